"""Paints what a ground alone cannot show: each group's line, the outline of the evidence in focus, its grips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.highlights import EvidenceMark, MarkStyle, Styles, lanes
from gui.theme import Underline
from model.spans import Span

Fragments = Callable[[Span], Sequence[QRectF]]

_WIDTH: Final = 1.6
_LANE: Final = 3.0  # pixels from one lane to the next
_GRIP: Final = 3.5
_SWELL: Final = 7.0  # how far the outline starts outside when something comes into focus
# Lengths of dashes and gaps, in widths of the line.
_DASHES: Final[dict[Underline, list[float]]] = {
    Underline.DashUnderline: [4, 2.5],
    Underline.DotLine: [1, 1.8],
    Underline.DashDotLine: [5, 2, 1, 2],
    Underline.DashDotDotLine: [5, 2, 1, 2, 1, 2],
}


def paint_marks(painter: QPainter, marks: Sequence[EvidenceMark], styles: Styles, fragments: Fragments) -> None:
    """The line under each mark; overlapping ones stand one below the other."""
    for mark, lane in zip(marks, lanes(marks), strict=True):
        style = styles.group(mark.group)
        for box in fragments(mark.span):
            _underline(painter, box, style, lane)


def _underline(painter: QPainter, box: QRectF, style: MarkStyle, lane: int) -> None:
    y = box.bottom() + 0.5 + lane * _LANE
    painter.setPen(line_pen(style))
    if style.line is Underline.WaveUnderline:
        steps = range(int(box.width() / 3) + 1)
        painter.drawPolyline(QPolygonF([QPointF(box.left() + 3 * n, y + (1.2 if n % 2 else -0.8)) for n in steps]))
    else:
        painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))


def line_pen(style: MarkStyle) -> QPen:
    """The pen of a group's line: its colour and its pattern."""
    pen = QPen(style.ink, _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style.line in _DASHES:
        pen.setDashPattern(_DASHES[style.line])
    return pen


def paint_focus(painter: QPainter, boxes: Sequence[QRectF], ink: QColor, *, swell: float, grips: bool) -> None:
    """An outline around a stretch; `swell` (1 to 0) is how lately it came into focus."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for box in boxes:
        grow = 2 + swell * _SWELL
        path.addRoundedRect(box.adjusted(-grow, -grow * 0.5, grow, grow * 0.5 + 1), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.6 + 1.4 * swell))
    painter.drawPath(path.simplified())
    if grips and boxes:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(boxes[0].left() - 2, boxes[0].top() - 1), _GRIP, _GRIP)
        painter.drawEllipse(QPointF(boxes[-1].right() + 2, boxes[-1].bottom() + 2), _GRIP, _GRIP)


def paint_disputed(painter: QPainter, boxes: Sequence[QRectF], ink: QColor) -> None:
    """A frame of dashes around each line of words that contradict others."""
    pen = QPen(ink, 1.4)
    pen.setDashPattern([3, 2])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-3, -2, 3, 3), 3, 3)
