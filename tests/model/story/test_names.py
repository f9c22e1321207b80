from __future__ import annotations

import datetime as dt

import pytest

from model.filing import Fact, Filing, Format
from model.story.dates import dates, yearless_date
from model.story.indications import diseases
from model.story.organisations import NameKind, core_words, organisations
from model.story.products import Shape, products
from model.story.registrant import registrant_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "with Castor & Pollux Co., Ltd. and its subsidiary Pollux Genetics USA, Inc. (together)",
            ["Castor & Pollux Co., Ltd.", "Pollux Genetics USA, Inc."],
        ),
        ("Alder and Birch A/S today", ["Birch A/S"]),
        ("of Garrow, Pell & Company LLP, most recently", ["Garrow, Pell & Company LLP"]),
        ("from First Prairie Bank, N.A. as agent", ["First Prairie Bank, N.A."]),
        ("by the University of Aarsted Research Foundation.", ["University of Aarsted Research Foundation"]),
        (
            "Oakley Pharmaceuticals, Inc.’s trial with H. Orlando-La Tour Ltd in Basel",
            ["Oakley Pharmaceuticals, Inc.", "H. Orlando-La Tour Ltd"],
        ),
        ("Oakley plc. The press release", ["Oakley plc"]),
        ("a Delaware corporation and the U.S. Food and Drug Administration", []),
        ("lease with 210 Mill Avenue LLC for space", ["210 Mill Avenue LLC"]),
        ("by the 3X Company and eXaGen Inc.", ["3X Company", "eXaGen Inc."]),
        ("by R.J. Wexham & Company and others", ["R.J. Wexham & Company"]),
        ("Acquisition Co. and Control Group", []),
        ("under the Delaware General Corporation Law, a British Virgin Islands Company", []),
        ("Quarrington Private Limited, a Private Limited Company", ["Quarrington Private Limited"]),
    ],
)
def test_names_with_a_legal_form_or_a_business(text: str, names: list[str]) -> None:
    assert [one.name for one in organisations(text) if one.kind > NameKind.BARE] == names


def test_a_small_name_counts_only_when_it_is_known() -> None:
    text = "the alto-vidal Group has begun"
    assert [one.name for one in organisations(text, frozenset({"alto-vidal"}))] == ["alto-vidal Group"]


def test_legal_forms_and_possessives_are_no_part_of_a_core() -> None:
    assert core_words("The Oakley Company’s") == ("oakley",)
    assert core_words("Brandt-Vidal AG") == core_words("Brandt-Vidal")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("clinical trials with OKL2704 (formerly known as OKL591AX1).", ["OKL2704", "OKL591AX1"]),
        ("Phase 1/2 clinical trial of relbacogene (NVX-441), an in vivo", ["relbacogene", "NVX-441"]),
        ("about Nalmexol(TM) (nalmevidine), its drug", ["Nalmexol", "nalmevidine"]),
        ("New Drug Application for Nalmexol tablets", ["Nalmexol"]),
        ("all rights to Fentara, a nasal spray", ["Fentara"]),
        ("SB 203580 and BX 10901", ["SB 203580", "BX 10901"]),
        ("on Form 10-K for 2009, Rule 425, CA 94080 and Section 21E", []),
        ("HER2-positive tumors with KRAS G12C and COVID-19 in Q3 of FY04", []),
        ("uses the Xtendo(TM) technology", []),
    ],
)
def test_products_of_a_sentence(text: str, names: list[str]) -> None:
    assert [one.name for one in products(text)] == names


def test_ingredients_and_targets_are_parts() -> None:
    found = products("composed of Oakley's AX1 effector molecule and Brandt's OKL591 antibody, an anti-CD33 drug")
    assert found
    assert all(one.part for one in found if one.shape is Shape.CODE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "in patients with metastatic androgen-independent prostate cancer, as noted",
            "metastatic androgen-independent prostate cancer",
        ),
        ("a compound for acute myeloid leukemia, which", "acute myeloid leukemia"),
        ("Testing of OK-214 Begins in Ulcerative Colitis", "Ulcerative Colitis"),
        ("editing candidate for Wilson disease.", "Wilson disease"),
        ("a treatment for diabetic foot ulcers.", "diabetic foot ulcers"),
        ("trial in chronic hepatitis B.", "chronic hepatitis B"),
        ("type 2 diabetes mellitus", "type 2 diabetes mellitus"),
        ("relapsed or refractory mantle cell lymphoma", "relapsed or refractory mantle cell lymphoma"),
        ("cancer of the pancreas", "cancer of the pancreas"),
        ("women with unexplained itching at night", "unexplained itching"),
    ],
)
def test_diseases_keep_their_qualifiers(text: str, name: str) -> None:
    assert [one.name for one in diseases(text)] == [name]


@pytest.mark.parametrize(
    "text", ["an anti-cancer agent", "a rare disease", "the diagnosis was late", "prostate cancer cells"]
)
def test_words_that_name_no_indication(text: str) -> None:
    assert diseases(text) == []


def test_a_range_of_severity_can_be_left_out() -> None:
    text = "in patients with moderate to severe plaque psoriasis"
    [disease] = diseases(text)
    assert disease.name == "moderate to severe plaque psoriasis"
    assert text[disease.short : disease.end] == "plaque psoriasis"


@pytest.mark.parametrize(
    "text", ["March 17, 2005", "Mar. 17, 2005", "17 March 2005", "3/17/2005", "3/17/05", "March 17th, 2005"]
)
def test_dates_in_every_usual_form(text: str) -> None:
    assert [one.day for one in dates(f"on {text} the company")] == [dt.date(2005, 3, 17)]


def test_days_that_do_not_exist_are_passed_over() -> None:
    assert list(dates("June 31, 2005")) == []


def test_a_date_without_a_year_takes_the_nearest() -> None:
    found = yearless_date("BOSTON, Dec. 30 /PRNewswire/", dt.date(2006, 1, 4))
    assert found is not None
    assert found.day == dt.date(2005, 12, 30)
    assert yearless_date("BOSTON, February 30", dt.date(2006, 1, 4)) is None


def _filing(text: str, *facts: Fact) -> Filing:
    return Filing("a.txt", "0" * 64, Format.TEXT, text, (), facts)


def test_the_registrant_is_known_from_cover_and_tags() -> None:
    filing = _filing(
        "FORM 8-K\n\nOAKLEY PHARMA, INC.\n----\n(Exact name of registrant as specified in its charter)\n",
        Fact("sgml:COMPANY CONFORMED NAME", "OAKLEY BIOTECH INC /DE/"),
    )
    registrant = registrant_of(filing)
    assert registrant.is_named(core_words("Oakley"))
    assert registrant.is_named(core_words("Oakley Pharma"))
    assert registrant.is_named(core_words("Oakley Ireland Ltd"))
    assert not registrant.is_named(core_words("Brandt AG"))
