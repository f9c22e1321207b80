"""The words around what a search has found, fetched off the GUI thread for the rows in view."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from gui.jobs import Worker
from gui.queue_model import QueueModel
from model.service import ReviewService
from model.store.snippets import Snippet

_PAUSE = 30  # milliseconds of scrolling before the rows in view are asked for


class FoundWords(QObject):
    """Gives the model its snippets as the rows come into view."""

    failed = Signal(object)

    def __init__(self, service: ReviewService, model: QueueModel, table: QTableView) -> None:
        super().__init__(table)
        self._service, self._model, self._table = service, model, table
        self._worker = Worker(self)
        self._query = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        table.verticalScrollBar().valueChanged.connect(lambda _: self._timer.start())

    def begin(self, query: str) -> None:
        """Another search, or none; the rows have been set already."""
        self._query = query
        self._model.set_searching(is_searching=bool(query.strip()))
        if query.strip():
            self._ask()

    def _ask(self) -> None:
        query, ids = self._query, self._missing()
        if not query.strip() or not ids:
            return

        def show(found: dict[int, Snippet]) -> None:
            if query == self._query:
                self._model.set_snippets({one: found.get(one) for one in ids})

        self._worker.call(lambda: self._service.snippets(ids, query), show, self.failed.emit)

    def _missing(self) -> list[int]:
        first = self._table.rowAt(0)
        last = self._table.rowAt(self._table.viewport().height() - 1)
        if first < 0:
            return []
        rows = range(first, (last if last >= 0 else self._model.rowCount() - 1) + 1)
        return [self._model.ids[row] for row in rows if not self._model.has_snippet(self._model.ids[row])]
