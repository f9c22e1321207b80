"""How long the source pane takes to show filings, on the offscreen platform: `python benchmarks/source_pane.py`.

Times are milliseconds from the call to the painted pane, of texts made up here; the last figures are the memory of the
process while 1,000 filings are shown one after the other.
"""

from __future__ import annotations

import hashlib
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from offscreen import application

from gui.highlights import EvidenceMark
from gui.source_view import SourceView
from gui.theme import apply_theme
from model.filing import Filing, Format
from model.spans import Span

_SENTENCE = (
    "Northgate Tin, Inc. agreed on May 4, 2006 to sell its mill at Quarrington for a price of $2,000,000 in cash. "
)
_TABLE = "Revenue                    $12,345      $1,045\nCost of goods sold         (2,345)        (45)\n"
_MARKS = 60


def made_up(size: int, kind: Format) -> Filing:
    """A filing of so many characters: paragraphs and tables for HTML, lines of 75 characters for text."""
    if kind is Format.TEXT:
        unit = "\n".join(_SENTENCE[n : n + 75] for n in range(0, 300, 75)) + "\n\n" + _TABLE
    else:
        unit = _SENTENCE * 6 + "\n\n" + _TABLE * 3 + "\n"
    text = (unit * (size // len(unit) + 1))[:size]
    return Filing(f"{size}", hashlib.sha256(text.encode()).hexdigest(), kind, text)


def marks_of(filing: Filing) -> list[EvidenceMark]:
    """Evidence, most of it at the beginning, as covers have it."""
    step = max(40, len(filing.text) // 200)
    starts = [*range(10, 40 * 40, 40), *range(2000, 2000 + 20 * step, step)][:_MARKS]
    return [EvidenceMark(str(n), Span(at, at + 18), n % 4, "Registrant: Northgate") for n, at in enumerate(starts)]


def timed(call: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        call()
        taken.append((time.perf_counter() - begun) * 1000)
    taken.sort()
    return statistics.median(taken), taken[min(len(taken) - 1, int(len(taken) * 0.95))]


def resident() -> float:
    """Megabytes of memory that the process holds (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) / 1024


def main() -> None:
    """Measures and prints."""
    app = application()
    view = SourceView(apply_theme(app, "light", 100))
    view.resize(560, 760)
    view.show()

    def show(filing: Filing, marks: list[EvidenceMark]) -> None:
        view.show_filing(filing, None)
        view.show_evidence(marks)
        view.focus_evidence(marks[0].span)
        view.repaint()
        view.text.viewport().repaint()

    print(f"{'what':<44}{'median':>10}{'p95':>10}")
    for size, times in ((26_000, 40), (860_000, 20), (10_000_000, 4)):
        for kind in (Format.HTML, Format.TEXT):
            filing = made_up(size, kind)
            marks = marks_of(filing)
            median, worst = timed(lambda filing=filing, marks=marks: show(filing, marks), times)  # type: ignore[misc]
            print(f"{f'open {size:,} characters ({kind})':<44}{median:>10.1f}{worst:>10.1f}")

            def jump(marks: list[EvidenceMark] = marks) -> None:
                view.focus_evidence(marks[-1].span)
                view.text.viewport().repaint()
                view.focus_evidence(marks[0].span)
                view.text.viewport().repaint()

            median, worst = timed(jump, times)
            print(f"{'  to far evidence and back':<44}{median:>10.1f}{worst:>10.1f}")
            view.find_bar.open_bar()
            median, worst = timed(lambda: view.find_bar._finder.find("quarrington for", match_case=False), times)  # noqa: SLF001
            print(f"{'  find':<44}{median:>10.1f}{worst:>10.1f}")
            view.find_bar.close_bar()
    small = [made_up(20_000 + 500 * n, Format.HTML if n % 2 else Format.TEXT) for n in range(20)]
    before = 0.0
    for n in range(1000):
        filing = small[n % len(small)]
        show(filing, marks_of(filing))
        if n == 100:  # caches are full by then
            before = resident()
    print(f"{'memory after 100 and 1,000 filings, MB':<44}{before:>10.1f}{resident():>10.1f}")


if __name__ == "__main__":
    main()
