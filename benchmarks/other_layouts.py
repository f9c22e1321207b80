"""The same filings in other layouts: how well their values are read when only the printing changes.

    python benchmarks/other_layouts.py GOLD FOLDER [--only NAME]

Each filing of the gold file is read once, its canonical text is set anew in some twenty ways (other widths, indents,
blank lines, columns by tabs or bars, capitals, no-break blanks, marks of markdown, pages of <p>, <div>, <span>, <pre>
and tables) and read again.  Prints the F1 of each group of fields; the first line is the filings as they are.
"""

from __future__ import annotations

import argparse
import html
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

from model.config import Config, load_config, shipped_path
from model.evaluate import Counts, evaluate, predictions, read_gold
from model.workers import read_and_extract

COLUMNS = re.compile(r"(?<=\S) {3,}(?=\S)")


def _wrapped(text: str, width: int) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        whole = len(line) <= width or COLUMNS.search(line)
        lines += [line] if whole else textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _page(text: str, line: Callable[[str], str]) -> str:
    return f"<html><body>{chr(10).join(map(line, text.split(chr(10))))}</body></html>"


def _row(line: str) -> str:
    cells = COLUMNS.split(line.strip())
    if len(cells) == 1:
        return f"<p align=center><font size=2>{html.escape(line.strip()) or '&nbsp;'}</font></p>"
    return f"<table><tr>{''.join(f'<td>{html.escape(cell)}</td><td>&nbsp;</td>' for cell in cells)}</tr></table>"


def _spans(line: str) -> str:
    return f"<div>{''.join(f'<span>{html.escape(word)} </span>' for word in line.split()) or '&#160;'}</div>"


TEXTS: dict[str, Callable[[str], str]] = {
    "lines of 72": lambda text: _wrapped(text, 72),
    "no blank lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "blank lines between all": lambda text: text.replace("\n", "\n\n"),
    "indented": lambda text: textwrap.indent(text, " " * 8),
    "no indents": lambda text: "\n".join(line.strip() for line in text.split("\n")),
    "capitals": str.upper,
    "no-break blanks": lambda text: text.replace("  ", "\u00a0 "),
    "marks of markdown": lambda text: re.sub(r"(?m)^([A-Z][A-Z .,0-9]{6,60})$", r"**\1**", text).replace("$", "\\$"),
    "columns by bars": lambda text: COLUMNS.sub(" | ", text),
    "columns by one blank": lambda text: COLUMNS.sub(" ", text),
    "columns by tabs": lambda text: COLUMNS.sub("\t", text),
    "rules over captions": lambda text: re.sub(r"(?m)^(\s*\([^()\n]{10,80}\))$", r"----------------\n\1", text),
}
PAGES: dict[str, Callable[[str], str]] = {
    "<pre>": lambda text: f"<html><body><pre>{html.escape(text)}</pre></body></html>",
    "<br>": lambda text: _page(text, lambda line: html.escape(line).replace("  ", "&nbsp; ") + "<br>"),
    "<div>": lambda text: _page(text, lambda line: f"<div>{html.escape(line.strip()) or '&#160;'}</div>"),
    "tables": lambda text: _page(text, _row),
    "<span> for each word": lambda text: _page(text, _spans),
}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="one layout")
    arguments = parser.parse_args()
    config = load_config(shipped_path())
    gold = read_gold(arguments.gold)
    files = {name: (arguments.folder / name).read_bytes() for name in gold}
    texts = {name: read_and_extract(data=data, name=name, config=config)[0].text for name, data in files.items()}
    _print("as they are", gold, files, config)
    for name, layout in (TEXTS | PAGES).items():
        if arguments.only in (None, name):
            _print(name, gold, {file: layout(text).encode() for file, text in texts.items()}, config)


def _print(label: str, gold: dict[str, dict[str, list[object]]], files: dict[str, bytes], config: Config) -> None:
    found = {
        name: predictions(read_and_extract(data=data, name=name, config=config)[1], config.schema_)
        for name, data in files.items()
    }
    totals: dict[str, Counts] = {}
    for field, counts in evaluate(gold, found, config.schema_).items():
        if field != "trading_symbol":  # which symbols count depends on the kind of file, not on its layout
            group = config.schema_.field(field).group
            totals[group] = totals.get(group, Counts()) + counts
    print(f"{label:24}" + "".join(f"  {group} {total.f1:.4f}" for group, total in totals.items() if total.wanted))


if __name__ == "__main__":
    main()
