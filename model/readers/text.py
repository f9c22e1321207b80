"""Bytes as text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from typing import Final

from model.errors import RefusedFileError
from model.sentence import Sentence

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 65536
# More control characters than this share of a sample is no text.
_CONTROL_SHARE: Final = 0.02
_STRANGE_SHARE: Final = 0.2  # of all bytes; Western text has fewer beyond ASCII
_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_ESCAPED_END: Final = re.compile("[\udc80-\udcff]{1,3}\\Z")


def decode(data: bytes, name: str) -> str:
    """The text of a file: by its byte order mark, else UTF-16 without a mark, else UTF-8, else Windows-1252.

    Windows-1252 reads Latin-1 text alike, and keeps U+FFFD for bytes that it lacks; a text that is mostly such bytes is
    what charset-normalizer takes it for.

    Raises:
        RefusedFileError: the file is empty or binary.
    """
    if not data.strip():
        raise RefusedFileError(Sentence("{0} is empty.", name), Sentence("Download or save it again."))
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace")
    encoding = _utf16_by_zeros(data)
    if encoding:
        return data.decode(encoding, errors="replace")
    if _is_binary(data):
        raise RefusedFileError(
            Sentence("{0} is not text, HTML or PDF.", name),
            Sentence("Export it as one of these from the program that made it."),
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _single_bytes(data)


def _mostly_utf8(data: bytes) -> str:
    """UTF-8 with a few foreign bytes, as pasting and cutting leave them; "" where they are not few."""
    # A character cut in two at the very end is dropped; elsewhere a foreign byte is a Windows-1252 character.
    text = _ESCAPED_END.sub("", data.decode("utf-8", errors="surrogateescape"))
    foreign = len(_ESCAPED.findall(text))
    others = sum(not char.isascii() for char in text) - foreign
    return "" if foreign > others or not others else _ESCAPED.sub(_windows_1252, text)


def _windows_1252(found: re.Match[str]) -> str:
    return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", errors="replace")


def _single_bytes(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        high = sum(byte >= 0x80 for byte in data[:_SAMPLE])  # noqa: PLR2004 - beyond ASCII
        if high < len(data[:_SAMPLE]) * _STRANGE_SHARE:
            return _ESCAPED.sub(_windows_1252, data.decode("cp1252", errors="surrogateescape"))
    # Neither Western nor Unicode; only now is a guess from the statistics of the bytes worth its cost.
    import charset_normalizer  # noqa: PLC0415

    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "latin-1", errors="replace")


def _utf16_by_zeros(data: bytes) -> str:
    """UTF-16 without a mark: Latin text has a zero in nearly every second byte."""
    sample = data[: min(len(data), 4096) // 2 * 2]
    if len(sample) < 8:  # noqa: PLR2004 - too little to tell
        return ""
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return ""


_CONTROLS: Final = bytes(set(range(32)) - {0x09, 0x0A, 0x0C, 0x0D, 0x0B, 0x1A, 0x00})


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    # NUL bytes alone are padding of old mainframe files, unless they are most of it.
    return controls > len(sample) * _CONTROL_SHARE or sample.count(0) > len(sample) * 0.3
