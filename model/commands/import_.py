"""`tickmark import`: filings into the database, with the machine's suggestions, without a window."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from model.commands.command import (
    DONE,
    REFUSED,
    Command,
    database_url,
    default_jobs,
    end_progress,
    positive,
    say,
    show_progress,
)
from model.config import Config


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file, folder or zip archive")
    parser.add_argument(
        "--jobs", type=positive, default=default_jobs(), metavar="N", help="worker processes (default: cores)"
    )


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.steps import result_of  # noqa: PLC0415
    from model.store.database import open_database  # noqa: PLC0415
    from model.workflow import import_paths  # noqa: PLC0415

    with contextlib.closing(open_database(database_url(arguments.database))) as database:
        steps = import_paths(arguments.paths, database, config, jobs=arguments.jobs)
        report = result_of(steps, lambda step: show_progress(step.done, step.total, step.message))
    end_progress()
    for refusal in report.refused:
        say(str(refusal))
    for name in report.duplicates:
        say(f"{name}: is in the database already, unchanged.")
    say(report.summary)
    return REFUSED if report.refused else DONE


COMMAND = Command("import", "read filings into the database", _add_arguments, _run)
