import inspect
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.readers.html import read_html
from tests.growth import assert_near_linear


def laid_out(test: Callable[..., object]) -> str:
    """The page in a test's docstring, laid out."""
    return read_html(inspect.cleandoc(test.__doc__ or "")).text


def test_soft_wraps_are_undone() -> None:
    """
    <p>On May 3, 2011, Ardent
    Turbines
    Inc. announced</p><p>that
    it had</p>
    """
    assert laid_out(test_soft_wraps_are_undone) == "On May 3, 2011, Ardent Turbines Inc. announced\n\nthat it had"


def test_tags_inside_words_leave_them_whole() -> None:
    """<p>Ard<b>ent</b> Tur<font color=red>bines</font>, <i>Inc</i>.<!-- x --> AT&amp;T</p>"""
    assert laid_out(test_tags_inside_words_leave_them_whole) == "Ardent Turbines, Inc. AT&T"


def test_blocks_stand_on_lines_of_their_own() -> None:
    """<h1>Heading</h1>text<div>one</div><div>two<br>three</div><center>four</center>five"""
    assert laid_out(test_blocks_stand_on_lines_of_their_own) == "Heading\n\ntext\none\ntwo\nthree\nfour\nfive"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<br><br>b", "a\n\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<div>a</div><div>&nbsp;</div><div>b</div>", "a\n\nb"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ('<p style="margin:0">a</p><p style="margin:0pt">b</p>', "a\nb"),
        ('<p style="margin-top:0pt; margin-bottom:6pt">a</p><p style="margin-top:0;margin-bottom:0">b</p>', "a\n\nb"),
        ('<div style="padding-bottom:9pt">a</div><div>b</div>', "a\n\nb"),
        ('<div style="margin:12pt 0 0 0">a</div>b', "a\nb"),
        ('a<div style="margin:1em 0">b</div>c', "a\n\nb\n\nc"),
    ],
)
def test_blank_lines_stand_where_a_browser_shows_them(markup: str, text: str) -> None:
    assert read_html(markup).text == text


def test_no_break_spaces() -> None:
    """<p>Item 8.01.&nbsp;&nbsp;&nbsp;Other Events, May&nbsp;3,&nbsp;2011&emsp;&emsp;end</p>"""
    assert laid_out(test_no_break_spaces) == "Item 8.01.  Other Events, May 3, 2011  end"


def test_preformatted_text_is_kept() -> None:
    """<p>before</p><pre>  Delaware      0-1234
    ----  <b>x</b> y

       (State)</pre>after"""
    assert laid_out(test_preformatted_text_is_kept) == (
        "before\n\n  Delaware      0-1234\n----  x y\n\n   (State)\n\nafter"
    )


def test_lists_have_their_marks() -> None:
    """<ul><li>one<li>two<ol start=3><li>x</li></ol></ul><ol type="a"><li>y</ol>"""
    assert laid_out(test_lists_have_their_marks).split() == ["•", "one", "•", "two", "3.", "x", "a.", "y"]


def test_what_a_browser_hides_is_not_read() -> None:
    """<html><head><title>t</title><style>p {x}</style></head><body>a<script>if (a<b) "<p>c</p>"</script>
    <p style="display: none">d<b>e</b></p><span style="visibility:hidden">f</span><!-- g -->h</body></html>"""
    assert laid_out(test_what_a_browser_hides_is_not_read).split() == ["a", "h"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<font face="Wingdings">o</font> A <font face="wingdings">x</font> B', "☐ A ☒ B"),
        ('<font face="Wingdings">&#168;</font>', "☐"),
        ('<font face="Wingdings">&#254;</font>', "☑"),
        ('<span style="font-family:Wingdings">&#253;</span>', "☒"),
        ("<span style=\"font-family:'Wingdings 2', serif\">&#163; R</span>", "☐ ☑"),
        ('<span style="font:10pt Wingdings">q</span>', "☐"),
        ('<font face="Webdings">c</font>', "☐"),
        ('<font face="Symbol">&#183;</font>', "•"),
        ("&#xF0A8; &#xF0FE;", "☐ ☑"),
        ('<font face="Times New Roman, Wingdings">o</font>', "o"),
        ('<font face="Wingdings">x<font face="Times">x</font></font>', "☒x"),
        ('<font face="Wingdings"><span style="font-family:inherit">x</span></font>', "☒"),
        ('<input type="checkbox" checked>yes <input type=checkbox>no', "☒yes ☐no"),
        ("o A ¨ B", "o A ¨ B"),
    ],
)
def test_boxes_are_drawn_where_the_font_says_so(markup: str, text: str) -> None:
    assert read_html(markup).text == text


