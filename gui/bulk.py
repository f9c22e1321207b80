"""One decision on all records that are selected in the queue: asked first, done in the background, undone in one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gui.bulk_dialog import BulkDialog
from gui.document import PATIENCE
from gui.jobs import Job, Worker
from gui.said import counted, log_words, said
from model import bulk
from model.bulk import Outcome, Plan, Step
from model.steps import Progress

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow


class Bulk(QObject):
    """Approves, flags, rejects, reopens and assigns many records."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._worker = Worker(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {
            "approve_selected": self.approve,
            "flag_selected": partial(self._with_note, self.tr("Flag"), bulk.flagging, "flag"),
            "reject_selected": partial(self._with_note, self.tr("Reject"), bulk.rejection, "reject"),
            "reopen_selected": self.reopen,
            "assign_selected": self.assign,
            "undo_selected": self.undo,
        }

    def _ids(self) -> list[int]:
        """The selected records, once nothing is left to be saved; says so where there are none or a job runs."""
        ids = self._window.queue.selected_ids()
        if not ids:
            self._window.messages.say(self.tr("Select some records in the queue first."))
            return []
        return ids if self._is_free() else []

    def _is_free(self) -> bool:
        if self._window.tasks.busy:
            self._window.messages.say(self.tr("Wait until the running job has finished, or cancel it."))
            return False
        return self._window.form.commit_typed()

    def _run(self, steps: Generator[Progress, None, Any], done: Callable[[object], None]) -> None:
        """Starts a job behind the saves that are still to be made; a slow disk holds it up, never the window."""

        def start(_: object) -> None:
            if not self._window.tasks.busy:
                self._window.tasks.start(Job(steps, self), done)

        writer = self._window.desk.document.writer
        writer.call(lambda: None, start, self._window.messages.show_error, patience=PATIENCE)

    def _ask(self, title: str, question: str, act: str) -> BulkDialog:
        dialog = BulkDialog(title, question, act, self._window)
        dialog.open()
        return dialog

    # Approving

    def approve(self) -> None:
        """Finds out which of them need no second look, asks, and approves those."""
        ids = self._ids()
        if ids:
            steps = bulk.plan_approval(self._state.service, self._state.config, ids)
            self._run(steps, self._ask_approval)

    def _ask_approval(self, plan: object) -> None:
        assert isinstance(plan, Plan)
        ready, total = len(plan.ready), len(plan.ready) + len(plan.left)
        if not ready:
            words = self.tr("None of the selected records can be approved unseen.")
            self._window.messages.show_list(self.tr("Approve"), words, [said(left.line) for left in plan.left])
            return
        question = counted(
            total,
            "Approve the selected record? Every value in it is above the threshold ({2} %) and every check passes.",
            "Approve {1} of {0} selected records? In what is approved every value is above the threshold ({2} %) and "
            "every check passes.",
            ready, round(self._state.config.review.sure * 100),
        )  # fmt: skip
        dialog = self._ask(self.tr("Approve"), question, self.tr("Approve {0}").format(ready))
        dialog.show_left(
            counted(len(plan.left), "{0} is left for you:", "{0} are left for you:"),
            [said(left.line) for left in plan.left],
        )
        dialog.taken.connect(lambda _: self.apply(plan.ready, bulk.approval(self._state.config), "approve"))

    # Flagging, rejecting, reopening

    def _with_note(self, title: str, step: Callable[[str], Step], action: str) -> None:
        ids = self._ids()
        if ids:
            dialog = self._ask(
                title, counted(len(ids), "{1} {0} selected record?", "{1} {0} selected records?", title), title
            )
            dialog.ask_note(self.tr("A note that says why"))
            dialog.taken.connect(lambda note: self.apply(ids, step(note), action))

    def reopen(self) -> None:
        """Takes them back into review."""
        ids = self._ids()
        if ids:
            title = self.tr("Reopen")
            dialog = self._ask(
                title, counted(len(ids), "Reopen {0} selected record?", "Reopen {0} selected records?"), title
            )
            dialog.taken.connect(lambda _: self.apply(ids, bulk.reopening(), "reopen"))

    def apply(self, ids: Sequence[int], step: Step, action: str) -> None:
        """Takes a step with each of these records in the background, and offers to take it back in all."""
        self._run(bulk.apply(self._state.service, ids, step, action), self._done)

    def _done(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        self.show_open(outcome.changed)
        action = log_words(outcome.action)
        words = counted(
            len(outcome.changed),
            "{1}: {0} record changed.",
            "{1}: {0} records changed.",
            action[:1].upper() + action[1:],
        )
        if outcome.left:
            words += " " + counted(len(outcome.left), "{0} was left as it is.", "{0} were left as they are.")
            self._window.messages.show_list(self.tr("Left"), words, [said(left.line) for left in outcome.left])
        self._window.messages.say(words, offer=self.tr("Undo all"), act=self.undo)

    def show_open(self, changed: Sequence[int]) -> None:
        """The open record may be among those that were changed."""
        document = self._window.desk.document
        if document.record is not None and document.record.filing_id in changed:
            self._window.desk.reload()

    # Assigning

    def assign(self) -> None:
        """Gives them to a reviewer."""
        ids = self._ids()
        if not ids:
            return

        def ask(known: Sequence[str]) -> None:
            title = self.tr("Assign")
            dialog = self._ask(
                title, counted(len(ids), "Who reviews this record?", "Who reviews these {0} records?"), title
            )
            dialog.ask_name(self.tr("Name of the reviewer; empty for nobody"), known)
            dialog.taken.connect(lambda name: self._assign(ids, name))

        self._worker.call(self._state.service.reviewers, ask, self._window.messages.show_error)

    def _assign(self, ids: Sequence[int], name: str) -> None:
        service = self._state.service

        def done(_: object) -> None:
            self._window.queue.reload()
            who = name or self.tr("nobody")
            self._window.messages.say(
                counted(len(ids), "{0} record assigned to {1}.", "{0} records assigned to {1}.", who),
                offer=self.tr("Undo all"),
                act=self.undo,
            )

        self._worker.call(lambda: bulk.assign(service, ids, name), done, self._window.messages.show_error)

    # Taking back

    def undo(self) -> None:
        """Takes the last of these steps back, in all records at once; also one from before a restart."""
        if self._is_free():
            self._run(bulk.take_back_last(self._state.service), self._taken_back)

    def _taken_back(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome | None)
        if outcome is None:
            self._window.messages.say(self.tr("There is no step on many records to undo."))
            return
        self.show_open(outcome.changed)
        step = log_words(outcome.action)
        words = counted(
            len(outcome.changed),
            "Undone in {0} record. The step was “{1}”.",
            "Undone in {0} records. The step was “{1}”.",
            step,
        )
        if outcome.left:
            self._window.messages.show_list(self.tr("Undo"), words, [said(left.line) for left in outcome.left])
        self._window.messages.say(words)
