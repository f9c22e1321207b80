"""All values of one field: its label, an editor for each value, and a way to add one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.buttons import IconButton
from gui.value_editor import ValueEditor
from model.attention import Attention
from model.record import Annotation
from model.schema import FieldSpec

_LABEL_WIDTH = 120


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
        self._editors.setSpacing(4)
        self._add = IconButton(self, "add", self.tr("Add {0}").format(field.label))
        self._add.setVisible(False)
        self._add.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._add.clicked.connect(self.add_empty)
        head = QWidget(self)
        head.setFixedWidth(_LABEL_WIDTH)
        beside = QHBoxLayout(head)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(label, 1)
        beside.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 2, 2)
        layout.setSpacing(12)
        layout.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._editors, 1)

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
        for n, editor in enumerate(self.editors):
            editor.setVisible(n < len(shown))
            if n < len(shown):
                annotation = shown[n]
                editor.show_annotation(annotation, by_id.get(annotation.id if annotation else None), sure=sure)
        self._add.setVisible(self.field.many and bool(annotations) and not self._wants_more)

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
        self._wants_more = True
        annotations, needs, sure = self._state
        self._state = ((), (), -1.0)
        self.show_values(annotations, needs, sure=sure)
        self.editors[len(annotations)].input.setFocus()

    def taken(self) -> None:
        """The empty line has become a value."""
        self._wants_more = False

    def editor_of(self, annotation_id: str | None) -> ValueEditor | None:
        """The visible editor of an annotation, or (None) the first one."""
        shown = [editor for editor in self.editors if not editor.isHidden()]
        if annotation_id is None:
            return shown[0] if shown else None
        return next((e for e in shown if e.annotation is not None and e.annotation.id == annotation_id), None)
