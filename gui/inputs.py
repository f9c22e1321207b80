"""One input per value type, looked up by the type's name.  An input shows a value and gives back what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QDate, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from gui.buttons import IconButton
from gui.check_input import CheckInput
from gui.drop_down import dress_list
from gui.theme import in_use
from model.schema import ColumnSpec, FieldSpec
from model.values import Compound, Scalar, Value, ValueType

_BESIDE: Final = 2  # pixels that Qt leaves beside the words of a line
_FRAME: Final = 24  # pixels that its frame and padding take at most


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


_LONGEST: Final = 10_000  # characters of a typed value; more is a page pasted by mistake


class LineInput(QLineEdit):
    """Text, dates, states and numbers: typed, and parsed by their type."""

    edited = Signal()
    entered = Signal()

    def __init__(self, kind: ValueType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._shown = ""
        self.setMaxLength(_LONGEST)
        self._measured = ("", -1, "")  # the words, the width, and what of them is painted
        self.textEdited.connect(self.edited)

    def show_value(self, value: Value | None) -> None:
        """Shows the value in the form that a person would type."""
        self._shown = "" if value is None else _plain(self._kind, value)
        if self.text() != self._shown:
            self.setText(self._shown)
        self.setCursorPosition(0)
        self.setModified(False)
        if self.hasFocus():
            # The value was just taken: the next key means the whole of it again, not the letter at the caret.
            self.selectAll()

    def value(self) -> Value | None:
        """The typed words as a value."""
        return self._kind.parse(self.text()) if self.text().strip() else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measured = ("", -1, "")

    def _room(self) -> QRect:
        """Where the words stand."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return box.adjusted(_BESIDE, 0, -_BESIDE, 0).marginsRemoved(self.textMargins())

    def shown_words(self) -> str:
        """The words as they are painted while nobody types in them: what is cut off ends in dots."""
        text, wide = self.text(), self.width()
        if (text, wide) != self._measured[:2]:
            metrics = self.fontMetrics()
            fits = metrics.horizontalAdvance(text) < wide - _FRAME - 2 * _BESIDE - self.textMargins().right()
            room = wide if fits else self._room().width()
            words = text if fits else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._measured = (text, wide, words)
        return self._measured[2]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words that are cut off say so."""
        super().paintEvent(event)
        words = "" if self.hasFocus() else self.shown_words()
        if not words or words == self.text():
            return
        room, colours = self._room(), in_use()
        painter = QPainter(self)
        painter.fillRect(room.adjusted(-_BESIDE, 1, _BESIDE, -1), QColor(colours.surface))
        painter.setPen(QColor(colours.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.changed():
            self.setCursorPosition(0)  # a long value is read from its beginning


class DateInput(LineInput):
    """A date: typed in any usual form, or picked from a calendar."""

    def __init__(self, kind: ValueType, parent: QWidget | None = None) -> None:
        super().__init__(kind, parent)
        # Not an action of the line: Qt gives the icon of one the same size, however large the text is.
        self.pick = IconButton(self, "calendar", self.tr("Pick from a calendar"), size=16)
        self.pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pick.setCursor(Qt.CursorShape.ArrowCursor)
        self.pick.clicked.connect(self.open_calendar)
        self.setTextMargins(0, 0, self.pick.sizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.pick.sizeHint()
        self.pick.resize(size)
        self.pick.move(self.width() - size.width() - _BESIDE, (self.height() - size.height()) // 2)

    def open_calendar(self) -> None:
        """Shows a month under the input; a click on a day takes it."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setObjectName("calendar")
        calendar = QCalendarWidget(popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = QDate.fromString(self.text(), Qt.DateFormat.ISODate)
        if shown.isValid():
            calendar.setSelectedDate(shown)

        def take(day: QDate) -> None:
            popup.close()
            self.setFocus(Qt.FocusReason.PopupFocusReason)
            self.setText(day.toString(Qt.DateFormat.ISODate))
            self.edited.emit()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        calendar.setFocus()


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
        dress_list(self)
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


SimpleInput = LineInput | ChoiceInput | CheckInput


_FOLDED: Final = 2  # cells that an empty compound value shows


def _cell_place(n: int, count: int) -> tuple[int, int, int]:
    """Row, column and width of a cell: two share a line, as 9.01 and its title do; an odd one has its own."""
    if count % 2 and n == 2:  # noqa: PLR2004 - the organisation of a contact, the kind of a payment
        return 1, 0, 2
    later = 1 if count % 2 and n > 2 and count > 3 else 0  # noqa: PLR2004
    return (n + later) // 2, (n + later) % 2, 1


class TableInput(QWidget):
    """A compound value: one small input per column, two columns wide."""

    edited = Signal()
    entered = Signal()

    def __init__(self, columns: tuple[ColumnSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[str, SimpleInput] = {}
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
            cell.entered.connect(lambda: self._unfold(True))
            cell.entered.connect(self.entered)
            self.cells[column.id] = cell
            row, place, span = _cell_place(n, len(columns))
            layout.addWidget(cell, row, place, 1, span)
        # A number beside its title is narrow; otherwise the cells of a line share it.
        layout.setColumnStretch(0, 1)
        layout.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance(columns[0].title) + _FRAME)
        layout.setColumnStretch(1, 3 if len(columns) == _FOLDED else 1)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the first cell; a focus proxy would be a second place of that cell in the order of Tab."""
        next(iter(self.cells.values())).setFocus(reason)

    def show_value(self, value: Value | None) -> None:
        """Shows each cell."""
        for name, cell in self.cells.items():
            cell.show_value(value.get(name) if isinstance(value, Compound) else None)
        self._unfold(value is not None)

    def _unfold(self, whole: bool) -> None:  # noqa: FBT001 - one switch, private
        """Shows all cells, or (nothing here, nobody in it) the first line alone."""
        for n, cell in enumerate(self.cells.values()):
            cell.setVisible(whole or n < _FOLDED or cell.hasFocus())

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


AnyInput = SimpleInput | TableInput


def _plain(kind: ValueType, value: Value) -> str:
    """A value as one would type it: a state's code without its name."""
    return str(value) if kind.name == "state" else kind.format(value)


def _boolean(_: ValueType, __: tuple[str, ...]) -> CheckInput:
    return CheckInput()


def _choice(kind: ValueType, choices: tuple[str, ...]) -> ChoiceInput:
    return ChoiceInput([(kind.format(choice), choice) for choice in choices])


def _line(kind: ValueType, _: tuple[str, ...]) -> LineInput:
    return LineInput(kind)


def _date(kind: ValueType, _: tuple[str, ...]) -> DateInput:
    return DateInput(kind)


_MAKERS: Final[dict[str, Callable[[ValueType, tuple[str, ...]], SimpleInput]]] = {
    "text": _line,
    "date": _date,
    "state": _line,
    "number": _line,
    "boolean": _boolean,
    "choice": _choice,
}


def _simple(type_name: str, kind: ValueType, choices: tuple[str, ...]) -> SimpleInput:
    return _MAKERS[type_name](kind, choices)


def make_input(field: FieldSpec) -> AnyInput:
    """The input for a field's type."""
    if field.type == "table":
        return TableInput(field.columns)
    return _simple(field.type, field.value_type, field.choices)
