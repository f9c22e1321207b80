"""Covers that mean harm, and covers that mean nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.extractors import pipeline
from model.extractors.boxes import boxes
from model.extractors.cover import cover
from model.extractors.symbols import symbols
from tests.growth import assert_near_linear
from tests.model.extractors.covers import filing_of

WORDS = (
    "FORM 8-K", "Date of Report", "(Date of earliest event reported):", "May 5, 2021", "Plover Corp.", "(Exact name of",
    "registrant as specified in its charter)", "Delaware", "(State or other jurisdiction", "0-12345", "12-3456789",
    "(Commission File Number)", "(IRS Employer", "Identification No.)", "1 Shore Road", "Boston, MA", "02139",
    "(Zip Code)", "(Address of principal executive offices)", "(617) 555-0100", "Registrant's telephone number",
    "☐", "x", "[ ]",
    "Written communications pursuant to Rule 425", "Soliciting material pursuant to Rule 14a-12", "Item 5.", "(", ")",
    "\n", "\n\n", "   ", "-----", "|", "Securities registered pursuant to Section 12(b)", "PLVR", "Nasdaq",
    "\u00a0", "N/A", "<PAGE>",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60), st.sampled_from([" ", "\n", "  "]))
def test_any_jumble_of_cover_words_gives_valid_suggestions(words: list[str], sign: str) -> None:
    filing = filing_of(sign.join(words))
    for suggestion in (*cover(filing), *boxes(filing), *symbols(filing)):
        assert filing.text[suggestion.span.start : suggestion.span.end] == suggestion.quote != ""
        assert 0 <= suggestion.confidence <= 1


@pytest.mark.parametrize(
    "piece",
    ["(", ")", "( ", "1 ", "1-", "12 ", "a ", "of ", "_", "- ", "_ ", "|_", "[", "\n", " \n", "\u00a0", "A, ", "A ",
     "x ", "May ", "State ", "(State ", "May 5 ", "1 2, ", "yes no ", "☐ ", "(Nasdaq: ", "Section 12(b) ",
     "12345 ", "Suite ", "emerging growth company ",
     "(Date of Report ", "Written communications ", "pre-commencement communications "],
)  # fmt: skip
def test_no_pattern_runs_away(piece: str) -> None:
    head = "FORM 8-K\nDate of Report: May 5, 2021\n(Exact name of registrant as specified in its charter)\n"

    def prepare(times: int) -> Callable[[], object]:
        filing = filing_of(head + piece * times + "\nregistered pursuant to Section 12(b)\n" + piece * times)
        return lambda: [list(extractor(replace(filing))) for extractor in (cover, boxes, symbols)]

    assert_near_linear(prepare, size=500)


def test_the_cover_costs_the_same_in_a_long_filing() -> None:
    head = (
        "FORM 8-K\nDate of Report: May 5, 2021\nPlover Corp.\n(Exact name of registrant as specified in its charter)\n"
    )

    def prepare(times: int) -> Callable[[], object]:
        filing = filing_of(head + "\nItem 8.01 Other Events.\n" + "All is well. " * times)
        return lambda: list(cover(replace(filing)))

    assert_near_linear(prepare, size=1_000, factor=50)


def test_the_shipped_schema_names_no_unknown_extractor() -> None:
    from model.config import load_config, shipped_path  # noqa: PLC0415 -- only this test needs the configuration

    known = pipeline.available()
    named = {name for field in load_config(shipped_path()).schema_.fields for name in field.extractor}
    assert named <= set(known)
