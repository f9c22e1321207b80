"""Small buttons that look and speak alike."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from gui.icons import icon, paint, scaled
from gui.theme import in_use


def tool_button(parent: QWidget, text: str, name: str) -> QToolButton:
    """A flat button with a sign or word, and a name for tooltip and screen reader."""
    button = QToolButton(parent)
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


class Sign(QWidget):
    """One of our icons that says something and does nothing, in a role's colour."""

    def __init__(self, parent: QWidget, icon_name: str, role: str, *, size: int = 16) -> None:
        super().__init__(parent)
        self._icon_name, self._role = icon_name, role
        side = scaled(self, size)
        self.setFixedSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._icon_name, getattr(in_use(), self._role), QRectF(self.rect()))
        painter.end()


class IconButton(QToolButton):
    """A flat button with one of our icons, in the colours of the theme, and a name for tooltip and screen reader.

    Its object name is `small`, `chip` or what the style sheet knows besides.
    """

    def __init__(self, parent: QWidget, icon_name: str, name: str, *, size: int = 14, style: str = "small") -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setObjectName(style)
        self.setToolTip(name)
        self.setAccessibleName(name)
        side = scaled(self, size)
        self.setIconSize(QSize(side, side))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._dress()

    def _dress(self) -> None:
        colours = in_use()
        self.setIcon(icon(self._icon_name, colours.muted, colours.faint, self.iconSize().width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()
