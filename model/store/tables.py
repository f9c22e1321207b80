"""The tables.  They live in this folder only: everything outside gets frozen values, never rows."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Column, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class FilingRow(SQLModel, table=True):
    """A filing as it was imported; never updated."""

    __tablename__ = "filing"

    id: int | None = Field(default=None, primary_key=True)
    source_sha256: str = Field(unique=True, max_length=64)
    name: str
    format: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    text_sha256: str = Field(max_length=64)
    structure: bytes = Field(sa_column=Column(LargeBinary, nullable=False))  # see codec.pack_structure
    imported_at: dt.datetime


class SourceRow(SQLModel, table=True):
    """The imported file itself, compressed with zlib; apart, so that reading a filing does not load it."""

    __tablename__ = "source"

    filing_id: int = Field(primary_key=True, foreign_key="filing.id")
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class SuggestionRow(SQLModel, table=True):
    """A suggestion; only ever inserted."""

    __tablename__ = "suggestion"
    __table_args__ = (UniqueConstraint("filing_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    filing_id: int = Field(foreign_key="filing.id", index=True)
    position: int
    field: str
    value: str = Field(sa_column=Column(Text, nullable=False))  # JSON, in the form of the contract
    start: int
    end: int
    quote: str = Field(sa_column=Column(Text, nullable=False))
    confidence: float
    extractor: str
    rank: int
    rule: str
    cells: str = Field(sa_column=Column(Text, nullable=False))  # JSON: [[column, start, end, quote], …]
    page: int | None = None


class AnnotationRow(SQLModel, table=True):
    """An annotation as the record holds it now; what it was before stands in the edit log."""

    __tablename__ = "annotation"
    __table_args__ = (UniqueConstraint("filing_id", "annotation_id"),)

    id: int | None = Field(default=None, primary_key=True)
    filing_id: int = Field(foreign_key="filing.id", index=True)
    annotation_id: str
    position: int
    field: str = Field(index=True)
    value: str | None = Field(default=None, sa_column=Column(Text))  # JSON; null where confirmed absent
    start: int | None = None
    end: int | None = None
    quote: str = Field(sa_column=Column(Text, nullable=False))
    confidence: float | None = None
    origin: str
    decision: str
    suggestion: int | None = None
    reason: str | None = None
    note: str = Field(sa_column=Column(Text, nullable=False))
    cells: str = Field(sa_column=Column(Text, nullable=False))


class RecordRow(SQLModel, table=True):
    """A record's status, its version, and the columns that the queue shows, kept in the same transaction."""

    __tablename__ = "record"

    filing_id: int = Field(primary_key=True, foreign_key="filing.id")
    status: str = Field(index=True)
    version: int
    reviewer: str
    assignee: str
    note: str = Field(sa_column=Column(Text, nullable=False))
    changed_at: dt.datetime = Field(index=True)
    company: str = Field(index=True)
    form: str
    report_date: str = Field(index=True)  # ISO, "" where unknown
    items: str  # ",8.01,9.01,"
    events: str  # ",milestone_payment,"
    doubt: float = Field(index=True)  # 0 sure … 1 needs a person
    name: str = Field(index=True)
    failed: str | None = None  # ",ein_prefix,missing,": names of failed checks; null where nobody has looked yet


class SecondReviewRow(SQLModel, table=True):
    """Where the second, blind review of a filing stands."""

    __tablename__ = "second_review"

    filing_id: int = Field(primary_key=True, foreign_key="filing.id")
    state: str = Field(index=True)


class OpinionRow(SQLModel, table=True):
    """What one of two reviewers found; only ever inserted."""

    __tablename__ = "opinion"

    id: int | None = Field(default=None, primary_key=True)
    filing_id: int = Field(foreign_key="filing.id", index=True)
    reviewer: str
    at: dt.datetime
    annotations: str = Field(sa_column=Column(Text, nullable=False))  # JSON: a list of annotations
    note: str = Field(sa_column=Column(Text, nullable=False))


class EditRow(SQLModel, table=True):
    """One line of the edit log; only ever inserted."""

    __tablename__ = "edit_log"

    id: int | None = Field(default=None, primary_key=True)
    filing_id: int = Field(foreign_key="filing.id", index=True)
    version: int  # of the record after this edit
    reviewer: str
    at: dt.datetime = Field(index=True)
    action: str
    kind: str  # an EditKind
    before: str = Field(sa_column=Column(Text, nullable=False))  # JSON: what changed, as it was
    after: str = Field(sa_column=Column(Text, nullable=False))
    on_many: int | None = Field(default=None, index=True)  # the step on many records that it belongs to


class StepOnManyRow(SQLModel, table=True):
    """One step on many records, so that it can be taken back in one, also after a restart."""

    __tablename__ = "step_on_many"

    id: int | None = Field(default=None, primary_key=True)
    reviewer: str = Field(index=True)
    at: dt.datetime
    action: str
    assigned: str = Field(sa_column=Column(Text, nullable=False))  # JSON: who got the records and had them; "" if none
    taken_back: bool
