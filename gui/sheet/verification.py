"""The decisions made on the sheet: saved filing by filing behind the window, shown as done when they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.jobs import Worker
from gui.said import said
from gui.sheet.group_sheet import GroupSheet
from model import bulk, review
from model.bulk import Outcome
from model.record import Annotation, Record
from model.service import ReviewService
from model.sheet import SheetLine
from model.steps import result_of

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow

_Values = Mapping[int, Sequence[Annotation]]


@dataclass(slots=True)
class _Step:
    """What one key does; the outcome is known once it has been saved, and undo waits in the same line for that."""

    outcome: Outcome = field(default_factory=lambda: Outcome("", (), ()))


class GroupVerification(QObject):
    """Opens the sheet and does what is decided on it."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._schema = state.config.schema_
        self._worker = Worker(self)
        self._steps: list[_Step] = []
        self._field = state.config.fields[0].id
        self._asked = 0
        self.sheet: GroupSheet | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"group_sheet": self.open}

    def open(self) -> None:
        """Shows the sheet with the field that the keyboard was in; what is typed in the form is taken first."""
        if not self._window.form.commit_typed():
            return
        if self.sheet is None:
            self.sheet = self._make()
        place = self._window.form.place
        self._field = place[0] if place and not self.sheet.isVisible() else self._field
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()
        self.show_field(self._field)

    def _make(self) -> GroupSheet:
        sheet = GroupSheet(self._schema, self._window)
        sheet.field_chosen.connect(self.show_field)
        sheet.confirmed.connect(lambda lines: self._decide(lines, review.confirm, self.tr("confirm {0}")))
        sheet.struck_out.connect(self._strike_out)
        sheet.filing_wanted.connect(self._go)
        sheet.undo_wanted.connect(self.undo)
        return sheet

    def show_field(self, field: str) -> None:
        """Reads the lines of a field, off the GUI thread; a newer question makes an older answer void."""
        self._field = field
        self._asked += 1
        number, spec = self._asked, self._schema.field(field)
        self._window.desk.document.writer.wait()

        def show(lines: Sequence[SheetLine]) -> None:
            if number == self._asked and self.sheet is not None:
                self.sheet.show_lines(spec, lines)

        self._worker.call(lambda: self._state.service.sheet(field), show, self._failed)

    def _failed(self, error: Exception) -> None:
        self._window.messages.show_error(error)
        if self.sheet is not None:
            self.show_field(self._field)

    # Decisions

    def _strike_out(self, lines: Sequence[SheetLine]) -> None:
        shown = self._field  # as it is now: the step runs later, when another one may be shown
        self._decide(lines, lambda record, value: review.mark_absent(record, shown, value), self.tr("mark {0} absent"))

    def _decide(self, lines: Sequence[SheetLine], change: Callable[[Record, str], Record], words: str) -> None:
        if self.sheet is None:
            return
        action = words.format(self._schema.field(self._field).label)
        wanted: dict[int, list[str]] = defaultdict(list)
        for line in lines:
            wanted[line.filing_id].append(line.annotation.id)

        def step(record: Record) -> Record:
            for value in wanted[record.filing_id]:
                record = change(record, value)
            return record

        self.sheet.model.mark_saving(lines)
        document = self._window.desk.document
        shown = document.record.filing_id if document.record is not None else None
        here = shown if shown in wanted and document.do(step, action) else None
        document.writer.wait()
        others = [filing_id for filing_id in wanted if filing_id != shown]
        service, taken = self._state.service, _Step()
        self._steps.append(taken)

        def work() -> tuple[Outcome, _Values]:
            steps = bulk.apply(service, others, lambda opened: step(opened.record), action, on_file=len(others) > 1)
            outcome = result_of(steps, lambda _: None)
            changed = outcome.changed if here is None else (here, *outcome.changed)
            taken.outcome = replace(outcome, changed=changed)
            return outcome, _held(service, wanted)

        self._worker.call(work, lambda answer: self._settle(*answer), self._failed)

    def undo(self) -> None:
        """Takes the last step on the sheet back, in all its filings."""
        if not self._steps or self.sheet is None:
            return
        step, service = self._steps.pop(), self._state.service
        self._window.desk.document.writer.wait()

        def work() -> tuple[Outcome, _Values]:
            undone = result_of(bulk.take_back(service, step.outcome), lambda _: None)
            return undone, _held(service, step.outcome.changed)

        def done(answer: tuple[Outcome, _Values]) -> None:
            self._settle(*answer)
            self._window.bulk.show_open(answer[0].changed)

        self._worker.call(work, done, self._failed)

    def _settle(self, outcome: Outcome, values: _Values) -> None:
        """Shows what the records hold now; what was left alone is named."""
        if self.sheet is not None:
            self.sheet.model.settle(lambda filing: values.get(filing, ()), values)
            self.sheet.show_progress()
            self.sheet.say("\n".join(said(left.line) for left in outcome.left))
        for filing_id in values:
            self._window.queue.model.refresh(filing_id)
        self._window.tasks.show_counts()

    def _go(self, line: SheetLine) -> None:
        """Opens the filing at the value; the sheet stays for coming back."""
        self._window.activateWindow()
        self._window.past.go(line.filing_id, line.annotation.field, line.annotation.id)


def _held(service: ReviewService, filings: Iterable[int]) -> _Values:
    return {filing_id: service.open(filing_id).record.annotations for filing_id in filings}
