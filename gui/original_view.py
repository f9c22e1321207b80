"""The filing as it was imported: PDF pages painted, HTML rendered without fetching, running or following anything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QWidget

from gui.highlights import EvidenceMark
from gui.html_page import HtmlPage
from gui.pdf_pages import PdfPages
from gui.said import said_of
from gui.theme import Colours
from model.errors import RefusedFileError
from model.filing import Filing, Format
from model.readers.edgar import submission_page
from model.readers.text import decode
from model.spans import Span


class OriginalView(QStackedWidget):
    """PDF pages or a rendered page, whichever the filing was; evidence and selection are those of the text."""

    selection_made = Signal(object)  # Span
    evidence_clicked = Signal(str)

    def __init__(self, _colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(120, 80)
        self.page = HtmlPage(self)
        self.pages = PdfPages()
        self._area = QScrollArea(self)
        self._area.setWidget(self.pages)
        self._area.setWidgetResizable(True)
        self._missing = QLabel(self.tr("The imported file was not kept, so there is no original to show."), self)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._missing.setWordWrap(True)
        for widget in (self.page, self._area, self._missing):
            self.addWidget(widget)
        for view in (self.page, self.pages):
            view.selection_made.connect(self.selection_made)
            view.evidence_clicked.connect(self.evidence_clicked)
        self._filing: Filing | None = None

    def show_filing(self, filing: Filing | None, source: bytes | None) -> None:
        """Shows the imported file; None shows nothing."""
        self._filing = filing if source is not None else None
        is_pdf = filing is not None and filing.format is Format.PDF
        self.pages.show_pdf(filing if is_pdf else None, source)
        if filing is None or source is None:
            self.page.show_source("", "")
            self.setCurrentWidget(self.page if filing is None else self._missing)
        elif is_pdf:
            self.page.show_source("", "")
            self.setCurrentWidget(self._area)
            self._fit()
        else:
            self._show_text(filing, source)
            self.setCurrentWidget(self.page)

    def _show_text(self, filing: Filing, source: bytes) -> None:
        try:
            text = decode(source, filing.name)
        except RefusedFileError as error:
            self.page.show_source(said_of(error), "")
            return
        marked_up = text if filing.format in {Format.HTML, Format.IXBRL} else submission_page(text)
        if marked_up is not None:
            self.page.show_page(marked_up, filing.text)
        else:
            self.page.show_source(text, filing.text)

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """Marks the evidence."""
        if self._filing is None:
            return
        if self._filing.format is Format.PDF:
            self.pages.show_evidence(marks)
        else:
            self.page.show_evidence(marks)

    def focus_evidence(self, span: Span | None) -> None:
        """Brings the words of a stretch into view and emphasises them."""
        if self._filing is None:
            return
        if self._filing.format is Format.PDF:
            self.pages.focus_evidence(span)
            self._bring_into_view(span)
        else:
            self.page.focus_evidence(span)

    def scroll_to(self, span: Span) -> None:
        """Brings a stretch into view."""
        if self._filing is None:
            return
        if self._filing.format is Format.PDF:
            self._bring_into_view(span)
        else:
            self.page.scroll_to(span)

    def _bring_into_view(self, span: Span | None) -> None:
        place = self.pages.place_of(span)
        if place is not None:
            self._area.ensureVisible(int(place.x()), int(place.y()), 60, self._area.viewport().height() // 3)

    def show_selection(self, span: Span | None) -> None:
        """Shows what is selected in the text."""
        if self._filing is None:
            return
        if self._filing.format is Format.PDF:
            self.pages.show_selection(span)
        else:
            self.page.show_selection(span)

    def set_colours(self, _colours: Colours) -> None:
        """Another theme; pages stay white."""
        self.pages.update()

    def _fit(self) -> None:
        bar = self._area.verticalScrollBar()
        part = bar.value() / max(1, bar.maximum())
        self.pages.fit(self._area.viewport().width())
        bar.setValue(int(part * bar.maximum()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
