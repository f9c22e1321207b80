"""What a phrase that tells an event looks like."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase and the event that it tells; `sure` is how often it is right, 0 to 1."""

    event: str
    rule: str
    needs: tuple[str, ...]
    pattern: str
    guard: str = ""
    early: bool = True
    sure: float = 0.85
