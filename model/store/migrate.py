"""Runs the migrations; kept apart, since importing alembic takes longer than opening a database."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return config


def known_revisions() -> frozenset[str]:
    """All revisions that this program knows."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Brings a database to a revision, all steps and their record in one transaction."""
    config = _config()
    with engine.connect().execution_options(tickmark_write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
