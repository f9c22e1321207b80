"""What is seen after a step: the note on a record, the keyboard after undo, sentences that are true no longer."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui import desk as desks
from model import review
from model.record import Origin, Record, Status
from tests.gui.conftest import Opened

NAME = "2009-licence.htm"
CTRL = Qt.KeyboardModifier.ControlModifier


def settled(opened: Opened) -> None:
    opened.qtbot.waitUntil(lambda: not opened.window.desk.document.writer.busy)


def test_a_note_on_the_record_is_in_view(opened: Opened) -> None:
    record = opened.show(NAME)
    line = opened.window.form.note_line
    assert not line.isVisible()
    opened.window.desk.document.do(lambda before: review.annotate(before, "ask\nthe desk"), "note")
    assert line.isVisible()
    assert line._words.accessibleName() == "Note: ask the desk"
    opened.window.desk.undo()
    assert not line.isVisible()
    assert opened.record().filing_id == record.filing_id


def test_undo_of_an_added_value_keeps_the_keyboard_in_its_field(opened: Opened) -> None:
    opened.window.activateWindow()
    record = opened.show(NAME)
    span = record.of_field("registrant_name")[0].span
    assert span is not None
    text = opened.service.open(record.filing_id).filing.text
    opened.window.desk.document.do(
        lambda before: review.add(
            before, "counterparty", "Somebody", origin=Origin.SELECTION, span=span, quote=span.of(text)
        ),
        "add",
    )  # fmt: skip
    added = opened.record().of_field("counterparty")[-1]
    opened.window.form.focus_value("counterparty", added.id)
    opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
    assert opened.record().of_field("counterparty") == record.of_field("counterparty")
    current = opened.window.form.current()
    assert current is not None
    assert current[0] == "counterparty"
    assert opened.window.source.text.focused != span


def test_nothing_left_is_not_said_where_undo_has_left_something(opened: Opened) -> None:
    opened.show(NAME)
    for need in opened.window.desk._needs:
        assert need.annotation_id is not None
        opened.window.desk.document.do(lambda before, key=need.annotation_id: review.confirm(before, key), "confirm")
    opened.window.desk.go_to_attention(1)
    assert opened.window.notice.text.startswith("Nothing left to look at")
    opened.window.desk.undo()
    assert opened.window.notice.text == ""


def test_a_window_whose_disk_hangs_says_so_and_stays(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    record, answer, saving = opened.show(NAME), threading.Event(), opened.service.save

    def hang(*parts: object, **named: object) -> Record:
        answer.wait()
        return saving(*parts, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(opened.service, "save", hang)
    monkeypatch.setattr(desks, "_UNTIL_CLOSED", 50)
    try:
        opened.window.desk.document.do(lambda before: review.flag(before, "page two"), "flag")
        assert not opened.window.close()
        assert "The disk does not answer" in opened.window.notice.text
        opened.window.actions_by_name["history"].trigger()  # and the window still answers
    finally:
        answer.set()
    settled(opened)
    assert opened.service.open(record.filing_id).record.status is Status.FLAGGED
    assert opened.window.close()
