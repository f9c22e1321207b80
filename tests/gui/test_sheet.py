"""One field across many filings: decided by keyboard and mouse, saved at once, undone, and opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from gui.sheet.group_sheet import GroupSheet
from gui.sheet.sheet_model import STATE, TICK
from model.record import Decision
from tests.gui.conftest import Opened

FIELD = "registrant_name"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sheet(opened: Opened) -> GroupSheet:
    """The sheet with all registrants."""
    opened.show("2003-licence-returned.txt")
    opened.window.form.focus_value(FIELD)
    opened.window.actions_by_name["group_sheet"].trigger()
    shown = opened.window.verification.sheet
    assert shown is not None
    opened.qtbot.waitUntil(lambda: len(shown.model.lines) == len(opened.window.queue.model.ids))
    return shown


def press(opened: Opened, sheet: GroupSheet, *keys: Qt.Key) -> None:
    for key in keys:
        opened.qtbot.keyClick(sheet.table, key)


def decision(opened: Opened, filing_id: int) -> Decision:
    return opened.service.open(filing_id).record.of_field(FIELD)[0].decision


def settled(opened: Opened, sheet: GroupSheet, count: int) -> None:
    opened.qtbot.waitUntil(lambda: sheet.progress.text().startswith(f"{count} of"))


def test_return_confirms_and_goes_on_and_it_is_on_disk_when_it_says_so(opened: Opened, sheet: GroupSheet) -> None:
    first, second = (line.filing_id for line in sheet.model.lines[:2])
    press(opened, sheet, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert sheet.table.currentIndex().row() == 2
    settled(opened, sheet, 2)
    assert [decision(opened, one) for one in (first, second)] == [Decision.CONFIRMED] * 2
    assert sheet.model.index(0, STATE).data() == "✓ confirmed"


def test_several_ticked_lines_are_one_step_and_one_undo(opened: Opened, sheet: GroupSheet) -> None:
    ids = [line.filing_id for line in sheet.model.lines[:3]]
    press(opened, sheet, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Return)
    settled(opened, sheet, 3)
    assert {decision(opened, one) for one in ids} == {Decision.CONFIRMED}
    assert not sheet.model.ticked
    opened.qtbot.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(opened, sheet, 0)
    assert {decision(opened, one) for one in ids} == {Decision.PENDING}


def test_delete_strikes_out_and_the_mouse_does_it_too(opened: Opened, sheet: GroupSheet) -> None:
    first, second = (line.filing_id for line in sheet.model.lines[:2])
    press(opened, sheet, Qt.Key.Key_Delete)
    place = sheet.table.visualRect(sheet.model.index(1, TICK)).center()
    opened.qtbot.mouseClick(sheet.table.viewport(), LEFT, pos=place)
    button = next(b for b in sheet.findChildren(QPushButton) if b.text().startswith("Not in the filing"))
    opened.qtbot.mouseClick(button, LEFT)
    settled(opened, sheet, 2)
    assert {decision(opened, one) for one in (first, second)} == {Decision.ABSENT}


def test_the_record_that_is_open_in_the_window_follows_without_a_conflict(opened: Opened, sheet: GroupSheet) -> None:
    here = opened.record().filing_id
    row = next(n for n, line in enumerate(sheet.model.lines) if line.filing_id == here)
    sheet._go_to(row)
    press(opened, sheet, Qt.Key.Key_Return)
    settled(opened, sheet, 1)
    assert opened.record().of_field(FIELD)[0].decision is Decision.CONFIRMED
    opened.window.activateWindow()
    line = opened.window.findChild(QLineEdit, "field:headline")
    assert line is not None
    line.setFocus()
    opened.qtbot.keyClick(line, Qt.Key.Key_Return)
    stored = opened.stored()
    assert stored.of_field("headline")[0].decision is Decision.CONFIRMED
    assert stored.of_field(FIELD)[0].decision is Decision.CONFIRMED
    assert "not saved" not in opened.window.notice.text


def test_f2_opens_the_filing_at_the_value_and_the_sheet_stays(opened: Opened, sheet: GroupSheet) -> None:
    line = next(one for one in sheet.model.lines if one.filing_id != opened.record().filing_id)
    sheet._go_to(sheet.model.lines.index(line))
    press(opened, sheet, Qt.Key.Key_F2)
    opened.qtbot.waitUntil(lambda: opened.record().filing_id == line.filing_id)
    assert opened.window.form.current() == (FIELD, line.annotation.id)
    assert sheet.isVisible()


def test_a_line_that_somebody_changed_meanwhile_is_named(opened: Opened, sheet: GroupSheet) -> None:
    line = next(one for one in sheet.model.lines if one.filing_id != opened.record().filing_id)
    opened.service.reject(line.filing_id, "a duplicate")
    sheet._go_to(sheet.model.lines.index(line))
    press(opened, sheet, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: "The record is rejected" in sheet.fault.text())
    assert decision(opened, line.filing_id) is Decision.PENDING


def test_another_field_is_chosen_and_an_empty_one_says_so(opened: Opened, sheet: GroupSheet) -> None:
    sheet.fields.setCurrentIndex(sheet.fields.findData("emerging_growth_company"))
    sheet.fields.activated.emit(sheet.fields.currentIndex())
    opened.qtbot.waitUntil(lambda: not sheet.model.lines or sheet.model.lines[0].annotation.field != FIELD)
    held = {line.annotation.field for line in sheet.model.lines}
    assert held <= {"emerging_growth_company"}
    assert sheet.table.isHidden() is not bool(held)


def test_undo_never_takes_back_what_was_decided_elsewhere(opened: Opened, sheet: GroupSheet) -> None:
    here = opened.record().filing_id
    sheet._go_to(next(n for n, line in enumerate(sheet.model.lines) if line.filing_id == here))
    press(opened, sheet, Qt.Key.Key_Return)
    settled(opened, sheet, 1)
    headline = opened.record().of_field("headline")[0]
    opened.window.desk.decisions.confirm("headline", headline.id)
    opened.stored()
    opened.qtbot.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.waitUntil(lambda: "More was decided" in sheet.fault.text())
    kept = opened.stored()
    assert kept.of_field("headline")[0].decision is Decision.CONFIRMED
    assert kept.of_field(FIELD)[0].decision is Decision.CONFIRMED


def test_undo_right_after_return_takes_that_very_step_back(opened: Opened, sheet: GroupSheet) -> None:
    ids = [line.filing_id for line in sheet.model.lines[:2]]
    press(opened, sheet, Qt.Key.Key_Return, Qt.Key.Key_Return)
    opened.qtbot.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(opened, sheet, 1)
    opened.qtbot.waitUntil(lambda: decision(opened, ids[1]) is Decision.PENDING)
    assert decision(opened, ids[0]) is Decision.CONFIRMED


def test_the_open_record_shows_what_undo_did(opened: Opened, sheet: GroupSheet) -> None:
    here = opened.record().filing_id
    sheet._go_to(next(n for n, line in enumerate(sheet.model.lines) if line.filing_id == here))
    press(opened, sheet, Qt.Key.Key_Return)
    opened.qtbot.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(opened, sheet, 0)
    opened.qtbot.waitUntil(lambda: opened.record().of_field(FIELD)[0].decision is Decision.PENDING)
    assert opened.stored().of_field(FIELD)[0].decision is Decision.PENDING


def test_coming_back_leads_to_the_same_line(opened: Opened, sheet: GroupSheet) -> None:
    sheet._go_to(3)
    line = sheet.model.lines[3]
    press(opened, sheet, Qt.Key.Key_F2)
    opened.qtbot.waitUntil(lambda: opened.record().filing_id == line.filing_id)
    sheet.model.show_lines(sheet.model.lines, opened.config.schema_.field(FIELD))
    sheet._go_to(3)
    opened.window.actions_by_name["group_sheet"].trigger()
    with opened.qtbot.waitSignal(sheet.model.modelReset):
        pass
    assert sheet.model.lines[sheet.table.currentIndex().row()].filing_id == line.filing_id
