"""A strip beside the scroll bar with a mark for every piece of evidence; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.highlights import EvidenceMark
from gui.theme import Colours

_WIDTH = 12


class OverviewStrip(QWidget):
    """Where in the text the evidence stands; F8 and the outline do the same by keyboard."""

    chosen = Signal(str)  # annotation id

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._marks: Sequence[EvidenceMark] = ()
        self._length = 1
        self._focus = -1
        self.setAccessibleName(self.tr("Overview of evidence"))
        self.setToolTip(self.tr("Evidence in this filing; click to go there"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def show_marks(self, marks: Sequence[EvidenceMark], length: int, focus: int = -1) -> None:
        """The evidence of a text of so many characters; `focus` is the offset looked at."""
        self._marks, self._length, self._focus = marks, max(1, length), focus
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self._colours = colours
        self.update()

    def _y(self, offset: int) -> int:
        return int(offset / self._length * (self.height() - 4))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.window))
        accent = QColor(self._colours.accent)
        for mark in self._marks:
            focused = mark.span.start <= self._focus < mark.span.end
            accent.setAlpha(255 if focused else 120)
            left = 0 if focused else 2
            painter.fillRect(left, self._y(mark.span.start), _WIDTH - 2 * left, 5 if focused else 3, accent)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        nearest = min(self._marks, key=lambda mark: abs(self._y(mark.span.start) - y), default=None)
        if nearest is not None:
            self.chosen.emit(nearest.annotation_id)
