"""What a calibration learns from: each value that the machine read, how sure it was, and whether it was right."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from model.config import Config
from model.errors import TickmarkError
from model.evaluate import Counts, GoldRow, evaluate, judged, prediction, predictions, read_gold_rows
from model.readers.sources import Refusal, find_sources
from model.record import Suggestion
from model.schema import Schema
from model.sentence import Sentence
from model.workers import extract_sources


@dataclass(frozen=True, slots=True)
class Sample:
    """One value of one filing: its raw score and whether gold has it."""

    company: str
    field: str
    rule: str
    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The samples of one gold file, and what the machine scored on it.

    `refused` names the filings of the gold file that were not read; they count as missed.
    """

    name: str
    sha256: str
    filings: int
    samples: tuple[Sample, ...]
    counts: Mapping[str, Counts]  # per field of the schema
    refused: tuple[str, ...]


def read_set(gold_path: Path, filings: Path, config: Config, *, jobs: int) -> GoldSet:
    """Reads the filings of a gold file without calibration and compares.

    Raises:
        TickmarkError: the gold file cannot be read, or none of its filings is among those given.
    """
    rows = {Path(row.file).name: row for row in read_gold_rows(gold_path)}
    read: dict[str, tuple[Suggestion, ...]] = {}
    sources = find_sources([filings], config.limits)
    results = extract_sources(sources, config, jobs=jobs, calibrated=False, alone=True)
    with contextlib.closing(results):
        for result in results:
            name = Path(result.name).name
            if name in rows and not isinstance(result, Refusal):
                read[name] = tuple(one for one in result.suggestions if one.rank == 0)
    if not read:
        raise TickmarkError(
            Sentence("No filing of {0} is in {1}.", gold_path, filings),
            Sentence("Give each gold file and then its filings."),
        )
    samples = [sample for name in sorted(read) for sample in samples_of(rows[name], read[name], config.schema_)]
    gold = {name: row.fields for name, row in rows.items()}
    found = {name: predictions(suggestions, config.schema_) for name, suggestions in read.items()}
    return GoldSet(
        name=gold_path.stem,
        sha256=hashlib.sha256(gold_path.read_bytes()).hexdigest(),
        filings=len(rows),
        samples=tuple(samples),
        counts=evaluate(gold, found, config.schema_),
        refused=tuple(sorted(set(rows) - set(read))),
    )


def samples_of(row: GoldRow, suggestions: Iterable[Suggestion], schema: Schema) -> list[Sample]:
    """The machine's choices in one filing, judged; fields that gold leaves out are left out."""
    by_field: dict[str, list[Suggestion]] = {}
    for one in suggestions:
        by_field.setdefault(one.field, []).append(one)
    samples = []
    for field, wanted in row.fields.items():
        spec = schema.by_id.get(field)
        if spec is not None:
            guesses = [(one, prediction(one, schema)) for one in by_field.get(field, ())]
            for (one, _), right in judged(spec, wanted, guesses, itemgetter(1)):
                samples.append(Sample(company_of(row), field, one.rule, one.confidence, right))
    return samples


def company_of(row: GoldRow) -> str:
    """Whose filing it is: as gold says, else its first registrant, else the filing itself."""
    names = row.fields.get("registrant_name") or [""]
    return str(row.company) or str(names[0]).casefold() or Path(row.file).name
