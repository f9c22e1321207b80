"""What the queue can be narrowed down to, and the words around what it has found."""

from pathlib import Path

import pytest
from sqlalchemy import text as sql

from model import check_names, findings
from model.findings import NEW_NUMBERING
from model.record import Origin, Reason, Status
from model.service import ReviewService
from model.store.facets import Choice, Facet, narrowed
from model.store.queue import QueueQuery
from tests.model.made import CONFIG, database_of


@pytest.fixture
def service(tmp_path: Path) -> ReviewService:
    database, _ = database_of(tmp_path, ["Harrow Tin, Inc.", "Éclat Foods Company", "Zephyr Ltd"])
    return ReviewService(database, CONFIG, "ada")


def test_every_facet_counts_what_it_leaves(service: ReviewService) -> None:
    service.approve(2)
    service.assign([1, 3], "bob")
    query = QueueQuery()
    for facet in Facet:
        for choice in service.choices(query, facet):
            assert len(service.queue_ids(narrowed(query, facet, choice.value))) == choice.count, (facet, choice)
    assert service.choices(query, Facet.ITEM) == (Choice("8.01", 3),)
    assert service.choices(query, Facet.YEAR) == (Choice("2005", 3),)
    assert service.choices(query, Facet.REVIEWER) == (Choice("ada", 1), Choice("bob", 2))


def test_a_facet_is_counted_within_the_other_filters_but_not_its_own(service: ReviewService) -> None:
    service.approve(2)
    open_ones = QueueQuery(statuses=frozenset({Status.NEW}), item="8.01", text="harrow")
    assert service.choices(open_ones, Facet.ITEM) == (Choice("8.01", 1),)


def test_failed_checks_are_kept_with_each_save(service: ReviewService) -> None:
    assert not service.queue_ids(QueueQuery(failed="ein_prefix"))
    service.add(2, "irs_employer_id", "07-1234567", origin=Origin.TYPED, reason=Reason.OTHER)
    assert list(service.queue_ids(QueueQuery(failed="ein_prefix"))) == [2]
    assert 2 in service.queue_ids(QueueQuery(failed=check_names.ANY))
    service.undo(2)
    assert not service.queue_ids(QueueQuery(failed="ein_prefix"))


def test_records_of_an_older_version_are_looked_at_when_somebody_asks(service: ReviewService) -> None:
    service.add(2, "irs_employer_id", "07-1234567", origin=Origin.TYPED, reason=Reason.OTHER)
    with service._database.transaction() as session:
        session.execute(sql("UPDATE record SET failed = NULL"))
    assert not service.queue_ids(QueueQuery(failed="ein_prefix"))
    assert Choice("ein_prefix", 1) in service.choices(QueueQuery(), Facet.FAILED)
    assert list(service.queue_ids(QueueQuery(failed="ein_prefix"))) == [2]


def test_every_check_has_its_words(samples: Path) -> None:
    source = Path(findings.__file__).read_text(encoding="utf-8")
    assert NEW_NUMBERING
    for name in check_names.WORDS:
        assert name in {"missing", "format", "check"} or f'"{name}"' in source
    assert source.count("yield Finding(") == len(check_names.WORDS) - 3
    assert samples.is_dir()


def test_a_snippet_shows_the_words_and_where_they_stand(service: ReviewService) -> None:
    found = service.snippets([1, 2, 3], "eclat")
    assert set(found) == {2}
    snippet = found[2]
    assert [snippet.text[hit.start : hit.end] for hit in snippet.hits][:1] == ["Éclat"]
    assert "\n" not in snippet.text


def test_a_snippet_of_a_value_or_note_that_a_person_typed(service: ReviewService) -> None:
    service.add(3, "phone", "555-0199", origin=Origin.TYPED, reason=Reason.OTHER)
    assert "555-0199" in service.snippets([3], "0199")[3].text
    service.flag(1, "ask the Wombat desk")
    assert service.snippets([1], "wombat")[1].text == "ask the Wombat desk"


def test_a_snippet_stands_where_most_of_the_words_are(service: ReviewService) -> None:
    text = service.open(1).filing.text
    (last,) = text.split()[-1:]
    (snippet,) = service.snippets([1], f"{text.split()[-2]} {last}").values()
    assert last in snippet.text


@pytest.mark.parametrize("hostile", ["", '"', "(", "\\b", "x" * 5000, "\x00", "𝔘 ẞ İ"])
def test_snippets_of_anything(service: ReviewService, hostile: str) -> None:
    service.snippets([1, 2, 3, 99], hostile)
