"""Work off the GUI thread: a generator's steps become signals, and saves are made one after another.

Cancel sets a flag; the driving thread closes the generator at its next step, so nothing is interrupted half-way.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from model.workflow import Progress

Result = TypeVar("Result")


class _Signals(QObject):
    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)


class _Outcome:
    """What a function gave, for whoever waits for it a moment."""

    def __init__(self) -> None:
        self.there = threading.Event()
        self.result: object = None
        self.error: Exception | None = None


class _Call(QRunnable):
    """Runs a function in a pool's thread; its outcome arrives in the GUI thread by signal."""

    def __init__(self, function: Callable[[], object], signals: _Signals, outcome: _Outcome | None = None) -> None:
        super().__init__()
        self._function: Callable[[], object] | None = function
        self._signals = signals
        self._outcome = outcome

    def run(self) -> None:
        # Now and then Qt keeps a runnable that has run; what its function holds, such as a filing, must not stay.
        function, self._function = self._function, None
        outcome, self._outcome = self._outcome or _Outcome(), None
        assert function is not None
        try:
            outcome.result = function()
        except Exception as error:  # noqa: BLE001 - handed on whole to the GUI thread, which tells user's world from bug
            outcome.error = error
            outcome.there.set()
            self._signals.failed.emit(error)
        else:
            outcome.there.set()
            self._signals.done.emit(outcome.result)


class Job(QObject, Generic[Result]):
    """One long piece of work: `progress(Progress)`, then `done(result)`, `failed(exception)` or `cancelled()`."""

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()  # after any of the three

    def __init__(self, steps: Generator[Progress, None, Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._stop = threading.Event()
        self._signals = _Signals(self)
        self._signals.progress.connect(self.progress)
        self._signals.done.connect(self._finish)
        self._signals.failed.connect(self._fail)

    def start(self) -> None:
        """Begins in a thread of the global pool."""
        QThreadPool.globalInstance().start(_Call(self._drive, self._signals))

    def cancel(self) -> None:
        """Asks it to stop at its next step."""
        self._stop.set()

    def _drive(self) -> tuple[bool, Result | None]:
        try:
            while True:
                if self._stop.is_set():
                    self._steps.close()
                    return False, None
                self._signals.progress.emit(next(self._steps))
        except StopIteration as stop:
            return True, stop.value

    def _finish(self, outcome: tuple[bool, Result | None]) -> None:
        complete, result = outcome
        if complete:
            self.done.emit(result)
        else:
            self.cancelled.emit()
        self.finished.emit()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self.finished.emit()


class Worker(QObject):
    """Runs functions one after another in one thread of its own; answers arrive in the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._running: set[_Signals] = set()

    def call(
        self,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        patience: int = 0,
    ) -> None:
        """Queues a call; exactly one of `done` and `failed` is called with its outcome.

        With `patience` (milliseconds) the answer is waited for so long and told before this returns; only an answer
        that takes longer, as from a slow disk, comes later by signal.  So what is quick needs no second paint, and
        what is slow never holds up the window.
        """
        signals, outcome = _Signals(self), _Outcome() if patience else None
        self._running.add(signals)

        def is_news() -> bool:
            # An answer that was waited for still comes by signal, too.
            news = signals in self._running
            self._running.discard(signals)
            return news

        def on_done(result: object) -> None:
            if is_news():
                done(result)
            signals.deleteLater()

        def on_failed(error: Exception) -> None:
            if is_news():
                failed(error)
            signals.deleteLater()

        signals.done.connect(on_done)
        signals.failed.connect(on_failed)
        self._pool.start(_Call(function, signals, outcome))
        if outcome is not None and outcome.there.wait(patience / 1000) and is_news():
            if outcome.error is not None:
                failed(outcome.error)
            else:
                done(outcome.result)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._running)

    def wait(self) -> None:
        """Blocks until all calls have run: before the program ends, nothing may be left unsaved."""
        self._pool.waitForDone()
