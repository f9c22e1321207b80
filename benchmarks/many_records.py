"""The queue and the store with many records: order, jump, page, search, and a save with full sync.

    python benchmarks/many_records.py [--records 1000000]

Rows are written straight into the tables, since importing a million filings is another benchmark's business.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import hashlib
import random
import resource
import sqlite3
import statistics
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from model import review
from model.config import load_config, shipped_path
from model.record import Status
from model.service import ReviewService
from model.store.database import open_database
from model.store.queue import QueueQuery, Sort

STRUCTURE = zlib.compress(b'{"sections":[],"facts":[],"pages":[],"words":[],"emphasis":[]}')


def fill(path: Path, count: int) -> None:
    """Writes that many records with short texts."""
    rng = random.Random(1)
    now = dt.datetime.now(tz=dt.UTC).isoformat(" ")
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        for start in range(1, count + 1, 50_000):
            numbers = range(start, min(start + 50_000, count + 1))
            texts = {n: f"FORM 8-K of company{n % 5000} number{n}" for n in numbers}
            raw.executemany(
                "INSERT INTO filing VALUES (?,?,?,?,?,?,?,?)",
                (
                    (n, f"{n:064x}", f"{n}.txt", "text", t, hashlib.sha256(t.encode()).hexdigest(), STRUCTURE, now)
                    for n, t in texts.items()
                ),
            )
            raw.executemany(
                "INSERT INTO record VALUES (?,?,0,'','','',?,?,'8-K',?,',8.01,','',?,?,'')",
                (
                    (n, rng.choice(list(Status)).value, now, f"Company {n % 5000}", f"20{n % 24:02}-01-02",
                     rng.random(), f"{n}.txt")
                    for n in numbers
                ),
            )  # fmt: skip
            raw.executemany(
                "INSERT INTO filing_search(rowid, name, text) VALUES (?,?,?)", ((n, "", t) for n, t in texts.items())
            )
            raw.commit()


def timed(label: str, function: Callable[[], object], times: int = 5) -> None:
    """Prints median and worst of some runs."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        function()
        seconds.append(time.perf_counter() - start)
    print(f"{label:44} median {statistics.median(seconds) * 1000:8.1f} ms   worst {max(seconds) * 1000:8.1f} ms")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1_000_000)
    count = parser.parse_args().records
    config = load_config(shipped_path())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.db"
        open_database(f"sqlite:///{path}").close()
        fill(path, count)
        with contextlib.closing(open_database(f"sqlite:///{path}")) as database:
            service = ReviewService(database, config, "bench")
            ids = service.queue_ids(QueueQuery())
            print(f"{count:,} records, {path.stat().st_size / 1e6:.0f} MB on the disk")
            for sort in (Sort.ATTENTION, Sort.COMPANY, Sort.DATE):
                timed(f"all ids by {sort.value}", lambda sort=sort: service.queue_ids(QueueQuery(sort=sort)), 3)
            timed("a page of 100 at the end", lambda: service.queue_rows(ids[-100:]))
            timed("search of a company", lambda: service.queue_ids(QueueQuery(text="company4711")))
            timed("next for review, from the middle", lambda: service.next_for_review(ids, count // 2))
            opened = [service.open(n) for n in range(1, 51)]
            places = iter(opened)

            def save() -> None:
                record = next(places).record
                if record.status in {Status.APPROVED, Status.REJECTED}:
                    record = service.save(record, review.reopen(record), "reopen")
                service.save(record, review.mark_absent(record, "phone"), "mark absent")

            timed("a save with full sync", save, 40)
            timed("open a record", lambda: service.open(count // 2), 20)
    print(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
