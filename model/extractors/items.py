"""Items: the headings of the 8-K itself, never those of its exhibits."""

from __future__ import annotations

from collections.abc import Iterator

from model.extractors.registry import extracts
from model.extractors.suggest import cell, compound
from model.filing import Filing, SectionKind
from model.headings import find_headings
from model.record import Suggestion
from model.spans import Span
from model.values import Compound


@extracts("items", "items")
def items(filing: Filing) -> Iterator[Suggestion]:
    """One value for each item that has a heading; the title as printed, without its full stop."""
    covers = [s for s in filing.sections if s.kind is SectionKind.COVER]
    listed = [s for s in filing.sections if s.kind is SectionKind.ITEM]
    if not listed:
        return
    start = min(s.span.start for s in (*covers, *listed))
    for heading in find_headings(filing.text, Span(start, max(s.span.end for s in listed))):
        title = " ".join(heading.title_span.of(filing.text).split()) if heading.title_span else None
        cells = cell(filing, "number", heading.number_span) + cell(filing, "title", heading.title_span)
        rule = "known_title" if heading.known_title else "other_title" if title else "no_title"
        confidence = {"known_title": 0.998, "other_title": 0.93, "no_title": 0.85}[rule]
        yield compound(
            filing, "items", Compound.of(number=heading.number, title=title), cells,
            confidence=confidence, extractor="items", rule=rule,
        )  # fmt: skip
