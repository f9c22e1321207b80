"""The review service: what a window or a script may do with stored records.

Each verb that changes something is one transaction and one line in the edit log.  Verbs may be called from any thread.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from model.config import Config
from model.errors import NotAllowedError
from model.later import Later
from model.record import EditKind, Record, Second, Status
from model.sentence import Sentence
from model.store import queue
from model.store.database import Database
from model.store.queue import QueueQuery, QueueRow

if TYPE_CHECKING:
    from model import agreement, review
    from model import sheet as sheets
    from model.agreement import FieldAgreement
    from model.opinions import Opinion, Side
    from model.record import CellEvidence, Origin, Reason
    from model.sheet import SheetLine
    from model.siblings import Usual
    from model.spans import Span
    from model.store import (
        facets,
        failing,
        many,
        opinions,
        progress,
        reading,
        records,
        sheet,
        siblings,
        snippets,
        statistics,
    )
    from model.store.edits import Decided, LogEntry
    from model.store.facets import Choice, Facet
    from model.store.many import Assigned, StepOnMany
    from model.store.progress import Pace, Progress
    from model.store.reading import OpenFiling
    from model.store.snippets import Snippet
    from model.store.statistics import Statistics
    from model.values import Value
else:
    # What is not needed to show the queue is imported when it is used; some of it needs SQLAlchemy, which takes longer
    # to import than the window takes to open.
    agreement, review, sheets = Later("model.agreement"), Later("model.review"), Later("model.sheet")
    facets, failing, many, opinions, progress, reading, records, sheet, siblings, snippets, statistics = (
        Later(f"model.store.{name}")
        for name in (
            "facets", "failing", "many", "opinions", "progress", "reading", "records", "sheet", "siblings",
            "snippets", "statistics",
        )
    )  # fmt: skip


class ReviewService:
    """Opens, changes and lists the records of one database in the name of one reviewer."""

    def __init__(self, database: Database, config: Config, reviewer: str | None = None) -> None:
        self._database = database
        self._schema = config.schema_
        self._sure = config.review.sure
        self.reviewer = reviewer or config.reviewer_name

    def prepare(self) -> None:
        """Imports what the first save needs, so that nobody waits for that then."""
        records.prepare()

    def open(self, filing_id: int) -> OpenFiling:
        """A filing and its record; opening changes nothing."""
        return reading.load(self._database, filing_id, self._schema)

    def version(self, filing_id: int) -> int:
        """The version of a record, which every save raises; 0 where there is none."""
        return reading.version(self._database, filing_id)

    def source_bytes(self, filing_id: int) -> bytes | None:
        """The imported file as it was."""
        return reading.source_bytes(self._database, filing_id)

    def save(
        self, before: Record, after: Record, action: str, kind: EditKind = EditKind.EDIT, *, on_many: int | None = None
    ) -> Record:
        """Makes a step of `model.review` durable; the record comes back with its new version.

        A step that takes another one back, or makes it again, says so by its `kind`, so that undo and redo go on from
        there when the record is opened again.  `on_many` is the step on many records that it is a part of.

        Raises:
            ConflictError: somebody else saved it in between.
        """
        if before.second is Second.OPEN and after.status is Status.APPROVED:
            return opinions.hand_in(self._database, before, after, reviewer=self.reviewer, schema=self._schema)
        return records.save(
            self._database, before, after, action=action, reviewer=self.reviewer, schema=self._schema, kind=kind,
            on_many=on_many,
        )  # fmt: skip

    def begin_on_many(self, action: str, assigned: Assigned | None = None) -> int:
        """Puts a step on many records on file; its saves name the number."""
        return many.begin(self._database, self.reviewer, action, assigned)

    def last_on_many(self) -> StepOnMany | None:
        """This reviewer's last step on many records that was not taken back."""
        return many.last(self._database, self.reviewer)

    def forget_on_many(self, step: int) -> None:
        """The step was taken back, or cannot be any more."""
        many.take_back(self._database, step)

    def ask_second(self, filing_id: int) -> Record:
        """Gives an approved record to a second reviewer, blind; see `model.store.opinions`."""
        return opinions.ask(self._database, filing_id, reviewer=self.reviewer, schema=self._schema)

    def opinions(self, filing_id: int) -> tuple[Opinion, ...]:
        """The two opinions on a filing, once both are in."""
        return opinions.opinions(self._database, filing_id, self._schema)

    def adjudicate(self, filing_id: int, choices: Mapping[str, Side]) -> Record:
        """Settles what two reviewers differ in, field by field."""
        return opinions.adjudicate(self._database, filing_id, choices, reviewer=self.reviewer, schema=self._schema)

    def disputed(self) -> tuple[int, ...]:
        """The filings that wait for adjudication."""
        return opinions.disputed_ids(self._database)

    def agreement(self) -> tuple[FieldAgreement, ...]:
        """How far the two reviewers of each filing agree, field by field."""
        return agreement.agreement(
            (
                (replace(record, annotations=first.annotations), replace(record, annotations=second.annotations))
                for filing_id, first, second in opinions.pairs(self._database, self._schema)
                for record in [self.open(filing_id).record]
            ),
            self._schema,
        )

    def undo(self, filing_id: int) -> Record:
        """Takes back the last step of a record, whoever made it and however long ago."""
        return self._step(filing_id, back=True)

    def redo(self, filing_id: int) -> Record:
        """Makes the step again that was taken back last."""
        return self._step(filing_id, back=False)

    def _step(self, filing_id: int, *, back: bool) -> Record:
        record = records.step(self._database, filing_id, reviewer=self.reviewer, schema=self._schema, back=back)
        if record is None:
            raise NotAllowedError(
                Sentence(
                    "There is nothing to undo in this record." if back else "There is nothing to redo in this record."
                )
            )
        return record

    def history(self, filing_id: int) -> tuple[LogEntry, ...]:
        """Every change of a record, oldest first."""
        return reading.history(self._database, filing_id, self._schema)

    def latest(self, limit: int = 50) -> tuple[Decided, ...]:
        """The last decisions of this reviewer in all records, newest first."""
        return reading.latest(self._database, self.reviewer, limit, self._schema)

    def accept(self, filing_id: int, annotation_id: str) -> Record:
        """Confirms one value."""
        return self._do(filing_id, "confirm", lambda record: review.confirm(record, annotation_id))

    def correct(
        self, filing_id: int, annotation_id: str, value: Value, *, origin: Origin, span: Span | None = None,
        cells: tuple[CellEvidence, ...] = (), reason: Reason | None = None,
    ) -> Record:  # fmt: skip
        """Replaces one value; the quote is read from the filing at `span`."""
        opened = self.open(filing_id)
        quote = span.of(opened.filing.text) if span else ""
        after = review.correct(
            opened.record, annotation_id, value, origin=origin, span=span, quote=quote, cells=cells, reason=reason
        )
        return self.save(opened.record, after, "correct")

    def add(
        self, filing_id: int, field: str, value: Value, *, origin: Origin, span: Span | None = None,
        cells: tuple[CellEvidence, ...] = (), reason: Reason | None = None,
    ) -> Record:  # fmt: skip
        """Adds a value; the quote is read from the filing at `span`."""
        opened = self.open(filing_id)
        quote = span.of(opened.filing.text) if span else ""
        after = review.add(
            opened.record, field, value, origin=origin, span=span, quote=quote, cells=cells, reason=reason
        )
        return self.save(opened.record, after, "add")

    def mark_absent(self, filing_id: int, field: str, annotation_id: str | None = None) -> Record:
        """Confirms that a value, or a whole field, is not in the filing."""
        return self._do(filing_id, "mark absent", lambda record: review.mark_absent(record, field, annotation_id))

    def flag(self, filing_id: int, note: str) -> Record:
        """Sets a record aside."""
        return self._do(filing_id, "flag", lambda record: review.flag(record, note))

    def reject(self, filing_id: int, note: str) -> Record:
        """Leaves a record out for good."""
        return self._do(filing_id, "reject", lambda record: review.reject(record, note))

    def reopen(self, filing_id: int) -> Record:
        """Back into review."""
        return self._do(filing_id, "reopen", review.reopen)

    def approve(self, filing_id: int) -> Record:
        """Approves a record, or raises NotAllowedError that names what is missing."""
        opened = self.open(filing_id)
        after = review.approve(opened.record, self._schema, opened.filing.text)
        return self.save(opened.record, after, "approve")

    def _do(self, filing_id: int, action: str, change: Callable[[Record], Record]) -> Record:
        before = self.open(filing_id).record
        return self.save(before, change(before), action)

    def usual(self, filing_id: int) -> dict[str, list[Usual]]:
        """What the other approved filings of the same company say in the steady fields."""
        steady = [field.id for field in self._schema.fields if field.steady]
        return siblings.usual(self._database, filing_id, steady, self._schema)

    def same_mistake(self, filing_id: int, field: str, value: Value) -> tuple[int, ...]:
        """The other open filings of the same company that hold that value, undecided."""
        return siblings.same_mistake(self._database, filing_id, field, value, self._schema)

    def progress(self) -> Progress:
        """All figures of the dashboard."""
        return progress.progress_of(self._database)

    def pace(self) -> tuple[Pace, int]:
        """This reviewer's own progress, and how many records are left."""
        return progress.pace_of(self._database, self.reviewer)

    def sheet(self, field: str) -> tuple[SheetLine, ...]:
        """The values of one field in all open records, unusual and doubtful ones first."""
        lines = sheet.lines_of(self._database, field, self._schema)
        return sheets.in_order(lines, self._schema.field(field), sure=self._sure)

    def queue_ids(self, query: QueueQuery, limit: int | None = None) -> array[int]:
        """All ids of the queue in order, or the first so many."""
        return queue.queue_ids(self._database, query, limit)

    def queue_rows(self, ids: Sequence[int]) -> tuple[QueueRow, ...]:
        """What the table shows of these ids."""
        return queue.queue_rows(self._database, ids)

    def choices(self, query: QueueQuery, facet: Facet) -> tuple[Choice, ...]:
        """What the queue can be narrowed down to, with counts."""
        if facet is facets.Facet.FAILED:
            failing.look_for_failed(self._database, self._schema)
        return facets.choices(self._database, query, facet)

    def snippets(self, ids: Sequence[int], text: str) -> dict[int, Snippet]:
        """The words around what a search has found, for these ids."""
        return snippets.snippets(self._database, ids, text, self._schema)

    def next_for_review(self, ids: Sequence[int], position: int) -> int | None:
        """The position of the next record that needs review, behind `position` and then from the top."""
        return queue.next_for_review(self._database, ids, position)

    def counts(self) -> dict[Status, int]:
        """How many records have each status."""
        return queue.counts(self._database)

    def assign(self, ids: Sequence[int], assignee: str) -> None:
        """Gives records to a reviewer."""
        records.assign(self._database, ids, assignee)

    def reviewers(self) -> tuple[str, ...]:
        """All who have saved something."""
        return queue.reviewers(self._database)

    def statistics(self) -> Statistics:
        """Counts, correction rates and pace."""
        return statistics.statistics_of(self._database)
