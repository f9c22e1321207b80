"""How the cost of reading and extracting grows: with a filing's length, with the workers, with the number of filings.

    python benchmarks/scaling.py [--filings 10000]

Prints seconds for texts of 10 KB to 10 MB (linear when the last column stays level), filings a second with one and two
workers, and the peak memory of the whole run for 100 and for many filings.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from model.config import load_config, shipped_path
from model.workers import read_and_extract

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
PARAGRAPH = (
    "<p>On May 4, 2006 the Company paid $2.5 million to Ostrander Laboratories, Inc. under the agreement of March 1, "
    "2005, and will pay up to $40 million if a Phase 2 trial of TSB-214 in ulcerative colitis succeeds.</p>\n"
)


def by_length() -> None:
    """Seconds by the length of one filing."""
    config = load_config(shipped_path())
    sample = (SAMPLES / "2009-licence.htm").read_text(encoding="utf-8")
    read_and_extract(data=sample.encode(), name="warm.htm", config=config)
    print("length      seconds   microseconds per KB")
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        longer = sample.replace("</body>", PARAGRAPH * ((size - len(sample)) // len(PARAGRAPH)) + "</body>")
        start = time.perf_counter()
        read_and_extract(data=longer.encode(), name="x.htm", config=config)
        seconds = time.perf_counter() - start
        print(f"{len(longer):>9,}  {seconds:>8.3f}  {seconds / len(longer) * 1e9:>12,.0f}")


def by_number(filings: int) -> None:
    """Filings a second by workers, and memory by the number of filings."""
    sources = [path for path in SAMPLES.iterdir() if path.suffix != ".pdf"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count in (100, filings):
            for n in range(len(list(folder.iterdir())), count):
                source = sources[n % len(sources)]
                (folder / f"{n:06}{source.suffix}").write_bytes(source.read_bytes() + f"\n{n}\n".encode())
            for jobs in (1, 2):
                start = time.perf_counter()
                command = [sys.executable, "-m", "gui", "extract", "--jobs", str(jobs), "-o", f"{name}.jsonl", name]
                subprocess.run(command, check=True, capture_output=True)
                seconds = time.perf_counter() - start
                peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
                rate = f"{count / seconds:>7.1f} a second"
                print(f"{count:>6} filings, {jobs} workers: {rate}, largest process {peak:.0f} MB")
    Path(f"{name}.jsonl").unlink(missing_ok=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--filings", type=int, default=10_000)
    arguments = parser.parse_args()
    by_length()
    by_number(arguments.filings)


if __name__ == "__main__":
    main()
