"""Words laid out as lines and columns, with the offset of each word known as it is added."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum


class Break(IntEnum):
    """What stands between one word and the next; of several asked for, the strongest counts."""

    NONE = 0
    BLANK = 1
    COLUMN = 2
    LINE = 3
    PARAGRAPH = 4


_PRINTED = {Break.NONE: "", Break.BLANK: " ", Break.COLUMN: "  ", Break.LINE: "\n", Break.PARAGRAPH: "\n\n"}


@dataclass(slots=True)
class Layout:
    """Text under construction; `length` counts its code points, `end` is where the last word ended."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    end: int = 0
    pending: Break = Break.NONE
    lines: int = 0  # line ends so far

    def ask(self, wanted: Break) -> None:
        """Asks for a break before the next word."""
        self.pending = max(self.pending, wanted)

    def word(self, text: str) -> int:
        """Adds words after the break that was asked for; returns where they start."""
        if self.pending and self.length:
            printed = _PRINTED[self.pending]
            if self.pending is Break.COLUMN and self._joins(text):
                printed = ""
            self.pieces.append(printed)
            self.length += len(printed)
            if self.pending >= Break.LINE:
                self.lines += 1
        self.pending = Break.NONE
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        self.end = self.length
        return start

    def _joins(self, text: str) -> bool:
        """A currency sign, its number and a closing bracket stand in cells of their own but read as one."""
        return text[0] in ")%" or (self.pieces[-1] in {"$", "(", "$(", "€", "£", "¥"} and text[0] in "0123456789(.")

    @property
    def text(self) -> str:
        """All of it so far."""
        return "".join(self.pieces)
