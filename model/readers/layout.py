"""Words laid out as lines and columns.

Words are kept apart from the white space between them until the end, so that a table can still move its columns.  A
place is the number of words before it; it becomes an offset when the text is finished.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate

from model.spans import Span


class Break(IntEnum):
    """What stands between one word and the next; of several asked for, the strongest counts."""

    NONE = 0
    BLANK = 1
    COLUMN = 2
    LINE = 3
    PARAGRAPH = 4


_PRINTED = ("", " ", "  ", "\n", "\n\n")
_NOTHING = Break.NONE


@dataclass(frozen=True, slots=True)
class Laid:
    """Finished text; `starts` and `ends` are the offsets of each piece of words."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, last: int) -> Span | None:
        """The stretch of the pieces `first` to `last` (exclusive); None where they are none."""
        return Span(self.starts[first], self.ends[last - 1]) if first < last else None


@dataclass(slots=True)
class Layout:
    """Text under construction: `gaps[n]` is the white space before `words[n]`."""

    words: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    pending: Break = Break.NONE
    exact: str = ""  # white space to print as it is (preformatted text)
    breaks: int = 0  # gaps that end a line

    def ask(self, wanted: Break) -> None:
        """Asks for a break before the next word."""
        if wanted > self.pending:  # noqa: PLR1730 - every tag comes here, and max() costs three times as much
            self.pending = wanted

    def put(self, text: str) -> None:
        """Adds words (never empty) after the break that was asked for."""
        gap = _PRINTED[self.pending] if self.words else ""
        if self.exact:
            gap = self.exact if "\n" in self.exact or self.pending < Break.LINE else gap + self.exact
            self.exact = ""
        if "\n" in gap:
            self.breaks += 1
        self.pending = _NOTHING
        self.words.append(text)
        self.gaps.append(gap)

    def regap(self, place: int, gap: str) -> None:
        """Replaces the white space before a piece."""
        self.breaks += ("\n" in gap) - ("\n" in self.gaps[place])
        self.gaps[place] = gap

    def printed(self, first: int, last: int) -> str:
        """The pieces `first` to `last` (exclusive) as they read now, without the gap before them."""
        parts = [self.words[first]] if first < last else []
        for n in range(first + 1, last):
            parts += (self.gaps[n], self.words[n])
        return "".join(parts)

    def finish(self) -> Laid:
        """The text with the offsets of its pieces."""
        pieces = [piece for pair in zip(self.gaps, self.words, strict=True) for piece in pair]
        offsets = tuple(accumulate(map(len, pieces)))
        return Laid("".join(pieces), offsets[0::2], offsets[1::2])
