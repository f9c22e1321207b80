"""Which records the queue shows: one chip for each status, with its count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from gui.buttons import IconButton
from gui.said import counted
from model.record import Status

_CHIPS: Final[tuple[tuple[str, str, frozenset[Status]], ...]] = (
    ("", "All", frozenset()),
    ("new", "To review", frozenset({Status.NEW, Status.IN_REVIEW})),
    ("approved", "Approved", frozenset({Status.APPROVED})),
    ("flagged", "Flagged", frozenset({Status.FLAGGED})),
    ("rejected", "Rejected", frozenset({Status.REJECTED})),
)


def _style(sign: str, words: str) -> Qt.ToolButtonStyle:
    if not sign:
        return Qt.ToolButtonStyle.ToolButtonTextOnly
    return Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly


class StatusChips(QWidget):
    """Exactly one chip is pressed; words give way to signs where room is short, the tooltip keeps them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status to show"))
        self._group = QButtonGroup(self)
        self._chips: list[IconButton] = []
        self._counts: Mapping[Status, int] = {}
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for n, (sign, words, _) in enumerate(_CHIPS):
            chip = IconButton(self, sign or "show_original", self.tr(words), style="chip")
            chip.setCheckable(True)
            self._group.addButton(chip, n)
            self._chips.append(chip)
            layout.addWidget(chip)
        layout.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda _: self.changed.emit())
        # The words must not keep the pane from becoming narrow.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._label()

    @property
    def chosen(self) -> int:
        """The place of the pressed chip."""
        return self._group.checkedId()

    @chosen.setter
    def chosen(self, place: int) -> None:
        if 0 <= place < len(_CHIPS):
            self._group.button(place).setChecked(True)

    @property
    def statuses(self) -> frozenset[Status]:
        """The statuses to show; empty for all."""
        return _CHIPS[self.chosen][2]

    @statuses.setter
    def statuses(self, wanted: frozenset[Status]) -> None:
        self.chosen = next((n for n, chip in enumerate(_CHIPS) if chip[2] == wanted), 0)

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """How many records there are of each status."""
        self._counts = counts
        self._label()

    def _label(self) -> None:
        for with_words, with_counts in ((True, True), (False, True), (False, False)):
            for n, (sign, words, statuses) in enumerate(_CHIPS):
                number = sum(count for status, count in self._counts.items() if not statuses or status in statuses)
                chip = self._chips[n]
                shown = [self.tr(words)] if with_words or not sign else []
                figures = [f"{number:,}"] if with_words or (with_counts and sign and number) else []
                chip.setText(" ".join([*shown, *figures]))
                chip.setToolButtonStyle(_style(sign, chip.text()))
                chip.setToolTip(counted(number, "{1}: {0} record", "{1}: {0} records", self.tr(words)))
            if self._row.minimumSize().width() <= self.width():
                break
        # The one chip without a sign keeps its word.
        self._chips[0].setMinimumWidth(self._chips[0].sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())
