"""The queue and its filters, files brought in, icons, sheets and menus; with real events."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import FORM_KEYS, VERBS
from gui.badge import StateBadge, look_of
from gui.icons import FOLDER, has_icon, pixmap
from gui.main_window import _TOOLBAR
from gui.messages import ListDialog
from gui.shortcut_sheet import ShortcutSheet
from model.attention import Attention, Need
from model.record import Annotation, Decision, Origin
from tests.gui.conftest import Opened


def click(opened: Opened, target: QWidget) -> None:
    opened.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)


# The queue


def test_chips_filter_by_status(opened: Opened) -> None:
    chips = opened.window.queue.chips
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        click(opened, chips._chips[2])
    assert opened.window.queue.model.rowCount() == 0
    assert "Nothing matches" in opened.window.queue._empty.text()
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        opened.window.queue._empty.linkActivated.emit("clear")
    assert opened.window.queue.model.rowCount() == 8
    opened.qtbot.waitUntil(lambda: chips._chips[1].toolTip() == "To review: 8 records")


def test_a_click_on_a_heading_sorts(opened: Opened) -> None:
    table = opened.window.queue.table
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(2) + 10, header.height() // 2)
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        opened.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    model = opened.window.queue.model
    dates = [model.data(model.index(n, 2)) for n in range(model.rowCount())]
    assert dates == sorted(dates)


# Bringing filings in


def test_dropped_files_are_imported_and_faulty_ones_listed(opened: Opened, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text("FORM 8-K\nDate of Report: May 4, 2006\nNorthgate Tin, Inc.\n(Exact name)\n", encoding="utf-8")
    bad.write_bytes(b"%PDF-1.4\nnothing")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad)])
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with opened.qtbot.waitSignal(opened.window.queue.loaded, timeout=60_000):
        opened.window.dropEvent(event)
    listed = opened.window.findChild(ListDialog)
    assert listed is not None
    text = listed.findChild(QPlainTextEdit)
    assert text is not None
    assert "bad.pdf" in text.toPlainText()
    assert opened.window.queue.model.rowCount() == 9
    listed.close()


def test_a_stopped_import_keeps_what_is_done(opened: Opened, tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n}.txt").write_text(f"FORM 8-K\nDate of Report: May 4, 2006\nNumber {n}\n", encoding="utf-8")
    opened.window.tasks.import_files([tmp_path])
    assert not opened.window.cancel.isHidden()
    with opened.qtbot.waitSignal(opened.window.queue.loaded, timeout=60_000):
        click(opened, opened.window.cancel)
    assert opened.window.cancel.isHidden()
    assert 8 <= opened.window.queue.model.rowCount() <= 48


# Looks


def test_every_icon_can_be_drawn(qtbot: QtBot) -> None:
    del qtbot
    names = [path.stem for path in FOLDER.glob("*.svg")]
    assert len(names) > 30
    for name in names:
        image = pixmap(name, "#000000", 24).toImage()
        drawn = any(QColor(image.pixelColor(x, y)).alpha() for x in range(24) for y in range(24))
        assert drawn, name
    assert all(has_icon(name) for name in _TOOLBAR if name)


def test_no_state_is_wider_than_its_badge(qtbot: QtBot) -> None:
    badge = StateBadge()
    qtbot.addWidget(badge)
    base = Annotation("a", "f", "v", None, "", 0.5, Origin.EXTRACTOR, Decision.PENDING)
    needs = [None, *(Attention("f", "a", need, "why") for need in Need)]
    looks = {look_of(base if held else None, need, sure=0.9) for need in needs for held in (True, False)}
    looks |= {
        look_of(Annotation("a", "f", None, None, "", share, Origin.TYPED, decision), None, sure=0.9)
        for decision in Decision
        for share in (None, 0.2, 0.999)
    }
    room = badge.sizeHint().width() - 18
    for look in looks:
        assert badge.fontMetrics().horizontalAdvance(look.word) <= room, look
        assert not look.word or has_icon(look.icon), look


def test_the_sheet_of_shortcuts_has_them_all(opened: Opened) -> None:
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_F1)
    sheet = opened.window.findChild(ShortcutSheet)
    assert sheet is not None
    shown = sheet.text.toPlainText()
    for verb in VERBS:
        assert not verb.keys or verb.keys in shown
    for keys, words in FORM_KEYS:
        assert keys in shown
        assert words in shown
    sheet.close()


def test_every_action_stands_in_a_menu_under_its_name(opened: Opened) -> None:
    found: dict[str, QAction] = {}
    for menu in opened.window.menuBar().actions():
        for action in menu.menu().actions():  # type: ignore[attr-defined]
            found[action.objectName()] = action
    assert {verb.name for verb in VERBS} <= set(found)
    for verb in VERBS:
        assert found[verb.name].toolTip()


def test_icons_follow_the_theme(opened: Opened) -> None:
    def ink() -> int:
        image = opened.window.actions_by_name["import"].icon().pixmap(18, 18).toImage()
        return max(image.pixelColor(x, y).lightness() for x in range(18) for y in range(18))

    opened.window.tasks.set_theme("dark")
    dark = ink()
    opened.window.tasks.set_theme("light")
    assert ink() < 80
    assert dark > 180


def test_the_bug_report_can_be_copied(opened: Opened) -> None:
    opened.window.messages.show_error(RuntimeError("a bug"))
    bug = opened.window.messages._bug
    assert bug is not None
    copy = next(button for button in bug.findChildren(QPushButton) if button.text() == "Copy report")
    click(opened, copy)
    assert "RuntimeError: a bug" in bug.findChild(QPlainTextEdit).toPlainText()
    bug.close()
