"""The command line: arguments in, use cases run, data on stdout, words for people on stderr, an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Final

from model import __version__
from model.commands.command import DONE, REFUSED, WRONG_USAGE, Command, database_url, say
from model.config import Config, load_config
from model.errors import TickmarkError

COMMANDS: Final = ("import", "extract", "export", "evaluate", "train", "stats")


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window needs to know before it opens."""

    config: Config
    database_url: str
    paths: tuple[Path, ...]
    config_path: Path | None = None  # where it was asked for by name


OpenWindow = Callable[[WindowRequest], int]


def main(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Runs one command and returns the exit status; `open_window` is called for `tickmark [PATH …]`."""
    arguments = _parse(argv)
    try:
        config = load_config(arguments.config)
        if arguments.command is None:
            url = database_url(arguments.database)
            return open_window(WindowRequest(config, url, tuple(arguments.paths), arguments.config))
        return _command(arguments.command).run(arguments, config)
    except TickmarkError as error:
        say(str(error))
        return WRONG_USAGE
    except KeyboardInterrupt:
        say("Stopped. What was finished is kept.")
        return REFUSED
    except BrokenPipeError:
        # The reader of our output has gone (`tickmark extract … | head`); silence the interpreter's own complaint too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _command(name: str) -> Command:
    """A command, whose module is imported for it alone: the window needs none of them."""
    module = import_module(f"model.commands.{name}{'_' if iskeyword(name) else ''}")
    command = module.COMMAND
    assert isinstance(command, Command)
    return command


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--config", type=Path, metavar="FILE", help="settings (default: config.yaml here, then yours)")
    common.add_argument(
        "--database", metavar="URL", help="sqlite:///path or postgresql+psycopg://… (default: your data folder)"
    )
    rest = common.parse_known_args(argv)[1]
    name = next((word for word in rest if not word.startswith("-")), "")
    if name not in COMMANDS:
        return _window_parser(common, with_commands=bool({"-h", "--help"} & set(argv))).parse_args(argv)
    command = _command(name)
    parser = argparse.ArgumentParser(prog=f"tickmark {name}", parents=[common], description=command.help)
    command.add_arguments(parser)
    words = list(argv)
    words.remove(name)
    parser.set_defaults(command=name)
    return parser.parse_args(words)


def _window_parser(common: argparse.ArgumentParser, *, with_commands: bool) -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:10} {_command(name).help}" for name in COMMANDS) if with_commands else ""
    parser = argparse.ArgumentParser(
        prog="tickmark",
        parents=[common],
        description="Check what a machine read out of SEC Form 8-K filings.",
        epilog=f"commands:\n{lines}\n\n`tickmark COMMAND --help` says more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tickmark {__version__}")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="file, folder or zip archive to import first"
    )
    parser.set_defaults(command=None)
    return parser
