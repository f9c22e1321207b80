"""What does not fit together in a record: the sentence above the text, and the way to the words that disagree."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.buttons import Sign
from model.findings import Finding
from model.spans import Span
from tests.gui.conftest import Opened

RELEASE = "2003-licence-returned.txt"
CLEAN = "2001-earnings.txt"


def shown(opened: Opened) -> str:
    bar = opened.window.source.findings_bar
    return "" if bar.isHidden() else bar.sentence.text()


def focused(opened: Opened) -> str:
    text = opened.window.source.text
    return text.focused.of(text.text) if text.focused else ""


def wait_for(opened: Opened, words: str) -> None:
    opened.qtbot.waitUntil(lambda: words in shown(opened))


def test_the_sentence_leads_to_both_places_and_round_again(opened: Opened) -> None:
    opened.show(RELEASE)
    wait_for(opened, "The cover is dated February 11, 2003, the press release February 13, 2003.")
    places = []
    for _ in range(3):
        opened.qtbot.keyClick(opened.window, Qt.Key.Key_F7)
        places.append(focused(opened))
    assert places == ["February 11, 2003", "February 13, 2003", "February 11, 2003"]
    assert opened.window.form.current() == ("date_of_report", opened.record().of_field("date_of_report")[0].id)


def test_the_mouse_goes_there_too(opened: Opened) -> None:
    opened.show(RELEASE)
    wait_for(opened, "The cover is dated")
    bar = opened.window.source.findings_bar
    opened.qtbot.mouseClick(bar.sentence, Qt.MouseButton.LeftButton)
    assert focused(opened) == "February 11, 2003"
    button = next(b for b in bar.findChildren(QToolButton) if b.text() == "Show")
    opened.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert focused(opened) == "February 13, 2003"


def test_a_correction_settles_it_and_undo_brings_it_back(opened: Opened) -> None:
    opened.show(RELEASE)
    wait_for(opened, "The cover is dated")
    window = opened.window
    cover = opened.record().of_field("date_of_report")[0]
    window.form.focus_value(cover.field, cover.id)
    editor = window.form.rows["date_of_report"].editors[0].input
    opened.qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.keyClicks(editor, "2003-02-13")
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: "The cover is dated" not in shown(opened))
    window.actions_by_name["undo"].trigger()
    wait_for(opened, "The cover is dated")


def test_another_record_shows_its_own_findings_only(opened: Opened) -> None:
    opened.show(RELEASE)
    wait_for(opened, "The cover is dated")
    opened.show(CLEAN)
    assert shown(opened) == ""
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_F7)
    assert "contradicts itself" in opened.window.notice.text


def test_several_findings_are_counted_and_taken_in_turn(opened: Opened) -> None:
    opened.show(CLEAN)
    bar = opened.window.source.findings_bar
    first = Finding("one", "The first does not fit.", ("phone",), (Span(5, 9), Span(20, 24)))
    second = Finding("two", "Nor does the second.", ("phone",), ())
    bar.show_findings((first, second))
    with opened.qtbot.waitSignals([bar.wanted] * 3):
        for _ in range(3):
            bar.go_on()
    assert shown(opened) == "Nor does the second."
    signs = bar.findChildren(Sign)
    assert signs
    assert all(sign.isVisible() for sign in signs)
    with opened.qtbot.waitSignal(bar.wanted) as again:
        bar.go_on()
    assert again.args == [first, Span(5, 9)]
