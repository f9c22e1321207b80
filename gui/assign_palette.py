"""Give the selected words to a field: a small list at the selection, likeliest fields first, filtered by typing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from model.schema import FieldSpec


class ChoiceList(QDialog):
    """A line to type in and the matching entries under it; Return or a click takes one, Esc none."""

    taken = Signal(object)

    def __init__(self, entries: Sequence[tuple[str, object]], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._entries = entries
        self.field = QLineEdit(self, placeholderText=hint)
        self.field.setAccessibleName(hint)
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(340, 320)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._take())
        self._filter("")

    def open_at(self, point: QPoint) -> None:
        """Shows the list at a place of the screen, inside it."""
        screen = self.screen().availableGeometry()
        x = min(point.x(), screen.right() - self.width())
        y = min(point.y(), screen.bottom() - self.height())
        self.move(max(screen.left(), x), max(screen.top(), y))
        self.show()
        self.field.setFocus()

    def _filter(self, typed: str) -> None:
        words = typed.lower().split()
        self.list.clear()
        for label, data in self._entries:
            if all(word in label.lower() for word in words):
                item = QListWidgetItem(label)
                item.setData(Qt.ItemDataRole.UserRole, data)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close()
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The keyboard goes back to the window."""
        super().closeEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)


_SHAPES = (
    ("date", re.compile(r"\d{1,2},? \d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d")),
    ("number", re.compile(r"[$€£¥]\s?\d|\b(?:million|billion)\b")),
    ("boolean", re.compile(r"^[☐☒☑☐xX]$|^\[.?\]$")),
)
_HINTS = (
    (re.compile(r"^\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}$"), "phone"),
    (re.compile(r"^\d{2}-\d{7}$"), "irs_employer"),
    (re.compile(r"^\d{1,3}-\d{3,6}(?:-\d\d)?$"), "file_number"),
    (re.compile(r"^\d{5}(?:-\d{4})?$"), "zip"),
    (re.compile(r"(?i)^phase\b"), "phase"),
    (re.compile(r"^[A-Z]{1,5}$"), "symbol"),
    (re.compile(r"(?i)\b(?:inc|corp|ltd|llc|plc|company)\b\.?"), "name counterparty registrant"),
)


def likeliest(fields: Sequence[FieldSpec], words: str) -> list[FieldSpec]:
    """The fields, those first that suit the shape of the words; otherwise in the order of the schema."""
    shape = next((name for name, pattern in _SHAPES if pattern.search(words)), "")
    hints = " ".join(hint for pattern, hint in _HINTS if pattern.search(words)).split()

    def score(field: FieldSpec) -> int:
        hinted = any(hint in field.id for hint in hints)
        shaped = bool(shape) and (field.type == shape or any(column.type == shape for column in field.columns))
        return -(2 * hinted + shaped)

    return sorted(fields, key=score)
