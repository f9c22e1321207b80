"""What every test shares: no screen, no home of the person who runs them."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of each test go to a folder of its own."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(scope="session")
def samples() -> Path:
    """The bundled sample filings."""
    return Path(__file__).parent.parent / "resources" / "samples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development filings; a test that needs them is skipped where they are not."""
    folder = Path(__file__).parent.parent.parent / "shared"
    if not (folder / "filings").is_dir():
        pytest.skip("no development filings here")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--soak N`: how many filings the long review takes."""
    parser.addoption("--soak", type=int, default=40, help="filings of the long review with random keys (40)")
