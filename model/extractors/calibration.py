"""From raw scores to honest probabilities.

Extractors give each suggestion a raw score between 0 and 1, set by hand with the rule that found it.
`resources/calibration.json`, made by `tickmark train`, holds for a field and rule (or a field, or everything) an offset
that is added to the score's log-odds: above 0 the rule does better than its author claimed, below 0 worse.  A rule that
was never seen takes its field's offset, and without any the raw score is the confidence.  So within one rule a higher
score stays a higher confidence.  Which value is chosen does not change: that was decided before.

Shape of the file: `{"version": 1, "offsets": {"date_of_report/caption": 0.21, "date_of_report": 0, "*": 0}, …}`; what
else it holds tells how it was made.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

import resources
from model.errors import ConfigError
from model.sentence import Sentence

Table: TypeAlias = Mapping[str, float]
FILE_NAME: Final = "calibration.json"
VERSION: Final = 1
ANY: Final = "*"
# A score of 0 or 1 has no log-odds, and no reader of a page is that sure.
LEAST: Final = 0.0001
SUREST: Final = 0.9999
_ADVICE: Final = Sentence("Make it anew with `tickmark train`, or take it away to work with uncalibrated confidence.")


def calibrate(field: str, rule: str, score: float, table: Table) -> float:
    """The probability that a suggestion of this field, found by this rule with this raw score, is right."""
    return shifted(score, offset(field, rule, table))


def offset(field: str, rule: str, table: Table) -> float:
    """What the table adds to the log-odds of the rule's scores; 0 where it knows neither rule nor field."""
    for key in (f"{field}/{rule}", field, ANY):
        if key in table:
            return table[key]
    return 0.0


def shifted(score: float, by: float) -> float:
    """The probability whose log-odds are those of `score` and `by` together."""
    if by == 0:
        return score
    score = min(max(score, LEAST), SUREST)
    return score / (score + (1 - score) * math.exp(-by))


def shipped_path() -> Path:
    """Where the table that Tickmark uses lies."""
    return Path(resources.__file__ or "").parent / FILE_NAME


@lru_cache(maxsize=1)
def shipped_table() -> Table:
    """The table in `resources/`, read once for each process; empty where there is none.

    Raises:
        ConfigError: it cannot be used.
    """
    path = shipped_path()
    if not path.is_file():
        return {}
    try:
        return parse_table(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(Sentence("The calibration {0} cannot be used: {1}.", path, error), _ADVICE) from None


def parse_table(text: str) -> Table:
    """The table in a JSON text.

    Raises:
        ValueError: the text is no table, or one of another version.
    """
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("it is not a JSON object")
    if data.get("version") != VERSION:
        raise ValueError(f"its version is {data.get('version')!r}, this Tickmark reads {VERSION}")
    offsets = data.get("offsets")
    if not isinstance(offsets, dict):
        raise ValueError("it has no offsets")
    for key, value in offsets.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise ValueError(f"the offset of {key} is not a number")
    return {key: float(value) for key, value in offsets.items()}
