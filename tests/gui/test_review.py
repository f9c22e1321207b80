"""A reviewer at work, with real mouse and key events."""

import datetime as dt
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from gui.assign_palette import ChoiceList
from gui.source_text import SourceText
from gui.theme import remembered_theme
from model.export import ExportOptions
from model.record import Decision, Origin, Reason, Status
from model.spans import Span
from tests.gui.conftest import Opened

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RELEASE = "2003-licence-returned.txt"


def point_of(view: SourceText, offset: int) -> QPoint:
    cursor = view.textCursor()
    cursor.setPosition(view.offsets.to_qt(offset))
    box = view.cursorRect(cursor)
    return QPoint(box.left() + 1, box.center().y())


def drag(opened: Opened, start: int, end: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = opened.window.source.text
    view.scroll_to(Span(start, end))
    viewport, bot = view.viewport(), opened.qtbot
    first, last = point_of(view, start), point_of(view, end)
    bot.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, first)
    bot.mouseMove(viewport, (first + last) / 2)
    bot.mouseMove(viewport, last)
    bot.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifier, last)


def editor(opened: Opened, field: str) -> QLineEdit:
    widget = opened.window.findChild(QLineEdit, f"field:{field}")
    assert isinstance(widget, QLineEdit)
    return widget


def type_into(opened: Opened, widget: QLineEdit, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    opened.qtbot.keyClicks(widget, text)


def test_names_that_scripts_rely_on(opened: Opened) -> None:
    window = opened.window
    for name in ("queue", "source", "fields", "search", "status"):
        found = window.findChildren(QWidget, name)
        assert len(found) == 1, name
        assert found[0].accessibleName() == name
    for field in opened.config.fields:
        assert window.findChild(QWidget, f"field:{field.id}") is not None, field.id
    keys = {
        "approve": "Ctrl+Return", "flag": "Ctrl+Shift+Return", "next_record": "Ctrl+PgDown",
        "previous_record": "Ctrl+PgUp", "next_attention": "F8", "assign_selection": "Ctrl+K", "undo": "Ctrl+Z",
        "redo": "Ctrl+Shift+Z", "find": "Ctrl+F", "import": "Ctrl+O", "export": "Ctrl+E", "shortcuts": "F1",
    }  # fmt: skip
    for name, keys_wanted in keys.items():
        assert window.actions_by_name[name].objectName() == name
        assert window.actions_by_name[name].shortcut().toString() == keys_wanted
    assert window.actions_by_name["reject"].shortcut().isEmpty()


def test_looking_changes_nothing(opened: Opened) -> None:
    before = opened.show(RELEASE)
    bot, window = opened.qtbot, opened.window
    for _ in range(12):
        bot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    for _ in range(4):
        bot.keyClick(window, Qt.Key.Key_F8)
    view = window.source.text
    mark = next(m for m in view._marks if m.span.start < 400)
    view.scroll_to(mark.span)
    bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, mark.span.start + 1))
    assert opened.stored() == before
    assert window.desk.document.stack.count() == 0


def test_clicking_evidence_focuses_its_field_and_back(opened: Opened) -> None:
    record = opened.show(RELEASE)
    view = opened.window.source.text
    annotation = record.of_field("registrant_name")[0]
    assert annotation.span is not None
    view.scroll_to(annotation.span)
    opened.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, annotation.span.start + 2))
    assert editor(opened, "registrant_name").hasFocus()
    signed = record.of_field("signature_date")[0]
    editor(opened, "signature_date").setFocus()
    assert view.focused == signed.span
    assert signed.span is not None
    assert view.visible().overlaps(signed.span)


def test_return_confirms_and_goes_to_the_next_doubt(opened: Opened) -> None:
    opened.show(RELEASE)
    doubts = [(need.field, need.annotation_id) for need in opened.window.desk._needs]
    assert doubts, "the sample must leave something to look at"
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_F8)
    assert opened.window.form.current() == doubts[1 % len(doubts)]
    field, annotation_id = opened.window.form.current() or ("", None)
    focused = QApplication.focusWidget()
    assert focused is not None
    opened.qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert annotation_id is not None
    assert opened.stored().annotation(annotation_id).decision is Decision.CONFIRMED
    assert opened.window.form.current() != (field, annotation_id)
    assert opened.window.saved.text() == "✓ Saved"


def test_a_typed_value_is_tied_to_its_place(opened: Opened) -> None:
    opened.show(RELEASE)
    widget = editor(opened, "date_of_report")
    type_into(opened, widget, "2/13/03")
    opened.qtbot.keyClick(widget, Qt.Key.Key_Return)
    (annotation,) = opened.stored().of_field("date_of_report")
    assert annotation.value == dt.date(2003, 2, 13)
    assert annotation.decision is Decision.CORRECTED
    assert annotation.quote == "February 13, 2003"
    type_into(opened, widget, "1/2/01")
    opened.qtbot.keyClick(widget, Qt.Key.Key_Return)
    (annotation,) = opened.stored().of_field("date_of_report")
    assert (annotation.span, annotation.reason) == (None, Reason.INFERRED)


