"""Takes a printed address apart: street, city, state and ZIP or postal code, each with its place.

An address is read backwards, because its end is regular (city, state, ZIP) and its beginning is not (a building, a
suite, a box, "c/o").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from model.data.jurisdictions import PROVINCE_CODES, PROVINCES
from model.data.regions import ZIP_STATE
from model.extractors.cover_shapes import is_country
from model.places import state_code
from model.spans import Span


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an address: the value and its words' place."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Address:
    """What could be read of an address; `score` is the chance that all of it is right, `whole` where it stands."""

    score: float
    rule: str
    whole: Span
    street: Part | None = None
    city: Part | None = None
    state: Part | None = None
    postal: Part | None = None


@dataclass(frozen=True, slots=True)
class _Segment:
    """Words between commas or line ends."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    def cut(self, start: int, end: int) -> _Segment | None:
        """The part from `start` to `end` (counted in the segment) without white space; None if nothing is left."""
        words = self.words[start:end]
        left = self.start + start + len(words) - len(words.lstrip(_EDGES))
        right = left + len(words.strip(_EDGES))
        return _Segment(self.text, left, right) if right > left else None


_EDGES: Final = " \t\n\u00a0,;:*-\u2013\u2014"
_SEGMENT: Final = re.compile(r"[^,;\n]+")
_JOINED: Final = re.compile(r"[^,;]+")
_USA: Final = re.compile(
    r"[\s,]{1,9}\(?(?:USA|U\.\s?S\.\s?A\.?|US|U\.S\.|United States(?: of America)?)\)?\s{0,3}$", re.IGNORECASE
)
_ZIP: Final = re.compile(
    r"(?<![\d-])(?:[A-Z]{2}-)?(?P<zip>\d{5}(?:\s?[-\u2010-\u2015]\s?\d{4})?|\d{9})(?:\s?\(\w{2,20}\))?[.\s]*$"
)
_POSTAL: Final = re.compile(
    r"(?P<end>\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z][\s-]{0,2}\d[A-Z]\d|KY\d\s?-\s?\d{4}|"
    r"[A-Z]{2}\s?\d{2}|HM\s?[A-Z]{2}"
    r"|[A-Z]\d[\dW]\s?[A-Z\d]{4}|(?:\d{3}-\d{3,4}|\d{4}\s?[A-Z]{2}|\d{4,7})))\s*$"
    r"|^\s*(?P<start>(?:[A-Z]{1,3}-\s?)?\d{4,7}(?:\s[A-Z]{2}\b)?|\d{3}\s\d{2}\b|\d{3}-\d{3,4})(?=\s[A-Z])"
)
_DESIGNATOR: Final = re.compile(
    r"\b(?:(?:street|st|road|rd|avenue|ave|av|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|parkway|pkwy|highway|"
    r"hwy"
    r"|way|circle|cir|terrace|plaza|square|sq|center|centre|park|tower|towers|building|bldg|broadway|row|loop|trail"
    r"|turnpike|pike|freeway|expressway|floor|fl|mall|wharf|n\.?w|s\.?w|n\.?e|s\.?e)\b\.?"
    r"|(?:suite|ste|unit|room|rm|building|bldg|box|floor|apt|no|level|mail\s?stop|highway|route|rt)\b"
    r"\.?\s?#?\s?[\w-]{1,6}\b|#\s?\w{1,6}\b)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|p\.?\s?o\.?\b|post office)\b", re.IGNORECASE
)
_UNIT: Final = re.compile(r"(?:suite|ste|unit|room|floor|building|bldg|apt|level|tower)\b", re.IGNORECASE)
# First words of cities that have more than one.
_LEADING: Final = frozenset({
    "baton", "boca", "cedar", "colorado", "coral", "corpus", "des", "east", "el", "fort", "ft", "garden", "grand",
    "kansas", "king", "la", "lake", "las", "little", "long", "los", "mount", "mt", "new", "newport", "north",
    "oklahoma", "palo", "port", "saint", "salt", "san", "santa", "sioux", "south", "st", "virginia", "west", "white",
})  # fmt: skip
_CITY_STATES: Final = frozenset({"hong kong", "singapore", "luxembourg", "monaco", "gibraltar", "macau"})
_DIVISION: Final = re.compile(r"(?:[^\W\d]{1,30}[ -]){1,3}(?:Province|Prefecture|Oblast|Region)", re.IGNORECASE)
_COUNTY: Final = re.compile(
    r"[^\W\d]{1,30}shire|Kent|Surrey|(?:East |West )?Sussex|Essex|Norfolk|Suffolk|Devon|Cornwall|Middlesex|"
    r"Merseyside|Cumbria",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(r"-\s*\n\s*")  # "Cali-" and "fornia" on two lines
_DISTRICT: Final = re.compile(r"([^\W\d]{1,30}(?: [^\W\d]{1,30})?) \d{1,2}")  # Dublin 2
_LONGEST_CITY: Final = 40


def parse_address(text: str, spans: Sequence[Span]) -> Address | None:
    """The address that stands in `spans` of `text` (one span for each cell, in reading order).

    None where neither a state nor a country with a postal code shows that it is one.
    """
    lines = [segment for span in spans for segment in _segments(text, span, _SEGMENT)]
    if not lines:
        return None
    whole = Span(min(line.start for line in lines), max(line.end for line in lines))
    apart = any(
        right.start < left.end or text[left.end : right.start].strip(" \n-\u00a0") for left, right in pairwise(spans)
    )
    joined = [] if apart else list(_segments(text, whole, _JOINED))
    # "New" and "Jersey 07632" on two lines are a state only together.
    address = _american(lines) or _american(joined) or _foreign(lines)
    return replace(address, whole=whole) if address else None


def _segments(text: str, span: Span, pattern: re.Pattern[str]) -> Iterator[_Segment]:
    for match in pattern.finditer(text, span.start, span.end):
        if segment := _Segment(text, match.start(), match.end()).cut(0, match.end() - match.start()):
            yield segment


def _american(segments: list[_Segment]) -> Address | None:
    """`…, City, State 12345`; the ZIP may be missing, the state may not."""
    rest = list(segments)
    while len(rest) > 1 and _USA.fullmatch(" " + rest[-1].words):
        rest.pop()
    rest, postal = _without_zip(rest)
    split = _state(rest[-1], certain=postal is not None) if rest else None
    if split is None:
        return None
    before, state = split
    rest[-1:] = [before] if before else []
    code = state_code(_BROKEN.sub("", state.words)) or ""
    address = _with_city(rest, _part(state, code))
    if address is None:
        return None
    if postal is None:
        return replace(address, score=address.score * 0.93)
    fits = code in ZIP_STATE.get(int(postal.words[:3]), ())
    return replace(address, score=address.score * (1 if fits else 0.95), postal=_part(postal))


def _without_zip(rest: list[_Segment]) -> tuple[list[_Segment], _Segment | None]:
    """Takes the ZIP code off the end."""
    if not rest:
        return rest, None
    last = rest[-1]
    words = _USA.sub("", last.words)
    found = _ZIP.search(words)
    if not found:
        shorter = last.cut(0, len(words))
        return ([*rest[:-1], shorter] if shorter else rest[:-1]), None
    postal = last.cut(found.start("zip"), found.end("zip"))
    before = last.cut(0, found.start())
    return ([*rest[:-1], before] if before else rest[:-1]), postal


def _state(segment: _Segment, *, certain: bool) -> tuple[_Segment | None, _Segment] | None:
    """Parts a segment into what stands before the state's name, and that name."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", segment.words)]
    for count in (4, 3, 2, 1):
        if count > len(words):
            continue
        name = _BROKEN.sub("", segment.words[words[-count][0] :].strip(_EDGES))
        code = state_code(name)
        plain = name.replace(".", "").replace(" ", "")
        if code and (len(plain) > 2 or plain.isupper() or (certain and plain.istitle())):  # noqa: PLR2004 -- "in", "or"
            state = segment.cut(words[-count][0], len(segment.words))
            assert state is not None
            return segment.cut(0, words[-count][0]), state
    return None


def _with_city(rest: list[_Segment], state: Part | None) -> Address | None:
    """Takes the city off the end of what is left; the rest is the street."""
    if not rest:
        return None
    last, score, rule = rest[-1], 0.997, "lines"
    street, city = rest[:-1], last
    if _NUMBER.search(last.words) or _UNIT.match(last.words):
        before, city_part, sure = _split_city(last)
        if city_part is None:
            return None
        street, city, score, rule = ([*street, before] if before else street), city_part, sure, "run-on"
    if len(city.words) > _LONGEST_CITY:
        return None
    score *= 0.8 if not street else 1 if any(_NUMBER.search(part.words) for part in street) else 0.94
    whole = Span(city.start, city.end)
    return Address(score, rule, whole, street=_street(street), city=_part(_undotted(city)), state=state)


def _split_city(segment: _Segment) -> tuple[_Segment | None, _Segment | None, float]:
    """Parts `1600 Valley Road Wayne` behind the last word that belongs to a street."""
    whole = len(segment.words)
    ends = [match.end() for match in _DESIGNATOR.finditer(segment.words)]
    if ends and not segment.words[ends[-1] :].strip(_EDGES + "."):
        # "Main Street Overland Park": the last such word may belong to the city, if there is another.
        ends, sure = ends[:-1], 0.8
        if not ends:
            return None, None, 0.0
    else:
        sure = 0.96
    if ends:
        city = segment.cut(ends[-1], whole)
        good = city is not None and not _NUMBER.search(city.words)
        return (segment.cut(0, ends[-1]), city, sure) if good else (None, None, 0.0)
    words = [(match.start(), match.group()) for match in re.finditer(r"\S+", segment.words)]
    # A street needs a word of its own.
    two = len(words) > 2 and words[-2][1].strip(".").lower() in _LEADING  # noqa: PLR2004
    take = 2 if two else 1
    if len(words) <= take or not words[-1][1][0].isalpha():
        return None, None, 0.0
    return segment.cut(0, words[-take][0]), segment.cut(words[-take][0], whole), 0.8


def _foreign(segments: list[_Segment]) -> Address | None:
    """`…, City POSTCODE, Country`, or with the postcode before the city; a Canadian province is the state."""
    rest, country = _without_country(list(segments))
    rest, postal = _without_postal(rest)
    if country is None:  # the postcode stood behind it
        rest, country = _without_country(rest)
    state = None
    if rest and (split := _province(rest[-1])):
        before, state = split
        rest[-1:] = [before] if before else []
    elif len(rest) > 1 and _DIVISION.fullmatch(rest[-1].words):
        state = rest.pop()
    elif len(rest) > 1 and _COUNTY.fullmatch(rest[-1].words) and not _NUMBER.search(rest[-2].words):
        rest.pop()  # a county of England is no part of a postal address
    if country and country.words.lower() in _CITY_STATES and (not rest or _NUMBER.search(rest[-1].words)):
        rest.append(country)
    if not rest or not (country or state) or not (postal or len(rest) > 1):
        return None
    if district := _DISTRICT.fullmatch(rest[-1].words):
        rest[-1] = rest[-1].cut(0, district.end(1)) or rest[-1]
    address = _with_city(rest, _part(state) if state else None)
    if address is None or address.street is None:
        return None
    score = address.score * (0.95 if postal else 0.85)
    return replace(address, score=score, rule="abroad", postal=_part(postal) if postal else None)


def _without_country(rest: list[_Segment]) -> tuple[list[_Segment], _Segment | None]:
    """Takes the country off the end, whether it is a segment of its own or ends one."""
    if not rest:
        return rest, None
    last = rest[-1]
    starts = [match.start() for match in re.finditer(r"\S+", last.words)][-5:]
    for start in starts:
        if is_country(last.words[start:]):
            if start == 0 and len(rest) > 1 and is_country(rest[-2].words):  # "Hong Kong, China"
                return rest[:-1], rest[-2]
            before = last.cut(0, start)
            return ([*rest[:-1], before] if before else rest[:-1]), last.cut(start, len(last.words))
    return rest, None


def _without_postal(rest: list[_Segment]) -> tuple[list[_Segment], _Segment | None]:
    """Takes the postal code out of the last three segments."""
    for place in range(len(rest) - 1, max(-1, len(rest) - 4), -1):
        segment = rest[place]
        if found := _POSTAL.search(segment.words):
            group = "end" if found["end"] else "start"
            whole = len(segment.words)
            left = segment.cut(0, found.start()) if group == "end" else segment.cut(found.end(), whole)
            return [*rest[:place], *([left] if left else []), *rest[place + 1 :]], segment.cut(*found.span(group))
    return rest, None


def _province(segment: _Segment) -> tuple[_Segment | None, _Segment] | None:
    """Parts a segment into what stands before a province's name, and that name."""
    words = [match.start() for match in re.finditer(r"\S+", segment.words)]
    for count in (3, 2, 1):
        if count > len(words):
            continue
        name = segment.words[words[-count] :].strip(_EDGES)
        if name.lower() in PROVINCES or name.replace(".", "") in PROVINCE_CODES:
            state = segment.cut(words[-count], len(segment.words))
            assert state is not None
            return segment.cut(0, words[-count]), state
    return None


def _part(segment: _Segment, value: str = "") -> Part:
    return Part(value or " ".join(segment.words.split()), Span(segment.start, segment.end))


def _undotted(segment: _Segment) -> _Segment:
    return segment.cut(0, len(segment.words.rstrip("."))) or segment


def _street(segments: list[_Segment]) -> Part | None:
    """The street: lines and cells joined by a comma, the printed commas kept."""
    if not segments:
        return None
    value = ", ".join(" ".join(segment.words.split()) for segment in segments)
    return Part(value, Span(segments[0].start, segments[-1].end))
