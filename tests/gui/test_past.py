"""What was decided before: restoring a value from the history, and going back to one of the last decisions."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from gui.history_dialog import HistoryDialog, LatestDialog
from model.record import Decision
from tests.gui.conftest import Opened

FIRST, SECOND = "2003-licence-returned.txt", "2001-earnings.txt"
CTRL = Qt.KeyboardModifier.ControlModifier


def type_into(opened: Opened, field: str, words: str) -> None:
    editor = opened.window.findChild(QLineEdit, f"field:{field}")
    assert editor is not None
    editor.setFocus()
    opened.qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
    opened.qtbot.keyClicks(editor, words)
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)


Dialog = TypeVar("Dialog", HistoryDialog, LatestDialog)


def dialog_of(opened: Opened, kind: type[Dialog], verb: str) -> Dialog:
    opened.window.actions_by_name[verb].trigger()
    opened.qtbot.waitUntil(lambda: opened.window.findChild(kind) is not None)
    found = opened.window.findChild(kind)
    assert found is not None
    return found


def phone(opened: Opened) -> str:
    return str(opened.record().of_field("phone")[0].value)


def test_a_value_is_restored_as_it_was_before(opened: Opened) -> None:
    opened.show(FIRST)
    began = phone(opened)
    type_into(opened, "phone", "(617) 555-0000")
    assert phone(opened) == "(617) 555-0000"
    dialog = dialog_of(opened, HistoryDialog, "history")
    row = next(n for n in range(dialog.table.rowCount()) if dialog.table.item(n, 3).text() == "Telephone")
    dialog.table.setCurrentCell(row, 4)
    assert began in dialog.act.text()
    opened.qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert phone(opened) == began
    kept = opened.stored().of_field("phone")[0]
    assert (kept.value, kept.decision, kept.span is None) == (began, Decision.PENDING, False)
    opened.window.actions_by_name["undo"].trigger()
    assert phone(opened) == "(617) 555-0000"


def test_a_value_that_was_struck_out_comes_back_by_keyboard(opened: Opened) -> None:
    opened.show(FIRST)
    type_into(opened, "phone", "(617) 555-0000")
    editor = opened.window.findChild(QLineEdit, "field:phone")
    assert editor is not None
    editor.setFocus()
    opened.qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
    opened.qtbot.keyClick(editor, Qt.Key.Key_Delete)
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    dialog = dialog_of(opened, HistoryDialog, "history")
    row = next(n for n in range(dialog.table.rowCount()) if "555-0000" in dialog.table.item(n, 5).text())
    dialog.table.setCurrentCell(row, 5)
    opened.qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert phone(opened) == "(617) 555-0000"


def test_an_empty_history_says_what_will_be_there(opened: Opened) -> None:
    opened.show(FIRST)
    dialog = dialog_of(opened, HistoryDialog, "history")
    assert not dialog.act.isEnabled()
    assert dialog.table.isHidden()


def test_one_click_goes_back_to_a_decision_in_another_filing(opened: Opened) -> None:
    opened.show(FIRST)
    type_into(opened, "phone", "(617) 555-0000")
    opened.show(SECOND)
    dialog = dialog_of(opened, LatestDialog, "latest")
    shown = [dialog.table.item(0, column).text() for column in range(1, 5)]
    assert shown[2:] == ["Telephone", "(617) 555-0000 (corrected)"]
    cell = dialog.table.visualItemRect(dialog.table.item(0, 1)).center()
    opened.qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    document = opened.window.desk.document
    opened.qtbot.waitUntil(lambda: document.filing is not None and document.filing.name == FIRST)
    assert opened.window.form.current() == ("phone", opened.record().of_field("phone")[0].id)


def test_an_approval_is_one_line_and_return_goes_to_the_record(opened: Opened) -> None:
    opened.show(SECOND)
    opened.window.actions_by_name["approve"].trigger()
    opened.qtbot.waitUntil(lambda: opened.window.desk.document.filing.name != SECOND)  # type: ignore[union-attr]
    dialog = dialog_of(opened, LatestDialog, "latest")
    assert dialog.table.rowCount() == 1
    assert dialog.table.item(0, 4).text() == "approved"
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Go there")
    assert button.isEnabled()
    opened.qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    document = opened.window.desk.document
    opened.qtbot.waitUntil(lambda: document.filing is not None and document.filing.name == SECOND)


def test_undo_goes_on_from_where_it_was_when_a_record_is_opened_again(opened: Opened) -> None:
    opened.show(FIRST)
    began = phone(opened)
    type_into(opened, "phone", "(617) 555-0001")
    type_into(opened, "phone", "(617) 555-0002")
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    opened.stored()
    opened.show(SECOND)
    opened.show(FIRST)
    assert phone(opened) == "(617) 555-0001"
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    opened.qtbot.waitUntil(lambda: phone(opened) == began)
    opened.window.actions_by_name["redo"].trigger()
    opened.qtbot.waitUntil(lambda: phone(opened) == "(617) 555-0001")
    opened.window.actions_by_name["redo"].trigger()
    opened.qtbot.waitUntil(lambda: phone(opened) == "(617) 555-0002")


def test_steps_of_today_and_of_before_are_redone_in_their_order(opened: Opened) -> None:
    opened.show(FIRST)
    began = phone(opened)
    type_into(opened, "phone", "(617) 555-0001")
    opened.stored()
    opened.show(SECOND)
    opened.show(FIRST)
    type_into(opened, "phone", "(617) 555-0002")
    seen = []
    for verb in ("undo", "undo", "redo", "redo"):
        before = phone(opened)
        opened.window.actions_by_name[verb].trigger()
        opened.qtbot.waitUntil(lambda before=before: phone(opened) != before)  # type: ignore[misc]
        seen.append(phone(opened))
    assert seen == ["(617) 555-0001", began, "(617) 555-0001", "(617) 555-0002"]


def test_the_menu_names_steps_of_before_too(opened: Opened) -> None:
    opened.show(FIRST)
    type_into(opened, "phone", "(617) 555-0001")
    opened.stored()
    opened.show(SECOND)
    undo, redo = (opened.window.actions_by_name[verb] for verb in ("undo", "redo"))
    assert (undo.text(), redo.text()) == ("Undo", "Redo")
    opened.show(FIRST)
    assert undo.text() == "Undo correct Telephone"
    undo.trigger()
    opened.qtbot.waitUntil(lambda: redo.text() == "Redo correct Telephone")
    assert undo.text() == "Undo"
