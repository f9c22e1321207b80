"""How honest confidence is: calibration error, and what the values are worth that a reviewer need not look at."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from model.extractors.calibration import Table, calibrate
from model.training.fitting import fit
from model.training.samples import Sample

BINS: Final = 10
SURE: Final = 0.9


@dataclass(frozen=True, slots=True)
class Honesty:
    """What confidence was worth over some values; shares are between 0 and 1, and 0 where there is no value."""

    values: int
    error: float  # expected calibration error over ten bins of equal width
    sure: float  # share of values with confidence of at least 0.9
    sure_right: float  # share of right ones among those

    def as_json(self) -> dict[str, float]:
        """For the calibration file."""
        return {
            "values": self.values,
            "calibration_error": round(self.error, 4),
            "sure": round(self.sure, 4),
            "sure_right": round(self.sure_right, 4),
        }


def honesty(judged: Iterable[tuple[float, bool]]) -> Honesty:
    """Of pairs of a confidence and whether the value was right."""
    pairs = list(judged)
    bins: list[list[float]] = [[] for _ in range(BINS)]
    for sure, right in pairs:
        bins[min(int(sure * BINS), BINS - 1)].append(sure - right)
    trusted = [right for sure, right in pairs if sure >= SURE]
    return Honesty(
        values=len(pairs),
        error=math.fsum(abs(math.fsum(gaps)) for gaps in bins) / len(pairs) if pairs else 0.0,
        sure=len(trusted) / len(pairs) if pairs else 0.0,
        sure_right=sum(trusted) / len(trusted) if trusted else 0.0,
    )


def in_sample(samples: Sequence[Sample], table: Table) -> Honesty:
    """With a table that may have been fitted on the same samples."""
    return honesty((calibrate(s.field, s.rule, s.score, table), s.right) for s in samples)


def left_out(
    samples: Sequence[Sample], everything: Sequence[Sample], groups: Mapping[str, str]
) -> dict[str, list[tuple[float, bool]]]:
    """Per company of `samples` the confidence of its values when its filings are left out of `everything`."""
    answers: dict[str, list[tuple[float, bool]]] = {}
    for company in sorted({s.company for s in samples}):
        table = fit([s for s in everything if s.company != company], groups)
        own = [s for s in samples if s.company == company]
        answers[company] = [(calibrate(s.field, s.rule, s.score, table), s.right) for s in own]
    return answers
