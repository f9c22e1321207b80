"""Fits a calibration: one offset of the log-odds for each field and rule that gold has seen.

The difficulty is that the rules were written by people who had these gold files before them, so nearly every value is
right, and a plain fit (isotonic, Platt) would call everything certain.  What filings of companies that nobody has seen
will do is what the confidence has to say.  Therefore:

- Each offset has a normal prior.  Its mean is what the field is known to do, its width `WIDTH`; so a rule keeps close
  to its hand-set score until several companies speak.  This is Platt scaling with the slope held at one: it rises with
  the score whatever the data, and no pooling of neighbours is needed.
- A company counts, not its values.  Those of one company share a printer, a lawyer and a layout, so that n of them are
  worth n / (1 + (n - 1) * LIKENESS), the design effect of cluster samples (Kish, Survey Sampling, 1965): 200 values of
  one company count for two.
- A right value counts for `SEEN` of one, because its rule may owe it to that very filing; a wrong one counts in full.
  Half was the first guess; nine sets that nobody had seen (docs/extraction.md, 12 to 20) were then read with more right
  values than were claimed in every one, so that it was more cautious than it had to be.
- A rule that does well says nothing of its neighbours, which are other patterns; one that does badly warns of them.  So
  errors pass from everything to the group, from there to the field and the rule, and successes stay where they are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from model.extractors.calibration import ANY, Table, shifted
from model.training.samples import Sample

# In log-odds: one standard deviation makes nine in ten about three in four, or nearly 24 in 25.
WIDTH: Final = 1.0
LIKENESS: Final = 0.5
SEEN: Final = 0.8
# No offset may say that a score is worth less than nothing or more than proof.
_FAR: Final = 12.0
_HALVINGS: Final = 50
_DIGITS: Final = 3


def fit(samples: Sequence[Sample], groups: Mapping[str, str]) -> Table:
    """Offsets by `field/rule`, by field and for everything (`*`); the same samples in any order give the same.

    Args:
        samples: judged values with their raw scores.
        groups: the group of each field of the schema.
    """
    everything = _warning(samples, 0.0)
    table = {ANY: everything}
    for group in sorted(set(groups.values())):
        fields = sorted(field for field, its in groups.items() if its == group)
        of_group = [s for s in samples if groups.get(s.field) == group]
        parent = _warning(of_group, everything)
        for field in fields:
            of_field = [s for s in of_group if s.field == field]
            table[field] = _warning(of_field, parent)
            for rule in sorted({s.rule for s in of_field}):
                of_rule = [s for s in of_field if s.rule == rule]
                table[f"{field}/{rule}"] = fitted(of_rule, table[field])
    return {key: round(value, _DIGITS) + 0.0 for key, value in sorted(table.items())}


def fitted(samples: Sequence[Sample], mean: float) -> float:
    """The likeliest offset, given the samples and a normal prior around `mean`."""
    weighed = [(weight, s.score, s.right) for s, weight in zip(samples, weights(samples), strict=True)]

    def slope(by: float) -> float:
        pull = (mean - by) / WIDTH**2
        return pull + math.fsum(weight * (right - shifted(score, by)) for weight, score, right in weighed)

    # The slope falls all the way, so halving finds its only root.
    low, high = -_FAR, _FAR
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) > 0 else (low, middle)
    return (low + high) / 2


def weights(samples: Sequence[Sample]) -> list[float]:
    """How much each sample counts, beside the others of its company."""
    sizes = Counter(sample.company for sample in samples)
    return [(SEEN if s.right else 1.0) / (1 + (sizes[s.company] - 1) * LIKENESS) for s in samples]


def _warning(samples: Sequence[Sample], mean: float) -> float:
    """What the samples pass on to the rules below them: doubt, never praise."""
    return min(mean, fitted(samples, mean))
