"""All values of one field with the words around their evidence, read without loading whole filings."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import case, func, select
from sqlmodel import col

from model.record import Status
from model.schema import Schema
from model.sheet import SheetLine
from model.store import codec
from model.store.database import Database
from model.store.tables import AnnotationRow, FilingRow, RecordRow

_AROUND: Final = 90  # characters of context on either side
_OPEN: Final = (Status.NEW.value, Status.IN_REVIEW.value, Status.FLAGGED.value)


def lines_of(database: Database, field: str, schema: Schema) -> tuple[SheetLine, ...]:
    """The values of a field in all records that are open, in the order of the filings."""
    begin: Any = case((col(AnnotationRow.start) > _AROUND, col(AnnotationRow.start) - _AROUND), else_=0)
    text: Any = col(FilingRow.text)
    wanted: list[Any] = [
        AnnotationRow, RecordRow.company, RecordRow.name, RecordRow.report_date, RecordRow.status,
        func.substr(text, begin + 1, col(AnnotationRow.start) - begin),
        func.substr(text, col(AnnotationRow.end) + 1, _AROUND),
    ]  # fmt: skip
    query: Any = (
        select(*wanted)
        .join(RecordRow, col(RecordRow.filing_id) == col(AnnotationRow.filing_id))
        .join(FilingRow, col(FilingRow.id) == col(AnnotationRow.filing_id))
        .where(col(AnnotationRow.field) == field, col(AnnotationRow.value).is_not(None))
        .where(col(RecordRow.status).in_(_OPEN))
        .order_by(col(AnnotationRow.filing_id), col(AnnotationRow.position))
    )
    with database.reading() as session:
        found = session.exec(query).all()
        return tuple(
            SheetLine(
                filing_id=row.filing_id,
                company=company,
                name=name,
                date=date,
                status=Status(status),
                annotation=codec.annotation(row.model_dump(), schema),
                before=_folded(before),
                behind=_folded(behind),
            )
            for row, company, name, date, status, before, behind in found
        )


def _folded(words: str | None) -> str:
    """One line; a blank at either end stays, since it parts the context from the value."""
    words = words or ""
    inner = " ".join(words.split())
    return f"{' ' if words[:1].isspace() else ''}{inner}{' ' if words[-1:].isspace() and inner else ''}"
