import pytest

from model.agreement import agreement, cohens_kappa, differing
from model.config import load_config, shipped_path
from model.record import Annotation, Decision, Origin, Record, Status
from model.values import Value

SCHEMA = load_config(shipped_path()).schema_


def record(*values: tuple[str, Value | None]) -> Record:
    annotations = tuple(
        Annotation(
            str(n), field, value, None, "", None, Origin.TYPED, Decision.ADDED if value is not None else Decision.ABSENT
        )
        for n, (field, value) in enumerate(values)
    )
    return Record(1, Status.APPROVED, (), annotations)


def test_kappa_of_the_textbook() -> None:
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, chance 0.5.
    left = ["yes"] * 25 + ["no"] * 25
    right = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert cohens_kappa(left, right) == pytest.approx(0.4)


def test_kappa_without_variety_says_nothing() -> None:
    assert cohens_kappa(["no", "no"], ["no", "no"]) is None
    assert cohens_kappa([], []) is None
    with pytest.raises(ValueError, match="zip"):
        cohens_kappa(["no", "no"], ["no"])


def test_text_fields_by_f1_and_boxes_by_kappa() -> None:
    pairs = [
        (record(("counterparty", "Ostrander"), ("checkbox_425", True)), record(("counterparty", "Ostrander"))),
        (record(("counterparty", "Brandt")), record(("counterparty", "Ohlmann"), ("checkbox_425", True))),
    ]
    figures = {figure.field: figure for figure in agreement(pairs, SCHEMA)}
    assert figures["counterparty"].f1 == pytest.approx(0.5)
    assert figures["counterparty"].kappa is None
    assert figures["counterparty"].same == 1
    assert figures["checkbox_425"].kappa == pytest.approx(-1.0)
    assert figures["headline"].f1 == 1.0


def test_what_an_adjudicator_must_decide() -> None:
    left = record(("counterparty", "Ostrander"), ("headline", None))
    right = record(("counterparty", "Brandt"))
    assert differing(left, right, SCHEMA) == ("counterparty",)
