"""What the model says in prose can be said in another language: a template and its parts, never words put together."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from model import errors
from model.errors import DatabaseError
from model.sentence import Sentence, counted, joined

MODEL = Path(errors.__file__).parent
GUI = MODEL.parent / "gui"
ERRORS = {one.__name__ for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)}


def own(function: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function or module itself, not in a function inside it."""
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, ast.FunctionDef):
            yield node
            yield from own(node)


def calls(folder: Path) -> Iterator[tuple[str, ast.Call, ast.AST]]:
    """Every call in a folder's modules: where it stands, the call, and the function around it."""
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.Module):
                for node in own(function):
                    if isinstance(node, ast.Call):
                        yield f"{path.relative_to(folder.parent)}:{node.lineno}", node, function


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def put_together(node: ast.expr) -> bool:
    """Whether words are joined by the program, so that no translator ever meets them as they are."""
    return isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call)


def test_errors_are_raised_with_sentences() -> None:
    places = [(where, call) for where, call, _ in calls(MODEL) if name_of(call) in ERRORS]
    assert len(places) > 50
    bare = {
        where for where, call in places for one in call.args if isinstance(one, ast.Constant) or (
            put_together(one) and not (isinstance(one, ast.Call) and name_of(one) in {"Sentence", "joined", "counted"})
        )
    }  # fmt: skip
    assert not bare


def test_parsers_refuse_with_sentences() -> None:
    places = [
        (where, call.args[0])
        for where, call, function in calls(MODEL)
        if name_of(call) == "ValueError"
        and Path(where.split(":")[0]).name in {"values.py", "splits.py"}
        and isinstance(function, ast.FunctionDef)
        and function.name == "parse"
    ]
    assert len(places) > 7
    assert not {where for where, said in places if not (isinstance(said, ast.Call) and name_of(said) == "Sentence")}


def templates(call: ast.Call) -> list[ast.expr]:
    return {"Sentence": call.args[:1], "counted": call.args[1:3]}.get(name_of(call), [])


@pytest.mark.parametrize("folder", [MODEL, GUI], ids=["model", "gui"])
def test_templates_are_written_out_and_their_parts_are_all_there(folder: Path) -> None:
    faults, seen = set(), 0
    for where, call, function in calls(folder):
        if getattr(function, "name", "") in {"joined", "counted"}:
            continue  # where they are defined
        for template in templates(call):
            seen += 1
            if put_together(template):
                faults.add(where)
            if not isinstance(template, ast.Constant) or any(isinstance(one, ast.Starred) for one in call.args):
                continue
            places = {place for _, place, _, _ in Formatter().parse(template.value) if place is not None}
            parts = len(call.args) - (2 if name_of(call) == "counted" else 1)
            if not places <= {str(n) for n in range(parts)} or (name_of(call) == "Sentence" and len(places) < parts):
                faults.add(where)
    assert seen > 20
    assert not faults


def test_the_window_takes_no_error_for_words() -> None:
    """str(error) is English; `said_of` is what people read.  A report of a bug and a terminal are no window."""
    taken = {
        where
        for where, call, _ in calls(GUI)
        if name_of(call) == "str" and any(isinstance(one, ast.Name) and "error" in one.id for one in call.args)
    }
    assert {where.split(":")[0] for where in taken} <= {"gui/said.py"}


def test_the_window_counts_things_in_one_place() -> None:
    """“1 records” comes of a template that knows the many alone."""
    many = re.compile(r"\{\d\}( \w+)? (records|filings|values|fields|files|rows|pages)\b")
    found = {
        where
        for where, call, _ in calls(GUI)
        if name_of(call) != "counted"
        for one in call.args
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and many.search(one.value)
    }
    assert not found


def test_a_sentence_is_its_english_text_and_keeps_its_parts() -> None:
    said = Sentence("{0}: {1}", "a.txt", Sentence("It is empty."))
    assert said == "a.txt: It is empty."
    again = pickle.loads(pickle.dumps(said))
    assert (again.template, again.parts) == (said.template, said.parts)
    assert isinstance(again.parts[1], Sentence)
    assert joined(("One.", "", "Two.")) == "One. Two."
    assert not joined(())


@pytest.mark.parametrize(("number", "words"), [(0, "0 filings in x"), (1, "1 filing in x"), (2, "2 filings in x")])
def test_one_is_no_many(number: int, words: str) -> None:
    assert counted(number, "{0} filing in {1}", "{0} filings in {1}", "x") == words


def test_an_error_carries_both_of_its_sentences_between_processes() -> None:
    error = DatabaseError(Sentence("{0} is a folder.", "/data"), Sentence("Name a file in it."))
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == "/data is a folder. Name a file in it."
    assert again.sentence.parts == (error.message, error.advice)
    assert again.message.template == "{0} is a folder."
