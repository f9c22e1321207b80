"""When two values of a field count as the same: what a reviewer would let stand.

Names are compared without corporate endings and case, streets without abbreviations, numbers by their digits; headlines
and titles may differ by a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Final

from model.places import state_code
from model.values import Json

_CORPORATE: Final = frozenset(
    (
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "cos",
        "ltd",
        "limited",
        "llc",
        "lp",
        "plc",
        "the",
        "and",
    )
)
_STREET: Final = {
    "street": "st", "avenue": "ave", "av": "ave", "boulevard": "blvd", "road": "rd", "drive": "dr", "lane": "ln",
    "court": "ct", "place": "pl", "parkway": "pkwy", "highway": "hwy", "suite": "ste", "floor": "fl",
    "building": "bldg", "square": "sq", "center": "ctr", "centre": "ctr", "circle": "cir", "terrace": "ter",
    "plaza": "plz", "north": "n", "south": "s", "east": "e", "west": "w", "southwest": "sw", "southeast": "se",
    "northwest": "nw", "northeast": "ne", "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th",
    "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "one": "1",
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "mount": "mt", "saint": "st", "fort": "ft", "post": "po", "freeway": "fwy",
}  # fmt: skip
_ALIKE: Final = 0.85
_PHONE_DIGITS: Final = 10


def words(text: str) -> list[str]:
    """Lower-case ASCII words, accents folded, apostrophes dropped."""
    folded = unicodedata.normalize("NFKD", text.replace("’", "'"))
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    return re.findall(r"[a-z0-9]+", folded.lower().replace("'", "").replace("&", " and "))


def name_key(text: str) -> str:
    """A company's name without state tags such as /DE/, corporate endings, blanks and case."""
    text = re.sub(r"[/\\][A-Za-z]{2,3}[/\\]?\s*$", "", text.strip())
    return "".join(word for word in words(text) if word not in _CORPORATE)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _street(text: str) -> str:
    text = re.sub(r"(?i)\b([NSEW])\.\s*([NSEW])\.", r"\1\2", text)
    return "".join(_STREET.get(word, word) for word in words(text))


def _state(text: str) -> str:
    return state_code(text) or " ".join(words(text))


def _file_number(text: str) -> str:
    found = re.search(r"(\d{1,3})\s*[-‐-―−]\s*(\d{3,6})(?!\d)", text)
    return f"{int(found[1])}-{int(found[2])}" if found else _digits(text).lstrip("0")


def _phone(text: str) -> str:
    digits = _digits(re.split(r"(?i)\b(?:ext|x)\b", text)[0])
    if len(digits) == _PHONE_DIGITS + 1 and digits.startswith("1"):
        digits = digits[1:]
    return digits[:_PHONE_DIGITS]


def _form(text: str) -> str:
    text = re.sub(r"[‐-―−]", "-", re.sub(r"(?i)^form\s*", "", text.strip())).upper().replace(" ", "")
    return re.sub(r"^8K", "8-K", text)


def _symbols(text: str) -> str:
    found = {symbol.upper() for symbol in re.findall(r"[A-Za-z0-9.\-]+", text)}
    return ";".join(sorted(found - {"N", "A", "NA", "NONE", "AND"} | ({"A"} if text.strip() == "A" else set())))


def _plain(text: str) -> str:
    return " ".join(words(text))


def item_key(text: str) -> str:
    """An item's number: “Item 9. 01” is 9.01."""
    found = re.search(r"(\d{1,2})(?:\s*\.\s*(\d{2}))?", text)
    return (f"{int(found[1])}" + (f".{found[2]}" if found[2] else "")) if found else ""


_KEYS: Final[dict[str, Callable[[str], str]]] = {
    "form_type": _form,
    "registrant_name": name_key,
    "counterparty": name_key,
    "state_of_incorporation": _state,
    "address_state": _state,
    "commission_file_number": _file_number,
    "irs_employer_id": _digits,
    "address_street": _street,
    "address_city": _street,
    "address_zip": lambda text: _digits(text)[:5],
    "phone": _phone,
    "trading_symbol": _symbols,
    "event_type": str,
    "clinical_phase": str,
}
_LOOSE: Final = frozenset({"headline", "signer_title", "indication"})


def similar(left: str, right: str) -> bool:
    """Whether two texts are so alike that nobody would correct one to the other."""
    left, right = _plain(left), _plain(right)
    return left == right or SequenceMatcher(None, left, right).ratio() >= _ALIKE


def same(field: str, gold: Json, guess: Json) -> bool:
    """Whether two values of a field, in the contract's JSON form, count as the same."""
    if isinstance(gold, dict) or isinstance(guess, dict):
        return isinstance(gold, dict) and isinstance(guess, dict) and _same_cells(field, gold, guess)
    if isinstance(gold, bool) or isinstance(guess, bool):
        return gold == guess
    if field in _LOOSE:
        return similar(str(gold), str(guess))
    key = _KEYS.get(field, _plain)
    return key(str(gold)) == key(str(guess))


def _text(cells: dict[str, Json], name: str) -> str:
    return str(cells.get(name) or "")


def _same_cells(field: str, gold: dict[str, Json], guess: dict[str, Json]) -> bool:
    if field == "items":
        return item_key(_text(gold, "number")) == item_key(_text(guess, "number"))
    if field == "exhibits":
        description = _text(gold, "description")
        return _text(gold, "number") == _text(guess, "number") and (
            not description or similar(description, _text(guess, "description"))
        )
    if field == "contacts":
        return (
            similar(_text(gold, "name"), _text(guess, "name"))
            and _digits(_text(gold, "phone")) == _digits(_text(guess, "phone"))
            and _text(gold, "email").lower() == _text(guess, "email").lower()
        )
    if field == "payment":
        amounts = [cells.get("amount") for cells in (gold, guess)]
        close = all(isinstance(a, int | float) for a in amounts) and abs(amounts[0] - amounts[1]) < 0.5  # type: ignore[operator]  # noqa: PLR2004 - half a unit
        return close and all(gold.get(name) == guess.get(name) for name in ("currency", "kind"))
    return all(_plain(_text(gold, name)) == _plain(_text(guess, name)) for name in {*gold, *guess})
