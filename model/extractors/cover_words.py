"""Which words of a cover are captions (Form 8-K, cover page, 17 CFR 249.308) and which are its title.

A caption is recognised by its vocabulary rather than by its wording: filers shorten captions, break them over lines
and set them in columns, so that a line reads "jurisdiction of    File Number)    Identification No.)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from model.first_look import first


class Caption(StrEnum):
    """What a caption asks for."""

    DATE = "date"
    NAME = "name"
    STATE = "state"
    FILE = "file"
    EIN = "ein"
    ADDRESS = "address"
    ZIP = "zip"
    PHONE = "phone"
    FORMER = "former"
    OTHER = "other"  # a fragment that does not say


class Run(NamedTuple):
    """A stretch of caption words; offsets count from the start of the searched words."""

    start: int
    end: int
    captions: tuple[Caption, ...]


# Every word that captions are made of, without dots and endings, and the usual misprints; anything else is a value.
_VOCABULARY: Final = frozenset({
    "a", "address", "addresses", "adress", "agreement", "an", "and", "any", "applicable", "area", "articles",
    "as", "association", "at", "business", "bylaws", "certificate", "changed", "charter", "charters", "city",
    "co-registrant", "code", "codes", "comission", "commision", "commission", "commissions", "company",
    "constitution", "corporate", "country", "county", "date", "day", "declaration", "depositor", "document",
    "documents", "each", "earliest", "employer", "employers", "entity", "event", "events", "exact", "executive",
    "executives", "facsimile", "fax", "file", "filed", "filer", "following", "for", "form", "formation", "former",
    "formerly", "from", "full", "governing", "headquarters", "id", "identification", "identificaton",
    "identifying", "if", "in", "include", "includes", "including", "incorperation", "incorporation",
    "incorportation", "indentification", "indicated", "instrument", "instruments", "irs", "issuer", "issuing",
    "its", "juridiction", "jurisdication", "jurisdiciton", "jurisdiction", "jurisdictions", "last", "locale",
    "location", "mailing", "main", "memorandum", "most", "name", "names", "no", "nos", "number", "numbers", "of",
    "office", "offices", "on", "or", "organic", "organisation", "organization", "organized", "other",
    "partnership", "phone", "place", "post", "principal", "principle", "province", "recent", "registant",
    "registered", "registrant", "registrants", "registrar", "registration", "regristrant", "report", "reported",
    "reporting", "respective", "s", "sec", "since", "small", "specified", "sponsor", "state", "states", "street",
    "such", "tax", "taxpayer", "telecopier", "telephone", "telephones", "telphone", "than", "that", "the",
    "their", "there", "this", "to", "town", "trust", "under", "which", "with", "zip",
})  # fmt: skip
# A cell of caption words is a caption if one of these is among them.
_STRONG: Final = frozenset({
    "area", "changed", "charter", "charters", "commission", "earliest", "employer", "exact", "executive", "former",
    "identification", "identifying", "incorporation", "irs", "jurisdiction", "offices", "organization", "principal",
    "registrant", "registrants", "reported", "specified", "taxpayer", "telephone", "zip",
})  # fmt: skip
# One of these is among words run together; the shorter ones are too often part of a name ("Areaco").
_LONG_AND_STRONG: Final = frozenset(word for word in _STRONG if len(word) > 6)  # noqa: PLR2004
_RUN_TOGETHER: Final = 9  # letters: seven and two
_LONGEST_TOKEN: Final = 40
# Words that make a caption even where neither a cell's edge nor a parenthesis sets it off.
_CORE: Final = re.compile(
    r"telephone n|area code|file n(?:o|umber)|date of (?:this )?(?:report|earliest)|earliest event|exact name"
    r"|names? of (?:the )?registrant|specified in|employer i|employer no|identification n|state of (?:inc|org|form)"
    r"|state or other|other jurisdiction|jurisdiction of|princip(?:al|le) executive|princip(?:al|le) office|zip code"
    r"|former name|former address|irs no|irs employer|address of|state of other"
)
_KINDS: Final = (
    (
        Caption.NAME,
        re.compile(
            r"exact name|names? of (?:the |each |small )?(?:co-)?(?:registrant|issuer|company|business)|specified in"
            r"|\bcharters?\b|^registrants?$"
        ),
    ),
    (
        Caption.STATE,
        re.compile(
            r"jurisdiction|incorporation|organi[sz]ation|of formation|state or other|state of other|state or country"
            r"|place of inc|^states?\b"
        ),
    ),
    (Caption.FILE, re.compile(r"commission|commision|comission|\bfile n|\bfile$|^file\b")),
    (
        Caption.EIN,
        re.compile(r"employer|identification|identifying|indentification|identificaton|\birs\b|\btax|\bid no"),
    ),
    (
        Caption.ADDRESS,
        re.compile(r"address(?:es)? (?:and telephone numbers? )?of|princip(?:al|le)|executive|^address|offices?\b"),
    ),
    (Caption.ZIP, re.compile(r"\bzip\b")),
    (Caption.PHONE, re.compile(r"telephone|area code|\bphone")),
    (Caption.DATE, re.compile(r"date of|earliest|event reported|date filed|^reported$")),
)
_FORMER: Final = re.compile(r"former|if changed|last report|since last")
# Asset-backed issuers also name who sold the assets (Form 8-K, General Instruction G).
_NO_REGISTRANT: Final = re.compile(r"name of (?:the )?sponsor")
_TOKEN: Final = re.compile(r"[()\[\]{}]|[^\s()\[\]{},;:/*_|\u2010-\u2015]+(?:\((?:s|es|ies)\))?")
_OPEN: Final = frozenset("([{")
_CLOSE: Final = frozenset(")]}")
_SIGNS: Final = _OPEN | _CLOSE
_ARTICLES: Final = frozenset({"a", "an", "the"})

TITLE: Final = re.compile(
    first("uswfcpa", "(14")
    + r"(?:u(?:nited|\.)\s?s(?:tates|\.)[\s,]{1,9}(?=securities and)|securities and\s{1,3}exchange\s{1,3}commission"
    r"|(?:(?:450|100)\s{1,3}(?:fifth|f|5th)\s{1,3}street[^a-z\n]{1,4}(?:n\.?w\.?|n\.?e\.?)?[,\s]{0,4})?"
    r"washington\W{1,4}d\.?\s?c\.?\W{1,9}20549(?:\W\d{4})?"
    r"|\bform\s{0,3}8\s?[-\u2010-\u2015\u2212]?\s?k(?:\s{0,2}[-/]\s{0,2}a(?:mendment)?\b)?(?:12[bg]\d?|15d5)?"
    r"|\bcurrent\s{1,3}report\b"
    r"|(?:pursuant\s{1,3}to\s{1,3}|under\s{1,3})?sections?\s{1,3}13\s{1,3}(?:or|and)\s{1,3}15\s?\(\s?d\s?\)"
    r"(?:\s{1,3}of)?(?:\s{1,3}the)?|securities\s{1,3}(?:and\s{1,3})?exchange\s{1,3}act\s{1,3}of\s{1,3}1934"
    r"|\(?amendment\s{1,3}no\.?\s{0,2}\d{1,2}\)?)",
    re.IGNORECASE,
)
TITLE_CELL: Final = re.compile(
    r"united states|of the|of|the|to|on|for|table of contents|\d{1,3}|page \d{1,3}", re.IGNORECASE
)


def caption_runs(words: str, *, below_caption: bool = False) -> list[Run]:
    """The captions inside a cell, in order.

    Args:
        words: one cell of one line.
        below_caption: whether the line above has captions, so that a lone "Number)" is the rest of one.
    """
    runs = list(_runs(words))
    whole = bool(runs) and _covers(words, runs)
    if whole:
        known = {word for run in runs for word in run.words}
        whole = bool(known & _STRONG) or any(run.opened or run.closed for run in runs) or below_caption
    kept: list[Run] = []
    for run in runs:
        beside = bool(kept) and not words[kept[-1].end : run.start].strip(" )(,;:/")
        tail = run.closed and not run.opened and beside and bool(set(run.words) & _STRONG)
        if whole or tail or (run.opened and _says_something(run)) or _CORE.search(run.folded):
            kept.append(Run(run.start, run.end, kinds(run.folded)))
    return kept


def all_caption_words(words: str) -> bool:
    """Whether a line consists of caption words only, strong ones among them."""
    known: list[str] = []
    for token in _TOKEN.finditer(words):
        sign = token.group()
        if sign in _SIGNS:
            continue
        words_of = caption_words(sign)
        if not words_of:
            return False
        known += words_of
    return len(known) > 2 and not _STRONG.isdisjoint(known)  # noqa: PLR2004


@lru_cache(maxsize=1024)
def kinds(folded: str) -> tuple[Caption, ...]:
    """What a caption's words (lower case, no punctuation) ask for, in the order of the words."""
    if _FORMER.search(folded):
        return (Caption.FORMER,)
    if _NO_REGISTRANT.search(folded):
        return (Caption.OTHER,)
    found = [(match.start(), kind) for kind, pattern in _KINDS if (match := pattern.search(folded))]
    return tuple(kind for _, kind in sorted(found)) or (Caption.OTHER,)


