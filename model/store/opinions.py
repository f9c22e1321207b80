"""Second, blind reviews: the first opinion is put on file, the record begins anew, and both are compared at the end.

Opinions are only ever inserted.  Until the second one is in, nothing of the first can be read through the record, its
history or undo.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from model import review
from model.errors import NotAllowedError
from model.opinions import Opinion, Side, chosen, fields_in_dispute
from model.record import EditKind, Record, Second, Status
from model.schema import Schema
from model.sentence import Sentence
from model.store import codec, reading, records
from model.store.database import Database
from model.store.reader import SessionReader
from model.store.tables import OpinionRow, SecondReviewRow


def ask(database: Database, filing_id: int, *, reviewer: str, schema: Schema) -> Record:
    """Begins the second review of an approved record: from the machine's suggestions, blind.

    Raises:
        NotAllowedError: the record is not approved, or was reviewed twice already.
    """
    with database.transaction() as session:
        opened = reading.read(SessionReader(session), filing_id, schema)
        if opened.record.status is not Status.APPROVED:
            raise NotAllowedError(
                Sentence("Only an approved record can be reviewed a second time."), Sentence("Approve it first.")
            )
        if reading.second_of(SessionReader(session), filing_id) is not Second.NONE:
            raise NotAllowedError(Sentence("This record has been given to a second reviewer already."))
        _put_on_file(session, opened.record, schema)
        session.add(SecondReviewRow(filing_id=filing_id, state=Second.OPEN.value))
        fresh = review.start(filing_id, opened.record.suggestions)
        return records.write(
            session, database, opened.record, fresh, action="ask for a second review", reviewer=reviewer,
            schema=schema, kind=EditKind.SEAL,
        )  # fmt: skip


def _put_on_file(session: Session, record: Record, schema: Schema) -> None:
    session.add(
        OpinionRow(
            filing_id=record.filing_id,
            reviewer=record.reviewer,
            at=records.now(),
            annotations=json.dumps([codec.annotation_json(a, schema) for a in record.annotations], ensure_ascii=False),
            note=record.note,
        )
    )


def hand_in(database: Database, before: Record, after: Record, *, reviewer: str, schema: Schema) -> Record:
    """Saves the approval of a second review: approved where both agree, else flagged for adjudication.

    Raises:
        NotAllowedError: the same person made the first review.
    """
    with database.transaction() as session:
        first = _opinions(session, before.filing_id, schema)[0]
        if first.reviewer == reviewer:
            raise NotAllowedError(
                Sentence("You made the first review of this record; somebody else must make the second."),
                Sentence("Leave it to them."),
            )
        record = records.write(
            session, database, before, after, action="approve", reviewer=reviewer, schema=schema, kind=EditKind.EDIT
        )
        _put_on_file(session, record, schema)
        second = Opinion(reviewer, records.now(), record.annotations, record.note)
        disputed = fields_in_dispute(record, first, second, schema)
        row = session.get(SecondReviewRow, before.filing_id)
        assert row is not None
        row.state = (Second.DIFFER if disputed else Second.AGREED).value
        session.add(row)
        if disputed:
            labels = ", ".join(schema.field(field).label for field in disputed)
            reopened = review.flag(review.reopen(record), f"Two reviewers differ in {labels}.")
            record = records.write(
                session, database, record, reopened, action="compare two reviews", reviewer=reviewer, schema=schema,
                kind=EditKind.SEAL,
            )  # fmt: skip
        return replace(record, second=Second(row.state))


def opinions(database: Database, filing_id: int, schema: Schema) -> tuple[Opinion, ...]:
    """The opinions on a filing in the order in which they came in; none while the second one is being made."""
    with database.reading() as session:
        if reading.second_of(SessionReader(session), filing_id) is Second.OPEN:
            return ()
        return _opinions(session, filing_id, schema)


def _opinions(session: Session, filing_id: int, schema: Schema) -> tuple[Opinion, ...]:
    rows = session.exec(select(OpinionRow).where(OpinionRow.filing_id == filing_id).order_by(col(OpinionRow.id)))
    return tuple(
        Opinion(
            row.reviewer, row.at, tuple(codec.annotation(one, schema) for one in json.loads(row.annotations)), row.note
        )
        for row in rows
    )


def adjudicate(
    database: Database, filing_id: int, choices: Mapping[str, Side], *, reviewer: str, schema: Schema
) -> Record:
    """Settles a dispute: the values of the side chosen in each disputed field, approved.

    Raises:
        NotAllowedError: there is no dispute, a disputed field has no choice, or the result cannot be approved.
    """
    with database.transaction() as session:
        if reading.second_of(SessionReader(session), filing_id) is not Second.DIFFER:
            raise NotAllowedError(Sentence("There is nothing to adjudicate in this record."))
        opened = reading.read(SessionReader(session), filing_id, schema)
        first, second = _opinions(session, filing_id, schema)[:2]
        disputed = fields_in_dispute(opened.record, first, second, schema)
        if missing := [schema.field(field).label for field in disputed if field not in choices]:
            raise NotAllowedError(Sentence("Choose for {0} first.", ", ".join(missing)))
        settled = review.approve(
            chosen(opened.record, first, second, {field: choices[field] for field in disputed}), schema,
            opened.filing.text,
        )  # fmt: skip
        row = session.get(SecondReviewRow, filing_id)
        assert row is not None
        row.state = Second.ADJUDICATED.value
        session.add(row)
        return records.write(
            session, database, opened.record, settled, action="adjudicate", reviewer=reviewer, schema=schema,
            kind=EditKind.EDIT,
        )  # fmt: skip


def disputed_ids(database: Database) -> tuple[int, ...]:
    """The filings that wait for adjudication."""
    with database.reading() as session:
        wanted = select(SecondReviewRow.filing_id).where(SecondReviewRow.state == Second.DIFFER.value)
        return tuple(session.exec(wanted.order_by(col(SecondReviewRow.filing_id))))


def pairs(database: Database, schema: Schema) -> Sequence[tuple[int, Opinion, Opinion]]:
    """Every filing with two opinions that are both in."""
    with database.reading() as session:
        done = select(SecondReviewRow.filing_id).where(SecondReviewRow.state != Second.OPEN.value)
        found = []
        for filing_id in session.exec(done.order_by(col(SecondReviewRow.filing_id))).all():
            first, second = _opinions(session, filing_id, schema)[:2]
            found.append((filing_id, first, second))
        return found
