"""What every canonical text has in common."""

from __future__ import annotations

import re
from typing import Final

# What Qt or SQLite would not give back as it was has no place in a text that is hashed.
_LINE_ENDS: Final = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
_PLANE_ENDS: Final = "".join(
    chr(plane + end) for plane in range(0x10000, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)
)
_CONTROLS: Final = re.compile(f"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff{_PLANE_ENDS}]")
# The same in UTF-8: bytes that mean themselves, and the leading bytes of the others (and of some harmless characters).
_CONTROL_BYTES: Final = bytes({*range(9), *range(0x0E, 0x20), 0x7F})
_LEADING_BYTES: Final = (b"\xed", b"\xef", b"\xf0", b"\xf1", b"\xf2", b"\xf3", b"\xf4")

# Numeric references such as &#146; name Windows-1252 characters in older pages (HTML Standard, 13.2.5.80).
_C1_AS_WINDOWS: Final = {
    code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", errors="ignore"))
}
# Characters of a page that print nothing, or print as a plain one does but hide words from a search.
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063"
_HYPHENS: Final = "\u2010\u2011"
# Blanks that look like any other but are none to a pattern; in pages they are told apart by the reader of HTML.
_BLANKS: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_TO_BLANK: Final = dict.fromkeys(map(ord, _BLANKS), " ")
# Where Word writes letters of symbol fonts, often without the font's name: boxes, ticks and bullets.
_PRIVATE: Final = {
    0xF06F: "☐", 0xF071: "☐", 0xF072: "☐", 0xF0A8: "☐", 0xF078: "☒", 0xF0FD: "☒", 0xF0FE: "☑", 0xF0FC: "✓", 0xF0B7: "•",
    0xF0A7: "▪", 0xF0D8: "➢",
}  # fmt: skip
_ODD: Final = re.compile(f"[\x80-\x9f{_INVISIBLE}{_HYPHENS}\u2028\u2029\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_PLAIN: Final = {
    **dict.fromkeys((0x2028, 0x2029), " "),
    **_C1_AS_WINDOWS,
    **dict.fromkeys(map(ord, _INVISIBLE), ""),
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys((*range(0xFDD0, 0xFDF0), 0xFEFF, 0xFFFE, 0xFFFF), ""),
}


def without_oddities(text: str, *, symbols: bool = True) -> str:
    """Words of a page with what older and newer tools leave in them made plain.

    `symbols` reads letters of the private area as signs; words in a symbol font must keep them for its own table.
    """
    if not _ODD.search(text):
        return text
    return text.translate({**_PLAIN, **_PRIVATE} if symbols else _PLAIN)


def canonical(text: str) -> str:
    """The text with the line feed as its only line end, without control characters, surrogates and noncharacters."""
    if not _clean(text):
        text = _CONTROLS.sub("", text)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # Looking for one character after the other is far faster than one pattern for all.
    return _LINE_ENDS.sub("\n", text) if any(end in text for end in "\r\f\v\x85\u2028\u2029") else text


def plain_text(text: str) -> str:
    """A text file's canonical text: one kind of blank and of hyphen, nothing invisible between letters."""
    text = canonical(text)
    return text if text.isascii() else without_oddities(text).translate(_TO_BLANK)


def without_controls(text: str) -> str:
    """The text with U+FFFD for what a canonical text must not hold, so that all places stay."""
    return text if _clean(text) else _CONTROLS.sub("\ufffd", text)


def _clean(text: str) -> bool:
    data = text.encode("utf-8", errors="surrogatepass")
    if len(data.translate(None, _CONTROL_BYTES)) < len(data):
        return False
    return text.isascii() or not any(lead in data for lead in _LEADING_BYTES)
