"""The queue: which records there are, in which order, and what the table shows of each.

The window holds all ids (eight bytes each) and fetches rows by id in pages, so a million records cost no memory.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import func
from sqlmodel import col, select, update

from model.failed import ANY
from model.record import Status
from model.store import search
from model.store.database import Database
from model.store.tables import EditRow, RecordRow


class Sort(StrEnum):
    """What the queue can be sorted by."""

    ATTENTION = "attention"  # most doubtful first, decided ones last
    COMPANY = "company"
    FORM = "form"
    DATE = "date"
    ITEMS = "items"
    STATUS = "status"
    DOUBT = "doubt"
    REVIEWER = "reviewer"
    CHANGED = "changed"
    NAME = "name"
    EVENTS = "events"
    ASSIGNEE = "assignee"


_COLUMNS: Final[dict[Sort, Any]] = {
    Sort.COMPANY: RecordRow.company,
    Sort.FORM: RecordRow.form,
    Sort.DATE: RecordRow.report_date,
    Sort.ITEMS: RecordRow.items,
    Sort.STATUS: RecordRow.status,
    Sort.DOUBT: RecordRow.doubt,
    Sort.REVIEWER: RecordRow.reviewer,
    Sort.CHANGED: RecordRow.changed_at,
    Sort.NAME: RecordRow.name,
    Sort.EVENTS: RecordRow.events,
    Sort.ASSIGNEE: RecordRow.assignee,
}
NEEDS_REVIEW: Final = frozenset({Status.NEW, Status.IN_REVIEW})
_CHUNK: Final = 400


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Filters and order; an empty filter lets everything through.  Dates are ISO, inclusive.

    `reviewer` matches who saved last and who it is assigned to; `failed` is the name of a check, or ANY.
    """

    text: str = ""
    statuses: frozenset[Status] = field(default_factory=frozenset)
    reviewer: str = ""
    item: str = ""
    event: str = ""
    failed: str = ""
    date_from: str = ""
    date_to: str = ""
    sort: Sort = Sort.ATTENTION
    descending: bool = False


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue; `changed` is UTC, `doubt` 0 (sure) to 1 (needs a person)."""

    id: int
    name: str
    company: str
    form: str
    date: str
    items: str
    events: str
    status: Status
    doubt: float
    reviewer: str
    assignee: str
    changed: dt.datetime


def queue_ids(database: Database, query: QueueQuery) -> array[int]:
    """The ids of all records that the query lets through, in its order."""
    statement: Any = filtered(database, select(col(RecordRow.filing_id)), query)
    if query.sort is Sort.ATTENTION:
        # Sorted by one indexed column: decided records have no doubt and so stand last by themselves.
        order = [col(RecordRow.doubt).desc(), col(RecordRow.filing_id)]
    else:
        # Both columns run the same way, so that the index gives the order without sorting.
        columns = (col(_COLUMNS[query.sort]), col(RecordRow.filing_id))
        order = [column.desc() if query.descending else column.asc() for column in columns]
    with database.reading() as session:
        # Plain tuples of the driver: a million of them are not worth a Row object each.
        answer = session.connection().execute(statement.order_by(*order)).cursor
        assert answer is not None
        return array("q", (row[0] for row in answer.fetchall()))


def filtered(database: Database, statement: Any, query: QueueQuery) -> Any:
    """A statement on RecordRow, narrowed down to what the query's filters let through."""
    if query.statuses:
        statement = statement.where(col(RecordRow.status).in_([status.value for status in query.statuses]))
    if query.reviewer:
        statement = statement.where((RecordRow.reviewer == query.reviewer) | (RecordRow.assignee == query.reviewer))
    for column, wanted in (
        (col(RecordRow.items), query.item), (col(RecordRow.events), query.event), (col(RecordRow.failed), query.failed),
    ):  # fmt: skip
        if wanted == ANY:
            statement = statement.where(column != "")
        elif wanted:
            statement = statement.where(column.contains(f",{wanted},", autoescape=True))
    if query.date_from:
        statement = statement.where(col(RecordRow.report_date) >= query.date_from)
    if query.date_to:
        statement = statement.where(col(RecordRow.report_date) <= query.date_to)
    words = search.condition(database, query.text)
    return statement if words is None else statement.where(words)


def queue_rows(database: Database, ids: Sequence[int]) -> tuple[QueueRow, ...]:
    """The lines of these ids, in their order; an id that is gone is left out."""
    with database.reading() as session:
        found = session.exec(select(RecordRow).where(col(RecordRow.filing_id).in_(list(ids)))).all()
    rows = {row.filing_id: _row(row) for row in found}
    return tuple(rows[one] for one in ids if one in rows)


def _row(row: RecordRow) -> QueueRow:
    return QueueRow(
        id=row.filing_id,
        name=row.name,
        company=row.company,
        form=row.form,
        date=row.report_date,
        items=row.items.strip(",").replace(",", ", "),
        events=row.events.strip(",").replace("_", " ").replace(",", ", "),
        status=Status(row.status),
        doubt=row.doubt,
        reviewer=row.reviewer,
        assignee=row.assignee,
        changed=row.changed_at,
    )


def next_for_review(database: Database, ids: Sequence[int], position: int) -> int | None:
    """The position in `ids` of the next record that needs review behind `position`, from the top again at the end."""
    order: list[int] = [*range(position + 1, len(ids)), *range(min(position + 1, len(ids)))]
    wanted = [status.value for status in NEEDS_REVIEW]
    with database.reading() as session:
        for start in range(0, len(order), _CHUNK):
            chunk = order[start : start + _CHUNK]
            query = select(RecordRow.filing_id).where(
                col(RecordRow.filing_id).in_([ids[place] for place in chunk]), col(RecordRow.status).in_(wanted)
            )
            open_ids = set(session.exec(query))
            for place in chunk:
                if ids[place] in open_ids:
                    return place
    return None


def counts(database: Database) -> dict[Status, int]:
    """How many records have each status."""
    with database.reading() as session:
        found = session.exec(select(RecordRow.status, func.count()).group_by(RecordRow.status)).all()
    known = dict(found)
    return {status: known.get(status.value, 0) for status in Status}


def assign(database: Database, ids: Sequence[int], assignee: str) -> None:
    """Gives records to a reviewer; no value changes, so no version does."""
    with database.transaction() as session:
        for start in range(0, len(ids), _CHUNK):
            chunk = list(ids[start : start + _CHUNK])
            session.exec(update(RecordRow).where(col(RecordRow.filing_id).in_(chunk)).values(assignee=assignee))


def reviewers(database: Database) -> tuple[str, ...]:
    """The names of all who have saved something or been given a record, in alphabetical order."""
    with database.reading() as session:
        saved = set(session.exec(select(EditRow.reviewer).distinct()))
        return tuple(sorted((saved | set(session.exec(select(RecordRow.assignee).distinct()))) - {""}))
