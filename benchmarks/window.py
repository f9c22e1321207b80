"""The window's speed with real key events: open a record, confirm a value, approve and go on; and its memory.

    python benchmarks/window.py FOLDER [--records 300] [--import 1000]

Offscreen, on the filings of a folder (repeated until there are enough) and on one of 860 KB.  A time ends when the
window has painted the change.  Last, keys are pressed while filings are imported.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from offscreen import application
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from gui.app_state import AppState
from gui.main_window import MainWindow
from gui.theme import apply_theme
from model.config import Config, load_config, shipped_path
from model.readers.sources import Refusal, find_sources
from model.service import ReviewService
from model.store.database import Database, open_database
from model.store.records import NewFiling, add_filings
from model.workers import read_and_extract

LARGE = 860_000  # characters
CTRL = Qt.KeyboardModifier.ControlModifier


def filings(folder: Path, config: Config) -> list[NewFiling]:
    """The folder's filings, read."""
    found = []
    for source in find_sources([folder], config.limits):
        if not isinstance(source, Refusal):
            data = source.load()
            filing, suggestions = read_and_extract(data=data, name=source.name, config=config)
            found.append(NewFiling(data, filing, suggestions))
    return found


def longer(new: NewFiling, number: int, characters: int = 0) -> NewFiling:
    """The same filing with a line of its own at the end, or with as many lines as it needs to be that long."""
    line = f"Reference {number}. The parties agree that this line is here to make the filing longer.\n"
    text = new.filing.text + "\n" + line * max(1, (characters - len(new.filing.text)) // len(line))
    data = text.encode()
    filing = replace(new.filing, name=f"{number}.txt", text=text, source_sha256=hashlib.sha256(data).hexdigest())
    return NewFiling(data, filing, new.suggestions)


class Bench:
    """A window on a database of its own."""

    def __init__(self, database: Database, config: Config, folder: Path) -> None:
        app = application()
        self.app = app
        self.service = ReviewService(database, config, "bench")
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(AppState(config, database, self.service, apply_theme(app, "light", 100)), settings)
        self.window.furnish()
        self.window.resize(1280, 800)
        self.window.show()
        self.window.queue.reload()
        self.until(lambda: self.window.desk.document.record is not None)

    def until(self, done: Callable[[], bool]) -> None:
        """Runs the event loop until something holds."""
        while not done():
            self.app.processEvents()

    def timed(self, act: Callable[[], object], done: Callable[[], bool]) -> float:
        """Seconds from an action to the painted change."""
        self.until(lambda: not self.window.desk.document.writer.busy)
        self.app.processEvents()
        start = time.perf_counter()
        act()
        self.until(done)
        self.app.processEvents()  # paints what has changed
        return time.perf_counter() - start

    def open(self, filing_id: int) -> float:
        """Opens a record."""
        document = self.window.desk.document
        return self.timed(
            lambda: self.window.desk.open(filing_id),
            lambda: document.record is not None and document.record.filing_id == filing_id,
        )

    def confirm(self) -> float:
        """Presses Return in the value that the keyboard is in."""
        document = self.window.desk.document
        assert document.record is not None
        held = next(a for a in document.record.annotations if a.decision.value == "pending")
        self.window.form.focus_value(held.field, held.id)
        widget = self.window.focusWidget()

        def decided() -> bool:
            assert document.record is not None
            return document.record.annotation(held.id).decision.value != "pending"

        return self.timed(lambda: QTest.keyClick(widget, Qt.Key.Key_Return), decided)

    def approve(self) -> float:
        """Presses Ctrl+Return: the commit and the next record included."""
        document = self.window.desk.document
        assert document.record is not None
        before = document.record.filing_id
        return self.timed(
            lambda: QTest.keyClick(self.window, Qt.Key.Key_Return, CTRL),
            lambda: document.record is not None and document.record.filing_id != before,
        )


def memory() -> float:
    """Megabytes of this process."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages else 0.0


def say(label: str, seconds: Iterable[float], goal: int) -> None:
    """Median and 95th percentile, in milliseconds."""
    found = sorted(1000 * one for one in seconds)
    worst = found[min(len(found) - 1, round(0.95 * len(found)))]
    print(f"{label:34} median {statistics.median(found):6.1f} ms   p95 {worst:6.1f} ms   goal {goal} ms")


def run(bench: Bench, ids: Sequence[int], large: int) -> None:
    """All figures."""
    half = len(ids) // 2
    opened = [bench.open(one) for one in ids[:half]]
    say("open a record", opened, 50)
    middle = memory()
    again = [bench.open(one) for one in ids[half:]]
    print(f"{'the first 50 and the last 50':34} {statistics.median(opened[:50]) * 1000:.1f} and "
          f"{statistics.median(again[-50:]) * 1000:.1f} ms; memory {middle:.0f} and {memory():.0f} MB")  # fmt: skip
    say(
        "open a record of 860 KB",
        [seconds for n in range(8) for seconds in (bench.open(large), bench.open(ids[n]))][::2],
        200,
    )
    bench.open(ids[0])
    confirmed = []
    for one in ids[:25]:
        bench.open(one)
        confirmed += [bench.confirm() for _ in range(4)]
    say("key press to painted field", confirmed, 16)
    bench.open(ids[0])
    say("approve and next, commit included", [bench.approve() for _ in range(min(40, half))], 100)


def during_import(bench: Bench, new: NewFiling, folder: Path, count: int) -> None:
    """Presses F8 again and again while filings come in, and watches how long the event loop is ever held up."""
    folder.mkdir()
    for n in range(count):
        (folder / f"{n}.txt").write_text(longer(new, 20_000_000 + n).filing.text, encoding="utf-8")
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    heart = QTimer(interval=5)
    heart.timeout.connect(beat)
    keys = []
    begun = time.perf_counter()
    bench.window.tasks.import_files([folder])
    heart.start()
    while bench.window.tasks.busy:
        QTest.qWait(40)
        keys.append(bench.timed(lambda: QTest.keyClick(bench.window, Qt.Key.Key_F8), lambda: True))
    heart.stop()
    say("F8 while filings come in", keys, 50)
    say("the event loop's beats meanwhile", gaps, 50)
    print(f"{'import':34} {count / (time.perf_counter() - begun):.0f} filings a second; longest beat {max(gaps):.3f} s")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--import", type=int, default=1000, dest="imported", metavar="N")
    arguments = parser.parse_args()
    config = load_config(shipped_path())
    made = filings(arguments.folder, config)
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'window.db'}")
        many = [longer(new, n) for n, new in enumerate(islice(cycle(made), arguments.records))]
        ids = [one.filing_id for one in add_filings(database, many, config.schema_)]
        large = add_filings(database, [longer(made[0], 10_000_000, LARGE)], config.schema_)[0].filing_id
        bench = Bench(database, config, Path(folder))
        run(bench, ids, large)
        during_import(bench, made[0], Path(folder) / "coming", arguments.imported)
        bench.window.close()
        database.close()


if __name__ == "__main__":
    main()
