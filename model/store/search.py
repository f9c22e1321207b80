"""Full-text search over filings and values: FTS5 on SQLite, substring matching on other databases."""

from __future__ import annotations

import re
from typing import Any

from model.store.reader import holding

# What one search may weigh; more words than this is a paste, not a query.
_MOST_WORDS = 12


def condition(query: str, *, is_sqlite: bool) -> tuple[str, dict[str, Any]]:
    """A condition on `record` for the words of a search, and its values; "" where the query holds no words.

    All words must stand in the filing, or all in the record's values; the last one may be the beginning of a word.
    """
    words = re.findall(r"\w+", query)[:_MOST_WORDS]
    if not words:
        return "", {}
    values: dict[str, Any]
    if is_sqlite:
        values = {"match": " ".join(f'"{word}"' for word in words) + "*"}
        texts = "SELECT rowid FROM filing_search WHERE filing_search MATCH :match"
        held = "SELECT rowid FROM value_search WHERE value_search MATCH :match"
    else:
        values = {f"word{n}": holding(word.lower()) for n, word in enumerate(words)}
        every = " AND ".join(f"({_holds('text', one)} OR {_holds('name', one)})" for one in values)
        texts = f"SELECT id FROM filing WHERE {every}"
        held = f"SELECT filing_id FROM annotation WHERE {' AND '.join(_holds('value', one) for one in values)}"
    return f"(filing_id IN ({texts}) OR filing_id IN ({held}))", values


def _holds(column: str, word: str) -> str:
    return f"lower({column}) LIKE :{word} ESCAPE '/'"
