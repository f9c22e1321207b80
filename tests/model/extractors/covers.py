"""Reads a test's docstring as a filing."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from model.extractors.cover import read_cover
from model.filing import Filing, Format

KEYS = {
    "form_type": "form", "date_of_report": "date", "registrant_name": "name", "state_of_incorporation": "state",
    "commission_file_number": "file", "irs_employer_id": "ein", "address_street": "street", "address_city": "city",
    "address_state": "in", "address_zip": "zip", "phone": "phone",
}  # fmt: skip


def filing_of(text: str, **more: Any) -> Filing:
    return Filing(name="a.txt", source_sha256="0" * 64, format=more.pop("kind", Format.TEXT), text=text, **more)


def document(test: Callable[..., None] | str) -> str:
    text = test if isinstance(test, str) else test.__doc__
    return inspect.cleandoc(text or "").replace("·", " ") + "\n"


def read(test: Callable[..., None] | str) -> dict[str, str]:
    """The choices, as short words: several values of one field are joined by a bar."""
    filing = filing_of(document(test))
    values: dict[str, list[str]] = {}
    for found in sorted(read_cover(filing), key=lambda found: found.span):
        assert found.span.of(filing.text)
        if found.rank == 0 and str(found.value) not in values.setdefault(KEYS[found.field], []):
            values[KEYS[found.field]].append(str(found.value))
    return {key: " | ".join(found) for key, found in values.items()}
