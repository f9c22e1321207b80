"""Item headings of a Form 8-K: which lines are headings, which only mention an item.

A heading begins a line with the word “Item” and a number that the form has.  What follows is a title, another item, or
nothing.  A sentence that happens to begin a line with “Item 2.02 of this report …” is none, nor is a line of a contents
list, which is recognised by the heading that comes again further on, nor an item of another form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from model.data.items import SPELT, TITLES
from model.spans import Span
from model.titles import LONGEST, is_foreign, is_title, is_whole_title, parts, title_span, unknown_title

_MARKS = r"[ \t>*_#•·|\-–—]{0,80}"
_ITEM = r"I[ ]?T[ ]?E[ ]?M[ ]?S?"
_NUMBER = r"\d[ \t]{0,3}\.[ \t]{0,3}0[ \t]?\d(?!\d)|[1-9]\.[1-8](?![\d%])|\d{1,2}(?![\d%])(?![A-C]\b)"
_HEAD: Final = re.compile(
    rf"^{_MARKS}(?:Section[ \t]{{1,3}}\d[^\n]{{0,90}}?[ \t.:–—-])?(?P<word>{_ITEM})[*_]{{0,2}}"
    rf"[ \t\n]{{0,40}}(?:No\.?[ \t]{{0,3}}|Number[ \t]{{1,3}}|#[ \t]{{0,2}})?"
    rf"(?:(?P<number>{_NUMBER})|(?P<spelt>{'|'.join(sorted(SPELT, key=len, reverse=True))})(?=[.:\s]))",
    re.IGNORECASE | re.MULTILINE,
)
_WORD: Final = re.compile(r"[iI] ?[tT] ?[eE] ?[mM]")
_POINT: Final = re.compile(r"[1-9]\.0[1-9]")
_BARE: Final = re.compile(
    rf"^{_MARKS}(?:Section[ \t]{{1,3}})?(?P<number>[1-9]\.0[1-9])[.:]?[ \t]{{1,20}}(?:[-–—][ \t]{{1,3}})?(?=[A-Z“\"])",
    re.MULTILINE | re.IGNORECASE,
)
_MORE: Final = re.compile(
    rf"[ \t]{{0,3}}\.?[ \t]{{0,3}}(?:,[ \t]{{0,3}}and\b|,|;|and\b|&|/|\n?and\b)\s{{0,3}}"
    rf"(?:{_ITEM}[ \t]{{1,3}})?(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    rf"[ \t\n.]{{0,6}}(?:through|thru|to|-|–|—)[ \t\n]{{0,6}}(?:{_ITEM}[ \t]{{1,3}})?(?P<last>\d{{1,2}})(?![\d.]*\d)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(
    r"[ \t]{0,3}(?:,|and\b|&|or\b|through\b)?[ \t]{0,3}\(?[a-h]\)(?:\([\divx]{1,4}\))?(?![a-z])", re.IGNORECASE
)
_SEPARATOR: Final = re.compile(r"[ \t.:;|*_\-–—]{0,120}")
# Anywhere in a line: only for a text that a converter has left without line ends.
_ANYWHERE: Final = re.compile(rf"\b(?P<word>item)\s{{1,3}}(?P<number>{_NUMBER})", re.IGNORECASE)
_SENTENCE_MORE: Final = 20  # characters behind a title that tell whether a sentence goes on
_ONE_LINE: Final = 1_500  # characters: longer than any paragraph that ends a cover
# A second heading behind the first one's title.
_INLINE: Final = re.compile(
    rf"(?:[;,.&/|]|\band\b|[ \t]{{2}})\s{{0,3}}(?P<word>items?)[ \t]{{1,4}}(?P<number>{_NUMBER})", re.IGNORECASE
)
# How a sentence goes on that only mentions an item.
_SENTENCE: Final = re.compile(
    r"(?:of|above|below|hereof|herein|hereby|is|are|was|were|shall|will|and|or|to|in|on|by|as|with|that|which|under|has|"
    r"have|including|incorporated|contained|pursuant|into|disclosure|through|thru|may|if|should|for|from|at|be|set)\b|"
    r"\(?[a-h]\)\s{0,3}(?:of|above)\b"
)
_PUNCTUATED: Final = re.compile(r"[,)”\"]")
_GOES_ON: Final = re.compile(
    r"[”\"),]{0,2}\s{1,3}(?:(?:of|in|to)\s{1,3}(?:this|our|such|Form|its|the\s{1,3}(?:Current|Report|Form|Company|Original|"
    r"Initial|report|registrant))|above|below|is|are|was|were|shall|will|hereof|herein|which)\b"
)
_AMENDED: Final = re.compile(r"[^.\n]{0,120}\n?[^.\n]{0,120}\b(?:amended|supplemented|restated)\b", re.IGNORECASE)
_HANGING: Final = re.compile(
    r"\b(?:under|in|to|of|by|and|or|the|this|that|these|see|with|per|for|from|on|at|as|than|both|also|pursuant|required|"
    r"including|such|its|our|into|within)$"
)
_NOT_APPLICABLE: Final = re.compile(
    r"[.:;\s–—*_(|-]{0,80}(?:not applicable|none|n/?a|inapplicable|no response)\b[.)*_|]{0,4}[ \t]{0,10}(?:\n|\Z)",
    re.IGNORECASE,
)
_EXHIBITS: Final = "7"
_CONTENTS_LINE: Final = 200  # characters: what may stand under a line of a contents list before the next one
_LONGEST_FIRST: Final = 240  # characters of a title before a second heading on the same line


@dataclass(frozen=True, slots=True)
class Heading:
    """One item's heading: its number, where number and title stand, and the stretch of both."""

    number: str  # "5" or "8.01"
    number_span: Span
    title_span: Span | None
    span: Span
    known_title: bool  # the title is the one that the form prints for this number
    dismissed: bool = False  # "None." or "Not applicable." stands behind it
    amended: bool = False  # only says that the item is amended: a heading where there is no other


