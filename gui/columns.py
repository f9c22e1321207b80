"""The columns of a table whose cells stand apart by two or more blanks, aligned in a proportional face.

Readers line tables up with blanks as a typewriter would.  In a proportional face blanks line nothing up, so the columns
are found again by the characters' places, and every run of blanks is given the width that brings the next cell to its
column.  Where the places tell nothing, a row shorter than its table has its first cell in the first column and the
others in the last ones, as tables of figures have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_CELL: Final = re.compile(r"\S+(?: \S+)*")
_FIGURE: Final = re.compile(r"[($€£¥+-]{0,3}\s?\d[\d,.]{0,20}\s?[)%]{0,2}|[-–—]{1,3}|\$?\s?[-–—]")
_PROSE: Final = 60  # characters; a longer cell is running text
_GAP: Final = 14.0  # pixels between columns, where there is room
_SMALLEST: Final = 0.8  # of the face


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
    """How to set a row: where it begins, and runs of blanks (place, number, what to add to each in pixels)."""

    indent: float = 0.0
    spaces: tuple[tuple[int, int, float], ...] = ()
    wraps: bool = False
    scale: float = 1.0  # of the face: a table a little too wide is set smaller


@dataclass(frozen=True, slots=True)
class _Place:
    """The column of a cell, counted from 0; `spans` where it reaches into others."""

    column: int
    to_right: bool
    spans: bool = False


_Places = list[list[_Place]]


def cells_of(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line begin and end; prose has one."""
    return [found.span() for found in _CELL.finditer(line)]


def is_row(line: str) -> bool:
    """Whether a line has columns."""
    return "  " in line.strip() and len(cells_of(line)) > 1


def align(rows: Sequence[Sequence[Cell]], *, blank: float, room: float) -> list[Row]:
    """Aligns the rows of one table in so many pixels; `blank` is the width of a blank.

    A row that is too wide wraps like running text; in a table that is too wide even in a smaller face cells just follow
    each other: what stands outside the pane would be overlooked.
    """
    fitting = [row for row in rows if _fits(row, blank, room)]
    count = max((len(row) for row in fitting), default=0)
    by_place = _by_places(rows, [row for row in fitting if len(row) == count])
    places = by_place if by_place is not None else _by_number(rows, max(len(row) for row in rows))
    widths = [0.0] * (1 + max(place.column for row in places for place in row))
    for row, found in zip(rows, places, strict=True):
        for cell, place in zip(row, found, strict=True):
            if not place.spans and len(cell.text) <= _PROSE and _fits(row, blank, room):
                widths[place.column] = max(widths[place.column], cell.width)
    needed = sum(widths) + 2 * blank * (len(widths) - 1)
    scale = min(1.0, room / max(needed, 1.0))
    if not fitting or scale < (_SMALLEST if len(fitting) == len(rows) else 1.0):
        return [_collapsed(row, blank=blank, fits=_fits(row, blank, room)) for row in rows]
    free = (room - sum(widths) * scale) / max(1, len(widths) - 1)
    gap = min(max(_GAP, 2 * blank), free)
    lefts = [sum(widths[:column]) * scale + gap * column for column in range(len(widths))]
    made = []
    for row, found in zip(rows, places, strict=True):
        begins = [
            lefts[place.column] + (max(0.0, widths[place.column] - cell.width) * scale if place.to_right else 0.0)
            for cell, place in zip(row, found, strict=True)
        ]
        fits = _fits(row, blank, room)
        if fits:
            _keep_inside(row, begins, end=lefts[-1] + widths[-1] * scale, blank=blank, scale=scale)
        made.append(_set(row, begins, blank=blank, scale=scale, fits=fits))
    return made


def _keep_inside(row: Sequence[Cell], begins: list[float], *, end: float, blank: float, scale: float) -> None:
    """Moves cells that are wider than their columns to the left, as far as they reach beyond the table."""
    for n in reversed(range(len(row))):
        begins[n] = max(0.0, min(begins[n], end - row[n].width * scale))
        end = begins[n] - 2 * blank * scale


