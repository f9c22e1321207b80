"""One decision on many records: which ones it fits, the doing of it, and the taking back.

Each record is a save and a line in the log of its own, so that each can be undone by itself later, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from model import review
from model.attention import Attention, attention
from model.config import Config
from model.errors import ConflictError, NotAllowedError
from model.evidence import locate
from model.record import Decision, EditKind, Origin, Reason, Record
from model.schema import FieldSpec
from model.sentence import Sentence
from model.service import ReviewService
from model.siblings import differences
from model.steps import Progress
from model.store.edits import LogEntry
from model.store.many import Assigned
from model.store.queue import NEEDS_REVIEW
from model.store.reading import OpenFiling
from model.values import Value

Step = Callable[[OpenFiling], Record]


@dataclass(frozen=True, slots=True)
class Left:
    """A record that the step leaves alone, and why."""

    filing_id: int
    name: str
    reason: Sentence

    @property
    def line(self) -> Sentence:
        """The record and the reason."""
        return Sentence("{0}: {1}", self.name, self.reason)

    def __str__(self) -> str:
        return self.line


@dataclass(frozen=True, slots=True)
class Plan:
    """What a step would do: the records that it fits, and those that it does not."""

    ready: tuple[int, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step did: its name in the log, the records that it changed, and those that it left alone."""

    action: str
    changed: tuple[int, ...]
    left: tuple[Left, ...]
    step: int | None = None  # its number on file


def plan_approval(service: ReviewService, config: Config, ids: Sequence[int]) -> Generator[Progress, None, Plan]:
    """Which records could be approved unseen: nothing in them needs a person, and every check passes."""
    ready: list[int] = []
    left: list[Left] = []
    for done, filing_id in enumerate(ids, start=1):
        opened = service.open(filing_id)
        name = opened.filing.name
        if opened.record.status not in NEEDS_REVIEW:
            left.append(Left(filing_id, name, Sentence("It is {0} already.", Sentence(opened.record.status.value))))
        elif needs := _needs(service, config, opened):
            left.append(Left(filing_id, name, _why(needs, config)))
        else:
            ready.append(filing_id)
        yield Progress(done, len(ids), name)
    return Plan(tuple(ready), tuple(left))


def _why(needs: Sequence[Attention], config: Config) -> Sentence:
    """The first thing that needs a person, with its field, and how many more there are."""
    label = config.schema_.field(needs[0].field).label
    first = needs[0].message
    words = first if label in first else Sentence("{0}: {1}", label, first)
    return Sentence("{0} And {1} more.", words, len(needs) - 1) if len(needs) > 1 else words


def _needs(service: ReviewService, config: Config, opened: OpenFiling) -> tuple[Attention, ...]:
    """What the window would show, what differs from the company's earlier filings included."""
    differing = differences(opened.record, service.usual(opened.record.filing_id), config.schema_)
    return attention(opened.record, config.schema_, opened.filing.text, config.review.sure, differing)


def approval(config: Config) -> Step:
    """The step that approves."""
    return lambda opened: review.approve(opened.record, config.schema_, opened.filing.text)


def flagging(note: str) -> Step:
    """The step that sets aside, with what is wrong."""
    return lambda opened: review.flag(opened.record, note)


def rejection(note: str) -> Step:
    """The step that leaves out for good, with the reason."""
    return lambda opened: review.reject(opened.record, note)


def reopening() -> Step:
    """The step that takes back into review."""
    return lambda opened: review.reopen(opened.record)


def correction(spec: FieldSpec, mistake: Value, right: Value) -> Step:
    """The step that puts `right` in the place of a mistake that nobody has decided on, with its words if printed."""

    def step(opened: OpenFiling) -> Record:
        record, text = opened.record, opened.filing.text
        wrong = [a for a in record.of_field(spec.id) if a.value == mistake and a.decision is Decision.PENDING]
        if not wrong:
            raise NotAllowedError(Sentence("{0} was decided in the meantime.", spec.label))
        for held in wrong:
            span = locate(text, right, spec.value_type, near=held.span)
            record = review.correct(
                record, held.id, right, origin=Origin.EARLIER_FILING, span=span, quote=span.of(text) if span else "",
                reason=None if span else Reason.INFERRED,
            )  # fmt: skip
        return record

    return step


