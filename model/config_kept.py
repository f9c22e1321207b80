"""Keeps the checked form of a configuration, so that an unchanged file is not parsed and checked at every start.

It counts only for the very words that it was made from and for the very code that checked them; both are kept with it.
Whatever cannot be read or written here is as if it were not there.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import platformdirs

if TYPE_CHECKING:
    from model.config import Config

_CODE: Final = ("schema.py", "config.py", "config_file.py")


def read(path: Path, texts: Sequence[str]) -> dict[str, Any] | None:
    """What was kept of the file at `path`, if these are its words; None otherwise."""
    try:
        kept = json.loads(_place(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    same = isinstance(kept, dict) and kept.get("code") == _code() and kept.get("texts") == list(texts)
    found = kept.get("config") if same else None
    return found if isinstance(found, dict) else None


def keep(path: Path, texts: Sequence[str], config: Config) -> None:
    """Keeps a configuration that was found good."""
    whole = {"code": _code(), "texts": list(texts), "config": dataclasses.asdict(config)}
    place = _place(path)
    new = place.with_name(f"{place.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
        new.replace(place)


def _place(path: Path) -> Path:
    folder = platformdirs.user_cache_path("tickmark", appauthor=False)
    return folder / f"config-{zlib.crc32(str(path.absolute()).encode()):08x}.json"


def _code() -> list[list[int]]:
    """What tells this version of the checking code from any other."""
    stats = [(Path(__file__).parent / name).stat() for name in _CODE]
    return [[stat.st_mtime_ns, stat.st_size] for stat in stats]
