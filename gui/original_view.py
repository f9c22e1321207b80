"""The filing as it was imported: PDF pages painted, HTML rendered without fetching, running or following anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTextBrowser, QWidget

from gui.highlights import EvidenceMark
from gui.theme import Colours
from model.filing import Filing, Format, WordBox
from model.readers.text import decode
from model.spans import Span

_SCALE = 1.25  # pixels per point
_GAP = 12
_LARGEST_PAGE = 2400  # points; a page that claims more is painted smaller


class SafeBrowser(QTextBrowser):
    """Renders HTML and nothing else: every picture, style sheet and link is answered with nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("original")
        self.setAccessibleName(self.tr("Original page"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Nothing is ever loaded, from the network or from the disk."""
        return ""


class PdfPages(QWidget):
    """The pages of a PDF one below the other, painted as they come into view, with the evidence boxed."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._filing: Filing | None = None
        self._document: Any = None
        self._images: dict[int, QImage] = {}
        self._marks: Sequence[EvidenceMark] = ()
        self._focus: Span | None = None
        self.setAccessibleName(self.tr("Original pages"))

    def show_pdf(self, filing: Filing, source: bytes) -> None:
        """Shows the pages of an imported PDF."""
        # Heavy: only a PDF in view pays for it.
        import pypdfium2  # noqa: PLC0415

        self.close_pdf()
        self._document = pypdfium2.PdfDocument(source)
        self._filing = filing
        width = max((page.width for page in filing.pages), default=612) * self._scale(0)
        self.setFixedSize(int(width) + 2 * _GAP, int(self._top(len(filing.pages))))
        self.update()

    def close_pdf(self) -> None:
        """Lets go of the document."""
        if self._document is not None:
            self._document.close()
        self._document, self._filing, self._marks, self._focus = None, None, (), None
        self._images.clear()

    def _scale(self, _: int) -> float:
        widest = max((page.width for page in self._filing.pages), default=612) if self._filing else 612
        return _SCALE * min(1.0, _LARGEST_PAGE / widest)

    def _top(self, index: int) -> float:
        pages = self._filing.pages if self._filing else ()
        return _GAP + sum(page.height * self._scale(0) + _GAP for page in pages[:index])

    def set_marks(self, marks: Sequence[EvidenceMark]) -> None:
        """The evidence to box."""
        self._marks = marks
        self.update()

    def set_focus(self, span: Span | None) -> QRectF | None:
        """Emphasises a stretch; returns the box of its first word."""
        self._focus = span
        self.update()
        boxes = self._boxes(span) if span else []
        return self._place(boxes[0]) if boxes else None

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self._colours = colours
        self.update()

    def _boxes(self, span: Span) -> list[WordBox]:
        words = self._filing.words if self._filing else ()
        return [word for word in words if word.start < span.end and span.start < word.end]

    def _place(self, word: WordBox) -> QRectF:
        scale = self._scale(0)
        top = self._top(word.page - 1)
        return QRectF(
            _GAP + word.x0 * scale,
            top + word.top * scale,
            (word.x1 - word.x0) * scale,
            (word.bottom - word.top) * scale,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._filing is None:
            return
        painter = QPainter(self)
        for index, page in enumerate(self._filing.pages):
            area = QRectF(_GAP, self._top(index), page.width * self._scale(0), page.height * self._scale(0))
            if area.intersects(QRectF(event.rect())):
                painter.drawImage(area.topLeft(), self._image(index))
        for mark in self._marks:
            self._box(painter, mark.span, QColor(self._colours.accent), 1.0)
        if self._focus is not None:
            self._box(painter, self._focus, QColor(self._colours.bad), 2.5)
        painter.end()

    def _box(self, painter: QPainter, span: Span, colour: QColor, width: float) -> None:
        painter.setPen(QPen(colour, width))
        for word in self._boxes(span):
            painter.drawRect(self._place(word).adjusted(-1, -1, 1, 1))

    def _image(self, index: int) -> QImage:
        if index not in self._images:
            if len(self._images) > 12:  # noqa: PLR2004 - pages kept painted, some 4 MB each
                self._images.clear()
            bitmap = self._document[index].render(scale=self._scale(0))
            picture = bitmap.to_pil().convert("RGB")
            data = picture.tobytes()
            image = QImage(data, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
            self._images[index] = image.copy()
        return self._images[index]


class OriginalView(QStackedWidget):
    """PDF pages or a rendered page, whichever the filing was."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.browser = SafeBrowser(self)
        self.pages = PdfPages(colours)
        self._area = QScrollArea(self)
        self._area.setWidget(self.pages)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.addWidget(self.browser)
        self.addWidget(self._area)
        self._filing: Filing | None = None

    def show_filing(self, filing: Filing | None, source: bytes | None) -> None:
        """Shows the imported file; where it is not kept, the text stands in."""
        self._filing = filing
        self.pages.close_pdf()
        if filing is None or source is None:
            self.browser.setPlainText("")
        elif filing.format is Format.PDF:
            self.pages.show_pdf(filing, source)
            self.setCurrentWidget(self._area)
            return
        else:
            markup = decode(source, filing.name)
            if filing.format in {Format.HTML, Format.IXBRL}:
                self.browser.setHtml(markup)
            else:
                self.browser.setPlainText(markup)
                self.browser.setFontFamily("monospace")
        self.setCurrentWidget(self.browser)

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """Boxes the evidence on PDF pages."""
        self.pages.set_marks(marks)

    def focus_evidence(self, span: Span | None) -> None:
        """Brings the words of a stretch into view."""
        if self._filing is None or span is None:
            return
        if self._filing.format is Format.PDF:
            place = self.pages.set_focus(span)
            if place is not None:
                self._area.ensureVisible(int(place.x()), int(place.y()), 80, self._area.height() // 3)
            return
        self._find(span.of(self._filing.text))

    def _find(self, words: str) -> None:
        line = " ".join(words.split("\n", 1)[0].split())
        cursor = self.browser.textCursor()
        cursor.movePosition(cursor.MoveOperation.Start)
        self.browser.setTextCursor(cursor)
        self.browser.find(line)

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self.pages.set_colours(colours)
