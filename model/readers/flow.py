"""Words of a page on their way into the layout: soft wraps undone, columns of no-break spaces kept, bold noted."""

from __future__ import annotations

import re
from typing import Final

from model.readers.canonical import without_oddities
from model.readers.layout import Break, Layout
from model.readers.symbols import symbol_text
from model.readers.tables import Cell

# Spaces that a browser does not fold.
_WIDE_SPACES: Final = "\u00a0\u2002\u2003\u3000"
_FOLDED_TOO: Final = "\u00a0 \t\n"
_WIDE: Final = re.compile(f"([{_WIDE_SPACES}]+)")
_LONGEST_GAP: Final = 10_000  # characters of preformatted white space in a row that are kept


class Flow:
    """Puts words into a layout under the look that is in force."""

    def __init__(self) -> None:
        self.layout = Layout()
        self.preformatted = 0
        self.fonts: list[str] = []  # symbol fonts in force, "" for an ordinary one
        self.weights: list[bool] = []
        self.bold: list[tuple[int, int]] = []  # places of the bold stretches
        self.plain = 0  # pieces put that were not bold
        self.held = False  # a line so far holds only no-break spaces
        self.cells: list[Cell] = []
        self._bold_from = -1  # the place where the present bold stretch began; -1 outside of one

    @property
    def place(self) -> int:
        """The number of pieces put so far."""
        return len(self.layout.words)

    @property
    def _at_cell_start(self) -> bool:
        return bool(self.cells) and self.cells[-1].start == len(self.layout.words)

    def weigh(self, *, bold: bool) -> None:
        """Words from here on are bold or not."""
        place = len(self.layout.words)
        if bold and self._bold_from < 0:
            self._bold_from = place
        elif not bold and self._bold_from >= 0:
            if self._bold_from < place:
                self.bold.append((self._bold_from, place))
            self._bold_from = -1

    def ask(self, wanted: Break) -> None:
        """A block begins or ends; at the start of a cell that says nothing new."""
        layout = self.layout
        if self.cells and self.cells[-1].start == len(layout.words):
            return
        if self.held:
            # A line of no-break spaces shows as a blank line.
            wanted = Break.PARAGRAPH
            self.held = False
        if wanted > layout.pending:  # noqa: PLR1730 - every tag comes here, and max() costs three times as much
            layout.pending = wanted

    def readable(self, text: str) -> str:
        """Text from the page without characters that print nothing."""
        return text if text.isascii() else without_oddities(text, symbols=not (self.fonts and self.fonts[-1]))

    def words(self, text: str) -> None:
        """Adds a stretch of the page as it stands there."""
        if text.isascii() and not self.preformatted:
            self._flow(text)
            return
        if not (self.preformatted or text.strip(_FOLDED_TOO)):
            self._space(text)
            return
        text = self.readable(text)
        if self.preformatted:
            self._preformatted(text)
        elif "\u00a0" in text or "\u2003" in text or "\u2002" in text:
            self._columns(text)
        else:
            self._flow(text)

    def _columns(self, text: str) -> None:
        if not text.strip():
            self._space(text)
            return
        wide = 0
        for n, part in enumerate(_WIDE.split(text)):
            if n % 2:
                wide += len(part)
                self.layout.ask(Break.COLUMN if wide > 1 else Break.BLANK)
            elif part:
                self._flow(part)
                wide = 0 if part.strip() else wide

    def _space(self, text: str) -> None:
        """White space that a browser does not fold, alone: it holds a line or a cell open."""
        layout = self.layout
        if layout.pending >= Break.LINE or not layout.words or self._at_cell_start:
            self.held = True
        layout.ask(Break.COLUMN if len(text) > 1 and sum(map(text.count, _WIDE_SPACES)) > 1 else Break.BLANK)

    def _flow(self, text: str) -> None:
        # Most stretches are words on one line, which need no folding.
        plain = text.isascii() and text.isprintable() and "  " not in text
        words = text.strip() if plain else " ".join(text.split())
        layout = self.layout
        if text and not layout.pending and (text[0].isspace() or not words):
            layout.pending = Break.BLANK
        if words:
            self.put(words)
            if text[-1].isspace():
                layout.pending = Break.BLANK

    def _preformatted(self, text: str) -> None:
        layout = self.layout
        for n, line in enumerate(text.expandtabs().split("\n")):
            words = line.strip()
            before, _, after = line.partition(words) if words else (line, "", "")
            if len(layout.exact) < _LONGEST_GAP:
                layout.exact += "\n" + before if n else before
            if words:
                self.put(words)
                layout.exact = after

    def put(self, words: str) -> None:
        """Adds words as they are, letters of a symbol font as signs."""
        fonts = self.fonts
        if fonts and fonts[-1]:
            words = symbol_text(words, fonts[-1])
        if self._bold_from < 0:
            self.plain += 1
        self.held = False
        self.layout.put(words)
