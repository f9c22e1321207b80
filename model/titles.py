"""Titles of items: whether words are the form's own title for a number, and where a printed title ends."""

from __future__ import annotations

import re
from typing import Final

from model.data.items import ALSO_PRINTED, FOREIGN, TITLES
from model.spans import Span

LONGEST: Final = 400
_WORDS: Final = re.compile(r"[a-z]{4,}")
_LETTERS: Final = re.compile(r"[^a-z]+")
_COMPARED = 6  # words of a heading that are looked at
_SQUEEZED = 10  # letters that must agree where a converter has broken words apart
_LONGEST_LINE = 14  # words of a line that only continues a title
_LONGEST_UNKNOWN = 120  # characters of a title that is not the form's
_BLANK: Final = re.compile(r"\s{0,80}(?:[-=_*~]{3,120}[ \t]{0,40}\n\s{0,80})?")
_STOP: Final = re.compile(
    r"\.(?=[\s*_|]|$)|[ \t]{2,60}[-–—]{1,3}\s|[ \t]{3,60}(?=\()|[ \t]{4,60}(?=(?:On|In|The|As)\b)|"
    r"[ \t]{1,40}(?=\([a-d]\)[ \t]|(?:Exhibit[ \t])?\d{2}\.\d)"
)
_JOINS: Final = re.compile(r"(?:\b(?:of|or|and|the|a|an|for|to|under|with|in|by)|[,;&/])$", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s{0,3}[;/|]\s{0,3}|\s{1,3}and\s{1,3}(?=[A-Z])")
_ENDS = " \t\n.:;|*_-–—"


def _stems(words: str) -> list[str]:
    return [word.rstrip("s") for word in _WORDS.findall(words.lower())]


_WANTED: Final = {n: frozenset(_stems(f"{title} {ALSO_PRINTED.get(n, '')}")) for n, title in TITLES.items()}
_SOLID: Final = {number: _LETTERS.sub("", title.lower()) for number, title in TITLES.items()}


def is_title(words: str, number: str) -> bool:
    """Whether a heading's words begin like the title that the form prints for this item."""
    wanted = _WANTED[number]
    near = words[: 2 * len(TITLES[number]) + 20]
    for part in (near, near.partition(". ")[0], near.partition(".\n")[0]):
        given = _stems(part)[:_COMPARED]
        if given and sum(word in wanted for word in given) >= min(2, len(wanted), len(given)):
            return True
    return _LETTERS.sub("", near.lower()).startswith(_SOLID[number][:_SQUEEZED])


def is_whole_title(words: str, number: str) -> bool:
    """Whether the words are the form's title and little else."""
    given = _stems(words)
    # An ending that most filers leave away ("… of a Registrant") must not count against them.
    return bool(given) and sum(word in _WANTED[number] for word in given) >= max(2, round(0.7 * len(given)))


def is_foreign(words: str) -> bool:
    """Whether the words begin like the title of an item of another form."""
    return words.lstrip(' \t\n*_"“').lower().startswith(FOREIGN)


def title_span(text: str, at: int, limit: int, number: str) -> Span | None:
    """The title behind a number: its line, and the next lines as long as they belong to it; None where there is none.

    Args:
        text: the canonical text.
        at: behind the number and what separates the title from it.
        limit: where the title ends at the latest.
        number: the item, whose printed title shows what belongs to it.
    """
    start = at
    if text[at : at + 1] == "\n":
        blank = _BLANK.match(text, at, limit)
        start = blank.end() if blank else at
        if not is_title(text[start : min(start + LONGEST, limit)].partition("\n\n")[0], number):
            return None
    end = _line_end(text, start, limit)
    while end < limit and end - start < LONGEST:
        end, before = _further(text, start, end, limit, number), end
        if end == before:
            break
    cut = _sentence_end(text[start:end], number)
    return trimmed(text, start, start + cut)


def unknown_title(text: str, at: int, limit: int) -> Span | None:
    """A title that is not the form's: what stands on the line, if it reads like a title and not like a sentence."""
    end = _line_end(text, at, limit)
    line = text[at:end]
    stop = re.search(r"\.(?=\s|$)", line)
    words = line[: stop.start()] if stop else line
    long_words = re.findall(r"[A-Za-z][a-z’'A-Z-]{3,}", words)
    capital = sum(word[0].isupper() for word in long_words)
    if not long_words or len(words) > _LONGEST_UNKNOWN or capital * 10 < len(long_words) * 7:
        return None
    return trimmed(text, at, at + len(words))


def parts(text: str, title: Span, numbers: list[str]) -> list[Span] | None:
    """One title for each number where a common title is made of as many ("Results …; Regulation FD Disclosure")."""
    cuts = [
        title.start,
        *(p for found in _PARTS.finditer(title.of(text)) for p in _shift(found, title.start)),
        title.end,
    ]
    spans = [trimmed(text, cuts[n], cuts[n + 1]) for n in range(0, len(cuts), 2)]
    whole = [span for span in spans if span is not None]
    fits = len(whole) == len(spans) == len(numbers)
    if fits and all(is_title(span.of(text), number) for span, number in zip(whole, numbers, strict=True)):
        return whole
    return None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Without white space, marks and closing points at its ends."""
    while start < end and text[start] in _ENDS:
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end) if start < end else None


def _shift(found: re.Match[str], by: int) -> tuple[int, int]:
    return found.start() + by, found.end() + by


def _line_end(text: str, start: int, limit: int) -> int:
    end = text.find("\n", start, limit)
    return limit if end < 0 else end


def _further(text: str, start: int, end: int, limit: int, number: str) -> int:
    """The end of the next line where that continues the title; `end` where it does not."""
    so_far = text[start:end].rstrip()
    following = _line_end(text, end + 1, limit)
    line = text[end + 1 : following].strip()
    if not line and _JOINS.search(so_far):
        following = _line_end(text, following + 1, limit)
        line = text[end + 1 : following].strip()
    return following if line and _goes_on(so_far, line, number) else end


def _goes_on(title: str, line: str, number: str) -> bool:
    """Whether a line continues a title that the line before broke off."""
    if title.endswith((".", ":")) or line.startswith("("):
        return False
    words = _stems(line)
    printed = sum(word in _WANTED[number] for word in words)
    if title.isupper() and not line.isupper():
        return False
    return bool(words) and len(words) <= _LONGEST_LINE and printed >= (len(words) + 1) // 2


def _sentence_end(title: str, number: str) -> int:
    """Where a title ends that shares its line with the text under it: at its full stop."""
    for stop in _STOP.finditer(title):
        if set(_stems(title[: stop.start()])) & _WANTED[number]:
            return stop.start()
    return len(title)
