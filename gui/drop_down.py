"""How the list of a drop-down opens: below its box, with room between its lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

_MOST: Final = 20  # lines in view at once


def dress_list(box: QComboBox) -> None:
    """Gives a drop-down's list its look; Qt's usual delegate knows no style sheet."""
    box.setItemDelegate(QStyledItemDelegate(box))
    box.setMaxVisibleItems(_MOST)
