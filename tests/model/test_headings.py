"""Item headings, sections, exhibits and signatures; each test's text is fictional."""

from collections.abc import Callable

import pytest

from model.extractors.exhibits import exhibits
from model.extractors.items import items
from model.extractors.signature import signature
from model.filing import DocumentPart, Filing, Format, SectionKind
from model.headings import find_headings
from model.sections import find_sections
from model.spans import Span
from tests.growth import assert_near_linear

SIGNED = (
    "\n\nSIGNATURES\n\nPursuant to the requirements of the Securities Exchange Act of 1934, the registrant has "
    "duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.\n\n"
)


def filing(text: str) -> Filing:
    return Filing("f.txt", "0" * 64, Format.TEXT, text, find_sections(text))


def numbers(text: str) -> list[str]:
    return [number for number, _ in chosen(text)]


def titles(text: str) -> list[object]:
    return [title for _, title in chosen(text)]


def chosen(text: str) -> list[tuple[str, object]]:
    """Number and title of each item that was believed; doubtful ones have a rank above 0."""
    found = [one for one in items(filing("FORM 8-K\n\n" + text + SIGNED)) if one.rank == 0]
    return [(str(one.value.get("number")), one.value.get("title")) for one in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Item 8.01 Other Events.\n\nText.", ["8.01"]),
        ("ITEM 5.   OTHER EVENTS\n\nText.", ["5"]),
        ("Item\n8.01\n\nOther Events\n\nText.", ["8.01"]),
        ("ITEM 9 . 01  FINANCIAL STATEMENTS AND EXHIBITS\n\nText.", ["9.01"]),
        ("I tem 8.01 Other Events\n\nText.", ["8.01"]),
        (
            "Items 2.02 and 7.01. Results of Operations and Financial Condition; Regulation FD Disclosure\n",
            ["2.02", "7.01"],
        ),
        ("ITEM 5 and 7. Other Events and Exhibits\n\nText.", ["5", "7"]),
        ("Item 9.01(d) Exhibits\n\nText.", ["9.01"]),
        ("Item 5(b). Other Events\n\nText.", ["5"]),
        ("Item No. 4.01 Changes in Registrant's Certifying Accountant\n", ["4.01"]),
        ("Item 1.01   Entry into a Material Definitive Agreement.\n\nA.\n\nItem 9.01 Exhibits\n", ["1.01", "9.01"]),
        ("8.01 Other Events\n\nText.\n\n9.01 Financial Statements and Exhibits\n", ["8.01", "9.01"]),
        ("Item 1. Changes in Control of Registrant. Not applicable.\n\nItem 5. Other Events\n\nText.", ["5"]),
    ],
)
def test_headings_in_their_many_forms(text: str, wanted: list[str]) -> None:
    assert numbers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The information in this\nItem 7.01 is furnished and not filed.",
        "as required by\nItem 2.02 of Form 8-K, the company\n",
        "Item 3.03 of this report is incorporated by reference.",
        "Item 13.99 Something Else\n",
        "Items of expense were small.",
    ],
)
def test_an_item_that_is_only_mentioned_is_no_heading(text: str) -> None:
    assert numbers(f"Item 8.01 Other Events\n\nSome words here.\n{text}\n") == ["8.01"]


def test_a_contents_list_does_not_count_twice() -> None:
    text = (
        "TABLE OF CONTENTS\n\nItem 1.01 Entry into a Material Definitive Agreement\n"
        "Item 9.01 Financial Statements and Exhibits\n"
        "SIGNATURES\n\nItem 1.01 Entry into a Material Definitive Agreement.\n\n" + "Long text. " * 60 + "\n\n"
        "Item 9.01 Financial Statements and Exhibits.\n\n(d) Exhibits\n"
    )
    assert numbers(text) == ["1.01", "9.01"]
    found = items(filing("FORM 8-K\n\n" + text + SIGNED))
    assert all(one.span.start > text.index("SIGNATURES") for one in found)


