"""The desk piece by piece: editors, the detail under the form, words given to fields, verdicts; with real events."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.assign_palette import ChoiceList
from gui.inputs import DateInput, LineInput, make_input
from model.config import load_config, shipped_path
from model.record import Decision, Origin, Reason, Status
from model.schema import FieldSpec
from model.spans import Span
from model.values import Compound, Value
from tests.gui.conftest import Opened

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RELEASE = "2003-licence-returned.txt"
LICENCE = "2009-licence.htm"
FIELDS = load_config(shipped_path()).fields


def widget(opened: Opened, field: str, kind: type[QWidget]) -> QWidget:
    found = opened.window.findChild(kind, f"field:{field}")
    assert isinstance(found, kind), field
    return found


def click(opened: Opened, target: QWidget) -> None:
    opened.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)


# Editors


_VALUES: dict[str, Value] = {
    "text": "A value", "date": dt.date(2005, 3, 17), "state": "MA", "boolean": True, "number": 2_000_000,
}  # fmt: skip


def _value(field: FieldSpec) -> Value:
    if field.type == "choice":
        return field.choices[-1]
    if field.columns:
        return Compound(
            tuple((c.id, c.choices[0] if c.choices else 5 if c.type == "number" else "words") for c in field.columns)
        )
    return _VALUES[field.type]


@pytest.mark.parametrize("field", FIELDS, ids=[field.id for field in FIELDS])
def test_every_field_has_an_editor_that_gives_back_what_it_shows(qtbot: QtBot, field: FieldSpec) -> None:
    editor = make_input(field)
    qtbot.addWidget(editor)
    assert editor.value() is None
    editor.show_value(_value(field))
    assert editor.value() == _value(field)
    assert not editor.changed()
    editor.show_value(None)
    assert editor.value() is None


def test_a_day_of_the_calendar_becomes_the_value(opened: Opened) -> None:
    opened.show(RELEASE)
    editor = widget(opened, "date_of_report", DateInput)
    assert isinstance(editor, DateInput)
    editor.setFocus()
    editor.open_calendar()
    calendar = editor.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate().toPython() == dt.date(2003, 2, 11)
    days = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert days is not None
    opened.qtbot.keyClick(days, Qt.Key.Key_Right)
    opened.qtbot.keyClick(days, Qt.Key.Key_Return)
    assert editor.text() == "2003-02-12"
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    (annotation,) = opened.stored().of_field("date_of_report")
    assert annotation.value == dt.date(2003, 2, 12)


def test_a_box_is_ticked_with_space_and_keeps_its_evidence(opened: Opened) -> None:
    before = opened.show(LICENCE).of_field("checkbox_425")[0]
    assert before.value is False
    box = widget(opened, "checkbox_425", QCheckBox)
    assert isinstance(box, QCheckBox)
    box.setFocus()
    opened.qtbot.keyClick(box, Qt.Key.Key_Space)
    after = opened.stored().of_field("checkbox_425")[0]
    assert (after.value, after.decision, after.span) == (True, Decision.CORRECTED, before.span)
    assert box.text() == "Yes"
    opened.qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert opened.stored().of_field("checkbox_425")[0].decision is Decision.ABSENT
    assert box.text() == "not printed"
    for _ in range(2):
        opened.qtbot.keyClick(box, Qt.Key.Key_Z, CTRL)
    assert opened.stored().of_field("checkbox_425")[0] == before


def test_what_is_understood_is_shown_before_it_is_taken(opened: Opened) -> None:
    before = opened.show(RELEASE)
    editor = widget(opened, "date_of_report", QLineEdit)
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    opened.qtbot.keyClicks(editor, "3/17/05")
    row = opened.window.form.rows["date_of_report"].editors[0]
    assert row._hint.text() == "→ 2005-03-17"
    assert opened.stored() == before


def test_an_empty_compound_value_unfolds_when_it_is_entered(opened: Opened) -> None:
    opened.show("1996-milestone.txt")
    table = opened.window.form.rows["payment"]
    table.add_empty()
    cells = table.editors[-1].input.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert all(not cell.isHidden() for cell in cells if isinstance(cell, LineInput | QComboBox))


# The detail under the form


def test_the_detail_says_where_a_value_comes_from(opened: Opened) -> None:
    record = opened.show(RELEASE)
    editor = widget(opened, "headline", QLineEdit)
    editor.setFocus()
    detail = opened.window.form.detail
    assert detail.title.text() == "Headline"
    assert detail.value.text() == record.of_field("headline")[0].value
    assert detail.origin.accessibleName().startswith("read by the machine, ")


def test_another_candidate_by_one_click(opened: Opened) -> None:
    record = opened.show("2005-officer-change.htm")
    widget(opened, "date_of_report", QLineEdit).setFocus()
    buttons = opened.window.form.detail._line_buttons
    assert buttons
    click(opened, buttons[0])
    (annotation,) = opened.stored().of_field("date_of_report")
    assert annotation.origin is Origin.ALTERNATIVE
    assert annotation.value in [s.value for s in record.suggestions if s.field == "date_of_report" and s.rank]
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    assert opened.stored().annotations == record.annotations


def test_a_value_without_words_has_a_reason_to_choose(opened: Opened) -> None:
    opened.show(RELEASE)
    editor = widget(opened, "phone", QLineEdit)
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    opened.qtbot.keyClicks(editor, "(999) 555-0199")
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert opened.stored().of_field("phone")[0].reason is Reason.INFERRED
    editor.setFocus()
    chips = {button.text(): button for button in opened.window.form.detail._line_buttons}
    assert chips["inferred"].isChecked()
    click(opened, chips["illegible"])
    assert opened.stored().of_field("phone")[0].reason is Reason.ILLEGIBLE


def test_confirming_and_striking_out_by_mouse(opened: Opened) -> None:
    opened.show(RELEASE)
    row = opened.window.form.rows["headline"].editors[0]
    click(opened, row.badge)
    assert opened.stored().of_field("headline")[0].decision is Decision.CONFIRMED
    click(opened, row.badge)  # once is enough
    assert opened.window.desk.document.stack.count() == 1
    opened.window.form.focus_value("signature_date", opened.record().of_field("signature_date")[0].id)
    click(opened, opened.window.form.detail._confirm)
    assert opened.stored().of_field("signature_date")[0].decision is Decision.CONFIRMED
    click(opened, opened.window.form.detail._absent)
    assert opened.stored().of_field("signature_date")[0].decision is Decision.ABSENT


def test_values_of_a_field_change_places(opened: Opened) -> None:
    record = opened.show(LICENCE)
    items = [a.id for a in record.of_field("items")]
    assert len(items) == 2
    opened.window.form.focus_value("items", items[0])
    click(opened, opened.window.form.detail._down)
    assert [a.id for a in opened.stored().of_field("items")] == items[::-1]
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    assert [a.id for a in opened.stored().of_field("items")] == items


def test_notes_on_values(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.show(RELEASE)
    monkeypatch.setattr("gui.decisions.ask_note", lambda *_: "two names on the door")
    widget(opened, "headline", QLineEdit).setFocus()
    click(opened, opened.window.form.detail._note)
    assert opened.stored().of_field("headline")[0].note == "two names on the door"
    assert "two names" in opened.window.form.detail.value.text()


# Words of the filing


def test_words_become_one_cell_of_a_row(opened: Opened) -> None:
    record = opened.show(LICENCE)
    text = opened.service.open(record.filing_id).filing.text
    contact = record.of_field("contacts")[0]
    opened.window.form.focus_value("contacts", contact.id)
    place = text.index("Kirishima Yakuhin")
    opened.window.source.text.select(Span(place, place + len("Kirishima Yakuhin")))
    opened.window.actions_by_name["assign_selection"].trigger()
    palette = opened.window.findChild(ChoiceList, "assign")
    assert isinstance(palette, ChoiceList)
    opened.qtbot.keyClicks(palette.field, "contacts organ")
    opened.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    (after,) = [a for a in opened.stored().of_field("contacts") if a.id == contact.id]
    assert isinstance(after.value, Compound)
    assert isinstance(contact.value, Compound)
    assert after.value.get("organisation") == "Kirishima Yakuhin"
    assert after.value.get("name") == contact.value.get("name")
    assert after.span == contact.span
    (cell,) = [cell for cell in after.cells if cell.column == "organisation"]
    assert cell.span.of(text) == "Kirishima Yakuhin"


def test_a_dragged_edge_takes_the_value_along(opened: Opened) -> None:
    record = opened.show(LICENCE)
    text = opened.service.open(record.filing_id).filing.text
    party = record.of_field("counterparty")[0]
    assert party.span is not None
    shorter = Span(party.span.start, party.span.end - len(" K.K."))
    opened.window.source.evidence_resized.emit(party.id, shorter)
    after = opened.stored().annotation(party.id)
    assert (after.value, after.quote, after.span) == (shorter.of(text), shorter.of(text), shorter)
    box = record.of_field("checkbox_425")[0]
    assert box.span is not None
    opened.window.source.evidence_resized.emit(box.id, Span(box.span.start, box.span.end + 5))
    assert opened.stored().annotation(box.id).value == box.value  # a box stays a box


def test_a_bar_at_the_selection_offers_the_likeliest_fields(opened: Opened) -> None:
    record = opened.show(LICENCE)
    text = opened.service.open(record.filing_id).filing.text
    bar = opened.window.desk.decisions._bar
    place = text.index("September 30, 2009")
    opened.window.source.text.select(Span(place, place + len("September 30, 2009")))
    assert bar.isVisible()
    labels = [button.text() for button in bar._buttons if not button.isHidden()]
    assert sorted(labels[:3]) == ["Date of report", "Date signed", "Release date"]
    assert labels[3].startswith("More…")
    click(opened, bar._buttons[labels.index("Date signed")])
    assert bar.isHidden()
    (signed,) = opened.stored().of_field("signature_date")
    assert (signed.value, signed.quote) == (dt.date(2009, 9, 30), "September 30, 2009")
    opened.window.source.text.select(Span(place, place + 4))
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_PageDown, CTRL)
    assert bar.isHidden()


def test_words_that_do_not_suit_a_field_change_nothing(opened: Opened) -> None:
    record = opened.show(LICENCE)
    text = opened.service.open(record.filing_id).filing.text
    place = text.index("Kirishima")
    opened.window.desk.assign("release_date", Span(place, place + 9))
    assert "does not suit Release date" in opened.window.notice.text
    assert opened.stored() == record


# Status


def test_approval_is_refused_with_what_is_missing(opened: Opened) -> None:
    record = opened.show(RELEASE)
    opened.window.form.focus_value("items", record.of_field("items")[0].id)
    number = opened.window.form.rows["items"].editors[0].input.findChildren(LineInput)[0]
    number.setFocus()
    number.selectAll()
    opened.qtbot.keyClick(number, Qt.Key.Key_Backspace)
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Return, CTRL)
    assert opened.stored().status is Status.IN_REVIEW
    assert "Items: a row lacks its number" in opened.window.notice.text
    current = opened.window.form.current()
    assert current is not None
    assert current[0] == "items"


def test_a_flag_takes_a_note_and_goes_on(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    first = opened.show(RELEASE)
    monkeypatch.setattr("gui.verdicts.ask_note", lambda *_: "page two is missing")
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Return, CTRL | SHIFT)
    opened.qtbot.waitUntil(lambda: opened.record().filing_id != first.filing_id)
    stored = opened.service.open(first.filing_id).record
    assert (stored.status, stored.note) == (Status.FLAGGED, "page two is missing")


def test_records_by_key(opened: Opened) -> None:
    ids = list(opened.window.queue.model.ids)
    opened.window.queue.choose(0)
    for key, place in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_PageUp, 1)):
        opened.qtbot.keyClick(opened.window, key, CTRL)
        assert opened.record().filing_id == ids[place]
    assert opened.window.position.text().startswith(f"2 of {len(ids)}")


def test_keys_of_an_action_that_is_out_of_reach_change_no_value(opened: Opened) -> None:
    before = opened.show(RELEASE)
    box, line = widget(opened, "event_type", QComboBox), widget(opened, "headline", QLineEdit)
    assert not opened.window.actions_by_name["reopen"].isEnabled()
    box.setFocus()
    opened.qtbot.keyClick(box, Qt.Key.Key_O, CTRL | SHIFT)
    opened.window.actions_by_name["assign_selection"].setEnabled(False)
    line.setFocus()
    assert isinstance(line, QLineEdit)
    line.setCursorPosition(3)
    opened.qtbot.keyClick(line, Qt.Key.Key_K, CTRL)
    assert opened.window.form.commit_typed()
    assert opened.stored() == before


def test_delete_right_after_a_correction_means_the_whole_value(opened: Opened) -> None:
    opened.show(RELEASE)
    line = widget(opened, "registrant_name", QLineEdit)
    opened.window.form.focus_value("registrant_name")
    opened.qtbot.keyClicks(line, "Value 916")
    opened.window.form.rows["registrant_name"].editors[0].commit()
    opened.qtbot.keyClick(line, Qt.Key.Key_Delete)
    (name,) = opened.stored().of_field("registrant_name")
    assert (name.value, name.decision) == (None, Decision.ABSENT)
