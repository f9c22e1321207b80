import datetime as dt

import pytest

from model import review
from model.attention import Need, attention, problems
from model.config import load_config, shipped_path
from model.errors import NotAllowedError
from model.record import Decision, Origin, Reason, Record, Status, Suggestion
from model.spans import Span
from model.values import Value

SCHEMA = load_config(shipped_path()).schema_
TEXT = "FORM 8-K March 15, 2005 Quillmere, Inc. Delaware 0-21440 33-0612290 Item 5. Other"


def suggestion(field: str, quote: str, value: Value, confidence: float = 0.99, rank: int = 0) -> Suggestion:
    start = TEXT.index(quote)
    return Suggestion(field, value, Span(start, start + len(quote)), quote, confidence, "cover", rank)


SUGGESTIONS = (
    suggestion("form_type", "8-K", "8-K"),
    suggestion("date_of_report", "March 15, 2005", dt.date(2005, 3, 15), 0.6),
    suggestion("registrant_name", "Quillmere, Inc.", "Quillmere, Inc."),
    suggestion("commission_file_number", "0-21440", "0-21440"),
    suggestion("commission_file_number", "33-0612290", "33-0612290", 0.1, rank=1),
)


def record() -> Record:
    return review.start(7, SUGGESTIONS)


def one(given: Record, field: str) -> str:
    (annotation,) = given.of_field(field)
    return annotation.id


def test_a_new_record_holds_the_chosen_suggestions_undecided() -> None:
    new = record()
    assert new.status is Status.NEW
    assert [a.field for a in new.annotations] == [
        "form_type", "date_of_report", "registrant_name", "commission_file_number",
    ]  # fmt: skip
    assert {a.decision for a in new.annotations} == {Decision.PENDING}
    assert new.suggestions == SUGGESTIONS


def test_confirming_keeps_value_and_evidence_and_starts_the_review() -> None:
    new = record()
    after = review.confirm(new, one(new, "form_type"))
    assert after.status is Status.IN_REVIEW
    assert after.of_field("form_type")[0].decision is Decision.CONFIRMED
    assert after.of_field("form_type")[0].span == new.of_field("form_type")[0].span
    assert new.status is Status.NEW  # the record that went in is as it was


def test_correcting_with_evidence_and_with_a_reason() -> None:
    new = record()
    which = one(new, "registrant_name")
    by_selection = review.correct(
        new, which, "Quillmere", origin=Origin.SELECTION, span=Span(24, 33), quote="Quillmere"
    )
    assert by_selection.annotation(which).decision is Decision.CORRECTED
    assert by_selection.annotation(which).suggestion == 2
    with pytest.raises(NotAllowedError, match="needs a reason"):
        review.correct(new, which, "Quillmere", origin=Origin.TYPED)
    typed = review.correct(new, which, "Quillmere", origin=Origin.TYPED, reason=Reason.ILLEGIBLE)
    assert typed.annotation(which).reason is Reason.ILLEGIBLE
    assert typed.annotation(which).quote == ""


def test_absent_is_a_decision_of_its_own() -> None:
    new = record()
    empty = review.mark_absent(new, "phone")
    assert [a.decision for a in empty.of_field("phone")] == [Decision.ABSENT]
    wrong = review.mark_absent(new, "registrant_name", one(new, "registrant_name"))
    assert wrong.of_field("registrant_name")[0].value is None
    assert wrong.of_field("registrant_name")[0].suggestion == 2
    found = review.add(empty, "phone", "(619) 555-0110", origin=Origin.TYPED, reason=Reason.OTHER)
    assert [a.value for a in found.of_field("phone")] == ["(619) 555-0110"]
    added = found.of_field("phone")[0]
    assert review.mark_absent(found, "phone", added.id).of_field("phone")[0].decision is Decision.ABSENT