def test_items_of_an_exhibit_do_not_count() -> None:
    main = "FORM 8-K\n\nItem 8.01 Other Events\n\nText." + SIGNED + "By: /s/ A. Pell\n"
    text = main + "\n\nItem 1.01 Entry into a Material Definitive Agreement\n\nof another report\n"
    parts = [DocumentPart("8-K", "", Span(0, len(main))), DocumentPart("EX-99.1", "", Span(len(main), len(text)))]
    sections = find_sections(text, parts)
    made = Filing("f", "0" * 64, Format.EDGAR, text, sections)
    assert [one.value.get("number") for one in items(made)] == ["8.01"]  # type: ignore[union-attr]
    assert [s.label for s in sections if s.kind is SectionKind.EXHIBIT] == ["EX-99.1"]


def test_titles_as_printed_without_their_full_stop() -> None:
    text = (
        "ITEM 7.  FINANCIAL STATEMENTS, PRO FORMA FINANCIAL INFORMATION AND\n         EXHIBITS.\n\n"
        "Item 8.01\n\nOther Events.\n\nOn May 4 the company moved."
    )
    assert titles(text) == ["FINANCIAL STATEMENTS, PRO FORMA FINANCIAL INFORMATION AND EXHIBITS", "Other Events"]


def test_sections_of_a_flat_text() -> None:
    text = (
        "FORM 8-K\nCover words\n\nItem 8.01 Other Events\n\nText." + SIGNED + "/s/ A. Pell\nA. Pell\nTreasurer\n\n"
        "EXHIBIT INDEX\n\n99.1 Press release\n\n                 EXHIBIT 99.1\n\nNews.\n"
    )
    assert [(s.kind.value, s.label) for s in find_sections(text)] == [
        ("cover", "Cover"), ("item", "Item 8.01"), ("signature", "Signature"), ("exhibit_index", "Exhibit index"),
        ("exhibit", "EX-99.1"),
    ]  # fmt: skip


def listed(text: str, heading: str = "Item 9.01 Financial Statements and Exhibits") -> list[tuple[object, object]]:
    found = exhibits(filing(f"FORM 8-K\n\n{heading}\n\n{text}{SIGNED}"))
    return [(one.value.get("number"), one.value.get("description")) for one in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(d) Exhibits\n\n99.1  Press release dated May 4, 2006.\n", [("99.1", "Press release dated May 4, 2006")]),
        (
            "(c) Exhibits.\n\nExhibit No.    Description\n\n10.1*   Lease,\n        dated May 4\n",
            [("10.1", "Lease, dated May 4")],
        ),
        ("(d) Exhibits\n\nExhibit 99.1 — Press release\n", [("99.1", "Press release")]),
        ("(c) Exhibits\n\n99\tText of press release of Tin, Inc.\n", [("99", "Text of press release of Tin, Inc.")]),
        ("(c) Exhibits\n\nPress release dated May 4, 2006.   99.1\n", [("99.1", "Press release dated May 4, 2006")]),
        ("(d) Exhibits\n\n(99.1) Press release\n", [("99.1", "Press release")]),
        ("(d) Exhibits\n\n99.1\n\nPress release\n", [("99.1", "Press release")]),
        ("(c) Exhibits\n\n99.1 Press release dated\n\nMay 4, 2006.\n", [("99.1", "Press release dated May 4, 2006")]),
        (
            "(a) Financial statements\n\n1. Balance sheets\n\n(d) Exhibits\n\n2.1 Plan of merger\n",
            [("2.1", "Plan of merger")],
        ),
        ("(d) Exhibits\n\n104  Cover Page Interactive Data File\n", [("104", "Cover Page Interactive Data File")]),
        ("The release is attached as Exhibit 99.1 hereto.\n", []),
    ],
)
def test_exhibits_in_their_many_forms(text: str, wanted: list[tuple[str, str]]) -> None:
    assert listed(text) == wanted


