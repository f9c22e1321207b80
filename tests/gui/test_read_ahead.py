"""The next record is read ahead; what somebody else saved meanwhile is never missed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from model.review import flag
from tests.gui.conftest import Opened


def _ready(opened: Opened, qtbot: QtBot) -> int:
    """The id of the record that was read ahead."""
    ahead = opened.window.desk.read_ahead
    qtbot.waitUntil(lambda: ahead._held is not None)
    assert ahead._held is not None
    return ahead._held.opened.record.filing_id


def test_the_next_record_is_read_before_it_is_asked_for(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming = _ready(opened, qtbot)
    assert coming == opened.window.queue.next_for_review()
    read: list[int] = []
    monkeypatch.setattr(opened.service, "open", read.append)
    opened.window.desk.open(coming)
    assert read == []
    assert opened.record().filing_id == coming
    assert opened.window.source.text.text == opened.window.desk.document.filing.text


def test_a_record_that_was_saved_meanwhile_is_read_again(opened: Opened, qtbot: QtBot) -> None:
    coming = _ready(opened, qtbot)
    other = opened.service.open(coming).record
    saved = opened.service.save(other, flag(other, "odd"), "flag")
    opened.window.desk.open(coming)
    assert opened.record() == saved


def test_approval_goes_on_to_the_record_that_was_read(opened: Opened, qtbot: QtBot) -> None:
    coming = _ready(opened, qtbot)
    QTest.keyClick(opened.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened.record().filing_id == coming)
