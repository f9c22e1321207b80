"""A list that opens where another one has just been closed stays open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.assign_palette import ChoiceList

AT = QPoint(10, 10)


@pytest.mark.parametrize("later", [lambda act: act(), lambda act: QTimer.singleShot(0, act)], ids=["at once", "later"])
def test_a_list_follows_another(qtbot: QtBot, later: Callable[[Callable[[], None]], None]) -> None:
    """Return comes before the screen has told that the first list has the keyboard; what it tells then is too late."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    first, second = (ChoiceList([("one", 1), ("two", 2)], words, window) for words in ("first", "second"))
    gone: list[str] = []
    first.destroyed.connect(lambda: gone.append("first"))
    second.finished.connect(lambda _: gone.append("second"))
    first.taken.connect(lambda _: later(lambda: second.open_at(AT)))
    first.open_at(AT)
    qtbot.keyClick(first.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "first" in gone)
    # What the screen tells of the keyboard comes in its turn with this.
    told: list[bool] = []
    QTimer.singleShot(0, lambda: told.append(True))
    qtbot.waitUntil(lambda: bool(told))
    assert gone == ["first"]
    assert second.isVisible()
    with qtbot.waitSignal(second.taken, check_params_cb=lambda value: value == 2):
        qtbot.keyClicks(second.field, "tw")
        qtbot.keyClick(second.field, Qt.Key.Key_Return)
