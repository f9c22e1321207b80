import datetime as dt
import logging
import math
from collections.abc import Iterator
from typing import Any

import pytest

from model.errors import ConfigError
from model.extractors import pipeline, registry
from model.extractors.pipeline import Extraction
from model.extractors.registry import extracts
from model.filing import Filing, Format, Page
from model.record import CellEvidence, Suggestion
from model.schema import ColumnSpec, FieldSpec, GroupSpec, Schema
from model.spans import Span
from model.values import Compound, Value

TEXT = "Acme Corp. reports on May 5, 2005 from Springfield. Code: AC-17, AC-18"


def filing(text: str = TEXT, **more: Any) -> Filing:
    return Filing(name="a.txt", source_sha256="0" * 64, format=Format.TEXT, text=text, **more)


def schema(*fields: FieldSpec) -> Schema:
    return Schema(groups=(GroupSpec(id="g", label="G"),), fields=fields)


def field(field_id: str, **more: Any) -> FieldSpec:
    return FieldSpec(id=field_id, label=field_id, group="g", **more)


def suggest(
    words: str, *, field_id: str = "name", value: str | None = None, confidence: float = 0.9,
    extractor: str = "one", rank: int = 0, text: str = TEXT,
) -> Suggestion:  # fmt: skip
    start = text.index(words)
    return Suggestion(
        field=field_id, value=words if value is None else value, span=Span(start, start + len(words)), quote=words,
        confidence=confidence, extractor=extractor, rank=rank, rule="r",
    )  # fmt: skip


@pytest.fixture(autouse=True)
def own_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.available()
    monkeypatch.setattr(registry, "_REGISTRY", {})


def run(fields: list[FieldSpec], *, text: str = TEXT, **more: Any) -> Extraction:
    return pipeline.run(filing(text, **more), schema(*fields), table={})


def chosen(extraction: Extraction) -> list[tuple[str, Value]]:
    return [(s.field, s.value) for s in extraction.suggestions if s.rank == 0]


def test_first_extractor_with_a_choice_wins_and_the_other_becomes_an_alternative() -> None:
    extracts("one", "name")(lambda _: [suggest("Acme Corp.", confidence=0.95)])
    extracts("two", "name")(lambda _: [suggest("Springfield", confidence=0.6, extractor="two")])
    first, second = run([field("name", extractor=("one", "two"))]).suggestions
    assert (first.value, first.rank, first.rule) == ("Acme Corp.", 0, "r-two")
    assert first.confidence < 0.95
    assert (second.value, second.rank, second.extractor) == ("Springfield", 1, "two")


def test_an_extractor_without_a_choice_leaves_the_field_to_the_next() -> None:
    extracts("one", "name")(lambda _: [suggest("Acme Corp.", rank=1)])
    extracts("two", "name")(lambda _: [suggest("Springfield", extractor="two")])
    extraction = run([field("name", extractor=("one", "two"))])
    assert [(s.value, s.rank) for s in extraction.suggestions] == [("Springfield", 0), ("Acme Corp.", 1)]
    assert extraction.suggestions[0].confidence == 0.9


def test_agreement_makes_surer_whatever_the_case() -> None:
    extracts("one", "name")(lambda _: [suggest("Acme Corp.", confidence=0.8)])
    extracts("two", "name")(lambda _: [suggest("Acme Corp.", value="ACME CORP", confidence=0.8, extractor="two")])
    (only,) = run([field("name", extractor=("one", "two"))]).suggestions
    assert only.value == "Acme Corp."
    assert 0.9 < only.confidence < 1


def test_a_single_field_takes_the_surest_and_a_field_of_many_takes_all_in_text_order() -> None:
    def both(_: Filing) -> list[Suggestion]:
        return [suggest("Springfield", confidence=0.9), suggest("Acme Corp.", confidence=0.7)]

    extracts("one", "name")(both)
    assert chosen(run([field("name", extractor=("one",))])) == [("name", "Springfield")]
    many = run([field("name", extractor=("one",), many=True)])
    assert chosen(many) == [("name", "Acme Corp."), ("name", "Springfield")]


def test_at_most_five_alternatives_each_value_once() -> None:
    def lots(_: Filing) -> Iterator[Suggestion]:
        yield suggest("Acme Corp.")
        for letter in "reports":
            yield suggest(letter, confidence=0.1, rank=1)

    extracts("one", "name")(lots)
    ranks = [s.rank for s in run([field("name", extractor=("one",))]).suggestions]
    assert ranks == [0, 1, 2, 3, 4, 5]


def test_order_is_the_schemas_then_the_texts() -> None:
    extracts("one", "name", "place")(
        lambda _: [suggest("Springfield", field_id="place"), suggest("Acme Corp."), suggest("Code")]
    )
    extraction = run([field("place", extractor=("one",)), field("name", extractor=("one",), many=True)])
    assert chosen(extraction) == [("place", "Springfield"), ("name", "Acme Corp."), ("name", "Code")]


def test_each_extractor_runs_once() -> None:
    calls: list[Filing] = []

    def counted(given: Filing) -> list[Suggestion]:
        calls.append(given)
        return [suggest("Acme Corp."), suggest("Springfield", field_id="place")]

    extracts("one", "name", "place")(counted)
    run([field("name", extractor=("one",)), field("place", extractor=("one",))])
    assert len(calls) == 1


