"""Paints PDF pages in a thread of its own with PDFium, which allows only one thread at a time."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from gui.jobs import Worker

_MOST_PIXELS: Final = 12_000_000  # of one page; a page that claims more is painted coarser
_PDFIUM: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A painted page: its place among the pages, counted from 0, and its pixels per point."""

    index: int
    scale: float
    image: QImage


class PdfRenderer(QObject):
    """Paints pages of one document at a time; what was asked for another one is dropped."""

    painted = Signal(object)  # PageImage

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._document: Any = None  # of the worker's thread alone
        self._generation = 0
        self._asked: set[tuple[int, float]] = set()
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def close(self) -> None:
        """Lets go of the document and waits until that is done."""
        self.open(None)
        self.wait()

    def open(self, source: bytes | None) -> None:
        """Takes another document, or none."""
        if source is None and self._generation == 0:
            return
        self._generation += 1
        self._asked.clear()
        self._worker.call(lambda: self._open(source), lambda _: None, _ignore)

    def ask(self, index: int, scale: float) -> None:
        """Asks for a page; `painted` comes when it is done, nothing comes where the page is damaged."""
        if (index, scale) in self._asked:
            return
        self._asked.add((index, scale))
        generation = self._generation

        def done(image: PageImage | None) -> None:
            if generation == self._generation and image is not None:
                self._asked.discard((index, scale))
                self.painted.emit(image)

        self._worker.call(lambda: self._paint(index, scale, generation), done, _ignore)

    @property
    def busy(self) -> bool:
        """Whether a page is still being painted."""
        return self._worker.busy

    def wait(self) -> None:
        """Blocks until nothing is left to paint."""
        self._worker.wait()

    def _open(self, source: bytes | None) -> None:
        # Heavy: only a PDF in view pays for it.
        import pypdfium2  # noqa: PLC0415

        with _PDFIUM:
            if self._document is not None:
                self._document.close()
            self._document = None
            if source is not None:
                self._document = pypdfium2.PdfDocument(source)

    def _paint(self, index: int, scale: float, generation: int) -> PageImage | None:
        if generation != self._generation or self._document is None:
            return None
        with _PDFIUM:
            page = self._document[index]
            # Words are placed on the whole sheet, whatever part of it a viewer would show.
            page.set_cropbox(*page.get_mediabox())
            width, height = page.get_size()
            fitting = min(scale, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            bitmap = page.render(scale=fitting, prefer_bgrx=True)
            image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            painted = PageImage(index, scale, image.copy())
            page.close()
        return painted


def _ignore(_: Exception) -> None:
    """A page that PDFium cannot paint stays white; its words are in the text beside it."""
