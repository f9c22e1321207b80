"""The steps of a review as pure functions: a record goes in, the changed record comes out.

Looking changes nothing; each step here is something that the reviewer did.  Steps that the record's state does not
allow raise NotAllowedError.  A record that is touched moves from new to in_review by itself.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from model.attention import problems
from model.errors import NotAllowedError
from model.record import (
    Annotation,
    CellEvidence,
    Decision,
    Origin,
    Reason,
    Record,
    Status,
    Suggestion,
)
from model.schema import Schema
from model.sentence import Sentence, joined
from model.spans import Span
from model.values import Value

OPEN: Final = frozenset({Status.NEW, Status.IN_REVIEW, Status.FLAGGED})


def start(filing_id: int, suggestions: Sequence[Suggestion]) -> Record:
    """A new record: each chosen suggestion (rank 0) stands as an annotation that nobody has decided yet."""
    annotations = tuple(
        _from_suggestion(f"s{index}", index, suggestion)
        for index, suggestion in enumerate(suggestions)
        if suggestion.rank == 0
    )
    return Record(filing_id, Status.NEW, tuple(suggestions), annotations)


def _from_suggestion(annotation_id: str, index: int, suggestion: Suggestion) -> Annotation:
    return Annotation(
        id=annotation_id,
        field=suggestion.field,
        value=suggestion.value,
        span=suggestion.span,
        quote=suggestion.quote,
        confidence=suggestion.confidence,
        origin=Origin.EXTRACTOR,
        decision=Decision.PENDING,
        suggestion=index,
        cells=suggestion.cells,
    )


def confirm(record: Record, annotation_id: str) -> Record:
    """The value is right as it stands."""

    def confirmed(annotation: Annotation) -> Annotation:
        if annotation.decision is Decision.ABSENT:
            return annotation
        kept = annotation.decision in {Decision.CORRECTED, Decision.ADDED}
        return annotation if kept else replace(annotation, decision=Decision.CONFIRMED)

    return _changed(record, annotation_id, confirmed)


def correct(
    record: Record,
    annotation_id: str,
    value: Value,
    *,
    origin: Origin,
    span: Span | None = None,
    quote: str = "",
    cells: tuple[CellEvidence, ...] = (),
    reason: Reason | None = None,
) -> Record:
    """Another value, with its evidence, or with the reason why it has none."""
    _needs_reason(span, reason)

    def corrected(annotation: Annotation) -> Annotation:
        decision = Decision.ADDED if annotation.decision is Decision.ADDED else Decision.CORRECTED
        return replace(
            annotation, value=value, span=span, quote=quote, cells=cells, origin=origin, decision=decision,
            reason=None if span else reason, confidence=None,
        )  # fmt: skip

    return _changed(record, annotation_id, corrected)


def add(
    record: Record,
    field: str,
    value: Value,
    *,
    origin: Origin,
    span: Span | None = None,
    quote: str = "",
    cells: tuple[CellEvidence, ...] = (),
    reason: Reason | None = None,
) -> Record:
    """One more value of a field; a field that was marked absent is so no longer."""
    _needs_reason(span, reason)
    _must_be_open(record)
    added = Annotation(
        id=uuid.uuid4().hex,
        field=field,
        value=value,
        span=span,
        quote=quote,
        confidence=None,
        origin=origin,
        decision=Decision.ADDED,
        reason=None if span else reason,
        cells=cells,
    )
    kept = tuple(a for a in record.annotations if not (a.field == field and a.suggestion is None and a.value is None))
    return _touched(replace(record, annotations=(*kept, added)))


def mark_absent(record: Record, field: str, annotation_id: str | None = None) -> Record:
    """One value, or (without an id) the whole field, is confirmed not to be in the filing.

    A value that the reviewer added simply goes; a suggested one stays on file as wrong.  A field without any value
    keeps the decision itself, since “looked, not there” is not the same as “nobody looked”.
    """
    _must_be_open(record)
    gone = {annotation_id} if annotation_id else {a.id for a in record.of_field(field)}
    if annotation_id:
        record.annotation(annotation_id)
    annotations = []
    for annotation in record.annotations:
        if annotation.id not in gone:
            annotations.append(annotation)
        elif annotation.suggestion is not None:
            annotations.append(_absent(annotation))
    if not any(a.field == field for a in annotations):
        annotations.append(Annotation(uuid.uuid4().hex, field, None, None, "", None, Origin.TYPED, Decision.ABSENT))
    return _touched(replace(record, annotations=tuple(annotations)))


def _absent(annotation: Annotation) -> Annotation:
    return replace(
        annotation, value=None, span=None, quote="", cells=(), confidence=None, reason=None, decision=Decision.ABSENT
    )


def restore(record: Record, annotation: Annotation) -> Record:
    """A value as it once was: in place of what became of it, or once more where it has gone since."""
    _must_be_open(record)
    others = [a for a in record.annotations if a.id != annotation.id]
    if len(others) < len(record.annotations):
        annotations = tuple(annotation if a.id == annotation.id else a for a in record.annotations)
    else:
        # “Not in the filing” was said of the field as a whole; with a value in it that no longer holds.
        annotations = (*(a for a in others if a.field != annotation.field or a.value is not None), annotation)
    return _touched(replace(record, annotations=annotations))


def take_alternative(record: Record, suggestion_index: int, annotation_id: str | None = None) -> Record:
    """One of the machine's other candidates, in place of an annotation or (without an id) as one more value."""
    suggestion = record.suggestions[suggestion_index]
    if annotation_id is None:
        return add(
            record, suggestion.field, suggestion.value, origin=Origin.ALTERNATIVE, span=suggestion.span,
            quote=suggestion.quote, cells=suggestion.cells,
        )  # fmt: skip
    before = record.annotation(annotation_id)
    if before.suggestion == suggestion_index:
        # Back to what the annotation began as: the machine was right after all.
        restored = replace(_from_suggestion(before.id, suggestion_index, suggestion), decision=Decision.CONFIRMED)
        return _changed(record, annotation_id, lambda annotation: replace(restored, note=annotation.note))
    return correct(
        record, annotation_id, suggestion.value, origin=Origin.ALTERNATIVE, span=suggestion.span,
        quote=suggestion.quote, cells=suggestion.cells,
    )  # fmt: skip


