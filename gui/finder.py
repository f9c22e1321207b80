"""Searches canonical text: any white space matches any other, curly quotes and dashes match straight ones."""

from __future__ import annotations

import re
from typing import Final

from model.spans import Span

MOST_HITS: Final = 10_000
# Each stands for one character, so that offsets stay the same.
_PLAIN: Final = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " "}


class Finder:
    """One text, made ready for searching when the first search comes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._exact: str | None = None
        self._folded: str | None = None

    def find(self, wanted: str, *, match_case: bool) -> list[Span]:
        """All places of some words, in order, without overlap; at most MOST_HITS."""
        words = _plain(wanted).split()
        if not words:
            return []
        if match_case:
            text, flags = self._plain_text(), re.NOFLAG
        else:
            text, flags = self._lower_text(), re.NOFLAG
            words = [word.lower() for word in words]
            if len(text) != len(self._text):
                # Some letters grow when lowered, and places would shift; the slower way knows no such letters.
                text, flags = self._plain_text(), re.IGNORECASE
        hits: list[Span] = []
        for found in re.compile(r"\s+".join(re.escape(word) for word in words), flags).finditer(text):
            hits.append(Span(*found.span()))
            if len(hits) >= MOST_HITS:
                break
        return hits

    def _plain_text(self) -> str:
        if self._exact is None:
            self._exact = _plain(self._text)
        return self._exact

    def _lower_text(self) -> str:
        if self._folded is None:
            self._folded = self._plain_text().lower()
        return self._folded


def _plain(text: str) -> str:
    if not text.isascii():
        for printed, typed in _PLAIN.items():
            text = text.replace(printed, typed)
    return text
