"""Several extractors' suggestions for one field become one choice and its alternatives.

The first extractor (in the schema's order) that chose a value wins the field.  Another one that chose the same value
makes it surer; one that chose another makes a single-valued field less sure (Bayes, two independent readers), and its
value an alternative.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from model.record import Suggestion
from model.values import Compound, Value

MOST_ALTERNATIVES: Final = 5
# Two readers share the page, so that their agreement is never proof.
SUREST: Final = 0.999
LEAST: Final = 0.001
_NOT_WORD: Final = re.compile(r"[\W_]+")


def merge(found: Sequence[Sequence[Suggestion]], *, many: bool) -> tuple[Suggestion, ...]:
    """The suggestions of one field: choices in text order, then alternatives, best first.

    Args:
        found: what each extractor suggested, best extractor first.
        many: whether the field takes several values.
    """
    if len(found) == 1 and len(found[0]) == 1 and not found[0][0].rank:
        return (found[0][0],)  # as most fields are: one extractor says one thing
    winner = next((given for given in found if _choices(given)), ())
    others = [given for given in found if given is not winner and _choices(given)]
    choices = _distinct(_choices(winner))
    spare = [] if many else choices[1:]
    choices = choices if many else choices[:1]
    weighed = [_weighed(choice, others, many=many) for choice in choices]
    taken = {key(choice.value) for choice in choices}
    rest = [*spare, *(s for given in others for s in _choices(given)), *(s for given in found for s in given if s.rank)]
    alternatives = [s for s in _distinct(rest) if key(s.value) not in taken][:MOST_ALTERNATIVES]
    ranked = (replace(suggestion, rank=rank) for rank, suggestion in enumerate(alternatives, start=1))
    return (*sorted(weighed, key=lambda s: s.span), *ranked)


def key(value: Value) -> object:
    """What two suggestions of the same value have in common: letters and digits, whatever case and signs they have."""
    if isinstance(value, str):
        return _NOT_WORD.sub("", value.casefold()) or value
    if isinstance(value, Compound):
        return tuple((name, None if cell is None else key(cell)) for name, cell in value.cells)
    return value


def _choices(given: Iterable[Suggestion]) -> list[Suggestion]:
    return [suggestion for suggestion in given if suggestion.rank == 0]


def _distinct(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """One suggestion for each value, the surest first."""
    seen: dict[object, Suggestion] = {}
    for suggestion in suggestions:
        same = key(suggestion.value)
        held = seen.get(same)
        if held is None or held.confidence < suggestion.confidence:
            seen[same] = suggestion
    return sorted(seen.values(), key=lambda s: -s.confidence)


def _weighed(choice: Suggestion, others: Sequence[Sequence[Suggestion]], *, many: bool) -> Suggestion:
    """The choice with what the other extractors make of it."""
    sure, rule = choice.confidence, choice.rule
    for name, other in _opinions(choice, others, many=many):
        sure = _both(sure, other)
        rule = f"{rule}+{name}" if other > 0 else f"{rule}-{name}"
    return replace(choice, confidence=sure, rule=rule) if rule != choice.rule else choice


def _opinions(choice: Suggestion, others: Sequence[Sequence[Suggestion]], *, many: bool) -> Iterator[tuple[str, float]]:
    """Per other extractor its name and how sure it is: above 0 of the same value, below 0 of another one."""
    for given in others:
        chosen = _choices(given)
        same = [s.confidence for s in chosen if key(s.value) == key(choice.value)]
        if same:
            yield chosen[0].extractor, max(same)
        elif not many:
            yield chosen[0].extractor, -max(s.confidence for s in chosen)


def _both(sure: float, other: float) -> float:
    """The chance that a value is right which one reader is `sure` of and another holds (or, below 0, denies)."""
    for_it = max(other, LEAST) if other > 0 else 1 - min(-other, SUREST)
    yes, no = sure * for_it, (1 - sure) * (1 - for_it)
    return min(yes / (yes + no), max(SUREST, sure)) if yes + no else sure
