"""Reads cover facts from inline XBRL tags (SEC taxonomy "dei", EDGAR XBRL Guide, chapter on the cover page).

The tag says which words are the value; the words themselves are the value and its evidence.  A hidden tag counts only
if its words can be found on the page.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from model.extractors.cover_found import clean
from model.extractors.cover_layout import read_layout
from model.extractors.cover_shapes import DATE, is_nothing, place_name, read_date
from model.extractors.registry import extracts
from model.filing import Fact, Filing
from model.places import state_code
from model.record import Suggestion
from model.spans import Span
from model.values import Value

NAME: Final = "ixbrl"
_TAGS: Final = {
    "EntityRegistrantName": "registrant_name",
    "EntityIncorporationStateCountryCode": "state_of_incorporation",
    "EntityFileNumber": "commission_file_number",
    "EntityTaxIdentificationNumber": "irs_employer_id",
    "TradingSymbol": "trading_symbol",
}
_SINGLE: Final = {
    "DocumentType": "form_type",
    "DocumentPeriodEndDate": "date_of_report",
    "EntityAddressCityOrTown": "address_city",
    "EntityAddressStateOrProvince": "address_state",
    "EntityAddressPostalZipCode": "address_zip",
    "WrittenCommunications": "checkbox_425",
    "SolicitingMaterial": "checkbox_14a12",
    "PreCommencementTenderOffer": "checkbox_14d2",
    "PreCommencementIssuerTenderOffer": "checkbox_13e4",
    "EntityEmergingGrowthCompany": "emerging_growth_company",
}
_LINES: Final = ("EntityAddressAddressLine1", "EntityAddressAddressLine2", "EntityAddressAddressLine3")
_STATES: Final = frozenset({"state_of_incorporation", "address_state"})
_TRUE: Final = re.compile(
    r"true|yes|[\u2611\u2612\u2713\u2714\u2717\u2718\u00fe\u00fdxX]|\[\s?[xX]\s?\]", re.IGNORECASE
)
_FALSE: Final = re.compile(r"false|no|[\u2610\u25a1\u00a8oO]|\[\s{0,3}\]", re.IGNORECASE)
_OPENING: Final = re.compile(r"(?:\+?\s?\d{1,3}\s?)?[(\[]?\s?$")
_APART: Final = 12  # characters between area code and number
_STREET_REACH: Final = 200


@extracts(NAME, *_TAGS.values(), *_SINGLE.values(), "address_street", "phone")
def ixbrl(filing: Filing) -> Iterator[Suggestion]:
    """A suggestion for each cover fact that the filing tags."""
    facts: dict[str, list[Fact]] = {}
    for fact in filing.facts:
        prefix, _, local = fact.name.partition(":")
        if prefix == "dei" and local:
            facts.setdefault(local, []).append(fact)
    if not facts:
        return
    for tag, field in _TAGS.items():
        for fact in facts.get(tag, []):
            yield from _suggest(filing, field, fact)
    for tag, field in _SINGLE.items():
        yield from next(filter(None, (tuple(_suggest(filing, field, fact)) for fact in facts.get(tag, []))), ())
    yield from _street(filing, [facts[tag][0] for tag in _LINES if tag in facts])
    yield from _phone(filing, facts.get("CityAreaCode", []), facts.get("LocalPhoneNumber", []))


def _suggest(filing: Filing, field: str, fact: Fact) -> Iterator[Suggestion]:
    span = fact.span or _find(filing, fact.value)
    if span is None:
        return
    value = _value(field, fact)
    if value is not None:
        score = 0.998 if fact.span else 0.97
        yield _made(filing, field, value, span, score, "tag" if fact.span else "hidden tag")


def _value(field: str, fact: Fact) -> Value | None:
    """The tag's words as a value of the field; None where they are none, such as N/A."""
    words = clean(fact.value)
    if field.startswith("checkbox") or field == "emerging_growth_company":
        return _boolean(words, fact.format)
    if field == "date_of_report":
        return _date(words)
    if not words or is_nothing(words):
        return None
    if field in _STATES:
        place = state_code(words) or place_name(words)
        # A hidden tag has the EDGAR code of a country, such as E9, which is no name.
        return place or (words if fact.span and any(char.islower() for char in words) else None)
    return words.upper().replace(" ", "") if field == "form_type" else words


def _boolean(words: str, transformation: str) -> bool | None:
    """What a box says; the transformation rules fix the answer, a ballot box is read."""
    if transformation.endswith(("fixed-true", "booleantrue", "true")):
        return True
    if transformation.endswith(("fixed-false", "booleanfalse", "false")):
        return False
    if _TRUE.fullmatch(words):
        return True
    return False if _FALSE.fullmatch(words) else None


def _date(words: str) -> dt.date | None:
    days = [day for match in DATE.finditer(words) if (day := read_date(match))]
    return min(days) if days else None


def _find(filing: Filing, value: str) -> Span | None:
    """Where the cover shows the words of a hidden tag, whatever case and white space."""
    words = [re.escape(word) for word in value.split()]
    if not words or len("".join(value.split())) < 3:  # noqa: PLR2004 -- "no" or "DE" stand everywhere
        return None
    cover = read_layout(filing)
    found = re.compile(r"\s{1,9}".join(words), re.IGNORECASE).search(filing.text, cover.start, cover.boxes[1])
    return Span(*found.span()) if found else None


def _street(filing: Filing, lines: Sequence[Fact]) -> Iterator[Suggestion]:
    spans = [line.span for line in lines if line.span]
    if not spans or is_nothing(lines[0].value):
        return
    first, last = spans[0], spans[-1]
    if not 0 < last.end - first.start <= _STREET_REACH:
        spans, last = spans[:1], first
    value = ", ".join(clean(span.of(filing.text)) for span in spans)
    yield _made(filing, "address_street", value, Span(first.start, last.end), 0.998, "tag")


def _phone(filing: Filing, area: Sequence[Fact], local: Sequence[Fact]) -> Iterator[Suggestion]:
    """Area code and number as one stretch, with the parenthesis or country code that opens it."""
    code = area[0].span if area else None
    number = local[0].span if local else None
    if number is None:
        return
    start = number.start
    if code and 0 <= number.start - code.end <= _APART:
        opening = _OPENING.search(filing.text, max(0, code.start - 6), code.start)
        start = opening.start() if opening else code.start
        line = filing.text.rfind("\n", 0, code.start) + 1
        start = max(start, line)
    elif area and (printed := _printed_code(filing.text, area[0].value, number.start)) is not None:
        start = printed
    span = Span(start, number.end).trimmed(filing.text)
    if span:
        yield _made(filing, "phone", clean(span.of(filing.text)), span, 0.998 if code else 0.98, "tag")


def _printed_code(text: str, code: str, number: int) -> int | None:
    """Where the page prints an area code whose tag is hidden, right before the number."""
    found = re.compile(rf"\(?(?<!\d){re.escape(code.strip())}\)?[\s./-]{{0,3}}$").search(
        text, max(0, number - 12), number
    )
    return found.start() if found else None


def _made(filing: Filing, field: str, value: Value, span: Span, score: float, rule: str) -> Suggestion:
    return Suggestion(
        field=field, value=value, span=span, quote=span.of(filing.text), confidence=score, extractor=NAME, rule=rule
    )  # fmt: skip
