"""Between frozen values and what a row can hold."""

from __future__ import annotations

import dataclasses
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from model.errors import DatabaseError
from model.filing import Fact, Filing, Format, Page, Section, SectionKind, WordBox
from model.record import Annotation, CellEvidence, Decision, Origin, Reason, Suggestion
from model.schema import Schema
from model.sentence import Sentence
from model.spans import Span
from model.values import Compound, Json, Value


def dump_value(value: Value, field: str, schema: Schema) -> str:
    """A value as JSON in the contract's form; ValueError or TypeError where it does not fit the field's type."""
    spec = schema.by_id.get(field)
    if spec is not None:
        return json.dumps(spec.value_type.to_json(value), ensure_ascii=False)
    return json.dumps(dict(value.cells) if isinstance(value, Compound) else value, ensure_ascii=False, default=str)


def load_value(text: str, field: str, schema: Schema) -> Value:
    """The value again; one of a field that the schema no longer has (or has otherwise now) comes as plain text."""
    data: Json = json.loads(text)
    spec = schema.by_id.get(field)
    if spec is not None:
        try:
            return spec.value_type.from_json(data)
        except ValueError:
            pass  # the field had another type when this was saved: shown as it is, and checked before approval
    if isinstance(data, dict):
        return Compound(tuple((name, None if cell is None else str(cell)) for name, cell in data.items()))
    return data if isinstance(data, str | bool | int | float) else json.dumps(data)


def dump_cells(cells: Iterable[CellEvidence]) -> str:
    """Cell evidence as JSON."""
    return json.dumps([[c.column, c.span.start, c.span.end, c.quote] for c in cells], ensure_ascii=False)


def load_cells(text: str) -> tuple[CellEvidence, ...]:
    """Cell evidence again."""
    return tuple(CellEvidence(column, Span(start, end), quote) for column, start, end, quote in json.loads(text))


def suggestion_row(filing_id: int, position: int, suggestion: Suggestion, schema: Schema) -> dict[str, Any]:
    """A suggestion as the columns of its row."""
    return {
        "filing_id": filing_id,
        "position": position,
        "field": suggestion.field,
        "value": dump_value(suggestion.value, suggestion.field, schema),
        "start": suggestion.span.start,
        "end": suggestion.span.end,
        "quote": suggestion.quote,
        "confidence": suggestion.confidence,
        "extractor": suggestion.extractor,
        "rank": suggestion.rank,
        "rule": suggestion.rule,
        "cells": dump_cells(suggestion.cells),
        "page": suggestion.page,
    }


def suggestion(data: Mapping[str, Any], schema: Schema) -> Suggestion:
    """A suggestion from the columns of its row."""
    return Suggestion(
        field=data["field"],
        value=load_value(data["value"], data["field"], schema),
        span=Span(data["start"], data["end"]),
        quote=data["quote"],
        confidence=data["confidence"],
        extractor=data["extractor"],
        rank=data["rank"],
        rule=data["rule"],
        cells=load_cells(data["cells"]),
        page=data["page"],
    )


def annotation_json(annotation: Annotation, schema: Schema) -> dict[str, Any]:
    """An annotation as plain data: the columns of its row, and what the edit log keeps."""
    value = annotation.value
    return {
        "annotation_id": annotation.id,
        "field": annotation.field,
        "value": None if value is None else dump_value(value, annotation.field, schema),
        "start": annotation.span.start if annotation.span else None,
        "end": annotation.span.end if annotation.span else None,
        "quote": annotation.quote,
        "confidence": annotation.confidence,
        "origin": annotation.origin.value,
        "decision": annotation.decision.value,
        "suggestion": annotation.suggestion,
        "reason": annotation.reason.value if annotation.reason else None,
        "note": annotation.note,
        "cells": dump_cells(annotation.cells),
    }


def annotation(data: Mapping[str, Any], schema: Schema) -> Annotation:
    """An annotation from plain data."""
    return Annotation(
        id=data["annotation_id"],
        field=data["field"],
        value=None if data["value"] is None else load_value(data["value"], data["field"], schema),
        span=None if data["start"] is None else Span(data["start"], data["end"]),
        quote=data["quote"],
        confidence=data["confidence"],
        origin=Origin(data["origin"]),
        decision=Decision(data["decision"]),
        suggestion=data["suggestion"],
        reason=Reason(data["reason"]) if data["reason"] else None,
        note=data["note"],
        cells=load_cells(data["cells"]),
    )


def pack_structure(filing: Filing) -> bytes:
    """Sections, facts, pages, words and emphasis as compressed JSON."""
    data = {
        "sections": [[s.kind.value, s.label, _pair(s.span), _pair(s.heading)] for s in filing.sections],
        "facts": [[f.name, f.value, _pair(f.span), f.context, f.format] for f in filing.facts],
        "pages": [dataclasses.astuple(page) for page in filing.pages],
        "words": [dataclasses.astuple(word) for word in filing.words],
        "emphasis": [_pair(span) for span in filing.emphasis],
    }
    return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def filing(row: Mapping[str, Any]) -> Filing:
    """A filing from the columns of its row.

    Raises:
        DatabaseError: the text is not the one that was imported.
    """
    data = json.loads(zlib.decompress(row["structure"]))
    loaded = Filing(
        name=row["name"],
        source_sha256=row["source_sha256"],
        format=Format(row["format"]),
        text=row["text"],
        sections=tuple(
            Section(SectionKind(kind), label, Span(*span), _span(heading))
            for kind, label, span, heading in data["sections"]
        ),
        facts=tuple(
            Fact(name, value, _span(span), context, form) for name, value, span, context, form in data["facts"]
        ),
        pages=tuple(Page(*page) for page in data["pages"]),
        words=tuple(WordBox(*word) for word in data["words"]),
        emphasis=tuple(Span(*span) for span in data["emphasis"]),
    )
    if loaded.text_sha256 != row["text_sha256"]:
        raise DatabaseError(
            Sentence("The text of {0} in the database is not the one that was imported.", loaded.name),
            Sentence("Restore a backup of the database."),
        )
    return loaded


def _pair(span: Span | None) -> tuple[int, int] | None:
    return (span.start, span.end) if span else None


def _span(pair: Sequence[int] | None) -> Span | None:
    return Span(pair[0], pair[1]) if pair else None


def check_evidence(annotations: Iterable[Annotation | Suggestion], text: str, name: str) -> None:
    """Enforces `text[start:end] == quote` for every value and cell.

    Raises:
        DatabaseError: a quote does not stand where its span says.
    """
    for held in annotations:
        places = [(held.span, held.quote)] if held.span else []
        places += [(cell.span, cell.quote) for cell in held.cells]
        for span, quote in places:
            if span is not None and text[span.start : span.end] != quote:
                raise DatabaseError(
                    Sentence(
                        "{0}: the evidence of {1} does not read “{2}” at {3}.", name, held.field, quote[:40], span.start
                    ),
                    Sentence("Nothing was saved. Select the words again."),
                )
