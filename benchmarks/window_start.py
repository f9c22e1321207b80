"""Process start to a painted window with its queue filled, against a bare PySide6 window's own start, in one run.

    python benchmarks/window_start.py [--records 10000] [--repeat 7]

Both run in turn on the offscreen platform, each in a process of its own; quote the ratio of the medians.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from many_records import fill

from model.store.database import open_database

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
# The real entry point; it closes itself once the queue's rows have been painted.
OURS = """
import sys
from PySide6.QtCore import QTimer
import gui.app as app_module
from gui.queue_view import QueueView
began = QueueView.reload
def reload(view):
    if not getattr(view, "watched", False):
        view.watched = True
        view.loaded.connect(lambda: QTimer.singleShot(0, view.window().close))
    began(view)
QueueView.reload = reload
from gui.__main__ import main
sys.argv = ["tickmark", "--database", sys.argv[1]]
main()
"""


def seconds(code: str, *arguments: str) -> float:
    """How long a process takes."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--repeat", type=int, default=7)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "start.db"
        url = f"sqlite:///{path}"
        open_database(url).close()
        fill(path, arguments.records)
        bare, ours = [], []
        seconds(OURS, url)  # an installed program finds its byte code written, and so do we
        for _ in range(arguments.repeat):
            bare.append(seconds(BARE))
            ours.append(seconds(OURS, url))
    low, high = statistics.median(bare), statistics.median(ours)
    print(f"a bare window {low * 1000:6.0f} ms")
    print(f"ours          {high * 1000:6.0f} ms with {arguments.records:,} records")
    print(f"ratio         {high / low:6.1f}")


if __name__ == "__main__":
    main()
