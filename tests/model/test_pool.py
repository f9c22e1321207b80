"""The pool of worker processes: order, time limit, crashes, and tasks that were given ahead."""

import multiprocessing
import os
import sys
from collections.abc import Iterator

import pytest

from model.pool import Context, Given, Lost, Pool

Task = tuple[str, int]


def work(task: Task) -> str:
    what, number = task
    if what == "hang":
        while True:
            pass
    if what == "die":
        os._exit(3)
    if what == "raise":
        raise ValueError(f"no {number}")
    if what == "long":
        return "x" * number
    return f"{what} {number}" if what != "process" else str(os.getpid())


def lost(task: Task, why: Lost) -> str:
    return f"{task[0]} {task[1]}: {why.value}"


@pytest.fixture(params=["fork", "forkserver", "spawn"])
def context(request: pytest.FixtureRequest) -> Context:
    if request.param not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    found: Context = multiprocessing.get_context(request.param)
    return found


def pool(context: Context, *, jobs: int = 2, seconds: float = 600) -> Pool[Task, str]:
    return Pool(work, lost, context, jobs=jobs, seconds=seconds)


@pytest.fixture
def forked() -> Context:
    if sys.platform != "linux":
        pytest.skip("workers are copied on Linux only")
    return multiprocessing.get_context("fork")


def test_answers_come_in_the_order_of_the_tasks(context: Context) -> None:
    tasks = [("n", n) for n in range(60)]
    assert list(pool(context, jobs=3).answers(tasks)) == [f"n {n}" for n in range(60)]


def test_what_is_known_already_keeps_its_place(forked: Context) -> None:
    tasks: list[Task | Given[str]] = [Given("first"), ("n", 1), Given("third")]
    assert list(pool(forked).answers(tasks)) == ["first", "n 1", "third"]


def test_without_tasks_there_are_no_answers_and_no_processes(forked: Context) -> None:
    assert list(pool(forked).answers([])) == []
    assert multiprocessing.active_children() == []


def test_a_crash_costs_one_task_and_not_those_given_ahead(forked: Context) -> None:
    tasks = [("n", 0), ("die", 1), *(("n", n) for n in range(2, 12))]
    found = list(pool(forked, jobs=1).answers(tasks))
    assert found == ["n 0", "die 1: crash", *(f"n {n}" for n in range(2, 12))]


def test_a_task_that_never_ends_is_ended_and_costs_no_other(forked: Context) -> None:
    tasks = [("n", 0), ("hang", 1), ("n", 2), ("n", 3), ("hang", 4), ("n", 5)]
    found = list(pool(forked, seconds=0.3).answers(tasks))
    assert found == ["n 0", "hang 1: time", "n 2", "n 3", "hang 4: time", "n 5"]


def test_what_a_task_raises_is_raised_here_and_ends_the_workers(forked: Context) -> None:
    answers = pool(forked).answers([("n", 0), ("raise", 1), ("n", 2)])
    assert next(answers) == "n 0"
    with pytest.raises(ValueError, match="no 1"):
        next(answers)
    assert multiprocessing.active_children() == []


def test_closing_ends_workers_that_are_busy(forked: Context) -> None:
    answers = pool(forked).answers([("n", 0), ("hang", 1), ("hang", 2)])
    assert next(answers) == "n 0"
    answers.close()
    assert multiprocessing.active_children() == []


def test_tasks_and_answers_larger_than_any_pipe_block_nobody(forked: Context) -> None:
    tasks = [("long", 3_000_000), ("y" * 3_000_000, 1)] * 6
    found = list(pool(forked).answers(tasks))
    assert [len(one) for one in found] == [3_000_000, 3_000_002] * 6


def test_a_worker_is_replaced_after_its_tasks(forked: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.pool._MOST_TASKS", 3)
    found = list(pool(forked, jobs=1).answers([("process", n) for n in range(9)]))
    assert [found.count(process) for process in dict.fromkeys(found)] == [3, 3, 3]


def test_only_so_many_tasks_are_taken_in_ahead(forked: Context) -> None:
    taken: list[int] = []

    def coming() -> Iterator[Task]:
        for n in range(1000):
            taken.append(n)
            yield ("n", n)

    answers = pool(forked, jobs=2).answers(coming())
    assert next(answers) == "n 0"
    assert len(taken) <= 33
    answers.close()
