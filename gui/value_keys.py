"""What the signs beside and under a value do, by keyboard: one more value, another order, a note, a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from gui.assign_palette import ChoiceList
from model.record import Annotation, Reason

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.main_window import MainWindow


class ValueKeys(QObject):
    """Acts on the value that the keyboard is in, or was in last."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._reasons: ChoiceList | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {
            "add_value": self.add,
            "value_note": self.note,
            "value_up": partial(self.move, -1),
            "value_down": partial(self.move, 1),
            "value_reason": self.reason,
            "next_pane": partial(self.step_pane, 1),
            "previous_pane": partial(self.step_pane, -1),
        }

    def _place(self) -> tuple[str, str | None]:
        form = self._window.form
        return form.current() or form.place or ("", None)

    def _held(self) -> Annotation | None:
        """The value; where there is none, says so."""
        field, annotation_id = self._place()
        record = self._desk.document.record
        held = record.held(field, annotation_id) if record is not None else None
        if held is None:
            self._window.messages.say(self.tr("Go to a value first."))
        return held

    def add(self) -> None:
        """An empty line for one more value of the field."""
        row = self._window.form.rows.get(self._place()[0])
        if row is None:
            self._window.messages.say(self.tr("Go to a field first."))
        elif not row.can_add:
            self._window.messages.say(self.tr("{0} takes one value.").format(row.field.label))
        else:
            row.add_empty()

    def note(self) -> None:
        """A note on the value."""
        if held := self._held():
            self._desk.decisions.note(held.id)

    def move(self, by: int) -> None:
        """Another place among the values of the field; the keyboard stays with the value."""
        if held := self._held():
            self._desk.decisions.move(held.id, by)
            self._window.form.focus_value(held.field, held.id)

    def reason(self) -> None:
        """Why the value has no words in the filing."""
        held = self._held()
        if held is None:
            return
        if held.reason is None:
            self._window.messages.say(self.tr("This value has its words in the filing."))
            return
        self._reasons = ChoiceList([(self.tr(one.value), one) for one in Reason], self.tr("Reason"), self._window)
        # Qt hands a StrEnum on as the plain word.
        self._reasons.taken.connect(lambda chosen: self._desk.decisions.give_reason(held.id, Reason(chosen)))
        detail = self._window.form.detail
        self._reasons.open_at(detail.mapToGlobal(QPoint(0, 0)))

    def step_pane(self, by: int) -> None:
        """Takes the keyboard from pane to pane: queue, filing, form."""
        window = self._window
        panes = (window.queue, window.source, window.form)
        focused = window.focusWidget()
        at = next((n for n, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), 0)
        pane = panes[(at + by) % len(panes)]
        if pane is window.queue:
            window.queue.table.setFocus()
        elif pane is window.source:
            window.source.text.setFocus()
        elif window.form.place is not None:
            window.form.focus_value(*window.form.place)
        else:
            window.form.area.setFocus()
