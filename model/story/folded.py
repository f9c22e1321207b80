r"""Prose with its white space folded, and the way back from each character to the canonical text.

Patterns are much simpler, and cannot backtrack over runs of blanks, when every gap is one blank.  Marks that a
converter left behind (`\$`, `**`) are dropped, and a word broken at its own hyphen by a line's end is joined again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from model.spans import Span

# What is not copied as it stands: gaps of more than one blank or other than a blank, a line end behind a hyphen,
# backslashes before a mark, and pairs of asterisks.  A line end alone becomes a blank in its place, except beside marks
# that are dropped, where two blanks could meet.
_ODD: Final = re.compile(
    r"(?=[\s\\*])(?:(?<=[A-Za-z]-)\n[ \t]{0,80}(?=[A-Za-z])"
    r"|(?P<gap>[^\S \n]\s*| (?=\s)\s*|\n(?=[\s*\\])\s*|(?<=[*\\])\n\s*)|\\(?=[$*_&#~+.\-])|\*\*)"
)


# Without these, and without white space beyond ASCII, every character keeps its place.  A look for each of a few marks
# is far faster than one pattern for all.
_MARKS: Final = ("  ", " \n", "\n ", "\n\n", "-\n", "**", "\\", "\t", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f")
_WIDE: Final = re.compile(r"[^\S \n]")


def lowered(text: str) -> str:
    """Lower case of the same length, so that places stay the same (a few capitals have longer small forms)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True)
class Folded:
    """A stretch of canonical text, folded.

    `starts` and `sources` say for each run of characters copied as they stood where it begins in `text` and in the
    canonical text.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    @cached_property
    def lower(self) -> str:
        """The folded text in lower case."""
        return lowered(self.text)

    def source(self, place: int) -> int:
        """Where the character at `place` stands in the canonical text."""
        run = bisect_right(self.starts, place) - 1
        return self.sources[run] + place - self.starts[run]

    def span(self, start: int, end: int) -> Span:
        """The canonical place of the folded stretch `start`..`end`."""
        return Span(self.source(start), self.source(end - 1) + 1)


def fold(text: str, start: int, end: int) -> Folded:
    """The canonical stretch `start`..`end`, folded; blanks at its ends vanish."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    end = start + len(words)
    # Most paragraphs of a page are one line, or lines that only wrap.
    if not any(map(words.__contains__, _MARKS)) and (words.isascii() or not _WIDE.search(words)):
        return Folded(words.replace("\n", " "), (0,), (start,))
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0
    at = start
    for odd in _ODD.finditer(text, start, end):
        if odd.start() > at:
            starts.append(length)
            sources.append(at)
            pieces.append(text[at : odd.start()])
            length += odd.start() - at
        if odd["gap"] and pieces and pieces[-1] != " ":
            starts.append(length)
            sources.append(odd.start())
            pieces.append(" ")
            length += 1
        at = odd.end()
    if at < end:
        starts.append(length)
        sources.append(at)
        pieces.append(text[at:end])
    return Folded("".join(pieces).replace("\n", " ").rstrip(" "), tuple(starts or [0]), tuple(sources or [start]))
