"""Figures about the work done: counts, correction rates, pace."""

from __future__ import annotations

import datetime as dt
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlmodel import col, select

from model.record import Decision, Status
from model.store.database import Database
from model.store.queue import counts
from model.store.tables import AnnotationRow, EditRow, RecordRow

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
    with database.reading() as session:
        decided = session.exec(
            select(AnnotationRow.field, AnnotationRow.decision)
            .join(RecordRow, col(RecordRow.filing_id) == col(AnnotationRow.filing_id))
            .where(col(RecordRow.status).in_(_CLOSED), AnnotationRow.decision != Decision.PENDING.value)
        )
        for field, decision in decided:
            decisions[field][decision] += 1
        approvals = session.exec(
            select(EditRow.reviewer, EditRow.at).where(EditRow.action == "approve").order_by(col(EditRow.at))
        ).all()
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
        seconds_per_review=_pace([(reviewer, at) for reviewer, at in approvals]),
    )


def _pace(approvals: list[tuple[str, dt.datetime]]) -> float | None:
    """The median time between a reviewer's consecutive approvals, breaks left out."""
    last: dict[str, dt.datetime] = {}
    gaps = []
    for reviewer, at in approvals:
        if reviewer in last and at - last[reviewer] <= _LONGEST_REVIEW:
            gaps.append((at - last[reviewer]).total_seconds())
        last[reviewer] = at
    return statistics.median(gaps) if gaps else None