def signed(block: str) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {"signer_name": [], "signer_title": [], "signature_date": []}
    for one in signature(filing(f"FORM 8-K\n\nItem 8.01 Other Events\n\nText.{SIGNED}{block}")):
        assert (
            one.quote
            == filing(f"FORM 8-K\n\nItem 8.01 Other Events\n\nText.{SIGNED}{block}").text[one.span.start : one.span.end]
        )
        if one.rank == 0:
            found[one.field].append(str(one.value))
    return found


@pytest.mark.parametrize(
    ("block", "name", "title", "date"),
    [
        (
            "Date: May 4, 2006\n\nBy: /s/ ADA PELL\nAda Pell\nVice President and\nTreasurer\n",
            "Ada Pell", "Vice President and Treasurer", "2006-05-04",
        ),
        ("By: /s/ Ada Pell\nName: Ada Pell\nTitle: Treasurer\nDated: 5/4/06\n", "Ada Pell", "Treasurer", "2006-05-04"),
        (
            "/s/ Ada M. Pell\n\nAda M. Pell Senior Controller (Principal Officer)\nDate: May 4, 2006\n",
            "Ada M. Pell", "Senior Controller (Principal Officer)", "2006-05-04",
        ),
        (
            "By: /s/ Ada Pell\n    ------------\n    Ada Pell, Chief Financial Officer\n\nDated: 4 May 2006\n",
            "Ada Pell", "Chief Financial Officer", "2006-05-04",
        ),
        (
            ("Date: May 4, 2006          By: /s/ Ada Pell\n"
            "                           Name: Ada Pell\n                           Its: President\n"),
            "Ada Pell", "President", "2006-05-04",
        ),
        (
            "/s/ Ada Pell\n\nName:\n\nAda Pell\n\nTitle:\n\nSecretary\n\nDate: May 4, 2006\n",
            "Ada Pell", "Secretary", "2006-05-04",
        ),
        (
            "By: /s/ Ada\n    Pell\n\nName:  Ada Pell\nTitle: Secretary\n\nMay 4, 2006\n",
            "Ada Pell", "Secretary", "2006-05-04",
        ),
        (
            "By: ____________\nName: Ada Pell\nTitle: Secretary\nDate: May 4, 2006\n",
            "Ada Pell", "Secretary", "2006-05-04",
        ),
    ],
)  # fmt: skip
def test_signatures_in_their_many_forms(block: str, name: str, title: str, date: str) -> None:
    assert signed(block) == {"signer_name": [name], "signer_title": [title], "signature_date": [date]}


@pytest.mark.parametrize(
    ("line", "name", "title"),
    [
        ("By: /s/ Ada Pell Ada Pell Senior Vice President, General Counsel & Secretary", "Ada Pell",
         "Senior Vice President, General Counsel & Secretary"),
        ("By: /s/ Ada Pell Jr. Ada Pell Jr. Treasurer", "Ada Pell Jr.", "Treasurer"),
        ("By: /s/ Ada Pell Chief Financial Officer", "Ada Pell", "Chief Financial Officer"),
        ("By: /s/ Ada President\nPresident", "Ada President", "President"),
        ("By /s/ Ada Pell, Senior Vice President & Secretary", "Ada Pell", "Senior Vice President & Secretary"),
        ("By: ADA T. PELL\n     Ada T. Pell\n     Treasurer", "ADA T. PELL", "Treasurer"),
        ("By: /s/ Ada Pell, M.D.\n     Ada Pell, M.D.\n     Treasurer", "Ada Pell, M.D.", "Treasurer"),
        ("By: /s/ Bill Pell\n --\n  Dr. William J.S. Pell\n  President & CEO", "William J.S. Pell", "President & CEO"),
        ("By: // Ada Pell\n     --------\n  Ada Pell\n  Treasurer", "Ada Pell", "Treasurer"),
        ("/s/ Ada Pell\nAda Pell\nVice President, Finance\nChief Accounting Officer\n\nMay 4, 2006", "Ada Pell",
         "Vice President, Finance Chief Accounting Officer"),
        ("By /s/ Ada Pell\n(Signature)*\nAda Pell\n* Print name and title under his signature.  Vice President",
         "Ada Pell", "Vice President"),
    ],
)  # fmt: skip
def test_name_and_title_on_one_line(line: str, name: str, title: str) -> None:
    found = signed(line)
    assert (found["signer_name"], found["signer_title"]) == ([name], [title])


