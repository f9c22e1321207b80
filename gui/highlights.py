"""Evidence on the text: which stretches are marked and how, and the map between code points and Qt's positions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from gui.theme import UNDERLINES, Colours
from model.spans import Span


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
        self._astral = [found.start() for found in re.finditer("[\U00010000-\U0010ffff]", text)]
        self._units = [place + n for n, place in enumerate(self._astral)]

    def to_qt(self, offset: int) -> int:
        """A code point's position in the widget."""
        return offset + bisect_left(self._astral, offset)

    def to_text(self, position: int) -> int:
        """The code point at a widget's position; one inside a pair of surrogates counts as behind it."""
        return position - bisect_right(self._units, position - 1) if self._units else position


def selection(view: QPlainTextEdit, offsets: OffsetMap, span: Span, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """A stretch of the text with a format, laid over the document without touching it."""
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(view.document())
    cursor.setPosition(offsets.to_qt(span.start))
    cursor.setPosition(offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    made.cursor = cursor
    made.format = style
    return made


class Styles:
    """The formats of marks in one theme: groups differ by colour and by underline."""

    def __init__(self, colours: Colours) -> None:
        self._groups = []
        for ground, underline in zip(colours.groups, UNDERLINES, strict=True):
            style = QTextCharFormat()
            style.setBackground(QColor(ground))
            style.setUnderlineStyle(underline)
            style.setUnderlineColor(QColor(colours.muted))
            self._groups.append(style)
        self.focus = QTextCharFormat()
        self.focus.setBackground(QColor(colours.focus))
        self.focus.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        self.focus.setUnderlineColor(QColor(colours.text))
        self.focus.setFontWeight(700)
        self.found = QTextCharFormat()
        self.found.setBackground(QColor(colours.found))

    def group(self, number: int) -> QTextCharFormat:
        """The format of a group's evidence."""
        return self._groups[number % len(self._groups)]


def at(marks: Sequence[EvidenceMark], offset: int) -> EvidenceMark | None:
    """The smallest mark around an offset, so that evidence inside other evidence can be reached."""
    found = [mark for mark in marks if mark.span.start <= offset < mark.span.end]
    return min(found, key=lambda mark: len(mark.span), default=None)
