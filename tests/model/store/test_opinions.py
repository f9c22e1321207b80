"""Two reviewers of one filing: blindness, comparison, adjudication, and what stays on file."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from model import bulk, review
from model.errors import NotAllowedError
from model.opinions import Side
from model.record import Decision, Origin, Reason, Second, Status
from model.service import ReviewService
from model.steps import result_of
from model.store.database import HEAD, Database, open_database
from model.store.queue import QueueQuery
from tests.model.made import CONFIG, SCHEMA, database_of

FIELD = "commission_file_number"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Two records, both approved by ada, who corrected the first one's file number."""
    made, _ = database_of(tmp_path, ["Harrow Tin, Inc.", "Zephyr Ltd"])
    ada = ReviewService(made, CONFIG, "ada")
    held = ada.open(1).record.of_field(FIELD)[0]
    ada.correct(1, held.id, "0-11111", origin=Origin.TYPED, reason=Reason.OTHER)
    for filing_id in (1, 2):
        ada.approve(filing_id)
    yield made
    made.close()


def second(database: Database, filing_id: int = 1, who: str = "bob") -> ReviewService:
    """Another reviewer's service, with a second review asked for."""
    ReviewService(database, CONFIG, "eve").ask_second(filing_id)
    return ReviewService(database, CONFIG, who)


def decided(service: ReviewService, filing_id: int = 1) -> ReviewService:
    """Confirms the doubtful value and approves."""
    service.accept(filing_id, service.open(filing_id).record.of_field(FIELD)[0].id)
    service.approve(filing_id)
    return service


def test_the_second_reviewer_sees_nothing_of_the_first(database: Database) -> None:
    bob = second(database)
    record = bob.open(1).record
    assert (record.status, record.second, record.note) == (Status.NEW, Second.OPEN, "")
    assert {a.decision for a in record.annotations} == {Decision.PENDING}
    assert record.of_field(FIELD)[0].value == "0-21440"
    assert bob.history(1) == ()
    assert bob.opinions(1) == ()
    with pytest.raises(NotAllowedError, match="nothing to undo"):
        bob.undo(1)
    assert list(bob.queue_ids(QueueQuery(text="0-11111"))) == []


def test_where_both_agree_the_record_is_approved(database: Database) -> None:
    bob = decided(second(database, 2), 2)
    record = bob.open(2).record
    assert (record.status, record.second) == (Status.APPROVED, Second.AGREED)
    assert [one.reviewer for one in bob.opinions(2)] == ["ada", "bob"]


def test_where_they_differ_it_waits_for_somebody_to_choose(database: Database) -> None:
    bob = decided(second(database))
    record = bob.open(1).record
    assert (record.status, record.second) == (Status.FLAGGED, Second.DIFFER)
    assert record.note == f"Two reviewers differ in {SCHEMA.field(FIELD).label}."
    assert bob.disputed() == (1,)
    with pytest.raises(NotAllowedError):
        bob.undo(1)


@pytest.mark.parametrize(("side", "value"), [(Side.FIRST, "0-11111"), (Side.SECOND, "0-21440")])
def test_the_chosen_value_is_what_export_reads_and_both_opinions_stay(
    database: Database, side: Side, value: str
) -> None:
    decided(second(database))
    eve = ReviewService(database, CONFIG, "eve")
    eve.adjudicate(1, {FIELD: side})
    record = eve.open(1).record
    assert (record.status, record.second) == (Status.APPROVED, Second.ADJUDICATED)
    (held,) = record.of_field(FIELD)
    assert (held.value, held.origin) == (value, Origin.ADJUDICATION)
    assert [one.of_field(FIELD)[0].value for one in eve.opinions(1)] == ["0-11111", "0-21440"]
    assert eve.disputed() == ()


def test_two_people_cannot_settle_one_dispute_twice(database: Database) -> None:
    decided(second(database))
    ReviewService(database, CONFIG, "eve").adjudicate(1, {FIELD: Side.FIRST})
    with pytest.raises(NotAllowedError, match="nothing to adjudicate"):
        ReviewService(database, CONFIG, "zoe").adjudicate(1, {FIELD: Side.SECOND})


def test_every_disputed_field_needs_a_choice(database: Database) -> None:
    bob = decided(second(database))
    with pytest.raises(NotAllowedError, match="Choose for"):
        bob.adjudicate(1, {})


def test_nobody_reviews_their_own_review(database: Database) -> None:
    ada = second(database, who="ada")
    with pytest.raises(NotAllowedError, match="somebody else"):
        ada.approve(1)
    assert ada.open(1).record.status is Status.NEW


def test_only_an_approved_record_is_reviewed_twice_and_only_once(database: Database) -> None:
    eve = ReviewService(database, CONFIG, "eve")
    eve.reopen(2)
    outcome = result_of(bulk.ask_second(eve, [1, 2]), lambda _: None)
    assert outcome.changed == (1,)
    assert "Only an approved record" in outcome.left[0].reason
    decided(ReviewService(database, CONFIG, "bob"))
    with pytest.raises(NotAllowedError):
        eve.ask_second(1)


def test_the_report_counts_values_that_both_found(database: Database) -> None:
    for filing_id in (1, 2):
        decided(second(database, filing_id), filing_id)
    by_field = {one.field: one for one in ReviewService(database, CONFIG, "eve").agreement()}
    assert (by_field[FIELD].filings, by_field[FIELD].same, by_field[FIELD].f1) == (2, 1, 0.5)
    assert by_field["registrant_name"].f1 == 1.0


def test_an_opinion_on_file_is_never_changed(database: Database, tmp_path: Path) -> None:
    second(database)
    raw = sqlite3.connect(tmp_path / "made.db")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute("UPDATE opinion SET reviewer = 'mallory'")
    raw.close()


def test_a_database_of_the_first_version_opens_with_its_records(tmp_path: Path) -> None:
    made, _ = database_of(tmp_path, ["Harrow Tin, Inc."])
    made.close()
    raw = sqlite3.connect(tmp_path / "made.db")
    raw.executescript(
        "DROP TABLE opinion; DROP TABLE second_review; ALTER TABLE record DROP COLUMN failed; DROP TABLE step_on_many;"
        "DROP INDEX ix_edit_log_on_many; ALTER TABLE edit_log DROP COLUMN on_many"
    )
    raw.execute("UPDATE alembic_version SET version_num = '0001'")
    raw.commit()
    raw.close()
    again = open_database(f"sqlite:///{tmp_path / 'made.db'}")
    service = ReviewService(again, CONFIG, "ada")
    record = service.open(1).record
    assert record.second is Second.NONE
    service.save(record, review.approve(record, SCHEMA, service.open(1).filing.text), "approve")
    assert ReviewService(again, CONFIG, "bob").ask_second(1).status is Status.NEW
    again.close()
    assert len(list(tmp_path.glob(f"made.db.before-{HEAD}.*"))) == 1
