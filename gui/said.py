"""What the model says, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.errors import TickmarkError
from model.record import Status
from model.sentence import Sentence


def said(words: str) -> str:
    """A sentence of the model, translated; values of filings inside it, and words that are none, stay as they are."""
    if not isinstance(words, Sentence):
        return words
    return QCoreApplication.translate("Model", words.template).format(*map(said, words.parts)) if words else ""


def said_of(error: Exception) -> str:
    """What an error says that a person can do something about: a TickmarkError, or the ValueError of a parser."""
    if isinstance(error, TickmarkError):
        return said(error.sentence)
    return said(error.args[0]) if error.args and isinstance(error.args[0], Sentence) else str(error)


def counted(number: int, one: str, many: str, *parts: object) -> str:
    """Words of the window about so many things, by the template for one or for any other number; {0} is the number.

    The number goes to the translator, too, since other languages have more forms than two.
    """
    template = QCoreApplication.translate("Counts", one if number == 1 else many, None, number)
    return template.format(f"{number:,}", *parts)


def status_words(status: Status) -> str:
    """A status as people call it."""
    return QCoreApplication.translate("Status", status.value.replace("_", " "))


def log_words(action: str) -> str:
    """A step of the log; the model and the command line write theirs in English, the window in its own language."""
    return QCoreApplication.translate("Log", action)
