"""One input per value type, looked up by the type's name.  An input shows a value and gives back what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from model.schema import ColumnSpec, FieldSpec
from model.values import BooleanType, Compound, Scalar, Value, ValueType


class Input(Protocol):
    """What a value editor needs of its input; each input is a QWidget, too."""

    edited: Signal

    def show_value(self, value: Value | None) -> None:
        """Shows a value, or nothing."""
        ...

    def value(self) -> Value | None:
        """What the reviewer means, None for nothing; ValueError with a sentence where it cannot be understood."""
        ...

    def untouched(self) -> bool:
        """Whether Delete should mean the whole value: nothing was typed, and no caret stands inside it."""
        ...


class LineInput(QLineEdit):
    """Text, dates, states and numbers: typed, and parsed by their type."""

    edited = Signal()
    entered = Signal()

    def __init__(self, kind: ValueType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._shown = ""
        self.textEdited.connect(self.edited)

    def show_value(self, value: Value | None) -> None:
        """Shows the value in the form that a person would type."""
        self._shown = "" if value is None else _plain(self._kind, value)
        if self.text() != self._shown:
            self.setText(self._shown)
        self.setCursorPosition(0)
        self.setModified(False)

    def value(self) -> Value | None:
        """The typed words as a value."""
        return self._kind.parse(self.text()) if self.text().strip() else None

    def changed(self) -> bool:
        """Whether the words are other than those shown."""
        return self.text().strip() != self._shown.strip()

    def untouched(self) -> bool:
        return not self.changed() and (self.hasSelectedText() or not self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.OtherFocusReason,
        }:
            self.selectAll()
        self.entered.emit()


class ChoiceInput(QComboBox):
    """A closed list, with an empty first line for “no value”."""

    edited = Signal()
    entered = Signal()

    def __init__(self, choices: list[tuple[str, Scalar]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("—", None)
        for label, value in choices:
            self.addItem(label, value)
        self._shown: Value | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda _: self.edited.emit())

    def show_value(self, value: Value | None) -> None:
        """Chooses the line of a value."""
        self._shown = value
        index = next((n for n in range(self.count()) if self.itemData(n) == value and self.itemData(n) is not None), 0)
        self.setCurrentIndex(index)

    def value(self) -> Value | None:
        """The chosen line's value."""
        chosen: Value | None = self.currentData()
        return chosen

    def changed(self) -> bool:
        """Whether another line is chosen than was shown."""
        return self.value() != self._shown

    def untouched(self) -> bool:
        return not self.changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the form must not change a value on the way

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


def _cell_place(n: int, count: int) -> tuple[int, int, int]:
    """Row, column and width of a cell: two share a line, as 9.01 and its title do; an odd one has its own."""
    if count % 2 and n == 2 and count > 3:  # noqa: PLR2004 - the organisation of a contact
        return 1, 0, 2
    later = 1 if count % 2 and n > 2 and count > 3 else 0  # noqa: PLR2004
    return (n + later) // 2, (n + later) % 2, 1


class TableInput(QWidget):
    """A compound value: one small input per column, two columns wide."""

    edited = Signal()
    entered = Signal()

    def __init__(self, columns: tuple[ColumnSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[str, LineInput | ChoiceInput] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for n, column in enumerate(columns):
            cell = _simple(column.type, column.value_type, column.choices)
            cell.setParent(self)
            cell.setAccessibleName(column.title)
            cell.setToolTip(column.title)
            if isinstance(cell, LineInput):
                cell.setPlaceholderText(column.title)
            cell.edited.connect(self.edited)
            cell.entered.connect(self.entered)
            self.cells[column.id] = cell
            row, place, span = _cell_place(n, len(columns))
            layout.addWidget(cell, row, place, 1, span)
        layout.setColumnStretch(0, 2)
        layout.setColumnStretch(1, 3 if len(columns) > 2 else 4)  # noqa: PLR2004 - a number beside its title is narrow
        self.setFocusProxy(next(iter(self.cells.values())))

    def show_value(self, value: Value | None) -> None:
        """Shows each cell."""
        for name, cell in self.cells.items():
            cell.show_value(value.get(name) if isinstance(value, Compound) else None)

    def value(self) -> Value | None:
        """The cells together; None where all are empty."""
        found = {}
        for name, cell in self.cells.items():
            part = cell.value()
            assert not isinstance(part, Compound)
            found[name] = part
        return Compound(tuple(found.items())) if any(part is not None for part in found.values()) else None

    def changed(self) -> bool:
        """Whether any cell is."""
        return any(cell.changed() for cell in self.cells.values())

    def untouched(self) -> bool:
        return all(not cell.changed() for cell in self.cells.values()) and any(
            cell.hasFocus() and cell.untouched() for cell in self.cells.values()
        )


AnyInput = LineInput | ChoiceInput | TableInput


def _plain(kind: ValueType, value: Value) -> str:
    """A value as one would type it: a state's code without its name."""
    return str(value) if kind.name == "state" else kind.format(value)


def _boolean(_: ValueType, __: tuple[str, ...]) -> LineInput | ChoiceInput:
    shown = BooleanType()
    return ChoiceInput([(shown.format(value), value) for value in (True, False)])


def _choice(kind: ValueType, choices: tuple[str, ...]) -> LineInput | ChoiceInput:
    return ChoiceInput([(kind.format(choice), choice) for choice in choices])


def _line(kind: ValueType, _: tuple[str, ...]) -> LineInput | ChoiceInput:
    return LineInput(kind)


_MAKERS: Final[dict[str, Callable[[ValueType, tuple[str, ...]], LineInput | ChoiceInput]]] = {
    "text": _line,
    "date": _line,
    "state": _line,
    "number": _line,
    "boolean": _boolean,
    "choice": _choice,
}


def _simple(type_name: str, kind: ValueType, choices: tuple[str, ...]) -> LineInput | ChoiceInput:
    return _MAKERS[type_name](kind, choices)


def make_input(field: FieldSpec) -> AnyInput:
    """The input for a field's type."""
    if field.type == "table":
        return TableInput(field.columns)
    return _simple(field.type, field.value_type, field.choices)


# With Ctrl, these edit the words in an input; everything else is the window's.
_EDITING_KEYS: Final = frozenset(
    {
        Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
    }
)  # fmt: skip


class KeyFilter(QObject):
    """Gives the contract's keys their meaning inside inputs: Return confirms, Delete marks absent, Esc restores."""

    confirm = Signal()
    absent = Signal()
    restore = Signal()
    alternative = Signal(int)

    def __init__(self, owner: AnyInput, parent: QObject) -> None:
        super().__init__(parent)
        self._owner = owner
        for watched in (owner, *owner.findChildren(QLineEdit), *owner.findChildren(QComboBox)):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._for_window(event):
            # Line edits claim Ctrl+K, Ctrl+E, Ctrl+Z and others for themselves; here they mean the window's actions.
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            signal = self._meaning(event)
            if signal is not None:
                if event.type() is QEvent.Type.KeyPress:
                    signal()
                event.accept()
                return event.type() is QEvent.Type.KeyPress
        return super().eventFilter(watched, event)

    def _for_window(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() in _EDITING_KEYS:
            return False
        # What is being typed has its own undo; once it is taken, undo means the record.
        return event.key() != Qt.Key.Key_Z or not self._owner.changed()

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.confirm.emit
        if plain and event.key() == Qt.Key.Key_Delete and self._owner.untouched():
            return self.absent.emit
        if plain and event.key() == Qt.Key.Key_Escape:
            return self.restore.emit
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            return lambda: self.alternative.emit(step)
        return None
