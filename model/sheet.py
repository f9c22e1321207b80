"""One field across many filings: the order in which its values are worth a look.

What is unlike the others comes first, then what the machine doubts, then the rest; what a person decided comes last.
"""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from model.record import Annotation, Decision, Status
from model.schema import FieldSpec
from model.values import Compound, Value

_FEW: Final = 12  # among so few values none is unusual
_RARE: Final = 0.04  # share of the values below which a shape or a choice is unusual
_MEASURE: Final = 3  # times the usual length, or a third of it
_FAR: Final = 2.0  # powers of ten from the usual amount
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One value of the field with the words around its evidence, white space folded; `why` says why it comes first."""

    filing_id: int
    company: str
    name: str
    date: str
    status: Status
    annotation: Annotation
    before: str = ""
    behind: str = ""
    why: str = ""


def in_order(lines: Sequence[SheetLine], spec: FieldSpec, *, sure: float) -> tuple[SheetLine, ...]:
    """The lines with their reasons, outliers and doubtful ones first, decided ones last."""
    usual = statistics.median(len(str(line.annotation.value)) for line in lines) if lines else 0
    shapes = Counter(_shape(line.annotation.value, spec, usual) for line in lines)
    amounts = [math.log10(amount) for line in lines if (amount := _amount(line.annotation.value)) > 0]
    middle = statistics.median(amounts) if len(amounts) >= _FEW else None

    def why(line: SheetLine) -> str:
        value = line.annotation.value
        amount = _amount(value)
        if middle is not None and amount > 0 and abs(math.log10(amount) - middle) >= _FAR:
            return "far from the usual amount"
        if len(lines) >= _FEW and shapes[_shape(value, spec, usual)] <= max(1.0, _RARE * len(lines)):
            return "rare among these" if _is_choice(spec) else "unlike the others"
        confidence = line.annotation.confidence
        return "doubtful" if confidence is not None and confidence < sure else ""

    def order(line: SheetLine) -> tuple[bool, bool, bool, float]:
        decided = line.annotation.decision is not Decision.PENDING
        unusual = line.why not in {"", "doubtful"}
        return decided, not unusual, line.why != "doubtful", line.annotation.confidence or 0.0

    return tuple(sorted((replace(line, why=why(line)) for line in lines), key=order))


def _is_choice(spec: FieldSpec) -> bool:
    return spec.type in {"choice", "boolean", "state"}


def _shape(value: Value | None, spec: FieldSpec, usual: float) -> str:
    """What values of one kind have in common: the choice itself, the pattern of a number, how names are written.

    `usual` is the median length of the values.
    """
    if value is None:
        return ""
    if _is_choice(spec):
        return str(value)
    if isinstance(value, Compound):
        return ",".join(f"{name}:{cell is not None}" for name, cell in value.cells)
    words = str(value)
    if spec.type != "text":
        return spec.type
    if not _LETTERS.search(words):
        return _DIGITS.sub(lambda found: "9" * len(found[0]), words)
    # Names and sentences differ in length, but not without measure; and a name does not begin small.
    length = "short" if len(words) * _MEASURE < usual else "long" if len(words) > usual * _MEASURE else "usual"
    begins = "small" if words[0].islower() else "large"
    return f"{length} {begins} {bool(_DIGITS.search(words))}"


def _amount(value: Value | None) -> float:
    """The number in a value, 0 where it has none."""
    if isinstance(value, Compound):
        return next((_amount(cell) for _, cell in value.cells if isinstance(cell, (int, float))), 0.0)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else 0.0
