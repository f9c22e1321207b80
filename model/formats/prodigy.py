"""`prodigy`: JSON lines that Prodigy and doccano read.

Sources: Prodigy documentation, "Named Entity Recognition" (text, tokens, spans with token_start and token_end
inclusive, answer); doccano documentation, "Sequence labeling" (label: [[start, end, name], …]).
"""

from __future__ import annotations

from pathlib import Path

from model.formats.form import Form, Misfits
from model.formats.jsonl import JsonLines
from model.formats.tokens import aligned
from model.record import Status
from model.schema import Schema
from model.store.records import StoredRecord


class ProdigyWriter:
    """Writes one example a line."""

    def __init__(self, path: Path, _: Schema, misfits: Misfits) -> None:
        self._lines = JsonLines(path)
        self._misfits = misfits

    def add(self, stored: StoredRecord) -> None:
        """Writes one example."""
        doc, found = aligned(stored, self._misfits)
        self._lines.write(
            {
                "text": stored.filing.text,
                "tokens": [
                    {"text": t.text, "start": t.idx, "end": t.idx + len(t.text), "id": t.i, "ws": bool(t.whitespace_)}
                    for t in doc
                ],
                "spans": [
                    {
                        "start": one.span.start,
                        "end": one.span.end,
                        "token_start": span.start,
                        "token_end": span.end - 1,
                        "label": one.field,
                    }
                    for one, span in found
                ],
                "label": [[one.span.start, one.span.end, one.field] for one, _ in found],
                "answer": "accept" if stored.record.status is Status.APPROVED else "ignore",
                "meta": {"file": stored.filing.name, "sha256": stored.filing.source_sha256},
            }
        )

    def close(self) -> None:
        """Finishes."""
        self._lines.close()


FORM = Form("JSON lines for Prodigy and doccano", ".jsonl", ProdigyWriter)
