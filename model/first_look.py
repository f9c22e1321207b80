"""Patterns without case that look at one letter before they try the rest."""

from __future__ import annotations


def first(letters: str, others: str = "", then: str = "") -> str:
    r"""What goes before a pattern that ignores case: a look at its first character, which may be one of those only.

    `re` asks each letter without case anew; a set that holds both cases is looked up at once, several times as fast
    where hardly any place of a long text is worth a try.

    Args:
        letters: the letters that the pattern may begin with, in either case.
        others: what else it may begin with, as it stands in a set ("\d", "(").
        then: the letters that may follow the first, where that is known.
    """
    second = f"[{then.lower()}{then.upper()}]" if then else ""
    return f"(?-i:(?=[{letters.lower()}{letters.upper()}{others}]{second}))"
