from __future__ import annotations

import datetime as dt

import pytest

from model.spans import Span
from model.story.registrant import Registrant
from model.story.release import Release, find_release

_OAKLEY = Registrant((("oakley", "pharma"),))
_NEWS = "Oakley Pharma, Inc. (Nasdaq: OAKL) today announced that it has moved its laboratories to a new building."


def _release(text: str, *, blocks: bool = False) -> Release:
    found = find_release(text, Span(0, len(text)), _OAKLEY, blocks=blocks, reported=dt.date(2005, 3, 20))
    assert found is not None
    return found


def _headline(text: str, *, blocks: bool = False) -> str:
    span = _release(text, blocks=blocks).headline
    return " ".join(span.of(text).split()) if span else ""


@pytest.mark.parametrize(
    "dateline",
    [
        "CAMBRIDGE, MA, March 17, 2005 -- ",
        "CAMBRIDGE, Mass.--(BUSINESS WIRE)--March 17, 2005--",
        "CAMBRIDGE, Mass., March 17, 2005 /PRNewswire/ -- ",
        "CAMBRIDGE, Mass., March 17 /PRNewswire-FirstCall/ -- ",
        "BOSTON, Mar. 17, 2005 (GLOBE NEWSWIRE) – ",
        "San Diego, California (March 17, 2005) - ",
        "BOSTON and COPENHAGEN, Denmark – March 17, 2005 – ",
        "Cambridge, UK, 17 March 2005 – ",
        "BOSTON...MARCH 17, 2005...",
        "March 17, 2005 - Boston, MA - ",
    ],
)
def test_datelines(dateline: str) -> None:
    text = f"Exhibit 99.1\n\nOakley Moves\n\n{dateline}{_NEWS}\n"
    release = _release(text)
    assert release.date is not None
    assert release.date.day == dt.date(2005, 3, 17)
    assert release.date_rule == "dateline"
    assert text[release.body :].startswith(dateline[:10])
    assert _headline(text) == "Oakley Moves"


def test_the_date_may_stand_above() -> None:
    text = f"NEWS RELEASE\n\nMarch 17, 2005\n\nOakley Moves\n\nBOSTON -- {_NEWS}\n"
    release = _release(text)
    assert release.date is not None
    assert (release.date.day, release.date_rule) == (dt.date(2005, 3, 17), "above")


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (
            "FOR IMMEDIATE RELEASE\n\nOAKLEY MOVES TO NEW\nLABORATORIES IN BOSTON",
            "OAKLEY MOVES TO NEW LABORATORIES IN BOSTON",
        ),
        (
            "**Oakley Moves Laboratories\nto Boston**\n\n– Third Move in Ten Years –",
            "Oakley Moves Laboratories to Boston",
        ),
        (
            "OAKLEY PHARMA MOVES DEVELOPMENT\n\nAND LABORATORIES TO BOSTON",
            "OAKLEY PHARMA MOVES DEVELOPMENT AND LABORATORIES TO BOSTON",
        ),
        ("OAKLEY MOVES\n\nThird Move in Ten Years", "OAKLEY MOVES"),
        ("OAKLEY PHARMA, INC.\n- -----\n12 Mill Street, Boston, MA 02139\n\nOAKLEY MOVES", "OAKLEY MOVES"),
        (
            "CONTACT: Ann Lee   617-555-0100\n\n   OAKLEY PHARMA MOVES\n   ITS BOSTON LABORATORIES\n   OUT OF TOWN",
            "OAKLEY PHARMA MOVES ITS BOSTON LABORATORIES OUT OF TOWN",
        ),
        ("PRESS RELEASE          Source: Oakley Pharma, Inc.\n\nOAKLEY MOVES", "OAKLEY MOVES"),
        (
            "OAKLEY REPORTS RESULTS FOR THE YEAR ENDED\nDECEMBER 31, 2004",
            "OAKLEY REPORTS RESULTS FOR THE YEAR ENDED DECEMBER 31, 2004",
        ),
    ],
)
def test_headlines(above: str, headline: str) -> None:
    text = f"{above}\n\nBOSTON, March 17, 2005 -- {_NEWS}\n"
    assert _headline(text) == headline


def test_blocks_of_a_page_are_not_lines_of_one_headline() -> None:
    text = f"Oakley Moves\nThird Move in Ten Years\nBOSTON, March 17, 2005 -- {_NEWS}\n"
    release = _release(text, blocks=True)
    assert release.headline is not None
    assert release.headline.of(text) == "Oakley Moves"
    assert [span.of(text) for span in release.subheads] == ["Third Move in Ten Years"]


def test_an_exhibit_that_announces_nothing_is_no_release() -> None:
    text = "AGREEMENT dated as of March 17, 2005, between Oakley Pharma, Inc. and Brandt AG.\n\n1. Definitions.\n"
    assert find_release(text, Span(0, len(text)), _OAKLEY, blocks=False) is None
