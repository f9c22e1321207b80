"""`tickmark extract`: filings in, one JSON line each out; no database."""

from __future__ import annotations

import argparse
import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from model.schema import Schema
    from model.workers import Extracted


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file, folder or zip archive")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here instead of to stdout")
    parser.add_argument(
        "--jobs", type=positive, default=default_jobs(), metavar="N", help="worker processes (default: cores)"
    )
    parser.add_argument("--with-text", action="store_true", help="add the whole canonical text")


def _run(arguments: argparse.Namespace, config: Config) -> int:
    # Heavy imports wait until a command is really run, so that `tickmark --help` and the window start at once.
    from model.extract_line import error_line  # noqa: PLC0415
    from model.readers.sources import Refusal, find_sources  # noqa: PLC0415
    from model.workers import in_workers  # noqa: PLC0415

    refused = done = 0
    sources = find_sources(arguments.paths, config.limits)
    shape = partial(_line, schema=config.schema_, with_text=arguments.with_text)
    results = in_workers(sources, config, shape, jobs=arguments.jobs, alone=True)
    with output(arguments.output) as out, contextlib.closing(results):
        for done, result in enumerate(results, start=1):
            if isinstance(result, Refusal):
                refused += 1
                say(str(result))
                name, line = result.name, error_line(file=result.name, reason=result.reason)
            else:
                name, line = result
            out.write(line + "\n")
            show_progress(done, None, name)
    end_progress()
    if not done:
        say("no filings found there. Give a text, HTML or PDF file, a folder or a zip archive of them.")
    return REFUSED if refused or not done else DONE


def _line(extracted: Extracted, *, schema: Schema, with_text: bool) -> tuple[str, str]:
    """What is printed of a filing, and its name; made by the workers."""
    from model.extract_line import extract_line  # noqa: PLC0415 - as above

    line = extract_line(
        file=extracted.name, filing=extracted.filing, suggestions=extracted.suggestions, schema=schema,
        with_text=with_text,
    )  # fmt: skip
    return extracted.name, line


COMMAND = Command("extract", "print what the machine reads out of filings, one JSON line each", _add_arguments, _run)
