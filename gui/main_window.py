"""Places the panes and joins them: queue, source, form.  Rules stand in the model, steps in the review controller."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStatusBar,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import VERBS, make_actions
from gui.app_state import AppState
from gui.icons import has_icon, icon, scaled
from gui.jobs import Job
from gui.messages import Messages, Notice
from gui.projects import Projects
from gui.queue_view import QueueView
from gui.said import said
from gui.shortened import shortened
from gui.sizes import room_for, usual_size
from gui.theme import in_use
from model.steps import Progress

if TYPE_CHECKING:
    from gui.bulk import Bulk
    from gui.contradictions import Contradictions
    from gui.desk import Desk
    from gui.field_form import FieldForm
    from gui.past import Past
    from gui.same_company import SameCompany
    from gui.second.second_reviews import SecondReviews
    from gui.sheet.verification import GroupVerification
    from gui.source_view import SourceView
    from gui.statistics_view import StatisticsView
    from gui.tasks import Tasks
    from gui.tour import Tour

_TOOLBAR: Final = (
    "previous_record", "next_record", "", "undo", "redo", "", "import", "export", "", "next_attention", "flag",
    "reject", "reopen", "history",
)  # fmt: skip
# Short words beside the icon; what has none here shows the icon alone.
_TOOL_WORDS: Final = {"import": "Import", "export": "Export", "flag": "Flag", "reject": "Reject"}
# Alt and the letter opens the menu; Alt+E is taken.
_MENUS: Final = {
    "File": "&File", "Edit": "E&dit", "Record": "&Record", "Go": "&Go", "Queue": "&Queue", "View": "&View",
    "Help": "&Help",
}  # fmt: skip
# Actions that begin another kind of thing in their menu.
_RULED_OFF: Final = frozenset({
    "export", "open_project", "quit", "find", "search_queue", "note", "assign_selection", "take_earlier", "end_later",
    "open_view", "group_sheet", "approve_selected", "second_review", "undo_selected", "next_record", "next_attention",
    "show_original", "zoom_in", "dashboard", "theme_light", "tour",
})  # fmt: skip
_LONGEST: Final = 40  # characters of what a job says
_ICON_SIZE: Final = 18
_USUAL: Final = QSize(1680, 1040)
_PANES: Final = (0.2, 0.42, 0.38)  # queue, filing, fields


class MainWindow(QMainWindow):
    """The review window."""

    # These are made by `furnish`.
    source: SourceView
    form: FieldForm
    desk: Desk
    tasks: Tasks
    contradictions: Contradictions
    past: Past
    bulk: Bulk
    same_company: SameCompany
    statistics: StatisticsView
    second_reviews: SecondReviews
    tour: Tour
    verification: GroupVerification

    def __init__(self, state: AppState, settings: QSettings) -> None:
        super().__init__()
        self.settings = settings
        self._state = state
        self.setWindowTitle("Tickmark")
        self.setAcceptDrops(True)
        self.notice = Notice(self)
        self.messages = Messages(self.notice)
        self.queue = QueueView(state.service, settings, self)
        self.queue.failed.connect(self.messages.show_error)
        self.projects = Projects(self, state)
        self._slots: dict[str, Callable[[], object]] = {}
        self.actions_by_name = make_actions(
            self, {verb.name: partial(self._act, verb.name) for verb in VERBS}, state.config.keys
        )
        self._job: Job[object] | None = None
        self._lay_out()
        self._make_menus()
        self._make_toolbar()
        self._make_status()
        self._restore()

    def furnish(self) -> None:
        """Builds all that works on a record: source, form and their controllers.

        The queue is painted before, so that there is something to see at once.
        """
        if not self._slots:
            from gui.furniture import furnish  # noqa: PLC0415 - most of the window's modules

            self._slots = furnish(self, self._state)
            self._share_out()
            if self.queue.is_loaded:
                self.queue.loaded.emit()  # again, for those who have come late

    def _act(self, verb: str) -> None:
        self.furnish()
        self._slots[verb]()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        for pane, stretch in ((self.queue, 0), (_empty_pane(self), 1), (_empty_pane(self), 0)):
            self.split.addWidget(pane)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.split, 1)
        self.setCentralWidget(central)

    def _make_menus(self) -> None:
        menus = {}
        for verb in VERBS:
            if verb.menu not in menus:
                menus[verb.menu] = self.menuBar().addMenu(self.tr(_MENUS[verb.menu]))
            if verb.name in _RULED_OFF:
                menus[verb.menu].addSeparator()
            menus[verb.menu].addAction(self.actions_by_name[verb.name])
            if verb.name == "open_project":
                menus[verb.menu].addMenu(self.projects.menu)

    def _make_toolbar(self) -> None:
        bar = QToolBar(self.tr("Review"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        side = scaled(self, _ICON_SIZE)
        bar.setIconSize(QSize(side, side))
        self._worded: list[QToolButton] = []
        for name in _TOOLBAR:
            if not name:
                bar.addSeparator()
                continue
            action = self.actions_by_name[name]
            bar.addAction(action)
            if name in _TOOL_WORDS:
                action.setIconText(self.tr(_TOOL_WORDS[name]))
                button = bar.widgetForAction(action)
                assert isinstance(button, QToolButton)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                self._worded.append(button)
        spacer = QWidget(bar)
        spacer.setSizePolicy(spacer.sizePolicy().Policy.Expanding, spacer.sizePolicy().Policy.Preferred)
        bar.addWidget(spacer)
        approve = self.approve_button = QToolButton(bar)
        approve.setObjectName("approve-button")
        keys = self.actions_by_name["approve"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.actions_by_name["approve"].setIconText(self.tr("Approve") + f"   {keys}")
        approve.setDefaultAction(self.actions_by_name["approve"])
        approve.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.addWidget(approve)
        self.addToolBar(bar)
        self._bar = bar
        self._dress()

    def _dress(self) -> None:
        """Gives the actions their icons in the theme's colours."""
        colours = in_use()
        for name, action in self.actions_by_name.items():
            if has_icon(name):
                action.setIcon(icon(name, colours.text, colours.faint, scaled(self, _ICON_SIZE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside the icons give way where they would push the approval out of the window."""
        super().resizeEvent(event)
        icons, words = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for style in (words, icons):
            for button in self._worded:
                button.setToolButtonStyle(style)
            if self._bar.sizeHint().width() <= self.width():
                break

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "actions_by_name"):
            self._dress()

    def _make_status(self) -> None:
        bar = QStatusBar(self)
        bar.setObjectName("status")
        bar.setAccessibleName("status")
        bar.setSizeGripEnabled(False)
        self.position = QLabel(bar)
        self.counts = QLabel(bar)
        self.counts.setProperty("role", "muted")
        self.pace = QLabel(bar)
        self.pace.setProperty("role", "muted")
        self.saved = QLabel(bar)
        self.progress = QProgressBar(bar)
        self.progress.setFixedWidth(160)
        self.progress.setTextVisible(False)
        self.progress_words = QLabel(bar)
        self.cancel = QPushButton(self.tr("Cancel"), bar)
        self.cancel.setObjectName("quiet")
        self.cancel.clicked.connect(self._stop_job)
        bar.addWidget(self.position)
        bar.addWidget(self.counts)
        permanent: tuple[QWidget, ...] = (self.progress_words, self.progress, self.cancel, self.pace, self.saved)
        for widget in permanent:
            bar.addPermanentWidget(widget)
        bar.setContentsMargins(12, 2, 12, 2)
        self.setStatusBar(bar)
        self.show_progress(None)

    def show_progress(self, job: Job[object] | None) -> None:
        """Shows a job's progress with a way to stop it; None hides it."""
        for widget in (self.progress, self.progress_words, self.cancel):
            widget.setVisible(job is not None)
        if job is not None:
            self.progress.setRange(0, 0)
            job.progress.connect(self._advance)
            self.cancel.setEnabled(True)
            self._job = job

    def _stop_job(self) -> None:
        self.cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _advance(self, step: Progress) -> None:
        self.progress.setRange(0, step.total or 0)
        self.progress.setValue(step.done)
        self.progress_words.setText(f"{step.done:,} · {shortened(said(step.message), _LONGEST)}")

    def _restore(self) -> None:
        geometry = self.settings.value("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(usual_size(self, _USUAL.width(), _USUAL.height()))
        self._share_out()

    def _share_out(self) -> None:
        """Gives each pane its width."""
        split = self.settings.value("window/split")
        if split is None or not self.split.restoreState(split):
            width = self.width()
            self.split.setSizes([int(width * share) for share in _PANES])

    def present(self) -> None:
        """Shows the window; where the screen has no room for it and its frame, as large as the screen allows."""
        is_new = self.settings.value("window/geometry") is None
        wanted = QSize(scaled(self, _USUAL.width()), scaled(self, _USUAL.height()))
        if is_new and wanted.boundedTo(room_for(self)) != wanted:
            self.showMaximized()
        else:
            self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Takes what was typed, waits until all is saved, remembers the layout."""
        if self._slots:
            if not self.desk.may_close():
                event.ignore()
                return
            self.tasks.stop()
            self.desk.read_ahead.stop()
        self.queue.save()
        self.settings.setValue("window/geometry", self.saveGeometry())
        self.settings.setValue("window/split", self.split.saveState())
        self.settings.sync()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.furnish()
            self.tasks.import_files(paths)


def _empty_pane(parent: QWidget) -> QWidget:
    pane = QWidget(parent)
    pane.setObjectName("pane")
    return pane
