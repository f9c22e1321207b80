"""The schema: which fields a record has.  One entry of `config.yaml` serves storage, form, checks and export."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from model.values import SIMPLE_TYPES, ChoiceType, TableType, ValueType

Identifier = Field(pattern=r"^[a-z][a-z0-9_]*$")


class Strict(BaseModel):
    """People write these by hand: an unknown key is a mistake, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ColumnSpec(Strict):
    """One column of a compound field."""

    id: str = Identifier
    label: str = ""
    type: Literal["text", "date", "state", "boolean", "number", "choice"] = "text"
    choices: tuple[str, ...] = ()
    required: bool = False

    @property
    def title(self) -> str:
        """What a person reads above the column."""
        return self.label or self.id.replace("_", " ").capitalize()

    @cached_property
    def value_type(self) -> ValueType:
        """The type that parses and shows its cells."""
        return ChoiceType(self.choices) if self.type == "choice" else SIMPLE_TYPES[self.type]


class FieldSpec(Strict):
    """One field.  `extractor` names one or more registered extractors, best first; none means filled by hand.

    `steady` says that a company keeps the value from filing to filing, so that a difference is worth a look.
    `pattern` declares a field in YAML alone: a regular expression whose group `value` (or whole match) is the value.
    """

    id: str = Identifier
    label: str
    type: Literal["text", "date", "state", "boolean", "number", "choice", "table"] = "text"
    group: str
    required: bool = False
    many: bool = False
    steady: bool = False
    choices: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    columns: tuple[ColumnSpec, ...] = ()
    extractor: tuple[str, ...] = ()
    pattern: str = ""
    help: str = ""

    @field_validator("extractor", "checks", mode="before")
    @classmethod
    def _one_or_many(cls, given: object) -> object:
        return (given,) if isinstance(given, str) else given

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.type == "choice" and not self.choices:
            raise ValueError("a choice field needs `choices`")
        if self.type == "table" and not self.columns:
            raise ValueError("a table field needs `columns`")
        return self

    @cached_property
    def value_type(self) -> ValueType:
        """The type that parses, shows and stores the field's values."""
        if self.type == "choice":
            return ChoiceType(self.choices)
        if self.type == "table":
            return TableType({column.id: column.value_type for column in self.columns})
        return SIMPLE_TYPES[self.type]


class GroupSpec(Strict):
    """A heading of the form."""

    id: str = Identifier
    label: str


class Schema(Strict):
    """All fields, in the order of the form."""

    groups: tuple[GroupSpec, ...]
    fields: tuple[FieldSpec, ...]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        seen: set[str] = set()
        groups = {group.id for group in self.groups}
        for field in self.fields:
            if field.id in seen:
                raise ValueError(f"field {field.id} is declared twice")
            if field.group not in groups:
                raise ValueError(f"field {field.id} names the unknown group {field.group}")
            seen.add(field.id)
        return self

    @cached_property
    def by_id(self) -> dict[str, FieldSpec]:
        """The fields by their ids."""
        return {field.id: field for field in self.fields}

    def field(self, field_id: str) -> FieldSpec:
        """The field of that id; KeyError where there is none."""
        return self.by_id[field_id]
