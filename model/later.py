"""Modules that are imported when they are first used."""

from __future__ import annotations

import importlib
from typing import Any


class Later:
    """Stands in for a module that takes long to import and is not needed to show the window."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(importlib.import_module(self._name), attribute)
