"""The lines of one field as a Qt table, with ticks and with what was decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.badge import percent
from model.record import Annotation, Decision
from model.schema import FieldSpec
from model.sheet import SheetLine
from model.values import as_read

Index = QModelIndex | QPersistentModelIndex
TICK, CONTEXT, VALUE, COMPANY, DATE, STATE = range(6)
TITLES: Final = ("", "In the filing", "Value", "Company", "Date", "State")
_DECISIONS: Final = {
    Decision.CONFIRMED: "✓ confirmed",
    Decision.CORRECTED: "✓ corrected",
    Decision.ADDED: "✓ added",
    Decision.ABSENT: "– not there",
}


class SheetModel(QAbstractTableModel):
    """Holds the lines; changes nothing in any record."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[SheetLine] = []
        self.ticked: set[int] = set()
        self._spec: FieldSpec | None = None
        self._saving: set[tuple[int, str]] = set()

    def show_lines(self, lines: Iterable[SheetLine], spec: FieldSpec) -> None:
        """Another field, or the same one read again."""
        self.beginResetModel()
        self.lines, self._spec = list(lines), spec
        self.ticked.clear()
        self._saving.clear()
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Ticks a line, or takes the tick away."""
        self.ticked ^= {row}
        self._changed(row)

    def mark_saving(self, lines: Iterable[SheetLine]) -> None:
        """A decision on these lines is on its way to the disk."""
        for line in lines:
            self._saving.add((line.filing_id, line.annotation.id))
        self.ticked.clear()
        self._all_changed()

    def settle(self, annotations: Callable[[int], Sequence[Annotation]], filings: Iterable[int]) -> None:
        """Shows what the records of these filings hold now."""
        held = {(filing, a.id): a for filing in filings for a in annotations(filing)}
        self._saving = {key for key in self._saving if key[0] not in {filing for filing, _ in held}}
        for n, line in enumerate(self.lines):
            now = held.get((line.filing_id, line.annotation.id))
            if now is not None and now != line.annotation:
                self.lines[n] = replace(line, annotation=now)
        self._all_changed()

    def _all_changed(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, STATE))

    def _changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, STATE))

    def decided(self) -> int:
        """How many lines a person has decided."""
        return sum(line.annotation.decision is not Decision.PENDING for line in self.lines)

    def shown_value(self, line: SheetLine) -> str:
        """The value as a person reads it."""
        value = line.annotation.value
        return as_read(self._spec.value_type, value) if self._spec and value is not None else ""

    def state(self, line: SheetLine) -> str:
        """The state in words, with the reason why the line stands where it stands."""
        if (line.filing_id, line.annotation.id) in self._saving:
            return self.tr("saving…")
        decided = _DECISIONS.get(line.annotation.decision)
        if decided:
            return decided
        sure = self.tr("{0} sure").format(percent(line.annotation.confidence)) if line.annotation.confidence else ""
        return f"{sure} · {line.why}" if line.why else sure

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK:
            return Qt.CheckState.Checked if index.row() in self.ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(line, index.column())
        return None

    def _words(self, line: SheetLine, column: int) -> str:
        if column == CONTEXT:
            return f"{line.before}{' '.join(line.annotation.quote.split())}{line.behind}"
        by_column = {VALUE: self.shown_value(line), COMPANY: line.company or line.name, DATE: line.date}
        return by_column.get(column) or (self.state(line) if column == STATE else "")

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        del value
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else usual

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr(TITLES[section])
        return None
