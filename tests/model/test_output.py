import os
import stat
import sys
from pathlib import Path

import pytest

from model.commands.command import output
from model.errors import TickmarkError


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with output(path) as out:
        out.write("é\n")
        assert not path.exists()
    assert path.read_bytes() == "é\n".encode()
    assert not list(tmp_path.glob(".*"))


def _fail(path: Path) -> None:
    with output(path) as out:
        out.write("half")
        raise KeyError


def test_a_failed_run_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(KeyError):
        _fail(place / "out.jsonl")
    assert not list(place.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_or_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with output(path) as out:
        out.write("words")
    assert os.read(reader, 100) == b"words"
    os.close(reader)
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(TickmarkError, match="cannot be written"), output(tmp_path / "gone" / "out.jsonl"):
        pass
    with pytest.raises(TickmarkError, match="cannot be written"), output(tmp_path):
        pass
