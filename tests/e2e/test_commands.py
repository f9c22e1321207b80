"""The program as people start it: the real entry point in a home of its own."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def tickmark(*words: str | Path, home: Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "gui", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done


def test_extract_prints_one_line_for_each_filing(samples: Path, tmp_path: Path) -> None:
    done = tickmark("extract", samples, "--with-text", "--jobs", "2", home=tmp_path)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["file"] for row in rows] == sorted(path.name for path in samples.iterdir())
    assert {row["format"] for row in rows} == {"text", "edgar", "html", "ixbrl", "pdf"}
    for row in rows:
        assert row["characters"] == len(row["text"])
        for values in row["fields"].values():
            for value in values:
                assert row["text"][value["start"] : value["end"]] == value["text"]
                assert 0 <= value["confidence"] <= 1
                assert value["extractor"]
    pdf = next(row for row in rows if row["format"] == "pdf")
    assert pdf["fields"]["signature_date"][0]["page"] == 2


def test_extract_goes_on_after_a_file_that_cannot_be_read(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    (tmp_path / "in" / "good.txt").write_bytes((samples / "1996-milestone.txt").read_bytes())
    done = tickmark("extract", tmp_path / "in", "-o", tmp_path / "out.jsonl", home=tmp_path, status=1)
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [("error" in row) for row in rows] == [True, True, False]
    assert "broken.pdf" in done.stderr
    assert done.stdout == ""
    assert "/" not in rows[0]["file"]


def test_the_whole_road_without_a_window(samples: Path, tmp_path: Path) -> None:
    archive = tmp_path / "samples.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in samples.iterdir():
            file.write(path, path.name)
    first = tickmark("import", archive, home=tmp_path)
    assert "8 filings imported." in first.stderr
    again = tickmark("import", samples, home=tmp_path)
    assert "0 filings imported, 8 known already." in again.stderr
    refused = tickmark("import", tmp_path / "nowhere", home=tmp_path, status=1)
    assert "no such file" in refused.stderr
    stats = tickmark("stats", home=tmp_path)
    assert stats.stdout.splitlines()[1].split() == ["new", "8"]
    nothing = tickmark("export", "--format", "jsonl", "-o", tmp_path / "x.jsonl", home=tmp_path, status=2)
    assert "no approved records" in nothing.stderr
    tickmark("export", "--format", "csv", "-o", tmp_path / "x.csv", "--status", "new", home=tmp_path)
    assert len((tmp_path / "x.csv").read_text(encoding="utf-8-sig").splitlines()) == 9


def test_evaluate_against_gold(samples: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        json.dumps({"file": "1996-milestone.txt", "fields": {"phone": ["(510) 555-0142"], "headline": ["Nonsense"]}}),
        encoding="utf-8",
    )
    done = tickmark("evaluate", gold, samples / "1996-milestone.txt", home=tmp_path)
    lines = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}
    assert lines["phone"] == ["1", "1.0000", "1.0000", "1.0000", "1.0000"]
    assert lines["headline"][3] == "0.0000"
    tickmark("extract", samples / "1996-milestone.txt", "-o", tmp_path / "p.jsonl", home=tmp_path)
    scored = tickmark("evaluate", gold, "--predictions", tmp_path / "p.jsonl", home=tmp_path)
    assert scored.stdout == done.stdout


@pytest.mark.parametrize(
    "words", [("extract",), ("export", "--format", "docx", "-o", "x"), ("evaluate", "a"), ("--colour",), ("stats", "x")]
)
def test_wrong_usage_is_status_2(words: tuple[str, ...], tmp_path: Path) -> None:
    done = tickmark(*words, home=tmp_path, status=2)
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_help_needs_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from gui.__main__ import main; sys.argv = ['tickmark', '--version']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules), 'Qt was imported'"
    )
    environment = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("tickmark 0.")
