"""Which fields some words of a filing are likeliest to be a value of: by their shape, then by where they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from model.filing import SectionKind
from model.schema import ColumnSpec, FieldSpec

_SHAPES: Final = (
    ("date", re.compile(r"\d{1,2},? \d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d")),
    ("number", re.compile(r"[$€£¥]\s?\d|\b(?:million|billion)\b")),
    ("boolean", re.compile(r"^[☐☒☑☐xX]$|^\[.?\]$")),
)
# What the ids of fields for such words have in common.
_HINTS: Final = (
    (re.compile(r"^\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}$"), "phone"),
    (re.compile(r"^\d{2}-\d{7}$"), "irs_employer"),
    (re.compile(r"^\d{1,3}-\d{3,6}(?:-\d\d)?$"), "file_number"),
    (re.compile(r"^\d{5}(?:-\d{4})?$"), "zip"),
    (re.compile(r"(?i)^phase\b"), "phase"),
    (re.compile(r"^[A-Z]{1,5}$"), "symbol"),
    (re.compile(r"(?i)\b(?:inc|corp|ltd|llc|plc|company)\b\.?"), "name counterparty registrant"),
)
# Form 8-K prints the registrant's particulars on the cover, the event in the items, who signs at the end.
_GROUPS: Final[Mapping[SectionKind, tuple[str, ...]]] = {
    SectionKind.COVER: ("cover",),
    SectionKind.ITEM: ("event", "body"),
    SectionKind.SIGNATURE: ("body",),
    SectionKind.EXHIBIT: ("release", "event"),
}


def likeliest(
    fields: Sequence[FieldSpec], words: str, *, section: SectionKind | None = None, filled: Collection[str] = ()
) -> list[FieldSpec]:
    """The fields in the order in which they are worth offering; all of them, each once.

    Args:
        fields: in the order of the schema, which decides between equals.
        words: what was selected.
        section: the kind of section that the words stand in.
        filled: ids of fields that have a value already.
    """
    shape = next((name for name, pattern in _SHAPES if pattern.search(words)), "")
    hints = " ".join(hint for pattern, hint in _HINTS if pattern.search(words)).split()
    groups = _GROUPS.get(section, ()) if section else ()

    def order(field: FieldSpec) -> tuple[int, bool, int, bool]:
        hinted = any(hint in field.id for hint in hints)
        shaped = bool(shape) and (field.type == shape or any(column.type == shape for column in field.columns))
        near = groups.index(field.group) if field.group in groups else len(groups)
        return -(2 * hinted + shaped), not _reads(field, words), near, field.id in filled

    return sorted(fields, key=order)


def _reads(field: FieldSpec, words: str) -> bool:
    """Whether the field's type, or that of one of its columns, can make a value of the words."""
    return any(_parses(part, words) for part in (field.columns or (field,)))


def _parses(part: FieldSpec | ColumnSpec, words: str) -> bool:
    try:
        part.value_type.parse(words)
    except ValueError:
        return False
    return True
