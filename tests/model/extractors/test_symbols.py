"""Trading symbols of the registrant, and of nobody else."""

import pytest

from model.extractors.symbols import symbols
from model.filing import Format
from tests.model.extractors.covers import filing_of

COVER = """
FORM 8-K
Date of Report: May 5, 2021
Plover Marine Technologies, Inc.
(Exact name of registrant as specified in its charter)
"""
TABLE = (
    "{}Securities registered pursuant to Section 12(b) of the Act:\n\n"
    "Title of each class  Trading Symbol(s)  Name of each exchange on which registered\n{}\n\n"
    "Indicate by check mark whether the registrant is an emerging growth company\n\nItem 8.01 Other Events.\n"
)


def choices(text: str, **more: Format) -> list[str]:
    return [str(s.value) for s in symbols(filing_of(text, **more)) if s.rank == 0]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Common Stock, $0.001 par value  PLMT  The Nasdaq Stock Market LLC", ["PLMT"]),
        ("COMMON STOCK  PLMT  NYSE American", ["PLMT"]),
        ("Units  PLMTU  NYSE\nCommon Stock  PLMT  NYSE\nWarrants  PLMTW  NYSE", ["PLMTU", "PLMT", "PLMTW"]),
        ("Common Stock, par\nvalue $0.01\nPLMT\nNew York Stock Exchange", ["PLMT"]),
        (
            "Class A  BRK.A  New York Stock Exchange\n1.625% Notes due 2035  PLM 35A  New York Stock Exchange",
            ["BRK.A", "PLM 35A"],
        ),
        ("Preferred Stock, Series C  PLM-PC  New York Stock Exchange", ["PLM-PC"]),
        ("Common Stock  “PLMT”  The NASDAQ Global Market", ["PLMT"]),
        ("Ordinary shares and warrants  PLMT, PLMTW  The Nasdaq Capital Market", ["PLMT", "PLMTW"]),
        ("Common Stock, $0.01 par value PLMT New York Stock Exchange", ["PLMT"]),
        ("Common Stock  PLMT  None", ["PLMT"]),
        ("UNITS  PLMTU  NYSE\nCOMMON STOCK  PLMT  NYSE", ["PLMTU", "PLMT"]),
        ("N/A  N/A  N/A", []),
        ("None  None  None", []),
        ("Ordinary shares*  —  The Nasdaq Global Market", []),
        ("Common Stock  N/A  OTC Markets", []),
    ],
)
def test_the_table_of_securities(rows: str, found: list[str]) -> None:
    assert choices(TABLE.format(COVER, rows)) == found


@pytest.mark.parametrize(
    ("release", "found"),
    [
        ("Plover Marine Technologies, Inc. (Nasdaq: PLMT) said today", ["PLMT"]),
        ("Plover Marine Technologies (NYSE American: PLMT) said today", ["PLMT"]),
        ("Plover Marine (NASDAQ-NM: PLMT) said today", ["PLMT"]),
        ("PLOVER MARINE TECHNOLOGIES, INC., (NASDAQ: PLMT), a leading maker", ["PLMT"]),
        ("Plover Marine Technologies, Inc. (TSX: PLV; Nasdaq: PLMT) gave details", ["PLV", "PLMT"]),
        ("Plover Marine Technologies, Inc. (Nasdaq: PLMT, PLMTW) reported", ["PLMT", "PLMTW"]),
        ("Plover Marine Technologies, Inc. (NYSE: PLMT; “Plover”) completed", ["PLMT"]),
        ("from Ostrander Laboratories, Inc. (Nasdaq: OSTR) for the licence", []),
        ("Ostrander Marine Technologies, Inc. (Nasdaq: OSTR) said today", []),
        ("Plover Marine Technologies, Inc. (the “Company”) said today", []),
    ],
)
def test_beside_the_own_name_in_a_release(release: str, found: list[str]) -> None:
    text = f"{COVER}\nItem 8.01 Other Events\nSee the release.\n\nBOSTON, May 5, 2021 -- {release} that all is well.\n"
    assert choices(text) == found
    alternatives = [str(s.value) for s in symbols(filing_of(text, kind=Format.EDGAR)) if s.rank > 0]
    assert (choices(text, kind=Format.EDGAR), alternatives) == ([], found)


def test_the_table_has_the_last_word() -> None:
    text = TABLE.format(COVER, "N/A  N/A  N/A") + "Plover Marine Technologies, Inc. (Nasdaq: PLMT) said today"
    assert choices(text) == []
