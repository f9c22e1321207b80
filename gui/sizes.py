"""How large a window opens: for the size of its text, and never larger than the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.icons import scaled

_FRAME: Final = QSize(16, 48)  # pixels that the frame and title bar of a window take


def room_for(widget: QWidget) -> QSize:
    """What the screen has left for the inside of a window."""
    return widget.screen().availableSize() - _FRAME


def usual_size(widget: QWidget, width: int, height: int) -> QSize:
    """A size in pixels of the usual size of text; larger where the text is, as far as the screen goes."""
    return QSize(scaled(widget, width), scaled(widget, height)).boundedTo(room_for(widget))


def open_at(widget: QWidget, width: int, height: int) -> None:
    """Gives a dialog its usual size."""
    widget.resize(usual_size(widget, width, height))
