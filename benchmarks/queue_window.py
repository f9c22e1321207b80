"""A queue of a million records in the real window: first paint, all ids, sort, jump to the end, search; and its memory.

    python benchmarks/queue_window.py [--records 1000000] [--repeat 5]

Offscreen.  Each time ends when the window has painted the rows that were asked for.  The records are written by another
process, so that the memory is the window's own.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from offscreen import application
from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt
from PySide6.QtTest import QTest

from gui.app_state import AppState
from gui.main_window import MainWindow
from gui.theme import apply_theme
from model.config import load_config, shipped_path
from model.service import ReviewService
from model.store.database import open_database

_FILL = """
import sys
from pathlib import Path
from many_records import fill
from model.store.database import open_database
open_database(f"sqlite:///{sys.argv[1]}").close()
fill(Path(sys.argv[1]), int(sys.argv[2]))
"""


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.number = 0
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Lets everything through."""
        self.number += event.type() is QEvent.Type.Paint
        return False


class Bench:
    """The window on a database, and a clock."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.app = application()
        config = load_config(shipped_path())
        self.database = open_database(f"sqlite:///{path}")
        service = ReviewService(self.database, config, "bench")
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(
            AppState(config, self.database, service, apply_theme(self.app, "light", 100)), settings
        )
        self.window.resize(1280, 800)
        self.queue = self.window.queue
        self.model = self.queue.model
        self.paints = Paints(self.queue.table.viewport())

    def timed(self, act: Callable[[], object], done: Callable[[], bool]) -> float:
        """Milliseconds from an act to the paint behind its effect."""
        start = time.perf_counter()
        act()
        while not done():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        painted = self.paints.number
        self.queue.table.viewport().update()
        while self.paints.number == painted:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return (time.perf_counter() - start) * 1000

    def first_id(self) -> int:
        """The record at the top."""
        return self.model.ids[0] if self.model.rowCount() else -1


def say(label: str, milliseconds: list[float], goal: int) -> None:
    """A line of the report."""
    median, worst = statistics.median(milliseconds), max(milliseconds)
    print(f"{label:44} median {median:7.0f} ms   worst {worst:7.0f} ms   goal {goal} ms")


def measure(bench: Bench, count: int, repeat: int) -> None:
    """All figures."""
    window, queue, model = bench.window, bench.queue, bench.model
    window.show()
    say("first paint of the queue", [bench.timed(queue.reload, lambda: bool(model.rowCount()))], 200)
    whole = bench.timed(lambda: None, lambda: model.rowCount() == count)
    print(f"{'… and all ids after that':44}        {whole:7.0f} ms")
    window.furnish()
    bench.timed(lambda: None, lambda: window.desk.document.record is not None)
    header, order = queue.table.horizontalHeader(), Qt.SortOrder
    ends = []
    sorts: dict[int, list[float]] = {1: [], 2: [], 4: []}
    for n in range(repeat):
        for column, times in sorts.items():
            seen = bench.first_id()
            way = order.DescendingOrder if n % 2 else order.AscendingOrder
            act = lambda column=column, way=way: header.setSortIndicator(column, way)  # noqa: E731
            before = model.ids
            times.append(bench.timed(act, lambda before=before: model.ids is not before))
            bench.timed(lambda: None, lambda: queue.is_loaded)
            assert model.rowCount() == count, seen
            queue.table.scrollToTop()
            ends.append(
                bench.timed(
                    lambda: QTest.keyClick(queue.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
                    lambda: queue.table.rowAt(queue.table.viewport().height() - 2) == count - 1,
                )
            )
    for column, words in ((1, "company"), (2, "date"), (4, "items, which no index serves")):
        say(f"order by {words}", sorts[column], 500)
    say("jump to the end", ends, 50)
    found = []
    for n in range(repeat):
        queue.search.setText(f"company{4711 - n}")
        found.append(bench.timed(queue.reload, lambda: queue.is_loaded and model.rowCount() == count // 5000))
        queue.search.clear()
        bench.timed(queue.reload, lambda: queue.is_loaded and model.rowCount() == count)
    say("search of a company, after the typing pause", found, 200)
    print(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, goal 400 MB")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "many.db"
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run([sys.executable, "-c", _FILL, str(path), str(arguments.records)], check=True, env=environment)
        print(f"{arguments.records:,} records")
        bench = Bench(path, folder)
        measure(bench, arguments.records, arguments.repeat)
        bench.window.close()
        bench.database.close()


if __name__ == "__main__":
    main()
