"""EDGAR submissions: an SGML header and several documents in one text file.

Source: EDGAR Public Dissemination Service, Technical Specification.  A file that merely begins with <DOCUMENT> is read
alike.  Attachments that are no text (uuencoded or base64 graphics, PDF, spreadsheets) are passed over with a line that
says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from model.filing import DocumentPart, Fact
from model.readers.canonical import canonical
from model.readers.html import read_html
from model.spans import Span

_START: Final = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|DOCUMENT)\b",
    re.IGNORECASE,
)
_PEM: Final = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_DOCUMENT: Final = re.compile(r"^[ \t]{0,9}<DOCUMENT>", re.IGNORECASE | re.MULTILINE)
_DOCUMENT_END: Final = re.compile(r"^[ \t]{0,9}</DOCUMENT>", re.IGNORECASE | re.MULTILINE)
_TEXT: Final = re.compile(r"^[ \t]{0,9}<TEXT>", re.IGNORECASE | re.MULTILINE)
_TEXT_END: Final = re.compile(r"</TEXT>\s{0,20}\Z", re.IGNORECASE)
_TAG: Final = re.compile(
    r"^[ \t]{0,9}<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>([^\n<]{0,500})", re.IGNORECASE | re.MULTILINE
)
_HEADER: Final = re.compile(r"<(SEC-HEADER|IMS-HEADER)>", re.IGNORECASE)
_HEADER_END: Final = re.compile(r"</(SEC-HEADER|IMS-HEADER)>", re.IGNORECASE)
_HEADER_LINE: Final = re.compile(
    r"^([ \t]{0,60})([A-Z][A-Z0-9 ,&/()'.-]{1,60}):[ \t]{0,60}([^\n]{0,300})$", re.MULTILINE
)
_HEADER_TAG: Final = re.compile(r"^[ \t]{0,60}</?[A-Z][A-Z-]{0,40}>?[^\n]{0,200}$\n?", re.MULTILINE)
_ENCODED: Final = re.compile(r"\s{0,40}(?:begin \d{3} |<PDF>)", re.IGNORECASE)
# SGML text documents have <TABLE>, <CAPTION>, <S> and <C> of their own; these tags only HTML has.
_MARKUP: Final = re.compile(r"<(?:html|body|div|p|br|font|center|span|ix:[a-z]+)\b", re.IGNORECASE)
_GRAPHICS: Final = frozenset({"GRAPHIC", "ZIP", "EXCEL", "PDF", "COVER"})


@dataclass
class Assembly:
    """The canonical text being put together from a submission's parts."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    parts: list[DocumentPart] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    emphasis: list[Span] = field(default_factory=list)
    tagged: bool = False

    def add(self, text: str) -> int:
        """Adds text and returns where it starts."""
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return start

    @property
    def text(self) -> str:
        """All of it so far."""
        return "".join(self.pieces)


def is_submission(text: str) -> bool:
    """Whether a text is an EDGAR submission, complete or cut to its documents."""
    return bool(_START.match(text)) or text.lstrip()[: len(_PEM)] == _PEM


def looks_like_html(text: str) -> bool:
    """Whether a document's text is marked up."""
    return bool(_MARKUP.search(text, 0, 5000))


def read_submission(text: str) -> Assembly:
    """The parts of a submission as one text."""
    result = Assembly()
    starts = [found.start() for found in _DOCUMENT.finditer(text)]
    _header(text[: starts[0]] if starts else text, result)
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else len(text)
        _document(text[start:end], result)
    return result


def _header(raw: str, result: Assembly) -> None:
    begin = _HEADER.search(raw)
    if not begin:
        return
    end = _HEADER_END.search(raw, begin.end())
    body = raw[begin.end() : end.start() if end else len(raw)]
    # The first line holds the header's own file name; closing tags of its groups say nothing to a reader.
    body = _HEADER_TAG.sub("", canonical(body.partition("\n")[2])).strip("\n")
    if not body.strip():
        return
    offset = result.add(body.expandtabs(8) + "\n\n")
    shown = body.expandtabs(8)
    result.parts.append(DocumentPart("HEADER", "", Span(offset, offset + len(shown))))
    filer = ""
    group = ""
    for line in _HEADER_LINE.finditer(shown):
        name, value = line[2].strip(), line[3].strip()
        if not value:
            group = name
            if name in {"FILER", "SUBJECT COMPANY", "FILED BY"}:
                filer = str(int(filer or 0) + 1)
            continue
        at = line.start(3)
        label = (
            f"sgml:{group}/{name}"
            if group in {"MAIL ADDRESS", "FORMER COMPANY", "BUSINESS ADDRESS"}
            else f"sgml:{name}"
        )
        result.facts.append(Fact(label, value, Span(offset + at, offset + at + len(line[3].rstrip())), filer))


def _document(raw: str, result: Assembly) -> None:
    opened = _TEXT.search(raw)
    head, body = (raw[: opened.start()], raw[opened.end() :]) if opened else (raw[:2000], raw)
    tags = {found[1].upper(): found[2].strip() for found in _TAG.finditer(head)}
    closed = _DOCUMENT_END.search(body)
    body = body[: closed.start()] if closed else body
    body = _TEXT_END.sub("", body)
    kind, description = tags.get("TYPE", ""), tags.get("DESCRIPTION", "")
    if kind.upper() in _GRAPHICS or _ENCODED.match(body):
        result.add(f"[{' '.join(filter(None, (kind, tags.get('FILENAME', ''))))}: not text, not shown]\n\n")
        return
    start = result.length
    if looks_like_html(body):
        page = read_html(body)
        result.tagged = result.tagged or bool(page.facts)
        result.facts += [replace(f, span=f.span.shifted(start) if f.span else None) for f in page.facts]
        result.emphasis += [span.shifted(start) for span in page.emphasis]
        shown = page.text
    else:
        shown = canonical(body).strip("\n")
    if shown.strip():
        result.add(shown)
        result.parts.append(DocumentPart(kind, description, Span(start, start + len(shown))))
        result.add("\n\n")
