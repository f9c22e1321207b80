"""The registrants: names, states of incorporation, commission file numbers and employer numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from model.extractors.cover_found import Found, clean, content, nearest, places
from model.extractors.cover_layout import Cover, Kind, Piece
from model.extractors.cover_shapes import ANY_EIN, ANY_FILE, place_name
from model.extractors.cover_words import Caption
from model.spans import Span

_LONGEST_NAME: Final = 160
_LONG_NAME: Final = 90
_LONGEST_ASIDE: Final = 600
_LONGEST_STATE: Final = 48
_TAIL: Final = 14  # characters in which a company's name says what kind of company it is
_NEAR: Final = 4  # pieces: the rest of a row
_FAR: Final = 9  # pieces: a row of values, a row of captions broken into fragments
_SPREAD: Final = 4
_GAP: Final = 2  # lines between the names of joint registrants, one of them blank
_MARGIN: Final = 20  # characters: farther right a value stands beside its caption
_LOOSE: Final = frozenset({Kind.TEXT, Kind.FILE, Kind.PHONE, Kind.EIN})
_ROW: Final = frozenset({Kind.FILE, Kind.EIN, Kind.NOTHING})
_CORPORATE: Final = re.compile(
    r"\b(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|l\.l\.c|lp|l\.p|plc|trust|bancorp|"
    r"n\.v|s\.a"
    r"|group|holdings?|partners(?:hip)?|fund|bancshares|financial|ag|se|a/s|ab|asa|association)\b\.?",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(r"\b(?:dated|agreement|pursuant|issuance|commission|telephone|item)\b|\$", re.IGNORECASE)
_BOILERPLATE: Final = re.compile(
    r"\bof 1934|securities\s{1,3}(?:and\s{1,3})?exchange\s{0,3}$|^\s{0,3}(?:the\s)?securities\s{0,3}$|section\s13",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r"\s{0,3}\((?:formerly|f/?k/?a|a\s|an\s|d/?b/?a|doing|successor|known|the\s|as\s)[^()\n]{0,120}\)?", re.IGNORECASE
)
# "Oakley Bank, N.A. on behalf of Oakley Card Trust": a trust reports through whoever made it.
_BEHALF: Final = re.compile(r"\bon\s{1,60}behalf\s{1,60}of\s{1,60}(?:the\s{1,3})?(?=\S)", re.IGNORECASE)
# "(a Delaware corporation)", as joint covers write beside each name.
_ORGANISED: Final = re.compile(
    r"\(?\s?\b(?:(?:an?|the)\s{1,3})?(?P<place>[A-Z][\w.]{2,20}(?:\s[A-Z][\w.]{2,20})?)\s{1,3}"
    r"(?:corporation|limited|general|partnership|company|business|statutory|real|public|trust|banking)\b",
    re.IGNORECASE,
)


def registrant_names(cover: Cover) -> Iterator[Found]:
    """The words above (else below) "(Exact name of registrant as specified in its charter)".

    In a table of joint registrants the names stand beside their file numbers.
    """
    pieces = list(cover.pieces)
    captions = places(pieces, Caption.NAME)
    for rule, score, runs in (
        ("beside file number", 0.95, _beside_file(cover, fewest=2)),
        ("above caption", 0.997, [_above(cover, pieces, place) for place in captions]),
        ("below caption", 0.9, [_below(cover, pieces, place) for place in captions]),
        ("beside file number", 0.85, _beside_file(cover, fewest=1)),
        ("after date", 0.75, [_after_date(cover)]),
    ):
        named = [found for run in runs if run for found in _names(cover, run, score, rule)]
        if named:
            yield from named
            return


def _beside_file(cover: Cover, *, fewest: int) -> list[list[Piece]]:
    """The company behind each file number, where a cover has at least `fewest` such pairs."""
    pieces = content(cover)
    behind = [
        text
        for piece, text in pairwise(pieces)
        if piece.kind is Kind.FILE and text.kind is Kind.TEXT and not place_name(_bare(cover.words(text)))
    ]
    companies = [text for text in behind if _CORPORATE.search(cover.words(text))]
    # In a table of several rows a name that does not look like a company's is one all the same.
    several = len(behind) >= fewest > 1 and companies and len(behind) == sum(p.kind is Kind.FILE for p in pieces)
    pairs = behind if several else companies
    return [[text] for text in pairs] if len(pairs) >= fewest else []


def _above(cover: Cover, pieces: list[Piece], place: int) -> list[Piece]:
    """The lines of text that stand right above a caption, without a gap between them."""
    end = _before_aside(cover, pieces[place].start)
    run: list[Piece] = []
    for piece in reversed(pieces[:place]):
        if piece.start >= end:
            continue
        if piece.kind in {Kind.RULE, Kind.BLANK}:
            if run and not _goes_on_above(cover, pieces, piece, run):
                break
        elif piece.kind is Kind.TEXT and (not run or run[0].line - piece.line <= _GAP):
            if not _BOILERPLATE.search(cover.words(piece)):
                run.insert(0, piece)
        elif run or not _is_other(piece):
            break
    return run


def _goes_on_above(cover: Cover, pieces: list[Piece], gap: Piece, run: list[Piece]) -> bool:
    """Whether a blank line parts the names of joint registrants: companies, and as many file numbers."""
    files = sum(piece.kind is Kind.FILE for piece in pieces)
    above = next((piece for piece in reversed(pieces) if piece.start < gap.start), None)
    lines = [*run, above] if above is not None and above.kind is Kind.TEXT else []
    return gap.kind is Kind.BLANK and 1 < len(lines) <= files and all(
        _CORPORATE.search(cover.words(line)[-_TAIL:]) for line in lines
    )  # fmt: skip


def _before_aside(cover: Cover, end: int) -> int:
    """Where a parenthesis begins that ends at `end` and is no caption, such as "(as depositor under the …)"."""
    first = max(cover.start, end - _LONGEST_ASIDE)
    before = cover.text[first:end].rstrip(" \t\n\u00a0-_=")
    opening = _opening(before)
    if opening is None:
        return end
    own_line = not before[:opening].rpartition("\n")[2].strip()
    captions = (piece.start for piece in cover.pieces if piece.kind is Kind.CAPTION and not _is_other(piece))
    aside = own_line or _ASIDE.match(before, opening)
    return first + opening if aside and first + opening not in captions else end


def _opening(words: str) -> int | None:
    """Where the parenthesis opens that closes at the end of `words`; None where none does."""
    depth = 0
    for place in range(len(words) - 1, -1, -1):
        depth += (words[place] == ")") - (words[place] == "(")
        if depth == 0:
            return place if words[place] == "(" else None
    return None


def _is_other(piece: Piece) -> bool:
    return piece.captions in {(Caption.OTHER,), (Caption.FORMER,)}


def _below(cover: Cover, pieces: list[Piece], place: int) -> list[Piece]:
    """The line of text right below (or beside) a caption; one in parentheses stands under its value, as a rule."""
    bare = not cover.words(pieces[place]).startswith("(")
    for piece in pieces[place + 1 :]:
        if piece.kind is Kind.TEXT:
            more = _level(cover, pieces, piece) if bare else []
            return [piece, *more] if bare or _CORPORATE.search(cover.words(piece)) else []
        if piece.kind not in {Kind.RULE, Kind.BLANK} and not piece.asks(Caption.NAME):
            break
    return []


def _level(cover: Cover, pieces: list[Piece], piece: Piece) -> list[Piece]:
    """The line under a value beside its caption, where it begins level with the value and has the line to itself."""

    def column(one: Piece) -> int:
        return one.start - cover.text.rfind("\n", 0, one.start)

    below = [one for one in pieces if one.line == piece.line + 1]
    beside = column(piece) > _MARGIN and len(below) == 1 and below[0].kind is Kind.TEXT
    return below if beside and column(below[0]) == column(piece) else []


def _after_date(cover: Cover) -> list[Piece]:
    """Where no caption asks for the name: the first company below the date of the report."""
    dated = False
    for piece in cover.pieces:
        dated = dated or piece.kind is Kind.DATE
        if dated and piece.kind is Kind.TEXT and _CORPORATE.search(cover.words(piece)):
            return [piece]
    return []


def _names(cover: Cover, run: list[Piece], score: float, rule: str) -> Iterator[Found]:
    """One name; or one for each line where each ends as a company's does and the cover has as many file numbers."""
    files = sum(piece.kind is Kind.FILE for piece in cover.pieces)
    companies = [piece for piece in run if cover.words(piece).lower() not in {"and", "&"}]
    if 1 < len(companies) <= files and all(_CORPORATE.search(cover.words(piece)[-_TAIL:]) for piece in companies):
        groups = [[piece] for piece in companies]
    else:
        groups = [run]
    for group in groups:
        start, end = group[0].start, group[-1].end
        if aside := _ASIDE.search(cover.text, start, end):
            end = aside.start() if aside.start() > start else end
        if behalf := _BEHALF.search(cover.text, start, end):
            start = behalf.end()
        value = clean(cover.text[start:end])
        if 1 < len(value) <= _LONGEST_NAME and any(char.isalpha() for char in value):
            sure = score - (0.03 if len(group) > 1 else 0) - _doubt(value)
            yield Found("registrant_name", value, Span(start, end), sure, rule)


