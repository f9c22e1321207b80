import pytest

from model.config import load_config, shipped_path
from model.filing import SectionKind
from model.likeliest import likeliest

FIELDS = load_config(shipped_path()).schema_.fields


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("March 15, 2005", "date_of_report"),
        ("$2 million", "payment"),
        ("(617) 555-0100", "phone"),
        ("04-2726691", "irs_employer_id"),
        ("02139", "address_zip"),
        ("Phase II", "clinical_phase"),
    ],
)
def test_the_shape_of_the_words_decides_first(words: str, field: str) -> None:
    assert likeliest(FIELDS, words, section=SectionKind.COVER)[0].id == field
    assert sorted(f.id for f in likeliest(FIELDS, words)) == sorted(f.id for f in FIELDS)


@pytest.mark.parametrize(
    ("section", "groups"),
    [
        (SectionKind.COVER, {"cover"}),
        (SectionKind.ITEM, {"event"}),
        (SectionKind.SIGNATURE, {"body"}),
        (SectionKind.EXHIBIT, {"release"}),
    ],
)
def test_words_without_a_shape_go_by_where_they_stand(section: SectionKind, groups: set[str]) -> None:
    first = likeliest(FIELDS, "Marion Aldous", section=section)[:2]
    assert {field.group for field in first} == groups
    assert all(field.type in {"text", "table"} for field in first)


def test_a_field_without_a_value_comes_before_one_that_has_its_own() -> None:
    usual = [field.id for field in likeliest(FIELDS, "Marion Aldous", section=SectionKind.COVER)]
    later = [field.id for field in likeliest(FIELDS, "Marion Aldous", section=SectionKind.COVER, filled={usual[0]})]
    assert later[0] == usual[1]
    assert usual[0] in later


def test_what_cannot_be_a_value_of_a_field_comes_last() -> None:
    order = [field.type for field in likeliest(FIELDS, "Marion Aldous")]
    assert set(order[-5:]) <= {"boolean", "choice", "date", "state", "number"}
