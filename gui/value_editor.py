"""One value of a field with its state in words: input, confidence, where it came from, what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.badge import StateBadge, look_of
from gui.buttons import IconButton
from gui.inputs import TableInput, make_input
from gui.key_filter import KeyFilter
from gui.provenance import provenance
from gui.said import said, said_of
from model.attention import Attention
from model.record import Annotation, Decision
from model.schema import FieldSpec
from model.values import Value, as_read


class ValueEditor(QWidget):
    """Edits one annotation, or (with none) takes a first value."""

    entered = Signal(object)  # annotation id | None
    committed = Signal(object, object)  # annotation id | None, Value
    confirmed = Signal(object)  # annotation id | None: Return, nothing changed
    absent = Signal(object)
    moved_on = Signal()  # Return: to the next field that needs attention
    alternative = Signal(object, int)

    def __init__(self, field: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.annotation: Annotation | None = None
        self._need: Attention | None = None
        self.input = make_input(field)
        self.input.setParent(self)
        self.input.setAccessibleName(field.label)
        self._inputs = list(self.input.cells.values()) if isinstance(self.input, TableInput) else [self.input]
        if isinstance(self.input, TableInput):
            for cell in self._inputs:
                cell.setAccessibleName(f"{field.label}: {cell.accessibleName()}")
        self.badge = StateBadge(self)
        self.badge.clicked.connect(self._confirm_by_mouse)
        self._remove = IconButton(self, "close", self.tr("Mark {0} as not in the filing (Delete)").format(field.label))
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.clicked.connect(lambda: self.absent.emit(self._id()))
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        self._remove.hide()
        self._removable = False
        self._hint = QLabel(self, wordWrap=True)
        self._hint.hide()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.input, 1)
        line.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._hint)
        keys = KeyFilter(self.input, self)
        keys.confirm.connect(self._return)
        keys.absent.connect(lambda: self.absent.emit(self._id()))
        keys.restore.connect(self._restore)
        keys.alternative.connect(lambda step: self.alternative.emit(self._id(), step))
        self.input.entered.connect(lambda: self.entered.emit(self._id()))
        self.input.edited.connect(self._preview)
        lines = [self.input] if isinstance(self.input, QLineEdit) else self.input.findChildren(QLineEdit)
        for one in lines:
            # Behind the preview, which the same paste brings.
            one.inputRejected.connect(self._say_cut, Qt.ConnectionType.QueuedConnection)

    def _id(self) -> str | None:
        return self.annotation.id if self.annotation else None

    def show_annotation(self, annotation: Annotation | None, need: Attention | None, *, sure: float) -> None:
        """Shows a value, its state, and why it needs a person; what is being typed is left alone."""
        typing = (
            self.input.changed()
            and self.annotation is not None
            and annotation is not None
            and (annotation.id == self.annotation.id and annotation.value == self.annotation.value)
        )
        self.annotation = annotation
        if not typing:
            self.input.show_value(annotation.value if annotation else None)
        self.badge.show_look(look_of(annotation, need, sure=sure))
        pending = annotation is not None and annotation.decision is Decision.PENDING
        words = provenance(annotation)
        self.badge.setToolTip(self.tr("{0}\nClick to confirm").format(words) if pending else words)
        self.badge.setCursor(Qt.CursorShape.PointingHandCursor if pending else Qt.CursorShape.ArrowCursor)
        self._need = need
        self._show_need()
        spoken = ". ".join(filter(None, (self.badge.look.word, said(need.message) if need else "")))
        for one in self._inputs:
            one.setAccessibleDescription(spoken)
        absent = annotation is not None and annotation.decision is Decision.ABSENT
        self._removable = annotation is not None and not absent
        self._remove.setVisible(self._removable and self.underMouse())
        self.input.setToolTip(self.field.help or provenance(annotation))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._remove.setVisible(self._removable)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._remove.setVisible(False)

    @staticmethod
    def _set_role(label: QLabel, role: str) -> None:
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)

    def _show_hint(self, text: str, role: str) -> None:
        self._hint.setText(text)
        self._set_role(self._hint, role)
        self._hint.setVisible(bool(text))

    def _show_need(self) -> None:
        """Says why the value needs a person; nothing where it needs none."""
        self._show_hint(said(self._need.message) if self._need else "", "hint" if self._need else "muted")

    def _preview(self) -> None:
        """Says what was understood before it is taken."""
        if not self.input.changed():
            self._show_need()
            return
        try:
            value = self.input.value()
        except ValueError as error:
            self._show_hint(said_of(error), "bad")
            return
        shown = "" if value is None else as_read(self.field.value_type, value)
        self._show_hint(self.tr("→ {0}").format(shown) if shown else "", "muted")
        if self.field.type in {"choice", "boolean"}:
            self.commit()

    def _say_cut(self) -> None:
        self._show_hint(self.tr("That is longer than a value can be; the rest was left out. Esc restores."), "bad")

    def commit(self) -> bool:
        """Takes what was typed; False where it cannot be understood, and then the input keeps it."""
        if not self.input.changed():
            return True
        try:
            value = self.input.value()
        except ValueError as error:
            self._show_hint(said_of(error), "bad")
            return False
        if value is None:
            self.absent.emit(self._id())
        else:
            self.committed.emit(self._id(), value)
        return True

    def _return(self) -> None:
        changed = self.input.changed()
        if not self.commit():
            return
        if not changed:
            self.confirmed.emit(self._id())
        self.moved_on.emit()

    def _confirm_by_mouse(self) -> None:
        pending = self.annotation is not None and self.annotation.decision is Decision.PENDING
        if pending and self.commit() and not self.input.changed():
            self.confirmed.emit(self._id())

    def _restore(self) -> None:
        self.input.show_value(self.annotation.value if self.annotation else None)
        self._show_need()

    def typed_value(self) -> Value | None:
        """What the input holds now; None where it is empty or cannot be understood."""
        try:
            return self.input.value()
        except ValueError:
            return None
