"""Parts of the window on their own, and the window as `tickmark` opens it."""

import os
import re
import subprocess
import sys
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.actions import VERBS, make_actions
from gui.badge import percent
from gui.highlights import OffsetMap
from gui.html_page import HtmlPage
from gui.queue_model import COLUMNS, QueueModel
from gui.system_libraries import complaint, missing
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Colours, contrast
from gui.words import snapped
from model.errors import ConfigError
from model.spans import Span
from tests.gui.conftest import Opened


@pytest.mark.parametrize(
    ("colours", "least"), [(LIGHT, 4.5), (DARK, 4.5), (HIGH_CONTRAST, 7.0)], ids=["light", "dark", "high contrast"]
)
def test_text_stands_out_from_every_ground(colours: Colours, least: float) -> None:
    grounds = [colours.window, colours.surface, colours.selection, colours.hover, colours.focus, colours.found]
    for ground in [*grounds, *colours.groups]:
        assert contrast(colours.text, ground) >= least, ground
    for name in ("muted", "good", "doubtful", "bad", "accent"):
        for ground in (colours.window, colours.surface):
            assert contrast(getattr(colours, name), ground) >= least, (name, ground)
    assert contrast(colours.on_accent, colours.accent) >= least


def test_the_offset_map_counts_code_points() -> None:
    text = "a\U0001f4c8b\U0001f4c8\U0001f4c8c"
    offsets = OffsetMap(text)
    utf16 = text.encode("utf-16-le")
    for place in range(len(text) + 1):
        units = len(text[:place].encode("utf-16-le")) // 2
        assert offsets.to_qt(place) == units
        assert offsets.to_text(units) == place
    assert len(utf16) // 2 == offsets.to_qt(len(text))


def test_the_queue_model_keeps_qts_rules(opened: Opened) -> None:
    model = QueueModel(opened.service.queue_rows)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(array("q", [1, 2, 3, 999]))
    assert model.rowCount() == 4
    assert model.columnCount() == len(COLUMNS)
    assert model.data(model.index(3, 0)) == ""  # a record that is gone
    model.refresh(2)
    model.set_ids(array("q"))
    assert tester.model() is model


def test_a_page_of_the_queue_is_one_query() -> None:
    asked = []

    def fetch(ids: object) -> tuple[object, ...]:
        asked.append(list(ids))  # type: ignore[call-overload]
        return ()

    model = QueueModel(fetch)  # type: ignore[arg-type]
    model.set_ids(array("q", range(1_000_000)))
    for row in (0, 50, 99, 999_999):
        model.data(model.index(row, 0))
    assert [ids[0] for ids in asked] == [0, 999_900]
    assert all(len(ids) == 100 for ids in asked)


def test_own_keys_and_faulty_ones(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    slots = {verb.name: (lambda: None) for verb in VERBS}
    actions = make_actions(owner, slots, {"approve": "Ctrl+J"})
    assert actions["approve"].shortcut().toString() == "Ctrl+J"
    with pytest.raises(ConfigError, match="unknown actions: aprove"):
        make_actions(owner, slots, {"aprove": "Ctrl+J"})
    for wrong in ("Ctrl+Nonsense", "Ctrl+K, Nonsense"):
        with pytest.raises(ConfigError, match=re.escape(f"“{wrong}” for approve is no key combination")):
            make_actions(owner, slots, {"approve": wrong})
    shortcuts = [verb.keys for verb in VERBS if verb.keys]
    assert len(set(shortcuts)) == len(shortcuts), "two actions share their keys"


@pytest.mark.parametrize("url", ["http://example.com/x.png", "file:///etc/passwd", "qrc:/x", "x.css"])
def test_the_original_loads_nothing(qtbot: QtBot, url: str) -> None:
    page = HtmlPage()
    qtbot.addWidget(page)
    page.show_page(f'<img src="{url}"><link rel="stylesheet" href="{url}"><a href="{url}">x</a>', "x")
    page.show()
    picture = page.loadResource(QTextDocument.ResourceType.ImageResource.value, url)
    assert (picture.width(), picture.height()) == (1, 1)
    assert not page.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, url)
    assert not page.openLinks()
    assert not page.openExternalLinks()


@pytest.mark.parametrize(
    ("text", "start", "end", "wanted"),
    [
        ("pays $2.5 million now", 6, 12, "$2.5 million"),
        ("Brandt-Ohlmann AG said", 3, 9, "Brandt-Ohlmann"),
        ("call (617) 555-0100 today", 12, 16, "555-0100"),
        ("a b c", 2, 3, "b"),
    ],
)
def test_a_selection_grows_to_whole_words(text: str, start: int, end: int, wanted: str) -> None:
    assert snapped(text, Span(start, end)).of(text) == wanted


def test_confidence_is_never_shown_as_certainty() -> None:
    assert [percent(share) for share in (1.0, 0.9999, 0.995, 0.5, 0.0)] == ["99%", "99%", "99%", "50%", "0%"]


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing({"libnothing.so.9": "libnothing9"}) == {"libnothing.so.9": "libnothing9"}
    monkeypatch.setattr("gui.system_libraries.ALWAYS", {"libnothing.so.9": "libnothing9"})
    if sys.platform.startswith("linux"):
        assert "sudo apt-get install -y libnothing9" in complaint()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is Linux's")
def test_a_screen_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setattr("gui.system_libraries.ALWAYS", {})
    monkeypatch.setattr("gui.system_libraries.ON_X11", {})
    try:
        assert "The screen :4711 (DISPLAY) does not answer" in complaint()
    except OSError:
        pytest.skip("no libxcb here")


_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
def look():
    (window,) = [w for w in app.topLevelWidgets() if w.objectName() == "" and hasattr(w, "queue")]
    if window.queue.model.rowCount() == 8 and window.desk.document.record is not None:
        print("opened", window.desk.document.filing.name, flush=True)
        window.close()
timer = QTimer(); timer.timeout.connect(look); timer.start(200)
QTimer.singleShot(90_000, app.quit)
from gui.__main__ import main
sys.argv = ["tickmark"]
raise SystemExit(main())
"""


def test_the_first_start_opens_the_samples(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _START],
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("opened ")


def test_the_palette_runs_an_action_by_name(opened: Opened) -> None:
    opened.qtbot.keyClick(
        opened.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    palette = opened.window.tasks._palette
    assert palette is not None
    opened.qtbot.keyClicks(palette.field, "only what")
    opened.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.window.form.only_needs.isChecked()
    shown = [name for name, row in opened.window.form.rows.items() if not row.isHidden()]
    assert shown == sorted({need.field for need in opened.window.desk._needs}, key=list(opened.window.form.rows).index)
