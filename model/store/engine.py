"""SQLAlchemy's engine over a database: what writes, and what reads what nobody waits for.

Kept apart, since importing SQLAlchemy takes longer than opening the window.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlmodel import Session

from model.errors import DatabaseError
from model.sentence import Sentence
from model.store.reader import BUSY_SECONDS, explained


def make_engine(url: str) -> Engine:
    """An engine; nothing is opened yet.

    Raises:
        DatabaseError: the URL is none of ours.
    """
    try:
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS} if url.startswith("sqlite") else {})
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise DatabaseError(
            Sentence("“{0}” is not a database URL that Tickmark knows.", url),
            Sentence("Use sqlite:///path or postgresql+psycopg://…"),
        ) from None
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: object) -> None:
        # Transactions are begun below, so that a writer takes its lock at once and cannot deadlock with another.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_SECONDS * 1000}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("tickmark_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session for queries."""
    with _plain_errors(), Session(engine) as session:
        yield session


@contextlib.contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session whose changes are on the disk when the block ends, or not made at all."""
    with _plain_errors():
        connection = engine.connect().execution_options(tickmark_write=True)
        with connection, Session(bind=connection) as session, session.begin():
            yield session


@contextlib.contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        raise explained(str(error.orig)) from error
