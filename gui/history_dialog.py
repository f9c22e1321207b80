"""The history of one record: who, when, what, before, after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from model.store.edits import LogEntry


class HistoryDialog(QDialog):
    """A table with a line for each change, newest first."""

    def __init__(self, entries: Sequence[LogEntry], labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History"))
        self.resize(820, 420)
        headings = [self.tr(word) for word in ("When", "Who", "What", "Field", "Before", "After")]
        lines = [
            (
                f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}",
                entry.reviewer,
                entry.action,
                labels.get(change.field, change.field),
                change.before,
                change.after,
            )
            for entry in reversed(entries)
            for change in entry.changes
        ]
        table = QTableWidget(len(lines), len(headings), self)
        table.setHorizontalHeaderLabels(headings)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setAccessibleName(self.tr("History of this record"))
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(buttons)
