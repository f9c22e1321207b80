"""Lists of words, written as people write them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text that blanks divide."""
    return frozenset(text.split())
