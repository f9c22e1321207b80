"""Names of diseases in a sentence.

A name is read backwards from a word that ends one (`androgen-independent prostate cancer`), or forwards from words that
introduce one (`for the treatment of …`, `patients with …`), which finds diseases that no list holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.data.diseases import (
    CUE_STOPS,
    CUES,
    ENDINGS,
    EPONYMS,
    HEADS,
    NEED_CUE,
    NEED_MORE,
    NOT_DISEASES,
    NOT_INDICATIONS,
    PAIRED,
    SEVERITY,
    STOPS,
    TAIL,
    VAGUE,
)
from model.data.organisations import HEADING_WORDS


@dataclass(frozen=True, slots=True)
class Disease:
    """A disease's name; `start` and `end` count the sentence.

    `cued` tells that words before it introduce what is treated, `known` that its last word is one of a disease, and
    `short` where the name begins without a range of severity ("moderate to severe").
    """

    name: str
    start: int
    end: int
    cued: bool
    known: bool
    short: int


# "Foundation for Muscular Dystrophy" is a name.
_SOCIETY: Final = re.compile(
    r"(?:Foundation|Society|Institute|Association|Center|Centre|Alliance|Fund) (?:for|of|on) (?:the )?$"
)
_LONG_WORD: Final = 40  # characters; longer ones are no words
_WORD: Final = re.compile(r"[^\W_][\w'’/-]*")
_ENDING: Final = re.compile(rf"\w{{2,{_LONG_WORD}}}{ENDINGS}$")
_TAIL: Final = re.compile(TAIL, re.IGNORECASE)
_CUE: Final = re.compile(CUES, re.IGNORECASE)
_PAIRED: Final = re.compile(rf"\b{PAIRED}", re.IGNORECASE)
_SEVERITY: Final = re.compile(SEVERITY, re.IGNORECASE)
_CELLS: Final = re.compile(
    r" (?:cells?|models?|cell lines?|mice|rats|tissues?|products?|drugs?|therap\w+|treatments?|market|care|research|"
    r"vaccines?|business|experts?|specialists?|center|centre|program|programs|portfolio|franchise|franchises|"
    r"medicines?|sales|compounds?|candidates?|companies|company|agents?|society|institute|foundation|association)\b",
    re.IGNORECASE,
)
# "Oakley Allergy Sciences, Inc." suffers from nothing.
_OF_A_NAME: Final = re.compile(
    r" (?:Sciences?|Therapeutics|Pharma\w*|Biologics|Bio\w+|Research|Centers?|Institute|Foundation|Society|Association|"
    r"Laborator\w+|Technologies|Corporation|Company|Inc|Holdings|Partners|Genetics|Medicines)\b"
)
_DROPS: Final = re.compile(r" (?:drops?|ointment)\b", re.IGNORECASE)  # "eye drops" are no disease of the eye
_NO_BEGINNING: Final = NOT_INDICATIONS | STOPS
_SHORTEST = 5  # characters of a disease that only a cue makes one
_FORWARD = 90  # characters that a cue may introduce
_LONGEST = 6  # words before the last one


def diseases(text: str) -> list[Disease]:
    """The diseases in a folded sentence, in order, without overlaps."""
    words = list(_WORD.finditer(text))
    cues = [(match.start(), match.end()) for match in _CUE.finditer(text)]
    found: list[Disease] = []
    index = len(words) - 1
    while index >= 0:
        disease = _backwards(text, words, index, cues) if _is_head(words[index][0]) else None
        if disease is not None:
            # Words that are no disease's here ("breast cancer cells") name no shorter one either.
            if _stands_alone(text, disease):
                found.append(disease)
            while index >= 0 and words[index].start() >= disease.start:
                index -= 1
        else:
            index -= 1
    taken = bytearray(len(text))
    for disease in found:
        taken[disease.start : disease.end] = b"\1" * (disease.end - disease.start)
    found += [disease for disease in _forwards(text, cues) if not any(taken[disease.start : disease.end])]
    return sorted(found, key=lambda disease: disease.start)


def _is_head(word: str) -> bool:
    lower = word.lower()
    if lower in NOT_DISEASES:
        return False
    if len(lower) > _LONG_WORD:
        return False
    return (
        lower in HEADS
        or (lower.split("-")[-1] in HEADS and not lower.startswith(("anti", "non-", "pre", "post")))
        or _ENDING.match(lower) is not None
    )


def _backwards(text: str, words: list[re.Match[str]], index: int, cues: list[tuple[int, int]]) -> Disease | None:
    head = words[index]
    first = index
    while first > 0 and index - first < _LONGEST and _modifies(text, words, first - 1):
        first -= 1
    start, end = words[first].start(), head.end()
    if tail := _TAIL.match(text, end):
        end = tail.end()
    if paired := _PAIRED.search(text, max(0, start - 24), start):
        start = paired.start()
    if ranged := _SEVERITY.search(text, max(0, start - 36), head.start()):
        start = min(start, ranged.start())
    short = ranged.end() if ranged else start
    cued = any(cue_end in (start, short) for _, cue_end in cues)
    lower = head[0].lower()
    alone = end == head.end() and all(word[0].lower() in VAGUE for word in words[first:index])
    if alone and (lower in NEED_MORE or (lower in NEED_CUE and not cued)):
        return None
    return Disease(text[start:end], start, end, cued, known=True, short=short)


def _stands_alone(text: str, disease: Disease) -> bool:
    """Whether the words name a disease and not something that is called after one."""
    start, end = disease.start, disease.end
    if _DROPS.match(text, end) or _OF_A_NAME.match(text, end) or _SOCIETY.search(text, max(0, start - 30), start):
        return False
    return disease.cued or not _CELLS.match(text, end)


def _modifies(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a word belongs to the disease's name that follows it."""
    word = words[index][0]
    gap = text[words[index].end() : words[index + 1].start()]
    if gap != " " or (word.isupper() and word.endswith(("'S", "’S")) and word[:-2].lower() not in EPONYMS):
        return False
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if lower == "type" and words[index + 1][0] in ("1", "2", "I", "II"):
        return True
    if (
        lower in STOPS
        or (word[0].isupper() and lower in HEADING_WORDS)
        or (word.endswith(("'s", "’s")) and not word[0].isupper())
    ):
        return False
    if any(c.isdigit() for c in word) and not re.fullmatch(
        r"(?:HER2|HIV|CD|EGFR|[A-Z]{2,5}(?!-\d\d))[\w-]{0,14}|[12]|COVID-19", word
    ):
        return False
    return not lower.endswith(("ly",)) or lower in ("newly", "previously", "locally", "clinically", "early", "elderly")


def _forwards(text: str, cues: list[tuple[int, int]]) -> Iterator[Disease]:
    for _, begin in cues:
        end = _reach(text, begin)
        words = text[begin:end].lower().split()
        if words and end - begin >= _SHORTEST and words[-1] not in NOT_INDICATIONS:
            yield Disease(text[begin:end], begin, end, cued=True, known=False, short=begin)


def _reach(text: str, begin: int) -> int:
    """Where the words that a cue at `begin` introduces end: at punctuation, a number or a word that starts a clause."""
    end = begin
    for count, word in enumerate(_WORD.finditer(text, begin, min(len(text), begin + _FORWARD))):
        lower = word[0].lower()
        joined = text[end : word.start()] == (" " if count else "")
        begins = count > 0 or lower not in _NO_BEGINNING
        if not (joined and begins) or count >= _LONGEST or lower in CUE_STOPS or any(c.isdigit() for c in lower):
            break
        end = word.end()
    return end
