"""What `tickmark train` leaves behind: the calibration file, and its figures as a table for people."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from model.evaluate import Counts
from model.extractors.calibration import VERSION, Table
from model.schema import Schema
from model.training import fitting
from model.training.measuring import Honesty, honesty, in_sample, left_out
from model.training.samples import GoldSet


@dataclass(frozen=True, slots=True)
class Figures:
    """One gold set before, in sample and out of company."""

    gold: GoldSet
    raw: Honesty
    fitted: Honesty
    left_out: Honesty
    worst: Honesty  # of the company with the greatest error when it is left out
    f1: Mapping[str, float]  # by group

    def as_json(self) -> dict[str, Any]:
        """For the calibration file; counts and shares only, nothing that a filing says."""
        return {
            "gold_sha256": self.gold.sha256,
            "filings": self.gold.filings,
            "companies": len({s.company for s in self.gold.samples}),
            "f1": {group: round(f1, 4) for group, f1 in self.f1.items()},
            "raw": self.raw.as_json(),
            "in_sample": self.fitted.as_json(),
            "left_out": self.left_out.as_json(),
            "worst_company_left_out": self.worst.as_json(),
        }


def measure(sets: Sequence[GoldSet], table: Table, schema: Schema) -> tuple[Figures, ...]:
    """The figures of each set; a company is left out of all sets at once."""
    groups = groups_of(schema)
    everything = [sample for gold in sets for sample in gold.samples]
    figures = []
    for gold in sets:
        out = left_out(gold.samples, everything, groups)
        figures.append(
            Figures(
                gold=gold,
                raw=in_sample(gold.samples, {}),
                fitted=in_sample(gold.samples, table),
                left_out=honesty(pair for pairs in out.values() for pair in pairs),
                worst=max((honesty(pairs) for pairs in out.values()), key=lambda one: one.error, default=honesty(())),
                f1=_by_group(gold.counts, groups),
            )
        )
    return tuple(figures)


def groups_of(schema: Schema) -> dict[str, str]:
    """The group of each field."""
    return {field.id: field.group for field in schema.fields}


def file_text(figures: Iterable[Figures], table: Table, schema: Schema, command: str) -> str:
    """The calibration file; the same filings and the same rules give the same bytes."""
    seen = json.dumps(dataclasses.asdict(schema), ensure_ascii=False, separators=(",", ":"))
    whole = {
        "version": VERSION,
        "command": command,
        "schema_sha256": hashlib.sha256(seen.encode()).hexdigest(),
        "method": {"width": fitting.WIDTH, "likeness": fitting.LIKENESS, "seen": fitting.SEEN},
        "figures": {one.gold.name: one.as_json() for one in figures},
        "offsets": dict(table),
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def markdown(figures: Iterable[Figures]) -> str:
    """The figures as tables in Markdown."""
    figures = tuple(figures)
    lines = [
        "| set | confidence | values | calibration error | at least 0.9 sure | right among those |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for one in figures:
        lines += [
            _row(one.gold.name, "raw score", one.raw),
            _row(one.gold.name, "calibrated, in sample", one.fitted),
            _row(one.gold.name, "calibrated, company left out", one.left_out),
            _row(one.gold.name, "worst company left out", one.worst),
        ]
    groups = list(dict.fromkeys(group for one in figures for group in one.f1))
    lines += ["", "| F1 | " + " | ".join(groups) + " |", "| --- |" + " ---: |" * len(groups)]
    for one in figures:
        cells = [f"{one.f1[group]:.4f}" if group in one.f1 else "" for group in groups]
        lines.append(f"| {one.gold.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _row(name: str, kind: str, one: Honesty) -> str:
    return f"| {name} | {kind} | {one.values} | {one.error:.4f} | {one.sure:.3f} | {one.sure_right:.4f} |"


def _by_group(counts: Mapping[str, Counts], groups: Mapping[str, str]) -> dict[str, float]:
    totals: dict[str, Counts] = {}
    for field, its in counts.items():
        totals[groups[field]] = totals.get(groups[field], Counts()) + its
    return {group: total.f1 for group, total in totals.items() if total.wanted}
