"""What long work says of itself, one step after the other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a use case has come; `total` is None while it is not known."""

    done: int
    total: int | None
    message: str
