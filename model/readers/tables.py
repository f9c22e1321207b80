"""Tables of a page: which cells read as one, which lines of a cell, and how far apart columns stand.

A cell of several lines is printed line by line before the next cell of its row, so that a value is always one stretch
of text.  Where all cells of a row have one line, the columns of the table stand below each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from model.readers.layout import Layout

# HTML Standard, 4.9.11: a column span beyond 1000 counts as 1000.
_WIDEST_SPAN: Final = 1000
_ROWSPANS_KEPT: Final = 64
_INTERVALS: Final = 200
# Characters: a column is padded to at most, a table with its columns apart is at most this wide.
_PADDED: Final = 60
_PAGE: Final = 132
_JOINED_LINES: Final = 160

_CURRENCIES: Final = frozenset({"$", "($", "$(", "(", "US$", "C$", "€", "£", "¥", "(€", "(£"})
_AFTER_NUMBER: Final = re.compile(r"[)%][)%\]*]{0,2}$")
_NUMBER: Final = re.compile(r"[($€£¥\s-]{0,4}(?:\d[\d,]{0,20}(?:\.\d{0,8})?|\.\d{1,8}|[—–-])[)%\s]{0,3}$")
_CAPTION: Final = re.compile(r"\([^()]{1,40}(?:\([^()]{1,20}\)[^()]{0,60}|[^()]{0,100})\)$")
# Headings that Form 8-K itself prescribes, seldom in bold.
_HEADING: Final = re.compile(
    r"(?:Exhibit (?:No\.?|Number|#)|Trading Symbol\(?s?\)?|Title of each class(?: of securit(?:y|ies))?"
    r"|Name of (?:each )?exchange on which registered)$",
    re.IGNORECASE,
)
_DATES: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},?|\b(?:19|20)\d\d\b"
)


@dataclass(slots=True)
class Cell:
    """A cell in print: its places in the layout, its grid columns, and how many line ends it holds."""

    start: int
    left: int
    right: int  # exclusive
    breaks: int
    plain: int
    end: int = 0
    bold: bool = False

    @property
    def one_line(self) -> bool:
        """Whether its words stand on one line."""
        return self.breaks == 0


@dataclass(slots=True)
class Row:
    """A row being read; `start` is its place in the layout."""

    start: int
    cells: list[Cell] = field(default_factory=list)
    column: int = 0
    spacer: bool = False  # holds a no-break space, which gives the empty row a height


@dataclass(slots=True)
class Table:
    """A table being read."""

    row: Row | None = None
    rows: list[list[Cell]] = field(default_factory=list)
    held: list[tuple[int, int, int]] = field(default_factory=list)  # columns taken by cells from above, rows left

    def open_row(self, start: int) -> Row:
        """The next row."""
        self.row = Row(start)
        return self.row

    def columns(self, row: Row, wide: str | None, tall: str | None) -> tuple[int, int]:
        """The grid columns of the row's next cell, from its colspan and rowspan."""
        left = row.column
        for start, end, _ in self.held:
            if start <= left < end:
                left = end
        right = left + _count(wide)
        row.column = right
        rows = _count(tall)
        if rows > 1 and len(self.held) < _ROWSPANS_KEPT:
            self.held.append((left, right, rows))
            self.held.sort()
        return left, right

    def close_row(self, layout: Layout) -> list[Cell]:
        """Joins what reads as one and returns the cells in print."""
        row, self.row = self.row, None
        assert row is not None
        self.held = [(start, end, rows - 1) for start, end, rows in self.held if rows > 1]
        cells = [cell for cell in row.cells if cell.start < cell.end]
        if len(cells) > 1:
            cells = _join_cells(layout, cells)
            heading = not self.rows and all(cell.bold for cell in cells)
            for cell in cells:
                if cell.breaks and len(cells) > 1:
                    _join_lines(layout, cell, heading=heading)
            for before, cell in pairwise(cells):
                if before.breaks:
                    layout.regap(cell.start, "\n")
            self.rows.append(cells)
        return cells

    def align(self, layout: Layout) -> None:
        """Puts the columns below each other, where that is not too wide to read."""
        rows = [cells for cells in self.rows if len(cells) > 1 and all(cell.one_line for cell in cells)]
        if len(rows) < 2:  # noqa: PLR2004 - one row has nothing to stand below
            return
        columns = _columns(rows)
        if len(columns) > 1:
            _align(layout, rows, columns)


