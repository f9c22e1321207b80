"""What a company usually says, and what differs from it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from model import review
from model.attention import Need, attention
from model.record import Origin, Reason, Record
from model.service import ReviewService
from model.siblings import Usual, differences
from model.store.records import add_filings
from tests.model.made import CONFIG, SCHEMA, database_of, new_filing

COMPANY = "Harrow Tin, Inc."
FIELD = "commission_file_number"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReviewService]:
    """Four filings of one company and one of another."""
    database, _ = database_of(tmp_path, [COMPANY, "Zephyr Ltd"])
    more = [new_filing(COMPANY, name=f"{n}.txt", extra=f"{n}\n") for n in range(3)]
    add_filings(database, more, SCHEMA)
    yield ReviewService(database, CONFIG, "ada")
    database.close()


def with_number(record: Record, number: str) -> Record:
    held = record.of_field(FIELD)[0]
    return review.correct(record, held.id, number, origin=Origin.TYPED, reason=Reason.OTHER)


def test_only_the_companys_own_approved_filings_count(service: ReviewService) -> None:
    for filing_id in (1, 2, 3):
        service.accept(filing_id, service.open(filing_id).record.of_field(FIELD)[0].id)
        service.approve(filing_id)
    assert service.usual(4) == {FIELD: [Usual("0-21440", 2, "2005-03-15")]}
    assert service.usual(3) == {FIELD: [Usual("0-21440", 1, "2005-03-15")]}
    assert service.usual(2) == {}


def test_another_value_is_pointed_out_and_the_same_in_other_words_is_not(service: ReviewService) -> None:
    record = service.open(4).record
    earlier = {FIELD: [Usual("0-21440", 2, "2005-03-15"), Usual("0-99999", 1, "2004-01-01")]}
    assert differences(record, earlier, SCHEMA) == ()
    assert differences(with_number(record, "000-21440"), earlier, SCHEMA) == ()
    (found,) = differences(with_number(record, "0-77777"), earlier, SCHEMA)
    assert found.message == "Differs from 3 earlier filings of this company: 0-21440"
    assert (found.usual, found.annotation_id) == ("0-21440", record.of_field(FIELD)[0].id)


def test_a_value_that_is_missing_is_pointed_out_unless_a_person_looked(service: ReviewService) -> None:
    record = service.open(4).record
    earlier = {"phone": [Usual("(617) 555-0100", 1, "2005-03-15")]}
    (found,) = differences(record, earlier, SCHEMA)
    assert found.message == "Missing, but not in an earlier filing of this company: (617) 555-0100"
    assert differences(review.mark_absent(record, "phone"), earlier, SCHEMA) == ()


def test_a_difference_asks_for_a_look_even_where_the_machine_is_sure(service: ReviewService) -> None:
    record = service.open(4).record
    earlier = {FIELD: [Usual("0-99999", 2, "2005-03-15")]}
    text = service.open(4).filing.text
    found = attention(record, SCHEMA, text, 0.5, differences(record, earlier, SCHEMA))
    assert [(one.field, one.need) for one in found] == [(FIELD, Need.DIFFERS)]
    confirmed = review.confirm(record, record.of_field(FIELD)[0].id)
    assert attention(confirmed, SCHEMA, text, 0.5, differences(confirmed, earlier, SCHEMA)) == ()


def test_the_same_mistake_is_found_in_open_undecided_filings_only(service: ReviewService) -> None:
    service.accept(3, service.open(3).record.of_field(FIELD)[0].id)
    assert service.same_mistake(1, FIELD, "0-21440") == (4, 5)
    service.reject(5, "no 8-K")
    assert service.same_mistake(1, FIELD, "0-21440") == (4,)
    assert service.same_mistake(1, FIELD, "0-00000") == ()


def test_only_the_companys_own_rows_are_read(service: ReviewService) -> None:
    """Without statistics SQLite would walk through a field's values in all filings."""
    asked: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, statement: str, values: Any, *___: Any) -> None:
        asked.append((statement, values))

    with service._database.reading() as session:
        engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    service.usual(4)
    service.same_mistake(1, FIELD, "0-21440")
    event.remove(engine, "before_cursor_execute", note)
    queries = [one for one in asked if "FROM annotation" in one[0]]
    assert len(queries) == 2
    with service._database.reading() as session:
        for statement, values in queries:
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = " ".join(row[-1] for row in plan)
            assert "ix_record_company" in steps
            assert "ix_annotation_field" not in steps
