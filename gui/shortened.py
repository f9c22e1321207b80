"""Words where there is room for some of them only."""

from __future__ import annotations


def shortened(words: str, most: int) -> str:
    """At most so many characters; an ellipsis stands for what is left out."""
    return words if len(words) <= most else f"{words[: most - 1]}…"