class _Words(NamedTuple):
    """A maximal run of vocabulary words between parentheses."""

    start: int
    end: int
    words: tuple[str, ...]
    opened: bool
    closed: bool

    @property
    def folded(self) -> str:
        return " ".join(self.words)


def _runs(words: str) -> Iterator[_Words]:
    """Cuts a cell into runs of vocabulary; an opening parenthesis begins a run and a closing one ends it."""
    start = -1
    held: list[tuple[str, int]] = []
    opened = False
    for token in _TOKEN.finditer(words):
        sign = token.group()
        known = () if sign in _SIGNS else caption_words(sign)
        if sign in _CLOSE and held:
            yield _Words(start, token.end(), tuple(word for word, _ in held), opened, closed=True)
            start, held, opened = -1, [], False
        elif not known:
            yield from _unclosed(start, held, opened=opened)
            start, held, opened = (token.start(), [], True) if sign in _OPEN else (-1, [], False)
        else:
            start = start if start >= 0 else token.start()
            held += [(word, token.end()) for word in known]
    yield from _unclosed(start, held, opened=opened)


def _unclosed(start: int, held: list[tuple[str, int]], *, opened: bool) -> Iterator[_Words]:
    """A run that no parenthesis closes; "State of incorporation: The Netherlands" leaves the article to the value."""
    while held and held[-1][0] in _ARTICLES:
        held = held[:-1]
    if held:
        yield _Words(start, held[-1][1], tuple(word for word, _ in held), opened, closed=False)


