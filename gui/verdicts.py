"""What a reviewer decides about a whole record: approve, flag, reject, reopen, note."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.document import ReviewDocument
from gui.messages import ask_note
from model import review
from model.record import Record

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.desk import Desk
    from gui.main_window import MainWindow


class Verdicts(QObject):
    """The steps that settle the open record and lead to the next."""

    def __init__(self, window: MainWindow, state: AppState, document: ReviewDocument, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._schema = state.config.schema_
        self._document = document
        self._desk = desk

    def approve(self) -> None:
        """Approves and opens the next record that needs review; otherwise says what is missing and goes there."""
        filing = self._document.filing
        if filing is None or not self._window.form.commit_typed():
            return
        if self._document.waiting:
            return
        action = self.tr("approve")
        if self._document.do(lambda record: review.approve(record, self._schema, filing.text), action):
            self._desk.open_next(settled=action)
        else:
            self._desk.go_to_attention(1, from_start=True)

    def _with_note(self, title: str, question: str, step: Callable[[Record, str], Record], action: str) -> None:
        record = self._document.record
        if record is None or not self._window.form.commit_typed():
            return
        note = ask_note(self._window, title, question, record.note)
        if note is None:
            return
        if self._document.do(lambda before: step(before, note), action):
            # Flagged once more with the same words: there is no step that undo could take back.
            self._desk.open_next(settled="" if self._document.record == record else action)

    def flag(self) -> None:
        """Sets the record aside with a note and goes on."""
        self._with_note(self.tr("Flag"), self.tr("What is wrong with this record?"), review.flag, self.tr("flag"))

    def reject(self) -> None:
        """Leaves the record out with a note and goes on."""
        self._with_note(
            self.tr("Reject"), self.tr("Why is this record not to be used?"), review.reject, self.tr("reject")
        )

    def reopen(self) -> None:
        """Takes a settled record back into review."""
        self._document.do(review.reopen, self.tr("reopen"))

    def note(self) -> None:
        """A note on the record."""
        record = self._document.record
        if record is None:
            return
        note = ask_note(self._window, self.tr("Note"), self.tr("Note on this record:"), record.note)
        if note is not None:
            self._document.do(lambda before: review.annotate(before, note), self.tr("note"))
