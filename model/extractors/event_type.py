"""What kinds of event the filing reports.

An item's number says much (2.02 are results, 5.02 is a change of officers); items that may report anything (1.01, 8.01,
7.01, the old 5 and 9) are read for phrases, as are the headline and the first sentences of the press release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from model.data.cue import Cue
from model.data.event_cues import CLOSED_ITEMS, CUES, GUARDS, ITEM_EVENTS
from model.extractors.registry import extracts
from model.extractors.suggest import suggestion
from model.filing import Filing, SectionKind
from model.money import find_money
from model.record import Suggestion
from model.spans import Span
from model.story.prose import Sentence, Zone
from model.story.story import Story, item_number, story_of

NAME: Final = "event_type"


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a phrase or an item's number tells, with the words that tell it."""

    event: str
    span: Span
    rule: str
    sure: float
    zone: Zone
    item: str = ""


class _Compiled(NamedTuple):
    """A cue ready to search; `needs` are those of its words that can be there at all."""

    cue: Cue
    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    guard: re.Pattern[str] | None


_GUARDS: Final = {name: re.compile(pattern) for name, pattern in GUARDS.items()}
_CUES: Final = tuple(_Compiled(cue, cue.needs, re.compile(cue.pattern), _GUARDS.get(cue.guard)) for cue in CUES)
_EARLIER: Final = re.compile(r"\b(?:in|on|since|of|dated|during) (?:[a-z]+\.? )?(?:\d{1,2}, )?((?:19|20)\d\d)\b")
# What these tell is often a sequel of something agreed years before.
_SEQUELS: Final = frozenset(
    {"rights_returned", "acquisition_or_disposition", "milestone_payment", "shareholder_vote", "regulatory"}
)
# "The company had received a milestone payment when …": what was paid before this event.
_HAD_BEEN_PAID: Final = re.compile(
    r"\bhad (?:\w+ )?(?:received|earned|achieved|recorded|been paid)\b"
    r"|\b(?:previously|already|last year) (?:received|earned|paid)\b"
)
# An amendment names the year of what it amends.
_CHANGED: Final = re.compile(r"\b(?:amend\w*|restat\w+|extend\w*|renew\w*)\b")
# "Topline data expected in the second half": what is still to come.
_TO_COME: Final = re.compile(
    r"(?: \S+){0,3}? (?:(?:are|is) )?(?:expected|anticipated|planned|due|will be|"
    r"to be (?:reported|presented|announced))\b"
)
_SALES: Final = "3.02"  # unregistered sales of equity securities
_PLACED: Final = re.compile(r"\baccredited\s{1,9}investors\b(?=.{0,600}\$ ?\d)", re.IGNORECASE | re.DOTALL)
_EXCHANGED: Final = re.compile(
    r"\b(?:consideration|exchange|conversion|converted|exercise[sd]?|warrants?|dividends?)\b", re.IGNORECASE
)
_EARLY: Final = {0: 3, 1: 1}  # sentences of an item's first and second paragraph that begin its story
_WINDOW = 45  # characters around a phrase in which an earlier year makes it history


@lru_cache(maxsize=1)
def told(story: Story) -> tuple[Told, ...]:
    """Every event that something in the story tells, strongest first."""
    found = [*_by_items(story)]
    open_ones = [sentence for sentence in story.core if sentence.item not in CLOSED_ITEMS]
    # Most cues need words that the story has nowhere, or not where they would count.
    everything = "\n".join(sentence.lower for sentence in open_ones)
    beginning = "\n".join(sentence.lower for sentence in open_ones if _is_early(sentence))
    cues: list[_Compiled] = []
    for cue, words, pattern, guard in _CUES:
        text = beginning if cue.early else everything
        if needs := tuple([word for word in words if word in text]):
            cues.append(_Compiled(cue, needs, pattern, guard))
    for sentence in open_ones:
        found.extend(_by_cues(sentence, story, cues))
    return tuple(sorted(found, key=lambda one: (-one.sure, one.span.start)))


def _by_items(story: Story) -> Iterator[Told]:
    for section in story.filing.sections:
        if section.kind is not SectionKind.ITEM:
            continue
        number = item_number(section.label)
        words = section.span.of(story.filing.text)
        if number == _SALES and _PLACED.search(words) and not _EXCHANGED.search(words):
            # Registrants tell of a placement under this item alone where another item tells of something else.
            yield Told("financing", section.heading or section.span, f"item {number}", 0.8, Zone.ITEM, number)
        if event := ITEM_EVENTS.get(number):
            span = section.heading or Span(section.span.start, min(section.span.end, section.span.start + 80))
            yield Told(event, span, f"item {number}", 0.93 if "." in number else 0.9, Zone.ITEM, number)


