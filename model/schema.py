"""The schema: which fields a record has.  One entry of `config.yaml` serves storage, form, checks and export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Annotated, Any, Literal

from model.values import SIMPLE_TYPES, ChoiceType, TableType, ValueType


class Rule:
    """What pydantic holds a field to when it checks what people wrote (see `config_file.py`); nothing at run time.

    Classes carry these words instead of pydantic's own, whose import takes longer than painting the window.
    """

    def __init__(self, **words: object) -> None:
        self._words = words

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        return {**handler(source), **self._words}


class OneOrMany:
    """As `Rule`: a single word may be written without brackets."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        function = {"type": "no-info", "function": lambda given: (given,) if isinstance(given, str) else given}
        return {"type": "function-before", "function": function, "schema": handler(source)}


Identifier = Annotated[str, Rule(pattern=r"^[a-z][a-z0-9_]*$")]
Words = Annotated[tuple[str, ...], OneOrMany()]
# People write these by hand: an unknown key is a mistake.
STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class ColumnSpec:
    """One column of a compound field."""

    id: Identifier
    label: str = ""
    type: Literal["text", "date", "state", "boolean", "number", "choice"] = "text"
    choices: tuple[str, ...] = ()
    required: bool = False
    __pydantic_config__ = STRICT

    @property
    def title(self) -> str:
        """What a person reads above the column."""
        return self.label or self.id.replace("_", " ").capitalize()

    @cached_property
    def value_type(self) -> ValueType:
        """The type that parses and shows its cells."""
        return ChoiceType(self.choices) if self.type == "choice" else SIMPLE_TYPES[self.type]


@dataclass(frozen=True, kw_only=True)
class FieldSpec:
    """One field.  `extractor` names one or more registered extractors, best first; none means filled by hand.

    `steady` says that a company keeps the value from filing to filing, so that a difference is worth a look.
    `pattern` declares a field in YAML alone: a regular expression whose group `value` (or whole match) is the value.
    """

    id: Identifier
    label: str
    type: Literal["text", "date", "state", "boolean", "number", "choice", "table"] = "text"
    group: str
    required: bool = False
    many: bool = False
    steady: bool = False
    choices: tuple[str, ...] = ()
    checks: Words = ()
    columns: tuple[ColumnSpec, ...] = ()
    extractor: Words = ()
    pattern: str = ""
    help: str = ""

    __pydantic_config__ = STRICT

    def __post_init__(self) -> None:
        if self.type == "choice" and not self.choices:
            raise ValueError("a choice field needs `choices`")
        if self.type == "table" and not self.columns:
            raise ValueError("a table field needs `columns`")

    @cached_property
    def value_type(self) -> ValueType:
        """The type that parses, shows and stores the field's values."""
        if self.type == "choice":
            return ChoiceType(self.choices)
        if self.type == "table":
            return TableType({column.id: column.value_type for column in self.columns})
        return SIMPLE_TYPES[self.type]


@dataclass(frozen=True, kw_only=True)
class GroupSpec:
    """A heading of the form."""

    id: Identifier
    label: str
    __pydantic_config__ = STRICT


@dataclass(frozen=True, kw_only=True)
class Schema:
    """All fields, in the order of the form."""

    groups: tuple[GroupSpec, ...]
    fields: tuple[FieldSpec, ...]

    def __post_init__(self) -> None:
        seen: set[str] = set()
        groups = {group.id for group in self.groups}
        for field in self.fields:
            if field.id in seen:
                raise ValueError(f"field {field.id} is declared twice")
            if field.group not in groups:
                raise ValueError(f"field {field.id} names the unknown group {field.group}")
            seen.add(field.id)

    @cached_property
    def by_id(self) -> dict[str, FieldSpec]:
        """The fields by their ids."""
        return {field.id: field for field in self.fields}

    def field(self, field_id: str) -> FieldSpec:
        """The field of that id; KeyError where there is none."""
        return self.by_id[field_id]


def as_written(spec: FieldSpec | ColumnSpec) -> dict[str, object]:
    """What somebody would write in `config.yaml`: all that is not as usual anyway."""
    written: dict[str, object] = {}
    for one in fields(spec):
        value = getattr(spec, one.name)
        if value != one.default:
            written[one.name] = (
                [as_written(part) if isinstance(part, ColumnSpec) else part for part in value]
                if isinstance(value, tuple)
                else value
            )
    return written
