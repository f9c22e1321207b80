"""What other filings of the same company say, asked by the registrant's name, which is indexed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from model.record import Decision, Status
from model.schema import Schema
from model.siblings import Usual
from model.store import codec
from model.store.database import Database
from model.store.tables import AnnotationRow, RecordRow
from model.values import Value

_OPEN = (Status.NEW.value, Status.IN_REVIEW.value)


def usual(database: Database, filing_id: int, fields: Collection[str], schema: Schema) -> dict[str, list[Usual]]:
    """Per field the values of the company's other approved filings."""
    wanted: list[Any] = [
        AnnotationRow.field, AnnotationRow.value, func.count(col(AnnotationRow.filing_id).distinct()),
        func.max(RecordRow.report_date),
    ]  # fmt: skip
    query: Any = (
        select(*wanted)
        .join(RecordRow, col(RecordRow.filing_id) == col(AnnotationRow.filing_id))
        .where(col(RecordRow.company) == _company(filing_id), col(RecordRow.company) != "")
        .where(_unindexed(RecordRow.status) == Status.APPROVED.value, col(RecordRow.filing_id) != filing_id)
        .where(_unindexed(AnnotationRow.field).in_(list(fields)), col(AnnotationRow.value).is_not(None))
        .group_by(col(AnnotationRow.field), col(AnnotationRow.value))
    )
    found: dict[str, list[Usual]] = defaultdict(list)
    with database.reading() as session:
        for field, value, count, last in session.exec(query):
            found[field].append(Usual(codec.load_value(value, field, schema), count, last))
    return dict(found)


def same_mistake(database: Database, filing_id: int, field: str, value: Value, schema: Schema) -> tuple[int, ...]:
    """The company's other open filings in which nobody has decided yet and the field holds that very value."""
    query: Any = (
        select(col(AnnotationRow.filing_id))
        .distinct()
        .join(RecordRow, col(RecordRow.filing_id) == col(AnnotationRow.filing_id))
        .where(col(RecordRow.company) == _company(filing_id), col(RecordRow.company) != "")
        .where(_unindexed(RecordRow.status).in_(_OPEN), col(RecordRow.filing_id) != filing_id)
        .where(_unindexed(AnnotationRow.field) == field, col(AnnotationRow.decision) == Decision.PENDING.value)
        .where(col(AnnotationRow.value) == codec.dump_value(value, field, schema))
        .order_by(col(AnnotationRow.filing_id))
    )
    with database.reading() as session:
        return tuple(row[0] for row in session.exec(query))


def _unindexed(column: Any) -> Any:
    """A column as an expression that no index serves.

    SQLite has no statistics here: with the bare column it may go through a field's values, or the records of a status,
    of all companies instead of the few filings of one (https://www.sqlite.org/optoverview.html, unary “+”).
    """
    return func.coalesce(col(column), "")


def _company(filing_id: int) -> Any:
    return select(col(RecordRow.company)).where(col(RecordRow.filing_id) == filing_id).scalar_subquery()
