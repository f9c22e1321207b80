"""Under which names the filing speaks of its own registrant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from model.data.words import words
from model.filing import Filing
from model.story.organisations import core_words

_CAPTION: Final = re.compile(r"\(?\s{0,3}exact\s{1,4}name\s{1,4}of", re.IGNORECASE)
_LABEL: Final = re.compile(r"[^():]{0,90}:(?!\w)")
_FACTS: Final = ("dei:EntityRegistrantName", "sgml:COMPANY CONFORMED NAME")
_STATE_TAG: Final = re.compile(r"[/\\][A-Za-z]{2,3}[/\\]?\s*$")
# First words that many companies share: two words are needed to know the company.
_COMMON: Final = words(
    "the american first national united general new international global advanced north south east west bank royal "
    "pacific atlantic central great standard universal public home health applied digital data"
)
_TELLING = 3  # letters of a first word that tells one company from others
_COVER = 12_000  # characters in which a cover states its registrant


@dataclass(frozen=True, slots=True)
class Registrant:
    """The registrant's names as words in lower case, legal forms dropped; more than one where several file jointly."""

    names: tuple[tuple[str, ...], ...]

    def is_named(self, words: tuple[str, ...]) -> bool:
        """Whether `words` name a registrant in full, in short, or a company of its group that bears its first word."""
        for name in self.names:
            if not words or not name:
                continue
            if words == name[: len(words)] or name == words[: len(name)]:
                return True
            if words[0] == name[0] and name[0] not in _COMMON and len(name[0]) >= _TELLING:
                return True
        return False

    @property
    def words(self) -> frozenset[str]:
        """The first words of the names, by which lines of contacts call the registrant."""
        return frozenset(name[0] for name in self.names if name and name[0] not in _COMMON)


def registrant_of(filing: Filing) -> Registrant:
    """The names from the file's own tags and from the line above the cover's caption."""
    names = [core_words(_STATE_TAG.sub("", fact.value)) for fact in filing.facts if fact.name in _FACTS]
    if caption := _CAPTION.search(filing.text, 0, _COVER):
        above = [
            line.strip(" \t_-*|") for line in filing.text[max(0, caption.start() - 600) : caption.start()].split("\n")
        ]
        if label := _LABEL.match(filing.text, caption.end()):
            # "Exact name of registrant: Oakley, Inc.", on the same line or the next.
            below = filing.text[label.end() : label.end() + 300].lstrip().partition("\n")[0]
            above = [below.strip(" \t_-*|")]
        for line in reversed(above):
            if sum(c.isalpha() for c in line) > 1:
                names.append(core_words(_STATE_TAG.sub("", line)))
                break
    return Registrant(tuple(dict.fromkeys(name for name in names if name)))
