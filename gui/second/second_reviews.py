"""Second, blind reviews in the window: asking for one, the words above the panes, adjudication, the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.bulk_dialog import BulkDialog
from gui.document import ReviewDocument
from gui.jobs import Job, Worker
from gui.said import counted, said
from gui.second.adjudication import AdjudicationDialog
from gui.second.agreement_dialog import AgreementDialog
from model import bulk
from model.agreement import FieldAgreement
from model.bulk import Outcome
from model.opinions import Opinion, Side, fields_in_dispute
from model.record import Record, Second
from model.store.reading import OpenFiling

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow


class SecondReviews(QObject):
    """Each question to the database goes off the GUI thread."""

    def __init__(self, window: MainWindow, state: AppState, document: ReviewDocument) -> None:
        super().__init__(window)
        self._window = window
        self._service = state.service
        self._schema = state.config.schema_
        self._document = document
        self._worker = Worker(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"second_review": self.ask, "adjudicate": self.adjudicate, "agreement": self.report}

    def connect_panes(self) -> None:
        """Wires the document; called behind the desk, which clears what was said before."""
        self._document.opened.connect(self._say)

    def _say(self, opened: OpenFiling | None) -> None:
        if opened is None:
            return
        if opened.record.second is Second.OPEN:
            self._window.messages.say(
                self.tr("Second, blind review: you see what the machine read, and nothing of the first review.")
            )
        elif opened.record.second is Second.DIFFER:
            self._window.messages.say(
                self.tr("Two reviewers differ in this record."), offer=self.tr("Adjudicate…"), act=self.adjudicate
            )

    # Asking

    def ask(self) -> None:
        """Gives the selected approved records to a second reviewer."""
        ids = self._window.queue.selected_ids()
        if not ids or self._window.tasks.busy or not self._window.form.commit_typed():
            self._window.messages.say(self.tr("Select some approved records in the queue first."))
            return
        self._document.writer.wait()

        def show(known: Sequence[str]) -> None:
            question = counted(
                len(ids),
                "Give {0} selected record to a second reviewer, who sees nothing of the first review?",
                "Give {0} selected records to a second reviewer, who sees nothing of the first review?",
            )
            dialog = BulkDialog(self.tr("Second review"), question, self.tr("Ask for it"), self._window)
            dialog.ask_name(self.tr("Name of the second reviewer; empty for anybody"), known)
            dialog.taken.connect(lambda name: self._start(ids, name))
            dialog.open()

        self._worker.call(self._service.reviewers, show, self._window.messages.show_error)

    def _start(self, ids: Sequence[int], name: str) -> None:
        def done(outcome: object) -> None:
            assert isinstance(outcome, Outcome)
            if name:
                self._service.assign(outcome.changed, name)
            self._window.bulk.show_open(outcome.changed)
            words = counted(
                len(outcome.changed),
                "{0} record waits for its second review.",
                "{0} records wait for their second review.",
            )
            if outcome.left:
                self._window.messages.show_list(self.tr("Left"), words, [said(left.line) for left in outcome.left])
            self._window.messages.say(words)

        self._window.tasks.start(Job(bulk.ask_second(self._service, ids), self), done)

    # Adjudicating

    def adjudicate(self) -> None:
        """The open record if two differ in it, else the next one in which two do."""
        record = self._document.record
        if record is not None and record.second is Second.DIFFER:
            self._show_sides(record)
            return

        def show(ids: Sequence[int]) -> None:
            if ids:
                self._window.desk.open(ids[0], self.adjudicate)
            else:
                self._window.messages.say(self.tr("No two reviewers differ in any record."))

        self._worker.call(self._service.disputed, show, self._window.messages.show_error)

    def _show_sides(self, record: Record) -> None:
        def show(found: Sequence[Opinion]) -> None:
            shown = self._document.record
            if len(found) < 2 or shown is None or shown.filing_id != record.filing_id:  # noqa: PLR2004 - two opinions
                return
            first, second = found[:2]
            disputed = [self._schema.field(one) for one in fields_in_dispute(record, first, second, self._schema)]
            dialog = AdjudicationDialog(disputed, first, second, self._window)
            dialog.looked_at.connect(self._window.source.focus_evidence)
            dialog.settled.connect(lambda choices: self._settle(record.filing_id, choices))
            dialog.show()

        self._worker.call(lambda: self._service.opinions(record.filing_id), show, self._window.messages.show_error)

    def _settle(self, filing_id: int, choices: dict[str, Side]) -> None:
        def done(_: Record) -> None:
            self._window.bulk.show_open([filing_id])
            self._window.queue.model.refresh(filing_id)
            self._window.tasks.show_counts()
            self._window.messages.say(
                self.tr("Settled and approved; both opinions stay on file."),
                offer=self.tr("Next dispute"), act=self.adjudicate,
            )  # fmt: skip

        self._document.writer.wait()
        self._worker.call(lambda: self._service.adjudicate(filing_id, choices), done, self._window.messages.show_error)

    # The report

    def report(self) -> None:
        """How far two reviewers agree."""

        def show(found: Sequence[FieldAgreement]) -> None:
            dialog = AgreementDialog(found, self._schema, self._window)
            dialog.failed.connect(self._window.messages.say)
            dialog.open()

        self._worker.call(self._service.agreement, show, self._window.messages.show_error)
