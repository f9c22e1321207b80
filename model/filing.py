"""A filing as it was imported: its canonical text and what the file itself said about it.

A Filing is made once, by `model.readers`, and never changes.  Every offset counts Unicode code points of `text`,
end exclusive.  The canonical text has the line feed as its only line end and holds no NUL and no lone surrogate.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from model.spans import Span


class Format(StrEnum):
    """What kind of file the filing came from."""

    TEXT = "text"
    EDGAR = "edgar"
    HTML = "html"
    IXBRL = "ixbrl"
    PDF = "pdf"


class SectionKind(StrEnum):
    """The parts that a Form 8-K is made of."""

    HEADER = "header"  # the SGML header of an EDGAR full submission
    COVER = "cover"
    ITEM = "item"
    SIGNATURE = "signature"
    EXHIBIT_INDEX = "exhibit_index"
    EXHIBIT = "exhibit"


@dataclass(frozen=True, slots=True)
class Section:
    """A named part of the canonical text, for example item 8.01 or exhibit 99.1."""

    kind: SectionKind
    label: str  # as a person would call it: "Cover", "Item 8.01", "EX-99.1"
    span: Span
    heading: Span | None = None  # the words of the heading, where one is printed


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One document of an EDGAR submission in the canonical text: its <TYPE>, <DESCRIPTION> and place."""

    type: str  # as EDGAR spells it: "8-K", "EX-99.1"; "HEADER" for the submission's own SGML header
    description: str
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a PDF and the stretch of canonical text that it prints; sizes in points."""

    number: int  # from 1
    start: int
    end: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class WordBox:
    """A word of a PDF: its place in the canonical text and its box on the page (points, origin top left)."""

    start: int
    end: int
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the file states about itself in a tag, not only in prose.

    `name` is the tag as the file spells it: an inline XBRL concept ("dei:EntityRegistrantName", SEC EDGAR XBRL Guide)
    or a line of the SGML header prefixed with "sgml:" ("sgml:IRS NUMBER", EDGAR PDS Technical Specification).
    `span` is the visible place, None where the tag is hidden.  `context` tells apart several registrants or securities
    (inline XBRL contextRef; for SGML the filer's ordinal).
    """

    name: str
    value: str
    span: Span | None = None
    context: str = ""
    format: str = ""  # the ixt transformation, which says how to read `value`


@dataclass(frozen=True, slots=True)
class Filing:
    """One imported SEC Form 8-K.

    `emphasis` are the stretches that the source sets in bold or as a heading (HTML and inline XBRL only): a hint for
    finding titles, never needed to read a value.
    """

    name: str
    source_sha256: str
    format: Format
    text: str
    sections: tuple[Section, ...] = ()
    facts: tuple[Fact, ...] = ()
    pages: tuple[Page, ...] = ()
    words: tuple[WordBox, ...] = ()
    emphasis: tuple[Span, ...] = ()

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the canonical text in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def page_of(self, offset: int) -> int | None:
        """The page that prints the character at `offset`; None for anything but a PDF."""
        return next((page.number for page in self.pages if page.start <= offset < page.end), None)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section around `offset`."""
        found = [section for section in self.sections if section.span.start <= offset < section.span.end]
        return min(found, key=lambda section: len(section.span), default=None)
