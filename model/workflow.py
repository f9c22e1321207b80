"""Use cases as generators: each `yield` reports progress and is a chance to stop; closing the generator cancels.

What was finished before a cancel stays done; nothing is left half done.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from model.config import Config
from model.readers.sources import Refusal, find_sources
from model.steps import Progress
from model.store.database import Database
from model.store.records import NewFiling, add_filings
from model.workers import Extracted, extract_sources

# Filings per transaction: a commit with full sync costs as much as reading several filings.
_BATCH = 50


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file: ids of new records, names of files known already, refusals with reasons."""

    added: tuple[int, ...]
    duplicates: tuple[str, ...]
    refused: tuple[Refusal, ...]

    @property
    def summary(self) -> str:
        """One sentence for a person."""
        parts = [f"{len(self.added)} {'filing' if len(self.added) == 1 else 'filings'} imported"]
        if self.duplicates:
            parts.append(f"{len(self.duplicates)} known already")
        if self.refused:
            parts.append(f"{len(self.refused)} refused")
        return ", ".join(parts) + "."


def import_paths(
    paths: Sequence[Path], database: Database, config: Config, *, jobs: int
) -> Generator[Progress, None, ImportReport]:
    """Reads files, folders and archives, extracts, and stores; each batch is durable before its progress is reported.

    Closing the generator stops the workers; what was stored by then stays.
    """
    added: list[int] = []
    duplicates: list[str] = []
    refused: list[Refusal] = []
    waiting: list[Extracted] = []
    done = 0

    def store() -> None:
        new = [NewFiling(one.data, one.filing, one.suggestions) for one in waiting]
        for one, result in zip(waiting, add_filings(database, new, config.schema_), strict=True):
            if result.duplicate:
                duplicates.append(one.name)
            else:
                added.append(result.filing_id)
        waiting.clear()

    results = extract_sources(find_sources(paths, config.limits), config, jobs=jobs)
    with contextlib.closing(results):
        yield Progress(0, None, "Looking for filings")
        for done, result in enumerate(results, start=1):
            if isinstance(result, Refusal):
                refused.append(result)
            else:
                waiting.append(result)
            if len(waiting) >= _BATCH:
                store()
            yield Progress(done, None, result.name)
        store()
    yield Progress(done, done, "Done")
    return ImportReport(tuple(added), tuple(duplicates), tuple(refused))
