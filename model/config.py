"""Finds and checks `config.yaml`.

The file is looked for in the working folder, then in the user's configuration folder, then the one that Tickmark ships
is taken.  Every fault is reported at once, with the nearest known name for a misspelt key.
"""

from __future__ import annotations

import difflib
import getpass
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

import platformdirs
import yaml
from pydantic import Field, ValidationError

from model.errors import ConfigError
from model.schema import ColumnSpec, FieldSpec, GroupSpec, Schema, Strict

FILE_NAME = "config.yaml"
# libyaml's parser, seven times as fast, where PyYAML was built with it.
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Limits(Strict):
    """What one file may cost."""

    file_megabytes: float = Field(default=64, gt=0)
    archive_entries: int = Field(default=100_000, gt=0)
    unpacked_megabytes: float = Field(default=4096, gt=0)
    pdf_pages: int = Field(default=500, gt=0)
    seconds_per_file: float = Field(default=60, gt=0)


class ReviewSettings(Strict):
    """How sure is sure."""

    sure: float = Field(default=0.9, ge=0, le=1)


class Appearance(Strict):
    """How the window looks."""

    theme: Literal["system", "light", "dark", "high_contrast"] = "system"
    text_scale: int = Field(default=100, ge=50, le=400)


class Config(Strict):
    """The whole configuration."""

    version: Literal[1] = 1
    reviewer: str = ""
    limits: Limits = Limits()
    review: ReviewSettings = ReviewSettings()
    appearance: Appearance = Appearance()
    keys: dict[str, str] = Field(default_factory=dict)
    groups: tuple[GroupSpec, ...]
    fields: tuple[FieldSpec, ...]

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
    given = _read(path)
    if path != shipped_path():
        given = {**_read(shipped_path()), **given}
    try:
        config = Config.model_validate(given)
        _ = config.schema_
    except ValidationError as error:
        faults = "\n".join(f"  {line}" for line in _faults(error))
        raise ConfigError(
            f"{path} has faults:\n{faults}", "Mend them, or delete the file to use the defaults."
        ) from None
    return config


def _read(path: Path) -> dict[str, object]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - it is a safe one
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}.", "Check the path given with --config.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid YAML: {error}", "Mend the line that it names.") from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise ConfigError(
            f"{path} does not hold settings.", "It must be `name: value` lines; see the shipped config.yaml."
        )
    return data


def _faults(error: ValidationError) -> list[str]:
    known = sorted({name for model in (Config, Limits, ReviewSettings, Appearance, FieldSpec, ColumnSpec, GroupSpec)
                    for name in model.model_fields})  # fmt: skip
    lines = []
    for fault in error.errors():
        place = ".".join(str(part) for part in fault["loc"]) or "the file"
        text = fault["msg"]
        if fault["type"] == "extra_forbidden":
            near = difflib.get_close_matches(str(fault["loc"][-1]), known, n=1)
            text = "unknown key" + (f"; did you mean {near[0]}?" if near else "")
        lines.append(f"{place}: {text}")
    return lines
