"""The diseases for which the event's product is meant, with their qualifiers as printed."""

from __future__ import annotations

import itertools
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
from model.story.indications import Disease, diseases
from model.story.products import products
from model.story.prose import Sentence, Zone
from model.story.story import Story, story_of

NAME: Final = "indication"

_ABOUT_PRODUCTS: Final = frozenset(
    {
        "clinical_trial_start",
        "clinical_results",
        "regulatory",
        "milestone_payment",
        "license_or_collaboration",
        "rights_returned",
    }
)
# Between the diseases of one list: "rheumatoid arthritis, psoriasis and Crohn's disease".
_LIST: Final = re.compile(
    r"(?:,|,? and|,? or|,? and/or)(?: once|,? separately,)?(?: in| of| for| patients with| in patients with| the "
    r"treatment of)? "
)
_SECOND_TRIAL: Final = re.compile(
    r"\band (?:of |for |in |[\w-]+,? )?an? (?:[\w-]+ ){0,3}?phase \S+ (?:clinical )?(?:trial|study) "
    r"(?:of|in|with|for)\b[^.;]{0,60}$"
)
_THIS: Final = re.compile(
    r"\b(?:the|this|phase [^ ]+) (?:\w+ ){0,3}?(?:trial|study|compound|drug|candidate|product|vaccine)\b|\bphase "
    r"(?:[1-4]|i{1,3}v?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    disease: Disease
    sentence: Sentence
    sure: float
    rule: str


@extracts(NAME, NAME)
def indication(filing: Filing) -> Iterator[Suggestion]:
    """The indication of the event's product; other diseases of its sentences are next-best candidates."""
    story = story_of(filing)
    told = events(story)
    about = bool(told.keys() & _ABOUT_PRODUCTS)
    if not (about or _headlined(story)) or not story.is_medical:
        return
    mentions = list(_mentions(story, only_title=not about))
    chosen = _chosen(mentions, {candidate.product.key for candidate, _, _ in event_products(story)[0]})
    seen: set[str] = set()
    printed: set[str] = set()
    for short in chosen:
        mention = _in_full(short, mentions)
        seen.add(short.disease.name.lower())
        name = _name(mention, mentions)
        if name.lower() not in printed:
            printed.add(name.lower())
            yield _suggestion(filing, mention, name, 0)
    seen |= printed
    rank = 1
    for mention in mentions:
        if mention.disease.name.lower() not in seen:
            seen.add(mention.disease.name.lower())
            yield _suggestion(filing, mention, mention.disease.name, rank)
            rank += 1


def _suggestion(filing: Filing, mention: _Mention, name: str, rank: int) -> Suggestion:
    start = mention.disease.end - len(name) if mention.disease.name.endswith(name) else mention.disease.start
    span = mention.sentence.span(start, mention.disease.end)
    sure = mention.sure if rank == 0 else 0.1
    return suggestion(filing, NAME, name, span, confidence=sure, extractor=NAME, rule=mention.rule, rank=rank)


def _headlined(story: Story) -> bool:
    """Whether a disease stands in the headline, or a product in the words of an event that is seldom about one."""
    return bool(event_products(story)[0]) or any(diseases(sentence.text) for sentence in story.zone(Zone.HEADLINE))


def _mentions(story: Story, *, only_title: bool) -> Iterator[_Mention]:
    """The diseases of the story, best first: item, titles, lead, then the body's sentences on the product."""
    chosen, _ = event_products(story)
    own = {candidate.product.key for candidate, _, _ in chosen}
    ranked = sorted(story.core, key=lambda sentence: _place(sentence, story.items))
    for sentence in ranked:
        if only_title and sentence.zone is not Zone.HEADLINE and not (own and _names_own(sentence, own)):
            continue
        yield from _of_sentence(sentence, own, body=False)
    if only_title:
        return
    later = [_m for sentence in story.body if _THIS.search(sentence.text) or _names_own(sentence, own)
             for _m in _of_sentence(sentence, own, body=True)]  # fmt: skip
    yield from sorted(later, key=lambda mention: not mention.disease.cued)


def _place(sentence: Sentence, items: tuple[str, ...]) -> tuple[int, int, int, int]:
    order = {Zone.ITEM: 0, Zone.HEADLINE: 1, Zone.SUBHEAD: 2, Zone.LEAD: 3}[sentence.zone]
    late = sentence.zone is Zone.ITEM and sentence.number > 1
    item = items.index(sentence.item) if sentence.item in items else 0
    return 4 if late else order, item, sentence.number, sentence.order


def _names_own(sentence: Sentence, own: set[str]) -> bool:
    return any(key in sentence.lower for key in own)


def _of_sentence(sentence: Sentence, own: set[str], *, body: bool) -> Iterator[_Mention]:
    others = {name.key for name in products(sentence.text) if not name.part} - own
    if others and not _names_own(sentence, own) and own:
        return
    for disease in diseases(sentence.text):
        if not disease.known and body:
            continue
        base = (0.88 if disease.cued else 0.78) if disease.known else 0.6
        yield _Mention(
            disease,
            sentence,
            base * (0.85 if body else 1.0),
            f"{sentence.zone}{' cue' if disease.cued else ''}{'' if disease.known else ' unknown'}",
        )


def _in_full(mention: _Mention, mentions: list[_Mention]) -> _Mention:
    """The mention of the text that calls by its whole name what a headline shortens."""
    name = mention.disease.name.lower()
    if mention.sentence.zone not in (Zone.HEADLINE, Zone.SUBHEAD):
        return mention
    told = (m for m in mentions if m.sentence.zone in (Zone.ITEM, Zone.LEAD) and m.disease.cued)
    return next(
        (m for m in told if f" {name} " in f" {m.disease.name.lower()} " and m.disease.name.lower() != name), mention
    )


def _chosen(mentions: list[_Mention], own: set[str]) -> list[_Mention]:
    """The first mention that a cue or a known word supports, with those that its list goes on with."""
    if not mentions:
        return []
    best = next((m for m in mentions if m.disease.known), mentions[0])
    if mentions[0].sentence.zone is best.sentence.zone or mentions[0].disease.cued:
        best = mentions[0]
    # "two kinds of nerve pain: diabetic peripheral neuropathy and postherpetic neuralgia"
    behind = [m for m in mentions if m.sentence is best.sentence and m.disease.start > best.disease.end]
    if behind and best.sentence.text[best.disease.end : behind[0].disease.start] in (": ", ", namely "):
        best = behind[0]
    chosen = [best]
    same = [m for m in mentions if m.sentence is best.sentence and m.disease.start >= best.disease.start]
    for before, after in itertools.pairwise(same):
        if before is chosen[-1] and _LIST.fullmatch(best.sentence.text[before.disease.end : after.disease.start]):
            chosen.append(after)
    # "one drug, which is intended for this, and another, which is intended for that"
    for before, after in itertools.pairwise(same):
        between = best.sentence.lower[before.disease.end : after.disease.start]
        joined = after.disease.cued and between.startswith((" and ", ", and ", ", ", "; "))
        if before is chosen[-1] and joined and any(key in between for key in own):
            chosen.append(after)
    # "a Phase 3 trial of one drug for this, and … a Phase 2 trial of another for that"
    first = text.find("phase") if (text := best.sentence.lower) else -1
    for mention in same[1:]:
        between = text[best.disease.end : mention.disease.start]
        if first >= 0 and mention not in chosen and _SECOND_TRIAL.search(between):
            chosen.append(mention)
    return chosen


def _name(mention: _Mention, mentions: list[_Mention]) -> str:
    """The name as printed; without how mild or severe it is, and without other stages where it also stands so."""
    disease = mention.disease
    short = mention.sentence.text[disease.short : disease.end]
    plain = any(m.disease.name.lower() == short.lower() for m in mentions if m is not mention)
    return short if plain or disease.name.lower().startswith(("mild", "moderate")) else disease.name
