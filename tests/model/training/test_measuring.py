import pytest

from model.training.measuring import honesty, left_out
from model.training.samples import Sample


def test_the_error_is_how_far_each_bin_is_off() -> None:
    found = honesty([(0.95, True), (0.95, True), (0.95, True), (0.95, False), (0.55, True)])
    # The upper bin claims 3.8 of 4 and has 3, the lower one claims 0.55 and has 1.
    assert found.error == pytest.approx((0.8 + 0.45) / 5)
    assert (found.values, found.sure, found.sure_right) == (5, 0.8, 0.75)


def test_full_confidence_belongs_to_the_last_bin() -> None:
    assert honesty([(1.0, True)]).error == 0


def test_nothing_to_measure() -> None:
    assert honesty([]).as_json() == {"values": 0, "calibration_error": 0, "sure": 0, "sure_right": 0}


def test_a_company_is_judged_by_the_others() -> None:
    good = [Sample(f"company {n}", "day", "caption", 0.9, right=True) for n in range(20)]
    bad = Sample("odd one", "day", "shape", 0.6, right=False)
    out = left_out([*good, bad], [*good, bad], {"day": "cover"})
    assert len(out) == 21
    # Its own failure is not held against it: nobody else has that rule.
    assert out["odd one"] == [(pytest.approx(0.6), False)]
    assert out["company 3"][0][0] > 0.9