@dataclass(frozen=True, slots=True)
class Headings:
    """What was found: the headings, one for each item, and lines that might be some but were not believed."""

    chosen: tuple[Heading, ...]
    doubtful: tuple[Heading, ...]


def find_headings(text: str, body: Span) -> tuple[Heading, ...]:
    """The headings in a stretch of text, one for each item, in the order of the text."""
    return read_headings(text, body).chosen


@lru_cache(maxsize=2)
def read_headings(text: str, body: Span) -> Headings:
    """The headings, and beside them the doubtful ones; kept, since a filing's sections and its items both need them."""
    found = sorted([*_candidates(text, body), *_bare(text, body)], key=lambda heading: heading.span.start)
    # A form filled in item by item dismisses most of them; under exhibits alone it says that nothing is attached.
    dismissed = [heading.number for heading in found if heading.dismissed]
    if dismissed != [_EXHIBITS]:
        found = [heading for heading in found if not heading.dismissed]
    best = _one_each([heading for heading in found if not heading.amended], body.end)
    if not found:
        best = _one_each(list(_run_on(text, body)), body.end)
    chosen = _of_one_numbering(best)
    strong = [heading for heading in chosen if heading.known_title]
    kept = [heading for heading in chosen if heading.known_title or _in_order(heading, strong)]
    if not kept:
        kept = _one_each([heading for heading in found if heading.amended], body.end)
    numbers = {heading.number for heading in kept}
    return Headings(tuple(kept), tuple(heading for heading in best if heading.number not in numbers))


def _one_each(found: list[Heading], end: int) -> list[Heading]:
    """One heading for each item: the form's title before any other, text under it before a line of a contents list."""
    chosen: dict[str, tuple[Heading, int]] = {}
    for n, heading in enumerate(found):
        following = next((h.span.start for h in found[n + 1 :] if h.span.start > heading.span.start), end)
        room = following - heading.span.end
        held = chosen.get(heading.number)
        better = held is None or heading.known_title > held[0].known_title
        longer = held is not None and held[1] < min(room + 1, _CONTENTS_LINE)
        if better or (longer and held is not None and heading.known_title == held[0].known_title):
            chosen[heading.number] = (heading, room)
    return sorted((heading for heading, _ in chosen.values()), key=lambda heading: heading.span.start)


def _of_one_numbering(found: list[Heading]) -> list[Heading]:
    """Only one numbering was ever in force; of the other one, only the form's own titles are believed.

    Reports of autumn 2004 mix the two; others quote items of an annual report.
    """
    new, old = ([h for h in found if ("." in h.number) is dotted] for dotted in (True, False))
    if not new or not old:
        return found
    known_new, known_old = (sum(heading.known_title for heading in group) for group in (new, old))
    ruling = old if known_old > known_new else new
    return [heading for heading in found if heading.known_title or heading in ruling]


def _in_order(heading: Heading, strong: list[Heading]) -> bool:
    """Whether a heading with a title of its own stands where its number belongs among those with the form's."""
    before = [float(h.number) for h in strong if h.span.start < heading.span.start]
    behind = [float(h.number) for h in strong if h.span.start > heading.span.start]
    number = float(heading.number)
    return all(other <= number for other in before) and all(other >= number for other in behind)