def test_alternatives() -> None:
    new = record()
    which = one(new, "commission_file_number")
    taken = review.take_alternative(new, 4, which)
    assert taken.annotation(which).value == "33-0612290"
    assert taken.annotation(which).origin is Origin.ALTERNATIVE
    back = review.take_alternative(taken, 3, which)
    assert back.annotation(which).value == "0-21440"
    assert back.annotation(which).decision is Decision.CONFIRMED
    more = review.take_alternative(new, 4)
    assert [a.value for a in more.of_field("commission_file_number")] == ["0-21440", "33-0612290"]


def test_values_of_a_field_change_places() -> None:
    two = review.take_alternative(record(), 4)
    last = two.of_field("commission_file_number")[1].id
    moved = review.move(two, last, -1)
    assert [a.value for a in moved.of_field("commission_file_number")] == ["33-0612290", "0-21440"]
    assert [a.field for a in moved.annotations] == [a.field for a in two.annotations]
    assert review.move(moved, last, -5) == moved


def test_approval_names_what_is_missing() -> None:
    with pytest.raises(NotAllowedError, match=r"Items is missing"):
        review.approve(record(), SCHEMA, TEXT)
    ready = review.mark_absent(record(), "items")
    approved = review.approve(ready, SCHEMA, TEXT)
    assert approved.status is Status.APPROVED
    assert {a.decision for a in approved.annotations} == {Decision.CONFIRMED, Decision.ABSENT}


def test_a_closed_record_changes_only_after_reopening() -> None:
    approved = review.approve(review.mark_absent(record(), "items"), SCHEMA, TEXT)
    with pytest.raises(NotAllowedError, match="Reopen"):
        review.confirm(approved, one(approved, "form_type"))
    assert review.annotate(approved, "look again").note == "look again"
    opened = review.reopen(approved)
    assert opened.status is Status.IN_REVIEW
    with pytest.raises(NotAllowedError, match="open already"):
        review.reopen(opened)
    assert review.flag(opened, "odd date").status is Status.FLAGGED
    assert review.reject(opened, "not an 8-K").status is Status.REJECTED


def test_attention_comes_in_the_order_of_urgency() -> None:
    wrong_shape = review.correct(
        record(), one(record(), "commission_file_number"), "none", origin=Origin.TYPED, reason=Reason.OTHER
    )
    needs = [(a.need, a.field) for a in attention(wrong_shape, SCHEMA, TEXT, 0.9)]
    assert needs == [(Need.MISSING, "items"), (Need.DOUBT, "date_of_report")]
    undecided = review.start(1, (suggestion("commission_file_number", "Delaware", "Delaware"),))
    first = attention(undecided, SCHEMA, TEXT, 0.9)[0]
    assert first.need is Need.CHECK
    assert "looks like 001-12345" in first.message


def test_broken_evidence_is_the_worst() -> None:
    broken = problems(record(), SCHEMA, "another text altogether")
    assert {p.need for p in broken if p.blocking} == {Need.FORMAT, Need.MISSING}


def test_a_value_is_restored_in_place_of_what_became_of_it() -> None:
    began = record()
    phone = began.annotation(one(began, "commission_file_number"))
    corrected = review.correct(began, phone.id, "0-99999", origin=Origin.TYPED, reason=Reason.INFERRED)
    assert review.restore(corrected, phone).annotations == began.annotations


def test_a_value_that_has_gone_is_restored_and_the_field_is_no_longer_absent() -> None:
    added = review.add(record(), "trading_symbol", "QLMR", origin=Origin.TYPED, reason=Reason.INFERRED)
    (symbol,) = added.of_field("trading_symbol")
    gone = review.mark_absent(added, "trading_symbol", symbol.id)
    assert [a.value for a in gone.of_field("trading_symbol")] == [None]
    assert review.restore(gone, symbol).of_field("trading_symbol") == (symbol,)


def test_nothing_is_restored_into_a_record_that_is_closed() -> None:
    began = record()
    with pytest.raises(NotAllowedError):
        review.restore(review.reject(began, "no 8-K"), began.annotations[0])
