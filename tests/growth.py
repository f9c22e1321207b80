"""How the cost of a piece of work grows with its input, measured so that a busy machine does not matter."""

import time
from collections.abc import Callable

_RUNS = 3
_SLACK = 0.3  # seconds of CPU: below this nothing can be told


def cpu_seconds(work: Callable[[], object]) -> float:
    """The least CPU time of some runs: what other programs take does not count, nor does a first run's warming up."""
    times = []
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def assert_near_linear(prepare: Callable[[int], Callable[[], object]], *, size: int, factor: int = 8) -> None:
    """A text `factor` times as long may cost so much more, with room for noise, but far from its square."""
    short, long = cpu_seconds(prepare(size)), cpu_seconds(prepare(size * factor))
    assert long < factor * 5 * short + _SLACK, f"{size}: {short:.3f} s, {size * factor}: {long:.3f} s"
