"""Fields declared in YAML alone: a regular expression, whose group `value` (or whole match) is the value.

A pattern of a table field names its groups as the columns.  Patterns are a user's own, so each gets a time limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from model.errors import ConfigError
from model.filing import Filing
from model.record import CellEvidence, Suggestion
from model.schema import FieldSpec
from model.sentence import Sentence
from model.spans import Span
from model.values import Compound, Value

if TYPE_CHECKING:
    import regex

NAME: Final = "pattern"
SECONDS: Final = 2.0
# The author of a pattern knows their filings, but nobody has measured it.
CONFIDENCE: Final = 0.8


@lru_cache(maxsize=256)
def compiled(field_id: str, pattern: str) -> regex.Pattern[str]:
    """The pattern, ready to search.

    Raises:
        ConfigError: it is not a regular expression.
    """
    import regex  # noqa: PLC0415 - slow to load, and few configurations have patterns

    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise ConfigError(
            Sentence("The pattern of {0} is not a regular expression: {1}.", field_id, error),
            Sentence("Mend it in config.yaml."),
        ) from None


def search(filing: Filing, spec: FieldSpec) -> Iterator[Suggestion]:
    """What the field's pattern finds; the first value is the choice of a field that takes one.

    Raises:
        TimeoutError: the pattern needs more than SECONDS.
    """
    rank = 0
    for found in compiled(spec.id, spec.pattern).finditer(filing.text, timeout=SECONDS):
        whole = found.span("value") if "value" in found.re.groupindex else found.span()
        if whole[0] >= whole[1] or not (span := Span(*whole).trimmed(filing.text)):
            continue
        cells = tuple(_cells(found, spec, filing.text))
        value = _value(span.of(filing.text), spec, cells)
        if value is not None:
            yield Suggestion(
                field=spec.id, value=value, span=span, quote=span.of(filing.text), confidence=CONFIDENCE,
                extractor=NAME, rank=rank, rule=NAME, cells=cells,
            )  # fmt: skip
            rank += not spec.many


def _cells(found: regex.Match[str], spec: FieldSpec, text: str) -> Iterator[CellEvidence]:
    """The groups that are named as a column."""
    for column in spec.columns:
        start, end = found.span(column.id) if column.id in found.re.groupindex else (-1, -1)
        if 0 <= start < end and (span := Span(start, end).trimmed(text)):
            yield CellEvidence(column=column.id, span=span, quote=span.of(text))


def _value(words: str, spec: FieldSpec, cells: tuple[CellEvidence, ...]) -> Value | None:
    """The words as a value of the field's type; None where they are none."""
    try:
        if not spec.columns:
            return spec.value_type.parse(words)
        values = [(cell.column, _column(spec, cell)) for cell in cells]
    except ValueError:
        return None
    return Compound(tuple((name, value) for name, value in values if not isinstance(value, Compound)))


def _column(spec: FieldSpec, cell: CellEvidence) -> Value:
    column = next(column for column in spec.columns if column.id == cell.column)
    return column.value_type.parse(cell.quote)
