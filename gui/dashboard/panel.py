"""One chart with its sentence, its numbers as a table, and its way into a file."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

import pyqtgraph as graph
from PySide6.QtCore import QBuffer, QIODevice, QSaveFile, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dashboard.charts import Chart, dress
from gui.file_dialogs import FileDialog
from gui.headers import dress_header
from gui.icons import scaled
from gui.theme import Colours

_LEAST: Final = 180  # pixels of a chart's height


class ChartPanel(QFrame):
    """Shows a chart, or its numbers; writes both to files."""

    failed = Signal(str)  # a file that could not be written

    def __init__(self, chart: Chart, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart")
        self.chart = chart
        title = QLabel(chart.name, self)
        title.setProperty("role", "title")
        summary = QLabel(chart.summary, self, wordWrap=True)
        summary.setProperty("role", "muted")
        self.view = graph.PlotWidget(self)
        self.view.setMinimumHeight(scaled(self, _LEAST))
        self.view.setMenuEnabled(False)
        self.view.setMouseEnabled(x=False, y=False)
        self.view.hideButtons()
        self.view.setAccessibleName(f"{chart.name}. {chart.summary}")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table = self._make_table()
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.view if chart.has_marks else self._nothing())
        self.pages.addWidget(self.table)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        self.as_table = self._button(self.tr("Table"), self.tr("Show the numbers of {0}").format(chart.name))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(lambda on: self.pages.setCurrentIndex(int(on)))
        self.png = self._button("PNG", self.tr("Save {0} as a picture").format(chart.name))
        self.png.clicked.connect(lambda: self._ask(".png"))
        self.csv = self._button("CSV", self.tr("Save the numbers of {0}").format(chart.name))
        self.csv.clicked.connect(lambda: self._ask(".csv"))
        self.png.setEnabled(chart.has_marks)
        for button in (self.as_table, self.png, self.csv):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(summary)
        layout.addWidget(self.pages, 1)
        self.draw(colours)

    def _nothing(self) -> QLabel:
        """In place of axes without anything between them."""
        self.view.hide()
        words = QLabel(self.tr("Nothing to draw yet"), self, alignment=Qt.AlignmentFlag.AlignCenter)
        words.setProperty("role", "muted")
        return words

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName("quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        return button

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self.chart.rows), len(self.chart.headings), self)
        table.setHorizontalHeaderLabels(list(self.chart.headings))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setAccessibleName(self.chart.name)
        dress_header(table.horizontalHeader())
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, cells in enumerate(self.chart.rows):
            for column, words in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(words))
        return table

    def draw(self, colours: Colours) -> None:
        """Draws the chart anew in a theme's colours."""
        plot = self.view.getPlotItem()
        plot.clear()
        dress(self.view, colours)
        self.chart.draw(plot, colours)

    def _ask(self, ending: str) -> None:
        dialog = FileDialog(self, self.tr("Save"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(self.chart.name.lower().replace(" ", "-") + ending)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Writes the picture, or for another ending than .png the numbers: whole, or not at all."""
        data = self._picture() if path.suffix.lower() == ".png" else self._numbers()
        file = QSaveFile(str(path))
        written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
        if not written:
            self.failed.emit(self.tr("{0} cannot be written: {1}.").format(path, file.errorString()))

    def _picture(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.view.grab().save(buffer, "PNG")
        return bytes(buffer.data().data())

    def _numbers(self) -> bytes:
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(self.chart.headings)
        writer.writerows(self.chart.rows)
        return text.getvalue().encode()
