"""The medicines and product candidates that the event is about, under every name that the filing prints for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from model.extractors.event_type import events
from model.extractors.registry import extracts
from model.extractors.suggest import suggestion
from model.filing import Filing
from model.record import Suggestion
from model.story.biotech import speaks_of_medicine
from model.story.products import Product, Shape, products
from model.story.prose import Sentence, Zone
from model.story.story import Story, story_of

NAME: Final = "product"
FIELD: Final = "product_candidate"

# Events that are about a product; of the others only a headline names one.
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
_SOMETIMES: Final = frozenset({"acquisition_or_disposition", "other"})
_WEIGHTS: Final = {Zone.HEADLINE: 4.0, Zone.ITEM: 3.0, Zone.SUBHEAD: 2.5, Zone.LEAD: 2.5}
# Another medicine that is given beside the product or compared with it, or another programme.
_BESIDE: Final = re.compile(
    r"(?:\b(?:combination with|combined with|plus|versus|vs\.?|compared (?:to|with)|added to|than|standard|"
    r"background|alone or with|following|"
    r"in addition to|besides|other than|such as|like|unlike|second candidate|another (?:\w+ ){0,2}(?:candidate|"
    r"compound|product)|(?:not|nor) (?:include|cover|affect|involve|extend to|concern)|excludes?|excluding|"
    r"except(?: for)?|"
    r"(?:failed|refractory to|resistant to|treated with)) (?:[\w-]+ ){0,3}?$)",
    re.IGNORECASE,
)
_ALIAS: Final = re.compile(
    r"(?:®|™|℠|\((?:R|TM|SM)\))?\)?(?: (?:[a-z]+-release )?"
    r"(?:tablets?|capsules?|injection|vaccine|eye drops|gel|cream))?(?: "
    r"?\((?:[a-z]{1,3}\))?|,| was| is| had been| has been|, which (?:is|was)| –| -)? ?[\"“]?"
    r"(?:(?:also|formerly|previously|originally|initially|now|then|still|once|generic name|brand name|trade name|aka|"
    r"a/k/a|f/k/a|known|called|"
    r"named|designated|alias|during (?:its |the )?development|"
    r"while in development|referred to|described|code-?named|marketed|sold|identified|as|under the(?: \w+){0,2} names?|"
    r"by|in|the|company['’]s|earlier|"
    r"development code|internally|code|:|in [a-z]{4,12}|(?:inn|usan)(?= ?[:)]))[ ,]*){0,6}[\"“]?"
    r"|; (?:[a-z]+ )?(?:code|number) ",
    re.IGNORECASE,
)
# "a patch containing dexibufotene", "a brand of fluradine": what the other name holds
_HOLDS: Final = re.compile(
    r"\b(?:contain(?:s|ing)|whose active (?:ingredient|substance) is|active (?:ingredient|substance)(?: is|,)|"
    r"(?:brand|trade) name (?:of|for)|(?:a|the) (?:\w+ )?brand of|generic name(?: is|,)) $",
    re.IGNORECASE,
)
_NAMING: Final = re.compile(
    r"[(;]|\b(?:alias|also|formerly|previously|originally|known|called|named|designated|referred|aka|a/k/a|f/k/a|code|"
    r"marketed|sold)\b",
    re.IGNORECASE,
)
# "when the compound was called MH-330", "which calls the drug RL-118"
_ONCE_CALLED: Final = re.compile(
    r"\b(?:calls?|called|names?|named|dubbed|renamed?|knew|knows?|designated|refers? to|referred to) (?:it|the [a-z]+|"
    r"its [a-z]+) (?:as )?(?:the )?[\"“]?$|\b(?:still|also|now|usually|there) calls? [\"“]?$|"
    # "which develops the peptide as MKN-7704", "which appears in earlier papers as GS-0118"
    r"\b(?:develop|stud|test|sell|market|discover|appear|publish|describ|list|label|offer|distribut)\w*"
    r"(?: (?!such\b|well\b|as\b)[\w’'-]+){0,6}? (?:as|under the (?:name|number|code)(?: of)?) (?:the )?[\"“]?$|"
    r"\b(?:coined|chosen|chose|given|assigned|adopted|picked) (?:it )?the (?:[a-z]+ )?(?:name|number|code|"
    r"designation)(?: of)?"
    r" [\"“]?$|\bknow(?:s|n)? (?:it|the [a-z]+|this [a-z]+) (?:as|by the (?:name|number)(?: of)?) (?:the )?[\"“]?$|"
    r"(?:\.|^) ?[Tt]he former [\"“]?$|\b(?:laboratory|code|working|internal|project) name (?:of )?[\"“]?$|"
    r"\bwhich (?:\S+ ){0,5}?(?:is|was|had been) (?:then |once |first )?(?:called|known as|named|designated) [\"“]?$|"
    r"\b(?:compound|drug|candidate|product|molecule|antibody|vaccine|it|program|programme) (?:was|had been|is|is "
    r"also|was then|was still|was formerly|was previously|has been) "
    r"(?:then |still |formerly |previously |also |originally )?(?:called|known as|named|designated|referred to as|"
    r"code-?named) [\"“]?$"
    r"|\bwhich (?:it|they|we|[A-Z][\w&.'’-]*(?: [A-Z][\w-]*)?) (?:calls?|called|knows? as|designate[sd]?|"
    r"refers? to as) [\"“]?$|\b(?:goes|go|known|sold) (?:there )?by the (?:number|name|code)(?: of)? [\"“]?$"
    r"|\bit is now [\"“]?$|\b(?:numbering|nomenclature) is [\"“]?$"
    r"|\bcode (?:name )?for (?:it|the [a-z]+|this [a-z]+) is [\"“]?$|"
    r"\bg(?:ave|ives?|iven) (?:it )?the (?:number|code|name|designation) [\"“]?$"
    r"|\bcode[- ]name [\"“]?$|\b(?:studied|developed|tested|investigated) (?:it|the [a-z]+|[A-Za-z]+) as [\"“]?$"
    r"|\bknown (?:at|to|by) (?:[A-Z][\w&.-]* ){1,3}as [\"“]?$|\bwill (?:there |then |also )?be (?:called|"
    r"known as|named|designated|sold as|marketed as) "
    r"[\"“]?$|\bunder the (?:code|designation|number|name)(?: names?| numbers?)? [\"“]?$"
    r"|\b(?:carr(?:y|ies|ied)|bears?|bore|has|had|uses?|given?) the "
    r"(?:code|designation|number)(?: names?| numbers?)? [\"“]?$",
    re.IGNORECASE,
)
_OR: Final = frozenset({" or ", ", or ", " and ", ", "})
_FORMS: Final = (
    r"Inc|Corp|Corporation|Company|Co|Ltd|Limited|LLC|plc|PLC|AG|AS|A/S|SA|S\.A|SE|NV|N\.V|B\.V|GmbH|AB|"
    r"SpA|S\.p\.A|K\.K|KK|Oy|L\.P|LP|Group|Holdings|Pharma\w*|Laboratories|Therapeutics|University"
)
_ALIAS_GAP = 70


@dataclass
class _Candidate:
    """A name with its mentions: where it is first printed in the event's own words, and how much speaks for it."""

    product: Product
    sentence: Sentence
    weight: float = 0.0
    zones: set[Zone] = field(default_factory=set)
    sentences: set[int] = field(default_factory=set)


