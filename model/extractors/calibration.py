"""From raw scores to honest probabilities.

Extractors give each suggestion a raw score between 0 and 1.  `resources/calibration.json`, where it exists, holds for a
field and rule (or a field, or everything) a rising line of points `[raw, calibrated]`, fitted out of company; between
two points the confidence is interpolated.  Without a line the raw score is the confidence.

Shape of the file: `{"date_of_report/caption": [[0.5, 0.41], [0.97, 0.995]], "date_of_report": […], "*": […]}`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

import resources

Curve: TypeAlias = tuple[tuple[float, float], ...]
Table: TypeAlias = Mapping[str, Curve]
FILE_NAME: Final = "calibration.json"
ANY: Final = "*"


def calibrate(field: str, rule: str, score: float, table: Table) -> float:
    """The probability that a suggestion of this field, found by this rule with this raw score, is right."""
    curve = table.get(f"{field}/{rule}") or table.get(field) or table.get(ANY)
    return min(max(_along(curve, score) if curve else score, 0.0), 1.0)


@lru_cache(maxsize=1)
def shipped_table() -> Table:
    """The table in `resources/`; empty where there is none."""
    path = Path(resources.__file__ or "").parent / FILE_NAME
    return parse_table(path.read_text(encoding="utf-8")) if path.is_file() else {}


def parse_table(text: str) -> Table:
    """The table in a JSON text.

    Raises:
        ValueError: the text has another shape, or a line does not rise.
    """
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("a calibration table is an object of lines")
    table = {str(key): tuple((float(raw), float(sure)) for raw, sure in points) for key, points in data.items()}
    for key, curve in table.items():
        if any(low[0] >= high[0] or low[1] > high[1] for low, high in pairwise(curve)):
            raise ValueError(f"the calibration line of {key} does not rise")
    return table


def _along(curve: Curve, score: float) -> float:
    """The height of the line at `score`, flat beyond its ends."""
    place = bisect_right(curve, score, key=lambda point: point[0])
    if place == 0:
        return curve[0][1]
    if place == len(curve):
        return curve[-1][1]
    (left, low), (right, high) = curve[place - 1], curve[place]
    return low + (high - low) * (score - left) / (right - left)
