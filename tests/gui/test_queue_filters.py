"""The queue narrowed down: chips, saved views, the words that a search has found, and what survives a restart."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QInputDialog, QToolButton

from gui.app_state import AppState
from gui.assign_palette import ChoiceList
from gui.date_range import DateRange
from gui.main_window import MainWindow
from gui.queue_model import COLUMNS
from gui.queue_view import QueueView
from gui.theme import in_use
from model.record import Status
from model.store.queue import QueueQuery, Sort
from tests.gui.conftest import Opened

LEFT = Qt.MouseButton.LeftButton


def reloaded(opened: Opened, act: Callable[[], object]) -> None:
    with opened.qtbot.waitSignal(opened.window.queue.loaded):
        act()


def listed(opened: Opened) -> ChoiceList:
    """The list that is open now."""

    def open_ones() -> list[ChoiceList]:
        return [one for one in opened.window.findChildren(ChoiceList) if one.isVisible()]

    opened.qtbot.waitUntil(lambda: len(open_ones()) == 1)
    return open_ones()[0]


def choose(opened: Opened, typed: str) -> None:
    """Types some letters and Return into the open list."""
    line = listed(opened).field
    opened.qtbot.keyClicks(line, typed)
    opened.qtbot.keyClick(line, Qt.Key.Key_Return)


def chips(queue: QueueView) -> list[QToolButton]:
    return [chip for chip in queue.filters.findChildren(QToolButton) if chip.isVisibleTo(queue.filters)]


def narrow(opened: Opened, facet: str, value: str) -> None:
    opened.window.actions_by_name["filter_queue"].trigger()
    choose(opened, facet)
    reloaded(opened, lambda: choose(opened, value))


def items_shown(queue: QueueView) -> list[str]:
    return [row.items for n in range(queue.model.rowCount()) if (row := queue.model.row(n))]


def test_an_item_by_keyboard_and_away_by_mouse(opened: Opened) -> None:
    queue = opened.window.queue
    total = queue.model.rowCount()
    narrow(opened, "item", "8.01")
    assert 0 < queue.model.rowCount() < total
    assert all("8.01" in items for items in items_shown(queue))
    (chip,) = chips(queue)
    assert "8.01" in chip.text()
    assert "8.01" in chip.accessibleName()
    reloaded(opened, lambda: opened.qtbot.mouseClick(chip, LEFT))
    assert queue.model.rowCount() == total
    assert not queue.filters.isVisible()


def test_the_list_tells_how_many_records_each_choice_leaves(opened: Opened) -> None:
    queue = opened.window.queue
    opened.window.actions_by_name["filter_queue"].trigger()
    choose(opened, "item")
    entries = listed(opened).list
    first = entries.item(0)
    count = int(first.data(Qt.ItemDataRole.UserRole + 1))
    reloaded(opened, lambda: opened.qtbot.keyClick(listed(opened).field, Qt.Key.Key_Return))
    assert queue.model.rowCount() == count


def test_filters_add_up_and_are_cleared_together(opened: Opened) -> None:
    queue = opened.window.queue
    total = queue.model.rowCount()
    narrow(opened, "event", "milestone")
    narrow(opened, "date", "1996")
    assert queue.query().event == "milestone_payment"
    assert (queue.query().date_from, queue.query().date_to) == ("1996-01-01", "1996-12-31")
    assert len(chips(queue)) == 2
    reloaded(opened, opened.window.actions_by_name["clear_filters"].trigger)
    assert queue.model.rowCount() == total


def test_days_are_typed_as_in_the_form(opened: Opened) -> None:
    queue = opened.window.queue
    opened.window.actions_by_name["filter_queue"].trigger()
    choose(opened, "date")
    choose(opened, "from")
    asked = opened.window.findChild(DateRange)
    assert isinstance(asked, DateRange)
    opened.qtbot.keyClicks(asked.first, "nonsense")
    opened.qtbot.keyClick(asked.first, Qt.Key.Key_Return)
    assert asked.isVisible()
    asked.first.clear()
    opened.qtbot.keyClicks(asked.first, "1/2/1996")
    with opened.qtbot.waitSignal(queue.loaded):
        opened.qtbot.keyClick(asked.first, Qt.Key.Key_Return)
    assert queue.query().date_from == "1996-01-02"
    dates = [row.date for n in range(queue.model.rowCount()) if (row := queue.model.row(n))]
    assert dates
    assert all(date >= "1996-01-02" for date in dates)


def test_nothing_matches_and_the_way_back(opened: Opened) -> None:
    queue = opened.window.queue
    total = queue.model.rowCount()
    narrow(opened, "item", "8.01")
    reloaded(opened, lambda: queue.search.setText("zzzqq"))
    assert "Nothing matches" in queue._empty.text()
    reloaded(opened, lambda: queue._follow("clear"))
    assert queue.model.rowCount() == total
    assert not queue.search.text()


def test_a_saved_view_brings_search_filters_and_order_back(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = opened.window.queue
    narrow(opened, "item", "8.01")
    company = next(n for n, column in enumerate(COLUMNS) if column[1] is Sort.COMPANY)
    reloaded(opened, lambda: queue.table.sortByColumn(company, Qt.SortOrder.DescendingOrder))
    reloaded(opened, lambda: setattr(queue.chips, "chosen", 1) or queue.reload())
    shown = queue.query()
    assert shown == QueueQuery(
        item="8.01", statuses=frozenset({Status.NEW, Status.IN_REVIEW}), sort=Sort.COMPANY, descending=True
    )
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Eights", True))
    opened.window.actions_by_name["save_view"].trigger()
    reloaded(opened, opened.window.actions_by_name["clear_filters"].trigger)
    assert queue.query() != shown
    opened.window.actions_by_name["open_view"].trigger()
    reloaded(opened, lambda: choose(opened, "eigh"))
    assert queue.query() == shown
    opened.window.actions_by_name["open_view"].trigger()
    choose(opened, "forget")
    choose(opened, "eigh")
    assert not queue.views.all()


def test_filters_and_place_survive_a_restart(opened: Opened) -> None:
    narrow(opened, "item", "8.01")
    queue = opened.window.queue
    last = queue.model.ids[-1]
    queue.choose(len(queue.model.ids) - 1)
    opened.window.close()
    state = AppState(opened.config, opened.database, opened.service, in_use())
    again = MainWindow(state, opened.window.settings)
    again.furnish()
    opened.qtbot.addWidget(again)
    again.show()
    with opened.qtbot.waitSignal(again.queue.loaded):
        again.queue.reload()
    assert again.queue.query().item == "8.01"
    assert len(chips(again.queue)) == 1
    record = again.desk.document.record
    assert record is not None
    assert record.filing_id == last
    again.close()


def test_a_search_shows_the_words_around_what_it_has_found(opened: Opened) -> None:
    queue = opened.window.queue
    height = queue.table.rowHeight(0)
    reloaded(opened, lambda: queue.search.setText("milestone"))
    assert queue.table.rowHeight(0) > height
    opened.qtbot.waitUntil(lambda: queue.model.snippet(0) is not None)
    found = queue.model.snippet(0)
    assert found is not None
    assert "milestone" in found.text.lower()
    assert found.text in queue.model.data(queue.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    QApplication.processEvents()
    row = queue.table.visualRect(queue.model.index(0, 1))
    painted = queue.table.viewport().grab(row.adjusted(0, row.height() // 2, 0, 0)).toImage()
    assert len(colours_of(painted)) > 2, "the second line is painted"
    reloaded(opened, queue.search.clear)
    assert queue.table.rowHeight(0) == height


def colours_of(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
