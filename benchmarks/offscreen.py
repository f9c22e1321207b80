"""An application without a screen, and without a warning at each of its windows that there is no screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

# What the offscreen platform says of sizes, stacking and grabs, since it has no window manager to tell of them.
_EXPECTED = "This plugin does not support"


def _say(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    if not message.startswith(_EXPECTED):
        sys.stderr.write(f"{message}\n")


def application() -> QApplication:
    """The application; anything else that Qt has to say goes to stderr."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app
