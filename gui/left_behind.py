"""Records that were settled and left for the next one, so that undo finds back to them."""

from __future__ import annotations

from dataclasses import dataclass

from model.record import Record


@dataclass(frozen=True, slots=True)
class Left:
    """A record, the step that settled it, and the record (with its version then) that was opened behind it."""

    filing_id: int
    action: str
    next_id: int
    version: int


class LeftBehind:
    """The way through the queue of this session, one entry for each record settled."""

    def __init__(self) -> None:
        self._way: list[Left] = []

    def note(self, filing_id: int, action: str, *, then: Record) -> None:
        """A record was settled, and another one opened by that."""
        self._way.append(Left(filing_id, action, then.filing_id, then.version))

    def last(self, record: Record) -> Left | None:
        """What led to this record, if nothing was settled since."""
        return self._way[-1] if self._way and self._way[-1].next_id == record.filing_id else None

    def forget(self, left: Left) -> None:
        """It was taken back."""
        if left in self._way:
            self._way.remove(left)
