"""The covers of the development filings, where they are at hand."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from model.config import Limits
from model.extractors.boxes import boxes
from model.extractors.cover import cover
from model.extractors.ixbrl import ixbrl
from model.extractors.symbols import symbols
from model.readers.detect import read_bytes

SHARED = Path(__file__).resolve().parents[4] / "shared"
FIELDS = (
    "date_of_report", "registrant_name", "state_of_incorporation", "commission_file_number", "irs_employer_id",
    "address_street", "address_city", "address_state", "address_zip", "phone", "checkbox_425", "checkbox_14a12",
    "checkbox_14d2", "checkbox_13e4", "emerging_growth_company",
)  # fmt: skip

pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the development filings are not here")


def normaliser() -> Any:
    spec = importlib.util.spec_from_file_location("normalise", SHARED / "score" / "normalise.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.normalise


@pytest.mark.parametrize(
    ("folder", "gold", "least"),
    [("8-K", "8-K", 0.998), ("facsimiles", "facsimiles", 1.0), ("seeds", "seeds_gold", 1.0)],
)
def test_share_of_fields_that_are_right(folder: str, gold: str, least: float) -> None:
    normalise = normaliser()
    right = total = 0
    for line in (SHARED / "gold" / f"{gold}.jsonl").read_text(encoding="utf-8").splitlines():
        wanted = json.loads(line)
        path = SHARED / "filings" / folder / Path(wanted["file"]).name
        filing = read_bytes(path.read_bytes(), path.name, Limits())
        found = [s for extractor in (cover, boxes) for s in extractor(filing) if s.rank == 0]
        for field in FIELDS:
            if field in wanted["fields"]:
                total += 1
                values = {normalise(field, str(s.value)) for s in found if s.field == field}
                right += values == {normalise(field, str(value)) for value in wanted["fields"][field]}
    assert right / total >= least


def test_tags_say_what_the_page_says() -> None:
    path = SHARED / "filings" / "facsimiles" / "f44.htm"
    filing = read_bytes(path.read_bytes(), path.name, Limits())
    page = {(s.field, s.value) for extractor in (cover, boxes, symbols) for s in extractor(filing) if s.rank == 0}
    assert {(s.field, s.value) for s in ixbrl(filing)} <= page
