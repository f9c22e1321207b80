"""The address of the principal executive offices and the telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from model.data.regions import AREA_CODE_STATE
from model.extractors.cover_address import Address, parse_address
from model.extractors.cover_found import Found, clean, content, nearest, places
from model.extractors.cover_layout import Cover, Kind, Piece
from model.extractors.cover_shapes import ANY_PHONE
from model.extractors.cover_words import Caption
from model.spans import Span

_MOST_LINES: Final = 9
_PARTS: Final = (
    ("address_street", "street"),
    ("address_city", "city"),
    ("address_state", "state"),
    ("address_zip", "postal"),
)
_LABEL: Final = re.compile(
    r"(?:tel(?:ephone)?|phone|fax|facsimile|telecopy|telecopier|attn|attention|e-?mail|and|or)\b[\s.:#no]{0,8}",
    re.IGNORECASE,
)
_TRAILING_LABEL: Final = re.compile(r"[\s,;]{1,9}\(?(?:tel(?:ephone)?|phone|fax)\b[\s.:#no]{0,8}$", re.IGNORECASE)
_FAX: Final = re.compile(r"(?:fax|facsimile|telecop\w{1,4})\b[^\n\d]{0,20}$", re.IGNORECASE)
_FAX_BEHIND: Final = re.compile(
    r"[ \u00a0,;]{0,4}\(?(?:fax|facsimile|telecopier)\b(?![\s.:#no]{0,8}[\d(+])", re.IGNORECASE
)
_ZIP: Final = re.compile(r"\d{5}(?:-\d{4})?")
_INSIDE: Final = frozenset({Caption.ZIP, Caption.OTHER})
_FEWEST_ROWS: Final = 2
_SIDES: Final = 2
_FEWEST_DIGITS: Final = 7
_DIGITS: Final = frozenset({Kind.TEXT, Kind.FILE, Kind.EIN})
_ANOTHER: Final = re.compile(r"\s{0,3}(?:and|or|/|,|;)\s")
_CLOSE: Final = 3
_FAR: Final = 6
_SEC: Final = "20549"  # the Commission's own
_COUNTRY_CODE: Final = re.compile(r"\+ ?\d{1,3}[ .-]{0,2}(?:\(0\) ?)?$")
_ENDS_WITH_ZIP: Final = re.compile(r"(?<![\d-])\d{5}(?:-\d{4})?$")


def addresses(cover: Cover, taken: list[Span]) -> list[Address]:
    """The addresses that captions ask for, in their order; else one that stands without a caption.

    Args:
        cover: the cover.
        taken: the words of names, which are no part of an address.
    """
    pieces = [piece for piece in content(cover) if not any(map(piece.overlaps, taken))]
    captions = [place for place in places(pieces, Caption.ADDRESS) if not pieces[place].asks(Caption.NAME)]
    found: list[Address] = []
    for block in (_above, _below):
        for place in captions:
            found += _parsed(cover.text, _spans(cover, block(cover, pieces, place)))
        if found:
            return found
    loose = parse_address(cover.text, _spans(cover, _loose(cover, pieces)))
    return [loose] if loose else []


def _parsed(text: str, lines: list[Span]) -> list[Address]:
    """The address of some lines; the two of them where the lines hold an office and, say, a post box."""
    columns = _columns(text, lines)
    if columns:
        beside = [parse_address(text, column) for column in columns]
        complete = [one for one in beside if one and one.postal and one.street]
        if len(complete) == len(columns):
            return complete
    codes = [line for line in lines if _ZIP.fullmatch(line.of(text).strip())]
    if (
        len(codes) == 1
        and len(lines) > 1
        and codes[0] is not lines[-1]
        and not _ENDS_WITH_ZIP.search(lines[-1].of(text))
    ):
        # In a column of its own, level with the street.
        lines = [line for line in lines if line is not codes[0]] + codes
    for end in range(2, len(lines) - 1):
        first, second = parse_address(text, lines[:end]), parse_address(text, lines[end:])
        if first and second and all(one.postal and one.street for one in (first, second)):
            return [first, second]
    whole = parse_address(text, lines)
    return [whole] if whole else []


def _columns(text: str, lines: list[Span]) -> tuple[list[Span], list[Span]] | None:
    """The cells of two addresses that stand side by side, column by column; None where they do not."""
    rows: list[list[Span]] = []
    for line in lines:
        if rows and "\n" not in text[rows[-1][-1].end : line.start]:
            rows[-1].append(line)
        else:
            rows.append([line])
    if len(rows) < _FEWEST_ROWS or any(len(row) != _SIDES for row in rows):
        return None
    return [row[0] for row in rows], [row[1] for row in rows]


def _above(cover: Cover, pieces: list[Piece], place: int) -> list[Piece]:
    """The lines before a caption; a ZIP code that stands behind it, in a column of its own, comes last."""
    block: list[Piece] = []
    for piece in reversed(pieces[:place]):
        if piece.kind is Kind.TEXT and len(block) < _MOST_LINES:
            if not _is_aside(cover, piece):
                block.insert(0, piece)
        elif piece.kind is not Kind.PHONE and not _is_passed(piece, below=bool(block)):
            break
    if block and not any(char.isdigit() for char in cover.words(block[-1])[-5:]):
        behind = pieces[place + 1 : place + 2]
        block += [piece for piece in behind if piece.kind is Kind.TEXT and _ZIP.fullmatch(cover.words(piece))]
    return block


def _is_passed(piece: Piece, *, below: bool) -> bool:
    """Whether a caption may stand between an address and its own caption: "Zip Code", or a telephone's to the right."""
    if not piece.captions:
        return False
    return set(piece.captions) <= (_INSIDE if below else _INSIDE | {Caption.PHONE})


