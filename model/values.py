"""The types that a field's value can have: one class each, one table by name.

A type turns what a person types or what a filing prints into a value (`parse`), shows a value (`format`), and carries
it through JSON (`to_json`, `from_json`; the forms are those of the contract: ISO dates, true/false, USPS codes).
Values are immutable.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from model.places import STATES, state_code
from model.sentence import Sentence

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

Scalar: TypeAlias = str | bool | int | float | dt.date
Json: TypeAlias = "str | bool | int | float | dict[str, Json] | list[Json] | None"


@dataclass(frozen=True, slots=True)
class Compound:
    """A value of several named cells, such as a contact; a cell that the filing does not print is None or left out.

    Cells are kept sorted by name and without empty ones, so that equal values are equal however they were made; the
    order that a person sees is that of the schema's columns.
    """

    cells: tuple[tuple[str, Scalar | None], ...]

    def __post_init__(self) -> None:
        filled = sorted((cell for cell in self.cells if cell[1] is not None), key=lambda cell: cell[0])
        object.__setattr__(self, "cells", tuple(filled))

    @classmethod
    def of(cls, **cells: Scalar | None) -> Compound:
        """A compound value from keyword arguments."""
        return cls(tuple(cells.items()))

    def get(self, column: str) -> Scalar | None:
        """The cell of that name; None where it is empty or unknown."""
        return next((value for name, value in self.cells if name == column), None)

    def replaced(self, column: str, value: Scalar | None) -> Compound:
        """A copy with one cell changed, added or (None) emptied."""
        return Compound((*(cell for cell in self.cells if cell[0] != column), (column, value)))


Value: TypeAlias = Scalar | Compound


class ValueType(Protocol):
    """What every type offers.  `parse` raises ValueError with a sentence for the person who typed."""

    @property
    def name(self) -> str:
        """The type's name in `config.yaml`."""
        ...

    def parse(self, text: str) -> Value:
        """The value that `text` stands for."""
        ...

    def format(self, value: Value) -> str:
        """The value as a person reads it."""
        ...

    def to_json(self, value: Value) -> Json:
        """The value as the contract writes it."""
        ...

    def from_json(self, data: Json) -> Value:
        """The value again; ValueError where `data` has another shape."""
        ...


# Control characters, and the marks that turn the direction of what stands beside them.
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class TextType:
    """Words as printed, white space folded."""

    name = "text"

    def parse(self, text: str) -> Value:
        """Folds white space and drops control characters; refuses nothing but emptiness."""
        folded = " ".join(_CONTROL.sub(" ", text).split())
        if not folded:
            raise ValueError(Sentence("Type some text."))
        return folded

    def format(self, value: Value) -> str:
        """The text itself."""
        return str(value)

    def to_json(self, value: Value) -> Json:
        """The text itself."""
        return str(value)

    def from_json(self, data: Json) -> Value:
        """Only a string will do."""
        if not isinstance(data, str):
            raise ValueError(f"expected a text, not {data!r}")
        return data


class DateType:
    """A day of the calendar, ISO 8601 in JSON."""

    name = "date"
    # As most filings print it; what else there is takes a hundred times as long to understand.
    _usual: Final = re.compile(
        r"(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2}), "
        r"((?:19|20)\d\d)", re.IGNORECASE
    )  # fmt: skip
    _compact: Final = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
    _day_of: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)? day of\b", re.IGNORECASE)  # "this 14th day of May, 1997"

    def parse(self, text: str) -> Value:
        """Reads 2005-03-17, 20050317, March 17, 2005, 17 Mar. 2005, 3/17/05 (month first, as filings print it)."""
        folded = " ".join(text.replace("\u00a0", " ").replace(",", ", ").split())
        if usual := self._usual.fullmatch(folded):
            month = _MONTHS.index(usual[1][:3].lower()) + 1
            with contextlib.suppress(ValueError):  # no calendar has such a day: told below
                return dt.date(int(usual[3]), month, int(usual[2]))
        folded = self._day_of.sub(" ", folded)
        if not re.search(r"\d", folded):
            raise ValueError(Sentence("Type a date such as 2005-03-17 or March 17, 2005."))
        if found := self._compact.match(folded):
            folded = "-".join(found.groups())
        from dateutil import parser as date_parser  # noqa: PLC0415 - seldom needed, and slow to load

        try:
            # Two defaults show whether the text names day, month and year itself, or leaves one to be made up.
            first = date_parser.parse(folded, default=dt.datetime(1904, 1, 1))  # noqa: DTZ001
            second = date_parser.parse(folded, default=dt.datetime(1908, 2, 2))  # noqa: DTZ001
        except (ValueError, OverflowError):
            raise ValueError(
                Sentence("“{0}” is not a date. Type it as 2005-03-17 or March 17, 2005.", folded)
            ) from None
        if first.date() != second.date():
            raise ValueError(Sentence("“{0}” needs a day, a month and a year.", folded))
        return first.date()

    def format(self, value: Value) -> str:
        """ISO form, the one that sorts and that nobody misreads."""
        return value.isoformat() if isinstance(value, dt.date) else str(value)

    def to_json(self, value: Value) -> Json:
        """YYYY-MM-DD."""
        return self.format(value)

    def from_json(self, data: Json) -> Value:
        """Only YYYY-MM-DD will do."""
        if not isinstance(data, str):
            raise ValueError(f"expected a date, not {data!r}")
        return dt.date.fromisoformat(data)


