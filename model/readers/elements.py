"""HTML elements by what they do to the layout (HTML Standard, section 15: Rendering)."""

from __future__ import annotations

from enum import IntEnum
from typing import Final


class Kind(IntEnum):
    """What an element does to the layout."""

    INLINE = 0
    SKIPPED = 1
    BREAK = 2
    PARAGRAPH = 3  # a block with a blank line above and below
    LINE = 4  # a block without
    TABLE = 5
    ROW = 6
    CELL = 7
    LIST = 8
    ITEM = 9
    INPUT = 10


def _kinds() -> dict[str, Kind]:
    names = {
        Kind.SKIPPED: "head script style noscript object applet embed select textarea iframe title template ix:header",
        Kind.PARAGRAPH: "p h1 h2 h3 h4 h5 h6 hr blockquote pre xmp dl",
        Kind.LINE: "address article aside body caption center dd div dt fieldset figure footer form header html legend "
        "main nav page section",
        Kind.BREAK: "br",
        Kind.TABLE: "table",
        Kind.ROW: "tr",
        Kind.CELL: "td th",
        Kind.LIST: "ul ol dir menu",
        Kind.ITEM: "li",
        Kind.INPUT: "input",
    }
    return {name: kind for kind, line in names.items() for name in line.split()}


KINDS: Final = _kinds()
SKIPPED: Final = frozenset(name for name, kind in KINDS.items() if kind is Kind.SKIPPED)
BOLD: Final = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
PREFORMATTED: Final = frozenset({"pre", "xmp"})
# Elements that change how words look whatever their attributes, or whose attributes may.
LOOKING: Final = BOLD | PREFORMATTED | {"font"}


def marker(*, ordered: bool, style: str, number: int) -> str:
    """What stands before an item of a list."""
    if not ordered:
        return "•"
    if style in {"a", "A"} and 1 <= number <= 26:  # noqa: PLR2004 - the alphabet
        return chr(ord(style) + number - 1) + "."
    return f"{number}."
