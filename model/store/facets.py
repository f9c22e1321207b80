"""What the queue can be narrowed down to: the values that there are of one facet, each with its number of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from model.check_names import ANY, WORDS
from model.data.items import TITLES
from model.store.database import Database
from model.store.queue import QueueQuery, filtered
from model.store.reader import Reader


class Facet(StrEnum):
    """One way to narrow the queue down; the value is the name of the filter in QueueQuery, but for years."""

    ITEM = "item"
    EVENT = "event"
    YEAR = "year"
    FAILED = "failed"
    REVIEWER = "reviewer"


_COLUMNS: Final = {
    Facet.ITEM: "items",
    Facet.EVENT: "events",
    Facet.YEAR: "substr(report_date, 1, 4)",
    Facet.FAILED: "failed",
}


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
    with database.snapshot() as reader:
        if facet is Facet.REVIEWER:
            return _reviewers(reader, others)
        where, values = filtered(reader, others)
        column = _COLUMNS[facet]
        sql = f"SELECT {column}, count(*) FROM record{where} GROUP BY {column}"
        found = _counted(reader.rows(sql, values))
        every = [Choice(ANY, _failing(reader, others))] if facet is Facet.FAILED and found else []
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


def _failing(reader: Reader, others: QueueQuery) -> int:
    where, values = filtered(reader, replace(others, failed=ANY))
    return int(reader.rows(f"SELECT count(*) FROM record{where}", values)[0][0])


def _reviewers(reader: Reader, others: QueueQuery) -> tuple[Choice, ...]:
    where, values = filtered(reader, others)
    sql = f"SELECT reviewer, assignee, count(*) FROM record{where} GROUP BY reviewer, assignee"
    found: Counter[str] = Counter()
    for reviewer, assignee, count in reader.rows(sql, values):
        for name in {reviewer, assignee} - {""}:
            found[name] += count
    return tuple(Choice(name, found[name]) for name in sorted(found))


def label(facet: Facet, value: str, *, short: bool = False) -> str:
    """What a person reads for a value: an item with its title, unless short; the words of a check or an event."""
    if facet is Facet.ITEM:
        return value if short or value not in TITLES else f"{value}  {TITLES[value]}"
    if facet is Facet.FAILED:
        return "Any failed check" if value == ANY else WORDS.get(value, value)
    return value.replace("_", " ") if facet is Facet.EVENT else value
