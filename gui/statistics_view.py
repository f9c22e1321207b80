"""Progress: the line in the status bar after each save, and the dashboard on demand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.jobs import Worker
from gui.said import said
from model.store.progress import Pace, Progress, in_words

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow


class StatisticsView(QObject):
    """Asks for the figures off the GUI thread."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._worker = Worker(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"dashboard": self.open}

    def connect_panes(self) -> None:
        """Wires queue and document: the line changes when records do."""
        self._window.queue.loaded.connect(self.show_pace)
        self._window.desk.document.saved.connect(lambda _: self.show_pace())

    def show_pace(self) -> None:
        """How many today, how long each, how long still; nothing where nobody has approved yet."""
        self._worker.call(self._state.service.pace, self._say, self._window.messages.show_error)

    def _say(self, answer: tuple[Pace, int]) -> None:
        pace, left = answer
        if not pace.today:
            self._window.pace.setText("")
            return
        words = self.tr("{0} today").format(pace.today)
        if pace.seconds is not None:
            words += self.tr(" · {0} each").format(said(in_words(pace.seconds)))
            if left:
                words += self.tr(" · about {0} left").format(said(in_words(pace.seconds * left)))
        self._window.pace.setText(words)

    def open(self) -> None:
        """The dashboard."""

        def show(progress: Progress) -> None:
            # The drawing library is heavy and only needed here.
            from gui.dashboard.dashboard import Dashboard  # noqa: PLC0415

            Dashboard(progress, self._state.config.schema_, self._window).show()

        self._window.desk.document.writer.wait()
        self._worker.call(self._state.service.progress, show, self._window.messages.show_error)
