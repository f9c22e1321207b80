"""What the SGML header adds to the page."""

import pytest

from model.extractors.header import comparable, header
from model.filing import Fact
from model.spans import Span
from tests.model.extractors.covers import filing_of

HEADER = """CONFORMED PERIOD OF REPORT:     20010730
COMPANY CONFORMED NAME:         PLOVER MARINE CORP /DE/
IRS NUMBER:                     042726999
STATE OF INCORPORATION:         A6
SEC FILE NUMBER:                000-01799
STREET 1:                       128 SHORE ST STE 9
CITY:                           CAMBRIDGE
ZIP:                            02139
BUSINESS PHONE:                 6175552500

"""
NAMES = {
    "STREET 1": "BUSINESS ADDRESS/STREET 1", "CITY": "BUSINESS ADDRESS/CITY", "ZIP": "BUSINESS ADDRESS/ZIP",
    "BUSINESS PHONE": "BUSINESS ADDRESS/BUSINESS PHONE",
}  # fmt: skip
PAGE = """FORM 8-K
Date of Report (Date of earliest event reported): July 30, 2001
Plover Marine Corporation
(Exact name of registrant as specified in its charter)
Ontario, Canada  0-1799  04-2726999
(State of incorporation)  (Commission File Number)  (IRS Employer Identification No.)
128 Shore Street, Suite 9, Cambridge, MA 02139
(Address of principal executive offices)
(617) 555-2500
(Registrant's telephone number)
"""


def suggestions(page: str, head: str = HEADER) -> list[tuple[str, str, str, int]]:
    text, facts, at = head + page, [], 0
    for line in head.splitlines(keepends=True):
        name, _, value = line.partition(":")
        if value.strip():
            start = at + line.index(value.strip())
            facts.append(
                Fact(f"sgml:{NAMES.get(name, name)}", value.strip(), Span(start, start + len(value.strip())), "1")
            )
        at += len(line)
    found = list(header(filing_of(text, facts=tuple(facts))))
    assert all(s.quote == text[s.span.start : s.span.end] for s in found)
    return [(s.field, str(s.value), s.rule, s.rank) for s in found]


def test_where_the_page_agrees_its_words_are_the_value() -> None:
    assert suggestions(PAGE) == [
        ("date_of_report", "2001-07-30", "on the page", 0),
        ("registrant_name", "Plover Marine Corporation", "on the page", 0),
        ("irs_employer_id", "04-2726999", "on the page", 0),
        ("state_of_incorporation", "Ontario, Canada", "on the page", 0),
        ("commission_file_number", "0-1799", "on the page", 0),
        ("address_street", "128 Shore Street, Suite 9", "on the page", 0),
        ("address_city", "Cambridge", "on the page", 0),
        ("address_zip", "02139", "on the page", 0),
        ("phone", "(617) 555-2500", "on the page", 0),
    ]


def test_where_the_page_is_silent_the_header_speaks() -> None:
    found = suggestions("FORM 8-K\nThe undersigned reports as follows.\n")
    assert ("registrant_name", "PLOVER MARINE CORP", "header alone", 0) in found
    assert ("state_of_incorporation", "Ontario", "header alone", 0) in found
    assert ("date_of_report", "2001-07-30", "header alone", 0) in found


def test_where_they_differ_the_page_is_followed() -> None:
    moved = PAGE.replace("128 Shore Street, Suite 9", "7 Hill Road")
    assert ("address_street", "128 SHORE ST STE 9", "header alone", 1) in suggestions(moved)


def test_the_earliest_event_is_the_pages_to_say() -> None:
    both = PAGE.replace("July 30, 2001", "July 30, 2001 (July 27, 2001)")
    assert [found for found in suggestions(both) if found[0] == "date_of_report"] == [
        ("date_of_report", "2001-07-30", "header alone", 1)
    ]


def test_a_number_of_zeros_is_no_number() -> None:
    found = suggestions("FORM 8-K\n", HEADER.replace("042726999", "000000000"))
    assert not [line for line in found if line[0] == "irs_employer_id"]


@pytest.mark.parametrize(
    ("field", "page", "head"),
    [
        ("address_street", "One Shore Road, Eighth Floor", "1 SHORE RD 8TH FL"),
        ("commission_file_number", "1-8911", "001-08911"),
        ("phone", "1 (617) 555-2500", "6175552500"),
        ("address_zip", "02139-4239", "02139"),
        ("registrant_name", "The Salt & Reed Company, Inc.", "SALT & REED CO INC"),
    ],
)
def test_spellings_of_page_and_header(field: str, page: str, head: str) -> None:
    assert comparable(field, page) == comparable(field, head)
