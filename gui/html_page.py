"""A filing's own HTML on a white page, or its source text: nothing fetched, nothing run, nothing linked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QByteArray, QEvent, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QImage, QMouseEvent, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from gui.alignment import Alignment
from gui.fonts import reading_points, text_font
from gui.highlights import EvidenceMark, MarkStyle, OffsetMap, Styles, at, pieces, selection
from gui.safe_markup import LARGEST, safe_markup
from gui.theme import LIGHT
from gui.words import snapped
from model.spans import Span

_MARGIN: Final = 16  # pixels around the page
_SOURCE_SIZE: Final = 0.85  # of running text: source has eighty columns


class HtmlPage(QTextBrowser):
    """Shows one page; its evidence and selection are those of the canonical text.

    The page is white in every theme, as the filer made it: its own colours would not be legible on anything else.
    """

    selection_made = Signal(object)  # Span of the canonical text
    evidence_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._face = QFont()
        super().__init__(parent)
        self.setObjectName("original")
        self.setAccessibleName(self.tr("Original page"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        palette = QPalette(self.palette())
        for role, colour in ((QPalette.ColorRole.Base, LIGHT.surface), (QPalette.ColorRole.Text, LIGHT.text),
                             (QPalette.ColorRole.Highlight, LIGHT.selection),
                             (QPalette.ColorRole.HighlightedText, LIGHT.text)):  # fmt: skip
            palette.setColor(role, colour)
        self.setPalette(palette)
        self._blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._blank.fill(0)
        self._styles = Styles(LIGHT)
        self._text = ""  # canonical
        self._shown = ""  # as the page prints it
        self._offsets = OffsetMap("")
        self._alignment: Alignment | None = None
        self._placed: list[tuple[EvidenceMark, Span]] = []
        self._marks: Sequence[EvidenceMark] = ()
        self._focus: Span | None = None
        self._chosen: Span | None = None

    def loadResource(self, kind: int, _name: QUrl | str) -> Any:
        """Nothing is ever loaded, from the network or from the disk.

        A picture must be answered with a picture: left without one, Qt looks for the file itself.
        """
        return self._blank if int(kind) == QTextDocument.ResourceType.ImageResource.value else QByteArray()

    def show_page(self, markup: str, text: str) -> None:
        """Renders a page whose canonical text is `text`."""
        if len(markup) > LARGEST:
            self.show_source(markup, text)
            return
        self._set_face(text_font(reading_points(), fixed=False))
        self.setLineWrapMode(QTextBrowser.LineWrapMode.WidgetWidth)
        self.setHtml(safe_markup(markup))
        self._start(text)

    def show_source(self, source: str, text: str) -> None:
        """Shows a text file as it is."""
        self._set_face(text_font(reading_points() * _SOURCE_SIZE, fixed=True))
        self.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self.setPlainText(source)
        self._start(text)

    def _set_face(self, font: QFont) -> None:
        self._face = font
        self.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another style sheet takes back the typeface that was set here.
        if event.type() is QEvent.Type.StyleChange and self.font() != self._face:
            self.setFont(self._face)

    def _start(self, text: str) -> None:
        self._text, self._alignment = text, None
        self._marks, self._placed, self._focus, self._chosen = (), [], None, None

    def _aligned(self) -> Alignment:
        if self._alignment is None:
            self._shown = self.document().toPlainText()
            self._offsets = OffsetMap(self._shown)
            self._alignment = Alignment(self._text, self._shown)
        return self._alignment

    def show_evidence(self, marks: Sequence[EvidenceMark]) -> None:
        """Marks the evidence on the page, as far as the page prints it."""
        self._marks = marks
        placed = [(mark, self._aligned().to_right(mark.span)) for mark in marks] if self._text else []
        self._placed = [(mark, span) for mark, span in placed if span is not None]
        self._lay_over()

    def focus_evidence(self, span: Span | None) -> None:
        """Brings the words of a stretch into view and emphasises them."""
        self._focus = self._aligned().to_right(span) if span and self._text else None
        if self._focus is not None:
            self._scroll_to(self._focus)
        self._lay_over()

    def scroll_to(self, span: Span) -> None:
        """Brings a stretch into view."""
        place = self._aligned().to_right(span) if self._text else None
        if place is not None:
            self._scroll_to(place)

    def show_selection(self, span: Span | None) -> None:
        """Shows what is selected in the text."""
        self._chosen = self._aligned().to_right(span) if span and self._text else None
        self._lay_over()

    def _scroll_to(self, place: Span) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(place.start))
        box = self.cursorRect(cursor)
        height = self.viewport().height()
        if not 0 <= box.top() < height * 0.85:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - height // 3)

    def _lay_over(self) -> None:
        grounds: list[tuple[Span, QColor, MarkStyle | None]] = [
            (span, style.fill, style) for span, style in self._styled()
        ]
        if self._chosen is not None:
            grounds.append((self._chosen, self.palette().color(QPalette.ColorRole.Highlight), None))
        to_qt = self._offsets.to_qt
        self.setExtraSelections(
            [
                selection(self, to_qt(piece.start), to_qt(piece.end), fill, line)
                for span, fill, line in grounds
                for piece in pieces(self._shown, span, span)
            ]
        )

    def _styled(self) -> list[tuple[Span, MarkStyle]]:
        placed = sorted(self._placed, key=lambda pair: -len(pair[1]))
        styled = [(span, self._styles.group(mark.group)) for mark, span in placed]
        return styled if self._focus is None else [*styled, (self._focus, self._styles.focus)]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self._text:
            return
        cursor = self.textCursor()
        to_text = self._offsets.to_text
        if cursor.hasSelection():
            chosen = self._aligned().to_left(Span(to_text(cursor.selectionStart()), to_text(cursor.selectionEnd())))
            if chosen is not None:
                self.selection_made.emit(snapped(self._text, chosen))
            return
        place = to_text(self.cursorForPosition(event.position().toPoint()).position())
        here = at([EvidenceMark(m.annotation_id, span, m.group, m.label) for m, span in self._placed], place)
        if here:
            self.evidence_clicked.emit(here[0].annotation_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._focus is not None:
            self._scroll_to(self._focus)
