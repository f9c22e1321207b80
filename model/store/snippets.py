"""The words around what a search of the queue has found, a line for each record."""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from model.schema import Schema
from model.spans import Span
from model.store import codec
from model.store.database import Database
from model.store.reader import Reader

_WIDTH: Final = 160  # characters of a snippet
_BEFORE: Final = 16  # of them before the first hit
_MOST_HITS: Final = 500  # looked at for the best place of one text


@dataclass(frozen=True, slots=True)
class Snippet:
    """Some words of a filing, or of a value or note of its record, on one line; `hits` are places in it."""

    text: str
    hits: tuple[Span, ...]


class _Folded(dict[int, str]):
    """Characters as a search compares them, one for one: without case and accents (as FTS5's unicode61 does)."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLDED: Final = _Folded()


def snippets(database: Database, ids: Sequence[int], query: str, schema: Schema) -> dict[int, Snippet]:
    """A snippet for each record that has the words; a record found by its file's name alone has none."""
    wanted = _patterns(query)
    if not wanted:
        return {}
    found = {}
    with database.snapshot() as reader:
        for filing_id in ids:
            texts = reader.rows("SELECT text FROM filing WHERE id = :filing", {"filing": filing_id})
            if not texts:
                continue
            snippet = _around(texts[0][0], wanted) or _in_record(reader, filing_id, wanted, schema)
            if snippet is not None:
                found[filing_id] = snippet
    return found


def _patterns(query: str) -> tuple[re.Pattern[str], ...]:
    """One for each word, on folded text; the last one may be the beginning of a word."""
    words = re.findall(r"\w+", query.translate(_FOLDED))
    ends = [r"\b"] * (len(words) - 1) + [""]
    return tuple(re.compile(rf"\b{re.escape(word)}{end}") for word, end in zip(words, ends, strict=False))


def _in_record(reader: Reader, filing_id: int, wanted: Sequence[re.Pattern[str]], schema: Schema) -> Snippet | None:
    """A value that a person has typed, or a note."""
    this = {"filing": filing_id}
    lines = [note for (note,) in reader.rows("SELECT note FROM record WHERE filing_id = :filing", this)]
    sql = "SELECT field, value, note FROM annotation WHERE filing_id = :filing ORDER BY position"
    for field, value, note in reader.rows(sql, this):
        spec = schema.by_id.get(field)
        if spec is None:
            lines.append(str(json.loads(value)) if value else "")
        elif value is not None:
            lines.append(f"{spec.label}: {spec.value_type.format(codec.load_value(value, field, schema))}")
        lines.append(note)
    return next((found for line in lines if (found := _around(line, wanted))), None)


def _around(text: str, wanted: Sequence[re.Pattern[str]]) -> Snippet | None:
    """The stretch with most of the words, the earliest such; None where one of them is missing in the text."""
    folded = text.translate(_FOLDED)
    hits = []
    for number, pattern in enumerate(wanted):
        found = [(hit.start(), number) for hit in itertools.islice(pattern.finditer(folded), _MOST_HITS)]
        if not found:
            return None
        hits += found
    hits.sort()
    best, richest, end = 0, 0, 0
    for n, (place, _) in enumerate(hits):
        while end < len(hits) and hits[end][0] < place + _WIDTH - _BEFORE:
            end += 1
        here = len({number for _, number in hits[n:end]})
        if here > richest:
            best, richest = place, here
    return _on_one_line(text, max(0, best - _BEFORE), wanted)


def _on_one_line(text: str, start: int, wanted: Sequence[re.Pattern[str]]) -> Snippet:
    cut = text[start : start + _WIDTH]
    if start:  # not in the middle of a word, and not with the end of a sentence
        cut = re.sub(r"^\w{1,16}\b(?!\s*$)", "", cut, count=1) if text[start - 1].isalnum() else cut
        cut = cut.lstrip(" \n\t.,;:)]”’*")
    words = " ".join(cut.split())
    line = f"{'… ' if start else ''}{words}{' …' if start + _WIDTH < len(text) else ''}"
    folded = line.translate(_FOLDED)
    hits = {Span(*hit.span()) for pattern in wanted for hit in pattern.finditer(folded)}
    return Snippet(line, tuple(sorted(hits, key=lambda hit: hit.start)))
