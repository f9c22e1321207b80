"""`csv`: one row per filing, for a spreadsheet.  Several values of a field stand in one cell, divided by “; ”."""

from __future__ import annotations

import csv
from pathlib import Path

from model.formats.form import Form, Misfits
from model.record import Decision
from model.schema import Schema
from model.store.records import StoredRecord

# What a spreadsheet would take for a formula (OWASP, CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe in front."""
    return f"'{text}" if text.startswith(_FORMULA) else text


class CsvWriter:
    """Writes rows."""

    def __init__(self, path: Path, schema: Schema, _: Misfits) -> None:
        # The byte order mark makes spreadsheets read UTF-8.
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._file)
        self._schema = schema
        self._rows.writerow(["file", "sha256", "format", "status", "reviewer", *(field.id for field in schema.fields)])

    def add(self, stored: StoredRecord) -> None:
        """Writes one row."""
        filing, record = stored.filing, stored.record
        row = [filing.name, filing.source_sha256, filing.format.value, record.status.value, record.reviewer]
        for field in self._schema.fields:
            values = [
                a.value for a in record.of_field(field.id) if a.value is not None and a.decision is not Decision.ABSENT
            ]
            row.append("; ".join(_cell(field.value_type.to_json(v), field.value_type.format(v)) for v in values))
        self._rows.writerow([harmless(cell) for cell in row])

    def close(self) -> None:
        """Finishes."""
        self._file.close()


def _cell(data: object, shown: str) -> str:
    if isinstance(data, bool):
        return str(data).lower()
    return str(data) if not isinstance(data, dict) else shown


FORM = Form("one row per filing, for spreadsheets", ".csv", CsvWriter)
