"""Items: the headings of the 8-K itself, never those of its exhibits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from model.extractors.registry import extracts
from model.extractors.suggest import cell, compound
from model.filing import Filing, SectionKind
from model.headings import Heading, read_headings
from model.record import Suggestion
from model.spans import Span
from model.values import Compound

_SURE: Final = {"known_title": 0.998, "other_title": 0.88, "no_title": 0.85}
_DOUBTFUL = 0.2


@extracts("items", "items")
def items(filing: Filing) -> Iterator[Suggestion]:
    """One value for each item that has a heading, the title as printed; lines not believed come as alternatives."""
    listed = [s for s in filing.sections if s.kind is SectionKind.ITEM]
    if not listed:
        return
    start = min(s.span.start for s in filing.sections if s.kind in (SectionKind.COVER, SectionKind.ITEM))
    found = read_headings(filing.text, Span(start, max(s.span.end for s in listed)))
    for heading in found.chosen:
        yield _suggestion(filing, heading, rank=0)
    for rank, heading in enumerate(found.doubtful, start=1):
        yield _suggestion(filing, heading, rank=rank)


def _suggestion(filing: Filing, heading: Heading, *, rank: int) -> Suggestion:
    words = heading.title_span.of(filing.text) if heading.title_span else ""
    title = " ".join(words.replace("**", "").split()) or None
    rule = "known_title" if heading.known_title else "other_title" if title else "no_title"
    return compound(
        filing, "items", Compound.of(number=heading.number, title=title),
        cell(filing, "number", heading.number_span) + cell(filing, "title", heading.title_span),
        confidence=_DOUBTFUL if rank else _SURE[rule], extractor="items", rule=rule, rank=rank,
    )  # fmt: skip
