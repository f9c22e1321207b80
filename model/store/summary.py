"""The columns of a record that the queue shows and sorts by, worked out from its annotations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from model.failed import failed
from model.filing import Filing
from model.record import Annotation, Decision, Record, Status
from model.schema import Schema
from model.values import Compound, Value


def columns(filing: Filing, record: Record, schema: Schema) -> dict[str, Any]:
    """Status, note, and what the queue shows; a field that the schema lacks is simply empty."""
    return {
        "status": record.status.value,
        "note": record.note,
        "reviewer": record.reviewer,
        "company": _first(record, "registrant_name"),
        "form": _first(record, "form_type"),
        "report_date": _first(record, "date_of_report"),
        "items": _list(record, "items"),
        "events": _list(record, "event_type"),
        "doubt": doubt(record, schema),
        "failed": failed_column(filing, record, schema),
    }


def failed_column(filing: Filing, record: Record, schema: Schema) -> str:
    """The names of the checks that fail, as the queue's column holds them."""
    return _joined(failed(filing, record, schema))


def doubt(record: Record, schema: Schema) -> float:
    """How much a record needs a person, 0 to 1: the doubt in its least sure undecided value, 1 where one is missing."""
    if record.status not in {Status.NEW, Status.IN_REVIEW, Status.FLAGGED}:
        return 0.0
    filled = {a.field for a in record.annotations}
    if any(field.required and field.id not in filled for field in schema.fields):
        return 1.0
    undecided = [a.confidence or 0.0 for a in record.annotations if a.decision is Decision.PENDING]
    return round(1.0 - min(undecided, default=1.0), 4)


def _values(record: Record, field: str) -> list[Value]:
    return [a.value for a in record.annotations if a.field == field and _shown(a) and a.value is not None]


def _shown(annotation: Annotation) -> bool:
    return annotation.decision is not Decision.ABSENT


def _first(record: Record, field: str) -> str:
    value = next(iter(_values(record, field)), "")
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _list(record: Record, field: str) -> str:
    words = [str(v.get("number") or "") if isinstance(v, Compound) else str(v) for v in _values(record, field)]
    return _joined(words)


def _joined(words: Sequence[str]) -> str:
    return f",{','.join(words)}," if words else ""
