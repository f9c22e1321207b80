"""Runs the extractors that a schema names over a filing and merges what they suggest.

An extractor that fails costs its own fields, never the filing; the failure is logged and recorded, so that it cannot
be taken for a value that the filing does not have.
"""

from __future__ import annotations

import difflib
import importlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.metadata import entry_points
from typing import Final

from model.errors import ConfigError
from model.extractors import calibration, patterns
from model.extractors.calibration import Table, calibrate
from model.extractors.merging import merge
from model.extractors.registry import registered
from model.filing import Filing
from model.once import once_for
from model.record import Suggestion
from model.schema import FieldSpec, Schema
from model.sentence import Sentence

GROUP: Final = "tickmark.extractors"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """An extractor that broke on a filing; `fields` lack its suggestions for that reason."""

    extractor: str
    fields: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that the extractors made of a filing."""

    suggestions: tuple[Suggestion, ...]
    failures: tuple[Failure, ...]


def extract(filing: Filing, schema: Schema) -> tuple[Suggestion, ...]:
    """Suggestions in the order of the schema, then of the text; alternatives (rank 1 and more) behind the choices.

    Raises:
        ConfigError: a field names an extractor that does not exist, or its pattern is faulty.
    """
    return run(filing, schema).suggestions


def run(filing: Filing, schema: Schema, *, table: Table | None = None) -> Extraction:
    """As `extract`, and says which extractors failed.

    Args:
        filing: what to read.
        schema: the fields to read and by which extractors.
        table: the calibration to use; the shipped one if None, raw scores if empty.

    Raises:
        ConfigError: as above.
    """
    table = calibration.shipped_table() if table is None else table
    failures: list[Failure] = []
    plan = _plan(schema)
    by_name = {job.name: _by_field(_guarded(filing, schema, job, failures)) for job in plan.jobs}
    suggestions: list[Suggestion] = []
    for spec, names in plan.fields:
        found = [given for name in names if (given := by_name[name].get(spec.id))]
        if found:
            suggestions += (_finished(s, filing, table) for s in merge(found, many=spec.many))
    return Extraction(tuple(suggestions), tuple(failures))


def _by_field(suggestions: Iterable[Suggestion]) -> dict[str, list[Suggestion]]:
    found: dict[str, list[Suggestion]] = {}
    for suggestion in suggestions:
        found.setdefault(suggestion.field, []).append(suggestion)
    return found


@dataclass(frozen=True, slots=True)
class _Job:
    """One extractor of a schema and the fields that it may fill."""

    name: str
    call: Callable[[Filing], Iterable[Suggestion]]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a schema asks for: each distinct extractor once, and the names of those that fill each field."""

    jobs: tuple[_Job, ...]
    fields: tuple[tuple[FieldSpec, tuple[str, ...]], ...]


def _names(spec: FieldSpec) -> tuple[str, ...]:
    """The extractors of a field; its pattern comes last, under a name of its own."""
    return (*spec.extractor, f"{patterns.NAME}:{spec.id}") if spec.pattern else spec.extractor


@once_for
def _plan(schema: Schema) -> _Plan:
    """The same for every filing."""
    known = available()
    jobs: dict[str, _Job] = {}
    for spec in schema.fields:
        if spec.pattern:
            patterns.compiled(spec.id, spec.pattern)
            name = f"{patterns.NAME}:{spec.id}"
            jobs[name] = _Job(name, partial(patterns.search, spec=spec), (spec.id,))
        for name in spec.extractor:
            if name in known:
                function, fields = known[name]
                jobs[name] = _Job(name, function, tuple(sorted(fields)))
            else:
                raise ConfigError(*_unknown(spec.id, name, known))
    return _Plan(tuple(jobs.values()), tuple((spec, _names(spec)) for spec in schema.fields))


def available() -> dict[str, tuple[Callable[[Filing], Iterable[Suggestion]], frozenset[str]]]:
    """The registered extractors, after the built-in modules and the installed entry points were imported."""
    _load()
    return registered()


@lru_cache(maxsize=1)
def _load() -> None:
    importlib.import_module("model.extractors.builtin")
    for entry in entry_points(group=GROUP):
        try:
            entry.load()
        except (AttributeError, ImportError, ValueError) as error:
            raise ConfigError(
                Sentence("The extractor {0} ({1}) cannot be loaded: {2}.", entry.name, entry.value, error),
                Sentence("Mend or uninstall the package that brings it."),
            ) from error


def _unknown(field_id: str, name: str, known: Iterable[str]) -> tuple[Sentence, Sentence]:
    near = difflib.get_close_matches(name, sorted(known), n=1)
    advice = Sentence("Did you mean {0}?", *near) if near else Sentence("There are {0}.", ", ".join(sorted(known)))
    return Sentence("The field {0} names the unknown extractor {1}.", field_id, name), advice


def _guarded(filing: Filing, schema: Schema, job: _Job, failures: list[Failure]) -> list[Suggestion]:
    """The valid suggestions of one extractor; the one place that catches whatever an extractor may raise."""
    good: list[Suggestion] = []
    try:
        for suggestion in job.call(filing):
            fault = _fault(suggestion, filing, schema, job)
            if fault:
                failures.append(_failed(filing, job, fault))
            elif suggestion.field in schema.by_id:
                good.append(suggestion)
    except Exception as error:  # noqa: BLE001 -- extractors may be a stranger's code; the failure is recorded
        _log.debug("extractor %s", job.name, exc_info=True)
        failures.append(_failed(filing, job, f"{type(error).__name__}: {error}"))
        return []
    return good


def _failed(filing: Filing, job: _Job, reason: str) -> Failure:
    _log.error("%s: the extractor %s failed: %s", filing.name, job.name, reason)
    return Failure(job.name, job.fields, reason)


def _fault(suggestion: Suggestion, filing: Filing, schema: Schema, job: _Job) -> str:
    """What is wrong with a suggestion, as words; empty if nothing is."""
    if suggestion.field not in job.fields:
        return f"it may not fill {suggestion.field}"
    if not 0 <= suggestion.confidence <= 1:
        return f"{suggestion.field}: confidence {suggestion.confidence}"
    text, span = filing.text, suggestion.span
    if text[span.start : span.end] != suggestion.quote or any(
        text[cell.span.start : cell.span.end] != cell.quote for cell in suggestion.cells
    ):
        return f"{suggestion.field}: the quote is not what the text says at {span}"
    spec = schema.by_id.get(suggestion.field)
    return "" if spec is None or _fits(suggestion, spec) else f"{suggestion.field}: {suggestion.value!r} is no value"


def _fits(suggestion: Suggestion, spec: FieldSpec) -> bool:
    """Whether the value is one of the field's type: it survives the way through JSON."""
    try:
        again = spec.value_type.from_json(spec.value_type.to_json(suggestion.value))
    except (AssertionError, KeyError, TypeError, ValueError):
        return False
    if spec.columns:
        return True
    return type(again) is type(suggestion.value) and again == suggestion.value


def _finished(suggestion: Suggestion, filing: Filing, table: Table) -> Suggestion:
    """With its page and its calibrated confidence."""
    sure = calibrate(suggestion.field, suggestion.rule, suggestion.confidence, table)
    page = filing.page_of(suggestion.span.start)
    if sure == suggestion.confidence and page == suggestion.page:
        return suggestion
    return suggestion.settled(confidence=sure, page=page)
