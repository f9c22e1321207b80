"""Find in the filing: searches the canonical text, counts, wraps."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.buttons import tool_button
from gui.source_text import SourceText
from model.spans import Span

_MOST_HITS = 10_000


class FindBar(QWidget):
    """A line under the text: what to find, how often it is there, next and previous."""

    closed = Signal()

    def __init__(self, view: SourceText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._hits: list[Span] = []
        self._at = -1
        self.field = QLineEdit(self, placeholderText=self.tr("Find in this filing"), clearButtonEnabled=True)
        self.field.setObjectName("find")
        self.field.setAccessibleName(self.tr("Find in this filing"))
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        for text, name, slot in (
            ("▲", self.tr("Previous hit (Shift+F3)"), self.previous),
            ("▼", self.tr("Next hit (F3)"), self.next),
            ("✕", self.tr("Close (Esc)"), self.close_bar),
        ):
            button = tool_button(self, text, name)
            button.clicked.connect(slot)
            layout.addWidget(button)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self.next)
        self.hide()

    def open_bar(self) -> None:
        """Shows the line with what is selected in the text, ready to type."""
        chosen = self._view.selection()
        self.show()
        if chosen is not None and "\n" not in chosen.of(self._view.text):
            self.field.setText(chosen.of(self._view.text))
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hides the line and its hits."""
        self.hide()
        self._view.show_hits(())
        self._view.setFocus()
        self.closed.emit()

    def refresh(self) -> None:
        """Another filing is shown."""
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        words = self.field.text().split()
        # Any white space matches any other: what stands on two lines is found, too.
        pattern = r"\s+".join(re.escape(word) for word in words)
        self._hits = []
        if pattern:
            for found in re.finditer(pattern, self._view.text, re.IGNORECASE):
                self._hits.append(Span(*found.span()))
                if len(self._hits) >= _MOST_HITS:
                    break
        self._view.show_hits(self._hits)
        self._at = -1
        if self._hits:
            start = self._view.visible().start
            self._go(next((n for n, hit in enumerate(self._hits) if hit.start >= start), 0))
        self._show_count()

    def next(self) -> None:
        """To the next hit, from the last to the first."""
        self._go(self._at + 1)

    def previous(self) -> None:
        """To the hit before, from the first to the last."""
        self._go(self._at - 1)

    def _go(self, place: int) -> None:
        if self._hits:
            self._at = place % len(self._hits)
            self._view.focus_evidence(self._hits[self._at])
        self._show_count()

    def _show_count(self) -> None:
        if not self.field.text().strip():
            self.count.setText("")
        elif not self._hits:
            self.count.setText(self.tr("not found"))
        else:
            self.count.setText(self.tr("{0} of {1}").format(self._at + 1, len(self._hits)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return
        super().keyPressEvent(event)
