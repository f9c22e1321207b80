"""Checks of one value: what a value must look like to be believed, by the names that `config.yaml` uses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from model.data.regions import states_of_zip
from model.sentence import Sentence
from model.values import Compound, Value

Check = Callable[[Value], Sentence | None]

# EDGAR took its first filings in 1993; a filing of tomorrow is a misread date.
_FIRST_YEAR: Final = 1993


def _matches(pattern: str, sentence: str) -> Check:
    shape = re.compile(pattern, re.IGNORECASE)

    def check(value: Value) -> Sentence | None:
        return None if shape.fullmatch(str(value).strip()) else Sentence(sentence)

    return check


def _plausible_date(value: Value) -> Sentence | None:
    if not isinstance(value, dt.date):
        return Sentence("This is not a date.")
    if value.year < _FIRST_YEAR:
        return Sentence("EDGAR has no filings from before {0}.", _FIRST_YEAR)
    if value > dt.datetime.now(tz=dt.UTC).date() + dt.timedelta(days=1):
        return Sentence("This date lies in the future.")
    return None


def _zip(value: Value) -> Sentence | None:
    text = str(value).strip()
    if re.fullmatch(r"\d{5}(?:-?\d{4})?", text):
        return None if states_of_zip(text) else Sentence("No place in the United States has this ZIP code.")
    # Companies abroad print postal codes of their own shape.
    return (
        None
        if re.search(r"[A-Za-z]", text) or not re.fullmatch(r"\d{1,4}|\d{6,}", text)
        else Sentence("A ZIP code has 5 or 9 digits.")
    )


def _phone(value: Value) -> Sentence | None:
    digits = re.sub(r"\D", "", re.split(r"(?i)\b(?:ext|x)\b", str(value))[0])
    return None if 7 <= len(digits) <= 15 else Sentence("A telephone number has 7 to 15 digits.")  # noqa: PLR2004 - E.164


def _item_number(value: Value) -> Sentence | None:
    number = str(value.get("number") or "") if isinstance(value, Compound) else str(value)
    if re.fullmatch(r"[1-9]\.0[1-9]|[1-9]|1[0-2]", number):
        return None
    return Sentence("An item is numbered 1 to 12 (until August 2004) or like 8.01.")


CHECKS: Final[dict[str, Check]] = {
    "form_type": _matches(r"8-K(?:12[BG]3|15D5)?(?:/A)?", "The form type is 8-K or 8-K/A."),
    "plausible_date": _plausible_date,
    "file_number": _matches(
        r"(?:\d{1,3}\s?[-‐-―−]\s?\d{3,6}(?:[-‐-―−]\d{1,2})?)",
        "A Commission file number looks like 001-12345 or 0-12345.",
    ),
    "ein": _matches(r"\d{2}\s?[-‐-―−]?\s?\d{7}", "An employer number has nine digits, like 04-1234567."),
    "zip": _zip,
    "phone": _phone,
    "item_number": _item_number,
}


def check_value(value: Value, names: tuple[str, ...]) -> Sentence | None:
    """The first complaint about a value, as a sentence; None where all named checks pass.

    Raises:
        KeyError: a name that is no check; configuration loading reports such names to the person.
    """
    for name in names:
        if sentence := CHECKS[name](value):
            return sentence
    return None
