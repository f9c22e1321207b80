"""Where a value came from, in words."""

from __future__ import annotations

from typing import Final

from gui.badge import percent
from model.record import Annotation, Decision, Origin

_ORIGINS: Final = {
    Origin.ALTERNATIVE: "picked from the machine’s other candidates",
    Origin.SELECTION: "selected in the filing",
    Origin.TYPED: "typed",
    Origin.EARLIER_FILING: "taken from an earlier filing",
    Origin.ADJUDICATION: "chosen between two reviewers",
}


def provenance(annotation: Annotation | None) -> str:
    """Where a value came from, in words."""
    if annotation is None:
        return "nothing found"
    if annotation.decision is Decision.ABSENT:
        return "confirmed not to be in the filing"
    if annotation.origin is Origin.EXTRACTOR:
        share = f", {percent(annotation.confidence)} sure" if annotation.confidence is not None else ""
        return f"read by the machine{share}"
    reason = f" ({annotation.reason.value})" if annotation.reason else ""
    return _ORIGINS[annotation.origin] + reason
