"""The queue: which records there are, in which order, and what the table shows of each.

The window holds all ids (eight bytes each) and fetches rows by id in pages, so a million records cost no memory.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain, islice
from typing import Any, Final

from model.check_names import ANY
from model.record import Status
from model.store import search
from model.store.database import Database
from model.store.reader import Reader, holding, moment, one_of


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


_COLUMNS: Final = {sort: sort.value for sort in Sort} | {Sort.DATE: "report_date", Sort.CHANGED: "changed_at"}
NEEDS_REVIEW: Final = frozenset({Status.NEW, Status.IN_REVIEW})
_SHOWN: Final = (
    "filing_id, name, company, form, report_date, items, events, status, doubt, reviewer, assignee, changed_at"
)
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


def queue_ids(database: Database, query: QueueQuery, limit: int | None = None) -> array[int]:
    """The ids of all records that the query lets through, or of the first so many, in its order."""
    if query.sort is Sort.ATTENTION:
        # Sorted by one indexed column: decided records have no doubt and so stand last by themselves.
        order = "doubt DESC, filing_id"
    else:
        # Both columns run the same way, so that the index gives the order without sorting.
        way = "DESC" if query.descending else "ASC"
        order = f"{_COLUMNS[query.sort]} {way}, filing_id {way}"
    with database.snapshot() as reader:
        where, values = filtered(reader, query)
        first = "" if limit is None else f" LIMIT {limit:d}"
        sql = f"SELECT filing_id FROM record{where} ORDER BY {order}{first}"
        return reader.numbers(sql, values)


def filtered(reader: Reader, query: QueueQuery) -> tuple[str, dict[str, Any]]:
    """What the query's filters let through of `record`, as ` WHERE …` (or nothing), with its values."""
    parts: list[str] = []
    values: dict[str, Any] = {}
    if query.statuses:
        among, named = one_of("status", sorted(status.value for status in query.statuses))
        parts.append(f"status IN {among}")
        values |= named
    if query.reviewer:
        parts.append("(reviewer = :reviewer OR assignee = :reviewer)")
        values["reviewer"] = query.reviewer
    for column, wanted in (("items", query.item), ("events", query.event), ("failed", query.failed)):
        if wanted == ANY:
            parts.append(f"{column} <> ''")
        elif wanted:
            parts.append(f"{column} LIKE :{column} ESCAPE '/'")
            values[column] = holding(f",{wanted},")
    for sign, name, day in ((">=", "date_from", query.date_from), ("<=", "date_to", query.date_to)):
        if day:
            parts.append(f"report_date {sign} :{name}")
            values[name] = day
    words, named = search.condition(query.text, is_sqlite=reader.is_sqlite)
    if words:
        parts.append(words)
        values |= named
    return (f" WHERE {' AND '.join(parts)}" if parts else ""), values


def queue_rows(database: Database, ids: Sequence[int]) -> tuple[QueueRow, ...]:
    """The lines of these ids, in their order; an id that is gone is left out."""
    among, values = one_of("id", ids)
    with database.snapshot() as reader:
        found = reader.rows(f"SELECT {_SHOWN} FROM record WHERE filing_id IN {among}", values)
    rows = {row[0]: _row(*row) for row in found}
    return tuple(rows[one] for one in ids if one in rows)


def _row(
    filing_id: int, name: str, company: str, form: str, date: str, items: str, events: str, status: str,
    doubt: float, reviewer: str, assignee: str, changed: str | dt.datetime,
) -> QueueRow:  # fmt: skip
    return QueueRow(
        id=filing_id,
        name=name,
        company=company,
        form=form,
        date=date,
        items=items.strip(",").replace(",", ", "),
        events=events.strip(",").replace("_", " ").replace(",", ", "),
        status=Status(status),
        doubt=doubt,
        reviewer=reviewer,
        assignee=assignee,
        changed=moment(changed),
    )


def next_for_review(database: Database, ids: Sequence[int], position: int) -> int | None:
    """The position in `ids` of the next record that needs review behind `position`, from the top again at the end."""
    order = chain(range(position + 1, len(ids)), range(min(position + 1, len(ids))))
    wanted, statuses = one_of("status", sorted(status.value for status in NEEDS_REVIEW))
    with database.snapshot() as reader:
        while chunk := list(islice(order, _CHUNK)):
            among, values = one_of("id", [ids[place] for place in chunk])
            sql = f"SELECT filing_id FROM record WHERE filing_id IN {among} AND status IN {wanted}"
            open_ids = {filing_id for (filing_id,) in reader.rows(sql, values | statuses)}
            for place in chunk:
                if ids[place] in open_ids:
                    return place
    return None


def counts(database: Database) -> dict[Status, int]:
    """How many records have each status."""
    with database.snapshot() as reader:
        known: dict[str, int] = dict(reader.rows("SELECT status, count(*) FROM record GROUP BY status"))
    return {status: known.get(status.value, 0) for status in Status}


def reviewers(database: Database) -> tuple[str, ...]:
    """The names of all who have saved something or been given a record, in alphabetical order."""
    with database.snapshot() as reader:
        found = reader.rows("SELECT reviewer FROM edit_log UNION SELECT assignee FROM record")
    return tuple(sorted({name for (name,) in found} - {""}))
