"""Undo commands: small, with before and after, named for the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QUndoCommand

from model.record import EditKind, Record

if TYPE_CHECKING:
    from gui.document import ReviewDocument

_RUN: Final = 1


class ReplaceRecord(QUndoCommand):
    """Puts one state of the record in the place of another; goes on with the step before it if both are of one run."""

    def __init__(
        self, document: ReviewDocument, before: Record, after: Record, action: str, *, run: str, goes_on: bool
    ) -> None:
        super().__init__(action)
        self._document = document
        self._before = before
        self.after = after
        self.run = run
        self.goes_on = goes_on
        self._first = True

    def id(self) -> int:
        """Qt offers a command to the one before it where both have the same number."""
        return _RUN if self.run else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Takes the next command in, so that one undo takes the whole run back."""
        if not isinstance(other, ReplaceRecord) or not other.goes_on or other.run != self.run:
            return False
        self.after = other.after
        # A run that ends where it began is no step.
        self.setObsolete(self.after.holds_same(self._before))
        return True

    def redo(self) -> None:
        """Called by `push`, too: the one place where a change takes effect."""
        if self._first:
            self._document.replace(self.after, self.text(), EditKind.MORE if self.goes_on else EditKind.EDIT)
        else:
            self._document.replace(self.after, f"redo {self.text()}", EditKind.REDO)
        self._first = False

    def undo(self) -> None:
        """Back to the state before."""
        self._document.replace(self._before, f"undo {self.text()}", EditKind.UNDO)