def _clean(number: str) -> str:
    whole, dot, part = re.sub(r"\s", "", number).partition(".")
    return f"{int(whole)}{dot}{part.zfill(2)}" if dot else str(int(whole))


def _candidates(text: str, body: Span) -> Iterator[Heading]:
    for found in _at_lines(_HEAD, _WORD, text, body):
        group = "number" if found["number"] else "spelt"
        sure = group == "number" and not re.fullmatch(r"\d\.\d", found["number"])
        number = _clean(found["number"]) if found["number"] else SPELT[found["spelt"].lower()]
        yield from _read(text, body, found.start("word"), [(number, Span(*found.span(group)))], found.end(), sure=sure)


def _at_lines(pattern: re.Pattern[str], sign: re.Pattern[str], text: str, body: Span) -> Iterator[re.Match[str]]:
    """Where a pattern matches at the start of a line: only lines that hold a sign of it are tried, as few do."""
    behind = body.start  # of the lines that were tried
    for hint in sign.finditer(text, body.start, body.end):
        if hint.start() < behind:
            continue
        line = max(text.rfind("\n", behind, hint.start()) + 1, behind)
        found = pattern.match(text, line, body.end)
        end = text.find("\n", found.end() if found else hint.end(), body.end)
        behind = end + 1 if end >= 0 else body.end
        if found:
            yield found


def _read(
    text: str, body: Span, start: int, numbers: list[tuple[str, Span]], end: int, *, sure: bool
) -> Iterator[Heading]:
    """The headings that begin at `start`; `end` is behind their first number."""
    numbers, end = _all_numbers(text, body, numbers, end)
    if any(number not in TITLES for number, _ in numbers):
        return
    separator = _SEPARATOR.match(text, end, body.end)
    at = separator.end() if separator else end
    limit, second = _second(text, body, at)
    title_there = text[at : min(limit, at + LONGEST)].lstrip("\n -=_").partition("\n\n")[0]
    known = any(is_title(title_there, number) for number, _ in numbers)
    amended = bool(_SENTENCE.match(text, end + 1 if text[end : end + 1] == " " else end))
    if not _is_heading(text, start, end, at, known=known, amended=amended, sure=sure):
        return
    title = title_span(text, at, limit, numbers[-1][0]) if known else unknown_title(text, at, limit)
    dismissed = _dismissed(text, end, at, title, numbers, known=known)
    yield from _made(text, start, numbers, title, known=known, amended=amended, dismissed=dismissed)
    if second:
        number = (_clean(second["number"]), Span(*second.span("number")))
        yield from _read(text, body, second.start("word"), [number], second.end(), sure=True)


def _all_numbers(
    text: str, body: Span, numbers: list[tuple[str, Span]], end: int
) -> tuple[list[tuple[str, Span]], int]:
    """All the numbers of one heading (“Items 2.02 and 7.01”) and where the last one ends; a range gives none at all."""
    numbers = list(numbers)
    while True:
        while letter := _LETTER.match(text, end, body.end):
            end = letter.end()
        ranged = _RANGE.match(text, end, body.end)
        if ranged and "." not in numbers[-1][0] and int(ranged["last"]) > int(numbers[-1][0]):
            return [("", numbers[0][1])], end
        more = _MORE.match(text, end, body.end)
        if not more or _clean(more["number"]) not in TITLES:
            return numbers, end
        numbers.append((_clean(more["number"]), Span(*more.span("number"))))
        end = more.end()


def _second(text: str, body: Span, at: int) -> tuple[int, re.Match[str] | None]:
    """A further heading behind the title that starts at `at`, and where that title must end."""
    stop = text.find("\n\n", at, min(body.end, at + LONGEST))
    stop = min(body.end, at + LONGEST) if stop < 0 else stop
    for found in _INLINE.finditer(text, at, stop) if "item" in text[at:stop].lower() else ():
        number, between = _clean(found["number"]), text[at : found.start()]
        if number not in TITLES or len(between) > _LONGEST_FIRST or between.count("(") != between.count(")"):
            continue
        if "\n" in text[found.start() : found.start("word")] or re.search(r"\.\s", between):
            continue  # a heading of its own line is found there
        separator = _SEPARATOR.match(text, found.end(), body.end)
        if is_title(text[separator.end() if separator else found.end() : stop], number):
            return found.start(), found
    return body.end, None


