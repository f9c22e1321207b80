"""What stands in the lines around a press release's contacts: names, organisations, telephone numbers, headings.

Two columns side by side are read one after the other.  Each piece keeps its place in the canonical text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from model.data.contact_words import AGENCY, DEGREES, HEADING, HEADING_CORE, NOT_PEOPLE, TITLE, TITLE_CORE
from model.data.organisations import HEADING_WORDS, HEADS
from model.spans import Span
from model.story.lines import Line
from model.story.organisations import NameKind, organisations


class Kind(StrEnum):
    """What a piece of a contact line is."""

    HEADING = "heading"  # "Investors:", "Media Contact"
    NAME = "name"
    TITLE = "title"
    ORGANISATION = "organisation"
    PHONE = "phone"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"
    HINT = "hint"  # "(media)"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line, `text` as printed; `line` counts the lines that were given.

    `alone` tells that nothing else stands in its cell, `marked` that a colon follows.
    """

    kind: Kind
    text: str
    span: Span
    line: int
    alone: bool = False
    marked: bool = False


PHONE: Final = re.compile(
    r"(?:\+ ?\d{1,3}[ .-]?(?:\(0\) ?)?\(?\d{1,5}\)?(?:[ .-]\d{2,5}){1,4}"
    r"|(?<![\d.$,])(?:1[-. ]{1,2})?(?:\(\d{3}\)|\d{3}) ?[-./–]? ?\d{3} ?[-. –] ?\d{4}(?!\d|,\d)"
    r"|(?<![\d.$,])0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}(?!\d))"
    r"(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?",
    re.IGNORECASE,
)
EMAIL: Final = re.compile(r"[A-Za-z0-9][\w.+'-]{0,60}@[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:\.[A-Za-z0-9-]{1,30}){1,4}")
_WEB: Final = re.compile(r"(?:https?://|www\.)[^\s,;|]{3,120}", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?<![A-Za-z])(?:(?:tele)?phone|tel|e-?mail|office|direct|mobile|cell|ph|web ?site|internet|fax|facsimile"
    r"|[ptfemow])(?: (?:no|number))?\.?(?: ?: ?|(?= ?[(+\d]))",
    re.IGNORECASE,
)
_HINT: Final = re.compile(
    r"\( ?((?:for )?(?:media|press|investors?|investor relations|ir|pr|company|analysts)\b[\w /&]{0,30})\)",
    re.IGNORECASE,
)
_FAX_BEFORE: Final = re.compile(r"\b(?:fax|facsimile|f)(?: (?:no|number))?\.? ?:? ?$", re.IGNORECASE)
_FAX_BEHIND: Final = re.compile(r" ?\(? ?fax(?! ?[:.]? ?[(+\d])", re.IGNORECASE)
_PREFIX: Final = re.compile(r"([A-Za-z][A-Za-z.'’&/ -]{2,60}?) ?(?::|--|–|—| - )(?=\s|$)")
_CALL: Final = re.compile(r"\b(?:contacts?|call|reach)\b:? (?:either |us |the )?(?=[A-Z(+\d])", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"[,;|•·()]| [-–—/]+ |/(?=[A-Z])|(?:^|(?<= ))(?:or|at|by|on|and)(?: (?=[A-Z(+\d])| ?$)")
_COLUMN: Final = re.compile(r"\t+| {2,}(?:\| )?| \| ")
_WORD: Final = re.compile(r"[^\W_][\w.'’-]*|&|/")
_NAME_WORD: Final = re.compile(
    r"(?:[A-Z]\.){1,3}|[A-Z]|(?:(?:Mc|Mac|Mc|O['’]|D['’]|De|Di|La|Le|Van|Von|Fitz)?[^\W\d_a-z][^\W\d_]{1,20})(?:[-’'][^\W\d_]{1,20})?"
)
_PARTICLES: Final = frozenset({"de", "van", "von", "der", "den", "la", "di", "da", "del", "du", "le", "bin"})

_ADDRESS: Final = re.compile(r"\b[A-Z]{2}\.? ?,? \d{5}(?:-\d{4})?\b|^\d{1,6} [A-Z][\w.]* .{0,40}(?:Street|Avenue|Road|Drive|Boulevard|Parkway|Suite|Floor)\b")
_SLACK = 6  # characters by which the cells of one column may be out of line
_TAB = 40  # characters that a tab stands for
_SENTENCE = 110  # characters of a cell that is no list of names
_PROSE = 240  # a longer cell is a paragraph


