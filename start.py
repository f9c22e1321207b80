#!/usr/bin/env python3
"""Sets Tickmark up in this folder and starts it; needs nothing but Python 3.11 or newer.

    python3 start.py [ARG ...]     set up, then `tickmark ARG ...` (no ARG: the review window on the bundled samples)
    python3 start.py --check       set up with the developers' tools, then lint, types and tests

Everything goes into the folder `.venv` beside this file, with the versions and hashes of requirements.txt.  The second
start finds it ready and needs no network.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from gui.system_libraries import ALWAYS, ON_X11, missing

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST, NEWEST = (3, 11), (3, 13)


def fail(sentence: str) -> None:
    """Ends with a sentence for the person at the terminal."""
    sys.exit(f"start.py: {sentence}")


def say(sentence: str) -> None:
    """A line about what is going on, on stderr, since stdout belongs to the command."""
    print(f"start.py: {sentence}", file=sys.stderr, flush=True)


def suitable_python() -> str:
    """This Python if it will do, else a newer one on the PATH."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if (found := shutil.which(f"python3.{minor}")) and works(found):
            return found
    fail(
        f"Tickmark needs Python 3.11 to 3.13, this is {sys.version.split()[0]}. "
        "Install one of them (Debian and Ubuntu: sudo apt install python3.11 python3.11-venv) and start again."
    )
    raise AssertionError


def works(python: str) -> bool:
    """Whether that command starts at all (a version manager's shim may not)."""
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def run(*command: str) -> None:
    """A step that must succeed; its own output says why it did not."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        fail(f"this step failed: {' '.join(command)}. Its message stands above; mend that and start again.")


def apt_install(packages: list[str], purpose: str) -> bool:
    """Installs Debian packages where that needs no question (root); otherwise says what to type."""
    if not shutil.which("apt-get"):
        return False
    if os.geteuid() != 0:
        say(f"{purpose} Type: sudo apt-get install -y {' '.join(packages)}")
        return False
    say(f"{purpose} Installing {' '.join(packages)} …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", *packages]):
        code = subprocess.run(
            ["apt-get", "-qq", *command], env=environment, stdout=subprocess.DEVNULL, check=False
        ).returncode
    return code == 0


def venv_python() -> Path:
    """The interpreter inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv(python: str) -> None:
    """A virtual environment with pip; Debian keeps what that needs in a package of its own."""
    if venv_python().exists() and works(str(venv_python())):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True, check=False).returncode:
        version = subprocess.run(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        if not apt_install([f"python{version}-venv"], "Python's venv module is missing."):
            fail(f"Python's venv module is missing. Install the package python{version}-venv and start again.")
    say("making .venv …")
    run(python, "-m", "venv", str(VENV))


def install(lock: str) -> None:
    """The locked versions, by hash, then the project itself; skipped when nothing has changed since the last time."""
    wanted = hashlib.sha256((ROOT / lock).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / f"installed-{lock}"
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    say("installing the locked packages (a few minutes the first time) …")
    pip = (str(venv_python()), "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
    run(*pip, "--require-hashes", "--requirement", lock)
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")
    stamp.write_text(wanted, encoding="ascii")


def check_libraries() -> None:
    """On Linux, Qt needs system libraries that no Python package brings; says which package holds each."""
    lost = missing({**ALWAYS, **ON_X11}) if sys.platform.startswith("linux") else {}
    packages = sorted(set(lost.values()))
    if lost and not apt_install(packages, "Some system libraries that the window needs are missing."):
        fail(
            f"the window needs system libraries that are missing: {', '.join(lost)}. "
            f"On Debian and Ubuntu: sudo apt-get install -y {' '.join(packages)}"
        )


def check() -> int:
    """Lint, format, types, borders between the layers, tests: each must pass."""
    python = str(venv_python())
    importlinter = str(venv_python().parent / "lint-imports")
    for command in (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [importlinter],
        [python, "-m", "pytest", "-q"],
    ):
        say(" ".join(Path(command[0]).name if part == command[0] else part for part in command))
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


def main() -> int:
    """Command line."""
    checking = sys.argv[1:2] == ["--check"]
    make_venv(suitable_python())
    install("requirements-dev.txt" if checking else "requirements.txt")
    check_libraries()
    if checking:
        return check()
    return subprocess.run([str(venv_python()), "-m", "gui", *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
