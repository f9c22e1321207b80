"""`tickmark stats`: how far the work has come and how often the machine is corrected."""

from __future__ import annotations

import argparse
import contextlib

from model.commands.command import DONE, Command, database_url, output
from model.config import Config


def _add_arguments(_: argparse.ArgumentParser) -> None:
    """`tickmark stats` takes only what every command takes."""


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.store.database import open_database  # noqa: PLC0415
    from model.store.statistics import statistics_of  # noqa: PLC0415

    with contextlib.closing(open_database(database_url(arguments.database))) as database:
        figures = statistics_of(database)
    labels = {field.id: field.label for field in config.fields}
    lines = ["records"]
    lines += [f"  {status.value:20}{count:8}" for status, count in figures.counts.items()]
    lines += ["", f"{'field':32}{'decided':>8}{'corrected':>10}{'rate':>8}"]
    for one in figures.fields:
        changed = one.decided - one.confirmed
        lines.append(f"  {labels.get(one.field, one.field):30}{one.decided:8}{changed:10}{one.correction_rate:8.1%}")
    lines += ["", "approvals by day"]
    lines += [f"  {day.isoformat():20}{count:8}" for day, count in figures.approvals_by_day.items()]
    lines += ["", "approvals by reviewer"]
    lines += [f"  {name:20}{count:8}" for name, count in figures.approvals_by_reviewer.items()]
    if figures.seconds_per_review is not None:
        lines += ["", f"median review: {figures.seconds_per_review:.0f} seconds"]
    with output(None) as out:
        out.write("\n".join(lines) + "\n")
    return DONE


COMMAND = Command("stats", "counts by status, correction rate per field, review speed", _add_arguments, _run)
