"""A made-up language, a third longer, in brackets: which words come past the translator, and which are cut off."""

import pickle
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from gui.actions import VERBS
from gui.date_range import DateRange
from gui.elided_label import ElidedLabel
from gui.field_form import FieldForm
from gui.findings_bar import FindingsBar
from gui.outline import Outline
from gui.said import said
from gui.status_chips import StatusChips
from model.record import Origin, Reason
from model.schema import Schema
from model.sentence import Sentence
from model.service import ReviewService
from tests.gui.conftest import Language, Opened, spoken

_GROWN = 0.35
# Names that are the same in every language, and object names that are accessible names by contract.
_NAMES = frozenset(
    {"Tickmark", "Aa", "PNG", "CSV", "queue", "source", "fields", "search", "status", "1996-milestone.txt"}
)


class MadeUpLanguage(Language):
    """Translates everything that is asked for."""

    def say(self, source: str) -> str:
        return f"⟦{source}{'~' * round(len(source) * _GROWN)}⟧" if source else ""


@pytest.fixture(autouse=True)
def _made_up(qapp: QApplication) -> Iterator[None]:
    yield from spoken(qapp, MadeUpLanguage())


def schema_words(schema: Schema) -> set[str]:
    """What config.yaml words, not the program."""
    return {words for field in schema.fields for words in (field.label, field.help)}


def is_data(widget: QWidget) -> bool:
    """What shows words of filings, of config.yaml and of the model."""
    while widget is not None and not widget.isWindow():
        if isinstance(widget, FieldForm | FindingsBar | Outline | ElidedLabel):
            return True
        widget = widget.parentWidget()
    return False


def words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))


def untranslated(root: QWidget, known: set[str]) -> set[str]:
    """The words that came past no translator."""
    found: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        if not is_data(widget):
            found |= set(words_of(widget))
    for action in root.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.statusTip()}
    return {words for words in found - known - _NAMES if re.search("[A-Za-z]{2}", words) and "⟦" not in words}


def clipped(root: QWidget) -> list[str]:
    """The texts in view that need more room than they have."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, ElidedLabel):
            continue
        if not widget.isVisible() or not widget.text() or gives_way(widget):
            continue
        needed = widget.sizeHint() if isinstance(widget, QLabel) else widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.height() >= widget.heightForWidth(widget.width())
        else:
            fits = widget.width() >= needed.width() and widget.height() >= needed.height()
        if not fits:
            found.append(f"{widget.text()}: {widget.size().toTuple()} for {needed.toTuple()}")
    return found


def gives_way(widget: QWidget) -> bool:
    """A button in a line of input paints its icon alone; the chips' tooltips keep the words that have no room."""
    parent = widget.parentWidget()
    return isinstance(parent, StatusChips) or (isinstance(widget, QToolButton) and isinstance(parent, QLineEdit))


def test_the_window_and_its_menus(opened: Opened) -> None:
    known = schema_words(opened.config.schema_)
    assert not untranslated(opened.window, known)
    opened.qtbot.waitUntil(lambda: not clipped(opened.window))
    assert all("⟦" in title.text() for title in opened.window.menuBar().actions())


@pytest.mark.parametrize(
    "verb",
    [
        "history",
        "latest",
        "group_sheet",
        "dashboard",
        "shortcuts",
        "palette",
        "export",
        "guide",
        "filter_queue",
        "open_view",
        "agreement",
    ],
)
def test_what_opens_from_it(opened: Opened, verb: str) -> None:
    assert verb in {one.name for one in VERBS}
    opened.window.actions_by_name[verb].trigger()

    def others() -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not opened.window]

    opened.qtbot.waitUntil(lambda: bool(others()))
    for shown in others():
        assert not untranslated(shown, schema_words(opened.config.schema_))
        opened.qtbot.waitUntil(lambda window=shown: not clipped(window))
        shown.close()


def opens(opened: Opened, verb: str) -> list[QWidget]:
    """What an action opens beside the window."""
    opened.window.actions_by_name[verb].trigger()

    def others() -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not opened.window]

    opened.qtbot.waitUntil(lambda: bool(others()))
    return others()


def assert_translated(opened: Opened, shown: QWidget, known: set[str]) -> None:
    assert not untranslated(shown, known | schema_words(opened.config.schema_))
    opened.qtbot.waitUntil(lambda: not clipped(shown))
    shown.close()


@pytest.mark.parametrize(
    "verb", ["approve_selected", "flag_selected", "reject_selected", "assign_selected", "second_review"]
)
def test_what_asks_about_selected_records(opened: Opened, verb: str) -> None:
    opened.service.approve(opened.record().filing_id)
    opened.window.queue.table.selectAll()
    for shown in opens(opened, verb):
        assert_translated(opened, shown, {"tester"})


def test_what_asks_for_days(opened: Opened) -> None:
    dialog = DateRange("", "", opened.window)
    opened.qtbot.addWidget(dialog)
    dialog.show()
    assert_translated(opened, dialog, set())


def test_two_reviewers_side_by_side(opened: Opened) -> None:
    ada, bob = (ReviewService(opened.database, opened.config, name) for name in ("ada", "bob"))
    filing_id = opened.show("2003-licence-returned.txt").filing_id
    phone = opened.record().of_field("phone")[0]
    ada.correct(filing_id, phone.id, "(609) 555-0000", origin=Origin.TYPED, reason=Reason.OTHER)
    ada.approve(filing_id)
    ada.ask_second(filing_id)
    bob.approve(filing_id)
    opened.show("2001-earnings.txt")
    opened.show("2003-licence-returned.txt")
    for shown in opens(opened, "adjudicate"):
        assert_translated(opened, shown, {"ada", "bob"})


def test_the_tour(opened: Opened) -> None:
    opened.window.tour.start()
    while (callout := opened.window.tour.callout) is not None:
        assert not untranslated(callout, set())
        opened.qtbot.waitUntil(lambda shown=callout: not clipped(shown))
        opened.window.tour.go_on()


def test_what_the_model_says(opened: Opened) -> None:
    """Sentences under values, contradictions, statuses, sections and headings; values of filings stay as they are."""
    opened.show("2003-licence-returned.txt")
    window = opened.window
    bar = window.source.findings_bar
    opened.qtbot.waitUntil(lambda: not bar.isHidden())
    assert bar.sentence.text().startswith("⟦The cover is dated February 11, 2003")
    hints = [e._hint.text() for row in window.form.rows.values() for e in row.editors if e._hint.text()]
    assert hints
    assert all(hint.startswith("⟦") for hint in hints)
    assert "⟦new" in window.position.text()
    outline = window.source.outline
    assert all("⟦" in outline.itemText(n) for n in range(outline.count()))
    model = window.queue.model
    heads = [
        model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        for n in range(model.columnCount())
    ]
    assert all("⟦" in head for head in heads)
    problem = Sentence("{0}: {1}", "Phone", Sentence("A telephone number has {0} to 15 digits.", 7))
    assert said(problem).startswith("⟦Phone: ⟦A telephone number has 7 to 15 digits.")
    assert pickle.loads(pickle.dumps(problem)).parts == problem.parts
