"""What long work says of itself, one step after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a use case has come; `total` is None while it is not known.

    The message is a Sentence, or the plain name of the filing that was done last.
    """

    done: int
    total: int | None
    message: str


def result_of(steps: Generator[Progress, None, Result], report: Callable[[Progress], None]) -> Result:
    """Runs a use case to its end and returns what it returns; `report` sees each step."""
    while True:
        try:
            report(next(steps))
        except StopIteration as stop:
            result: Result = stop.value
            return result
