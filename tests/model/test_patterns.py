"""No pattern may backtrack catastrophically: each is run over hostile texts of two lengths."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import model

# What patterns trip over: one sign again and again, words that begin what they look for, and what only looks like it.
UNITS = (
    "a", " ", "A", "1", "\n", "_", "a ", "A ", "Aa ", "1 ", "of ", "the ", "$1 ", "§ ", "(", ") ", "-", ", ", ".", "\t",
    "0-1", "1-", "A. ", "\n\n", "A\n", "Item 1.01 ", "exhibit ", "99.1 ", "phase ", "rights ", "Inc. ", "May 1, ",
    "/s/ ", "@a", "<a>",
)  # fmt: skip
SHORT, LONG = 400, 1_600
NOTICEABLE = 0.01  # seconds of CPU; below it nothing can be told
QUADRATIC = 8  # a text four times as long takes sixteen times as long


def patterns() -> dict[re.Pattern[str], str]:
    """Every pattern of the model with the name of the constant that holds it, alone or among others."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(model.__path__, "model."):
        if "migrations" not in module.name:
            for name, held in vars(importlib.import_module(module.name)).items():
                found |= dict.fromkeys(inside(held), f"{module.name}.{name}")
    return found


def inside(held: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    if isinstance(held, re.Pattern) and isinstance(held.pattern, str):
        yield held
    elif depth and isinstance(held, tuple | list | set | frozenset | dict):
        for one in held.values() if isinstance(held, dict) else held:
            yield from inside(one, depth - 1)


def seconds(pattern: re.Pattern[str], unit: str, size: int) -> float:
    text = unit * (size // len(unit))
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


def test_no_pattern_backtracks_catastrophically() -> None:
    known = patterns()
    assert len(known) > 300
    slow = []
    for pattern, name in known.items():
        own = tuple(f"{word} " for word in re.findall(r"[a-z]{4,}", pattern.pattern)[:2])
        for unit in (*UNITS, *own):
            short = seconds(pattern, unit, SHORT)
            if short * 2 * QUADRATIC > NOTICEABLE:
                # The least of three: another program's work is not the pattern's.
                short = min(short, *(seconds(pattern, unit, SHORT) for _ in range(2)))
                long = min(seconds(pattern, unit, LONG) for _ in range(3))
                if long > NOTICEABLE and long > QUADRATIC * short:
                    slow.append(f"{name} on {unit!r}: {short:.4f} s, {long:.4f} s")
    assert not slow, "\n".join(slow)
