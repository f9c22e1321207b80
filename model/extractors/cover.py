"""Reads the cover of a Form 8-K by its captions and by the shapes of its values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from model.extractors.cover_found import Found
from model.extractors.cover_heading import date_of_report, form_type
from model.extractors.cover_layout import read_layout
from model.extractors.cover_parties import employer_numbers, file_numbers, registrant_names, states
from model.extractors.cover_whereabouts import address_fields, addresses, telephone
from model.extractors.registry import extracts
from model.filing import Filing
from model.once import once_for
from model.record import Suggestion

NAME: Final = "cover"
FIELDS: Final = (
    "form_type", "date_of_report", "registrant_name", "state_of_incorporation", "commission_file_number",
    "irs_employer_id", "address_street", "address_city", "address_state", "address_zip", "phone",
)  # fmt: skip


@once_for
def read_cover(filing: Filing) -> tuple[Found, ...]:
    """All that the cover shows, choices and alternatives."""
    cover = read_layout(filing)
    names = list(registrant_names(cover))
    named = [found.span for found in names]
    where = addresses(cover, named)
    return (
        *form_type(cover),
        *date_of_report(cover),
        *names,
        *states(cover, named, [address.whole for address in where]),
        *file_numbers(cover, joint=len(names) > 1),
        *employer_numbers(cover, joint=len(names) > 1),
        *address_fields(where),
        *telephone(cover, where[0] if where else None),
    )


@extracts(NAME, *FIELDS)
def cover(filing: Filing) -> Iterator[Suggestion]:
    """Suggestions for the cover's fields."""
    for found in read_cover(filing):
        yield Suggestion(
            field=found.field, value=found.value, span=found.span, quote=found.span.of(filing.text),
            confidence=found.score, extractor=NAME, rank=found.rank, rule=found.rule,
        )  # fmt: skip
