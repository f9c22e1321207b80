"""The queue pane: search, status filter, the table, and what to do when it is empty."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSettings,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.buttons import IconButton
from gui.found_words import FoundWords
from gui.icons import scaled
from gui.jobs import Worker
from gui.queue_filters import QueueFilters
from gui.queue_model import QueueModel
from gui.queue_table import QueueTable
from gui.queue_widths import make_room
from gui.saved_views import SavedViews, read, written
from gui.status_chips import StatusChips
from model.service import ReviewService
from model.store.queue import QueueQuery

_TYPING_PAUSE = 150  # milliseconds before a search starts
_LEAST = 144  # pixels of the pane at the usual size of text: all chips keep their signs
_FIRST = 200  # rows to be painted before all ids are known: more than a screen holds


class QueueView(QWidget):
    """Lists the records; `chosen` is a record that the reviewer wants to open."""

    chosen = Signal(int)  # filing id
    loaded = Signal()
    painted = Signal()  # once: the first answer stands on the screen
    failed = Signal(object)
    import_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, service: ReviewService, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._service = service
        self._settings = settings
        self._worker = Worker(self)
        self._asked = 0
        self._picked: list[int] = []  # the records selected when another question was asked
        self.is_answered = False  # whether there is something to be painted
        self.is_loaded = False  # whether all ids are there
        self._shown: QueueQuery | None = None  # what the rows answer
        self._current = -1
        self.model = QueueModel(service.queue_rows, self)
        self.search = QLineEdit(self, placeholderText=self.tr("Search"), clearButtonEnabled=True)
        self.search.setObjectName("search")
        self.search.setAccessibleName("search")
        self.chips = StatusChips(self)
        self.filters = QueueFilters(service, self)
        self.views = SavedViews(settings, self)
        self._filter_button = IconButton(self, "filter", self.tr("Show only records by item, event, date, …"), size=16)
        self._filter_button.clicked.connect(self.choose_filter)
        self._views_button = IconButton(self, "views", self.tr("Saved views"), size=16)
        self._views_button.clicked.connect(self.open_view)
        self.table = QueueTable(self.model, self)
        self.table.chosen.connect(self.choose)
        self._found_words = FoundWords(service, self.model, self.table)
        self._found_words.failed.connect(self.failed)
        # Rows are asked for while the table is painted, which is no time to show anything.
        self.model.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self._empty = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter, openExternalLinks=False)
        self._empty.setMargin(24)
        self._empty.linkActivated.connect(self._follow)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._timer.timeout.connect(self.reload)
        self.filters.failed.connect(self.failed)
        self._lay_out()
        self.setMinimumWidth(scaled(self, _LEAST))
        self._restore()
        # What was remembered must not ask for the rows, each thing by itself: whoever builds the window does.
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.chips.changed.connect(self.reload)
        self.filters.changed.connect(self.reload)
        self.table.reordered.connect(self.reload)
        for widget in (self.table.viewport(), self._empty):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the first paint of what was found."""
        if self.is_answered and event.type() is QEvent.Type.Paint:
            for widget in (self.table.viewport(), self._empty):
                widget.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        make_room(self.table, self.width())

    def _lay_out(self) -> None:
        head = QWidget(self)
        head.setObjectName("pane-head")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.search, 1)
        line.addWidget(self._filter_button)
        line.addWidget(self._views_button)
        rows.addLayout(line)
        rows.addWidget(self.chips)
        rows.addWidget(self.filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)

    def _restore(self) -> None:
        self.search.setText(str(self._settings.value("queue/search", "")))
        self.chips.chosen = int(str(self._settings.value("queue/status", 0)))
        self.table.restore(self._settings)
        self.filters.set(read(str(self._settings.value("queue/filters", "{}"))).get("", QueueQuery()))

    def save(self) -> None:
        """Remembers filters, order and columns."""
        self._settings.setValue("queue/search", self.search.text())
        self._settings.setValue("queue/status", self.chips.chosen)
        self._settings.setValue("queue/filters", written({"": self.filters.chosen}))
        self.table.save(self._settings)
        self._settings.setValue("queue/record", self._current)

    def query(self) -> QueueQuery:
        """What search, filters and the header ask for."""
        sort, descending = self.table.order
        return replace(
            self.filters.chosen,
            text=self.search.text(),
            statuses=self.chips.statuses,
            sort=sort,
            descending=descending,
        )

    def show_query(self, query: QueueQuery) -> None:
        """Sets search, filters and order as a saved view has them."""
        self.table.set_order(query.sort, descending=query.descending)
        self.search.setText(query.text)
        self.chips.statuses = query.statuses
        self.filters.set(query)
        self.reload()

    def choose_filter(self) -> None:
        """Offers what the records can be narrowed down by."""
        self.filters.choose(self.query(), self._filter_button)

    def open_view(self) -> None:
        """Offers the saved views."""
        self.views.offer(self._views_button, self.show_query, self.save_view)

    def save_view(self) -> None:
        """Keeps search, filters and order under a name."""
        self.views.save(self.query(), self.search.text().strip())

    def clear(self) -> None:
        """Shows all records again, in the order as it is."""
        present = self.query()
        self.show_query(QueueQuery(sort=present.sort, descending=present.descending))

    def reload(self) -> None:
        """Asks again for the ids, off the GUI thread; a newer question makes an older answer void.

        Of another question's answer the first ones are shown at once, whatever their number; all of them follow.
        """
        self._timer.stop()
        self._asked += 1
        number, query = self._asked, self.query()
        if query == self._shown:
            self._ask(number, query)
            return
        self.is_loaded = False
        self._picked = self.selected_ids()  # not all of them may be among the first rows

        def show(ids: array[int]) -> None:
            if number != self._asked:
                return
            self._show(query, ids)
            if len(ids) < _FIRST:
                self._finish()
            else:
                self._ask(number, query)

        self._worker.call(lambda: self._service.queue_ids(query, _FIRST), show, self._fail)

    def _ask(self, number: int, query: QueueQuery) -> None:
        """Asks for all ids."""

        def show(ids: array[int]) -> None:
            if number == self._asked:
                self._show(query, ids)
                self._finish()

        self._worker.call(lambda: self._service.queue_ids(query), show, self._fail)

    def _show(self, query: QueueQuery, ids: array[int]) -> None:
        selected = self._picked or self.selected_ids()
        if self.is_loaded or query != self._shown:
            self.model.set_ids(ids)
        else:
            self.model.complete(ids)
        self._shown, self.is_answered = query, True
        self.table.make_lines(two=bool(query.text.strip()))
        self._found_words.begin(query.text)
        self._show_empty()
        self.mark(self._current)
        self._select_again(selected)

    def _finish(self) -> None:
        self.is_loaded = True
        self._picked = []
        self.loaded.emit()

    def _fail(self, error: Exception) -> None:
        self.is_answered = self.is_loaded = True
        self.table.viewport().update()
        self.failed.emit(error)

    def _settle(self) -> None:
        """All ids now, for a step that goes from where the open record stands."""
        if not self.is_loaded:
            self._asked += 1
            query = self.query()
            self._show(query, self._service.queue_ids(query))
            self._finish()

    def _select_again(self, selected: Sequence[int]) -> None:
        """Records that were selected for one decision stay so, whatever became of the list around them."""
        if len(selected) < 2:  # noqa: PLR2004 - one selected row is the open record's
            return
        wanted = set(selected)
        self.table.select_too(n for n, filing_id in enumerate(self.model.ids) if filing_id in wanted)

    def _show_empty(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
            return
        if self.search.text() or self.chips.chosen or self.filters.is_set:
            self._empty.setText(self.tr("Nothing matches.<br><a href='clear'>Clear search and filters</a>"))
        else:
            self._empty.setText(
                self.tr(
                    "<b>No filings yet</b><br><br>Drop files, folders or zip archives here, "
                    "or <a href='import'>choose some to import</a> (Ctrl+O).<br><br>"
                    "Only looking? <a href='samples'>Open the samples</a>."
                )
            )
        self._stack.setCurrentWidget(self._empty)

    def _follow(self, link: str) -> None:
        {"import": self.import_wanted.emit, "samples": self.samples_wanted.emit, "clear": self.clear}[link]()

    def add_row_actions(self, actions: Sequence[QAction]) -> None:
        """What a right-click on the rows offers for those selected."""
        self.table.addActions(actions)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def choose(self, position: int) -> None:
        """Opens the record at a place of the queue."""
        if 0 <= position < len(self.model.ids):
            self.chosen.emit(self.model.ids[position])

    def mark(self, filing_id: int) -> None:
        """Selects the row of the record that is open."""
        self._current = filing_id
        position = self.model.position_of(filing_id)
        if position >= 0:
            self.table.select_alone(position)

    @property
    def position(self) -> int:
        """The place of the open record, -1 where the filters hide it."""
        return self.model.position_of(self._current)

    def last_position(self) -> int:
        """The place of the record that was open when the window was closed, 0 where it is not in the queue."""
        return max(0, self.model.position_of(int(str(self._settings.value("queue/record", -1)))))

    def step(self, by: int) -> None:
        """Opens the next (1) or previous (-1) record."""
        self._settle()
        self.choose(self.position + by if self.position >= 0 else 0)

    def coming(self) -> Callable[[], int | None]:
        """A question for any thread: the id of the next record that needs review; None where all are done."""
        self._settle()
        ids, position, current = self.model.ids, self.position, self._current

        def ask() -> int | None:
            place = self._service.next_for_review(ids, position)
            return ids[place] if place is not None and ids[place] != current else None

        return ask

    def next_for_review(self) -> int | None:
        """The id of the next record that needs review, asked now."""
        return self.coming()()

    def selected_ids(self) -> list[int]:
        """The ids of all selected rows."""
        return [self.model.ids[row] for row in self.table.selected_rows()]
