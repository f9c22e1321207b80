"""Every word of medicine holds some of the letters that are looked for before it."""

import re

import pytest

from model.story import biotech


def alternatives(pattern: str) -> list[str]:
    """What stands between the bars of a pattern, outside of its brackets."""
    found, depth, word = [], 0, ""
    for char in pattern:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            found.append(word)
            word = ""
        else:
            word += char
    return [*found, word]


@pytest.mark.parametrize("word", alternatives(biotech._STRONG.pattern.removeprefix(r"\b(?:").removesuffix(r")\b")))
def test_each_word_is_looked_for(word: str) -> None:
    plain = re.sub(r"\(\?:[^)]*\)\??|\\b|.\?", "", word).strip()
    assert any(letters in plain for letters in biotech._STRONG_LETTERS), word
