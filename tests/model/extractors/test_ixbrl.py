"""Cover facts from tags, with the page's words as evidence."""

import datetime as dt

from model.extractors.ixbrl import ixbrl
from model.filing import Fact, Filing
from model.spans import Span
from model.values import Value
from tests.model.extractors.covers import filing_of

TEXT = """
FORM 8-K
Date of Report (Date of earliest event reported): May 9, 2024
Plover Corp.
(Exact name of registrant as specified in its charter)
Delaware  001-41999  98-1704999
601 Bay Boulevard
Suite 1250
South Harbor, California  94080
(650) 555-0123
☐ Written communications pursuant to Rule 425
[X] Soliciting material pursuant to Rule 14a-12
PLVR  PLVRW
"""


def fact(tag: str, words: str, *, transformation: str = "", hidden: bool = False) -> Fact:
    start = TEXT.find(words)
    span = None if hidden else Span(start, start + len(words))
    return Fact(f"dei:{tag}", words, span, "c-1", transformation)


def read(*facts: Fact) -> list[tuple[str, Value, str]]:
    filing: Filing = filing_of(TEXT, facts=facts)
    found = list(ixbrl(filing))
    assert all(s.quote == TEXT[s.span.start : s.span.end] for s in found)
    return [(s.field, s.value, s.quote) for s in found]


def test_words_are_the_value_and_its_evidence() -> None:
    assert read(
        fact("DocumentType", "8-K"),
        fact("DocumentPeriodEndDate", "May 9, 2024", transformation="ixt:date-monthname-day-year-en"),
        fact("EntityRegistrantName", "Plover Corp."),
        fact("EntityIncorporationStateCountryCode", "Delaware", transformation="ixt-sec:stateprovnameen"),
        fact("EntityFileNumber", "001-41999"),
        fact("EntityTaxIdentificationNumber", "98-1704999"),
    ) == [
        ("registrant_name", "Plover Corp.", "Plover Corp."),
        ("state_of_incorporation", "DE", "Delaware"),
        ("commission_file_number", "001-41999", "001-41999"),
        ("irs_employer_id", "98-1704999", "98-1704999"),
        ("form_type", "8-K", "8-K"),
        ("date_of_report", dt.date(2024, 5, 9), "May 9, 2024"),
    ]


def test_a_street_of_two_tags_and_a_telephone_of_two() -> None:
    assert read(
        fact("EntityAddressAddressLine1", "601 Bay Boulevard"),
        fact("EntityAddressAddressLine2", "Suite 1250"),
        fact("CityAreaCode", "650"),
        fact("LocalPhoneNumber", "555-0123"),
    ) == [
        ("address_street", "601 Bay Boulevard, Suite 1250", "601 Bay Boulevard\nSuite 1250"),
        ("phone", "(650) 555-0123", "(650) 555-0123"),
    ]


def test_boxes_by_their_transformation_or_their_sign() -> None:
    assert read(
        fact("WrittenCommunications", "☐", transformation="ixt-sec:boolballotbox"),
        fact("SolicitingMaterial", "[X]", transformation="ixt:fixed-true"),
    ) == [("checkbox_425", False, "☐"), ("checkbox_14a12", True, "[X]")]


def test_several_symbols() -> None:
    assert [value for _, value, _ in read(fact("TradingSymbol", "PLVR"), fact("TradingSymbol", "PLVRW"))] == [
        "PLVR",
        "PLVRW",
    ]
    assert read(Fact("dei:TradingSymbol", "N/A", Span(1, 4))) == []


def test_a_hidden_tag_needs_its_words_on_the_page() -> None:
    assert read(fact("EntityRegistrantName", "PLOVER CORP.", hidden=True)) == [
        ("registrant_name", "PLOVER CORP.", "Plover Corp.")
    ]
    assert read(fact("EntityRegistrantName", "Curlew Inc.", hidden=True)) == []
    assert read(Fact("dei:EntityIncorporationStateCountryCode", "E9")) == []


def test_without_tags_there_is_nothing_to_say() -> None:
    assert read(Fact("sgml:FORM TYPE", "8-K", Span(6, 9))) == []
