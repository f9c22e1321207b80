"""A filing's canonical text with evidence, search hits and the stretch in focus laid over what is in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from gui.highlights import EvidenceMark, OffsetMap, Styles, at, hits_in_view, in_view, pieces, selection
from gui.mark_painter import paint_disputed, paint_focus, paint_marks
from gui.text_geometry import TextView
from gui.text_layout import TextLayout
from gui.theme import Colours
from model.spans import Span

_STANDS_AT: Final = 0.33  # part of the height where what is looked for comes to stand
_COMFORTABLE: Final = (0.06, 0.8)  # what stands in this part of the height is not moved
_SWELL_MS: Final = 450
_AROUND: Final = 16  # pixels around a stretch that its outline and grips may take
_RIGHT: Final = 10  # pixels kept free at the right


class MarkedText(TextView):
    """Shows a text, its marks, and where it is looked at.  Offsets are code points of `text`."""

    scrolled = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.offsets = OffsetMap("")
        self.focused: Span | None = None
        self._styles = Styles(colours)
        self._marks: Sequence[EvidenceMark] = ()
        self._seen: list[EvidenceMark] = []
        self._in_view = Span(0, 1)
        self._hits: Sequence[Span] = ()
        self._hit: Span | None = None
        self._preview: Span | None = None
        self._disputed: Sequence[Span] = ()
        self._travelling = False
        self._placed: dict[Span, list[QRectF]] = {}  # where stretches stand, until the marks are laid anew
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._layout = TextLayout(document, self._measure, self._room)
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self._swell = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_SWELL_MS)
        self._swell.valueChanged.connect(self._update_focus)

    def _measure(self) -> float:
        return float(self.viewport().width())

    def _room(self) -> float:
        return float(self.viewport().width() - _RIGHT)

    def settle(self) -> None:
        self._layout.settle()

    def _show_text(self, text: str, offsets: OffsetMap) -> None:
        """Puts another text in place, without marks."""
        self.text, self.offsets = text, offsets
        self._marks, self._hits, self._hit, self._preview, self.focused = (), (), None, None, None
        self._disputed = ()
        self._swell.stop()
        self.setPlainText(text)
        self._lay_over()

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """The evidence to mark."""
        self._marks = marks
        self._lay_over()

    def show_hits(self, hits: Sequence[Span], current: Span | None = None) -> None:
        """What a search has found, in order; `current` is the one that the reviewer stands at."""
        self._hits, self._hit = hits, current
        if current is None:
            self._lay_over()
        else:
            self.scroll_to(current)

    def focus_evidence(self, span: Span | None) -> None:
        """Emphasises a stretch and brings it into view, at a third of the height; nothing else changes."""
        self.focused = span
        self._swell.stop()
        if span is None:
            self._lay_over()
        else:
            self._swell.start()
            self.scroll_to(span)

    def show_disputed(self, spans: Sequence[Span]) -> None:
        """Words that contradict each other: a frame of dashes in the colour of doubt."""
        if list(spans) != list(self._disputed):
            self._disputed = spans
            self._lay_over()

    def preview(self, span: Span | None) -> None:
        """Shows where evidence would end while its edge is dragged; None ends that."""
        self._preview = span
        self.viewport().update()

    def set_colours(self, colours: Colours) -> None:
        """Another theme."""
        self._styles = Styles(colours)
        self._lay_over()

    # Places

    def scroll_to(self, span: Span) -> None:
        """Brings a stretch to a third of the height, unless it can be seen well already; then lay the marks over."""
        if self._travelling:  # a bar that came on the way has made room, so the place is looked for again
            self._travel_to(span)
            return
        self._travelling = True
        try:
            self._travel_to(span)
        finally:
            self._travelling = False
        self._lay_over()

    def _travel_to(self, span: Span) -> None:
        start, end = self.offsets.to_qt(span.start), self.offsets.to_qt(span.end)
        height = self.viewport().height()
        boxes = self.boxes(start, end)
        low, high = (part * height for part in _COMFORTABLE)
        if not boxes or boxes[0].top() < low or boxes[-1].bottom() > high:
            self.scroll_to_position(start, at=_STANDS_AT)
            boxes = self.boxes(start, end)
        if boxes and not 0 <= boxes[0].left() < self.viewport().width() - 60:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + int(boxes[0].left() - self.viewport().width() * _STANDS_AT))

    def place_at(self, point: QPoint) -> int:
        """The place between two characters that is next to a point of the viewport, in code points."""
        return self.offsets.to_text(self.position_at(point, on_character=False))

    def character_at(self, point: QPoint) -> int:
        """The character under a point of the viewport, in code points."""
        return self.offsets.to_text(self.position_at(point, on_character=True))

    def marks_at(self, point: QPoint) -> list[EvidenceMark]:
        """The evidence under a point of the viewport, the smallest first."""
        position = self.position_at(point, on_character=True)
        return at(self._seen, self.offsets.to_text(position)) if self.covers(position, point) else []

    def fragments(self, span: Span) -> list[QRectF]:
        """The boxes of a stretch in the viewport, line by line, as far as it is in view."""
        to_qt = self.offsets.to_qt
        lines = pieces(self.text, span, self._in_view)
        return [box for line in lines for box in self.boxes(to_qt(line.start), to_qt(line.end))]

    def visible(self) -> Span:
        """The stretch that is in view."""
        first, last = (self.offsets.to_text(position) for position in self.in_view())
        return Span(first, max(first, last) + 1)

    # Painting

    def _lay_over(self) -> None:
        """Builds the grounds of what is in view only: a thousand of them would take longer than a frame."""
        self._placed.clear()
        seen = self._in_view = self.visible()
        if not (self._marks or self._hits or self.focused or self._disputed):
            self._seen = []
            self.setExtraSelections([])
            self.viewport().update()
            return
        self._seen = in_view(self._marks, seen)
        to_qt = self.offsets.to_qt
        grounds = [(mark.span, self._styles.group(mark.group).fill) for mark in self._seen]
        if self.focused is not None and self.focused.overlaps(seen):
            grounds.append((self.focused, self._styles.focus.fill))
        grounds += [(hit, self._styles.found.fill) for hit in hits_in_view(self._hits, seen)]
        self.setExtraSelections(
            [
                selection(self, to_qt(line.start), to_qt(line.end), fill)
                for span, fill in grounds
                for line in pieces(self.text, span, seen)
            ]
        )
        self.viewport().update()

    def _boxes_of(self, span: Span) -> list[QRectF]:
        """The same as `fragments`, kept while nothing moves: an outline that settles paints thirty times."""
        if span not in self._placed:
            self._placed[span] = self.fragments(span)
        return self._placed[span]

    def _update_focus(self) -> None:
        """Paints the words in focus again, and nothing else."""
        boxes = self._boxes_of(self.focused) if self.focused is not None else []
        for box in boxes:
            self.viewport().update(box.toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_marks(painter, self._seen, self._styles, self._boxes_of)
        for span in self._disputed:
            if span.overlaps(self._in_view):
                paint_disputed(painter, self._boxes_of(span), self._styles.doubtful)
        swell = (
            float(self._swell.currentValue() or 0) if self._swell.state() is QVariantAnimation.State.Running else 0.0
        )
        shown = self._preview or self.focused
        if shown is not None:
            is_evidence = any(mark.span == self.focused for mark in self._seen)
            paint_focus(painter, self._boxes_of(shown), self._styles.focus.ink, swell=swell, grips=is_evidence)
        if self._hit is not None:
            paint_focus(painter, self._boxes_of(self._hit), self._styles.accent, swell=0, grips=False)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # On the way to a place the bars may move and appear several times; the marks are laid once it is reached.
        if not self._travelling:
            self._lay_over()
        self.scrolled.emit()
