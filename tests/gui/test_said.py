"""A language that writes everything in capitals: small letters are words that no translator was asked for."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from gui.actions import make_actions
from gui.bulk_dialog import BulkDialog
from gui.export_dialog import ExportDialog
from gui.messages import ListDialog
from gui.said import counted, said, said_of, status_words
from model import review
from model.config import Limits, load_config, shipped_path
from model.errors import TickmarkError
from model.export import ExportOptions, export
from model.readers.detect import read_bytes
from model.readers.sources import Refusal, find_sources
from model.record import Origin, Reason, Record, Status
from model.sentence import Sentence
from model.service import ReviewService
from model.splits import Split
from model.steps import result_of
from model.store.database import open_database
from model.store.engine import make_engine
from model.store.progress import in_words
from model.store.reader import explained
from model.workflow import import_paths
from tests.gui.conftest import Language, Opened, spoken

_PLACE = re.compile(r"(\{[^}]*\}|<[^>]*>)")


class Capitals(Language):
    """Translates everything that is asked for; places of parts and marks of HTML stay."""

    def say(self, source: str) -> str:
        return "".join(one if n % 2 else one.upper() for n, one in enumerate(_PLACE.split(source)))


@pytest.fixture(autouse=True)
def _capitals(qapp: QApplication) -> Iterator[None]:
    yield from spoken(qapp, Capitals())


def small(words: str, *data: str) -> str:
    """What is left in small letters once the data is taken out."""
    for known in sorted(data, key=len, reverse=True):
        words = words.replace(known, "")
    return " ".join(re.findall(r"\b[a-z]{2,}\b", words))


def failure(act: Callable[[], object]) -> Exception:
    try:
        act()
    except (TickmarkError, ValueError) as error:
        return error
    return pytest.fail("nothing was wrong")


_LIMITS = Limits(file_megabytes=0.001)
_FILES: dict[str, Callable[[], object]] = {
    "empty": lambda: read_bytes(b" ", "x.txt", Limits()),
    "archive": lambda: read_bytes(b"PK\x03\x04", "x.txt", Limits()),
    "picture": lambda: read_bytes(b"\x89PNG", "x.txt", Limits()),
    "binary": lambda: read_bytes(bytes(range(32)) * 9, "x.txt", Limits()),
    "cut off": lambda: read_bytes(b"%PDF-1.4", "x.txt", Limits()),
    "no words": lambda: read_bytes(b"<html><body></body></html>", "x.txt", Limits()),
    "large": lambda: read_bytes(b"a" * 2000, "x.txt", _LIMITS),
}
_DRIVERS = ("locked", "disk is full", "readonly", "unable to open", "connection refused", "odd")


@pytest.mark.parametrize("kind", _FILES)
def test_files_that_are_refused(kind: str) -> None:
    assert not small(said_of(failure(_FILES[kind])), "x.txt", "limits.file_megabytes", "config.yaml")


@pytest.mark.parametrize("reported", _DRIVERS)
def test_what_a_driver_reports(reported: str) -> None:
    assert not small(said_of(explained(reported)), reported)


def test_databases_that_cannot_be_opened(tmp_path: Path) -> None:
    text, foreign = tmp_path / "text.db", tmp_path / "foreign.db"
    text.write_text("no database at all", encoding="utf-8")
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE other (id)")
    connection.close()
    for path in (tmp_path, tmp_path / "gone" / "x.db", text, foreign):
        error = failure(partial(open_database, f"sqlite:///{path}"))
        assert not small(said_of(error), str(path), str(path.parent), "tickmark.db", "--database"), path
    error = failure(lambda: make_engine("odd:thing"))
    assert not small(said_of(error), "odd:thing", "sqlite", "path", "postgresql", "psycopg")


def test_what_is_typed_and_not_understood() -> None:
    kinds = {field.type: field for field in load_config(shipped_path()).schema_.fields}
    assert {"text", "date", "state", "boolean", "choice", "table"} <= set(kinds)
    for kind, field in kinds.items():
        typed = "" if kind != "table" else " | "
        error = failure(partial(field.value_type.parse, typed))
        data = (*field.choices, *(column.id for column in field.columns))
        assert not small(said_of(error), *data), kind
    assert not small(said_of(failure(lambda: kinds["date"].value_type.parse("2005-99-99"))))
    assert not small(said_of(failure(lambda: kinds["date"].value_type.parse("March 1996")))), "a day is wanting"
    assert not small(said_of(failure(lambda: Split.parse("some"))))


def test_keys_bound_to_nothing(opened: Opened) -> None:
    for keys in ({"xyz": "Ctrl+Y"}, {"undo": "Ctrl+Nonsense"}):
        error = failure(partial(make_actions, opened.window, {}, keys))
        assert not small(said_of(error), "xyz", "Ctrl+Nonsense", "undo", "config.yaml")


def test_steps_that_are_not_possible(opened: Opened) -> None:
    service, filing_id = opened.service, opened.record().filing_id
    record = opened.record()
    labels = [field.label for field in opened.config.schema_.fields]
    ada = ReviewService(opened.database, opened.config, "ada")
    acts: list[Callable[[], object]] = [
        lambda: service.undo(filing_id),
        lambda: service.redo(filing_id),
        lambda: review.reopen(record),
        lambda: service.ask_second(filing_id),
        lambda: service.adjudicate(filing_id, {}),
        lambda: service.open(10**6),
        lambda: service.correct(filing_id, record.annotations[0].id, "x", origin=Origin.TYPED),
    ]
    for act in acts:
        assert not small(said_of(failure(act)))
    bare = review.start(filing_id, ())
    error = failure(lambda: review.approve(bare, opened.config.schema_, ""))
    assert "NOT APPROVED YET" in said_of(error)
    assert not small(said_of(error), *labels)
    settled = replace(record, status=Status.APPROVED)
    assert said_of(failure(lambda: review.flag(settled, "odd"))).startswith("THE RECORD IS APPROVED.")
    ada.flag(filing_id, "odd")
    error = failure(lambda: service.save(record, review.annotate(record, "mine"), "note"))
    assert "BY ada AT" in said_of(error)
    assert not small(said_of(error), "ada")


def test_sets_that_cannot_be_written(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    inside, status = tmp_path / "file" / "out", frozenset({Status.NEW})
    wrong = [
        ExportOptions(format="none", path=inside),
        ExportOptions(format="jsonl", path=inside, group_by="none"),
        ExportOptions(format="jsonl", path=inside, statuses=frozenset({Status.FLAGGED, Status.REJECTED})),
        ExportOptions(format="jsonl", path=inside, statuses=status),
        ExportOptions(format="jsonl", path=tmp_path / "file", statuses=status, split=Split.parse("80/10/10")),
    ]
    formats = ("jsonl", "chat", "conll", "csv", "label-studio", "parquet", "prodigy", "spacy", "none", "config.yaml")
    for options in wrong:
        error = failure(lambda options=options: result_of(export(opened.database, opened.config, options), print))
        system = ("Not a directory", "File exists")
        assert not small(said_of(error), str(inside), str(tmp_path / "file"), *formats, *system), options
    written = ExportOptions(format="jsonl", path=tmp_path / "out.jsonl", statuses=status)
    report = result_of(export(opened.database, opened.config, written), lambda _: None)
    assert not small(said(report.summary), str(written.path))


def test_an_import_with_refused_files(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "x.txt").write_text(" ", encoding="utf-8")
    (folder / "y.zip").write_bytes(b"PK\x03\x04 damaged")
    opened.window.tasks.import_files([folder, tmp_path / "z.txt"])
    opened.qtbot.waitUntil(lambda: opened.window.findChild(ListDialog) is not None)
    shown = opened.window.findChild(ListDialog)
    assert isinstance(shown, ListDialog)
    box = shown.findChild(QPlainTextEdit)
    assert box is not None
    assert len(box.toPlainText().splitlines()) == 3
    assert not small(box.toPlainText(), str(tmp_path / "z.txt"), "x.txt", "y.zip", "File is not a zip file")
    assert opened.window.notice.text == "0 FILINGS IMPORTED, 3 REFUSED."


def test_how_far_an_import_is(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(" ", encoding="utf-8")
    steps = list(import_paths([tmp_path / "x.txt"], opened.database, opened.config, jobs=1))
    assert [said(step.message) for step in steps] == ["LOOKING FOR FILINGS", "x.txt", "DONE"]
    refusal = next(find_sources([tmp_path / "gone"], Limits()))
    assert isinstance(refusal, Refusal)
    assert not small(said(refusal.line), str(tmp_path / "gone"))


def test_why_records_are_left_out(opened: Opened) -> None:
    queue = opened.window.queue
    opened.service.reject(queue.model.ids[0], "not now")
    queue.table.selectAll()
    opened.window.actions_by_name["approve_selected"].trigger()
    opened.qtbot.waitUntil(
        lambda: bool(opened.window.findChildren(ListDialog) or opened.window.findChildren(BulkDialog))
    )
    (shown,) = (*opened.window.findChildren(ListDialog), *opened.window.findChildren(BulkDialog))
    box = shown.findChild(QPlainTextEdit)
    assert box is not None
    lines = box.toPlainText().splitlines()
    assert any("IT IS REJECTED ALREADY" in line for line in lines)
    assert len(lines) > 1
    data = [row.name for n in range(queue.model.rowCount()) if (row := queue.model.row(n))]
    data += [field.label for field in opened.config.schema_.fields]
    data += [column.title.lower() for field in opened.config.schema_.fields for column in field.columns]
    for line in lines:
        assert not small(line, *data), line


def test_what_is_said_under_an_input_and_in_the_export_dialog(opened: Opened) -> None:
    row = opened.window.form.rows["date_of_report"].editors[0]
    line = row.input
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    opened.qtbot.keyClicks(line, "nonsense")
    assert row._hint.text() == "TYPE A DATE SUCH AS 2005-03-17 OR MARCH 17, 2005."
    opened.qtbot.keyClick(line, Qt.Key.Key_Escape)
    dialog = ExportDialog(opened.service.counts(), opened.window)
    opened.qtbot.addWidget(dialog)
    dialog.split.setChecked(True)
    dialog.ratios.setText("some")
    dialog._take()
    assert not small(dialog.fault.text())
    assert dialog.fault.text()


def test_a_notice_of_an_error(opened: Opened) -> None:
    record = opened.record()
    ReviewService(opened.database, opened.config, "ada").flag(record.filing_id, "odd")
    held = record.of_field("registrant_name")[0]

    def step(before: Record) -> Record:
        return review.correct(before, held.id, "Other, Inc.", origin=Origin.TYPED, reason=Reason.OTHER)

    opened.window.desk.document.do(step, "correct")
    opened.qtbot.waitUntil(lambda: bool(opened.window.notice.text))
    assert not small(opened.window.notice.text, "ada")
    opened.window.desk.reload()
    opened.window.messages.show_error(failure(lambda: opened.service.redo(record.filing_id)))
    assert opened.window.notice.text == "THERE IS NOTHING TO REDO IN THIS RECORD."


def test_values_inside_a_sentence_stay_as_they_are(qapp: QApplication) -> None:  # noqa: ARG001 - it translates
    assert said(Sentence("{0} lacks {1}", "a {0} b", Sentence("its date"))) == "a {0} b LACKS ITS DATE"
    assert said("a plain name") == "a plain name"
    assert not said("")
    assert status_words(Status.IN_REVIEW) == "IN REVIEW"
    assert [said(in_words(seconds)) for seconds in (3, 600, 7200)] == ["3 S", "10 MIN", "2 H 00 MIN"]
    assert counted(1, "{0} record of {1}", "{0} records of {1}", "x") == "1 RECORD OF x"
    assert counted(1200, "{0} record", "{0} records") == "1,200 RECORDS"
