"""One decision on many records."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from model import bulk, review
from model.record import Decision, Origin, Reason, Status
from model.service import ReviewService
from model.steps import Progress, result_of
from model.store.records import add_filings
from tests.model.made import CONFIG, SCHEMA, database_of, new_filing

Result = TypeVar("Result")
NUMBER = "commission_file_number"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReviewService]:
    """Four records, of which the first has no doubtful value left."""
    database, _ = database_of(tmp_path, ["Harrow Tin, Inc.", "Zephyr Ltd", "Quill Corp.", "Ostler plc"])
    service = ReviewService(database, CONFIG, "ada")
    service.accept(1, service.open(1).record.of_field("commission_file_number")[0].id)
    yield service
    database.close()


def run(steps: Generator[Progress, None, Result]) -> Result:
    return result_of(steps, lambda _: None)


def statuses(service: ReviewService) -> list[Status]:
    return [service.open(n).record.status for n in (1, 2, 3, 4)]


def test_the_plan_names_what_is_left_out_and_why(service: ReviewService) -> None:
    service.reject(3, "a duplicate")
    plan = run(bulk.plan_approval(service, CONFIG, [1, 2, 3]))
    assert plan.ready == (1,)
    assert [str(left) for left in plan.left] == [
        "zephyr.txt: Commission file number: The machine is only 70% sure of this.",
        "quill.txt: It is rejected already.",
    ]
    assert statuses(service)[0] is Status.IN_REVIEW


def test_approval_confirms_what_was_undecided_and_is_taken_back_in_one(service: ReviewService) -> None:
    before = service.open(1).record
    outcome = run(bulk.apply(service, [1], bulk.approval(CONFIG), "approve"))
    assert (outcome.changed, outcome.left) == ((1,), ())
    assert {a.decision for a in service.open(1).record.annotations} == {Decision.CONFIRMED}
    assert run(bulk.take_back(service, outcome)).changed == (1,)
    assert service.open(1).record.annotations == before.annotations


def test_each_record_has_its_own_line_in_the_log(service: ReviewService) -> None:
    run(bulk.apply(service, [2, 3, 4], bulk.flagging("ask the desk"), "flag"))
    assert statuses(service)[1:] == [Status.FLAGGED] * 3
    assert {service.open(n).record.note for n in (2, 3, 4)} == {"ask the desk"}
    assert [[entry.action for entry in service.history(n)] for n in (2, 3, 4)] == [["flag"]] * 3


def test_what_is_not_allowed_is_left_alone_and_named(service: ReviewService) -> None:
    service.reject(2, "no 8-K")
    outcome = run(bulk.apply(service, [2, 3], bulk.flagging("why"), "flag"))
    assert outcome.changed == (3,)
    assert str(outcome.left[0]).startswith("zephyr.txt: The record is rejected.")
    reopened = run(bulk.apply(service, [2, 4], bulk.reopening(), "reopen"))
    assert reopened.changed == (2,)
    assert statuses(service)[1] is Status.IN_REVIEW


def test_a_record_changed_since_is_not_taken_back(service: ReviewService) -> None:
    outcome = run(bulk.apply(service, [2, 3], bulk.rejection("twice"), "reject"))
    service.reopen(3)
    undone = run(bulk.take_back(service, outcome))
    assert undone.changed == (2,)
    assert [str(left) for left in undone.left] == ["quill.txt: More was decided in it since."]
    assert statuses(service)[1:3] == [Status.NEW, Status.IN_REVIEW]


def test_a_record_that_somebody_saves_meanwhile_is_left_alone(service: ReviewService) -> None:
    def step(opened: bulk.OpenFiling) -> review.Record:
        ReviewService(service._database, CONFIG, "bob").flag(opened.record.filing_id, "mine")
        return review.reject(opened.record, "no")

    outcome = run(bulk.apply(service, [4], step, "reject"))
    assert outcome.changed == ()
    assert "was changed by bob" in outcome.left[0].reason
    assert statuses(service)[3] is Status.FLAGGED


def test_assigning_says_who_had_them(service: ReviewService) -> None:
    bulk.assign(service, [2], "bob")
    assert bulk.assign(service, [1, 2, 3], "eve") == {"": (1, 3), "bob": (2,)}
    assert {row.assignee for row in service.queue_rows([1, 2, 3])} == {"eve"}


def test_what_differs_from_earlier_filings_is_not_approved_unseen(service: ReviewService) -> None:
    other = new_filing("Harrow Tin, Inc.", name="later.txt", extra="later\n")
    (added,) = add_filings(service._database, [other], SCHEMA)
    service.accept(added.filing_id, service.open(added.filing_id).record.of_field(NUMBER)[0].id)
    assert run(bulk.plan_approval(service, CONFIG, [added.filing_id])).ready == (added.filing_id,)
    held = service.open(1).record.of_field("registrant_name")[0]
    assert held.decision is Decision.PENDING
    service.add(1, "phone", "(617) 555-0100", origin=Origin.TYPED, reason=Reason.OTHER)
    service.approve(1)
    plan = run(bulk.plan_approval(service, CONFIG, [added.filing_id]))
    assert plan.ready == ()
    assert "in an earlier filing of this company: (617) 555-0100" in plan.left[0].reason


def test_a_correction_goes_to_undecided_values_and_names_the_others(service: ReviewService) -> None:
    service.accept(3, service.open(3).record.of_field(NUMBER)[0].id)
    step = bulk.correction(SCHEMA.field(NUMBER), "0-21440", "8.01")
    outcome = run(bulk.apply(service, [2, 3], step, "correct"))
    assert outcome.changed == (2,)
    assert [str(left) for left in outcome.left] == ["quill.txt: Commission file number was decided in the meantime."]
    held = service.open(2).record.of_field(NUMBER)[0]
    assert (held.value, held.quote, held.decision) == ("8.01", "8.01", Decision.CORRECTED)
    assert run(bulk.take_back(service, outcome)).changed == (2,)
    assert service.open(2).record.of_field(NUMBER)[0].decision is Decision.PENDING


def test_the_last_step_is_taken_back_after_a_restart_too(service: ReviewService) -> None:
    run(bulk.apply(service, [2, 3], bulk.flagging("why"), "flag"))
    run(bulk.apply(service, [3, 4], bulk.rejection("no"), "reject"))  # 3 is flagged and can be rejected
    service.reopen(4)
    again = ReviewService(service._database, CONFIG, "ada")
    assert run(bulk.take_back_last(ReviewService(service._database, CONFIG, "bob"))) is None
    undone = run(bulk.take_back_last(again))
    assert undone is not None
    assert (undone.action, undone.changed, [str(left) for left in undone.left]) == (
        "reject", (3,), ["ostler.txt: More was decided in it since."],
    )  # fmt: skip
    first = run(bulk.take_back_last(again))
    assert first is not None
    assert first.action == "flag"
    assert 2 in first.changed
    assert run(bulk.take_back_last(again)) is None


def test_records_given_to_somebody_go_back_to_those_who_had_them(service: ReviewService) -> None:
    bulk.assign(service, [2], "bob")
    bulk.assign(service, [1, 2, 3], "eve")
    service.assign([3], "mallory")
    undone = run(bulk.take_back_last(service))
    assert undone is not None
    assert sorted(undone.changed) == [1, 2]
    assert [left.filing_id for left in undone.left] == [3]
    assert [row.assignee for row in service.queue_rows([1, 2, 3])] == ["", "bob", "mallory"]


def test_a_step_that_was_stopped_half_way_can_be_taken_back(service: ReviewService) -> None:
    steps = bulk.apply(service, [2, 3, 4], bulk.rejection("no"), "reject")
    next(steps)
    steps.close()
    undone = run(bulk.take_back_last(service))
    assert undone is not None
    assert undone.changed == (2,)
