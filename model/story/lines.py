"""The printed lines of a stretch of canonical text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; `text` is stripped, `start` and `end` are its canonical place.

    `column` is its indent in characters and `gap` the number of blank lines above it.
    """

    text: str
    start: int
    end: int
    column: int
    gap: int


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines between two places that are not blank."""
    found: list[Line] = []
    gap = 0
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        words = line.strip()
        if words:
            column = len(line) - len(line.lstrip())
            found.append(Line(words, at + column, at + column + len(words), column, gap))
            gap = 0
        else:
            gap += 1
        at = stop + 1
    return found
