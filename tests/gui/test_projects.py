"""Projects: what is remembered of them, and how another one opens beside this one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from gui import projects
from gui.projects import Projects, settings_of, title_of, without_password
from tests.gui.conftest import Opened

SERVER = "postgresql+psycopg://ada:secret@db.example:5433/filings"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps what is remembered away from the person who runs the tests."""

    def remembered() -> QSettings:
        return QSettings(str(tmp_path / "projects.ini"), QSettings.Format.IniFormat)

    monkeypatch.setattr(projects, "remembered", remembered)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The arguments of processes that would have been started."""
    calls: list[list[str]] = []

    def start(_: str, arguments: list[str], __: str) -> tuple[bool, int]:
        calls.append(arguments)
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    return calls


def of_project(opened: Opened, url: str, config: Path | None = None) -> Projects:
    state = opened.window.projects._state
    state.project, state.config_path = url, config
    return Projects(opened.window, state)


def entries(controller: Projects) -> list[str]:
    controller.menu.aboutToShow.emit()
    return [action.text() for action in controller.menu.actions()]


def test_a_password_is_never_written_down(opened: Opened, tmp_path: Path) -> None:
    assert without_password(SERVER) == "postgresql+psycopg://ada@db.example:5433/filings"
    assert without_password("sqlite:////data/acme.db") == "sqlite:////data/acme.db"
    of_project(opened, SERVER)
    of_project(opened, "sqlite:////data/other.db")
    written = (tmp_path / "projects.ini").read_text()
    assert "filings" in written
    assert "secret" not in written


def test_each_project_remembers_its_own_layout() -> None:
    groups = {settings_of(url).group() for url in ("sqlite:////a/b.db", "sqlite:////a_b.db", SERVER)}
    assert len(groups) == 3
    assert settings_of(SERVER).group() == settings_of(SERVER.replace("secret", "newer")).group()


def test_the_title_names_the_project(opened: Opened) -> None:
    of_project(opened, "sqlite:////data/acme.db")
    assert opened.window.windowTitle() == "acme – Tickmark"
    assert title_of(SERVER) == "filings"


def test_recent_projects_come_latest_first_without_the_present_one(opened: Opened, started: list[list[str]]) -> None:
    for name in ("one", "two", "three", "one"):
        controller = of_project(opened, f"sqlite:////{name}.db")
    assert entries(controller) == ["&1  three", "&2  two"]
    controller.menu.actions()[1].trigger()
    assert started == [["-m", "gui", "--database", "sqlite:////two.db"]]


def test_the_menu_says_so_where_there_is_no_other(opened: Opened) -> None:
    assert entries(of_project(opened, "sqlite:////only.db")) == ["No other project yet"]


def test_another_project_opens_beside_this_one_with_the_same_settings_file(
    opened: Opened, started: list[list[str]], tmp_path: Path
) -> None:
    of_project(opened, "sqlite:////here.db", tmp_path / "mine.yaml")
    opened.window.actions_by_name["open_project"].trigger()
    dialog = opened.window.findChild(QFileDialog, "project-dialog")
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText("fresh")
    opened.qtbot.keyClick(name, Qt.Key.Key_Return)
    url = f"sqlite:///{tmp_path / 'fresh.db'}"
    assert started == [["-m", "gui", "--database", url, "--config", str(tmp_path / "mine.yaml")]]


def test_what_cannot_be_opened_is_said(opened: Opened, started: list[list[str]]) -> None:
    controller = of_project(opened, "sqlite:////here.db")
    controller.open("sqlite:////here.db")
    assert "the project that you are in" in opened.window.notice.text
    controller.open("sqlite:////no/such/folder/x.db")
    assert "is gone" in opened.window.notice.text
    assert started == []