def pieces(lines: Sequence[Line], registrant: frozenset[str] = frozenset()) -> list[Piece]:
    """The pieces of contact lines in reading order, side-by-side columns one after the other.

    `registrant` are the words of the registrant's name, in lower case.
    """
    found: list[Piece] = []
    group: list[_Cell] = []
    for number, line in enumerate(lines):
        if line.gap:
            found.extend(_group_pieces(group, registrant))
            group = []
        group.extend(_cells(line, number))
    found.extend(_group_pieces(group, registrant))
    return found


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int
    line: int
    column: int  # where it begins on the line; for cells divided by tabs its number times a wide column


def _cells(line: Line, number: int) -> Iterator[_Cell]:
    at = index = 0
    tabs = "\t" in line.text
    gaps = [gap for gap in _COLUMN.finditer(line.text) if not _labels(line.text, gap)]
    for gap in [*gaps, None]:
        stop = gap.start() if gap else len(line.text)
        if line.text[at:stop].strip(" |"):
            yield _Cell(line.text[at:stop], line.start + at, number, index * _TAB if tabs else line.column + at)
        at = gap.end() if gap else stop
        index += 1


def _labels(text: str, gap: re.Match[str]) -> bool:
    """Whether a gap parts a label from what it labels ("Investor contact:  Ann Lee"), not two columns."""
    if not text[: gap.start()].endswith(":"):
        return False
    following = _COLUMN.search(text, gap.end())
    return not text[gap.end() : following.start() if following else len(text)].rstrip().endswith(":")


def _group_pieces(cells: list[_Cell], registrant: frozenset[str]) -> Iterator[Piece]:
    """The pieces of lines that no blank line parts: down the columns, where there are columns."""
    if len(cells) > len({cell.line for cell in cells}):
        edges: list[int] = []
        for cell in sorted(cells, key=lambda cell: cell.column):
            if not edges or cell.column > edges[-1] + _SLACK:
                edges.append(cell.column)
        cells = sorted(cells, key=lambda cell: (max(e for e in edges if e <= cell.column), cell.line, cell.column))
    for cell in cells:
        yield from _cell_pieces(cell, registrant)


def _cell_pieces(cell: _Cell, registrant: frozenset[str]) -> Iterator[Piece]:
    """The pieces of one cell in order: those that a pattern knows, and what is left, cut at separators."""
    marked = _apart(_marked(cell.text, registrant))
    # Of an address only the telephone counts: "Oakley Falls, NJ 07632" is nobody's name.
    address = _ADDRESS.search(cell.text) is not None or (len(cell.text) > _SENTENCE and not _CALL.search(cell.text))
    found: list[tuple[Kind, int, int]] = []
    at = 0
    for kind, start, end in [*marked, (None, len(cell.text), len(cell.text))]:
        for fragment_start, fragment_end in () if address else _fragments(cell.text, at, start):
            found.append((classify(cell.text[fragment_start:fragment_end], registrant), fragment_start, fragment_end))
        if kind is not None:
            found.append((kind, start, end))
        at = end
    for kind, start, end in found:
        span = Span(cell.start + start, cell.start + end)
        colon = cell.text[end : end + 2].lstrip()[:1] == ":" or cell.text[start:end].endswith(":")
        yield Piece(kind, cell.text[start:end], span, cell.line, alone=len(found) == 1, marked=colon)


_Marks = list[tuple[Kind | None, int, int]]


def _marked(text: str, registrant: frozenset[str]) -> _Marks:
    """What a pattern knows in a cell, best first; None for labels such as "Tel:"."""
    marks: _Marks = []
    if "@" in text:
        marks += [(Kind.EMAIL, m.start(), m.end()) for m in EMAIL.finditer(text)]
    for match in PHONE.finditer(text):
        fax = _FAX_BEFORE.search(text[max(0, match.start() - 20) : match.start()]) or _FAX_BEHIND.match(
            text, match.end()
        )
        marks.append((Kind.FAX if fax else Kind.PHONE, match.start(), match.end()))
    marks += [(Kind.WEB, m.start(), m.end()) for m in _WEB.finditer(text)]
    marks += [(Kind.HINT, m.start(1), m.end(1)) for m in _HINT.finditer(text)]
    begin = 0
    prefix = _PREFIX.match(text)
    if prefix and classify(prefix[1], registrant) in (Kind.HEADING, Kind.ORGANISATION):
        marks.append((classify(prefix[1], registrant), 0, prefix.end(1)))
        begin = prefix.end()
    elif call := _CALL.search(text):
        marks.append((Kind.HEADING, max(0, call.start() - 60), call.end() - 1))
        begin = call.end()
    for name in organisations(text[begin:]):
        start, end = name.start + begin, name.end + begin
        if name.kind > NameKind.BARE and classify(text[start:end], registrant) is Kind.ORGANISATION:
            marks.append((Kind.ORGANISATION, start, end))
    marks += [(None, m.start(), m.end()) for m in _LABEL.finditer(text)]
    return marks


