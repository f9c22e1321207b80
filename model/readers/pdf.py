"""PDF pages as canonical text, each word with its page and box.

pdfplumber finds the words; lines are the words that share a baseline.  Lines with columns are spaced as on the page, so
that columns stand below each other; other lines begin at the margin, since their words matter more than their place.
"""

from __future__ import annotations

import io
import re
import statistics
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from model.config import Limits
from model.errors import RefusedFileError
from model.filing import Page, WordBox
from model.readers.canonical import canonical
from model.sentence import Sentence

# In units of the line's height: words further apart stand in different columns, lines in different paragraphs.
_COLUMN_GAP: Final = 1.2
_PARAGRAPH_GAP: Final = 0.9
_SAME_LINE: Final = 0.5
_WIDEST: Final = 160  # characters in a line with columns
# ISO 32000-1, 7.5.5: a file ends in %%EOF; readers look for it in the last 1024 bytes, some tools append more.
_END_MARK: Final = b"%%EOF"
_END: Final = 4096
_ALIAS: Final = re.compile(rb"\b(\d{1,9})\s\d{1,5}\sobj\s{1,9}(\d{1,9})\s\d{1,5}\sR\s{0,9}endobj")
# What pdfminer writes for glyphs that a font does not name.
_UNNAMED: Final = "(cid:"
_UNNAMED_SHARE: Final = 0.3
_OCR: Final = Sentence("Run it through text recognition (OCR) and import the result.")


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
    from pdfminer.psexceptions import PSException  # noqa: PLC0415
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException  # noqa: PLC0415

    if _END_MARK not in data[-_END:] or _refers_to_itself(data):
        raise _damaged(name)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            return _lay_out(document, name, limits)
    except RefusedFileError:
        raise
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect):
            raise RefusedFileError(
                Sentence("{0} is encrypted.", name), Sentence("Save it without a password and import that.")
            ) from None
        raise _damaged(name) from None
    except (MalformedPDFException, PSException, struct.error, zlib.error, ValueError, TypeError, KeyError, IndexError,
            AttributeError, AssertionError, OSError, RecursionError, OverflowError, NotImplementedError,
            ArithmeticError, MemoryError) as error:  # fmt: skip
        # pdfminer meets a damaged file with whatever its parser trips over.
        raise _damaged(name) from error


def _refers_to_itself(data: bytes) -> bool:
    """Whether objects that are mere references lead back to themselves, which pdfminer would follow for ever."""
    aliases = {int(found[1]): int(found[2]) for found in _ALIAS.finditer(data)}
    followed: dict[int, int] = {}  # object → the start from which it was reached first
    for start in aliases:
        at = start
        while at in aliases and at not in followed:
            followed[at] = start
            at = aliases[at]
        if followed.get(at) == start and at in aliases:
            return True
    return False


def _damaged(name: str) -> RefusedFileError:
    return RefusedFileError(
        Sentence("{0} is a damaged or truncated PDF.", name), Sentence("Download it again, or print it to a new PDF.")
    )


def _lay_out(document: Any, name: str, limits: Limits) -> PdfText:
    if len(document.pages) > limits.pdf_pages:
        raise RefusedFileError(
            Sentence("{0} has {1} pages, more than the {2} allowed.", name, len(document.pages), limits.pdf_pages),
            Sentence("Raise limits.pdf_pages in config.yaml to read it."),
        )
    pages: list[Page] = []
    words: list[WordBox] = []
    pieces: list[str] = []
    length = 0
    for number, page in enumerate(document.pages, start=1):
        start = length
        printed = len(words)
        left, upper = float(page.bbox[0]), float(page.bbox[1])  # a sheet need not begin at 0, 0
        for word, gap in _words(page):
            begin, end = length + len(gap), length + len(gap) + len(word["text"])
            x0, x1, top, bottom = word["x0"] - left, word["x1"] - left, word["top"] - upper, word["bottom"] - upper
            words.append(WordBox(begin, end, number, x0, top, x1, bottom))
            pieces += (gap, word["text"])
            length = end
        note = f"[Page {number} is a picture, not shown]" if len(words) == printed and page.images else ""
        pieces += (note, "\n\n")
        length += len(note) + 2
        pages.append(Page(number, start, length, float(page.width), float(page.height)))
        page.close()
    if not words:
        raise RefusedFileError(Sentence("{0} holds pictures of pages, no text.", name), _OCR)
    if sum(_UNNAMED in piece for piece in pieces) > _UNNAMED_SHARE * len(words):
        raise RefusedFileError(Sentence("{0} has fonts that do not say which letters they draw.", name), _OCR)
    return PdfText("".join(pieces), tuple(pages), tuple(words))


def _words(page: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Each word of a page in reading order, with the white space that stands before it."""
    found = [
        {**word, "text": text}
        for word in page.extract_words(keep_blank_chars=False, use_text_flow=False, x_tolerance_ratio=0.15)
        if (text := "".join(canonical(word["text"]).split()))
    ]
    if not found:
        return
    margin = min(word["x0"] for word in found)
    width = statistics.median((word["x1"] - word["x0"]) / len(word["text"]) for word in found) or 1.0
    above: list[dict[str, Any]] = []
    columns = False
    for line in _lines(found):
        height = max(word["bottom"] - word["top"] for word in line) or 1.0
        near = bool(above) and line[0]["top"] - above[0]["bottom"] <= _PARAGRAPH_GAP * height
        wide = [after["x0"] - before["x1"] > _COLUMN_GAP * height for before, after in pairwise(line)]
        # The next line of a column's cells may have one cell only; its place tells which.
        columns = any(wide) or (columns and near and line[0]["x0"] - margin > _COLUMN_GAP * height)
        gap = "" if not above else "\n" if near else "\n\n"
        yield from _spaced(line, gap, wide, (margin, width) if columns else None)
        above = line


def _spaced(
    line: Sequence[dict[str, Any]], gap: str, wide: Sequence[bool], grid: tuple[float, float] | None
) -> Iterator[tuple[dict[str, Any], str]]:
    """The words of a line; `grid` is the left margin and the width of a character (points), for a line with columns."""
    reached = 0
    for n, word in enumerate(line):
        place = min(_WIDEST, round((word["x0"] - grid[0]) / grid[1])) if grid else 0
        blanks = 0
        if n == 0:
            blanks = place
            gap += " " * blanks
        else:
            blanks = max(2, place - reached) if wide[n - 1] else 1
            gap = " " * blanks
        yield word, gap
        reached += blanks + len(word["text"])


def _lines(words: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (w["bottom"], w["x0"])):
        height = word["bottom"] - word["top"]
        if lines and abs(word["bottom"] - lines[-1][0]["bottom"]) <= _SAME_LINE * max(height, 1.0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: float(w["x0"])) for line in lines]
