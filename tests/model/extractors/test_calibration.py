from collections.abc import Iterator
from pathlib import Path

import pytest

from model.errors import ConfigError
from model.extractors import calibration
from model.extractors.calibration import calibrate, parse_table, shifted, shipped_table

TABLE = parse_table('{"version": 1, "offsets": {"day/caption": 1.5, "day": -1, "*": -0.5}, "made": "in a test"}')
SCORES = [n / 100 for n in range(101)]


@pytest.mark.parametrize(
    ("field", "rule", "by"),
    [("day", "caption", 1.5), ("day", "shape", -1), ("day", "caption+header", -1), ("name", "caption", -0.5)],
)
def test_the_nearest_offset_counts(field: str, rule: str, by: float) -> None:
    assert calibrate(field, rule, 0.7, TABLE) == shifted(0.7, by)


def test_an_offset_multiplies_the_odds() -> None:
    assert shifted(0.5, 0.6931471805599453) == pytest.approx(2 / 3)
    assert shifted(2 / 3, -0.6931471805599453) == pytest.approx(0.5)


@pytest.mark.parametrize("by", [-12.0, -1.0, 0.0, 0.3, 12.0])
def test_a_higher_score_stays_a_higher_confidence(by: float) -> None:
    reached = [shifted(score, by) for score in SCORES]
    assert reached == sorted(reached)
    assert 0 <= reached[0] <= reached[-1] <= 1


def test_without_an_offset_the_raw_score_is_the_confidence() -> None:
    assert calibrate("day", "caption", 0.7, {}) == 0.7


FAULTY = [
    "", "{", "[]", "null", '{"offsets": {}}', '{"version": 2, "offsets": {}}', '{"version": 1}',
    '{"version": 1, "offsets": []}', '{"version": 1, "offsets": {"a": "x"}}', '{"version": 1, "offsets": {"a": true}}',
    '{"version": 1, "offsets": {"a": NaN}}', '{"version": 1, "offsets": {"a": Infinity}}',
]  # fmt: skip


@pytest.mark.parametrize("text", FAULTY)
def test_a_faulty_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the wording differs between shapes
        parse_table(text)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "calibration.json"
    monkeypatch.setattr(calibration, "shipped_path", lambda: path)
    shipped_table.cache_clear()
    yield path
    shipped_table.cache_clear()


def test_a_broken_file_says_which_and_what_to_do(shipped: Path) -> None:
    shipped.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"calibration\.json.*tickmark train"):
        shipped_table()


def test_a_file_of_the_future_says_so(shipped: Path) -> None:
    shipped.write_text('{"version": 7, "offsets": {}}', encoding="utf-8")
    with pytest.raises(ConfigError, match="its version is 7, this Tickmark reads 1"):
        shipped_table()


def test_no_file_means_raw_scores(shipped: Path) -> None:
    assert not shipped.exists()
    assert shipped_table() == {}


def test_it_is_read_once(shipped: Path) -> None:
    shipped.write_text('{"version": 1, "offsets": {"day": 1}}', encoding="utf-8")
    first = shipped_table()
    shipped.unlink()
    assert shipped_table() is first


def test_a_table_comes_with_tickmark() -> None:
    shipped_table.cache_clear()
    assert "date_of_report" in shipped_table()
