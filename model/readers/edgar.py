"""EDGAR submissions: an SGML header and several documents in one text file.

Source: EDGAR Public Dissemination Service, Technical Specification.  A file that merely begins with <DOCUMENT> is read
alike.  Attachments that are no text (uuencoded or base64 graphics, PDF, spreadsheets) are passed over with a line that
says so.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from model.filing import DocumentPart, Fact
from model.readers.canonical import plain_text
from model.readers.header import read_header
from model.readers.html import read_html
from model.spans import Span

_START: Final = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|SUBMISSION|DOCUMENT)\b",
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
_ENCODED: Final = re.compile(r"\s{0,40}(?:begin \d{3} |<PDF>)", re.IGNORECASE)
# SGML text documents have <TABLE>, <CAPTION>, <S> and <C> of their own; these tags only HTML has.
_MARKUP: Final = re.compile(r"<(?:html|body|div|p|br|font|center|span|ix:[a-z]+)\b", re.IGNORECASE)
# What a page has once, though a submission has several.
_FRAME: Final = re.compile(
    r"</?(?:html|head|body)\b[^>]{0,2000}>|<!DOCTYPE[^>]{0,500}>|<\?xml[^>]{0,500}>", re.IGNORECASE
)
_NO_TEXT: Final = frozenset({"GRAPHIC", "ZIP", "EXCEL", "PDF", "COVER", "XML", "JSON"})
_BASE64: Final = re.compile(r"[A-Za-z0-9+/]{60,76}$")
_BASE64_LINES: Final = 5
_HEAD: Final = 2000  # characters in which a document's own tags stand
# EDGAR Filer Manual, volume II, 5.2.1.4: the tags that text documents may hold.
_SGML_TAG: Final = re.compile(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d{1,2})>", re.IGNORECASE)
_SGML_LINE: Final = re.compile(
    r"[ \t]{0,80}(?:<PAGE>[ \t]{0,80}(?:\d{1,4}[ \t]{0,80})?|(?:</?(?:TABLE|CAPTION|S|C|FN)>[ \t]{0,200})+)",
    re.IGNORECASE,
)


@dataclass
class Assembly:
    """The canonical text being put together from a submission's parts."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    parts: list[DocumentPart] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    emphasis: list[Span] = field(default_factory=list)

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
    starts = _line_starts(_DOCUMENT, "<DOCUMENT>", text)
    header = read_header(text[: starts[0]] if starts else text)
    if header:
        result.add(header.text + "\n\n")
        result.parts.append(DocumentPart("HEADER", "", Span(0, len(header.text))))
        result.facts += header.facts
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else len(text)
        _document(text[start:end], result)
    return result


def _line_starts(pattern: re.Pattern[str], tag: str, text: str) -> list[int]:
    """Where lines begin with a tag.  EDGAR writes it in capitals, which are found far faster than either case."""
    if "ocument>" in text:
        return [found.start() for found in pattern.finditer(text)]
    starts, at = [], text.find(tag)
    while at >= 0:
        line = text.rfind("\n", 0, at) + 1
        if pattern.match(text, line):
            starts.append(line)
        at = text.find(tag, at + len(tag))
    return starts


def submission_page(text: str) -> str | None:
    """A submission's documents as one page of HTML, as they were filed; None where none of them is marked up."""
    starts = _line_starts(_DOCUMENT, "<DOCUMENT>", text)
    opened = [_opened(text[start:end]) for start, end in pairwise([*starts, len(text)])]
    if not any(looks_like_html(body) for _, body in opened):
        return None
    pages = [_preformatted(text[: starts[0]])] if text[: starts[0]].strip() else []
    for tags, body in opened:
        if _passed_over(tags.get("TYPE", "").upper(), body):
            pages.append(f"<p>{html.escape(_not_shown(tags))}</p>")
        else:
            pages.append(_FRAME.sub("", body) if looks_like_html(body) else _preformatted(plain_document(body)))
    return "<hr>".join(f"<div>{page}</div>" for page in pages)


def _preformatted(text: str) -> str:
    return f"<pre>{html.escape(text.strip())}</pre>"


def _not_shown(tags: dict[str, str]) -> str:
    words = " ".join(filter(None, (tags.get("TYPE", ""), tags.get("FILENAME", "")))) or "An attachment"
    return f"[{words}, not shown]"


def _opened(raw: str) -> tuple[dict[str, str], str]:
    """A document's own tags, and what it holds."""
    opened = _TEXT.search(raw)
    head, body = (raw[: opened.start()], raw[opened.end() :]) if opened else (raw[:_HEAD], raw)
    tags = {found[1].upper(): found[2].strip() for found in _TAG.finditer(head)}
    closed = _line_starts(_DOCUMENT_END, "</DOCUMENT>", body)
    body = body[: closed[0]] if closed else body
    body = _TEXT_END.sub("", body)
    if not opened:
        body = _TAG.sub("", _DOCUMENT.sub("", body[:_HEAD])) + body[_HEAD:]
    return tags, body


def _document(raw: str, result: Assembly) -> None:
    tags, body = _opened(raw)
    kind, description = tags.get("TYPE", ""), tags.get("DESCRIPTION", "")
    if _passed_over(kind.upper(), body):
        result.add(f"{_not_shown(tags)}\n\n")
        return
    start = result.length
    shown = _shown(body, result)
    if shown.strip():
        result.add(shown)
        result.parts.append(DocumentPart(kind, description, Span(start, start + len(shown))))
        result.add("\n\n")


def _passed_over(kind: str, body: str) -> bool:
    """Whether an attachment holds no words for a reader."""
    if kind in _NO_TEXT or kind.startswith("EX-101") or _ENCODED.match(body):
        return True
    lines = [line for line in body[:_HEAD].split("\n") if line.strip()][:_BASE64_LINES]
    return len(lines) == _BASE64_LINES and all(_BASE64.match(line.strip()) for line in lines)


def _shown(body: str, result: Assembly) -> str:
    """A document's words; the tags of a page go to `result`."""
    if not looks_like_html(body):
        return plain_document(body)
    page = read_html(body, at=result.length)
    result.facts += page.facts
    result.emphasis += page.emphasis
    return page.text


def plain_document(body: str) -> str:
    """A text document without EDGAR's own markup.

    A line of nothing but <PAGE>, <TABLE>, <CAPTION>, <S> or <C> goes; beside words a tag leaves blanks of its width, so
    that columns stay in line.  "- ---" is a line that the privacy-enhanced message format escaped (RFC 1421, 4.3.2.2).
    """
    text = plain_text(body)
    if _SGML_TAG.search(text):
        text = _SGML_TAG.sub(lambda found: " " * len(found[0]), "\n".join(_without_tag_lines(text)))
    if "\n- -" in text:
        text = text.replace("\n- -", "\n-")
    return text.strip("\n")


def _without_tag_lines(text: str) -> Iterator[str]:
    """The lines of a text; one that is nothing but <PAGE> is blank, one of nothing but other tags is left out."""
    for line in text.split("\n"):
        if "<" not in line or not _SGML_LINE.fullmatch(line):
            yield line
        elif "PAGE" in line.upper():
            yield ""
