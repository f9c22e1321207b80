"""What does not fit together in a record, above the text: one sentence at a time, a click away from its places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gui.buttons import IconButton, Sign, tool_button
from gui.said import said
from model.findings import Finding


class FindingsBar(QFrame):
    """Shows the findings of the open record; says which places the reviewer wants to see."""

    wanted = Signal(object, object)  # Finding, the Span to go to (None where it has no place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.found: Sequence[Finding] = ()
        self._at = 0
        self._place = -1  # of the finding's spans, the one that was gone to last
        self.sentence = _Sentence(self)
        self.sentence.clicked.connect(self.go_on)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._go = tool_button(
            self, self.tr("Show"), self.tr("Go to the words that disagree, one after the other (F7)")
        )
        self._go.clicked.connect(self.go_on)
        self._previous = self._turn("up", self.tr("Previous contradiction"), -1)
        self._next = self._turn("down", self.tr("Next contradiction"), 1)
        close = IconButton(self, "close", self.tr("Hide for this record"))
        close.clicked.connect(lambda: self.show_findings(()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(Sign(self, "failed", "doubtful"))
        layout.addWidget(self.sentence, 1)
        for widget in (self._count, self._go, self._previous, self._next, close):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def _turn(self, icon: str, name: str, by: int) -> IconButton:
        button = IconButton(self, icon, name)
        button.clicked.connect(lambda: self._turn_to(self._at + by))
        return button

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Shows other findings; stays at the one that is shown where it is among them."""
        if found == self.found:
            return
        shown = self.found[self._at].rule if self.found else ""
        self.found = tuple(found)
        at = next((n for n, finding in enumerate(found) if finding.rule == shown), 0)
        self._show(at)

    def _turn_to(self, at: int) -> None:
        self._show(at % len(self.found))
        self.go_on()

    def _show(self, at: int) -> None:
        self._at, self._place = at, -1
        self.setVisible(bool(self.found))
        if not self.found:
            return
        finding, many = self.found[at], len(self.found) > 1
        words = said(finding.message)
        self.sentence.setText(words)
        self.sentence.setAccessibleName(self.tr("Contradiction: {0}").format(words))
        self._count.setText(self.tr("{0} of {1}").format(at + 1, len(self.found)) if many else "")
        self._go.setVisible(bool(finding.spans))
        self._previous.setVisible(many)
        self._next.setVisible(many)

    def go_on(self) -> None:
        """Goes to the next place of the finding; behind its last one, to the next finding's first."""
        if not self.found:
            return
        finding = self.found[self._at]
        if self._place + 1 >= max(1, len(finding.spans)) and len(self.found) > 1:
            self._show((self._at + 1) % len(self.found))
            finding = self.found[self._at]
        self._place = (self._place + 1) % max(1, len(finding.spans))
        self.wanted.emit(finding, finding.spans[self._place] if finding.spans else None)


class _Sentence(QLabel):
    """The sentence, which can be clicked as its button can."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
