"""Worker processes: answers in the order of the tasks, a time limit for each task, a crash that costs one task only.

Everything happens in the caller's own thread while it waits for the next answer.  Each worker has a pipe of its own and
is fed a few small tasks ahead, so that it does not wait for the caller; only a bounded number of tasks is under way, so
memory does not grow with the run.
"""

from __future__ import annotations

import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from typing import Final, Generic, TypeAlias, TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")
Context: TypeAlias = ForkContext | ForkServerContext | SpawnContext

# A worker is replaced after so many tasks, so that what a library leaks does not add up over a million of them.
_MOST_TASKS: Final = 5_000
# Answers held back, for each worker, while a slow task keeps its place in the order.
_HELD: Final = 16
# Tasks given to a worker ahead, and their bytes: a pipe holds these even while the worker is busy, wherever we run, so
# that giving never waits.  A larger task goes to a worker that waits for one.
_AHEAD: Final = 4
_AHEAD_BYTES: Final = 4_096


class Lost(Enum):
    """Why a task has no answer."""

    TIME = "time"  # it took longer than allowed
    CRASH = "crash"  # its process died


@dataclass(frozen=True, slots=True)
class Given(Generic[Answer]):
    """Stands among the tasks for one whose answer is known already; it only keeps its place in the order."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception


@dataclass(slots=True, eq=False)
class _Slot(Generic[Task, Answer]):
    """A task's place in the order: what is sent of it, or its answer."""

    task: Task | None = None
    message: bytes = b""
    answer: Answer | _Raised | None = None
    done: bool = False

    def settle(self, answer: Answer | _Raised) -> None:
        self.answer, self.done = answer, True
        self.task, self.message = None, b""


@dataclass(slots=True, eq=False)
class _Worker(Generic[Task, Answer]):
    process: BaseProcess
    connection: Connection
    left: int  # tasks that it may still be given
    under_way: deque[_Slot[Task, Answer]] = field(default_factory=deque)
    since: float = 0.0  # when it began the first of them, or a little later

    def takes(self, message: bytes) -> bool:
        """Whether it can be given a task now."""
        ahead = sum(len(slot.message) for slot in self.under_way)
        fits = len(self.under_way) < _AHEAD and ahead + len(message) <= _AHEAD_BYTES
        return self.left > 0 and (not self.under_way or fits)

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool(Generic[Task, Answer]):
    """Runs one function in processes of its own.

    Args:
        work: the function; like its tasks and answers it must be one that can be pickled.
        lost: what stands for the answer of a task that has none.
        context: how processes are started.
        jobs: how many there are at most.
        seconds: the time limit of a task.
    """

    def __init__(
        self,
        work: Callable[[Task], Answer],
        lost: Callable[[Task, Lost], Answer],
        context: Context,
        *,
        jobs: int,
        seconds: float,
    ) -> None:
        self._work = work
        self._lost = lost
        self._context = context
        self._jobs = jobs
        self._seconds = seconds
        self._workers: list[_Worker[Task, Answer]] = []
        self._order: deque[_Slot[Task, Answer]] = deque()
        self._unsent: deque[_Slot[Task, Answer]] = deque()

    def answers(self, tasks: Iterable[Task | Given[Answer]]) -> Generator[Answer]:
        """The answers in the order of the tasks; what the function raises is raised here.  Closing kills the workers.

        Args:
            tasks: what to hand out; it is asked for more only when there is room for them.
        """
        coming = iter(tasks)
        try:
            while self._fill(coming):
                first = self._order[0]
                self._exchange(0)
                while not first.done:
                    self._exchange(self._patience())
                self._order.popleft()
                if isinstance(first.answer, _Raised):
                    raise first.answer.error
                assert first.answer is not None
                yield first.answer
        finally:
            for worker in self._workers:
                worker.stop()

    def _fill(self, coming: Iterator[Task | Given[Answer]]) -> bool:
        """Takes in tasks as long as there is room; whether there is any answer to wait for."""
        while len(self._order) < self._jobs * _HELD and (task := next(coming, None)) is not None:
            slot: _Slot[Task, Answer] = _Slot()
            self._order.append(slot)
            if isinstance(task, Given):
                slot.settle(task.answer)
            else:
                slot.task, slot.message = task, pickle.dumps(task)
                self._unsent.append(slot)
                self._hand_out()
        return bool(self._order)

    def _hand_out(self) -> None:
        """Gives tasks to the workers that have the fewest, and starts further workers while there is work for them."""
        while self._unsent:
            if len(self._workers) < self._jobs and all(worker.under_way for worker in self._workers):
                self._workers.append(self._started())
            message = self._unsent[0].message
            free = [worker for worker in self._workers if worker.takes(message)]
            if not free:
                return
            worker = min(free, key=lambda each: len(each.under_way))
            if not worker.under_way:
                worker.since = time.monotonic()
            worker.under_way.append(self._unsent.popleft())
            worker.left -= 1
            try:
                worker.connection.send_bytes(message)
            except OSError:
                self._replace(worker, Lost.CRASH)

    def _exchange(self, timeout: float) -> None:
        """Takes the answers that are there, or come in time; gives out further tasks; ends what takes too long."""
        busy = [worker for worker in self._workers if worker.under_way]
        speaking = wait([worker.connection for worker in busy], timeout)
        for worker in busy:
            if worker.connection in speaking:
                self._take(worker)
        late = time.monotonic() - self._seconds
        for worker in self._workers[:]:
            if worker.under_way and worker.since < late and not worker.connection.poll():
                self._replace(worker, Lost.TIME)
        self._hand_out()

    def _take(self, worker: _Worker[Task, Answer]) -> None:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._replace(worker, Lost.CRASH)
            return
        worker.under_way.popleft().settle(answer)
        worker.since = time.monotonic()
        if not worker.left and not worker.under_way:
            self._replace(worker, Lost.CRASH)

    def _replace(self, worker: _Worker[Task, Answer], lost: Lost) -> None:
        """Ends a worker; the task that it was at has no answer, those it was given ahead wait for another worker."""
        worker.stop()
        self._workers.remove(worker)
        if worker.under_way:
            slot = worker.under_way.popleft()
            assert slot.task is not None
            slot.settle(self._lost(slot.task, lost))
        self._unsent.extendleft(reversed(worker.under_way))

    def _patience(self) -> float:
        """Seconds until the first time limit is reached."""
        ends = [worker.since + self._seconds for worker in self._workers if worker.under_way]
        return max(0.0, min(ends) - time.monotonic()) + 0.001

    def _started(self) -> _Worker[Task, Answer]:
        ours, theirs = self._context.Pipe()
        # A forked process holds our end, too, and would never hear that we are gone.
        inherited = ours if self._context.get_start_method() == "fork" else None
        process = self._context.Process(target=_serve, args=(theirs, inherited, self._work), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, _MOST_TASKS)


def _serve(connection: Connection, inherited: Connection | None, work: Callable[[Task], Answer]) -> None:
    """What a worker does: one task after the other, until nobody gives it any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; our parent ends us
    if inherited is not None:
        inherited.close()
    while True:
        try:
            task = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer: Answer | _Raised = work(task)
        except Exception as error:  # noqa: BLE001 - handed on whole to the caller
            answer = _Raised(error)
        connection.send(answer)
