"""Where text stands in a plain text view: from points to positions and back.  Positions here are Qt's (UTF-16 units).

Only blocks in view are looked at, so that a text of ten megabytes costs no more than a page of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QPlainTextEdit


class TextView(QPlainTextEdit):
    """A plain text view that knows the places of its text."""

    def _blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks in view with their boxes in the viewport."""
        block = self.firstVisibleBlock()
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        bottom = self.viewport().height()
        while block.isValid() and box.top() <= bottom:
            yield block, box
            block = block.next()
            following = self.blockBoundingRect(block)
            box = QRectF(box.left(), box.bottom(), following.width(), following.height())

    def _lines(self, start: int = 0) -> Iterator[tuple[QTextBlock, QTextLine, float, float]]:
        """The lines in view: block, line, and in the viewport the y of the block and of the end of the line's room.

        Blocks that end before the position `start` are left out.
        """
        for block, box in self._blocks():
            if block.position() + block.length() <= start:
                continue
            layout = block.layout()
            count = layout.lineCount()
            for n in range(count):
                line = layout.lineAt(n)
                if n + 1 < count:
                    following = layout.lineAt(n + 1)
                    end = box.top() + (line.y() + line.height() + following.y()) / 2
                else:
                    end = box.bottom()
                if end < 0:
                    continue
                yield block, line, box.top(), end
                if end > self.viewport().height():
                    break

    def position_at(self, point: QPoint, *, on_character: bool) -> int:
        """The position next to a point of the viewport; with `on_character` that of the character under it."""
        kind = (
            QTextLine.CursorPosition.CursorOnCharacter
            if on_character
            else QTextLine.CursorPosition.CursorBetweenCharacters
        )
        found = 0
        left = self.contentOffset().x()
        for block, line, _, end in self._lines():
            found = block.position() + line.xToCursor(point.x() - left, kind)
            if end > point.y():
                break
        return found

    def covers(self, position: int, point: QPoint) -> bool:
        """Whether a point of the viewport lies on the character at a position, not in a margin."""
        return any(box.adjusted(-1, -3, 1, 3).contains(QPointF(point)) for box in self.boxes(position, position + 1))

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """The boxes in the viewport of a stretch, one for each line that it touches and that is in view."""
        found = []
        left = self.contentOffset().x()
        for block, line, top, _ in self._lines(start):
            base = block.position()
            if base >= end:
                break
            first = max(start - base, line.textStart())
            last = min(end - base, line.textStart() + line.textLength())
            if first < last:
                edges = sorted((_x(line, first), _x(line, last)))
                found.append(QRectF(left + edges[0], top + line.y(), edges[1] - edges[0], line.height()))
        return found

    def in_view(self) -> tuple[int, int]:
        """The first and the last position that can be seen."""
        first = last = -1
        for block, line, _, _ in self._lines():
            if first < 0:
                first = block.position() + line.textStart()
            last = block.position() + line.textStart() + line.textLength()
        return max(first, 0), max(last, 0)

    def scroll_to_position(self, position: int, *, at: float) -> None:
        """Scrolls so that the line of a position stands at a part (0 to 1) of the height."""
        block = self.document().findBlock(position)
        self.blockBoundingRect(block)  # lays it out
        line = block.layout().lineForTextPosition(position - block.position())
        below = line.y() if line.isValid() else 0.0  # how far the line stands below the top of `block`
        wanted = self.viewport().height() * at
        while below < wanted and block.previous().isValid():
            block = block.previous()
            below += self.blockBoundingRect(block).height()
        layout = block.layout()
        tops = [n for n in range(layout.lineCount()) if layout.lineAt(n).y() >= below - wanted]
        top = tops[0] if tops else layout.lineCount() - 1
        self.settle()
        self.verticalScrollBar().setValue(block.firstLineNumber() + top)

    def settle(self) -> None:
        """Brings the scroll bars up to date with the lines that were laid out just now."""


def _x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)  # the place and the position that it stands for
    assert isinstance(found, tuple)
    return float(found[0])
