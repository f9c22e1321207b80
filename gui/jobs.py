"""Work off the GUI thread: a generator's steps become signals, and saves are made one after another.

Cancel sets a flag; the driving thread closes the generator at its next step, so nothing is interrupted half-way.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from functools import partial
from itertools import count
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from model.steps import Progress

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class _Outcome:
    """What a function gave: told to whoever waits for it, or by signal to whoever no longer does."""

    def __init__(self, patience: int) -> None:
        self._patience = patience
        self._there = threading.Event()
        self._claim = threading.Lock()
        self._is_late = not patience
        self.result: object = None
        self.error: Exception | None = None

    def arrive(self, result: object = None, error: Exception | None = None) -> bool:
        """The working thread has done it; says whether nobody waits any more, so that a signal is to tell."""
        with self._claim:
            if not self._is_late:
                self.result, self.error = result, error
                self._there.set()
            return self._is_late

    def wait(self) -> bool:
        """Waits as long as was said; False where the outcome is late and comes by signal."""
        self._there.wait(self._patience / 1000)
        with self._claim:
            self._is_late = not self._there.is_set()
            return not self._is_late


class _Call(QRunnable):
    """Runs a function in a pool's thread; `tell` hands a late outcome on to the GUI thread."""

    def __init__(
        self, function: Callable[[], object], outcome: _Outcome, tell: Callable[[object, Exception | None], None]
    ) -> None:
        super().__init__()
        self._parts: tuple[Callable[[], object], _Outcome, Callable[[object, Exception | None], None]] | None
        self._parts = (function, outcome, tell)

    def run(self) -> None:
        # Now and then Qt keeps a runnable that has run; what its function holds, such as a filing, must not stay.
        assert self._parts is not None
        (function, outcome, tell), self._parts = self._parts, None
        result, failure = None, None
        try:
            result = function()
        except Exception as error:  # noqa: BLE001 - handed on whole to the GUI thread, which tells user's world from bug
            failure = error
        if outcome.arrive(result, failure):
            try:
                tell(result, failure)
            except RuntimeError:
                # Qt has deleted what would tell: the window is gone, and with it whoever waited for this answer.
                _log.debug("nobody is left to be told", exc_info=True)


class Job(QObject, Generic[Result]):
    """One long piece of work: `progress(Progress)`, then `done(result)`, `failed(exception)` or `cancelled()`."""

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()  # after any of the three
    _stepped = Signal(object)
    _arrived = Signal(object, object)  # outcome, exception | None; from the driving thread

    def __init__(self, steps: Generator[Progress, None, Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._stop = threading.Event()
        self._stepped.connect(self.progress)
        self._arrived.connect(self._finish)

    def start(self) -> None:
        """Begins in a thread of the global pool."""
        QThreadPool.globalInstance().start(_Call(self._drive, _Outcome(0), self._arrived.emit))

    def cancel(self) -> None:
        """Asks it to stop at its next step."""
        self._stop.set()

    def _drive(self) -> tuple[bool, Result | None]:
        try:
            while True:
                if self._stop.is_set():
                    self._steps.close()
                    return False, None
                self._stepped.emit(next(self._steps))
        except StopIteration as stop:
            return True, stop.value

    def _finish(self, outcome: tuple[bool, Result | None] | None, error: Exception | None) -> None:
        if error is not None:
            self.failed.emit(error)
        elif outcome is not None and outcome[0]:
            self.done.emit(outcome[1])
        else:
            self.cancelled.emit()
        self.finished.emit()


class Worker(QObject):
    """Runs functions one after another in one thread of its own; answers arrive in the GUI thread."""

    _arrived = Signal(int, object, object)  # the call's number, result, exception | None; from its thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._numbers = count(1)
        self._running: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._arrived.connect(self._tell)

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
        number, outcome = next(self._numbers), _Outcome(patience)
        self._running[number] = (done, failed)
        self._pool.start(_Call(function, outcome, partial(self._arrived.emit, number)))
        if patience and outcome.wait():
            self._tell(number, outcome.result, outcome.error)

    def _tell(self, number: int, result: object, error: Exception | None) -> None:
        done, failed = self._running.pop(number)
        if error is not None:
            failed(error)
        else:
            done(result)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._running)

    def wait(self, patience: int = -1) -> bool:
        """Blocks until all calls have run, or so many milliseconds; says whether they have.

        Before the program ends, nothing may be left unsaved.
        """
        return self._pool.waitForDone(patience)
