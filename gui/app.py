"""Builds the application: theme, exception hook, database, window.  Nothing else constructs services."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from types import TracebackType

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.app_state import AppState
from gui.jobs import Worker
from gui.main_window import MainWindow
from gui.projects import settings_of
from gui.said import said_of
from gui.theme import apply_theme, remembered_theme
from gui.tour import is_new_here
from model.cli import WindowRequest
from model.errors import TickmarkError
from model.service import ReviewService
from model.store.database import open_database

_log = logging.getLogger(__name__)


def open_window(request: WindowRequest) -> int:
    """Shows the review window until it is closed; returns the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("tickmark")
    app.setApplicationDisplayName("Tickmark")
    settings, appearance = settings_of(request.database_url), request.config.appearance
    colours = apply_theme(app, remembered_theme(settings, appearance.theme), appearance.text_scale)
    try:
        database = open_database(request.database_url)
    except TickmarkError as error:
        QMessageBox.critical(None, "Tickmark", said_of(error))
        sys.stderr.write(f"tickmark: {error}\n")
        return 2
    try:
        service = ReviewService(database, request.config)
        state = AppState(request.config, database, service, colours, request.database_url, request.config_path)
        window = MainWindow(state, settings)
        _install_hook(window)
        window.queue.painted.connect(lambda: _begin(window, service, request))
        window.queue.reload()
        window.present()
        # Ctrl+C in the terminal closes the window as its own button would.
        signal.signal(signal.SIGINT, lambda *_: window.close())
        return app.exec()
    finally:
        _keep_copied(app)
        database.close()


def _keep_copied(app: QApplication) -> None:
    """Hands what was copied over as plain text: data made by Python must not outlive it in Qt's clipboard."""
    clipboard = app.clipboard()
    for mode, is_ours in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()), (QClipboard.Mode.Selection, clipboard.ownsSelection()),
    ):  # fmt: skip
        if is_ours and clipboard.text(mode):
            clipboard.setText(clipboard.text(mode), mode)


def _begin(window: MainWindow, service: ReviewService, request: WindowRequest) -> None:
    """Once the queue stands on the screen the rest is built, and given files (the first time, the samples) come in."""
    # What the start has made stays for good and need not be gone through again.
    gc.freeze()
    gc.enable()
    window.furnish()
    is_new = is_new_here()
    if is_new:
        window.tour.start()
    if request.paths:
        window.tasks.import_files(list(request.paths))
    elif is_new and not any(service.counts().values()):
        window.tasks.import_samples()
    Worker(window).call(service.prepare, lambda _: None, window.messages.show_error)


def _install_hook(window: MainWindow) -> None:
    """An unexpected exception is shown and logged; the open edit stays where it is."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        window.messages.show_error(error)

    sys.excepthook = hook
