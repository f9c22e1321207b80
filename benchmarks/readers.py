"""Times the readers on made-up filings of 10 KB to 10 MB, and shows that the cost grows no faster than the size.

    python benchmarks/readers.py [--largest 10000]

Prints milliseconds per filing and per 30 KB, the size of a usual Form 8-K, for each format.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator

from model.config import Limits
from model.readers.detect import read_bytes

_SENTENCE = "On May 3, 2011, Ardent Turbines, Inc. (the “Company”) entered into an agreement with Marlow Castings Ltd. "
_ROUNDS = 3


def text(size: int) -> bytes:
    """A text file with wrapped lines."""
    line = f"     {_SENTENCE[:70]}\r\n"
    return (line * (size // len(line) + 1)).encode("cp1252")[:size]


def edgar(size: int) -> bytes:
    """A submission with a header and ten documents."""
    body = "<PAGE>\n<TABLE>\n<S>        <C>\n" + f"{_SENTENCE[:70]}\n" * 20 + "</TABLE>\n"
    document = "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n" + body * (size // 10 // len(body) + 1) + "</TEXT>\n</DOCUMENT>\n"
    head = "<SEC-DOCUMENT>x\n<SEC-HEADER>x\nFILER:\n\tCOMPANY DATA:\n\t\tIRS NUMBER:\t999999901\n</SEC-HEADER>\n"
    return (head + document * 10).encode()


def html(size: int) -> bytes:
    """Paragraphs with styles, and tables of figures."""
    style = 'style="font-family:Times New Roman;font-size:10pt;margin-top:6pt;margin-bottom:0pt"'
    row = "<tr>" + "<td>Revenue</td><td>&#160;</td>" + "<td>$</td><td>1,234</td><td>&nbsp;</td>" * 3 + "</tr>"
    block = f"<p {style}>{_SENTENCE * 6}<b>Item&nbsp;8.01</b></p><table>{row * 8}</table>"
    return f"<html><body>{block * (size // len(block) + 1)}</body></html>".encode()


def ixbrl(size: int) -> bytes:
    """Paragraphs in which each has a tagged date."""
    fact = '<ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c" format="ixt:x">May 3, 2011</ix:nonNumeric>'
    block = f'<div style="margin-bottom:6pt"><span>{_SENTENCE * 4}</span>{fact}</div>'
    return f"<html><body>{block * (size // len(block) + 1)}</body></html>".encode()


def timed(data: bytes) -> float:
    """The best of some rounds, in milliseconds."""
    limits, best = Limits(), float("inf")
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        read_bytes(data, "made.txt", limits)
        best = min(best, time.perf_counter() - started)
    return best * 1000


def sizes(largest: int) -> Iterator[int]:
    """10 KB and ten times as much until `largest`, in bytes."""
    size = 10
    while size <= largest:
        yield size * 1000
        size *= 10


def main() -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--largest", type=int, default=10_000, metavar="KB")
    largest: int = options.parse_args().largest
    makers: tuple[Callable[[int], bytes], ...] = (text, edgar, html, ixbrl)
    print(f"{'format':8}{'size':>12}{'ms a filing':>14}{'ms per 30 KB':>14}")
    for make in makers:
        for size in sizes(largest):
            data = make(size)
            spent = timed(data)
            print(f"{make.__name__:8}{len(data) / 1000:>9.0f} KB{spent:>14.2f}{spent / len(data) * 30_000:>14.2f}")


if __name__ == "__main__":
    main()
