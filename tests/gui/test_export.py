"""Export from the window, with real keys."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.export_dialog import ExportDialog
from tests.gui.conftest import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_dialog_writes_what_it_offers_first(opened: Opened, tmp_path: Path) -> None:
    filing_id = opened.show("2005-officer-change.htm").filing_id
    for annotation in opened.service.open(filing_id).record.annotations:
        opened.service.accept(filing_id, annotation.id)
    opened.service.approve(filing_id)
    opened.window.activateWindow()
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_E, CTRL)
    opened.qtbot.waitUntil(lambda: opened.window.findChild(ExportDialog) is not None)
    dialog = opened.window.findChild(ExportDialog)
    assert dialog is not None
    path = tmp_path / "records.jsonl"
    dialog.path.setFocus()
    opened.qtbot.keyClick(dialog.path, Qt.Key.Key_A, CTRL)
    opened.qtbot.keyClicks(dialog.path, str(path))
    opened.qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: "1 record" in opened.window.notice.text)
    assert QApplication.activeModalWidget() is None
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["status"] == "approved"
