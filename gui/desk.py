"""The review of the open record: joins queue, source and form through the document.

What is decided stands in `decisions.py` (values) and `verdicts.py` (records); looking changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from gui.decisions import Decisions
from gui.document import PATIENCE, ReviewDocument
from gui.highlights import EvidenceMark
from gui.left_behind import Left, LeftBehind
from gui.messages import ask_to_close
from gui.provenance import provenance
from gui.read_ahead import Ahead, ReadAhead
from gui.said import said_of, status_words
from gui.verdicts import Verdicts
from model.attention import Attention, attention
from model.errors import ConflictError, TickmarkError
from model.record import Origin, Record, Second, Status
from model.review import OPEN
from model.spans import Span
from model.store.reading import OpenFiling
from model.values import as_read

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow

_UNTIL_CLOSED: Final = 5000  # milliseconds that a window waits for its last save when it is to close


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
        self._asked = 0  # how often a record was asked for; only the last one is shown
        self.left_behind = LeftBehind()
        self.document = ReviewDocument(state.service, self)
        self.read_ahead = ReadAhead(state.service, window.queue.coming, self)
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
        window.form.note_line.wanted.connect(self.verdicts.note)
        window.form.moved_on.connect(lambda: self.go_to_attention(1))
        window.source.evidence_clicked.connect(self._focus_field_of)
        window.source.evidence_activated.connect(self._focus_field_of)
        self.decisions.connect_panes()
        window.same_company.found.connect(lambda _: self._show(new=False))
        self._show_actions()  # without a record there is nothing to approve

    # Opening

    def open(self, filing_id: int, then: Callable[[], None] | None = None) -> None:
        """Opens a record, after what was typed in the last one has been taken and saved; `then` comes behind it."""
        if self._is_open(filing_id):
            if then is not None:
                then()
            return
        if not self._window.form.commit_typed():
            self._window.messages.say(self.tr("Mend or undo (Esc) what you typed first."))
            return
        self._go(lambda: filing_id, then=then)

    def open_next(self, *, settled: str) -> None:
        """Goes on to the next record that needs review; `settled` names the step that has settled the open one."""
        record = self.document.record
        assert record is not None
        # A second review that was handed in is sealed; no undo leads back to it.
        left = (record.filing_id, settled) if settled and record.second is not Second.OPEN else None
        self._go(self._window.queue.coming(), left=left)

    def _is_open(self, filing_id: int) -> bool:
        return self.document.record is not None and self.document.record.filing_id == filing_id

    def _go(
        self,
        find: Callable[[], int | None],
        *,
        then: Callable[[], None] | None = None,
        left: tuple[int, str] | None = None,
    ) -> None:
        """Finds and reads a record off the GUI thread, then shows it; only what is slow is seen to take time."""
        self._asked += 1
        number = self._asked

        def read() -> Ahead | None:
            filing_id = find()
            return None if filing_id is None else self.read_ahead.take(filing_id)

        def show(ahead: Ahead | None) -> None:
            if number != self._asked:
                return  # the reviewer has gone somewhere else meanwhile
            self._hold(waiting=False)
            if ahead is None:
                self._say_all_done()
                return
            if left is not None:
                self.left_behind.note(*left, then=ahead.opened.record)
            self._source = ahead.source
            self.document.open(ahead.opened)
            self.read_ahead.schedule()
            if then is not None:
                then()

        def stay(error: Exception) -> None:
            if number == self._asked:
                self._hold(waiting=False)
            self._failed(error)

        self.document.after_saving(read, show, stay)
        if self.document.waiting:
            self._hold(waiting=True)

    def _hold(self, *, waiting: bool) -> None:
        """While a slow disk keeps the next record back, the last one takes no more keys."""
        if self._window.form.isEnabled() is waiting:
            self._window.form.setEnabled(not waiting and self.document.record is not None)
            self.show_position()

    def _say_all_done(self) -> None:
        keys = self._window.actions_by_name["export"].shortcut().toString()
        self._window.messages.say(self.tr("All records of this queue are reviewed. {0} exports them.").format(keys))

    def reload(self) -> None:
        """Shows the open record as the database has it now; says which of one's own changes that gives up."""
        record, given_up = self.document.record, self._labels(self.document.unsaved)
        if record is None:
            return

        def show(opened: OpenFiling) -> None:
            self.document.open(opened)
            if given_up:
                self._window.messages.say(self.tr("Your change was not taken over: {0}.").format(given_up))

        read = partial(self._state.service.open, record.filing_id)
        self.document.writer.call(read, show, self._window.messages.show_error, patience=PATIENCE)

    def may_close(self) -> bool:
        """Saves what is still to be saved; asks where that is not possible, or where typing is not understood."""
        document, understood = self.document, self._window.form.commit_typed()
        if not document.writer.wait(_UNTIL_CLOSED):
            self._window.messages.say(
                self.tr(
                    "The disk does not answer, and your last decision is not saved yet. Close the window once the "
                    "status bar says that it is saved."
                )
            )
            return False
        document.save_again()
        document.writer.wait()
        if document.unsaved:
            words = self.tr("This could not be saved: {0}. It is lost when the window closes.")
            return ask_to_close(self._window, words.format(self._labels(document.unsaved)))
        if not understood:
            return ask_to_close(self._window, self.tr("What you typed last is not understood, and not taken yet."))
        return True

    def _labels(self, fields: Sequence[str]) -> str:
        return ", ".join(self._schema.by_id[f].label if f in self._schema.by_id else self.tr("status") for f in fields)

    def _show_opened(self, opened: OpenFiling | None) -> None:
        window = self._window
        window.source.show_filing(opened.filing if opened else None, self._source if opened else None)
        window.queue.mark(opened.record.filing_id if opened else -1)
        self._show(new=True)
        self._show_saved("", "muted")
        if opened is not None:
            self._window.messages.say("")
            self.go_to_attention(1, from_start=True)

    def _show_changed(self, record: Record) -> None:
        self._show(new=False)
        # The words in view are those of the value in focus, also after undo has given it others.
        field, annotation_id = self._window.form.place or ("", None)
        held = record.held(field, annotation_id)
        source = self._window.source
        focused = source.text.focused
        if held is not None and focused is not None and held.span != focused:
            source.focus_evidence(held.span)
        elif held is None and focused is not None and all(a.span != focused for a in record.annotations):
            source.focus_evidence(None)  # the value is gone, and with it what its words stood for
        if self._needs and self._window.notice.text == self._nothing_left():
            self._window.messages.say("")

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
            label = f"{spec.label}: {as_read(spec.value_type, annotation.value)}\n{provenance(annotation)}{extractor}"
            marks.append(EvidenceMark(annotation.id, annotation.span, self._groups.get(spec.group, 0), label))
        return marks

    def show_position(self) -> None:
        """Where the open record stands in the queue, in the status bar."""
        if self.document.waiting:
            self._window.position.setText(self.tr("Opening…"))
            return
        queue = self._window.queue
        total = queue.model.rowCount()
        place = queue.position
        words = [self.tr("{0} of {1}").format(f"{place + 1:,}", f"{total:,}")] if place >= 0 else []
        record = self.document.record
        if record is not None:
            words.append(status_words(record.status))
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
            back, again = self._undo_words(), self.document.redo_text
            actions["undo"].setText(self.tr("Undo {0}").format(back) if back else self.tr("Undo"))
            actions["redo"].setText(self.tr("Redo {0}").format(again) if again else self.tr("Redo"))

    def _left_for_this(self) -> Left | None:
        """What undo takes back before any step of the open record: what settled the record before, and led here."""
        record = self.document.record
        left = self.left_behind.last(record) if record is not None else None
        return None if left is None or self.document.has_steps_since(left.version) else left

    def _undo_words(self) -> str:
        left = self._left_for_this()
        if left is None:
            return self.document.undo_text
        return self.tr("{0} of the record before").format(left.action)

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
        messages = self._window.messages
        unsaved = bool(self.document.unsaved)
        if unsaved and isinstance(error, ConflictError):
            messages.say(said_of(error), offer=self.tr("Reload the record"), act=self.reload)
        elif unsaved and isinstance(error, TickmarkError):
            words = self.tr("{0} Your change is kept in this window until it is saved.").format(said_of(error))
            messages.say(words, offer=self.tr("Try again"), act=self.document.save_again)
        else:
            messages.show_error(error)
        if unsaved:
            self._show_saved(self.tr("! Not saved"), "bad")
            self.show_position()

    # Looking

    def _look_at(self, field: str, annotation_id: str | None) -> None:
        record = self.document.record
        if record is None:
            return
        self._looked_at = (field, annotation_id)
        found = record.held(field, annotation_id)
        self._window.source.focus_evidence(found.span if found else None)

    def _focus_field_of(self, annotation_id: str) -> None:
        record = self.document.record
        if record is None:
            return
        annotation = record.annotation(annotation_id)
        self._window.form.focus_value(annotation.field, annotation.id)
        self._window.source.focus_evidence(annotation.span)

    def _nothing_left(self) -> str:
        approve = self._window.actions_by_name["approve"].shortcut().toString()
        return self.tr("Nothing left to look at. {0} approves this record.").format(approve)

    def go_to_attention(self, step: int, *, from_start: bool = False) -> None:
        """Puts the keyboard into the next (1) or previous (-1) value that needs a person."""
        if not self._needs:
            if not from_start:
                self._window.messages.say(self._nothing_left(), offer=self.tr("Approve"), act=self.verdicts.approve)
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
        """Takes the last step back, also the one that settled the record before and led to this one."""
        left = self._left_for_this()
        if left is None:
            self.document.undo()
            return

        def take_back() -> None:
            self.left_behind.forget(left)
            if self.document.undo_text == left.action:
                self.document.undo()
                self.go_to_attention(1, from_start=True)  # nothing needed a person while it was settled
            else:
                self._window.messages.say(self.tr("This record was changed since; nothing was undone."))

        self.open(left.filing_id, take_back)

    def assign(self, field: str, span: Span, *, column: str = "") -> None:
        """Makes the words at a span the value of a field; see Decisions."""
        self.decisions.assign(field, span, column=column)

    def _leave_to(self, step: int) -> None:
        self._window.queue.step(step)
