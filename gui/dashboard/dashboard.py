"""Progress and quality on one page: four charts and the reviewers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.dashboard.charts import charts_of
from gui.dashboard.panel import ChartPanel
from gui.said import said
from gui.sizes import open_at
from gui.theme import in_use
from model.schema import Schema
from model.store.progress import Progress, in_words

_BESIDE: Final = 2  # charts


class Dashboard(QDialog):
    """Shows figures as they were when it was opened; the colours follow the theme."""

    def __init__(self, progress: Progress, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dashboard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Progress and quality"))
        open_at(self, 1120, 700)
        self.panels = [ChartPanel(chart, in_use(), self) for chart in charts_of(progress, schema)]
        self.fault = QLabel(self, wordWrap=True)
        self.fault.setProperty("role", "bad")
        self.fault.hide()
        body = QWidget(self)
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        for panel in self.panels:
            panel.failed.connect(self._say)
        self._arrange(_BESIDE)
        area = QScrollArea(self, widgetResizable=True)
        area.setObjectName("plain")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self.people = QLabel(self._people(progress), self, wordWrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addWidget(self.people)
        layout.addWidget(self.fault)

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _arrange(self, columns: int) -> None:
        for n, panel in enumerate(self.panels):
            self._grid.addWidget(panel, n // columns, n % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two charts stand beside each other where there is room for two."""
        super().resizeEvent(event)
        widest = max(panel.minimumSizeHint().width() for panel in self.panels)
        self._arrange(_BESIDE if self.width() >= _BESIDE * (widest + 24) else 1)

    def _people(self, progress: Progress) -> str:
        if not progress.reviewers:
            return self.tr("Nobody has approved a record yet. Each reviewer's progress will be listed here.")
        lines = []
        for one in progress.reviewers:
            pace = self.tr(", {0} each").format(said(in_words(one.seconds))) if one.seconds is not None else ""
            lines.append(self.tr("{0}: {1} today, {2} in all{3}").format(one.reviewer, one.today, one.total, pace))
        return "   ·   ".join(lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "panels"):
            for panel in self.panels:
                panel.draw(in_use())
