"""Undo commands: small, with before and after, named for the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from model.record import EditKind, Record

if TYPE_CHECKING:
    from gui.document import ReviewDocument


class ReplaceRecord(QUndoCommand):
    """Puts one state of the record in the place of another."""

    def __init__(self, document: ReviewDocument, before: Record, after: Record, action: str) -> None:
        super().__init__(action)
        self._document = document
        self._before = before
        self._after = after
        self._first = True

    def redo(self) -> None:
        """Called by `push`, too: the one place where a change takes effect."""
        if self._first:
            self._document.replace(self._after, self.text(), EditKind.EDIT)
        else:
            self._document.replace(self._after, f"redo {self.text()}", EditKind.REDO)
        self._first = False

    def undo(self) -> None:
        """Back to the state before."""
        self._document.replace(self._before, f"undo {self.text()}", EditKind.UNDO)
