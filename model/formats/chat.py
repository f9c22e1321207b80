"""`chat`: conversations for fine-tuning, one a line: instructions and text in, JSON out."""

from __future__ import annotations

import json
from pathlib import Path

from model.formats.form import Form, Misfits
from model.formats.jsonl import JsonLines
from model.record import Decision
from model.schema import FieldSpec, Schema
from model.store.records import StoredRecord
from model.values import Json


def instructions(schema: Schema) -> str:
    """What the model is told: the fields and their forms."""
    lines = [f"- {field.id}: {field.label}{_form(field)}" for field in schema.fields]
    return (
        "Read the SEC Form 8-K below and answer with one JSON object. Each key is a field, each value a list; "
        "a field that the filing does not print has an empty list.\n" + "\n".join(lines)
    )


def _form(field: FieldSpec) -> str:
    if field.type == "table":
        return f" (objects of {', '.join(column.id for column in field.columns)})"
    if field.choices:
        return f" (one of {', '.join(field.choices)})"
    return {"date": " (YYYY-MM-DD)", "boolean": " (true or false)"}.get(field.type, "")


class ChatWriter:
    """Writes one conversation a line."""

    def __init__(self, path: Path, schema: Schema, _: Misfits) -> None:
        self._lines = JsonLines(path)
        self._schema = schema
        self._system = instructions(schema)

    def add(self, stored: StoredRecord) -> None:
        """Writes one conversation."""
        answer: dict[str, list[Json]] = {}
        for field in self._schema.fields:
            held = [a for a in stored.record.of_field(field.id) if a.decision is not Decision.ABSENT]
            answer[field.id] = [field.value_type.to_json(a.value) for a in held if a.value is not None]
        self._lines.write(
            {
                "messages": [
                    {"role": "system", "content": self._system},
                    {"role": "user", "content": stored.filing.text},
                    {"role": "assistant", "content": json.dumps(answer, ensure_ascii=False)},
                ]
            }
        )

    def close(self) -> None:
        """Finishes."""
        self._lines.close()


FORM = Form("conversations for fine-tuning", ".jsonl", ChatWriter)
