"""Letters of symbol fonts as the signs that they draw.

Older filings draw a box as a letter in a font such as Wingdings; without the font's name the letter means itself.
Source: the code tables of the Wingdings, Wingdings 2, Webdings and Symbol fonts and their Unicode equivalents.
"""

from __future__ import annotations

import re
from typing import Final

_EMPTY, _TICKED, _CROSSED = "☐", "☑", "☒"

_WINGDINGS: Final = {
    "o": _EMPTY, "¨": _EMPTY, "q": _EMPTY, "r": _EMPTY, "p": _EMPTY, "x": _CROSSED, "ý": _CROSSED, "þ": _TICKED,
    "ü": "✓", "û": "✗",
    "n": "■", "l": "●", "m": "○", "u": "◆", "v": "❖", "w": "◆", "§": "▪", "ã": "◆", "Ø": "➢", "à": "→", "è": "➔",
    "ð": "⇒", "F": "☞", "J": "☺", "(": "☎", "*": "✉", "Ÿ": "•", "ž": "·",
}  # fmt: skip
_WINGDINGS_2: Final = {
    "£": _EMPTY, "¤": _TICKED, "R": _TICKED, "S": _CROSSED, "T": _CROSSED, "P": "✓", "O": "✗", "Q": _CROSSED,
    "U": _CROSSED, "V": _CROSSED, "¢": "■", "—": "●", "˜": "●", "•": "•",
}  # fmt: skip
_WEBDINGS: Final = {"c": _EMPTY, "a": "✓", "r": "✗", "g": "■", "n": "●", "=": "●", "4": "▶"}
_SYMBOL: Final = {"·": "•", "¨": "♦", "®": "→", "Þ": "⇒", "³": "≥", "£": "≤", "±": "±", "´": "×", "a": "α",
                  "b": "β", "g": "γ", "d": "δ", "m": "μ", "s": "σ", "D": "Δ"}  # fmt: skip
_DINGBATS: Final = {"o": "❏", "n": "■", "q": "❑", "l": "●", "4": "✔", "3": "✓", "8": "✘", "6": "✖"}

_TABLES: Final = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
    "zapfdingbats": _DINGBATS,
}
_NAME: Final = re.compile(r"(wingdings ?[23]?|webdings|symbol|zapf ?dingbats)", re.IGNORECASE)


def symbol_font(names: str) -> str:
    """The symbol font that a font list names first, as a key for `symbol_text`; "" for ordinary fonts."""
    found = _NAME.match(names.lstrip(" '\""))
    if not found:
        return ""
    name = found[1].lower().replace("zapf dingbats", "zapfdingbats").strip()
    return re.sub(r"wingdings(?=[23])", "wingdings ", name)


def symbol_text(text: str, font: str) -> str:
    """What `text` draws in that font; a letter that the tables do not know stays as it is."""
    table = _TABLES[font]
    # Word writes symbol letters into the private area U+F000 to U+F0FF.
    letters = (chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text)
    return "".join(table.get(c, c) for c in letters)