def _doubt(value: str) -> float:
    """How much less sure a name is that does not look like one."""
    if len(value) > _LONG_NAME or not (value[0].isupper() or value[0].isdigit()) or _NO_NAME.search(value):
        return 0.3
    return 0.0 if _CORPORATE.search(value) else 0.015


def file_numbers(cover: Cover, *, joint: bool) -> Iterator[Found]:
    """Commission file numbers; where no number has their shape, the digits beside the caption.

    Args:
        cover: the cover.
        joint: whether there are several registrants, so that numbers far from the caption count, too.
    """
    yield from _numbers(cover, "commission_file_number", Kind.FILE, Caption.FILE, ANY_FILE, joint=joint)


def employer_numbers(cover: Cover, *, joint: bool) -> Iterator[Found]:
    """Employer identification numbers, two digits and seven (26 CFR 301.6109-1); `joint` as above."""
    yield from _numbers(cover, "irs_employer_id", Kind.EIN, Caption.EIN, ANY_EIN, joint=joint)


def _numbers(
    cover: Cover, field: str, kind: Kind, caption: Caption, loose: re.Pattern[str], *, joint: bool
) -> Iterator[Found]:
    """All numbers of a shape that stand among the captions of the cover's first part."""
    pieces = content(cover)
    near = [one for one in nearest(pieces, kind, caption) if not _is_blank_number(cover.words(one.piece))]
    if near and not joint:
        # A number farther from the caption than the nearest one's row is somebody else's.
        reach = min(abs(near[0].distance) + _SPREAD, _FAR)
        near = [one for one in near if not one.captioned or abs(one.distance) <= reach]
    if near:
        for one in near:
            # One registrant with two numbers may have them, or one of them is somebody else's.
            score = (0.997 if len(near) == 1 else 0.96 if joint else 0.85) if one.captioned else 0.85
            yield Found(
                field, _number(cover, one.piece), one.piece.span, score, "caption" if one.captioned else "shape"
            )
        return
    for place in places(pieces, caption):
        for piece in (*reversed(pieces[max(0, place - _NEAR) : place]), *pieces[place + 1 : place + 1 + _NEAR]):
            match = loose.search(cover.text, piece.start, piece.end) if piece.kind in _LOOSE else None
            if match and not _is_blank_number(match.group()):
                yield Found(field, clean(match.group()), Span(*match.span()), 0.85, "loose")
                return


