"""Dates as press releases print them: `March 17, 2005`, `Sept. 28, 2020`, `2 October 2019`, `10/23/2003`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.first_look import first

_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}  # fmt: skip
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE: Final = re.compile(
    first("jfmasond", r"\d") + rf"(?:\b(?P<m1>{_MONTH})\.? ?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?: ?[,.] ?| )(?P<y1>(?:19|20)\d\d)(?!\d)"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{_MONTH})\.?,? (?P<y2>(?:19|20)\d\d)(?!\d)"
    r"|(?<![\d/])(?P<m3>\d{1,2})[/-](?P<d3>\d{1,2})[/-](?P<y3>(?:19|20)?\d\d)(?![\d/-]))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")  # cheap: most lines hold none
# "March 7 /PRNewswire/": a wire service's dateline leaves out the year.
_YEARLESS: Final = re.compile(
    rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?!\d|, ?\d|(?: ?[,.] ?| )(?:19|20)\d\d)", re.IGNORECASE
)
_CENTURY: Final = 50  # two-digit years above it belong to the twentieth century; EDGAR begins in 1993


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A day and its place in the text that was searched."""

    day: dt.date
    start: int
    end: int


def dates(text: str) -> Iterator[PrintedDate]:
    """The dates in folded text, in order; impossible ones (June 31) are passed over."""
    for match in _DATE.finditer(text) if _DIGIT.search(text) else ():
        if match["m3"]:
            month, day, year = int(match["m3"]), int(match["d3"]), int(match["y3"])
            if len(match["y3"]) == len("99"):
                year += 1900 if year > _CENTURY else 2000
        else:
            month = _MONTHS[(match["m1"] or match["m2"])[:3].lower()]
            day, year = int(match["d1"] or match["d2"]), int(match["y1"] or match["y2"])
        try:
            yield PrintedDate(dt.date(year, month, day), match.start(), match.end())
        except ValueError:
            continue


def yearless_date(text: str, near: dt.date) -> PrintedDate | None:
    """The first day and month in folded text, in the year that brings it nearest to `near`."""
    match = _YEARLESS.search(text)
    if match is None:
        return None
    month, day = _MONTHS[match["m"][:3].lower()], int(match["d"])
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    best = min(found, key=lambda one: abs(one - near), default=None)
    return PrintedDate(best, match.start(), match.end()) if best else None
