import pytest

from model.extractors.calibration import calibrate, parse_table

TABLE = parse_table('{"day/caption": [[0.2, 0.1], [0.6, 0.5]], "day": [[0.5, 0.9]], "*": [[0, 0], [1, 0.5]]}')


@pytest.mark.parametrize(
    ("field", "rule", "raw", "sure"),
    [
        ("day", "caption", 0.2, 0.1),
        ("day", "caption", 0.4, 0.3),
        ("day", "caption", 0.0, 0.1),
        ("day", "caption", 1.0, 0.5),
        ("day", "shape", 0.3, 0.9),
        ("name", "caption", 0.5, 0.25),
    ],
)
def test_the_nearest_line_counts(field: str, rule: str, raw: float, sure: float) -> None:
    assert calibrate(field, rule, raw, TABLE) == pytest.approx(sure)


def test_without_a_line_the_raw_score_is_the_confidence() -> None:
    assert calibrate("day", "caption", 0.7, {}) == 0.7


@pytest.mark.parametrize("text", ["[]", '{"a": [[0, 0.5], [1, 0.2]]}', '{"a": [[1, 0], [0, 1]]}', '{"a": "x"}'])
def test_a_faulty_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the wording differs between shapes
        parse_table(text)
