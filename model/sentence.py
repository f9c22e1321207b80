"""Sentences for a person that remember what they were made of, so that a window can say them in its own language.

Whatever the model says in prose is a Sentence: errors and their advice, reasons, summaries.  A plain string is data,
such as the name of a file or a value of a filing, and nobody translates it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self


class Sentence(str):
    """A text from a template and its parts; it is the English text, and carries both.

    The parts stand in the template as {0}, {1} and so on; a part may be a sentence of its own.
    """

    __slots__ = ("parts", "template")

    template: str
    parts: tuple[str, ...]

    def __new__(cls, template: str, *parts: object) -> Self:
        """The English text of a template."""
        words = tuple(part if isinstance(part, str) else str(part) for part in parts)
        made = super().__new__(cls, template.format(*words))
        made.template, made.parts = template, words
        return made

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, ...]]:
        return Sentence, (self.template, *self.parts)


def joined(sentences: Iterable[str], between: str = " ") -> Sentence:
    """Sentences one behind the other as one; empty ones leave no gap."""
    parts = [sentence for sentence in sentences if sentence]
    return Sentence(between.join(f"{{{n}}}" for n in range(len(parts))), *parts)


def counted(number: int, one: str, many: str, *parts: object) -> Sentence:
    """A sentence about so many things, by the template for one or for any other number; {0} is the number."""
    return Sentence(one if number == 1 else many, number, *parts)
