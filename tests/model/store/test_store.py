import contextlib
import dataclasses
import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model import review
from model.errors import ConflictError, DatabaseError, NotAllowedError
from model.record import Decision, Origin, Reason, Record, Status
from model.service import ReviewService
from model.spans import Span
from model.store import database as database_module
from model.store.database import open_database
from model.store.queue import QueueQuery, Sort
from model.store.records import add_filings, iterate
from tests.model.made import CONFIG, SCHEMA, database_of, new_filing


@pytest.fixture
def service(tmp_path: Path) -> ReviewService:
    database, _ = database_of(tmp_path, ["Harrow Tin, Inc.", "Éclat Foods Company", "Zephyr Ltd"])
    return ReviewService(database, CONFIG, "ada")


def one(record: Record, field: str) -> str:
    return record.of_field(field)[0].id


def test_a_filing_comes_back_as_it_was(service: ReviewService) -> None:
    new = new_filing("Harrow Tin, Inc.")
    opened = service.open(1)
    assert opened.filing == new.filing
    assert opened.record.suggestions == new.suggestions
    assert service.source_bytes(1) == new.data


def test_the_same_bytes_make_one_record(service: ReviewService) -> None:
    again = add_filings(service._database, [new_filing("Zephyr Ltd", name="other-name.txt")], SCHEMA)
    assert [(one.filing_id, one.duplicate) for one in again] == [(3, True)]
    assert len(service.queue_ids(QueueQuery())) == 3


def test_the_latest_decisions_of_a_reviewer_come_newest_first_from_all_records(service: ReviewService) -> None:
    for filing_id in (1, 3, 1):
        service.add(filing_id, "phone", f"555-010{filing_id}", origin=Origin.TYPED, reason=Reason.OTHER)
    service.reviewer = "bob"
    service.flag(3, "not mine")
    service.reviewer = "ada"
    found = service.latest(2)
    assert [(one.entry.filing_id, one.entry.version) for one in found] == [(1, 2), (3, 1)]
    assert found[0].company == "Harrow Tin, Inc."
    (change,) = found[0].entry.changes
    assert change.was is None
    assert change.became is not None
    assert change.became.value == "555-0101"


def test_every_verb_is_one_line_in_the_log(service: ReviewService) -> None:
    which = one(service.open(1).record, "registrant_name")
    service.accept(1, which)
    service.correct(1, which, "Harrow", origin=Origin.SELECTION, span=Span(24, 30))
    service.add(1, "phone", "555-0100", origin=Origin.TYPED, reason=Reason.OTHER)
    service.mark_absent(1, "headline")
    service.flag(1, "look again")
    service.reopen(1)
    service.approve(1)
    entries = service.history(1)
    actions = ["confirm", "correct", "add", "mark absent", "flag", "reopen", "approve"]
    assert [entry.action for entry in entries] == actions
    assert {entry.reviewer for entry in entries} == {"ada"}
    assert [entry.version for entry in entries] == list(range(1, 8))
    before_and_after = [(c.before, c.after) for c in entries[1].changes if c.field == "registrant_name"]
    assert before_and_after == [("Harrow Tin, Inc. (confirmed)", "Harrow (corrected)")]
    assert service.open(1).record.status is Status.APPROVED
    assert service.open(1).record.suggestions == new_filing("Harrow Tin, Inc.").suggestions


def test_undo_and_redo_walk_the_log_even_after_a_restart(service: ReviewService, tmp_path: Path) -> None:
    first = service.open(1).record
    which = one(first, "registrant_name")
    service.accept(1, which)
    service.mark_absent(1, "registrant_name", which)
    service._database.close()
    again = ReviewService(open_database(f"sqlite:///{tmp_path / 'made.db'}"), CONFIG, "bob")
    assert again.undo(1).annotation(which).decision is Decision.CONFIRMED
    assert again.undo(1).annotations == first.annotations
    with pytest.raises(NotAllowedError, match="nothing to undo"):
        again.undo(1)
    assert again.redo(1).annotation(which).decision is Decision.CONFIRMED
    assert again.redo(1).annotation(which).decision is Decision.ABSENT
    with pytest.raises(NotAllowedError, match="nothing to redo"):
        again.redo(1)
    assert [entry.kind for entry in again.history(1)] == ["edit", "edit", "undo", "undo", "redo", "redo"]


def test_two_reviewers_at_once_end_in_a_clear_conflict(service: ReviewService, tmp_path: Path) -> None:
    other = ReviewService(open_database(f"sqlite:///{tmp_path / 'made.db'}"), CONFIG, "bob")
    mine, theirs = service.open(1).record, other.open(1).record
    other.save(theirs, review.confirm(theirs, one(theirs, "form_type")), "confirm")
    with pytest.raises(ConflictError, match="changed by bob"):
        service.save(mine, review.confirm(mine, one(mine, "items")), "confirm")
    assert service.open(1).record.of_field("items")[0].decision is Decision.PENDING