class StateType:
    """A state: the USPS code for the United States, elsewhere the place's name as printed."""

    name = "state"

    def parse(self, text: str) -> Value:
        """Understands Massachusetts, Mass. and MA alike."""
        folded = " ".join(text.split())
        if not folded:
            raise ValueError(Sentence("Type a state such as MA, or the country’s name."))
        return state_code(folded) or folded

    def format(self, value: Value) -> str:
        """The code, with the state's name behind it."""
        text = str(value)
        return f"{text} ({STATES[text]})" if text in STATES else text

    def to_json(self, value: Value) -> Json:
        """The code or the name."""
        return str(value)

    def from_json(self, data: Json) -> Value:
        """Only a string will do."""
        if not isinstance(data, str):
            raise ValueError(f"expected a state, not {data!r}")
        return data


class BooleanType:
    """A box: ticked or not."""

    name = "boolean"
    _yes: Final = frozenset({"true", "yes", "y", "1", "x", "on", "ticked"})
    _no: Final = frozenset({"false", "no", "n", "0", "off", "not ticked", "unticked"})

    def parse(self, text: str) -> Value:
        """Reads yes/no and their like."""
        folded = " ".join(text.split()).lower()
        if folded in self._yes:
            return True
        if folded in self._no:
            return False
        raise ValueError(Sentence("Type yes or no."))

    def format(self, value: Value) -> str:
        """Yes or No."""
        return "Yes" if value else "No"

    def to_json(self, value: Value) -> Json:
        """True or false."""
        return bool(value)

    def from_json(self, data: Json) -> Value:
        """Only true or false will do."""
        if not isinstance(data, bool):
            raise ValueError(f"expected true or false, not {data!r}")
        return data


