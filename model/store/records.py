"""The repository of filings and records: frozen values in, frozen values out.  Sessions never travel.

Here they are written, and read in bulk; what a reviewer waits for stands in `reading.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import delete, insert, update
from sqlmodel import Session, col, select

from model.errors import ConflictError
from model.filing import Filing
from model.record import Annotation, EditKind, Record, Status, Suggestion
from model.review import start
from model.schema import Schema
from model.sentence import Sentence
from model.store import codec, edits, indexing, reading, summary
from model.store.database import Database
from model.store.reader import SessionReader
from model.store.tables import (
    AnnotationRow,
    EditRow,
    FilingRow,
    RecordRow,
    SourceRow,
    SuggestionRow,
)

# Filings read per query while iterating: bounds the memory, whatever their number.
_PAGE = 100
_CHUNK = 400  # records assigned with one statement


@dataclass(frozen=True, slots=True)
class NewFiling:
    """A filing to be stored: the file's bytes, what was read, and what the machine suggests."""

    data: bytes
    filing: Filing
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A filing and its record with times (UTC), for export."""

    filing: Filing
    record: Record
    imported_at: dt.datetime
    changed_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one new filing: its id, and whether the same bytes were there already."""

    filing_id: int
    duplicate: bool


def prepare() -> None:
    """Does nothing: whoever calls it has imported this module, and with it the tables and SQLAlchemy."""


def now() -> dt.datetime:
    """The time as the database keeps it, UTC."""
    return dt.datetime.now(tz=dt.UTC)


def add_filings(database: Database, new: Sequence[NewFiling], schema: Schema) -> tuple[Added, ...]:
    """Stores filings with their suggestions, all in one transaction; the same bytes twice make one record."""
    results = []
    with database.transaction() as session:
        for one in new:
            query = select(FilingRow.id).where(FilingRow.source_sha256 == one.filing.source_sha256)
            known = session.exec(query).first()
            if known is not None:
                results.append(Added(known, duplicate=True))
            else:
                results.append(Added(_insert(session, database, one, schema), duplicate=False))
    return tuple(results)


