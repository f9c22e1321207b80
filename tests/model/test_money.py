from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.money import find_money, spelt_number


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("pay $3.5 million.", 3_500_000, "USD"),
        ("a payment of two million dollars", 2_000_000, "USD"),
        ("two and one-half million dollars", 2_500_000, "USD"),
        ("one hundred twenty-five million u.s. dollars", 125_000_000, "USD"),
        ("half a million dollars", 500_000, "USD"),
        ("€240 million", 240_000_000, "EUR"),
        ("eur 3m", 3_000_000, "EUR"),
        ("15 million euros", 15_000_000, "EUR"),
        ("yen 3 billion", 3_000_000_000, "JPY"),
        ("3 billion yen", 3_000_000_000, "JPY"),
        ("¥500,000,000", 500_000_000, "JPY"),
        ("us$4.0 million on", 4_000_000, "USD"),
        ("c$600,000", 600_000, "CAD"),
        ("£3.25 million", 3_250_000, "GBP"),
        ("dkk 9.3 billion", 9_300_000_000, "DKK"),
        ("chf 12 million", 12_000_000, "CHF"),
        ("15 million swiss francs", 15_000_000, "CHF"),
        ("$14,000,000.00", 14_000_000, "USD"),
        ("$ 14 million", 14_000_000, "USD"),
        ("a $15-million payment", 15_000_000, "USD"),
        ("$1.1 million", 1_100_000, "USD"),
        ("$10mm", 10_000_000, "USD"),
        ("$.05 per share", 0.05, "USD"),
    ],
)
def test_a_sum_is_read_in_whole_units(text: str, amount: float, currency: str) -> None:
    [money] = find_money(text)
    assert (money.amount, money.currency) == (amount, currency)


@pytest.mark.parametrize(
    "text", ["item 5 and 6", "phase ii", "5 million shares", "fifty pounds", "50 pounds of ore", "neuro 20 million"]
)
def test_other_numbers_are_no_sums(text: str) -> None:
    assert find_money(text) == []


@pytest.mark.parametrize(
    "text", ["between $5 and $6 million", "$5 to $6 million", "$5-6 million", "$5 million to $6 million"]
)
def test_both_ends_of_a_range_take_the_scale(text: str) -> None:
    low, high = find_money(text)
    assert (low.amount, high.amount) == (5_000_000, 6_000_000)
    assert low.ranged
    assert high.ranged


def test_two_sums_joined_by_and_are_no_range() -> None:
    first, second = find_money("$5 million and $6 million")
    assert not first.ranged
    assert not second.ranged


def test_places_count_the_text() -> None:
    text = "the company paid €2.5 million and $300,000 at closing"
    assert [text[m.start : m.end] for m in find_money(text)] == ["€2.5 million", "$300,000"]


def test_words_that_make_no_number_give_none() -> None:
    assert spelt_number("several") is None
    assert spelt_number("and") is None


@given(st.integers(min_value=1, max_value=999_999_999_999))
def test_any_whole_sum_reads_back(amount: int) -> None:
    [money] = find_money(f"paid ${amount:,} in cash")
    assert money.amount == amount
