"""What the model says, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.record import Status
from model.sentence import Sentence


def said(words: str) -> str:
    """A sentence or word of the model, translated; values of filings inside it stay as they are."""
    if not isinstance(words, Sentence):
        return QCoreApplication.translate("Model", words) if words else ""
    parts = [said(part) if isinstance(part, Sentence) else part for part in words.parts]
    return QCoreApplication.translate("Model", words.template).format(*parts)


def status_words(status: Status) -> str:
    """A status as people call it."""
    return QCoreApplication.translate("Status", status.value.replace("_", " "))