def move(record: Record, annotation_id: str, by: int) -> Record:
    """Moves a value up (negative) or down among the values of its field; stops at either end."""
    _must_be_open(record)
    field = record.annotation(annotation_id).field
    places = [n for n, annotation in enumerate(record.annotations) if annotation.field == field]
    values = [record.annotations[n] for n in places]
    at = next(n for n, annotation in enumerate(values) if annotation.id == annotation_id)
    values.insert(max(0, min(len(values) - 1, at + by)), values.pop(at))
    annotations = list(record.annotations)
    for place, annotation in zip(places, values, strict=True):
        annotations[place] = annotation
    return _touched(replace(record, annotations=tuple(annotations)))


def annotate(record: Record, note: str, annotation_id: str | None = None) -> Record:
    """A note on one value, or (without an id) on the record; allowed in every state, since it changes no value."""
    if annotation_id is None:
        return replace(record, note=note)
    record.annotation(annotation_id)
    annotations = tuple(replace(a, note=note) if a.id == annotation_id else a for a in record.annotations)
    return replace(record, annotations=annotations)


def flag(record: Record, note: str) -> Record:
    """Set aside for a second look, with what is wrong."""
    _must_be_open(record)
    return replace(record, status=Status.FLAGGED, note=note)


def reject(record: Record, note: str) -> Record:
    """Not to be used at all: no 8-K, illegible, a duplicate."""
    _must_be_open(record)
    return replace(record, status=Status.REJECTED, note=note)


def reopen(record: Record) -> Record:
    """Back into review, whatever was decided."""
    if record.status in {Status.NEW, Status.IN_REVIEW}:
        raise NotAllowedError(Sentence("The record is open already."), Sentence("Change what you like."))
    return replace(record, status=Status.IN_REVIEW)


def approve(record: Record, schema: Schema, text: str) -> Record:
    """Everything in the record is right.  What was left undecided counts as confirmed by the approval.

    Raises:
        NotAllowedError: something required is missing or a check fails; the message names all of it.
    """
    _must_be_open(record)
    blocking = [problem.message for problem in problems(record, schema, text) if problem.blocking]
    if blocking:
        raise NotAllowedError(Sentence("Not approved yet: {0}", joined(blocking)), Sentence("Mend these first."))
    annotations = tuple(
        replace(a, decision=Decision.CONFIRMED) if a.decision is Decision.PENDING else a for a in record.annotations
    )
    return replace(record, status=Status.APPROVED, annotations=annotations)


def _needs_reason(span: Span | None, reason: Reason | None) -> None:
    if span is None and reason is None:
        raise NotAllowedError(
            Sentence("A value without evidence needs a reason."),
            Sentence("Say whether it is inferred, illegible or other."),
        )


def _must_be_open(record: Record) -> None:
    if record.status not in OPEN:
        raise NotAllowedError(
            Sentence("The record is {0}.", Sentence(record.status.value)), Sentence("Reopen it to change it.")
        )


def _changed(record: Record, annotation_id: str, change: Callable[[Annotation], Annotation]) -> Record:
    _must_be_open(record)
    record.annotation(annotation_id)
    annotations = tuple(change(a) if a.id == annotation_id else a for a in record.annotations)
    return _touched(replace(record, annotations=annotations))


def _touched(record: Record) -> Record:
    return replace(record, status=Status.IN_REVIEW) if record.status is Status.NEW else record
