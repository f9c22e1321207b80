"""The edges of evidence by keyboard: a word more or less at either end, and the value follows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.words import step_edge

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.main_window import MainWindow


class EvidenceKeys(QObject):
    """Grows and shrinks the evidence of the value that the keyboard is in."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {
            "end_later": partial(self._step, start=False, by=1),
            "end_earlier": partial(self._step, start=False, by=-1),
            "start_earlier": partial(self._step, start=True, by=-1),
            "start_later": partial(self._step, start=True, by=1),
        }

    def _step(self, *, start: bool, by: int) -> None:
        filing, record = self._desk.document.filing, self._desk.document.record
        field, annotation_id = self._window.form.current() or ("", None)
        held = record.held(field, annotation_id) if record else None
        if filing is None or held is None or held.span is None:
            self._window.messages.say(self.tr("Go to a value that has words in the filing first."))
            return
        span = step_edge(filing.text, held.span, start=start, by=by)
        if span != held.span:
            self._desk.decisions.resize_evidence(held.id, span)
