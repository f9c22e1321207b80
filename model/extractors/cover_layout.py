"""Cuts a cover into pieces: captions, values that show what they are, other words, rules and blank lines.

The pieces stand in reading order.  Columns (cells apart by two blanks, a tab or a bar) become separate pieces, and so
do the parts of a cover that a converter has run together on one line, since captions and shapes set them off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from model.extractors.cover_shapes import DATE, PHONE, SHAPES, is_nothing, read_date
from model.extractors.cover_words import TITLE, TITLE_CELL, Caption, all_caption_words, caption_runs
from model.filing import Filing, SectionKind
from model.first_look import first
from model.once import once_for
from model.spans import Span

# Characters; the cover of a dozen joint registrants needs some eight thousand, their securities as many again.
LONGEST: Final = 24_000
_LONGEST_FRONT: Final = 12_000
_REPEATED: Final = 200  # characters of the longest line that other covers may well print, too


class Kind(StrEnum):
    """What a piece is."""

    CAPTION = "caption"
    TITLE = "title"
    RULE = "rule"
    BLANK = "blank"
    NOTHING = "nothing"  # the filer says that there is no value
    TEXT = "text"
    DATE = "date"
    PHONE = "phone"
    EIN = "ein"
    FILE = "file"


class Piece(NamedTuple):
    """A stretch of the cover; offsets count from the start of the filing's text, lines from the cover's start."""

    kind: Kind
    start: int
    end: int
    line: int
    captions: tuple[Caption, ...] = ()

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)

    def overlaps(self, span: Span) -> bool:
        """Whether it shares a character with a stretch of the text."""
        return self.start < span.end and span.start < self.end

    def asks(self, caption: Caption) -> bool:
        """Whether it is a caption of that kind."""
        return caption in self.captions


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover of a filing.

    `pieces` end where the check boxes begin; `boxes` reaches from there to the first item.
    """

    text: str
    start: int
    pieces: tuple[Piece, ...]
    boxes: tuple[int, int]

    def words(self, piece: Piece) -> str:
        """What the piece says."""
        return self.text[piece.start : piece.end]


_NAME: Final = re.compile(
    rf"{first('ns')}"
    r"(?:name\s{1,5}of\s{1,5}(?:the\s{1,5})?(?:registrant|issuer|company|small\s{1,5}business)|specified\s{1,5}in\s)",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"(?-i:(?=[iItT]|^))"
    r"(?:\bitems?\s{1,5}\d{1,2}\b|^\W{0,9}signatures?\W{0,9}$|table\s{1,3}of\s{1,3}contents\s{0,9}\n|\b"
    r"information\s{1,9}to\s{1,9}be\s{1,9}included"
    r"|^\W{0,9}(?:explanatory|cautionary|introductory)\s{1,3}(?:note|statement))",
    re.IGNORECASE | re.MULTILINE,
)
_BOXES: Final = re.compile(
    rf"{first('cmiws')}"
    r"(?:(?:check|mark|indicate)\s{1,9}(?:the\s{1,9}appropriate\s{1,9}(?:box|space)|(?:by|with)\s{1,9}(?:a\s)?check)"
    r"|written\s{1,9}communications?\s{1,9}pursuant|securities\s{1,9}registered\s{1,9}(?:pursuant|under))",
    re.IGNORECASE,
)
_CELL: Final = re.compile(r"[^\s|](?:[^\s|]|[ \u00a0](?![\s|]))*")
# Dashes and the like; also the tags that EDGAR's text format has for pages and tables.
_RULE: Final = re.compile(
    r"(?:[-_=*~\u00af\u2010-\u2015\u2500]\s?){3,}|\.{4,}|</?[A-Za-z][A-Za-z0-9]{0,11}(?:\s{1,9}\d{1,4})?>"
)
# "480", "-", "305-8910" on three lines: what a converter makes of a number in three tags.
_DASHED: Final = re.compile(r"^[^\n]{3,6}(?:\n[-\u2010-\u2015]\s?|\s?[-\u2010-\u2015]\n)")
_EDGES: Final = " \t\u00a0-_*>#=~,;:\u2010\u2011\u2012\u2013\u2014\u2015\\"
_LEFT_EDGES: Final = _EDGES + ").]"
_DIGIT: Final = re.compile(r"\d")
_ALNUM: Final = re.compile(r"[^\W_]")


@once_for
def read_layout(filing: Filing) -> Cover:
    """The pieces of a filing's cover."""
    start, end = _region(filing)
    named = _NAME.search(filing.text, start, end)
    boxes = _BOXES.search(filing.text, named.end() if named else start, end)
    middle = boxes.start() if boxes else min(end, start + _LONGEST_FRONT)
    return Cover(
        filing.text, start, tuple(_pieces(filing.text, start, min(middle, start + _LONGEST_FRONT))), (middle, end)
    )


