"""The queue as a Qt table: the ids of all records, and the rows of those pages that were looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.jobs import Worker
from gui.said import status_words
from model.store.queue import QueueRow, Sort
from model.store.snippets import Snippet

Index = QModelIndex | QPersistentModelIndex
_PAGE: Final = 100
_PAGES: Final = 200
_PATIENCE: Final = 60  # milliseconds that a painting waits for its rows; later ones come when they come
COLUMNS: Final[tuple[tuple[str, Sort, Callable[[QueueRow], str]], ...]] = (
    ("Status", Sort.STATUS, lambda row: status_words(row.status)),
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
    """Rows come in pages of a hundred by id, about a millisecond each, and stay until newer ones push them out.

    A page that a slow disk keeps back is painted as empty lines, and filled in when it arrives.
    """

    failed = Signal(object)

    def __init__(self, fetch: Callable[[Sequence[int]], Sequence[QueueRow]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._worker = Worker(self)
        self._awaited: set[int] = set()  # pages that were asked for
        self._asked = 0  # raised by each new answer of the queue, which makes older pages void
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
        self._awaited.clear()
        self._asked += 1
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
        if any(filing_id in page for page in self._pages.values()):
            self._worker.call(
                lambda: self._fetch([filing_id]),
                lambda rows: self._put(filing_id, rows),
                self.failed.emit,
                patience=_PATIENCE,
            )

    def _put(self, filing_id: int, rows: Sequence[QueueRow]) -> None:
        for number, page in self._pages.items():
            if filing_id in page:
                page.update((row.id, row) for row in rows)
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
        """The line at a place; None where the record is gone, or its page still to come."""
        number = position // _PAGE
        if number not in self._pages:
            self._ask_for(number)
        page = self._pages.get(number)
        if page is None:
            return None
        self._pages.move_to_end(number)
        return page.get(self._ids[position])

    def _ask_for(self, number: int) -> None:
        if number in self._awaited:
            return
        self._awaited.add(number)
        asked, wanted = self._asked, self._ids[number * _PAGE : (number + 1) * _PAGE]
        waiting = True

        def keep(rows: Sequence[QueueRow]) -> None:
            if asked != self._asked:
                return
            self._awaited.discard(number)
            self._pages[number] = {row.id: row for row in rows}
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
            if not waiting:
                last = min(len(self._ids), (number + 1) * _PAGE) - 1
                self.dataChanged.emit(self.index(number * _PAGE, 0), self.index(last, len(COLUMNS) - 1))

        def fail(error: Exception) -> None:
            # The page stays awaited, so that painting does not ask for it again and again; a new query asks anew.
            self.failed.emit(error)

        self._worker.call(lambda: self._fetch(wanted), keep, fail, patience=_PATIENCE)
        waiting = False

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
            return "" if COLUMNS[section][1] is Sort.STATUS else self.tr(COLUMNS[section][0])
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.tr(COLUMNS[section][0])
        return None
