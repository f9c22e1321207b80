"""What full-text search looks through, written with each filing and each save; only SQLite has it."""

from __future__ import annotations

from sqlalchemy import text
from sqlmodel import Session

from model.filing import Filing
from model.record import Record
from model.store.database import Database
from model.values import Compound


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