def test_a_failing_extractor_costs_its_own_fields_and_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_: Filing) -> Iterator[Suggestion]:
        yield suggest("Acme Corp.")
        raise RuntimeError("the page is upside down")

    extracts("broken", "name")(broken)
    extracts("good", "place")(lambda _: [suggest("Springfield", field_id="place", extractor="good")])
    with caplog.at_level(logging.ERROR):
        extraction = run([field("name", extractor=("broken",)), field("place", extractor=("good",))])
    assert chosen(extraction) == [("place", "Springfield")]
    (failure,) = extraction.failures
    assert (failure.extractor, failure.fields) == ("broken", ("name",))
    assert "upside down" in failure.reason
    assert "upside down" in caplog.text


@pytest.mark.parametrize(
    "bad",
    [
        Suggestion("name", "Acme", Span(0, 4), "ACME", 0.9, "one"),
        Suggestion("name", "Acme", Span(0, 4), "Acme", 1.5, "one"),
        Suggestion("name", dt.date(2005, 5, 5), Span(0, 4), "Acme", 0.9, "one"),
        Suggestion("place", "Acme", Span(0, 4), "Acme", 0.9, "one"),
        Suggestion("name", "Acme", Span(0, 4), "Acme", 0.9, "one", cells=(CellEvidence("x", Span(5, 9), "Acme"),)),
        Suggestion("name", "Acme", Span(9000, 9004), "Acme", 0.9, "one"),
    ],
)
def test_a_faulty_suggestion_is_dropped_and_reported(bad: Suggestion) -> None:
    extracts("one", "name")(lambda _: [bad, suggest("Springfield")])
    extraction = run([field("name", extractor=("one",)), field("place")])
    assert chosen(extraction) == [("name", "Springfield")]
    assert len(extraction.failures) == 1


def test_a_suggestion_for_a_field_that_the_schema_left_out_is_no_fault() -> None:
    extracts("one", "name", "place")(lambda _: [suggest("Acme Corp."), suggest("Springfield", field_id="place")])
    extraction = run([field("name", extractor=("one",))])
    assert (chosen(extraction), extraction.failures) == ([("name", "Acme Corp.")], ())


def test_an_unknown_extractor_is_a_config_error_with_the_near_name() -> None:
    extracts("weather", "name")(lambda _: [])
    with pytest.raises(ConfigError, match=r"unknown extractor wether\. Did you mean weather\?"):
        run([field("name", extractor=("wether",))])


def test_pages_are_filled_in() -> None:
    extracts("one", "name")(lambda _: [suggest("Springfield")])
    pages = (Page(1, 0, 20, 600, 800), Page(2, 20, len(TEXT), 600, 800))
    assert run([field("name", extractor=("one",))], pages=pages).suggestions[0].page == 2


def test_a_pattern_alone_makes_a_field() -> None:
    extraction = run([field("code", pattern=r"(?P<value>AC-\d+)", many=True)])
    assert chosen(extraction) == [("code", "AC-17"), ("code", "AC-18")]
    single = run([field("code", pattern=r"AC-\d+")])
    assert [(s.value, s.rank) for s in single.suggestions] == [("AC-17", 0), ("AC-18", 1)]


def test_a_patterns_words_are_read_as_the_fields_type() -> None:
    extraction = run([field("day", type="date", pattern=r"on (\w+ \d+, \d+|(?P<value>\w+ \d+, \d+))")])
    assert chosen(extraction) == []
    extraction = run([field("day", type="date", pattern=r"on (?P<value>\w+ \d+, \d+)")])
    assert chosen(extraction) == [("day", dt.date(2005, 5, 5))]


def test_a_pattern_of_a_table_names_its_columns() -> None:
    spec = field(
        "code", type="table", many=True, pattern=r"(?P<letters>[A-Z]{2})-(?P<digits>\d+)",
        columns=(ColumnSpec(id="letters"), ColumnSpec(id="digits", type="number")),
    )  # fmt: skip
    extraction = run([spec])
    assert chosen(extraction)[0] == ("code", Compound.of(letters="AC", digits=17))
    assert extraction.suggestions[0].cells[1].quote == "17"


def test_a_pattern_that_never_ends_costs_its_field_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.patterns, "SECONDS", 0.05)
    extracts("one", "name")(lambda _: [suggest("a" * 8, text="a" * 40)])
    spec = field("code", pattern=r"^(a|aa|a+)+(a+b?)+$x")
    extraction = run([field("name", extractor=("one",)), spec], text="a" * 40)
    assert chosen(extraction) == [("name", "a" * 8)]
    assert "TimeoutError" in extraction.failures[0].reason


def test_a_faulty_pattern_is_a_config_error() -> None:
    with pytest.raises(ConfigError, match="pattern of code is not a regular expression"):
        run([field("code", pattern="(")])


def test_calibration_replaces_the_score_of_its_rule() -> None:
    extracts("one", "name")(lambda _: [suggest("Acme Corp.", confidence=0.9)])
    spec = schema(field("name", extractor=("one",)))
    extraction = pipeline.run(filing(), spec, table={"name/r": math.log(1 / 9)})
    assert extraction.suggestions[0].confidence == pytest.approx(0.5)
