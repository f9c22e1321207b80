"""What every canonical text has in common."""

from __future__ import annotations

import re
from typing import Final

# What Qt or SQLite would not give back as it was has no place in a text that is hashed.
_LINE_ENDS: Final = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
UNPRINTABLE: Final = re.compile(f"{_LINE_ENDS.pattern}|{_CONTROLS.pattern}")

# Numeric references such as &#146; name Windows-1252 characters in older pages (HTML Standard, 13.2.5.80).
C1_AS_WINDOWS: Final = {
    code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", errors="ignore"))
}


def canonical(text: str) -> str:
    """The text with the line feed as its only line end, without control characters, surrogates and noncharacters."""
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