def test_evidence_must_read_as_quoted(service: ReviewService) -> None:
    record = service.open(1).record
    changed = dataclasses.replace(record.annotations[0], quote="other words")
    forged = dataclasses.replace(record, annotations=(changed, *record.annotations[1:]))
    with pytest.raises(DatabaseError, match="does not read"):
        service.save(record, forged, "forge")
    assert service.open(1).record == record


@pytest.mark.parametrize("table", ["edit_log", "suggestion", "filing"])
def test_what_was_written_once_cannot_be_changed(service: ReviewService, tmp_path: Path, table: str) -> None:
    service.accept(1, one(service.open(1).record, "form_type"))
    with contextlib.closing(sqlite3.connect(tmp_path / "made.db")) as raw:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(f"DELETE FROM {table}")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(f"UPDATE {table} SET id = id + 100")


def test_a_text_that_was_tampered_with_is_noticed(service: ReviewService, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "made.db")) as raw:
        raw.execute("DROP TRIGGER filing_no_update")
        raw.execute("UPDATE filing SET text = replace(text, 'Harrow', 'Marrow') WHERE id = 1")
        raw.commit()
    with pytest.raises(DatabaseError, match="not the one that was imported"):
        service.open(1)


def test_full_sync_and_foreign_keys(service: ReviewService) -> None:
    with service._database.reading() as session:
        connection = session.connection()
        values = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert values == ["wal", 2, 1]


def test_the_queue_sorts_filters_and_searches(service: ReviewService) -> None:
    names = [row.company for row in service.queue_rows(service.queue_ids(QueueQuery(sort=Sort.COMPANY)))]
    assert names == ["Harrow Tin, Inc.", "Zephyr Ltd", "Éclat Foods Company"]
    service.approve(2)
    assert list(service.queue_ids(QueueQuery(statuses=frozenset({Status.APPROVED})))) == [2]
    assert list(service.queue_ids(QueueQuery(item="8.01"))) == [1, 3, 2]
    assert not service.queue_ids(QueueQuery(item="8"))
    assert list(service.queue_ids(QueueQuery(text="zeph miles"))) == []
    assert list(service.queue_ids(QueueQuery(text="zephyr miles"))) == [3]
    assert list(service.queue_ids(QueueQuery(text="eclat foods"))) == [2]
    assert list(service.queue_ids(QueueQuery(date_from="2005-03-16"))) == []
    service.add(3, "phone", "555-0199", origin=Origin.TYPED, reason=Reason.OTHER)
    assert list(service.queue_ids(QueueQuery(text="0199"))) == [3]
    ids = service.queue_ids(QueueQuery())
    assert list(ids)[-1] == 2, "decided records stand last"
    assert ids[service.next_for_review(ids, len(ids) - 1) or 0] == ids[0]


@pytest.mark.parametrize("hostile", ['"', 'a" OR 1=1 --', "*", "(", "NEAR(", "x" * 5000, "\x00", "𝔘"])
def test_a_search_is_never_a_query(service: ReviewService, hostile: str) -> None:
    service.queue_ids(QueueQuery(text=hostile))
    assert len(service.queue_ids(QueueQuery())) == 3


def test_statistics_count_decisions(service: ReviewService) -> None:
    record = service.open(1).record
    service.correct(1, one(record, "registrant_name"), "Harrow", origin=Origin.TYPED, reason=Reason.INFERRED)
    service.approve(1)
    figures = service.statistics()
    rates = {field.field: field.correction_rate for field in figures.fields}
    assert rates == {
        "commission_file_number": 0, "date_of_report": 0, "form_type": 0, "items": 0, "registrant_name": 1,
    }  # fmt: skip
    assert figures.counts[Status.APPROVED] == 1
    assert figures.approvals_by_reviewer == {"ada": 1}


def test_records_are_read_page_by_page(service: ReviewService) -> None:
    assert [stored.record.filing_id for stored in iterate(service._database, SCHEMA, frozenset(Status))] == [1, 2, 3]


def test_a_newer_database_is_refused_untouched(tmp_path: Path) -> None:
    database, _ = database_of(tmp_path)
    database.close()
    path = tmp_path / "made.db"
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="newer Tickmark"):
        open_database(f"sqlite:///{path}")
    assert path.read_bytes() == before
    assert list(tmp_path.glob("made.db.before*")) == []


