"""How a filing is best set: in running text or in the columns that its author made with blanks, and how wide."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from gui.text_layout import HARD_WRAPPED
from model.filing import Filing, Format

_SAMPLE: Final = 60_000
_MEASURE: Final = 92  # average characters of running text in a line; more tire the eye
_LONGEST_LINES: Final = 24  # of which the widest is looked for
_MARGIN: Final = 12.0
_SIDE: Final = 16  # pixels left of the text at least
_WIDEST_SIDE: Final = 120


def is_fixed(filing: Filing) -> bool:
    """Whether the lines of a text were broken by hand, so that its columns need characters of one width."""
    if filing.format not in {Format.TEXT, Format.EDGAR}:
        return False
    lengths = _lengths(filing.text)
    return bool(lengths) and sum(length <= HARD_WRAPPED for length in lengths) >= len(lengths) * 0.9


def columns_of(text: str) -> int:
    """How many characters its lines have at most, leaving out a few that are longer than the rest."""
    lengths = sorted(length for length in _lengths(text) if length <= HARD_WRAPPED)
    return lengths[int(len(lengths) * 0.99)] if lengths else 80


def longest_line(filing: Filing, font: QFont) -> float:
    """The width in pixels of the lines of a page that was set by hand (a PDF's); 0.0 where lines are free to wrap.

    A few that are longer than the rest are left out.
    """
    if filing.format is not Format.PDF:
        return 0.0
    lines = sorted(filter(None, (line.strip() for line in filing.text[:_SAMPLE].split("\n"))), key=len)
    kept = lines[: max(1, int(len(lines) * 0.98))] if lines else []
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(line) for line in kept[-_LONGEST_LINES:]), default=0.0)


def _lengths(text: str) -> list[int]:
    return [len(line.rstrip()) for line in text[:_SAMPLE].split("\n") if line.strip()]


def measure_of(font: QFont, room: float, *, fixed: bool, columns: int = 0) -> float:
    """The width of a line in pixels in so much room; with `columns`, that of as many characters and no less."""
    metrics = QFontMetricsF(font)
    if columns:
        return columns * metrics.horizontalAdvance("0") + 2 * _MARGIN
    widest = (HARD_WRAPPED + 2 if fixed else _MEASURE) * metrics.averageCharWidth()
    return min(room - _MARGIN, widest)


def side_of(font: QFont, width: int, *, columns: int = 0) -> int:
    """The room left of the text in a pane of a width in pixels: what is left over stands on both sides."""
    line = measure_of(font, float(width), fixed=False, columns=columns)
    return int(max(_SIDE, min(_WIDEST_SIDE, (width - line) / 2)))
