"""The dashboard: what its charts say, and their way into files."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from gui.dashboard.dashboard import Dashboard
from gui.dashboard.panel import ChartPanel
from gui.theme import DARK
from model.record import Origin, Reason
from tests.gui.conftest import Opened


@pytest.fixture
def worked(opened: Opened) -> Opened:
    """Three records approved, one telephone number of them corrected."""
    service = opened.service
    for n, filing_id in enumerate(list(opened.window.queue.model.ids)[:3]):
        record = service.open(filing_id).record
        if n == 0:
            phone = record.of_field("phone")[0]
            service.correct(filing_id, phone.id, "(617) 555-0199", origin=Origin.TYPED, reason=Reason.OTHER)
        service.approve(filing_id)
    return opened


def shown(opened: Opened) -> Dashboard:
    opened.window.actions_by_name["dashboard"].trigger()
    opened.qtbot.waitUntil(lambda: opened.window.findChild(Dashboard) is not None)
    dashboard = opened.window.findChild(Dashboard)
    assert dashboard is not None
    return dashboard


def panel(dashboard: Dashboard, name: str) -> ChartPanel:
    return next(one for one in dashboard.panels if one.chart.name == name)


def test_each_chart_says_in_a_sentence_what_it_shows(worked: Opened) -> None:
    dashboard = shown(worked)
    sentences = [one.chart.summary for one in dashboard.panels]
    assert sentences[0] == "3 records approved, 5 left to review."
    assert sentences[1] == "Telephone is corrected most often: 33% of 3 values."
    assert "values of the machine were right" in sentences[2]
    assert sentences[3].startswith("Half of the reviews took less than")
    assert dashboard.people.text().startswith("tester: 3 today, 3 in all")
    assert all(one.view.accessibleName() for one in dashboard.panels)


def test_without_any_approval_it_says_what_will_be_here(opened: Opened) -> None:
    dashboard = shown(opened)
    assert dashboard.people.text().startswith("Nobody has approved a record yet")
    assert [one.chart.summary.split()[0] for one in dashboard.panels] == ["0", "Shows", "Compares", "Shows"]


def test_the_numbers_are_a_table_and_a_file(worked: Opened, tmp_path: Path) -> None:
    rates = panel(shown(worked), "Corrections by field")
    worked.qtbot.mouseClick(rates.as_table, Qt.MouseButton.LeftButton)
    assert rates.pages.currentWidget() is rates.table
    assert [rates.table.item(0, column).text() for column in range(3)] == ["Telephone", "3", "33.3%"]
    rates.save(tmp_path / "rates.csv")
    with (tmp_path / "rates.csv").open(newline="") as file:
        lines = list(csv.reader(file))
    assert lines[:2] == [["Field", "Decided", "Corrected"], ["Telephone", "3", "33.3%"]]


def test_the_picture_shows_the_chart_in_the_themes_colours(worked: Opened, tmp_path: Path) -> None:
    days = panel(shown(worked), "Approved over days")
    days.save(tmp_path / "light.png")
    worked.window.tasks.set_theme("dark")
    days.save(tmp_path / "dark.png")
    light, dark = (QImage(str(tmp_path / f"{name}.png")) for name in ("light", "dark"))
    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2) == QColor(DARK.surface)
    colours = {dark.pixelColor(x, y).name() for x in range(0, dark.width(), 4) for y in range(0, dark.height(), 4)}
    assert DARK.accent in colours
    worked.window.tasks.set_theme("light")


def test_a_file_that_cannot_be_written_is_named(worked: Opened, tmp_path: Path) -> None:
    dashboard = shown(worked)
    dashboard.panels[0].save(tmp_path / "no such folder" / "days.csv")
    assert "no such folder" in dashboard.fault.text()


def test_the_status_bar_tells_todays_pace(worked: Opened) -> None:
    worked.window.statistics.show_pace()
    worked.qtbot.waitUntil(lambda: worked.window.pace.text().startswith("3 today · 0 s each"))


def test_every_button_has_a_name_of_its_own(worked: Opened) -> None:
    names = [button.accessibleName() for button in shown(worked).findChildren(QPushButton)]
    assert len(names) == len(set(names)) == 12
