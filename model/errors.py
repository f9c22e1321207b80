"""What can go wrong in the user's world; anything else is our bug.

Each error is a sentence for a person and, where there is one, a piece of advice that says what to do.
"""

from __future__ import annotations

from model.sentence import Sentence, joined


class TickmarkError(Exception):
    """A failure that a person can do something about."""

    def __init__(self, message: Sentence, advice: Sentence | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    @property
    def sentence(self) -> Sentence:
        """The message and its advice as one line of prose."""
        return joined((self.message, self.advice or ""))

    def __str__(self) -> str:
        return self.sentence


class ConfigError(TickmarkError):
    """The configuration file cannot be used; the message lists every fault."""


class RefusedFileError(TickmarkError):
    """A file that cannot be imported: encrypted, truncated, empty, binary, too large, hostile."""


class DatabaseError(TickmarkError):
    """The database cannot be opened, migrated or written."""


class ConflictError(TickmarkError):
    """Somebody else changed the record since it was opened; nothing was overwritten."""


class NotAllowedError(TickmarkError):
    """The review step is not possible in the record's present state."""


class ExportError(TickmarkError):
    """A training set cannot be written."""
