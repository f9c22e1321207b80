"""The sums that the event triggers or agrees: milestone, upfront fee, research support, price, offering, other.

A sum counts where its own clause says that it is earned, paid or raised by this event.  What may come ("up to"), what
came before ("received $2 million last year"), totals, costs, prices per share and figures of accounts are left aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from model.data.event_cues import CLOSED_ITEMS
from model.data.payment_cues import EARNED, NOT_BEFORE, NOT_BEHIND, POSITIVE
from model.extractors.event_type import events
from model.extractors.registry import extracts
from model.extractors.suggest import cell, compound
from model.filing import Filing
from model.money import Money, find_money
from model.record import Suggestion
from model.story.prose import Sentence, Zone
from model.story.story import Story, story_of
from model.values import Compound

NAME: Final = "payment"

# Which kinds of payment an event brings.
_KINDS: Final[dict[str, frozenset[str]]] = {
    "milestone_payment": frozenset({"milestone", "other", "upfront", "research_support"}),
    "license_or_collaboration": frozenset({"upfront", "research_support", "milestone", "offering", "other"}),
    "rights_returned": frozenset({"other"}),
    "acquisition_or_disposition": frozenset({"purchase_price", "other"}),
    "financing": frozenset({"offering"}),
    "debt_obligation": frozenset({"other", "offering"}),
    "other": frozenset({"other"}),
}


# Told plainly ("will pay $20 million"), a sum is what its event usually brings.
_PLAIN: Final = {
    "milestone_payment": "milestone",
    "license_or_collaboration": "upfront",
    "acquisition_or_disposition": "purchase_price",
    "rights_returned": "other",
    "debt_obligation": "other",
    "other": "other",
}
_COSTLY: Final = frozenset({"other", "purchase_price", ""})  # kinds that words of cost speak against
_PLAIN_RULES: Final = frozenset({"pays", "earned", "net proceeds"})
_BEFORE = 240  # characters of a sentence that are read before a sum
_BEHIND = 130
_LISTED = 70  # characters between two sums of one list
_LEAST = 1001  # smaller sums are prices per share or what notes are counted in
_HERE: Final = "§"  # stands for the sum in the patterns


@dataclass(frozen=True, slots=True)
class Payment:
    """A sum with its kind, where it is printed, and how sure its rule is."""

    money: Money
    kind: str
    sentence: Sentence
    rule: str
    sure: float

    @property
    def key(self) -> tuple[float, str]:
        """Amount and currency: the same sum is told more than once."""
        return float(self.money.amount), self.money.currency


_NOT_BEFORE: Final = {name: re.compile(pattern) for name, pattern in NOT_BEFORE.items()}
_NOT_BEHIND: Final = {name: re.compile(pattern) for name, pattern in NOT_BEHIND.items()}
_POSITIVE: Final = tuple((kind, rule, re.compile(pattern), sure) for kind, rule, pattern, sure in POSITIVE)
_EARNED: Final = re.compile(EARNED)
_NOW: Final = re.compile(
    r" (?:is|was|has been|are) (?:thereby|thus|now|hereby) (?:earned|due|payable|triggered|owed)\b"
)
_YEAR: Final = re.compile(
    r"\b(?:in|during|since|for|until|through) (?:(?:early|late|mid|fiscal|[a-z]+)\.?[ -])?(?:\d{1,2}, )?((?:19|"
    r"20)\d\d)\b"
)
# "at $8.50 a share, or $5.27 million in all"
_EACH_SHARE: Final = re.compile(r"\b(?:a|per) (?:share|unit),? (?:or|for) (?:about |approximately )?$")
_ROW_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")  # a row of a table that tells another year
_YEAR_WINDOW = 60
# Of securities only what a partner buys belongs to a licence.
_EQUITY: Final = frozenset({"sum of securities"})
_NEW_VERB: Final = re.compile(
    r"\b(?:will|shall|has|have|had|is|are|was|were|agreed|receive[sd]?|pays?|paid|owes?)\b|[;:]"
)
# A sum that one clause calls potential or past makes those that follow it in a list the same.
_INHERITED: Final = frozenset({"potential", "past", "perfect", "total", "standing"})


@extracts(NAME, NAME)
def payment(filing: Filing) -> Iterator[Suggestion]:
    """The event's payments; sums that were put aside in its sentences are next-best candidates."""
    story = story_of(filing)
    told = events(story)
    allowed = frozenset().union(*(_KINDS.get(event, frozenset()) for event in told or ("other",)))
    if not allowed:
        return
    chosen, aside = _chosen(story, frozenset(told or {"other"}), allowed)
    for one in chosen:
        yield _suggestion(filing, one, 0)
    for rank, one in enumerate(aside, start=1):
        yield _suggestion(filing, one, rank)