class NumberType:
    """A number in whole units: “$2 million” is 2000000."""

    name = "number"
    _shape: Final = re.compile(
        r"^(?P<sign>[-\u2212]?)[^\d.\-]{0,4}(?P<digits>\d[\d,]*\.?\d*|\.\d+)\s*(?P<scale>[a-z]*)\.?$", re.IGNORECASE
    )
    _scales: Final = {
        "": 1, "k": 10**3, "thousand": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "million": 10**6,
        "b": 10**9, "bn": 10**9, "billion": 10**9, "t": 10**12, "trillion": 10**12,
    }  # fmt: skip

    def parse(self, text: str) -> Value:
        """Reads 2,000,000, $2m, 1.5 million and the like."""
        found = self._shape.match(" ".join(text.replace("\\", "").split()))
        scale = self._scales.get(found["scale"].lower()) if found else None
        if not found or scale is None:
            raise ValueError(Sentence("Type a number such as 2000000, 2m or 1.5 million."))
        # Whole units where the product is whole, so that 1.1 million is 1100000 and not 1100000.0000000001.
        number = round(float(found["digits"].replace(",", "")) * scale, 6)
        number = -number if found["sign"] else number
        return int(number) if number.is_integer() else number

    def format(self, value: Value) -> str:
        """With thousands separators."""
        return f"{value:,}" if isinstance(value, int | float) else str(value)

    def to_json(self, value: Value) -> Json:
        """A JSON number."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"not a number: {value!r}")
        return value

    def from_json(self, data: Json) -> Value:
        """Only a finite number will do."""
        if isinstance(data, bool) or not isinstance(data, int | float) or not math.isfinite(data):
            raise ValueError(f"expected a number, not {data!r}")
        return data


@dataclass(frozen=True)
class ChoiceType:
    """One of a closed list of words."""

    choices: tuple[str, ...]
    name: str = "choice"

    def parse(self, text: str) -> Value:
        """Reads the word in any case, blanks for underscores, or an unambiguous beginning."""
        folded = "_".join(text.split()).lower()
        exact = [choice for choice in self.choices if choice.lower() == folded]
        near = exact or [choice for choice in self.choices if folded and choice.lower().startswith(folded)]
        if len(near) != 1:
            raise ValueError(Sentence("Choose one of {0}.", ", ".join(self.choices)))
        return near[0]

    def format(self, value: Value) -> str:
        """The word with blanks for underscores."""
        return str(value).replace("_", " ")

    def to_json(self, value: Value) -> Json:
        """The word itself."""
        return str(value)

    def from_json(self, data: Json) -> Value:
        """Only a listed word will do."""
        if not isinstance(data, str) or data not in self.choices:
            raise ValueError(f"expected one of {', '.join(self.choices)}, not {data!r}")
        return data


@dataclass(frozen=True)
class TableType:
    """A compound value: named cells, each of a simple type."""

    columns: Mapping[str, ValueType]
    name: str = "table"

    def parse(self, text: str) -> Value:
        """Reads cells divided by “|” or tabs, in the order of the columns; missing and empty cells stay empty."""
        parts = [part.strip() for part in re.split(r"[|\t]", text)]
        if not any(parts):
            raise ValueError(Sentence("Type {0}.", " | ".join(self.columns)))
        if len(parts) > len(self.columns):
            raise ValueError(Sentence("Too many cells: {0} are {1}.", " | ".join(self.columns), len(self.columns)))
        padded = parts + [""] * (len(self.columns) - len(parts))
        cells: list[tuple[str, Scalar | None]] = []
        for (name, kind), part in zip(self.columns.items(), padded, strict=True):
            value = kind.parse(part) if part else None
            assert not isinstance(value, Compound)
            cells.append((name, value))
        return Compound(tuple(cells))

    def format(self, value: Value) -> str:
        """The cells that have a value, divided by “ | ”, empty ones in between kept."""
        assert isinstance(value, Compound)
        shown = []
        for name, kind in self.columns.items():
            cell = value.get(name)
            shown.append("" if cell is None else kind.format(cell))
        return " | ".join(shown).rstrip(" |")

    def to_json(self, value: Value) -> Json:
        """An object with every column, empty ones null."""
        assert isinstance(value, Compound)
        cells = {name: value.get(name) for name in self.columns}
        return {name: None if cell is None else self.columns[name].to_json(cell) for name, cell in cells.items()}

    def from_json(self, data: Json) -> Value:
        """Only an object with known columns will do; a column left out is empty."""
        if not isinstance(data, dict) or not set(data) <= set(self.columns):
            raise ValueError(f"expected an object of {', '.join(self.columns)}, not {data!r}")
        cells: list[tuple[str, Scalar | None]] = []
        for name, kind in self.columns.items():
            cell = data.get(name)
            value = None if cell is None else kind.from_json(cell)
            assert not isinstance(value, Compound)
            cells.append((name, value))
        return Compound(tuple(cells))


def as_read(kind: ValueType, value: Value) -> str:
    """A value as a person reads it, not as it is typed: the cells that a compound value has, one after the other."""
    if isinstance(value, Compound) and isinstance(kind, TableType):
        cells = [(kind.columns[name], value.get(name)) for name in kind.columns]
        return " · ".join(column.format(cell) for column, cell in cells if cell is not None)
    return kind.format(value)


SIMPLE_TYPES: Final[dict[str, ValueType]] = {
    kind.name: kind for kind in (TextType(), DateType(), StateType(), BooleanType(), NumberType())
}
TYPE_NAMES: Final = (*SIMPLE_TYPES, "choice", "table")
