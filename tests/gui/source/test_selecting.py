"""The mouse and the keyboard in the text, with real events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.highlights import EvidenceMark
from gui.source_view import SourceView
from gui.tooltips import marks_tip
from model.spans import Span
from tests.gui.source.conftest import LEFT, NONE, TEXT, drag, filing, mark, point_of, span_of

View = Callable[..., SourceView]


def test_a_drag_snaps_to_words_behind_astral_characters(pane: SourceView) -> None:
    heard: list[Span | None] = []
    pane.selection_made.connect(heard.append)
    place = span_of("May 4, 2006")
    drag(pane.text, point_of(pane.text, place.start + 1), point_of(pane.text, place.end - 2))
    assert pane.selection() == place
    assert heard == [place]
    assert place.of(TEXT) == "May 4, 2006"


def test_a_drag_backwards_takes_the_same_words(pane: SourceView) -> None:
    place = span_of("Exact name of registrant")
    drag(pane.text, point_of(pane.text, place.end - 2), point_of(pane.text, place.start + 2))
    assert pane.selection() == place


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_drag_with_alt_or_shift_takes_characters(pane: SourceView, modifier: Qt.KeyboardModifier) -> None:
    place = span_of("registrant)")
    drag(pane.text, point_of(pane.text, place.start + 2), point_of(pane.text, place.start + 6), modifier)
    assert pane.selection() == Span(place.start + 2, place.start + 6)


def test_a_selection_leaves_out_white_space_at_its_ends(pane: SourceView) -> None:
    place = span_of("FORM 8-K\n\nDate")
    pane.text.select(Span(place.start + 4, place.end - 4))
    assert pane.selection() == span_of("8-K")


def test_clicking_evidence_names_it_and_a_second_click_what_is_around_it(pane: SourceView, qtbot: QtBot) -> None:
    at = point_of(pane.text, span_of("Tin").start + 1)
    names = []
    pane.evidence_clicked.connect(names.append)
    for _ in range(3):
        QTest.mouseClick(pane.text.viewport(), LEFT, NONE, at)
        # Far from the evidence, so that two clicks are no double click.
        QTest.mouseMove(pane.text.viewport(), QPoint(5, 5))
    assert names == ["part", "name", "part"]
    with qtbot.assertNotEmitted(pane.evidence_clicked):
        QTest.mouseClick(pane.text.viewport(), LEFT, NONE, point_of(pane.text, span_of("Exact").start))


def test_right_of_a_line_is_no_evidence(pane: SourceView, qtbot: QtBot) -> None:
    at = point_of(pane.text, span_of("Inc.").end - 1)
    with qtbot.assertNotEmitted(pane.evidence_clicked):
        QTest.mouseClick(pane.text.viewport(), LEFT, NONE, at + QPoint(120, 0))


def test_double_clicking_evidence_activates_it(pane: SourceView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.evidence_activated) as heard:
        QTest.mouseDClick(pane.text.viewport(), LEFT, NONE, point_of(pane.text, span_of("May").start + 1))
    assert heard.args == ["date"]


def test_double_clicking_a_word_selects_it_and_a_third_click_its_line(pane: SourceView) -> None:
    at = point_of(pane.text, span_of("Exact").start + 1)
    QTest.mouseDClick(pane.text.viewport(), LEFT, NONE, at)
    assert pane.selection() == span_of("Exact")
    QTest.mousePress(pane.text.viewport(), LEFT, NONE, at)
    QTest.mouseRelease(pane.text.viewport(), LEFT, NONE, at)
    assert pane.selection() == span_of("(Exact name of registrant)")


def test_dragging_the_end_of_evidence_grows_it_by_words(pane: SourceView, qtbot: QtBot) -> None:
    view, place = pane.text, span_of("Northgate Tin, Inc.")
    pane.focus_evidence(place)
    edge = point_of(view, place.start, right=-1)
    before = point_of(view, place.end - 1)
    with qtbot.waitSignal(pane.evidence_resized) as heard:
        drag(view, edge, point_of(view, span_of("Tin").start + 1))
    assert heard.args == ["name", span_of("Tin, Inc.")]
    with qtbot.waitSignal(pane.evidence_resized) as heard:
        drag(view, before + QPoint(3, 0), point_of(view, span_of("Tin").end - 1, right=4))
    assert heard.args == ["name", span_of("Northgate Tin")]
    assert pane.selection() is None


def test_a_dragged_edge_returns_where_it_was(pane: SourceView, qtbot: QtBot) -> None:
    view, place = pane.text, span_of("May 4, 2006")
    pane.focus_evidence(place)
    edge = point_of(view, place.start, right=0)
    with qtbot.assertNotEmitted(pane.evidence_resized):
        QTest.mousePress(view.viewport(), LEFT, NONE, edge)
        QTest.mouseMove(view.viewport(), edge + QPoint(40, 0))
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), LEFT, NONE, edge + QPoint(40, 0))


def test_the_keyboard_selects_and_says_so(pane: SourceView) -> None:
    heard: list[Span | None] = []
    pane.selection_made.connect(heard.append)
    place = span_of("Northgate")
    pane.text.setFocus()
    pane.text.set_cursor(place.start, place.start)
    for _ in range(3):
        QTest.keyClick(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert heard[-1] == Span(place.start, place.start + 3)
    QTest.keyClick(pane.text, Qt.Key.Key_Right)
    assert heard[-1] is None


def test_copy_gives_the_canonical_text(make_pane: View) -> None:
    text = "Acme\u00a0Corp. \U0001f600 paid"
    pane = make_pane(filing(text))
    pane.text.select(Span(0, len(text)))
    QTest.keyClick(pane.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text


def test_the_context_menu_selects_what_is_under_the_mouse(pane: SourceView, qtbot: QtBot) -> None:
    at = point_of(pane.text, span_of("2006").start + 1)
    QTest.mouseMove(pane.text.viewport(), at)
    with qtbot.waitSignal(pane.assign_requested):
        _right_click(pane.text.viewport(), at)
    assert pane.selection() == span_of("May 4, 2006")
    with qtbot.waitSignal(pane.assign_requested):
        _right_click(pane.text.viewport(), point_of(pane.text, span_of("Exact").start + 1))
    assert pane.selection() == span_of("Exact")


def _right_click(viewport: QWidget, at: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)


KEYS = ("Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+PgDown", "Ctrl+PgUp", "F8", "Shift+F8", "Ctrl+K", "Ctrl+Z",
        "Ctrl+Shift+Z", "Ctrl+F", "F3", "Ctrl+O", "Ctrl+E", "F1", "Ctrl++", "Ctrl+-", "Ctrl+0")  # fmt: skip


@pytest.mark.parametrize("keys", KEYS)
def test_the_keys_of_the_window_work_from_the_text(pane: SourceView, qtbot: QtBot, keys: str) -> None:
    action = QAction("verb", pane)
    action.setShortcut(QKeySequence(keys))
    pane.addAction(action)
    pane.activateWindow()
    pane.text.setFocus()
    pressed = QKeySequence(keys)[0]
    with qtbot.waitSignal(action.triggered, timeout=500):
        QTest.keyClick(pane.text, pressed.key(), pressed.keyboardModifiers())


def test_hovering_shows_the_labels_as_plain_words(make_pane: View) -> None:
    marks = [EvidenceMark("a", Span(0, 4), 0, "Name: <img src='file:///etc/passwd'>\n92% sure")]
    tip = marks_tip(marks)
    assert "<img" not in tip
    assert "&lt;img" in tip
    assert marks_tip(()) == ""
    pane = make_pane(filing(), [mark("date", "May 4, 2006")])
    found = pane.text.marks_at(point_of(pane.text, span_of("May").start + 1))
    assert [m.annotation_id for m in found] == ["date"]