def _suggestion(filing: Filing, one: Payment, rank: int) -> Suggestion:
    money = one.money
    span = one.sentence.span(money.start, money.end)
    value = Compound.of(amount=money.amount, currency=money.currency, kind=one.kind)
    return compound(
        filing,
        NAME,
        value,
        (*cell(filing, "amount", span), *cell(filing, "currency", span)),
        confidence=one.sure if rank == 0 else 0.08,
        extractor=NAME,
        rule=one.rule,
        rank=rank,
    )


def _chosen(story: Story, told: frozenset[str], allowed: frozenset[str]) -> tuple[list[Payment], list[Payment]]:
    chosen: dict[tuple[float, str], Payment] = {}
    aside: dict[tuple[float, str], Payment] = {}
    for sentence in story.core:
        if sentence.item not in CLOSED_ITEMS:
            _collect(sentence, told, allowed, chosen, aside, story=story)
    if not chosen or "license_or_collaboration" in told:
        for sentence in story.body:
            _collect(sentence, told, allowed, chosen, {}, story=story, least=_BODY_SURE)
    # A heading leaves out the "up to" that its text prints.
    for key, one in list(chosen.items()):
        if one.sentence.zone in (Zone.HEADLINE, Zone.SUBHEAD) and key in aside and aside[key].rule == "potential":
            del chosen[key]
    # What is told plainly counts only where nothing is told by its kind.
    if any(one.rule not in _PLAIN_RULES for one in chosen.values()):
        aside |= {key: one for key, one in chosen.items() if one.rule in _PLAIN_RULES}
        chosen = {key: one for key, one in chosen.items() if one.rule not in _PLAIN_RULES}
    return list(chosen.values()), [one for key, one in aside.items() if key not in chosen]


def _collect(
    sentence: Sentence,
    told: frozenset[str],
    allowed: frozenset[str],
    chosen: dict[tuple[float, str], Payment],
    aside: dict[tuple[float, str], Payment],
    *,
    story: Story,
    least: float = 0.0,
) -> None:
    """Sorts the sums of a sentence into payments and others."""
    for one in payments(sentence, told, allowed, story):
        if one.sure < _SURE_ENOUGH:
            aside.setdefault(one.key, one)
        elif one.sure >= least and (one.key not in chosen or chosen[one.key].sure < one.sure):
            chosen[one.key] = one


# "owes A for the first event and B for the second"
_ASIDE: Final = re.compile(r"\([^()]{0,40}\) ?")
_AT_SIGNING: Final = re.compile(r"^(?: from \S+)? when the (?:\S+ ){1,3}?was signed\b")
_AND_THEN: Final = re.compile(r"^(?:(?! may | could | up to )[^.;:]){0,70}\band $")
_SURE_ENOUGH = 0.5
_BODY_SURE = 0.8  # what a sum told below the news must reach


def payments(sentence: Sentence, told: frozenset[str], allowed: frozenset[str], story: Story) -> Iterator[Payment]:
    """Every sum of the sentence as a payment; those that are none have a sureness near 0."""
    lower = sentence.lower
    last_end = 0
    inherited: set[str] = set()
    given: tuple[str, str, float] | None = None  # what the sum before was paid as
    printed = find_money(lower) or _unsigned(lower, sentence.scale)
    sums = _without_conversions([_of_table(money, sentence.scale) for money in printed], lower)
    for money, following in zip_longest(sums, sums[1:]):
        before = lower[max(0, last_end, money.start - _BEFORE) : money.start]
        behind = lower[money.end : min(money.end + _BEHIND, following.start if following else len(lower))]
        faults = _faults(before, behind, story) | _faults_here(sentence, behind, told, story)
        if last_end and len(before) < _LISTED and not _NEW_VERB.search(before):
            faults |= inherited
        inherited = faults & _INHERITED
        if sentence.zone is not Zone.BODY:
            faults.discard("perfect")
        last_end = money.end
        if money.ranged or (money.amount < _LEAST and not money.scaled):
            continue
        kind, rule, sure = _kind(lower[max(0, money.start - _BEFORE) : money.start] + _HERE + behind, told, allowed)
        if not kind and given and not faults and _AND_THEN.search(_ASIDE.sub("", before)):
            kind, rule, sure = given
        given = (kind, rule, sure) if kind and not faults else None
        if rule == "settlement" and "rights_returned" in told:
            faults.discard("cost")
        if faults - {"cost"} or ("cost" in faults and (kind in _COSTLY or rule == "net proceeds")):
            kind, sure = kind or "other", 0.05
            rule = "potential" if "potential" in faults else rule
        if kind and (kind in allowed or sure < _SURE_ENOUGH):
            yield Payment(money, kind, sentence, rule or "unexplained", sure)