def test_a_title_over_the_signature_and_a_day_in_words() -> None:
    block = (
        "at Hastings, Nebraska, this 14th day of\nMay, 1997.\n\n          O'DELL GRAIN CO.\n\n"
        "          Secretary and General Manager\n\n          /s/ Ada Pell\n          ---------\n          Ada Pell\n"
    )
    assert signed(block) == {
        "signer_name": ["Ada Pell"], "signer_title": ["Secretary and General Manager"],
        "signature_date": ["1997-05-14"],
    }  # fmt: skip


def test_two_signers_in_capitals_over_rules() -> None:
    block = (
        "BY:     ADA T. PELL\n    -----------\n        ADA T. PELL\n    President\n\n"
        "BY:     BO RUCK\n    -----------\n        BO RUCK\n    Comptroller\n\nDated as of:  December 1, 1997\n"
    )
    assert signed(block) == {
        "signer_name": ["ADA T. PELL", "BO RUCK"], "signer_title": ["President", "Comptroller"],
        "signature_date": ["1997-12-01"],
    }  # fmt: skip


def test_headings_of_a_text_without_line_ends() -> None:
    filler = "The registrant files this report and says the same again. " * 40
    text = (
        f"{filler}Item 2.02 Results of Operations and Financial Condition. On May 4 it reported what Item 8.01 Other "
        "Events of the report of March foretold. The press release is furnished under Item 7.01 Regulation FD "
        f"Disclosure. Item 9.01 Financial Statements and Exhibits. (d) Exhibits 99.1 Press release. {filler}"
    )
    assert numbers(text) == ["2.02", "9.01"]


def test_several_signers_in_order() -> None:
    block = (
        "Date: May 4, 2006\n\nTin, Inc.\nBy: /s/ Ada Pell\nAda Pell\nPresident\n\n"
        "Tin Holdings, Inc.\nBy: /s/ Bo Ruck\nBo Ruck\nTreasurer\n"
    )
    assert signed(block)["signer_name"] == ["Ada Pell", "Bo Ruck"]
    assert signed(block)["signer_title"] == ["President", "Treasurer"]


@pytest.mark.parametrize("filler", [" ", "\n", "Item ", "Item 8.01\n", "a ", "99.1 ", "EXHIBIT\n", "/s/ ", "- "])
def test_no_text_takes_more_than_linear_time(filler: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        made = filing("FORM 8-K\n\nItem 9.01 Exhibits\n" + filler * (size // len(filler)) + SIGNED)
        whole = Span(0, len(made.text))
        return lambda: (list(items(made)), list(exhibits(made)), list(signature(made)), find_headings(made.text, whole))

    assert_near_linear(prepare, size=20_000)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_release_begins_at_the_contacts_printed_over_it(gap: str) -> None:
    contacts = "Ada Pell\nTel: (617) 555-0101"
    signed = f"Text.{SIGNED}By: /s/ Bo Ruck\nBo Ruck"
    text = f"FORM 8-K\n\nItem 8.01 Other Events\n\n{signed}{gap}{contacts}{gap}For Immediate Release\n"
    exhibits_found = [section for section in filing(text).sections if section.kind is SectionKind.EXHIBIT]
    assert len(exhibits_found) == 1
    # Without a blank line nothing tells the signer's lines from those of the contacts.
    assert exhibits_found[0].span.of(text).startswith("Ada Pell" if gap == "\n\n" else "For Immediate")
