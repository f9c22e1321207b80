"""Checks what people wrote in `config.yaml`: every fault at once, with the nearest known name for a misspelt key."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import TypeAdapter, ValidationError

from model.config import Appearance, Config, Limits, ReviewSettings
from model.errors import ConfigError
from model.schema import ColumnSpec, FieldSpec, GroupSpec
from model.sentence import Sentence

# libyaml's parser, seven times as fast, where PyYAML was built with it.
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SECTIONS: Final[tuple[Any, ...]] = (Config, Limits, ReviewSettings, Appearance, FieldSpec, ColumnSpec, GroupSpec)


def check(path: Path, texts: Sequence[str]) -> Config:
    """The configuration that these texts make, a later one over an earlier one; `path` is where the last one stands.

    Raises:
        ConfigError: a text has faults; all of them are named.
    """
    given: dict[str, object] = {}
    for text in texts:
        given |= _parsed(path, text)
    try:
        config = TypeAdapter(Config).validate_python(given)
        _ = config.schema_
    except ValidationError as error:
        faults = _faults(error)
    except ValueError as error:
        faults = [f"the file: {error}"]
    else:
        return config
    listed = "\n".join(f"  {line}" for line in faults)
    raise ConfigError(
        Sentence("{0} has faults:\n{1}", path, listed), Sentence("Mend them, or delete the file to use the defaults.")
    )


def _parsed(path: Path, text: str) -> dict[str, object]:
    try:
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - it is a safe one
    except yaml.YAMLError as error:
        raise ConfigError(
            Sentence("{0} is not valid YAML: {1}", path, error), Sentence("Mend the line that it names.")
        ) from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise ConfigError(
            Sentence("{0} does not hold settings.", path),
            Sentence("It must be `name: value` lines; see the shipped config.yaml."),
        )
    return data


def _faults(error: ValidationError) -> list[str]:
    known = sorted({field.name for section in _SECTIONS for field in dataclasses.fields(section)})
    lines = []
    for fault in error.errors():
        place = ".".join(str(part) for part in fault["loc"]) or "the file"
        text = fault["msg"]
        if fault["type"] == "unexpected_keyword_argument":
            near = difflib.get_close_matches(str(fault["loc"][-1]), known, n=1)
            text = "unknown key" + (f"; did you mean {near[0]}?" if near else "")
        lines.append(f"{place}: {text}")
    return lines
