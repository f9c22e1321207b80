"""Values of a cover that show by their shape what they are: dates, telephone, file and employer numbers, places."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from model.data.jurisdictions import COUNTRIES, PROVINCES
from model.first_look import first
from model.places import state_code

_DASH = r"[-\u00ad\u2010-\u2015\u2212]"
# A month by its first letters, so that "Febuary" is one, too.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# "March 15, 2005", "MARCH15 ,2005", "March 13-15, 2005" (the first day counts), "15 March 2005", "3/15/05",
# "2005-03-15".
DATE: Final = re.compile(
    first("jfmasond", r"\d") + rf"(?:(?P<month>\b{_MONTH})\.?\s{{0,3}}(?P<day>\d{{1,2}})(?!\d)\s?(?:st|nd|rd|th)?"
    rf"(?:\s?(?:{_DASH}|and|&|to|through)\s?(?:{_MONTH}\s)?\d{{1,2}})?\s{{0,2}}(?:[,.]{{1,2}}\s{{0,60}}|\s{{0,3}})"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
    rf"|\b(?P<day2>\d{{1,2}})\s?(?:st|nd|rd|th)?\s?(?:day of\s)?(?P<month2>{_MONTH})\.?,?\s{{0,3}}"
    r"(?P<year2>(?:19|20)\d\d)(?!\d)"
    r"|(?<![\d/-])(?P<month3>\d{1,2})(?P<sign>[/-])(?P<day3>\d{1,2})(?P=sign)(?P<year3>(?:19|20)?\d\d)(?![\d/-])"
    r"|(?<!\d)(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)(?!\d))",
    re.IGNORECASE,
)
# North American numbers; the country code, an extension and any of the usual signs may be there.
PHONE: Final = re.compile(
    first("", r"\d+(\[") + r"(?<![\d.-])(?:\+?\b1[\s.-]{0,2})?(?:\(\s?\d{3}\s?\)|\[\d{3}\]|(?<!\d)\d{3})"
    r"[\s./\u00ad\u2010-\u2015-]{0,3}"
    r"\d{3}\s?[\s./\u00ad\u2010-\u2015-]\s?\d{4}(?![\d]|-\d)(?:,?\s{0,2}(?:ext\.?|extension|x)\s?\d{1,5})?",
    re.IGNORECASE,
)
# Any country's number, where a caption says that it is one.
ANY_PHONE: Final = re.compile(
    r"(?:\+\s?)?\(?\d[\d\s().+/\u2010-\u2015-]{5,24}\d(?:\s{0,2}(?:ext\.?|x)\s?\d{1,5})?", re.IGNORECASE
)
EIN: Final = re.compile(rf"(?<![\d-])\d{{2}}\s?{_DASH}\s?\d{{7}}(?![\d]|-\d)")
ANY_EIN: Final = re.compile(r"(?<![\d-])(?:\d[\s\u00ad\u2010-\u2015\u2212-]{0,3}){8}\d(?!\d|-\d)")
# The number of the act (1934: 0, 1, 000, 001; 1933: 2, 33, 333; 1940: 811, 814) and up to six digits.
FILE: Final = re.compile(
    rf"(?<![\d-])(?:(?:\d{{1,2}}|0\d\d|333|81[0-9]|132)\s?{_DASH}\s?\d{{3,6}}|(?:0{{0,2}}[01]|2|33|333)-\d\d)"
    r"(?:-\d{1,3}|-[A-Z]{1,3}\b)?(?![\dA-Za-z]|-[\dA-Za-z])"
)
ANY_FILE: Final = re.compile(r"(?<![\d-])\d{6,9}(?![\d]|-\d)")
SHAPES: Final = (("phone", PHONE), ("ein", EIN), ("file", FILE))
_NOTHING: Final = re.compile(
    r"(?:n\.?\s?/?\s?a\.?|not\s{1,3}(?:applicable|assigned|available|yet assigned|required)|none|applied for|pending"
    r"|to be (?:applied for|assigned|determined)|exempt|same|[-\u2010-\u2015\u2212]+)\W{0,3}",
    re.IGNORECASE,
)
_CENTURY: Final = 50  # two-digit years above it belong to the twentieth century; EDGAR begins in 1993
_ADDED: Final = re.compile(
    r"(?<=\w)\s{1,3}(?:state|corporation|limited (?:liability company|partnership))$", re.IGNORECASE
)
_STATE_PREFIX: Final = re.compile(
    r"^(?:(?:a|the|an)\s+)?(?:state|commonwealth|republic|province)\s+of\s+(?:the\s+)?", re.IGNORECASE
)


def read_date(match: re.Match[str]) -> dt.date | None:
    """The day that a match of DATE names; None where the calendar has no such day."""
    if match["year3"]:
        year, month, day = int(match["year3"]), int(match["month3"]), int(match["day3"])
        year += 0 if year > 99 else 1900 if year > _CENTURY else 2000  # noqa: PLR2004 -- two digits
    elif match["year4"]:
        year, month, day = int(match["year4"]), int(match["month4"]), int(match["day4"])
    else:
        name = (match["month"] or match["month2"])[:3].lower()
        year, month = int(match["year"] or match["year2"]), _MONTHS.index(name) + 1
        day = int(match["day"] or match["day2"])
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def is_nothing(words: str) -> bool:
    """Whether a filer wrote that there is no value: N/A, None, Not Applicable, Applied for."""
    return _NOTHING.fullmatch(" ".join(words.split())) is not None


def place_name(words: str) -> str | None:
    """The value of a state field that the words stand for, None where they name no place that is known.

    The USPS code for the United States, elsewhere the words, white space folded.
    """
    folded = _ADDED.sub("", " ".join(words.split()).strip(" .,;:*"))
    code = state_code(folded)
    if code and (len(folded) > 2 or folded.isupper()):  # noqa: PLR2004 -- "in" and "or" are words
        return code
    first, *rest = folded.split(",")
    if rest and not all(is_country(part) for part in rest):
        return None
    if rest and (code := state_code(first)):
        return code
    return folded if folded and _known(first) else None


def _known(part: str) -> bool:
    plain = " ".join(part.replace("\u2019", "'").replace(".", "").split()).lower().strip(" ()")
    bare = _STATE_PREFIX.sub("", plain).removeprefix("the ")
    return bool(bare) and (bare in COUNTRIES or bare in PROVINCES or plain in COUNTRIES or state_code(bare) is not None)


def is_country(words: str) -> bool:
    """Whether the words name a country."""
    plain = " ".join(words.replace("\u2019", "'").replace(".", "").split()).lower().strip(" ,()").removeprefix("the ")
    return plain in COUNTRIES
