"""What stands in the lines around a press release's contacts: names, organisations, telephone numbers, headings.

Two columns side by side are read one after the other.  Each piece keeps its place in the canonical text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from model.data.contact_words import AGENCY, DEGREES, DEPARTMENTS, HEADING, HEADING_CORE, NOT_PEOPLE, TITLE, TITLE_CORE
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
    r"(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?|(?<=: )\d{2} \d{2,4} \d{3,4} \d{3,4}(?!\d)",
    re.IGNORECASE,
)
EMAIL: Final = re.compile(r"[A-Za-z0-9][\w.+'-]{0,60}@[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:\.[A-Za-z0-9-]{1,30}){1,4}")
_DIGIT: Final = re.compile(r"\d")
_WEB: Final = re.compile(r"(?:https?://|www\.)[^\s,;|]{3,120}", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?<![A-Za-z])(?:(?:tele)?phone|tel|e-?mail|office|direct|mobile|cell|ph|web ?site|internet|fax|facsimile"
    r"|[ptfemow])(?: (?:no|number))?\.?(?: ?: ?|(?= ?[(+\d]))",
    re.IGNORECASE,
)
_LABELS: Final = re.compile(r"[:(+\d]")  # what follows a label
_HINT: Final = re.compile(
    r"\( ?((?:for )?(?:uk |us |u\.s\. |european )?"
    r"(?:media|press|investors?|investor relations|ir|pr|company|analysts)\b[\w /&]{0,30})\)",
    re.IGNORECASE,
)
_FAX_BEFORE: Final = re.compile(r"\b(?:fax|facsimile|f)(?: (?:no|number))?\.? ?:? ?$", re.IGNORECASE)
_FAX_BEHIND: Final = re.compile(r" ?\(? ?fax(?! ?[:.]? ?[(+\d])", re.IGNORECASE)
_PREFIX: Final = re.compile(r"([A-Za-z][A-Za-z.'’&/ -]{2,60}?) ?(?::|--|–|—| - )(?=\s|$)")
_CALL: Final = re.compile(r"\b(?:contacts?|call|reach)\b:? (?:either |us |the )?(?=[A-Z(+\d])", re.IGNORECASE)
_SEPARATOR: Final = re.compile(
    r"[,;|•·()]| [-–—/]+ |/(?=[A-Z])|(?:^|(?<= ))(?:(?:or|at|by|on|and)(?: (?=[A-Z(+\d])| ?$)|of ?$)"
)
_MARKED_LABEL: Final = re.compile(r"^\*\*(?=\w)|:\*\*|\*\*(?=:)")
_COLUMN: Final = re.compile(r"\t+| {2,}(?:\| )?| \| ")
_WORD: Final = re.compile(r"[^\W_][\w.'’-]*|&|/")
_NAME_WORD: Final = re.compile(
    r"(?:[A-Z]\.){1,3}|[A-Z]|(?:(?:Mc|Mac|Mc|O['’]|D['’]|De|Di|La|Le|Van|Von|"
    r"Fitz)?[^\W\d_a-z][^\W\d_]{1,20})(?:[-’'][^\W\d_]{1,20})?"
)
_PARTICLES: Final = frozenset({"de", "van", "von", "der", "den", "la", "di", "da", "del", "du", "le", "bin"})

# "Yancey, Noble and Thorpe": a firm that is called after its founders.
_FOUNDERS: Final = re.compile(
    r"\s{0,9}(?P<name>[A-Z][a-z’'-]{1,30}(?:, [A-Z][a-z’'-]{1,30}){0,3},? (?:and|&) [A-Z][a-z’'-]{1,30})\s{0,9}"
)
# "FOR OAKLEY", over the people who answer for it
_FOR: Final = re.compile(r"\s{0,9}(?:For|FOR) (?P<name>[A-Z][\w&.’' -]{2,40}?):?\s{0,9}")
_ADDRESS: Final = re.compile(
    r"\b[A-Z]{2}\.? ?,? \d{5}(?:-\d{4})?\b|^\d{1,6} [A-Z][\w.]* .{0,40}(?:Street|Avenue|Road|Drive|Boulevard|Parkway|"
    r"Suite|Floor)\b"
)
_NOT_LONELY: Final = NOT_PEOPLE | DEGREES
_HEADING_VERBS: Final = HEADING_WORDS - {"and", "the", "for"}
_NAMES = (2, 5)  # words of a person's name, at least and at most
_OWNER = 3  # words by which a heading names its company
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
    at = 0
    # Marks of markdown hide a label; blanks in their stead keep all places.
    text = _MARKED_LABEL.sub(lambda found: found[0].replace("*", " "), line.text) if "**" in line.text else line.text
    tabs = "\t" in text
    gaps = [gap for gap in _COLUMN.finditer(text) if not _labels(text, gap)]
    for index, gap in enumerate([*gaps, None]):
        stop = gap.start() if gap else len(text)
        if text[at:stop].strip(" |"):
            yield _Cell(text[at:stop], line.start + at, number, index * _TAB if tabs else line.column + at)
        at = gap.end() if gap else stop


def _labels(text: str, gap: re.Match[str]) -> bool:
    """Whether a gap parts a label from what it labels ("Investor contact:  Ann Lee"), not two columns."""
    if not text[: gap.start()].endswith(":"):
        return False
    following = _COLUMN.search(text, gap.end())
    return not text[gap.end() : following.start() if following else len(text)].rstrip().endswith(":")


def _group_pieces(cells: list[_Cell], registrant: frozenset[str]) -> Iterator[Piece]:
    """The pieces of lines that no blank line parts: down the columns, where there are columns."""
    rows = {cell.line for cell in cells}
    reached = {cell.line for cell in cells if "@" in cell.text or PHONE.search(cell.text)}
    # Where each line says how to reach somebody the lines are contacts, not the columns.
    if len(cells) > len(rows) > len(reached):
        edges: list[int] = []
        for cell in sorted(cells, key=lambda cell: cell.column):
            if not edges or cell.column > edges[-1] + _SLACK:
                edges.append(cell.column)
        cells = sorted(cells, key=lambda cell: (max(e for e in edges if e <= cell.column), cell.line, cell.column))
    for cell in cells:
        yield from _cell_pieces(cell, registrant)


def _cell_pieces(cell: _Cell, registrant: frozenset[str]) -> Iterator[Piece]:
    """The pieces of one cell in order: those that a pattern knows, and what is left, cut at separators."""
    marked = _firm(cell.text) or _apart(_marked(cell.text, registrant))
    # Of an address only the telephone counts: "Oakley Falls, NJ 07632" is nobody's name.
    headed = bool(marked) and marked[0][0] is Kind.HEADING and not cell.text[: marked[0][1]].strip()
    sentence = len(cell.text) > _SENTENCE and not headed and not _CALL.search(cell.text)
    address = sentence or (_DIGIT.search(cell.text) is not None and _ADDRESS.search(cell.text) is not None)
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


def _addresses(text: str) -> _Marks:
    """E-mail addresses, telephone numbers, pages and hints; none is tried that a sign of its own does not speak for."""
    marks: _Marks = []
    if "@" in text:
        marks += [(Kind.EMAIL, m.start(), m.end()) for m in EMAIL.finditer(text)]
    for match in PHONE.finditer(text) if _DIGIT.search(text) else ():
        fax = _FAX_BEFORE.search(text[max(0, match.start() - 20) : match.start()]) or _FAX_BEHIND.match(
            text, match.end()
        )
        marks.append((Kind.FAX if fax else Kind.PHONE, match.start(), match.end()))
    if "." in text:
        marks += [(Kind.WEB, m.start(), m.end()) for m in _WEB.finditer(text)]
    if "(" in text:
        marks += [(Kind.HINT, m.start(1), m.end(1)) for m in _HINT.finditer(text)]
    return marks


def _marked(text: str, registrant: frozenset[str]) -> _Marks:
    """What a pattern knows in a cell, best first; None for labels such as "Tel:"."""
    marks = _addresses(text)
    begin = 0
    prefix = _PREFIX.match(text)
    if prefix and _LABEL.match(text):
        prefix = None  # "Direct: +31 71 555 0121"
    label = classify(prefix[1], registrant) if prefix else Kind.UNKNOWN
    if prefix and label is Kind.TITLE and prefix[1].lower() in DEPARTMENTS:
        label = Kind.HEADING
    if prefix and label in (Kind.HEADING, Kind.ORGANISATION):
        marks.append((label, 0, prefix.end(1)))
        begin = prefix.end()
        # "Contacts: Oakley: Ann Lee, (510) 555-0177"
        owner = _PREFIX.match(text[begin:].lstrip()) if label is Kind.HEADING else None
        if owner and classify(owner[1], registrant) is Kind.ORGANISATION:
            at = text.index(owner[1], begin)
            marks.append((Kind.ORGANISATION, at, at + len(owner[1])))
            begin = at + len(owner[0])
    elif call := _CALL.search(text):
        marks.append((Kind.HEADING, max(0, call.start() - 60), call.end() - 1))
        begin = call.end()
    for name in organisations(text[begin:]):
        start, end = name.start + begin, name.end + begin
        if name.kind > NameKind.BARE and classify(text[start:end], registrant) is Kind.ORGANISATION:
            marks.append((Kind.ORGANISATION, start, end))
    if _LABELS.search(text):
        marks += [(None, m.start(), m.end()) for m in _LABEL.finditer(text)]
    return marks


def _firm(text: str) -> _Marks:
    """A cell that is nothing but a firm's name; "Investors and Media" and "For immediate release" are none."""
    if whose := _FOR.fullmatch(text):
        known = {word.lower() for word in whose["name"].split()} & (HEADING | NOT_PEOPLE)
        return [] if known else [(Kind.ORGANISATION, *whose.span("name"))]
    found = _FOUNDERS.fullmatch(text)
    words = set(re.findall(r"[a-z]+", text.lower())) - {"and"} if found else set()
    return [] if found is None or words & HEADING else [(Kind.ORGANISATION, *found.span("name"))]


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
    return Kind.UNKNOWN if len(text) > _PROSE else _classified(text, registrant)


