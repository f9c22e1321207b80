"""Reads filings with their records and histories, by SQL text: this is what a reviewer waits for."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from model.errors import DatabaseError
from model.filing import Filing
from model.record import EditKind, Record, Second, Status
from model.schema import Schema
from model.sentence import Sentence
from model.store import codec, edits
from model.store.database import Database
from model.store.edits import Decided, LogEntry
from model.store.reader import Reader

_FILING: Final = ("name", "source_sha256", "format", "text", "text_sha256", "structure")
_SUGGESTION: Final = (
    "field", "value", "start", "end", "quote", "confidence", "extractor", "rank", "rule", "cells", "page",
)  # fmt: skip
ANNOTATION: Final = (
    "annotation_id", "field", "value", "start", "end", "quote", "confidence", "origin", "decision", "suggestion",
    "reason", "note", "cells",
)  # fmt: skip
_RECORD: Final = ("status", "version", "reviewer", "note")


@dataclass(frozen=True, slots=True)
class OpenFiling:
    """A filing and its record, with the names of the steps that undo and redo would take ("" for none).

    `back_version` is the version that the step which undo would take has made; 0 for none.
    """

    filing: Filing
    record: Record
    back: str = ""
    again: str = ""
    back_version: int = 0


def load(database: Database, filing_id: int, schema: Schema) -> OpenFiling:
    """A filing and its record.

    Raises:
        DatabaseError: there is none of that id, or its text or evidence is not as it was saved.
    """
    with database.snapshot() as reader:
        return read(reader, filing_id, schema)


def read(reader: Reader, filing_id: int, schema: Schema) -> OpenFiling:
    """As `load`, with a reader of one's own."""
    filing = filing_of(reader, filing_id)
    done, undone = edits.undoable(edits.of_filing(reader, filing_id))
    back, again = (steps[-1].action if steps else "" for steps in (done, undone))
    version = done[-1].last.version if done else 0
    opened = OpenFiling(filing, record_of(reader, filing_id, schema), back, again, version)
    codec.check_evidence(opened.record.annotations, opened.filing.text, opened.filing.name)
    return opened


def filing_of(reader: Reader, filing_id: int) -> Filing:
    """A filing alone.

    Raises:
        DatabaseError: there is none of that id, or its text is not the one that was imported.
    """
    found = _named(reader, "filing", _FILING, "id = :filing", filing_id)
    if not found:
        raise DatabaseError(Sentence("There is no filing {0} in this database.", filing_id))
    return codec.filing(found[0])


def record_of(reader: Reader, filing_id: int, schema: Schema) -> Record:
    """A record alone."""
    (row,) = _named(reader, "record", _RECORD, "filing_id = :filing", filing_id)
    suggestions = _named(reader, "suggestion", _SUGGESTION, "filing_id = :filing ORDER BY position", filing_id)
    annotations = _named(reader, "annotation", ANNOTATION, "filing_id = :filing ORDER BY position", filing_id)
    return Record(
        filing_id=filing_id,
        status=Status(row["status"]),
        suggestions=tuple(codec.suggestion(one, schema) for one in suggestions),
        annotations=tuple(codec.annotation(one, schema) for one in annotations),
        version=row["version"],
        reviewer=row["reviewer"],
        note=row["note"],
        second=second_of(reader, filing_id),
    )


def _named(
    reader: Reader, table: str, columns: tuple[str, ...], condition: str, filing_id: int
) -> list[Mapping[str, Any]]:
    # Quoted, since `end` is a word of SQL.
    listed = ", ".join(f'"{column}"' for column in columns)
    rows = reader.rows(f"SELECT {listed} FROM {table} WHERE {condition}", {"filing": filing_id})
    return [dict(zip(columns, row, strict=True)) for row in rows]


def second_of(reader: Reader, filing_id: int) -> Second:
    """Where the second review of a filing stands."""
    found = reader.rows("SELECT state FROM second_review WHERE filing_id = :filing", {"filing": filing_id})
    return Second(found[0][0]) if found else Second.NONE


def version(database: Database, filing_id: int) -> int:
    """The version of a record, which every save raises; 0 where there is none."""
    with database.snapshot() as reader:
        found = reader.rows("SELECT version FROM record WHERE filing_id = :filing", {"filing": filing_id})
    return found[0][0] if found else 0


def source_bytes(database: Database, filing_id: int) -> bytes | None:
    """The imported file as it was; None where it is not kept."""
    with database.snapshot() as reader:
        found = reader.rows("SELECT data FROM source WHERE filing_id = :filing", {"filing": filing_id})
    return zlib.decompress(found[0][0]) if found else None


def history(database: Database, filing_id: int, schema: Schema) -> tuple[LogEntry, ...]:
    """Every save of a record, oldest first; while a second review is blind, only what belongs to it."""
    with database.snapshot() as reader:
        rows = edits.of_filing(reader, filing_id)
        if second_of(reader, filing_id) is Second.OPEN:
            rows = rows[1 + max(n for n, row in enumerate(rows) if row.kind is EditKind.SEAL) :]
    return tuple(edits.entry(row, schema) for row in rows)


def latest(database: Database, reviewer: str, limit: int, schema: Schema) -> tuple[Decided, ...]:
    """The last saves of a reviewer in all records, newest first."""
    with database.snapshot() as reader:
        return edits.latest(reader, reviewer, limit, schema)
