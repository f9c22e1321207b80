"""All values of one field: its label, an editor for each value, and a way to add one more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.buttons import IconButton
from gui.icons import scaled
from gui.value_editor import ValueEditor
from model.attention import Attention
from model.record import Annotation
from model.schema import FieldSpec

_LABEL_WIDTH: Final = 120  # pixels at the usual size of text, as the next
_NARROW: Final = 380
_ONE_LINE: Final = 2  # columns that share a line
_UNBOUNDED: Final = 16_777_215  # Qt's QWIDGETSIZE_MAX


class FieldRow(QWidget):
    """Shows a field; editors are made as values come and kept for the next record."""

    editor_made = Signal(object)  # ValueEditor

    def __init__(self, field: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.editors: list[ValueEditor] = []
        self._wants_more = False
        self._state: tuple[Sequence[Annotation], Sequence[Attention], float] = ((), (), 1.0)
        label = QLabel(field.label, self, wordWrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setContentsMargins(0, 4, 0, 0)
        label.setToolTip(field.help)
        self._editors = QVBoxLayout()
        # Rows of several lines stand further apart than their lines do.
        self._editors.setSpacing(12 if len(field.columns) > _ONE_LINE else 4)
        self._add = IconButton(self, "add", self.tr("Add {0}").format(field.label))
        self._add.setVisible(False)
        self._add.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._add.clicked.connect(self.add_empty)
        self._head = QWidget(self)
        beside = QHBoxLayout(self._head)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(label, 1)
        beside.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._head)
        self._layout.addLayout(self._editors, 1)
        self._layout.setAlignment(self._editors, Qt.AlignmentFlag.AlignTop)
        self._arrange(narrow=False)

    def _arrange(self, *, narrow: bool) -> None:
        """The label stands beside the values, or above them where the form is narrow for the size of its text."""
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(above if narrow else beside)
        self._layout.setSpacing(2 if narrow else 12)
        # A label above its values stands nearer to them than to those of the field before.
        self._layout.setContentsMargins(16, 8 if narrow else 2, 2, 2)
        wide = scaled(self, _LABEL_WIDTH)
        self._head.setMinimumWidth(wide)
        self._head.setMaximumWidth(_UNBOUNDED if narrow else wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(self, _NARROW)
        if narrow is not (self._layout.direction() is QBoxLayout.Direction.TopToBottom):
            self._arrange(narrow=narrow)

    def show_values(self, annotations: Sequence[Annotation], needs: Sequence[Attention], *, sure: float) -> None:
        """Shows the values of another state of the record."""
        state = (annotations, needs, sure)
        if state == self._state and self.editors:
            return
        self._state = state
        shown: list[Annotation | None] = list(annotations)
        if not shown or self._wants_more:
            shown.append(None)
        while len(self.editors) < len(shown):
            self._make_editor()
        by_id = {need.annotation_id: need for need in needs}
        for annotation, editor in zip(shown, self.editors, strict=False):
            editor.setVisible(True)
            editor.show_annotation(annotation, by_id.get(annotation.id if annotation else None), sure=sure)
        self._hide(self.editors[len(shown) :], self.editors[len(shown) - 1])
        self._add.setVisible(self.field.many and bool(annotations) and not self._wants_more)

    @staticmethod
    def _hide(gone: Sequence[ValueEditor], last: ValueEditor) -> None:
        """Hides what has no value any more; the keyboard stays in the field, wherever Qt would take it."""
        focused = last.window().focusWidget()
        if focused is not None and any(editor.isAncestorOf(focused) for editor in gone):
            last.input.setFocus(Qt.FocusReason.OtherFocusReason)
        for editor in gone:
            editor.setVisible(False)

    def reset(self) -> None:
        """Another record: an empty line that was asked for is no longer."""
        self._wants_more = False

    def _make_editor(self) -> None:
        editor = ValueEditor(self.field, self)
        number = len(self.editors)
        editor.input.setObjectName(f"field:{self.field.id}" + (f":{number + 1}" if number else ""))
        self.editors.append(editor)
        self._editors.addWidget(editor)
        self.editor_made.emit(editor)

    def add_empty(self) -> None:
        """An empty line for one more value."""
        annotations, needs, sure = self._state
        self._wants_more = bool(annotations)
        self._state = ((), (), -1.0)
        self.show_values(annotations, needs, sure=sure)
        self.editors[len(annotations)].input.setFocus()

    @property
    def can_add(self) -> bool:
        """Whether the field takes one more value now."""
        return self.field.many or not self._state[0]

    def taken(self) -> None:
        """The empty line has become a value."""
        self._wants_more = False

    def editor_of(self, annotation_id: str | None) -> ValueEditor | None:
        """The visible editor of an annotation, or (None) the first one."""
        shown = [editor for editor in self.editors if not editor.isHidden()]
        if annotation_id is None:
            return shown[0] if shown else None
        return next((e for e in shown if e.annotation is not None and e.annotation.id == annotation_id), None)
