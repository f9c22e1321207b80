"""Checks over a whole record: values that contradict each other or the calendar, each with the places that disagree.

A finding never blocks approval: filings do contain mistakes, and then the record must say what the filing says.  It
asks the reviewer to look.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from model.data.regions import AREA_CODE_STATE, EIN_PREFIXES, states_of_zip
from model.filing import Filing, SectionKind
from model.places import STATES
from model.record import Annotation, Decision, Record
from model.sentence import Sentence
from model.spans import Span
from model.values import Compound

# Release 33-8400: the item numbers with a section (1.01 …) replaced 1 to 12 for reports on events from this day on.
NEW_NUMBERING: Final = dt.date(2004, 8, 23)
# Form 8-K, General Instruction B.1.
_BUSINESS_DAYS_TO_FILE: Final = 4
_SATURDAY: Final = 5
_DAYS_OF_A_YEAR: Final = 366
_EIN_DIGITS: Final = 9
# An event just before the change of numbering was often reported after it, under the new numbers.
_DAYS_OF_GRACE: Final = 14
_LATE: Final = {
    "filed": "It was filed on {0}, {1} business days after the event of {2}; Form 8-K allows four.",
    "signed": "It was signed on {0}, {1} business days after the event of {2}; Form 8-K allows four.",
}
_ERA: Final = {
    "new": "Form 8-K has an item {0} only since August 23, 2004, but the date of report is {1}.",
    "old": "Form 8-K has an item {0} only until August 22, 2004, but the date of report is {1}.",
}
# A short last line is a caption or a page foot, not prose that was cut.
_PROSE_LINE: Final = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit; `fields` are concerned, `spans` are the words that disagree (at most two)."""

    rule: str
    message: Sentence
    fields: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class _Values:
    """The values of a record as the rules ask for them."""

    filing: Filing
    annotations: tuple[Annotation, ...]

    def all(self, field: str) -> list[Annotation]:
        return [a for a in self.annotations if a.field == field and a.value is not None]

    def date(self, field: str) -> tuple[dt.date, Annotation] | None:
        found = next(iter(self.all(field)), None)
        return (found.value, found) if found and isinstance(found.value, dt.date) else None

    def text(self, field: str) -> tuple[str, Annotation] | None:
        found = next(iter(self.all(field)), None)
        return (found.value, found) if found and isinstance(found.value, str) else None


def findings(filing: Filing, record: Record) -> tuple[Finding, ...]:
    """All findings of a record as it stands now, in the order of the rules."""
    kept = tuple(a for a in record.annotations if a.decision is not Decision.ABSENT)
    values = _Values(filing, kept)
    return tuple(finding for rule in _RULES for finding in rule(values))


def _spans(*annotations: Annotation) -> tuple[Span, ...]:
    return tuple(a.span for a in annotations if a.span is not None)


