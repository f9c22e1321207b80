"""What was decided before: the history of the open record, the last decisions, and the ways back to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from gui.document import PATIENCE
from gui.history_dialog import HistoryDialog, LatestDialog
from model import review
from model.record import Annotation
from model.store.edits import Decided, LogEntry

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow

T = TypeVar("T")


class Past(QObject):
    """Shows what was decided, asked off the GUI thread."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._service = state.service
        self._labels = {field.id: field.label for field in state.config.fields}
        self._target: tuple[int, str, str] | None = None  # filing id, field, annotation id

    def connect_panes(self) -> None:
        """Wires the document; called behind the desk, which shows a record before anybody goes to a place in it."""
        self._window.desk.document.opened.connect(self._arrive)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"history": self.history, "latest": self.latest}

    def history(self) -> None:
        """Who changed what in the open record."""
        document = self._window.desk.document
        record = document.record
        if record is None:
            return

        def show(entries: Sequence[LogEntry]) -> None:
            dialog = HistoryDialog(entries, self._labels, self._window)
            dialog.restore_wanted.connect(lambda value: self._restore(record.filing_id, value))
            dialog.open()

        self._after_saving(lambda: self._service.history(record.filing_id), show)

    def _restore(self, filing_id: int, value: Annotation) -> None:
        document = self._window.desk.document
        if document.record is None or document.record.filing_id != filing_id:
            return
        if document.do(lambda record: review.restore(record, value), self.tr("restore")):
            self._window.form.focus_value(value.field, value.id)

    def latest(self) -> None:
        """The last fifty decisions."""

        def show(decided: Sequence[Decided]) -> None:
            dialog = LatestDialog(decided, self._labels, self._window)
            dialog.go_wanted.connect(self.go)
            dialog.open()

        self._after_saving(self._service.latest, show)

    def _after_saving(self, read: Callable[[], T], show: Callable[[T], None]) -> None:
        """Asks behind the saves that are still to be made; a slow disk holds the answer up, never the window."""
        writer = self._window.desk.document.writer
        writer.call(read, show, self._window.messages.show_error, patience=PATIENCE)

    def go(self, filing_id: int, field: str, annotation_id: str) -> None:
        """Opens the filing, though the queue's filters may hide it, at the value."""
        self._target = (filing_id, field, annotation_id)
        self._window.desk.open(filing_id)
        self._arrive()

    def _arrive(self) -> None:
        """Puts the keyboard into the value that was asked for, once its record is open."""
        record = self._window.desk.document.record
        if self._target is None or record is None or record.filing_id != self._target[0]:
            return
        _, field, annotation_id = self._target
        self._target = None
        if field:
            present = record.held(field, annotation_id)
            self._window.form.focus_value(field, present.id if present else None)