def test_what_cannot_be_understood_is_kept_and_explained(opened: Opened) -> None:
    before = opened.show(RELEASE)
    widget = editor(opened, "date_of_report")
    type_into(opened, widget, "soon")
    opened.qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert widget.text() == "soon"
    assert widget.hasFocus()
    assert opened.stored() == before
    opened.qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.text() == "2003-02-11"


def test_a_selection_becomes_a_value(opened: Opened) -> None:
    record = opened.show(RELEASE)
    text = opened.service.open(record.filing_id).filing.text
    start = text.index("Ivo Marchetti")
    drag(opened, start + 1, start + 11)  # from inside the first word to inside the last one
    selected = opened.window.source.selection()
    assert selected is not None
    assert selected.of(text) == "Ivo Marchetti"
    opened.qtbot.keyClick(opened.window.source.text, Qt.Key.Key_K, CTRL)
    palette = opened.window.findChild(ChoiceList, "assign")
    assert isinstance(palette, ChoiceList)
    opened.qtbot.keyClicks(palette.field, "counterp")
    opened.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    added = opened.stored().of_field("counterparty")[-1]
    assert (added.value, added.span, added.origin) == ("Ivo Marchetti", selected, Origin.SELECTION)
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    assert opened.stored().annotations == record.annotations


def test_by_characters_with_alt(opened: Opened) -> None:
    record = opened.show(RELEASE)
    text = opened.service.open(record.filing_id).filing.text
    start = text.index("Princeton")
    drag(opened, start + 1, start + 5, Qt.KeyboardModifier.AltModifier)
    selected = opened.window.source.selection()
    assert selected is not None
    assert selected.of(text) == "rinc"


def test_delete_marks_absent_and_undo_survives_a_restart(opened: Opened) -> None:
    before = opened.show(RELEASE)
    widget = editor(opened, "headline")
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    opened.qtbot.keyClick(widget, Qt.Key.Key_Delete)
    gone = opened.stored().of_field("headline")
    assert [(a.value, a.decision) for a in gone] == [(None, Decision.ABSENT)]
    opened.window.desk.document.stack.clear()  # as after a restart: only the log remembers
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    opened.qtbot.waitUntil(lambda: opened.record().of_field("headline") == before.of_field("headline"))
    assert opened.stored().annotations == before.annotations
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Z, CTRL | SHIFT)
    opened.qtbot.waitUntil(lambda: opened.record().of_field("headline") == gone)


def test_undo_in_an_input_means_the_record_once_the_words_are_taken(opened: Opened) -> None:
    before = opened.show(RELEASE)
    widget = editor(opened, "headline")
    type_into(opened, widget, "Another headline")
    opened.qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)
    assert opened.stored() == before  # only the typing was undone
    type_into(opened, widget, "Another headline")
    opened.qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert opened.stored().of_field("headline")[0].value == "Another headline"
    widget.setFocus()
    opened.qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)
    assert opened.stored().of_field("headline") == before.of_field("headline")


def test_delete_inside_a_text_deletes_a_character_only(opened: Opened) -> None:
    before = opened.show(RELEASE)
    widget = editor(opened, "headline")
    widget.setFocus()
    widget.setCursorPosition(0)
    widget.deselect()
    opened.qtbot.keyClick(widget, Qt.Key.Key_Delete)
    assert widget.text() == str(before.of_field("headline")[0].value)[1:]
    assert opened.stored() == before


def test_approve_opens_the_next_and_names_what_is_missing(opened: Opened) -> None:
    first = opened.show(RELEASE)
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_Return, CTRL)
    opened.qtbot.waitUntil(lambda: opened.record().filing_id != first.filing_id)
    assert opened.service.open(first.filing_id).record.status is Status.APPROVED
    opened.show("2012-acquisition.pdf")
    for annotation in opened.record().of_field("form_type"):
        opened.window.form.absent.emit("form_type", annotation.id)
    opened.window.desk.undo()
    widget = editor(opened, "commission_file_number")
    type_into(opened, widget, "none")
    opened.qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert opened.stored().of_field("commission_file_number")[0].value == "none"


