"""Whether a story is about medicines at all; most 8-Ks are not, and codes and trade marks there are no products."""

from __future__ import annotations

import re
from typing import Final

from model.story.prose import Sentence

_STRONG: Final = re.compile(
    r"\b(?:clinical (?:trials?|stud(?:y|ies)|testing|development|hold)|phase (?:[1-4]|i{1,3}|iv)\b|fda\b|food and drug administration|drug candidate|"
    r"product candidates?|investigational|new drug|therap(?:y|ies|eutics?)|antibod(?:y|ies)|vaccines?|tumou?rs?|inhibitors?|"
    r"patients|placebo|pharmaceuticals?|biologics?|compounds?|indications?|treatment of|dosed|marketing approval|medicines?|drugs?)\b"
)
_ENOUGH = 2


def is_medical(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the sentences hold at least two different words of clinical development."""
    seen: set[str] = set()
    for sentence in sentences:
        for match in _STRONG.finditer(sentence.lower):
            seen.add(match[0])
            if len(seen) >= _ENOUGH:
                return True
    return False
