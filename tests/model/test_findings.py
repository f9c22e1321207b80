import datetime as dt

import pytest

from model.data.regions import EIN_PREFIXES, states_of_zip
from model.filing import Fact, Filing, Format, Section, SectionKind
from model.findings import business_days_between, findings
from model.record import Annotation, Decision, Origin, Record, Status
from model.spans import Span
from model.values import Compound, Value

TEXT = "word " * 39 + "end."


def record(*values: tuple[str, Value]) -> Record:
    annotations = tuple(
        Annotation(
            id=str(n),
            field=field,
            value=value,
            span=Span(n * 5, n * 5 + 4),
            quote="word",
            confidence=1.0,
            origin=Origin.EXTRACTOR,
            decision=Decision.PENDING,
        )
        for n, (field, value) in enumerate(values)
    )
    return Record(1, Status.NEW, (), annotations)


def filing(text: str = TEXT, **more: object) -> Filing:
    return Filing("f.txt", "0" * 64, **{"format": Format.TEXT, **more}, text=text)  # type: ignore[arg-type]


def rules(given: Filing, given_record: Record) -> dict[str, str]:
    return {finding.rule: finding.message for finding in findings(given, given_record)}


MARCH_15, MARCH_17 = dt.date(2005, 3, 15), dt.date(2005, 3, 17)


def test_release_and_cover_dates_differ() -> None:
    found = findings(filing(), record(("date_of_report", MARCH_15), ("release_date", MARCH_17)))
    assert [f.message for f in found] == ["The cover is dated March 15, 2005, the press release March 17, 2005."]
    assert found[0].spans == (Span(0, 4), Span(5, 9))


def test_nothing_is_said_of_what_fits() -> None:
    fitting = record(
        ("date_of_report", MARCH_15),
        ("release_date", MARCH_15),
        ("signature_date", MARCH_17),
        ("items", Compound.of(number="8.01", title="Other Events")),
        ("irs_employer_id", "04-2726691"),
        ("address_state", "MA"),
        ("address_zip", "02139"),
        ("phone", "(617) 555-0100"),
    )
    assert findings(filing(), fitting) == ()


def test_signed_before_the_event() -> None:
    assert (
        "before the event"
        in rules(filing(), record(("date_of_report", MARCH_17), ("signature_date", MARCH_15)))["signed_before"]
    )


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (dt.date(2005, 3, 15), dt.date(2005, 3, 21), 4),  # a weekend between
        (dt.date(2021, 7, 1), dt.date(2021, 7, 8), 4),  # and Independence Day observed on Monday the 5th
        (dt.date(2005, 3, 15), dt.date(2005, 3, 15), 0),
    ],
)
def test_business_days(first: dt.date, last: dt.date, days: int) -> None:
    assert business_days_between(first, last) == days


def test_filed_after_more_than_four_business_days() -> None:
    late = record(("date_of_report", MARCH_15), ("signature_date", dt.date(2005, 3, 22)))
    assert "5 business days" in rules(filing(), late)["filed_late"]
    punctual = record(("date_of_report", MARCH_15), ("signature_date", dt.date(2005, 3, 21)))
    assert "filed_late" not in rules(filing(), punctual)
    by_header = filing(facts=(Fact("sgml:FILED AS OF DATE", "20050323"),))
    assert "filed on March 23, 2005, 6 business days" in rules(by_header, punctual)["filed_late"]


def test_the_old_form_had_no_four_days() -> None:
    old = record(("date_of_report", dt.date(2003, 3, 3)), ("signature_date", dt.date(2003, 3, 17)))
    assert "filed_late" not in rules(filing(), old)


