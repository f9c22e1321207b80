"""Process start to a painted window with its queue filled, against a bare PySide6 window's own start, in one run.

    python benchmarks/window_start.py [--records 10000] [--repeat 9]

Both run in turn on the offscreen platform, each in a process of its own.  The clock starts before the process and
stops when it says that it has been painted: the bare window at its first paint, ours at the first paint of the queue
with the database's own rows in it.  The first filing comes into its panes a little later, which is told, too.  Quote
the ratio of the medians.
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

# Says a letter on stdout after the paint of a widget is over: the event that it posts to itself comes behind it.
TELL = """
import os, sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject
class Tell(QObject):
    def __init__(self, widget, letter, then, ready=lambda: True):
        super().__init__(widget)
        self.letter, self.then, self.ready = letter, then, ready
        widget.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.letter and self.ready():
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False
    def event(self, event):
        if event.type() == QEvent.Type.User and self.letter:
            os.write(1, self.letter)
            self.letter = b""
            self.then()
        return super().event(event)
"""
BARE = f"""
{TELL}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
tell = Tell(window, b"q", app.quit)
window.show()
app.exec()
"""
# The real entry point, watched from the moment on in which the queue asks for its rows.
OURS = f"""
import gc, importlib, sys
import gui.__main__ as program
real = program._open_window
def watched(request):
    gc.disable()
    importlib.import_module("model.service")
    from gui.queue_view import QueueView
    began = QueueView.reload
    def reload(view):
        if not hasattr(view, "told"):
            def first_filing():
                view.window().told = Tell(
                    view.window().source.text.viewport(), b"f", view.window().close,
                    lambda: view.window().desk.document.record is not None,
                )
            view.told = Tell(view.table.viewport(), b"q", lambda: None, view.model.rowCount)
            view.painted.connect(first_filing)
        began(view)
    exec({TELL!r}, globals())
    QueueView.reload = reload
    return real(request)
program._open_window = watched
sys.argv = ["tickmark", "--database", sys.argv[1]]
program.main()
"""


def seconds(code: str, *arguments: str, home: str) -> list[float]:
    """When a process has said each of its letters."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    command = [sys.executable, "-c", code, *arguments]
    said = []
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        while os.read(process.stdout.fileno(), 1):
            said.append(time.perf_counter() - start)
    if process.returncode or not said:
        sys.exit(f"the window ended with {process.returncode} after {len(said)} paints")
    return said


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--repeat", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "start.db"
        url = f"sqlite:///{path}"
        open_database(url).close()
        fill(path, arguments.records)
        bare, queue, filing = [], [], []
        seconds(OURS, url, home=folder)  # an installed program finds its byte code written and its tour seen
        for _ in range(arguments.repeat):
            bare.append(seconds(BARE, home=folder)[0])
            painted = seconds(OURS, url, home=folder)
            queue.append(painted[0])
            filing.append(painted[-1])
    low, high = statistics.median(bare), statistics.median(queue)
    print(f"a bare window      {low * 1000:6.0f} ms")
    print(f"ours, queue filled {high * 1000:6.0f} ms with {arguments.records:,} records")
    print(f"first filing       {statistics.median(filing) * 1000:6.0f} ms")
    print(f"ratio              {high / low:6.1f}")


if __name__ == "__main__":
    main()