@extracts(NAME, FIELD)
def product(filing: Filing) -> Iterator[Suggestion]:
    """The event's products with their aliases; the other names in its sentences are next-best candidates."""
    story = story_of(filing)
    chosen, others = event_products(story)
    for candidate, rule, sure in chosen:
        yield _suggestion(filing, candidate, rule, sure, 0)
    for rank, candidate in enumerate(others, start=1):
        yield _suggestion(filing, candidate, "beside", 0.1, rank)


def _suggestion(filing: Filing, candidate: _Candidate, rule: str, sure: float, rank: int) -> Suggestion:
    span = candidate.sentence.span(candidate.product.start, candidate.product.end)
    return suggestion(
        filing, FIELD, candidate.product.name, span, confidence=sure, extractor=NAME, rule=rule, rank=rank
    )


@lru_cache(maxsize=1)
def event_products(story: Story) -> tuple[list[tuple[_Candidate, str, float]], list[_Candidate]]:
    """The chosen names, each with its rule and confidence, and those left aside."""
    told = events(story)
    about = told.keys() & _ABOUT_PRODUCTS or not told or told.keys() & _SOMETIMES or told.keys() & {"financial_results"}
    if not about or not story.is_medical:
        return [], []
    found = _candidates(story, strict=not told.keys() & _ABOUT_PRODUCTS)
    if not found:
        return [], []
    links = _aliases(story, [candidate.product for candidate in found.values()])
    ranked = sorted(found.values(), key=lambda c: -c.weight)
    main = ranked[0]
    chosen: list[tuple[_Candidate, str, float]] = []
    keys: set[str] = set()
    for candidate in ranked:
        rule = _why(candidate, main, links, keys)
        if rule:
            keys.add(candidate.product.key)
            chosen.append((candidate, rule, {"main": 0.9, "alias": 0.88, "beside it": 0.7, "headline": 0.8}[rule]))
    for key, (mention, sentence, partner) in _linked(links, keys).items():
        keys.add(key)
        chosen.append((_Candidate(mention, sentence), "alias", 0.85 if partner in keys else 0.6))
    return chosen, [candidate for candidate in ranked if candidate.product.key not in keys]


