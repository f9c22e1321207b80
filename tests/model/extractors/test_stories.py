"""Whole stories: every value that the release and event extractors read from a fictional filing."""

from __future__ import annotations

from typing import Any

import pytest

from model.config import load_config, shipped_path
from model.extract_line import suggestion_json
from model.extractors import contacts, counterparty, event_type, indication, payment, phase, product, release
from model.filing import Filing
from model.record import Suggestion
from tests.model.extractors.stories import STORIES, Story

_EXTRACTORS = (
    release.release,
    contacts.contacts,
    event_type.event_type,
    counterparty.counterparty,
    product.product,
    payment.payment,
    indication.indication,
    phase.phase,
)
_SCHEMA = load_config(shipped_path()).schema_


def _suggestions(filing: Filing) -> list[Suggestion]:
    return [suggestion for extractor in _EXTRACTORS for suggestion in extractor(filing)]


def _comparable(value: Any, wanted: Any) -> Any:
    """Names in lower case; of a contact only the cells that the story states."""
    if isinstance(value, dict) and isinstance(wanted, dict):
        return {key: value.get(key) for key in wanted}
    return value.lower() if isinstance(value, str) else value


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_each_story_gives_exactly_the_values_that_it_tells(story: Story) -> None:
    filing = story.filing()
    found: dict[str, list[Any]] = {}
    for suggestion in _suggestions(filing):
        if suggestion.rank == 0:
            value = suggestion_json(suggestion, _SCHEMA)["value"]
            found.setdefault(suggestion.field, []).append(value)
    for field, wanted in story.wanted.items():
        left = list(found.get(field, ()))
        for value in wanted:
            match = next((one for one in left if _comparable(one, value) == _comparable(value, value)), None)
            assert match is not None, f"{field}: {value!r} is not among {left!r}"
            left.remove(match)
        assert left == [], f"{field}: {left!r} is told nowhere"


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_evidence_reads_back_and_confidence_is_a_probability(story: Story) -> None:
    filing = story.filing()
    for suggestion in _suggestions(filing):
        assert suggestion.span.of(filing.text) == suggestion.quote
        assert 0 < suggestion.confidence <= 1
        assert suggestion.rule
        for cell in suggestion.cells:
            assert cell.span.of(filing.text) == cell.quote
            assert suggestion.span.contains(cell.span)


def test_what_was_put_aside_is_offered_behind_the_choice() -> None:
    story = next(story for story in STORIES if story.name == "payment told plainly")
    filing = Story(
        story.name, story.registrant, {"5": story.items["5"] + "\nIt may earn up to $9 million more."}
    ).filing()
    aside = [s for s in _suggestions(filing) if s.field == "payment" and s.rank > 0]
    assert [s.quote for s in aside] == ["$9 million"]
    assert all(s.confidence < 0.5 for s in aside)


def test_a_story_read_twice_gives_the_same() -> None:
    story = STORIES[0]
    assert _suggestions(story.filing()) == _suggestions(story.filing())