def _is_blank_number(words: str) -> bool:
    """Whether it is 00-0000000, with which a form is filled that needs a number."""
    return not any(char in "123456789" for char in words)


def _number(cover: Cover, piece: Piece) -> str:
    return "".join(cover.words(piece).split())


def states(cover: Cover, taken_names: list[Span], taken_addresses: list[Span]) -> Iterator[Found]:
    """The places of incorporation: known places outside the address, near the caption that asks for them.

    Args:
        cover: the cover.
        taken_names: the words of names, which are no state of incorporation.
        taken_addresses: those of addresses.
    """
    taken = [*taken_names, *taken_addresses]
    pieces = [piece for piece in content(cover) if not any(map(piece.overlaps, taken))]
    captions = places(pieces, Caption.STATE)
    organised = list(_organised(cover, pieces))
    known: list[tuple[int, Piece, str]] = []
    for place, single in enumerate(pieces):
        piece, name = _place(cover, pieces, place) if single.kind is Kind.TEXT else (single, None)
        if name:
            known.append((min((abs(place - caption) for caption in captions), default=_FAR), piece, name))
    if known and captions:
        best = min(distance for distance, _, _ in known)
        kept = [(distance, piece, name) for distance, piece, name in known if distance <= best + _SPREAD]
        several = len({name for _, _, name in kept}) > max(1, len(taken_names))
        for distance, piece, name in kept:
            score = 0.8 if several else 0.997 if distance <= _FAR else 0.9
            yield Found("state_of_incorporation", name, piece.span, score, "caption")
    elif organised:
        yield from organised
    elif unknown := _unknown_place(cover, pieces, captions):
        yield Found("state_of_incorporation", clean(cover.words(unknown)), unknown.span, 0.8, "unknown place")


def _place(cover: Cover, pieces: list[Piece], place: int) -> tuple[Piece, str | None]:
    """The place that a piece names, alone or with the line above it: "Republic of the Marshall", "Islands"."""
    piece = pieces[place]
    above = pieces[place - 1] if place else None
    if above is not None and above.kind is Kind.TEXT and piece.line - above.line == 1:
        words = f"{cover.words(above)} {cover.words(piece)}"
        if not place_name(cover.words(above)) and (name := place_name(words)):
            return piece._replace(start=above.start), name
    return piece, place_name(_bare(cover.words(piece)))


def _bare(words: str) -> str:
    """`Delaware (Holding)` without what is said about it."""
    return words.partition("(")[0] if not words.startswith("(") else words.strip("()")


def _organised(cover: Cover, pieces: list[Piece]) -> Iterator[Found]:
    """`(a Michigan corporation)`."""
    for piece in pieces:
        for match in _ORGANISED.finditer(cover.text, piece.start, piece.end) if piece.kind is Kind.TEXT else ():
            if name := place_name(match["place"]):
                yield Found("state_of_incorporation", name, Span(*match.span("place")), 0.95, "organised")


def _unknown_place(cover: Cover, pieces: list[Piece], captions: list[int]) -> Piece | None:
    """The words before a caption, past the numbers of the same row, that may be a place we do not know."""
    for place in captions:
        for piece in reversed(pieces[max(0, place - _NEAR) : place]):
            if piece.kind is Kind.TEXT:
                words = cover.words(piece)
                fits = len(words) <= _LONGEST_STATE and words[0].isupper() and not any(char.isdigit() for char in words)
                return piece if fits and not _CORPORATE.search(words) else None
            if piece.kind not in _ROW:
                break
    return None
