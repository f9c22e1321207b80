"""A small bar at words just selected: the likeliest fields, one click each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

_MOST: Final = 3
_GAP: Final = 6  # pixels between the words and the bar


class SelectionBar(QFrame):
    """Lies over the text without taking the keyboard; says which field was clicked, "" for the whole list."""

    chosen = Signal(str)  # field

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("selection-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._buttons: list[QPushButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        for n in range(_MOST + 1):
            button = QPushButton(self)
            button.setObjectName("quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, place=n: self._take(place))
            layout.addWidget(button)
            self._buttons.append(button)
        self._fields: list[str] = []
        self.hide()

    def offer(self, fields: Sequence[tuple[str, str]], below: QPoint, keys: str) -> None:
        """Shows the first of the fields (id and label) under a place of the widget that it lies over."""
        self._fields = [field for field, _ in fields[:_MOST]]
        for button, (_, label) in zip(self._buttons, fields[:_MOST], strict=False):
            button.setText(label)
        for n, button in enumerate(self._buttons[:_MOST]):
            button.setVisible(n < len(self._fields))
        self._buttons[_MOST].setText(self.tr("More…  {0}").format(keys))
        self.adjustSize()
        over = self.parentWidget()
        assert over is not None
        x = max(_GAP, min(below.x(), over.width() - self.width() - _GAP))
        y = below.y() + _GAP
        if y + self.height() > over.height():
            y = below.y() - self.height() - 4 * _GAP
        self.move(x, max(0, y))
        self.show()
        self.raise_()

    def _take(self, place: int) -> None:
        self.hide()
        self.chosen.emit(self._fields[place] if place < len(self._fields) else "")
