"""One decision on all selected records, with real keys and the mouse."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton

from gui.bulk_dialog import BulkDialog
from gui.messages import ListDialog
from model import review
from model.record import Status
from tests.gui.conftest import Opened

LEFT = Qt.MouseButton.LeftButton


def select(opened: Opened, *rows: int) -> list[int]:
    table = opened.window.queue.table
    table.clearSelection()
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        table.selectionModel().select(opened.window.queue.model.index(row, 0), how)
    return opened.window.queue.selected_ids()


def asked(opened: Opened, verb: str) -> BulkDialog:
    opened.window.actions_by_name[verb].trigger()
    opened.qtbot.waitUntil(lambda: opened.window.findChild(BulkDialog) is not None)
    dialog = opened.window.findChild(BulkDialog)
    assert dialog is not None
    return dialog


def statuses(opened: Opened, ids: list[int]) -> set[Status]:
    return {opened.service.open(one).record.status for one in ids}


def settled(opened: Opened, words: str) -> None:
    opened.qtbot.waitUntil(lambda: words in opened.window.notice.text and not opened.window.tasks.busy)


def test_flagging_asks_for_a_note_and_is_undone_in_one(opened: Opened) -> None:
    ids = select(opened, 0, 2, 3)
    dialog = asked(opened, "flag_selected")
    note = dialog.findChild(QLineEdit)
    assert note is not None
    opened.qtbot.keyClicks(note, "page two is missing")
    opened.qtbot.keyClick(note, Qt.Key.Key_Return)
    settled(opened, "3 records changed")
    assert statuses(opened, ids) == {Status.FLAGGED}
    assert opened.service.open(ids[1]).record.note == "page two is missing"
    button = next(b for b in opened.window.notice.findChildren(QPushButton) if b.text() == "Undo all")
    opened.qtbot.mouseClick(button, LEFT)
    settled(opened, "Undone in 3 records")
    assert statuses(opened, ids) == {Status.NEW}


def test_approval_says_first_how_many_and_which_are_left(opened: Opened) -> None:
    for filing_id in opened.window.queue.model.ids[:2]:
        record = opened.service.open(filing_id).record
        for annotation in record.annotations:
            opened.service.accept(filing_id, annotation.id)
    ids = select(opened, 0, 1, 2, 3)
    dialog = asked(opened, "approve_selected")
    assert dialog.act.text().startswith("Approve ")
    ready = int(dialog.act.text().split()[1])
    assert 0 < ready < 4
    assert statuses(opened, ids) <= {Status.NEW, Status.IN_REVIEW}
    opened.qtbot.mouseClick(dialog.act, LEFT)
    settled(opened, f"{ready} records changed")
    assert sum(opened.service.open(one).record.status is Status.APPROVED for one in ids) == ready
    assert opened.stored().status is opened.record().status


def test_where_nothing_can_be_approved_the_reasons_are_listed(opened: Opened) -> None:
    ids = list(opened.window.queue.model.ids)
    for one in ids:
        opened.service.reject(one, "not now")
    select(opened, 0, 1)
    opened.window.actions_by_name["approve_selected"].trigger()
    opened.qtbot.waitUntil(lambda: opened.window.findChild(ListDialog) is not None)
    assert opened.window.findChild(BulkDialog) is None


def test_cancel_changes_nothing(opened: Opened) -> None:
    ids = select(opened, 0, 1)
    dialog = asked(opened, "reject_selected")
    opened.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert statuses(opened, ids) == {Status.NEW}


def test_assigning_offers_the_known_names_and_is_undone(opened: Opened) -> None:
    ids = select(opened, 1, 2)
    opened.service.flag(ids[0], "known now")
    dialog = asked(opened, "assign_selected")
    box = dialog.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(n) for n in range(box.count())] == ["tester"]
    opened.qtbot.keyClicks(box, "bob")
    opened.qtbot.mouseClick(dialog.act, LEFT)
    opened.qtbot.waitUntil(lambda: "assigned to bob" in opened.window.notice.text)
    assert {row.assignee for row in opened.service.queue_rows(ids)} == {"bob"}
    opened.window.actions_by_name["undo_selected"].trigger()
    opened.qtbot.waitUntil(lambda: "Undone in 2 records" in opened.window.notice.text)
    assert {row.assignee for row in opened.service.queue_rows(ids)} == {""}


@pytest.mark.parametrize("verb", ["approve_selected", "flag_selected", "reopen_selected", "assign_selected"])
def test_without_a_selection_it_says_what_to_do(opened: Opened, verb: str) -> None:
    select(opened)
    opened.window.actions_by_name[verb].trigger()
    assert "Select some records" in opened.window.notice.text


def test_the_open_record_shows_what_was_done_to_it(opened: Opened) -> None:
    record = opened.show("2003-licence-returned.txt")
    row = list(opened.window.queue.model.ids).index(record.filing_id)
    select(opened, row)
    dialog = asked(opened, "flag_selected")
    opened.qtbot.mouseClick(dialog.act, LEFT)
    opened.qtbot.waitUntil(lambda: opened.record().status is Status.FLAGGED)
    assert opened.stored().status is Status.FLAGGED


def test_a_click_with_shift_selects_and_opens_nothing(opened: Opened) -> None:
    opened.show("2003-licence-returned.txt")
    before = opened.record().filing_id
    table, model = opened.window.queue.table, opened.window.queue.model
    row = list(model.ids).index(before)
    other = 0 if row else 3
    place = table.visualRect(model.index(other, 0)).center()
    opened.qtbot.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, place)
    assert len(opened.window.queue.selected_ids()) == abs(row - other) + 1
    assert opened.record().filing_id == before


def asked_of(opened: Opened, verb: str, *rows: int) -> str:
    """The question that is asked about these rows."""
    select(opened, *rows)
    dialog = asked(opened, verb)
    question = dialog.findChild(QLabel)
    assert question is not None
    words = question.text()
    dialog.close()
    return words


@pytest.mark.parametrize(
    ("verb", "one", "two"),
    [
        ("flag_selected", "Flag 1 selected record?", "Flag 2 selected records?"),
        ("reject_selected", "Reject 1 selected record?", "Reject 2 selected records?"),
        ("reopen_selected", "Reopen 1 selected record?", "Reopen 2 selected records?"),
        ("assign_selected", "Who reviews this record?", "Who reviews these 2 records?"),
        ("second_review", "Give 1 selected record to", "Give 2 selected records to"),
    ],
)
def test_one_record_is_not_one_records(opened: Opened, verb: str, one: str, two: str) -> None:
    assert asked_of(opened, verb, 0).startswith(one)
    opened.qtbot.waitUntil(lambda: opened.window.findChild(BulkDialog) is None)
    assert asked_of(opened, verb, 0, 1).startswith(two)


def test_what_was_done_to_one_record(opened: Opened) -> None:
    select(opened, 0)
    dialog = asked(opened, "flag_selected")
    opened.qtbot.mouseClick(dialog.act, LEFT)
    settled(opened, "Flag: 1 record changed.")
    opened.window.actions_by_name["undo_selected"].trigger()
    settled(opened, "Undone in 1 record.")
    opened.window.queue.chips.show_counts({**dict.fromkeys(Status, 0), Status.REJECTED: 1})
    tips = [chip.toolTip() for chip in opened.window.queue.chips.findChildren(QToolButton)]
    assert any(tip.endswith(": 1 record") for tip in tips)
    assert any(tip.endswith(": 0 records") for tip in tips)


def test_what_is_typed_at_once_is_the_note(opened: Opened) -> None:
    ids = select(opened, 0, 1)
    focused = asked(opened, "flag_selected").focusWidget()
    assert isinstance(focused, QLineEdit)
    opened.qtbot.keyClicks(focused, "page two is missing")
    opened.qtbot.keyClick(focused, Qt.Key.Key_Return)
    settled(opened, "2 records changed")
    assert {opened.service.open(one).record.note for one in ids} == {"page two is missing"}


def test_the_last_step_is_taken_back_though_the_window_has_forgotten_it(opened: Opened) -> None:
    ids = select(opened, 0, 1, 2)
    for one in ids:
        record = opened.service.open(one).record
        number = opened.service.begin_on_many("reject")
        opened.service.save(record, review.reject(record, "twice"), "reject", on_many=number)
    opened.window.actions_by_name["undo_selected"].trigger()
    settled(opened, "Undone in 1 record. The step was “reject”.")
    assert [opened.service.open(one).record.status for one in ids] == [
        Status.REJECTED, Status.REJECTED, Status.NEW,
    ]  # fmt: skip
    opened.window.actions_by_name["undo_selected"].trigger()
    opened.qtbot.waitUntil(lambda: opened.service.open(ids[1]).record.status is Status.NEW)
