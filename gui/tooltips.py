"""What hovering says.  Labels quote filings, which are hostile: Qt would take a tag in them for markup."""

from __future__ import annotations

import html
from collections.abc import Sequence

from gui.highlights import EvidenceMark

_MOST = 5


def marks_tip(marks: Sequence[EvidenceMark]) -> str:
    """The labels of the evidence at one place as harmless rich text; "" where there is none."""
    parts = []
    for mark in marks[:_MOST]:
        first, *rest = mark.label.split("\n")
        parts.append("<br>".join([f"<b>{html.escape(first)}</b>", *(html.escape(line) for line in rest)]))
    if len(marks) > _MOST:
        parts.append(f"+ {len(marks) - _MOST}")
    return f"<qt>{'<hr>'.join(parts)}</qt>" if parts else ""
