"""Places in a filing's canonical text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of canonical text, counted in Unicode code points, end exclusive, never empty.

    Raises:
        ValueError: start is negative or end does not lie behind start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this place of `text`; ValueError where the text is shorter."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}..{self.end} lies outside a text of {len(text)} characters")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same stretch moved by `by` characters."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> Span | None:
        """Without white space at either end; None where nothing else is left."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        end = self.end - (len(words) - len(words.rstrip()))
        return Span(start, end) if start < end else None
