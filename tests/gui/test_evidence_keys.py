"""The edges of evidence by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gui.words import step_edge
from model.spans import Span
from tests.gui.conftest import Opened

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "paid $2.5 million, to Brandt-Ohlmann AG, in March"


@pytest.mark.parametrize(
    ("words", "edge", "by", "wanted"),
    [
        ("$2.5", "end", 1, "$2.5 million"),
        ("$2.5 million", "end", -1, "$2.5"),
        ("million", "start", -1, "$2.5 million"),
        ("$2.5 million", "start", 1, "million"),
        ("million", "end", 1, "million, to"),
        ("million,", "end", -1, "million,"),
        ("$2.5 million,", "end", -1, "$2.5"),
        ("Brandt-Ohlmann", "start", 1, "Brandt-Ohlmann"),
        ("Brandt-Ohlmann", "end", -1, "Brandt-Ohlmann"),
        ("paid", "start", -1, "paid"),
        ("March", "end", 1, "March"),
    ],
)
def test_an_edge_moves_by_a_word_and_leaves_at_least_one(
    words: str,
    edge: str,
    by: int,
    wanted: str,
) -> None:
    at = TEXT.index(words)
    assert step_edge(TEXT, Span(at, at + len(words)), start=edge == "start", by=by).of(TEXT) == wanted


def test_the_value_follows_its_words_and_undo_brings_them_back(opened: Opened) -> None:
    opened.show("2003-licence-returned.txt")
    editor = opened.window.findChild(QLineEdit, "field:counterparty")
    assert editor is not None
    editor.setFocus()
    began = opened.record().of_field("counterparty")[0]
    opened.qtbot.keyClick(editor, Qt.Key.Key_Left, ALT)
    after = opened.stored().of_field("counterparty")[0]
    assert after.quote == began.quote.rsplit(" ", 1)[0]
    assert after.value == after.quote
    opened.qtbot.keyClick(editor, Qt.Key.Key_Left, ALT | SHIFT)
    assert opened.record().of_field("counterparty")[0].quote.endswith(" " + after.quote)
    opened.window.actions_by_name["undo"].trigger()
    opened.window.actions_by_name["undo"].trigger()
    assert opened.record().of_field("counterparty")[0].quote == began.quote
