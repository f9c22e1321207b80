import io
import os
import stat
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from model.config import Limits
from model.errors import RefusedFileError
from model.readers.sources import Refusal, Source, find_sources

LIMITS = Limits()


def zipped(entries: Mapping[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in entries.items():
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def found(*paths: Path, limits: Limits = LIMITS) -> dict[str, bytes | str]:
    """Name → bytes, or the reason of the refusal."""
    result: dict[str, bytes | str] = {}
    for source in find_sources(paths, limits):
        try:
            result[source.name] = source.reason if isinstance(source, Refusal) else source.load()
        except RefusedFileError as error:
            result[source.name] = str(error)
    return result


def archive(folder: Path, data: bytes) -> Path:
    path = folder / "a.zip"
    path.write_bytes(data)
    return path


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.htm", "a/c.txt", ".hidden", ".git/x", "a/.DS_Store"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    names = [source.name for source in find_sources([tmp_path], LIMITS)]
    assert names == ["b.txt", "a/c.txt", "a/z.htm"]
    assert found(tmp_path)["a/c.txt"] == b"a/c.txt"


def test_a_file_keeps_the_path_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    (source,) = find_sources([path], LIMITS)
    assert isinstance(source, Source)
    assert (source.name, source.origin, source.load()) == ("a.txt", str(path), b"x")


def test_missing_and_special_files_are_refused(tmp_path: Path) -> None:
    assert "no such file" in str(found(tmp_path / "gone.txt"))
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert found(tmp_path) == {"pipe": "It is not a regular file."}


def test_files_over_the_limit_are_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * 3_000_000)
    reason = str(found(tmp_path, limits=Limits(file_megabytes=2))["big.txt"])
    assert "3 MB, more than the 2 MB" in reason
    assert "limits.file_megabytes" in reason


def test_archives_are_told_by_their_content(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": b"deep"})
    path = tmp_path / "filings.bin"
    path.write_bytes(zipped({"b.txt": b"b", "a/a.txt": b"a", "inner": inner, "__MACOSX/a": b"x", ".x/y": b"x"}))
    assert found(path) == {
        "filings.bin/a/a.txt": b"a",
        "filings.bin/b.txt": b"b",
        "filings.bin/inner/deep.txt": b"deep",
    }


def test_entries_can_be_read_after_the_search(tmp_path: Path) -> None:
    sources = list(find_sources([archive(tmp_path, zipped({f"{n}.txt": b"%d" % n for n in range(5)}))], LIMITS))
    assert [source.load() for source in reversed(sources) if isinstance(source, Source)] == [
        b"4",
        b"3",
        b"2",
        b"1",
        b"0",
    ]


def test_archives_nest_one_level(tmp_path: Path) -> None:
    nested = zipped({"two.zip": zipped({"three.zip": zipped({"a.txt": b"a"})})})
    assert "archive in an archive in an archive" in str(found(archive(tmp_path, nested)))


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/etc/passwd", "C:/x.txt", "..\\up.txt"])
def test_paths_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    info = zipfile.ZipInfo()
    info.filename = name
    reasons = found(archive(tmp_path, zipped({info: b"x", "good.txt": b"good"})))
    assert reasons.pop("a.zip/good.txt") == b"good"
    assert "leads out of the archive" in str(reasons)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    info = zipfile.ZipInfo("link")
    info.external_attr = (kind | 0o777) << 16
    assert "link or a device" in str(found(archive(tmp_path, zipped({info: b"/etc/passwd"}))))


def test_encrypted_entries_are_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"secret"}))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + offset] |= 1
    assert "encrypted" in str(found(archive(tmp_path, bytes(data))))


def test_bombs_are_refused_unread(tmp_path: Path) -> None:
    path = archive(tmp_path, zipped({"bomb": b"\0" * 20_000_000, "good.txt": b"good"}))
    reasons = found(path)
    assert "zip bombs" in str(reasons["a.zip/bomb"])
    assert reasons["a.zip/good.txt"] == b"good"


def test_an_entry_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"bomb": b"\0" * 5_000_000}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (1000).to_bytes(4, "little")
    assert "cannot be unpacked" in str(found(archive(tmp_path, bytes(data))))


def test_limits_of_entries_and_of_all_together(tmp_path: Path) -> None:
    path = archive(tmp_path, zipped({f"{n}.txt": b"x" * 400_000 for n in range(5)}))
    assert "5 entries, more than the 4" in str(found(path, limits=Limits(archive_entries=4)))
    reasons = found(path, limits=Limits(unpacked_megabytes=1))
    assert [isinstance(value, bytes) for value in reasons.values()] == [True, True, False, False, False]
    assert "limits.unpacked_megabytes" in str(reasons["a.zip/4.txt"])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_damaged_archives_are_refused(tmp_path: Path, share: float) -> None:
    data = zipped({"a.txt": b"some words " * 99, "b.txt": b"more"})
    assert "damaged" in str(found(archive(tmp_path, data[: int(len(data) * share)])))


def test_office_documents_are_no_archives(tmp_path: Path) -> None:
    path = archive(tmp_path, zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    assert found(path) == {"a.zip": "It is an Office document. Save it as PDF and import that."}


def test_the_files_of_the_database_are_not_even_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a filing")
    held = tmp_path / "filings.db"
    held.write_bytes(b"SQLite")
    info = held.stat()
    but = frozenset({(info.st_dev, info.st_ino)})
    assert [source.name for source in find_sources([tmp_path, held], LIMITS, but=but)] == ["a.txt"]
