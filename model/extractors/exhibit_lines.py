"""The grammar of one line of an exhibit list: a number, marks, a description.

Numbers are those of Regulation S-K, Item 601 (99.1, 10.1.2, 99(a), 10(iii)(A), 101.INS, 10-A).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from model.spans import Span

NUMBER: Final = (
    r"\d{1,3}(?:[ \t]{0,4}\.\d{1,3}){0,2}(?:\.[A-Z]{1,3}\b|-?[A-H]\b|(?<=\.\d)[a-h]\b|(?<=\.\d\d)[a-h]\b)?"
    r"(?:[ ]?\((?:[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\)){0,2}(?:(?<=\d)\(\d\))?"
)
_MARKS = r"[ \t>*+|#†‡•·§_]{0,80}"
_NAME = r"(?i:(?:exhibits?|ex)\b[ \t.\-–—]{0,4}(?:(?:nos?|numbers?)\b[ \t.:]{0,4})?)"
_FOOTNOTES = r"[ \t]{0,2}[*+†‡#§^]{0,4}(?:[ \t]{0,2}\(\d{1,2}\)[*+†]{0,2}(?=\s))?"
FIRST: Final = re.compile(
    rf"^{_MARKS}(?P<list>\([a-d]\)[ \t]{{0,20}})?"
    rf"(?P<word>(?i:exhibits?)\b[ \t]{{0,3}}[.:]?[ \t]{{0,20}}[-–—:]{{0,2}}[ \t]{{0,20}})??"
    rf"(?P<name>{_NAME})?(?P<open>\()?(?P<number>{NUMBER})(?(open)\))(?P<foot>[*_]{{0,2}}{_FOOTNOTES})"
    rf"(?P<gap>[ \t]{{0,3}}[.:,;\-–—|]{{0,3}}(?:[ \t*|]{{1,80}}|(?=\n)|(?<=\|)|\Z)|[ \t]{{0,20}}\n)",
    re.MULTILINE,
)
_LAST: Final = re.compile(
    rf"(?P<lead>[ .\t]{{1,90}})(?P<open>\()?(?P<number>{NUMBER})(?(open)\))[*+†]{{0,3}}[ \t]{{0,20}}$"
)
LIST: Final = re.compile(
    r"^[ \t>*_]{0,60}(?:(?:\(?[cd]\)?\.?[ \t]{0,10})?exhibits?\b(?![ \t]{0,3}\d)"
    r"|description\b[^\n]{0,90}\bexhibit[ \t]{1,3}n(?:o|umber)\b)",
    re.IGNORECASE | re.MULTILINE,
)
# How a sentence goes on that begins with an exhibit's number.
_TALK: Final = re.compile(
    r"(?:is|are|was|were|to|and|or|of|hereto|attached|which|that|shall|will|in|as|on|by|has|have|contains|relating|under|"
    r"filed|furnished|incorporated|shares|percent|million|billion|days?|years?|months?|through|hereof|above|below|listed|"
    r"pursuant|included|may|at|for|with|the)\b|[,;%)]"
)
_FOOTNOTE: Final = re.compile(
    r"(?i:filed|previously|furnished|incorporated|included|to be filed|portions|confidential|schedules|certain|"
    r"pursuant|attached|management|the registrant|the company|indicates|denotes|as filed|this exhibit)\b"
)
_NO_DESCRIPTION: Final = re.compile(
    r"(?i:table of contents|signatures?\b|none\b|not applicable|pursuant to the requirements|item\s{1,3}\d|page\b)"
)
FOOT: Final = re.compile(
    r"[ \t]{0,40}(?:[*+†‡#^]{1,4}[ \t]{0,5}\(?\w|_{3,}|={3,}|-{3,}|- -|SIGNATURES?\b|pursuant to the requirements|"
    r"<PAGE>|</?TABLE>|the information|exhibits? (?:no|number)|table of contents|page\b|\([a-d]\)[ \t]|"
    r"\(?-?[ \t]?\d{1,3}[ \t]?-?\)?[ \t]{0,20}$|"
    r"\(\d{1,2}\)[ \t]{1,10}(?:filed|previously|incorporated|furnished|included))",
    re.IGNORECASE,
)
_UNFINISHED: Final = re.compile(
    r"(?:\b(?:dated|of|and|or|the|by|between|among|for|to|in|with|as|from|a|an|Exhibit|Exhibits|Form|Item|Rule|Section|No\.|"
    r"Nos\.|January|February|March|April|May|June|July|August|September|October|November|December)|,|-|–|—|/|\()$",
    re.IGNORECASE,
)
_LONGEST_LAST: Final = 12  # characters of the longest word that _UNFINISHED looks for, and of what may follow it
# What stands above a list: rules, and the names of its columns.
_COLUMN_HEADS: Final = re.compile(
    r"[\W_]{0,200}(?:(?:\(?[cd]\)|exhibits?|numbers?|nos?|no\.|of|the|description|documents?|title|pages?|name|item|index|to)\b"
    r"[\W_]{0,80}){0,8}",
    re.IGNORECASE,
)
_ABBREVIATED: Final = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|L\.L\.C|L\.P|N\.A|S\.A|N\.V|Jr|Sr|L\.L\.P|P\.C|plc|B\.V|S\.p\.A)\.$"
)
# Behind a description: page numbers, marks, and a column that says how the exhibit was filed.
_COLUMN: Final = re.compile(
    r"(?=[ \t|.(*+†])(?:"
    r"(?:(?<![ \t])[ \t]{2,}|[ \t]{0,9}\|[ \t]{0,99}|\t)(?:\(?\d{1,3}\)?|[*+†]{1,3}|X|F-\d{1,3})[ \t|]*$|"
    r"(?:(?<![ \t])[ \t]{3,}|[ \t]{0,9}\|[ \t]{0,99}|\t)(?:(?:filed|furnished|attached|included)[ \t]{1,3})"
    r"(?:electronically[ \t]{1,3})?"
    r"(?:herewith|hereto)[ \t|]*$|[ \t]{0,9}(?<!\.)\.{2,}[ .\t]*\d{0,3}[ \t]*$"
    r"|[ \t]{0,3}(?:\(\d\)|[*+†|]{1,3})[ \t]*$)",
    re.IGNORECASE,
)
# "9 Quarry Lane, Durham, NC 27703" over a press release
_LETTERHEAD: Final = re.compile(r"[^\n]{3,70}?, ?[A-Z]{2}\.? {1,2}\d{5}(?:-\d{4})?[ \t]*(?:\n|$)")
_COLUMN_SIGNS: Final = ("  ", "\t", "|", "..", "(", "*", "+", "†")  # one of them begins what _COLUMN finds
_HIGHEST: Final = 106
# Numbers without a part that lists give to press releases, data files and letters, whatever stands around them.
_OFTEN_WHOLE: Final = frozenset({"16", "99", "101", "104"})
_SMALL = 10  # below it a lone number is a page's or a footnote's at least as often as an exhibit's


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins an exhibit: where it starts, its number, and where its description may begin."""

    start: int
    number: Span
    end: int
    named: bool  # “Exhibit 99.1”, not only “99.1”
    whole: bool  # a number without a part, which may be anything


