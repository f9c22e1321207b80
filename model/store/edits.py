"""The edit log: what each save changed, and which steps can be undone or redone.

An edit keeps only what differs: the status and note, the order of the annotations, and those annotations that changed,
as they were and as they are.  Undo and redo are edits themselves, so the log only grows.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlmodel import Session, col, select

from model.record import Annotation, Record, Status
from model.schema import Schema
from model.store import codec
from model.store.tables import EditRow, RecordRow


class EditKind(StrEnum):
    """Whether a line of the log is a step of its own, or takes one back, or makes one again."""

    EDIT = "edit"
    MORE = "more"  # goes on with the step before, as going through candidates does; undo takes both back at once
    UNDO = "undo"
    REDO = "redo"
    SEAL = "seal"  # a second review begins or ends: undo does not reach behind it


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


def of_filing(session: Session, filing_id: int) -> Sequence[EditRow]:
    """The edits of one filing, oldest first."""
    query = select(EditRow).where(EditRow.filing_id == filing_id).order_by(col(EditRow.id))
    return session.exec(query).all()


def latest(session: Session, reviewer: str, limit: int, schema: Schema) -> tuple[Decided, ...]:
    """What a reviewer saved last, newest first."""
    query = (
        select(EditRow, RecordRow.company, RecordRow.name)
        .join(RecordRow, col(RecordRow.filing_id) == col(EditRow.filing_id))
        .where(EditRow.reviewer == reviewer)
        .order_by(col(EditRow.id).desc())
        .limit(limit)
    )
    return tuple(Decided(entry(row, schema), company, name) for row, company, name in session.exec(query))


@dataclass(frozen=True, slots=True)
class Step:
    """What undo takes back at once: one edit, or a run of them."""

    first: EditRow
    last: EditRow

    @property
    def action(self) -> str:
        """Its name."""
        return self.first.action


def undoable(rows: Iterable[EditRow]) -> tuple[list[Step], list[Step]]:
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


def entry(row: EditRow, schema: Schema) -> LogEntry:
    """A line of the history from its row."""
    before, after = json.loads(row.before), json.loads(row.after)
    changes = [
        Change("", "", str(before[what]), str(after[what]))
        for what in ("status", "note")
        if before[what] != after[what]
    ]
    for key in dict.fromkeys((*before["annotations"], *after["annotations"])):
        old, new = before["annotations"].get(key), after["annotations"].get(key)
        field = (old or new)["field"]
        was, became = (codec.annotation(side, schema) if side else None for side in (old, new))
        changes.append(Change(field, key, _shown(was, schema), _shown(became, schema), was, became))
    assert row.id is not None
    return LogEntry(
        row.id, row.filing_id, row.version, row.reviewer, row.at, row.action, EditKind(row.kind),
        tuple(changes),
    )  # fmt: skip


def _shown(annotation: Annotation | None, schema: Schema) -> str:
    if annotation is None:
        return ""
    if annotation.value is None:
        return "not in the filing"
    spec = schema.by_id.get(annotation.field)
    text = spec.value_type.format(annotation.value) if spec else str(annotation.value)
    return f"{text} ({annotation.decision.value})"
