"""Words as a reviewer selects them: “$2,000,000”, “10%”, “Hewlett-Packard” and “555-0100” are one word each."""

from __future__ import annotations

import re
from typing import Final

from model.spans import Span

# A word with its inner points, commas, hyphens and apostrophes, a sign of currency before it and a per cent behind.
_WORD: Final = re.compile(r"[$€£¥#]?\w(?:[\w%]|[-./,’'@&:‑–](?=\w))*")
_NO_START: Final = frozenset(".,;:!?)]”’%")
_REACH: Final = 200  # no word is longer; a text without blanks must not be searched from its beginning


def word_at(text: str, place: int) -> Span | None:
    """The word, or single other character, at a place of the text; None on white space and outside."""
    if not 0 <= place < len(text) or text[place].isspace():
        return None
    start = max(0, place - _REACH)
    for back in range(place, start, -1):
        if text[back - 1].isspace():
            start = back
            break
    for found in _WORD.finditer(text, start, min(len(text), place + _REACH)):
        if found.start() <= place < found.end():
            return Span(*found.span())
        if found.start() > place:
            break
    return Span(place, place + 1)


def touched(text: str, first: int, last: int) -> Span | None:
    """Whole words from the one at `first` to the one at `last`, in either order, without white space at the ends."""
    low, high = sorted((first, last))
    head, tail = word_at(text, low), word_at(text, high)
    start = head.start if head else low
    end = tail.end if tail else high
    return Span(start, end).trimmed(text) if start < min(end, len(text)) else None


def snapped(text: str, span: Span) -> Span:
    """A stretch grown to whole words."""
    grown = touched(text, span.start, span.end - 1)
    return grown if grown is not None else span


def nearest_word_edge(text: str, place: int, *, start: bool) -> int:
    """The nearest beginning (or end) of a word to a place between two characters; no stretch begins with a comma."""
    here = [word for word in (_word_from(text, place, -1), _word_from(text, place, 1)) if word is not None]
    beyond = [_word_from(text, word.start, -1) for word in here[:1]] + [
        _word_from(text, word.end, 1) for word in here[-1:]
    ]
    around = here + [word for word in beyond if word is not None]
    edges = [word.start if start else word.end for word in around if not start or text[word.start] not in _NO_START]
    return min(edges, key=lambda edge: abs(edge - place), default=place)


def step_edge(text: str, span: Span, *, start: bool, by: int) -> Span:
    """A stretch with its beginning (or end) a word further on (1) or back (-1); never less than one word.

    Marks alone are no words: “S.A.” and “million,” are one step each.
    """
    place = span.start if start else span.end
    if (by > 0) == start:
        # Inwards: over the outermost word of the stretch, to the one behind it.
        outermost = _lettered(text, place, by)
        place = (outermost.end if by > 0 else outermost.start) if outermost else place
    found = _lettered(text, place, by)
    if found is None:
        return span
    first, last = (found.start, span.end) if start else (span.start, found.end)
    return Span(first, last) if first < last else span


def _lettered(text: str, place: int, step: int) -> Span | None:
    """The first word with a letter or digit met from a place backwards (-1) or onwards (1)."""
    word = _word_from(text, place, step)
    while word is not None and not any(c.isalnum() for c in word.of(text)):
        word = _word_from(text, word.start if step < 0 else word.end, step)
    return word


def _word_from(text: str, place: int, step: int) -> Span | None:
    """The first word met from a place backwards (-1) or onwards (1)."""
    at = place - 1 if step < 0 else place
    for _ in range(_REACH):
        if not 0 <= at < len(text):
            return None
        word = word_at(text, at)
        if word is not None:
            return word
        at += step
    return None
