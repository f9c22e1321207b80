"""The next record is read while the reviewer still looks at this one, so that going on waits for no disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer

from gui.jobs import Worker
from model.errors import TickmarkError
from model.service import ReviewService
from model.store.reading import OpenFiling

_QUIET_MS: Final = 200  # after a record was opened: its own painting comes first


@dataclass(frozen=True, slots=True)
class Ahead:
    """A record as it was read, and the file that it came from."""

    opened: OpenFiling
    source: bytes | None


class ReadAhead(QObject):
    """Holds one record that will probably be opened next."""

    def __init__(self, service: ReviewService, coming: Callable[[], Callable[[], int | None]], parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._coming = coming
        self._worker = Worker(self)
        self._held: Ahead | None = None
        self._timer = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._timer.timeout.connect(self._prepare)

    def schedule(self) -> None:
        """Reads what comes next, once it is quiet."""
        self._timer.start()

    def stop(self) -> None:
        """Reads no more; blocks until a reading that has begun is over."""
        self._timer.stop()
        self._worker.wait()

    def take(self, filing_id: int) -> Ahead:
        """The record, read before or now; any thread may ask.

        What was read before counts only if nobody has saved the record since.

        Raises:
            DatabaseError: there is none of that id.
        """
        held, self._held = self._held, None
        if (
            held is not None
            and held.opened.record.filing_id == filing_id
            and held.opened.record.version == self._service.version(filing_id)
        ):
            return held
        return self._read(filing_id)

    def _read(self, filing_id: int) -> Ahead:
        return Ahead(self._service.open(filing_id), self._service.source_bytes(filing_id))

    def _prepare(self) -> None:
        if self._worker.busy:
            return
        find, held = self._coming(), self._held

        def read() -> Ahead | None:
            filing_id = find()
            if filing_id is None or (held is not None and held.opened.record.filing_id == filing_id):
                return held
            return self._read(filing_id)

        self._worker.call(read, self._keep, self._forget)

    def _keep(self, ahead: Ahead | None) -> None:
        self._held = ahead

    def _forget(self, error: Exception) -> None:
        # It will be told when the reviewer opens that record; a bug is told at once.
        self._held = None
        if not isinstance(error, TickmarkError):
            raise error
