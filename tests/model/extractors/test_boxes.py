"""Check boxes in the signs and places that filers have used."""

import pytest

from model.extractors.boxes import boxes
from tests.model.extractors.covers import filing_of

HEAD = """
FORM 8-K
Date of Report: May 5, 2021
Plover Corp.
(Exact name of registrant as specified in its charter)

Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation of
the registrant under any of the following provisions (see General Instruction A.2. below):

"""
RULES = (
    "Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)",
    "Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)",
    "Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2(b))",
    "Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))",
)
TAIL = "\n\nItem 8.01 Other Events.\n"
FIELDS = ("checkbox_425", "checkbox_14a12", "checkbox_14d2", "checkbox_13e4")


def ticks(text: str) -> list[bool | None]:
    """The four boxes in the order of the form; None for one that was not found."""
    found = {suggestion.field: suggestion.value for suggestion in boxes(filing_of(text))}
    return [None if field not in found else bool(found[field]) for field in FIELDS]


@pytest.mark.parametrize(
    "empty", ["☐", "□", "o", "¨", "[ ]", "[  ]", "[_]", "|_|", "|  |", "( )", "___", "q", "- o", "¨ ", "/_/", "\uf0a8"]
)
@pytest.mark.parametrize(
    "ticked",
    ["☒", "☑", "x", "X", "[X]", "[x]", "|X|", "|_X_|", "(X)", "_X_", "þ", "ý", "✓", "/X/", "X__", "[XX]", "\uf0fe"],
)
def test_signs_left_of_their_sentences(empty: str, ticked: str) -> None:
    lines = [f"{sign}  {rule}" for sign, rule in zip((empty, ticked, empty, empty), RULES, strict=True)]
    assert ticks(HEAD + "\n".join(lines) + TAIL) == [False, True, False, False]


@pytest.mark.parametrize(("empty", "ticked"), [("☐", "☒"), ("[ ]", "[X]"), ("o", "x"), ("|_|", "|X|")])
def test_signs_right_of_their_sentences(empty: str, ticked: str) -> None:
    lines = [f"{rule}  {sign}" for sign, rule in zip((empty, empty, empty, ticked), RULES, strict=True)]
    assert ticks(HEAD + "\n\n".join(lines) + TAIL) == [False, False, False, True]
    assert ticks(HEAD + " ".join(lines) + TAIL) == [False, False, False, True]


def test_a_sign_on_the_line_above_and_sentences_over_two_lines() -> None:
    lines = "\n\n".join(f"[ ]\n{rule.replace(' under', chr(10) + '     under')}" for rule in RULES)
    assert ticks(HEAD + lines + TAIL) == [False, False, False, False]


def test_only_the_ticked_line_has_a_sign() -> None:
    lines = "\n".join(("     " + RULES[0], "X    " + RULES[1], "     " + RULES[2], "     " + RULES[3]))
    assert ticks(HEAD + lines + TAIL) == [False, True, False, False]


def test_no_sign_at_all_is_no_tick_and_less_sure() -> None:
    text = HEAD + "\n\n".join(RULES) + TAIL
    assert ticks(text) == [False, False, False, False]
    found = list(boxes(filing_of(text)))
    assert all(suggestion.confidence < 0.95 for suggestion in found)
    assert found[0].quote == RULES[0]


def test_a_cover_that_does_not_print_the_rules_has_no_boxes() -> None:
    assert ticks(HEAD.partition("Check")[0] + "Item 5. Other Events") == [None, None, None, None]


def test_a_rule_left_out_has_no_box() -> None:
    assert ticks(HEAD + "\n".join(f"☐ {rule}" for rule in RULES[:3]) + TAIL) == [False, False, False, None]


def test_bullets_are_no_ticks() -> None:
    assert ticks(HEAD + "\n".join(f"■ {rule}" for rule in RULES) + TAIL) == [False, False, False, False]


def test_short_citations_and_misprints() -> None:
    lines = (
        "|_| Written communication pursuant to Rule 425 under the Securities Act",
        "|X| Soliciting material pursuant to Rule 14a -12 under the Exchange Act",
        "|_| Precommencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2b)",
        "|_| Pre- commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4c))",
    )
    assert ticks(HEAD + "\n".join(lines) + TAIL) == [False, True, False, False]


def test_evidence_is_the_box() -> None:
    lines = "\n".join(f"{sign} {rule}" for sign, rule in zip("☐☒☐☐", RULES, strict=True))
    quotes = [suggestion.quote for suggestion in boxes(filing_of(HEAD + lines + TAIL))]
    assert quotes == ["☐", "☒", "☐", "☐"]


DEFINITION = (
    "Indicate by check mark whether the registrant is an emerging growth company as defined in Rule 405 of the "
    "Securities Act of 1933 (§230.405 of this chapter) or Rule 12b-2 of the Securities Exchange Act of 1934 (§240.12b-2"
    " of this chapter)."
)
TRANSITION = (
    "If an emerging growth company, indicate by check mark if the registrant has elected not to use the extended "
    "transition period for complying with any new or revised financial accounting standards provided pursuant to "
    "Section 13(a) of the Exchange Act. ☒"
)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (f"{DEFINITION}\n\nEmerging growth company ☐\n\n{TRANSITION}", False),
        (f"{DEFINITION}\n\nEmerging growth company  ☒\n\n{TRANSITION}", True),
        (f"{DEFINITION}\n☐ Emerging growth company\n{TRANSITION}", False),
        (f"{DEFINITION}\n[X]  Emerging growth company\n{TRANSITION}", True),
        (f"{DEFINITION}\nEmerging growth company\n☐\n{TRANSITION}", False),
        (f"{DEFINITION}\nEmerging growth company: Yes ☐ No ☒\n{TRANSITION}", False),
        (f"{DEFINITION}\nEmerging growth company ☒ Yes ☐ No\n{TRANSITION}", True),
        (f"{DEFINITION} Yes ☒ No ☐\n{TRANSITION}", True),
        (f"{DEFINITION} ☐\n{TRANSITION}", False),
        (f"{DEFINITION}\n\nEmerging growth company |_|\n\n{TRANSITION}", False),
        (
            f"{DEFINITION}\nAccelerated filer ☒ Emerging growth company ☐\n{TRANSITION}",
            False,
        ),
        ("Nothing of the kind.", None),
    ],
)
def test_emerging_growth_company(answer: str, *, value: bool | None) -> None:
    found = [s for s in boxes(filing_of(HEAD + answer + TAIL)) if s.field == "emerging_growth_company"]
    assert [s.value for s in found] == ([] if value is None else [value])