def _apart(marks: _Marks) -> _Marks:
    """The marks in order of place; of two that overlap the one named first stays."""
    kept: _Marks = []
    for mark in marks:
        if all(mark[2] <= other[1] or mark[1] >= other[2] for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark[1])


def _fragments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in [*_SEPARATOR.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        words = text[at:stop]
        trimmed = words.strip(" :.-–—*\\/'\"")
        if any(c.isalpha() for c in trimmed):
            begin = at + words.index(trimmed)
            # The point of an initial or of "Jr." belongs to the name.
            long = begin + len(trimmed)
            yield begin, long + (text[long : long + 1] == "." and trimmed[-2:].lower() in ("jr", "sr"))
        at = cut.end() if cut else stop


def classify(text: str, registrant: frozenset[str]) -> Kind:
    """What a fragment of a contact line is, judged by its words alone."""
    words = [word.rstrip(".").lower() for word in _WORD.findall(text)]
    if not words or len(text) > _PROSE:
        return Kind.UNKNOWN
    plain = [word.removesuffix("'s").removesuffix("’s") for word in words]
    if _is_heading(plain, registrant):
        return Kind.HEADING
    plain = [part for word in plain for part in (word.split("-") if "-" in word else (word,))]
    titles = sum(word in TITLE for word in plain)
    if titles >= max(1, len(plain) - 1 - len(plain) // 3) and any(word in TITLE_CORE for word in plain):
        if len(plain) > titles and plain[-1] in AGENCY and plain[0] not in TITLE:
            return Kind.ORGANISATION
        return Kind.TITLE
    names = organisations(text)
    if names and names[0].kind > NameKind.BARE and len(names[0].name) >= len(text.strip(" .")) - 2:
        return Kind.ORGANISATION
    if any(word in HEADING_WORDS - {"and", "the", "for", "partners"} for word in plain):
        return Kind.UNKNOWN
    if plain[-1] in AGENCY or plain[-1] in HEADS or any(word in registrant for word in plain[:1]):
        return Kind.ORGANISATION if text[0].isupper() else Kind.UNKNOWN
    if is_person(text):
        return Kind.NAME
    if len(plain) == 1 and text[0].isupper() and plain[0] not in NOT_PEOPLE and plain[0] not in DEGREES:
        return Kind.ORGANISATION
    return Kind.UNKNOWN


def _is_heading(words: list[str], registrant: frozenset[str]) -> bool:
    if not any(word in HEADING_CORE for word in words):
        return False
    others = [word for word in words if word not in HEADING]
    # "Wexcombe investors" and, of another company, "Thornquist media".
    return not others or (
        len(others) <= 3 and (others[0] in registrant or (len(others) == 1 and words[0] == others[0]))
    )


def is_person(text: str) -> bool:
    """Whether the words look like a person's name."""
    words = text.replace(",", " ").split()
    while len(words) > 2 and words[-1].replace(".", "").lower() in DEGREES:
        words.pop()
    if words and words[0].rstrip(".") in ("Mr", "Ms", "Mrs", "Dr", "Prof"):
        words = words[1:]
    if not 2 <= len(words) <= 5:  # noqa: PLR2004 - a first and a last name, and a few between
        return False
    solid = [word for word in words if word not in _PARTICLES and not (word.startswith(("“", '"', "(")))]
    if not all(_NAME_WORD.fullmatch(word) for word in solid):
        return False
    bare = [word.rstrip(".").lower() for word in solid]
    return len(solid) >= 2 and len(bare[-1]) > 1 and not any(w in NOT_PEOPLE or w in HEADS for w in bare)
