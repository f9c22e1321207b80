"""Asks for files and folders without opening any of them.

Qt's own dialog looks into files to name their types.  On Linux and macOS a program that opens and closes a file loses
the locks that it holds on it, SQLite's on the project's database among them
(https://www.sqlite.org/howtocorrupt.html, 2.2): another window or command then believes to be alone with the database,
clears its log away, and what this window saves next is lost.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QFileIconProvider, QWidget


class _ByName(QFileIconProvider):
    """Tells files from folders, and no more."""

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            kinds = QAbstractFileIconProvider.IconType
            what = kinds.Folder if what.isDir() else kinds.File
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        return self._folder if info.isDir() else info.suffix()

    _folder = "folder"


class FileDialog(QFileDialog):
    """A dialog that looks into no file; one of the desktop's own, where Qt uses that, is left as it is."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self._provider = _ByName()  # which Qt does not keep
        self.setIconProvider(self._provider)


def ask_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Files to read; none where the reviewer thought better of it."""
    dialog = FileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(kinds)
    return _taken(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder."""
    dialog = FileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_taken(dialog)), None)


def ask_place(parent: QWidget, title: str, present: str) -> Path | None:
    """Where to write a file, or a folder of files."""
    dialog = FileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(present)
    return next(iter(_taken(dialog)), None)


def _taken(dialog: QFileDialog) -> list[Path]:
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    paths = [Path(path) for path in dialog.selectedFiles()] if taken else []
    dialog.deleteLater()
    return paths
