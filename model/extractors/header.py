"""Reads the SGML header of an EDGAR submission (EDGAR PDS Technical Specification) beside the cover.

Where the page shows what the header says, the page's words are the value and its evidence, and the two together are
surer than each.  Where the page cannot be read, the header's own words are the value.  Where the two differ the page
is followed and the header's value offered as an alternative: headers hold yesterday's addresses.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from model.data.edgar_codes import EDGAR_PLACES
from model.extractors.cover import read_cover
from model.extractors.cover_found import Found
from model.extractors.registry import extracts
from model.filing import Fact, Filing
from model.places import state_code
from model.record import Suggestion

NAME: Final = "header"
_PREFIX: Final = "sgml:"
_LINES: Final = {
    "CONFORMED SUBMISSION TYPE": "form_type",
    "CONFORMED PERIOD OF REPORT": "date_of_report",
    "COMPANY CONFORMED NAME": "registrant_name",
    "STATE OF INCORPORATION": "state_of_incorporation",
    "SEC FILE NUMBER": "commission_file_number",
    "IRS NUMBER": "irs_employer_id",
    "BUSINESS ADDRESS/STREET 1": "address_street",
    "BUSINESS ADDRESS/CITY": "address_city",
    "BUSINESS ADDRESS/STATE": "address_state",
    "BUSINESS ADDRESS/ZIP": "address_zip",
    "BUSINESS ADDRESS/BUSINESS PHONE": "phone",
}
_STATES: Final = frozenset({"state_of_incorporation", "address_state"})
_DIGITS: Final = frozenset({"irs_employer_id", "phone"})
_WORD: Final = re.compile(r"[a-z0-9]+")
_COMPANY_WORDS: Final = frozenset({
    "and", "co", "companies", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "lp", "ltd",
    "plc", "the",
})  # fmt: skip
_STREET_WORDS: Final = {
    "avenue": "ave", "boulevard": "blvd", "building": "bldg", "center": "ctr", "centre": "ctr", "circle": "cir",
    "court": "ct", "drive": "dr", "east": "e", "eighth": "8th", "fifth": "5th", "first": "1st", "five": "5",
    "floor": "fl", "four": "4", "fourth": "4th", "highway": "hwy", "lane": "ln", "mount": "mt", "north": "n",
    "one": "1", "parkway": "pkwy", "place": "pl", "plaza": "plz", "road": "rd", "saint": "st", "second": "2nd",
    "seventh": "7th", "sixth": "6th", "south": "s", "square": "sq", "street": "st", "suite": "ste", "tenth": "10th",
    "third": "3rd", "three": "3", "two": "2", "west": "w", "fort": "ft",
}  # fmt: skip
_TAIL: Final = re.compile(r"\s{0,3}[/\\][A-Z]{2,4}[/\\]?\s{0,3}$")


@extracts(NAME, *_LINES.values())
def header(filing: Filing) -> Iterator[Suggestion]:
    """What the header says about the cover's fields."""
    facts = [(field, fact) for fact in filing.facts if (field := _LINES.get(fact.name.removeprefix(_PREFIX)))
             and fact.name.startswith(_PREFIX)]  # fmt: skip
    if not facts:
        return
    shown: dict[str, list[Found]] = {}
    for found in read_cover(filing):
        shown.setdefault(found.field, []).append(found)
    for field, fact in facts:
        yield from _suggest(filing, field, fact, shown.get(field, []))


def _suggest(filing: Filing, field: str, fact: Fact, shown: list[Found]) -> Iterator[Suggestion]:
    value = _value(field, fact.value)
    if value is None:
        return
    # The header's period is often the report's date; the earliest event's is the page's to say.
    eligible = [found for found in shown if found.rank == 0 or field != "date_of_report"]
    same = next((found for found in eligible if _alike(field, found.value, value)), None)
    if same:
        yield Suggestion(
            field=field, value=same.value, span=same.span, quote=same.span.of(filing.text), confidence=0.99,
            extractor=NAME, rule="on the page",
        )  # fmt: skip
    elif fact.span:
        # On the page the filer speaks; the header speaks only where the page is silent.
        silent = not any(found.rank == 0 for found in shown)
        own = Suggestion(
            field=field, value=value, span=fact.span, quote=fact.span.of(filing.text), confidence=0.85,
            extractor=NAME, rule="header alone",
        )  # fmt: skip
        yield own if silent else replace(own, rank=1, confidence=0.1)


def _value(field: str, words: str) -> str | dt.date | None:
    """The header's words as a value; None where they say nothing (an IRS number of zeros)."""
    folded = " ".join(words.split())
    if field == "date_of_report":
        try:
            return dt.date(int(folded[:4]), int(folded[4:6]), int(folded[6:8]))
        except ValueError:
            return None
    if field in _STATES:
        return state_code(folded) or EDGAR_PLACES.get(folded)
    if field == "registrant_name":
        folded = _TAIL.sub("", folded)
    if field in _DIGITS and not folded.strip("0- "):
        return None
    return folded or None


def _alike(field: str, page: str | dt.date, head: str | dt.date) -> bool:
    """Whether the page's value and the header's are the same, each in its own spelling."""
    left, right = comparable(field, page), comparable(field, head)
    if field == "address_street":  # the header breaks a long street over two lines
        return bool(right) and (left.startswith(right) or right.startswith(left))
    if field in _STATES and left != right:
        return len(right) > 2 and right.lower() in left.lower()  # noqa: PLR2004 -- Ontario, Canada
    return left == right


def comparable(field: str, value: str | dt.date) -> str:
    """A form in which a cover's value and a header's can be compared."""
    text = str(value)
    if field in _DIGITS:
        return "".join(char for char in text if char.isdigit()).removeprefix("1" if field == "phone" else "-")[:10]
    if field == "address_zip":
        return "".join(text.split()).upper()[:5]
    if field == "commission_file_number":
        parts = [part.lstrip("0") or "0" for part in re.split(r"\D+", text) if part]
        return "-".join(parts[:2])
    words = _WORD.findall(text.lower().replace("'", "").replace("\u2019", "").replace("&", " and "))
    if field == "registrant_name":
        return "".join(word for word in words if word not in _COMPANY_WORDS)
    if field.startswith("address_") and field != "address_state":
        return "".join(_STREET_WORDS.get(word, word) for word in words)
    return text
