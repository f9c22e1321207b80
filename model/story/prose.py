"""Paragraphs and sentences of a stretch of canonical text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from model.data.words import words
from model.spans import Span
from model.story.folded import Folded, fold


class Zone(StrEnum):
    """What part of the story a sentence tells; the event itself is told in the first four."""

    ITEM = "item"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    ABOUT = "about"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence; `start` and `end` count its paragraph's folded text, `item` is the number of its item or ""."""

    paragraph: Folded
    start: int
    end: int
    zone: Zone
    number: int  # of the paragraph within its zone, from 0
    order: int  # within the paragraph, from 0
    item: str = ""
    scale: int = 1  # what a table's caption ("in thousands") multiplies its sums by
    text: str = field(init=False)  # the folded words
    lower: str = field(init=False)  # the same in lower case

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.paragraph.text[self.start : self.end])
        object.__setattr__(self, "lower", self.paragraph.lower[self.start : self.end])

    def span(self, start: int, end: int) -> Span:
        """The canonical place of the stretch `start`..`end` of `text`."""
        return self.paragraph.span(self.start + start, self.start + end)

    @property
    def whole(self) -> Span:
        """The canonical place of the sentence."""
        return self.paragraph.span(self.start, self.end)


# A line longer than this was hardly wrapped by hand.
_WRAPPED: Final = 100
_FULL_STOPS: Final = '.:!?”"’)'
_NEW_INDENT: Final = 3  # blanks by which a paragraph's first line stands in
_RULE: Final = re.compile(r"^[\s\-–—_=*#~.>]*$|^\s*</?[A-Z]{1,12}[^<>\n]{0,40}>?\s*\d*\s*$|^\s*-\s?\d{1,3}\s?-\s*$")


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a stretch: runs of lines between blank lines, rules and page marks.

    Where no blank line parts them, a new indent, or a long line that ends in a full stop, does.  A blank line parts
    nothing where a long line stops in the middle of a sentence and the next one goes on with a small letter.
    """
    apart = False
    begin = last = -1
    indent = width = 0
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        words = line.strip()
        if not words:
            apart = True
        elif _RULE.match(line):
            if begin >= 0:
                yield begin, last
            begin = -1
        else:
            goes_on = width > _WRAPPED // 2 and words[0].islower() and text[last - 1] not in _FULL_STOPS
            if begin >= 0 and apart and not goes_on:
                yield begin, last
                begin = -1
            apart = False
            lead = len(line) - len(line.lstrip())
            long = len(words) > _WRAPPED
            stopped = begin >= 0 and text[last - 1] in _FULL_STOPS
            fresh = stopped and (lead >= indent + _NEW_INDENT or width > _WRAPPED)
            if begin >= 0 and (fresh or (long and width < _WRAPPED // 2)):
                yield begin, last
                begin = -1
            begin = at + lead if begin < 0 else begin
            indent, width = lead, len(words)
            last = at + lead + width
        at = stop + 1
    if begin >= 0:
        yield begin, last


_STOP: Final = re.compile(r"[.!?][\"”’')]{0,2} (?=[\"“‘(]?[A-Z0-9“•])")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(“\"])(?:Mr|Mrs|Ms|Dr|Drs|Prof|Messrs|St|No|Nos|vs|Sr|Jr|Gen|Sen|Rep|Hon|Mt|Ft|approx|cf|i\.e|e\.g|Art|"
    r"Sec"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mass|Calif|Conn|Pa|Va|Wash|Fla|Tex|Ill|Mich|Minn|Colo|Ariz|Md"
    r"|[A-Z]|(?:[A-Z]\.){1,3}[A-Z]|Ph\.D|M\.D)\.$"
)
# Behind these a sentence may end or go on; the next word decides.
_COMPANY: Final = re.compile(
    r"(?:^|[\s,])(?:Inc|Corp|Ltd|Co|Cos|LLC|L\.P|L\.L\.C|B\.V|N\.V|S\.A|A\.G|Bros|U\.S|a\.m|p\.m|et al)\.$"
)
_OPENERS: Final = words(
    "the this that these those on in at by to from for with under upon pursuant during both each such all any no its "
    "it "
    "as if when while after before since a an we he she they our his her their there also although because following "
    "further however until where which who additionally accordingly according concurrently effective"
)


def sentences_of(folded: Folded) -> Iterator[tuple[int, int]]:
    """The sentences of a folded paragraph."""
    text = folded.text
    at = 0
    for stop in _STOP.finditer(text):
        before = text[max(at, stop.start() - 12) : stop.start() + 1]
        if _COMPANY.search(before):
            following = re.match(r"[\"“(]?([A-Za-z]+)", text[stop.end() : stop.end() + 24])
            if not following or following[1].lower() not in _OPENERS:
                continue
        elif _ABBREVIATION.search(before):
            continue
        yield at, stop.end() - 1
        at = stop.end()
    if at < len(text):
        yield at, len(text)


def sentences(text: str, span: tuple[int, int], *, zone: Zone, number: int, item: str = "") -> list[Sentence]:
    """A paragraph of canonical text as sentences."""
    folded = fold(text, *span)
    return [
        Sentence(folded, start, end, zone, number, order, item)
        for order, (start, end) in enumerate(sentences_of(folded))
    ]