_FIGURE: Final = re.compile(r"(?<![\d,.])(\d{1,3}(?:,\d{3}){1,3})$")
# "1.5 million Swiss francs (about $1.3 million)": the same sum again
_CONVERTED: Final = re.compile(
    r",? ?\(?(?:(?:which is |or )?(?:about|approximately|roughly|some|equal to|equivalent to|worth) |or )?"
)


def _without_conversions(sums: list[Money], lower: str) -> list[Money]:
    """The sums without those that tell another one in a second currency."""
    kept: list[Money] = []
    for money in sums:
        between = lower[kept[-1].end : money.start] if kept else ""
        again = between and money.currency != kept[-1].currency and _CONVERTED.fullmatch(between)
        if not (again and ("(" in between or "," in between)):
            kept.append(money)
    return kept


def _unsigned(lower: str, scale: int) -> list[Money]:
    """The figure at the end of a row whose table says in its caption that it prints thousands (of dollars)."""
    figure = _FIGURE.search(lower) if scale != 1 else None
    if figure is None:
        return []
    return [Money(int(figure[1].replace(",", "")), "USD", figure.start(1), figure.end(1))]


def _of_table(money: Money, scale: int) -> Money:
    """The sum in whole units, where it stands in a table that prints thousands or millions."""
    return money if scale == 1 or money.scaled else replace(money, amount=money.amount * scale, scaled=True)


def _faults(before: str, behind: str, story: Story) -> set[str]:
    """Why a sum may be no payment of this event."""
    faults = {name for name, pattern in _NOT_BEFORE.items() if pattern.search(before)}
    faults |= {name for name, pattern in _NOT_BEHIND.items() if pattern.search(behind)}
    if _NOW.match(behind):
        # "By the license that it took in 2019, a milestone of $7.5 million is thereby earned."
        return faults - {"past"}
    years = [*_YEAR.finditer(before[-_YEAR_WINDOW:]), *_YEAR.finditer(behind[:_YEAR_WINDOW])]
    if any(int(found[1]) < story.year for found in years):
        faults.add("past")
    return faults - {"total"} if _EACH_SHARE.search(before) else faults


def _faults_here(sentence: Sentence, behind: str, told: frozenset[str], story: Story) -> set[str]:
    """The past of rights that come back, and of a row of a table that tells another year."""
    if "rights_returned" in told and _AT_SIGNING.match(behind):
        return {"past"}
    if sentence.scale == 1:
        return set()
    return {"past"} if any(int(found[0]) < story.year for found in _ROW_YEAR.finditer(sentence.lower)) else set()


def _kind(window: str, told: frozenset[str], allowed: frozenset[str]) -> tuple[str, str, float]:
    """The kind of payment that the words around the sum tell, its rule and how sure it is."""
    best = ("", "", 0.0)
    plain = next((usual for event, usual in _PLAIN.items() if event in told), "")
    for kind, rule, pattern, sure in _POSITIVE:
        if sure <= best[2]:
            continue
        kind_here = plain if rule == "pays" else kind
        if kind_here == "offering" and "financing" not in told and rule not in _EQUITY:
            continue
        if kind_here in allowed and pattern.search(window):
            best = (kind_here, rule, sure)
    if not best[0] and "milestone_payment" in told and _EARNED.search(window):
        best = ("milestone", "earned", 0.8)
    return best
