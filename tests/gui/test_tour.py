"""The tour of the window: four steps, by keyboard and by mouse, and never again by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton

from gui import tour
from gui.tour import is_new_here
from tests.gui.conftest import Opened


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps what is remembered away from the person who runs the tests."""
    path = str(tmp_path / "tour.ini")
    monkeypatch.setattr(tour, "remembered", lambda: QSettings(path, QSettings.Format.IniFormat))


def names(opened: Opened) -> str:
    callout = opened.window.tour.callout
    return callout.accessibleName().partition(":")[0] if callout else ""


def test_return_leads_through_four_steps_and_it_does_not_come_again(opened: Opened) -> None:
    assert is_new_here()
    opened.window.tour.start()
    seen = []
    while opened.window.tour.callout is not None:
        seen.append(names(opened))
        opened.qtbot.keyClick(opened.window.tour.callout.next, Qt.Key.Key_Return)
    assert seen == ["The queue", "The filing", "What was read", "Done with it"]
    assert not is_new_here()
    assert opened.window.tour.frame is None


def test_escape_skips_it_for_good(opened: Opened) -> None:
    opened.window.tour.start()
    assert opened.window.tour.callout is not None
    opened.qtbot.keyClick(opened.window.tour.callout, Qt.Key.Key_Escape)
    assert opened.window.tour.callout is None
    assert not is_new_here()


def test_the_mouse_goes_on_and_skips_too_and_the_menu_brings_it_back(opened: Opened) -> None:
    for verb, words in (("Next", "The filing"), ("Skip", "")):
        opened.window.actions_by_name["tour"].trigger()
        callout = opened.window.tour.callout
        assert callout is not None
        button = next(b for b in callout.findChildren(QPushButton) if b.text() == verb)
        opened.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert names(opened) == words


def test_it_stays_inside_a_small_window_and_shows_all_its_words(opened: Opened) -> None:
    opened.window.tour.start()
    opened.window.resize(1024, 640)
    for _ in range(4):
        callout = opened.window.tour.callout
        assert callout is not None
        assert opened.window.rect().contains(callout.geometry())
        assert callout.height() >= callout._lines.heightForWidth(callout.width())
        opened.window.tour.go_on()


def test_the_window_stays_usable_meanwhile(opened: Opened) -> None:
    opened.window.tour.start()
    record = opened.show("2001-earnings.txt")
    assert opened.record() == record
    callout = opened.window.tour.callout
    assert callout is not None
    # The keyboard comes back to the tour: Return goes on in it and confirms nothing.
    opened.qtbot.waitUntil(lambda: opened.window.focusWidget() is callout.next)
