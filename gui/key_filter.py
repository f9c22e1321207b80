"""The contract's keys inside inputs: Return confirms, Delete marks absent, Esc restores, Alt+Down takes another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from gui.inputs import AnyInput

# With Ctrl, these edit the words in an input; everything else is the window's.
_EDITING_KEYS: Final = frozenset(
    {
        Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
    }
)  # fmt: skip


class KeyFilter(QObject):
    """Gives the contract's keys their meaning inside inputs: Return confirms, Delete marks absent, Esc restores."""

    confirm = Signal()
    absent = Signal()
    restore = Signal()
    alternative = Signal(int)

    def __init__(self, owner: AnyInput, parent: QObject) -> None:
        super().__init__(parent)
        self._owner = owner
        for watched in (
            owner,
            *(child for kind in (QLineEdit, QComboBox, QCheckBox) for child in owner.findChildren(kind)),
        ):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._for_window(event):
            # Line edits claim Ctrl+K, Ctrl+E, Ctrl+Z and others for themselves; here they mean the window's actions.
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._for_window(event):
            # An action that is out of reach now: its keys must not fall through to the input, where Ctrl+K would cut
            # the line and Ctrl+Shift+O choose the next line with an O.
            return True
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            signal = self._meaning(event)
            if signal is not None:
                if event.type() is QEvent.Type.KeyPress:
                    signal()
                event.accept()
                return event.type() is QEvent.Type.KeyPress
        return super().eventFilter(watched, event)

    def _for_window(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() in _EDITING_KEYS:
            return False
        # What is being typed has its own undo; once it is taken, undo means the record.
        return event.key() != Qt.Key.Key_Z or not self._owner.changed()

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.confirm.emit
        if plain and event.key() == Qt.Key.Key_Delete and self._owner.untouched():
            return self.absent.emit
        if plain and event.key() == Qt.Key.Key_Escape:
            return self.restore.emit
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            return lambda: self.alternative.emit(step)
        return None
