"""The filing as the reviewer reads it: set well, selected by word, its evidence clicked, dragged and labelled.

Nothing is ever read back from the widget: a selection becomes a Span, the words come from the canonical text.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMargins, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gui.fonts import reading_points, text_font
from gui.highlights import OffsetMap, at
from gui.marked_text import MarkedText
from gui.pointer import Edge, Pointer
from gui.text_layout import Setting
from gui.theme import Colours
from gui.tooltips import marks_tip
from gui.typesetting import columns_of, is_fixed, longest_line, measure_of, side_of
from gui.words import word_at
from model.filing import Filing
from model.spans import Span

_SMALLEST, _LARGEST = 6.0, 40.0
_SHRINK: Final = 0.82  # text in columns shrinks no further than this to fit the pane
_EDGE_REACH: Final = 4
_BESIDE_PAGE: Final = 36  # pixels left and right of the lines of a page
_TOP: Final = 8  # pixels above the text


class SourceText(MarkedText):
    """Shows one filing's text, read-only."""

    evidence_clicked = Signal(str)
    evidence_activated = Signal(str)  # double-clicked
    evidence_resized = Signal(str, object)  # annotation id, its new Span
    selection_made = Signal(object)  # Span | None
    assign_requested = Signal(QPoint)  # context menu; something is selected; global position
    zoomed = Signal(float)  # 1.0 is the usual size, fitted to the pane

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        self._zoom = 1.0
        self._columns = 0  # of text that is set in columns; 0 for running text
        self._page_line = 0.0  # pixels of a PDF's lines for each point of the face; 0.0 where lines are free to wrap
        self._announced: Span | None = None
        super().__init__(colours, parent)
        self.setObjectName("source")
        self.setAccessibleName("source")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)
        self.setMouseTracking(True)
        self._pointer = Pointer(self)
        self._set_font()

    def show_filing(self, filing: Filing | None) -> None:
        """Shows a filing's text from its beginning."""
        text = filing.text if filing else ""
        offsets = OffsetMap(text)
        fixed = filing is not None and is_fixed(filing)
        self._columns = columns_of(text) if fixed else 0
        usual = text_font(reading_points(), fixed=False)
        self._page_line = longest_line(filing, usual) / reading_points() if filing else 0.0
        emphasis = [(offsets.to_qt(s.start), offsets.to_qt(s.end)) for s in filing.emphasis] if filing else []
        self._layout.set(Setting(fixed=fixed, emphasis=sorted(emphasis)))
        self._set_font()
        self._announced = None
        self._show_text(text, offsets)

    # Size

    def _measure(self) -> float:
        return measure_of(self.font(), self.viewport().width(), fixed=bool(self._columns))

    def _set_font(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        font = text_font(reading_points() * self._zoom, fixed=bool(self._columns))
        if self._columns and self._zoom == 1.0:
            # Text in columns that is a little too wide for the pane shrinks to fit, rather than scroll sideways.
            wanted = measure_of(font, 0, fixed=True, columns=self._columns)
            font.setPointSizeF(font.pointSizeF() * max(_SHRINK, min(1.0, (room - _TOP) / max(wanted, 1.0))))
        elif self._page_line and self._zoom == 1.0:
            # So do the lines of a page: a last word that wraps to a line of its own makes it hard to read.
            free = room - _BESIDE_PAGE
            font.setPointSizeF(font.pointSizeF() * max(_SHRINK, min(1.0, free / (self._page_line * font.pointSizeF()))))
        self._layout.forget()
        if font != self.font():
            self.setFont(font)
            self.setTabStopDistance(8 * self.fontMetrics().horizontalAdvance(" "))
        margins = QMargins(side_of(font, room, columns=self._columns), _TOP, 0, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another style sheet takes back the typeface that was set here: a change of theme must not undo the columns.
        if event.type() is QEvent.Type.StyleChange:
            self._set_font()

    def zoom(self, steps: int) -> None:
        """Larger or smaller by a tenth for each step, from the size that is seen; 0 returns to the usual size."""
        seen = self.font().pointSizeF() / reading_points()
        self.set_zoom(seen * 1.1**steps if steps else 1.0)

    def set_zoom(self, factor: float) -> None:
        """The size of the text; 1.0 is the usual size, fitted to the pane."""
        points = max(_SMALLEST, min(_LARGEST, factor * reading_points()))
        self._zoom = points / reading_points()
        top = self.in_view()[0]
        self._set_font()
        self.scroll_to_position(top, at=0.0)
        self._lay_over()
        self.zoomed.emit(self._zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The viewport has its new size already, so what was in view is known from the last time that marks were laid.
        looked_at = self.focused if self.focused is not None and self.focused.overlaps(self._in_view) else None
        # A bar that comes or goes at the foot changes no line: setting them all again would only bring it back.
        is_wider_or_narrower = event.size().width() != event.oldSize().width()
        if is_wider_or_narrower:
            self._layout.forget()
        super().resizeEvent(event)
        if is_wider_or_narrower:
            self._set_font()
        if looked_at is not None:
            self.scroll_to(looked_at)
        elif not self._travelling:
            self._lay_over()

    # Edges

    def edge_at(self, point: QPoint) -> Edge | None:
        """The end of evidence under a point: of the evidence in focus, or just inside of any other."""
        for mark in at(self._seen, self.character_at(point)) + [m for m in self._seen if m.span == self.focused]:
            boxes = self.fragments(mark.span)
            outside = _EDGE_REACH if mark.span == self.focused else 0
            inside = min(_EDGE_REACH, *(int(box.width() / 4) for box in boxes)) if boxes else 0
            for is_start, box in ((True, boxes[0]), (False, boxes[-1])) if boxes else ():
                offset = point.x() - box.left() if is_start else box.right() - point.x()
                if -outside <= offset <= inside and box.top() - 3 <= point.y() <= box.bottom() + 3:
                    return Edge(mark, is_start)
        return None

    def finish_resize(self, edge: Edge) -> None:
        """The edge was let go."""
        span, self._preview = self._preview, None
        self.viewport().update()
        if span is not None and span != edge.mark.span:
            self.evidence_resized.emit(edge.mark.annotation_id, span)

    # Selection

    def selection(self) -> Span | None:
        """What is selected, without white space at its ends."""
        cursor = self.textCursor()
        start, end = self.offsets.to_text(cursor.selectionStart()), self.offsets.to_text(cursor.selectionEnd())
        return Span(start, end).trimmed(self.text) if start < end <= len(self.text) else None

    def set_cursor(self, anchor: int, place: int) -> None:
        """Puts the caret at a place and the other end of the selection at the anchor; announces nothing."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_qt(anchor))
        cursor.setPosition(self.offsets.to_qt(place), QTextCursor.MoveMode.KeepAnchor)
        held = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self.setTextCursor(cursor)
        # Qt would scroll the caret into view; only the pointer and the reviewer scroll.
        self.verticalScrollBar().setValue(held[0])
        self.horizontalScrollBar().setValue(held[1])

    def set_selection(self, span: Span) -> None:
        """Selects a stretch; announces nothing."""
        self.set_cursor(span.start, span.end)

    def select(self, span: Span) -> None:
        """Selects a stretch, as the mouse would."""
        self.set_selection(span)
        self.announce_selection()

    def extend_selection(self, place: int) -> None:
        """Moves the end of the selection, as Shift and a click do."""
        self.set_cursor(self.offsets.to_text(self.textCursor().anchor()), place)
        self.announce_selection()

    def announce_selection(self) -> None:
        """Says what is selected, if that is news."""
        span = self.selection()
        if span != self._announced:
            self._announced = span
            self.selection_made.emit(span)

    def copy_words(self) -> None:
        """Copies what is selected."""
        span = self.selection()
        if span is not None:
            QApplication.clipboard().setText(span.of(self.text))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What Copy takes: the canonical text, not what the widget made of it."""
        data, span = QMimeData(), self.selection()
        data.setText(span.of(self.text) if span else "")
        return data

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_words()
            return
        super().keyPressEvent(event)
        self.announce_selection()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tip = marks_tip(self.marks_at(event.pos()))
            if tip:
                QToolTip.showText(event.globalPos(), tip, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers the fields for what is selected, else for the evidence or the word under the mouse."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        place = event.pos() if by_mouse else self.cursorRect().bottomLeft()
        chosen = self.selection()
        if by_mouse:
            here = self.character_at(place)
            if chosen is None or not chosen.start <= here < chosen.end:
                marks = self.marks_at(place)
                chosen = marks[0].span if marks else word_at(self.text, here)
                if chosen is not None:
                    self.select(chosen)
        if chosen is not None:
            self.assign_requested.emit(self.viewport().mapToGlobal(place))
