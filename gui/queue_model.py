"""The queue as a Qt table: the ids of all records, and the rows of those pages that were looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.record import Status
from model.store.queue import QueueRow, Sort
from model.store.snippets import Snippet

Index = QModelIndex | QPersistentModelIndex
_PAGE: Final = 100
_PAGES: Final = 200
_WORDS: Final = {
    Status.NEW: "new",
    Status.IN_REVIEW: "in review",
    Status.APPROVED: "approved",
    Status.FLAGGED: "flagged",
    Status.REJECTED: "rejected",
}
COLUMNS: Final[tuple[tuple[str, Sort, Callable[[QueueRow], str]], ...]] = (
    ("Status", Sort.STATUS, lambda row: _WORDS[row.status]),
    ("Company", Sort.COMPANY, lambda row: row.company or row.name),
    ("Date", Sort.DATE, lambda row: row.date),
    ("Doubt", Sort.DOUBT, lambda row: f"{row.doubt:.0%}" if row.doubt else ""),
    ("Items", Sort.ITEMS, lambda row: row.items),
    ("Form", Sort.FORM, lambda row: row.form),
    ("Reviewer", Sort.REVIEWER, lambda row: row.reviewer),
    ("Changed", Sort.CHANGED, lambda row: f"{row.changed.astimezone():%Y-%m-%d %H:%M}"),
    ("File", Sort.NAME, lambda row: row.name),
    ("Events", Sort.EVENTS, lambda row: row.events),
    ("Assigned to", Sort.ASSIGNEE, lambda row: row.assignee),
)


class QueueModel(QAbstractTableModel):
    """Rows come in pages of a hundred by id, about a millisecond each, and stay until newer ones push them out."""

    def __init__(self, fetch: Callable[[Sequence[int]], Sequence[QueueRow]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, QueueRow]] = OrderedDict()
        self._snippets: dict[int, Snippet | None] = {}
        self.is_searching = False

    @property
    def ids(self) -> array[int]:
        """All ids in order."""
        return self._ids

    def set_ids(self, ids: array[int]) -> None:
        """Another query's answer."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._snippets.clear()
        self.endResetModel()

    def complete(self, ids: array[int]) -> None:
        """The whole answer, of which the beginning is here already: it stays as it is, with what is selected in it."""
        known = len(self._ids)
        if ids[:known] != self._ids:  # somebody has changed a record in between
            self.set_ids(ids)
        elif len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self._pages.pop(known // _PAGE, None)  # may have been read in part
            self.endInsertRows()

    def set_searching(self, *, is_searching: bool) -> None:
        """Whether rows show the words that a search has found, which come later."""
        self.is_searching = is_searching

    def has_snippet(self, filing_id: int) -> bool:
        """Whether the words of a record were asked for."""
        return filing_id in self._snippets

    def snippet(self, position: int) -> Snippet | None:
        """The words around what the search has found in the record at a place."""
        return self._snippets.get(self._ids[position]) if self.is_searching else None

    def set_snippets(self, found: Mapping[int, Snippet | None]) -> None:
        """The words of some records."""
        self._snippets.update(found)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def refresh(self, filing_id: int) -> None:
        """A record has changed: its row alone is read and painted again, where its page was looked at."""
        for number, page in self._pages.items():
            if filing_id in page:
                for row in self._fetch([filing_id]):
                    page[filing_id] = row
                place = number * _PAGE + self._ids[number * _PAGE : (number + 1) * _PAGE].index(filing_id)
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))
                return

    def position_of(self, filing_id: int) -> int:
        """The place of an id, -1 where it is not in the queue."""
        try:
            return self._ids.index(filing_id)
        except ValueError:
            return -1

    def row(self, position: int) -> QueueRow | None:
        """The line at a place; None where the record is gone."""
        number = position // _PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = self._ids[number * _PAGE : (number + 1) * _PAGE]
            page = {row.id: row for row in self._fetch(wanted)}
            self._pages[number] = page
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[position])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        row = self.row(index.row())
        if row is None:
            return ""
        if role == Qt.ItemDataRole.ToolTipRole:
            found = self.snippet(index.row())
            return "\n".join([row.company or row.name, row.name, *([found.text] if found else [])])
        return COLUMNS[index.column()][2](row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            # The column of signs is too narrow for its title; the tooltip and the screen reader have it.
            return "" if COLUMNS[section][1] is Sort.STATUS else COLUMNS[section][0]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return COLUMNS[section][0]
        return None
