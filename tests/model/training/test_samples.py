from model.evaluate import GoldRow
from model.training.samples import company_of, samples_of
from tests.model.made import SCHEMA, suggestion

TEXT = "Acme Corp. of Delaware, Acme Corp. again, Zed Inc. and May 5, 2005; a box [ ]"


def test_each_value_is_judged_against_gold() -> None:
    row = GoldRow(file="a.txt", fields={"registrant_name": ["Acme Corp."], "nonsense": ["x"]}, company=17)
    found = samples_of(
        row,
        [suggestion(TEXT, "registrant_name", "Acme Corp.", "ACME CORP", 0.8),
         suggestion(TEXT, "registrant_name", "Zed Inc.", "Zed Inc.", 0.9),
         suggestion(TEXT, "form_type", "box", "8-K", 0.9)],
        SCHEMA,
    )  # fmt: skip
    assert [(s.company, s.field, s.rule, s.score, s.right) for s in found] == [
        ("17", "registrant_name", "r", 0.9, False),
        ("17", "registrant_name", "r", 0.8, True),
    ]


def test_an_unticked_box_that_gold_does_not_list_is_no_sample() -> None:
    row = GoldRow(file="a.txt", fields={"checkbox_425": []})
    box = suggestion(TEXT, "checkbox_425", "[ ]", value=False)
    ticked = suggestion(TEXT, "checkbox_425", "[ ]", value=True)
    assert samples_of(row, [box], SCHEMA) == []
    assert [s.right for s in samples_of(row, [ticked], SCHEMA)] == [False]


def test_the_company_is_the_one_named_else_the_registrant_else_the_file() -> None:
    name = {"registrant_name": ["Acme Corp."]}
    assert company_of(GoldRow(file="a.txt", fields=name, company="acme")) == "acme"
    assert company_of(GoldRow(file="a.txt", fields=name)) == "acme corp."
    assert company_of(GoldRow(file="x/a.txt", fields={"registrant_name": []})) == "a.txt"
