"""A strip beside the scroll bar with a mark for every piece of evidence; a click goes there.

It shows nothing that the keyboard cannot reach: F8, the form's rows and F3 go to the same places.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.highlights import EvidenceMark, Styles
from gui.theme import Colours
from gui.tooltips import marks_tip
from model.spans import Span

_WIDTH: Final = 14
_TALL: Final = 4  # pixels of a mark
_REACH: Final = 6  # a click this near to a mark means the mark

Locate = Callable[[int], float]


class OverviewStrip(QWidget):
    """Where in the text the evidence stands; each group has its own place across the strip, too."""

    chosen = Signal(str)  # annotation id
    travelled = Signal(float)  # a click or drag beside the marks: the part (0 to 1) of the text

    def __init__(self, colours: Colours, locate: Locate, parent: QWidget | None = None) -> None:
        """`locate` gives for an offset the part (0 to 1) of the way down that the scroll bar would show."""
        super().__init__(parent)
        self._colours = colours
        self._styles = Styles(colours)
        self._locate = locate
        self._marks: Sequence[EvidenceMark] = ()
        self._hits: Sequence[Span] = ()
        self._focus: Span | None = None
        self._window = (0.0, 0.0)
        self.setObjectName("overview")
        self.setAccessibleName(self.tr("Overview of evidence"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def show_marks(self, marks: Sequence[EvidenceMark], focus: Span | None = None) -> None:
        """The evidence, and the stretch looked at."""
        self._marks, self._focus = marks, focus
        self.update()

    def show_hits(self, hits: Sequence[Span]) -> None:
        """What a search has found."""
        self._hits = hits
        self.update()

    def show_window(self, first: float, last: float) -> None:
        """Which part of the text is in view."""
        self._window = (first, last)
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self._colours, self._styles = colours, Styles(colours)
        self.update()

    def y_of(self, offset: int) -> int:
        """Where on the strip a place of the text is."""
        return int(self._locate(offset) * (self.height() - _TALL))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.window))
        top, bottom = (part * self.height() for part in self._window)
        painter.fillRect(QRectF(0, top, self.width(), max(2.0, bottom - top)), QColor(self._colours.hover))
        for y in sorted({self.y_of(hit.start) for hit in self._hits}):
            painter.fillRect(QRectF(0, y + 1, self.width(), 2), self._styles.found.ink)
        lane = self.width() / (len(self._styles.groups) + 1)
        for mark in self._marks:
            y, group = self.y_of(mark.span.start), mark.group % len(self._styles.groups)
            painter.fillRect(QRectF(1 + 0.7 * lane * group, y, 3 * lane, _TALL - 1), self._styles.group(group).ink)
        if self._focus is not None:
            painter.setPen(QColor(self._colours.text))
            painter.setBrush(self._styles.focus.fill)
            painter.drawRect(QRectF(0.5, self.y_of(self._focus.start) - 1.5, self.width() - 1.5, _TALL + 2))
        painter.end()

    def marks_at(self, y: float) -> list[EvidenceMark]:
        """The marks at a height of the strip, the nearest first."""
        near = [(abs(self.y_of(mark.span.start) + _TALL / 2 - y), n) for n, mark in enumerate(self._marks)]
        return [self._marks[n] for distance, n in sorted(near) if distance <= _REACH]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        marks = self.marks_at(event.position().y())
        if marks:
            self.chosen.emit(marks[0].annotation_id)
        else:
            self._travel(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._travel(event)
        elif self.marks_at(event.position().y()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def _travel(self, event: QMouseEvent) -> None:
        self.travelled.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tip = marks_tip(self.marks_at(event.pos().y()))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)
