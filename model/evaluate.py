"""Compares what the machine reads with a gold file: true and false values per field, as counts that add up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from model.comparing import same
from model.errors import TickmarkError
from model.record import Suggestion
from model.schema import FieldSpec, Schema
from model.sentence import Sentence
from model.values import Json


class GoldRow(BaseModel):
    """One line of a gold file; a field left out is not scored, an empty list says that there is no such value."""

    model_config = ConfigDict(extra="allow")

    file: str
    fields: dict[str, list[Any]]
    company: str | int = ""  # whose filing it is; filings of one company are alike


class PredictedRow(BaseModel):
    """One line of `tickmark extract`, as far as scoring needs it."""

    model_config = ConfigDict(extra="allow")

    file: str
    fields: dict[str, list[dict[str, Any]]] = {}


@dataclass(frozen=True, slots=True)
class Counts:
    """Values of one field over some filings."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0
    exact: int = 0  # filings in which nothing is missing and nothing is wrong
    filings: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right,
            self.predicted + other.predicted,
            self.wanted + other.wanted,
            self.exact + other.exact,
            self.filings + other.filings,
        )

    @property
    def precision(self) -> float:
        """The share of predicted values that are right; 0 where none was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of wanted values that were found; 0 where none was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Prediction:
    """A predicted value in the contract's JSON form, with the machine's confidence."""

    value: Json
    confidence: float


Row = TypeVar("Row", bound=BaseModel)
Guess = TypeVar("Guess")

Gold = Mapping[str, Mapping[str, list[Json]]]  # base name → field → values
Predictions = Mapping[str, Mapping[str, list[Prediction]]]


def read_gold(path: Path) -> dict[str, dict[str, list[Json]]]:
    """A gold file by the base names of its filings.

    Raises:
        TickmarkError: it cannot be read; the lines that are wrong are named.
    """
    return {Path(row.file).name: row.fields for row in read_gold_rows(path)}


def read_gold_rows(path: Path) -> list[GoldRow]:
    """As above, with all that a line says of its filing."""
    return _rows(path, GoldRow)


def read_predictions(path: Path) -> dict[str, dict[str, list[Prediction]]]:
    """The output of `tickmark extract` by the base names of its filings."""
    return {
        Path(row.file).name: {
            field: [Prediction(one.get("value"), float(one.get("confidence") or 0)) for one in values]
            for field, values in row.fields.items()
        }
        for row in _rows(path, PredictedRow)
    }


def _rows(path: Path, kind: type[Row]) -> list[Row]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TickmarkError(
            Sentence("{0} cannot be read: {1}.", path, error), Sentence("Give a file of JSON lines.")
        ) from None
    rows, faults = [], []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                rows.append(kind.model_validate(json.loads(line)))
            except (ValueError, ValidationError) as error:
                faults.append(f"line {number}: {str(error).splitlines()[0]}")
    if faults:
        raise TickmarkError(
            Sentence("{0} has lines that cannot be used: {1}.", path, "; ".join(faults[:5])), Sentence("Mend them.")
        )
    return rows


def prediction(suggestion: Suggestion, schema: Schema) -> Prediction:
    """A suggestion as it is compared."""
    return Prediction(schema.field(suggestion.field).value_type.to_json(suggestion.value), suggestion.confidence)


def predictions(suggestions: Iterable[Suggestion], schema: Schema) -> dict[str, list[Prediction]]:
    """The choices (rank 0) among one filing's suggestions, by field."""
    found: dict[str, list[Prediction]] = {}
    for one in suggestions:
        if one.rank == 0:
            found.setdefault(one.field, []).append(prediction(one, schema))
    return found


def match(field: str, wanted: Iterable[Json], predicted: Iterable[Json]) -> list[bool]:
    """Pairs each prediction with at most one wanted value; tells for each whether it was right."""
    left = list(wanted)
    answers = []
    for guess in predicted:
        hit = next((n for n, value in enumerate(left) if same(field, value, guess)), None)
        answers.append(hit is not None)
        if hit is not None:
            del left[hit]
    return answers


def evaluate(gold: Gold, predictions: Predictions, schema: Schema) -> dict[str, Counts]:
    """Counts per field of the schema that the gold file has; a filing without a prediction counts as all missed."""
    totals: dict[str, Counts] = {}
    for name, fields in gold.items():
        for field, counts in _of_filing(fields, predictions.get(name, {}), schema):
            totals[field] = totals.get(field, Counts()) + counts
    return {field.id: totals[field.id] for field in schema.fields if field.id in totals}


def _of_filing(
    wanted: Mapping[str, list[Json]], predicted: Mapping[str, list[Prediction]], schema: Schema
) -> Iterator[tuple[str, Counts]]:
    for field, values in wanted.items():
        spec = schema.by_id.get(field)
        if spec is None:
            continue
        answers = judged(spec, values, predicted.get(field, ()), lambda one: one)
        right = sum(hit for _, hit in answers)
        exact = right == len(values) == len(answers)
        yield field, Counts(right, len(answers), len(values), int(exact), 1)


def judged(
    spec: FieldSpec, wanted: Iterable[Json], guesses: Iterable[Guess], told: Callable[[Guess], Prediction]
) -> list[tuple[Guess, bool]]:
    """The guesses that count, surest first, each with whether it is right.

    Args:
        spec: the field.
        wanted: what gold has.
        guesses: what the machine chose.
        told: what a guess says.
    """
    values = list(wanted)
    counted = sorted(guesses, key=lambda guess: -told(guess).confidence)
    if spec.type == "boolean" and not values:
        # A box that the gold file does not list was not printed; leaving it unticked says the same.
        counted = [guess for guess in counted if told(guess).value is True]
    answers = match(spec.id, values, [told(guess).value for guess in counted])
    if not spec.many and values:
        # Of several answers to a question that has one, the surest is the answer.
        answers = [hit and n == 0 for n, hit in enumerate(answers)]
    return list(zip(counted, answers, strict=True))


def table(figures: Mapping[str, Counts]) -> str:
    """The figures as an aligned table, with a last line over all fields."""
    lines = [f"{'field':26}{'n':>6}{'prec':>8}{'rec':>8}{'F1':>8}{'exact':>8}"]
    total = Counts()
    for field, counts in figures.items():
        lines.append(_line(field, counts))
        total += counts
    lines.append(_line("all", total))
    return "\n".join(lines)


def _line(label: str, counts: Counts) -> str:
    exact = counts.exact / counts.filings if counts.filings else 0.0
    return f"{label:26}{counts.wanted:6}{counts.precision:8.4f}{counts.recall:8.4f}{counts.f1:8.4f}{exact:8.4f}"