def is_unfinished(words: str) -> bool:
    """Whether words break off behind one that others must follow."""
    return _UNFINISHED.search(words, max(0, len(words) - _LONGEST_LAST)) is not None


def clean(number: str) -> str:
    """The number without white space."""
    return re.sub(r"\s", "", number)


def heads(text: str, start: int, end: int, *, listed: bool) -> list[Head]:
    """The lines of a stretch of text that begin an exhibit; `listed` says that it is known to be a list of exhibits."""
    found = [m for m in FIRST.finditer(text, start, end) if _is_head(text, m, end, listed=listed)]
    parted = any("." in m["number"] for m in found)
    made = []
    for match in found:
        whole = match["number"].isdigit()
        if parted and whole and match["open"] and int(match["number"]) < _SMALL and not match["name"]:
            continue  # a footnote below the list
        name = bool(match["name"] or match["word"])
        made.append(Head(match.start(), Span(*match.span("number")), match.end(), name, whole))
    return made


def _is_head(text: str, match: re.Match[str], end: int, *, listed: bool) -> bool:
    number, named = match["number"], bool(match["name"])
    whole = re.match(r"\d+", number)
    if whole is None or not 0 < int(whole[0]) <= _HIGHEST or _hangs(text, match.start()):
        return False
    rest = text[match.end() : min(end, match.end() + 80)].lstrip(" \t\n*|_")
    if not rest or _TALK.match(rest) or _NO_DESCRIPTION.match(rest):
        return False
    if "," in match["gap"] and rest[:1].islower():
        return False
    return not number.isdigit() or named or _is_whole(text, match, rest, listed=listed)


