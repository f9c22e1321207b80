"""How the work goes: approvals by day and reviewer, pace, time left, and how far confidences could be trusted.

Days are those of this computer's time zone, since a reviewer's today is meant.  A pause of more than fifteen minutes
between two approvals is a break, not a slow review.
"""

from __future__ import annotations

import datetime as dt
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from model.record import Decision, Status
from model.sentence import Sentence
from model.store.database import Database
from model.store.queue import counts
from model.store.reader import moment
from model.store.statistics import FieldStatistics, approvals_of, reviews_of, statistics_of

_LONGEST_REVIEW: Final = dt.timedelta(minutes=15)
_BINS: Final = 10
_LATELY: Final = 50  # approvals that make the present pace
_STOOD: Final = """
    SELECT suggestion.confidence, count(*), sum(CASE WHEN annotation.decision = :right THEN 1 ELSE 0 END)
    FROM annotation
    JOIN suggestion ON suggestion.filing_id = annotation.filing_id AND suggestion.position = annotation.suggestion
    JOIN record ON record.filing_id = annotation.filing_id
    WHERE record.status = :done
    GROUP BY suggestion.confidence
"""
# How many approvals stand: one that was taken back is none.
_STANDING: Final = """
    SELECT sum(CASE action WHEN 'undo approve' THEN -1 ELSE 1 END)
    FROM edit_log
    WHERE reviewer = :reviewer AND action IN ('approve', 'undo approve', 'redo approve')
"""


@dataclass(frozen=True, slots=True)
class Pace:
    """A reviewer's progress: approvals today and in all, and the median seconds of one (None where unknown)."""

    reviewer: str
    today: int
    total: int
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """Decided values whose confidence was from `low` up to `high`, and how many a person let stand."""

    low: float
    high: float
    values: int
    right: int

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.values if self.values else 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """All figures of the dashboard; `seconds` are the times between consecutive approvals, breaks left out."""

    days: tuple[tuple[dt.date, int], ...]
    fields: tuple[FieldStatistics, ...]
    bins: tuple[Bin, ...]
    seconds: tuple[float, ...]
    reviewers: tuple[Pace, ...]
    left: int


def progress_of(database: Database) -> Progress:
    """The figures, from the decisions that are stored."""
    with database.snapshot() as reader:
        approvals, reviews = approvals_of(reader), reviews_of(reader)
    by_reviewer, reviewed = _by_reviewer(approvals), _by_reviewer(reviews)
    return Progress(
        days=tuple(sorted(Counter(_day(at) for _, at in approvals).items())),
        fields=statistics_of(database).fields,
        bins=_bins(database),
        seconds=tuple(gap for times in reviewed.values() for gap in _gaps(times)),
        reviewers=tuple(_pace(who, times, reviewed[who]) for who, times in sorted(by_reviewer.items())),
        left=_left(database),
    )


def _by_reviewer(found: Iterable[tuple[str, dt.datetime]]) -> dict[str, list[dt.datetime]]:
    by_reviewer: dict[str, list[dt.datetime]] = defaultdict(list)
    for who, at in found:
        by_reviewer[who].append(at)
    return by_reviewer


def pace_of(database: Database, reviewer: str) -> tuple[Pace, int]:
    """One reviewer's progress, by the last approvals, and how many records are left; quick enough for every save."""
    begin = dt.datetime.combine(dt.datetime.now().astimezone().date(), dt.time()).astimezone()
    mine = "FROM edit_log WHERE reviewer = :reviewer AND action = 'approve'"
    asked = {"reviewer": reviewer}
    with database.snapshot() as reader:
        last = reader.rows(f"SELECT at {mine} AND on_many IS NULL ORDER BY at DESC LIMIT {_LATELY}", asked)
        times = sorted(moment(at) for (at,) in last)
        total = reader.rows(_STANDING, asked)[0][0] or 0
        today = reader.rows(f"{_STANDING} AND at >= :since", asked | {"since": reader.time(begin)})[0][0] or 0
    gaps = _gaps(times)
    return Pace(reviewer, max(0, today), max(0, total), statistics.median(gaps) if gaps else None), _left(database)


def _left(database: Database) -> int:
    found = counts(database)
    return found[Status.NEW] + found[Status.IN_REVIEW]


def _day(at: dt.datetime) -> dt.date:
    return at.astimezone().date()


def _gaps(times: Sequence[dt.datetime]) -> list[float]:
    pairs = pairwise(times)
    return [(later - earlier).total_seconds() for earlier, later in pairs if later - earlier <= _LONGEST_REVIEW]


def _pace(reviewer: str, times: Sequence[dt.datetime], one_by_one: Sequence[dt.datetime]) -> Pace:
    today = _day(dt.datetime.now(tz=dt.UTC))
    gaps = _gaps(one_by_one)
    return Pace(reviewer, sum(_day(at) == today for at in times), len(times), statistics.median(gaps) if gaps else None)


def _bins(database: Database) -> tuple[Bin, ...]:
    """Values of approved records by the machine's confidence; one that was corrected or struck out was wrong."""
    values, right = [0] * _BINS, [0] * _BINS
    with database.snapshot() as reader:
        # Confidences are few, and how a number is cut off differs between databases.
        for confidence, count, kept in reader.rows(
            _STOOD, {"right": Decision.CONFIRMED.value, "done": Status.APPROVED.value}
        ):
            place = min(_BINS - 1, int(confidence * _BINS + 1e-9))
            values[place] += count
            right[place] += kept
    return tuple(Bin(n / _BINS, (n + 1) / _BINS, values[n], right[n]) for n in range(_BINS) if values[n])


def in_words(seconds: float) -> Sentence:
    """A length of time as a person says it."""
    if seconds < 90:  # noqa: PLR2004 - a minute and a half is still told in seconds
        return Sentence("{0} s", round(seconds))
    minutes = round(seconds / 60)
    if minutes < 90:  # noqa: PLR2004 - as above
        return Sentence("{0} min", minutes)
    return Sentence("{0} h {1} min", minutes // 60, f"{minutes % 60:02}")
