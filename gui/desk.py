"""The review of the open record: joins queue, source and form through the document.

What is decided stands in `decisions.py` (values) and `verdicts.py` (records); looking changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.decisions import Decisions
from gui.document import ReviewDocument
from gui.highlights import EvidenceMark
from gui.provenance import provenance
from gui.read_ahead import ReadAhead
from gui.verdicts import Verdicts
from model.attention import Attention, attention
from model.errors import NotAllowedError, TickmarkError
from model.record import Origin, Record, Status
from model.review import OPEN
from model.spans import Span
from model.store.reading import OpenFiling

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow


class Desk(QObject):
    """What a reviewer does with one record."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._schema = state.config.schema_
        self._groups = {group.id: n for n, group in enumerate(self._schema.groups)}
        self._needs: tuple[Attention, ...] = ()
        self._shown: list[EvidenceMark] = []
        self._looked_at: tuple[str, str | None] | None = None
        self._source: bytes | None = None  # the file of the open record as it was imported
        self.document = ReviewDocument(state.service, self)
        self.read_ahead = ReadAhead(state.service, self._coming, self)
        self.decisions = Decisions(window, state, self.document)
        self.verdicts = Verdicts(window, state, self.document, self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions that concern the open record."""
        return {
            "undo": self.undo,
            "redo": self.document.redo,
            "approve": self.verdicts.approve,
            "flag": self.verdicts.flag,
            "reject": self.verdicts.reject,
            "reopen": self.verdicts.reopen,
            "note": self.verdicts.note,
            "next_record": lambda: self._leave_to(1),
            "previous_record": lambda: self._leave_to(-1),
            "next_attention": lambda: self.go_to_attention(1),
            "previous_attention": lambda: self.go_to_attention(-1),
            "assign_selection": self.decisions.assign_selection,
            "find": self._window.source.open_find,
            "find_next": self._window.source.find_bar.next,
            "find_previous": self._window.source.find_bar.previous,
        }

    def connect_panes(self) -> None:
        """Wires the panes; called once all of them exist."""
        window, document = self._window, self.document
        window.queue.chosen.connect(self.open)
        document.opened.connect(self._show_opened)
        document.changed.connect(self._show_changed)
        document.saving.connect(lambda: self._show_saved(self.tr("Saving…"), "muted"))
        document.saved.connect(self._saved)
        document.failed.connect(self._failed)
        window.form.entered.connect(self._look_at)
        window.form.moved_on.connect(lambda: self.go_to_attention(1))
        window.source.evidence_clicked.connect(self._focus_field_of)
        window.source.evidence_activated.connect(self._focus_field_of)
        self.decisions.connect_panes()
        window.same_company.found.connect(lambda _: self._show(new=False))

    # Opening

    def open(self, filing_id: int) -> None:
        """Opens a record, after what was typed in the last one has been taken."""
        if self.document.record is not None and self.document.record.filing_id == filing_id:
            return
        if not self._window.form.commit_typed():
            self._window.messages.say(self.tr("Mend or undo (Esc) what you typed first."))
            return
        self.document.writer.wait()
        try:
            ahead = self.read_ahead.take(filing_id)
            self._source = ahead.source
            self.document.open(ahead.opened)
            self.read_ahead.schedule()
        except TickmarkError as error:
            self._window.messages.show_error(error)

    def _coming(self) -> int | None:
        return self._window.queue.next_for_review()

    def _show_opened(self, opened: OpenFiling | None) -> None:
        window = self._window
        window.source.show_filing(opened.filing if opened else None, self._source if opened else None)
        window.queue.mark(opened.record.filing_id if opened else -1)
        self._show(new=True)
        self._show_saved("", "muted")
        if opened is not None:
            self._window.messages.say("")
            self.go_to_attention(1, from_start=True)

    def _show_changed(self, _: Record) -> None:
        self._show(new=False)

    def _show(self, *, new: bool) -> None:
        filing, record = self.document.filing, self.document.record
        self._needs = ()
        if filing is not None and record is not None and record.status not in {Status.APPROVED, Status.REJECTED}:
            differing = self._window.same_company.of(record.filing_id)
            self._needs = attention(record, self._schema, filing.text, self._state.config.review.sure, differing)
        marks = self._marks(record) if record is not None else []
        if new or marks != self._shown:
            self._shown = marks
            self._window.source.show_evidence(marks)
        self._window.form.show_record(record, self._needs, new=new)
        self.show_position()
        self._show_actions()

    def _marks(self, record: Record) -> list[EvidenceMark]:
        marks = []
        for annotation in record.annotations:
            spec = self._schema.by_id.get(annotation.field)
            if annotation.span is None or annotation.value is None or spec is None:
                continue
            extractor = ""
            if annotation.suggestion is not None and annotation.origin is Origin.EXTRACTOR:
                extractor = f" ({record.suggestions[annotation.suggestion].extractor})"
            label = f"{spec.label}: {spec.value_type.format(annotation.value)}\n{provenance(annotation)}{extractor}"
            marks.append(EvidenceMark(annotation.id, annotation.span, self._groups.get(spec.group, 0), label))
        return marks

    def show_position(self) -> None:
        """Where the open record stands in the queue, in the status bar."""
        queue = self._window.queue
        total = queue.model.rowCount()
        place = queue.position
        words = [self.tr("{0} of {1}").format(f"{place + 1:,}", f"{total:,}")] if place >= 0 else []
        record = self.document.record
        if record is not None:
            words.append(record.status.value.replace("_", " "))
        self._window.position.setText("  ·  ".join(words))

    def _show_actions(self) -> None:
        actions = getattr(self._window, "actions_by_name", {})
        record = self.document.record
        is_open = record is not None and record.status in OPEN
        for name in ("approve", "flag", "reject", "assign_selection"):
            if name in actions:
                actions[name].setEnabled(is_open)
        if "reopen" in actions:
            actions["reopen"].setEnabled(record is not None and record.status not in {Status.NEW, Status.IN_REVIEW})
            back, again = self.document.undo_text, self.document.redo_text
            actions["undo"].setText(self.tr("Undo {0}").format(back) if back else self.tr("Undo"))
            actions["redo"].setText(self.tr("Redo {0}").format(again) if again else self.tr("Redo"))

    # Saving

    def _show_saved(self, text: str, role: str) -> None:
        label = self._window.saved
        label.setText(text)
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)

    def _saved(self, record: Record) -> None:
        self._show_saved(self.tr("✓ Saved"), "good")
        self._window.queue.model.refresh(record.filing_id)
        self.show_position()
        self._window.tasks.show_counts()

    def _failed(self, error: Exception) -> None:
        self._window.messages.show_error(error)
        if not isinstance(error, NotAllowedError):
            self._show_saved(self.tr("! Not saved"), "bad")

    # Looking

    def _look_at(self, field: str, annotation_id: str | None) -> None:
        record = self.document.record
        if record is None:
            return
        self._looked_at = (field, annotation_id)
        shown = record.of_field(field)
        found = next((a for a in shown if a.id == annotation_id), None)
        self._window.source.focus_evidence(found.span if found else None)

    def _focus_field_of(self, annotation_id: str) -> None:
        record = self.document.record
        if record is None:
            return
        annotation = record.annotation(annotation_id)
        self._window.form.focus_value(annotation.field, annotation.id)
        self._window.source.focus_evidence(annotation.span)

    def go_to_attention(self, step: int, *, from_start: bool = False) -> None:
        """Puts the keyboard into the next (1) or previous (-1) value that needs a person."""
        if not self._needs:
            approve = self._window.actions_by_name["approve"].shortcut().toString()
            if not from_start:
                self._window.messages.say(self.tr("Nothing left to look at. {0} approves this record.").format(approve))
            elif self.document.record is not None:
                self._window.form.area.setFocus()
            return
        current = None if from_start else self._window.form.current()
        places = [(need.field, need.annotation_id) for need in self._needs]
        at = next((n for n, place in enumerate(places) if place == current), None)
        if at is None:
            at = -1 if step > 0 else 0
        place = places[(at + step) % len(places)]
        self._looked_at = None
        self._window.form.focus_value(*place)
        if self._looked_at != place:  # a window that is not the active one gives no focus that would tell
            self._look_at(*place)

    # Steps

    def undo(self) -> None:
        """Takes the last step back; typing that was not taken yet goes first."""
        self.document.undo()

    def assign(self, field: str, span: Span, *, column: str = "") -> None:
        """Makes the words at a span the value of a field; see Decisions."""
        self.decisions.assign(field, span, column=column)

    def _leave_to(self, step: int) -> None:
        self._window.queue.step(step)
