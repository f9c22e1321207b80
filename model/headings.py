"""Item headings of a Form 8-K: which lines are headings, which only mention an item.

A heading begins a line with the word “Item” and a number that the form has.  What follows is a title, another item, or
nothing.  A sentence that happens to begin a line with “Item 2.02 of this report …” is none, nor is a line of a contents
list, which is recognised by the heading that comes again further on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.data.items import TITLES
from model.spans import Span

_MARKS = r"[ \t>*_#•·|\-–—]{0,80}"
_NUMBER = r"\d{1,2}[ \t]{0,3}\.[ \t]{0,3}\d[ \t]?\d(?!\d)|\d{1,2}(?![\d%])"
_HEAD: Final = re.compile(
    rf"^{_MARKS}(?P<word>I[ ]?T[ ]?E[ ]?M[ ]?S?)"
    rf"(?P<gap>[ \t]{{0,20}}(?:\n[ \t]{{0,40}})?(?:No\.?[ \t]{{0,3}}|Number[ \t]{{1,3}})?)"
    rf"(?P<number>{_NUMBER})",
    re.IGNORECASE | re.MULTILINE,
)
_BARE: Final = re.compile(rf"^{_MARKS}(?P<number>[1-9]\.0[1-9])\.?[ \t]{{1,20}}(?=[A-Z“\"])", re.MULTILINE)
_MORE: Final = re.compile(
    rf"[ \t]{{0,3}}\.?[ \t]{{0,3}}(?:\([a-z]\))?[ \t]{{0,3}}(?:,[ \t]{{0,3}}and\b|,|;|and\b|&|/|\n?and\b)\s{{0,3}}"
    rf"(?:I[ ]?T[ ]?E[ ]?M[ ]?S?[ \t]{{1,3}})?(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"[ \t]{0,3}\(?[a-f]\)(?![a-z])", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"[ \t]{0,40}[.:;|\-–—]{0,3}[ \t]{0,80}")
# How a sentence goes on that only mentions an item.
_SENTENCE: Final = re.compile(
    r"(?:of|above|below|hereof|herein|is|are|was|were|shall|will|and|or|to|in|on|by|as|with|that|which|under|has|have|"
    r"including|incorporated|contained|pursuant|into|, |\)|”|\")\b|[,)”\"]|\(?[a-f]\)\s{0,3}(?:of|above)",
    re.IGNORECASE,
)
_NOT_APPLICABLE: Final = re.compile(
    r"[.:;\s–—-]{0,40}\(?(?:not applicable|none|n/?a|inapplicable)\b\.?\)?[ \t]{0,10}(?:\n|$)", re.IGNORECASE
)
_WORDS: Final = re.compile(r"[a-z]{4,}")
_LONGEST_TITLE: Final = 400
_CONTENTS_LINE: Final = 200  # characters: what may stand under a line of a contents list before the next one


@dataclass(frozen=True, slots=True)
class Heading:
    """One item's heading: its number, where number and title stand, and the stretch of both."""

    number: str  # "5" or "8.01"
    number_span: Span
    title_span: Span | None
    span: Span
    known_title: bool  # the title is the one that the form prints for this number


def find_headings(text: str, body: Span) -> tuple[Heading, ...]:
    """The headings in a stretch of text, one for each item, in the order of the text."""
    found = list(_candidates(text, body))
    if not found:
        found = list(_bare(text, body))
    chosen: dict[str, tuple[Heading, int]] = {}
    for n, heading in enumerate(found):
        following = next(
            (other.span.start for other in found[n + 1 :] if other.span.start > heading.span.start), body.end
        )
        room = following - heading.span.end
        held = chosen.get(heading.number)
        # A contents list comes first and has no text under its lines; a real heading has.
        if held is None or held[1] < min(room + 1, _CONTENTS_LINE):
            chosen[heading.number] = (heading, room)
    return tuple(sorted((heading for heading, _ in chosen.values()), key=lambda heading: heading.span.start))


def _clean(number: str) -> str:
    squeezed = re.sub(r"\s", "", number)
    whole, dot, part = squeezed.partition(".")
    return f"{int(whole)}{dot}{part}" if whole else squeezed


def _candidates(text: str, body: Span) -> Iterator[Heading]:
    for found in _HEAD.finditer(text, body.start, body.end):
        numbers = [(_clean(found["number"]), Span(*found.span("number")))]
        end = found.end()
        if letter := _LETTER.match(text, end, body.end):
            end = letter.end()
        while (more := _MORE.match(text, end, body.end)) and _clean(more["number"]) in TITLES:
            numbers.append((_clean(more["number"]), Span(*more.span("number"))))
            end = more.end()
        if any(number not in TITLES for number, _ in numbers):
            continue
        yield from _headings(text, body, found, numbers, end)


