"""Two reviewers of one filing: what each found, where they differ, and the choice between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from model.agreement import differing
from model.record import Annotation, Decision, Origin, Record
from model.schema import Schema


class Side(StrEnum):
    """Whose values are taken."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one reviewer found in a filing; `at` is UTC."""

    reviewer: str
    at: dt.datetime
    annotations: tuple[Annotation, ...]
    note: str = ""

    def of_field(self, field: str) -> tuple[Annotation, ...]:
        """The values of a field that this reviewer let stand."""
        return tuple(a for a in self.annotations if a.field == field and a.value is not None)


def fields_in_dispute(record: Record, first: Opinion, second: Opinion, schema: Schema) -> tuple[str, ...]:
    """The fields in which two opinions on a record differ, in the order of the schema."""
    return differing(_with(record, first), _with(record, second), schema)


def _with(record: Record, opinion: Opinion) -> Record:
    return replace(record, annotations=opinion.annotations)


def chosen(record: Record, first: Opinion, second: Opinion, choices: Mapping[str, Side]) -> Record:
    """The record with the second opinion's values, and in each field of `choices` those of the side that was chosen.

    What was chosen between the two says so by its origin.
    """
    kept = [a for a in second.annotations if a.field not in choices]
    taken = []
    for field, side in choices.items():
        opinion = first if side is Side.FIRST else second
        taken += [_adjudicated(a) for a in opinion.annotations if a.field == field]
    return replace(record, annotations=(*kept, *taken))


def _adjudicated(annotation: Annotation) -> Annotation:
    if annotation.decision is Decision.ABSENT:
        return annotation
    return replace(annotation, origin=Origin.ADJUDICATION)
