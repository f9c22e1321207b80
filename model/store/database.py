"""Opens a database: pragmas, migrations, transactions.  What differs between SQLite and PostgreSQL stands here.

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
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlmodel import Session

from model.errors import DatabaseError

# The newest migration; a database at this revision opens without importing alembic.
HEAD: Final = "0003"
_BUSY_SECONDS: Final = 15


class Database:
    """An open database.  Any thread may read; writes are made one at a time."""

    def __init__(self, engine: Engine, path: Path | None = None) -> None:
        self._engine = engine
        self._path = path
        self._file = _file_of(path)
        self._writing = threading.RLock()

    @property
    def is_sqlite(self) -> bool:
        """Whether SQLite's own full-text search is there."""
        return self._engine.dialect.name == "sqlite"

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for queries."""
        self._must_be_there()
        with _plain_errors(), Session(self._engine) as session:
            yield session

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session whose changes are on the disk when the block ends, or not made at all."""
        with self._writing, _plain_errors():
            self._must_be_there()
            connection = self._engine.connect().execution_options(tickmark_write=True)
            with connection, Session(bind=connection) as session, session.begin():
                yield session

    def _must_be_there(self) -> None:
        """A file that was deleted still takes what is written to it, and then loses it; SQLite does not look."""
        if self._path is not None and _file_of(self._path) != self._file:
            raise DatabaseError(
                f"{self._path} was deleted, moved or replaced; nothing was saved.",
                "Put it back in its place and try again.",
            )

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()


def _file_of(path: Path | None) -> tuple[int, int] | None:
    """Which file is at a path, however it is called; None for none."""
    try:
        found = path.stat() if path is not None else None
    except FileNotFoundError:
        return None
    return (found.st_dev, found.st_ino) if found is not None else None


@contextlib.contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        raise DatabaseError(*_explain(str(error.orig))) from error


def _explain(said: str) -> tuple[str, str]:
    lowered = said.lower()
    if "locked" in lowered or "busy" in lowered:
        return "The database is in use by another program.", "Wait for it to finish, then try again."
    if "full" in lowered:
        return "The disk is full; nothing was saved.", "Free some space and try again."
    if "readonly" in lowered or "read-only" in lowered:
        return "The database can only be read.", "Give yourself the right to write to its file and folder."
    if "unable to open" in lowered:
        return "The database file cannot be opened.", "Check that its folder exists and that you may write there."
    if "connect" in lowered or "refused" in lowered or "authentication" in lowered:
        return f"The database server does not answer: {said.strip().splitlines()[0]}", "Check the URL and the server."
    return f"The database reports: {said.strip()}", "Try again; if it persists, restore a backup."


def open_database(url: str) -> Database:
    """Opens (or makes) a database and brings it up to date, after a backup copy.

    Raises:
        DatabaseError: it cannot be opened, is not ours, or is newer than this program.
    """
    path = sqlite_path(url)
    if path is not None:
        _check_file(path)
    try:
        engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS} if url.startswith("sqlite") else {})
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise DatabaseError(
            f"“{url}” is not a database URL that Tickmark knows.", "Use sqlite:///path or postgresql+psycopg://…"
        ) from None
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    try:
        with _plain_errors():
            _bring_up_to_date(engine, path)
    except (DBAPIError, sqlite3.DatabaseError) as error:
        engine.dispose()
        said = getattr(error, "orig", error)
        raise DatabaseError(f"{path or url} is not a database, or damaged: {said}.", "Restore a backup.") from error
    except DatabaseError:
        engine.dispose()
        raise
    return Database(engine, path)


def sqlite_path(url: str) -> Path | None:
    """The file behind an SQLite URL; None for one in memory and for servers."""
    prefix = "sqlite:///"
    name = url.removeprefix(prefix)
    return Path(name) if url.startswith(prefix) and name and name != ":memory:" else None


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise DatabaseError(f"{path} is a folder.", "Name a file in it, for example tickmark.db.")
    if not path.parent.is_dir():
        raise DatabaseError(f"The folder {path.parent} does not exist.", "Make it first.")
    if path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\x00":
                raise DatabaseError(f"{path} is not an SQLite database.", "Choose another --database.")


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: object) -> None:
        # Transactions are begun below, so that a writer takes its lock at once and cannot deadlock with another.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={_BUSY_SECONDS * 1000}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("tickmark_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(engine: Engine, path: Path | None) -> None:
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        revision = None
        if "alembic_version" in tables:
            revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        elif tables:
            raise DatabaseError(f"{path or engine.url} holds another program's tables.", "Choose another --database.")
    if revision == HEAD:
        return
    # Only a database that is new or old pays for this import.
    from model.store.migrate import known_revisions, upgrade  # noqa: PLC0415

    if revision is not None and revision not in known_revisions():
        raise DatabaseError(
            f"{path or engine.url} was made by a newer Tickmark (version {revision}); it was not touched.",
            "Update Tickmark to open it.",
        )
    if revision is not None and path is not None:
        back_up(path, f"before-{HEAD}")
    upgrade(engine)


def back_up(path: Path, label: str) -> Path:
    """A consistent copy of an SQLite database beside it; returns its path."""
    stamp = dt.datetime.now(tz=dt.UTC).strftime("%Y%m%dT%H%M%S")
    copy = path.with_name(f"{path.name}.{label}.{stamp}")
    with contextlib.closing(sqlite3.connect(path)) as source, contextlib.closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
