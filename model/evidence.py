"""Finds the words of a filing that print a value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from model.places import STATES
from model.record import CellEvidence
from model.schema import ColumnSpec
from model.spans import Span
from model.values import Compound, Value, ValueType

_SHORTEST = 2


def locate(text: str, value: Value, kind: ValueType, *, near: Span | None = None) -> Span | None:
    """Where a value is printed: the place nearest to `near`, else the first; None where it is printed nowhere.

    Any white space in the text matches any other; case matters only where several places differ by it.
    """
    for words in _spellings(value, kind):
        places = _places(text, words)
        if places:
            start = near.start if near else 0
            return min(places, key=lambda span: abs(span.start - start))
    return None


def locate_cells(
    text: str, value: Value, columns: Sequence[ColumnSpec], *, near: Span | None = None
) -> tuple[CellEvidence, ...]:
    """Where the cells of a compound value are printed, each for itself; cells that are printed nowhere are left out."""
    found = []
    for column in columns if isinstance(value, Compound) else ():
        cell = value.get(column.id) if isinstance(value, Compound) else None
        span = locate(text, cell, column.value_type, near=near) if cell is not None else None
        if span is not None:
            found.append(CellEvidence(column.id, span, span.of(text)))
    return tuple(found)


def _places(text: str, words: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if len(words) < _SHORTEST or not pattern:
        return []
    edges = (r"(?<!\w)" if words[0].isalnum() else "") + pattern + (r"(?!\w)" if words[-1].isalnum() else "")
    return [Span(*found.span()) for found in re.finditer(edges, text)] or [
        Span(*found.span()) for found in re.finditer(edges, text, re.IGNORECASE)
    ]


def _spellings(value: Value, kind: ValueType) -> list[str]:
    if isinstance(value, bool):
        return []
    if isinstance(value, dt.date):
        month, day, year = f"{value:%B}", value.day, value.year
        return [
            f"{month} {day}, {year}", f"{month} {day} , {year}", f"{day} {month} {year}", f"{value:%b}. {day}, {year}",
            f"{value.month}/{day}/{year}", f"{value.month:02}/{day:02}/{year}", value.isoformat(),
        ]  # fmt: skip
    if isinstance(value, Compound):
        # The cell that says most: a title rather than a number, a name rather than a role.
        cells = sorted((str(cell) for _, cell in value.cells), key=len, reverse=True)
        return cells[:2]
    if kind.name == "state" and str(value) in STATES:
        return [STATES[str(value)], str(value)]
    if kind.name == "choice":
        return []
    return [kind.format(value), str(value)]
