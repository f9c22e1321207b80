"""Exhibits: the lists under item 9.01 (item 7 before August 2004) and the exhibit index.

Source of the numbers: Regulation S-K, Item 601.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.registry import extracts
from model.extractors.suggest import cell, compound
from model.filing import Filing, Section, SectionKind
from model.record import Suggestion
from model.spans import Span
from model.values import Compound

_NUMBER = r"\d{1,3}(?:\.\d{1,3})?(?:[ ]?\([a-z0-9]{1,3}\))?(?:\.[A-Z])?"
_FIRST: Final = re.compile(
    rf"^[ \t>*+|#†•]{{0,80}}(?:\([a-z]\)[ \t]{{1,20}})?"
    rf"(?:exhibits?(?:[ \t]{{1,3}}|\b[ \t\-–—]{{0,3}})(?:no\.?|number)?[ \t]{{0,3}}|EX-)?[(]?"
    rf"(?P<number>{_NUMBER})[)]?[*+†#]{{0,4}}"
    rf"(?P<gap>[ \t]{{0,3}}[.:,\-–—|]{{0,2}}(?:[ \t]{{1,80}}|(?=\n)|\Z)|[ \t]*\n)",
    re.IGNORECASE | re.MULTILINE,
)
_LAST: Final = re.compile(
    rf"(?P<description>[A-Z“\"][^\n]{{8,300}}?)[ .\t]{{1,80}}(?P<number>{_NUMBER})[*+†]{{0,3}}[ \t]{{0,20}}$",
    re.MULTILINE,
)
_LIST: Final = re.compile(r"^[ \t>*_]{0,60}(?:\(?[cd]\)?\.?[ \t]{0,10})?exhibits?\b", re.IGNORECASE | re.MULTILINE)
_TALK: Final = re.compile(
    r"(?:is|are|was|were|to|and|or|of|hereto|attached|which|that|shall|will|in|as|on|by|has|have|contains|relating|under|"
    r"filed|furnished|incorporated|shares|percent|million|days?|years?)\b|[,;%)]",
    re.IGNORECASE,
)
_FOOT: Final = re.compile(
    r"[ \t]{0,40}(?:[*+†#]{1,4}[ \t]{0,5}\(?\w|_{3,}|={3,}|-{3,}|- -|"
    r"SIGNATURES?\b|pursuant to the requirements|<PAGE>|</TABLE>|"
    r"the information|exhibits? (?:no|number)|\(?\d{1,3}\)?[ \t]{0,20}$|page\b)",
    re.IGNORECASE,
)
_UNFINISHED: Final = re.compile(
    r"(?:\b(?:dated|of|and|the|by|between|among|for|to|in|with|as|from|a|an)|,|-|–|—)$", re.IGNORECASE
)
_ABBREVIATED: Final = re.compile(r"\b(?:Inc|Corp|Co|Ltd|L\.L\.C|L\.P|N\.A|S\.A|N\.V|Jr|Sr)\.$")
_HIGHEST: Final = 106
_LONGEST: Final = 700


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
    for section in _lists(filing):
        for one in _of_section(filing.text, section):
            held = found.get(one.number)
            if held is None or (held.description is None and one.description is not None):
                found[one.number] = one
    for one in found.values():
        yield _suggestion(filing, one)


def _suggestion(filing: Filing, one: _Listed) -> Suggestion:
    text = filing.text
    description = " ".join(one.description.of(text).split()).replace("**", "") if one.description else None
    cells = cell(filing, "number", one.number_span) + cell(filing, "description", one.description)
    confidence = {"number_first": 0.96, "number_last": 0.85, "number_alone": 0.6}[one.rule]
    return compound(
        filing, "exhibits", Compound.of(number=one.number, description=description), cells,
        confidence=confidence, extractor="exhibits", rule=one.rule,
    )  # fmt: skip


def _lists(filing: Filing) -> Iterator[Section]:
    items = [s for s in filing.sections if s.kind is SectionKind.ITEM and s.label in {"Item 9.01", "Item 7"}]
    yield from items
    yield from (s for s in filing.sections if s.kind is SectionKind.EXHIBIT_INDEX)


def _of_section(text: str, section: Section) -> Iterator[_Listed]:
    start = section.heading.end if section.heading else section.span.start
    if section.kind is SectionKind.ITEM:
        # Statements under (a) and (b) are numbered, too; the list of exhibits has its own line, where it has one.
        lists = [found.start() for found in _LIST.finditer(text, start, section.span.end)]
        start = lists[0] if lists else start
    end = section.span.end
    heads = [found for found in _FIRST.finditer(text, start, end) if _is_exhibit(text, found, end)]
    if not heads:
        yield from _numbers_last(text, start, end)
        return
    for n, found in enumerate(heads):
        limit = heads[n + 1].start() if n + 1 < len(heads) else end
        description = _description(text, found.end(), limit)
        rule = "number_first" if description else "number_alone"
        yield _Listed(_clean(found["number"]), Span(*found.span("number")), description, rule)


def _clean(number: str) -> str:
    return re.sub(r"\s", "", number)


def _plausible(number: str) -> bool:
    whole = int(re.match(r"\d+", number)[0])  # type: ignore[index]  # the pattern begins with digits
    return 0 < whole <= _HIGHEST


def _is_exhibit(text: str, found: re.Match[str], end: int) -> bool:
    if not _plausible(found["number"]):
        return False
    rest = text[found.end() : min(end, found.end() + 80)].lstrip()
    named = "exhibit" in found[0].lower() or "ex-" in found[0].lower()
    if _TALK.match(rest) or not rest:
        return False
    # A bare whole number is an exhibit only where words stand well apart from it, as in a column.
    if "." not in found["number"] and "(" not in found["number"] and not named:
        return not found["gap"].strip() and found["gap"] != " " and rest[:1].isupper()
    return True


def _description(text: str, start: int, limit: int) -> Span | None:
    """The words behind a number: its line and those that continue it."""
    skipped = re.compile(r"[\s\-–—:|]{0,200}").match(text, start, limit)
    at = skipped.end() if skipped else start
    end = at
    while end < limit and end - at < _LONGEST:
        stop = text.find("\n", end, limit)
        stop = limit if stop < 0 else stop
        line = text[end:stop]
        if end > at and _FOOT.match(line):
            break
        if not line.strip():
            following = text[stop:limit].lstrip()[:80]
            so_far = text[at:end].rstrip()
            if not (_UNFINISHED.search(so_far) and following and not _FOOT.match(following)):
                break
        end = stop + 1
    span = Span(at, min(end, limit)).trimmed(text) if min(end, limit) > at else None
    if span is None:
        return None
    # A column of page numbers or marks stands apart from the description.
    words = _without_stop(re.split(r"\s{3,}(?:\d{1,3}|[*+†])\s*$", span.of(text))[0])
    return Span(span.start, span.start + len(words)) if words and re.search(r"[A-Za-z]{3}", words) else None


def _without_stop(words: str) -> str:
    """Without the full stop at its end, unless that belongs to an abbreviation."""
    words = words.rstrip(" ;*\n\t")
    return words if _ABBREVIATED.search(words) else words.rstrip(" .;*\n\t")


def _numbers_last(text: str, start: int, end: int) -> Iterator[_Listed]:
    for found in _LAST.finditer(text, start, end):
        number = found["number"]
        if _plausible(number) and ("." in number or len(number) >= 2):  # noqa: PLR2004 - “99”, not a footnote's “1”
            description = Span(*found.span("description")).trimmed(text)
            if description is not None:
                words = _without_stop(description.of(text))
                span = Span(description.start, description.start + len(words))
                yield _Listed(_clean(number), Span(*found.span("number")), span, "number_last")
