"""What is known about a filing: the machine's suggestions and a person's decisions, side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from model.spans import Span
from model.values import Value


class Status(StrEnum):
    """Where a record stands; the one and only status."""

    NEW = "new"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    FLAGGED = "flagged"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Where an annotation's value came from."""

    EXTRACTOR = "extractor"  # a suggestion as the machine made it
    ALTERNATIVE = "alternative"  # a next-best candidate that the reviewer picked
    SELECTION = "selection"  # words that the reviewer selected in the filing
    TYPED = "typed"  # typed by hand
    EARLIER_FILING = "earlier_filing"  # taken over from the same company's earlier record
    ADJUDICATION = "adjudication"  # chosen between two reviewers


class Decision(StrEnum):
    """What a person has said about an annotation."""

    PENDING = "pending"  # nobody has decided yet
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"  # was suggested otherwise
    ADDED = "added"  # was not suggested
    ABSENT = "absent"  # confirmed not to be in the filing; the value is None


class Second(StrEnum):
    """Where the second review of a record stands; the record's own status stays one of the five."""

    NONE = ""
    OPEN = "open"  # under way: nothing of the first review may be seen
    DIFFER = "differ"  # both are in and differ: somebody must choose
    AGREED = "agreed"  # both are in and say the same
    ADJUDICATED = "adjudicated"  # somebody chose


class EditKind(StrEnum):
    """Whether a line of the log is a step of its own, or takes one back, or makes one again."""

    EDIT = "edit"
    MORE = "more"  # goes on with the step before, as going through candidates does; undo takes both back at once
    UNDO = "undo"
    REDO = "redo"
    SEAL = "seal"  # a second review begins or ends: undo does not reach behind it


class Reason(StrEnum):
    """Why a value has no evidence."""

    INFERRED = "inferred"
    ILLEGIBLE = "illegible"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CellEvidence:
    """The words behind one column of a compound value, such as the phone of a contact."""

    column: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that an extractor proposes; kept on file unchanged.

    `rank` 0 is the extractor's choice; 1 and more are its next-best candidates, for the reviewer to pick from.
    `quote` is exactly `filing.text[span.start:span.end]`.  `confidence` is a calibrated probability, 0 to 1.
    `rule` names the pattern inside the extractor that found it, for calibration and for the curious.
    """

    field: str
    value: Value
    span: Span
    quote: str
    confidence: float
    extractor: str
    rank: int = 0
    rule: str = ""
    cells: tuple[CellEvidence, ...] = ()
    page: int | None = None

    def settled(self, *, confidence: float, page: int | None) -> Suggestion:
        """The same with its final confidence and page; every suggestion comes here, so no `replace`, which is slow."""
        return Suggestion(
            self.field, self.value, self.span, self.quote, confidence, self.extractor, self.rank, self.rule,
            self.cells, page,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Annotation:
    """One value of one field of one filing, as the record holds it now.

    `id` is unique in its record and stays the same through corrections (the suggestion's, or a new one when added).
    `suggestion` is the index into `Record.suggestions` that it began as.  With decision ABSENT `value` is None.
    """

    id: str
    field: str
    value: Value | None
    span: Span | None
    quote: str
    confidence: float | None
    origin: Origin
    decision: Decision
    suggestion: int | None = None
    reason: Reason | None = None
    note: str = ""
    cells: tuple[CellEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A filing's annotations and review status.

    `version` counts saves; a save that was prepared from an older version is refused (ConflictError).
    """

    filing_id: int
    status: Status
    suggestions: tuple[Suggestion, ...]
    annotations: tuple[Annotation, ...]
    version: int = 0
    reviewer: str = ""
    note: str = ""
    second: Second = Second.NONE

    def of_field(self, field: str) -> tuple[Annotation, ...]:
        """The annotations of one field, in the order of the record."""
        return tuple(a for a in self.annotations if a.field == field)

    def held(self, field: str, annotation_id: str | None) -> Annotation | None:
        """The annotation of a field that has this id; None where there is none, or no longer."""
        return next((a for a in self.annotations if a.field == field and a.id == annotation_id), None)

    def holds_same(self, other: Record) -> bool:
        """Whether two states of a record hold the same, whoever saved them and how often."""
        return replace(self, version=other.version, reviewer=other.reviewer) == other

    def annotation(self, annotation_id: str) -> Annotation:
        """The annotation of that id; KeyError where there is none."""
        for annotation in self.annotations:
            if annotation.id == annotation_id:
                return annotation
        raise KeyError(annotation_id)
