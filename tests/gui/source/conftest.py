"""A source pane of its own, with made-up filings."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.highlights import EvidenceMark
from gui.source_text import SourceText
from gui.source_view import SourceView
from gui.theme import apply_theme
from model.filing import Filing, Format, Section, SectionKind
from model.spans import Span

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier

COVER = (
    "FORM 8-K\n\nDate of Report: \U0001f600 May 4, 2006 \U0001f680\n\nNorthgate Tin, Inc.\n"
    "(Exact name of registrant)\n\n"
)
TEXT = COVER + "The registrant sold its mill for $2,000,000 in cash.\n" * 120 + "Ada Pell, Treasurer\n"


def filing(text: str = TEXT, kind: Format = Format.HTML, sections: Sequence[Section] = ()) -> Filing:
    return Filing("northgate.htm", "0" * 64, kind, text, tuple(sections))


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mark(name: str, words: str, group: int = 0, text: str = TEXT) -> EvidenceMark:
    return EvidenceMark(name, span_of(words, text), group, f"{name}: {words}\n92% sure · cover")


def section(kind: SectionKind, label: str, words: str) -> Section:
    start = TEXT.index(words)
    return Section(kind, label, Span(start, len(TEXT)), span_of(words))


def point_of(view: SourceText, offset: int, right: int = 1) -> QPoint:
    """A point on the character at an offset, so many pixels right of its left edge."""
    (box,) = view.fragments(Span(offset, offset + 1))
    return QPoint(int(box.left()) + right, int(box.center().y()))


def drag(view: SourceText, first: QPoint, last: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(view.viewport(), LEFT, modifier, first)
    QTest.mouseMove(view.viewport(), QPoint((first.x() + last.x()) // 2, (first.y() + last.y()) // 2))
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), LEFT, modifier, last)


@pytest.fixture
def make_pane(qtbot: QtBot) -> Callable[..., SourceView]:
    def make(shown: Filing, marks: Sequence[EvidenceMark] = (), source: bytes | None = None) -> SourceView:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        view = SourceView(apply_theme(app, "light", 100))
        qtbot.addWidget(view)
        view.resize(640, 500)
        view.show()
        qtbot.waitExposed(view)
        view.show_filing(shown, source)
        view.show_evidence(marks)
        return view

    return make


@pytest.fixture
def pane(make_pane: Callable[..., SourceView]) -> SourceView:
    """The filing of TEXT with three pieces of evidence; one lies inside another."""
    marks = [mark("date", "May 4, 2006"), mark("name", "Northgate Tin, Inc.", 1), mark("part", "Tin", 2)]
    return make_pane(filing(), marks)
