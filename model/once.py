"""Work that several extractors need of one filing is done once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def once_for(function: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Remembers the answer for the filing (or whatever it is) asked about last, by identity.

    Extractors of one filing run one after the other, so that one place is enough; and a Filing is too large to be
    hashed for a cache.  The pair is replaced as a whole, so that threads at worst do the work twice.
    """
    latest: list[tuple[Asked, Answer]] = []

    @wraps(function)
    def remembered(asked: Asked) -> Answer:
        for held, answer in latest[:]:
            if held is asked:
                return answer
        answer = function(asked)
        latest[:] = [(asked, answer)]
        return answer

    return remembered
