"""Which checks a record fails, by name: the queue keeps these names, so that a reviewer can ask for such records."""

from __future__ import annotations

from typing import Final

from model.attention import Need, open_problems
from model.filing import Filing
from model.findings import findings
from model.record import Record
from model.schema import Schema

# Any of them, as a filter.
ANY: Final = "any"
# What a person reads; the names of findings are those of their rules.
WORDS: Final[dict[str, str]] = {
    Need.MISSING.value: "A required value is missing",
    Need.FORMAT.value: "Too many values, or broken evidence",
    Need.CHECK.value: "A value fails its own check",
    "release_date": "Cover and press release differ in date",
    "signed_before": "Signed before the event",
    "filed_late": "Filed late",
    "item_era": "Item of another time",
    "not_attached": "Exhibit listed but not attached",
    "not_listed": "Exhibit attached but not listed",
    "ein_prefix": "Employer number never issued",
    "zip_state": "ZIP code of another state",
    "area_code_state": "Area code of another state",
    "broken_off": "Text breaks off",
}


def failed(filing: Filing, record: Record, schema: Schema) -> tuple[str, ...]:
    """The names of the checks that fail, each once: those of single values that nobody has settled, then findings."""
    names = [problem.need.value for problem in open_problems(record, schema, filing.text)]
    names += [finding.rule for finding in findings(filing, record)]
    return tuple(dict.fromkeys(names))
