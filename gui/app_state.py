"""What the window works with, handed to whoever needs it."""

from __future__ import annotations

from dataclasses import dataclass

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
