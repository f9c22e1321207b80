"""What a reviewer decides about values: confirm, correct, add, mark absent, take a candidate, assign words.

Each slot asks `model.review` for a step and hands it to the document; looking changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor

from gui.assign_palette import ChoiceList
from gui.document import ReviewDocument
from gui.messages import ask_note
from gui.said import said_of
from gui.selection_bar import SelectionBar
from model import review
from model.candidates import next_candidate
from model.evidence import locate, locate_cells
from model.likeliest import likeliest
from model.record import Annotation, CellEvidence, Origin, Reason, Record
from model.schema import ColumnSpec, FieldSpec
from model.spans import Span
from model.values import Compound, Value

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow

# Their values are not printed as such: the evidence is the box or the words that they were read from, and stays.
_NOT_PRINTED: Final = frozenset({"boolean", "choice"})
_QUOTE: Final = 60  # characters of a selection that a notice repeats


class Decisions(QObject):
    """The steps on single values of the open record."""

    def __init__(self, window: MainWindow, state: AppState, document: ReviewDocument) -> None:
        super().__init__(window)
        self._window = window
        self._schema = state.config.schema_
        self._document = document
        self._palette: ChoiceList | None = None
        self._bar = SelectionBar(window.source.text.viewport())

    def connect_panes(self) -> None:
        """Wires form and source."""
        form, source = self._window.form, self._window.source
        form.entered.connect(lambda *_: self._document.end_run())
        form.committed.connect(self.commit)
        form.confirmed.connect(self.confirm)
        form.absent.connect(self.mark_absent)
        form.alternative.connect(self.cycle)
        form.detail.taken.connect(self.take)
        form.detail.reason_given.connect(self.give_reason)
        form.detail.moved.connect(self.move)
        form.detail.confirmed.connect(self.confirm)
        form.detail.absent.connect(self.mark_absent)
        form.detail.note_wanted.connect(self.note)
        source.assign_requested.connect(self.offer_fields)
        source.selection_made.connect(self._offer_likeliest)
        source.text.verticalScrollBar().valueChanged.connect(self._bar.hide)
        self._bar.chosen.connect(self._take_from_bar)
        self._document.opened.connect(self._bar.hide)
        source.evidence_resized.connect(self.resize_evidence)

    def commit(self, field: str, annotation_id: str | None, value: Value) -> None:
        """A typed value: tied to its place where the filing prints it, otherwise marked as inferred."""
        filing, record = self._document.filing, self._document.record
        if filing is None or record is None:
            return
        spec = self._schema.field(field)
        held = record.annotation(annotation_id) if annotation_id else None
        near = held.span if held else None
        span = locate(filing.text, value, spec.value_type, near=near)
        if span is None and spec.type in _NOT_PRINTED:
            span = near
        quote = span.of(filing.text) if span else ""
        cells = locate_cells(filing.text, value, spec.columns, near=span) if span else ()
        reason = None if span else Reason.INFERRED

        def step(before: Record) -> Record:
            if annotation_id is None:
                return review.add(
                    before, field, value, origin=Origin.TYPED, span=span, quote=quote, cells=cells, reason=reason
                )
            return review.correct(
                before, annotation_id, value, origin=Origin.TYPED, span=span, quote=quote, cells=cells, reason=reason
            )

        words = self.tr("correct {0}") if annotation_id else self.tr("add {0}")
        # Going through a list by its arrow keys takes every line on the way; undo takes them back at once.
        run = f"choice of {field}" if spec.type == "choice" else ""
        if self._document.do(step, words.format(spec.label), run=run):
            self._window.source.focus_evidence(span)

    def confirm(self, field: str, annotation_id: str | None) -> None:
        """The value, or that there is none, is right."""
        if annotation_id is None:
            self._document.do(
                lambda record: review.mark_absent(record, field), self.tr("mark {0} absent").format(self._label(field))
            )
        else:
            self._document.do(
                lambda record: review.confirm(record, annotation_id), self.tr("confirm {0}").format(self._label(field))
            )

    def mark_absent(self, field: str, annotation_id: str | None) -> None:
        """The value is not in the filing."""
        words = self.tr("mark {0} absent").format(self._label(field))
        self._document.do(lambda record: review.mark_absent(record, field, annotation_id), words)

    def give_reason(self, annotation_id: str, reason: Reason) -> None:
        """Why a value has no words in the filing."""
        held = self._held(annotation_id)
        if held is None or held.value is None or held.reason is reason:
            return
        value = held.value
        self._document.do(
            lambda record: review.correct(record, annotation_id, value, origin=held.origin, reason=reason),
            self.tr("reason of {0}").format(self._label(held.field)),
        )

    def move(self, annotation_id: str, by: int) -> None:
        """Another order among the values of a field."""
        held = self._held(annotation_id)
        if held is not None:
            words = self.tr("move {0}").format(self._label(held.field))
            self._document.do(lambda record: review.move(record, annotation_id, by), words)

    def note(self, annotation_id: str) -> None:
        """A note on one value."""
        held = self._held(annotation_id)
        if held is None:
            return
        label = self._schema.field(held.field).label
        note = ask_note(self._window, self.tr("Note"), self.tr("Note on {0}:").format(label), held.note)
        if note is not None:
            self._document.do(
                lambda record: review.annotate(record, note, annotation_id), self.tr("note on {0}").format(label)
            )

    def _held(self, annotation_id: str) -> Annotation | None:
        return self._document.record.annotation(annotation_id) if self._document.record else None

    # The machine's other candidates

    def cycle(self, field: str, annotation_id: str | None, step: int) -> None:
        """Takes the next candidate; the source follows, and one undo takes the whole run back."""
        record = self._document.record
        if record is None:
            return
        held = record.annotation(annotation_id) if annotation_id else None
        suggestion = next_candidate(record, field, held, step)
        if suggestion is None:
            self._window.messages.say(self.tr("The machine has no other candidate here."))
            return
        self._take(field, annotation_id, suggestion, run=f"candidates of {field}")

    def take(self, field: str, annotation_id: str | None, suggestion: int) -> None:
        """Takes one candidate."""
        self._take(field, annotation_id, suggestion, run="")

    def _take(self, field: str, annotation_id: str | None, suggestion: int, *, run: str) -> None:
        record = self._document.record
        if record is not None and self._document.do(
            lambda before: review.take_alternative(before, suggestion, annotation_id),
            self.tr("take another {0}").format(self._label(field)),
            run=run,
        ):
            self._window.source.focus_evidence(record.suggestions[suggestion].span)

    def _label(self, field: str) -> str:
        return self._schema.field(field).label

    # Words of the filing

    def _offer_likeliest(self, span: Span | None) -> None:
        """Words were selected: a small bar offers the fields that their shape suggests."""
        filing, record = self._document.filing, self._document.record
        if span is None or filing is None or record is None or record.status not in review.OPEN:
            self._bar.hide()
            return
        simple = [field for field in self._likeliest(span) if not field.columns]
        keys = self._window.actions_by_name["assign_selection"].shortcut().toString()
        place = self._window.source.text.cursorRect().bottomLeft()
        self._bar.offer([(field.id, field.label) for field in simple], place, keys)

    def _likeliest(self, span: Span) -> list[FieldSpec]:
        filing, record = self._document.filing, self._document.record
        assert filing is not None
        section = filing.section_at(span.start)
        filled = {a.field for a in record.annotations if a.value is not None} if record else set()
        kind = section.kind if section else None
        return likeliest(self._schema.fields, span.of(filing.text), section=kind, filled=filled)

    def _take_from_bar(self, field: str) -> None:
        span = self._window.source.selection()
        if not field:
            self.assign_selection()
        elif span is not None:
            self.assign(field, span)

    def assign_selection(self) -> None:
        """Offers the fields for the selected words, at the caret."""
        view = self._window.source.text
        self._bar.hide()
        self.offer_fields(view.viewport().mapToGlobal(view.cursorRect().bottomLeft()))

    def offer_fields(self, point: QPoint) -> None:
        """Offers the fields, and the columns of compound ones, for the selected words at a place of the screen."""
        filing, span = self._document.filing, self._window.source.selection()
        if filing is None or span is None:
            self._window.messages.say(self.tr("Select some words in the filing first."))
            return
        entries: list[tuple[str, object]] = []
        for field in self._likeliest(span):
            if field.columns:
                entries += [(f"{field.label} · {column.title}", (field.id, column.id)) for column in field.columns]
            else:
                entries.append((field.label, (field.id, "")))
        self._palette = ChoiceList(entries, self.tr("Field for the selection"), self._window)
        self._palette.setObjectName("assign")
        self._palette.taken.connect(lambda chosen: self.assign(chosen[0], span, column=chosen[1]))
        self._palette.open_at(point if not point.isNull() else QCursor.pos())

    def assign(self, field: str, span: Span, *, column: str = "") -> None:
        """Makes the words at a span the value of a field, or of one column of it, in the form that its type gives."""
        filing, record = self._document.filing, self._document.record
        if filing is None or record is None:
            return
        spec = self._schema.field(field)
        quote = span.of(filing.text)
        cell = next((c for c in spec.columns if c.id == column), None)
        value = self._parsed(spec, cell, quote)
        if value is None:
            return
        held = self._target(spec, cell, record)
        if cell is not None:
            self._assign_cell(spec, cell, held, span, value)
            return

        def step(before: Record) -> Record:
            if held is None:
                return review.add(before, field, value, origin=Origin.SELECTION, span=span, quote=quote)
            return review.correct(before, held.id, value, origin=Origin.SELECTION, span=span, quote=quote)

        if self._document.do(step, self.tr("assign {0}").format(spec.label)):
            self._window.source.focus_evidence(span)

    def _parsed(self, spec: FieldSpec, cell: ColumnSpec | None, quote: str) -> Value | None:
        try:
            return (cell or spec).value_type.parse(quote)
        except ValueError as error:
            label = cell.title if cell else spec.label
            words = " ".join(quote.split())[:_QUOTE]
            self._window.messages.say(self.tr("“{0}” does not suit {1}. {2}").format(words, label, said_of(error)))
            return None

    def _target(self, spec: FieldSpec, cell: ColumnSpec | None, record: Record) -> Annotation | None:
        """The value that the words replace: a field's only one, or the row that the keyboard was in last."""
        present = [a for a in record.of_field(spec.id) if a.value is not None]
        if not spec.many:
            return present[0] if present else None
        if cell is None:
            return None
        field, annotation_id = self._window.form.place or ("", None)
        return next((a for a in present if field == spec.id and a.id == annotation_id), None)

    def _assign_cell(
        self, spec: FieldSpec, cell: ColumnSpec, held: Annotation | None, span: Span, value: Value
    ) -> None:
        assert self._document.filing is not None
        assert not isinstance(value, Compound)
        text = self._document.filing.text
        before = held.value if held is not None and isinstance(held.value, Compound) else Compound(())
        cells = tuple(c for c in (held.cells if held else ()) if c.column != cell.id)
        cells += (CellEvidence(cell.id, span, span.of(text)),)
        row = before.replaced(cell.id, value)
        # A row's own evidence is the stretch it began with; its first cell gives it.
        whole = held.span if held is not None and held.span is not None else span

        def step(record: Record) -> Record:
            if held is None:
                return review.add(
                    record, spec.id, row, origin=Origin.SELECTION, span=whole, quote=whole.of(text), cells=cells
                )
            return review.correct(
                record, held.id, row, origin=Origin.SELECTION, span=whole, quote=whole.of(text), cells=cells
            )

        if self._document.do(step, self.tr("assign {0}").format(spec.label)):
            self._window.source.focus_evidence(span)

    def resize_evidence(self, annotation_id: str, span: Span) -> None:
        """An edge of the evidence was dragged: the value follows the words, where its type can read them."""
        filing, held = self._document.filing, self._held(annotation_id)
        if filing is None or held is None or held.value is None:
            return
        spec = self._schema.field(held.field)
        value: Value | None = held.value
        if spec.type not in _NOT_PRINTED and not spec.columns:
            value = self._parsed(spec, None, span.of(filing.text))
        if value is None:
            self._window.source.focus_evidence(held.span)
            return
        found, quote = value, span.of(filing.text)
        if self._document.do(
            lambda record: review.correct(
                record, annotation_id, found, origin=Origin.SELECTION, span=span, quote=quote, cells=held.cells
            ),
            self.tr("evidence of {0}").format(spec.label),
        ):
            self._window.source.focus_evidence(span)
