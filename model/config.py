"""Finds and loads `config.yaml`.

The file is looked for in the working folder, then in the user's configuration folder, then the one that Tickmark ships
is taken.  It is checked by `config_file.py`; what was found good is kept by `config_kept.py` beside the file's very
words, so that the same file need not be checked again at every start.
"""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs

from model import config_kept
from model.errors import ConfigError
from model.schema import STRICT, ColumnSpec, FieldSpec, GroupSpec, Rule, Schema
from model.sentence import Sentence

FILE_NAME = "config.yaml"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one file may cost."""

    file_megabytes: Annotated[float, Rule(gt=0)] = 64
    archive_entries: Annotated[int, Rule(gt=0)] = 100_000
    unpacked_megabytes: Annotated[float, Rule(gt=0)] = 4096
    pdf_pages: Annotated[int, Rule(gt=0)] = 500
    seconds_per_file: Annotated[float, Rule(gt=0)] = 60
    __pydantic_config__ = STRICT


@dataclass(frozen=True, kw_only=True)
class ReviewSettings:
    """How sure is sure."""

    sure: Annotated[float, Rule(ge=0, le=1)] = 0.9
    __pydantic_config__ = STRICT


@dataclass(frozen=True, kw_only=True)
class Appearance:
    """How the window looks."""

    theme: Literal["system", "light", "dark", "high_contrast"] = "system"
    text_scale: Annotated[int, Rule(ge=50, le=400)] = 100
    __pydantic_config__ = STRICT


@dataclass(frozen=True, kw_only=True)
class Config:
    """The whole configuration."""

    version: Literal[1] = 1
    reviewer: str = ""
    limits: Limits = Limits()
    review: ReviewSettings = ReviewSettings()
    appearance: Appearance = Appearance()
    keys: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[GroupSpec, ...]
    fields: tuple[FieldSpec, ...]
    __pydantic_config__ = STRICT

    @cached_property
    def schema_(self) -> Schema:
        """The fields and their groups."""
        return Schema(groups=self.groups, fields=self.fields)

    @property
    def reviewer_name(self) -> str:
        """The configured name, else the log-in name."""
        return self.reviewer or getpass.getuser()


def shipped_path() -> Path:
    """The configuration that Tickmark ships: beside the packages in a checkout, inside `resources` in a wheel."""
    root = Path(__file__).resolve().parent.parent
    checkout = root / FILE_NAME
    return checkout if checkout.is_file() else root / "resources" / FILE_NAME


def find_config(explicit: Path | None = None) -> Path:
    """The file that counts: `explicit`, else the working folder's, the user's, the shipped one."""
    if explicit is not None:
        return explicit
    for folder in (Path.cwd(), platformdirs.user_config_path("tickmark", appauthor=False)):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
    return shipped_path()


def load_config(explicit: Path | None = None) -> Config:
    """The checked configuration; a section that the file leaves out (fields with groups, too) is the shipped one.

    Raises:
        ConfigError: the file cannot be read or has faults; all of them are named.
    """
    path = find_config(explicit)
    texts = [_text(one) for one in dict.fromkeys((shipped_path(), path))]
    kept = config_kept.read(path, texts)
    if kept is not None:
        return of_plain(kept)
    from model.config_file import check  # noqa: PLC0415 - pydantic and a YAML parser, only for a file that has changed

    config = check(path, texts)
    config_kept.keep(path, texts, config)
    return config


def of_plain(data: dict[str, Any]) -> Config:
    """A configuration from what `dataclasses.asdict` made of it, by way of JSON."""
    return Config(
        **{
            **data,
            "limits": Limits(**data["limits"]),
            "review": ReviewSettings(**data["review"]),
            "appearance": Appearance(**data["appearance"]),
            "groups": tuple(GroupSpec(**group) for group in data["groups"]),
            "fields": tuple(
                FieldSpec(**{**_tuples(spec), "columns": tuple(ColumnSpec(**_tuples(one)) for one in spec["columns"])})
                for spec in data["fields"]
            ),
        }
    )


def _tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(
            Sentence("{0} cannot be read: {1}.", path, error.strerror), Sentence("Check the path given with --config.")
        ) from None
    except UnicodeDecodeError as error:
        raise ConfigError(
            Sentence("{0} is not valid YAML: {1}", path, error), Sentence("Mend the line that it names.")
        ) from None
