"""Nothing decided is lost: a full disk, somebody else's save, a slow disk, and undo across records."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from model import review
from model.errors import DatabaseError
from model.record import Decision, Record, Status
from tests.gui.conftest import Opened

NAME = "1996-milestone.txt"
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton


def press(opened: Opened, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    opened.qtbot.keyClick(QApplication.focusWidget() or opened.window, key, modifier)


def go_to(opened: Opened, field: str) -> None:
    opened.window.activateWindow()
    opened.window.form.focus_value(field)


def type_over(opened: Opened, field: str, words: str) -> None:
    go_to(opened, field)
    press(opened, Qt.Key.Key_A, CTRL)
    opened.qtbot.keyClicks(QApplication.focusWidget(), words)
    press(opened, Qt.Key.Key_Return)


def click_offer(opened: Opened, words: str) -> None:
    button = next(b for b in opened.window.notice.findChildren(QPushButton) if b.text() == words)
    opened.qtbot.mouseClick(button, LEFT)


def settled(opened: Opened) -> None:
    opened.qtbot.waitUntil(lambda: not opened.window.desk.document.writer.busy)


class SlowDisk:
    """Holds every reading up until `answer` is called, or the test is over: a window waits for it when it closes."""

    def __init__(self) -> None:
        self._may_read = threading.Event()

    def slowed(self, read: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def slow(wanted: object) -> object:
            self._may_read.wait()
            return read(wanted)

        return slow

    def answer(self) -> None:
        self._may_read.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.answer()


@pytest.fixture
def full_disk(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """No save succeeds until this is called."""
    saving = opened.service.save

    def fail(*_: object, **__: object) -> Record:
        raise DatabaseError("The disk is full; nothing was saved.", "Free some space and try again.")

    monkeypatch.setattr(opened.service, "save", fail)
    return lambda: monkeypatch.setattr(opened.service, "save", saving)


def test_a_full_disk_keeps_the_reviewer_at_the_record_until_it_is_saved(
    opened: Opened, full_disk: Callable[[], None]
) -> None:
    shown = opened.show(NAME)
    type_over(opened, "address_city", "Norwood")
    settled(opened)
    assert "The disk is full" in opened.window.notice.text
    assert opened.window.saved.text() == "! Not saved"
    press(opened, Qt.Key.Key_PageDown, CTRL)
    settled(opened)
    assert opened.record().filing_id == shown.filing_id
    full_disk()
    click_offer(opened, "Try again")
    opened.qtbot.waitUntil(lambda: opened.window.saved.text() == "✓ Saved")
    assert [a.value for a in opened.stored().of_field("address_city")] == ["Norwood"]
    press(opened, Qt.Key.Key_PageDown, CTRL)
    settled(opened)
    assert opened.record().filing_id != shown.filing_id


def test_leaving_saves_what_could_not_be_saved_before(opened: Opened, full_disk: Callable[[], None]) -> None:
    shown = opened.show(NAME)
    type_over(opened, "address_city", "Norwood")
    settled(opened)
    full_disk()
    press(opened, Qt.Key.Key_PageDown, CTRL)
    settled(opened)
    assert opened.record().filing_id != shown.filing_id
    stored = opened.service.open(shown.filing_id).record
    assert [a.value for a in stored.of_field("address_city")] == ["Norwood"]


def test_an_approval_that_is_not_saved_does_not_go_on(opened: Opened, full_disk: Callable[[], None]) -> None:
    shown = opened.show(NAME)
    opened.window.activateWindow()
    press(opened, Qt.Key.Key_Return, CTRL)
    settled(opened)
    assert opened.record().filing_id == shown.filing_id
    assert opened.record().status is Status.APPROVED
    assert "kept in this window" in opened.window.notice.text
    full_disk()
    press(opened, Qt.Key.Key_Z, CTRL)
    assert opened.stored().status is shown.status
    # Neither the step nor its undo ever was in the database, so the log has nothing to take back.
    assert opened.service.history(shown.filing_id) == ()


def test_closing_asks_before_it_loses_what_cannot_be_saved(
    opened: Opened, full_disk: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def stay(box: QMessageBox) -> int:
        asked.append(box.text())
        monkeypatch.setattr(box, "clickedButton", box.defaultButton)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", stay)
    opened.show(NAME)
    type_over(opened, "address_city", "Norwood")
    assert not opened.window.close()
    assert "City" in asked[0]
    full_disk()
    assert opened.window.close()
    assert len(asked) == 1
    assert [a.value for a in opened.stored().of_field("address_city")] == ["Norwood"]


def test_what_is_not_understood_is_not_lost_by_closing(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.desk.ask_to_close", lambda *_: False)
    opened.show(NAME)
    go_to(opened, "date_of_report")
    press(opened, Qt.Key.Key_A, CTRL)
    opened.qtbot.keyClicks(QApplication.focusWidget(), "35 March")
    assert not opened.window.close()
    press(opened, Qt.Key.Key_Escape)
    assert opened.window.close()


def test_somebody_elses_save_is_told_and_can_be_loaded(opened: Opened) -> None:
    shown = opened.show(NAME)
    other = opened.service.open(shown.filing_id).record
    opened.service.save(other, review.annotate(other, "seen by the other window"), "note")
    type_over(opened, "address_city", "Norwood")
    settled(opened)
    assert "was changed by tester" in opened.window.notice.text
    press(opened, Qt.Key.Key_PageDown, CTRL)
    settled(opened)
    assert opened.record().filing_id == shown.filing_id
    click_offer(opened, "Reload the record")
    settled(opened)
    assert opened.record().note == "seen by the other window"
    assert "not taken over: City" in opened.window.notice.text
    type_over(opened, "address_city", "Norwood")
    assert [a.value for a in opened.stored().of_field("address_city")] == ["Norwood"]


def test_undo_takes_back_the_approval_that_led_to_this_record(opened: Opened) -> None:
    shown = opened.show(NAME)
    opened.window.activateWindow()
    press(opened, Qt.Key.Key_Return, CTRL)
    opened.qtbot.waitUntil(lambda: opened.record().filing_id != shown.filing_id)
    assert opened.window.actions_by_name["undo"].text() == "Undo approve of the record before"
    second = opened.record().filing_id
    go_to(opened, "form_type")
    press(opened, Qt.Key.Key_Return)
    press(opened, Qt.Key.Key_Z, CTRL)  # this record's own step first
    settled(opened)
    assert opened.record().filing_id == second
    press(opened, Qt.Key.Key_Z, CTRL)
    settled(opened)
    assert opened.record().filing_id == shown.filing_id
    assert opened.stored().status is shown.status
    assert opened.window.form.current() is not None
    press(opened, Qt.Key.Key_Z, CTRL | SHIFT)
    assert opened.stored().status is Status.APPROVED


def test_going_through_the_candidates_is_one_step_also_tomorrow(opened: Opened) -> None:
    shown = opened.show("2005-officer-change.htm")
    held = shown.of_field("date_of_report")[0]
    assert len({s.value for s in shown.suggestions if s.field == "date_of_report"}) > 1
    go_to(opened, "date_of_report")
    press(opened, Qt.Key.Key_Down, ALT)
    taken = opened.stored().annotation(held.id)
    assert taken.value != held.value
    assert opened.window.source.text.focused == taken.span
    press(opened, Qt.Key.Key_Down, ALT)
    press(opened, Qt.Key.Key_Down, ALT)
    assert opened.stored().annotation(held.id).decision is not Decision.PENDING
    press(opened, Qt.Key.Key_Z, CTRL)
    assert opened.stored().annotation(held.id) == held
    press(opened, Qt.Key.Key_Z, CTRL | SHIFT)
    assert opened.stored().annotation(held.id).decision is not Decision.PENDING
    # As after a restart: only the log knows what was done.
    back = opened.service.undo(shown.filing_id)
    assert back.annotation(held.id) == held


def test_a_list_gone_through_by_arrow_keys_is_one_step(opened: Opened) -> None:
    shown = opened.show(NAME)
    held = shown.of_field("event_type")[0]
    go_to(opened, "event_type")
    for _ in range(3):
        press(opened, Qt.Key.Key_Down)
    assert opened.stored().annotation(held.id).value != held.value
    press(opened, Qt.Key.Key_Z, CTRL)
    assert opened.stored().annotation(held.id) == held


def test_a_slow_disk_holds_up_neither_window_nor_keys(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = opened.show(NAME)
    opened.window.desk.read_ahead.stop()
    opened.window.desk.read_ahead._held = None
    opened.window.activateWindow()
    with SlowDisk() as disk:
        monkeypatch.setattr(opened.service, "open", disk.slowed(opened.service.open))
        press(opened, Qt.Key.Key_PageDown, CTRL)  # comes back although nothing was read
        assert "Opening" in opened.window.position.text()
        assert not opened.window.form.isEnabled()
        press(opened, Qt.Key.Key_Return, CTRL)  # nobody may settle the record that is on its way out
        assert opened.record() == shown
    opened.qtbot.waitUntil(lambda: opened.record().filing_id != shown.filing_id)
    assert opened.window.form.isEnabled()
    assert opened.service.open(shown.filing_id).record.status is shown.status
    focused = QApplication.focusWidget()
    assert focused is not None
    assert opened.window.form.isAncestorOf(focused)


def test_rows_that_come_late_are_filled_in(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    model = opened.window.queue.model
    with SlowDisk() as disk:
        monkeypatch.setattr(model, "_fetch", disk.slowed(model._fetch))
        model.set_ids(model.ids)
        assert model.data(model.index(0, 1)) == ""
        with opened.qtbot.waitSignal(model.dataChanged):
            disk.answer()
    assert model.data(model.index(0, 1))


def paste(opened: Opened, words: str) -> None:
    QApplication.clipboard().setText(words)
    press(opened, Qt.Key.Key_A, CTRL)
    press(opened, Qt.Key.Key_V, CTRL)


def test_a_page_pasted_by_mistake_is_cut_with_a_sentence(opened: Opened) -> None:
    opened.show(NAME)
    go_to(opened, "address_street")
    paste(opened, "x" * 2_000_000)
    editor = opened.window.form.rows["address_street"].editors[0]
    opened.qtbot.waitUntil(lambda: "longer than a value can be" in editor._hint.text())
    press(opened, Qt.Key.Key_Escape)
    assert editor.input.value() == opened.record().of_field("address_street")[0].value


def test_control_characters_and_turned_directions_are_dropped_other_scripts_stay(opened: Opened) -> None:
    opened.show(NAME)
    go_to(opened, "address_street")
    paste(opened, "1 \x07Main\u202e Street\u202c 😀 שלום \x1b[31m")
    press(opened, Qt.Key.Key_Return)
    assert [a.value for a in opened.stored().of_field("address_street")] == ["1 Main Street 😀 שלום [31m"]


def test_a_database_that_was_deleted_is_missed_and_its_place_taken_again(opened: Opened, tmp_path: Path) -> None:
    shown = opened.show(NAME)
    file, away = tmp_path / "review.db", tmp_path / "away.db"
    file.rename(away)
    type_over(opened, "address_city", "Norwood")
    settled(opened)
    assert "was deleted, moved or replaced" in opened.window.notice.text
    assert opened.window.saved.text() == "! Not saved"
    assert not file.exists()
    away.rename(file)
    click_offer(opened, "Try again")
    opened.qtbot.waitUntil(lambda: opened.window.saved.text() == "✓ Saved")
    assert [a.value for a in opened.service.open(shown.filing_id).record.of_field("address_city")] == ["Norwood"]