def _by_cues(sentence: Sentence, story: Story, cues: Sequence[_Compiled]) -> Iterator[Told]:
    lower = sentence.lower
    early = _is_early(sentence)
    summed = ""
    for cue, needs, pattern, guard in cues:
        if (cue.early and not early) or not any(map(lower.__contains__, needs)):
            continue
        text = lower
        if _SUM in cue.pattern:
            text = summed = summed or _with_sums(lower)
            if _SUM not in summed:  # such a cue always speaks of a sum
                continue
        match = pattern.search(text)
        if match is None or (guard is not None and guard.search(lower)):
            continue
        if cue.event == "financial_results" and sentence.zone is Zone.LEAD and sentence.order > 0:
            continue
        if cue.event not in _SEQUELS and _is_history(lower, match, story):
            continue
        if cue.event == "clinical_results" and _TO_COME.match(lower, match.end()):
            continue
        if cue.event == "milestone_payment" and _HAD_BEEN_PAID.search(lower, 0, match.end()):
            continue
        sure = cue.sure * (1.0 if sentence.zone in (Zone.HEADLINE, Zone.ITEM) and early else 0.93)
        yield Told(cue.event, sentence.span(match.start(), match.end()), cue.rule, sure, sentence.zone, sentence.item)


_SUM: Final = "§"  # stands for a sum of money in the patterns


def _with_sums(lower: str) -> str:
    """The sentence with each sum of money replaced by marks of the same length."""
    for money in find_money(lower):
        lower = lower[: money.start] + _SUM * (money.end - money.start) + lower[money.end :]
    return lower


def _is_early(sentence: Sentence) -> bool:
    """Whether the sentence stands where a story begins."""
    if sentence.zone is Zone.ITEM:
        return sentence.order < _EARLY.get(sentence.number, 0)
    return sentence.zone in (Zone.HEADLINE, Zone.SUBHEAD) or sentence.order <= 1


def _is_history(lower: str, match: re.Match[str], story: Story) -> bool:
    if _CHANGED.search(match.group()):
        return False
    around = lower[max(0, match.start() - _WINDOW) : match.end() + _WINDOW]
    return any(0 < int(found[1]) < story.year for found in _EARLIER.finditer(around))


@lru_cache(maxsize=1)
def events(story: Story) -> dict[str, list[Told]]:
    """The events of the filing, each with what tells it, strongest first; empty where nothing fits."""
    by_event: dict[str, list[Told]] = {}
    for one in told(story):
        by_event.setdefault(one.event, []).append(one)
    if (
        "milestone_payment" in by_event
        and all(one.rule == "sum earned" for one in by_event["milestone_payment"])
        and (
            "financing" in by_event
            or not (by_event.keys() & {"clinical_trial_start", "clinical_results", "regulatory"})
        )
    ):
        del by_event["milestone_payment"]
    if any(one.rule == "clinical hold" for one in by_event.get("regulatory", ())):
        # An authority stopped the trial; nothing is known of its results.
        results = [one for one in by_event.pop("clinical_results", ()) if one.rule not in _BY_A_HOLD]
        by_event |= {"clinical_results": results} if results else {}
    for stronger, kept, weaker in _PRECEDENCE:
        if stronger in by_event and not _gives_way(stronger, by_event):
            for event in weaker & by_event.keys() - {stronger}:
                by_event[event] = [one for one in by_event[event] if kept(one)]
        by_event = {event: found for event, found in by_event.items() if found}
    if not by_event and "3.02" in story.items:
        # Securities were sold, whatever for.
        section = next(s for s in story.filing.sections if item_number(s.label) == "3.02")
        span = section.heading or section.span
        by_event["financing"] = [Told("financing", span, "item 3.02", 0.6, Zone.ITEM, "3.02")]
    return by_event


# What an authority's hold makes a story say of a trial that has no results yet.
_BY_A_HOLD: Final = frozenset({"trial stopped", "effect in a trial"})


def _in_title(one: Told) -> bool:
    return one.zone is Zone.HEADLINE


def _in_title_as_news(one: Told) -> bool:
    """Told in the headline, where "in their research collaboration" is no news."""
    return _in_title(one) and one.rule != "collaborates"


def _in_title_or_new(one: Told) -> bool:
    """Told in the headline, or a licence among new agreements: the old partner's rights may go on to another."""
    return _in_title(one) or (one.event == "license_or_collaboration" and one.item == "1.01")


def _in_titles(one: Told) -> bool:
    return one.zone in (Zone.HEADLINE, Zone.SUBHEAD)


