"""Looks for what does not fit together in the open record, and leads to the words that disagree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.document import ReviewDocument
from gui.jobs import Worker
from model.findings import Finding, findings
from model.record import Record
from model.spans import Span

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Contradictions(QObject):
    """Asks off the GUI thread after each change, since calendars must be read in the first time."""

    def __init__(self, window: MainWindow, document: ReviewDocument) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._worker = Worker(self)
        self._asked = 0
        document.opened.connect(self._begin)
        document.changed.connect(self._ask)
        window.source.findings_bar.wanted.connect(self._go)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"next_finding": self.next}

    def _begin(self) -> None:
        self._asked += 1
        self._show(())
        if self._document.record is not None:
            self._ask(self._document.record)

    def _ask(self, record: Record) -> None:
        filing = self._document.filing
        if filing is None:
            return
        self._asked += 1
        number = self._asked

        def show(found: Sequence[Finding]) -> None:
            # A newer question, or another record, makes this answer void.
            if number == self._asked:
                self._show(found)

        self._worker.call(lambda: findings(filing, record), show, self._window.messages.show_error)

    def _show(self, found: Sequence[Finding]) -> None:
        self._window.source.findings_bar.show_findings(found)
        self._window.source.show_disputed([span for finding in found for span in finding.spans])

    def next(self) -> None:
        """Goes to the next place that does not fit."""
        if not self._window.source.findings_bar.found:
            self._window.messages.say(self.tr("Nothing in this record contradicts itself."))
        self._window.source.findings_bar.go_on()

    def _go(self, finding: Finding, place: Span | None) -> None:
        """Shows the words; the keyboard goes to the value that they prove, where they prove one."""
        record = self._document.record
        if record is None:
            return
        proved = next((a for a in record.annotations if place is not None and a.span == place), None)
        if proved is None and place is None:
            proved = next((a for field in finding.fields for a in record.of_field(field)), None)
        if proved is not None:
            self._window.form.focus_value(proved.field, proved.id)
        if place is not None:
            self._window.source.focus_evidence(place)
