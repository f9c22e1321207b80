"""What the pane shows: marks, focus, overview, outline, find, size."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.highlights import EvidenceMark, OffsetMap, Styles, at, lanes, pieces, strong
from gui.source_view import SourceView
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Colours, apply_theme, contrast
from model.filing import Format, SectionKind
from model.spans import Span
from tests.gui.source.conftest import LEFT, NONE, TEXT, filing, mark, section, span_of

View = Callable[..., SourceView]


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"), max_size=60))
def test_offsets_there_and_back(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    offsets = OffsetMap(text)
    assert offsets.to_qt(len(text)) == document.characterCount() - 1
    for place in range(len(text) + 1):
        assert offsets.to_text(offsets.to_qt(place)) == place
        assert offsets.to_qt(place) == len(text[:place].encode("utf-16-le")) // 2


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST])
def test_lines_and_outlines_stand_out(colours: Colours) -> None:
    for ground in (*colours.groups, colours.focus, colours.found):
        ink = strong(ground, colours).name()
        assert contrast(ink, ground) >= 3
        assert contrast(ink, colours.surface) >= 3
        assert contrast(colours.text, ground) >= 4.5
    assert len({style.line for style in Styles(colours).groups}) == len(colours.groups)


def test_further_lines_are_marked_without_their_indent() -> None:
    text = "By: Ada Pell,\n       \n    Treasurer\nof it"
    found = pieces(text, Span(4, len(text)), Span(0, len(text) - 3))
    assert [piece.of(text) for piece in found] == ["Ada Pell,", "Treasurer", "of"]


def test_overlapping_marks_have_lanes_of_their_own() -> None:
    marks = [
        EvidenceMark(str(n), span, 0, "") for n, span in enumerate((Span(0, 9), Span(2, 4), Span(3, 9), Span(10, 12)))
    ]
    found = lanes(marks)
    assert found[3] == 0
    assert len(set(found[:3])) == 3
    assert [m.annotation_id for m in at(marks, 3)] == ["1", "2", "0"]


def test_only_marks_in_view_are_built(make_pane: View) -> None:
    marks = [EvidenceMark(str(n), Span(n, n + 3), n % 4, "") for n in range(0, len(TEXT) - 3, 5)]
    pane = make_pane(filing(), marks)
    seen = pane.text.visible()
    built = pane.text.extraSelections()
    assert 0 < len(built) < len(marks)
    for made in built:
        span = Span(pane.text.offsets.to_text(made.cursor.selectionStart()),
                    pane.text.offsets.to_text(made.cursor.selectionEnd()))  # fmt: skip
        assert span.overlaps(seen)


def test_marks_stand_on_their_words(pane: SourceView) -> None:
    spans = {(made.cursor.selectionStart(), made.cursor.selectionEnd()) for made in pane.text.extraSelections()}
    offsets = pane.text.offsets
    for words in ("May 4, 2006", "Northgate Tin, Inc.", "Tin"):
        place = span_of(words)
        assert (offsets.to_qt(place.start), offsets.to_qt(place.end)) in spans
        shown = pane.text.toPlainText().encode("utf-16-le")
        assert shown[2 * offsets.to_qt(place.start) : 2 * offsets.to_qt(place.end)].decode("utf-16-le") == words


def test_focus_scrolls_to_a_third_and_changes_nothing_else(pane: SourceView, qtbot: QtBot) -> None:
    pane.text.select(span_of("FORM"))
    with qtbot.assertNotEmitted(pane.selection_made), qtbot.assertNotEmitted(pane.evidence_clicked):
        pane.focus_evidence(span_of("Ada Pell"))
        middle = Span(TEXT.index("The registrant", len(TEXT) // 2), TEXT.index("The registrant", len(TEXT) // 2) + 3)
        pane.focus_evidence(middle)
    assert pane.selection() == span_of("FORM")
    (box,) = pane.text.fragments(middle)
    assert 0.25 < box.top() / pane.text.viewport().height() < 0.42
    held = pane.text.verticalScrollBar().value()
    pane.focus_evidence(middle)
    assert pane.text.verticalScrollBar().value() == held
    pane.focus_evidence(None)
    assert pane.text.focused is None


def test_what_is_looked_at_stays_in_view_when_the_pane_shrinks(pane: SourceView, qtbot: QtBot) -> None:
    place = Span(TEXT.index("mill", 3000), TEXT.index("mill", 3000) + 4)
    pane.focus_evidence(place)
    pane.resize(640, 190)
    qtbot.waitUntil(lambda: pane.text.viewport().height() < 200)
    (box,) = pane.text.fragments(place)
    assert box.bottom() < pane.text.viewport().height()


def test_focus_is_painted(pane: SourceView) -> None:
    place = span_of("May 4, 2006")
    (box,) = pane.text.fragments(place)
    inside = QPoint(int(box.left()) + 2, int(box.top()) + 2)

    def colour() -> str:
        return pane.text.viewport().grab().toImage().pixelColor(inside).name()

    plain = colour()
    assert plain == LIGHT.groups[0]
    pane.focus_evidence(place)
    assert colour() == LIGHT.focus


def test_far_places_in_long_lines(make_pane: View) -> None:
    """One line of a hundred thousand characters wraps; places in it are found all the same."""
    text = "word " * 20_000 + "Target. " + "more " * 20_000
    pane = make_pane(filing(text), [EvidenceMark("a", span_of("Target", text), 0, "")])
    pane.focus_evidence(span_of("Target", text))
    (box,) = pane.text.fragments(span_of("Target", text))
    assert 0 < box.top() < pane.text.viewport().height()
    assert pane.text.horizontalScrollBar().maximum() == 0


def test_jumping_about_a_fresh_text(make_pane: View) -> None:
    """Lines are laid out while Qt walks through them; telling the scroll bars at once crashed."""
    text = (
        "A paragraph that is long enough to be wrapped in any pane of a usual width, again and again. " * 4 + "\n\n"
    ) * 900
    marks = [EvidenceMark(str(n), Span(n, n + 9), 0, "") for n in range(0, len(text) - 9, 4000)]
    pane = make_pane(filing(text), marks)
    for n in (80, 3, 60, 10, 82, 0):
        pane.focus_evidence(marks[n].span)
        pane.text.viewport().grab()
        boxes = pane.text.fragments(marks[n].span)
        assert boxes
        assert -1 <= boxes[0].top() < pane.text.viewport().height()


# The overview


def test_the_overview_goes_to_the_evidence(make_pane: View, qtbot: QtBot) -> None:
    last = mark("signer", "Ada Pell", 1)
    pane = make_pane(filing(), [mark("date", "May 4, 2006"), last])
    ys = [pane.strip.y_of(place.start) for place in (span_of("May 4, 2006"), last.span)]
    assert ys[0] < ys[1] <= pane.strip.height()
    with qtbot.waitSignal(pane.evidence_clicked) as heard:
        QTest.mouseClick(pane.strip, LEFT, NONE, QPoint(5, ys[1] + 2))
    assert heard.args == ["signer"]
    assert pane.text.visible().overlaps(last.span)
    assert pane.text.focused == last.span


def test_the_overview_travels_beside_the_marks(pane: SourceView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.evidence_clicked):
        QTest.mouseClick(pane.strip, LEFT, NONE, QPoint(5, pane.strip.height() - 3))
    assert pane.text.verticalScrollBar().value() == pane.text.verticalScrollBar().maximum()


# The outline


def test_the_outline_jumps_and_follows(make_pane: View) -> None:
    sections = [
        section(SectionKind.COVER, "Cover", "FORM 8-K"),
        section(SectionKind.SIGNATURE, "Signature", "Ada Pell"),
    ]
    pane = make_pane(filing(sections=sections))
    assert [pane.outline.itemText(n).split("  ")[0] for n in range(pane.outline.count())] == ["Cover", "Signature"]
    pane.outline.setFocus()
    QTest.keyClick(pane.outline, Qt.Key.Key_Down)
    assert pane.text.visible().overlaps(span_of("Ada Pell"))
    pane.focus_evidence(span_of("May 4"))
    assert pane.outline.currentText().startswith("Cover")
    pane.show_filing(None)
    assert not pane.outline.isEnabled()


# Find


def test_find_counts_wraps_and_closes(pane: SourceView) -> None:
    bar = pane.find_bar
    pane.open_find()
    QTest.keyClicks(bar.field, "THE registrant SOLD")
    assert bar.count.text() == "1 of 120"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "120 of 120"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 120"
    bar.match_case.click()
    assert bar.count.text() == "not found"
    bar.match_case.click()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    selected = pane.selection()
    assert selected is not None
    assert selected.of(TEXT) == "The registrant sold"
    bar.next()  # F3 opens it again
    assert not bar.isHidden()


def test_find_knows_other_white_space_quotes_and_dashes(make_pane: View) -> None:
    text = "İstanbul “Phase\u00a02” trial – İ \U0001f600 phase\n  2 of ﬁve"
    pane = make_pane(filing(text))
    pane.open_find()
    QTest.keyClicks(pane.find_bar.field, "phase 2")
    assert [hit.of(text) for hit in pane.find_bar._hits] == ["Phase\u00a02", "phase\n  2"]
    pane.find_bar.field.setText('"PHASE 2" TRIAL -')
    assert [hit.of(text) for hit in pane.find_bar._hits] == ["“Phase\u00a02” trial –"]


def test_what_is_found_is_shown_and_gone_with_the_next_filing(pane: SourceView) -> None:
    pane.open_find()
    pane.find_bar.field.setText("ada pell")
    assert pane.text.visible().overlaps(span_of("Ada Pell"))
    pane.show_filing(filing("nothing of it"))
    assert pane.find_bar.count.text() == "not found"


# Size and setting


def test_zoom_by_wheel_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    first = SourceView(LIGHT, settings=settings)
    qtbot.addWidget(first)
    usual = first.text.font().pointSizeF()
    point = QPointF(20, 20)
    wheel = QWheelEvent(point, point, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(first.text.viewport(), wheel)
    larger = first.text.font().pointSizeF()
    assert larger == pytest.approx(usual * 1.1)
    second = SourceView(LIGHT, settings=settings)
    qtbot.addWidget(second)
    assert second.text.font().pointSizeF() == pytest.approx(larger)
    second.text.zoom(0)
    assert second.text.font().pointSizeF() == pytest.approx(usual)


def test_text_in_columns_keeps_them_and_running_text_wraps(make_pane: View) -> None:
    columns = (
        "Name                Amount        Date\n"
        + "Quarrington         1,000         May 4, 2006 and more to come\n" * 30
    )
    pane = make_pane(filing(columns, Format.TEXT))
    starts = {
        box.left()
        for n in range(3)
        for box in pane.text.fragments(Span(39 + 63 * n + 20, 39 + 63 * n + 25))
    }  # fmt: skip
    assert len(starts) == 1
    assert pane.text.document().lineCount() == pane.text.document().blockCount()
    pane.show_filing(filing("Running text that goes on. " * 40))
    pane.text.viewport().grab()
    assert pane.text.document().lineCount() > pane.text.document().blockCount()


def test_tables_are_aligned_in_a_proportional_face(make_pane: View) -> None:
    text = "Revenue   $12,345   $1,045\nCost of goods sold   (2,345)   (45)\nProfit   $10,000   $1,000\n"
    pane = make_pane(filing(text))
    ends = {round(pane.text.fragments(span_of(words, text))[0].right()) for words in ("12,345", "(2,345)", "10,000")}
    assert max(ends) - min(ends) <= 1
    lefts = [pane.text.fragments(span_of(words, text))[0].left() for words in ("Revenue", "Cost", "Profit")]
    assert len({round(left) for left in lefts}) == 1


def test_no_text_of_any_kind_upsets_the_widget(make_pane: View) -> None:
    text = "a\ufffcb\u2028c\ufdd0d\u2029e\tf\u200bg\u202eh\n\n  x  y  \n\U0001f600  \U0001f680"
    pane = make_pane(filing(text), [EvidenceMark("a", Span(0, len(text)), 0, "")])
    pane.text.viewport().grab()
    for first, second in pairwise(range(len(text))):
        pane.text.set_cursor(first, second)
        cursor = pane.text.textCursor()
        assert pane.text.offsets.to_text(cursor.selectionEnd()) == second
    pane.show_filing(None)
    pane.focus_evidence(None)
    assert pane.selection() is None


def test_a_change_of_theme_leaves_columns_in_their_typeface(make_pane: View, qapp: QApplication) -> None:
    shown = make_pane(filing("Oakley, Inc.        0-1234        12-3456789\n" * 20, Format.TEXT))
    before = shown.text.font().family()
    assert shown.text.fontMetrics().horizontalAdvance("iiii") == shown.text.fontMetrics().horizontalAdvance("MMMM")
    apply_theme(qapp, "dark", 100)
    assert shown.text.font().family() == before
    apply_theme(qapp, "light", 100)
    assert shown.text.font().family() == before
