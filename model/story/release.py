"""The anatomy of a press release: headline, sub-headlines, dateline, and where the prose begins."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from model.data.release_words import ANNOUNCES, FURNITURE
from model.spans import Span
from model.story.contact_cells import Kind, pieces
from model.story.dates import PrintedDate, dates, yearless_date
from model.story.folded import Folded, fold
from model.story.lines import Line, lines_of
from model.story.organisations import core_words, organisations
from model.story.registrant import Registrant


@dataclass(frozen=True)
class Release:
    """A press release inside a filing; `body` is where its prose begins (the dateline's first character).

    `date` is the release's own date with its canonical place, None where none is printed; `date_rule` says where it
    stood: dateline, above, below.
    """

    span: Span
    body: int
    headline: Span | None
    subheads: tuple[Span, ...]
    date: PrintedDate | None
    date_rule: str = ""


_TOP = 90  # lines among which a release's prose begins
_A_SENTENCE = 60  # characters of the shortest paragraph that tells news
_BESIDE_DATE = 24  # characters that may stand beside a date on its own line
_SPACED = 2  # blank lines that may part the lines of a centred headline
_NEWS = 25  # letters that follow a dateline at least
_SHORT_LINE = 40
_A_LINE = 100  # characters of a line that no heading fills
_PLACE = 110  # characters that the places of a dateline may take
_ANNOUNCES: Final = re.compile(ANNOUNCES, re.IGNORECASE)
_FURNITURE: Final = re.compile("|".join(f"(?:{pattern})" for pattern in FURNITURE))
_RULE: Final = re.compile(r"[\W_]*|<[/A-Z][^<>]{0,60}>?.{0,8}")
# Between a dateline's date and its prose: a dash, perhaps behind the name of a wire service.
_AFTER: Final = re.compile(
    r"[)\]]?,? ?(?:[-–—:…]|\.\.|\. \.|\.(?= [A-Z“\"])|/|\(|\||"
    r"(?:today|\w{1,40},? (?:\w{1,40} ){0,6}today|PRNewswire|Business Wire|GLOBE)\b)",
    re.IGNORECASE,
)
_WIRE: Final = re.compile(
    r"/?\(?/?(?:PR ?Newswire|BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|MARKET ?WIRE|Marketwire|PRIMEZONE|"
    r"CCNMatthews|CNW)|/[A-Z][\w .-]{2,40}/ ?[-–—]",
    re.IGNORECASE,
)
_OPENING: Final = frozenset("[(")  # "[ST. PAUL, Minn. - October 3, 2007] Oakley, Inc. today announced"
_CLOSING: Final = frozenset("])")
_PHONE: Final = re.compile(r"\s{0,60}\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}")  # a contact's, beside the date
_LOGO: Final = re.compile(r"\[[^\[\]]{0,30}\blogo\b[^\[\]]{0,30}\]", re.IGNORECASE)
_DASHES: Final = re.compile(r" ?(?:--|–|—)(?= ?[A-Z])")  # "CRANBURY, N.J., March 11 -- Oakley, Inc. has opened"
_AROUND: Final = " (,-–—/[*.…"  # what may stand between the places of a dateline and its date
_NOT_A_PLACE: Final = re.compile(
    r"(?:^|\b)(?:on|dated?|as of|effective|since|until|ended|ending|through|contact|release|exhibit|item|for|at|"
    r"quarter|year|"
    r"months?|fiscal|filed|report|reported|from|to|by)\b[ :,]*$|^(?:on|in|as|for|effective|between|during)\b|\d{4,}",
    re.IGNORECASE,
)
_LOWER_WORDS: Final = re.compile(r"\b(?!(?:and|of|de|la|the|del|di|am|on|upon|via|wire|newswire)\b)[a-z]{2,}")
# "PITTSBURGH -- Oakley today announced": a dateline that leaves the date to the line above.
_UNDATED: Final = re.compile(
    r"(?:[A-Z][A-Z .’'&-]{2,40}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?:, ?[A-Z][A-Za-z. ]{1,24})?,? ?(?:/[\w -]{3,30}/|"
    r"\([A-Z ]{4,30}\))?"
    r" ?(?:--|–|—| - |-(?=[A-Z(]))"
)
_SAYS: Final = re.compile(
    r"\((?:Nasdaq|NASDAQ|NYSE|AMEX|OTC)\b|\) (?:\w+ )?(?:said|says|has|have)\b|\bsaid (?:that|it|its)\b"
)
_TRAILING: Final = re.compile(
    r"(?:\b(?:of|for|in|the|and|to|with|by|from|a|an|its|at|on|as|into|under|between|or|&|that|has|is|will|new|"
    r"first|second|third|fourth|ended|ending|end)|[,;&-])$",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(r"(?:back|and|of|for|in|to|with|by|from|at|on|as|into|under|between|or|for the|a|an)\b|&")
_LEADING_TITLE: Final = re.compile(r"(?:Back|And|Of|For|In|To|With|By|From|At|On|As|Into|Under|Between|Or)\b|&")
_LEADING_CAPS: Final = re.compile(r"(?:BACK|AND|OF|FOR|IN|TO|WITH|BY|FROM|AT|ON|AS|INTO|OR)\b|&")
_SMALL_LETTERS: Final = 12  # one small letter among so many leaves a line in capitals
_SUBHEAD: Final = re.compile(r"[-–—•*·>“\"(]|o ")


def find_release(
    text: str, span: Span, registrant: Registrant, *, blocks: bool, reported: dt.date | None = None
) -> Release | None:
    """The press release of an exhibit; None where the exhibit is something else.

    `reported` is a date of the cover, from which a dateline without a year takes its own.  `blocks` tells that each
    line is a block of its own (HTML), rather than a line wrapped by hand.
    """
    lines = lines_of(text, span.start, span.end)[:_TOP]
    lines = [line for line in lines if not _RULE.fullmatch(line.text)]
    found = _body(lines, text, blocks=blocks, reported=reported)
    if found is None:
        return None
    index, date, rule = found
    header = lines[:index]
    title = _title_block(header, registrant)
    if date is None:
        date, rule = _date_near(header, title)
    groups = _groups(title, blocks=blocks)
    spans = [_span(group, text) for group in groups]
    return Release(span, lines[index].start, spans[0] if spans else None, tuple(spans[1:]), date, rule)


def _span(group: Sequence[Line], text: str) -> Span:
    folded = fold(text, group[0].start, group[-1].end)
    words = folded.text
    lead = len(words) - len(words.lstrip(" *_#"))
    return folded.span(lead, max(lead + 1, len(words.rstrip(" *_#"))))


def _body(
    lines: list[Line], text: str, *, blocks: bool, reported: dt.date | None
) -> tuple[int, PrintedDate | None, str] | None:
    """The line where the prose begins, with the dateline's date if there is one."""
    fallback: int | None = None
    for index, line in enumerate(lines):
        folded = _opening(lines, index, text, blocks=blocks)
        if date := _dateline(folded, reported):
            # A headline set right above the dateline is no part of it.
            if date.start >= line.end and _dateline(_opening(lines, index + 1, text, blocks=blocks), reported):
                return index + 1, date, "dateline"
            return index, date, "dateline"
        if fallback is None and _opens_news(line.text, folded.text):
            fallback = index
    return None if fallback is None else (fallback, None, "")


def _opening(lines: list[Line], index: int, text: str, *, blocks: bool) -> Folded:
    """The first words of the paragraph that a line would begin."""
    end = lines[index].end
    for below in () if blocks else lines[index + 1 : index + 3]:
        if below.gap:
            break
        end = below.end
    return fold(text, lines[index].start, min(end, lines[index].start + 700))


def _opens_news(line: str, opening: str) -> bool:
    """Whether a line begins the prose although it bears no date."""
    if len(opening) < _A_SENTENCE:
        return False
    if not _ANNOUNCES.search(opening):
        # "SALT LAKE CITY -- Oakley Ltd. (Nasdaq: OKLY) said that it has sold …"
        return _UNDATED.match(opening) is not None and _SAYS.search(opening) is not None
    sentence = len(line) > _A_LINE or (len(line) > _A_LINE // 2 and opening != line)
    return _UNDATED.match(opening) is not None or (sentence and any(c.islower() for c in line) and "." in opening)


def _dateline(folded: Folded, reported: dt.date | None) -> PrintedDate | None:
    """The date of a dateline at the very beginning, placed in the canonical text."""
    text = folded.text
    first = next(dates(text[: _PLACE + 24]), None)
    if first is not None:
        after = text[first.end :]
        closed = text[:1] in _OPENING and after[:1] in _CLOSING and _ANNOUNCES.search(after[:300]) is not None
        if _PHONE.match(after):
            return None
        news = (closed or _AFTER.match(after) is not None) and sum(c.isalpha() for c in after[:80]) > _NEWS
        bare = not text[: first.start].strip(_AROUND) and _ANNOUNCES.search(after[:300]) is not None
        return _placed(folded, first) if news and (bare or _is_place(text[: first.start])) else None
    wire = (_WIRE.search(text, 0, _PLACE + 40) or _DASHES.search(text, 0, _PLACE + 40)) if reported else None
    if wire is None or reported is None:
        return None
    yearless = yearless_date(text[: wire.start()], reported)
    near = yearless is not None and wire.start() - yearless.end <= len(" (/")
    return _placed(folded, yearless) if yearless and near and _is_place(text[: yearless.start]) else None


def _is_place(before: str) -> bool:
    """Whether the words before a date may be the places of a dateline."""
    words = before.strip(_AROUND)
    return 0 < len(words) <= _PLACE and not _NOT_A_PLACE.search(words) and not _LOWER_WORDS.search(words)


def _placed(folded: Folded, date: PrintedDate) -> PrintedDate:
    span = folded.span(date.start, date.end)
    return PrintedDate(date.day, span.start, span.end)


def _title_block(header: list[Line], registrant: Registrant) -> list[Line]:
    """The headline and sub-headlines: the lines nearest above the prose that are not furniture."""
    furniture = _furniture(header, registrant)
    block: list[Line] = []
    for index in range(len(header) - 1, -1, -1):
        if furniture[index]:
            if block:
                break
            continue
        block.append(header[index])
    return block[::-1]


def _furniture(header: list[Line], registrant: Registrant) -> list[bool]:
    """Which of the lines above the prose cannot be a headline: labels, names alone, addresses, contacts."""
    marks = [_is_furniture(line.text, registrant) for line in header]
    for index in range(1, len(header)):
        # "… FOR THE YEAR ENDING / SEPTEMBER 30, 2004" is a headline, not a date.
        if (
            marks[index]
            and not marks[index - 1]
            and header[index].gap == 0
            and _TRAILING.search(header[index - 1].text)
        ):
            marks[index] = False
    kinds: list[set[Kind]] = [set() for _ in header]
    for piece in pieces(header, registrant.words):
        kinds[piece.line].add(piece.kind)
    reach = {Kind.PHONE, Kind.FAX, Kind.EMAIL, Kind.WEB}
    for index, found in enumerate(kinds):
        if found & reach or found == {Kind.HEADING}:
            marks[index] = True
    # Names and titles belong to the contacts when only such lines part them from a telephone below or a heading above.
    near = False
    for index in range(len(header) - 1, -1, -1):
        near = bool(kinds[index] & reach) or (near and _soft(kinds[index], header[index]))
        marks[index] = marks[index] or near
    near = False
    for index, found in enumerate(kinds):
        near = _is_heading(found) or (near and header[index].gap == 0 and _soft(found, header[index]))
        marks[index] = marks[index] or near
    return marks


def _soft(kinds: set[Kind], line: Line) -> bool:
    """Whether a line may belong to contacts: a name, a title, a short line with an organisation."""
    soft = {Kind.NAME, Kind.TITLE, Kind.ORGANISATION, Kind.HINT, Kind.HEADING}
    return bool(kinds) and kinds <= soft and (bool(kinds & {Kind.NAME, Kind.TITLE}) or len(line.text) < _SHORT_LINE)


def _is_heading(kinds: set[Kind]) -> bool:
    return Kind.HEADING in kinds and Kind.UNKNOWN not in kinds


def _is_furniture(text: str, registrant: Registrant) -> bool:
    bare = " ".join(_LOGO.sub(" ", text).strip(' *_#|>“”"').replace("\\", "").split())
    if not any(c.isalpha() for c in bare) or _FURNITURE.fullmatch(bare.lower()):
        return True
    printed = list(dates(bare))
    # A date, perhaps with its weekday and an hour.
    if printed and len(bare) - (printed[0].end - printed[0].start) < _BESIDE_DATE:
        return True
    words = core_words(bare)
    if words in registrant.names:
        return True
    names = organisations(bare)
    return len(names) == 1 and names[0].kind > 1 and len(names[0].name) >= len(bare) - 3


def _groups(block: list[Line], *, blocks: bool) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in block:
        if groups and _goes_on(groups[-1][-1], line, blocks=blocks):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(above: Line, below: Line, *, blocks: bool) -> bool:
    """Whether a line of the title carries on the headline above it."""
    if _SUBHEAD.match(below.text):
        return False
    caps = _in_capitals(above.text), _in_capitals(below.text)
    unfinished = _TRAILING.search(above.text.rstrip("* ")) is not None
    if caps[0] != caps[1] and not unfinished:
        return False
    leading = _LEADING_CAPS if caps[1] else _LEADING
    if below.gap == 0 and _LEADING_TITLE.match(below.text):
        return True
    if unfinished or leading.match(below.text) or (below.text[0].islower() and not caps[1]):
        return below.gap <= _SPACED
    return below.gap == 0 and (not blocks or all(caps))


def _in_capitals(text: str) -> bool:
    """Whether a line is set in capitals, a few small letters apart ("PHASE IIb TRIAL OF mOK-8")."""
    letters = [char for char in text if char.isalpha()]
    return sum(char.islower() for char in letters) * _SMALL_LETTERS < len(letters)


def _date_near(header: list[Line], title: list[Line]) -> tuple[PrintedDate | None, str]:
    """A date printed on a line above the prose, outside the title: the nearest to the prose."""
    inside = {line.start for line in title}
    for line in reversed(header):
        if line.start in inside:
            continue
        for date in dates(line.text):
            return PrintedDate(date.day, line.start + date.start, line.start + date.end), "above"
    return None, ""
