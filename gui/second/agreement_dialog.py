"""How far two reviewers agree, field by field, as a table and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.file_dialogs import FileDialog
from gui.headers import dress_header
from gui.sizes import open_at
from model.agreement import FieldAgreement
from model.schema import Schema


class AgreementDialog(QDialog):
    """A line for each field: filings reviewed twice, how many agree, and kappa or F1."""

    failed = Signal(str)

    def __init__(self, found: Sequence[FieldAgreement], schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Agreement of reviewers"))
        open_at(self, 640, 560)
        filings = max((one.filings for one in found), default=0)
        self.headings = [self.tr(word) for word in ("Field", "Filings", "The same", "Measure", "Agreement")]
        self.rows = [_cells(one, schema) for one in found] if filings else []
        words = (
            self.tr("Filings reviewed twice: {0}. Choices are compared by Cohen’s kappa, other values by F1.")
            if filings
            else self.tr("No filing was reviewed twice yet. Select approved records and ask for a second review.")
        )
        table = QTableWidget(len(self.rows), len(self.headings), self)
        table.setHorizontalHeaderLabels(self.headings)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setAccessibleName(self.windowTitle())
        dress_header(table.horizontalHeader())
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, cells in enumerate(self.rows):
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.setVisible(bool(self.rows))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save = QPushButton(self.tr("Save as CSV…"), self)
        save.setEnabled(bool(self.rows))
        save.clicked.connect(self._ask)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(QLabel(words.format(filings), self, wordWrap=True))
        layout.addWidget(table, 1)
        layout.addWidget(buttons)

    def _ask(self) -> None:
        dialog = FileDialog(self, self.tr("Save"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("agreement.csv")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Writes the table: whole, or not at all."""
        text = io.StringIO()
        csv.writer(text).writerows([self.headings, *self.rows])
        data = text.getvalue().encode()
        file = QSaveFile(str(path))
        if not (file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()):
            self.failed.emit(self.tr("{0} cannot be written: {1}.").format(path, file.errorString()))


def _cells(one: FieldAgreement, schema: Schema) -> tuple[str, ...]:
    measure, figure = ("kappa", one.kappa) if one.kappa is not None else ("F1", one.f1)
    return schema.field(one.field).label, str(one.filings), str(one.same), measure, f"{figure:.3f}"
