"""Reading by SQL text, with the same words and the same answers on SQLite and on a server.

What the window asks for while a reviewer waits is read so: an SQLite file by the standard library alone, since
importing SQLAlchemy takes longer than opening the whole window; any other database through SQLAlchemy's connection.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import threading
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from model.errors import DatabaseError
from model.sentence import Sentence

if TYPE_CHECKING:
    from sqlmodel import Session

BUSY_SECONDS: Final = 15  # that a program waits for another one's write
Rows = list[tuple[Any, ...]]
_NOTHING: Final[Mapping[str, Any]] = {}


class Reader(Protocol):
    """Answers questions; what several calls find is of one moment."""

    @property
    def is_sqlite(self) -> bool:
        """Whether SQLite's own full-text search is there."""
        ...

    def rows(self, sql: str, values: Mapping[str, Any] = _NOTHING) -> Rows:
        """All rows of a statement; `:name` in it stands for a value."""
        ...

    def numbers(self, sql: str, values: Mapping[str, Any] = _NOTHING) -> array[int]:
        """The first column of all rows, eight bytes each: a million of them must not weigh."""
        ...

    def time(self, at: dt.datetime) -> str | dt.datetime:
        """A time as it is compared with those that are stored."""
        ...


class SessionReader:
    """Reads inside a session, so that a transaction sees its own changes."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()

    @property
    def is_sqlite(self) -> bool:
        """Whether SQLite's own full-text search is there."""
        return self._connection.dialect.name == "sqlite"

    def rows(self, sql: str, values: Mapping[str, Any] = _NOTHING) -> Rows:
        """All rows of a statement; `:name` in it stands for a value."""
        return list(self._cursor(sql, values).fetchall())

    def numbers(self, sql: str, values: Mapping[str, Any] = _NOTHING) -> array[int]:
        """The first column of all rows, eight bytes each."""
        return array("q", chain.from_iterable(iter(self._cursor(sql, values).fetchone, None)))

    def _cursor(self, sql: str, values: Mapping[str, Any]) -> Any:
        # There is a session, so SQLAlchemy is imported; this module must not wait for it.
        from sqlalchemy import text  # noqa: PLC0415

        # Plain tuples of the driver: a million of them are not worth a Row object each.
        return self._connection.execute(text(sql), values).cursor

    def time(self, at: dt.datetime) -> str | dt.datetime:
        """A time as it is compared with those that are stored."""
        return as_stored(at) if self.is_sqlite else at


class FileReader:
    """Reads an SQLite file through one connection."""

    is_sqlite = True

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, values: Mapping[str, Any] = _NOTHING) -> Rows:
        """All rows of a statement; `:name` in it stands for a value."""
        return self._connection.execute(sql, dict(values)).fetchall()

    def numbers(self, sql: str, values: Mapping[str, Any] = _NOTHING) -> array[int]:
        """The first column of all rows, eight bytes each."""
        return array("q", chain.from_iterable(self._connection.execute(sql, dict(values))))

    def time(self, at: dt.datetime) -> str:
        """A time as it is compared with those that are stored."""
        return as_stored(at)


class FileReaders:
    """The connections that read one SQLite file: as many as there are threads reading at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[FileReader]:
        """A reader to whom the file stands still."""
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        connection = connection or self._connect()
        try:
            connection.execute("BEGIN")
            yield FileReader(connection)
        except sqlite3.OperationalError as error:
            raise explained(str(error)) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            with self._lock:
                self._idle.append(connection)

    def _connect(self) -> sqlite3.Connection:
        try:
            return sqlite3.connect(self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        except sqlite3.OperationalError as error:
            raise explained(str(error)) from error

    def close(self) -> None:
        """Closes the connections."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()


def one_of(name: str, values: Iterable[Any]) -> tuple[str, dict[str, Any]]:
    """`(:name0, :name1, …)` to stand behind IN, and the values of these names."""
    named = {f"{name}{n}": value for n, value in enumerate(values)}
    return f"({', '.join(f':{one}' for one in named) or 'NULL'})", named


def moment(stored: str | dt.datetime) -> dt.datetime:
    """A time, UTC: SQLite has no type for it and gives back words, whose zone SQLAlchemy does not keep."""
    return dt.datetime.fromisoformat(stored).replace(tzinfo=None) if isinstance(stored, str) else stored


def as_stored(at: dt.datetime) -> str:
    """A time in the words that SQLAlchemy stores it in on SQLite, whose order is that of time."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def holding(word: str) -> str:
    """A pattern for LIKE … ESCAPE '/' that finds a word anywhere."""
    escaped = word.replace("/", "//").replace("%", "/%").replace("_", "/_")
    return f"%{escaped}%"


def explained(said: str) -> DatabaseError:
    """What a driver reports, in words for people."""
    return DatabaseError(*_explain(said))


def _explain(said: str) -> tuple[Sentence, Sentence]:
    lowered = said.lower()
    if "locked" in lowered or "busy" in lowered:
        return (
            Sentence("The database is in use by another program."),
            Sentence("Wait for it to finish, then try again."),
        )
    if "full" in lowered:
        return Sentence("The disk is full; nothing was saved."), Sentence("Free some space and try again.")
    if "readonly" in lowered or "read-only" in lowered:
        return (
            Sentence("The database can only be read."),
            Sentence("Give yourself the right to write to its file and folder."),
        )
    if "unable to open" in lowered:
        return (
            Sentence("The database file cannot be opened."),
            Sentence("Check that its folder exists and that you may write there."),
        )
    if "connect" in lowered or "refused" in lowered or "authentication" in lowered:
        return (
            Sentence("The database server does not answer: {0}", said.strip().splitlines()[0]),
            Sentence("Check the URL and the server."),
        )
    return (
        Sentence("The database reports: {0}", said.strip()),
        Sentence("Try again; if it persists, restore a backup."),
    )
