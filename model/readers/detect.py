"""From a file's bytes to a Filing: the format is told by the content, whatever the file is called."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from model.config import Limits
from model.errors import RefusedFileError
from model.filing import DocumentPart, Fact, Filing, Format
from model.readers.canonical import plain_text
from model.readers.edgar import is_submission, looks_like_html, read_submission
from model.readers.html import read_html
from model.readers.pdf import read_pdf
from model.readers.sources import too_large
from model.readers.text import decode
from model.sections import find_sections
from model.sentence import Sentence
from model.spans import Span

_MEGABYTE: Final = 1024 * 1024
# First bytes of what people mistake for filings, and what to do about each.
_OTHER_KINDS: Final = (
    (b"PK\x03\x04", "{0} is a zip archive or an Office document.", "Import archives as files; save documents as PDF."),
    (b"\xd0\xcf\x11\xe0", "{0} is an old Office document.", "Save it as PDF or plain text."),
    (b"{\\rtf", "{0} is a Rich Text document.", "Save it as PDF or plain text."),
    (b"\x1f\x8b", "{0} is compressed with gzip.", "Unpack it first."),
    (b"\x89PNG", "{0} is a picture.", "Run it through text recognition (OCR) and import the result."),
    (b"\xff\xd8\xff", "{0} is a picture.", "Run it through text recognition (OCR) and import the result."),
    (b"GIF8", "{0} is a picture.", "Run it through text recognition (OCR) and import the result."),
    (b"II*\x00", "{0} is a picture.", "Run it through text recognition (OCR) and import the result."),
    (b"MM\x00*", "{0} is a picture.", "Run it through text recognition (OCR) and import the result."),
    (b"\x7fELF", "{0} is a program.", "Import the filing itself."),
    (b"MZ\x90", "{0} is a program.", "Import the filing itself."),
)


def read_bytes(data: bytes, name: str, limits: Limits) -> Filing:
    """Reads one file.

    Raises:
        RefusedFileError: it is empty, binary, encrypted, damaged or too large.
    """
    if len(data) > limits.file_megabytes * _MEGABYTE:
        raise too_large(name, len(data), limits)
    digest = hashlib.sha256(data).hexdigest()
    for magic, what, advice in _OTHER_KINDS:
        if data.startswith(magic):
            raise RefusedFileError(Sentence(what, name), Sentence(advice))
    if data[:1024].lstrip().startswith(b"%PDF"):
        pdf = read_pdf(data, name, limits)
        return Filing(name, digest, Format.PDF, pdf.text, find_sections(pdf.text), pages=pdf.pages, words=pdf.words)
    text = decode(data, name)
    if is_submission(text):
        return _submission(text, name, digest)
    if looks_like_html(text):
        page = read_html(text)
        kind = Format.IXBRL if "<ix:" in text else Format.HTML
        return _filing(name, digest, kind, page.text, facts=page.facts, emphasis=page.emphasis)
    return _filing(name, digest, Format.TEXT, plain_text(text))


def _submission(text: str, name: str, digest: str) -> Filing:
    parts = read_submission(text)
    return _filing(
        name, digest, Format.EDGAR, parts.text, documents=parts.parts, facts=parts.facts, emphasis=parts.emphasis
    )


def _filing(
    name: str,
    digest: str,
    kind: Format,
    text: str,
    *,
    documents: Sequence[DocumentPart] = (),
    facts: Sequence[Fact] = (),
    emphasis: Sequence[Span] = (),
) -> Filing:
    if not text.strip():
        raise RefusedFileError(
            Sentence("{0} holds no words.", name), Sentence("Open it in a browser, and save what you see there.")
        )
    return Filing(
        name, digest, kind, text, find_sections(text, documents), facts=tuple(facts), emphasis=tuple(emphasis)
    )
