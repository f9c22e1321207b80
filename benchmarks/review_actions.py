"""Counts the actions that reviewing filings with known values takes, from real key events in the real window.

    python benchmarks/review_actions.py GOLD FOLDER

A reviewer who knows the gold values corrects each record with the keyboard until it says the same, and approves it.
Going to a value, striking it out, typing one, Return and Ctrl+Return count one action each.  Offscreen.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window import CTRL, Bench, filings

from model.config import Config, load_config, shipped_path
from model.evaluate import match, read_gold
from model.record import Record, Status
from model.store.database import open_database
from model.store.records import add_filings
from model.values import Json


class Reviewer:
    """Presses keys and counts."""

    def __init__(self, bench: Bench, config: Config) -> None:
        self.bench, self.schema = bench, config.schema_
        self.actions = 0

    @property
    def record(self) -> Record:
        """The open record, once nothing is left to be saved."""
        document = self.bench.window.desk.document
        self.bench.until(lambda: not document.writer.busy)
        assert document.record is not None
        return document.record

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key in the widget that has the keyboard."""
        QTest.keyClick(self.bench.window.focusWidget() or self.bench.window, key, modifier)
        self.actions += 1

    def go(self, field: str, annotation_id: str | None = None) -> None:
        """Goes to a value."""
        self.bench.window.form.focus_value(field, annotation_id)
        self.actions += 1

    def mend(self, field: str, gold: list[Json]) -> bool:
        """Makes a field say what the gold says; False where keys in its first input cannot."""
        kind = self.schema.field(field).value_type
        held = [a for a in self.record.of_field(field) if a.value is not None]
        found = [kind.to_json(a.value) for a in held if a.value is not None]
        right = match(field, gold, found)
        for annotation in (a for a, is_right in zip(held, right, strict=True) if not is_right):
            self.go(field, annotation.id)
            self.press(Qt.Key.Key_Delete)
        missing = [value for value in gold if not any(match(field, [value], found))]
        for value in missing:
            if self.schema.field(field).columns or not isinstance(value, str):
                return False
            self.go(field)
            QTest.keyClicks(self.bench.window.focusWidget(), value)
            self.actions += 1
            self.press(Qt.Key.Key_Return)
        now = [kind.to_json(a.value) for a in self.record.of_field(field) if a.value is not None]
        return len(now) == len(gold) and all(match(field, gold, now))

    def review(self, filing_id: int, gold: dict[str, list[Json]]) -> tuple[int, bool]:
        """The number of actions, and whether the approved record says what the gold says."""
        self.bench.open(filing_id)
        self.actions = 0
        whole = True
        for field, values in gold.items():
            if field in self.schema.by_id:
                whole = self.mend(field, values) and whole
        self.press(Qt.Key.Key_Return, CTRL)
        done = self.bench.service.open(filing_id).record.status is Status.APPROVED
        return self.actions, whole and done


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    config = load_config(shipped_path())
    gold = read_gold(arguments.gold)
    made = [new for new in filings(arguments.folder, config) if Path(new.filing.name).name in gold]
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'actions.db'}")
        ids = [one.filing_id for one in add_filings(database, made, config.schema_)]
        bench = Bench(database, config, Path(folder))
        reviewer = Reviewer(bench, config)
        counts, open_ones = [], []
        for new, filing_id in zip(made, ids, strict=True):
            actions, settled = reviewer.review(filing_id, gold[Path(new.filing.name).name])
            counts.append(actions)
            if not settled:
                open_ones.append(new.filing.name)
        print(f"{len(counts)} filings, {statistics.mean(counts):.2f} actions each, {max(counts)} at most")
        print(f"{counts.count(1)} took one key; not settled by these keys: {', '.join(open_ones) or 'none'}")
        bench.window.close()
        database.close()


if __name__ == "__main__":
    main()