def _is_heading(text: str, start: int, end: int, at: int, *, known: bool, amended: bool, sure: bool) -> bool:
    """Whether this is a heading and no mention of an item in running text."""
    if _hangs(text, start):
        return False
    if amended:
        return bool(_AMENDED.match(text, end)) and _stands_alone(text, start, end)
    if known:
        return not _mentions(text, at)
    if not sure or _PUNCTUATED.match(text, at) or is_foreign(text[at : at + 60]) or text[at : at + 1].islower():
        return False
    return _stands_alone(text, start, at)


def _mentions(text: str, at: int) -> bool:
    """Whether a sentence goes on behind the title (“Item 1.01 Entry into … of this report is incorporated …”)."""
    line = text[at : at + LONGEST].partition("\n\n")[0]
    goes_on = _GOES_ON.search(line)
    if goes_on is None or "amended" in line:
        return False
    return not re.search(r"[.:]\s|\n|\s{3,}|[–—]", line[: goes_on.start()])


def _hangs(text: str, start: int) -> bool:
    """Whether the line above breaks off in the middle of a sentence that this line continues."""
    line = text.rfind("\n", 0, start)
    above = text[text.rfind("\n", 0, max(line, 0)) + 1 : max(line, 0)].rstrip()
    return bool(_HANGING.search(above)) and not re.match(rf"{_MARKS}{_ITEM}\b", above, re.IGNORECASE)


def _stands_alone(text: str, start: int, at: int) -> bool:
    """Whether an unknown title may be one: a line of its own after an empty line, beginning like a title."""
    before = text.rfind("\n", 0, start) + 1
    line_above = text[text.rfind("\n", 0, max(0, before - 1)) + 1 : max(0, before - 1)].strip()
    separate = not line_above or not (line_above[-1].isalnum() or line_above[-1] == ",") or len(line_above) < 40  # noqa: PLR2004
    rest = text[at : at + 60]
    return separate and (not rest.strip() or rest[0] in '\n ‘“"(' or rest[0].isupper() or rest[0].isdigit())


def _dismissed(
    text: str, end: int, at: int, title: Span | None, numbers: list[tuple[str, Span]], *, known: bool
) -> bool:
    """Whether the form printed the item and the filer wrote that it does not apply (before August 2004)."""
    if any("." in number for number, _ in numbers):
        return False
    places = [end, at] if title is None or not known else [end, at, title.end]
    return any(_NOT_APPLICABLE.match(text, place) for place in places)


def _run_on(text: str, body: Span) -> Iterator[Heading]:
    """Headings inside a line that has lost its ends: the form's own title in capitals, behind the end of a sentence.

    They are marked as not known, since "Item 8.01 Other Events" may also stand in a sentence.
    """
    for found in _ANYWHERE.finditer(text, body.start, body.end):
        number = _clean(found["number"])
        start = text.rfind("\n", 0, found.start()) + 1
        if number not in TITLES or _HANGING.search(text[start : found.start()].rstrip()):
            continue
        stop = text.find("\n", found.end(), body.end)
        stop = stop if stop >= 0 else body.end
        separator = _SEPARATOR.match(text, found.end(), stop)
        at = separator.end() if separator else found.end()
        if stop - start < _ONE_LINE or not text[at].isupper() or not is_title(text[at : at + LONGEST], number):
            continue
        title = title_span(text, at, min(stop, at + LONGEST), number)
        if title and not _GOES_ON.search(text, title.start, title.end + _SENTENCE_MORE):
            yield Heading(number, Span(*found.span("number")), title, Span(found.start(), title.end), known_title=False)


def _made(
    text: str, start: int, numbers: list[tuple[str, Span]], title: Span | None, *,
    known: bool, amended: bool, dismissed: bool,
) -> Iterator[Heading]:  # fmt: skip
    shared = parts(text, title, [number for number, _ in numbers]) if title and len(numbers) > 1 else None
    for n, (number, place) in enumerate(numbers):
        stop = max(place.end, title.end if title else place.end)
        own = shared[n] if shared else title
        yield Heading(number, place, own, Span(start, stop), known, dismissed, amended)


def _bare(text: str, body: Span) -> Iterator[Heading]:
    """Headings without the word “Item”, believed only with the form's own title and nothing else on the line."""
    for found in _at_lines(_BARE, _POINT, text, body):
        number = found["number"]
        if number not in TITLES or not is_title(text[found.end() : found.end() + LONGEST].partition("\n")[0], number):
            continue
        title = title_span(text, found.end(), body.end, number)
        if (
            title is None
            or not is_whole_title(title.of(text), number)
            or text[title.end : title.end + 3].partition("\n")[0].strip(" .*_|:")
        ):
            continue
        if not _hangs(text, found.start("number")):
            place = Span(*found.span("number"))
            yield Heading(number, place, title, Span(place.start, title.end), known_title=True)
