"""Extractors by name: plain functions from a filing to suggestions.

A project of one's own adds extractors without touching this one: an entry point of the group `tickmark.extractors`
names a function decorated with `extracts`, or a module that holds some.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from model.filing import Filing
from model.record import Suggestion

Extractor: TypeAlias = Callable[[Filing], Iterable[Suggestion]]

_REGISTRY: dict[str, tuple[Extractor, frozenset[str]]] = {}


def extracts(name: str, *fields: str) -> Callable[[Extractor], Extractor]:
    """Registers a function as the extractor `name`, which may suggest values for `fields`.

    Raises:
        ValueError: another function has that name already.
    """

    def register(function: Extractor) -> Extractor:
        held = _REGISTRY.get(name)
        if held is not None and held[0].__qualname__ != function.__qualname__:
            raise ValueError(f"two extractors are called {name}")
        _REGISTRY[name] = (function, frozenset(fields))
        return function

    return register


def registered() -> dict[str, tuple[Extractor, frozenset[str]]]:
    """A copy of the register: name → (function, the fields that it may fill)."""
    return dict(_REGISTRY)
