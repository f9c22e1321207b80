"""The actions that it takes to review filings in the real window, for a reviewer who knows the gold file by heart.

    python benchmarks/review_actions.py GOLD FOLDER [--limit N]

Every action is a real key or mouse event.  Counted are: approving 1, coming to a value 1, each press of Alt+Down 1,
striking out 1, typing a value 1 and taking it with Return 1.  Beside it stands the usual estimate from the extract
alone: 1 to approve, 2 for each missing or wrong value, 1 for each that should not be there.  At the end the stored
record must be approved and say what the gold file says.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolButton, QWidget
from window import CTRL, Bench, filings

from gui.inputs import SimpleInput, TableInput
from gui.value_editor import ValueEditor
from model.attention import problems
from model.comparing import same
from model.config import load_config, shipped_path
from model.evaluate import read_gold
from model.record import Annotation, Record, Status
from model.schema import Schema
from model.store.database import open_database
from model.store.records import add_filings
from model.values import Json

Wanted = dict[str, list[Json]]
ALT = Qt.KeyboardModifier.AltModifier


class Reviewer:
    """Brings one record after the other to what the gold file says, and counts."""

    def __init__(self, bench: Bench, schema: Schema) -> None:
        self._bench = bench
        self._schema = schema
        self._window = bench.window
        self.done: Counter[str] = Counter()

    @property
    def record(self) -> Record:
        """The record in the window."""
        record = self._window.desk.document.record
        assert record is not None
        return record

    def review(self, wanted: Wanted) -> None:
        """Mends what is wrong, then approves."""
        for field, values in wanted.items():
            if field in self._window.form.rows:
                self._mend(field, values)
        self._unblock()
        self.done["approve"] += 1
        QTest.keyClick(self._window, Qt.Key.Key_Return, CTRL)
        self._bench.until(lambda: not self._window.desk.document.writer.busy)

    def differs(self, record: Record, field: str, values: Sequence[Json]) -> tuple[list[Annotation], list[Json]]:
        """The values that gold does not have, and those of gold that are missing."""
        kind = self._window.form.rows[field].field.value_type
        left, wrong = list(values), []
        for annotation in record.of_field(field):
            if annotation.value is None:
                continue
            told = kind.to_json(annotation.value)
            hit = next((n for n, value in enumerate(left) if same(field, value, told)), None)
            if hit is not None:
                del left[hit]
            elif told is not False or values:  # a box that gold does not list was not printed, hence not ticked
                wrong.append(annotation)
        return wrong, left

    def estimate(self, wanted: Wanted) -> int:
        """What the extract alone lets expect."""
        total = 1
        for field, values in wanted.items():
            if field in self._window.form.rows:
                wrong, missing = self.differs(self.record, field, values)
                total += 2 * len(missing) + max(0, len(wrong) - len(missing))
        return total

    def _mend(self, field: str, values: Sequence[Json]) -> None:
        wrong, missing = self.differs(self.record, field, values)
        for value in missing:
            editor = self._come_to(field, wrong.pop() if wrong else None)
            if not self._alternative(editor, value):
                self._type(editor, value)
        for annotation in wrong:
            self._strike_out(self._come_to(field, annotation))

    def _come_to(self, field: str, annotation: Annotation | None) -> ValueEditor:
        """The keyboard goes to the value; where there is none, to the empty line, or the mouse to the sign for one."""
        self.done["come to a value"] += 1
        row = self._window.form.rows[field]
        if annotation is None and any(one.value is not None for one in self.record.of_field(field)):
            sign = next(button for button in row.findChildren(QToolButton) if button.accessibleName().startswith("Add"))
            QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
            editor = [one for one in row.editors if not one.isHidden()][-1]
        else:
            found = row.editor_of(annotation.id if annotation else None)
            assert found is not None
            editor = found
        self._window.form.area.ensureWidgetVisible(editor)
        editor.input.setFocus(Qt.FocusReason.TabFocusReason)  # as Tab and F8 do; a click would turn a box
        return editor

    def _alternative(self, editor: ValueEditor, value: Json) -> bool:
        """Alt+Down until the value stands there, where the machine has it among its candidates."""
        field = editor.field
        others = [s for s in self.record.suggestions if s.field == field.id]
        if not any(same(field.id, value, field.value_type.to_json(one.value)) for one in others):
            return False
        for _ in others:
            self.done["take an alternative"] += 1
            QTest.keyClick(_inner(editor), Qt.Key.Key_Down, ALT)
            if not any(same(field.id, value, left) for left in self.differs(self.record, field.id, [value])[1]):
                return True
        return False

    def _type(self, editor: ValueEditor, value: Json) -> None:
        self.done["type"] += 1
        kept = editor.input
        if isinstance(kept, TableInput):
            assert isinstance(value, dict)
            for name, cell in kept.cells.items():
                if value.get(name) is not None:
                    _enter(cell, value[name])
            last: QWidget = next(iter(kept.cells.values()))
        else:
            _enter(kept, value)
            last = kept
        self.done["take with Return"] += 1
        QTest.keyClick(last, Qt.Key.Key_Return)

    def _strike_out(self, editor: ValueEditor) -> None:
        self.done["strike out"] += 1
        QTest.keyClick(_inner(editor), Qt.Key.Key_Delete)

    def _unblock(self) -> None:
        """What the window will not approve as it is: a required value that the filing lacks, a failed check."""
        document = self._window.desk.document
        assert document.filing is not None
        for problem in [one for one in problems(self.record, self._schema, document.filing.text) if one.blocking]:
            held = self.record.annotation(problem.annotation_id) if problem.annotation_id else None
            editor = self._come_to(problem.field, held)
            if held is None:
                self._strike_out(editor)
            else:
                self.done["confirm"] += 1
                QTest.keyClick(_inner(editor), Qt.Key.Key_Return)


def _inner(editor: ValueEditor) -> QWidget:
    """The widget that takes the keys."""
    return next(iter(editor.input.cells.values())) if isinstance(editor.input, TableInput) else editor.input


def _enter(cell: SimpleInput, value: Json) -> None:
    """Types or chooses a value by keys."""
    if isinstance(cell, QCheckBox):
        while cell.value() != value:
            QTest.keyClick(cell, Qt.Key.Key_Space)
    elif isinstance(cell, QComboBox):
        QTest.keyClick(cell, Qt.Key.Key_Home)
        while cell.currentData() != value:
            QTest.keyClick(cell, Qt.Key.Key_Down)
    else:
        # Pasted, since QTest cannot type what no keyboard has, such as an accented name.
        QApplication.clipboard().setText(f"{value:f}" if isinstance(value, float) else str(value))
        QTest.keyClick(cell, Qt.Key.Key_A, CTRL)
        QTest.keyClick(cell, Qt.Key.Key_V, CTRL)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    config = load_config(shipped_path())
    gold = read_gold(arguments.gold)
    made = [one for one in filings(arguments.folder, config) if Path(one.filing.name).name in gold]
    made = made[: arguments.limit]
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'review.db'}")
        added = add_filings(database, made, config.schema_)
        bench = Bench(database, config, Path(folder))
        reviewer = Reviewer(bench, config.schema_)
        counts, estimates = [], []
        for one, new in zip(added, made, strict=True):
            wanted = gold[Path(new.filing.name).name]
            bench.open(one.filing_id)
            estimates.append(reviewer.estimate(wanted))
            before = reviewer.done.total()
            reviewer.review(wanted)
            counts.append(reviewer.done.total() - before)
            stored = bench.service.open(one.filing_id).record
            assert stored.status is Status.APPROVED, new.filing.name
            for field, values in wanted.items():
                if field in bench.window.form.rows:
                    assert reviewer.differs(stored, field, values) == ([], []), (new.filing.name, field)
        bench.window.close()
        database.close()
    print(f"{len(counts)} filings, all approved and equal to the gold file")
    print(f"actions per filing      {statistics.mean(counts):6.2f}, {max(counts)} at most")
    print(f"approved at once        {counts.count(1) / len(counts):6.1%}")
    print(f"the usual estimate      {statistics.mean(estimates):6.2f}")
    for name, number in reviewer.done.most_common():
        print(f"  {name:22}{number:6}")


if __name__ == "__main__":
    main()