def _is_whole(text: str, match: re.Match[str], rest: str, *, listed: bool) -> bool:
    """Whether a number such as 2 or 99, which may be a page, a footnote or part of a sentence, is an exhibit's."""
    number = match["number"]
    if not listed or not (rest[0].isupper() or rest[0] in "“\"‘'" or rest[0].isdigit()) or _FOOTNOTE.match(rest):
        return False
    if _LETTERHEAD.match(rest):
        return False
    alone = "\n" in match["gap"] or text[match.end() : match.end() + 1] == "\n"
    if alone and int(number) < _SMALL:
        return False
    if match["open"] or number in _OFTEN_WHOLE or re.search(r"[.:–—]|--", match["gap"]):
        return True
    if match["gap"].strip() or len(match["gap"].expandtabs(4)) > 1 or alone:
        return True
    above = text[text.rfind("\n", 0, max(match.start() - 1, 0)) + 1 : max(match.start() - 1, 0)]
    return not above.strip()


def _hangs(text: str, start: int) -> bool:
    """Whether the line above breaks off (“… to Exhibit / 10.3 to the Form 10-K”)."""
    line = text.rfind("\n", 0, max(start - 1, 0)) + 1
    above = text[line : max(start - 1, 0)].rstrip()
    return is_unfinished(above) and not _COLUMN_HEADS.fullmatch(above)


def last_number(line: str) -> re.Match[str] | None:
    """The exhibit's number at the end of a line that begins with the description."""
    found = _LAST.search(line)
    if found is None or len(line[: found.start()].strip()) < 3:  # noqa: PLR2004 - the shortest description: “Fee”
        return None
    number = found["number"]
    whole = int(re.match(r"\d+", number)[0])  # type: ignore[index]  # the pattern begins with digits
    part = "." in number or "(" in number or (whole >= _SMALL and (len(found["lead"]) > 1 or number in _OFTEN_WHOLE))
    return found if 0 < whole <= _HIGHEST and part else None


def tidy(text: str, start: int, end: int) -> Span | None:
    """A description without marks, page numbers, further columns and its full stop; None where nothing is left."""
    while start < end and text[start] in " \t\n-–—:|*_.":
        start += 1
    words = text[start:end]
    before = None
    while words != before:
        before = words
        if any(map(words.__contains__, _COLUMN_SIGNS)):
            words = _COLUMN.sub("", words)
        words = _without_stop(words)
    return Span(start, start + len(words)) if re.search(r"[A-Za-z]{3}", words) else None


def _without_stop(words: str) -> str:
    """Without the full stop at its end, unless that belongs to an abbreviation."""
    words = words.rstrip(" ;,*_|\n\t")
    if words.endswith(("and", "or")):
        words = re.sub(r"[;,]\s{1,3}(?:and|or)$", "", words).rstrip(" ;,*_|\n\t")
    return words if _ABBREVIATED.search(words) else words.rstrip(" .;,*_|\n\t")
