"""What in a record still needs a person, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.checks import check_value
from model.record import Annotation, Decision, Record
from model.schema import FieldSpec, Schema
from model.sentence import Sentence
from model.siblings import Difference
from model.values import Compound


class Need(StrEnum):
    """Why a value needs a person, most urgent first: this is the order in which Return visits them."""

    FORMAT = "format"  # the value or its evidence is broken
    CHECK = "check"  # a check of the value fails
    MISSING = "missing"  # a required field has no value
    DOUBT = "doubt"  # the machine is not sure
    DIFFERS = "differs"  # earlier filings of the company say otherwise


_ORDER = {need: n for n, need in enumerate(Need)}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a record; only a blocking one stands in the way of approval."""

    field: str
    annotation_id: str | None
    need: Need
    message: Sentence
    blocking: bool


@dataclass(frozen=True, slots=True)
class Attention:
    """A place that the reviewer should look at."""

    field: str
    annotation_id: str | None
    need: Need
    message: Sentence


def problems(record: Record, schema: Schema, text: str) -> tuple[Problem, ...]:
    """All that is wrong, in the order of the schema; `text` is the filing's canonical text."""
    return tuple(problem for field in schema.fields for problem in _of_field(record, field, text))


def open_problems(record: Record, schema: Schema, text: str) -> tuple[Problem, ...]:
    """The problems that no person has settled yet."""
    return tuple(problem for problem in problems(record, schema, text) if not _settled(record, problem))


def attention(
    record: Record, schema: Schema, text: str, sure: float, differing: Sequence[Difference] = ()
) -> tuple[Attention, ...]:
    """What still needs a person: problems first by kind, then undecided values of less confidence than `sure`.

    `differing` are values that differ from earlier filings of the company; the undecided ones need a look, too.
    """
    places = {field.id: n for n, field in enumerate(schema.fields)}
    found = [Attention(p.field, p.annotation_id, p.need, p.message) for p in open_problems(record, schema, text)]
    taken = {place.annotation_id for place in found}
    found += [
        Attention(annotation.field, annotation.id, Need.DOUBT, _doubt(annotation.confidence))
        for annotation in record.annotations
        if annotation.decision is Decision.PENDING
        and annotation.id not in taken
        and (annotation.confidence or 0) < sure
    ]
    taken |= {place.annotation_id for place in found}
    undecided = {a.id for a in record.annotations if a.decision is Decision.PENDING}
    empty = {field.id for field in schema.fields} - {a.field for a in record.annotations}
    found += [
        Attention(one.field, one.annotation_id, Need.DIFFERS, one.message)
        for one in differing
        if (one.annotation_id in undecided - taken) or (one.annotation_id is None and one.field in empty)
    ]
    return tuple(sorted(found, key=lambda place: (_ORDER[place.need], places.get(place.field, len(places)))))


def _doubt(confidence: float | None) -> Sentence:
    if confidence is None:
        return Sentence("The machine is not sure of this.")
    return Sentence("The machine is only {0} sure of this.", f"{int(confidence * 100)}%")


def _settled(record: Record, problem: Problem) -> bool:
    """A failed check that does not block is settled once a person has confirmed the value."""
    if problem.blocking or problem.annotation_id is None:
        return False
    return record.annotation(problem.annotation_id).decision is not Decision.PENDING


def _of_field(record: Record, field: FieldSpec, text: str) -> Iterator[Problem]:
    annotations = record.of_field(field.id)
    present = [annotation for annotation in annotations if annotation.value is not None]
    decided_absent = any(annotation.decision is Decision.ABSENT for annotation in annotations)
    if field.required and not present and not decided_absent:
        yield Problem(
            field.id,
            None,
            Need.MISSING,
            Sentence("{0} is missing: find it, or mark it as not in the filing.", field.label),
            blocking=True,
        )
    if not field.many and len(present) > 1:
        yield Problem(
            field.id,
            present[1].id,
            Need.FORMAT,
            Sentence("{0} has {1} values, it takes one.", field.label, len(present)),
            blocking=True,
        )
    for annotation in present:
        yield from _of_annotation(annotation, field, text)


def _of_annotation(annotation: Annotation, field: FieldSpec, text: str) -> Iterator[Problem]:
    if annotation.span is not None and text[annotation.span.start : annotation.span.end] != annotation.quote:
        yield Problem(
            field.id,
            annotation.id,
            Need.FORMAT,
            Sentence("{0}: the evidence does not read as quoted.", field.label),
            blocking=True,
        )
    if isinstance(annotation.value, Compound):
        for column in field.columns:
            if column.required and annotation.value.get(column.id) is None:
                yield Problem(
                    field.id,
                    annotation.id,
                    Need.FORMAT,
                    Sentence("{0}: a row lacks its {1}.", field.label, column.title.lower()),
                    blocking=True,
                )
    assert annotation.value is not None
    if sentence := check_value(annotation.value, field.checks):
        # A filing may print a wrong number, and the record must say so: a person's confirmation outweighs the check.
        undecided = annotation.decision is Decision.PENDING
        yield Problem(
            field.id, annotation.id, Need.CHECK, Sentence("{0}: {1}", field.label, sentence), blocking=undecided
        )
