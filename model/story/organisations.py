"""Names of organisations in running prose, and which of them is the registrant.

A name is a run of capitalised words that ends in a legal form (`Castellane Santé S.A.`), in a word for a kind of
business (`Montrose Group`), or, weakest, in neither.  Nothing here knows any company by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from model.data.jurisdictions import COUNTRIES
from model.data.organisations import (
    AFTER_FORM,
    AUTHORITIES,
    CASED_FORMS,
    FIRST_HEADS,
    GENERIC,
    HEADING_WORDS,
    HEADS,
    LEGAL_FORMS,
    NOT_NAMES,
    OF_HEADS,
    SMALL_FORMS,
)
from model.data.words import words


class NameKind(IntEnum):
    """How sure it is that a run of capitalised words names an organisation."""

    BARE = 0  # capitalised words, no more
    HEAD = 1  # ends in a kind of business
    FORM = 2  # ends in a legal form


@dataclass(frozen=True, slots=True)
class Organisation:
    """A printed name; `start` and `end` count the text that was searched."""

    name: str
    start: int
    end: int
    kind: NameKind

    @property
    def core(self) -> tuple[str, ...]:
        """The name's words in lower case without legal forms, for comparison."""
        return core_words(self.name)


class _Token(NamedTuple):
    text: str  # without quotes, trailing marks and the possessive
    start: int
    end: int
    owns: bool  # a possessive stood behind it


_TOKEN: Final = re.compile(r"[^\s\"“”()\[\];:,|]+")
# A word with a capital among its first three characters, as `_capital` asks for.
_BEGINNING: Final = re.compile(
    r"(?<![^\s\"“”()\[\];:,|])(?=[^\s\"“”()\[\];:,|a-z]|[a-z][^\s\"“”()\[\];:,|a-z]|[a-z]{2}[^\s\"“”()\[\];:,|a-z])[^\s\"“”()\[\];:,|]+"
)
_CORE: Final = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")
_FORM_WITH_POINTS: Final = re.compile(r"^(?:[A-Za-z]\.){2,4}[A-Za-z]?$")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
# "Kettering and Company"
_MEXICAN: Final = re.compile(r" de (?:C\.? ?V\.?|R\.? ?L\.?(?: de C\.? ?V\.?)?)(?![\w])")
# "Oakley GmbH & Co. KG" (German Commercial Code, section 19)
_KG: Final = re.compile(r" & Co\.?,? (?:KGaA|KG|OHG|oHG)(?!\w)")
_PARTNERSHIP: Final = re.compile(r" (?:Company|Co\.|Trust|Sons|Associates|Partners|Brothers)\b")
_FOR_HEADS: Final = words("foundation institute society center centre association alliance council fund")
_SMALL_WORDS: Final = frozenset({"de", "del", "la", "von", "van", "der", "und", "et", "y", "e", "og", "och"})
_CONNECTORS: Final = _SMALL_WORDS | {"&", "+", "and", "of"}
# Words behind which a point ends no sentence: "J.", "R.J.", "St."
_INITIAL: Final = re.compile(r"(?:[A-Z]\.)*[A-Z][a-z]?")
_SHORTENED: Final = frozenset(
    {"assoc", "bros", "intl", "int'l", "mfg", "labs", "univ", "inst", "pharm", "natl", "nat'l"}
)
_POINTED: Final = frozenset({"inc", "corp", "co", "ltd", "cos", "spa"})
# "First" and "New" begin names: First Harbor Bank.
_NO_BEGINNING: Final = NOT_NAMES | (HEADING_WORDS - {"phase"})
_HEADING: Final = HEADING_WORDS - {"and"}
_FORM_WORDS: Final = frozenset({"company", "corporation", "group", "inc."})
_NO_NAMES: Final = HEADING_WORDS | _FORM_WORDS
_GAPS: Final = (" ", ", ", ". ")  # between the words of a name
# "with 210 Oakley Avenue LLC"
_NUMBERED: Final = re.compile(r"\b(?:with|by|from|to|and) (\d{1,5} )$")
# "Oakley Merger Sub, Inc."
_SHELL: Final = re.compile(r"Merger (?:Sub|Corp|Co\b|Company|Subsidiary|LLC|Inc|II?\b)")
# "the Delaware General Corporation Law"
_LAW: Final = re.compile(r" (?:Law|Act|Code|Statutes?)\b")
_BANK_OF: Final = re.compile(r"\w (?:Bank|University|College|Institute|Trust Company|Savings) of [A-Z]")
_MARK: Final = re.compile(r"(?:\(?(?:R|TM|SM)\)|[®™℠])$")


