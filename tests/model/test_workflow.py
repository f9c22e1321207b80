"""Imports: limits, cancelling, duplicates, bulk approval."""

import dataclasses
from pathlib import Path

import pytest

from model.config import Config
from model.readers.sources import Refusal, Source
from model.service import ReviewService
from model.steps import result_of
from model.store.database import open_database
from model.store.queue import QueueQuery
from model.workers import extract_sources
from model.workflow import import_paths
from tests.model.made import CONFIG


def limited(**limits: float) -> Config:
    return dataclasses.replace(CONFIG, limits=dataclasses.replace(CONFIG.limits, **limits))


def source(name: str, data: bytes) -> Source:
    return Source(name, name, lambda: data)


def test_a_file_that_takes_too_long_costs_itself_only(samples: Path) -> None:
    good = (samples / "1996-milestone.txt").read_bytes()
    endless = b"FORM 8-K\n" + b"<p>Mr. Pell paid $2 million to Ostrander, Inc. in May.</p>\n" * 400_000
    sources = [source("a.txt", good), source("slow.htm", b"<html>" + endless), source("b.txt", good + b"\n")]
    found = list(extract_sources(sources, limited(seconds_per_file=1), jobs=1))
    assert [type(one).__name__ for one in found] == ["Extracted", "Refusal", "Extracted"]
    refusal = found[1]
    assert isinstance(refusal, Refusal)
    assert "longer than 1 seconds" in refusal.reason


def test_a_file_over_the_limit_names_the_limit(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"FORM 8-K\n" * 20_000)
    database = open_database(f"sqlite:///{tmp_path / 'x.db'}")
    steps = import_paths([tmp_path / "large.txt"], database, limited(file_megabytes=0.1), jobs=1)
    report = result_of(steps, lambda _: None)
    assert "limits.file_megabytes" in report.refused[0].reason
    assert report.summary == "0 filings imported, 1 refused."
    database.close()


def test_a_cancelled_import_keeps_what_was_finished(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("model.workflow._BATCH", 2)
    database = open_database(f"sqlite:///{tmp_path / 'x.db'}")
    steps = import_paths([samples], database, CONFIG, jobs=1)
    seen = [next(steps).done for _ in range(6)]
    steps.close()
    assert seen == [0, 1, 2, 3, 4, 5]
    service = ReviewService(database, CONFIG, "ada")
    assert len(service.queue_ids(QueueQuery())) == 4
    report = result_of(import_paths([samples], database, CONFIG, jobs=1), lambda _: None)
    assert (len(report.added), len(report.duplicates)) == (4, 4)
    database.close()