def apply(
    service: ReviewService, ids: Sequence[int], step: Step, action: str, *, on_file: bool = True
) -> Generator[Progress, None, Outcome]:
    """Takes a step with each record; what is not allowed, or was changed meanwhile, is left alone and named.

    On file as one step, it can be taken back in one by `take_back_last`, also where it was stopped half-way.
    """
    changed: list[int] = []
    left: list[Left] = []
    number = service.begin_on_many(action) if on_file else None
    for done, filing_id in enumerate(ids, start=1):
        opened = service.open(filing_id)
        try:
            service.save(opened.record, step(opened), action, on_many=number)
            changed.append(filing_id)
        except (NotAllowedError, ConflictError) as error:
            left.append(Left(filing_id, opened.filing.name, error.sentence))
        yield Progress(done, len(ids), opened.filing.name)
    return Outcome(action, tuple(changed), tuple(left), number)


def ask_second(service: ReviewService, ids: Sequence[int]) -> Generator[Progress, None, Outcome]:
    """Gives approved records to a second reviewer, blind; those that cannot be given are named."""
    changed: list[int] = []
    left: list[Left] = []
    for done, filing_id in enumerate(ids, start=1):
        name = service.queue_rows([filing_id])[0].name
        try:
            service.ask_second(filing_id)
            changed.append(filing_id)
        except NotAllowedError as error:
            left.append(Left(filing_id, name, error.sentence))
        yield Progress(done, len(ids), name)
    return Outcome("second review", tuple(changed), tuple(left))


def take_back(service: ReviewService, outcome: Outcome) -> Generator[Progress, None, Outcome]:
    """Undoes a step in each record that it changed; a record in which more was done since is left alone and named."""

    def is_step(last: LogEntry) -> bool:
        return last.kind is EditKind.EDIT and last.action == outcome.action

    changed, left = yield from _undo_each(service, outcome.changed, is_step)
    if outcome.step is not None:
        service.forget_on_many(outcome.step)
    return Outcome(f"undo {outcome.action}", changed, left)


def _undo_each(
    service: ReviewService, ids: Sequence[int], is_step: Callable[[LogEntry], bool]
) -> Generator[Progress, None, tuple[tuple[int, ...], tuple[Left, ...]]]:
    """Undoes the last line of each record's log where it is the step; the records undone, and those left alone."""
    undone: list[int] = []
    left: list[Left] = []
    for done, filing_id in enumerate(ids, start=1):
        last = service.history(filing_id)[-1:]
        if last and is_step(last[0]):
            service.undo(filing_id)
            undone.append(filing_id)
        else:
            name = service.queue_rows([filing_id])[0].name
            left.append(Left(filing_id, name, Sentence("More was decided in it since.")))
        yield Progress(done, len(ids), "")
    return tuple(undone), tuple(left)


def take_back_last(service: ReviewService) -> Generator[Progress, None, Outcome | None]:
    """Undoes the reviewer's last step on many records, also one from before a restart; None where there is none.

    A record in which more was done since is left alone and named.
    """
    step = service.last_on_many()
    if step is None:
        return None
    if step.assigned is not None:
        changed, left = _give_back(service, step.assigned)
        service.forget_on_many(step.id)
        return Outcome(step.action, changed, left)
    lines = {line for _, line in step.edits}
    ids = [filing_id for filing_id, _ in step.edits]
    changed, left = yield from _undo_each(service, ids, lambda last: last.id in lines)
    # Behind the loop: stopped half-way, what is left of it can still be taken back.
    service.forget_on_many(step.id)
    return Outcome(step.action, changed, left)


def _give_back(service: ReviewService, assigned: Assigned) -> tuple[tuple[int, ...], tuple[Left, ...]]:
    """Gives records to those who had them; not those that have gone to somebody else since."""
    changed: list[int] = []
    left: list[Left] = []
    for name, ids in assigned.before.items():
        rows = service.queue_rows(ids)
        kept = [row.id for row in rows if row.assignee == assigned.to]
        service.assign(kept, name)
        changed += kept
        left += [
            Left(row.id, row.name, Sentence("It was given to somebody else since."))
            for row in rows
            if row.id not in kept
        ]
    return tuple(changed), tuple(left)


def assign(service: ReviewService, ids: Sequence[int], assignee: str) -> dict[str, tuple[int, ...]]:
    """Gives records to a reviewer, as one step on file; returns who had them before ("" for nobody)."""
    before: dict[str, list[int]] = defaultdict(list)
    for row in service.queue_rows(ids):
        before[row.assignee].append(row.id)
    had = {name: tuple(held) for name, held in before.items()}
    service.assign(ids, assignee)
    service.begin_on_many("assign", Assigned(assignee, had))
    return had