def _say(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _release_date(values: _Values) -> Iterator[Finding]:
    cover, release = values.date("date_of_report"), values.date("release_date")
    if cover and release and cover[0] != release[0]:
        yield Finding(
            "release_date",
            Sentence("The cover is dated {0}, the press release {1}.", _say(cover[0]), _say(release[0])),
            ("date_of_report", "release_date"),
            _spans(cover[1], release[1]),
        )


def _signed_before(values: _Values) -> Iterator[Finding]:
    cover, signed = values.date("date_of_report"), values.date("signature_date")
    if cover and signed and signed[0] < cover[0]:
        yield Finding(
            "signed_before",
            Sentence("It was signed on {0}, before the event of {1}.", _say(signed[0]), _say(cover[0])),
            ("signature_date", "date_of_report"),
            _spans(cover[1], signed[1]),
        )


@lru_cache(maxsize=64)
def _federal_holidays(year: int) -> frozenset[dt.date]:
    # Reads in the calendars of the world, which the window must not wait for when it opens.
    import holidays  # noqa: PLC0415

    return frozenset(holidays.country_holidays("US", years=year))


def business_days_between(first: dt.date, last: dt.date) -> int:
    """Business days after `first` up to and including `last`; weekends and federal holidays do not count."""
    days = (first + dt.timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(day.weekday() < _SATURDAY and day not in _federal_holidays(day.year) for day in days)


def _filed_late(values: _Values) -> Iterator[Finding]:
    event = values.date("date_of_report")
    if event is None or event[0] < NEW_NUMBERING:
        return
    filed = next((fact for fact in values.filing.facts if fact.name == "sgml:FILED AS OF DATE"), None)
    signed = values.date("signature_date")
    if filed is not None and re.fullmatch(r"\d{8}", filed.value):
        day, places, words = dt.date.fromisoformat(filed.value), (filed.span,), _LATE["filed"]
    elif signed is not None:
        day, places, words = signed[0], (signed[1].span,), _LATE["signed"]
    else:
        return
    # A gap of years is a misread date, which another rule or the reviewer's eye finds; counting its days helps nobody.
    if not 0 <= (day - event[0]).days <= _DAYS_OF_A_YEAR:
        return
    late = business_days_between(event[0], day)
    if late > _BUSINESS_DAYS_TO_FILE:
        yield Finding(
            "filed_late",
            Sentence(words, _say(day), late, _say(event[0])),
            ("date_of_report", "signature_date"),
            (*_spans(event[1]), *(place for place in places if place is not None)),
        )


def _item_era(values: _Values) -> Iterator[Finding]:
    cover = values.date("date_of_report")
    if cover is None:
        return
    for item in values.all("items"):
        number = str(item.value.get("number")) if isinstance(item.value, Compound) else ""
        if ("." in number) == (cover[0] >= NEW_NUMBERING) or not number:
            continue
        if "." in number and (NEW_NUMBERING - cover[0]).days <= _DAYS_OF_GRACE:
            continue
        words = _ERA["new"] if "." in number else _ERA["old"]
        yield Finding(
            "item_era",
            Sentence(words, number, _say(cover[0])),
            ("items", "date_of_report"),
            _spans(item, cover[1]),
        )


def _exhibits_attached(values: _Values) -> Iterator[Finding]:
    sections = [s for s in values.filing.sections if s.kind is SectionKind.EXHIBIT]
    if values.filing.format != "edgar" or not sections:
        return
    listed: dict[str, Annotation] = {}
    for annotation in values.all("exhibits"):
        if isinstance(annotation.value, Compound):
            listed[str(annotation.value.get("number"))] = annotation
    attached = {re.sub(r"(?i)^(?:EX|exhibit)[-\s]*", "", s.label).strip(): s for s in sections}
    for number, annotation in listed.items():
        # Only what must be in the submission itself: agreements are often incorporated by reference.
        if number.startswith("99") and not any(_same_exhibit(number, other) for other in attached):
            yield Finding(
                "not_attached",
                Sentence("Exhibit {0} is listed but not attached.", number),
                ("exhibits",),
                _spans(annotation),
            )
    for number, section in attached.items():
        if number[:1].isdecimal() and not any(_same_exhibit(number, other) for other in listed):
            place = section.heading or Span(section.span.start, min(section.span.end, section.span.start + 80))
            yield Finding(
                "not_listed", Sentence("Exhibit {0} is attached but not listed.", number), ("exhibits",), (place,)
            )


def _same_exhibit(left: str, right: str) -> bool:
    """EDGAR types an exhibit that is listed as 99 as EX-99 or EX-99.1 alike, and one listed as 12(c) as EX-12.(C)."""
    left, right = (re.sub(r"\.?\((\w+)\)", r"\1", number).casefold() for number in (left, right))
    if left == right:
        return True
    (stem, _, part), (other_stem, _, other_part) = left.partition("."), right.partition(".")
    return stem == other_stem and not (part and other_part)


def _ein_prefix(values: _Values) -> Iterator[Finding]:
    for annotation in values.all("irs_employer_id"):
        digits = re.sub(r"\D", "", str(annotation.value))
        if len(digits) == _EIN_DIGITS and digits[:2] not in EIN_PREFIXES:
            yield Finding(
                "ein_prefix",
                Sentence("The IRS has never issued an employer number that begins with {0}.", digits[:2]),
                ("irs_employer_id",),
                _spans(annotation),
            )


def _other_state(values: _Values) -> Iterator[Finding]:
    state = values.text("address_state")
    if state is None or state[0] not in STATES:
        return
    code = values.text("address_zip")
    if code and (places := states_of_zip(code[0])) and state[0] not in places:
        yield Finding(
            "zip_state",
            Sentence("ZIP code {0} lies in {1}, not in {2}.", code[0], " or ".join(sorted(places)), state[0]),
            ("address_zip", "address_state"),
            _spans(code[1], state[1]),
        )
    phone = values.text("phone")
    found = re.match(r"\D{0,3}(?:1\D{1,2})?(\d{3})\D{0,3}\d{3}\D?\d{4}", phone[0]) if phone else None
    if phone and found and AREA_CODE_STATE.get(found[1], state[0]) != state[0]:
        yield Finding(
            "area_code_state",
            Sentence(
                "Area code {0} belongs to {1}, the address is in {2}.", found[1], AREA_CODE_STATE[found[1]], state[0]
            ),
            ("phone", "address_state"),
            _spans(phone[1], state[1]),
        )


# Parts that end without a full stop: a signer's title, the description of an exhibit.
_UNPOINTED: Final = frozenset({SectionKind.SIGNATURE, SectionKind.EXHIBIT_INDEX})
# A last line that ends in a letter after a lower-case word of prose, with no closing mark.
_BROKEN_OFF: Final = re.compile(r"[a-z,;]\s(?P<word>[A-Za-z]{1,20})[\s#]{0,20}\Z")


def _broken_off(values: _Values) -> Iterator[Finding]:
    text, sections = values.filing.text, values.filing.sections
    if sections and sections[-1].kind in _UNPOINTED:
        return
    tail = max(0, len(text) - 200)
    last_line = text[tail:].rstrip().rstrip("#").rstrip()
    found = _BROKEN_OFF.search(text, tail)
    if found and len(last_line.rpartition("\n")[2]) > _PROSE_LINE:
        yield Finding(
            "broken_off",
            Sentence(
                "The text breaks off at its end, after “{0}”. Check it against the original filing.", found["word"]
            ),
            (),
            (Span(*found.span("word")),),
        )


_RULES: Final[tuple[Callable[[_Values], Iterator[Finding]], ...]] = (
    _release_date,
    _signed_before,
    _filed_late,
    _item_era,
    _exhibits_attached,
    _ein_prefix,
    _other_state,
    _broken_off,
)
