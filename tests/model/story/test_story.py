from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from model.filing import Filing, Format, Section, SectionKind
from model.spans import Span
from model.story.prose import Zone
from model.story.story import item_number, story_of
from tests.growth import assert_near_linear
from tests.model.extractors.stories import STORIES, Story
from tests.model.extractors.test_stories import _suggestions


def _zones(release: str) -> list[tuple[Zone, str]]:
    filing = Story("zones", "Oakley Pharma, Inc.", {"8.01": "Oakley moved."}, release).filing()
    return [(sentence.zone, sentence.text) for sentence in story_of(filing).sentences]


def test_what_follows_the_news_is_background() -> None:
    release = """Oakley Moves

BOSTON, March 17, 2005 -- Oakley Pharma, Inc. today announced a move.

The new building has three floors.

“It is light,” said Ann Lee, president.

Oakley Pharma is engaged in the discovery of drugs.

This release contains forward-looking statements.

About Brandt
Brandt AG is a partner.
"""
    assert [zone for zone, _ in _zones(release)] == [
        Zone.ITEM, Zone.HEADLINE, Zone.LEAD, Zone.BODY, Zone.QUOTE, Zone.ABOUT, Zone.BOILERPLATE, Zone.ABOUT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "number"), [("Item 8.01", "8.01"), ("ITEM 5.", "5"), ("Item 12", "12"), ("Cover", "")]
)
def test_item_numbers(label: str, number: str) -> None:
    assert item_number(label) == number


def test_one_filing_is_read_once() -> None:
    filing = STORIES[0].filing()
    assert story_of(filing) is story_of(filing)


def test_exhibits_are_not_part_of_the_story() -> None:
    filing = Story("lists", "Oakley Pharma, Inc.", {"9.01": "99.1 Press release on a milestone of $5 million"}).filing()
    assert story_of(filing).core == ()


_HOSTILE = (
    "a ", "A ", "1 ", "$1 million ", "up to $1 million and ", "if ", "(", "“", "Inc. ", "A. ", "AB-1 ", "Oakley & ",
    "patients with ", "phase i/", "milestone payment of $1 ", "first patient ", "license agreement ", "617-555-0100 ",
    "contact: ", "a@b.c ", "- ", "March 1, 2005 -- ", "of the ", "entered into a license with Oakley, Inc. ",
)  # fmt: skip


@pytest.mark.parametrize("unit", _HOSTILE)
def test_hostile_repetition_costs_no_more_than_its_length(unit: str) -> None:
    """An exponential pattern would never come back."""

    def prepare(length: int) -> Callable[[], object]:
        filing = _filled((unit * (length // len(unit) + 1))[:length])
        return lambda: _suggestions(replace(filing))

    assert_near_linear(prepare, size=8_000, factor=4)


def _filled(words: str) -> Filing:
    cover = "Oakley Pharma, Inc.\n(Exact name of registrant)\n"
    item = f"Item 8.01\n{words}\n"
    release = f"Oakley Moves\n\nBOSTON, March 17, 2005 -- Oakley today announced this.\n\n{words}\n"
    at = len(cover)
    sections = (
        Section(SectionKind.ITEM, "Item 8.01", Span(at, at + len(item))),
        Section(SectionKind.EXHIBIT, "EX-99", Span(at + len(item), at + len(item) + len(release))),
    )
    return Filing("hostile.txt", "0" * 64, Format.TEXT, cover + item + release, sections)
