"""The console entry: `tickmark`.  Qt is imported only when a window is wanted."""

from __future__ import annotations

import gc
import importlib
import sys

from model.cli import WindowRequest
from model.cli import main as run


def main() -> int:
    """Runs the command line; returns the exit status."""
    return run(sys.argv[1:], _open_window)


def _open_window(request: WindowRequest) -> int:
    from gui.system_libraries import complaint  # noqa: PLC0415 - commands need none of this

    fault = complaint()
    if fault:
        sys.stderr.write(f"tickmark: {fault}\n")
        return 2
    # The collector would go through a hundred thousand new classes and functions again and again, to find none of them
    # loose; the window turns it on once it is painted.
    gc.disable()
    # Before Qt: once PySide6 is loaded it reads the source of each module that is imported after it.
    importlib.import_module("model.service")
    from gui.app import open_window  # noqa: PLC0415 - Qt, only when a window is wanted

    return open_window(request)


if __name__ == "__main__":
    sys.exit(main())
