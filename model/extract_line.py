"""One line of `tickmark extract`: a filing's suggestions as the JSON object of the contract."""

from __future__ import annotations

import json

from model.filing import Filing
from model.record import Suggestion
from model.schema import Schema
from model.values import Json


def suggestion_json(suggestion: Suggestion, schema: Schema) -> dict[str, Json]:
    """One value with its evidence: value, text, start and end (code points), page, confidence, extractor."""
    return {
        "value": schema.field(suggestion.field).value_type.to_json(suggestion.value),
        "text": suggestion.quote,
        "start": suggestion.span.start,
        "end": suggestion.span.end,
        "page": suggestion.page,
        "confidence": round(suggestion.confidence, 4),
        "extractor": suggestion.extractor,
    }


def extract_line(
    *, file: str, filing: Filing, suggestions: tuple[Suggestion, ...], schema: Schema, with_text: bool
) -> str:
    """The chosen values (rank 0) of each field that has any, in the order of the schema."""
    fields: dict[str, Json] = {}
    for field in schema.fields:
        chosen = [s for s in suggestions if s.field == field.id and s.rank == 0]
        if chosen:
            fields[field.id] = [suggestion_json(suggestion, schema) for suggestion in chosen]
    row: dict[str, Json] = {
        "file": file,
        "sha256": filing.source_sha256,
        "format": str(filing.format),
        "characters": len(filing.text),
        "fields": fields,
    }
    if with_text:
        row["text"] = filing.text
    return json.dumps(row, ensure_ascii=False)


def error_line(*, file: str, reason: str) -> str:
    """The line of a file that cannot be read."""
    return json.dumps({"file": file, "error": reason}, ensure_ascii=False)
