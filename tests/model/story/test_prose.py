from __future__ import annotations

from model.story.folded import fold
from model.story.prose import paragraphs, sentences_of


def _sentences(text: str) -> list[str]:
    folded = fold(text, 0, len(text))
    return [folded.text[start:end] for start, end in sentences_of(folded)]


def test_points_of_names_and_titles_end_no_sentence() -> None:
    text = "Dr. Ann J. Lee of Oakley, Inc. met Brandt Ltd. The U.S. Army paid. It was $2.5 million."
    assert _sentences(text) == [
        "Dr. Ann J. Lee of Oakley, Inc. met Brandt Ltd.",
        "The U.S. Army paid.",
        "It was $2.5 million.",
    ]


def test_a_quotation_ends_behind_its_marks() -> None:
    assert _sentences("“It went well.” He said so.") == ["“It went well.”", "He said so."]


def test_blank_lines_rules_and_indents_part_paragraphs() -> None:
    text = "First line\ngoes on.\n\n-----\nSecond.\n     Third begins here.\n<PAGE>\nFourth"
    assert [text[a:b] for a, b in paragraphs(text, 0, len(text))] == [
        "First line\ngoes on.",
        "Second.",
        "Third begins here.",
        "Fourth",
    ]


def test_long_lines_that_stop_are_paragraphs_of_their_own() -> None:
    one = "A sentence of a page without blank lines between its blocks. " * 3
    text = f"{one.strip()}\n{one.strip()}"
    assert len(list(paragraphs(text, 0, len(text)))) == 2


def test_a_long_line_that_goes_on_belongs_to_the_next() -> None:
    wide = "words of a text that was wrapped at a width of more than a hundred characters, as some are, and goes on"
    text = f"{wide}\nits last words."
    assert len(list(paragraphs(text, 0, len(text)))) == 1
