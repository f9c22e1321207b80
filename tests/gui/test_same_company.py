"""Same-company help in the window: differences, the earlier value by one key, the same mistake elsewhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from gui.same_company import CorrectionDialog
from model.record import Decision, Origin
from model.store.records import NewFiling, add_filings
from tests.gui.conftest import Opened

NAME = "2001-earnings.txt"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def siblings(opened: Opened, extracted: list[NewFiling]) -> list[int]:
    """Three more filings of one sample's company."""
    one = next(new for new in extracted if new.filing.name == NAME)
    more = []
    for n in range(3):
        text = f"{one.filing.text}\nCopy {n}. Call (612) 555-0100.\n"
        filing = replace(one.filing, name=f"copy{n}.txt", text=text, source_sha256=f"{n:064x}")
        more.append(NewFiling(text.encode(), filing, one.suggestions))
    added = add_filings(opened.database, more, opened.config.schema_)
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        opened.window.queue.reload()
    return [new.filing_id for new in added]


def phone_input(opened: Opened) -> QLineEdit:
    found = opened.window.findChild(QLineEdit, "field:phone")
    assert found is not None
    return found


def correct(opened: Opened, words: str) -> None:
    line = phone_input(opened)
    line.setFocus()
    opened.qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.keyClicks(line, words)
    opened.qtbot.keyClick(line, Qt.Key.Key_Return)


def approved_with(opened: Opened, filing_id: int, phone: str) -> None:
    """Approves a filing that gives another telephone number."""
    record = opened.service.open(filing_id).record
    held = record.of_field("phone")[0]
    place = opened.service.open(filing_id).filing.text.index(phone)
    opened.service.correct(
        filing_id,
        held.id,
        phone,
        origin=Origin.SELECTION,
        span=replace(held.span, start=place, end=place + len(phone)),  # type: ignore[type-var]
    )
    opened.service.approve(filing_id)


def test_a_difference_is_said_beside_the_value_and_one_key_takes_the_earlier_one(
    opened: Opened, siblings: list[int]
) -> None:
    approved_with(opened, siblings[0], "(612) 555-0100")
    opened.show("copy1.txt")
    opened.qtbot.waitUntil(lambda: bool(opened.window.same_company.of(siblings[1])))
    row = opened.window.form.rows["phone"].editors[0]
    assert row._hint.text() == "Differs from an earlier filing of this company: (612) 555-0100"
    opened.window.form.focus_value("phone", opened.record().of_field("phone")[0].id)
    opened.qtbot.keyClick(phone_input(opened), Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    taken = opened.stored().of_field("phone")[0]
    assert (taken.value, taken.origin, taken.quote) == ("(612) 555-0100", Origin.EARLIER_FILING, "(612) 555-0100")
    assert "(612) 555-0100" not in row._hint.text()


def test_a_correction_is_offered_to_the_filings_with_the_same_mistake(opened: Opened, siblings: list[int]) -> None:
    opened.show("copy0.txt")
    correct(opened, "(612) 555-0100")
    opened.qtbot.waitUntil(lambda: "3 other open filings" in opened.window.notice.text)
    offer = next(b for b in opened.window.notice.findChildren(QPushButton) if b.text() == "Correct them too…")
    opened.qtbot.mouseClick(offer, LEFT)
    opened.qtbot.waitUntil(lambda: opened.window.findChild(CorrectionDialog) is not None)
    dialog = opened.window.findChild(CorrectionDialog)
    assert dialog is not None
    left_out = next(n for n in range(3) if dialog.list.item(n).text().endswith(NAME))
    dialog.list.item(left_out).setCheckState(Qt.CheckState.Unchecked)
    opened.qtbot.mouseClick(dialog.act, LEFT)
    opened.qtbot.waitUntil(lambda: "2 records changed" in opened.window.notice.text)
    phones = [opened.service.open(one).record.of_field("phone")[0] for one in siblings[1:]]
    assert [(one.value, one.decision) for one in phones] == [("(612) 555-0100", Decision.CORRECTED)] * 2
    assert all(one.span is not None for one in phones)
    undo = next(b for b in opened.window.notice.findChildren(QPushButton) if b.text() == "Undo all")
    opened.qtbot.mouseClick(undo, LEFT)
    opened.qtbot.waitUntil(lambda: "Undone in 2 records" in opened.window.notice.text)
    assert {opened.service.open(one).record.of_field("phone")[0].decision for one in siblings[1:]} == {Decision.PENDING}


def offered(opened: Opened, words: str) -> None:
    opened.qtbot.waitUntil(lambda: words in opened.window.notice.text)


def press_offer(opened: Opened) -> None:
    opened.qtbot.keyClick(
        opened.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )


def listed(opened: Opened) -> CorrectionDialog:
    opened.qtbot.waitUntil(lambda: opened.window.findChild(CorrectionDialog) is not None)
    dialog = opened.window.findChild(CorrectionDialog)
    assert dialog is not None
    return dialog


def test_a_correction_that_was_undone_is_offered_no_longer(opened: Opened, siblings: list[int]) -> None:
    assert siblings
    opened.show("copy0.txt")
    correct(opened, "(612) 555-0100")
    offered(opened, "3 other open filings")
    opened.window.actions_by_name["undo"].trigger()
    assert opened.stored().of_field("phone")[0].decision is Decision.PENDING
    press_offer(opened)
    offered(opened, "Correct a value first")


def test_a_second_correction_takes_the_place_of_the_first_offer(opened: Opened, siblings: list[int]) -> None:
    assert siblings
    opened.show("copy0.txt")
    correct(opened, "(612) 555-0100")
    offered(opened, "3 other open filings")
    opened.window.messages.say("")
    correct(opened, "(612) 555-0199")
    offered(opened, "3 other open filings")
    press_offer(opened)
    assert "(612) 555-0199" in listed(opened).words.text()


def test_a_save_that_ends_after_the_next_record_opened_hides_no_offer(opened: Opened, siblings: list[int]) -> None:
    opened.show("copy0.txt")
    correct(opened, "(612) 555-0100")
    opened.window.desk.open(siblings[1])  # before the answer of the writer has come
    opened.qtbot.waitUntil(lambda: not opened.window.desk.document.writer.busy)
    correct(opened, "(612) 555-0100")
    offered(opened, "2 other open filings")


def test_a_filing_decided_meanwhile_is_left_out_and_named(opened: Opened, siblings: list[int]) -> None:
    opened.show("copy0.txt")
    correct(opened, "(612) 555-0100")
    offered(opened, "3 other open filings")
    press_offer(opened)
    dialog = listed(opened)
    opened.service.mark_absent(siblings[1], "phone")
    opened.qtbot.mouseClick(dialog.act, LEFT)
    offered(opened, "2 records changed. 1 was left as it is.")
    assert opened.service.open(siblings[1]).record.of_field("phone")[0].decision is Decision.ABSENT
    assert len(opened.service.history(siblings[1])) == 1


def test_one_filing_is_one_filing(opened: Opened, siblings: list[int]) -> None:
    for other in siblings[1:]:
        opened.service.reject(other, "a copy")
    opened.show("copy0.txt")
    correct(opened, "(612) 555-0100")
    offered(opened, "One other open filing of this company says the same")


def test_without_a_difference_and_without_a_correction_it_says_so(opened: Opened) -> None:
    opened.show(NAME)
    opened.window.form.focus_value("phone")
    opened.window.actions_by_name["take_earlier"].trigger()
    assert "does not differ" in opened.window.notice.text
    opened.window.actions_by_name["offer_correction"].trigger()
    assert "Correct a value first" in opened.window.notice.text