def _in_title_or_item(one: Told) -> bool:
    return one.zone is Zone.HEADLINE or one.zone is Zone.ITEM


def _by_number_or_title(one: Told) -> bool:
    return one.zone is Zone.HEADLINE or one.rule.startswith("item ")


def _not_weak_sale(one: Told) -> bool:
    return one.zone is Zone.HEADLINE or one.rule not in _WEAK_SALES


def _gives_way(event: str, by_event: dict[str, list[Told]]) -> bool:
    """Whether an event that usually pushes others aside is itself told too weakly here."""
    if any(_in_title(one) or one.rule.startswith("item ") for one in by_event[event]):
        return False
    if event == "rights_returned":
        return not any(one.item in ("1.02", "5", "8.01") for one in by_event[event]) or any(
            _in_title(one) for one in by_event.get("license_or_collaboration", ())
        )
    if event == "financing":
        return not any(one.item == "3.02" or one.rule == "offering" for one in by_event[event])
    if event == "license_or_collaboration":
        return bool(by_event.keys() & {"milestone_payment", "clinical_trial_start"}) and not any(
            one.item == "1.01" for one in by_event[event]
        )
    return False


_PAST: Final = frozenset(
    {
        "license_or_collaboration",
        "clinical_results",
        "milestone_payment",
        "regulatory",
        "clinical_trial_start",
        "acquisition_or_disposition",
    }
)
_NEWS: Final = _PAST | {
    "financing",
    "executive_change",
    "debt_obligation",
    "rights_returned",
    "shareholder_vote",
    "auditor_change",
}
# Which event, once told, leaves which others only to what tells them best: where rights come back, the old licence and
# its results are the past; a merger's release speaks of shares, votes and authorities; results speak of everything.
_WEAK_SALES: Final = frozenset({"purchase completed", "sells a business", "acquires", "businesses combined"})
_PRECEDENCE: Final = (
    ("financing", _not_weak_sale, frozenset({"acquisition_or_disposition"})),
    ("rights_returned", _in_title_or_new, _PAST),
    (
        "acquisition_or_disposition",
        _by_number_or_title,
        frozenset(
            {"financing", "executive_change", "shareholder_vote", "regulatory", "debt_obligation", "milestone_payment"}
        ),
    ),
    (
        "acquisition_or_disposition",
        _in_title,
        frozenset({"license_or_collaboration", "clinical_trial_start", "clinical_results"}),
    ),
    ("financial_results", _in_title_or_item, _NEWS),
    (
        "license_or_collaboration",
        _in_titles,
        frozenset({"clinical_trial_start", "clinical_results", "regulatory", "milestone_payment"}),
    ),
    ("milestone_payment", _in_title_as_news, frozenset({"license_or_collaboration", "rights_returned"})),
    ("clinical_trial_start", _in_title, frozenset({"license_or_collaboration", "rights_returned"})),
    ("financing", _by_number_or_title, frozenset({"acquisition_or_disposition", "license_or_collaboration"})),
    (
        "shareholder_vote",
        _by_number_or_title,
        frozenset({"executive_change", "auditor_change", "financing", "acquisition_or_disposition"}),
    ),
)


@extracts(NAME, NAME)
def event_type(filing: Filing) -> Iterator[Suggestion]:
    """The kinds of event; "other" only where nothing else is told.  What was told but judged past is an alternative."""
    story = story_of(filing)
    chosen = dict(events(story))
    if not chosen:
        yield from _other(filing, story)
    for event, found in chosen.items():
        best = found[0]
        more = 0.04 if len({one.zone for one in found}) > 1 else 0.0
        yield suggestion(
            filing,
            NAME,
            event,
            best.span,
            confidence=min(0.97, best.sure + more),
            extractor=NAME,
            rule=f"{event}: {best.rule}",
        )
    rank = 1
    for one in told(story):
        if one.event not in chosen:
            chosen[one.event] = [one]
            yield suggestion(
                filing,
                NAME,
                one.event,
                one.span,
                confidence=0.15,
                extractor=NAME,
                rule=f"{one.event}: {one.rule}",
                rank=rank,
            )
            rank += 1


def _other(filing: Filing, story: Story) -> Iterator[Suggestion]:
    """The event called other, at the words of the first item that reports something."""
    items = [s for s in filing.sections if s.kind is SectionKind.ITEM]
    telling = [s for s in items if item_number(s.label) not in ("9.01", "7")] or items
    span = telling[0].heading or telling[0].span if telling else story.sentences[0].whole if story.sentences else None
    if span is not None:
        yield suggestion(filing, NAME, "other", span, confidence=0.6, extractor=NAME, rule="other")
