"""What the queue can be narrowed down to: the values that there are of one facet, each with its number of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import func
from sqlmodel import Session, col, select, update

from model.attention import Need
from model.data.items import TITLES
from model.errors import DatabaseError
from model.failed import ANY, WORDS
from model.schema import Schema
from model.store import records, summary
from model.store.database import Database
from model.store.queue import QueueQuery, filtered
from model.store.tables import RecordRow

_PAGE: Final = 100
_YEAR: Final = 4  # digits at the beginning of an ISO date


class Facet(StrEnum):
    """One way to narrow the queue down; the value is the name of the filter in QueueQuery, but for years."""

    ITEM = "item"
    EVENT = "event"
    YEAR = "year"
    FAILED = "failed"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to narrow down to, and how many records that leaves."""

    value: str
    count: int


def narrowed(query: QueueQuery, facet: Facet, value: str) -> QueueQuery:
    """The query with one facet set; "" lifts it."""
    if facet is Facet.YEAR:
        return replace(query, date_from=f"{value}-01-01" if value else "", date_to=f"{value}-12-31" if value else "")
    changed: dict[str, Any] = {facet.value: value}
    return replace(query, **changed)


def choices(database: Database, query: QueueQuery, facet: Facet) -> tuple[Choice, ...]:
    """The values of a facet among the records that the other filters let through, in their own order."""
    others = narrowed(query, facet, "")
    column: Any = {
        Facet.ITEM: col(RecordRow.items),
        Facet.EVENT: col(RecordRow.events),
        Facet.YEAR: func.substr(col(RecordRow.report_date), 1, _YEAR),
        Facet.FAILED: col(RecordRow.failed),
    }.get(facet)
    with database.reading() as session:
        if facet is Facet.REVIEWER:
            return _reviewers(session, database, others)
        statement: Any = select(column, func.count()).group_by(column)
        found = _counted(session.exec(filtered(database, statement, others)).all())
    every = [Choice(ANY, _failing(database, others))] if facet is Facet.FAILED and found else []
    return (*every, *(Choice(value, count) for value, count in sorted(found.items(), key=_in_order)))


def _counted(rows: Iterable[tuple[str | None, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for joined, count in rows:
        for value in set((joined or "").strip(",").split(",")) - {""}:
            found[value] += count
    return found


def _in_order(entry: tuple[str, int]) -> tuple[float, str]:
    """Numbers by size, so that item 8.01 stands before item 10; words by the alphabet."""
    value = entry[0]
    return (float(value) if value.replace(".", "", 1).isdecimal() else 0.0, value)


def _failing(database: Database, others: QueueQuery) -> int:
    with database.reading() as session:
        statement: Any = select(func.count()).select_from(RecordRow)
        return int(session.exec(filtered(database, statement, replace(others, failed=ANY))).one())


def _reviewers(session: Session, database: Database, others: QueueQuery) -> tuple[Choice, ...]:
    names: Any = select(RecordRow.reviewer, RecordRow.assignee, func.count())
    names = filtered(database, names, others).group_by(col(RecordRow.reviewer), col(RecordRow.assignee))
    found: Counter[str] = Counter()
    for reviewer, assignee, count in session.exec(names):
        for name in {reviewer, assignee} - {""}:
            found[name] += count
    return tuple(Choice(name, found[name]) for name in sorted(found))


def look_for_failed(database: Database, schema: Schema) -> None:
    """Works out the failed checks of records that were stored before Tickmark kept them, a page at a time."""
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
        opened = records.read(session, filing_id, schema)
    except DatabaseError:  # its text or evidence is not as it was saved, which is what the reviewer must be told
        return f",{Need.FORMAT.value},"
    return summary.failed_column(opened.filing, opened.record, schema)


def label(facet: Facet, value: str, *, short: bool = False) -> str:
    """What a person reads for a value: an item with its title, unless short; the words of a check or an event."""
    if facet is Facet.ITEM:
        return value if short or value not in TITLES else f"{value}  {TITLES[value]}"
    if facet is Facet.FAILED:
        return "Any failed check" if value == ANY else WORDS.get(value, value)
    return value.replace("_", " ") if facet is Facet.EVENT else value
