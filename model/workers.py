"""Reading and extracting in worker processes: pure-Python work that would starve a window, and that may hang or crash.

A file that takes too long costs its own worker, which is killed and replaced; the run goes on.  Results come back in
the order of the files.
"""

from __future__ import annotations

import gc
import importlib
import logging
import multiprocessing
import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from model.config import Config
from model.errors import RefusedFileError
from model.filing import Filing
from model.pool import Context, Given, Lost, Pool
from model.readers.sources import Refusal, Source, load_file
from model.record import Suggestion
from model.sentence import Sentence

Result = TypeVar("Result")

_log = logging.getLogger(__name__)
# All that a worker needs; what starts workers loads it once for all of them.
_NEEDED: Final = ("model.readers.detect", "model.extractors.pipeline", "model.extractors.builtin")
_CRASHED: Final = Sentence(
    "Reading it used up the memory or crashed a library. Save it again from its source or convert it."
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """A filing that was read, with what the machine made of it; `data` is the file as it was."""

    name: str
    data: bytes
    filing: Filing
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """A file to read: the path from which the worker loads it, or its bytes."""

    name: str
    path: Path | None
    data: bytes


def extract_sources(
    sources: Iterable[Source | Refusal], config: Config, *, jobs: int, calibrated: bool = True, alone: bool = False
) -> Generator[Extracted | Refusal]:
    """Each source as a filing with suggestions, or the reason why not, in the order given.

    Closing the iterator stops the workers.  Without `calibrated` the confidences are the raw scores of the rules; for
    `alone` see `in_workers`.
    """
    return in_workers(sources, config, _whole, jobs=jobs, calibrated=calibrated, alone=alone)


def _whole(extracted: Extracted) -> Extracted:
    return extracted


def in_workers(
    sources: Iterable[Source | Refusal],
    config: Config,
    shape: Callable[[Extracted], Result],
    *,
    jobs: int,
    calibrated: bool = True,
    alone: bool = False,
) -> Generator[Result | Refusal]:
    """As `extract_sources`, with what `shape` makes of each filing; it works in the workers, too.

    Args:
        sources: what to read.
        config: its limits and schema.
        shape: a function that can be pickled.
        jobs: how many processes.
        calibrated: as above.
        alone: whether this process has nothing open that a copy of it must not share, such as a database.
    """
    work = partial(_work, config=config, calibrated=calibrated, shape=shape)
    lost = partial(_lost, seconds=config.limits.seconds_per_file)
    pool = Pool(work, lost, _context(alone=alone), jobs=jobs, seconds=config.limits.seconds_per_file)
    return pool.answers(_tasks(sources))


def _tasks(sources: Iterable[Source | Refusal]) -> Iterator[_Task | Given[Refusal]]:
    for source in sources:
        if isinstance(source, Refusal):
            yield Given(source)
        elif source.path is not None:
            yield _Task(source.name, source.path, b"")
        else:
            try:
                yield _Task(source.name, None, source.load())
            except RefusedFileError as error:
                yield Given(Refusal(source.name, error.sentence))


def _work(task: _Task, *, config: Config, calibrated: bool, shape: Callable[[Extracted], Result]) -> Result | Refusal:
    try:
        data = task.data if task.path is None else load_file(task.path, task.name, config.limits)
        filing, suggestions = read_and_extract(data=data, name=task.name, config=config, calibrated=calibrated)
        return shape(Extracted(task.name, data, filing, suggestions))
    except RefusedFileError as error:
        return Refusal(task.name, error.sentence)
    except MemoryError:
        return Refusal(task.name, _CRASHED)


def _lost(task: _Task, lost: Lost, *, seconds: float) -> Refusal:
    _log.warning("worker lost on %s: %s", task.name, lost)
    if lost is Lost.TIME:
        return Refusal(
            task.name,
            Sentence(
                "Reading it took longer than {0} seconds. Raise limits.seconds_per_file in config.yaml.", f"{seconds:g}"
            ),
        )
    return Refusal(task.name, _CRASHED)


def _context(*, alone: bool) -> Context:
    """How workers start: as copies of this process where that is safe, else of one that has loaded what they need."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    if alone and len(os.listdir("/proc/self/task")) == 1:  # noqa: PTH208 - threads, whoever started them
        _load_all()
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_NEEDED))
    return context


def _load_all() -> None:
    """Loads what workers need; the collector rests meanwhile and never again goes through what was loaded."""
    gc.disable()
    for module in _NEEDED:
        importlib.import_module(module)
    gc.freeze()
    gc.enable()


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
