"""Our own icons: drawn as SVG in one stroke colour, which the theme gives."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "icons"
# Each icon is drawn once for each of these factors, so that it is sharp on any screen.
_RATIOS: Final = (1.0, 1.25, 1.5, 2.0, 3.0)

_USUAL_HEIGHT: Final = 16  # pixels of a line of text at 100 %


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawn = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawn.encode()))


def paint(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draws an icon into a box of the painter's own units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, box)


@lru_cache(maxsize=1024)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon of `size` logical pixels, drawn for a screen of so many device pixels to one."""
    side = round(size * ratio)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, colour, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def scaled(widget: QWidget, pixels: int) -> int:
    """Pixels of the usual text size, for a widget whose text may be larger."""
    return round(pixels * max(1.0, widget.fontMetrics().height() / _USUAL_HEIGHT))


def has_icon(name: str) -> bool:
    """Whether there is an icon of that name."""
    return (FOLDER / f"{name}.svg").is_file()


@lru_cache(maxsize=256)
def icon(name: str, colour: str, faint: str, size: int = 18) -> QIcon:
    """An icon in a theme's colour, and in a fainter one for what cannot be used now."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio))
        made.addPixmap(pixmap(name, faint, size, ratio), QIcon.Mode.Disabled)
    return made
