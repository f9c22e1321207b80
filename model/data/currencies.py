"""How filings write money: signs and words with their ISO 4217 codes, and numbers in words."""

from __future__ import annotations

from typing import Final

# Signs that stand before a number, longest first so that "C$" is not read as "$".
SIGNS: Final[dict[str, str]] = {
    "us$": "USD", "u.s.$": "USD", "u.s. $": "USD", "us $": "USD", "usd$": "USD", "cdn$": "CAD", "cad$": "CAD",
    "can$": "CAD", "c$": "CAD", "aud$": "AUD", "a$": "AUD", "au$": "AUD", "hk$": "HKD", "nt$": "TWD", "s$": "SGD",
    "nz$": "NZD", "r$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "jp¥": "JPY", "rmb¥": "CNY",
    "₩": "KRW", "₪": "ILS", "₹": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF",
    "sfr": "CHF", "sfr.": "CHF", "dkk": "DKK", "sek": "SEK", "nok": "NOK", "cad": "CAD", "aud": "AUD", "rmb": "CNY",
    "cny": "CNY", "krw": "KRW", "ils": "ILS", "inr": "INR", "dm": "DEM", "ff": "FRF", "yen": "JPY", "euro": "EUR",
    "euros": "EUR", "us dollars": "USD", "u.s. dollars": "USD",
    "pounds sterling": "GBP", "(pounds)": "GBP", "(pound)": "GBP", "pounds": "GBP", "stg": "GBP", "(yen)": "JPY",
    "(euro)": "EUR", "nlg": "NLG", "dfl": "NLG", "swiss francs": "CHF", "french francs": "FRF",
}  # fmt: skip

# Words that stand behind a number.
WORDS: Final[dict[str, str]] = {
    "u.s. dollars": "USD", "us dollars": "USD", "united states dollars": "USD", "canadian dollars": "CAD",
    "australian dollars": "AUD", "hong kong dollars": "HKD", "singapore dollars": "SGD", "dollars": "USD",
    "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "british pounds": "GBP",
    "pounds": "GBP", "sterling": "GBP", "japanese yen": "JPY", "yen": "JPY", "swiss francs": "CHF",
    "french francs": "FRF", "deutsche marks": "DEM", "deutschmarks": "DEM", "german marks": "DEM",
    "danish kroner": "DKK", "swedish kronor": "SEK", "norwegian kroner": "NOK", "korean won": "KRW", "won": "KRW",
    "renminbi": "CNY", "yuan": "CNY", "new israeli shekels": "ILS", "rupees": "INR", "usd": "USD", "eur": "EUR",
    "dutch guilders": "NLG", "guilders": "NLG", "italian lire": "ITL", "belgian francs": "BEF", "mexican pesos": "MXN",
    "austrian schillings": "ATS", "south african rand": "ZAR", "swedish krona": "SEK", "swedish crowns": "SEK",
    "danish crowns": "DKK", "norwegian crowns": "NOK",
    "gbp": "GBP", "jpy": "JPY", "chf": "CHF", "dkk": "DKK", "sek": "SEK", "nok": "NOK", "cad": "CAD", "aud": "AUD",
    "krw": "KRW", "cny": "CNY", "rmb": "CNY",
}  # fmt: skip

SCALES: Final[dict[str, int]] = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "millions": 10**6, "mm": 10**6, "mn": 10**6,
    "mln": 10**6, "mio": 10**6, "m": 10**6, "billion": 10**9, "billions": 10**9, "bn": 10**9, "b": 10**9,
    "trillion": 10**12,
}  # fmt: skip

NUMBER_WORDS: Final[dict[str, int]] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip

FRACTION_WORDS: Final[dict[str, float]] = {
    "one-half": 0.5, "half": 0.5, "one-quarter": 0.25, "quarter": 0.25, "three-quarters": 0.75, "one-third": 1 / 3,
}  # fmt: skip
