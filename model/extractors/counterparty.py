"""The other side of the event: the partner, licensee, buyer, target, lender or investor, by its full printed name.

Names are read from the items' own sentences, then from the top of the press release.  Parents ("a subsidiary of …"),
advisers, agents, trustees, authorities and companies of the background are left aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from model.data.event_cues import CLOSED_ITEMS
from model.data.organisations import ROLE_WORDS
from model.extractors.event_type import events
from model.extractors.registry import extracts
from model.extractors.suggest import suggestion
from model.filing import Filing
from model.record import Suggestion
from model.story.organisations import NameKind, Organisation, core_words, organisations
from model.story.prose import Sentence, Zone
from model.story.story import Story, story_of

NAME: Final = "counterparty"

# Events that have another side.
_DEALS: Final = frozenset(
    {
        "milestone_payment",
        "license_or_collaboration",
        "rights_returned",
        "acquisition_or_disposition",
        "financing",
        "debt_obligation",
    }
)
# Events in which another company takes part only if the words say so.
_PERHAPS: Final = frozenset({"clinical_trial_start", "clinical_results", "regulatory", "other"})

_OUTSIDE_BEFORE: Final = re.compile(
    r"(?:\b(?:subsidiar(?:y|ies)|divisions?|affiliates?|units?|parts?|members?|parents?|arms?) (?:company )?of "
    r"(?:the )?$|\b(?:successors?|predecessors?) (?:of|to) (?:the )?$"
    r"|['’]s (?:ultimate )?(?:parent|owner|subsidiary|affiliate)(?: company)?,? $"
    r"|\b(?:after|following|since|before|of|until) (?:its|their|the|our) (?:\S+ ){0,3}?(?:merger|combination) with "
    r"(?:the )?$|\broyalt(?:y|ies) (?:that|which) (?:the )?$"
    r"|\b(?:placement agents?|underwriters?|bookrunners?|managers?|advis[eo]rs?|counsel|auditors?|accountants?|law "
    r"firm|trustee|escrow agent|transfer agent|opinion of|name (?:\w+ ){0,3}(?:from|to)|renamed|"
    r"administrative agent|collateral agent|depositary|exchange agent|finder|broker|accounting firm of|consultants?|"
    r"investment bank(?:er)?s?|firm of|guarantor|guaranteed by|advised by|represented by),? $"
    r"|\b(?:formerly(?: known as)?|f/k/a|previously|successor to|such as|including|among them|like|unlike|"
    r"competitors?|owned by|controlled by|spun off from|acquired by|listed on|traded on|website of|d/b/a|the former) "
    r"$)",
    re.IGNORECASE,
)
_OUTSIDE_BEHIND: Final = re.compile(
    r"^(?:,? (?:\([^)]{1,60}\),? ?)?(?:as|acting as|who acted as|which acted as|serving as|acted as|served as|is "
    r"acting as|the company['’]s|its|our|an?|the|was|is|were|are|advise[sd]?|advising) "
    r"(?:the )?(?:sole |lead |joint |exclusive |co-|initial |respective |managing |independent |book-?running |"
    r"company['’]s |outside |legal |financial |special |placement |registered |public )*"
    r"(?:placement agents?|underwriters?|bookrunn\w+|advis[eo]rs?|counsel|trustee|escrow agent|transfer agent|"
    r"auditors?|accountants?|law firm|accounting firm|investment bank\w*|finder|exchange agent|depositary|consultant|"
    r"stock exchange|sales agent|syndication agent|documentation agent|arrangers?|rights agent|warrant agent|paying "
    r"agent|(?:stock|share|security|equity|unit)?holders?['’]?s?['’]? (?:representative|agent)|representative of the "
    r"(?:\w+ ){0,3}(?:stock|share|security|equity)?holders))"
    r"|^,? (?:advise[sd]?|acted|served|is acting|received a fee|represented|provided legal)\b",
    re.IGNORECASE,
)
# A company of the registrant's own group: "its wholly owned subsidiary, Oakley Merger Sub, Inc.".
_OWN_BEFORE: Final = re.compile(
    r"\b(?P<whose>its|our|the company['’]s|registrant['’]s|(?<![\w-])[\w-]{1,40}['’]s) "
    r"(?:\S+ ){0,4}?subsidiar(?:y|ies),? "
    r"(?:\([^)]{1,30}\),? )?$",
    re.IGNORECASE,
)
_OWN_BEHIND: Final = re.compile(
    r"^(?:,| \([^)]{1,60}\),?) (?:(?:an?|the|its) )?(?:\S+ ){0,8}?subsidiar(?:y|ies) (?:of (?P<whose>(?:the "
    r")?[\w&.'’-]+)|through)?",
    re.IGNORECASE,
)
# Before a name without a legal form: what may stand before the other side's.
_INTRODUCED: Final = re.compile(
    r"(?:^|\b(?:with|by|from|between|among|and|to|the|that|of|partner|licensee|licensor|as)|[,;(:–—-]) ?$",
    re.IGNORECASE,
)
_STRONG_PARTNER: Final = re.compile(
    r"\b(?:partner,?|licensee,?|licensor,?|collaborator,?|collaborat\w+ with|alliance with|agreement with|licensed "
    r"(?:to|from)|conducted by|sponsored by|run by|paid for by|carried out by|settle\w* (?:\S+ ){0,14}?(?:with|"
    r"against))(?: the)? $",
    re.IGNORECASE,
)
# "to finance the acquisition of Oakley, Inc." in a filing about the loan.
_BOUGHT: Final = re.compile(r"\b(?:acquisitions? of|to acquire|acquired|acquire|purchase of)(?: the)? $", re.IGNORECASE)
_SMALL: Final = re.compile(r"(?<![\w-])([a-z]{3,14}-[a-z]{3,14}) (?:Group|AG|SA|S\.A\.|plc|Inc|Ltd|SE|NV|N\.V\.)(?!\w)")
_QUOTED: Final = re.compile(r"\([^()]{0,70}?[“\"]")  # cheap: most sentences define nothing
_DEFINED: Final = re.compile(r",? \((?:the |together[^()“\"]{1,60})?[“\"](?P<name>[^()”\"]{2,40}?),?[”\"]")
# A company made for a merger; named right behind the registrant it is the registrant's own.
_SHELL: Final = re.compile(r"\b(?:Acquisitions?|Merger|Sub)\b")
_HISTORY: Final = re.compile(
    r"\b(?:has|have|had) (?:received|paid|earned|provided)\b.{0,80}\b(?:since|in|to date|so far|until)\b"
)
# "from its credit line of $25,000,000 with Oakley Bank", where the event is what was bought with it
_LENDS: Final = re.compile(
    r"\b(?:credit (?:line|facility|agreement)|line of credit|loan|borrow\w+)\b(?: \S+){0,6}? (?:with|from|at|"
    r"by)(?: the)? $",
    re.IGNORECASE,
)
_SETTLES: Final = re.compile(
    r"\b(?:settle[sd]?|settlement)\b|\bended (?:their|its|the|a) (?:\S+ ){0,3}?(?:dispute|lawsuit|litigation|suit)\b"
)
_LICENSED: Final = re.compile(r"\b(?:has|have|had) (?:\S+ ){0,3}?licensed (?:\S+ ){0,3}?to (?:the )?$", re.IGNORECASE)
_ENDED: Final = "1.02"
_SHORTEST = 3  # characters of a bare name
_PARAGRAPHS = 2  # of an item that tell who takes part


@dataclass(frozen=True, slots=True)
class _Party:
    name: str
    organisation: Organisation
    sentence: Sentence
    rule: str
    sure: float


@extracts(NAME, NAME)
def counterparty(filing: Filing) -> Iterator[Suggestion]:
    """The counterparties in the order of the text; companies that were left aside are next-best candidates."""
    story = story_of(filing)
    told = events(story)
    if not (told.keys() & _DEALS or told.keys() & _PERHAPS or not told):
        return
    names = _Names(story)
    names.takeover = not told or bool(
        told.keys() & {"acquisition_or_disposition", "rights_returned", "license_or_collaboration"}
    )
    names.returned = "rights_returned" in told
    names.unnamed = not told
    names.borrows = "debt_obligation" in told
    names.bought = "acquisition_or_disposition" in told and "license_or_collaboration" not in told
    chosen = _parties(story, names, sure_deal=bool(told.keys() & _DEALS))
    for party in chosen.values():
        yield _suggestion(filing, party, 0)
    rank = 1
    for core, party in names.aside.items():
        if core not in chosen and party.organisation.kind is NameKind.FORM:
            yield _suggestion(filing, party, rank)
            rank += 1


def _suggestion(filing: Filing, party: _Party, rank: int) -> Suggestion:
    found = party.organisation
    return suggestion(
        filing, NAME, party.name, party.sentence.span(found.start, found.end),
        confidence=party.sure if rank == 0 else 0.08, extractor=NAME, rule=party.rule, rank=rank,
    )  # fmt: skip


class _Names:
    """The companies of a story: full names for short ones, and those that were met but left aside."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.aside: dict[tuple[str, ...], _Party] = {}
        self.bought = False  # whether something is bought or sold, so that its licences are history
        self.returned = False  # whether rights come back
        self.unnamed = False  # whether the event has no name, as a lawsuit that is settled
        self.borrows = False  # whether the event is a debt, so that lenders take part
        self.takeover = True  # whether the event is an acquisition, so that what is acquired takes part
        self.own: set[tuple[str, ...]] = set()  # the registrant's subsidiaries
        self.found: dict[int, list[Organisation]] = {}
        self._full: dict[str, dict[tuple[str, ...], tuple[Organisation, Sentence]]] = {}
        self.small = _small_names(story)

    @cached_property
    def _telling(self) -> list[tuple[str, Sentence]]:
        """The sentences in which full names stand, each with its words as `core_words` writes them."""
        zones = (Zone.ITEM, Zone.LEAD, Zone.BODY, Zone.SUBHEAD, Zone.QUOTE)
        return [(s.lower.replace("’", "'").replace("& ", ""), s) for s in self.story.zone(*zones)]

    def full(self, core: tuple[str, ...]) -> dict[tuple[str, ...], tuple[Organisation, Sentence]]:
        """The fullest form of each company whose name begins with the first of these words, and where it stands."""
        first = core[0] if core else ""
        if first not in self._full:
            full: dict[tuple[str, ...], tuple[Organisation, Sentence]] = {}
            for words, sentence in self._telling:
                for found in self.of(sentence) if first in words else ():
                    if found.kind > NameKind.BARE and not self.story.registrant.is_named(found.core):
                        held = full.get(found.core)
                        if held is None or found.kind > held[0].kind:
                            full[found.core] = (found, sentence)
            self._full[first] = full
        return self._full[first]

    def of(self, sentence: Sentence) -> list[Organisation]:
        """The names in a sentence; none where it is all capitals, which hide where a name begins."""
        key = id(sentence)
        if key not in self.found:
            self.found[key] = [] if sentence.text.isupper() else organisations(sentence.text, self.small)
        return self.found[key]

    @cached_property
    def short(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The short names that a parenthesis behind a full one gives it: `Oakley Group AG (“Oakley”)`."""
        short: dict[tuple[str, ...], tuple[str, ...]] = {}
        for sentence in self.story.zone(Zone.ITEM, Zone.LEAD, Zone.BODY):
            if not _QUOTED.search(sentence.text):
                continue
            for found in self.of(sentence):
                alias = _DEFINED.match(sentence.text, found.end) if found.kind > NameKind.BARE else None
                # "Oakley Care, a division of Pell Holdings, Inc. (“Oakley”)" is not about Pell.
                if alias and found.core[0] == (name := core_words(alias["name"]))[0]:
                    short.setdefault(name, found.core)
        return short

    def resolved(self, found: Organisation, sentence: Sentence) -> tuple[Organisation, Sentence] | None:
        """The fullest printed form of a name; None where a short name fits several companies or none."""
        core = found.core
        if found.kind is NameKind.BARE:
            core = self.short.get(core, core)
        known = self.full(core)
        if core in known:
            full = known[core]
            return full if full[0].kind > found.kind else (found, sentence)
        longer = [full for key, full in known.items() if key[: len(core)] == core]
        if len(longer) == 1:
            return longer[0]
        return (found, sentence) if found.kind > NameKind.BARE and not longer else None


def _small_names(story: Story) -> frozenset[str]:
    """Hyphenated names that their owners write small, known because a heading elsewhere capitalises them."""
    found = set()
    for sentence in story.zone(Zone.ITEM, Zone.LEAD):
        for match in _SMALL.finditer(sentence.text):
            capital = "-".join(part.capitalize() for part in match[1].split("-"))
            if any(capital in other.text for other in story.sentences):
                found.add(match[1])
    return frozenset(found)


def _without_own(chosen: dict[tuple[str, ...], _Party], names: _Names) -> dict[tuple[str, ...], _Party]:
    return {core: party for core, party in chosen.items() if core not in names.own}


def _parties(story: Story, names: _Names, *, sure_deal: bool) -> dict[tuple[str, ...], _Party]:
    # Where an agreement takes the place of another, the old one's party is not the new one's.
    left_out = CLOSED_ITEMS | ({_ENDED} if "1.01" in story.items and not names.returned else set())
    items = [s for s in story.zone(Zone.ITEM) if s.item not in left_out and s.number < _PARAGRAPHS]
    chosen: dict[tuple[str, ...], _Party] = {}
    for sentence in items:
        if (sentence.number or sentence.order) and _HISTORY.search(sentence.text):
            continue
        told = sure_deal or (sentence.item == "1.01" and sentence.number == 0) or _SETTLES.search(sentence.lower)
        _take(sentence, names, chosen, strict=not told)
    if not chosen and (sure_deal or names.unnamed or story.is_medical):
        for sentence in story.zone(Zone.LEAD, Zone.SUBHEAD, Zone.HEADLINE):
            _take(sentence, names, chosen, strict=not sure_deal)
    if not chosen and sure_deal:
        for sentence in (*items, *story.zone(Zone.LEAD, Zone.HEADLINE)):
            _take_bare(sentence, names, chosen)
    return _without_own(chosen, names)


def _take(sentence: Sentence, names: _Names, chosen: dict[tuple[str, ...], _Party], *, strict: bool) -> None:
    """Adds the companies of a sentence that take part; `strict` asks for words that say so."""
    registrant = names.story.registrant
    nearest: Organisation | None = None
    for found in names.of(sentence):
        previous = nearest
        ours = registrant.is_named(found.core)
        nearest = found if found.kind > NameKind.BARE or ours else nearest
        if ours or found.name.lower() in ROLE_WORDS:
            continue
        resolved = names.resolved(found, sentence)
        if resolved is None or resolved[0].kind is NameKind.BARE:
            continue
        full, where = resolved
        if found.kind is NameKind.BARE and full.core in names.aside and names.aside[full.core].rule == "outside":
            continue
        before = sentence.text[max(0, found.start - 90) : found.start]
        why = _is_outside(sentence.text, found, previous, names)
        if why == "own":
            names.own.add(full.core)
        why = why or _is_in_passing(found, before, names, strict=strict)
        if why or full.core in names.own:
            names.aside.setdefault(full.core, _Party(full.name, full, where, why or "own", 0.1))
            continue
        early = sentence.number == 0 and sentence.order <= 1
        sure = (0.88 if full.kind is NameKind.FORM else 0.75) * (1.0 if early else 0.85)
        party = _Party(full.name, full, where, f"{sentence.zone}{'' if early else ' later'}", sure)
        chosen.setdefault(full.core, party)


def _is_in_passing(found: Organisation, before: str, names: _Names, *, strict: bool) -> str:
    """Why the words before a name make it no party to this event; empty where they may."""
    if strict and not _STRONG_PARTNER.search(before):
        return "weak"
    if found.kind is NameKind.HEAD and not _INTRODUCED.search(before):
        return "unintroduced"
    if (names.bought and _LICENSED.search(before)) or (not names.borrows and _LENDS.search(before)):
        return "outside"
    return "acquired" if not names.takeover and _BOUGHT.search(before) else ""


def _is_outside(text: str, found: Organisation, previous: Organisation | None, names: _Names) -> str:
    """Why a company that is named takes no part; empty where it may."""
    before, behind = text[max(0, found.start - 90) : found.start], text[found.end : found.end + 140]
    if _OUTSIDE_BEFORE.search(before) or _OUTSIDE_BEHIND.match(behind):
        return "outside"
    registrant = names.story.registrant
    if (
        _SHELL.search(found.name)
        and previous
        and (registrant.is_named(previous.core) or previous.core in names.own)
        and "subsidiary of" not in behind[:90]
    ):
        return "own"
    own = _OWN_BEFORE.search(before)
    if own:
        whose = own["whose"].lower()
        of_registrant = previous is None or registrant.is_named(previous.core)
        if whose in ("its", "our") and of_registrant:
            return "own"
        if whose.startswith(("the company", "registrant")) or registrant.is_named(
            core_words(whose.removesuffix("'s").removesuffix("’s"))
        ):
            return "own"
    if (
        (owned := _OWN_BEHIND.match(behind))
        and (whose := owned["whose"])
        and "," not in behind[: owned.start("whose")].lstrip(",")
    ):
        word = whose.lower().removeprefix("the ")
        if word in ("company", "registrant", "corporation") or registrant.is_named(core_words(whose)):
            return "own"
    return ""


def _take_bare(sentence: Sentence, names: _Names, chosen: dict[tuple[str, ...], _Party]) -> None:
    """Where no full name is printed at all: a capitalised name that words such as "from" make the other side."""
    for found in names.of(sentence):
        if (
            found.kind is not NameKind.BARE
            or names.story.registrant.is_named(found.core)
            or found.name.lower() in ROLE_WORDS
        ):
            continue
        before = sentence.text[max(0, found.start - 60) : found.start]
        if len(found.name) >= _SHORTEST and _STRONG_PARTNER.search(before):
            chosen.setdefault(found.core, _Party(found.name, found, sentence, "bare", 0.5))
