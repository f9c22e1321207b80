"""What stands on the screen first: the queue, whatever its length, before the rest of the window is imported."""

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui import queue_view
from gui.queue_model import QueueModel
from tests.gui.conftest import Opened
from tests.model.made import database_of

# Tells what has been imported when the queue has been painted, and ends.
_PAINTED = """
import os, sys
import gui.__main__ as program
real = program._open_window
def watched(request):
    import model.service
    from gui.main_window import MainWindow
    def tell(window):
        print(window.queue.model.rowCount(), *sys.modules, flush=True)
        os._exit(0)
    MainWindow.furnish = tell
    return real(request)
program._open_window = watched
sys.argv = ["tickmark", "--database", sys.argv[1]]
sys.exit(program.main())
"""


def test_the_queue_is_painted_without_what_takes_long_to_import(tmp_path: Path) -> None:
    database, _ = database_of(tmp_path, ["Harrow Tin, Inc.", "Zephyr Ltd"])
    database.close()
    url = f"sqlite:///{tmp_path / 'made.db'}"
    root = str(Path(__file__).parents[2])
    for _ in range(2):  # the first time the configuration must be checked
        done = subprocess.run(
            [sys.executable, "-c", _PAINTED, url], env={**os.environ, "PYTHONPATH": root}, cwd=tmp_path,
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    rows, *modules = done.stdout.split()
    assert rows == "2"
    slow = {"sqlalchemy", "sqlmodel", "alembic", "pydantic", "yaml", "lxml", "pebble", "gui.source_view"}
    assert not slow & set(modules)


def test_the_first_rows_of_another_order_come_at_once_and_all_follow(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue, model = opened.window.queue, opened.window.queue.model
    monkeypatch.setattr(queue_view, "_FIRST", 2)
    total, current = model.rowCount(), opened.record().filing_id
    seen: list[tuple[int, int]] = []
    model.modelReset.connect(lambda: seen.append((0, model.rowCount() - 1)))
    model.rowsInserted.connect(lambda _, first, last: seen.append((first, last)))
    with opened.qtbot.waitSignal(queue.loaded):
        queue.table.horizontalHeader().setSortIndicator(8, Qt.SortOrder.DescendingOrder)
    assert seen == [(0, 1), (2, total - 1)]
    assert model.ids == opened.service.queue_ids(queue.query())
    assert queue.selected_ids() == [current]
    with opened.qtbot.waitSignal(queue.loaded):
        queue.reload()
    assert seen[2:] == [(0, total - 1)]


def test_a_step_while_rows_are_missing_goes_from_the_open_record(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = opened.window.queue
    monkeypatch.setattr(queue_view, "_FIRST", 1)
    queue.choose(queue.model.rowCount() // 2)
    current = opened.record().filing_id
    queue.table.horizontalHeader().setSortIndicator(8, Qt.SortOrder.AscendingOrder)
    assert not queue.is_loaded
    order = list(opened.service.queue_ids(queue.query()))
    queue.step(1 if order[-1] != current else -1)
    assert abs(order.index(opened.record().filing_id) - order.index(current)) == 1
    assert list(queue.model.ids) == order


def test_an_answer_that_does_not_begin_as_what_is_shown_replaces_it() -> None:
    model = QueueModel(lambda _: [])
    model.set_ids(array("q", [3, 1]))
    model.complete(array("q", [3, 1, 2]))
    assert list(model.ids) == [3, 1, 2]
    model.complete(array("q", [1, 3, 2, 4]))
    assert list(model.ids) == [1, 3, 2, 4]
    model.complete(array("q", []))
    assert model.rowCount() == 0
