"""What the window does beside the open record: import, export, lists, looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_args

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication

from gui.assign_palette import ChoiceList
from gui.document import PATIENCE
from gui.file_dialogs import ask_files, ask_folder
from gui.guide import GuideDialog
from gui.jobs import Job, Worker
from gui.said import said
from gui.shortcut_sheet import ShortcutSheet
from gui.theme import ThemeName, apply_theme, remembered_theme
from model.commands.command import default_jobs
from model.record import Status

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow
    from model.export import ExportOptions


_ON_ROWS: Final = (
    "approve_selected", "flag_selected", "reject_selected", "reopen_selected", "assign_selected", "history",
)  # fmt: skip


class Tasks(QObject):
    """Runs the window's jobs, one at a time."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._job: Job[object] | None = None
        self._queued: list[list[Path]] = []
        self._worker = Worker(self)
        self._palette: ChoiceList | None = None
        self._theme = remembered_theme(window.settings, state.config.appearance.theme)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions that do not concern the open record alone."""
        view = self._window.source
        return {
            "import": self.choose_files,
            "import_folder": self.choose_folder,
            "export": self.export,
            "quit": self._window.close,
            "search_queue": self._search_queue,
            "filter_queue": self._window.queue.choose_filter,
            "clear_filters": self._window.queue.clear,
            "open_view": self._window.queue.open_view,
            "save_view": self._window.queue.save_view,
            "columns": self._window.queue.table.choose_columns,
            "show_original": view.original_button.toggle,
            "only_attention": self._window.form.only_needs.toggle,
            "zoom_in": lambda: view.text.zoom(1),
            "zoom_out": lambda: view.text.zoom(-1),
            "zoom_reset": lambda: view.text.zoom(0),
            "theme_light": lambda: self.set_theme("light"),
            "theme_dark": lambda: self.set_theme("dark"),
            "theme_high_contrast": lambda: self.set_theme("high_contrast"),
            "theme_system": lambda: self.set_theme("system"),
            "shortcuts": self.shortcuts,
            "palette": self.palette,
            "guide": lambda: GuideDialog(self._window).open(),
        }

    def _search_queue(self) -> None:
        """What was searched for last is selected, so that the next words take its place."""
        self._window.queue.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.queue.search.selectAll()

    def connect_panes(self) -> None:
        """Wires the queue."""
        queue = self._window.queue
        QApplication.styleHints().colorSchemeChanged.connect(self.follow_system)
        queue.import_wanted.connect(self.choose_files)
        queue.samples_wanted.connect(self.import_samples)
        queue.loaded.connect(self._loaded)
        self._tick_menus()
        queue.add_row_actions([self._window.actions_by_name[name] for name in _ON_ROWS])

    def _tick_menus(self) -> None:
        """The menu says which theme is in use, and what is shown."""
        actions = self._window.actions_by_name
        themes = QActionGroup(self)
        for name in get_args(ThemeName):
            action = themes.addAction(actions[f"theme_{name}"])
            action.setCheckable(True)
            action.setChecked(name == self._theme)
        switches = {
            "show_original": self._window.source.original_button,
            "only_attention": self._window.form.only_needs,
        }
        for name, switch in switches.items():
            actions[name].setCheckable(True)
            actions[name].setChecked(switch.isChecked())
            switch.toggled.connect(actions[name].setChecked)

    def _loaded(self) -> None:
        self.show_counts()
        queue = self._window.queue
        self._window.desk.show_position()
        if self._window.desk.document.record is None and queue.model.rowCount():
            queue.choose(queue.last_position())

    def show_counts(self) -> None:
        """How many records are done, in the status bar."""

        def show(counts: dict[Status, int]) -> None:
            total = sum(counts.values())
            left = counts[Status.NEW] + counts[Status.IN_REVIEW]
            self._window.queue.chips.show_counts(counts)
            self._window.counts.setText(
                self.tr("{0} approved, {1} flagged, {2} to review").format(
                    f"{counts[Status.APPROVED]:,}", f"{counts[Status.FLAGGED]:,}", f"{left:,}"
                )
                if total
                else ""
            )

        self._worker.call(self._state.service.counts, show, self._window.messages.show_error)

    # Jobs

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._job is not None

    def start(self, job: Job[Any], done: Callable[[object], None]) -> None:
        """Runs a job with its progress in the status bar; one at a time."""
        self._job = job
        job.done.connect(done)
        job.failed.connect(self._window.messages.show_error)
        job.cancelled.connect(lambda: self._window.messages.say(self.tr("Stopped. What was finished is kept.")))
        job.finished.connect(self._finished)
        self._window.show_progress(job)
        job.start()

    def _finished(self) -> None:
        self._job = None
        self._window.show_progress(None)
        self._window.queue.reload()
        if self._queued:
            self.import_files(self._queued.pop(0))

    def stop(self) -> None:
        """Asks the running job to stop; the window is closing."""
        self._queued.clear()
        if self._job is not None:
            self._job.cancel()

    def choose_files(self) -> None:
        """Asks for files; folders and archives can be dropped or named on the command line."""
        kinds = self.tr("Filings (*.txt *.htm *.html *.pdf *.zip);;All files (*)")
        paths = ask_files(self._window, self.tr("Import filings"), kinds)
        if paths:
            self.import_files(paths)

    def choose_folder(self) -> None:
        """Asks for a folder; all filings in it and below are read."""
        path = ask_folder(self._window, self.tr("Import a folder of filings"))
        if path is not None:
            self.import_files([path])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Imports in the background; a second wish waits for the first."""
        if self._job is not None:
            self._queued.append(list(paths))
            return
        from model.workflow import import_paths  # noqa: PLC0415 - it needs SQLAlchemy, which the window does not yet

        # One core is left to the window.
        jobs = max(1, default_jobs() - 1)
        steps = import_paths(paths, self._state.database, self._state.config, jobs=jobs)
        self.start(Job(steps, self), self._imported)

    def import_samples(self) -> None:
        """Imports the bundled sample filings."""
        self.import_files([Path(__file__).resolve().parent.parent / "resources" / "samples"])

    def _imported(self, report: object) -> None:
        from model.workflow import ImportReport  # noqa: PLC0415 - see `import_files`

        assert isinstance(report, ImportReport)
        self._window.messages.say(said(report.summary))
        if report.refused:
            lines = [said(refusal.line) for refusal in report.refused]
            self._window.messages.show_list(self.tr("Import"), said(report.summary), lines)

    def export(self) -> None:
        """Asks what to export, then writes it in the background."""
        if self._job is not None:
            self._window.messages.say(self.tr("Wait until the running job has finished, or cancel it."))
            return
        # Export and all its formats are loaded when they are wanted, not before the window is painted.
        from gui.export_dialog import ExportDialog  # noqa: PLC0415

        self._window.form.commit_typed()

        def show(counts: dict[Status, int]) -> None:
            dialog = ExportDialog(counts, self._window)
            dialog.setObjectName("export-dialog")
            dialog.wanted.connect(self.write)
            dialog.open()

        # Behind the saves that are still to be made.
        writer = self._window.desk.document.writer
        writer.call(self._state.service.counts, show, self._window.messages.show_error, patience=PATIENCE)

    def write(self, options: ExportOptions) -> None:
        """Writes an export in the background."""
        from model.export import export  # noqa: PLC0415 - see `export`

        self.start(Job(export(self._state.database, self._state.config, options), self), self._exported)

    def _exported(self, report: object) -> None:
        from model.export import ExportReport  # noqa: PLC0415 - see `export`

        assert isinstance(report, ExportReport)
        self._window.messages.say(said(report.summary))

    # Lists and looks

    def shortcuts(self) -> None:
        """All keys on one sheet."""
        ShortcutSheet(self._window.actions_by_name, self._window).open()

    def palette(self) -> None:
        """Runs any action by name."""
        window = self._window
        entries = [
            (action.text().replace("&", ""), name, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            for name, action in window.actions_by_name.items()
            if action.isEnabled() and name != "palette"
        ]
        self._palette = ChoiceList(entries, self.tr("Action"), window)
        self._palette.taken.connect(lambda name: window.actions_by_name[name].trigger())
        self._palette.open_at(window.mapToGlobal(window.rect().center() / 2))

    def follow_system(self) -> None:
        """The desktop has gone light or dark: goes along, where that is what the reviewer wants."""
        if self._theme == "system":
            self.set_theme("system")

    def set_theme(self, name: ThemeName) -> None:
        """Changes the colours at once."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._theme = name
        self._window.actions_by_name[f"theme_{name}"].setChecked(True)
        self._window.settings.setValue("window/theme", name)
        self._state.colours = apply_theme(app, name, self._state.config.appearance.text_scale)
        self._window.source.set_colours(self._state.colours)