def _fits(row: Sequence[Cell], blank: float, room: float) -> bool:
    narrowest = sum(cell.width for cell in row) + 2 * blank * (len(row) - 1)
    return narrowest <= room and all(len(cell.text) <= _PROSE for cell in row)


def _by_places(rows: Sequence[Sequence[Cell]], full: Sequence[Sequence[Cell]]) -> _Places | None:
    """Columns by the characters' places in the full rows; None where these do not stand apart."""
    if not full:
        return None
    starts = [min(row[n].start for row in full) for n in range(len(full[0]))]
    ends = [max(row[n].end for row in full) for n in range(len(full[0]))]
    if any(end >= start for end, start in zip(ends, starts[1:], strict=False)):
        return None
    return [[_place_of(cell, starts, ends) for cell in row] for row in rows]


def _place_of(cell: Cell, starts: Sequence[int], ends: Sequence[int]) -> _Place:
    last = len(starts) - 1
    first = next((n for n, end in enumerate(ends) if end > cell.start), last)
    reaches = first < last and cell.end > starts[first + 1]
    to_right = not reaches and cell.end == ends[first] and cell.start > starts[first]
    return _Place(first, to_right=to_right, spans=reaches)


def _by_number(rows: Sequence[Sequence[Cell]], count: int) -> _Places:
    """Columns by the number of cells; those that mostly hold figures are set to the right."""
    columns = [_numbers(row, count) for row in rows]
    figures = [0] * count
    for row, numbers in zip(rows, columns, strict=True):
        for cell, column in zip(row, numbers, strict=True):
            figures[column] += 1 if cell.is_figure else -1
    return [
        [_in_column(cell, column, holds_figures=column > 0 and figures[column] > 0) for cell, column in pairs]
        for pairs in (list(zip(row, numbers, strict=True)) for row, numbers in zip(rows, columns, strict=True))
    ]


def _numbers(row: Sequence[Cell], count: int) -> list[int]:
    missing = count - len(row)
    if row[0].start and not any(cell.is_figure for cell in row):
        # Headings over the figures share their columns evenly.
        return [1 + n * (count - 1) // len(row) for n in range(len(row))]
    bare = all(cell.is_figure for cell in row)
    return [missing + n if n or bare else 0 for n in range(len(row))]


def _in_column(cell: Cell, column: int, *, holds_figures: bool) -> _Place:
    # Words over figures are a heading, often of more columns than one; they do not make theirs wider.
    return _Place(column, to_right=holds_figures, spans=holds_figures and not cell.is_figure)


def _set(row: Sequence[Cell], begins: Sequence[float], *, blank: float, scale: float, fits: bool) -> Row:
    prose = next((n for n, cell in enumerate(row) if len(cell.text) > _PROSE), len(row))
    if not fits and prose != len(row) - 1:
        return _collapsed(row, blank=blank, fits=False)
    blank *= scale
    spaces = []
    indent, lead = begins[0], row[0].start
    if lead:
        spaces.append((0, lead, begins[0] / lead - blank))
        indent = 0.0
    at = begins[0]
    for (cell, following), begin in zip(pairwise(row), begins[1:], strict=True):
        at += cell.width * scale
        blanks = following.start - cell.end
        room = max(begin - at, blank)
        spaces.append((cell.end, blanks, room / blanks - blank))
        at += room
    return Row(indent=indent, spaces=tuple(spaces), wraps=not fits, scale=scale)


def _collapsed(row: Sequence[Cell], *, blank: float, fits: bool) -> Row:
    """A row whose cells follow each other with the same room between them."""
    spaces = [(0, row[0].start, -blank)] if row[0].start else []
    for cell, following in pairwise(row):
        blanks = following.start - cell.end
        spaces.append((cell.end, blanks, max(_GAP, 2 * blank) / blanks - blank))
    return Row(spaces=tuple(spaces), wraps=not fits)
