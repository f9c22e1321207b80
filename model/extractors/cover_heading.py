"""The form's type and the date of the report."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.cover_found import Found, content, places
from model.extractors.cover_layout import Cover, Kind, Piece
from model.extractors.cover_shapes import DATE, read_date
from model.extractors.cover_words import Caption
from model.spans import Span

_FORM: Final = re.compile(
    r"8\s?[-\u2010-\u2015\u2212]?\s?k(?P<kind>12[bg]\d?|15d5)?(?P<amended>\s{0,2}[-/]\s{0,2}a(?:mendment)?\b)?",
    re.IGNORECASE,
)
# "FORM" on a line of its own, the number on the next.
_FORM_ABOVE: Final = re.compile(
    rf"^[ \t*#]{{0,80}}form[ \t*]{{0,9}}\n\s{{0,80}}(?={_FORM.pattern})", re.IGNORECASE | re.MULTILINE
)
_AMENDED: Final = re.compile(r"\(?amend(?:ed|ment)\b", re.IGNORECASE)
_HEAD: Final = 1_000  # characters in which a title stands
_FAR: Final = 30  # days between a report and its earliest event beyond which one of the dates may be a slip
_FILLER: Final = frozenset({"on", "as of", "or about", "on or about", "and", "to", "through", "for", "the", "of"})


def form_type(cover: Cover) -> Iterator[Found]:
    """8-K or 8-K/A (17 CFR 249.308), also 8-K12B and its like."""
    titles = [piece for piece in cover.pieces if piece.kind is Kind.TITLE]
    named = next((piece.start for piece in cover.pieces if piece.asks(Caption.NAME)), cover.start + _HEAD)
    above = [piece for piece in cover.pieces if piece.start < named]
    amended = any(_AMENDED.match(cover.words(piece)) for piece in above)
    for piece in titles:
        found = _FORM.search(cover.text, piece.start, piece.end)
        if found and "form" in cover.words(piece).lower():
            yield _typed(found, 0.997, "title", amended=amended)
            return
    if apart := _FORM_ABOVE.search(cover.text, cover.start, named):
        found = _FORM.match(cover.text, apart.end())
        assert found is not None
        yield _typed(found, 0.98, "title on two lines", amended=amended)


def _typed(found: re.Match[str], score: float, rule: str, *, amended: bool) -> Found:
    value = f"8-K{(found['kind'] or '').upper()}{'/A' if found['amended'] or amended else ''}"
    return Found("form_type", value, Span(found.start(), found.end()), score, rule)


def date_of_report(cover: Cover) -> Iterator[Found]:
    """The date of the earliest event; the report's own date where the cover prints only that."""
    pieces = content(cover)
    groups = _groups(pieces)
    for rule, score in (("below caption", 0.997), ("above caption", 0.985)):
        for first, last in groups:
            dated = _after(cover, pieces, last) if rule == "below caption" else _before(cover, pieces, first, last)
            if dated:
                yield from _choose(dated, score, rule)
                return
    named = next(iter(places(pieces, Caption.NAME)), len(pieces))
    loose = [_Dated(piece, day, "") for piece in pieces[:named] if (day := _day(cover, piece))]
    if loose:
        yield from _choose(loose, 0.8, "no caption")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A printed day and the caption that it answers."""

    piece: Piece
    day: dt.date
    caption: str


def _groups(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Runs of captions that ask for a date: "Date of Report" and "(Date of earliest event reported)" are one."""
    groups: list[tuple[int, int]] = []
    for place in places(pieces, Caption.DATE):
        if groups and groups[-1][1] == place - 1:
            groups[-1] = (groups[-1][0], place)
        else:
            groups.append((place, place))
    return groups


def _after(cover: Cover, pieces: list[Piece], last: int) -> list[_Dated]:
    """The dates behind a caption; a further caption among them ("Date of earliest event:") counts for what follows."""
    found: list[_Dated] = []
    caption = cover.words(pieces[last]).lower()
    for piece in pieces[last + 1 :]:
        if day := _day(cover, piece):
            found.append(_Dated(piece, day, caption))
        elif piece.asks(Caption.DATE):
            caption = cover.words(piece).lower()
        elif piece.kind is not Kind.NOTHING and cover.words(piece).strip(" ().,:").lower() not in _FILLER:
            break
    return found


def _before(cover: Cover, pieces: list[Piece], first: int, last: int) -> list[_Dated]:
    """The dates right above a caption."""
    found: list[_Dated] = []
    for piece in reversed(pieces[:first]):
        day = _day(cover, piece)
        if day is None:
            break
        found.insert(0, _Dated(piece, day, cover.words(pieces[last]).lower()))
    return found


def _day(cover: Cover, piece: Piece) -> dt.date | None:
    match = DATE.match(cover.text, piece.start, piece.end) if piece.kind is Kind.DATE else None
    return read_date(match) if match else None


def _choose(dated: list[_Dated], score: float, rule: str) -> Iterator[Found]:
    """The date that a caption calls the earliest event's, else the earliest; the others are alternatives."""
    labelled = [date for date in dated if "earliest" in date.caption]
    asked = labelled if 0 < len(labelled) < len(dated) else dated
    best = min(asked, key=lambda date: date.day)
    latest = max(date.day for date in dated)
    if len(dated) > 1:
        rule, score = f"{rule}, several", min(score, 0.98 if (latest - best.day).days <= _FAR else 0.75)
    yield Found("date_of_report", best.day, best.piece.span, score, rule)
    for other in dated:
        if other.day != best.day:
            yield Found("date_of_report", other.day, other.piece.span, 1 - score, rule, rank=1)
