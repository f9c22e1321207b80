"""How every table looks: its headings at the left, over their cells, with an ellipsis where room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def dress_header(header: QHeaderView) -> None:
    """Gives a table's headings their look."""
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)


def dress_table(table: QTableView) -> None:
    """Gives a table that is read and not typed into its look; Tab leaves it, the arrows go about in it."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    dress_header(table.horizontalHeader())
