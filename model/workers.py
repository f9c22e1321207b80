"""Reading and extracting in worker processes: pure-Python work that would starve a window, and that may hang or crash.

A file that takes too long costs its own worker, which is killed and replaced; the run goes on.  Results come back in
the order of the files, and only a bounded number of files is under way at once, so memory does not grow with the run.
"""

from __future__ import annotations

import logging
import multiprocessing
import sys
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import TimeoutError as WorkerTimeoutError
from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.config import Config
from model.errors import RefusedFileError
from model.filing import Filing
from model.readers.sources import Refusal, Source
from model.record import Suggestion

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

_log = logging.getLogger(__name__)

# A worker is replaced after so many files, so that what a library leaks does not add up over a million of them.
_FILES_PER_WORKER = 5_000
# Files under way per worker: enough that none waits for the next, few enough that they fit in memory.
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Extracted:
    """A filing that was read, with what the machine made of it; `data` is the file as it was."""

    name: str
    data: bytes
    filing: Filing
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class _Pending:
    name: str
    data: bytes
    future: ProcessFuture[tuple[Filing, tuple[Suggestion, ...]]]


def extract_sources(
    sources: Iterable[Source | Refusal], config: Config, *, jobs: int, calibrated: bool = True
) -> Generator[Extracted | Refusal]:
    """Each source as a filing with suggestions, or the reason why not, in the order given.

    Closing the iterator stops the workers.  Without `calibrated` the confidences are the raw scores of the rules.
    """
    # As with all that only an import needs: the window paints before it is loaded.
    from pebble import ProcessPool  # noqa: PLC0415

    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    pool = ProcessPool(
        max_workers=jobs,
        max_tasks=_FILES_PER_WORKER,
        context=context,
        initializer=_prepare,
        initargs=(config, calibrated),
    )
    waiting: deque[_Pending | Refusal] = deque()
    try:
        for source in sources:
            waiting.append(source if isinstance(source, Refusal) else _schedule(pool, source, config))
            if len(waiting) >= jobs * _AHEAD:
                yield _finish(waiting.popleft(), config)
        while waiting:
            yield _finish(waiting.popleft(), config)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves this one bare
        pool.join()


def _schedule(pool: ProcessPool, source: Source, config: Config) -> _Pending | Refusal:
    try:
        data = source.load()
    except RefusedFileError as error:
        return Refusal(source.name, str(error))
    future = pool.schedule(_work, kwargs={"data": data, "name": source.name}, timeout=config.limits.seconds_per_file)
    return _Pending(source.name, data, future)


def _finish(pending: _Pending | Refusal, config: Config) -> Extracted | Refusal:
    if isinstance(pending, Refusal):
        return pending
    from pebble import ProcessExpired  # noqa: PLC0415

    try:
        filing, suggestions = pending.future.result()
    except RefusedFileError as error:
        return Refusal(pending.name, str(error))
    except WorkerTimeoutError:
        seconds = config.limits.seconds_per_file
        return Refusal(
            pending.name,
            f"Reading it took longer than {seconds:g} seconds. Raise limits.seconds_per_file in config.yaml.",
        )
    except (ProcessExpired, MemoryError) as error:
        _log.warning("worker lost on %s: %r", pending.name, error)
        return Refusal(
            pending.name,
            "Reading it used up the memory or crashed a library. Save it again from its source or convert it.",
        )
    return Extracted(pending.name, pending.data, filing, suggestions)


# Of a worker process: set once, since they are the same for every file.
_config: Config | None = None
_calibrated = True


def _prepare(config: Config, calibrated: bool) -> None:  # noqa: FBT001 - a pool hands on arguments by place
    global _config, _calibrated
    _config, _calibrated = config, calibrated


def _work(*, data: bytes, name: str) -> tuple[Filing, tuple[Suggestion, ...]]:
    assert _config is not None
    return read_and_extract(data=data, name=name, config=_config, calibrated=_calibrated)


def read_and_extract(
    *, data: bytes, name: str, config: Config, calibrated: bool = True
) -> tuple[Filing, tuple[Suggestion, ...]]:
    """One file's bytes as a filing with suggestions, in this process.

    Raises:
        RefusedFileError: the file cannot be read.
    """
    # Heavy, and needed only in workers: the window paints before any of it is imported.
    from model.extractors.pipeline import run  # noqa: PLC0415
    from model.readers.detect import read_bytes  # noqa: PLC0415

    filing = read_bytes(data, name, config.limits)
    return filing, run(filing, config.schema_, table=None if calibrated else {}).suggestions
