"""The open record: the one place where the model's values become Qt signals.

A change is applied at once and saved behind it by the one writer; `saved` comes when the commit has returned.  The
writer saves against what it saved last, so quick changes follow each other without conflict, and a change from outside
is found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.commands import ReplaceRecord
from gui.jobs import Worker
from model.errors import NotAllowedError
from model.filing import Filing
from model.record import EditKind, Record
from model.sentence import Sentence
from model.service import ReviewService
from model.store.reading import OpenFiling

T = TypeVar("T")
PATIENCE: Final = 100  # milliseconds that opening a record may hold up the window; most take a tenth of that


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
        self._unsaved: Callable[[], Record] | None = None  # the writer's own: a save that failed
        self._logged = ("", "")  # names of the steps before this session that undo and redo would take
        self._logged_version = 0  # the version that the step made which undo would take
        self._run = ""  # what the last step was part of, such as going through the candidates of one value
        self._run_start: Record | None = None
        self._waiting = False  # for another record, or for another state of this one

    def open(self, opened: OpenFiling | None) -> None:
        """Shows another filing; what was still to be saved of the last one is given up, see `after_saving`."""
        self.writer.wait()
        self.stack.clear()
        self.filing = opened.filing if opened else None
        self.record = opened.record if opened else None
        self._stored, self._unsaved = self.record, None
        self._run, self._waiting = "", False
        self._know_log(opened)
        self.opened.emit(opened)

    def _know_log(self, opened: OpenFiling | None) -> None:
        self._logged = (opened.back, opened.again) if opened else ("", "")
        self._logged_version = opened.back_version if opened else 0

    def do(self, step: Callable[[Record], Record], action: str, *, run: str = "") -> bool:
        """Takes one step of a review; a step that is not allowed is reported, and changes nothing.

        Steps that follow each other in one `run` are one step for undo.
        """
        if self.record is None or self._waiting:
            return False
        try:
            after = step(self.record)
        except NotAllowedError as error:
            self.failed.emit(error)
            return False
        if after != self.record:
            goes_on = bool(run) and run == self._run and self.stack.canUndo() and not self.stack.canRedo()
            if not goes_on:
                self._run_start = self.record
            back_again = goes_on and self._run_start is not None and after.holds_same(self._run_start)
            self._run = "" if back_again else run
            self.stack.push(ReplaceRecord(self, self.record, after, action, run=run, goes_on=goes_on))
        return True

    def end_run(self) -> None:
        """The next step is one of its own."""
        self._run = ""

    def replace(self, record: Record, action: str, kind: EditKind) -> None:
        """Puts a state in place and saves it; only undo commands call this."""
        self.record = record
        self.changed.emit(record)
        self.saving.emit()

        def save() -> Record:
            stored = self._stored
            assert stored is not None
            # What could not be saved before is part of what is saved now, and no line of the log stands for it alone.
            mends, self._unsaved = self._unsaved is not None, save
            if not stored.holds_same(record):
                self._stored = self._service.save(stored, record, action, EditKind.EDIT if mends else kind)
            self._unsaved = None
            assert self._stored is not None
            return self._stored

        self.writer.call(save, self._on_saved, self._on_failed)

    @property
    def waiting(self) -> bool:
        """Whether another record, or another state of this one, was asked for and is still to come."""
        return self._waiting

    @property
    def unsaved(self) -> tuple[str, ...]:
        """The fields that differ from what the database has because a save has failed; "" for status and note."""
        record, stored = self.record, self._stored
        if self._unsaved is None or record is None or stored is None:
            return ()
        held = {a.id: a for a in stored.annotations}
        here = {a.id: a for a in record.annotations}
        changed = [a.field for key, a in (held | here).items() if held.get(key) != here.get(key)]
        if (record.status, record.note) != (stored.status, stored.note):
            changed.append("")
        return tuple(dict.fromkeys(changed))

    def save_again(self) -> None:
        """Tries once more to save what could not be saved."""
        if self._unsaved is not None:
            self.saving.emit()
            self.writer.call(self._unsaved, self._on_saved, self._on_failed)

    def after_saving(
        self, read: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Asks `read`, off the GUI thread, once all is saved; where something cannot be saved, says so by `failed`.

        No step is taken until then: the reviewer is on the way to another record.
        """
        self._waiting = True

        def ask() -> tuple[Record | None, T]:
            saved = self._unsaved() if self._unsaved is not None else None
            return saved, read()

        def tell(answer: tuple[Record | None, T]) -> None:
            self._waiting = False
            if answer[0] is not None:
                self._on_saved(answer[0])
            done(answer[1])

        def give_up(error: Exception) -> None:
            self._waiting = False
            failed(error)

        self.writer.call(ask, tell, give_up, patience=PATIENCE)

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

    def has_steps_since(self, version: int) -> bool:
        """Whether undo would take back a step of this record that was made after it had that version."""
        return self.stack.canUndo() or self._logged_version > version

    def undo(self) -> None:
        """Takes the last step back; one from before this session is taken back in the database's log."""
        self._run = ""
        if self._waiting:
            return
        if self.stack.canUndo():
            self.stack.undo()
        elif self.record is not None:
            self._step(self._service.undo, self.record.filing_id)

    def redo(self) -> None:
        """Makes the last step again."""
        self._run = ""
        if self._waiting:
            return
        if self.stack.canRedo():
            self.stack.redo()
        elif self.stack.canUndo():
            self.failed.emit(NotAllowedError(Sentence("There is nothing to redo in this record.")))
        elif self.record is not None:
            self._step(self._service.redo, self.record.filing_id)

    def _step(self, step: Callable[[int], Record], filing_id: int) -> None:
        self._waiting = True

        def done(opened: OpenFiling) -> None:
            self._waiting = False
            record = opened.record
            if self.record is not None and self.record.filing_id == filing_id:
                # From here on the log knows the order of steps; this session's stack would redo them in another.
                self.stack.clear()
                self.record = self._stored = record
                self._know_log(opened)
                self.changed.emit(record)
            self.saved.emit(record)

        def failed(error: Exception) -> None:
            self._waiting = False
            self._on_failed(error)

        def take() -> OpenFiling:
            if self._unsaved is not None:
                self._unsaved()
            step(filing_id)
            return self._service.open(filing_id)

        self.writer.call(take, done, failed, patience=PATIENCE)
