"""Whether a story is about medicines at all; most 8-Ks are not, and codes and trade marks there are no products."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from model.story.indications import diseases
from model.story.prose import Sentence

_STRONG: Final = re.compile(
    r"\b(?:clinical (?:trials?|stud(?:y|ies)|testing|development|hold)|phase (?:[1-4]|i{1,3}|iv)\b|fda\b|food and "
    r"drug administration|drug candidate|"
    r"product candidates?|investigational|new drug|therap(?:y|ies|eutics?)|antibod(?:y|ies)|vaccines?|tumou?rs?|"
    r"inhibitors?|retinoids?|agonists?|antagonists?|topical|"
    r"patients|placebo|tablets?|capsules?|dosing|licensee|(?:anti-?)?cancer|leuk[ae]?emia|hepatitis|arthritis|"
    r"diabetes|gene therapy|peptides?|molecules?|"
    r"diseases?|syndromes?|disorders?|infections?|pharmaceuticals?|biologics?|compounds?|indications?|treatment of|"
    r"dosed|marketing (?:approval|authori[sz]ation)|prescri(?:be|ption)\w*|medicines?|drugs?)\b"
)
# A registrant with such a name needs one word less.
_TRADE: Final = re.compile(
    r"pharm|therap|bio|oncol|gen(?:e|omic|etic)|vaccin|medic|immun|neuro|antivir|drug|cell|ophthalm|dermat|labs?$|laborator"
)
# One that makes medicines by its name needs none.
_MAKER: Final = re.compile(r"pharm|therap|biotech|bioscien|biolog|oncol|vaccin|immun|genetics|genomics|antivir")
_ENOUGH = 2
_FIRST = 3  # sentences in which a disease is looked for


def is_medical(sentences: tuple[Sentence, ...], registrants: Iterable[tuple[str, ...]]) -> bool:
    """Whether the sentences hold different words of clinical development; a registrant's name may be one of them."""
    seen = {"name" for words in registrants for word in words if _TRADE.search(word)}
    if any(_MAKER.search(word) for words in registrants for word in words):
        return True
    for sentence in sentences:
        for match in _STRONG.finditer(sentence.lower):
            seen.add(match[0])
            if len(seen) >= _ENOUGH:
                return True
    # A disease that no list of trade words holds speaks for medicine as well.
    return bool(seen) and any(disease.known for sentence in sentences[:_FIRST] for disease in diseases(sentence.text))


def speaks_of_medicine(sentence: Sentence) -> bool:
    """Whether the sentence itself holds a word of clinical development."""
    return _STRONG.search(sentence.lower) is not None
