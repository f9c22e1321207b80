"""Evidence on the text: which stretches are marked and how, and the map between code points and Qt's positions.

A group shows by ground, by the pattern of its line and by the order of its lanes, never by colour alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from gui.theme import UNDERLINES, Colours, Underline, contrast
from model.spans import Span

# WCAG 2.1, 1.4.11: lines and outlines that carry meaning stand out from what is around them.
_GRAPHIC_CONTRAST: Final = 3.0
# A selection costs Qt about 0.1 ms; more than these are never legible in one view.
_MOST_IN_VIEW: Final = 400


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """One piece of evidence: the annotation it proves, its place, its group's number, and what hovering says."""

    annotation_id: str
    span: Span
    group: int
    label: str


class OffsetMap:
    """Between offsets in code points (ours) and in UTF-16 units (Qt's), which differ behind astral characters."""

    def __init__(self, text: str) -> None:
        found = () if text.isascii() else re.finditer("[\U00010000-\U0010ffff]", text)
        self._astral = [match.start() for match in found]
        self._units = [place + n for n, place in enumerate(self._astral)]

    def to_qt(self, offset: int) -> int:
        """A code point's position in the widget."""
        return offset + bisect_left(self._astral, offset)

    def to_text(self, position: int) -> int:
        """The code point at a widget's position; the middle of a surrogate pair counts as before its character."""
        return position - bisect_left(self._units, position)


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How the evidence of one group looks: its ground, and the line under it."""

    fill: QColor
    ink: QColor
    line: Underline


class Styles:
    """All marks of one theme."""

    def __init__(self, colours: Colours) -> None:
        self.groups = tuple(
            MarkStyle(QColor(ground), strong(ground, colours), line)
            for ground, line in zip(colours.groups, UNDERLINES, strict=True)
        )
        self.focus = MarkStyle(QColor(colours.focus), strong(colours.focus, colours), UNDERLINES[0])
        self.found = MarkStyle(QColor(colours.found), strong(colours.found, colours), UNDERLINES[0])
        self.accent = QColor(colours.accent)
        self.doubtful = QColor(colours.doubtful)

    def group(self, number: int) -> MarkStyle:
        """The style of a group's evidence."""
        return self.groups[number % len(self.groups)]


@lru_cache(maxsize=64)
def strong(ground: str, colours: Colours) -> QColor:
    """A line's colour of the same hue as a ground, which stands out wherever it is painted.

    That is on the ground itself, on the page, on the strip beside it, and over other evidence.
    """
    around = {ground, colours.surface, colours.window, colours.hover, *colours.groups}
    base = QColor(ground)
    hue, saturation, lightness = base.hslHueF(), base.hslSaturationF(), base.lightnessF()
    step = -0.02 if contrast(colours.text, "#ffffff") > contrast(colours.text, "#000000") else 0.02
    while True:
        lightness = min(1.0, max(0.0, lightness + step))
        ink = QColor.fromHslF(max(0.0, hue), max(0.45, saturation * 0.8), lightness)
        if lightness in {0.0, 1.0} or all(contrast(ink.name(), other) >= _GRAPHIC_CONTRAST for other in around):
            return ink


def selection(
    view: QPlainTextEdit | QTextEdit, start: int, end: int, ground: QColor, line: MarkStyle | None = None
) -> QTextEdit.ExtraSelection:
    """A ground, and with `line` a line, under the text from one of Qt's positions to another.

    It is laid over the document, which is not touched.
    """
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    style = QTextCharFormat()
    style.setBackground(ground)
    if line is not None:
        style.setUnderlineStyle(line.line)
        style.setUnderlineColor(line.ink)
    made.cursor = cursor
    made.format = style
    return made


def in_view(marks: Iterable[EvidenceMark], seen: Span) -> list[EvidenceMark]:
    """The marks that touch what is in view, long ones first, so that short ones are laid over them."""
    found = [mark for mark in marks if mark.span.overlaps(seen)]
    return sorted(found, key=lambda mark: (-len(mark.span), mark.span))[:_MOST_IN_VIEW]


def hits_in_view(hits: Sequence[Span], seen: Span) -> Sequence[Span]:
    """The search hits in view; hits are in order and do not overlap."""
    first = bisect_left(hits, seen.start, key=lambda hit: hit.end)
    last = bisect_right(hits, seen.end, key=lambda hit: hit.start)
    return hits[first:last][:_MOST_IN_VIEW]


def at(marks: Iterable[EvidenceMark], offset: int) -> list[EvidenceMark]:
    """The marks around an offset, the smallest first, so that evidence inside other evidence can be reached."""
    found = [mark for mark in marks if mark.span.start <= offset < mark.span.end]
    return sorted(found, key=lambda mark: len(mark.span))


def pieces(text: str, span: Span, seen: Span) -> list[Span]:
    """What of a stretch is in view, line by line, without the white space that indents its further lines."""
    start, end = max(span.start, seen.start), min(span.end, seen.end, len(text))
    found = []
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        line = Span(start, line_end).trimmed(text) if start < line_end else None
        if line is not None:
            found.append(line)
        start = line_end + 1
    return found


def lanes(marks: Sequence[EvidenceMark]) -> list[int]:
    """For each mark the lane of its line: overlapping evidence is underlined one line below the other."""
    taken: list[tuple[Span, int]] = []
    result = [0] * len(marks)
    for place in sorted(range(len(marks)), key=lambda n: len(marks[n].span)):
        span = marks[place].span
        used = {lane for other, lane in taken if other.overlaps(span)}
        lane = next(lane for lane in range(len(marks) + 1) if lane not in used)
        taken.append((span, lane))
        result[place] = lane
    return result
