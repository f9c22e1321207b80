"""A review window on a fresh database with the bundled samples, all in this process."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app_state import AppState
from gui.main_window import MainWindow
from gui.theme import apply_theme
from model.config import Config, load_config, shipped_path
from model.record import Record
from model.service import ReviewService
from model.store.database import Database, open_database
from model.store.records import NewFiling, add_filings
from model.workers import read_and_extract


class Language(QTranslator):
    """Translates everything that is asked for, in a way of its own."""

    def isEmpty(self) -> bool:
        return False

    def say(self, source: str) -> str:
        raise NotImplementedError

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt calls it so
        source: str,
        disambiguation: bytes | bytearray | memoryview | QByteArray | str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        return self.say(source)


def spoken(app: QApplication, language: Language) -> Iterator[None]:
    """The window speaks this language until the test ends."""
    assert app.installTranslator(language)
    yield
    app.removeTranslator(language)


@dataclass
class Opened:
    """The window and what stands behind it."""

    window: MainWindow
    service: ReviewService
    database: Database
    config: Config
    qtbot: QtBot

    def show(self, name: str) -> Record:
        """Opens the record of a sample by clicking its row; returns it."""
        model = self.window.queue.model
        self.qtbot.waitUntil(lambda: model.row(0) is not None)
        row = next(n for n in range(model.rowCount()) if (line := model.row(n)) and line.name == name)
        box = self.window.queue.table.visualRect(model.index(row, 0))
        self.qtbot.mouseClick(self.window.queue.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        document = self.window.desk.document
        self.qtbot.waitUntil(lambda: document.filing is not None and document.filing.name == name)
        assert document.record is not None
        return document.record

    def record(self) -> Record:
        """The record in the window."""
        record = self.window.desk.document.record
        assert record is not None
        return record

    def stored(self) -> Record:
        """The same record as the database has it, once nothing is left to be saved."""
        self.qtbot.waitUntil(lambda: not self.window.desk.document.writer.busy)
        return self.service.open(self.record().filing_id).record


@pytest.fixture(scope="session")
def extracted(samples: Path) -> list[NewFiling]:
    """The samples, read once; with raw scores, so that a new calibration moves nothing that these tests look for."""
    config = load_config(shipped_path())
    made = []
    for path in sorted(samples.iterdir()):
        data = path.read_bytes()
        filing, suggestions = read_and_extract(data=data, name=path.name, config=config, calibrated=False)
        made.append(NewFiling(data, filing, suggestions))
    return made


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, extracted: list[NewFiling]) -> Iterator[Opened]:
    """A window with the samples, painted and filled."""
    config = load_config(shipped_path())
    database = open_database(f"sqlite:///{tmp_path / 'review.db'}")
    add_filings(database, extracted, config.schema_)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    colours = apply_theme(app, "light", 100)
    service = ReviewService(database, config, "tester")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(AppState(config, database, service, colours), settings)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.furnish()
    window.show()
    with qtbot.waitSignal(window.queue.loaded):
        window.queue.reload()
    qtbot.waitUntil(lambda: window.desk.document.record is not None)
    yield Opened(window, service, database, config, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not window.desk.document.writer.busy)
    database.close()
