"""What every command of `tickmark` shares: its shape, exit statuses, and the ways to speak and to print."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

import platformdirs

from model.config import Config
from model.errors import TickmarkError
from model.sentence import Sentence

DONE: Final = 0
REFUSED: Final = 1  # some input was refused; the rest is done
WRONG_USAGE: Final = 2  # nothing could be done


@dataclass(frozen=True, slots=True)
class Command:
    """One word after `tickmark`."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Config], int]


def database_url(given: str | None) -> str:
    """The database to use: the URL given, else SQLite in the user's data folder, which is made where it is missing."""
    if given:
        return given
    folder = platformdirs.user_data_path("tickmark", appauthor=False, ensure_exists=True)
    return f"sqlite:///{folder / 'tickmark.db'}"


def say(sentence: str) -> None:
    """A line for the person at the terminal, on stderr."""
    sys.stderr.write(f"tickmark: {sentence}\n")


def show_progress(done: int, total: int | None, message: str = "") -> None:
    """A line on stderr that overwrites itself; silent where nobody watches a terminal."""
    if sys.stderr.isatty():
        of = f" of {total}" if total else ""
        sys.stderr.write(f"\r\x1b[K{done}{of} {message[:60]}")
        sys.stderr.flush()


def end_progress() -> None:
    """Clears the progress line."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def default_jobs() -> int:
    """As many workers as this process may use cores."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def positive(text: str) -> int:
    """An argument type: a whole number of at least one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of at least 1")
    return int(text)


@contextlib.contextmanager
def output(path: Path | None) -> Iterator[TextIO]:
    """Stdout, or a file that appears under its name only when it is complete; UTF-8 either way."""
    if path is None:
        # Filings hold characters that a terminal's or a pipe's own encoding may lack.
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        sys.stdout.flush()
        return
    # A device or a pipe is written to: a file renamed onto /dev/null would replace it for the whole machine.
    special = path.exists() and not path.is_file()
    partial = path if special else path.with_name(f".{path.name}.part")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        if not special:
            partial.replace(path)
    except OSError as error:
        raise TickmarkError(
            Sentence("{0} cannot be written: {1}.", path, error.strerror), Sentence("Choose another place with -o.")
        ) from None
    finally:
        if not special:
            partial.unlink(missing_ok=True)
