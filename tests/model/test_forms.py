"""Headings, exhibit lists and signatures in the many forms that filers give them; the texts lie in forms/*.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from model.extractors.exhibits import exhibits
from model.extractors.items import items
from model.filing import Filing, Format
from model.record import Suggestion
from model.sections import find_sections
from model.values import Compound

COVER = "FORM 8-K\n\nCURRENT REPORT PURSUANT TO SECTION 13 OR 15(d)\n\nTin, Inc.\n(Exact name of registrant)\n\n"
PROSE = "\n\nOn May 4, 2006, Tin, Inc. (the “Company”) moved its office, and the board was glad of it.\n\n"
DULY = (
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report "
    "to be signed on its behalf by the undersigned hereunto duly authorized.\n\n"
)
SIGNED = f"\n\nSIGNATURES\n\n{DULY}By: /s/ A. Pell\nA. Pell\nTreasurer\n"


def cases(name: str) -> list[dict[str, Any]]:
    path = Path(__file__).parent / "forms" / f"{name}.yaml"
    loaded: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def made(text: str) -> Filing:
    return Filing("f.txt", "0" * 64, Format.TEXT, text, find_sections(text))


def cells(one: Suggestion, *columns: str) -> tuple[object, ...]:
    assert isinstance(one.value, Compound)
    return tuple(one.value.get(column) for column in columns)


def assert_reads_back(filing: Filing, found: list[Suggestion]) -> None:
    for one in found:
        assert one.quote == one.span.of(filing.text)
        assert all(cell.quote == cell.span.of(filing.text) for cell in one.cells)


@pytest.mark.parametrize("case", cases("headings"), ids=lambda case: case["text"][:40])
def test_headings(case: dict[str, Any]) -> None:
    filing = made(COVER + case["text"].replace("§", PROSE) + SIGNED)
    suggested = list(items(filing))
    assert_reads_back(filing, suggested)
    found = [cells(one, "number", "title") for one in suggested if one.rank == 0]
    wanted = [(number, title) for pair in case["items"] for number, title in pair.items()]
    assert [number for number, _ in found] == [number for number, _ in wanted]
    for (_, title), (_, printed) in zip(found, wanted, strict=True):
        assert printed is None or title == printed


@pytest.mark.parametrize("case", cases("exhibits"), ids=lambda case: case["text"][:40])
def test_exhibits(case: dict[str, Any]) -> None:
    text = case["text"] if "§" in case["text"] else f"{case['text']}§"
    above = "Item 8.01 Other Events\n\nA press release is attached as Exhibit 99.1 hereto.\n\n"
    heading = "Item 9.01 Financial Statements and Exhibits\n\n"
    filing = made(COVER + above + heading + text.replace("§", SIGNED))
    suggested = list(exhibits(filing))
    assert_reads_back(filing, suggested)
    found = [cells(one, "number", "description") for one in suggested if one.rank == 0]
    assert found == [one for pair in case["exhibits"] for one in pair.items()]
