"""The state of a value as a sign, a word and a colour, so that none of the three stands alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.icons import paint, scaled
from gui.theme import in_use
from model.attention import Attention, Need
from model.record import Annotation, Decision

_ICON: Final = 14
_GAP: Final = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is shown: an icon, a word or two, and a role among the colours."""

    icon: str
    word: str
    role: str  # good, doubtful, bad or muted


_DECIDED: Final = {
    Decision.CONFIRMED: Look("confirmed", "confirmed", "good"),
    Decision.CORRECTED: Look("corrected", "corrected", "good"),
    Decision.ADDED: Look("add", "added", "good"),
    Decision.ABSENT: Look("absent", "not there", "muted"),
}
_NOTHING: Final = Look("", "", "muted")


def _tr(words: str) -> str:
    return QCoreApplication.translate("StateBadge", words)


def percent(share: float) -> str:
    """A confidence in whole per cent, rounded down: nothing that a machine reads is certain."""
    return f"{int(min(share, 0.999) * 100)}%"


def look_of(annotation: Annotation | None, need: Attention | None, *, sure: float) -> Look:
    """The look of a value; `need` is why it needs a person, `sure` the confidence that needs no second look."""
    if annotation is None:
        return Look("missing", _tr("missing"), "bad") if need else _NOTHING
    if need is not None and need.need in {Need.FORMAT, Need.CHECK}:
        return Look("failed", _tr("check"), "bad")
    if annotation.decision in _DECIDED:
        look = _DECIDED[annotation.decision]
        return replace(look, word=_tr(look.word))
    if annotation.confidence is None:
        return Look("new", _tr("unseen"), "muted")
    share = _tr("{0} sure").format(percent(annotation.confidence))
    if annotation.confidence >= sure:
        return Look("sure", share, "muted")
    return Look("doubt", share, "doubtful")


class StateBadge(QWidget):
    """Paints a look; the screen reader says its word.  A click is for whoever confirms with the mouse."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = _NOTHING
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def look(self) -> Look:
        """What is shown."""
        return self._look

    def show_look(self, look: Look) -> None:
        """Another state."""
        if look != self._look:
            self._look = look
            self.setAccessibleName(look.word)
            self.update()

    def sizeHint(self) -> QSize:
        words = [look.word for look in _DECIDED.values()]
        widest = max(self.fontMetrics().horizontalAdvance(_tr(word)) for word in words)
        side = scaled(self, _ICON)
        return QSize(side + _GAP + widest + 2, max(side, self.fontMetrics().height()) + 8)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the release comes here, too

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._look.word:
            return
        colours = in_use()
        colour = {"good": colours.good, "doubtful": colours.doubtful, "bad": colours.bad}.get(
            self._look.role, colours.muted
        )
        side = scaled(self, _ICON)
        painter = QPainter(self)
        paint(painter, self._look.icon, colour, QRectF(0, (self.height() - side) / 2, side, side))
        painter.setPen(QColor(colour))
        box = self.rect().adjusted(side + _GAP, 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._look.word)
        painter.end()
