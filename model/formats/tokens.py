"""Text as tokens, by spaCy's rules for English, and spans that fit them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from model.formats.form import Labelled, Misfits, labelled
from model.store.records import StoredRecord


@lru_cache(maxsize=1)
def tokenizer() -> Any:
    """The English pipeline of spaCy: only its tokeniser, no model."""
    # Heavy: only an export of a tokenised format pays for it.
    import spacy  # noqa: PLC0415

    return spacy.blank("en")


def aligned(stored: StoredRecord, misfits: Misfits) -> tuple[Any, list[tuple[Labelled, Any]]]:
    """The text as a spaCy Doc, and the labelled stretches that begin and end with tokens; the others are counted."""
    doc = tokenizer().make_doc(stored.filing.text)
    fitting = []
    for one in labelled(stored, misfits):
        span = doc.char_span(one.span.start, one.span.end, label=one.field, alignment_mode="strict")
        if span is None:
            misfits.unaligned[one.field] += 1
        else:
            fitting.append((one, span))
    return doc, fitting


def without_overlap(found: list[tuple[Labelled, Any]], misfits: Misfits) -> list[Any]:
    """The longest spans of which no two share a token, in the order of the text; the others are counted."""
    taken: set[int] = set()
    kept = []
    for one, span in sorted(found, key=lambda pair: (-(pair[1].end - pair[1].start), pair[1].start, pair[0].field)):
        tokens = range(span.start, span.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
        else:
            misfits.overlapping[one.field] += 1
    return sorted(kept, key=lambda span: span.start)
