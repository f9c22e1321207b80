"""One field across filings: which lines come first, and what stands around the evidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from model.record import Annotation, Decision, Origin, Status
from model.service import ReviewService
from model.sheet import SheetLine, in_order
from model.spans import Span
from model.values import Compound, Value
from tests.model.made import CONFIG, SCHEMA, database_of


def line(number: int, value: Value, confidence: float = 0.99, decision: Decision = Decision.PENDING) -> SheetLine:
    annotation = Annotation(f"s{number}", "any", value, Span(0, 1), "x", confidence, Origin.EXTRACTOR, decision, number)
    return SheetLine(number, "Harrow", "h.txt", "2005-03-15", Status.NEW, annotation)


def test_unusual_ones_come_first_then_doubtful_then_sure_then_decided() -> None:
    usual = [line(n, f"0-{21440 + n}") for n in range(20)]
    odd = line(50, "333-7")
    doubtful = line(51, "0-99999", 0.5)
    done = line(52, "0-11111", 0.4, Decision.CONFIRMED)
    found = in_order([done, *usual, doubtful, odd], SCHEMA.field("commission_file_number"), sure=0.9)
    assert [one.filing_id for one in (found[0], found[1], found[-1])] == [50, 51, 52]
    assert [one.why for one in (found[0], found[1], found[2])] == ["unlike the others", "doubtful", ""]


def test_a_choice_that_is_seldom_taken_is_rare() -> None:
    lines = [line(n, "financial_results") for n in range(40)] + [line(60, "auditor_change")]
    found = in_order(lines, SCHEMA.field("event_type"), sure=0.9)
    assert (found[0].filing_id, found[0].why) == (60, "rare among these")


def test_an_amount_far_from_the_others_stands_out() -> None:
    def payment(amount: float) -> Compound:
        return Compound.of(amount=amount, currency="USD", kind="milestone")

    lines = [line(n, payment(1_000_000 + n)) for n in range(15)] + [line(70, payment(1_000.0))]
    found = in_order(lines, SCHEMA.field("payment"), sure=0.9)
    assert (found[0].filing_id, found[0].why) == (70, "far from the usual amount")


@pytest.mark.parametrize("odd", ["the", "Harrow and " * 11, "which licensed it"])
def test_a_name_that_is_written_unlike_the_others_stands_out(odd: str) -> None:
    lines = [line(n, f"Harrow Tin Number {'I' * (n % 5)} Inc.") for n in range(40)] + [line(80, odd)]
    found = in_order(lines, SCHEMA.field("counterparty"), sure=0.9)
    assert [(one.filing_id, one.why) for one in found[:2]] == [(80, "unlike the others"), (0, "")]


def test_among_few_values_none_is_unusual() -> None:
    found = in_order([line(1, "0-21440"), line(2, "333-7")], SCHEMA.field("commission_file_number"), sure=0.9)
    assert [one.why for one in found] == ["", ""]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReviewService]:
    """Three records."""
    database, _ = database_of(tmp_path, ["Harrow Tin, Inc.", "Zephyr Ltd", "Quill Corp."])
    yield ReviewService(database, CONFIG, "ada")
    database.close()


def test_the_words_around_the_evidence_come_without_the_whole_text(service: ReviewService) -> None:
    found = service.sheet("commission_file_number")
    assert [one.company for one in found] == ["Harrow Tin, Inc.", "Zephyr Ltd", "Quill Corp."]
    first = found[0]
    assert first.annotation.quote == "0-21440"
    assert first.before.endswith("Harrow Tin, Inc. ")
    assert first.behind.startswith(" \U0001f4c8 Item 8.01")
    assert len(first.before) <= 90 >= len(first.behind)


def test_closed_records_and_absent_values_are_left_out(service: ReviewService) -> None:
    service.reject(1, "no 8-K")
    service.mark_absent(2, "commission_file_number", service.open(2).record.of_field("commission_file_number")[0].id)
    assert [one.filing_id for one in service.sheet("commission_file_number")] == [3]
