"""The note on the open record, above its fields, so that whoever opens it sees what another one has left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.buttons import IconButton
from gui.elided_label import ElidedLabel
from model.record import Record


class NoteLine(QWidget):
    """One line with the note, all of it on hover; takes no room where there is none."""

    wanted = Signal()  # to change it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel(self)
        self._words.setProperty("role", "muted")
        change = IconButton(self, "note", self.tr("Change the note on this record"))
        change.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(change)
        self.hide()

    def show_note(self, record: Record | None) -> None:
        """The note of another state of the record."""
        note = " ".join(record.note.split()) if record is not None else ""
        self._words.show_text(self.tr("Note: {0}").format(note) if note else "")
        self.setVisible(bool(note))
