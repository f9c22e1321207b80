"""What the mouse does in the filing's text: select by word, select by character, click evidence, drag its edges.

A press on the edge of evidence takes the edge; a press anywhere else begins a selection, by whole words, or by
characters with Alt or Shift held.  A press and release in one place is a click.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.highlights import EvidenceMark
from gui.words import nearest_word_edge, touched, word_at
from model.spans import Span

if TYPE_CHECKING:
    from gui.source_text import SourceText

_SCROLL_EVERY: Final = 40  # milliseconds between lines while the mouse is held outside
_BY_CHARACTER: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Edge:
    """An end of a piece of evidence."""

    mark: EvidenceMark
    is_start: bool


class Pointer(QObject):
    """Turns presses, moves and releases into selections, clicks and new ends of evidence."""

    def __init__(self, view: SourceText) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._moved = False
        self._extend = False
        self._by_character = False
        self._last = QPoint()
        self._edge: Edge | None = None
        self._clicked = ""
        self._line_after = QPoint(-100, -100)  # where a third click selects the line
        self._scroller = QTimer(self, interval=_SCROLL_EVERY)
        self._scroller.timeout.connect(self._scroll)

    @property
    def dragging(self) -> bool:
        """Whether the left button is held."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        """The left button went down."""
        place = event.position().toPoint()
        self._pressed, self._moved, self._last = place, False, place
        self._extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._by_character = bool(event.modifiers() & _BY_CHARACTER)
        self._edge = None if self._by_character else self._view.edge_at(place)
        if self._near(self._line_after, place):
            self._select_line(place)

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved; with the button held it selects, otherwise it shows what a press would do."""
        place = event.position().toPoint()
        if self._pressed is None:
            self._show_cursor(place)
            return
        if not self._moved and self._near(self._pressed, place):
            return
        self._moved, self._last = True, place
        inside = self._view.viewport().rect().contains(QPoint(1, place.y()))
        if inside:
            self._scroller.stop()
        elif not self._scroller.isActive():
            self._scroller.start()
        self._drag(place, by_character=self._by_character or bool(event.modifiers() & _BY_CHARACTER))

    def release(self, event: QMouseEvent) -> None:
        """The left button went up."""
        pressed, self._pressed = self._pressed, None
        self._scroller.stop()
        if pressed is None:
            return
        edge, self._edge = self._edge, None
        if self._moved and edge is not None:
            self._view.finish_resize(edge)
        elif self._moved or self._near(self._line_after, pressed):
            self._view.announce_selection()
        elif self._extend and self._view.textCursor().hasSelection():
            self._view.extend_selection(self._view.place_at(pressed))
        else:
            self._click(pressed)
        self._line_after = QPoint(-100, -100)
        self._show_cursor(event.position().toPoint())

    def cancel(self) -> bool:
        """Gives up a drag; says whether there was one."""
        was = self._pressed is not None and self._moved
        self._pressed, self._edge = None, None
        self._scroller.stop()
        self._view.preview(None)
        return was

    def double_click(self, event: QMouseEvent) -> None:
        """Evidence is opened for editing; elsewhere the word is selected, and a third click takes its line."""
        place = event.position().toPoint()
        self._pressed = None
        marks = self._view.marks_at(place)
        if marks:
            chosen = next((mark for mark in marks if mark.annotation_id == self._clicked), marks[0])
            self._view.evidence_activated.emit(chosen.annotation_id)
            return
        word = word_at(self._view.text, self._view.character_at(place))
        if word is not None:
            self._view.select(word)
            self._line_after = place
            QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_line)

    def _forget_line(self) -> None:
        if self._pressed is None:
            self._line_after = QPoint(-100, -100)

    def _select_line(self, place: QPoint) -> None:
        text, at = self._view.text, self._view.character_at(place)
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = Span(start, end).trimmed(text) if start < end else None
        if line is not None:
            self._view.set_selection(line)

    def _drag(self, place: QPoint, *, by_character: bool) -> None:
        assert self._pressed is not None
        view = self._view
        if self._edge is not None:
            view.preview(self._resized(self._edge, view.place_at(place), by_character=by_character))
            return
        if by_character:
            view.set_cursor(view.place_at(self._pressed), view.place_at(place))
            return
        first, last = view.character_at(self._pressed), view.character_at(place)
        span = touched(view.text, first, last)
        if span is not None:
            view.set_cursor(*((span.start, span.end) if first <= last else (span.end, span.start)))

    def _resized(self, edge: Edge, place: int, *, by_character: bool) -> Span:
        span, text = edge.mark.span, self._view.text
        if not by_character:
            place = nearest_word_edge(text, place, start=edge.is_start)
        if edge.is_start:
            return Span(min(place, span.end - 1), span.end).trimmed(text) or span
        return Span(span.start, max(place, span.start + 1)).trimmed(text) or span

    def _click(self, place: QPoint) -> None:
        """A click on evidence inside other evidence takes the smallest; a further click the next one around it."""
        self._view.set_cursor(self._view.place_at(place), self._view.place_at(place))
        self._view.announce_selection()
        ids = [mark.annotation_id for mark in self._view.marks_at(place)]
        if not ids:
            return
        self._clicked = ids[(ids.index(self._clicked) + 1) % len(ids)] if self._clicked in ids else ids[0]
        self._view.evidence_clicked.emit(self._clicked)

    def _scroll(self) -> None:
        below = self._last.y() - self._view.viewport().height()
        step = 1 + max(below, -self._last.y()) // 40
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (step if below > 0 else -step))
        held = QApplication.keyboardModifiers() & _BY_CHARACTER
        self._drag(self._last, by_character=self._by_character or bool(held))

    def _show_cursor(self, place: QPoint) -> None:
        view = self._view
        if view.edge_at(place) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif view.marks_at(place):
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        if view.viewport().cursor().shape() is not shape:
            view.viewport().setCursor(shape)

    @staticmethod
    def _near(first: QPoint, second: QPoint) -> bool:
        return (first - second).manhattanLength() < QApplication.startDragDistance()
