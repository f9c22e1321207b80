"""Give the selected words to a field: a small list at the selection, likeliest fields first, filtered by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.icons import scaled
from gui.theme import in_use

_KEYS = Qt.ItemDataRole.UserRole + 1
_MARGIN = 8


class _WithKeys(QStyledItemDelegate):
    """Paints an entry's keys at its right; its words give way to them."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        metrics = option.fontMetrics
        room = option.rect.width() - 2 * _MARGIN
        if keys := index.data(_KEYS):
            room -= metrics.horizontalAdvance(keys) + 2 * _MARGIN
        option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.setPen(QColor(in_use().muted))
        box = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(_KEYS) or "")


Entry = tuple[str, object] | tuple[str, object, str]


class ChoiceList(QDialog):
    """A line to type in and the matching entries under it; Return or a click takes one, Esc none.

    An entry is its words, what it stands for, and (if it has some) its keys, which stand at the right.  A list that was
    closed is deleted by itself.
    """

    taken = Signal(object)

    def __init__(self, entries: Sequence[Entry], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._entries = entries
        self.field = QLineEdit(self, placeholderText=hint)
        self.field.setAccessibleName(hint)
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_WithKeys(self.list))
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(scaled(self, 380), scaled(self, 320))
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._take())
        self._filter("")

    def open_at(self, point: QPoint) -> None:
        """Shows the list at a place of the screen, inside it."""
        screen = self.screen().availableGeometry()
        self._layout.activate()
        self._fit()
        x = min(point.x(), screen.right() - self.width())
        y = min(point.y(), screen.bottom() - self.height())
        self.move(max(screen.left(), x), max(screen.top(), y))
        self.show()
        self.field.setFocus()

    def _fit(self) -> None:
        """No taller than the entries need, so that a short list leaves nothing empty, and never half a line."""
        line = self.list.sizeHintForRow(0) if self.list.count() else 0
        frame = 2 * self.list.frameWidth() + 2
        lines = max(1, min(self.list.count(), (self.list.height() - frame) // max(1, line)))
        self.resize(self.width(), self.height() - self.list.height() + lines * line + frame)

    def _filter(self, typed: str) -> None:
        words = typed.lower().split()
        self.list.clear()
        for label, data, *keys in self._entries:
            if all(word in label.lower() for word in words):
                item = QListWidgetItem(label)
                item.setData(Qt.ItemDataRole.UserRole, data)
                item.setData(_KEYS, keys[0] if keys else "")
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
        # Not deleted on close: the screen may only then tell that this list got the keyboard.  Told of a window that is
        # no more, Qt takes it that the program has lost the keyboard, and closes the list that has followed this one.
        QTimer.singleShot(0, self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)
