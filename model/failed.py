"""Which checks a record fails, by name: the queue keeps these names, so that a reviewer can ask for such records."""

from __future__ import annotations

from model.attention import open_problems
from model.filing import Filing
from model.findings import findings
from model.record import Record
from model.schema import Schema


def failed(filing: Filing, record: Record, schema: Schema) -> tuple[str, ...]:
    """The names of the checks that fail, each once: those of single values that nobody has settled, then findings."""
    names = [problem.need.value for problem in open_problems(record, schema, filing.text)]
    names += [finding.rule for finding in findings(filing, record)]
    return tuple(dict.fromkeys(names))
