"""`jsonl`: records whole, with evidence and provenance, one JSON object a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from model.extract_line import suggestion_json
from model.formats.form import Form, Misfits
from model.record import Annotation
from model.schema import Schema
from model.store.records import StoredRecord


def annotation_json(annotation: Annotation, schema: Schema) -> dict[str, Any]:
    """A decision with its evidence; a value confirmed absent has value null and decision "absent"."""
    kind = schema.field(annotation.field).value_type
    return {
        "value": None if annotation.value is None else kind.to_json(annotation.value),
        "text": annotation.quote or None,
        "start": annotation.span.start if annotation.span else None,
        "end": annotation.span.end if annotation.span else None,
        "confidence": annotation.confidence,
        "origin": annotation.origin.value,
        "decision": annotation.decision.value,
        "reason": annotation.reason.value if annotation.reason else None,
        "note": annotation.note or None,
        "cells": {cell.column: [cell.span.start, cell.span.end] for cell in annotation.cells} or None,
    }


def record_json(stored: StoredRecord, schema: Schema) -> dict[str, Any]:
    """A whole record."""
    fields: dict[str, list[Any]] = {}
    suggestions: dict[str, list[Any]] = {}
    for annotation in stored.record.annotations:
        if annotation.field in schema.by_id:
            fields.setdefault(annotation.field, []).append(annotation_json(annotation, schema))
    for one in stored.record.suggestions:
        if one.field in schema.by_id:
            suggestions.setdefault(one.field, []).append({**suggestion_json(one, schema), "rank": one.rank})
    filing = stored.filing
    return {
        "file": filing.name,
        "sha256": filing.source_sha256,
        "text_sha256": filing.text_sha256,
        "format": filing.format.value,
        "status": stored.record.status.value,
        "reviewer": stored.record.reviewer,
        "note": stored.record.note,
        "imported_at": stored.imported_at.isoformat(),
        "changed_at": stored.changed_at.isoformat(),
        "text": filing.text,
        "fields": fields,
        "suggestions": suggestions,
    }


class JsonLines:
    """A file of JSON lines; `row` makes the object of a record."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")

    def write(self, row: dict[str, Any]) -> None:
        """One line."""
        self._file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Finishes the file."""
        self._file.close()


class JsonlWriter:
    """Writes whole records."""

    def __init__(self, path: Path, schema: Schema, _: Misfits) -> None:
        self._lines = JsonLines(path)
        self._schema = schema

    def add(self, stored: StoredRecord) -> None:
        """Writes one record."""
        self._lines.write(record_json(stored, self._schema))

    def close(self) -> None:
        """Finishes."""
        self._lines.close()


FORM = Form("whole records with evidence, JSON lines", ".jsonl", JsonlWriter)
