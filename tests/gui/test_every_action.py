"""Every action is within reach of the keyboard alone and of the mouse alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.actions import VERBS, Verb
from gui.assign_palette import ChoiceList
from tests.gui.conftest import Opened

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def done(opened: Opened) -> list[str]:
    """The names of actions as they are run; what they do is left out, but for the palette, which runs the others."""
    names: list[str] = []
    for name, action in opened.window.actions_by_name.items():
        action.setEnabled(True)
        if name != "palette":
            action.triggered.disconnect()
            action.triggered.connect(lambda _=False, name=name: names.append(name))
    return names


def press(opened: Opened, action: QAction) -> None:
    """The action's own keys, one combination after the other."""
    sequence = action.shortcut()
    for n in range(sequence.count()):
        combination = sequence[n]
        opened.qtbot.keyClick(opened.window, combination.key(), combination.keyboardModifiers())


def by_palette(opened: Opened, verb: Verb, action: QAction) -> None:
    """The command palette: its keys, some letters of the name, Return."""
    press(opened, opened.window.actions_by_name["palette"])
    palette = next(one for one in opened.window.findChildren(ChoiceList) if one.isVisible())
    # No keyboard has an ellipsis, and QTest aborts on it.
    opened.qtbot.keyClicks(palette.field, verb.words.replace("’", " ").rstrip("…"))
    while palette.list.currentItem().data(Qt.ItemDataRole.UserRole) != action.objectName():
        opened.qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    opened.qtbot.keyClick(palette.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb.name != "palette"], ids=lambda verb: verb.name)
def test_by_keyboard_alone(opened: Opened, done: list[str], verb: Verb) -> None:
    action = opened.window.actions_by_name[verb.name]
    by_palette(opened, verb, action)
    assert done == [verb.name]
    if not action.shortcut().isEmpty():
        press(opened, action)
        assert done == [verb.name] * 2


def centre(menu: QMenu, action: QAction) -> QPoint:
    return menu.actionGeometry(action).center()


def test_by_mouse_alone(opened: Opened, done: list[str]) -> None:
    bar = opened.window.menuBar()
    for title in bar.actions():
        menu = title.menu()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            if action.isSeparator() or action.menu() is not None or action.objectName() == "palette":
                continue
            opened.qtbot.mouseClick(bar, LEFT, pos=bar.actionGeometry(title).center())
            opened.qtbot.waitUntil(menu.isVisible)
            opened.qtbot.mouseClick(menu, LEFT, pos=centre(menu, action))
            menu.close()
    assert sorted(done) == sorted(verb.name for verb in VERBS if verb.name != "palette")


def test_no_two_actions_share_their_keys_and_every_one_says_what_it_does(opened: Opened) -> None:
    actions = opened.window.actions_by_name.values()
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    for action in actions:
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert shown in action.toolTip()
        assert action.text()
