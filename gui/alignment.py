"""Where the words of one text stand in another that prints them with other white space, such as a rendered page."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from model.spans import Span

_CONTEXTS: Final = (60, 20, 0)  # characters before the words that should agree, too; the more the surer
_LONGEST: Final = 120  # of long stretches only the two ends are looked for


class Squeezed:
    """A text without its white space, with the way back."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._before: list[int] = []  # characters that are no white space, before each word
        words = []
        count = 0
        for found in re.finditer(r"\S+", text):
            self._starts.append(found.start())
            self._before.append(count)
            words.append(found[0])
            count += found.end() - found.start()
        self.text = "".join(words)

    def squeeze(self, offset: int) -> int:
        """How many characters other than white space stand before an offset."""
        n = bisect_right(self._starts, offset) - 1
        if n < 0:
            return 0
        after = self._before[n + 1] if n + 1 < len(self._before) else len(self.text)
        return min(self._before[n] + offset - self._starts[n], after)

    def place(self, number: int) -> int:
        """The offset of the character with that number; IndexError where there is none."""
        if not 0 <= number < len(self.text):
            raise IndexError(number)
        n = bisect_right(self._before, number) - 1
        return self._starts[n] + number - self._before[n]


class Alignment:
    """Finds stretches of each text in the other."""

    def __init__(self, left: str, right: str) -> None:
        self._left, self._right = Squeezed(left), Squeezed(right)

    def to_right(self, span: Span) -> Span | None:
        """The same words in the right text; None where it does not print them."""
        return _carry(span, self._left, self._right)

    def to_left(self, span: Span) -> Span | None:
        """The same words in the left text; None where it does not print them."""
        return _carry(span, self._right, self._left)


def _carry(span: Span, source: Squeezed, target: Squeezed) -> Span | None:
    start, end = source.squeeze(span.start), source.squeeze(span.end)
    if start >= end:
        return None
    expected = start * len(target.text) / max(1, len(source.text))
    if end - start > _LONGEST:
        half = _LONGEST // 2
        head = _carry_short(start, start + half, source.text, target.text, expected)
        far = head[0] + end - start - half if head else 0
        tail = _carry_short(end - half, end, source.text, target.text, far)
        found = (head[0], tail[1]) if head and tail and head[0] < tail[1] else None
    else:
        found = _carry_short(start, end, source.text, target.text, expected)
    return Span(target.place(found[0]), target.place(found[1] - 1) + 1) if found else None


def _carry_short(start: int, end: int, source: str, target: str, expected: float) -> tuple[int, int] | None:
    """The place of a few words, with as much of what stands before them as agrees; of several, the nearest."""
    for context in _CONTEXTS:
        first = max(0, start - context)
        there = max(0, round(expected) - (start - first))
        if target.startswith(source[first:end], there):
            return there + start - first, there + end - first
        places = [found.start() + start - first for found in re.finditer(re.escape(source[first:end]), target)]
        if places:
            best = min(places, key=lambda place: abs(place - expected))
            return best, best + end - start
    return None
