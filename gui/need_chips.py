"""What needs a person in the open record, counted by kind; a pressed chip shows the fields of its kind alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.buttons import IconButton
from gui.said import counted
from model.attention import Attention, Need

_CHIPS: Final[tuple[tuple[str, str, str, frozenset[Need]], ...]] = (
    ("failed", "{0} that fails a check", "{0} that fail a check", frozenset({Need.FORMAT, Need.CHECK})),
    ("missing", "{0} that is required and missing", "{0} that are required and missing", frozenset({Need.MISSING})),
    ("doubt", "{0} that the machine is not sure of", "{0} that the machine is not sure of", frozenset({Need.DOUBT})),
    (
        "history",
        "{0} that differs from earlier filings",
        "{0} that differ from earlier filings",
        frozenset({Need.DIFFERS}),
    ),
)


class NeedChips(QWidget):
    """A chip for each kind that there is; at most one is pressed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What needs attention, by kind"))
        self.chips: list[IconButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for sign, *_ in _CHIPS:
            chip = IconButton(self, sign, "", style="chip")
            chip.setCheckable(True)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.clicked.connect(lambda _=False, chip=chip: self._press(chip))
            self.chips.append(chip)
            layout.addWidget(chip)
        self.show_needs(())

    def show_needs(self, needs: Sequence[Attention], *, new: bool = False) -> None:
        """Counts them; a kind that is no more, or was chosen in another record, is no longer chosen."""
        counts = Counter(need.need for need in needs)
        for chip, (_, one, many, kinds) in zip(self.chips, _CHIPS, strict=True):
            count = sum(counts[kind] for kind in kinds)
            if new or not count:
                chip.setChecked(False)
            if chip.text() == f"{count:,}":
                continue
            said = counted(count, one, many)
            chip.setText(f"{count:,}")
            chip.setToolTip(self.tr("{0}: show only these").format(said))
            chip.setAccessibleName(said)
            chip.setVisible(bool(count))

    @property
    def kinds(self) -> frozenset[Need]:
        """The kinds to show; all of them where no chip is pressed."""
        pressed = [kinds for chip, (*_, kinds) in zip(self.chips, _CHIPS, strict=True) if chip.isChecked()]
        return pressed[0] if pressed else frozenset(Need)

    @property
    def is_pressed(self) -> bool:
        """Whether one kind alone is wanted."""
        return any(chip.isChecked() for chip in self.chips)

    def _press(self, pressed: IconButton) -> None:
        for chip in self.chips:
            chip.setChecked(chip is pressed and chip.isChecked())
        self.changed.emit()
