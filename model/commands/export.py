"""`tickmark export`: writes records or training sets."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from model.commands.command import DONE, Command, database_url, end_progress, say, show_progress
from model.config import Config
from model.record import Status
from model.splits import Split

_FORMATS = ("jsonl", "csv", "parquet", "spacy", "conll", "label-studio", "prodigy", "chat")


def _split(text: str) -> Split:
    try:
        return Split.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", required=True, choices=_FORMATS, metavar="F", help=", ".join(_FORMATS))
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="PATH", help="file, or folder of a split")
    parser.add_argument("--status", action="append", choices=[status.value for status in Status], metavar="S",
                        help="records of this status (default: approved); may be given several times")  # fmt: skip
    parser.add_argument("--split", type=_split, metavar="80/10/10", help="train, dev and test by company")
    parser.add_argument(
        "--group-by", default="registrant_name", metavar="FIELD", help="what must not stand in two parts"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="which company goes where (default: 0)")


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.export import ExportOptions, export  # noqa: PLC0415
    from model.steps import result_of  # noqa: PLC0415
    from model.store.database import open_database  # noqa: PLC0415

    options = ExportOptions(
        format=arguments.format,
        path=arguments.output,
        statuses=frozenset(Status(status) for status in arguments.status or ["approved"]),
        split=arguments.split,
        group_by=arguments.group_by,
        seed=arguments.seed,
    )
    with contextlib.closing(open_database(database_url(arguments.database))) as database:
        report = result_of(
            export(database, config, options), lambda step: show_progress(step.done, step.total, step.message)
        )
    end_progress()
    say(report.summary)
    return DONE


COMMAND = Command("export", "write records or training sets", _add_arguments, _run)
