"""Sentences for a person that remember what they were made of, so that a window can say them in its own language."""

from __future__ import annotations

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
