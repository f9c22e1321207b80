"""The gold of the sample filings, where they lie beside the project: no group may fall below what it has reached."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from model.config import load_config, shipped_path
from model.extract_line import suggestion_json
from model.extractors.pipeline import extract
from model.readers.detect import read_bytes

_SHARED = Path(__file__).resolve().parents[4] / "shared"
_SETS = (("seeds_gold.jsonl", "seeds"), ("facsimiles.jsonl", "facsimiles"))
_GROUPS = {
    "release": ("headline", "release_date", "contacts"),
    "event": ("event_type", "counterparty", "product_candidate", "payment", "indication", "clinical_phase"),
}


def _same(gold: Any, value: Any) -> bool:
    if isinstance(gold, dict) and isinstance(value, dict):
        keys = ("name", "phone", "email") if "name" in gold else tuple(gold)
        return all(gold.get(key) == value.get(key) for key in keys)
    return str(gold).lower() == str(value).lower()


@pytest.mark.parametrize(("gold_name", "folder"), _SETS)
@pytest.mark.parametrize("group", _GROUPS)
def test_f1_of_a_group_does_not_fall(gold_name: str, folder: str, group: str) -> None:
    gold_file = _SHARED / "gold" / gold_name
    if not gold_file.is_file():
        pytest.skip("the sample filings do not lie beside the project")
    config = load_config(shipped_path())
    hits = guessed = wanted = 0
    for line in gold_file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        filing = read_bytes((_SHARED / "filings" / folder / row["file"]).read_bytes(), row["file"], config.limits)
        chosen = [s for s in extract(filing, config.schema_) if s.rank == 0]
        for field in _GROUPS[group]:
            if field not in row["fields"]:
                continue
            left = [suggestion_json(s, config.schema_)["value"] for s in chosen if s.field == field]
            guessed += len(left)
            wanted += len(row["fields"][field])
            for gold in row["fields"][field]:
                if match := next((value for value in left if _same(gold, value)), None):
                    left.remove(match)
                    hits += 1
    assert 2 * hits / (guessed + wanted) >= 0.97
