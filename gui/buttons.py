"""Small buttons that look and speak alike."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget


def tool_button(parent: QWidget, text: str, name: str) -> QToolButton:
    """A flat button with a sign or word, and a name for tooltip and screen reader."""
    button = QToolButton(parent)
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
