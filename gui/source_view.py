"""The source pane: outline, text with its overview, find, and the original beside it on demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.buttons import tool_button
from gui.elided_label import ElidedLabel
from gui.find_bar import FindBar
from gui.findings_bar import FindingsBar
from gui.highlights import EvidenceMark
from gui.original_view import OriginalView
from gui.outline import Outline
from gui.overview_strip import OverviewStrip
from gui.source_text import SourceText
from gui.theme import Colours
from model.filing import Filing
from model.spans import Span

_ZOOM_KEY: Final = "source/zoom"
_OUTLINE_WIDTH: Final = 340
_READING: Final = 0.25  # part of the height
_SIDE_BY_SIDE: Final = 980  # pixels; a narrower pane puts the original below the text


class SourceView(QWidget):
    """Shows one filing; says what the reviewer clicked, selected and dragged, and changes nothing itself.

    The text itself is the widget named `source`.  With `settings` the size of the text is remembered there.
    """

    evidence_clicked = Signal(str)  # annotation id
    evidence_activated = Signal(str)  # annotation id, double-clicked: to be edited
    evidence_resized = Signal(str, object)  # annotation id, Span: an edge was dragged
    selection_made = Signal(object)  # Span | None, when the mouse is let go or a key changed it
    assign_requested = Signal(QPoint)  # context menu; something is selected; the global position

    def __init__(self, colours: Colours, parent: QWidget | None = None, settings: QSettings | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._settings = settings
        self._filing: Filing | None = None
        self._source: bytes | None = None
        self._marks: Sequence[EvidenceMark] = ()
        self.text = SourceText(colours, self)
        self.strip = OverviewStrip(colours, self._part_of, self)
        self.find_bar = FindBar(self.text, self)
        self.findings_bar = FindingsBar(self)
        self.original = OriginalView(colours, self)
        self.original.hide()
        self._head = self._make_head()
        self._lay_out()
        self._connect()
        if settings is not None:
            self.text.set_zoom(_number(settings.value(_ZOOM_KEY)))

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        head.setObjectName("pane-head")
        self.title = ElidedLabel(head)
        self.title.setProperty("role", "heading")
        self.outline = Outline(head)
        self.outline.setMaximumWidth(_OUTLINE_WIDTH)
        self.original_button = tool_button(head, self.tr("Original"), self.tr("Show the original page beside the text"))
        self.original_button.setCheckable(True)
        self.original_button.setObjectName("show_original_button")
        self.original_button.toggled.connect(self._show_original)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.outline, 1)
        layout.addWidget(self.original_button)
        return head

    def _lay_out(self) -> None:
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.strip)
        self._split = QSplitter(self)
        self._split.addWidget(body)
        self._split.addWidget(self.original)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.findings_bar)
        layout.addWidget(self._split, 1)
        layout.addWidget(self.find_bar)

    def _connect(self) -> None:
        text = self.text
        text.evidence_clicked.connect(self.evidence_clicked)
        text.evidence_activated.connect(self.evidence_activated)
        text.evidence_resized.connect(self.evidence_resized)
        text.selection_made.connect(self._selected)
        text.assign_requested.connect(self.assign_requested)
        text.zoomed.connect(self._remember_zoom)
        text.scrolled.connect(self._follow_scrolling)
        text.verticalScrollBar().rangeChanged.connect(self._follow_scrolling)
        self.strip.chosen.connect(self._go_to_mark)
        self.strip.travelled.connect(self._travel)
        self.find_bar.found.connect(self.strip.show_hits)
        self.outline.chosen.connect(self._go_to)
        self.original.selection_made.connect(text.select)
        self.original.evidence_clicked.connect(self.evidence_clicked)

    # What is shown

    def show_filing(self, filing: Filing | None, source: bytes | None = None) -> None:
        """Shows a filing from its beginning; `source` is the imported file, for the original view."""
        self._filing, self._source, self._marks = filing, source, ()
        self.text.show_filing(filing)
        self.title.show_text(filing.name if filing else "")
        self.outline.show_filing(filing)
        self.strip.show_marks(())
        self.find_bar.refresh()
        self._follow_scrolling()
        if not self.original.isHidden():
            self.original.show_filing(filing, source)

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """The evidence to mark, in the text, on the strip and on the original."""
        self._marks = marks
        self.text.show_evidence(marks)
        self.strip.show_marks(marks, self.text.focused)
        self.original.show_evidence(marks)

    def focus_evidence(self, span: Span | None) -> None:
        """Brings a stretch into view and emphasises it; changes nothing else."""
        self.text.focus_evidence(span)
        self.strip.show_marks(self._marks, span)
        self.original.focus_evidence(span)
        if span is not None:
            self.outline.follow(span.start)

    def show_disputed(self, spans: Sequence[Span]) -> None:
        """The words that do not fit together."""
        self.text.show_disputed(spans)

    def selection(self) -> Span | None:
        """What is selected, without white space at its ends."""
        return self.text.selection()

    def open_find(self) -> None:
        """Opens the find line."""
        self.find_bar.open_bar()

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self.text.set_colours(colours)
        self.strip.set_colours(colours)
        self.original.set_colours(colours)

    # Going places

    def _part_of(self, offset: int) -> float:
        """How far down the scroll bar a place of the text is, 0 to 1: lines count, not characters."""
        block = self.text.document().findBlock(self.text.offsets.to_qt(offset))
        return block.firstLineNumber() / max(1, self.text.document().lineCount())

    def _follow_scrolling(self) -> None:
        bar = self.text.verticalScrollBar()
        lines = max(1, bar.maximum() + bar.pageStep())
        self.strip.show_window(bar.value() / lines, (bar.value() + bar.pageStep()) / lines)
        if self._filing is not None and self.text.text:
            # What is read stands a little below the edge, under the end of the section before.
            reading = QPoint(0, int(self.text.viewport().height() * _READING)) if bar.value() else QPoint(0, 0)
            self.outline.follow(self.text.place_at(reading))

    def _go_to(self, span: Span) -> None:
        self.text.scroll_to_position(self.text.offsets.to_qt(span.start), at=0.04)
        self.text.setFocus()
        self.original.scroll_to(span)

    def _go_to_mark(self, annotation_id: str) -> None:
        span = next((mark.span for mark in self._marks if mark.annotation_id == annotation_id), None)
        self.focus_evidence(span)
        self.evidence_clicked.emit(annotation_id)

    def _travel(self, part: float) -> None:
        bar = self.text.verticalScrollBar()
        bar.setValue(int(part * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    # Small things

    def _selected(self, span: Span | None) -> None:
        self.original.show_selection(span)
        self.selection_made.emit(span)

    def _remember_zoom(self, factor: float) -> None:
        if self._settings is not None:
            self._settings.setValue(_ZOOM_KEY, factor)

    def _show_original(self, on: bool) -> None:  # noqa: FBT001 - the signature of a Qt slot
        self.original.setVisible(on)
        if on:
            half = max(self._split.width(), self._split.height()) // 2
            self._split.setSizes([half, half])
            self.original.show_filing(self._filing, self._source)
            self.original.show_evidence(self._marks)
            self.original.focus_evidence(self.text.focused)
        else:
            self.original.show_filing(None, None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.find_bar.isHidden():
            self.find_bar.close_bar()
            return
        super().keyPressEvent(event)


def _number(stored: object) -> float:
    """A size as settings give it back: a number, or its words in an ini file."""
    try:
        return float(str(stored))
    except ValueError:
        return 1.0
