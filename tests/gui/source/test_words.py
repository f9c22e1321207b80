"""Words, alignment of two texts and the columns of tables: plain functions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.alignment import Alignment, Squeezed
from gui.columns import Cell, align, cells_of, is_row
from gui.words import nearest_word_edge, snapped, touched, word_at
from model.spans import Span


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("paid $2,000,000 in cash", 8, "$2,000,000"),
        ("a 10.5% share", 3, "10.5%"),
        ("Hewlett-Packard’s own", 9, "Hewlett-Packard’s"),
        ("call (617) 555-0100.", 12, "555-0100"),
        ("the end.", 7, "."),
        ("(registrant)", 0, "("),
        ("No. 001-1234, x", 6, "001-1234"),
        ("mail a@b.example now", 6, "a@b.example"),
    ],
)
def test_words_as_a_reviewer_means_them(text: str, place: int, word: str) -> None:
    found = word_at(text, place)
    assert found is not None
    assert found.of(text) == word


def test_white_space_is_no_word() -> None:
    assert word_at("a b", 1) is None
    assert word_at("a b", 3) is None


def test_what_was_touched_is_taken_whole() -> None:
    text = "Northgate Tin, Inc. sold"
    assert touched(text, 12, 16) == Span(10, 18)  # without the point that was not touched
    assert touched(text, 18, 2) == Span(0, 19)
    assert touched(" \n ", 0, 2) is None
    assert snapped(text, Span(11, 12)) == Span(10, 13)


def test_the_nearest_edge_of_a_word() -> None:
    text = "Northgate Tin, Inc."
    assert nearest_word_edge(text, 11, start=True) == 10
    assert nearest_word_edge(text, 7, start=True) == 10
    assert nearest_word_edge(text, 12, start=False) == 13


def test_a_text_without_blanks_is_not_searched_from_its_beginning() -> None:
    text = "." * 3_000_000
    assert word_at(text, 2_000_000) == Span(2_000_000, 2_000_001)


@given(st.text(alphabet="ab \n\u00a0\U0001f600", max_size=40))
def test_squeezing_there_and_back(text: str) -> None:
    squeezed = Squeezed(text)
    assert squeezed.text == "".join(text.split())
    for number, character in enumerate(squeezed.text):
        place = squeezed.place(number)
        assert text[place] == character
        assert squeezed.squeeze(place) == number
    assert squeezed.squeeze(len(text)) == len(squeezed.text)


def test_the_same_words_in_the_other_text() -> None:
    left = "Tin sold.\nDate: May 4,\n2006\n\nTin bought. Tin"
    right = "Tin sold. Date:   May 4, 2006 Tin   bought. Tin"
    both = Alignment(left, right)
    place = Span(left.index("May"), left.index("2006") + 4)
    found = both.to_right(place)
    assert found is not None
    assert found.of(right) == "May 4, 2006"
    assert both.to_left(found) == place
    last = Span(len(left) - 3, len(left))
    assert both.to_right(last) == Span(len(right) - 3, len(right))
    assert Alignment("only here", "elsewhere").to_right(Span(0, 4)) is None
    long = "word " * 100
    whole = Alignment(long, long.replace(" ", "\n")).to_right(Span(0, len(long)))
    assert whole == Span(0, len(long) - 1)


def cells(line: str) -> list[Cell]:
    return [Cell(start, end, line[start:end], 10.0 * (end - start)) for start, end in cells_of(line)]


def begins(line: str, *lines: str, room: float = 1000.0) -> list[float]:
    """Where the cells of the first of some lines begin, when a character is 10 and a blank 5 wide."""
    row, *_ = align([cells(line), *map(cells, lines)], blank=5.0, room=room)
    added = {place + n: extra for place, count, extra in row.spaces for n in range(count)}
    found, x, following = [], row.indent, 0
    for cell in cells(line):
        x += sum(5.0 + added.get(n, 0.0) for n in range(following, cell.start))
        found.append(round(x, 3))
        x, following = x + cell.width, cell.end
    return found


def ends_of(line: str, *lines: str) -> list[float]:
    return [x + cell.width for x, cell in zip(begins(line, *lines), cells(line), strict=True)]


def test_columns_of_words_begin_together() -> None:
    first, second = "99.1  Release", "10.22  Agreement"
    assert begins(first, second)[1] == begins(second, first)[1]


def test_figures_end_together() -> None:
    first, second = "Revenue  1,000  20", "Cost of goods  (50)  3,000"
    assert ends_of(first, second)[1:] == ends_of(second, first)[1:]


def test_a_table_that_is_too_wide_is_left_to_wrap() -> None:
    rows = align([cells("Quarrington Therapeutics Holding  Northgate Tin")], blank=5.0, room=100.0)
    assert rows[0].wraps
    assert rows[0].scale == 1.0


def test_prose_is_no_row() -> None:
    assert not is_row("   Just indented")
    assert is_row("a  b")
