"""What to export, where to, and how to split it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.drop_down import dress_list
from gui.file_dialogs import ask_place
from gui.said import counted, said_of, status_words
from model.export import FORMATS, ExportOptions
from model.record import Status
from model.splits import Split

_USUAL_WIDTH: Final = 520


class ExportDialog(QDialog):
    """Asks for the options of an export; `wanted` hands them over."""

    wanted = Signal(object)  # ExportOptions

    def __init__(self, counts: dict[Status, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox(self)
        for name, form in FORMATS.items():
            self.format.addItem(f"{name} — {self.tr(form.title)}", name)
        self.status = QComboBox(self)
        for status in (Status.APPROVED, Status.FLAGGED, Status.IN_REVIEW, Status.NEW, Status.REJECTED):
            words = status_words(status)
            self.status.addItem(counted(counts.get(status, 0), "{1} ({0} record)", "{1} ({0} records)", words), status)
        dress_list(self.format)
        dress_list(self.status)
        self.path = QLineEdit(str(Path.home() / "tickmark-export"), self)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(browse)
        self.split = QCheckBox(self.tr("Split by company into train, dev and test"), self)
        self.ratios = QLineEdit("80/10/10", self)
        self.seed = QSpinBox(self, maximum=1_000_000)
        self.ratios.setEnabled(False)
        self.seed.setEnabled(False)
        self.split.toggled.connect(self.ratios.setEnabled)
        self.split.toggled.connect(self.seed.setEnabled)
        self.fault = QLabel(self, wordWrap=True)
        self.fault.setProperty("role", "bad")
        rows = QFormLayout()
        rows.addRow(self.tr("Format"), self.format)
        rows.addRow(self.tr("Records"), self.status)
        rows.addRow(self.tr("Write to"), place)
        rows.addRow("", self.split)
        rows.addRow(self.tr("Shares"), self.ratios)
        rows.addRow(self.tr("Seed"), self.seed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(rows)
        layout.addWidget(self.fault)
        layout.addWidget(buttons)
        self.resize(self.sizeHint().expandedTo(QSize(_USUAL_WIDTH, 0)))

    def _browse(self) -> None:
        path = ask_place(self, self.tr("Export to"), self.path.text())
        if path is not None:
            self.path.setText(str(path))

    def _take(self) -> None:
        try:
            split = Split.parse(self.ratios.text()) if self.split.isChecked() else None
        except ValueError as error:
            self.fault.setText(said_of(error))
            return
        options = ExportOptions(
            format=self.format.currentData(),
            path=Path(self.path.text()).expanduser(),
            statuses=frozenset({Status(self.status.currentData())}),  # Qt keeps the word alone
            split=split,
            seed=self.seed.value(),
        )
        self.accept()
        self.wanted.emit(options)