@lru_cache(maxsize=4096)
def core_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without legal forms and possessives."""
    words = [_POSSESSIVE.sub("", word).replace("’", "'").lower() for word in _CORE.findall(name.replace("& ", ""))]
    while len(words) > 1 and (words[-1].replace(".", "") in LEGAL_FORMS or len(words[-1]) == 1):
        words.pop()
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    return tuple(words)


def organisations(text: str, lower_names: frozenset[str] = frozenset()) -> list[Organisation]:
    """The names in folded `text`, in order, without overlaps.

    `lower_names` are names whose owners write them small (`alto-vidal`): words seen elsewhere with a capital.
    """
    found: list[Organisation] = []
    run: list[_Token] = []
    place = 0
    while True:
        # Between names only words that may begin one are looked at: most of prose is small letters.
        match = (_TOKEN if run or lower_names else _BEGINNING).search(text, place)
        if match is None:
            break
        place = match.end()
        token = _token(match)
        if token is None:
            continue
        if run and not _joins(text, run, token, lower_names):
            found.extend(_names(text, run))
            run = []
        if run or _capital(token.text) or token.text in lower_names:
            run.append(token)
    found.extend(_names(text, run))
    apart = [name for place, name in enumerate(found) if not place or name.start >= found[place - 1].end]
    return [name for name in apart if not _authority(name.name)]


@lru_cache(maxsize=4096)
def _authority(name: str) -> bool:
    """Whether the words name a public body, or nobody in particular."""
    lower = name.lower()
    core = core_words(name)
    if all(word in GENERIC for word in core) or " ".join(core) in COUNTRIES:
        return True
    is_company = lower.endswith((" inc.", " corp."))
    return any(authority in lower and (not is_company or authority.endswith(" corp")) for authority in AUTHORITIES)


def _token(match: re.Match[str]) -> _Token | None:
    """The word without marks; None where nothing else is left."""
    core, owns = _bare(match[0])
    start = match.start()
    return _Token(core, start, start + len(core), owns) if core else None


@lru_cache(maxsize=4096)
def _bare(word: str) -> tuple[str, bool]:
    """A word without marks, and whether a possessive stood behind it."""
    bare = _POSSESSIVE.sub("", word)
    core = _MARK.sub("", bare if _is_form(bare) else bare.rstrip(".!?*–—-'’‘"))
    return core, len(bare) < len(word)


@lru_cache(maxsize=4096)
def _is_form(word: str) -> bool:
    """Whether the word is a legal form, with or without points."""
    squeezed = word.replace(".", "")
    if squeezed.lower() not in LEGAL_FORMS:
        return False
    if squeezed.islower() and squeezed not in SMALL_FORMS:
        return False
    if _FORM_WITH_POINTS.match(word) or "/" in word:
        return True
    return squeezed in CASED_FORMS if squeezed.upper() in CASED_FORMS else True


@lru_cache(maxsize=4096)
def _capital(word: str) -> bool:
    first = word[0]
    return first.isupper() or (first.isdigit() and any(c.isupper() for c in word[1:3])) or (
        first.islower() and any(c.isupper() for c in word[1:3]) and word.isalpha()
    )  # fmt: skip


def _joins(text: str, run: list[_Token], token: _Token, lower_names: frozenset[str]) -> bool:
    """Whether `token` carries on the name that `run` began."""
    last = run[-1]
    gap = text[last.end : token.start]
    if gap not in _GAPS:
        return False
    is_form = _is_form(token.text)
    if gap == ", ":
        # Only ", Inc." goes over a comma, and ", Pell & Company" where an ampersand follows.
        return is_form or (len(run) == 1 and _capital(token.text) and _ampersand_follows(text, token))
    heading = token.text.lower() in _HEADING and token.text != "for" and not (is_form and not last.text.isupper())
    heading = heading and not _SHELL.match(text, token.start)
    if last.owns or heading:
        return False
    behind_form = _is_form(last.text)
    if gap == ". " and not (behind_form or _INITIAL.fullmatch(last.text) or last.text.lower() in _SHORTENED):
        return False
    if behind_form and not last.text.lower().startswith(("compan", "trust")):
        return is_form and token.text.replace(".", "").lower() in AFTER_FORM
    return is_form or _capital(token.text) or token.text in lower_names or _connects(text, last, token)


def _connects(text: str, last: _Token, token: _Token) -> bool:
    """Whether a small word or a sign joins two parts of a name."""
    word = token.text
    if word == "and":
        return _PARTNERSHIP.match(text, token.end) is not None
    if word == "of":
        return last.text.lower() in OF_HEADS
    if word == "for":
        return last.text.lower() in _FOR_HEADS and text[token.end + 1 : token.end + 2].isupper()
    return word in ("&", "+") or (word in _SMALL_WORDS and text[token.end + 1 : token.end + 2].isupper())


def _ampersand_follows(text: str, token: _Token) -> bool:
    return text[token.end : token.end + 3] == " & "


def _kind(name: str, run: list[_Token]) -> NameKind:
    last = run[-1].text
    if len(run) == 1 or len(name) == 1:
        return NameKind.BARE
    if _is_form(last):
        return NameKind.FORM
    first = run[0].text.lower()
    headed = (
        last.lower() in HEADS
        or " & " in name
        or (first in OF_HEADS and " of " in name)
        or " for " in name
        or _BANK_OF.search(name) is not None
        or first in FIRST_HEADS
    )
    return NameKind.HEAD if headed else NameKind.BARE


def _names(text: str, run: list[_Token]) -> Iterator[Organisation]:
    first, behind = 0, len(run)
    while first < behind and (run[first].text.lower().rstrip(".") in _NO_BEGINNING or run[first].text.isdigit()):
        first += 1
    while first < behind and run[behind - 1].text.lower() in _CONNECTORS:
        behind -= 1
    run = run[first:behind]
    if not run:
        return
    last = run[-1].text
    start, end = run[0].start, run[-1].end
    # "plc." ends a sentence; "Inc." may as well, but carries its own point.
    if last.endswith(".") and not _FORM_WITH_POINTS.match(last) and last[:-1].lower() not in _POINTED:
        end -= 1
    if text.startswith((" de ", " & "), end) and (longer := _MEXICAN.match(text, end) or _KG.match(text, end)):
        end = longer.end()
    if text[max(0, start - 2) : start - 1].isdigit() and (
        numbered := _NUMBERED.search(text, max(0, start - 12), start)
    ):
        start = numbered.start(1)
    if _LAW.match(text, end):
        return
    name = text[start:end]
    kind = _kind(name, run)
    if kind is NameKind.BARE and run[0].text.lower() in _NO_NAMES:
        return
    yield Organisation(name, start, end, kind)