def _below(cover: Cover, pieces: list[Piece], place: int) -> list[Piece]:
    """The lines behind a caption."""
    block: list[Piece] = []
    for piece in pieces[place + 1 : place + 1 + 2 * _MOST_LINES]:
        if piece.kind is Kind.TEXT:
            if not _is_aside(cover, piece):
                block.append(piece)
        elif piece.kind is not Kind.PHONE and not _is_passed(piece, below=True):
            break
    return block


def _loose(cover: Cover, pieces: list[Piece]) -> list[Piece]:
    """Lines that end in a ZIP code, and the text right above them."""
    for place, piece in enumerate(pieces):
        if piece.kind is Kind.TEXT and _ENDS_WITH_ZIP.search(cover.words(piece)) and _SEC not in cover.words(piece):
            block = [piece]
            for above in reversed(pieces[:place]):
                if above.kind is not Kind.TEXT or block[0].line - above.line > 1 or len(block) >= _MOST_LINES:
                    break
                block.insert(0, above)
            block = [line for line in block if not _is_aside(cover, line)]
            if parse_address(cover.text, _spans(cover, block)):
                return block
    return []


def _spans(cover: Cover, block: list[Piece]) -> list[Span]:
    """The places of a block's lines, without a "Tel." at their ends."""
    spans = []
    for piece in block:
        label = _TRAILING_LABEL.search(cover.text, piece.start, piece.end)
        spans.append(Span(piece.start, label.start()) if label and label.start() > piece.start else piece.span)
    return spans


def _is_aside(cover: Cover, piece: Piece) -> bool:
    """Whether a line among those of an address is none of it: "Tel.", "(a Delaware corporation)"."""
    words = cover.words(piece)
    return words.startswith("(") or _LABEL.fullmatch(words) is not None


def address_fields(found: list[Address]) -> Iterator[Found]:
    """The parts of the first address; those of the others are alternatives."""
    for rank, address in enumerate(found):
        for field, name in _PARTS:
            part = getattr(address, name)
            if part is not None:
                score = address.score if rank == 0 else 0.05
                yield Found(field, clean(part.value), part.span, score, address.rule, rank=min(rank, 1))


def telephone(cover: Cover, address: Address | None) -> Iterator[Found]:
    """The number nearest to its caption that is no fax number; anything with digits where a caption says so."""
    pieces = content(cover)
    near = [one for one in nearest(pieces, Kind.PHONE, Caption.PHONE) if not _is_fax(cover, one.piece)]
    close = bool(near) and near[0].captioned and abs(near[0].distance) <= _FAR
    if not close and (found := _captioned_digits(cover, pieces)):
        yield Found("phone", clean(found.group()), Span(*found.span()), 0.95, "digits beside caption")
        return
    if not close:
        near.sort(key=lambda one: one.place)
    elif len(places(pieces, Caption.PHONE)) > 1:
        # In columns of joint registrants the first one's number is the farthest from the captions below.
        line = near[0].piece.line
        near.sort(key=lambda one: (one.piece.line != line, one.place))
    for rank, one in enumerate(near):
        place = _with_country(cover.text, one.piece.span)
        value = clean(place.of(cover.text))
        score = 0.93 if not close else 0.997 if abs(one.distance) <= _CLOSE else 0.98
        if address and address.state and _elsewhere(value, address.state.value):
            score -= 0.004
        yield Found("phone", value, place, score if rank == 0 else 0.05, "number", rank=min(rank, 1))


def _with_country(text: str, number: Span) -> Span:
    """The number with a country code before it, which no shape of a North American number has: `+44 151 601 9477`."""
    code = _COUNTRY_CODE.search(text, max(0, number.start - 12), number.start)
    return Span(code.start(), number.end) if code else number


def _elsewhere(number: str, state: str) -> bool:
    """Whether the number's area code is another state's; a toll-free one is nobody's."""
    digits = "".join(char for char in number if char.isdigit()).removeprefix("1")
    return AREA_CODE_STATE.get(digits[:3], state) != state


def _on_its_line(pieces: list[Piece], piece: Piece) -> tuple[int, int]:
    """The stretch of digits on a line: `(86) 22-5883 8509` has a part that looks like a file number."""
    row = [one for one in pieces if one.line == piece.line and one.kind in _DIGITS]
    place = row.index(piece)
    first = last = place
    while first and row[first].start - row[first - 1].end <= _CLOSE:
        first -= 1
    while last + 1 < len(row) and row[last + 1].start - row[last].end <= _CLOSE:
        last += 1
    return row[first].start, row[last].end


def _is_fax(cover: Cover, piece: Piece) -> bool:
    before = cover.text[max(0, piece.start - 40) : piece.start]
    return bool(_FAX.search(before) or _FAX_BEHIND.match(cover.text, piece.end))


def _captioned_digits(cover: Cover, pieces: list[Piece]) -> re.Match[str] | None:
    """The number that a caption calls one: above a caption in parentheses, behind any other."""
    for place in places(pieces, Caption.PHONE):
        sides = [pieces[max(0, place - 1) : place], pieces[place + 1 : place + 2]]
        enclosed = cover.words(pieces[place]).startswith("(")
        for piece in (*sides[not enclosed], *sides[enclosed]):
            if piece.kind in _DIGITS:
                start, end = _on_its_line(pieces, piece)
                label = _LABEL.match(cover.text, start, end)
                found = ANY_PHONE.match(cover.text, label.end() if label else start, end)
                alone = found is not None and (found.end() == end or _ANOTHER.match(cover.text, found.end(), end))
                if found and alone and sum(char.isdigit() for char in found.group()) >= _FEWEST_DIGITS:
                    return found
    return None
