"""`parquet`: whole records in columns, written a row group at a time (Apache Parquet, by pyarrow)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from model.formats.form import Form, Misfits
from model.formats.jsonl import record_json
from model.schema import Schema
from model.store.records import StoredRecord

_ROWS = 200
_TEXTS = ("file", "sha256", "text_sha256", "format", "status", "reviewer", "note", "imported_at", "changed_at", "text")


class ParquetWriter:
    """Collects a row group and writes it."""

    def __init__(self, path: Path, schema: Schema, _: Misfits) -> None:
        # Heavy: only an export of this format pays for it.
        import pyarrow as pa  # noqa: PLC0415
        import pyarrow.parquet as pq  # noqa: PLC0415

        value = pa.struct(
            [
                ("field", pa.string()), ("value", pa.string()), ("text", pa.string()), ("start", pa.int64()),
                ("end", pa.int64()), ("confidence", pa.float64()), ("origin", pa.string()), ("decision", pa.string()),
            ]
        )  # fmt: skip
        self._columns = pa.schema([*((name, pa.string()) for name in _TEXTS), ("annotations", pa.list_(value))])
        self._table = pa.Table
        self._writer = pq.ParquetWriter(path, self._columns, compression="zstd")
        self._schema = schema
        self._rows: list[dict[str, Any]] = []

    def add(self, stored: StoredRecord) -> None:
        """Takes one record."""
        row = record_json(stored, self._schema)
        annotations = [
            {
                "field": field,
                "value": None if one["value"] is None else json.dumps(one["value"], ensure_ascii=False),
                **{name: one[name] for name in ("text", "start", "end", "confidence", "origin", "decision")},
            }
            for field, values in row["fields"].items()
            for one in values
        ]
        self._rows.append({**{name: row[name] for name in _TEXTS}, "annotations": annotations})
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table.from_pylist(self._rows, schema=self._columns))
            self._rows.clear()

    def close(self) -> None:
        """Writes what is left and the file's foot."""
        self._flush()
        self._writer.close()


FORM = Form("whole records in columns", ".parquet", ParquetWriter)
