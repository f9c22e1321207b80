from model.filing import Fact
from model.readers.html import read_html

PAGE = """<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>
<div style="display:none"><ix:header><ix:hidden>
  <ix:nonNumeric name="dei:AmendmentFlag" contextRef="c1">false</ix:nonNumeric>
  <ix:nonNumeric name="dei:EntityCentralIndexKey"
 contextRef="c1">000<b>1234</b>567</ix:nonNumeric>
</ix:hidden><ix:resources><xbrli:context id="c1"/></ix:resources></ix:header></div>
<p>Date of Report: <ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c1"
 format="ixt:datemonthdayyearen">May 3,
 2021</ix:nonNumeric></p>
<p><b><ix:nonNumeric name="dei:EntityRegistrantName"
 contextRef="c1">ARDENT <i>TURBINES</i>, INC.</ix:nonNumeric></b></p>
<p><ix:nonNumeric name="dei:WrittenCommunications" contextRef="c1"
 format="ixt-sec:boolballotbox"><font face="Wingdings">o</font>
</ix:nonNumeric> Written communications</p>
<p><ix:nonNumeric name="dei:TradingSymbol" contextRef="c2">ARDT</ix:nonNumeric> <ix:nonNumeric name="dei:TradingSymbol"
 contextRef="c3">ARDTW</ix:nonNumeric> <ix:nonFraction name="x:Amount"
 contextRef="c1" scale="6">48.5</ix:nonFraction></p>
</body></html>"""


def fact(name: str, page: str = PAGE) -> Fact:
    return next(each for each in read_html(page).facts if each.name == name)


def test_visible_facts_have_the_span_of_their_words() -> None:
    page = read_html(PAGE)
    shown = {each.name: each.span.of(page.text) for each in page.facts if each.span}
    assert shown["dei:DocumentPeriodEndDate"] == "May 3, 2021"
    assert shown["dei:EntityRegistrantName"] == "ARDENT TURBINES, INC."
    assert shown["dei:WrittenCommunications"] == "☐"
    assert shown["x:Amount"] == "48.5"
    assert fact("dei:DocumentPeriodEndDate").format == "ixt:datemonthdayyearen"


def test_hidden_facts_have_a_value_and_no_span() -> None:
    assert fact("dei:AmendmentFlag") == Fact("dei:AmendmentFlag", "false", None, "c1")
    assert fact("dei:EntityCentralIndexKey").value == "0001234567"
    assert "false" not in read_html(PAGE).text


def test_contexts_tell_securities_apart() -> None:
    symbols = [(each.value, each.context) for each in read_html(PAGE).facts if each.name == "dei:TradingSymbol"]
    assert symbols == [("ARDT", "c2"), ("ARDTW", "c3")]


def test_continuations_are_joined_and_exclusions_left_out() -> None:
    page = read_html(
        '<p><ix:nonNumeric name="n" contextRef="c" continuedAt="k1">one <ix:exclude>page 3</ix:exclude> two'
        "</ix:nonNumeric></p>"
        '<p>between</p><p><ix:continuation id="k1" continuedAt="k2">three</ix:continuation></p>'
        '<p><ix:continuation id="k2">four</ix:continuation></p>'
    )
    (only,) = page.facts
    assert only.value == "one two three four"
    assert only.span
    assert only.span.of(page.text) == page.text
    assert "page 3" in page.text


def test_continuations_in_a_circle_end() -> None:
    page = read_html(
        '<ix:nonNumeric name="n" continuedAt="k">a</ix:nonNumeric>'
        '<ix:continuation id="k" continuedAt="k">b</ix:continuation>'
    )
    assert page.facts[0].value == "a b"


def test_nested_facts_share_their_words() -> None:
    page = read_html(
        '<ix:nonNumeric name="outer">on <ix:nonNumeric name="inner">May 3</ix:nonNumeric> it</ix:nonNumeric>'
    )
    assert [(each.name, each.value) for each in page.facts] == [("outer", "on May 3 it"), ("inner", "May 3")]


def test_empty_facts() -> None:
    page = read_html('<p>a<ix:nonNumeric name="n" contextRef="c"/>b<ix:nonNumeric name="m"> </ix:nonNumeric></p>')
    assert [(each.value, each.span) for each in page.facts] == [("", None), ("", None)]
    assert page.text == "ab"


def test_a_fact_in_a_table_keeps_its_place_when_columns_move() -> None:
    page = read_html(
        "<table><tr><td>Delaware</td><td><ix:nonNumeric name='n'>0-1</ix:nonNumeric></td></tr>"
        "<tr><td>(State of incorporation)</td><td>(File number)</td></tr></table>"
    )
    (only,) = page.facts
    assert only.span
    assert only.span.of(page.text) == "0-1"
    assert "Delaware                  0-1" in page.text
