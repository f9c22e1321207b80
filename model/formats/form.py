"""What every export format is: a writer of records, and what it could not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from model.record import Annotation, Decision
from model.schema import Schema
from model.spans import Span
from model.store.records import StoredRecord


@dataclass(slots=True)
class Misfits:
    """Spans that a format could not take, counted by field."""

    unaligned: Counter[str] = field(default_factory=Counter)  # do not fit the format's tokens
    overlapping: Counter[str] = field(default_factory=Counter)  # overlap where the format allows none
    without_place: Counter[str] = field(default_factory=Counter)  # values without evidence in a format of spans

    def as_dict(self) -> dict[str, dict[str, int]]:
        """For the manifest."""
        return {
            "unaligned": dict(self.unaligned),
            "overlapping": dict(self.overlapping),
            "without_place": dict(self.without_place),
        }


class Writer(Protocol):
    """Writes records one by one; `close` finishes the files."""

    def add(self, stored: StoredRecord) -> None:
        """Writes one record."""
        ...

    def close(self) -> None:
        """Finishes."""
        ...


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what it is, its file ending, and how to make a writer of it."""

    title: str
    suffix: str
    make: Callable[[Path, Schema, Misfits], Writer]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A stretch of text with the field that it proves."""

    span: Span
    field: str
    annotation: Annotation


def labelled(stored: StoredRecord, misfits: Misfits) -> Iterator[Labelled]:
    """The values of a record that have a place, in the order of the text; the others are counted."""
    held = [a for a in stored.record.annotations if a.decision is not Decision.ABSENT]
    for annotation in held:
        if annotation.span is None:
            misfits.without_place[annotation.field] += 1
    placed = [Labelled(a.span, a.field, a) for a in held if a.span is not None]
    yield from sorted(placed, key=lambda one: (one.span.start, -one.span.end, one.field))
