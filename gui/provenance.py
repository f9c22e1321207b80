"""Where a value came from, in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from gui.badge import percent
from model.record import Annotation, Decision, Origin

_ORIGINS: Final = {
    Origin.ALTERNATIVE: "picked from the machine’s other candidates",
    Origin.SELECTION: "selected in the filing",
    Origin.TYPED: "typed",
    Origin.EARLIER_FILING: "taken from an earlier filing",
    Origin.ADJUDICATION: "chosen between two reviewers",
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Provenance", words)


def provenance(annotation: Annotation | None) -> str:
    """Where a value came from, in words."""
    if annotation is None:
        return _tr("nothing found")
    if annotation.decision is Decision.ABSENT:
        return _tr("confirmed not to be in the filing")
    if annotation.origin is Origin.EXTRACTOR:
        if annotation.confidence is None:
            return _tr("read by the machine")
        return _tr("read by the machine, {0} sure").format(percent(annotation.confidence))
    reason = f" ({_tr(annotation.reason.value)})" if annotation.reason else ""
    return _tr(_ORIGINS[annotation.origin]) + reason
