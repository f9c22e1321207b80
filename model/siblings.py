"""Filings of the same company: what it usually says in the fields that it keeps from filing to filing.

Which fields those are says the schema (`steady`).  A difference is no mistake by itself, since companies do move house;
it asks the reviewer to look.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from model.comparing import same
from model.record import Annotation, Decision, Record
from model.schema import FieldSpec, Schema
from model.sentence import Sentence
from model.values import Value


@dataclass(frozen=True, slots=True)
class Usual:
    """A value in earlier approved filings of the company: in how many, and the last one's date of report (ISO)."""

    value: Value
    filings: int
    last: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that says something else than the earlier filings; `usual` is what the last of them said.

    `annotation_id` is None where this filing has no value at all.
    """

    field: str
    annotation_id: str | None
    usual: Value
    message: Sentence


def differences(record: Record, earlier: Mapping[str, Sequence[Usual]], schema: Schema) -> tuple[Difference, ...]:
    """What in a record differs from the earlier filings, in the order of the schema."""
    found = (_of_field(record, spec, earlier.get(spec.id, ())) for spec in schema.fields if spec.steady)
    return tuple(difference for difference in found if difference is not None)


def _of_field(record: Record, spec: FieldSpec, earlier: Sequence[Usual]) -> Difference | None:
    if not earlier:
        return None
    held = record.of_field(spec.id)
    if any(a.value is not None and _known(spec, a, earlier) for a in held):
        return None
    shown = next((a for a in held if a.value is not None), None)
    if shown is None and any(a.decision is Decision.ABSENT for a in held):
        return None
    last = max(earlier, key=lambda usual: (usual.last, usual.filings))
    count = sum(usual.filings for usual in earlier)
    template = _DIFFERS[shown is not None, count == 1]
    message = Sentence(template, spec.value_type.format(last.value), count)
    return Difference(spec.id, shown.id if shown else None, last.value, message)


# By whether this filing has a value at all, and whether there is only one earlier filing.
_DIFFERS: Final = {
    (True, True): "Differs from an earlier filing of this company: {0}",
    (True, False): "Differs from {1} earlier filings of this company: {0}",
    (False, True): "Missing, but not in an earlier filing of this company: {0}",
    (False, False): "Missing, but not in {1} earlier filings of this company: {0}",
}


def _known(spec: FieldSpec, annotation: Annotation, earlier: Sequence[Usual]) -> bool:
    assert annotation.value is not None
    now = spec.value_type.to_json(annotation.value)
    return any(same(spec.id, spec.value_type.to_json(usual.value), now) for usual in earlier)
