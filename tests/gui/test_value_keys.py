"""What the signs beside a value do, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.assign_palette import ChoiceList
from gui.messages import NoteDialog
from model.record import Reason, Status
from tests.gui.conftest import Opened

NAME = "1996-milestone.txt"
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip


def press(opened: Opened, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    opened.qtbot.keyClick(QApplication.focusWidget() or opened.window, key, modifier)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def values(opened: Opened, field: str) -> list[object]:
    return [a.value for a in opened.stored().of_field(field)]


@pytest.fixture
def at_counterparty(opened: Opened) -> Opened:
    """The keyboard is in the first counterparty."""
    opened.show(NAME)
    opened.window.activateWindow()
    opened.window.form.focus_value("counterparty")
    return opened


def test_one_more_value_is_added_moved_and_noted(at_counterparty: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = at_counterparty
    before = values(opened, "counterparty")
    press(opened, Qt.Key.Key_Return, ALT)
    opened.qtbot.keyClicks(focused(), "Cumberland Holdings")
    press(opened, Qt.Key.Key_Return)
    assert values(opened, "counterparty") == [*before, "Cumberland Holdings"]
    added = opened.stored().of_field("counterparty")[-1]
    opened.window.form.focus_value("counterparty", added.id)
    press(opened, Qt.Key.Key_Up, ALT | SHIFT)
    assert values(opened, "counterparty")[-2:] == ["Cumberland Holdings", before[-1]]
    assert opened.window.form.current() == ("counterparty", added.id)
    monkeypatch.setattr("gui.decisions.ask_note", lambda *_: "as told by phone")
    press(opened, Qt.Key.Key_M, ALT)
    assert opened.stored().annotation(added.id).note == "as told by phone"
    for _ in range(3):
        press(opened, Qt.Key.Key_Z, CTRL)
    assert values(opened, "counterparty") == before


def test_a_reason_is_chosen_by_name(at_counterparty: Opened) -> None:
    opened = at_counterparty
    opened.window.actions_by_name["value_reason"].trigger()
    assert "has its words" in opened.window.notice.text
    press(opened, Qt.Key.Key_Return, ALT)
    opened.qtbot.keyClicks(focused(), "Nowhere Printed, Inc.")
    press(opened, Qt.Key.Key_Return)
    added = opened.stored().of_field("counterparty")[-1]
    assert added.reason is Reason.INFERRED
    opened.window.form.focus_value("counterparty", added.id)
    opened.window.actions_by_name["value_reason"].trigger()
    asked = next(one for one in opened.window.findChildren(ChoiceList) if one.isVisible())
    opened.qtbot.keyClicks(asked.field, Reason.ILLEGIBLE.value)
    opened.qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert opened.stored().annotation(added.id).reason is Reason.ILLEGIBLE


def test_a_field_of_one_value_says_so(opened: Opened) -> None:
    opened.show(NAME)
    opened.window.activateWindow()
    opened.window.form.focus_value("phone")
    press(opened, Qt.Key.Key_Return, ALT)
    assert "takes one value" in opened.window.notice.text


def test_the_keyboard_goes_from_pane_to_pane_and_words_are_given_without_a_mouse(at_counterparty: Opened) -> None:
    opened, window = at_counterparty, at_counterparty.window
    press(opened, Qt.Key.Key_F6)
    assert focused() is window.queue.table
    press(opened, Qt.Key.Key_F6)
    assert focused() is window.source.text
    press(opened, Qt.Key.Key_Home, CTRL)
    while not window.source.text.selection():
        press(opened, Qt.Key.Key_Right, CTRL | SHIFT)
    chosen = window.source.text.selection()
    assert chosen is not None
    press(opened, Qt.Key.Key_K, CTRL)
    asked = next(one for one in window.findChildren(ChoiceList) if one.isVisible())
    opened.qtbot.keyClicks(asked.field, "counterparty")
    opened.qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert opened.stored().of_field("counterparty")[-1].span == chosen
    window.source.text.setFocus()
    press(opened, Qt.Key.Key_F6)
    assert window.form.isAncestorOf(focused())
    press(opened, Qt.Key.Key_F6, SHIFT)
    assert focused() is window.source.text


def test_columns_are_chosen_without_a_mouse(opened: Opened) -> None:
    table = opened.window.queue.table
    opened.window.actions_by_name["columns"].trigger()
    menu = next(m for m in opened.window.queue.findChildren(QMenu) if m.isVisible())
    items = next(a for a in menu.actions() if a.text() == "Items")
    assert table.isColumnHidden(4)
    while menu.activeAction() is not items:
        opened.qtbot.keyClick(menu, Qt.Key.Key_Down)
    opened.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert not table.isColumnHidden(4)


def test_rows_selected_for_one_decision_stay_selected(opened: Opened) -> None:
    queue = opened.window.queue
    queue.table.setFocus()
    opened.qtbot.keyClick(queue.table, Qt.Key.Key_Down, SHIFT)
    selected = queue.selected_ids()
    assert len(selected) == 2
    with opened.qtbot.waitSignal(queue.loaded):
        queue.reload()
    assert sorted(queue.selected_ids()) == sorted(selected)


def test_a_record_is_flagged_with_a_note_by_keyboard_alone(opened: Opened) -> None:
    record = opened.show(NAME)
    opened.window.activateWindow()

    def answer() -> None:
        dialog = opened.window.findChild(NoteDialog)
        assert isinstance(dialog, NoteDialog)
        opened.qtbot.keyClicks(dialog.text, "no such exhibit")
        opened.qtbot.keyClick(dialog.text, Qt.Key.Key_Return, SHIFT)
        opened.qtbot.keyClicks(dialog.text, "ask counsel")
        opened.qtbot.keyClick(dialog.text, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    press(opened, Qt.Key.Key_Return, CTRL | SHIFT)
    opened.qtbot.waitUntil(lambda: opened.record().filing_id != record.filing_id)
    stored = opened.service.open(record.filing_id).record
    assert stored.status is Status.FLAGGED
    assert stored.note == "no such exhibit\nask counsel"
