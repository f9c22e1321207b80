"""Looks and manners of the window: what is said stays said, what opens fits the screen, what is counted shows."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.field_form import FieldForm
from gui.icons import scaled
from gui.inputs import DateInput, LineInput
from gui.theme import DARK, LIGHT, apply_theme, in_use
from gui.value_editor import ValueEditor
from model.attention import Need
from model.values import SIMPLE_TYPES
from tests.gui.conftest import Opened

LEFT = Qt.MouseButton.LeftButton
SMALL = (1264, 752)  # the smallest screen that we promise, without the frame of a window
DOUBTFUL = "2012-acquisition.pdf"


def doubtful(opened: Opened) -> ValueEditor:
    """The editor of a value that the machine is not sure of, with the keyboard in it."""
    opened.show(DOUBTFUL)
    opened.window.activateWindow()
    place = opened.window.form.current()
    assert place is not None
    editor = opened.window.form.rows[place[0]].editor_of(place[1])
    assert editor is not None
    return editor


def shown_fields(form: FieldForm) -> set[str]:
    return {name for name, row in form.rows.items() if not row.isHidden()}


def test_why_a_value_needs_a_person_stays_said_after_esc(opened: Opened) -> None:
    editor = doubtful(opened)
    line = editor.findChildren(QLineEdit)[0]
    assert "sure of this" in editor._hint.text()
    opened.qtbot.keyClicks(line, "7")
    assert "sure of this" not in editor._hint.text()
    opened.qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert "sure of this" in editor._hint.text()
    assert editor._hint.isVisibleTo(editor)
    opened.qtbot.keyClicks(line, "7")
    opened.qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "sure of this" in editor._hint.text()


def test_what_needs_attention_is_counted_by_kind_and_shown_by_a_click(opened: Opened) -> None:
    doubtful(opened)
    form = opened.window.form
    by_need = {kind: {need.field for need in form._needs if need.need is kind} for kind in Need}
    doubt = next(chip for chip in form.by_kind.chips if "not sure" in chip.accessibleName())
    assert by_need[Need.DOUBT]
    assert doubt.text() == str(sum(need.need is Need.DOUBT for need in form._needs))
    assert [chip.isVisible() for chip in form.by_kind.chips] == [
        bool(by_need[Need.FORMAT] | by_need[Need.CHECK]),
        bool(by_need[Need.MISSING]),
        True,
        bool(by_need[Need.DIFFERS]),
    ]
    opened.qtbot.mouseClick(doubt, LEFT)
    assert shown_fields(form) == by_need[Need.DOUBT]
    opened.qtbot.keyClick(doubt, Qt.Key.Key_Space)
    assert shown_fields(form) == set(form.rows)
    opened.qtbot.mouseClick(doubt, LEFT)
    opened.show("2001-earnings.txt")
    assert shown_fields(form) == set(form.rows), "another record is shown whole"


def test_a_kind_that_is_settled_shows_the_whole_form_again(opened: Opened) -> None:
    doubtful(opened)
    form = opened.window.form
    doubt = next(chip for chip in form.by_kind.chips if "not sure" in chip.accessibleName())
    opened.qtbot.mouseClick(doubt, LEFT)
    for need in form._needs:
        editor = form.rows[need.field].editor_of(need.annotation_id)
        assert editor is not None
        opened.qtbot.mouseClick(editor.badge, LEFT)
    assert not doubt.isVisible()
    assert shown_fields(form) == set(form.rows)


def test_the_tour_ends_in_the_first_value_that_needs_a_person(opened: Opened) -> None:
    doubtful(opened)
    opened.window.queue.table.setFocus()
    opened.window.tour.start()
    while opened.window.tour.callout is not None:
        opened.qtbot.mouseClick(opened.window.tour.callout.next, LEFT)
    need = opened.window.form._needs[0]
    assert opened.window.form.current() == (need.field, need.annotation_id)


def test_what_was_searched_for_gives_way_to_the_next_words(opened: Opened) -> None:
    search = opened.window.queue.search
    search.setText("tin")
    opened.window.actions_by_name["search_queue"].trigger()
    opened.qtbot.keyClicks(search, "ore")
    assert search.text() == "ore"


def test_a_small_screen_is_filled(opened: Opened) -> None:
    room = opened.window.screen().availableSize()
    assert room.width() < 1680, "the offscreen platform has a small screen"
    opened.window.present()
    assert opened.window.isMaximized()


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light", 200)
    yield
    apply_theme(qapp, "light", 100)


@pytest.mark.parametrize("verb", ["shortcuts", "group_sheet", "dashboard", "guide", "history", "latest", "agreement"])
def test_no_dialog_is_larger_than_the_screen(opened: Opened, large: None, verb: str) -> None:
    del large
    opened.window.actions_by_name[verb].trigger()

    def dialogs() -> list[QDialog]:
        return [one for one in opened.window.findChildren(QDialog) if one.isVisible()]

    opened.qtbot.waitUntil(lambda: bool(dialogs()))
    (shown,) = dialogs()
    least, room = shown.minimumSizeHint(), shown.screen().availableSize()
    assert (least.width(), least.height()) <= SMALL
    assert least.height() <= SMALL[1]
    assert shown.width() <= max(room.width(), least.width())
    assert shown.height() <= max(room.height(), least.height())
    shown.close()


def test_the_window_goes_dark_and_light_with_the_system(
    opened: Opened, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ground() -> QColor:
        return QApplication.palette().color(QPalette.ColorRole.Window)

    opened.window.actions_by_name["theme_system"].trigger()
    hints = qapp.styleHints()
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        # The offscreen platform has no desktop that could ask for it.
        monkeypatch.setattr("gui.theme.system_is_dark", lambda scheme=scheme: scheme is Qt.ColorScheme.Dark)
        hints.colorSchemeChanged.emit(scheme)
        assert ground() == QColor(colours.window)
        assert in_use() == colours
    opened.window.actions_by_name["theme_light"].trigger()
    monkeypatch.setattr("gui.theme.system_is_dark", lambda: True)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert ground() == QColor(LIGHT.window), "the reviewer’s own choice stands"


def test_words_that_are_cut_off_end_in_dots(qtbot: QtBot) -> None:
    line = LineInput(SIMPLE_TYPES["text"])
    qtbot.addWidget(line)
    line.show_value("Vice President, Treasurer and Chief Financial Officer")
    line.resize(120, 28)
    line.show()
    assert line.shown_words().endswith("…")
    line.resize(900, 28)
    assert line.shown_words() == line.text()


def test_every_menu_has_a_letter_of_its_own_that_no_action_takes(opened: Opened) -> None:
    titles = [action.text() for action in opened.window.menuBar().actions()]
    letters = [title[title.index("&") + 1].upper() for title in titles]
    assert len(set(letters)) == len(letters) > 5
    keys = {action.shortcut().toString() for action in opened.window.actions_by_name.values()}
    assert not {f"Alt+{letter}" for letter in letters} & keys


def test_a_screen_reader_hears_field_state_and_reason(opened: Opened) -> None:
    doubtful(opened)
    payment = opened.window.form.rows["payment"].editors[0]
    cell = payment.findChildren(QLineEdit)[0]
    assert cell.accessibleName() == "Payment: Amount"
    assert cell.accessibleDescription().endswith("sure of this.")
    assert payment.badge.look.word in cell.accessibleDescription()
    sure = opened.window.form.rows["form_type"].editors[0]
    assert sure.input.accessibleName() == "Form type"
    assert "sure" in sure.input.accessibleDescription()


def test_the_menu_ticks_the_theme_and_what_is_shown(opened: Opened) -> None:
    actions, window = opened.window.actions_by_name, opened.window
    for name in ("dark", "high_contrast", "system", "light"):
        actions[f"theme_{name}"].trigger()
        assert [one for one in actions if one.startswith("theme_") and actions[one].isChecked()] == [f"theme_{name}"]
    opened.qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.form.only_needs.isChecked()
    assert actions["only_attention"].isChecked()
    opened.qtbot.mouseClick(window.form.only_needs, LEFT, pos=window.form.only_needs.rect().center() / 4)
    assert window.form.only_needs.isChecked() == actions["only_attention"].isChecked()
    opened.qtbot.mouseClick(window.source.original_button, LEFT)
    assert actions["show_original"].isChecked()
    actions["show_original"].trigger()
    assert not window.source.original_button.isChecked()
    assert not actions["show_original"].isChecked()


def test_where_room_is_short_words_give_way_and_nothing_leaves_the_window(opened: Opened) -> None:
    window, form = opened.window, opened.window.form
    worded = window._worded
    assert all(button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon for button in worded)
    window.resize(620, 800)
    assert all(button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly for button in worded)
    approve = window.approve_button
    opened.qtbot.waitUntil(lambda: approve.isVisible() and approve.geometry().right() <= window.width())
    window.resize(1280, 800)
    assert all(button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon for button in worded)
    window.split.setSizes([256, 760, 264])
    opened.qtbot.waitUntil(lambda: form.only_needs.y() > form.summary.y() + form.summary.height() // 2)
    assert form.only_needs.geometry().right() <= form.width()


def test_the_company_keeps_its_room_and_the_date_comes_back(opened: Opened) -> None:
    window, table = opened.window, opened.window.queue.table
    whole = table.fontMetrics().horizontalAdvance("2000-00-00")
    window.split.setSizes([300, 540, 440])
    opened.qtbot.waitUntil(lambda: table.columnWidth(2) > whole)
    window.split.setSizes([140, 700, 440])
    opened.qtbot.waitUntil(lambda: table.columnWidth(2) < whole)
    assert table.columnWidth(1) > table.columnWidth(2)
    window.split.setSizes([300, 540, 440])
    opened.qtbot.waitUntil(lambda: table.columnWidth(2) > whole)


@pytest.mark.parametrize("scale", [100, 200])
def test_the_calendar_grows_with_the_text(qtbot: QtBot, qapp: QApplication, large: None, scale: int) -> None:
    del large  # it puts the usual size back
    apply_theme(qapp, "light", scale)
    line = DateInput(SIMPLE_TYPES["date"])
    qtbot.addWidget(line)
    line.show_value(dt.date(2005, 3, 17))
    line.show()
    line.resize(line.sizeHint())
    assert line.pick.iconSize().width() == scaled(line, 16)
    assert (line.pick.iconSize().width() > 24) is (scale == 200)
    assert line.rect().contains(line.pick.geometry())
    assert line.shown_words() == line.text(), "the day stands beside the calendar, whole"
    assert line.textMargins().right() >= line.pick.width()
    qtbot.mouseClick(line.pick, LEFT)
    assert line.findChild(QCalendarWidget) is not None
