from __future__ import annotations

import pytest

from model.story.contact_cells import Kind, classify, is_person, pieces
from model.story.lines import lines_of
from model.story.people import people, role_of

_OURS = frozenset({"oakley"})


def _people(text: str) -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    found = people(pieces(lines_of(text, 0, len(text)), _OURS), _OURS)
    return [
        (
            person.role,
            " / ".join(name.text for name in person.names) or None,
            person.organisation.text if person.organisation else None,
            person.phone.text if person.phone else None,
            person.email.text if person.email else None,
        )
        for person in found
    ]


def test_names_under_headings_of_a_role() -> None:
    text = """Contacts:

Investors

Carla Hauser
Senior Director, Investor Relations and
Corporate Communications
Tel: (617) 555-0100
info@oakley.example

Media

Pete Holm
Rowan Communications Group, LLC
Tel: (917) 555-0164
pholm@rowan.example
"""
    assert _people(text) == [
        ("investor", "Carla Hauser", None, "(617) 555-0100", "info@oakley.example"),
        ("media", "Pete Holm", "Rowan Communications Group, LLC", "(917) 555-0164", "pholm@rowan.example"),
    ]


def test_two_columns_side_by_side() -> None:
    text = """For further information, please contact:

Ian Crimmon                           Josee Chapelle
Oakley Pharmaceuticals Ltd.           Groupe Chapelle inc. (media)
905.555.0157, ext. 24                 514.555.0176
icrimmon@oakley.example               josee@chapelle.example
"""
    assert _people(text) == [
        ("company", "Ian Crimmon", "Oakley Pharmaceuticals Ltd.", "905.555.0157, ext. 24", "icrimmon@oakley.example"),
        ("media", "Josee Chapelle", "Groupe Chapelle inc.", "514.555.0176", "josee@chapelle.example"),
    ]


def test_a_heading_in_the_column_beside() -> None:
    text = """FOR IMMEDIATE RELEASE                     CONTACT:  Lionel Ash
                                                    Oakley Pharmaceuticals
                                                    (619) 555-0113"""
    assert _people(text) == [("company", "Lionel Ash", "Oakley Pharmaceuticals", "(619) 555-0113", None)]


def test_labels_beside_their_contacts() -> None:
    text = "Investor contact:  Dora Kimball, (952) 555-0164\nMedia contact:     Ansel Prewitt, (952) 555-0165"
    assert [person[:2] for person in _people(text)] == [("investor", "Dora Kimball"), ("media", "Ansel Prewitt")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Contact: Kaveh Rost, Oakley, kaveh@oakley.example, 650-555-0124",
            ("company", "Kaveh Rost", "Oakley", "650-555-0124", "kaveh@oakley.example"),
        ),
        (
            "Oakley Contact:\nPeter Villa, Investor Relations\n(908) 555-0127 | pv@oakley.example",
            ("investor", "Peter Villa", "Oakley", "(908) 555-0127", "pv@oakley.example"),
        ),
        (
            "Enquiries:\nTambly Advisory (media)\nJess Koro\n+44 20 7946 0188\njess@tambly.example",
            ("media", "Jess Koro", "Tambly Advisory", "+44 20 7946 0188", "jess@tambly.example"),
        ),
        (
            "CONTACT: Oakley Pharmaceuticals, Inc., San Diego\nChris M. Yarborough, 858/555-0109",
            ("company", "Chris M. Yarborough", "Oakley Pharmaceuticals, Inc.", "858/555-0109", None),
        ),
        (
            (
                "For more information, please contact Ann Lee, Vice President of Finance, at (617) 555-1234 or "
                "alee@oakley.example."
            ),
            ("company", "Ann Lee", None, "(617) 555-1234", "alee@oakley.example"),
        ),
        (
            "Media:\nStephen D. Axel, CFA or Andrea Pill\n(212) 555-4500; (212) 555-4505 (Fax)",
            ("media", "Stephen D. Axel / Andrea Pill", None, "(212) 555-4500", None),
        ),
    ],
)
def test_contacts_on_a_line_or_a_few(text: str, wanted: tuple[str | None, ...]) -> None:
    assert _people(text) == [wanted]


def test_companies_over_their_people() -> None:
    text = "Oakley\nMedia: Peter Lane, (973) 555-0118\nBrandt\nMedia: Hal Brisb, (650) 555-0186"
    assert [(person[1], person[2]) for person in _people(text)] == [("Peter Lane", "Oakley"), ("Hal Brisb", "Brandt")]


def test_an_address_is_nobodys_name() -> None:
    text = "Contact:\nAnn Lee\n(617) 555-0100\n\n210 Mill Avenue, Oakley Falls, NJ 07632\n(201) 555-5648"
    assert [person[1] for person in _people(text)] == ["Ann Lee"]


def test_a_name_that_nobody_can_reach_is_left_out() -> None:
    assert _people("Contact:\nAnn Lee\nTreasurer") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Investor Contact", Kind.HEADING),
        ("Oakley investors", Kind.HEADING),
        ("Senior Director", Kind.TITLE),
        ("Vice President-Finance", Kind.TITLE),
        ("Westbrook Communications", Kind.ORGANISATION),
        ("Larch PR", Kind.ORGANISATION),
        ("Mei Fong", Kind.NAME),
        ("J. Robert O'Hara, Jr.", Kind.NAME),
        ("Oakley Earns Milestone From Brandt", Kind.UNKNOWN),
        ("Financial tables follow", Kind.UNKNOWN),
    ],
)
def test_fragments_are_told_by_their_words(text: str, kind: Kind) -> None:
    assert classify(text, _OURS) is kind


def test_roles_of_headings() -> None:
    assert [role_of(text) for text in ("Investors/Media:", "For the press", "Contacts")] == ["investor", "media", ""]


def test_months_and_cities_are_no_people() -> None:
    assert not is_person("March April")
    assert not is_person("San Diego")
    assert is_person("Ann van der Berg")
