"""A box with three states: ticked, not ticked, not printed in the filing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from model.values import Value


class CheckInput(QCheckBox):
    """Shows a truth value; a click or Space answers yes or no, and Delete says that it is not printed."""

    edited = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Value | None = None
        self.setTristate(True)
        self.clicked.connect(lambda _: self.edited.emit())
        self.stateChanged.connect(lambda _: self._say())
        self.show_value(None)
        self._say()

    def show_value(self, value: Value | None) -> None:
        """Shows yes, no, or nothing."""
        self._shown = value
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        self.setCheckState(states[bool(value)] if value is not None else Qt.CheckState.PartiallyChecked)

    def value(self) -> Value | None:
        """Yes, no, or None."""
        if self.checkState() is Qt.CheckState.PartiallyChecked:
            return None
        return self.checkState() is Qt.CheckState.Checked

    def changed(self) -> bool:
        """Whether it says something else than was shown."""
        return self.value() != self._shown

    def untouched(self) -> bool:
        """Delete always means the whole value here."""
        return not self.changed()

    def _say(self) -> None:
        words = {True: self.tr("Yes"), False: self.tr("No"), None: self.tr("not printed")}
        value = self.value()
        self.setText(words[None if value is None else bool(value)])

    def nextCheckState(self) -> None:
        """A click never goes back to “not printed”: that is a decision of its own."""
        ticked = self.checkState() is Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
