import itertools
import math
import random

import pytest

from model.extractors.calibration import calibrate
from model.training.fitting import fit, weights
from model.training.samples import Sample

GROUPS = {"day": "cover", "name": "cover", "drug": "event"}


def samples(
    companies: int, *, each: int = 1, right: bool = True, field: str = "day", rule: str = "caption", score: float = 0.9
) -> list[Sample]:
    return [Sample(f"company {n}", field, rule, score, right) for n in range(companies) for _ in range(each)]


def sure(given: list[Sample], *, field: str = "day", rule: str = "caption", score: float = 0.9) -> float:
    return calibrate(field, rule, score, fit(given, GROUPS))


def test_without_samples_the_hand_set_score_stays() -> None:
    assert sure([]) == pytest.approx(0.9)


def test_more_companies_make_surer() -> None:
    reached = [sure(samples(n)) for n in (0, 1, 3, 10, 30, 100)]
    assert reached == sorted(set(reached))


def test_one_filing_that_is_right_hardly_counts() -> None:
    assert 0.9 < sure(samples(1)) < 0.91


def test_two_hundred_values_of_one_company_count_for_less_than_three_of_three() -> None:
    assert sure(samples(1, each=200)) < sure(samples(3))
    assert sum(weights(samples(1, each=200, right=False))) == pytest.approx(2, abs=0.05)


def test_what_is_right_in_sample_is_never_called_certain() -> None:
    assert sure(samples(100)) < 0.99


def test_a_wrong_value_weighs_more_than_a_right_one() -> None:
    up = math.log(sure(samples(1, score=0.5), score=0.5) / (1 - sure(samples(1, score=0.5), score=0.5)))
    down = sure(samples(1, right=False, score=0.5), score=0.5)
    assert -math.log(down / (1 - down)) > up > 0


def test_a_rule_that_is_mostly_wrong_comes_down_to_its_share() -> None:
    mixed = [Sample(f"company {n}", "day", "caption", 0.9, right=n % 10 == 0) for n in range(1000)]
    assert sure(mixed) < 0.15


def test_an_unseen_rule_profits_from_nothing_but_is_warned() -> None:
    assert sure(samples(50), rule="new") == pytest.approx(0.9)
    warned = sure(samples(5, right=False), rule="new")
    assert warned < 0.8
    # The further away, the weaker the warning.
    neighbour = sure(samples(5, right=False), field="name")
    stranger = sure(samples(5, right=False), field="drug")
    assert warned < neighbour < stranger < 0.9


@pytest.mark.parametrize("given", [samples(20), samples(7, right=False), samples(9) + samples(4, right=False)])
def test_within_a_rule_confidence_rises_with_the_score(given: list[Sample]) -> None:
    reached = [sure(given, score=n / 50) for n in range(51)]
    assert all(low < high for low, high in itertools.pairwise(reached[1:-1]))


def test_the_order_of_the_samples_does_not_matter() -> None:
    given = samples(20, each=3) + samples(4, right=False, rule="shape", score=0.6) + samples(3, field="drug", score=0.8)
    mixed = random.Random(7).sample(given, len(given))
    assert fit(given, GROUPS) == fit(mixed, GROUPS)
    assert list(fit(given, GROUPS)) == sorted(fit(mixed, GROUPS))


def test_a_field_that_the_schema_lacks_is_left_out() -> None:
    assert not any(key.startswith("shoe") for key in fit(samples(3, field="shoe_size"), GROUPS))
