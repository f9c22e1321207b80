"""`label-studio`: tasks for Label Studio's import, with the machine's suggestions as predictions.

Source: Label Studio documentation, "Basic Label Studio JSON format".  The labelling interface stands in the manifest's
folder as `label-config.xml`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from model.formats.form import Form, Misfits, labelled
from model.record import Suggestion
from model.schema import Schema
from model.store.records import StoredRecord


def label_config(schema: Schema) -> str:
    """The labelling interface: one label per field."""
    labels = "\n".join(f"    <Label value={quoteattr(field.id)}/>" for field in schema.fields)
    head, foot = '<View>\n  <Labels name="label" toName="text">\n', "\n  </Labels>\n"
    return f'{head}{labels}{foot}  <Text name="text" value="$text"/>\n</View>\n'


def _region(key: str, field: str, start: int, end: int, text: str) -> dict[str, Any]:
    return {
        "id": key,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "text": text, "labels": [field]},
    }


class LabelStudioWriter:
    """Writes the array of tasks piece by piece."""

    def __init__(self, path: Path, schema: Schema, misfits: Misfits) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._file.write("[")
        self._first = True
        self._misfits = misfits
        path.with_name("label-config.xml").write_text(label_config(schema), encoding="utf-8")

    def add(self, stored: StoredRecord) -> None:
        """Writes one task."""
        decided = [
            _region(one.annotation.id, one.field, one.span.start, one.span.end, one.annotation.quote)
            for one in labelled(stored, self._misfits)
        ]
        chosen = [s for s in stored.record.suggestions if s.rank == 0]
        task = {
            "data": {"text": stored.filing.text, "file": stored.filing.name, "sha256": stored.filing.source_sha256},
            "predictions": [{"model_version": "tickmark", "score": _score(chosen), "result": _regions(chosen)}],
            "annotations": [{"result": decided, "was_cancelled": False}],
        }
        self._file.write("\n" if self._first else ",\n")
        self._first = False
        json.dump(task, self._file, ensure_ascii=False)

    def close(self) -> None:
        """Finishes the array."""
        self._file.write("\n]\n")
        self._file.close()


def _regions(suggestions: list[Suggestion]) -> list[dict[str, Any]]:
    return [_region(f"s{n}", s.field, s.span.start, s.span.end, s.quote) for n, s in enumerate(suggestions)]


def _score(suggestions: list[Suggestion]) -> float:
    return round(sum(s.confidence for s in suggestions) / len(suggestions), 4) if suggestions else 0.0


FORM = Form("Label Studio tasks with predictions and annotations", ".json", LabelStudioWriter)
