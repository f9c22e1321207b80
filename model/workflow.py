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
from model.sentence import Sentence, counted, joined
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
    def summary(self) -> Sentence:
        """One sentence for a person."""
        parts = [counted(len(self.added), "{0} filing imported", "{0} filings imported")]
        if self.duplicates:
            parts.append(Sentence("{0} known already", len(self.duplicates)))
        if self.refused:
            parts.append(Sentence("{0} refused", len(self.refused)))
        return Sentence("{0}.", joined(parts, ", "))


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

    results = extract_sources(find_sources(paths, config.limits, but=database.files), config, jobs=jobs)
    with contextlib.closing(results):
        yield Progress(0, None, Sentence("Looking for filings"))
        for done, result in enumerate(results, start=1):
            if isinstance(result, Refusal):
                refused.append(result)
            else:
                waiting.append(result)
            if len(waiting) >= _BATCH:
                store()
            yield Progress(done, None, result.name)
        store()
    yield Progress(done, done, Sentence("Done"))
    return ImportReport(tuple(added), tuple(duplicates), tuple(refused))
