"""Inline XBRL: facts that a page states in tags around its own words.

Source: Inline XBRL Part 1: Specification 1.1.  Visible facts get the span of their words; those of `ix:hidden` have
none.  Words inside `ix:exclude` (page numbers, running heads) are part of the page, not of the fact.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from model.filing import Fact
from model.readers.layout import Laid, Layout
from model.spans import Span

TAGS: Final = frozenset({"ix:nonnumeric", "ix:nonfraction", "ix:continuation"})
# Facts nest a few deep in honest pages; each level copies its words, so that a hostile depth would cost the square.
_DEPTH: Final = 16


@dataclass(slots=True)
class _Tag:
    """A tag with the places of its words in the layout."""

    name: str
    context: str
    format: str
    key: str
    continued: str
    start: int
    end: int = 0
    hidden: list[str] = field(default_factory=list)


class Facts:
    """Collects the facts of one page while it is laid out."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._tags: list[_Tag] = []
        self._open: list[_Tag] = []
        self._excluded: list[tuple[int, int]] = []
        self._exclude_from: list[int] = []

    @property
    def open(self) -> bool:
        """Whether the words that come now belong to a fact."""
        return bool(self._open)

    def begin(self, attributes: Mapping[str, str]) -> None:
        """A fact or a continuation begins; attribute names are in lower case."""
        get = attributes.get
        tag = _Tag(get("name", ""), get("contextref", ""), get("format", ""), get("id", ""), get("continuedat", ""),
                   len(self._layout.words))  # fmt: skip
        self._open.append(tag)
        if len(self._open) <= _DEPTH:
            self._tags.append(tag)

    def end(self) -> None:
        """The innermost fact ends."""
        self._open.pop().end = len(self._layout.words)

    def begin_exclude(self) -> None:
        """Words from here on belong to no fact."""
        self._exclude_from.append(len(self._layout.words))

    def end_exclude(self) -> None:
        """Words belong to facts again."""
        start, end = self._exclude_from.pop(), len(self._layout.words)
        if start < end and not self._exclude_from:
            self._excluded.append((start, end))

    def hidden(self, text: str) -> None:
        """Words of the open facts that the page does not show."""
        for tag in self._open[:_DEPTH]:
            tag.hidden.append(text)

    def finish(self, laid: Laid) -> tuple[Fact, ...]:
        """All facts in the order of their tags; continuations are joined to the fact that they continue."""
        chained = {tag.key: tag for tag in self._tags if not tag.name}
        return tuple(self._fact(tag, chained, laid) for tag in self._tags if tag.name)

    def _fact(self, tag: _Tag, chained: dict[str, _Tag], laid: Laid) -> Fact:
        words = self._words(tag, laid)
        if not words:
            return Fact(tag.name, " ".join("".join(tag.hidden).split()), None, tag.context, tag.format)
        span, link = laid.span(tag.start, tag.end), tag.continued
        while more := chained.pop(link, None):
            words += " " + self._words(more, laid)
            place = laid.span(more.start, more.end)
            if span and place:
                span = Span(min(span.start, place.start), max(span.end, place.end))
            link = more.continued
        return Fact(tag.name, " ".join(words.split()), span, tag.context, tag.format)

    def _words(self, tag: _Tag, laid: Laid) -> str:
        span = laid.span(tag.start, tag.end)
        if span is None:
            return ""
        parts, at = [], span.start
        for first, last in self._excluded[bisect_left(self._excluded, (tag.start, 0)) :]:
            if last > tag.end:
                break
            parts.append(laid.text[at : laid.starts[first]])
            at = laid.ends[last - 1]
        parts.append(laid.text[at : span.end])
        return " ".join(parts)
