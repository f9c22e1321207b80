"""Asking for files leaves the project's database alone."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel
from pytestqt.qtbot import QtBot

from gui.file_dialogs import FileDialog
from tests.gui.conftest import Opened

_LOOK = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM t').fetchone()[0])"


@pytest.mark.skipif(sys.platform == "win32", reason="closing a file gives no locks up there")
def test_listing_a_folder_keeps_the_locks_of_a_database_in_it(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    path = folder / "filings.db"
    ours = sqlite3.connect(path, isolation_level=None)
    ours.execute("PRAGMA journal_mode = wal")
    ours.execute("CREATE TABLE t (a)")
    dialog = FileDialog(opened.window, "Files")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(folder))
    dialog.show()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    qtbot.waitUntil(lambda: model.rowCount(model.index(str(folder))) >= 1)
    for row in range(model.rowCount(model.index(str(folder)))):
        assert model.type(model.index(row, 0, model.index(str(folder)))) in {"db", "db-wal", "db-shm"}
    # Another program that takes itself for the last one would clear the log away, and this row with it.
    assert (
        subprocess.run([sys.executable, "-c", _LOOK, path], capture_output=True, text=True, check=True).stdout == "0\n"
    )
    ours.execute("INSERT INTO t VALUES (1)")
    assert (
        subprocess.run([sys.executable, "-c", _LOOK, path], capture_output=True, text=True, check=True).stdout == "1\n"
    )
    dialog.close()
    ours.close()
