"""A grammar of money as filings print it: `$1.0 million`, `EUR 3m`, `two and one-half million dollars`, `¥500,000,000`.

Amounts come in whole units of their ISO 4217 currency.  A range (`$5 to $6 million`) gives two amounts marked as such.
All patterns are anchored at a sign, a digit or a number word and repeat at most a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from model.data.currencies import FRACTION_WORDS, NUMBER_WORDS, SCALES, SIGNS, WORDS


@dataclass(frozen=True, slots=True)
class Money:
    """A sum and its place in the text that was searched.

    `scaled` tells that a word such as million was printed; `ranged` that the sum is one end of a range.
    """

    amount: int | float
    currency: str
    start: int
    end: int
    scaled: bool = False
    ranged: bool = False


def _either(words: dict[str, int] | dict[str, float] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER: Final = re.compile(
    r"(?=[\d.])(?<![\d.,])(?P<digits>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,4})?|\.\d{1,4})"
    r"(?:[ -]?(?P<scale>million|millions|billion|billions|thousand|trillion|mm|mn|mln|mio|bn|m|b|k)(?![a-z]))?"
)
_DIGIT: Final = re.compile(r"\d")
# A sign made of letters must not be the tail of another word; one that is a mark ($, €) may follow anything.
_SIGN: Final = re.compile(rf"(?:(?<![a-z])|(?=[$€£¥₩₪₹]))({_either(SIGNS)}) ?$")
_WORD: Final = re.compile(rf"[ -]({_either(WORDS)})(?![a-z])")
_SPELT_WORD = rf"(?:{_either(NUMBER_WORDS)}|{_either(FRACTION_WORDS)}|hundred|thousand|million|billion|and|a)"
_SPELT: Final = re.compile(
    rf"(?<![\w-])(?P<spelt>{_SPELT_WORD}(?:[ -]{{1,2}}{_SPELT_WORD}){{0,14}})[ -](?P<word>{_either(WORDS)})(?![a-z])"
)
_SPELT_CURRENCIES: Final = (
    "dollar", "euro", "pound", "sterling", " yen", " won", "franc", "guilder", "crown", "rand", "lire", "peso", "mark",
    "kron", "yuan", "renminbi", "shekel", "rupee",
)  # fmt: skip
_LEAST_SPELT: Final = 1000  # "fifty pounds" weigh something; sums in words are large
# "$5 to $6 million", "between $5 and $6 million", "$5-$6 million"
_RANGE: Final = re.compile(r" ?(?:to|[-–—]|and) ?$")
_UPPER_BOUND: Final = re.compile(r" ?(?:to|[-–—]) ?(\d{1,4}(?:\.\d{1,3})?) ?(million|billion|thousand)(?![a-z])")


def find_money(lower: str) -> list[Money]:
    """Every sum in a lower-case text whose white space is folded, in order; places count that text's characters."""
    return list(_found(lower))


@lru_cache(maxsize=64)
def _found(lower: str) -> tuple[Money, ...]:
    """Kept, since a sentence is asked about for its event and for its payments."""
    found = [*_numbers(lower), *_spelt(lower)]
    found.sort(key=lambda money: (money.start, -money.end))
    apart: list[Money] = []
    for money in found:
        if not apart or money.start >= apart[-1].end:
            apart.append(money)
    return tuple(_ranges(lower, apart))


def _numbers(lower: str) -> Iterator[Money]:
    for match in _NUMBER.finditer(lower) if _DIGIT.search(lower) else ():
        digits, scale = match["digits"], match["scale"]
        if sign := _SIGN.search(lower, max(0, match.start() - 18), match.start()):
            currency, start, end = SIGNS[sign[1]], sign.start(1), match.end()
        # "50 pounds" is a weight and "3 won" a score: a small number before a word needs a scale or thousands.
        elif (word := _WORD.match(lower, match.end())) and (
            scale or "," in digits or "dollar" in word[1] or "euro" in word[1]
        ):
            currency, start, end = WORDS[word[1]], match.start(), word.end()
        else:
            continue
        yield Money(_scaled(digits, scale), currency, start, end, scaled=scale is not None)
        if sign and (upper := _UPPER_BOUND.match(lower, end)):
            yield Money(_scaled(upper[1], upper[2]), currency, upper.start(1), upper.end(), scaled=True, ranged=True)


def _scaled(digits: str, scale: str | None) -> int | float:
    # Rounded so that 1.1 million is 1100000 and not 1100000.0000000001.
    amount = round(float(digits.replace(",", "")) * (SCALES[scale] if scale else 1), 4)
    return int(amount) if amount.is_integer() else amount


def _spelt(lower: str) -> Iterator[Money]:
    if not any(map(lower.__contains__, _SPELT_CURRENCIES)):
        return
    for match in _SPELT.finditer(lower):
        amount = spelt_number(match["spelt"])
        if amount is not None and amount >= _LEAST_SPELT:
            yield Money(amount, WORDS[match["word"]], match.start(), match.end(), scaled=True)


def spelt_number(words: str) -> int | float | None:
    """The number that words such as "two and one-half million" stand for; None where they make none."""
    total: float = 0
    group: float = 0
    seen = False
    scale = 0  # of the words before, for "a million and a half"
    # "one-half" is one word, "twenty-five" two.
    for word in re.findall(rf"{_either(FRACTION_WORDS)}|[a-z]+", words):
        if word in FRACTION_WORDS:
            total, group = (
                (total + FRACTION_WORDS[word] * scale, group) if scale else (total, group + FRACTION_WORDS[word])
            )
        elif word in NUMBER_WORDS:
            group, scale = group + NUMBER_WORDS[word], 0
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in SCALES:
            total += (group or 1) * SCALES[word]
            group, scale = 0, SCALES[word]
        elif word == "a" and not seen:
            continue
        elif word not in ("and", "a"):
            return None
        seen = True
    amount = round(total + group, 4)
    if not seen or amount == 0:
        return None
    return int(amount) if float(amount).is_integer() else amount


def _ranges(lower: str, found: list[Money]) -> list[Money]:
    """Marks both ends of a range and lends the lower end the scale that only the upper one prints."""
    for index, (low, high) in enumerate(pairwise(found)):
        between = lower[low.end : high.start]
        ranged = high.ranged or (
            len(between) <= len(" and ") and _RANGE.match(between) is not None
            and (between.strip() != "and" or "between" in lower[max(0, low.start - 12) : low.start])
        )  # fmt: skip
        if not ranged:
            continue
        amount = low.amount
        if high.scaled and not low.scaled and low.amount < _LEAST_SPELT:
            scale = next(
                (s for s in ("million", "billion", "thousand") if s in lower[high.start : high.end]), "million"
            )
            amount = _scaled(str(low.amount), scale)
        found[index] = replace(low, amount=amount, scaled=high.scaled, ranged=True)
        found[index + 1] = replace(high, ranged=True)
    return found
