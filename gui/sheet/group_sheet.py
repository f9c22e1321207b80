"""One field across many filings on one sheet: Return confirms, Delete strikes out, F2 opens the filing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.drop_down import dress_list
from gui.headers import dress_table
from gui.icons import scaled
from gui.sheet.context_cells import ContextCells
from gui.sheet.sheet_model import COMPANY, CONTEXT, DATE, STATE, TICK, VALUE, SheetModel
from gui.sizes import open_at
from model.schema import FieldSpec, Schema
from model.sheet import SheetLine

_WIDTHS: Final = {TICK: 32, VALUE: 240, COMPANY: 170, DATE: 92, STATE: 160}
_LEAST_CONTEXT: Final = 0.4  # of the table: the words are what is judged


class GroupSheet(QDialog):
    """Shows the lines and says what the reviewer wants done with which of them."""

    field_chosen = Signal(str)
    confirmed = Signal(object)  # list[SheetLine]
    struck_out = Signal(object)  # list[SheetLine]
    filing_wanted = Signal(object)  # SheetLine
    undo_wanted = Signal()

    def __init__(self, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("group-sheet")
        self.setWindowTitle(self.tr("One field across filings"))
        open_at(self, 1180, 680)
        self._schema = schema
        self._groups = {group.id: n for n, group in enumerate(schema.groups)}
        self.fields = QComboBox(self)
        self.fields.setAccessibleName(self.tr("Field"))
        dress_list(self.fields)
        for field in schema.fields:
            self.fields.addItem(field.label, field.id)
        self.fields.activated.connect(lambda _: self.field_chosen.emit(self.fields.currentData()))
        self.progress = QLabel(self)
        self.progress.setProperty("role", "muted")
        self.fault = QLabel(self, wordWrap=True)
        self.fault.setProperty("role", "bad")
        self.fault.hide()
        self.model = SheetModel(self)
        self.table = self._make_table()
        self._empty = QLabel(self, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.fields)
        head.addWidget(self.progress, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.fault)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(self._make_buttons())

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Values of the field"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        dress_table(table)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        header = table.horizontalHeader()
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, scaled(table, width))
        header.setSectionResizeMode(CONTEXT, QHeaderView.ResizeMode.Stretch)
        self._cells = ContextCells(self.model, 0, table)
        table.setItemDelegate(self._cells)
        table.doubleClicked.connect(lambda index: self.filing_wanted.emit(self.model.lines[index.row()]))
        table.installEventFilter(self)
        return table

    def _make_buttons(self) -> QHBoxLayout:
        """What the keys do, for the mouse."""
        hint = QLabel(self.tr("Space ticks several"), self)
        hint.setProperty("role", "muted")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(hint, 1)
        for words, style, act in (
            (self.tr("Undo   Ctrl+Z"), "", self.undo_wanted.emit),
            (self.tr("Open filing   F2"), "", self._open),
            (self.tr("Not in the filing   Del"), "", self._strike_out),
            (self.tr("Confirm   Return"), "primary", self._confirm),
        ):
            button = QPushButton(words, self)
            button.setObjectName(style)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, act=act: act())
            line.addWidget(button)
        return line

    def showEvent(self, event: QShowEvent) -> None:
        """Where the screen is narrow for the size of the text, the other columns give way to the words."""
        super().showEvent(event)
        room = (1 - _LEAST_CONTEXT) * self.table.viewport().width()
        bound = sum(self.table.columnWidth(column) for column in (TICK, DATE))
        free = sum(self.table.columnWidth(column) for column in (VALUE, COMPANY, STATE))
        if bound + free > room:
            for column in (VALUE, COMPANY, STATE):
                self.table.setColumnWidth(column, int(self.table.columnWidth(column) * (room - bound) / free))

    def show_lines(self, spec: FieldSpec, lines: Sequence[SheetLine]) -> None:
        """The lines of a field, from the line that the keyboard was at, else from the first."""
        row = self.table.currentIndex().row()
        place = _place(self.model.lines[row]) if 0 <= row < len(self.model.lines) else None
        self.fields.setCurrentIndex(self.fields.findData(spec.id))
        self._cells.group = self._groups[spec.group]
        self.model.show_lines(lines, spec)
        self.table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.setText(self.tr("No open record has a value for {0}.").format(spec.label))
        self.say("")
        self.show_progress()
        self._go_to(next((n for n, line in enumerate(lines) if _place(line) == place), 0))
        self.table.setFocus()

    def show_progress(self) -> None:
        """How far the field is."""
        total = len(self.model.lines)
        words = self.tr("{0} of {1} decided").format(self.model.decided(), total)
        self.progress.setText(words if total else "")

    def say(self, sentence: str) -> None:
        """What went wrong, "" for nothing."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _chosen(self) -> list[SheetLine]:
        """The ticked lines, else the one that the keyboard is at."""
        rows = sorted(self.model.ticked) or [self.table.currentIndex().row()]
        return [self.model.lines[row] for row in rows if row >= 0]

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self.model.lines):
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            index = self.model.index(row, CONTEXT)
            self.table.selectionModel().setCurrentIndex(index, how)
            self.table.scrollTo(index)

    def _decide(self, signal: SignalInstance) -> None:
        lines, many = self._chosen(), bool(self.model.ticked)
        if lines:
            signal.emit(lines)
            row = self.table.currentIndex().row()
            self._go_to(row if many else row + 1)

    def _confirm(self) -> None:
        self._decide(self.confirmed)

    def _strike_out(self) -> None:
        self._decide(self.struck_out)

    def _open(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.filing_wanted.emit(self.model.lines[row])

    def _tick(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.model.toggle(row)
            self._go_to(row + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._confirm()
        elif event.key() == Qt.Key.Key_Delete:
            self._strike_out()
        elif event.key() == Qt.Key.Key_F2:
            self._open()
        elif event.key() == Qt.Key.Key_Space:
            self._tick()
        elif event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.undo_wanted.emit()
        else:
            return False
        return True


def _place(line: SheetLine) -> tuple[int, str]:
    return line.filing_id, line.annotation.id
