"""Exhibits: the lists under item 9.01 (item 7 before August 2004) and the exhibit index.

Source of the numbers: Regulation S-K, Item 601.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.exhibit_lines import FOOT, LIST, NUMBER, Head, clean, heads, is_unfinished, last_number, tidy
from model.extractors.registry import extracts
from model.extractors.suggest import cell, compound
from model.filing import Filing, Section, SectionKind
from model.record import Suggestion
from model.spans import Span
from model.values import Compound

_SURE: Final = {
    "number_first": 0.985, "number_twice": 0.995, "number_whole": 0.93, "column": 0.85, "number_last": 0.93,
    "odd": 0.8, "number_alone": 0.5, "sentence": 0.5,
}  # fmt: skip
_OTHER_WORDING = 0.3
_LONGEST: Final = 900
_ODD_LENGTH = 500
# “Exhibit 16, the letter from …, is attached”: a list of one, told as a sentence.
_TOLD: Final = re.compile(
    rf"(?i:exhibit)\s{{1,3}}(?:(?i:no)\.?\s{{0,3}})?(?P<number>{NUMBER})(?:,|\s{{0,3}}[-–—])\s{{1,3}}"
    r"(?P<description>[A-Za-z“\"][^.;]{4,400}?)(?=,\s{1,3}(?:is|are|which)\b|\s{1,3}(?:is|are)\b|[.;])"
)


@dataclass(frozen=True, slots=True)
class _Listed:
    number: str
    number_span: Span
    description: Span | None
    rule: str


@extracts("exhibits", "exhibits")
def exhibits(filing: Filing) -> Iterator[Suggestion]:
    """One value for each exhibit number, described as the item lists it, else as the index does."""
    found: dict[str, _Listed] = {}
    others: list[_Listed] = []
    for section in _lists(filing):
        for one in _of_section(filing.text, section):
            held = found.get(one.number)
            if held is None or (held.description is None and one.description is not None):
                found[one.number] = one
            elif one.description is not None and held.description is not None:
                if _words(filing.text, one.description) == _words(filing.text, held.description):
                    found[one.number] = _confirmed(held)
                else:
                    others.append(one)
    for one in found.values():
        yield _suggestion(filing, one, rank=0)
    for rank, one in enumerate(others, start=1):
        yield _suggestion(filing, one, rank=rank)


def _words(text: str, span: Span) -> list[str]:
    return re.findall(r"\w+", span.of(text).lower())


def _confirmed(one: _Listed) -> _Listed:
    rule = "number_twice" if one.rule in ("number_first", "number_whole", "number_last") else one.rule
    return _Listed(one.number, one.number_span, one.description, rule)


def _suggestion(filing: Filing, one: _Listed, *, rank: int) -> Suggestion:
    text = filing.text
    words = one.description.of(text).replace("**", "") if one.description else ""
    description = " ".join(words.split()) or None
    cells = cell(filing, "number", one.number_span) + cell(filing, "description", one.description)
    return compound(
        filing, "exhibits", Compound.of(number=one.number, description=description), cells,
        confidence=_OTHER_WORDING if rank else _SURE[one.rule], extractor="exhibits", rule=one.rule, rank=rank,
    )  # fmt: skip


def _lists(filing: Filing) -> Iterator[Section]:
    yield from (s for s in filing.sections if s.kind is SectionKind.ITEM and s.label in {"Item 9.01", "Item 7"})
    yield from (s for s in filing.sections if s.kind is SectionKind.EXHIBIT_INDEX)


def _of_section(text: str, section: Section) -> Iterator[_Listed]:
    start, end = section.heading.end if section.heading else section.span.start, section.span.end
    listed = section.kind is SectionKind.EXHIBIT_INDEX
    if section.kind is SectionKind.ITEM:
        # Statements under (a) and (b) are numbered, too; the list of exhibits has its own line, where it has one.
        line = LIST.search(text, start, end)
        listed = line is not None or "following exhibit" in " ".join(text[start : start + 600].lower().split())
        start = line.start() if line else start
    found = heads(text, start, end, listed=listed)
    if found:
        yield from _numbers_first(text, found, end)
        return
    last = list(_numbers_last(text, start, end)) if listed else []
    yield from last
    if not last and section.kind is SectionKind.ITEM:
        yield from _told(text, start, end)


def _numbers_first(text: str, found: list[Head], end: int) -> Iterator[_Listed]:
    n = 0
    while n < len(found):
        run = _numbers_alone(text, found, n)
        limit = found[n + run].start if n + run < len(found) else end
        if run > 1 and (columns := _column(text, found[n + run - 1].end, limit, run)):
            for head, description in zip(found[n : n + run], columns, strict=True):
                yield _Listed(clean(head.number.of(text)), head.number, description, "column")
            n += run
            continue
        head = found[n]
        limit = found[n + 1].start if n + 1 < len(found) else end
        words = _description(text, head.end, limit)
        yield _Listed(clean(head.number.of(text)), head.number, words, _rule(text, head, words))
        n += 1


def _rule(text: str, head: Head, description: Span | None) -> str:
    if description is None:
        return "number_alone"
    words = description.of(text)
    if (
        len(words) > _ODD_LENGTH
        or is_unfinished(words)
        or words[0].islower()
        or re.search(r"\s\d{1,3}\.\d\s{2}", words)
    ):
        return "odd"
    return "number_whole" if head.whole and not head.named else "number_first"


def _numbers_alone(text: str, found: list[Head], n: int) -> int:
    """How many numbers follow each other from the n-th on with nothing between them: a column read downwards."""
    run = 1
    while n + run < len(found) and not text[found[n + run - 1].end : found[n + run].start].strip():
        run += 1
    return run


def _column(text: str, start: int, limit: int, count: int) -> list[Span] | None:
    """The next `count` lines as descriptions of as many numbers; None where there are fewer."""
    spans: list[Span] = []
    while start < limit and len(spans) < count:
        stop = _line_end(text, start, limit)
        if FOOT.match(text, start, stop):
            break
        if (span := tidy(text, start, stop)) is not None:
            spans.append(span)
        start = stop + 1
    return spans if len(spans) == count else None


def _line_end(text: str, start: int, limit: int) -> int:
    stop = text.find("\n", start, limit)
    return limit if stop < 0 else stop


def _description(text: str, start: int, limit: int) -> Span | None:
    """The words behind a number: its line and those that continue it."""
    at = start
    while at < limit and text[at] in " \t\n-–—:|*_.":
        at += 1
    end = at
    while end < limit and end - at < _LONGEST:
        stop = _line_end(text, end, limit)
        line = text[end:stop]
        if end > at and FOOT.match(line):
            break
        if not line.strip():
            so_far, following = text[at:end].rstrip(), text[stop : min(limit, stop + 200)].lstrip()[:80]
            if not (is_unfinished(so_far) and following and not FOOT.match(following)):
                break
        end = stop + 1
    return tidy(text, at, min(end, limit)) if min(end, limit) > at else None


def _numbers_last(text: str, start: int, end: int) -> Iterator[_Listed]:
    """Lists that print the number behind the description, which may have begun on the lines above."""
    begun: int | None = None
    while start < end:
        stop = _line_end(text, start, end)
        line = text[start:stop]
        found = last_number(line)
        if not line.strip() or LIST.match(line) or FOOT.match(line):
            begun = None
        elif found is None:
            begun = start if begun is None else begun
        else:
            first = start if begun is None or not line[0].isspace() else begun
            description = tidy(text, first, start + found.start())
            if description is not None:
                number = Span(start + found.start("number"), start + found.end("number"))
                yield _Listed(clean(found["number"]), number, description, "number_last")
            begun = None
        start = stop + 1


def _told(text: str, start: int, end: int) -> Iterator[_Listed]:
    for found in _TOLD.finditer(text, start, end):
        description = tidy(text, *found.span("description"))
        yield _Listed(clean(found["number"]), Span(*found.span("number")), description, "sentence")
