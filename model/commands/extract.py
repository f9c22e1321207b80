"""`tickmark extract`: filings in, one JSON line each out; no database."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from model.commands.command import (
    DONE,
    REFUSED,
    Command,
    default_jobs,
    end_progress,
    output,
    positive,
    say,
    show_progress,
)
from model.config import Config


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file, folder or zip archive")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here instead of to stdout")
    parser.add_argument(
        "--jobs", type=positive, default=default_jobs(), metavar="N", help="worker processes (default: cores)"
    )
    parser.add_argument("--with-text", action="store_true", help="add the whole canonical text")


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.extract_line import error_line, extract_line  # noqa: PLC0415
    from model.readers.sources import Refusal, find_sources  # noqa: PLC0415
    from model.workers import extract_sources  # noqa: PLC0415

    refused = done = 0
    sources = find_sources(arguments.paths, config.limits)
    results = extract_sources(sources, config, jobs=arguments.jobs)
    with output(arguments.output) as out, contextlib.closing(results):
        for done, result in enumerate(results, start=1):
            if isinstance(result, Refusal):
                refused += 1
                say(str(result))
                line = error_line(file=result.name, reason=result.reason)
            else:
                line = extract_line(
                    file=result.name, filing=result.filing, suggestions=result.suggestions, schema=config.schema_,
                    with_text=arguments.with_text,
                )  # fmt: skip
            out.write(line + "\n")
            show_progress(done, None, result.name)
    end_progress()
    if not done:
        say("no filings found there. Give a text, HTML or PDF file, a folder or a zip archive of them.")
    return REFUSED if refused or not done else DONE


COMMAND = Command("extract", "print what the machine reads out of filings, one JSON line each", _add_arguments, _run)
