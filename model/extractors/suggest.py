"""Small help for extractors: suggestions whose quotes are certain to be the words at their place."""

from __future__ import annotations

from model.filing import Filing
from model.record import CellEvidence, Suggestion
from model.spans import Span
from model.values import Compound, Value


def suggestion(
    filing: Filing, field: str, value: Value, span: Span, *, confidence: float, extractor: str, rule: str, rank: int = 0
) -> Suggestion:
    """A suggestion with the filing's own words at `span` as its quote."""
    return Suggestion(
        field, value, span, span.of(filing.text), confidence=confidence, extractor=extractor, rank=rank, rule=rule
    )


def cell(filing: Filing, column: str, span: Span | None) -> tuple[CellEvidence, ...]:
    """The evidence of one cell as a tuple, empty where the cell is."""
    return () if span is None else (CellEvidence(column, span, span.of(filing.text)),)


def compound(
    filing: Filing, field: str, value: Compound, cells: tuple[CellEvidence, ...], *,
    confidence: float, extractor: str, rule: str, rank: int = 0,
) -> Suggestion:  # fmt: skip
    """A suggestion of several cells; its place reaches from the first cell's words to the last one's."""
    span = Span(min(c.span.start for c in cells), max(c.span.end for c in cells))
    return Suggestion(
        field,
        value,
        span,
        span.of(filing.text),
        confidence=confidence,
        extractor=extractor,
        rank=rank,
        rule=rule,
        cells=cells,
    )
