"""What a CSS declaration list says about the layout of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from model.readers.symbols import symbol_font

_HIDDEN: Final = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_WEIGHT: Final = re.compile(r"font-weight\s?:\s?(bold|bolder|[6-9]00)?", re.IGNORECASE)
_SHORTHAND_BOLD: Final = re.compile(r"\bfont\s?:[^;]{0,40}\bbold\b", re.IGNORECASE)
# The family is all of `font-family`, and what follows the size in the shorthand `font`.
_FAMILY: Final = re.compile(r"\bfont(?:-family\s?:|\s?:[^;,]{0,40}?\d[\w.%/]{0,9}\s)\s?([^;,]{1,80})", re.IGNORECASE)
_PREFORMATTED: Final = re.compile(r"white-space\s?:\s?pre(?:-wrap)?\s?(?:;|$)", re.IGNORECASE)
_EDGE: Final = re.compile(r"\b(margin|padding)(-top|-bottom)?\s?:\s?([^;]{1,60})", re.IGNORECASE)
_LENGTH: Final = re.compile(r"(-?\d{0,4}\.?\d{0,4})(pt|px|em|in|cm|mm)?(?:\s|$)", re.IGNORECASE)
_POINTS: Final = {"": 0.75, "pt": 1.0, "px": 0.75, "em": 12.0, "in": 72.0, "cm": 28.3, "mm": 2.83}
# Points: a smaller gap between two blocks does not look like a blank line.
_BLANK_LINE: Final = 4.0
LONGEST_STYLE: Final = 1000  # characters


@dataclass(frozen=True, slots=True)
class Style:
    """`None` means that the style says nothing, so that the element's own look or its parent's counts."""

    hidden: bool = False
    bold: bool | None = None
    font: str | None = None  # a symbol font's key, "" for any other
    above: bool | None = None  # whether a blank line stands above, below
    below: bool | None = None
    preformatted: bool = False
    looks: bool = False  # whether it says anything about font, weight or white space


PLAIN: Final = Style()


def read_style(text: str) -> Style:
    """The style of one `style` attribute, of which only the first 1,000 characters count."""
    text = text[:LONGEST_STYLE]
    if not text:
        return PLAIN
    weight = _WEIGHT.search(text)
    bold = bool(weight[1]) if weight else True if _SHORTHAND_BOLD.search(text) else None
    font = None
    for family in _FAMILY.finditer(text):
        if "inherit" not in family[1].lower():
            font = symbol_font(family[1])
    above, below = _edges(text)
    preformatted = bool(_PREFORMATTED.search(text))
    looks = preformatted or bold is not None or font is not None
    return Style(bool(_HIDDEN.search(text)), bold, font, above, below, preformatted, looks)


def _edges(text: str) -> tuple[bool | None, bool | None]:
    top: float | None = None
    bottom: float | None = None
    for edge in _EDGE.finditer(text):
        lengths = [_points(length) for length in _LENGTH.finditer(edge[3]) if length[1]]
        if not lengths:
            continue
        if edge[2] is None:
            above, below = lengths[0], lengths[2] if len(lengths) > 2 else lengths[0]  # noqa: PLR2004 - top right bottom
        else:
            above = below = lengths[0]
        side = (edge[2] or "").lower()
        if side != "-bottom":
            top = (top or 0.0) + above
        if side != "-top":
            bottom = (bottom or 0.0) + below
    return None if top is None else top >= _BLANK_LINE, None if bottom is None else bottom >= _BLANK_LINE


def _points(length: re.Match[str]) -> float:
    try:
        return float(length[1]) * _POINTS[(length[2] or "").lower()]
    except ValueError:
        return 0.0
