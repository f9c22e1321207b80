"""Reads the check boxes of a cover: the four rules of Form 8-K and the emerging growth company.

Boxes stand left or right of their sentences, drawn as o ¨ ☐ □ [ ] |_| ( ) ___ or, ticked, as x þ ☒ ☑ [X] |X| and the
like.  (A letter of the Wingdings font has become ☐ or ☒ in the canonical text.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.cover_layout import read_layout
from model.extractors.registry import extracts
from model.filing import Filing
from model.record import Suggestion
from model.spans import Span

NAME: Final = "boxes"
EMERGING: Final = "emerging_growth_company"

# Letters of the Wingdings font also come as private characters (U+F0xx); a lost one as U+FFFD.
_TICKED_BOX: Final = (
    r"[\u2611\u2612\u2713-\u2718\u22a0\u25a0\u25cf\U0001f5f7\U0001f5f9\u221a\uf0fe\uf0fd\uf078\uf052\uf053\uf054\uf051]"
    r"|\[\s?(?:[xX]{1,2}|[\u2713\u221a*])\s?\]|\|\s?_?[xX]_?\s?\||\(\s?[xX\u221a]\s?\)"
    r"|_{0,5}[xX\u221a]_{1,5}|_{1,5}[xX\u221a]|/\s?[xX]\s?/|(?<![^\W_])[xX\u00fe\u00fd\u00fc](?![^\W_])"
)
_EMPTY_BOX: Final = (
    r"[\u2610\u25a1\u25a2\u25fb\u2b1c\u2751\u274f\u25cb\u25ef\u00a8\u00a4\u2022\uf0a8\uf06f\uf071\uf0a3\ufffd]"
    r"|\[[\s_]{0,6}\]|\|[\s_]{0,6}\||\([\s_]{0,6}\)|/[\s_]{1,4}/|_{1,8}|(?<![^\W_])[oOq0\u00a3\u00ff](?![^\W_])"
)
_BOX: Final = rf"(?:(?P<yes>{_TICKED_BOX})|(?P<no>{_EMPTY_BOX}))"
_LEFT: Final = re.compile(rf"{_BOX}[\s\u00a0.:*\u2013\u2014-]{{0,24}}$")
_RIGHT: Final = re.compile(rf"[ \u00a0\t.:;]{{0,12}}{_BOX}")
_RIGHT_BELOW: Final = re.compile(rf"[\s.:;]{{0,12}}{_BOX}")
_UNSURE: Final = frozenset("\u25a0\u25cf\u2022\ufffd")  # as often a bullet as a box
_REACH: Final = 40

_RULES: Final = (
    ("checkbox_425", re.compile(r"written\s{1,40}communications?\b", re.IGNORECASE), re.compile(r"\b425\b")),
    (
        "checkbox_14a12",
        re.compile(r"solicit\w{1,6}\s{1,40}materials?\b", re.IGNORECASE),
        re.compile(r"14a?\s?-\s?12", re.IGNORECASE),
    ),
    (
        "checkbox_14d2",
        re.compile(r"pre\W{0,4}commence\w{1,6}\s{1,40}communications?\b", re.IGNORECASE),
        re.compile(r"14d\s?-\s?2", re.IGNORECASE),
    ),
    (
        "checkbox_13e4",
        re.compile(r"pre\W{0,4}commence\w{1,6}\s{1,40}communications?\b", re.IGNORECASE),
        re.compile(r"13e\s?-\s?4", re.IGNORECASE),
    ),
)
_SENTENCE: Final = 400  # characters that a rule's sentence may take, line breaks and indents included
_CITATION: Final = re.compile(
    r"[^\n]{0,40}\(\s?17\s{1,9}CFR\s{1,9}\d{3}\s?\.\s?\w{2,3}(?:\s?-\s?\d{1,2})?(?:\s?\(?\w\)?)?\s?\)?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Box:
    """A box and whether it is ticked."""

    span: Span
    ticked: bool
    sign: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """Where a rule's sentence stands."""

    field: str
    start: int
    end: int


@extracts(NAME, *(field for field, _, _ in _RULES), EMERGING)
def boxes(filing: Filing) -> Iterator[Suggestion]:
    """The state of each box that the cover prints; an unticked one is False, a rule that is not printed is nothing."""
    start, end = read_layout(filing).boxes
    yield from _rules(filing.text, start, end)
    yield from _emerging(filing.text, start, end)


def _rules(text: str, start: int, end: int) -> Iterator[Suggestion]:
    rules = sorted(_find(text, start, end), key=lambda rule: rule.start)
    if not rules:
        return
    left = [_left_of(text, start, rule.start) for rule in rules]
    stops = [*(rule.start for rule in rules[1:]), min(end, rules[-1].end + _REACH)]
    right = [_right_of(text, rule.end, stop) for rule, stop in zip(rules, stops, strict=True)]
    chosen = right if left[0] is None and right[-1] is not None else left
    alike = len(rules) > 1 and len({box.sign for box in chosen if box}) == 1 and all(chosen)
    for rule, box in zip(rules, chosen, strict=True):
        if box is None:
            drawn = any(chosen)
            yield _suggest(
                text, rule.field, Span(rule.start, rule.end), 0.97 if drawn else 0.93, "no box", ticked=False
            )
        elif alike and box.ticked:  # nobody ticks all four: these are bullets, or boxes in a font that is lost
            yield _suggest(text, rule.field, box.span, 0.8, "all alike", ticked=False)
        else:
            score = 0.998 if box.sign not in _UNSURE else 0.9
            yield _suggest(text, rule.field, box.span, score, "box", ticked=box.ticked)


