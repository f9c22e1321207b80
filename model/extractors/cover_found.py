"""What a cover shows for a field, and ways to walk among its pieces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.cover_layout import Cover, Kind, Piece
from model.extractors.cover_words import Caption
from model.spans import Span

_NO_CONTENT: Final = frozenset({Kind.RULE, Kind.BLANK})


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: the value, its words and the chance that it is right; rank 0 is a choice, 1 an alternative."""

    field: str
    value: str | dt.date
    span: Span
    score: float
    rule: str
    rank: int = 0


def clean(words: str) -> str:
    """A printed value: white space folded, marks of markdown and escapes dropped."""
    return " ".join(words.replace("**", "").replace("\\", "").split()).strip("*_ ,;")


def content(cover: Cover) -> list[Piece]:
    """The pieces that say something."""
    return [piece for piece in cover.pieces if piece.kind not in _NO_CONTENT]


def places(pieces: list[Piece], caption: Caption) -> list[int]:
    """Where the captions of that kind stand."""
    return [place for place, piece in enumerate(pieces) if piece.asks(caption)]


@dataclass(frozen=True, slots=True)
class Near:
    """A piece of a wanted kind, and how far from the nearest caption that asks for it."""

    place: int
    piece: Piece
    distance: int  # pieces from it to the caption; below 0 where the caption comes first
    captioned: bool

    @property
    def rank(self) -> tuple[int, int]:
        """Nearest first; at equal distance the value above its caption."""
        return (abs(self.distance) if self.captioned else 999, 0 if self.distance > 0 else 1)


def nearest(pieces: list[Piece], kind: Kind, caption: Caption) -> list[Near]:
    """The pieces of a kind, the one nearest to its caption first."""
    return sorted(_near(pieces, kind, places(pieces, caption)), key=lambda near: (*near.rank, near.place))


def _near(pieces: list[Piece], kind: Kind, captions: list[int]) -> Iterator[Near]:
    for place, piece in enumerate(pieces):
        if piece.kind is kind:
            gaps = sorted((caption - place for caption in captions), key=lambda gap: (abs(gap), gap < 0))
            yield Near(place, piece, gaps[0] if gaps else 0, captioned=bool(gaps))
