"""`conll`: tokens and IOB2 tags in two columns, an empty line between sentences (CoNLL-2003 shared task)."""

from __future__ import annotations

from pathlib import Path

from model.formats.form import Form, Misfits
from model.formats.tokens import aligned, without_overlap
from model.schema import Schema
from model.store.records import StoredRecord


class ConllWriter:
    """Writes one token a line; a line end of the text ends a sentence, “-DOCSTART-” begins a filing."""

    def __init__(self, path: Path, _: Schema, misfits: Misfits) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._misfits = misfits

    def add(self, stored: StoredRecord) -> None:
        """Writes one filing."""
        doc, found = aligned(stored, self._misfits)
        tags = ["O"] * len(doc)
        inside = [False] * len(doc)
        for span in without_overlap(found, self._misfits):
            for n in range(span.start, span.end):
                tags[n] = f"{'B' if n == span.start else 'I'}-{span.label_}"
                inside[n] = n > span.start
        lines = ["-DOCSTART- O", ""]
        for token, tag, within in zip(doc, tags, inside, strict=True):
            if token.is_space:
                # A value that runs over a line end is not cut in two by it.
                if "\n" in token.text and lines[-1] and not within:
                    lines.append("")
                continue
            lines.append(f"{token.text} {tag}")
        self._file.write("\n".join([*lines, "", ""]) if lines[-1] else "\n".join([*lines, ""]))

    def close(self) -> None:
        """Finishes."""
        self._file.close()


FORM = Form("tokens with IOB2 tags", ".conll", ConllWriter)