def test_alternatives_by_key(opened: Opened) -> None:
    record = opened.show("2005-officer-change.htm")
    assert any(s.field == "date_of_report" and s.rank > 0 for s in record.suggestions), "the sample must offer one"
    widget = editor(opened, "date_of_report")
    widget.setFocus()
    opened.qtbot.keyClick(widget, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (annotation,) = opened.stored().of_field("date_of_report")
    assert annotation.origin is Origin.ALTERNATIVE
    assert opened.window.source.text.focused == annotation.span


def test_the_whole_road(opened: Opened, tmp_path: Path) -> None:
    """Import a file, correct it by selection, undo, redo, approve, export."""
    text = (
        "FORM 8-K\nDate of Report (Date of earliest event reported): May 4, 2006\n\nNorthgate Tin, Inc.\n"
        "(Exact name of registrant as specified in its charter)\n\nNevada   000-50001   88-0123456\n"
        "(State of incorporation) (Commission File Number) (IRS Employer Identification No.)\n\n"
        "Item 8.01 Other Events.\n\nNothing happened.\n\nSIGNATURES\n\nPursuant to the requirements of the Securities "
        "Exchange Act of 1934, the registrant has duly caused this report to be signed.\n\nDate: May 5, 2006\n"
        "By: /s/ Ada Pell\nAda Pell\nTreasurer\n"
    )
    path = tmp_path / "northgate.txt"
    path.write_text(text, encoding="utf-8")
    bot, window = opened.qtbot, opened.window
    with bot.waitSignal(window.queue.loaded, timeout=60_000):
        window.tasks.import_files([path])
    assert "1 filing imported" in window.notice.text
    opened.show("northgate.txt")
    start = text.index("Treasurer")
    drag(opened, start, start + len("Treasurer"))
    window.desk.assign("headline", Span(start, start + 9))
    assert opened.stored().of_field("headline")[0].value == "Treasurer"
    bot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert not opened.stored().of_field("headline")
    filing_id = opened.record().filing_id
    bot.keyClick(window, Qt.Key.Key_Return, CTRL)
    bot.waitUntil(lambda: opened.service.open(filing_id).record.status is Status.APPROVED)
    target = tmp_path / "set.jsonl"
    with bot.waitSignal(window.queue.loaded, timeout=60_000):
        window.tasks.write(ExportOptions("jsonl", target))
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [row["file"] for row in rows] == ["northgate.txt"]
    assert rows[0]["fields"]["signer_name"][0]["value"] == "Ada Pell"


def test_search_filters_the_queue(opened: Opened) -> None:
    search = opened.window.findChild(QLineEdit, "search")
    assert isinstance(search, QLineEdit)
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        opened.qtbot.keyClicks(search, "spectrometers")
    table = opened.window.findChild(QTableView, "queue")
    assert isinstance(table, QTableView)
    assert opened.window.queue.model.rowCount() == 1
    search.clear()
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        opened.qtbot.keyClicks(search, "zzzz")
    assert "Nothing matches" in opened.window.queue._empty.text()


def test_find_counts_and_wraps(opened: Opened) -> None:
    opened.show(RELEASE)
    bot, window = opened.qtbot, opened.window
    bot.keyClick(window, Qt.Key.Key_F, CTRL)
    bot.keyClicks(window.source.find_bar.field, "quarrington therapeutics")
    bar = window.source.find_bar
    total = len(bar._hits)
    assert total > 3
    first = bar.count.text()
    assert first.endswith(f" of {total}")
    seen = set()
    for _ in range(total):
        seen.add(bar.count.text())
        bot.keyClick(window, Qt.Key.Key_F3)
    assert len(seen) == total
    assert bar.count.text() == first
    bot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_themes_change_at_once_and_are_remembered(opened: Opened, theme: str) -> None:
    opened.window.actions_by_name[f"theme_{theme}"].trigger()
    ground = opened.window.palette().window().color().lightness()
    assert (ground < 128) is (theme != "light")
    assert remembered_theme(opened.window.settings, "system") == theme
    opened.window.settings.setValue("window/theme", "no such theme")
    assert remembered_theme(opened.window.settings, "system") == "system"


def test_an_unexpected_error_shows_a_report_and_keeps_the_edit(opened: Opened) -> None:
    opened.show(RELEASE)
    widget = editor(opened, "headline")
    type_into(opened, widget, "half typed")
    opened.window.messages.show_error(RuntimeError("a bug"))
    bug = opened.window.messages._bug
    assert bug is not None
    assert bug.isVisible()
    bug.close()
    assert widget.text() == "half typed"


def test_moving_on_with_ctrl_held_selects_one_row_only(opened: Opened) -> None:
    opened.show(RELEASE)
    QTest.keyPress(opened.window, Qt.Key.Key_Control)
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_PageDown, CTRL)
    QTest.keyRelease(opened.window, Qt.Key.Key_Control)
    assert opened.window.queue.selected_ids() == [opened.record().filing_id]
