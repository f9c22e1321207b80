"""Find in the filing: what to find, how often it is there, next and previous.  The canonical text is searched."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.buttons import IconButton, tool_button
from gui.finder import MOST_HITS, Finder
from gui.source_text import SourceText
from model.spans import Span

_LARGE: Final = 1_000_000  # characters; a longer text is searched when the typing pauses
_PAUSE: Final = 180  # milliseconds


class FindBar(QWidget):
    """A line under the text.  Escape closes it, Return and F3 go on, Shift+Return and Shift+F3 go back."""

    found = Signal(object)  # the hits: list[Span]
    closed = Signal()

    def __init__(self, view: SourceText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._finder = Finder("")
        self._hits: list[Span] = []
        self._at = -1
        self.setObjectName("find_bar")
        self.field = QLineEdit(self, placeholderText=self.tr("Find in this filing"), clearButtonEnabled=True)
        self.field.setObjectName("find_text")
        self.field.setAccessibleName(self.tr("Find in this filing"))
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.match_case = tool_button(self, "Aa", self.tr("Match capitals"))
        self.match_case.setCheckable(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.match_case.toggled.connect(self._search)
        self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.match_case)
        for sign, name, slot in (
            ("up", self.tr("Previous hit (Shift+F3)"), self.previous),
            ("down", self.tr("Next hit (F3)"), self.next),
            ("close", self.tr("Close (Esc)"), self.close_bar),
        ):
            button = IconButton(self, sign, name)
            button.clicked.connect(slot)
            layout.addWidget(button)

    def open_bar(self) -> None:
        """Shows the line with what is selected in the text, ready to type."""
        chosen = self._view.selection()
        words = chosen.of(self._view.text) if chosen else ""
        self.show()
        if words and "\n" not in words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hides the line and its hits; the last hit stays selected, to be used."""
        if self.isHidden():
            return
        if 0 <= self._at < len(self._hits):
            self._view.select(self._hits[self._at])
        self.hide()
        self._hits, self._at = [], -1
        self._view.show_hits(())
        self._view.setFocus()
        self.found.emit([])
        self.closed.emit()

    def refresh(self) -> None:
        """Another filing is shown."""
        self._finder = Finder(self._view.text)
        self._hits, self._at = [], -1
        if not self.isHidden():
            self._search()

    def _typed(self) -> None:
        if len(self._view.text) > _LARGE:
            self._pause.start()
        else:
            self._search()

    def _search(self) -> None:
        """Finds anew and stands at the first hit from where the reviewer is."""
        self._pause.stop()
        start = self._hits[self._at].start if 0 <= self._at < len(self._hits) else self._view.visible().start
        self._hits = self._finder.find(self.field.text(), match_case=self.match_case.isChecked())
        self._at = -1
        self.found.emit(self._hits)
        self._go(bisect_left(self._hits, start, key=lambda hit: hit.start))

    def next(self) -> None:
        """To the next hit, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """To the hit before, from the first to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.isHidden():
            self.open_bar()
        elif self._pause.isActive():
            self._search()
        else:
            self._go(self._at + by)

    def _go(self, place: int) -> None:
        self._at = place % len(self._hits) if self._hits else -1
        self._view.show_hits(self._hits, self._hits[self._at] if self._hits else None)
        self._show_count()

    def _show_count(self) -> None:
        if not self.field.text().strip():
            self.count.setText("")
        elif not self._hits:
            self.count.setText(self.tr("not found"))
        else:
            more = "+" if len(self._hits) == MOST_HITS else ""
            self.count.setText(self.tr("{0} of {1}").format(f"{self._at + 1:,}", f"{len(self._hits):,}{more}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Ctrl+Return approves, whichever pane has the keyboard.
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
