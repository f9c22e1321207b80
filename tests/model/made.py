"""Small made-up filings and records for tests of the store and of exports."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from model.config import load_config, shipped_path
from model.filing import Filing, Format, Section, SectionKind
from model.record import CellEvidence, Suggestion
from model.schema import Schema
from model.spans import Span
from model.store.database import Database, open_database
from model.store.records import Added, NewFiling, add_filings
from model.values import Compound, Value

CONFIG = load_config(shipped_path())
SCHEMA: Schema = CONFIG.schema_


def text_of(company: str) -> str:
    return (
        f"FORM 8-K\nMarch 15, 2005\n{company}\n0-21440 \U0001f4c8\nItem 8.01 Other Events\n"
        f"{company} met “Étoile” about a milestone of $2 million.\n=1+1 is not a formula.\n"
    )


def suggestion(text: str, field: str, quote: str, value: Value, confidence: float = 0.99, rank: int = 0) -> Suggestion:
    start = text.index(quote)
    return Suggestion(field, value, Span(start, start + len(quote)), quote, confidence, "made", rank=rank, rule="r")


def new_filing(company: str, *, name: str = "", extra: str = "") -> NewFiling:
    text = text_of(company) + extra
    data = text.encode()
    number, title = text.index("8.01"), text.index("Other Events")
    item = Suggestion(
        "items", Compound.of(number="8.01", title="Other Events"), Span(number, title + 12), text[number : title + 12],
        0.97, "made",
        cells=(CellEvidence("number", Span(number, number + 4), "8.01"),),
    )  # fmt: skip
    filing = Filing(
        name or f"{company.partition(' ')[0].lower()}.txt", hashlib.sha256(data).hexdigest(), Format.TEXT, text,
        sections=(Section(SectionKind.COVER, "Cover", Span(0, 40)),),
    )  # fmt: skip
    suggestions = (
        suggestion(text, "form_type", "8-K", "8-K"),
        suggestion(
            text, "date_of_report", "March 15, 2005", SCHEMA.field("date_of_report").value_type.parse("3/15/2005")
        ),
        suggestion(text, "registrant_name", company, company),
        suggestion(text, "commission_file_number", "0-21440", "0-21440", 0.7),
        suggestion(text, "commission_file_number", "8.01", "8.01", 0.1, rank=1),
        item,
    )
    return NewFiling(data, filing, suggestions)


def database_of(folder: Path, companies: Sequence[str] = ("Harrow Tin, Inc.",)) -> tuple[Database, tuple[Added, ...]]:
    database = open_database(f"sqlite:///{folder / 'made.db'}")
    return database, add_filings(database, [new_filing(company) for company in companies], SCHEMA)
