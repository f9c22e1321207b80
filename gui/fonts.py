"""The faces that filings are set in."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

# Each system's best face of even width; what the system calls fixed is often a typewriter's.
_FIXED: Final = (
    "Cascadia Mono",
    "SF Mono",
    "Menlo",
    "Consolas",
    "JetBrains Mono",
    "DejaVu Sans Mono",
    "Noto Sans Mono",
)
_READING: Final = 1.06  # running text is a little larger than the labels around it


def reading_points() -> float:
    """The usual size of a filing's text, in points."""
    return QApplication.font().pointSizeF() * _READING


def text_font(points: float, *, fixed: bool) -> QFont:
    """The face for running text, or for text whose columns are made with blanks."""
    font = QFont(QApplication.font())
    if fixed:
        font.setFamilies(list(_FIXED))
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFixedPitch(True)
    font.setPointSizeF(points)
    return font
