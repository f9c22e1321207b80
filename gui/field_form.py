"""The form: one row per field of the schema; knows no field by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.field_detail import FieldDetail
from gui.field_row import FieldRow
from gui.icons import scaled
from gui.need_chips import NeedChips
from gui.note_line import NoteLine
from gui.tab_order import put_in_tab_order, stops_in
from gui.value_editor import ValueEditor
from model.attention import Attention
from model.record import Record
from model.schema import Schema

_LEAST: Final = 220  # pixels of the form's width at the usual size of text
_AROUND: Final = 48  # pixels kept in view above and below the editor in use


class FieldForm(QWidget):
    """Shows a record; tells what the reviewer entered, typed, confirmed or struck out."""

    entered = Signal(str, object)  # field, annotation id | None
    committed = Signal(str, object, object)  # field, annotation id | None, Value
    confirmed = Signal(str, object)
    absent = Signal(str, object)
    moved_on = Signal()
    alternative = Signal(str, object, int)

    def __init__(self, schema: Schema, sure: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._schema = schema
        self._sure = sure
        self._needs: Sequence[Attention] = ()
        self._record: Record | None = None
        self.place: tuple[str, str | None] | None = None  # what the detail shows
        self.rows: dict[str, FieldRow] = {}
        self._headings: dict[str, tuple[QWidget, QWidget]] = {}
        self.summary = QLabel(self)
        self.summary.setProperty("role", "heading")
        self.only_needs = QCheckBox(self.tr("Only what needs attention"), self)
        self.only_needs.toggled.connect(self._filter)
        self.by_kind = NeedChips(self)
        self.by_kind.changed.connect(self._filter)
        top = QWidget(self)
        top.setObjectName("pane-head")
        top.setMinimumWidth(scaled(self, _LEAST))  # the words must not keep the form from becoming narrow
        self._counts = QHBoxLayout()
        self._counts.addWidget(self.summary)
        self._counts.addWidget(self.by_kind, 1, Qt.AlignmentFlag.AlignLeft)
        self._head = QHBoxLayout(top)
        self._head.setContentsMargins(16, 8, 12, 8)
        self._head.addLayout(self._counts, 1)
        self._head.addWidget(self.only_needs)
        self.area = QScrollArea(self, widgetResizable=True)
        self.area.setObjectName("fields")
        self.area.setAccessibleName("fields")
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._make_body())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        self.note_line = NoteLine(self)
        layout.addWidget(self.note_line)
        layout.addWidget(self.area, 1)
        self.detail = FieldDetail(self)
        layout.addWidget(self.detail)

    def _make_body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("form-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        for group in self._schema.groups:
            heading = QLabel(group.label, body)
            heading.setProperty("role", "heading")
            heading.setContentsMargins(16, 16, 16, 4)
            rule = QFrame(body)
            rule.setObjectName("rule")
            column.addWidget(rule)
            column.addWidget(heading)
            self._headings[group.id] = (heading, rule)
            for field in self._schema.fields:
                if field.group == group.id:
                    row = FieldRow(field, body)
                    row.editor_made.connect(self._wire)
                    self.rows[field.id] = row
                    column.addWidget(row)
        column.addStretch(1)
        return body

    def _fit_head(self) -> None:
        """The switch stands beside the counts, or below them where both need more room than there is."""
        needed = self._counts.sizeHint().width() + self.only_needs.sizeHint().width() + _AROUND
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if needed <= self.width() else below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _wire(self, editor: ValueEditor) -> None:
        field = editor.field.id
        put_in_tab_order(stops_in(editor), behind=self._before(editor))
        editor.entered.connect(lambda key: self._enter(field, key))
        editor.committed.connect(lambda key, value: self._commit(field, key, value))
        editor.confirmed.connect(lambda key: self.confirmed.emit(field, key))
        editor.absent.connect(lambda key: self.absent.emit(field, key))
        editor.moved_on.connect(self.moved_on)
        editor.alternative.connect(lambda key, step: self.alternative.emit(field, key, step))

    def _before(self, editor: ValueEditor) -> QWidget:
        """What takes the keyboard before an editor: the end of the one above it."""
        above = [other for row in self.rows.values() for other in row.editors]
        place = above.index(editor)
        return stops_in(above[place - 1])[-1] if place else self.area

    def _enter(self, field: str, annotation_id: str | None) -> None:
        self.commit_typed(except_field=field)
        editor = self.rows[field].editor_of(annotation_id)
        if editor is not None:
            self.area.ensureWidgetVisible(editor, 0, _AROUND)
        self.place = (field, annotation_id)
        self._show_detail()
        self.entered.emit(field, annotation_id)

    def _show_detail(self) -> None:
        field, annotation_id = self.place or ("", None)
        held = self._record.of_field(field) if self._record else ()
        # A first value that was just given has taken the place of none.
        alone = held[0] if len(held) == 1 else None
        shown = next((annotation for annotation in held if annotation.id == annotation_id), alone)
        self.detail.show_value(self._schema.by_id.get(field), shown, self._record)

    def _commit(self, field: str, annotation_id: str | None, value: object) -> None:
        if annotation_id is None:
            self.rows[field].taken()
        self.committed.emit(field, annotation_id, value)

    def commit_typed(self, except_field: str = "") -> bool:
        """Takes what was typed anywhere; False where something cannot be understood."""
        understood = True
        for name, row in self.rows.items():
            if name != except_field:
                for editor in row.editors:
                    if not editor.isHidden() and editor.input.changed():
                        understood = editor.commit() and understood
        return understood

    def show_record(self, record: Record | None, needs: Sequence[Attention], *, new: bool = False) -> None:
        """Shows a state of a record; `new` says that it is another one than before."""
        self._record, self._needs = record, needs
        self.setEnabled(record is not None)
        self.note_line.show_note(record)
        self.area.setUpdatesEnabled(False)
        by_field: dict[str, list[Attention]] = {}
        for need in needs:
            by_field.setdefault(need.field, []).append(need)
        for field, row in self.rows.items():
            if new:
                row.reset()
            row.show_values(record.of_field(field) if record else (), by_field.get(field, ()), sure=self._sure)
        if new:
            self.place = None
            self.area.verticalScrollBar().setValue(0)
        self._show_detail()
        self.area.setUpdatesEnabled(True)
        count = len(needs)
        if record is None:
            self.summary.setText("")
        elif count:
            self.summary.setText(self.tr("{0} to look at").format(count))
        else:
            self.summary.setText(self.tr("✓ Nothing left to look at"))
        self.by_kind.show_needs(needs, new=new)
        self._fit_head()
        self._filter()

    def _filter(self) -> None:
        kinds = self.by_kind.kinds
        wanted = {need.field for need in self._needs if need.need in kinds}
        only = self.only_needs.isChecked() or self.by_kind.is_pressed
        for field, row in self.rows.items():
            row.setVisible(not only or field in wanted)
        for group, (heading, rule) in self._headings.items():
            rows = [self.rows[field.id] for field in self._schema.fields if field.group == group]
            is_shown = any(not row.isHidden() for row in rows)
            heading.setVisible(is_shown)
            rule.setVisible(is_shown)

    def focus_value(self, field: str, annotation_id: str | None = None) -> None:
        """Puts the keyboard into a value."""
        row = self.rows[field]
        row.setVisible(True)
        editor = row.editor_of(annotation_id)
        if editor is not None:
            editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
            # A window that is not the active one has no focus to give yet, but shows where it will be.
            self.area.ensureWidgetVisible(editor, 0, _AROUND)
            self.place = (field, annotation_id)
            self._show_detail()
            self._keep_in_view(editor)
            # A record that was just put in has not been laid out yet: its sentences and further values come with that.
            QTimer.singleShot(0, self, lambda: self._keep_in_view(editor))

    def _keep_in_view(self, editor: ValueEditor) -> None:
        if self.place == (editor.field.id, editor.annotation.id if editor.annotation else None):
            self.area.ensureWidgetVisible(editor, 0, _AROUND)

    def current(self) -> tuple[str, str | None] | None:
        """The field and annotation that the keyboard is in."""
        focused: QWidget | None = self.focusWidget()
        while focused is not None and not isinstance(focused, ValueEditor):
            focused = focused.parentWidget()
        if focused is None:
            return None
        return focused.field.id, focused.annotation.id if focused.annotation else None
