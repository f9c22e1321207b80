"""`spacy`: a DocBin that spaCy trains from: all values in the span group "fields", non-overlapping ones as entities."""

from __future__ import annotations

from pathlib import Path

from model.formats.form import Form, Misfits
from model.formats.tokens import aligned, without_overlap
from model.schema import Schema
from model.store.records import StoredRecord

SPAN_GROUP = "fields"


class SpacyWriter:
    """Collects the documents; DocBin keeps them packed until it is written."""

    def __init__(self, path: Path, _: Schema, misfits: Misfits) -> None:
        # Heavy: only an export of this format pays for it.
        from spacy.tokens import DocBin  # noqa: PLC0415

        self._path = path
        self._docs = DocBin(store_user_data=True)
        self._misfits = misfits

    def add(self, stored: StoredRecord) -> None:
        """Takes one record."""
        doc, found = aligned(stored, self._misfits)
        doc.spans[SPAN_GROUP] = [span for _, span in found]
        doc.set_ents(without_overlap(found, self._misfits))
        doc.user_data["file"] = stored.filing.name
        doc.user_data["sha256"] = stored.filing.source_sha256
        self._docs.add(doc)

    def close(self) -> None:
        """Writes the file."""
        self._docs.to_disk(self._path)


FORM = Form("spaCy DocBin with span group and entities", ".spacy", SpacyWriter)
