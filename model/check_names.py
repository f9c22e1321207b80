"""The names of failed checks, as the queue keeps them, and what a person reads for them."""

from __future__ import annotations

from typing import Final

# Any of them, as a filter.
ANY: Final = "any"
# What a person reads; the first three are needs of single values, the others the rules of findings.
WORDS: Final[dict[str, str]] = {
    "missing": "A required value is missing",
    "format": "Too many values, or broken evidence",
    "check": "A value fails its own check",
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