def test_characters_that_print_nothing_are_dropped() -> None:
    assert read_html("Item&#8203; 8.01 Com&shy;pany&#8209;owned &#150; &#146;s&#xfeff;").text == (
        "Item 8.01 Company-owned – ’s"
    )


def test_references_to_control_characters() -> None:
    text = read_html("a&#1;b&#x2028;c&#0;d&#xFFFF;e&#xD800;f").text
    assert not any(ord(char) < 32 and char != "\n" for char in text)
    assert "\u2028" not in text


def test_emphasis_covers_bold_words() -> None:
    markup = (
        "<p>a <b>bold <i>one</i></b> c</p><p style='font-weight:700'>two <font style='font-weight:normal'>x</font></p>"
        "<h2>three</h2><table><tr><th>four</th></tr></table><b></b>"
    )
    page = read_html(markup)
    assert [span.of(page.text) for span in page.emphasis] == ["bold one", "two", "three", "four"]


def test_entities_of_a_page_are_never_expanded() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'haha'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{'&' + chr(97 + n) + ';' * 1}{'&' + chr(97 + n) + ';'}'>" for n in range(20)
    )
    page = read_html(bomb + "<!ENTITY ext SYSTEM 'file:///etc/passwd'>]><html><body><p>&u;&ext;</p></body></html>")
    assert "haha" not in page.text
    assert "root:" not in page.text
    assert len(page.text) < 100


def test_self_closed_tags_of_xhtml() -> None:
    page = read_html('<html><head><title/></head><body><a name="x"/><div/><p>text<br/>more</p></body></html>')
    assert page.text == "text\nmore"


@pytest.mark.parametrize("tags", ["<div>", "<b>x<p>", "<table><tr><td>a<td>", "<ul><li>", "<ix:nonNumeric name=a>x"])
def test_depth_and_length_cost_no_more_than_their_size(tags: str) -> None:
    assert read_html(tags * (300_000 // len(tags)) + "last").text.endswith("last")
    assert_near_linear(lambda size: lambda: read_html(tags * (size // len(tags)) + "last"), size=20_000)


@pytest.mark.parametrize(
    ("before", "filler"),
    [("x&nbsp;", " "), ("<pre>x", "\n"), ("<pre>x", " \n"), ("<p style='x'>x", " &nbsp;"), ("x", " &nbsp;")],
)
def test_long_runs_of_white_space_are_read_once(before: str, filler: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        markup = before + filler * (size // len(filler)) + "y"
        return lambda: read_html(markup)

    assert read_html(before + filler * 100_000 + "y").text.endswith("y")
    assert_near_linear(prepare, size=40_000)


WORDS = st.sampled_from(["Item 8.01", "x", " ", "&nbsp;", "\u00a0\u00a0", "$", "1,234", ")", "(a)", "é", "&#1;", "\n"])
TAGS = st.sampled_from(
    """<p>|</p>|<div>|</div>|<table>|</table>|<tr>|</tr>|<td>|</td>|<td colspan=3>|<td rowspan=2>|<br>
    <b>|</b>|<pre>|</pre>|<ul>|<li>|</ul>
    <ix:nonNumeric name='n' contextRef='c'>|</ix:nonNumeric>|<ix:exclude>|</ix:exclude>
    <ix:continuation id='k'>|</ix:continuation>
    <ix:nonNumeric name='m' continuedAt='k'>|<ix:hidden>|</ix:hidden>
    <font face='Wingdings'>|</font>|<span style='display:none'>
    </span>|<!--|-->""".replace("\n    ", "|").split("|")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | TAGS, max_size=60))
def test_every_place_reads_back(pieces: list[str]) -> None:
    page = read_html("".join(pieces))
    for span in page.emphasis:
        assert span.of(page.text).strip()
    for fact in page.facts:
        if fact.span:
            words = fact.span.of(page.text)
            assert words[0] == words.strip()[0]
            shown = iter(words)
            # Exclusions take words out of a fact; what is left stands in the page in the same order.
            assert fact.name == "m" or all(letter in shown for letter in fact.value if letter != " ")
    assert "\r" not in page.text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    read_html(text)
