"""Tab goes through the form from top to bottom, also through values that came later."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.value_editor import ValueEditor
from tests.gui.conftest import Opened


def editor_at_keyboard() -> ValueEditor | None:
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, ValueEditor):
        widget = widget.parentWidget()
    return widget


def visited(opened: Opened, key: Qt.Key) -> list[ValueEditor]:
    """The editors that one key leads through, until it leaves the form."""
    found: list[ValueEditor] = []
    while (editor := editor_at_keyboard()) is not None:
        assert len(found) < 200, "the keyboard never leaves the form"
        if not found or found[-1] is not editor:
            found.append(editor)
        opened.qtbot.keyClick(QApplication.focusWidget(), key)
    return found


def in_order(opened: Opened) -> list[ValueEditor]:
    """All that is shown and takes the keyboard, from top to bottom."""
    rows = opened.window.form.rows.values()
    return [editor for row in rows for editor in row.editors if not editor.isHidden() and editor.isEnabled()]


def test_tab_goes_from_top_to_bottom_whatever_was_opened_before(opened: Opened) -> None:
    opened.window.activateWindow()
    # Each has more values of some fields than those before it, so that editors are added between others.
    for name in ("1996-milestone.txt", "2005-officer-change.htm", "2009-licence.htm", "2021-trial-start.htm"):
        opened.show(name)
    first = next(iter(opened.window.form.rows))
    opened.window.form.focus_value(first)
    wanted = in_order(opened)
    assert visited(opened, Qt.Key.Key_Tab) == wanted
    opened.window.form.focus_value(wanted[-1].field.id, wanted[-1].annotation.id if wanted[-1].annotation else None)
    assert visited(opened, Qt.Key.Key_Backtab) == wanted[::-1]


def test_tab_goes_on_from_a_value_that_was_just_added(opened: Opened) -> None:
    opened.window.activateWindow()
    record = opened.show("2009-licence.htm")
    held = record.of_field("items")
    opened.window.form.focus_value("items", held[-1].id)
    opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    editors = opened.window.form.rows["items"].editors
    assert editor_at_keyboard() is editors[len(held)]
    opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert editor_at_keyboard() is editors[len(held)], "its second column"
    opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    after = editor_at_keyboard()
    assert after is not None
    assert after.field.id == "exhibits"


def test_tab_goes_round_the_window_pane_by_pane(opened: Opened) -> None:
    window = opened.window
    window.activateWindow()
    opened.show("2009-licence.htm")
    window.queue.search.setFocus()
    panes: list[object] = []
    parts = (window.queue, window.source, window.form.area, window._bar)
    for _ in range(300):
        focused = QApplication.focusWidget()
        assert focused is not None
        pane = next((part for part in parts if part is focused or part.isAncestorOf(focused)), None)
        if pane is not None and (not panes or panes[-1] is not pane):
            panes.append(pane)
        opened.qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is window.queue.search:
            break
    names = dict(zip(map(id, parts), ("queue", "source", "form", "toolbar"), strict=True))
    assert [names[id(pane)] for pane in panes] == list(names.values())
