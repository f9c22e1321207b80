import pytest

from model.readers.html import read_html


def table(*rows: str) -> str:
    """A table from rows whose cells are written with bars between them."""
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
    return read_html(f"<table>{cells}</table>").text


def test_columns_stand_below_each_other() -> None:
    assert table("Delaware|0-1234|11-111", "(State)|(Commission file number)|(EIN)") == (
        "Delaware  0-1234                    11-111\n(State)   (Commission file number)  (EIN)"
    )


def test_numbers_stand_to_the_right() -> None:
    assert table("|2011|2010", "Revenue|1,234|5", "Loss|(7)|12,000") == (
        "          2011    2010\nRevenue  1,234       5\nLoss       (7)  12,000"
    )


def test_a_currency_sign_and_brackets_read_as_one_with_their_number() -> None:
    text = table("Revenue|$|1,234|", "Loss|$|(56|)", "Margin||12|%", "Other|$|—|")
    assert [line.split("  ")[-1].strip() for line in text.splitlines()] == ["$1,234", "$(56)", "12%", "$ —"]


def test_a_cell_of_several_lines_comes_before_the_next() -> None:
    assert table("1 Mill Road<br>Boston, Massachusetts|02110", "(Address)|(Zip code)") == (
        "1 Mill Road\nBoston, Massachusetts\n02110\n(Address)  (Zip code)"
    )


def test_paragraphs_in_a_cell_do_not_tear_the_row_apart() -> None:
    text = table("By:|<p>/s/ Ann Low</p><p>Ann Low</p><p>Chief Executive Officer</p>")
    assert text == "By:  /s/ Ann Low\nAnn Low\nChief Executive Officer"


@pytest.mark.parametrize(
    "cells",
    ["(State or other<br>jurisdiction)|(Commission<br>File Number)", "Exhibit<br>No.|Trading<br>Symbol(s)",
     "<b>Fiscal year<br>2011</b>|<b>Bonus<br>paid</b>"],
)  # fmt: skip
def test_wrapped_captions_are_one_line(cells: str) -> None:
    words = cells.replace("<br>", " ").replace("<b>", "").replace("</b>", "").split("|")
    assert table(cells, "a|b").splitlines()[0].split("  ") == [words[0], words[1]]


def test_bold_values_of_a_cover_keep_their_lines() -> None:
    assert table("<b>1 Mill Road<br>Boston</b>|<b>02110</b>", "a|b").startswith("1 Mill Road\nBoston\n02110")


def test_rows_that_span_columns() -> None:
    markup = (
        "<table><tr><td></td><td colspan=3>Year ended May 31,</td></tr>"
        "<tr><td rowspan=2>Sales</td><td>10</td><td></td><td>200</td></tr>"
        "<tr><td>30</td><td></td><td>4</td></tr></table>"
    )
    assert read_html(markup).text.splitlines()[1:] == ["Sales  10  200", "       30    4"]


def test_nested_tables_keep_their_order() -> None:
    text = read_html(
        "<table><tr><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td>"
        "<td>e</td></tr><tr><td>f</td><td>g</td></tr></table>h"
    ).text
    assert text.split() == list("abcdefgh")
    assert "a  b\nc  d\ne" in text


def test_wide_tables_are_not_padded() -> None:
    wide = "word " * 20
    rows = "|".join([wide.strip()] * 4)
    assert "   " not in table(rows, "a|b|c|d")


def test_a_table_that_lays_out_a_page_keeps_its_blank_lines() -> None:
    assert table("<p>one</p><p>two</p>", "<p>three</p>") == "one\n\ntwo\n\nthree"


def test_cells_without_rows_and_rows_without_tables() -> None:
    assert read_html("<table><td>a<td>b</table>").text == "a  b"
    assert read_html("<td>a</td><td>b</td><tr><td>c</td></tr>d").text.split() == ["a", "b", "c", "d"]
    assert read_html("<table><tr><td>a<tr><td>b</table>c").text == "a\nb\n\nc"


def test_hostile_spans_are_bounded() -> None:
    cell = "<td rowspan=65534 colspan=99999999999>a</td><td colspan=-1>b<td colspan=x>c"
    assert read_html("<table>" + f"<tr>{cell}</tr>" * 500 + "</table>").text.count("a") == 500
