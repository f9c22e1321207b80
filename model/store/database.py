"""Opens a database: migrations, transactions, readers.

What differs between SQLite and PostgreSQL stands here, in `engine.py` and in `reader.py`.

SQLite runs in WAL mode with synchronous=FULL, since NORMAL may lose the last commits in a power cut
(https://www.sqlite.org/pragma.html#pragma_synchronous).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from model.errors import DatabaseError
from model.sentence import Sentence
from model.store.reader import FileReaders, Reader, SessionReader

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

# The newest migration; a database at this revision opens without importing alembic.
HEAD: Final = "0004"
_TABLES_OF_SQLITE: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
_TABLES: Final = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"


class Database:
    """An open database.  Any thread may read; writes are made one at a time."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._path = sqlite_path(url)
        self._file: tuple[int, int] | None = None  # which file it was when it was opened
        self._readers = FileReaders(self._path) if self._path is not None else None
        self._made: Engine | None = None
        self._making = threading.Lock()
        self._writing = threading.RLock()

    @property
    def is_sqlite(self) -> bool:
        """Whether SQLite's own full-text search is there."""
        return self._url.startswith("sqlite")

    @property
    def _engine(self) -> Engine:
        from model.store.engine import make_engine  # noqa: PLC0415 - slow, and not needed to show the queue

        with self._making:
            if self._made is None:
                self._made = make_engine(self._url)
            return self._made

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Reader]:
        """A reader for SQL text, to whom the database stands still."""
        if self._readers is not None:
            self._must_be_there()
            with self._readers.snapshot() as reader:
                yield reader
        else:
            with self.reading() as session:
                yield SessionReader(session)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for queries."""
        from model.store.engine import reading  # noqa: PLC0415 - as above

        self._must_be_there()
        with reading(self._engine) as session:
            yield session

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session whose changes are on the disk when the block ends, or not made at all."""
        from model.store.engine import transaction  # noqa: PLC0415 - as above

        with self._writing:
            self._must_be_there()
            with transaction(self._engine) as session:
                yield session

    def upgrade(self) -> None:
        """Brings the tables to the newest form."""
        from model.store.migrate import upgrade  # noqa: PLC0415 - only a database that is new or old pays for this

        with self._writing:
            upgrade(self._engine)

    def watch(self) -> None:
        """From now on the file must be the one that it is now."""
        self._file = _file_of(self._path)

    @property
    def files(self) -> frozenset[tuple[int, int]]:
        """The files that the database is in, none on a server: whoever opens and closes them gives up their locks."""
        if self._path is None:
            return frozenset()
        found = (_file_of(Path(f"{self._path}{ending}")) for ending in ("", "-wal", "-shm", "-journal"))
        return frozenset(file for file in found if file is not None)

    def _must_be_there(self) -> None:
        """A file that was deleted still takes what is written to it, and then loses it; SQLite does not look."""
        if self._file is not None and _file_of(self._path) != self._file:
            raise DatabaseError(
                Sentence("{0} was deleted, moved or replaced; nothing was saved.", self._path),
                Sentence("Put it back in its place and try again."),
            )

    def close(self) -> None:
        """Closes all connections."""
        if self._readers is not None:
            self._readers.close()
        if self._made is not None:
            self._made.dispose()


def _file_of(path: Path | None) -> tuple[int, int] | None:
    """Which file is at a path, however it is called; None for none."""
    try:
        found = path.stat() if path is not None else None
    except FileNotFoundError:
        return None
    return (found.st_dev, found.st_ino) if found is not None else None


def open_database(url: str) -> Database:
    """Opens (or makes) a database and brings it up to date, after a backup copy.

    Raises:
        DatabaseError: it cannot be opened, is not ours, or is newer than this program.
    """
    path = sqlite_path(url)
    if path is not None:
        _check_file(path)
    database = Database(url)
    try:
        _bring_up_to_date(database, path or url)
    except sqlite3.DatabaseError as error:
        database.close()
        raise DatabaseError(
            Sentence("{0} is not a database, or damaged: {1}.", path, error), Sentence("Restore a backup.")
        ) from error
    except DatabaseError:
        database.close()
        raise
    database.watch()
    return database


def sqlite_path(url: str) -> Path | None:
    """The file behind an SQLite URL; None for one in memory, one with options, and for servers."""
    prefix = "sqlite:///"
    name = url.removeprefix(prefix)
    return Path(name) if url.startswith(prefix) and name and name != ":memory:" and "?" not in name else None


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise DatabaseError(Sentence("{0} is a folder.", path), Sentence("Name a file in it, for example tickmark.db."))
    if not path.parent.is_dir():
        raise DatabaseError(Sentence("The folder {0} does not exist.", path.parent), Sentence("Make it first."))
    if path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\x00":
                raise DatabaseError(
                    Sentence("{0} is not an SQLite database.", path), Sentence("Choose another --database.")
                )


def _bring_up_to_date(database: Database, place: Path | str) -> None:
    with database.snapshot() as reader:
        tables = {name for (name,) in reader.rows(_TABLES_OF_SQLITE if reader.is_sqlite else _TABLES)}
        found = reader.rows("SELECT version_num FROM alembic_version") if "alembic_version" in tables else []
    revision = found[0][0] if found else None
    if tables and "alembic_version" not in tables:
        raise DatabaseError(
            Sentence("{0} holds another program's tables.", place), Sentence("Choose another --database.")
        )
    if revision == HEAD:
        return
    # Only a database that is new or old pays for this import.
    from model.store.migrate import known_revisions  # noqa: PLC0415

    if revision is not None and revision not in known_revisions():
        raise DatabaseError(
            Sentence("{0} was made by a newer Tickmark (version {1}); it was not touched.", place, revision),
            Sentence("Update Tickmark to open it."),
        )
    if revision is not None and isinstance(place, Path):
        back_up(place, f"before-{HEAD}")
    database.upgrade()


def back_up(path: Path, label: str) -> Path:
    """A consistent copy of an SQLite database beside it; returns its path."""
    stamp = dt.datetime.now(tz=dt.UTC).strftime("%Y%m%dT%H%M%S")
    copy = path.with_name(f"{path.name}.{label}.{stamp}")
    with contextlib.closing(sqlite3.connect(path)) as source, contextlib.closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
