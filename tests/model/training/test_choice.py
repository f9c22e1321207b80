"""Calibration says how sure a value is; which value is chosen was decided before."""

import random
from pathlib import Path

import pytest

from model.config import load_config, shipped_path
from model.extractors import pipeline
from model.extractors.calibration import Table
from model.readers.detect import read_bytes

CONFIG = load_config(shipped_path())


def wild_table(seed: int) -> Table:
    chance = random.Random(seed)
    return {field.id: chance.uniform(-6, 6) for field in CONFIG.schema_.fields} | {"*": chance.uniform(-6, 6)}


@pytest.mark.parametrize("name", ["1996-milestone.txt"])
@pytest.mark.parametrize("table", [None, wild_table(1), wild_table(2)])
def test_no_table_changes_what_is_chosen(samples: Path, name: str, table: Table | None) -> None:
    filing = read_bytes((samples / name).read_bytes(), name, CONFIG.limits)
    raw = pipeline.run(filing, CONFIG.schema_, table={}).suggestions
    calibrated = pipeline.run(filing, CONFIG.schema_, table=table).suggestions
    assert [(s.field, s.value, s.span, s.rank) for s in raw] == [(s.field, s.value, s.span, s.rank) for s in calibrated]
    assert any(s.confidence != t.confidence for s, t in zip(raw, calibrated, strict=True))
    for one in calibrated:
        assert 0 <= one.confidence <= 1
