"""Where filings come from: files, folders and zip archives, found one by one and never unpacked to disk."""

from __future__ import annotations

import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final

from model.config import Limits
from model.errors import RefusedFileError
from model.sentence import Sentence

_MEGABYTE: Final = 1024 * 1024
_ZIP_MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")
# Office Open XML, OpenDocument and EPUB files are zip archives with one of these parts.
_OFFICE_PARTS: Final = frozenset({"[Content_Types].xml", "mimetype"})
_NESTING: Final = 1
# Text shrinks to a tenth or a thirtieth; a file that grows a thousandfold is a bomb.
_WORST_RATIO: Final = 500
_RATIO_COUNTS_FROM: Final = 10 * _MEGABYTE
_ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; `load` gives its bytes or raises RefusedFileError, `origin` is the path as the person gave it.

    `path` is where the file lies by itself, so that another process can load it (`load_file`).
    """

    name: str
    origin: str
    load: Callable[[], bytes]
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why, as a sentence with advice."""

    name: str
    reason: Sentence

    @property
    def line(self) -> Sentence:
        """The file's name, once, and the reason."""
        return self.reason if self.reason.startswith(self.name) else Sentence("{0}: {1}", self.name, self.reason)

    def __str__(self) -> str:
        return self.line


def find_sources(
    paths: Sequence[Path], limits: Limits, *, but: frozenset[tuple[int, int]] = frozenset()
) -> Iterator[Source | Refusal]:
    """Every file below the paths, folders in the order of their names; hidden files are passed over.

    Files in `but` (device, inode) are not even opened: those of the database itself, see `Database.files`.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder above may not be entered
            yield from _folder(path, limits, but)
        else:
            yield from _file(path, path.name or str(path), limits, but)


def _folder(top: Path, limits: Limits, but: frozenset[tuple[int, int]]) -> Iterator[Source | Refusal]:
    unreadable: list[OSError] = []
    for folder, folders, files in os.walk(top, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                path = Path(folder, name)
                yield from _file(path, path.relative_to(top).as_posix(), limits, but)
    for error in unreadable:
        yield Refusal(
            str(error.filename), Sentence("The folder cannot be read: {0}. Check its permissions.", error.strerror)
        )


def _file(path: Path, name: str, limits: Limits, but: frozenset[tuple[int, int]]) -> Iterator[Source | Refusal]:
    try:
        info = path.stat()
        if (info.st_dev, info.st_ino) in but:
            return
        if not stat.S_ISREG(info.st_mode):
            yield Refusal(name, Sentence("It is not a regular file."))
            return
        with path.open("rb") as file:
            if file.read(4) in _ZIP_MAGIC:
                yield from _archive(path, name, limits)
                return
    except FileNotFoundError:
        yield Refusal(str(path), Sentence("There is no such file or folder. Check the path."))
        return
    except (OSError, ValueError) as error:
        yield Refusal(name, Sentence("It cannot be read: {0}. Check its permissions.", error))
        return
    yield Source(name, str(path), lambda: load_file(path, name, limits), path)


def too_large(name: str, size: int, limits: Limits) -> RefusedFileError:
    """The refusal of a file over the size limit."""
    return RefusedFileError(
        Sentence(
            "{0} has {1} MB, more than the {2} MB allowed for one file.",
            name,
            f"{size / _MEGABYTE:.0f}",
            f"{limits.file_megabytes:g}",
        ),
        Sentence("Raise limits.file_megabytes in config.yaml to read it."),
    )


def load_file(path: Path, name: str, limits: Limits) -> bytes:
    """The bytes of a file.

    Raises:
        RefusedFileError: it cannot be read, or is too large.
    """
    try:
        size = path.stat().st_size
        if size > limits.file_megabytes * _MEGABYTE:
            raise too_large(name, size, limits)
        return path.read_bytes()
    except OSError as error:
        raise RefusedFileError(
            Sentence("{0} cannot be read: {1}.", name, error.strerror), Sentence("Check its permissions.")
        ) from None


@dataclass(slots=True)
class _Budget:
    """What an archive and the archives in it may still unpack."""

    entries: int
    unpacked: int


def _archive(path: Path, name: str, limits: Limits) -> Iterator[Source | Refusal]:
    budget = _Budget(limits.archive_entries, int(limits.unpacked_megabytes * _MEGABYTE))
    yield from _entries(path, name, limits, budget, depth=0)


def _entries(
    file: Path | BytesIO, name: str, limits: Limits, budget: _Budget, *, depth: int
) -> Iterator[Source | Refusal]:
    try:
        # Sources keep the archive open as long as one of them may still be loaded; the last one gone closes it.
        archive = zipfile.ZipFile(file)
    except OSError as error:
        yield Refusal(name, Sentence("It cannot be read: {0}. Check its permissions.", error.strerror))
        return
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError, struct.error) as error:
        yield Refusal(name, Sentence("The zip archive is damaged ({0}). Download it again.", error))
        return
    entries = archive.infolist()
    if len(entries) > budget.entries:
        yield Refusal(
            name,
            Sentence(
                "The archive has {0} entries, more than the {1} allowed. Raise "
                "limits.archive_entries in config.yaml, or split it.",
                len(entries),
                limits.archive_entries,
            ),
        )
        return
    if any(entry.filename in _OFFICE_PARTS for entry in entries):
        yield Refusal(name, Sentence("It is an Office document. Save it as PDF and import that."))
        return
    budget.entries -= len(entries)
    for info in sorted(entries, key=lambda entry: entry.filename):
        yield from _entry(archive, info, name, limits, budget, depth=depth)


def _entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits, budget: _Budget, *, depth: int
) -> Iterator[Source | Refusal]:
    inner = info.filename.replace("\\", "/")
    shown = f"{name}/{inner}"
    parts = PurePosixPath(inner).parts
    if info.is_dir() or "__MACOSX" in parts or any(part.startswith(".") and part != ".." for part in parts):
        return
    if reason := _unsafe(info, inner) or _too_much(info, limits, budget):
        yield Refusal(shown, reason)
        return
    # What the entry says of its size is the most that is ever unpacked of it.
    budget.unpacked -= info.file_size
    try:
        nested = _unpack(archive, info, shown, most=len(_ZIP_MAGIC[0])) in _ZIP_MAGIC
        if not nested:
            yield Source(shown, shown, lambda: _unpack(archive, info, shown))
        elif depth >= _NESTING:
            yield Refusal(shown, Sentence("It is an archive in an archive in an archive. Unpack the outer ones first."))
        else:
            data = _unpack(archive, info, shown)
            yield from _entries(BytesIO(data), shown, limits, budget, depth=depth + 1)
    except RefusedFileError as error:
        yield Refusal(shown, error.sentence)


def _unsafe(info: zipfile.ZipInfo, inner: str) -> Sentence | None:
    path = PurePosixPath(inner)
    if not path.parts or path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return Sentence("Its path leads out of the archive, as no honest archive's does. It was not read.")
    mode = info.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        return Sentence("It is a link or a device, not a file. It was not read.")
    if info.flag_bits & _ENCRYPTED:
        return Sentence("It is encrypted. Unpack the archive with its password and import the folder.")
    return None


def _too_much(info: zipfile.ZipInfo, limits: Limits, budget: _Budget) -> Sentence | None:
    if info.file_size > limits.file_megabytes * _MEGABYTE:
        return too_large("It", info.file_size, limits).sentence
    if info.file_size > _RATIO_COUNTS_FROM and info.file_size > _WORST_RATIO * max(1, info.compress_size):
        return Sentence("It unpacks to {0} times its size or more, as zip bombs do. It was not read.", _WORST_RATIO)
    if info.file_size > budget.unpacked:
        return Sentence(
            "With it the archive unpacks to more than {0} MB. "
            "Raise limits.unpacked_megabytes in config.yaml, or split it.",
            f"{limits.unpacked_megabytes:g}",
        )
    return None


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, *, most: int = -1) -> bytes:
    """The entry's first `most` bytes, or all; zipfile reads no more than the entry says it has, and checks its sum."""
    try:
        with archive.open(info) as entry:
            return entry.read(most)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, OSError, RuntimeError,
            ValueError) as error:  # fmt: skip
        raise RefusedFileError(
            Sentence("{0} cannot be unpacked ({1}).", name, error), Sentence("Download the archive again.")
        ) from None
