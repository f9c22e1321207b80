"""Sets a filing's text: leading, measure, bold where the source has it, table columns under each other.

QPlainTextEdit lays out only what is in view, but knows neither leading nor columns.  This layout adds them without
touching the text: a line is placed lower, a blank between two cells is given the width that brings the next cell to its
column.  Offsets stay those of the canonical text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, QTimer
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

from gui.columns import Cell, Row, align, cells_of, is_row
from gui.highlights import OffsetMap

HARD_WRAPPED: Final = 100  # characters; lines up to here were broken by their author
_LONGEST_TABLE: Final = 400  # rows looked at to align one
_MOST_BOXES: Final = 2000
_NO_WRAP: Final = 1e6
_BOLD: Final = QFont.Weight.Bold


@dataclass(frozen=True, slots=True)
class Setting:
    """How one filing is set.  `fixed`: its columns were made with blanks, so each character keeps its width."""

    fixed: bool = False
    leading: float = 1.32
    emphasis: Sequence[tuple[int, int]] = ()  # Qt positions, in order


class TextLayout(QPlainTextDocumentLayout):
    """Lays a block out when it comes into view."""

    def __init__(self, document: QTextDocument, measure: Callable[[], float], room: Callable[[], float]) -> None:
        """`measure` gives the width of running text in pixels, `room` what a table may use."""
        super().__init__(document)
        self._measure = measure
        self._room = room
        self._setting = Setting()
        self._widest = 0.0
        self._rows: dict[int, Row] = {}
        self._boxes: dict[int, QRectF] = {}  # of blocks that are laid out
        self._told = 0.0  # the width that the scroll bars know of
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._tell.timeout.connect(self.settle)

    def set(self, setting: Setting) -> None:
        """How the next text is to be set."""
        self._setting = setting
        self.forget()

    def forget(self) -> None:
        """Drops what was measured: the font, the width or the text is another."""
        self._widest = self._told = 0.0
        self._rows.clear()
        self._boxes.clear()

    def documentSize(self) -> QSizeF:
        return QSizeF(self._widest, self.document().lineCount())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # Qt asks for the same few blocks hundreds of times for each change of the marks.
        layout = block.layout() if block.isValid() else None
        if layout is None:
            return QRectF()
        number = block.blockNumber()
        if layout.lineCount() and number in self._boxes:
            return self._boxes[number]
        if not layout.lineCount():
            self._lay_out(block, layout)
        margin = self.document().documentMargin()
        last = layout.lineAt(layout.lineCount() - 1)
        height = last.y() + last.height() * (1 + (self._setting.leading - 1) / 2)
        if not block.next().isValid():
            height += margin
        width = max(layout.boundingRect().right(), last.naturalTextWidth()) + margin
        if len(self._boxes) > _MOST_BOXES:
            self._boxes.clear()
        self._boxes[number] = QRectF(0, 0, width, height)
        return self._boxes[number]

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> None:
        margin = self.document().documentMargin()
        row = self._row(block)
        layout.setTextOption(self.document().defaultTextOption())
        layout.setFormats(self._formats(block, row))
        full = self._measure() if row is None else self._room()
        width = full - 2 * margin if self._wraps(block, row) else _NO_WRAP
        # An empty line between paragraphs needs less room than a line of text.
        leading = self._setting.leading if self._setting.fixed or block.length() > 1 else 0.75
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(max(width, 1.0))
            height = line.height()
            indent = row.indent if row is not None and top == 0 else 0.0
            line.setPosition(QPointF(margin + indent, top + height * (leading - 1) / 2))
            top += height * leading
            self._widest = max(self._widest, line.naturalTextWidth() + indent + 2 * margin)
        layout.endLayout()
        before = self.document().lineCount()
        block.setLineCount(layout.lineCount())
        if self.document().lineCount() != before or self._widest > self._told:
            # Never at once: Qt may be in the midst of painting or of walking through the lines.
            self._tell.start()

    def settle(self) -> None:
        """Tells the scroll bars of lines that were laid out since they were last told."""
        self._tell.stop()
        self._told = self._widest
        self.documentSizeChanged.emit(self.documentSize())

    def _wraps(self, block: QTextBlock, row: Row | None) -> bool:
        if row is not None:
            return row.wraps
        # Columns made with blanks and lines broken by hand would fall to pieces; a long line without columns is prose.
        by_hand = self._setting.fixed and (block.length() <= HARD_WRAPPED or is_row(block.text().strip()))
        return not by_hand

    def _formats(self, block: QTextBlock, row: Row | None) -> list[QTextLayout.FormatRange]:
        size = row.scale * self.document().defaultFont().pointSizeF() if row is not None and row.scale < 1 else 0.0
        formats = [_range(0, block.length() - 1, points=size)] if size else []
        if row is not None:
            formats += [_range(at, count, spacing=room, points=size) for at, count, room in row.spaces]
        return formats + [_range(start, end - start, bold=True, points=size) for start, end in self._bold(block)]

    def _bold(self, block: QTextBlock) -> list[tuple[int, int]]:
        """What of a block is emphasised, counted from its beginning."""
        emphasis = self._setting.emphasis
        start, end = block.position(), block.position() + block.length() - 1
        place = bisect_right(emphasis, start, key=lambda stretch: stretch[1])
        found = []
        while place < len(emphasis) and emphasis[place][0] < end:
            found.append((max(emphasis[place][0], start) - start, min(emphasis[place][1], end) - start))
            place += 1
        return found

    def _row(self, block: QTextBlock) -> Row | None:
        """How a table's row is set; None for prose and for text whose columns are made with blanks."""
        if self._setting.fixed or not is_row(block.text()):
            return None
        if block.blockNumber() not in self._rows:
            self._align(block)
        return self._rows[block.blockNumber()]

    def _align(self, block: QTextBlock) -> None:
        """Measures the table around a row, once."""
        table = [block]
        while len(table) < _LONGEST_TABLE and (before := _neighbour(table[0], QTextBlock.previous)) is not None:
            table.insert(0, before)
        while len(table) < 2 * _LONGEST_TABLE and (after := _neighbour(table[-1], QTextBlock.next)) is not None:
            table.append(after)
        font = self.document().defaultFont()
        bold = QFont(font)
        bold.setWeight(_BOLD)
        plain, strong = QFontMetricsF(font), QFontMetricsF(bold)
        room = self._room() - 2 * self.document().documentMargin()
        rows = align([self._cells(row, plain, strong) for row in table], blank=plain.horizontalAdvance(" "), room=room)
        self._rows.update(zip((row.blockNumber() for row in table), rows, strict=True))

    def _cells(self, block: QTextBlock, plain: QFontMetricsF, strong: QFontMetricsF) -> list[Cell]:
        text = block.text()
        offsets, bold = OffsetMap(text), self._bold(block)
        cells = []
        for first, last in cells_of(text):
            start, end = offsets.to_qt(first), offsets.to_qt(last)
            metrics = strong if any(s < end and start < e for s, e in bold) else plain
            cells.append(Cell(start, end, text[first:last], metrics.horizontalAdvance(text[first:last])))
        return cells


def _neighbour(block: QTextBlock, step: Callable[[QTextBlock], QTextBlock]) -> QTextBlock | None:
    """The next row of the same table, over at most one empty line."""
    other = step(block)
    if other.isValid() and other.length() == 1:
        other = step(other)
    return other if other.isValid() and is_row(other.text()) else None


def _range(
    start: int, length: int, *, spacing: float = 0.0, points: float = 0.0, bold: bool = False
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    style = QTextCharFormat()
    if points:
        style.setFontPointSize(points)
    if spacing:
        style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        style.setFontLetterSpacing(spacing)
    if bold:
        style.setFontWeight(_BOLD)
    made.start, made.length, made.format = start, length, style
    return made