def _insert(session: Session, database: Database, one: NewFiling, schema: Schema) -> int:
    filing = one.filing
    codec.check_evidence(one.suggestions, filing.text, filing.name)
    row = FilingRow(
        source_sha256=filing.source_sha256,
        name=filing.name,
        format=filing.format.value,
        text=filing.text,
        text_sha256=filing.text_sha256,
        structure=codec.pack_structure(filing),
        imported_at=now(),
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    session.add(SourceRow(filing_id=row.id, data=zlib.compress(one.data, 6)))
    record = start(row.id, one.suggestions)
    session.add(
        RecordRow(
            filing_id=row.id,
            name=filing.name,
            version=0,
            assignee="",
            changed_at=now(),
            **summary.columns(filing, record, schema),
        )
    )
    session.flush()
    if one.suggestions:
        session.execute(
            insert(SuggestionRow),
            [codec.suggestion_row(row.id, n, suggestion, schema) for n, suggestion in enumerate(one.suggestions)],
        )
    _write_annotations(session, record, schema)
    indexing.index_filing(session, database, row.id, filing)
    indexing.index_values(session, database, record)
    return row.id


def _write_annotations(session: Session, record: Record, schema: Schema, known: Sequence[Annotation] = ()) -> None:
    """Brings the rows to what the record holds; rows that did not change are left alone."""
    before = {a.id: (n, a) for n, a in enumerate(known)}
    after = {a.id: (n, a) for n, a in enumerate(record.annotations)}
    gone = [key for key, held in before.items() if after.get(key) != held]
    if gone:
        session.execute(
            delete(AnnotationRow).where(
                col(AnnotationRow.filing_id) == record.filing_id, col(AnnotationRow.annotation_id).in_(gone)
            )
        )
    rows = [
        {**codec.annotation_json(annotation, schema), "filing_id": record.filing_id, "position": place}
        for key, (place, annotation) in after.items()
        if before.get(key) != (place, annotation)
    ]
    if rows:
        session.execute(insert(AnnotationRow), rows)


def save(
    database: Database, before: Record, after: Record, *, action: str, reviewer: str, schema: Schema,
    kind: EditKind = EditKind.EDIT, on_many: int | None = None,
) -> Record:  # fmt: skip
    """Writes a changed record and its line in the log, in one transaction; returns it with its new version.

    `on_many` numbers the step on many records that the save belongs to; see `many.py`.

    Raises:
        ConflictError: somebody saved the record after `before` was read; nothing is written.
        DatabaseError: evidence does not read as quoted; nothing is written.
    """
    with database.transaction() as session:
        return write(
            session, database, before, after, action=action, reviewer=reviewer, schema=schema, kind=kind,
            on_many=on_many,
        )  # fmt: skip


def write(
    session: Session, database: Database, before: Record, after: Record, *, action: str, reviewer: str,
    schema: Schema, kind: EditKind, on_many: int | None = None,
) -> Record:  # fmt: skip
    """As `save`, inside a transaction that does more."""
    saved = replace(after, version=before.version + 1, reviewer=reviewer)
    filing = reading.filing_of(SessionReader(session), before.filing_id)
    codec.check_evidence(saved.annotations, filing.text, filing.name)
    result = session.exec(
        update(RecordRow)
        .where(col(RecordRow.filing_id) == before.filing_id, col(RecordRow.version) == before.version)
        .values(version=saved.version, changed_at=now(), **summary.columns(filing, saved, schema))
    )
    if result.rowcount != 1:
        raise _conflict(session, before.filing_id)
    _write_annotations(session, saved, schema, before.annotations)
    session.add(
        EditRow(
            filing_id=before.filing_id,
            version=saved.version,
            reviewer=reviewer,
            at=now(),
            action=action,
            kind=kind.value,
            before=edits.delta(before, saved, schema),
            after=edits.delta(saved, before, schema),
            on_many=on_many,
        )
    )
    indexing.index_values(session, database, saved)
    return saved


def _conflict(session: Session, filing_id: int) -> ConflictError:
    last = session.exec(select(EditRow).where(EditRow.filing_id == filing_id).order_by(col(EditRow.id).desc())).first()
    message = Sentence("This record was changed while you had it open; your change was not saved.")
    if last:
        message = Sentence(
            "This record was changed by {0} at {1} UTC while you had it open; your change was not saved.",
            last.reviewer, f"{last.at:%H:%M:%S}",
        )  # fmt: skip
    return ConflictError(
        message,
        Sentence("Reload it to see what is there now, then make your change again."),
    )


def step(database: Database, filing_id: int, *, reviewer: str, schema: Schema, back: bool) -> Record | None:
    """Undoes (`back`) or redoes the last step of a record, as a new save; None where there is nothing to step over."""
    with database.transaction() as session:
        reader = SessionReader(session)
        done, undone = edits.undoable(edits.of_filing(reader, filing_id))
        target = (done if back else undone)[-1:]
        if not target:
            return None
        before = reading.record_of(reader, filing_id, schema)
        after = edits.apply(before, target[0].first.before if back else target[0].last.after, schema)
        word, kind = ("undo", EditKind.UNDO) if back else ("redo", EditKind.REDO)
        return write(
            session, database, before, after, action=f"{word} {target[0].action}", reviewer=reviewer, schema=schema,
            kind=kind,
        )  # fmt: skip


def iterate(database: Database, schema: Schema, statuses: frozenset[Status]) -> Iterator[StoredRecord]:
    """All records of these statuses in the order of their ids, read page by page."""
    last = 0
    wanted = [status.value for status in statuses]
    while True:
        with database.reading() as session:
            query = (
                select(RecordRow.filing_id, RecordRow.changed_at)
                .where(col(RecordRow.status).in_(wanted), col(RecordRow.filing_id) > last)
                .order_by(col(RecordRow.filing_id))
                .limit(_PAGE)
            )
            page: list[Any] = list(session.exec(query))
        for filing_id, changed in page:
            with database.reading() as session:
                opened = reading.read(SessionReader(session), filing_id, schema)
                imported = session.exec(select(FilingRow.imported_at).where(FilingRow.id == filing_id)).one()
            yield StoredRecord(opened.filing, opened.record, imported, changed)
        if not page:
            return
        last = page[-1][0]


def values_of_field(database: Database, field: str, statuses: frozenset[Status]) -> dict[int, list[str]]:
    """Every record of these statuses with the texts of its values of one field, by filing id."""
    wanted = [status.value for status in statuses]
    with database.reading() as session:
        ids = session.exec(select(RecordRow.filing_id).where(col(RecordRow.status).in_(wanted))).all()
        values = session.exec(
            select(AnnotationRow.filing_id, AnnotationRow.value)
            .join(RecordRow, col(RecordRow.filing_id) == col(AnnotationRow.filing_id))
            .where(AnnotationRow.field == field, col(RecordRow.status).in_(wanted))
        ).all()
    found: dict[int, list[str]] = {one: [] for one in ids}
    for filing_id, value in values:
        if value is not None:
            found[filing_id].append(str(json.loads(value)))
    return found


def assign(database: Database, ids: Sequence[int], assignee: str) -> None:
    """Gives records to a reviewer; no value changes, so no version does."""
    with database.transaction() as session:
        for start in range(0, len(ids), _CHUNK):
            chunk = list(ids[start : start + _CHUNK])
            session.exec(update(RecordRow).where(col(RecordRow.filing_id).in_(chunk)).values(assignee=assignee))