@lru_cache(maxsize=4096)
def caption_words(token: str) -> tuple[str, ...]:
    """The caption words that a token of a cover is made of, plain; none where it is a value's.

    Where a converter dropped a line's end, two or three of them are run together: "jurisdictionof", "CommissionFile".
    """
    word = _plain(token)
    if word in _VOCABULARY:
        return (word,)
    if not _RUN_TOGETHER <= len(word) <= _LONGEST_TOKEN:
        return ()
    return next((parts for parts in _splits(word) if not _LONG_AND_STRONG.isdisjoint(parts)), ())


def _splits(word: str, most: int = 3) -> Iterator[tuple[str, ...]]:
    """The ways to cut a word into at most `most` caption words of two letters and more."""
    for at in range(2, len(word) - 1):
        first, rest = word[:at], word[at:]
        if first in _VOCABULARY:
            if rest in _VOCABULARY:
                yield first, rest
            if most > 2:  # noqa: PLR2004
                yield from ((first, *parts) for parts in _splits(rest, most - 1))


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """A word as the vocabulary has it: no dots, quotes or possessive."""
    word = word.lower().partition("(")[0].replace("\u2019", "'").replace("\u00b4", "'").strip("'\"\u201c\u201d.`>")
    return word.removesuffix("'s").removesuffix("'").replace(".", "").replace("'", "")


def _covers(words: str, runs: list[_Words]) -> bool:
    """Whether nothing but the runs and punctuation stands in the cell."""
    at = 0
    for run in runs:
        if any(char.isalnum() for char in words[at : run.start]):
            return False
        at = run.end
    return not any(char.isalnum() for char in words[at:])


def _says_something(run: _Words) -> bool:
    """Whether a parenthesis of vocabulary is a caption and no "(the" or "(formerly" that goes on in other words."""
    asked = run.closed and kinds(run.folded) not in {(Caption.OTHER,), (Caption.FORMER,)}
    return bool(set(run.words) & _STRONG) or len(run.words) > 1 or asked
