"""What there is to know about the value that the keyboard is in: where it came from, and what else it could be."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.badge import percent
from gui.buttons import IconButton
from gui.elided_label import ElidedLabel
from gui.icons import scaled
from gui.provenance import provenance
from gui.shortened import shortened
from model.candidates import beside
from model.record import Annotation, Decision, Reason, Record
from model.schema import FieldSpec
from model.values import as_read

_MOST: Final = 3  # candidates that have room
_LONGEST: Final = 26  # characters of a candidate on its button
_LINES: Final = 2  # of the value
_ROW: Final = 26  # pixels at the usual size of text


class FieldDetail(QWidget):
    """Stands under the form; shows, and says what was clicked."""

    taken = Signal(str, object, int)  # field, annotation id | None, the suggestion's index
    reason_given = Signal(str, object)  # annotation id, Reason
    moved = Signal(str, int)  # annotation id, -1 up or 1 down
    note_wanted = Signal(str)  # annotation id
    confirmed = Signal(str, object)  # field, annotation id
    absent = Signal(str, object)  # field, annotation id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field: FieldSpec | None = None
        self._annotation: Annotation | None = None
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.origin = ElidedLabel(self)
        self.origin.setProperty("role", "muted")
        self.value = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.value.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 2)
        self._confirm = self._button("approve", self.tr("Confirm this value (Return)"), self._say_confirmed)
        self._absent = self._button("absent", self.tr("This value is not in the filing (Delete)"), self._say_absent)
        self._up = self._button("up", self.tr("Move this value up"), lambda: self._move(-1))
        self._down = self._button("down", self.tr("Move this value down"), lambda: self._move(1))
        self._note = self._button("note", self.tr("Note on this value"), self._want_note)
        self._line = QHBoxLayout()
        self._line.setSpacing(4)
        self._line_buttons: list[QPushButton] = []
        self._line_words = QLabel(self)
        self._line_words.setProperty("role", "muted")
        self._line_words.setMinimumHeight(scaled(self, _ROW))
        self._line.addWidget(self._line_words)
        self._line.addStretch(1)
        self._lay_out()
        self.show_value(None, None, None)

    def _button(self, icon_name: str, name: str, slot: object) -> IconButton:
        button = IconButton(self, icon_name, name)
        button.clicked.connect(slot)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return button

    @property
    def last(self) -> QWidget:
        """Behind this the keyboard leaves the pane."""
        return self._note

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.origin, 1)
        for button in (self._confirm, self._absent, self._up, self._down, self._note):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.value)
        layout.addLayout(self._line)

    def show_value(self, field: FieldSpec | None, annotation: Annotation | None, record: Record | None) -> None:
        """Shows a value of a field, or (no annotation) that there is none; nothing at all without a field."""
        self._field, self._annotation = field, annotation
        self._note.setVisible(annotation is not None)
        self._confirm.setVisible(annotation is not None and annotation.decision is Decision.PENDING)
        self._absent.setVisible(annotation is not None and annotation.value is not None)
        siblings = record.of_field(annotation.field) if record and annotation else ()
        self._up.setVisible(len(siblings) > 1)
        self._down.setVisible(len(siblings) > 1)
        self.title.setText(field.label if field else "")
        self.origin.show_text(_origin(annotation, record) if field else "")
        self.value.setText(self._value_words(field, annotation))
        self._clear_line()
        if field is None:
            self._line_words.setText(self.tr("Enter a field to see where its value comes from."))
        elif annotation is not None and annotation.reason is not None:
            self._offer_reasons(annotation)
        elif record is not None:
            self._offer_candidates(field, annotation, record)

    def _value_words(self, field: FieldSpec | None, annotation: Annotation | None) -> str:
        if field is None:
            return ""
        if annotation is None:
            return field.help or self.tr("Type it, or select the words in the filing and press Ctrl+K.")
        shown = as_read(field.value_type, annotation.value) if annotation.value is not None else ""
        return f"{shown}\n{self.tr('Note: {0}').format(annotation.note)}" if annotation.note else shown

    # The line of buttons

    def _clear_line(self) -> None:
        for button in self._line_buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._line_buttons = []
        self._line_words.setText("")

    def _offer(self, words: str, tooltip: str, slot: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName("quiet")
        button.setToolTip(tooltip)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.clicked.connect(slot)
        self._line.insertWidget(1 + len(self._line_buttons), button)
        self._line_buttons.append(button)
        return button

    def _offer_reasons(self, annotation: Annotation) -> None:
        self._line_words.setText(self.tr("Not printed:"))
        for reason in Reason:
            button = self._offer(
                self.tr(reason.value),
                self.tr("Why this value has no words in the filing"),
                lambda _=False, chosen=reason: self.reason_given.emit(annotation.id, chosen),
            )
            button.setCheckable(True)
            button.setChecked(reason is annotation.reason)

    def _offer_candidates(self, field: FieldSpec, annotation: Annotation | None, record: Record) -> None:
        others = beside(record, field.id, annotation)
        self._line_words.setText(self.tr("Or:") if others else "")
        held = annotation.id if annotation else None
        for n, suggestion in others[:_MOST]:
            words = as_read(field.value_type, suggestion.value)
            short = shortened(words, _LONGEST)
            self._offer(
                f"{short}  {percent(suggestion.confidence)}",
                self.tr("{0}\nRead by {1}; Alt+Down takes the next candidate").format(words, suggestion.extractor),
                lambda _=False, index=n: self.taken.emit(field.id, held, index),
            )

    def _say_confirmed(self) -> None:
        if self._annotation is not None:
            self.confirmed.emit(self._annotation.field, self._annotation.id)

    def _say_absent(self) -> None:
        if self._annotation is not None:
            self.absent.emit(self._annotation.field, self._annotation.id)

    def _move(self, by: int) -> None:
        if self._annotation is not None:
            self.moved.emit(self._annotation.id, by)

    def _want_note(self) -> None:
        if self._annotation is not None:
            self.note_wanted.emit(self._annotation.id)


def _origin(annotation: Annotation | None, record: Record | None) -> str:
    words = provenance(annotation)
    if annotation is not None and annotation.suggestion is not None and record is not None:
        suggestion = record.suggestions[annotation.suggestion]
        if suggestion.value == annotation.value:
            return f"{words} · {suggestion.extractor}"
    return words