def _count(attribute: str | None) -> int:
    if not attribute or not attribute.isascii() or not attribute.isdigit():
        return 1
    return max(1, min(_WIDEST_SPAN, int(attribute[:5])))


def _join_cells(layout: Layout, cells: Sequence[Cell]) -> list[Cell]:
    """A currency sign, its number and a closing bracket stand in cells of their own but read as one."""
    joined = [cells[0]]
    for cell in cells[1:]:
        before = joined[-1]
        gap = None
        if before.one_line and cell.one_line:
            first, last = layout.words[cell.start], layout.words[before.end - 1]
            if cell.end - cell.start == 1 and _AFTER_NUMBER.match(first):
                gap = ""
            elif last in _CURRENCIES and before.end - before.start == 1 and _NUMBER.match(first):
                gap = "" if first[0] in "0123456789.(" else " "
        if gap is None:
            joined.append(cell)
        else:
            layout.regap(cell.start, gap)
            before.end, before.right = cell.end, cell.right
    return joined


def _join_lines(layout: Layout, cell: Cell, *, heading: bool) -> None:
    """Undoes the lines of a caption or a column's heading, which are wrapped to keep the column narrow."""
    if cell.end - cell.start > _JOINED_LINES:
        return
    places = [n for n in range(cell.start + 1, cell.end) if "\n" in layout.gaps[n]]
    words = " ".join(layout.printed(cell.start, cell.end).split())
    if len(words) <= _JOINED_LINES and (
        _CAPTION.match(words)
        or _HEADING.match(words)
        or (heading and not any(c.isdigit() for c in _DATES.sub("", words)))
    ):
        for n in places:
            layout.regap(n, " ")
        cell.breaks = 0
        return
    # Blank lines inside a cell beside others would tear the row apart.
    for n in places:
        layout.regap(n, "\n")


@dataclass(slots=True)
class _Column:
    left: int
    right: int
    width: int = 0
    at: int = 0
    numbers: int = 0
    cells: int = 0


def _columns(rows: Sequence[Sequence[Cell]]) -> list[_Column]:
    """The columns that a person sees: grid columns that one cell covers in some row belong together."""
    intervals = {(cell.left, cell.right) for cells in rows for cell in cells}
    if len(intervals) > _INTERVALS:
        return []
    columns: list[_Column] = []
    for left, right in sorted(intervals, key=lambda each: (each[1] - each[0], each[0])):
        met = [column for column in columns if column.left < right and left < column.right]
        if not met:
            columns.append(_Column(left, right))
        elif len(met) == 1:
            met[0].left, met[0].right = min(left, met[0].left), max(right, met[0].right)
    return sorted(columns, key=lambda column: column.left)


def _align(layout: Layout, rows: Sequence[Sequence[Cell]], columns: Sequence[_Column]) -> None:
    placed: list[list[tuple[Cell, list[_Column], int]]] = []
    covered: dict[tuple[int, int], list[_Column]] = {}
    for cells in rows:
        line = []
        for cell in cells:
            words = layout.printed(cell.start, cell.end)
            place = cell.left, cell.right
            met = covered.get(place)
            if met is None:
                met = [column for column in columns if column.left < cell.right and cell.left < column.right]
                covered[place] = met
            if len(met) == 1:
                met[0].width = max(met[0].width, min(len(words), _PADDED))
                met[0].cells += 1
                met[0].numbers += bool(_NUMBER.match(words))
            line.append((cell, met, len(words)))
        placed.append(line)
    at = 0
    for column in columns:
        column.at = at
        at += column.width + 2
    if columns[-1].at + min(columns[-1].width, 2) > _PAGE:
        return
    for line in placed:
        _place(layout, line)


def _place(layout: Layout, line: Sequence[tuple[Cell, list[_Column], int]]) -> None:
    """Sets the gaps of one row so that each cell starts in its column; numbers stand to the right of theirs."""
    gap = layout.gaps[line[0][0].start]
    fresh = gap.endswith("\n") or line[0][0].start == 0
    reached = 0
    for n, (cell, met, length) in enumerate(line):
        first, last = met[0], met[-1]
        target = first.at
        numeric = first.at > 0 and all(column.numbers * 2 > column.cells for column in met)
        if numeric and len(met) == 1:
            target += max(0, first.width - length)
        elif numeric:
            target += max(0, last.at + last.width - first.at - length) // 2
        if n:
            blanks = max(2, target - reached)
            layout.regap(cell.start, " " * blanks)
            reached += blanks + length
        elif fresh:
            layout.regap(cell.start, gap + " " * target)
            reached = target + length
        else:
            reached = length
