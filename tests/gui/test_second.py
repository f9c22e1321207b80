"""Two reviewers in the window: the blind second review, the choice between both, the report."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QTableWidget

from gui.bulk_dialog import BulkDialog
from gui.second.adjudication import AdjudicationDialog
from gui.second.agreement_dialog import AgreementDialog
from model.record import Decision, Origin, Reason, Second, Status
from model.service import ReviewService
from tests.gui.conftest import Opened

NAME = "2003-licence-returned.txt"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def given(opened: Opened) -> Opened:
    """One record that ada has corrected and approved, given to the reviewer of the window."""
    ada = ReviewService(opened.database, opened.config, "ada")
    record = opened.show(NAME)
    ada.correct(
        record.filing_id, record.of_field("phone")[0].id, "(609) 555-0000", origin=Origin.TYPED, reason=Reason.OTHER
    )
    ada.approve(record.filing_id)
    ada.ask_second(record.filing_id)
    opened.show("2001-earnings.txt")
    opened.show(NAME)
    return opened


def disputed(opened: Opened) -> AdjudicationDialog:
    """Hands the second review in, comes back, and asks for adjudication."""
    filing_id = opened.record().filing_id
    opened.window.actions_by_name["approve"].trigger()
    opened.qtbot.waitUntil(lambda: opened.service.open(filing_id).record.second is Second.DIFFER)
    opened.show(NAME)
    opened.qtbot.waitUntil(lambda: "Two reviewers differ" in opened.window.notice.text)
    button = next(b for b in opened.window.notice.findChildren(QPushButton) if b.text() == "Adjudicate…")
    opened.qtbot.mouseClick(button, LEFT)
    opened.qtbot.waitUntil(lambda: opened.window.findChild(AdjudicationDialog) is not None)
    dialog = opened.window.findChild(AdjudicationDialog)
    assert dialog is not None
    return dialog


def test_the_window_asks_for_a_second_review_of_the_selected_records(opened: Opened) -> None:
    ada = ReviewService(opened.database, opened.config, "ada")
    ids = list(opened.window.queue.model.ids)[:2]
    ada.approve(ids[0])
    opened.window.queue.table.selectAll()
    opened.window.actions_by_name["second_review"].trigger()
    opened.qtbot.waitUntil(lambda: opened.window.findChild(BulkDialog) is not None)
    dialog = opened.window.findChild(BulkDialog)
    assert dialog is not None
    box = dialog.findChild(QComboBox)
    assert box is not None
    opened.qtbot.keyClicks(box, "bob")
    opened.qtbot.mouseClick(dialog.act, LEFT)
    opened.qtbot.waitUntil(lambda: "1 record waits for its second review" in opened.window.notice.text)
    assert opened.service.open(ids[0]).record.second is Second.OPEN
    assert opened.service.queue_rows([ids[0]])[0].assignee == "bob"


def test_nothing_of_the_first_review_shows_anywhere(given: Opened) -> None:
    assert "blind review" in given.window.notice.text
    record = given.record()
    assert {a.decision for a in record.annotations} == {Decision.PENDING}
    shown = {annotation.value for annotation in record.annotations}
    assert "(609) 555-0000" not in shown
    assert given.service.history(record.filing_id) == ()
    given.window.actions_by_name["undo"].trigger()
    given.qtbot.waitUntil(lambda: "nothing to undo" in given.window.notice.text)
    assert given.stored().annotations == record.annotations


def test_arrow_keys_choose_and_return_approves(given: Opened) -> None:
    dialog = disputed(given)
    labels = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert labels == ["Telephone"]
    assert dialog.table.item(0, 1).text().startswith("(609) 555-0000")
    assert not dialog.approve.isEnabled()
    given.qtbot.keyClick(dialog.table, Qt.Key.Key_Left)
    assert dialog.table.item(0, 1).text().startswith("✓")
    given.qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    given.qtbot.waitUntil(lambda: given.record().status is Status.APPROVED)
    record = given.stored()
    assert record.second is Second.ADJUDICATED
    (phone,) = record.of_field("phone")
    assert (phone.value, phone.origin) == ("(609) 555-0000", Origin.ADJUDICATION)


def test_the_mouse_chooses_too_and_the_text_follows(given: Opened) -> None:
    dialog = disputed(given)
    cell = dialog.table.visualItemRect(dialog.table.item(0, 2)).center()
    given.qtbot.mouseClick(dialog.table.viewport(), LEFT, pos=cell)
    text = given.window.source.text
    assert text.focused is not None
    assert text.focused.of(text.text) == "(609) 555-0119"
    given.qtbot.mouseClick(dialog.approve, LEFT)
    given.qtbot.waitUntil(lambda: given.record().second is Second.ADJUDICATED)
    assert given.stored().of_field("phone")[0].value == "(609) 555-0119"


def test_where_both_agree_the_next_record_comes_as_usual(opened: Opened) -> None:
    record = opened.show(NAME)
    ada = ReviewService(opened.database, opened.config, "ada")
    ada.approve(record.filing_id)
    ada.ask_second(record.filing_id)
    opened.show("2001-earnings.txt")
    opened.show(NAME)
    opened.window.actions_by_name["approve"].trigger()
    opened.qtbot.waitUntil(lambda: opened.record().filing_id != record.filing_id)
    found = opened.service.open(record.filing_id).record
    assert (found.status, found.second) == (Status.APPROVED, Second.AGREED)


def test_without_a_dispute_it_says_so(opened: Opened) -> None:
    opened.window.actions_by_name["adjudicate"].trigger()
    opened.qtbot.waitUntil(lambda: "No two reviewers differ" in opened.window.notice.text)


def test_the_report_is_a_table_and_a_file(given: Opened, tmp_path: Path) -> None:
    filing_id = given.record().filing_id
    given.window.actions_by_name["approve"].trigger()
    given.qtbot.waitUntil(lambda: given.service.open(filing_id).record.second is Second.DIFFER)
    given.window.actions_by_name["agreement"].trigger()
    given.qtbot.waitUntil(lambda: given.window.findChild(AgreementDialog) is not None)
    dialog = given.window.findChild(AgreementDialog)
    assert dialog is not None
    table = dialog.findChild(QTableWidget)
    assert table is not None
    assert table.rowCount() == len(given.config.fields)
    dialog.save(tmp_path / "agreement.csv")
    with (tmp_path / "agreement.csv").open(newline="") as file:
        lines = {line[0]: line[1:] for line in csv.reader(file)}
    assert lines["Telephone"] == ["1", "0", "F1", "0.000"]
    assert lines["Street"] == ["1", "1", "F1", "1.000"]