@lru_cache(maxsize=1024)
def _classified(text: str, registrant: frozenset[str]) -> Kind:
    """Kept, since the lines above a release are read for its title and for its contacts."""
    words = [word.rstrip(".").lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text)]
    if not words:
        return Kind.UNKNOWN
    if _is_heading(words, registrant):
        return Kind.HEADING
    words = [part for word in words for part in (word.split("-") if "-" in word else (word,))]
    if _is_title(words):
        return Kind.TITLE
    if _is_organisation(text, words, registrant):
        return Kind.ORGANISATION
    if is_person(text):
        return Kind.NAME
    lonely = len(words) == 1 and text[0].isupper() and words[0] not in _NOT_LONELY
    return Kind.ORGANISATION if lonely else Kind.UNKNOWN


def _is_heading(words: list[str], registrant: frozenset[str]) -> bool:
    if not any(word in HEADING_CORE for word in words):
        return False
    others = [word for word in words if word not in HEADING]
    # "Corvane investors" and, of another company, "Helmstadt media".
    owned = len(others) <= _OWNER and others[:1] == words[:1] and (others[:1] == others or others[0] in registrant)
    return not others or owned


def _is_title(words: list[str]) -> bool:
    titles = sum(word in TITLE for word in words)
    if words == ["chief", "executive"]:
        return True
    if titles < max(1, len(words) - 1 - len(words) // 3) or not any(word in TITLE_CORE for word in words):
        return False
    # "Westbrook Communications" is an agency, "Corporate Communications" a department.
    return titles == len(words) or words[-1] not in AGENCY or words[0] in TITLE


def _is_organisation(text: str, words: list[str], registrant: frozenset[str]) -> bool:
    names = organisations(text)
    if names and names[0].kind > NameKind.BARE and len(names[0].name) >= len(text.strip(" .")) - len(", "):
        return True
    if any(word in _HEADING_VERBS for word in words) or not text[0].isupper():
        return False
    return words[-1] in AGENCY or words[-1] in HEADS or words[0] in registrant


def is_person(text: str) -> bool:
    """Whether the words look like a person's name: first and last name, and a few between."""
    words = text.replace(",", " ").split()
    while len(words) > _NAMES[0] and words[-1].replace(".", "").lower() in DEGREES:
        words.pop()
    if words and words[0].rstrip(".") in ("Mr", "Ms", "Mrs", "Dr", "Prof"):
        words = words[1:]
    if not _NAMES[0] <= len(words) <= _NAMES[1]:
        return False
    solid = [word for word in words if word not in _PARTICLES and not (word.startswith(("“", '"', "(")))]
    if not all(_NAME_WORD.fullmatch(word) for word in solid):
        return False
    bare = [word.rstrip(".").lower() for word in solid]
    return len(solid) >= _NAMES[0] and len(bare[-1]) > 1 and not any(w in NOT_PEOPLE or w in HEADS for w in bare)
