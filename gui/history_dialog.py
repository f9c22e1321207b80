"""What was decided: the history of one record, and the reviewer's last decisions in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.headers import dress_table
from gui.icons import scaled
from gui.said import log_words
from gui.shortened import shortened
from gui.sizes import open_at
from model.record import Annotation
from model.store.edits import Change, Decided, LogEntry

_WIDEST: Final = 260  # pixels at the usual size of text, of a column that is not the last
_LONGEST: Final = 40  # characters that a button has room for
_BEFORE: Final = 4  # the column of the history that shows what was before


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a table: what it shows, and what it stands for."""

    cells: tuple[str, ...]
    entry: LogEntry
    change: Change | None


class _Table(QTableWidget):
    """Lines to read and to choose one of."""

    chosen = Signal(int)  # the row: double-clicked, or Return

    def __init__(self, headings: Sequence[str], lines: Sequence[_Line], name: str, parent: QWidget) -> None:
        super().__init__(len(lines), len(headings), parent)
        self.setHorizontalHeaderLabels(list(headings))
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        dress_table(self)
        self.setAccessibleName(name)
        for row, line in enumerate(lines):
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        for column in range(len(headings) - 1):
            self.setColumnWidth(column, min(scaled(self, _WIDEST), self.columnWidth(column) + 12))
        self.horizontalHeader().setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
        self.cellDoubleClicked.connect(lambda row, _: self.chosen.emit(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)


class _ListDialog(QDialog):
    """A table with a button for what can be done with a line of it."""

    def __init__(self, title: str, empty: str, act: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        open_at(self, 1080, 520)
        self._empty = QLabel(empty, self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "muted")
        self.act = QPushButton(act, self)
        self.act.setObjectName("primary")
        self.act.setEnabled(False)
        self.act.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.act, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._lines = QVBoxLayout(self)
        self._lines.addWidget(self._empty, 1)
        self._lines.addWidget(buttons)

    def _put(self, table: _Table) -> None:
        self._empty.setVisible(not table.rowCount())
        table.setVisible(bool(table.rowCount()))
        self._lines.insertWidget(1, table, 1)
        table.setFocus()


class HistoryDialog(_ListDialog):
    """A line for each change of one record, newest first; a value can be put back as it was."""

    restore_wanted = Signal(object)  # Annotation

    def __init__(self, entries: Sequence[LogEntry], labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("History"))
        self._empty.setText(self.tr("Nothing was decided in this record yet. Each decision will be listed here."))
        self._shown = [
            _Line(
                (
                    _when(entry), entry.reviewer, _what(entry, change, labels),
                    labels.get(change.field, change.field) or self.tr("the record"), change.before, change.after,
                ),
                entry, change,
            )
            for entry in reversed(entries)
            for change in entry.changes
        ]  # fmt: skip
        headings = [self.tr(word) for word in ("When", "Who", "What", "Field", "Before", "After")]
        self.table = _Table(headings, self._shown, self.tr("History of this record"), self)
        self.table.currentCellChanged.connect(lambda *_: self._offer())
        self.table.chosen.connect(lambda _: self._restore())
        self.act.clicked.connect(self._restore)
        self._put(self.table)
        self._offer()

    def _wanted(self) -> tuple[Annotation | None, str]:
        """The value in the cell that is chosen, and its words."""
        row, column = self.table.currentRow(), self.table.currentColumn()
        change = self._shown[row].change if row >= 0 else None
        if change is None:
            return None, ""
        return (change.was, change.before) if column == _BEFORE else (change.became, change.after)

    def _offer(self) -> None:
        value, words = self._wanted()
        self.act.setEnabled(value is not None)
        self.act.setText(
            self.tr("Restore “{0}”").format(shortened(words, _LONGEST))
            if value
            else self.tr("Restore the chosen value")
        )
        self.act.setToolTip(self.tr("Puts the value of the chosen cell, before or after, back into the record"))

    def _restore(self) -> None:
        value, _ = self._wanted()
        if value is not None:
            self.restore_wanted.emit(value)
            self.accept()


class LatestDialog(_ListDialog):
    """The reviewer's last decisions in all records, newest first; one click goes back to any of them."""

    go_wanted = Signal(int, str, str)  # filing id, field ("" for the record), annotation id

    def __init__(self, decided: Sequence[Decided], labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Last decisions"))
        self._empty.setText(
            self.tr("You have not decided anything yet. Your last fifty decisions will be listed here.")
        )
        self.act.setText(self.tr("Go there"))
        self.act.setToolTip(self.tr("Opens the filing at this value (Return)"))
        self._shown = [
            _Line(
                (
                    _when(one.entry), one.company or one.name, _what(one.entry, change, labels),
                    labels.get(change.field, "") if change else "", change.after if change else "",
                ),
                one.entry, change,
            )
            for one in decided
            for change in [_foremost(one.entry)]
        ]  # fmt: skip
        headings = [self.tr(word) for word in ("When", "Company", "What", "Field", "Value")]
        self.table = _Table(headings, self._shown, self.tr("Your last decisions"), self)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.currentCellChanged.connect(lambda row, *_: self.act.setEnabled(row >= 0))
        self.table.cellClicked.connect(lambda row, _: self._go(row))
        self.table.chosen.connect(self._go)
        self.act.clicked.connect(lambda: self._go(self.table.currentRow()))
        self._put(self.table)
        if self._shown:
            self.table.setCurrentCell(0, 0)

    def _go(self, row: int) -> None:
        line = self._shown[row]
        field, value = (line.change.field, line.change.annotation_id) if line.change else ("", "")
        self.accept()
        self.go_wanted.emit(line.entry.filing_id, field, value)


def _foremost(entry: LogEntry) -> Change | None:
    """The change that a line stands for: of a value where only one changed, else of the record."""
    values = [change for change in entry.changes if change.field]
    return values[0] if len(values) == 1 else next((change for change in entry.changes if not change.field), None)


def _when(entry: LogEntry) -> str:
    return f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}"


def _what(entry: LogEntry, change: Change | None, labels: Mapping[str, str]) -> str:
    """The action without the field, which has a column of its own; older lines name it by its id."""
    if change is None:
        return log_words(entry.action)
    return log_words(entry.action.removesuffix(f" {change.field}").removesuffix(f" {labels.get(change.field, '')}"))