def _region(filing: Filing) -> tuple[int, int]:
    """Where the cover begins and ends."""
    text = filing.text
    # Behind the lines of an SGML header, which say much the same in other words.
    start = max((fact.span.end for fact in filing.facts if fact.span and fact.name.startswith("sgml:")), default=0)
    for section in filing.sections:
        if section.kind is SectionKind.COVER:
            start = section.span.start
            break
    limit = min(start + LONGEST, len(text))
    named = _NAME.search(text, start, limit)
    end = _END.search(text, named.end() if named else min(start + 400, limit), limit)
    return start, end.start() if end else limit


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Cuts line by line; dates and telephone numbers first, since they may go on in the next line."""
    whole = sorted(_unbroken(text, start, end))
    number, at, captions_above = 0, start, False
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        pieces: list[Piece] = []
        while whole and whole[0][0] < stop:
            first, last, kind = whole.pop(0)
            pieces += _line(text, at, first, number, below_caption=captions_above)
            pieces.append(Piece(kind, first, last, number))
            at, stop = last, max(stop, last)
        if stop - at <= _REPEATED and text[at - 1 : at] == "\n":
            pieces += _moved(_whole_line(text[at:stop], below_caption=captions_above), at, number)
        else:
            pieces += _line(text, at, stop, number, below_caption=captions_above)
        yield from pieces or [Piece(Kind.BLANK, at, stop, number)]
        if any(piece.kind is not Kind.RULE for piece in pieces):
            captions_above = pieces[-1].kind is Kind.CAPTION
        number, at = number + 1, stop + 1


@lru_cache(maxsize=2048)
def _whole_line(words: str, *, below_caption: bool) -> tuple[Piece, ...]:
    """The pieces of a whole line, counted from its start; kept, since the form's own lines come again and again."""
    return tuple(_line(words, 0, len(words), 0, below_caption=below_caption))


def _moved(pieces: Iterable[Piece], by: int, number: int) -> list[Piece]:
    return [Piece(kind, start + by, end + by, number, captions) for kind, start, end, _, captions in pieces]


def _unbroken(text: str, start: int, end: int) -> Iterator[tuple[int, int, Kind]]:
    """Dates, and telephone numbers that brackets or dashes hold together, wherever their lines and columns end."""
    for match in DATE.finditer(text, start, end):
        if read_date(match):
            yield match.start(), match.end(), Kind.DATE
    for match in PHONE.finditer(text, start, end):
        if text[match.start()] == "(" or _DASHED.search(match.group()):
            yield match.start(), match.end(), Kind.PHONE


def _line(text: str, start: int, end: int, number: int, *, below_caption: bool) -> Iterator[Piece]:
    if all_caption_words(text[start:end]):  # justified lines have wide blanks between words
        yield from _captions(text, start, end, number, below_caption=below_caption)
        return
    for cell in _CELL.finditer(text, start, end):
        if TITLE_CELL.fullmatch(text, cell.start(), cell.end()):
            yield Piece(Kind.TITLE, cell.start(), cell.end(), number)
            continue
        at = cell.start()
        for rule in _RULE.finditer(text, cell.start(), cell.end()):
            yield from _titles(text, at, rule.start(), number, below_caption=below_caption)
            yield Piece(Kind.RULE, rule.start(), rule.end(), number)
            at = rule.end()
        yield from _titles(text, at, cell.end(), number, below_caption=below_caption)


def _titles(text: str, start: int, end: int, number: int, *, below_caption: bool) -> Iterator[Piece]:
    """Sets the form's title off from the rest of a cell."""
    at = start
    for title in TITLE.finditer(text, start, end):
        yield from _captions(text, at, title.start(), number, below_caption=below_caption)
        yield Piece(Kind.TITLE, title.start(), title.end(), number)
        at = title.end()
    yield from _captions(text, at, end, number, below_caption=below_caption)


def _captions(text: str, start: int, end: int, number: int, *, below_caption: bool) -> Iterator[Piece]:
    """Sets captions off from values."""
    at = start
    for run in caption_runs(text[start:end], below_caption=below_caption):
        yield from _values(text, at, start + run.start, number)
        yield Piece(Kind.CAPTION, start + run.start, start + run.end, number, run.captions)
        at = start + run.end
    yield from _values(text, at, end, number)


def _values(text: str, start: int, end: int, number: int) -> Iterator[Piece]:
    """Sets values of a known shape off from other words."""
    found: list[Piece] = []
    # Each shape has digits; most words of a cover have none.
    for name, pattern in SHAPES if _DIGIT.search(text, start, end) else ():
        for match in pattern.finditer(text, start, end):
            if all(match.end() <= piece.start or piece.end <= match.start() for piece in found):
                found.append(Piece(Kind(name), match.start(), match.end(), number))
    at = start
    for piece in sorted(found, key=lambda piece: piece.start):
        yield from _text(text, at, piece.start, number)
        yield piece
        at = piece.end
    yield from _text(text, at, end, number)


def _text(text: str, start: int, end: int, number: int) -> Iterator[Piece]:
    """The rest, without signs at its edges; nothing where it has no letter and no digit."""
    words = text[start:end]
    left = len(words) - len(words.lstrip(_LEFT_EDGES))
    words = words[left:].rstrip(_EDGES)
    if words:
        kind = Kind.NOTHING if is_nothing(words) else Kind.TEXT
        if kind is Kind.NOTHING or _ALNUM.search(words):
            yield Piece(kind, start + left, start + left + len(words), number)
