"""Times `tickmark extract` (all fields) against edgartools (`EightK.items`, items alone) on the same files, in one run.

    python benchmarks/against_edgartools.py FOLDER [--repeat 3]

Both run on one core, whole batches in turn; seconds are those of the processor, so that other programs' work does not
count.  The figure to quote is the ratio of the medians.  edgartools is installed
into a temporary environment of its own.  It is given each file as a local filing, with the text conversion that its
own `Filing.text` does; nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

EDGARTOOLS = "edgartools==5.62.0"

# Runs inside the other environment: prints the seconds that all files of the folder took, and how many there were.
RUNNER = """
import json, sys, time, warnings
from pathlib import Path
warnings.simplefilter("ignore")
from edgar.company_reports import EightK
from edgar.documents import HTMLParser, ParserConfig
from edgar.core import is_probably_html

class Local:
    form, accession_no, company, cik, filing_date = "8-K", "0", "local", 1, "2000-01-01"
    def __init__(self, content): self.content = content
    def html(self): return self.content if is_probably_html(self.content) else None
    def text(self):
        if not is_probably_html(self.content): return self.content
        return HTMLParser(ParserConfig(form="8-K")).parse(self.content).text()

files = sorted(Path(sys.argv[1]).iterdir())
texts = [path.read_text(encoding="utf-8", errors="replace") for path in files]
failed = 0
start = time.process_time()
for text in texts:
    try:
        EightK(Local(text)).items
    except Exception:
        failed += 1
print(json.dumps({"seconds": time.process_time() - start, "files": len(files), "failed": failed}))
"""


def tickmark_seconds(folder: Path, core: int) -> float:
    """Seconds that reading and extracting all files takes inside one warm process, as edgartools is timed."""
    code = (
        "import sys, time; from pathlib import Path; from model.config import load_config, shipped_path;"
        "from model.workers import read_and_extract as work; config = load_config(shipped_path());"
        "files = sorted(Path(sys.argv[1]).iterdir()); data = [(path.name, path.read_bytes()) for path in files];"
        "work(data=data[0][1], name=data[0][0], config=config); start = time.process_time();"
        "[work(data=content, name=name, config=config) for name, content in data]; print(time.process_time() - start)"
    )
    return float(_run([sys.executable, "-c", code, str(folder)], core))


def command_seconds(folder: Path, core: int) -> float:
    """Seconds of the whole command `tickmark extract --jobs 1`, process start and worker included."""
    before = _seconds_of_children()
    _run([sys.executable, "-m", "gui", "extract", "--jobs", "1", "-o", os.devnull, str(folder)], core)
    return _seconds_of_children() - before


def _seconds_of_children() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system


def _run(command: list[str], core: int) -> str:
    def pin() -> None:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {core})

    return subprocess.run(command, check=True, capture_output=True, text=True, preexec_fn=pin).stdout


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
    with tempfile.TemporaryDirectory() as home:
        venv.create(home, with_pip=True)
        other = Path(home) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        subprocess.run([other, "-m", "pip", "--quiet", "install", EDGARTOOLS], check=True)
        theirs, ours, command = [], [], []
        for _ in range(arguments.repeat):
            answer = json.loads(_run([str(other), "-c", RUNNER, str(arguments.folder)], core).splitlines()[-1])
            theirs.append(answer["seconds"])
            ours.append(tickmark_seconds(arguments.folder, core))
            command.append(command_seconds(arguments.folder, core))
    count = answer["files"]
    for name, seconds in (("edgartools items", theirs), ("tickmark, all fields", ours), ("whole command", command)):
        print(f"{name:22} {statistics.median(seconds) / count * 1000:8.2f} ms a filing ({count} filings)")
    print(f"edgartools failed on   {answer['failed']} filings")
    print(f"ratio                  {statistics.median(theirs) / statistics.median(ours):8.2f}")
    print(f"ratio, whole command   {statistics.median(theirs) / statistics.median(command):8.2f}")


if __name__ == "__main__":
    main()
