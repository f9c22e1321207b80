"""The table of the queue: its columns, their order, and the rows that are selected in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from gui.headers import dress_table
from gui.queue_cells import QueueCells
from gui.queue_model import COLUMNS, QueueModel
from gui.queue_widths import WIDTHS, column_of, usual_width
from model.store.queue import Sort

_SELECTING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_ROWS: Final = QItemSelectionModel.SelectionFlag.Rows
_SHOWN: Final = 3  # columns until the reviewer chooses others


class QueueTable(QTableView):
    """One line for each record; `chosen` is a row to be opened, `reordered` that a heading was clicked."""

    chosen = Signal(int)
    reordered = Signal()

    def __init__(self, model: QueueModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self.setAccessibleName("queue")
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setWordWrap(False)
        self.setSortingEnabled(False)
        dress_table(self)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.make_lines(two=False)
        self._dress_columns()
        self.setItemDelegate(QueueCells(model, self))
        self.clicked.connect(self._click)
        self.activated.connect(lambda index: self.chosen.emit(index.row()))

    def _dress_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(28)
        for n in range(len(COLUMNS)):
            self.setColumnWidth(n, usual_width(self, n))
            self.setColumnHidden(n, n >= _SHOWN)
        header.setSectionResizeMode(column_of(Sort.COMPANY), QHeaderView.ResizeMode.Stretch)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        header.setToolTip(self.tr("Click to sort, right-click to choose the columns"))

    def restore(self, settings: QSettings) -> None:
        """The columns and their order as they were; from now on a change of the order is told."""
        header = self.horizontalHeader()
        state = settings.value("queue/columns")
        if state is not None:
            header.restoreState(state)
            # Columns that a later version has added are there to be chosen, not to surprise.
            for n in range(int(str(settings.value("queue/column_count", len(WIDTHS) - 2))), len(COLUMNS)):
                self.setColumnHidden(n, True)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(lambda *_: self.reordered.emit())

    def save(self, settings: QSettings) -> None:
        """Remembers columns and order."""
        settings.setValue("queue/columns", self.horizontalHeader().saveState())
        settings.setValue("queue/column_count", len(COLUMNS))

    @property
    def order(self) -> tuple[Sort, bool]:
        """What the rows are sorted by, and whether downwards; without a chosen column the most doubtful come first."""
        header = self.horizontalHeader()
        section = header.sortIndicatorSection()
        if not 0 <= section < len(COLUMNS):
            return Sort.ATTENTION, False
        return COLUMNS[section][1], header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder

    def set_order(self, sort: Sort, *, descending: bool) -> None:
        """Shows another order; says nothing to anybody."""
        section = next((n for n, column in enumerate(COLUMNS) if column[1] is sort), -1)
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        header.setSortIndicator(section, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        header.blockSignals(blocked)

    def choose_columns(self, point: QPoint | None = None) -> None:
        """Offers the columns, at a place of the heading."""
        point = point or QPoint(0, self.horizontalHeader().height())
        menu = QMenu(self)
        for n, (title, _, _) in enumerate(COLUMNS):
            action = menu.addAction(self.tr(title))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(n))
            action.toggled.connect(lambda shown, n=n: self.setColumnHidden(n, not shown))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(point))

    def make_lines(self, *, two: bool) -> None:
        """Rows as tall as one line of text, or as two: the second is for the words that a search has found."""
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(line + 12 + (line + 4 if two else 0))

    def _click(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Opens the record; with Shift or Ctrl held the click only selects."""
        if not QApplication.keyboardModifiers() & _SELECTING:
            self.chosen.emit(index.row())

    def selected_rows(self) -> list[int]:
        """The places of all selected rows."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def select_too(self, rows: Iterable[int]) -> None:
        """Selects rows beside those that are."""
        wanted = QItemSelection()
        for row in rows:
            wanted.select(self.model().index(row, 0), self.model().index(row, 0))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.Select | _ROWS)

    def select_alone(self, row: int) -> None:
        """Selects one row and brings it into view."""
        # Not selectRow: with Ctrl held down, as for Ctrl+Return, that would add the row to the selection.
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS)
        self.scrollTo(index)
