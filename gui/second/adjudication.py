"""Two reviewers side by side: the values of each with their words, one key to choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.headers import dress_table
from gui.sizes import open_at
from model.opinions import Opinion, Side
from model.schema import FieldSpec

_SIDES: Final = (Side.FIRST, Side.SECOND)
_LONGEST: Final = 160  # characters of a quote
_KEYS: Final = {
    Qt.Key.Key_1: Side.FIRST, Qt.Key.Key_Left: Side.FIRST, Qt.Key.Key_2: Side.SECOND, Qt.Key.Key_Right: Side.SECOND,
}  # fmt: skip


class AdjudicationDialog(QDialog):
    """Asks for a side in each disputed field; changes nothing itself."""

    looked_at = Signal(object)  # Span | None, of the side that was chosen last in the field
    settled = Signal(object)  # dict[str, Side]

    def __init__(
        self, fields: Sequence[FieldSpec], first: Opinion, second: Opinion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("adjudication")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Adjudicate"))
        open_at(self, 860, 420)
        self._fields = fields
        self._opinions = (first, second)
        self.choices: dict[str, Side] = {}
        sentence = QLabel(
            self.tr("{0} and {1} differ in these fields. Choose whose value stands; both stay on file.").format(
                first.reviewer, second.reviewer
            ),
            self,
            wordWrap=True,
        )
        self.table = self._make_table()
        keys = QLabel(self.tr("← or 1: {0}   → or 2: {1}").format(first.reviewer, second.reviewer), self)
        keys.setProperty("role", "muted")
        self.approve = QPushButton(self.tr("Approve   Return"), self)
        self.approve.setObjectName("primary")
        self.approve.setEnabled(False)
        self.approve.setAutoDefault(False)
        self.approve.clicked.connect(self._settle)
        foot = QHBoxLayout()
        foot.addWidget(keys, 1)
        foot.addWidget(self.approve)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(sentence)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.table.setCurrentCell(0, 0)
        self.table.setFocus()

    def _make_table(self) -> QTableWidget:
        headings = [self.tr("Field"), *(opinion.reviewer for opinion in self._opinions)]
        table = QTableWidget(len(self._fields), len(headings), self)
        table.setHorizontalHeaderLabels(headings)
        table.setAccessibleName(self.tr("Fields in which two reviewers differ"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(True)
        dress_table(table)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, spec in enumerate(self._fields):
            table.setItem(row, 0, QTableWidgetItem(spec.label))
            for n in range(len(_SIDES)):
                table.setItem(row, n + 1, QTableWidgetItem(self._words(spec, n)))
        table.cellClicked.connect(self._click)
        table.currentCellChanged.connect(lambda row, *_: self._look(row))
        table.installEventFilter(self)
        return table

    def _words(self, spec: FieldSpec, side: int) -> str:
        """The values of one side with the words that prove them."""
        lines = []
        for annotation in self._opinions[side].of_field(spec.id):
            assert annotation.value is not None
            quote = " ".join(annotation.quote.split())[:_LONGEST]
            words = spec.value_type.format(annotation.value)
            lines.append(f"{words}\n“{quote}”" if quote and quote != words else words)
        return "\n".join(lines) or self.tr("not in the filing")

    def choose(self, row: int, side: Side) -> None:
        """Takes a side in a field and goes on to the next."""
        spec = self._fields[row]
        self.choices[spec.id] = side
        for n, one in enumerate(_SIDES):
            item = self.table.item(row, n + 1)
            assert item is not None
            font = QFont(item.font())
            font.setBold(one is side)
            item.setFont(font)
            item.setText(("✓ " if one is side else "") + self._words(spec, n))
        self.approve.setEnabled(len(self.choices) == len(self._fields))
        self._look(row)
        if row + 1 < len(self._fields):
            self.table.setCurrentCell(row + 1, 0)

    def _look(self, row: int) -> None:
        if not 0 <= row < len(self._fields):
            return
        spec = self._fields[row]
        side = _SIDES.index(self.choices.get(spec.id, Side.FIRST))
        held = self._opinions[side].of_field(spec.id) or self._opinions[1 - side].of_field(spec.id)
        self.looked_at.emit(held[0].span if held else None)

    def _click(self, row: int, column: int) -> None:
        if column:
            self.choose(row, _SIDES[column - 1])

    def _settle(self) -> None:
        self.settled.emit(dict(self.choices))
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            side = _KEYS.get(Qt.Key(event.key()))
            if side is not None and self.table.currentRow() >= 0:
                self.choose(self.table.currentRow(), side)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.approve.isEnabled():
                self._settle()
                return True
        return super().eventFilter(watched, event)
