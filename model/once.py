"""Work that several extractors need of one filing is done once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from model.filing import Filing

Answer = TypeVar("Answer")


def once_per_filing(function: Callable[[Filing], Answer]) -> Callable[[Filing], Answer]:
    """Remembers the answer for the filing asked about last, by identity.

    Extractors of one filing run one after the other, so that one place is enough; and a Filing is too large to be
    hashed for a cache.  The pair is replaced as a whole, so that threads at worst do the work twice.
    """
    latest: list[tuple[Filing, Answer]] = []

    @wraps(function)
    def remembered(filing: Filing) -> Answer:
        for held, answer in latest[:]:
            if held is filing:
                return answer
        answer = function(filing)
        latest[:] = [(filing, answer)]
        return answer

    return remembered
