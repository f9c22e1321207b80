from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.story.folded import fold, lowered


def test_gaps_become_one_blank_and_marks_vanish() -> None:
    text = "  **Oakley\nEarns \\$1.0   million\xa0from Brandt-\n  Vidal** today "
    assert fold(text, 0, len(text)).text == "Oakley Earns $1.0 million from Brandt-Vidal today"


def test_a_folded_stretch_finds_its_place_again() -> None:
    text = "x **Oakley\nEarns \\$1.0   million from Brandt-\n  Vidal**"
    folded = fold(text, 2, len(text))
    start = folded.text.index("$1.0")
    assert folded.span(start, start + len("$1.0 million")).of(text) == "$1.0   million"
    start = folded.text.index("Brandt")
    assert folded.span(start, start + len("Brandt-Vidal")).of(text) == "Brandt-\n  Vidal"


@given(st.text(alphabet="aB1 \n\t-\\$*\xa0é", max_size=60))
def test_each_character_that_stays_is_found_at_its_source(text: str) -> None:
    folded = fold(text, 0, len(text))
    for place, character in enumerate(folded.text):
        source = text[folded.source(place)]
        assert source == character or (character == " " and source.isspace())


@given(st.text(max_size=40))
def test_small_letters_keep_their_places(text: str) -> None:
    assert len(lowered(text)) == len(text)