def _find(text: str, start: int, end: int) -> Iterator[_Rule]:
    """The rules' sentences; each rule once."""
    for field, opening, number in _RULES:
        for match in opening.finditer(text, start, end):
            stop = text.find("\n\n", match.end(), match.end() + _SENTENCE)
            stop = min(end, stop if stop >= 0 else match.end() + _SENTENCE)
            if cited := number.search(text, match.end(), stop):
                other = opening.search(text, match.end(), cited.start())
                if other is None:
                    tail = _CITATION.match(text, cited.end(), stop)
                    yield _Rule(field, match.start(), tail.end() if tail else cited.end())
                    break


def _left_of(text: str, start: int, place: int) -> Box | None:
    match = _LEFT.search(text, max(start, place - _REACH), place)
    return _box(match) if match else None


def _right_of(text: str, place: int, stop: int) -> Box | None:
    match = _RIGHT_BELOW.match(text, place, stop)
    return _box(match) if match else None


def _box(match: re.Match[str]) -> Box:
    group = "yes" if match["yes"] else "no"
    return Box(Span(*match.span(group)), group == "yes", match[group].strip())


_COMPANY: Final = re.compile(r"emerging\s{1,9}growth\s{1,9}compan(?:y|ies)", re.IGNORECASE)
_IN_PROSE: Final = re.compile(r"\s{0,3}(?:,|as\s{1,9}defined|that\s|and\s|is\s|has\s|under\s|\(as)", re.IGNORECASE)
_DEFINITION: Final = re.compile(r"\s{0,3}\(?as\s{1,9}defined", re.IGNORECASE)
_YES_NO: Final = re.compile(
    rf"(?P<b1>{_TICKED_BOX}|{_EMPTY_BOX})?\s{{0,6}}\byes\b[\s:]{{0,6}}(?P<a1>{_TICKED_BOX}|{_EMPTY_BOX})?[\s,;/]{{0,9}}"
    rf"(?P<b2>{_TICKED_BOX}|{_EMPTY_BOX})?\s{{0,6}}\bno\b[\s:]{{0,6}}(?P<a2>{_TICKED_BOX}|{_EMPTY_BOX})?",
    re.IGNORECASE,
)
_TICKED: Final = re.compile(_TICKED_BOX)


def _emerging(text: str, start: int, end: int) -> Iterator[Suggestion]:
    """The box beside the words "Emerging growth company", not the one of the transition period."""
    defined = None
    for match in _COMPANY.finditer(text, start, end):
        if _DEFINITION.match(text, match.end()):
            defined = match
        elif not _IN_PROSE.match(text, match.end()):
            answer = _answer(text, match, start, end)
            if answer:
                yield _suggest(text, EMERGING, answer.span, 0.998, "box", ticked=answer.ticked)
                return
    if defined:
        elected = re.compile(r"if an emerging|elected", re.IGNORECASE).search(text, defined.end(), end)
        stop = min(elected.start() if elected else end, defined.end() + _SENTENCE)
        answer = _yes_no(text, defined.end(), stop) or _last_box(text, defined.end(), stop)
        if answer:
            yield _suggest(text, EMERGING, answer.span, 0.95, "definition", ticked=answer.ticked)


def _answer(text: str, match: re.Match[str], start: int, end: int) -> Box | None:
    """The box of the line that says "Emerging growth company"."""
    line = max(text.rfind("\n", start, match.start()), start)
    if yes_no := _yes_no(text, match.end(), min(end, match.end() + _REACH)):
        return yes_no
    right = _RIGHT.match(text, match.end(), end)
    left = _LEFT.search(text, max(line, match.start() - _REACH), match.start())
    found = right or left or _RIGHT_BELOW.match(text, match.end(), end)
    return _box(found) if found else None


def _yes_no(text: str, start: int, end: int) -> Box | None:
    """The ticked one of "Yes ☐ No ☒", as a box that says whether it was Yes."""
    match = _YES_NO.search(text, start, end)
    if not match:
        return None
    side = "a" if match["a1"] and match["a2"] else "b"
    for name, meaning in ((f"{side}1", True), (f"{side}2", False)):
        if match[name] and _TICKED.fullmatch(match[name]):
            return Box(Span(*match.span(name)), meaning, match[name])
    return None


def _last_box(text: str, start: int, end: int) -> Box | None:
    """The box at the end of the sentence that defines an emerging growth company."""
    found = None
    for match in re.finditer(rf"(?<=[\s.]){_BOX}(?=\s|$)", text[start:end]):
        found = match
    if found is None:
        return None
    box = _box(found)
    return Box(box.span.shifted(start), box.ticked, box.sign)


def _suggest(text: str, field: str, span: Span, score: float, rule: str, *, ticked: bool) -> Suggestion:
    return Suggestion(
        field=field, value=ticked, span=span, quote=span.of(text), confidence=score, extractor=NAME, rule=rule
    )  # fmt: skip
