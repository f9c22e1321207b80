"""Works out the failed checks of records that were stored before Tickmark kept them."""

from __future__ import annotations

from typing import Final

from sqlmodel import Session, col, select, update

from model.attention import Need
from model.errors import DatabaseError
from model.schema import Schema
from model.store import reading, summary
from model.store.database import Database
from model.store.reader import SessionReader
from model.store.tables import RecordRow

_PAGE: Final = 100


def look_for_failed(database: Database, schema: Schema) -> None:
    """Looks at all such records, a page at a time."""
    while True:
        with database.transaction() as session:
            query = select(RecordRow.filing_id).where(col(RecordRow.failed).is_(None)).limit(_PAGE)
            ids = session.exec(query).all()
            for filing_id in ids:
                found = _failed(session, filing_id, schema)
                session.exec(update(RecordRow).where(col(RecordRow.filing_id) == filing_id).values(failed=found))
        if not ids:
            return


def _failed(session: Session, filing_id: int, schema: Schema) -> str:
    try:
        opened = reading.read(SessionReader(session), filing_id, schema)
    except DatabaseError:  # its text or evidence is not as it was saved, which is what the reviewer must be told
        return f",{Need.FORMAT.value},"
    return summary.failed_column(opened.filing, opened.record, schema)
