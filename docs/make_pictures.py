"""Makes the pictures of the guide: each view in light and dark, on the samples that ship.

    python docs/make_pictures.py

What opens above the window is drawn where it stands.  Look at the pictures before you keep them.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from gui.app_state import AppState
from gui.main_window import MainWindow
from gui.theme import ThemeName, apply_theme, in_use
from model.config import load_config, shipped_path
from model.record import Origin, Reason
from model.service import ReviewService
from model.spans import Span
from model.store.database import open_database
from model.store.records import NewFiling, add_filings
from model.workers import read_and_extract

ROOT = Path(__file__).resolve().parent.parent
THEMES: tuple[ThemeName, ...] = ("light", "dark")
RELEASE, TRIAL, PAPER = "2003-licence-returned.txt", "2021-trial-start.htm", "2012-acquisition.pdf"


class Studio:
    """A window with the samples, some of them reviewed."""

    def __init__(self, folder: Path) -> None:
        config = load_config(shipped_path())
        database = open_database(f"sqlite:///{folder / 'pictures.db'}")
        found = []
        for path in sorted((ROOT / "resources" / "samples").iterdir()):
            data = path.read_bytes()
            found.append(NewFiling(data, *read_and_extract(data=data, name=path.name, config=config)))
        add_filings(database, found, config.schema_)
        # The offscreen platform's own screen is smaller than the windows that are pictured.
        screen = folder / "screen.json"
        whole = {"name": "pictures", "x": 0, "y": 0, "width": 1920, "height": 1200}
        screen.write_text(json.dumps({"screens": [whole]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        self.app = app
        self.service = ReviewService(database, config, "Ada Pell")
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(AppState(config, database, self.service, apply_theme(app, "light", 100)), settings)
        self.window.furnish()
        self.window.resize(1280, 800)
        self.window.show()
        self.window.split.setSizes([256, 524, 498])
        self.window.queue.reload()
        self.until(lambda: self.window.desk.document.record is not None)
        self.ids = {row.name: row.id for row in self.service.queue_rows(list(self.window.queue.model.ids))}
        self._dispute(ReviewService(database, config, "Bo Ruck"))
        self.settle()

    def _dispute(self, other: ReviewService) -> None:
        """Two reviewers differ in one record; three more are approved."""
        given = self.ids[RELEASE]
        phone = self.service.open(given).record.of_field("phone")[0]
        self.service.correct(given, phone.id, "(609) 555-0000", origin=Origin.TYPED, reason=Reason.OTHER)
        self.service.approve(given)
        self.service.ask_second(given)
        other.approve(given)
        for name in ("1996-milestone.txt", "2005-officer-change.htm", "2009-licence.htm"):
            self.service.approve(self.ids[name])
        self.window.queue.reload()

    def until(self, done: Callable[[], bool]) -> None:
        """Runs the window until something holds."""
        while not done():
            self.app.processEvents()

    def settle(self) -> None:
        """Lets everything that was asked for arrive, and outlines come to rest."""
        end = time.monotonic() + 0.9
        self.until(lambda: time.monotonic() > end)

    def open(self, name: str) -> None:
        """Opens a sample."""
        self.window.desk.open(self.ids[name])
        self.settle()

    def run(self, action: str) -> None:
        """Runs an action of the menu."""
        self.window.actions_by_name[action].trigger()
        self.settle()

    def words(self, quote: str) -> Span:
        """Where the open filing prints some words."""
        filing = self.window.desk.document.filing
        assert filing is not None
        start = filing.text.index(quote)
        return Span(start, start + len(quote))

    def above(self) -> list[QWidget]:
        """What is open above the window."""
        return [one for one in self.app.topLevelWidgets() if one.isVisible() and one is not self.window]

    def take(self, name: str, *, alone: bool = False) -> None:
        """Keeps a picture of the window with what is open above it, or of that alone; and closes it."""
        above = self.above()
        picture = above[-1].grab() if alone else self.window.grab()
        if not alone:
            painter = QPainter(picture)
            painter.setPen(QColor(in_use().border))
            for one in above:
                shot, at = one.grab(), one.pos() - self.window.pos()
                x = max(8, min(at.x(), picture.width() - shot.width() - 8))
                y = max(8, min(at.y(), picture.height() - shot.height() - 8))
                painter.drawPixmap(x, y, shot)
                painter.drawRect(x - 1, y - 1, shot.width() + 1, shot.height() + 1)
            painter.end()
        path = ROOT / "docs" / "images" / f"{name}.png"
        picture.save(str(path))
        with Image.open(path) as full:
            few = full.convert("RGB").quantize(256)  # enough for a window, and a third of the size
        few.save(path, optimize=True)
        self.close()

    def close(self) -> None:
        """Closes what is open above the window."""
        for one in self.above():
            one.close()
        self.settle()


def take_all(studio: Studio, theme: ThemeName) -> None:
    """Every view in one theme."""
    window = studio.window
    window.tasks.set_theme(theme)
    studio.open(TRIAL)
    studio.take(f"window-{theme}")
    window.source.text.select(studio.words("Fabry disease"))
    studio.settle()
    studio.take(f"selection-{theme}")
    studio.run("palette")
    studio.take(f"palette-{theme}")
    studio.run("filter_queue")
    studio.take(f"filter-{theme}")
    window.queue.search.setText("milestone")
    studio.settle()
    studio.take(f"search-{theme}")
    window.queue.search.setText("")
    studio.settle()
    studio.open(PAPER)
    studio.run("show_original")
    studio.settle()
    studio.take(f"original-{theme}")
    studio.run("show_original")
    studio.open(TRIAL)
    window.form.focus_value("signer_name")
    studio.settle()
    studio.run("group_sheet")
    studio.take(f"group-sheet-{theme}", alone=True)
    studio.open(RELEASE)
    studio.run("history")
    studio.take(f"history-{theme}", alone=True)
    studio.run("adjudicate")
    studio.take(f"adjudication-{theme}", alone=True)
    window.queue.table.selectAll()
    studio.run("approve_selected")
    studio.take(f"bulk-{theme}", alone=True)
    studio.run("dashboard")
    studio.take(f"dashboard-{theme}", alone=True)


def main() -> None:
    """Makes them all."""
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        for theme in THEMES:
            take_all(studio, theme)
        studio.window.close()


if __name__ == "__main__":
    main()
