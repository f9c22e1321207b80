"""The phase of the clinical trial that the event is about (not of other programmes, earlier trials or plans)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.event_type import events
from model.extractors.product import event_products
from model.extractors.registry import extracts
from model.extractors.suggest import suggestion
from model.filing import Filing
from model.record import Suggestion
from model.story.products import products
from model.story.prose import Sentence, Zone
from model.story.story import Story, story_of

NAME: Final = "phase"
FIELD: Final = "clinical_phase"

_NUMBER = r"(?:iv|i{1,3}|[1-4])"
_PHASE: Final = re.compile(
    rf"\bphases? ?(?P<first>{_NUMBER})(?P<a>[abc])?(?: ?(?:/|-|–| and | to )(?:phase "
    rf")?(?P<second>{_NUMBER})(?P<b>[abc])?)?(?![\w.]*\d|\w)"
)
_ORDINAL: Final = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth)(?:-| )phase(?= (?:of (?:human|clinical)|(?:clinical |human "
    r")?(?:trials?|stud|"
    r"tests?\b|testing)))"
)
_PIVOTAL: Final = re.compile(
    r"\b(?:pivotal|registrational|registration-enabling) (?:\S+ ){0,3}?(?:trials?|study|studies|program)\b"
)
_ORDINALS: Final = ("first", "second", "third", "fourth")
_PIVOTAL_WORDS: Final = ("pivotal", "registration")  # one of them stands in what _PIVOTAL finds
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# Trials that were held before, or that are still to come, in the words before the phase or behind it.
_EARLIER: Final = re.compile(
    r"\b(?:completed|previous|prior|earlier|past|in an? |results? of an? |results of (?:two|three|the)|which "
    r"completed|was shown in|had shown|following (?:a|the|completion)|"
    r"based on|after (?:a|the)|last year|conducted in (?:19|20)\d\d)\b(?:[^.;,]{0,40})$"
)
_LATER: Final = re.compile(
    r"\b(?:plans?|planned(?! interim| analysis| look)|expects?|intends?|anticipates?|may|could|would|"
    r"will (?:then |next |also )?(?:begin|start|"
    r"initiate|move|advance|enter|be)|before|prepar\w+|if|next|future|upcoming|subsequent|followed by|proceed|ahead "
    r"of|"
    r"support(?:s|ing)?|to (?:begin|start|initiate|enter|advance)|global|other)\b[^.;]{0,50}$"
)
_START_OF_TRIAL: Final = frozenset({"clinical_trial_start"})
# "the start of a Phase 3 trial of one drug …, and of a Phase 2 trial of another"
_AND_A: Final = re.compile(r"\band (?:of |for |in |to |[\w-]+,? )?(?:an?|the|its|our) (?:[\w-]+ ){0,3}?$")
_STEP: Final = re.compile(
    r"\b(?:enrol\w*|dos(?:ed|ing)|randomi\w+|first (?:patient|subject)|last (?:patient|subject)|initiat\w+|"
    r"start(?:ed|s)?|beg[aiu]n\w*|commence\w*|complet\w+)\b"
)
_EVENTS: Final = frozenset({"clinical_trial_start", "clinical_results"})


@dataclass(frozen=True, slots=True)
class _Mention:
    phases: tuple[str, ...]
    start: int
    end: int
    sentence: Sentence
    rule: str
    sure: float


@extracts(NAME, FIELD)
def phase(filing: Filing) -> Iterator[Suggestion]:
    """The event's phase; phases of its other sentences are next-best candidates."""
    story = story_of(filing)
    told = events(story)
    mentions = list(_mentions(story))
    chosen = _chosen(story, mentions, frozenset(told))
    seen: set[str] = set()
    for mention in chosen:
        for value in mention.phases:
            if value not in seen:
                seen.add(value)
                yield _suggestion(filing, mention, value, 0)
    rank = 1
    for mention in mentions:
        for value in mention.phases:
            if value not in seen:
                seen.add(value)
                yield _suggestion(filing, mention, value, rank)
                rank += 1


