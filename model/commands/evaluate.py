"""`tickmark evaluate`: precision, recall and F1 per field against a gold file."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from model.commands.command import DONE, REFUSED, Command, default_jobs, output, positive, say
from model.config import Config
from model.errors import TickmarkError
from model.sentence import Sentence


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("gold", type=Path, metavar="GOLD", help="gold values, JSON lines")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="the filings: files, folders, zip archives")
    parser.add_argument(
        "--predictions", type=Path, metavar="FILE", help="score this output of `tickmark extract` instead"
    )
    parser.add_argument(
        "--jobs", type=positive, default=default_jobs(), metavar="N", help="worker processes (default: cores)"
    )


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.evaluate import evaluate, predictions, read_gold, read_predictions, table  # noqa: PLC0415
    from model.readers.sources import Refusal, find_sources  # noqa: PLC0415
    from model.workers import extract_sources  # noqa: PLC0415

    if bool(arguments.paths) == bool(arguments.predictions):
        raise TickmarkError(Sentence("Give the filings to read, or --predictions FILE, not both and not neither."))
    gold = read_gold(arguments.gold)
    refused = 0
    if arguments.predictions:
        found = read_predictions(arguments.predictions)
    else:
        found = {}
        sources = find_sources(arguments.paths, config.limits)
        results = extract_sources(sources, config, jobs=arguments.jobs, alone=True)
        with contextlib.closing(results):
            for result in results:
                if isinstance(result, Refusal):
                    refused += 1
                    say(str(result))
                    continue
                found[Path(result.name).name] = predictions(result.suggestions, config.schema_)
    missing = sorted(set(gold) - set(found))
    if missing:
        say(f"{len(missing)} filings of the gold file were not given and count as missed: {', '.join(missing[:3])} …")
    with output(None) as out:
        out.write(table(evaluate(gold, found, config.schema_)) + "\n")
    return REFUSED if refused else DONE


COMMAND = Command("evaluate", "precision, recall and F1 per field against a gold file", _add_arguments, _run)
