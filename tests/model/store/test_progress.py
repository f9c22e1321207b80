"""Pace, days and trust, from what is stored."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from model import bulk
from model.record import Origin, Reason
from model.service import ReviewService
from model.steps import result_of
from model.store import records
from model.store.database import Database
from model.store.progress import in_words, pace_of, progress_of
from tests.model.made import CONFIG, database_of

FIELD = "commission_file_number"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Six records."""
    made, _ = database_of(tmp_path, [f"Company {n}" for n in range(6)])
    yield made
    made.close()


def approve(database: Database, filing_id: int, who: str, at: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "now", lambda: at)
    service = ReviewService(database, CONFIG, who)
    held = service.open(filing_id).record.of_field(FIELD)[0]
    if filing_id == 1:
        service.correct(filing_id, held.id, "0-1", origin=Origin.TYPED, reason=Reason.OTHER)
    else:
        service.accept(filing_id, held.id)
    service.approve(filing_id)


def test_pace_leaves_out_breaks_and_counts_each_reviewer(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    noon = dt.datetime.now(tz=dt.UTC).replace(microsecond=0) - dt.timedelta(days=3)
    for filing_id, who, minutes in ((1, "ada", 0), (2, "ada", 1), (3, "ada", 3), (4, "ada", 300), (5, "bob", 0)):
        approve(database, filing_id, who, noon + dt.timedelta(minutes=minutes), monkeypatch)
    found = progress_of(database)
    assert sorted(found.seconds) == [60.0, 120.0]
    assert [(one.reviewer, one.today, one.total, one.seconds) for one in found.reviewers] == [
        ("ada", 0, 4, 90.0), ("bob", 0, 1, None),
    ]  # fmt: skip
    assert sum(count for _, count in found.days) == 5
    assert found.left == 1
    pace, left = pace_of(database, "ada")
    assert (pace.today, pace.total, pace.seconds, left) == (0, 4, 90.0, 1)


def test_today_is_today(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    approve(database, 2, "ada", dt.datetime.now(tz=dt.UTC), monkeypatch)
    assert pace_of(database, "ada")[0].today == 1
    assert pace_of(database, "bob")[0].total == 0


def test_confidence_is_compared_with_what_a_person_let_stand(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for filing_id in (1, 2):
        approve(database, filing_id, "ada", dt.datetime.now(tz=dt.UTC), monkeypatch)
    bins = {(one.low, one.high): (one.values, one.right) for one in progress_of(database).bins}
    # Two file numbers of 70 %, one of them corrected; all others were sure and right.
    assert bins[0.7, 0.8] == (2, 1)
    assert bins[0.9, 1.0] == (8, 8)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (42.4, "42 s"), (100, "2 min"), (5400, "1 h 30 min"), (7500, "2 h 05 min")]
)
def test_times_are_told_as_a_person_would(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


def test_what_was_approved_in_bulk_or_taken_back_makes_no_pace(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = dt.datetime.now(tz=dt.UTC)
    for filing_id, seconds in ((1, 120), (2, 60)):
        approve(database, filing_id, "ada", now - dt.timedelta(seconds=seconds), monkeypatch)
    service = ReviewService(database, CONFIG, "ada")
    monkeypatch.setattr(records, "now", lambda: now)
    for filing_id in (3, 4):
        service.accept(filing_id, service.open(filing_id).record.of_field(FIELD)[0].id)
    result_of(bulk.apply(service, [3, 4], bulk.approval(CONFIG), "approve"), lambda _: None)
    service.undo(4)
    pace, _ = pace_of(database, "ada")
    found = progress_of(database)
    assert (pace.total, pace.seconds) == (3, 60.0)
    assert (found.seconds, found.reviewers[0].total) == ((60.0,), 3)
