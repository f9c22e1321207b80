"""The parts of a Form 8-K in its canonical text."""

from __future__ import annotations

from collections.abc import Sequence

from model.filing import DocumentPart, Section


def find_sections(text: str, documents: Sequence[DocumentPart] = ()) -> tuple[Section, ...]:
    """The sections, in the order of the text."""
    return ()
