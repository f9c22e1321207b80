"""The source pane: outline, text with its overview, find, and the original beside it on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from gui.buttons import tool_button
from gui.find_bar import FindBar
from gui.highlights import EvidenceMark
from gui.original_view import OriginalView
from gui.overview_strip import OverviewStrip
from gui.source_text import SourceText
from gui.theme import Colours
from model.filing import Filing
from model.spans import Span


class SourceView(QWidget):
    """Shows one filing; says what the reviewer clicked and selected, and changes nothing itself."""

    evidence_clicked = Signal(str)
    evidence_activated = Signal(str)
    selection_made = Signal(object)  # Span | None
    assign_requested = Signal(QPoint)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.text = SourceText(colours, self)
        self.strip = OverviewStrip(colours, self)
        self.find_bar = FindBar(self.text, self)
        self.original = OriginalView(colours, self)
        self.original.hide()
        self._filing: Filing | None = None
        self._source: bytes | None = None
        self._marks: Sequence[EvidenceMark] = ()
        self._head = self._make_head()
        self._lay_out()
        self.text.evidence_clicked.connect(self.evidence_clicked)
        self.text.evidence_activated.connect(self.evidence_activated)
        self.text.selection_made.connect(self.selection_made)
        self.text.assign_requested.connect(self.assign_requested)
        self.strip.chosen.connect(self.evidence_clicked)

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        self.title = QLabel(head)
        self.title.setProperty("role", "heading")
        self.outline = QComboBox(head)
        self.outline.setObjectName("outline")
        self.outline.setAccessibleName(self.tr("Sections of the filing"))
        self.outline.setToolTip(self.tr("Go to a section"))
        self.outline.setMinimumContentsLength(16)
        self.outline.activated.connect(self._go_to_section)
        self.original_button = tool_button(head, self.tr("Original"), self.tr("Show the original page beside the text"))
        self.original_button.setCheckable(True)
        self.original_button.setObjectName("show_original")
        self.original_button.toggled.connect(self._show_original)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.outline)
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
        layout.addWidget(self._split, 1)
        layout.addWidget(self.find_bar)

    def show_filing(self, filing: Filing | None, source: bytes | None = None) -> None:
        """Shows a filing from its beginning; `source` is the imported file, for the original view."""
        self._filing, self._source, self._marks = filing, source, ()
        self.text.show_filing(filing)
        self.title.setText(filing.name if filing else "")
        self.outline.clear()
        for section in filing.sections if filing else ():
            self.outline.addItem(section.label, section)
        self.outline.setEnabled(self.outline.count() > 0)
        self.strip.show_marks((), 1)
        self.find_bar.refresh()
        if self.original.isVisible():
            self.original.show_filing(filing, source)

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """The evidence to mark, in the text, on the strip and on the original."""
        self._marks = marks
        self.text.show_evidence(marks)
        self.strip.show_marks(marks, len(self.text.text))
        self.original.show_evidence(marks)

    def focus_evidence(self, span: Span | None) -> None:
        """Brings a stretch into view and emphasises it; changes nothing else."""
        self.text.focus_evidence(span)
        self.strip.show_marks(self._marks, len(self.text.text), span.start if span else -1)
        if self.original.isVisible():
            self.original.focus_evidence(span)
        if span is not None and self._filing is not None:
            self._follow(span.start)

    def _follow(self, offset: int) -> None:
        section = self._filing.section_at(offset) if self._filing else None
        if section is not None:
            self.outline.setCurrentIndex(self.outline.findData(section))

    def selection(self) -> Span | None:
        """What is selected."""
        return self.text.selection()

    def open_find(self) -> None:
        """Opens the find line."""
        self.find_bar.open_bar()

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self.text.set_colours(colours)
        self.strip.set_colours(colours)
        self.original.set_colours(colours)

    def _go_to_section(self, index: int) -> None:
        section = self.outline.itemData(index)
        if section is not None:
            span = section.heading or Span(section.span.start, min(section.span.start + 1, section.span.end))
            self.text.scroll_to(span)
            self.text.setFocus()

    def _show_original(self, on: bool) -> None:  # noqa: FBT001 - the signature of a Qt slot
        self.original.setVisible(on)
        if on:
            half = self._split.width() // 2
            self._split.setSizes([half, half])
            self.original.show_filing(self._filing, self._source)
            self.original.show_evidence(self._marks)
