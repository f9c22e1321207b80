"""The columns of a table whose cells stand apart by two or more blanks: where each cell begins when they are aligned.

Canonical text keeps cells apart but does not line them up (architecture.md).  A row shorter than its table has its
first cell in the first column and the others in the last ones, as tables of figures have; a row of figures only, such
as a line of years, stands wholly in the last columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_CELL: Final = re.compile(r"\S+(?: \S+)*")
_FIGURE: Final = re.compile(r"[($€£¥+-]{0,3}\s?\d[\d,.]{0,20}\s?[)%]{0,2}|[-–—]{1,3}|\$?\s?[-–—]")
_PROSE: Final = 60  # characters; a longer cell is running text
_GAP: Final = 14.0  # pixels between columns at least


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its place in the line, its words and their width in pixels."""

    start: int
    end: int
    text: str
    width: float

    @property
    def is_figure(self) -> bool:
        """Whether it holds a number, a year or a dash for none."""
        return _FIGURE.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """How to set a row: where it begins, what to add to the blank before a cell (place in the line, pixels)."""

    indent: float = 0.0
    spaces: tuple[tuple[int, float], ...] = ()
    prose: bool = False  # has a cell of running text, so it wraps


def cells_of(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line begin and end; prose has one."""
    return [found.span() for found in _CELL.finditer(line)]


def is_row(line: str) -> bool:
    """Whether a line has columns."""
    return "  " in line and len(cells_of(line)) > 1


def align(rows: Sequence[Sequence[Cell]], blank: float) -> list[Row]:
    """Aligns the rows of one table; `blank` is the width of a blank in pixels."""
    count = max((len(row) for row in rows), default=0)
    places = [_places(row, count) for row in rows]
    widths, right = [0.0] * count, [0] * count
    for row, place in zip(rows, places, strict=True):
        for cell, column in zip(row, place, strict=True):
            if len(cell.text) <= _PROSE:
                widths[column] = max(widths[column], cell.width)
                right[column] += 1 if cell.is_figure else -1
    gap = max(_GAP, 2 * blank)
    lefts = [sum(widths[:column]) + gap * column for column in range(count)]
    return [
        _set(
            row,
            [
                _begin(cell, lefts[c], widths[c], to_right=c > 0 and right[c] > 0)
                for cell, c in zip(row, place, strict=True)
            ],
            blank,
        )
        for row, place in zip(rows, places, strict=True)
    ]


def _places(row: Sequence[Cell], count: int) -> list[int]:
    """The column of each cell."""
    missing = count - len(row)
    if row and all(cell.is_figure for cell in row):
        return [missing + n for n in range(len(row))]
    return [0, *(missing + n for n in range(1, len(row)))]


def _begin(cell: Cell, left: float, width: float, *, to_right: bool) -> float:
    return left + max(0.0, width - cell.width) if to_right else left


def _set(row: Sequence[Cell], begins: Sequence[float], blank: float) -> Row:
    prose = [n for n, cell in enumerate(row) if len(cell.text) > _PROSE]
    if prose and prose[0] < len(row) - 1:
        return Row(prose=True)
    spaces: list[tuple[int, float]] = []
    at = begins[0] if row else 0.0
    for n, cell in enumerate(row):
        if n:
            room = begins[n] - at
            if room > 0:
                spaces.append((cell.start - 1, room))
                at += room
        following = row[n + 1].start - cell.end if n + 1 < len(row) else 0
        at += cell.width + following * blank
    return Row(indent=begins[0] if row else 0.0, spaces=tuple(spaces), prose=bool(prose))