@pytest.mark.parametrize(
    ("number", "day", "wrong"),
    [
        ("5", dt.date(2005, 1, 3), True),
        ("5", dt.date(2003, 1, 3), False),
        ("8.01", dt.date(2003, 1, 3), True),
        ("8.01", dt.date(2004, 8, 20), False),  # reported in the week after, under the new numbers
        ("8.01", dt.date(2005, 1, 3), False),
    ],
)
def test_items_of_another_era(number: str, day: dt.date, *, wrong: bool) -> None:
    given = record(("date_of_report", day), ("items", Compound.of(number=number, title="Other Events")))
    assert ("item_era" in rules(filing(), given)) is wrong


def test_exhibits_listed_and_attached() -> None:
    sections = (
        Section(SectionKind.EXHIBIT, "EX-99.2", Span(0, 50)),
        Section(SectionKind.EXHIBIT, "EX-10.1", Span(50, 100)),
    )
    listed = record(
        ("exhibits", Compound.of(number="99.1", description="Press release")),
        ("exhibits", Compound.of(number="10.1", description="Agreement")),
    )
    found = rules(filing(format=Format.EDGAR, sections=sections), listed)
    assert found == {
        "not_attached": "Exhibit 99.1 is listed but not attached.",
        "not_listed": "Exhibit 99.2 is attached but not listed.",
    }
    assert rules(filing(sections=sections), listed) == {}  # a flat text does not say what was attached


@pytest.mark.parametrize(
    ("listed", "attached"), [("99.4(a)", "EX-99.4(A)"), ("12(c)", "EX-12.(C)"), ("10.16a", "EX-10.16A")]
)
def test_edgar_spells_an_exhibit_in_its_own_way(listed: str, attached: str) -> None:
    sections = (Section(SectionKind.EXHIBIT, attached, Span(0, 50)),)
    given = record(("exhibits", Compound.of(number=listed, description="Agreement")))
    assert rules(filing(format=Format.EDGAR, sections=sections), given) == {}


def test_an_employer_number_that_was_never_issued() -> None:
    assert "begins with 07" in rules(filing(), record(("irs_employer_id", "07-1234567")))["ein_prefix"]
    assert "04" in EIN_PREFIXES


def test_zip_and_area_code_of_another_state() -> None:
    given = record(("address_state", "MA"), ("address_zip", "94107"), ("phone", "(415) 555-0100"))
    found = rules(filing(), given)
    assert found["zip_state"] == "ZIP code 94107 lies in CA, not in MA."
    assert found["area_code_state"] == "Area code 415 belongs to CA, the address is in MA."
    assert states_of_zip("20549") == {"DC"}


def test_absent_values_take_no_part() -> None:
    given = record(("irs_employer_id", "07-1234567"))
    absent = Annotation("0", "irs_employer_id", None, None, "", None, Origin.TYPED, Decision.ABSENT)
    assert findings(filing(), Record(1, Status.NEW, (), (absent,))) == ()
    assert findings(filing(), given)


@pytest.mark.parametrize(
    ("ending", "broken"),
    [
        ("a long paragraph of prose whose last words are: other reports that were filed with the Secur", True),
        ("a long paragraph of prose whose last words are: other reports that were filed with the Secur\n\n###", True),
        ("a long paragraph of prose whose last words are: other reports that were filed with the Commission.", False),
        ("Chief Financial Officer", False),
    ],
)
def test_a_text_that_breaks_off(ending: str, *, broken: bool) -> None:
    assert ("broken_off" in rules(filing(TEXT + "\n" + ending), record())) is broken


@pytest.mark.parametrize("kind", [SectionKind.SIGNATURE, SectionKind.EXHIBIT_INDEX])
def test_a_title_or_a_description_at_the_end_is_no_broken_text(kind: SectionKind) -> None:
    ending = "Lorna J. Prideaux, Executive Vice President, Administration and Chief Financial Officer"
    whole = TEXT + "\n" + ending
    sections = (Section(kind, "Signature", Span(len(TEXT), len(whole))),)
    assert "broken_off" in rules(filing(whole), record())
    assert "broken_off" not in rules(filing(whole, sections=sections), record())
