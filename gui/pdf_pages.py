"""The pages of a PDF one below the other, painted as they come into view, with the evidence boxed on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.highlights import EvidenceMark, MarkStyle, Styles, at
from gui.mark_painter import line_pen, paint_focus
from gui.pdf_renderer import PageImage, PdfRenderer
from gui.theme import LIGHT
from model.filing import Filing, WordBox
from model.spans import Span

_GAP: Final = 12
_MOST_BYTES: Final = 96_000_000  # of painted pages kept
_SMALLEST, _LARGEST = 0.2, 4.0


class PdfPages(QWidget):
    """All pages at one scale; pages are white in every theme."""

    selection_made = Signal(object)  # Span
    evidence_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Original pages"))
        self.setMouseTracking(True)
        self._styles = Styles(LIGHT)
        self._renderer = PdfRenderer(self)
        self._renderer.painted.connect(self._take)
        self._filing: Filing | None = None
        self._starts: list[int] = []  # of the words, in order
        self._ends: list[int] = []
        self._tops: list[float] = []  # of the pages, in points from the first one's top
        self._images: OrderedDict[int, PageImage] = OrderedDict()
        self._marks: Sequence[EvidenceMark] = ()
        self._focus: Span | None = None
        self._chosen: Span | None = None
        self._pressed: QPoint | None = None
        self.scale = 1.0  # pixels per point

    def show_pdf(self, filing: Filing | None, source: bytes | None) -> None:
        """Shows the pages of an imported PDF; None shows nothing and lets go of the last one."""
        self._marks, self._focus, self._chosen, self._pressed = (), None, None, None
        self._images.clear()
        self._filing = filing if source is not None else None
        self._starts = [word.start for word in filing.words] if filing else []
        self._ends = [word.end for word in filing.words] if filing else []
        self._tops = []
        top = 0.0
        for page in filing.pages if filing else ():
            self._tops.append(top)
            top += page.height
        self._renderer.open(source if filing else None)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Takes the scale at which the widest page fills a width in pixels."""
        pages = self._filing.pages if self._filing else ()
        widest = max((page.width for page in pages), default=612.0)
        self.scale = max(_SMALLEST, min(_LARGEST, (width - 2 * _GAP) / max(widest, 1.0)))
        height = sum(page.height for page in pages) * self.scale + _GAP * (len(pages) + 1)
        self.setFixedHeight(max(1, int(height)))
        self.update()

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """The evidence to box."""
        self._marks = marks
        self.update()

    def focus_evidence(self, span: Span | None) -> QRectF | None:
        """Emphasises a stretch; returns where it stands, None where no page prints it."""
        self._focus = span
        self.update()
        return self.place_of(span)

    def place_of(self, span: Span | None) -> QRectF | None:
        """Where a stretch begins on the pages, in pixels."""
        boxes = self.boxes(span) if span else []
        return boxes[0] if boxes else None

    def show_selection(self, span: Span | None) -> None:
        """Shows what is selected."""
        self._chosen = span
        self.update()

    # Places

    def page_box(self, index: int) -> QRectF:
        """Where a page is painted."""
        assert self._filing is not None
        page = self._filing.pages[index]
        widest = max(other.width for other in self._filing.pages) * self.scale
        left = max(_GAP, (self.width() - widest) / 2) + (widest - page.width * self.scale) / 2
        top = _GAP * (index + 1) + self._tops[index] * self.scale
        return QRectF(left, top, page.width * self.scale, page.height * self.scale)

    def words(self, span: Span) -> Sequence[WordBox]:
        """The words that a stretch touches."""
        if self._filing is None:
            return ()
        return self._filing.words[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def word_box(self, word: WordBox) -> QRectF:
        """Where a word is painted."""
        page = self.page_box(word.page - 1)
        place = QRectF(word.x0, word.top, word.x1 - word.x0, word.bottom - word.top)
        scaled = QRectF(place.topLeft() * self.scale, place.size() * self.scale)
        return scaled.translated(page.topLeft())

    def boxes(self, span: Span) -> list[QRectF]:
        """Where a stretch is painted: neighbouring words of a line in one box."""
        found: list[QRectF] = []
        for word in self.words(span):
            box = self.word_box(word)
            last = found[-1] if found else None
            same_line = last is not None and abs(last.center().y() - box.center().y()) < box.height() / 2
            if last is not None and same_line and 0 <= box.left() - last.right() < 2 * box.height():
                found[-1] = last.united(box)
            else:
                found.append(box)
        return found

    def word_at(self, point: QPointF) -> WordBox | None:
        """The word under a point, or next to it on the same line."""
        if self._filing is None:
            return None
        for index, page in enumerate(self._filing.pages):
            if not self.page_box(index).contains(point):
                continue
            words = self.words(Span(page.start, page.end)) if page.start < page.end else ()
            places = [(self.word_box(word), word) for word in words]
            near = [(abs(box.center().x() - point.x()), n) for n, (box, _) in enumerate(places)
                    if box.top() - 2 <= point.y() <= box.bottom() + 2]  # fmt: skip
            inside = [word for box, word in places if box.adjusted(-2, -2, 2, 2).contains(point)]
            return inside[0] if inside else (places[min(near)[1]][1] if near else None)
        return None

    # Painting

    def _take(self, image: PageImage) -> None:
        self._images[image.index] = image
        while sum(held.image.sizeInBytes() for held in self._images.values()) > _MOST_BYTES and len(self._images) > 1:
            self._images.popitem(last=False)
        self.update(self.page_box(image.index).toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._filing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = QRectF(event.rect())
        for index in range(len(self._filing.pages)):
            area = self.page_box(index)
            if area.intersects(seen):
                self._paint_page(painter, index, area)
        for mark in sorted(self._marks, key=lambda mark: -len(mark.span)):
            self._paint_mark(painter, mark.span, self._styles.group(mark.group), seen)
        if self._chosen is not None:
            self._tint(painter, self.boxes(self._chosen), QColor(LIGHT.selection))
        if self._focus is not None:
            boxes = self.boxes(self._focus)
            self._tint(painter, boxes, self._styles.focus.fill)
            paint_focus(painter, boxes, self._styles.focus.ink, swell=0, grips=False)
        painter.end()

    def _paint_page(self, painter: QPainter, index: int, area: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        held = self._images.get(index)
        painter.fillRect(area, QColor("#ffffff"))
        if held is not None:
            self._images.move_to_end(index)
            painter.drawImage(area, held.image)
        if held is None or abs(held.scale - self.scale * ratio) > 0.01:  # noqa: PLR2004 - the same to the eye
            self._renderer.ask(index, self.scale * ratio)

    def _paint_mark(self, painter: QPainter, span: Span, style: MarkStyle, seen: QRectF) -> None:
        boxes = [box for box in self.boxes(span) if box.intersects(seen)]
        self._tint(painter, boxes, style.fill)
        painter.setPen(line_pen(style))
        for box in boxes:
            painter.drawRect(box.adjusted(-1.5, -1.5, 1.5, 1.5))

    @staticmethod
    def _tint(painter: QPainter, boxes: Sequence[QRectF], colour: QColor) -> None:
        """Colours the paper and leaves the ink, as a marker pen does."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in boxes:
            painter.fillRect(box.adjusted(-1, -1, 1, 1), colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._dragged(event):
            self.show_selection(self._between(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._dragged(event):
            span = self._between(event)
            if span is not None:
                self.selection_made.emit(span)
        else:
            word = self.word_at(event.position())
            here = at(self._marks, word.start) if word else []
            if here:
                self.evidence_clicked.emit(here[0].annotation_id)
        self._pressed = None

    def _dragged(self, event: QMouseEvent) -> bool:
        assert self._pressed is not None
        return (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()

    def _between(self, event: QMouseEvent) -> Span | None:
        assert self._pressed is not None
        first, last = self.word_at(QPointF(self._pressed)), self.word_at(event.position())
        if first is None or last is None:
            return self._chosen
        return Span(min(first.start, last.start), max(first.end, last.end))
