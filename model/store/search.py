"""Full-text search over filings and values: FTS5 on SQLite, substring matching on other databases."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, literal_column, or_, select, text
from sqlmodel import Session, col

from model.filing import Filing
from model.record import Record
from model.store.database import Database
from model.store.tables import AnnotationRow, FilingRow, RecordRow
from model.values import Compound

# What one search may weigh; more words than this is a paste, not a query.
_MOST_WORDS = 12


def index_filing(session: Session, database: Database, filing_id: int, filing: Filing) -> None:
    """Makes a new filing findable."""
    if database.is_sqlite:
        session.execute(
            text("INSERT INTO filing_search(rowid, name, text) VALUES (:id, :name, :text)"),
            {"id": filing_id, "name": filing.name, "text": filing.text},
        )


def index_values(session: Session, database: Database, record: Record) -> None:
    """Makes a record's present values and notes findable."""
    if not database.is_sqlite:
        return
    words = [record.note]
    for annotation in record.annotations:
        value = annotation.value
        cells = [cell for _, cell in value.cells] if isinstance(value, Compound) else [value]
        words += [annotation.note, *(str(cell) for cell in cells if cell is not None)]
    session.execute(text("DELETE FROM value_search WHERE rowid = :id"), {"id": record.filing_id})
    session.execute(
        text("INSERT INTO value_search(rowid, text) VALUES (:id, :text)"),
        {"id": record.filing_id, "text": "\n".join(filter(None, words))},
    )


def condition(database: Database, query: str) -> ColumnElement[bool] | None:
    """A condition on RecordRow for the words of a search; None where the query holds no words.

    All words must stand in the filing, or all in the record's values; the last one may be the beginning of a word.
    """
    words = re.findall(r"\w+", query)[:_MOST_WORDS]
    if not words:
        return None
    record_id: Any = col(RecordRow.filing_id)
    if database.is_sqlite:
        match = " ".join(f'"{word}"' for word in words) + "*"
        found = text("SELECT rowid FROM filing_search WHERE filing_search MATCH :match").bindparams(match=match)
        valued = text("SELECT rowid FROM value_search WHERE value_search MATCH :match").bindparams(match=match)
        return or_(
            record_id.in_(found.columns(literal_column("rowid"))),
            record_id.in_(valued.columns(literal_column("rowid"))),
        )
    filings = select(col(FilingRow.id))
    values = select(col(AnnotationRow.filing_id))
    for word in words:
        filings = filings.where(or_(col(FilingRow.text).icontains(word), col(FilingRow.name).icontains(word)))
        values = values.where(col(AnnotationRow.value).icontains(word))
    return or_(record_id.in_(filings), record_id.in_(values))
