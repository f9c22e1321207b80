"""`tickmark train` as people start it."""

import json
from pathlib import Path

from model.extractors.calibration import parse_table
from tests.e2e.test_commands import tickmark

GOLD = Path(__file__).parents[1] / "golden" / "samples_gold.jsonl"


def test_train_writes_the_calibration_and_its_figures(samples: Path, tmp_path: Path) -> None:
    done = tickmark("train", GOLD, samples, "-o", tmp_path / "one.json", "--jobs", "1", home=tmp_path)
    assert "| samples_gold | calibrated, company left out |" in done.stdout
    words = ("train", GOLD, samples, "-o", tmp_path / "two.json", "--report", tmp_path / "figures.md", "--jobs", "2")
    again = tickmark(*words, home=tmp_path)
    assert again.stdout == ""
    assert (tmp_path / "figures.md").read_text(encoding="utf-8") == done.stdout
    text = (tmp_path / "one.json").read_text(encoding="utf-8")
    assert text == (tmp_path / "two.json").read_text(encoding="utf-8")
    made = json.loads(text)
    assert made["command"] == "tickmark train samples_gold.jsonl samples"
    assert str(tmp_path) not in text
    assert made["figures"]["samples_gold"]["left_out"]["values"] > 50
    assert parse_table(text)["*"] <= 0


def test_train_says_what_it_lacks(samples: Path, tmp_path: Path) -> None:
    alone = tickmark("train", GOLD, home=tmp_path, status=2)
    assert "stands alone" in alone.stderr
    twice = tickmark("train", GOLD, samples, GOLD, samples, "-o", tmp_path / "x.json", home=tmp_path, status=2)
    assert "Two gold files have the same name." in twice.stderr
    (tmp_path / "empty").mkdir()
    nothing = tickmark("train", GOLD, tmp_path / "empty", "-o", tmp_path / "x.json", home=tmp_path, status=2)
    assert "No filing of" in nothing.stderr
    assert not (tmp_path / "x.json").exists()


def test_train_names_the_filings_that_it_did_not_find(samples: Path, tmp_path: Path) -> None:
    one = tickmark("train", GOLD, samples / "1996-milestone.txt", "-o", tmp_path / "x.json", home=tmp_path, status=1)
    assert "filings of the gold files were not read" in one.stderr
    assert (tmp_path / "x.json").exists()
