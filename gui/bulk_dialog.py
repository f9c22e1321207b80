"""Asks before one decision is made on many records: how many, which are left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.sizes import usual_size


class BulkDialog(QDialog):
    """A question, what the answer may need (a note, a name), and the records that are left out."""

    taken = Signal(str)  # the note or the name, "" where none is asked for

    def __init__(self, title: str, question: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(usual_size(self, 520, 0).width())
        self._input: QLineEdit | QComboBox | None = None
        sentence = QLabel(question, self, wordWrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.act = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setDefault(True)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(12)
        self._lines.addWidget(sentence)
        self._lines.addWidget(buttons)

    def ask_note(self, name: str) -> None:
        """Asks for a note, too."""
        line = QLineEdit(self, placeholderText=name)
        line.setAccessibleName(name)
        self._put(line)

    def ask_name(self, name: str, known: Sequence[str]) -> None:
        """Asks for a name, one of those known or another."""
        box = QComboBox(self, editable=True)
        box.setAccessibleName(name)
        box.addItems(list(known))
        box.setCurrentText("")
        line = box.lineEdit()
        assert line is not None
        line.setPlaceholderText(name)
        self._put(box)

    def _put(self, widget: QLineEdit | QComboBox) -> None:
        self._input = widget
        self._lines.insertWidget(1, widget)
        # Asked for in a dialog that stands open already: what is still hidden takes no focus, and Return would then
        # answer without what was typed.
        widget.show()
        widget.setFocus()
        self.setTabOrder(widget, self.act)

    def show_left(self, words: str, lines: Sequence[str]) -> None:
        """The records that are left out, with their reasons."""
        if not lines:
            return
        heading = QLabel(words, self, wordWrap=True)
        heading.setProperty("role", "muted")
        text = QPlainTextEdit("\n".join(lines), self, readOnly=True)
        text.setObjectName("note")
        text.setAccessibleName(words)
        text.setTabChangesFocus(True)
        place = self._lines.count() - 1
        self._lines.insertWidget(place, heading)
        self._lines.insertWidget(place + 1, text, 1)
        # The window manager may answer to the size that the dialog was shown with after this one is asked for.
        self.setMinimumSize(usual_size(self, 640, 400))

    def _take(self) -> None:
        given = self._input.currentText() if isinstance(self._input, QComboBox) else ""
        given = self._input.text() if isinstance(self._input, QLineEdit) else given
        self.accept()
        self.taken.emit(given.strip())
