"""The SGML header of an EDGAR submission as lines to read and as facts.

Source: EDGAR Public Dissemination Service, Technical Specification.  A submission may have several filers, each with
its company data and addresses; the ordinal of the filer is the context of its facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from model.filing import Fact
from model.readers.canonical import canonical
from model.spans import Span

_BEGIN: Final = re.compile(r"<(?:SEC|IMS)-HEADER>", re.IGNORECASE)
_END: Final = re.compile(r"</(?:SEC|IMS)-HEADER>", re.IGNORECASE)
_LINE: Final = re.compile(r"^[ \t]{0,80}([A-Z][A-Z0-9 ,&/()'.-]{1,60}):([^\n]{0,400})$", re.MULTILINE)
_TAG_LINE: Final = re.compile(r"^[ \t]{0,80}</?[A-Z][A-Z-]{0,40}>?[^\n]{0,200}$\n?", re.MULTILINE)
_FILERS: Final = frozenset({"FILER", "SUBJECT COMPANY", "FILED BY"})
# Of lines that occur in several groups, these groups' are told apart by the group's name.
_NAMED_GROUPS: Final = frozenset({"BUSINESS ADDRESS", "MAIL ADDRESS", "FORMER COMPANY", "FORMER NAME"})
_GROUPS: Final = _FILERS | _NAMED_GROUPS | {"COMPANY DATA", "FILING VALUES"}


@dataclass(frozen=True, slots=True)
class Header:
    """A header: canonical text, and its lines as facts with spans in that text."""

    text: str
    facts: tuple[Fact, ...]


def read_header(raw: str) -> Header | None:
    """The header in what stands before the first document; None where there is none."""
    begin = _BEGIN.search(raw)
    if not begin:
        return None
    end = _END.search(raw, begin.end())
    body = canonical(raw[begin.end() : end.start() if end else len(raw)])
    # The first line holds the header's own file name; the tags of groups say nothing to a reader.
    lines = _TAG_LINE.sub("", body.partition("\n")[2]).expandtabs(8).split("\n")
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    return Header(text, tuple(_facts(text))) if text else None


def _facts(text: str) -> list[Fact]:
    facts: list[Fact] = []
    filer, group = 0, ""
    for line in _LINE.finditer(text):
        name, value = line[1].strip(), line[2].strip()
        if not value:
            # Other lines without a value, such as an empty "STREET 2:", begin no group.
            if name in _GROUPS:
                group = name
                filer += name in _FILERS
            continue
        label = f"sgml:{group}/{name}" if group in _NAMED_GROUPS else f"sgml:{name}"
        span = Span(*line.span(2)).trimmed(text)
        facts.append(Fact(label, value, span, str(filer or "")))
    return facts
