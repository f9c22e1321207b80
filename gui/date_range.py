"""Asks for two days, either of which may be left open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.inputs import DateInput
from gui.said import said_of
from model.values import SIMPLE_TYPES


class DateRange(QDialog):
    """Days are typed as in the form, in any usual way; `taken` gives both as ISO dates, "" for none."""

    taken = Signal(str, str)

    def __init__(self, first: str, last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Date of report"))
        self._kind = SIMPLE_TYPES["date"]
        self.first, self.last = DateInput(self._kind, self), DateInput(self._kind, self)
        self.first.setText(first)
        self.last.setText(last)
        self._complaint = QLabel(self, wordWrap=True)
        self._complaint.setProperty("role", "bad")
        self._complaint.hide()
        form = QFormLayout()
        for words, line in ((self.tr("From"), self.first), (self.tr("Until"), self.last)):
            line.setAccessibleName(words)
            line.setPlaceholderText(self.tr("3/17/05 or 2005-03-17; empty for any"))
            line.setMinimumWidth(260)
            form.addRow(words, line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._complaint)
        layout.addWidget(buttons)

    def _take(self) -> None:
        try:
            days = [self._iso(line) for line in (self.first, self.last)]
        except ValueError as error:
            self._complaint.setText(said_of(error))
            self._complaint.show()
            return
        first, last = days if not (days[0] and days[1]) else sorted(days)
        self.accept()
        self.taken.emit(first, last)

    def _iso(self, line: DateInput) -> str:
        day = line.value()
        return "" if day is None else self._kind.format(day)
