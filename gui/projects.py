"""Projects: each is a database with a window of its own, so that several stand side by side."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit, urlunsplit

from PySide6.QtCore import QObject, QProcess, QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from gui.file_dialogs import FileDialog

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow

_RECENT: Final = "recent"
_MOST: Final = 9  # as many as have a digit to choose them by
_SQLITE: Final = "sqlite:///"


def without_password(url: str) -> str:
    """A database's URL as it may be shown and written down."""
    parts = urlsplit(url)
    if not parts.password:
        return url
    address = f"{parts.username}@{parts.hostname}" + (f":{parts.port}" if parts.port else "")
    return urlunsplit(parts._replace(netloc=address))


def title_of(url: str) -> str:
    """What a person calls the project: the file's name without its ending, or the server's database."""
    return Path(urlsplit(url).path).stem or url


def settings_of(url: str) -> QSettings:
    """What is remembered of one project: layout, filters, views."""
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tickmark", "window")
    settings.beginGroup(hashlib.sha256(without_password(url).encode()).hexdigest()[:16])
    return settings


def remembered() -> QSettings:
    """What is remembered for all projects together."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tickmark", "projects")


class Projects(QObject):
    """Opens other projects and lists those that were open lately."""

    def __init__(self, window: MainWindow, state: AppState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self.menu = QMenu(self.tr("Recent projects"), window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        if state.project:
            window.setWindowTitle(self.tr("{0} – Tickmark").format(title_of(state.project)))
            self._remember(without_password(state.project))

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"open_project": self.choose}

    def choose(self) -> None:
        """Asks for a project's file; a name that does not exist yet begins a new project."""
        dialog = FileDialog(self._window, self.tr("Open a project, or name a new one"))
        dialog.setObjectName("project-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Tickmark projects (*.db);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("db")
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Open"))
        dialog.fileSelected.connect(lambda path: self.open(f"{_SQLITE}{Path(path).absolute()}"))
        dialog.open()

    def open(self, url: str) -> None:
        """Opens a project in a window of its own, beside this one."""
        if url == without_password(self._state.project):
            self._window.messages.say(self.tr("This is the project that you are in."))
            return
        if url.startswith(_SQLITE) and not Path(url.removeprefix(_SQLITE)).parent.is_dir():
            self._window.messages.say(self.tr("The folder of {0} is gone.").format(url.removeprefix(_SQLITE)))
            return
        config = ["--config", str(self._state.config_path)] if self._state.config_path else []
        started, _ = QProcess.startDetached(sys.executable, ["-m", "gui", "--database", url, *config], str(Path.cwd()))
        if not started:
            self._window.messages.say(
                self.tr("No second window could be started. Run tickmark --database {0}.").format(url)
            )

    def _recent(self) -> Sequence[str]:
        stored = remembered().value(_RECENT, [])
        # An ini file gives a list of one back as the word itself.
        return [str(url) for url in stored] if isinstance(stored, list) else [str(stored)]

    def _remember(self, url: str) -> None:
        settings = remembered()
        settings.setValue(_RECENT, [url, *(one for one in self._recent() if one != url)][:_MOST])

    def _fill(self) -> None:
        self.menu.clear()
        present = without_password(self._state.project)
        for number, url in enumerate((one for one in self._recent() if one != present), start=1):
            action = self.menu.addAction(f"&{number}  {title_of(url)}")
            action.setToolTip(url)
            action.triggered.connect(lambda _=False, url=url: self.open(url))
        if self.menu.isEmpty():
            self.menu.addAction(self.tr("No other project yet")).setEnabled(False)