def _suggestion(filing: Filing, mention: _Mention, value: str, rank: int) -> Suggestion:
    span = mention.sentence.span(mention.start, mention.end)
    sure = mention.sure if rank == 0 else 0.1
    return suggestion(filing, FIELD, value, span, confidence=sure, extractor=NAME, rule=mention.rule, rank=rank)


def _mentions(story: Story) -> Iterator[_Mention]:
    order = {Zone.ITEM: 0, Zone.HEADLINE: 1, Zone.SUBHEAD: 2, Zone.LEAD: 3, Zone.BODY: 4}
    for sentence in sorted(story.zone(*order), key=lambda s: order[s.zone]):
        if "phase" not in sentence.lower and not any(map(sentence.lower.__contains__, _PIVOTAL_WORDS)):
            continue
        for match in _PHASE.finditer(sentence.lower):
            early = sentence.zone is not Zone.BODY
            yield _Mention(
                _values(match), match.start(), match.end(), sentence, f"{sentence.zone}", 0.88 if early else 0.7
            )
        for match in _ORDINAL.finditer(sentence.lower):
            value = str(_ORDINALS.index(match["ordinal"]) + 1)
            yield _Mention((value,), match.start(), match.end(), sentence, "ordinal", 0.75)
        for match in _PIVOTAL.finditer(sentence.lower):
            yield _Mention(("3",), match.start(), match.end(), sentence, "pivotal", 0.55)


def _values(match: re.Match[str]) -> tuple[str, ...]:
    """The contract's words for a phase: 1/2 is one of them, 2/3 is two."""
    first = _digit(match["first"])
    second = _digit(match["second"]) if match["second"] else first
    if (first, second) == (1, 2):
        return ("1/2",)
    return (str(first),) if first == second else (str(first), str(second))


def _digit(number: str) -> int:
    return _ROMAN.get(number) or int(number)


def _chosen(story: Story, mentions: list[_Mention], told: frozenset[str]) -> list[_Mention]:
    if not told & (_EVENTS | {"regulatory", "milestone_payment"}):
        return []
    own = {candidate.product.key for candidate, _, _ in event_products(story)[0]}
    fitting = [m for m in mentions if _fits(m, own, told)]
    core = [m for m in fitting if m.sentence.zone is not Zone.BODY]
    if "milestone_payment" in told and not told & _EVENTS:
        # The step that earns the money may be a step of a trial.
        return _first([m for m in core if _STEP.search(m.sentence.lower)])
    if told & _EVENTS:
        return _first(core or [m for m in fitting if m.sentence.zone is Zone.BODY])
    if "regulatory" in told and _cleared(story):
        # A cleared application opens the trial that comes next.
        return _first([m for m in mentions if _about(m, own)])
    return []


_CLEARED: Final = re.compile(
    r"\b(?:investigational new drug|ind\b|clinical trial application|clinical hold|"
    r"begin (?:human|clinical)|human testing)"
)


def _cleared(story: Story) -> bool:
    return any(_CLEARED.search(s.lower) for s in story.zone(Zone.HEADLINE, Zone.LEAD, Zone.ITEM))


def _first(mentions: list[_Mention]) -> list[_Mention]:
    """The first mention and those that its sentence sets beside it; "pivotal" counts where no phase is printed."""
    sure = [m for m in mentions if m.rule != "pivotal"] or mentions
    if not sure:
        return []
    first, *others = sure
    text = first.sentence.lower
    return [first, *(m for m in others if m.sentence is first.sentence and _AND_A.search(text[first.end : m.start]))]


def _about(mention: _Mention, own: set[str]) -> bool:
    """Whether the sentence does not speak of another product."""
    others = {name.key for name in products(mention.sentence.text) if not name.part} - own
    return not others or any(key in mention.sentence.lower for key in own)


def _fits(mention: _Mention, own: set[str], told: frozenset[str]) -> bool:
    if not _about(mention, own):
        return False
    before = mention.sentence.lower[max(0, mention.start - 70) : mention.start]
    if _LATER.search(before):
        return False
    return not (
        told & _START_OF_TRIAL
        and "clinical_results" not in told
        and mention.sentence.zone is Zone.BODY
        and _EARLIER.search(before)
    )