def _headings(
    text: str, body: Span, found: re.Match[str], numbers: list[tuple[str, Span]], end: int
) -> Iterator[Heading]:
    separator = _SEPARATOR.match(text, end, body.end)
    at = separator.end() if separator else end
    known = any(_is_title(text[at : at + _LONGEST_TITLE].partition("\n\n")[0], number) for number, _ in numbers)
    if not known and (_SENTENCE.match(text, at) or not _stands_alone(text, found, at)):
        return
    title = _title(text, at, body.end, numbers[-1][0])
    if _NOT_APPLICABLE.match(text, title.end if title else at) and _is_old(numbers):
        return
    for number, place in numbers:
        stop = title.end if title else place.end
        yield Heading(number, place, title, Span(found.start("word"), max(stop, place.end)), known)


def _is_old(numbers: list[tuple[str, Span]]) -> bool:
    return all("." not in number for number, _ in numbers)


def _is_title(words: str, number: str) -> bool:
    wanted = set(_WORDS.findall(TITLES[number].lower()))
    given = _WORDS.findall(words[: 2 * len(TITLES[number]) + 20].lower())[:6]
    return bool(given) and sum(word in wanted for word in given) >= min(2, len(wanted), len(given))


def _stands_alone(text: str, found: re.Match[str], at: int) -> bool:
    """Whether an unknown title may be one: a line of its own after an empty line, beginning like a title."""
    before = text.rfind("\n", 0, max(0, found.start("word"))) + 1
    line_above = text[text.rfind("\n", 0, max(0, before - 1)) + 1 : max(0, before - 1)].strip()
    separate = not line_above or not line_above[-1].isalnum() or set(line_above) <= set("-_= ")
    rest = text[at : at + 60]
    return separate and (not rest.strip() or rest[0] == "\n" or rest.lstrip()[:1].isupper())


def _title(text: str, at: int, limit: int, number: str) -> Span | None:
    """The title behind a number: to the end of its line, and over the next lines as long as they belong to it."""
    start = at
    if text[at : at + 1] == "\n":
        blank = re.compile(r"\s{0,60}").match(text, at, limit)
        start = blank.end() if blank else at
        if not _is_title(text[start : start + _LONGEST_TITLE].partition("\n\n")[0], number):
            return None
    end = _line_end(text, start, limit)
    while end < limit and end - start < _LONGEST_TITLE:
        following = _line_end(text, end + 1, limit)
        line = text[end + 1 : following].strip()
        if not line or not _goes_on(text[start:end].rstrip(), line, number):
            break
        end = following
    cut = _sentence_end(text[start:end], number)
    return Span(start, start + cut).trimmed(text) if cut else None


def _line_end(text: str, start: int, limit: int) -> int:
    end = text.find("\n", start, limit)
    return limit if end < 0 else end


def _goes_on(title: str, line: str, number: str) -> bool:
    """Whether a line continues a title that the line before broke off."""
    if title.endswith((".", ":")) or line.startswith("("):
        return False
    words = _WORDS.findall(line.lower())
    wanted = set(_WORDS.findall(TITLES[number].lower()))
    printed = sum(word in wanted for word in words)
    if title.isupper() and not line.isupper():
        return False
    return bool(words) and len(words) <= 14 and printed >= (len(words) + 1) // 2  # noqa: PLR2004 - longer than any title's rest


def _sentence_end(title: str, number: str) -> int:
    """Where a title ends that shares its line with the text under it: at its full stop."""
    wanted = set(_WORDS.findall(TITLES[number].lower()))
    for stop in re.finditer(r"\.(?=\s|$)|\s{2,}[-–—]+\s|  {2,}(?=\()", title):
        if set(_WORDS.findall(title[: stop.start()].lower())) & wanted:
            return stop.start()
    return len(title.rstrip(" .:;"))


def _bare(text: str, body: Span) -> Iterator[Heading]:
    """Headings without the word “Item”, believed only with the form's own title."""
    for found in _BARE.finditer(text, body.start, body.end):
        number = found["number"]
        if number in TITLES and _is_title(text[found.end() : found.end() + _LONGEST_TITLE], number):
            title = _title(text, found.end(), body.end, number)
            place = Span(*found.span("number"))
            yield Heading(number, place, title, Span(place.start, title.end if title else place.end), known_title=True)
