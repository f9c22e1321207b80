"""What the window works with, handed to whoever needs it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gui.theme import Colours
from model.config import Config
from model.service import ReviewService
from model.store.database import Database


@dataclass(slots=True)
class AppState:
    """The services of one window.  `colours` changes with the theme."""

    config: Config
    database: Database
    service: ReviewService
    colours: Colours
    project: str = ""  # the database's URL
    config_path: Path | None = None  # the settings file that was asked for by name
