"""Steps that were taken on many records at once: which lines of the log belong to each, and which was the last."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from model.store import records
from model.store.database import Database
from model.store.tables import StepOnManyRow


@dataclass(frozen=True, slots=True)
class Assigned:
    """Who got the records, and who had them before ("" for nobody)."""

    to: str
    before: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class StepOnMany:
    """One step: its name, and the filings that it changed, each with the line of the log; or whom it assigned."""

    id: int
    action: str
    edits: tuple[tuple[int, int], ...]  # filing id, id of the edit
    assigned: Assigned | None


def begin(database: Database, reviewer: str, action: str, assigned: Assigned | None = None) -> int:
    """Puts a step on file; the saves that belong to it name the number that comes back."""
    packed = json.dumps({"to": assigned.to, "before": dict(assigned.before)}) if assigned else ""
    row = StepOnManyRow(reviewer=reviewer, at=records.now(), action=action, assigned=packed, taken_back=False)
    with database.transaction() as session:
        session.add(row)
        session.flush()
        assert row.id is not None
        return row.id


def take_back(database: Database, step: int) -> None:
    """The step is no longer one that could be taken back."""
    with database.transaction() as session:
        session.exec(update(StepOnManyRow).where(col(StepOnManyRow.id) == step).values(taken_back=True))


def last(database: Database, reviewer: str) -> StepOnMany | None:
    """A reviewer's last step that changed something and was not taken back; however long ago."""
    sql = (
        "SELECT id, action, assigned FROM step_on_many WHERE reviewer = :reviewer AND NOT taken_back"
        " AND (assigned <> '' OR EXISTS (SELECT 1 FROM edit_log WHERE on_many = step_on_many.id))"
        " ORDER BY id DESC LIMIT 1"
    )
    with database.snapshot() as reader:
        for number, action, assigned in reader.rows(sql, {"reviewer": reviewer}):
            lines = reader.rows(
                "SELECT filing_id, id FROM edit_log WHERE on_many = :step ORDER BY id", {"step": number}
            )
            return StepOnMany(number, action, tuple((filing, line) for filing, line in lines), _unpacked(assigned))
    return None


def _unpacked(packed: str) -> Assigned | None:
    if not packed:
        return None
    data: dict[str, Any] = json.loads(packed)
    before: Mapping[str, Sequence[int]] = data["before"]
    return Assigned(data["to"], {name: tuple(ids) for name, ids in before.items()})
