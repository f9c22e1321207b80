"""`tickmark train`: learns from gold files how sure the machine may be of what it reads."""

from __future__ import annotations

import argparse
from pathlib import Path

from model.commands.command import DONE, REFUSED, Command, default_jobs, output, positive, say
from model.config import Config
from model.errors import TickmarkError
from model.sentence import Sentence


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "pairs", nargs="+", type=Path, metavar="GOLD PATH",
        help="a gold file, then its filings (file, folder or zip archive); then the next gold file and its filings",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="the calibration (default: the one that Tickmark uses)"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the figures here instead of to stdout")
    parser.add_argument(
        "--jobs", type=positive, default=default_jobs(), metavar="N", help="worker processes (default: cores)"
    )


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.extractors.calibration import shipped_path  # noqa: PLC0415
    from model.training.fitting import fit  # noqa: PLC0415
    from model.training.report import file_text, groups_of, markdown, measure  # noqa: PLC0415
    from model.training.samples import read_set  # noqa: PLC0415

    pairs = list(zip(arguments.pairs[::2], arguments.pairs[1::2], strict=False))
    if len(arguments.pairs) % 2:
        raise TickmarkError(
            Sentence("{0} stands alone.", arguments.pairs[-1]), Sentence("Give each gold file and then its filings.")
        )
    if len({gold.stem for gold, _ in pairs}) < len(pairs):
        raise TickmarkError(
            Sentence("Two gold files have the same name."), Sentence("Rename one, to tell their figures apart.")
        )
    sets = [read_set(gold, filings, config, jobs=arguments.jobs) for gold, filings in pairs]
    table = fit([sample for one in sets for sample in one.samples], groups_of(config.schema_))
    figures = measure(sets, table, config.schema_)
    command = " ".join(["tickmark", "train", *(path.name for path in arguments.pairs)])
    with output(arguments.output or shipped_path()) as out:
        out.write(file_text(figures, table, config.schema_, command))
    with output(arguments.report) as out:
        out.write(markdown(figures))
    refused = [name for one in sets for name in one.refused]
    if refused:
        say(f"{len(refused)} filings of the gold files were not read: {', '.join(refused[:3])} …")
    return REFUSED if refused else DONE


COMMAND = Command("train", "learn from gold files how sure the machine may be", _add_arguments, _run)
