"""Writes records as training sets: streamed, split by company, described by manifest and card, whole or not at all."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from model import __version__
from model.comparing import name_key
from model.config import Config
from model.dataset_card import card
from model.errors import ExportError
from model.formats import chat, conll, jsonl, label_studio, parquet, prodigy, spacy_docs, table
from model.formats.form import Form, Misfits, Writer
from model.record import Decision, Status
from model.schema import as_written
from model.sentence import Sentence, counted, joined
from model.splits import Split, assign, companies
from model.steps import Progress
from model.store.database import Database
from model.store.records import StoredRecord, iterate, values_of_field

FORMATS: Final[dict[str, Form]] = {
    "jsonl": jsonl.FORM,
    "csv": table.FORM,
    "parquet": parquet.FORM,
    "spacy": spacy_docs.FORM,
    "conll": conll.FORM,
    "label-studio": label_studio.FORM,
    "prodigy": prodigy.FORM,
    "chat": chat.FORM,
}
_ALL: Final = "records"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write.  With a split `path` is a folder, otherwise a file (or a folder to put it into)."""

    format: str
    path: Path
    statuses: frozenset[Status] = frozenset({Status.APPROVED})
    split: Split | None = None
    group_by: str = "registrant_name"
    seed: int = 0


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: records by part, the files, and what did not fit, by field."""

    records: Mapping[str, int]
    files: tuple[Path, ...]
    misfits: Misfits
    warnings: tuple[Sentence, ...]

    @property
    def summary(self) -> Sentence:
        """One sentence for a person, and one for each thing that did not fit."""
        total = sum(self.records.values())
        parts = ", ".join(f"{name} {count}" for name, count in self.records.items() if name != _ALL)
        written = counted(total, "{0} record written to {1}", "{0} records written to {1}", self.files[0])
        words = [Sentence("{0} ({1}).", written, parts) if parts else Sentence("{0}.", written)]
        for count, one, many in (
            (
                self.misfits.unaligned,
                "{0} value does not fit the tokens of this format: {1}.",
                "{0} values do not fit the tokens of this format: {1}.",
            ),
            (
                self.misfits.overlapping,
                "{0} value overlaps another, which this format does not allow: {1}.",
                "{0} values overlap others, which this format does not allow: {1}.",
            ),
            (
                self.misfits.without_place,
                "{0} value has no place in the text: {1}.",
                "{0} values have no place in the text: {1}.",
            ),
        ):
            if count:
                fields = ", ".join(f"{name} {number}" for name, number in count.most_common())
                words.append(counted(count.total(), one, many, fields))
        return joined((*words, *self.warnings))


@dataclass(slots=True)
class _Part:
    """One part of a split while it is written."""

    name: str
    file: str
    writer: Writer
    records: int = 0
    fields: Counter[str] = field(default_factory=Counter)


def export(database: Database, config: Config, options: ExportOptions) -> Generator[Progress, None, ExportReport]:
    """Writes the records; each step is one record.  A run that breaks or is closed leaves nothing behind.

    Raises:
        ExportError: unknown format, nothing to write, or a place that cannot be written.
    """
    form = FORMATS.get(options.format)
    if form is None:
        raise ExportError(
            Sentence("There is no format “{0}”.", options.format), Sentence("Choose one of {0}.", ", ".join(FORMATS))
        )
    if options.group_by not in config.schema_.by_id:
        raise ExportError(
            Sentence("There is no field “{0}” to group by.", options.group_by), Sentence("Name a field of config.yaml.")
        )
    target = _target(options, form)
    groups = _groups(database, options)
    if not groups:
        words = joined((Sentence(status) for status in sorted(options.statuses)), " or ")
        raise ExportError(
            Sentence("There are no {0} records to export.", words),
            Sentence("Approve some first, or choose another status."),
        )
    parts = assign(groups, options.split, options.seed) if options.split else {}
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".tickmark-export-", dir=target.parent))
    except OSError as error:
        raise ExportError(
            Sentence("{0} cannot be written: {1}.", target.parent, error.strerror), Sentence("Choose another folder.")
        ) from None
    try:
        report = yield from _write(database, config, options, form, work, target, parts, len(groups))
    except OSError as error:
        raise ExportError(
            Sentence("The export stopped: {0}.", error.strerror), Sentence("Free some space or choose another folder.")
        ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return report


def _target(options: ExportOptions, form: Form) -> Path:
    """Where the result will stand: the folder of a split, or the file."""
    path = options.path
    if options.split:
        if path.exists() and not path.is_dir():
            raise ExportError(
                Sentence("{0} is a file; a split is written to a folder.", path), Sentence("Name a folder.")
            )
        return path
    return path / f"{_ALL}{form.suffix}" if path.is_dir() else path


def _groups(database: Database, options: ExportOptions) -> dict[int, list[str]]:
    """Record id → the keys that it must not be parted from."""
    found = values_of_field(database, options.group_by, options.statuses)
    return {record: companies((name_key(value) for value in values), f"#{record}") for record, values in found.items()}


def _write(
    database: Database, config: Config, options: ExportOptions, form: Form, work: Path, target: Path,
    parts: Mapping[int, str], total: int,
) -> Generator[Progress, None, ExportReport]:  # fmt: skip
    misfits = Misfits()
    names = options.split.names if options.split else (_ALL,)
    written: dict[str, _Part] = {}
    with contextlib.ExitStack() as stack:
        for name in names:
            file = f"{name}{form.suffix}" if options.split else target.name
            writer = form.make(work / file, config.schema_, misfits)
            stack.callback(writer.close)
            written[name] = _Part(name, file, writer)
        for done, stored in enumerate(_checked(database, config, options), start=1):
            part = written[parts.get(stored.record.filing_id, names[-1])]
            part.writer.add(stored)
            part.records += 1
            part.fields.update(a.field for a in stored.record.annotations if a.decision is not Decision.ABSENT)
            yield Progress(done, total, stored.filing.name)
    empty = [name for name, part in written.items() if not part.records]
    warnings: tuple[Sentence, ...] = ()
    if empty:
        warnings = (Sentence("No company was left for {0}: there are too few companies.", ", ".join(empty)),)
    _describe(config, options, work, target, list(written.values()), misfits)
    files = _put_in_place(work, target, folder=options.split is not None)
    return ExportReport({name: part.records for name, part in written.items()}, files, misfits, warnings)


def _checked(database: Database, config: Config, options: ExportOptions) -> Iterator[StoredRecord]:
    for stored in iterate(database, config.schema_, options.statuses):
        for annotation in stored.record.annotations:
            if annotation.span and annotation.span.of(stored.filing.text) != annotation.quote:
                raise ExportError(
                    Sentence("{0}: the evidence of {1} does not read as quoted.", stored.filing.name, annotation.field),
                    Sentence("Open the record and select the words again."),
                )
        yield stored


def _describe(
    config: Config, options: ExportOptions, work: Path, target: Path, parts: list[_Part], misfits: Misfits
) -> None:
    """Writes the manifest and the dataset card beside the data."""
    manifest: dict[str, Any] = {
        "tool": f"tickmark {__version__}",
        "made_at": dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds"),
        "format": options.format,
        "statuses": sorted(status.value for status in options.statuses),
        "split": list(options.split.shares) if options.split else None,
        "group_by": options.group_by,
        "seed": options.seed,
        "parts": {
            part.name: {
                "file": part.file,
                "records": part.records,
                "values": {field.id: part.fields[field.id] for field in config.fields if part.fields[field.id]},
            }
            for part in parts
        },
        "misfits": misfits.as_dict(),
        "files": {
            path.name: {"bytes": path.stat().st_size, "sha256": _sha256(path)} for path in sorted(work.iterdir())
        },
        "schema": [as_written(field) for field in config.fields],
    }
    prefix = "" if options.split else f"{target.name}."
    (work / f"{prefix}manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")
    (work / f"{prefix}README.md").write_text(card(manifest), encoding="utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _put_in_place(work: Path, target: Path, *, folder: bool) -> tuple[Path, ...]:
    """Makes the files durable and renames them into place, the data last described first."""
    place = target if folder else target.parent
    place.mkdir(exist_ok=True)
    made = []
    for path in sorted(work.iterdir()):
        with path.open("rb") as file:
            os.fsync(file.fileno())
        made.append(path.replace(place / path.name))
    return (target, *made)
