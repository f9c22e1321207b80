"""The date of the report in all its dresses."""

import pytest

from tests.model.extractors.covers import read

COVER = """
FORM 8-K
{}

Plover Corp.
(Exact name of registrant as specified in its charter)
Delaware  0-12345  12-3456789
(State of incorporation)  (Commission File Number)  (IRS Employer Identification No.)
"""


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Date of Report (Date of earliest event reported): March 15, 2005 (March 13, 2005)", "2005-03-13"),
        ("Date of Report (Date of earliest event reported): March 15, 2005 (March 15, 2005)", "2005-03-15"),
        ("Date of Report: March 20, 2001\nDate of earliest event reported: March 15, 2001", "2001-03-15"),
        ("Date of earliest event reported: March 15, 2001\nDate of Report: March 20, 2001", "2001-03-15"),
        ("March 3, 1998\n(Date of Report)\nFebruary 27, 1998\n(Date of earliest event reported)", "1998-02-27"),
        ("Date of Report (Date of earliest event  reported):  August  28,2000  (August 25,\n2000)", "2000-08-25"),
        ("Date of Report (Date of earliest event reported) April 30 - May 2, 2003", "2003-04-30"),
        ("Date of report (Date of earliest event reported): 15 June 2007", "2007-06-15"),
        ("Date of report (Date of earliest event reported): 6/15/07", "2007-06-15"),
        ("Date of report (Date of earliest event reported): 2007-06-15", "2007-06-15"),
        ("DATE OF REPORT (DATE OF EARLIEST EVENT REPORTED): SEPT. 5TH, 2001", "2001-09-05"),
        ("Date of report (Date of earliest event reported): July12 ,2001", "2001-07-12"),
        ("Date of report (Date of earliest event reported)\n__________\nJuly 12, 2001\n__________", "2001-07-12"),
        ("Date of report (Date of earliest event reported) – on or about July 12, 2001", "2001-07-12"),
        ("(Date of report): July 12, 2001", "2001-07-12"),
        ("Report dated July 12, 2001", "2001-07-12"),
        ("Date of Report (Date of\nearliest event\nreported):      July 12, 2001", "2001-07-12"),
        ("July 12, 2001 (July 9, 2001)\nDate of Report (Date of Earliest Event Reported)", "2001-07-09"),
        ("Filed August 1, 2001\n\nDate of Report (Date of Earliest Event Reported): July 12, 2001", "2001-07-12"),
        ("Date of Report (Date of Earliest Event Reported): June 31, 2001", None),
    ],
)
def test_dates(words: str, date: str | None) -> None:
    assert read(COVER.format(words)).get("date") == date


def test_two_dates_far_apart_leave_a_doubt() -> None:
    from model.extractors.cover import read_cover  # noqa: PLC0415 -- the one test that looks at scores
    from tests.model.extractors.covers import filing_of  # noqa: PLC0415

    words = "Date of Report (Date of earliest event reported): January 19, 2016 (January 14, 2015)"
    found = [one for one in read_cover(filing_of(COVER.format(words))) if one.field == "date_of_report"]
    assert [(str(one.value), one.rank) for one in found] == [("2015-01-14", 0), ("2016-01-19", 1)]
    assert found[0].score < 0.9
