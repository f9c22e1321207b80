"""PDF pages as canonical text, each word with its page and box.

pdfplumber finds the words; lines are the words that share a baseline, columns stay apart where the gap is wide.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from model.config import Limits
from model.errors import RefusedFileError
from model.filing import Page, WordBox
from model.readers.canonical import canonical

# In units of the line's height: words further apart stand in different columns, lines in different paragraphs.
_COLUMN_GAP: Final = 1.2
_PARAGRAPH_GAP: Final = 0.9
_SAME_LINE: Final = 0.5


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of a PDF with its pages and word boxes."""

    text: str
    pages: tuple[Page, ...]
    words: tuple[WordBox, ...]


def read_pdf(data: bytes, name: str, limits: Limits) -> PdfText:
    """Lays out all pages.

    Raises:
        RefusedFileError: encrypted, damaged, without text, or with more pages than allowed.
    """
    # Heavy: only a PDF pays for it.
    import pdfplumber  # noqa: PLC0415
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            return _lay_out(document, name, limits)
    except RefusedFileError:
        raise
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect):
            raise RefusedFileError(f"{name} is encrypted.", "Save it without a password and import that.") from None
        raise _damaged(name) from None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, OSError, RecursionError,
            OverflowError, NotImplementedError, ArithmeticError, MemoryError) as error:  # fmt: skip
        # pdfminer meets a damaged file with whatever its parser trips over.
        raise _damaged(name) from error


def _damaged(name: str) -> RefusedFileError:
    return RefusedFileError(f"{name} is a damaged or truncated PDF.", "Download it again, or print it to a new PDF.")


def _lay_out(document: Any, name: str, limits: Limits) -> PdfText:
    pages: list[Page] = []
    words: list[WordBox] = []
    pieces: list[str] = []
    length = 0
    for number, page in enumerate(document.pages, start=1):
        if number > limits.pdf_pages:
            raise RefusedFileError(
                f"{name} has more than {limits.pdf_pages} pages.", "Raise limits.pdf_pages in config.yaml to read it."
            )
        start = length
        for word, gap in _words(page):
            pieces.append(gap)
            length += len(gap)
            text = word["text"]
            words.append(
                WordBox(length, length + len(text), number, word["x0"], word["top"], word["x1"], word["bottom"])
            )
            pieces.append(text)
            length += len(text)
        pieces.append("\n\n")
        length += 2
        pages.append(Page(number, start, length, float(page.width), float(page.height)))
        page.close()
    if not words:
        raise RefusedFileError(
            f"{name} holds pictures of pages, no text.", "Run it through text recognition (OCR) and import the result."
        )
    return PdfText("".join(pieces), tuple(pages), tuple(words))


def _words(page: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Each word of a page in reading order, with the white space that stands before it."""
    found = page.extract_words(keep_blank_chars=False, use_text_flow=False, x_tolerance_ratio=0.15)
    bottom: float | None = None
    for line in _lines(found):
        height = max(word["bottom"] - word["top"] for word in line) or 1.0
        gap = "" if bottom is None else "\n"
        if bottom is not None and line[0]["top"] - bottom > _PARAGRAPH_GAP * height:
            gap = "\n\n"
        right: float | None = None
        for word in line:
            text = canonical(word["text"]).replace("\n", "")
            if not text:
                continue
            if right is not None:
                gap = "  " if word["x0"] - right > _COLUMN_GAP * height else " "
            yield {**word, "text": text}, gap
            right = word["x1"]
        bottom = max(word["bottom"] for word in line)


def _lines(words: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (w["bottom"], w["x0"])):
        height = word["bottom"] - word["top"]
        if lines and abs(word["bottom"] - lines[-1][0]["bottom"]) <= _SAME_LINE * max(height, 1.0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: float(w["x0"])) for line in lines]
