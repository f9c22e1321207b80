"""Figures about the work done: counts, correction rates, pace."""

from __future__ import annotations

import datetime as dt
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain

from model.record import Decision, Status
from model.store.database import Database
from model.store.queue import counts
from model.store.reader import Reader, moment, one_of

# A longer pause than this between two approvals is a break, not a slow review.
_LONGEST_REVIEW = dt.timedelta(minutes=15)
_CLOSED = (Status.APPROVED.value, Status.REJECTED.value)


@dataclass(frozen=True, slots=True)
class FieldStatistics:
    """What reviewers decided about one field in closed records."""

    field: str
    confirmed: int
    corrected: int
    added: int
    absent: int

    @property
    def decided(self) -> int:
        """All decisions."""
        return self.confirmed + self.corrected + self.added + self.absent

    @property
    def correction_rate(self) -> float:
        """The share of decisions in which the machine was not right; 0 where there are none."""
        return 1 - self.confirmed / self.decided if self.decided else 0.0


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts by status, decisions by field, approvals by day (UTC) and reviewer, and the median seconds of a review."""

    counts: dict[Status, int]
    fields: tuple[FieldStatistics, ...]
    approvals_by_day: dict[dt.date, int]
    approvals_by_reviewer: dict[str, int]
    seconds_per_review: float | None


def statistics_of(database: Database) -> Statistics:
    """All figures, from the decisions that are stored."""
    decisions: dict[str, Counter[str]] = defaultdict(Counter)
    closed, named = one_of("status", _CLOSED)
    with database.snapshot() as reader:
        decided = reader.rows(
            "SELECT field, decision FROM annotation JOIN record ON record.filing_id = annotation.filing_id"
            f" WHERE record.status IN {closed} AND decision <> :pending",
            named | {"pending": Decision.PENDING.value},
        )
        approvals, reviews = approvals_of(reader), reviews_of(reader)
    for field, decision in decided:
        decisions[field][decision] += 1
    return Statistics(
        counts=counts(database),
        fields=tuple(
            FieldStatistics(
                field,
                found[Decision.CONFIRMED],
                found[Decision.CORRECTED],
                found[Decision.ADDED],
                found[Decision.ABSENT],
            )
            for field, found in sorted(decisions.items())
        ),
        approvals_by_day=dict(Counter(at.date() for _, at in approvals)),
        approvals_by_reviewer=dict(Counter(reviewer for reviewer, _ in approvals)),
        seconds_per_review=_pace(reviews),
    )


def approvals_of(reader: Reader) -> list[tuple[str, dt.datetime]]:
    """Who approved, and when, in the order of time; one that was taken back is none."""
    found = reader.rows(
        "SELECT filing_id, action, reviewer, at FROM edit_log"
        " WHERE action IN ('approve', 'undo approve', 'redo approve') ORDER BY id"
    )
    standing: dict[int, list[tuple[str, dt.datetime]]] = defaultdict(list)
    for filing_id, action, who, at in found:
        if action != "undo approve":
            standing[filing_id].append((who, moment(at)))
        elif standing[filing_id]:
            standing[filing_id].pop()
    return sorted(chain.from_iterable(standing.values()), key=lambda approval: approval[1])


def reviews_of(reader: Reader) -> list[tuple[str, dt.datetime]]:
    """Who approved one record by itself, and when: what was approved in one step with others took no such time."""
    found = reader.rows("SELECT reviewer, at FROM edit_log WHERE action = 'approve' AND on_many IS NULL ORDER BY at")
    return [(who, moment(at)) for who, at in found]


def _pace(approvals: list[tuple[str, dt.datetime]]) -> float | None:
    """The median time between a reviewer's consecutive approvals, breaks left out."""
    last: dict[str, dt.datetime] = {}
    gaps = []
    for reviewer, at in approvals:
        if reviewer in last and at - last[reviewer] <= _LONGEST_REVIEW:
            gaps.append((at - last[reviewer]).total_seconds())
        last[reviewer] = at
    return statistics.median(gaps) if gaps else None