def _candidates(story: Story, *, strict: bool) -> dict[str, _Candidate]:
    found: dict[str, _Candidate] = {}
    known = [one for sentence in story.body for one in products(sentence.text) if not one.placed and not one.part]
    # A trade name bears its mark once and stands without it elsewhere.
    known += [
        one for sentence in story.core for one in products(sentence.text) if one.shape is Shape.BRAND and not one.placed
    ]
    for index, sentence in enumerate(story.core):
        early = sentence.zone is not Zone.ITEM or (sentence.number == 0 and sentence.order <= 1)
        if strict and not (
            sentence.zone is Zone.HEADLINE or (sentence.zone is Zone.ITEM and early and sentence.order == 0)
        ):
            continue
        for product_ in _names(sentence, known):
            if strict and product_.shape is Shape.INN and not speaks_of_medicine(sentence):
                continue
            like_a_name = product_.placed or (product_.shape is Shape.INN and product_.name[0].isupper())
            if like_a_name and _is_company(product_.name, story):
                continue
            if _BESIDE.search(sentence.text, max(0, product_.start - 60), product_.start):
                continue
            candidate = found.setdefault(product_.key, _Candidate(product_, sentence))
            candidate.weight += _WEIGHTS[sentence.zone] * (1.0 if early else 0.5)
            candidate.zones.add(sentence.zone)
            candidate.sentences.add(index)
    # A part of a longer code is an ingredient: huVB5 in huVB5-AC9.
    codes = [key for key in found if found[key].product.shape is Shape.CODE]
    return {key: c for key, c in found.items() if not any(key != other and key in other for other in codes)}


def _is_company(name: str, story: Story) -> bool:
    """Whether a capitalised word that stands where a product may stand is the beginning of a company's name."""
    if story.registrant.is_named((name.lower(),)):
        return True
    company = re.compile(
        rf"\b{re.escape(name)}(?:['’]s? |,? \((?:the )?[“\"]|(?: [A-Z&][\w&.'’-]*){{0,3}},? (?:{_FORMS})\b)|"
        rf"[“\"]{re.escape(name)}[”\"]"
    )
    return any(company.search(sentence.text) for sentence in story.core)


def _why(
    candidate: _Candidate, main: _Candidate, links: list[tuple[str, str, Product, Sentence]], chosen: set[str]
) -> str:
    """By what rule a candidate is one of the event's products; empty where it is not."""
    if candidate is main:
        return "main"
    key = candidate.product.key
    if any({a, b} & chosen and key in (a, b) for a, b, _, _ in links):
        return "alias"
    if Zone.HEADLINE in candidate.zones:
        return "headline"
    # Named together with the main product in the item, as in "rights to X and Y".
    return "beside it" if candidate.sentences & main.sentences and candidate.weight >= main.weight / 3 else ""


def _names(sentence: Sentence, known: list[Product]) -> list[Product]:
    """The names in a sentence; those `known` from other sentences are found wherever they stand."""
    names = [name for name in products(sentence.text) if not name.part]
    for name in known:
        if name.shape is Shape.CODE or name.key not in sentence.lower or any(name.key == held.key for held in names):
            continue
        if at := re.search(rf"(?<![\w-]){re.escape(name.key)}(?![\w-])", sentence.lower):
            start, end = at.span()
            if not any(held.start < end and start < held.end for held in names):
                names.append(Product(sentence.text[start:end], start, end, name.shape))
    return sorted(names, key=lambda name: name.start)


def _aliases(story: Story, known: list[Product]) -> list[tuple[str, str, Product, Sentence]]:
    """Pairs of names that the filing says are the same; a name of "the compound" is paired with nothing."""
    links: list[tuple[str, str, Product, Sentence]] = []
    for sentence in story.sentences:
        if sentence.zone is Zone.BOILERPLATE:
            continue
        names = _names(sentence, known)
        listed = False  # whether the name before was given as another name of the one before it
        for index, name in enumerate(names):
            if index:
                before = names[index - 1]
                between = sentence.text[before.end : name.start]
                named = len(between) <= _ALIAS_GAP and _NAMING.search(between) and _ALIAS.fullmatch(between)
                # "also called tovericline or OK 6120"
                if named or (listed and between in _OR):
                    links.append((before.key, name.key, name, sentence))
                    links.append((name.key, before.key, before, sentence))
                    listed = True
                    continue
            listed = False
            if _HOLDS.search(sentence.text, max(0, name.start - 60), name.start):
                if index or sentence.zone is not Zone.ABOUT:
                    links.append((names[index - 1].key if index else "", name.key, name, sentence))
                continue
            if _ONCE_CALLED.search(sentence.text, max(0, name.start - 80), name.start):
                # The company about itself may mean another compound.
                about = sentence.zone is Zone.ABOUT
                if index or not about:
                    links.append((names[index - 1].key if about else "", name.key, name, sentence))
    return links


def _linked(
    links: list[tuple[str, str, Product, Sentence]], chosen: set[str]
) -> dict[str, tuple[Product, Sentence, str]]:
    """The names that are linked to a chosen one and not chosen themselves."""
    found: dict[str, tuple[Product, Sentence, str]] = {}
    for partner, key, mention, sentence in links:
        if key not in chosen and key not in found and (partner in chosen or partner in found or partner == ""):
            found[key] = (mention, sentence, partner)
    return found
