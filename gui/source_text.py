"""The filing's canonical text: evidence laid over it, selection that snaps to words.  Nothing is read back from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from gui.highlights import EvidenceMark, OffsetMap, Styles, at, selection
from gui.theme import Colours
from model.filing import Filing, Format
from model.spans import Span

# A text whose lines are mostly this short or shorter was set by hand in columns; wrapping it would break them.
_HARD_WRAPPED = 100
_SMALLEST, _LARGEST = 6.0, 40.0
_LEAST_SHRUNK = 0.78
_USUAL_COLUMNS = 82


class SourceText(QPlainTextEdit):
    """Shows one filing's text, read-only."""

    evidence_clicked = Signal(str)
    evidence_activated = Signal(str)  # double-clicked
    selection_made = Signal(object)  # Span | None
    assign_requested = Signal(QPoint)  # context menu at a selection; global position
    zoomed = Signal(float)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.setAccessibleName("source")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.setCursorWidth(2)
        self.text = ""
        self._columns = 0  # of a text set in columns
        self.offsets = OffsetMap("")
        self._styles = Styles(colours)
        self._marks: Sequence[EvidenceMark] = ()
        self._focus: Span | None = None
        self._hits: Sequence[Span] = ()
        self._pressed: QPoint | None = None
        self._snap = True
        self._points = self.font().pointSizeF() * 1.05
        self._paint_timer = QTimer(self, singleShot=True, interval=0)
        self._paint_timer.timeout.connect(self._lay_over)
        self.verticalScrollBar().valueChanged.connect(self._paint_timer.start)
        self.customContextMenuRequested.connect(self._context_menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_filing(self, filing: Filing | None) -> None:
        """Shows a filing's text from its beginning."""
        self.text = filing.text if filing else ""
        self.offsets = OffsetMap(self.text)
        self._marks, self._focus, self._hits = (), None, ()
        columns = filing is not None and _set_in_columns(filing)
        self._columns = _widest(self.text) if columns else 0
        self._set_font(fixed=columns)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap if columns else QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setPlainText(self.text)

    def _set_font(self, *, fixed: bool) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if fixed else QFont(self.window().font())
        font.setPointSizeF(self._points)
        self.setFont(font)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Sets a text of fixed columns a little smaller where that spares scrolling sideways, but stays readable."""
        if not self._columns:
            return
        room = self.viewport().width() - 2 * self.document().documentMargin() - 4
        font = self.font()
        font.setPointSizeF(self._points)
        wide = QFontMetricsF(font).horizontalAdvance("m" * self._columns)
        if wide > room > 0:
            font.setPointSizeF(max(self._points * _LEAST_SHRUNK, self._points * room / wide))
        self.setFont(font)

    def set_points(self, points: float) -> None:
        """The size of the text in points."""
        self._points = max(_SMALLEST, min(_LARGEST, points))
        font = self.font()
        font.setPointSizeF(self._points)
        self.setFont(font)
        self._fit_columns()
        self.zoomed.emit(self._points)

    def zoom(self, steps: int) -> None:
        """Larger or smaller by a tenth for each step."""
        self.set_points(self._points * 1.1**steps)

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self._styles = Styles(colours)
        self._paint_timer.start()

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """The evidence to mark."""
        self._marks = marks
        self._paint_timer.start()

    def show_hits(self, hits: Sequence[Span]) -> None:
        """What a search has found."""
        self._hits = hits
        self._paint_timer.start()

    def focus_evidence(self, span: Span | None) -> None:
        """Emphasises a stretch and scrolls it into view, at a third of the height; nothing else changes."""
        self._focus = span
        if span is not None:
            self.scroll_to(span)
        self._lay_over()

    def scroll_to(self, span: Span) -> None:
        """Brings a stretch into view, at a third of the height, without moving the caret."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.offsets.to_qt(span.start))
        box = self.cursorRect(cursor)
        if box.top() < 0 or box.bottom() > self.viewport().height() * 0.9:
            block = cursor.block()
            self.blockBoundingRect(block)  # lays the block out, so that its lines are known
            line = block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber()
            bar = self.verticalScrollBar()
            bar.setValue(block.firstLineNumber() + line - bar.pageStep() // 3)
            # Lines above that were laid out only now move the place; a second look sets it right.
            bar.setValue(block.firstLineNumber() + line - bar.pageStep() // 3)
        left = self.cursorRect(cursor).left()
        if not 0 <= left <= self.viewport().width() - 40:
            across = self.horizontalScrollBar()
            across.setValue(across.value() + left - self.viewport().width() // 3)

    def select(self, span: Span) -> None:
        """Selects a stretch, as the mouse would."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_qt(span.start))
        cursor.setPosition(self.offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.selection_made.emit(self.selection())

    def selection(self) -> Span | None:
        """What is selected, without white space at its ends."""
        cursor = self.textCursor()
        start, end = self.offsets.to_text(cursor.selectionStart()), self.offsets.to_text(cursor.selectionEnd())
        return Span(start, min(end, len(self.text))).trimmed(self.text) if start < min(end, len(self.text)) else None

    def offset_at(self, point: QPoint) -> int:
        """The code point under a place of the viewport."""
        return self.offsets.to_text(self.cursorForPosition(point).position())

    def visible(self) -> Span:
        """The stretch that is in view."""
        start = self.offset_at(QPoint(0, 0))
        end = self.offset_at(QPoint(self.viewport().width(), self.viewport().height()))
        return Span(start, max(start + 1, end + 1))

    def _lay_over(self) -> None:
        """Builds the selections of what is in view only: a thousand of them would take longer than a frame."""
        if not self.text:
            self.setExtraSelections([])
            return
        seen = self.visible()
        made = [
            selection(self, self.offsets, mark.span, self._styles.group(mark.group))
            for mark in sorted(self._marks, key=lambda mark: -len(mark.span))
            if mark.span.overlaps(seen)
        ]
        made += [selection(self, self.offsets, hit, self._styles.found) for hit in self._hits if hit.overlaps(seen)]
        if self._focus is not None:
            made.append(selection(self, self.offsets, self._focus, self._styles.focus))
        self.setExtraSelections(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._paint_timer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        by_character = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        self._snap = not event.modifiers() & by_character
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if self.textCursor().hasSelection():
            if self._snap:
                self._snap_to_words()
            self.selection_made.emit(self.selection())
            return
        self.selection_made.emit(None)
        mark = at(self._marks, self.offset_at(pressed))
        if mark is not None:
            self.evidence_clicked.emit(mark.annotation_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = at(self._marks, self.offset_at(event.position().toPoint()))
        if mark is not None:
            self.evidence_activated.emit(mark.annotation_id)
        else:
            super().mouseDoubleClickEvent(event)

    def _snap_to_words(self) -> None:
        span = self.selection()
        if span is not None:
            self.select(snapped(self.text, span))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.key() == Qt.Key.Key_Shift:
            self.selection_made.emit(self.selection())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = at(self._marks, self.offset_at(event.pos()))
            if mark is not None:
                QToolTip.showText(event.globalPos(), mark.label, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _context_menu(self, point: QPoint) -> None:
        self.assign_requested.emit(self.viewport().mapToGlobal(point))


def snapped(text: str, span: Span) -> Span:
    """A selection grown to whole words; numbers with their signs and names with their hyphens are words."""
    start, end = span.start, span.end
    part_of_word = re.compile(r"[\w$€£¥%'’\-./@&]")
    if re.match(r"\w", text[start]):
        while start > 0 and part_of_word.match(text[start - 1]):
            start -= 1
    if re.match(r"\w", text[end - 1]):
        while end < len(text) and re.match(r"[\w%'’\-@]", text[end]):
            end += 1
    return Span(start, end)


def _widest(text: str) -> int:
    """Characters of the lines that must fit; a few overlong ones may be scrolled to."""
    lengths = sorted(len(line) for line in text[:200_000].split("\n") if line.strip())
    return min(_USUAL_COLUMNS, lengths[int(len(lengths) * 0.98)]) if lengths else 0


def _set_in_columns(filing: Filing) -> bool:
    """Whether the lines of a text were broken by hand, so that its columns need a fixed pitch and no wrapping."""
    if filing.format not in {Format.TEXT, Format.EDGAR}:
        return False
    lines = [line for line in filing.text[:40_000].split("\n") if line.strip()]
    return bool(lines) and sum(len(line) <= _HARD_WRAPPED for line in lines) >= len(lines) * 0.97
