"""The edit log: what each save changed, and which steps can be undone or redone.

An edit keeps only what differs: the status and note, the order of the annotations, and those annotations that changed,
as they were and as they are.  Undo and redo are edits themselves, so the log only grows.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from model.record import Annotation, EditKind, Record, Status
from model.schema import Schema
from model.store import codec
from model.store.reader import Reader, moment

_COLUMNS: Final = "id, filing_id, version, reviewer, at, action, kind, before, after"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an edit changed, as a person reads it; `field` is "" for the status and the record's note.

    `was` and `became` are the annotation itself before and after; None where there was none.
    """

    field: str
    annotation_id: str
    before: str
    after: str
    was: Annotation | None = None
    became: Annotation | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of the log as it is stored; `before` and `after` are JSON."""

    id: int
    filing_id: int
    version: int
    reviewer: str
    at: dt.datetime
    action: str
    kind: EditKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the history: who, when (UTC), what, before, after."""

    id: int
    filing_id: int
    version: int
    reviewer: str
    at: dt.datetime
    action: str
    kind: EditKind
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A line of the history with the filing that it belongs to."""

    entry: LogEntry
    company: str
    name: str


def delta(record: Record, other: Record, schema: Schema) -> str:
    """What of `record` differs from `other`, as JSON."""
    mine = {a.id: codec.annotation_json(a, schema) for a in record.annotations}
    theirs = {a.id: codec.annotation_json(a, schema) for a in other.annotations}
    return json.dumps(
        {
            "status": record.status.value,
            "note": record.note,
            "order": list(mine),
            "annotations": {key: data for key, data in mine.items() if theirs.get(key) != data},
        },
        ensure_ascii=False,
    )


def apply(record: Record, changes: str, schema: Schema) -> Record:
    """The record with one side of an edit put in place."""
    data = json.loads(changes)
    held = {a.id: a for a in record.annotations}
    held |= {key: codec.annotation(value, schema) for key, value in data["annotations"].items()}
    return replace(
        record,
        status=Status(data["status"]),
        note=data["note"],
        annotations=tuple(held[key] for key in data["order"] if key in held),
    )


def of_filing(reader: Reader, filing_id: int) -> list[Edit]:
    """The edits of one filing, oldest first."""
    sql = f"SELECT {_COLUMNS} FROM edit_log WHERE filing_id = :filing ORDER BY id"
    return [_edit(*row) for row in reader.rows(sql, {"filing": filing_id})]


def latest(reader: Reader, reviewer: str, limit: int, schema: Schema) -> tuple[Decided, ...]:
    """What a reviewer saved last, newest first."""
    columns = ", ".join(f"edit_log.{column}" for column in _COLUMNS.split(", "))
    sql = (
        f"SELECT {columns}, company, name FROM edit_log JOIN record ON record.filing_id = edit_log.filing_id"
        " WHERE edit_log.reviewer = :reviewer ORDER BY edit_log.id DESC LIMIT :most"
    )
    found = reader.rows(sql, {"reviewer": reviewer, "most": limit})
    return tuple(Decided(entry(_edit(*row), schema), company, name) for *row, company, name in found)


def _edit(
    number: int, filing_id: int, version: int, reviewer: str, at: str | dt.datetime, action: str, kind: str,
    before: str, after: str,
) -> Edit:  # fmt: skip
    return Edit(number, filing_id, version, reviewer, moment(at), action, EditKind(kind), before, after)


@dataclass(frozen=True, slots=True)
class Step:
    """What undo takes back at once: one edit, or a run of them."""

    first: Edit
    last: Edit

    @property
    def action(self) -> str:
        """Its name."""
        return self.first.action


def undoable(rows: Iterable[Edit]) -> tuple[list[Step], list[Step]]:
    """The steps that undo and redo would take back or repeat, the next one last in each list."""
    done: list[Step] = []
    undone: list[Step] = []
    for row in rows:
        if row.kind == EditKind.UNDO and done:
            undone.append(done.pop())
        elif row.kind == EditKind.REDO and undone:
            done.append(undone.pop())
        elif row.kind == EditKind.SEAL:
            done.clear()
            undone.clear()
        elif row.kind == EditKind.MORE and done:
            step = Step(done.pop().first, row)
            if step.first.before != step.last.after:  # a run that ends where it began is no step
                done.append(step)
            undone.clear()
        elif row.kind in {EditKind.EDIT, EditKind.MORE}:
            done.append(Step(row, row))
            undone.clear()
    return done, undone


def entry(row: Edit, schema: Schema) -> LogEntry:
    """A line of the history."""
    before, after = json.loads(row.before), json.loads(row.after)
    changes = [
        Change("", "", _plain(what, before), _plain(what, after))
        for what in ("status", "note")
        if before[what] != after[what]
    ]
    for key in dict.fromkeys((*before["annotations"], *after["annotations"])):
        old, new = before["annotations"].get(key), after["annotations"].get(key)
        field = (old or new)["field"]
        was, became = (codec.annotation(side, schema) if side else None for side in (old, new))
        noted = (was.note if was else "") != (became.note if became else "")
        shown = [_shown(side, schema, with_note=noted) for side in (was, became)]
        changes.append(Change(field, key, shown[0], shown[1], was, became))
    return LogEntry(row.id, row.filing_id, row.version, row.reviewer, row.at, row.action, row.kind, tuple(changes))


def _plain(what: str, side: Mapping[str, object]) -> str:
    words = str(side[what])
    return words.replace("_", " ") if what == "status" else words


def _shown(annotation: Annotation | None, schema: Schema, *, with_note: bool) -> str:
    if annotation is None:
        return ""
    note = f" – {annotation.note}" if with_note and annotation.note else ""
    if annotation.value is None:
        return f"not in the filing{note}"
    spec = schema.by_id.get(annotation.field)
    text = spec.value_type.format(annotation.value) if spec else str(annotation.value)
    return f"{text} ({annotation.decision.value}){note}"
