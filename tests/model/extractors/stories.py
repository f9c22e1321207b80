"""Fictional filings in short, with what their release and event fields are.

Each story has a registrant, the text of its items, perhaps a release, and the values that a careful reader would note.
A field that is left out is not checked; an empty list says that there is no such value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from model.filing import Filing, Format, Section, SectionKind
from model.spans import Span


@dataclass(frozen=True)
class Story:
    """One story and the values wanted of it."""

    name: str
    registrant: str
    items: dict[str, str]
    release: str = ""
    wanted: dict[str, list[Any]] = field(default_factory=dict)

    def filing(self) -> Filing:
        """The story as a filing with its sections."""
        text = f"FORM 8-K\n\n{self.registrant}\n(Exact name of registrant as specified in its charter)\n\n"
        sections = [Section(SectionKind.COVER, "Cover", Span(0, len(text)))]
        for number, words in self.items.items():
            start = len(text)
            heading = f"Item {number}. Heading of the item"
            text += f"{heading}\n\n{words.strip()}\n\n"
            span = Span(start, len(text))
            sections.append(Section(SectionKind.ITEM, f"Item {number}", span, Span(start, start + len(heading))))
        start = len(text)
        text += f"SIGNATURES\n\n{self.registrant}\n\nBy: /s/ A. Signer\n\n"
        sections.append(Section(SectionKind.SIGNATURE, "Signatures", Span(start, len(text))))
        if self.release:
            start = len(text)
            text += f"EXHIBIT 99.1\n\n{self.release.strip()}\n"
            sections.append(Section(SectionKind.EXHIBIT, "EX-99.1", Span(start, len(text))))
        return Filing(f"{self.name}.txt", "0" * 64, Format.TEXT, text, tuple(sections))


def _read() -> tuple[Story, ...]:
    folder = Path(__file__).parent / "stories_data"
    files = sorted(folder.glob("*.yaml"))
    return tuple(Story(**entry) for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8")))


STORIES = _read()
