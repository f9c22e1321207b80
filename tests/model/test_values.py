import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.config import load_config, shipped_path
from model.schema import FieldSpec
from model.values import Compound, DateType, NumberType, Scalar, StateType, Value, ValueType

FIELDS = load_config(shipped_path()).schema_.fields

SCALARS: dict[str, st.SearchStrategy[Scalar]] = {
    "text": st.text(st.characters(categories=["L", "N", "P"]), min_size=1),
    "date": st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 1, 1)),
    "state": st.sampled_from(["MA", "DE", "Cayman Islands", "England and Wales"]),
    "boolean": st.booleans(),
    "number": st.integers(min_value=-(10**13), max_value=10**13),
}


def values_of(kind: ValueType, choices: tuple[str, ...] = ()) -> st.SearchStrategy[Scalar]:
    return st.sampled_from(choices) if kind.name == "choice" else SCALARS[kind.name]


def values_of_field(field: FieldSpec) -> st.SearchStrategy[Value]:
    if field.type != "table":
        return values_of(field.value_type, field.choices)
    columns = {column.id: st.none() | values_of(column.value_type, column.choices) for column in field.columns}
    return st.fixed_dictionaries(columns).map(lambda cells: Compound(tuple(cells.items())))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.id)
@given(data=st.data())
def test_every_field_goes_through_json_and_back(field: FieldSpec, data: st.DataObject) -> None:
    value = data.draw(values_of_field(field))
    written = json.loads(json.dumps(field.value_type.to_json(value)))
    assert field.value_type.from_json(written) == value


@pytest.mark.parametrize("field", [f for f in FIELDS if f.type not in {"table", "state"}], ids=lambda field: field.id)
@given(data=st.data())
def test_what_is_shown_can_be_typed(field: FieldSpec, data: st.DataObject) -> None:
    value = data.draw(values_of_field(field))
    assert field.value_type.parse(field.value_type.format(value)) == value


@pytest.mark.parametrize(
    "text", ["2005-03-17", "20050317", "March 17, 2005", "MARCH 17,2005", "17 Mar. 2005", "3/17/05", "March 17th, 2005"]
)
def test_dates_as_filings_and_people_write_them(text: str) -> None:
    assert DateType().parse(text) == dt.date(2005, 3, 17)


@pytest.mark.parametrize("text", ["", "March 2005", "17", "February 30, 2005", "soon", "99999999999"])
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|needs a day"):
        DateType().parse(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("$2m", 2_000_000),
        ("\\$1.0 million", 1_000_000),
        ("1.1 million", 1_100_000),
        ("¥900 million", 900_000_000),
        ("€ 3.5bn", 3_500_000_000),
        ("48,500,000", 48_500_000),
        (".5", 0.5),
        ("-3", -3),
    ],
)
def test_numbers(text: str, number: float) -> None:
    assert NumberType().parse(text) == number


@pytest.mark.parametrize("text", ["", "two", "2 zillion", "1.2.3", "$"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Type a number"):
        NumberType().parse(text)


@pytest.mark.parametrize("text", ["MA", "Mass.", "Massachusetts", "Commonwealth of  Massachusetts", "ma"])
def test_states(text: str) -> None:
    assert StateType().parse(text) == "MA"


def test_a_place_outside_the_states_stays_as_printed() -> None:
    assert StateType().parse("Cayman  Islands") == "Cayman Islands"
    assert StateType().parse("D.C.") == "DC"


def test_a_table_value_is_typed_with_bars() -> None:
    payment = next(field for field in FIELDS if field.id == "payment").value_type
    assert payment.parse("$2m | USD | milestone") == Compound.of(amount=2_000_000, currency="USD", kind="milestone")
    assert payment.format(Compound.of(amount=2_000_000, currency=None, kind="milestone")) == "2,000,000 |  | milestone"
    with pytest.raises(ValueError, match="Choose one of"):
        payment.parse("2 | USD | gift")
    with pytest.raises(ValueError, match="Too many cells"):
        payment.parse("2 | USD | other | more")


def test_json_of_another_shape_is_refused() -> None:
    for field in FIELDS:
        with pytest.raises(ValueError, match=r"expected|Invalid isoformat"):
            field.value_type.from_json([])
