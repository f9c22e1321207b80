"""How wide the columns of the queue are, for the size of the text and the room there is."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QTableView

from gui.icons import scaled
from gui.queue_model import COLUMNS
from model.store.queue import Sort

WIDTHS: Final = (30, 150, 88, 60, 90, 60, 90, 130, 200, 140, 90)
_NEVER_CUT: Final = {Sort.DATE: "2000-00-00", Sort.CHANGED: "2000-00-00 00:00"}
_COMPANY: Final = 90  # pixels at the usual size of text that the company keeps, whatever the room
_BESIDE: Final = 22  # pixels beside the words of a cell


def column_of(sort: Sort) -> int:
    """The place of a column among all."""
    return next(n for n, column in enumerate(COLUMNS) if column[1] is sort)


def usual_width(table: QTableView, column: int) -> int:
    """The width of a column for the size of the text; days and times are never cut off."""
    whole = _NEVER_CUT.get(COLUMNS[column][1], "")
    return max(table.fontMetrics().horizontalAdvance(whole) + _BESIDE, scaled(table, WIDTHS[column]))


def make_room(table: QTableView, pane: int) -> None:
    """In a pane that is too narrow for both, the date gives way to the company; with more room it comes back."""
    status, date = column_of(Sort.STATUS), column_of(Sort.DATE)
    room = pane - table.columnWidth(status) - scaled(table, _COMPANY)
    whole, now = usual_width(table, date), table.columnWidth(date)
    if room < now or now < whole:
        table.setColumnWidth(date, max(table.horizontalHeader().minimumSectionSize(), min(whole, room)))
