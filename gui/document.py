"""The open record: the one place where the model's values become Qt signals.

A change is applied at once and saved behind it by the one writer; `saved` comes when the commit has returned.  The
writer saves against what it saved last, so quick changes follow each other without conflict, and a change from outside
is found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.commands import ReplaceRecord
from gui.jobs import Worker
from model.errors import NotAllowedError
from model.filing import Filing
from model.record import EditKind, Record
from model.service import ReviewService
from model.store.reading import OpenFiling


class ReviewDocument(QObject):
    """Holds one filing and its record with their undo stack."""

    opened = Signal(object)  # OpenFiling | None
    changed = Signal(object)  # Record
    saving = Signal()
    saved = Signal(object)  # Record, as the database has it
    failed = Signal(object)  # Exception

    def __init__(self, service: ReviewService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.writer = Worker(self)
        self.stack = QUndoStack(self)
        self.filing: Filing | None = None
        self.record: Record | None = None
        self._stored: Record | None = None  # the writer's own: what the database has
        self._logged = ("", "")  # names of the steps before this session that undo and redo would take

    def open(self, opened: OpenFiling | None) -> None:
        """Shows another filing, after what is still to be saved of the last one is saved."""
        self.writer.wait()
        self.stack.clear()
        self.filing = opened.filing if opened else None
        self.record = opened.record if opened else None
        self._stored = self.record
        self._logged = (opened.back, opened.again) if opened else ("", "")
        self.opened.emit(opened)

    def do(self, step: Callable[[Record], Record], action: str) -> bool:
        """Takes one step of a review; a step that is not allowed is reported, and changes nothing."""
        if self.record is None:
            return False
        try:
            after = step(self.record)
        except NotAllowedError as error:
            self.failed.emit(error)
            return False
        if after != self.record:
            self.stack.push(ReplaceRecord(self, self.record, after, action))
        return True

    def replace(self, record: Record, action: str, kind: EditKind) -> None:
        """Puts a state in place and saves it; only undo commands call this."""
        self.record = record
        self.changed.emit(record)
        self.saving.emit()

        def save() -> Record:
            assert self._stored is not None
            self._stored = self._service.save(self._stored, record, action, kind)
            return self._stored

        self.writer.call(save, self._on_saved, self._on_failed)

    def _on_saved(self, record: Record) -> None:
        if self.record is not None and self.record.filing_id == record.filing_id:
            if self.record.second is not record.second:
                # A second review was handed in: what became of it is decided by comparing both.
                self.stack.clear()
                self.record = record
                self.changed.emit(record)
            self.record = replace(self.record, version=record.version, reviewer=record.reviewer)
        self.saved.emit(record)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    @property
    def undo_text(self) -> str:
        """The name of the step that undo takes back, also one from before this session; "" for none."""
        return self.stack.undoText() or self._logged[0]

    @property
    def redo_text(self) -> str:
        """The name of the step that redo makes again."""
        return self.stack.redoText() or ("" if self.stack.canUndo() else self._logged[1])

    def undo(self) -> None:
        """Takes the last step back; one from before this session is taken back in the database's log."""
        if self.stack.canUndo():
            self.stack.undo()
        elif self.record is not None:
            self._step(self._service.undo, self.record.filing_id)

    def redo(self) -> None:
        """Makes the last step again."""
        if self.stack.canRedo():
            self.stack.redo()
        elif self.record is not None:
            self._step(self._service.redo, self.record.filing_id)

    def _step(self, step: Callable[[int], Record], filing_id: int) -> None:
        # From here on the log knows the order of steps; this session's own stack would redo them in another.
        self.stack.clear()

        def done(opened: OpenFiling) -> None:
            record = opened.record
            if self.record is not None and self.record.filing_id == filing_id:
                self.record = self._stored = record
                self._logged = (opened.back, opened.again)
                self.changed.emit(record)
            self.saved.emit(record)

        def take() -> OpenFiling:
            step(filing_id)
            return self._service.open(filing_id)

        self.writer.call(take, done, self._on_failed)