def test_an_older_database_is_backed_up_and_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database, _ = database_of(tmp_path)
    database.close()
    # A later program: one more migration stands behind those of today.
    folder = tmp_path / "migrations"
    source = Path(database_module.__file__).parent / "migrations"
    for path in [*source.glob("*.py"), *source.glob("versions/*.py")]:
        copy = folder / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    present, later = database_module.HEAD, f"{int(database_module.HEAD) + 1:04}"
    (folder / "versions" / f"{later}_next.py").write_text(
        f'from alembic import op\nimport sqlalchemy as sa\nrevision = "{later}"\ndown_revision = "{present}"\n'
        'def upgrade():\n    op.add_column("record", sa.Column("later", sa.String))\n',
        encoding="utf-8",
    )
    from model.store import migrate  # noqa: PLC0415 - patched before it is used

    monkeypatch.setattr(migrate, "__file__", str(tmp_path / "migrate.py"))
    monkeypatch.setattr(database_module, "HEAD", later)
    migrated = open_database(f"sqlite:///{tmp_path / 'made.db'}")
    with migrated.reading() as session:
        assert session.connection().exec_driver_sql("SELECT later FROM record").all() == [(None,)]
    (backup,) = tmp_path.glob(f"made.db.before-{later}.*")
    with contextlib.closing(sqlite3.connect(backup)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == (present,)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"hello, I am a text", "not an SQLite database"), (b"SQLite format 3\x00" + b"x" * 200, "not a database")],
)
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseError, match=said):
        open_database(f"sqlite:///{path}")
    assert path.read_bytes() == content


@pytest.mark.parametrize("url", ["nonsense", "mysql://x", "sqlite:////no/such/folder/x.db"])
def test_urls_that_lead_nowhere(url: str) -> None:
    with pytest.raises(DatabaseError):
        open_database(url)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "x.db")) as raw:
        raw.execute("CREATE TABLE theirs (id INTEGER)")
    with pytest.raises(DatabaseError, match="another program"):
        open_database(f"sqlite:///{tmp_path / 'x.db'}")


_SAVER = """
import sys
from model.service import ReviewService
from model.store.database import open_database
from model.record import Origin, Reason
from tests.model.made import CONFIG
service = ReviewService(open_database(sys.argv[1]), CONFIG, "child")
n = 0
while True:
    n += 1
    service.add(1, "phone", f"number {n}", origin=Origin.TYPED, reason=Reason.OTHER)
    print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_loses_no_saved_decision(tmp_path: Path) -> None:
    database, _ = database_of(tmp_path)
    database.close()
    url = f"sqlite:///{tmp_path / 'made.db'}"
    seeded = random.Random(7)
    saved = 0
    root = str(Path(__file__).parents[3])
    environment = {**os.environ, "PYTHONPATH": root}
    for _round in range(3):
        command = [sys.executable, "-c", _SAVER, url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, env=environment) as child:
            assert child.stdout is not None
            for _ in range(seeded.randint(3, 15)):
                child.stdout.readline()
            child.send_signal(signal.SIGKILL)
            printed = [line for line in child.stdout.read().split("\n") if line.strip()]
        database = open_database(url)
        with database.reading() as session:
            assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        numbers = [str(a.value) for a in ReviewService(database, CONFIG).open(1).record.of_field("phone")]
        assert len(numbers) > saved
        for number in printed:
            assert f"number {number}" in numbers[saved:]
        saved = len(numbers)
        database.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(["confirm", "absent", "add", "undo", "redo", "flag", "reopen"]), max_size=12))
def test_any_sequence_of_steps_agrees_with_a_plain_model(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    database, _ = database_of(tmp_path_factory.mktemp("db"))
    service = ReviewService(database, CONFIG, "ada")
    states = [service.open(1).record]
    undone: list[Record] = []

    def plain(record: Record) -> tuple[object, ...]:
        return record.status, record.note, record.annotations

    for step in steps:
        record = service.open(1).record
        try:
            if step == "undo":
                service.undo(1)
                undone.append(states.pop())
            elif step == "redo":
                service.redo(1)
                states.append(undone.pop())
            else:
                after = {
                    "confirm": lambda r: review.confirm(r, one(r, "form_type")),
                    "absent": lambda r: review.mark_absent(r, "headline"),
                    "add": lambda r: review.add(r, "phone", "1", origin=Origin.TYPED, reason=Reason.OTHER),
                    "flag": lambda r: review.flag(r, "note"),
                    "reopen": review.reopen,
                }[step](record)
                service.save(record, after, step)
                states.append(after)
                undone.clear()
        except NotAllowedError:
            continue
        assert plain(service.open(1).record) == plain(states[-1])
    database.close()
