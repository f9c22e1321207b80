"""What a filing tells, read once for all the extractors of the press release and the event.

The event of a Form 8-K is told in the text of its items and at the top of its press release; what follows there
(earlier payments, other programmes, the company about itself, warnings) is background, and every sentence carries its
zone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from model.data.release_words import BOILERPLATE, SELF_DESCRIPTION
from model.filing import Filing, Format, Section, SectionKind
from model.once import once_for
from model.story.biotech import is_medical
from model.story.dates import dates
from model.story.folded import Folded, fold
from model.story.lines import lines_of
from model.story.prose import Sentence, Zone, paragraphs, sentences_of
from model.story.registrant import Registrant, registrant_of
from model.story.release import Release, find_release

_ITEM_NUMBER: Final = re.compile(r"(\d{1,2})(?:\s{0,3}\.\s{0,3}(\d{2}))?")
# Items that only list exhibits or statements.
_LISTS: Final = frozenset({"9.01", "7"})
_ABOUT: Final = re.compile(r"about (?:the )?[\w“\"]", re.IGNORECASE)
_SELF: Final = re.compile(SELF_DESCRIPTION, re.IGNORECASE)
_QUOTE: Final = re.compile(r"[“\"].{3,600}?[,.!?][”\"]", re.DOTALL)
_SAID: Final = re.compile(r"\b(?:said|says|commented|stated|added|noted|remarked|continued|concluded|explained)\b")

# Regulation S-K, item 601: other exhibits are 99; before, releases were filed as 28 (until 1993) or 20.
_RELEASE_EXHIBIT: Final = re.compile(r"99|EX-(?:20|28)\b")
_IN_THOUSANDS: Final = re.compile(
    r"\b(?:in|(?:000|000s)['’]?s? omitted|expressed in|amounts in) (thousands|millions)\b"
)
_SCALES: Final = {"thousands": 1_000, "millions": 1_000_000}
_PROSE: Final = re.compile(r"[a-z]{2}[.!?][”\"’')]{0,2}(?:$| [A-Z“\"])")
_PROSE_LIMIT = 24_000  # characters of an item or a release that tell its event; schedules and tables follow
_COVER = 6_000  # characters among which a cover prints its date
_DATE = 40  # characters of the longest date
_RELEASES = 4  # exhibits among which a press release is looked for
_LEAD_SENTENCES = 3


@dataclass(frozen=True, eq=False)
class Story:
    """A filing's prose in zones; `items` are the item numbers in order ("8.01", "5").

    Two stories are the same only if they are one object, so that what was worked out for one can be kept.
    """

    filing: Filing
    registrant: Registrant
    items: tuple[str, ...]
    release: Release | None
    sentences: tuple[Sentence, ...]

    @cached_property
    def core(self) -> tuple[Sentence, ...]:
        """The sentences that tell the event: items, headline, sub-headlines and the release's first paragraph."""
        return tuple(s for s in self.sentences if s.zone in (Zone.ITEM, Zone.HEADLINE, Zone.SUBHEAD, Zone.LEAD))

    @cached_property
    def is_medical(self) -> bool:
        """Whether the event is about medicines."""
        return is_medical(self.core, self.registrant.names)

    @cached_property
    def year(self) -> int:
        """The year of the event: the release's own, else that of the first date that the cover prints; 0 if unknown."""
        if self.release is not None and self.release.date is not None:
            return self.release.date.day.year
        reported = _reported(self.filing)
        return reported.year if reported else 0

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The rest of the release's own prose, without quotations, self-description and warnings."""
        return tuple(s for s in self.sentences if s.zone is Zone.BODY)

    def zone(self, *zones: Zone) -> tuple[Sentence, ...]:
        """The sentences of some zones, in the order of the text."""
        return tuple(s for s in self.sentences if s.zone in zones)


_last: list[Story] = []


def story_of(filing: Filing) -> Story:
    """The filing's story; the last one is kept, because several extractors ask for it in turn."""
    if not (_last and _last[0].filing is filing):
        _last[:] = [_read(filing)]
    return _last[0]


def _read(filing: Filing) -> Story:
    registrant = registrant_of(filing)
    release = _release(filing, registrant)
    sentences: list[Sentence] = []
    items: list[str] = []
    for section in filing.sections:
        if section.kind is SectionKind.ITEM and (number := item_number(section.label)):
            items.append(number)
            if number not in _LISTS:
                sentences.extend(_item_sentences(filing, section, number, release))
    if release is not None:
        sentences.extend(_release_sentences(filing, release, registrant))
    return Story(filing, registrant, tuple(items), release, tuple(sentences))


def item_number(label: str) -> str:
    """The number of an item's label: "Item 8.01" gives 8.01, "ITEM 5." gives 5."""
    found = _ITEM_NUMBER.search(label)
    if found is None:
        return ""
    return f"{int(found[1])}" + (f".{found[2]}" if found[2] else "")


@once_for
def _reported(filing: Filing) -> dt.date | None:
    """The first date that the cover prints."""
    for reach in (_COVER // 3, _COVER):
        cover = fold(filing.text, 0, min(len(filing.text), reach)).text
        # A date at the end of the first part may be cut off.
        if first := next((date for date in dates(cover) if reach == _COVER or date.end < len(cover) - _DATE), None):
            return first.day
    return None


def _release(filing: Filing, registrant: Registrant) -> Release | None:
    blocks = filing.format in (Format.HTML, Format.IXBRL)
    exhibits = [s for s in filing.sections if s.kind is SectionKind.EXHIBIT and _RELEASE_EXHIBIT.search(s.label)]
    reported = _reported(filing) if exhibits else None
    for section in exhibits[:_RELEASES]:
        if found := find_release(filing.text, section.span, registrant, blocks=blocks, reported=reported):
            return found
    return None


def _item_sentences(filing: Filing, section: Section, number: str, release: Release | None) -> Iterator[Sentence]:
    start = section.heading.end if section.heading else section.span.start
    end = min(section.span.end, start + _PROSE_LIMIT)
    if release is not None and start < release.span.start < end:
        end = release.span.start
    scale = 1
    places = list(paragraphs(filing.text, start, end))
    texts = [fold(filing.text, first, last) for first, last in places]
    warnings = _warnings("\n".join(folded.lower for folded in texts))
    for index, (place, folded) in enumerate(zip(places, texts, strict=True)):
        scale = _table_scale(folded, scale)
        if scale != 1:
            yield from _rows(filing.text, place, Zone.ITEM, index, number, scale)
            continue
        for sentence in _sentences(folded, Zone.ITEM, index, number):
            warns = any(map(sentence.lower.__contains__, warnings))
            yield replace(sentence, zone=Zone.BOILERPLATE) if warns else sentence


def _warnings(lower: str) -> list[str]:
    """The phrases of warnings that a text holds; most hold none."""
    return [phrase for phrase in BOILERPLATE if phrase in lower]


def _sentences(folded: Folded, zone: Zone, number: int, item: str = "") -> Iterator[Sentence]:
    for order, (start, end) in enumerate(sentences_of(folded)):
        yield Sentence(folded, start, end, zone, number, order, item)


def _rows(text: str, place: tuple[int, int], zone: Zone, number: int, item: str, scale: int) -> Iterator[Sentence]:
    """The rows of a table as sentences, since no full stop ends them."""
    for order, line in enumerate(lines_of(text, *place)):
        folded = fold(text, line.start, line.end)
        yield Sentence(folded, 0, len(folded.text), zone, number, order, item, scale)


def _table_scale(folded: Folded, scale: int) -> int:
    """By what the sums of a paragraph are multiplied, given what those of the one before were.

    A caption such as "(in thousands)" holds for the rows below it, up to the next paragraph of prose.
    """
    if scale == 1 and not any(map(folded.lower.__contains__, _SCALES)):
        return 1
    if _PROSE.search(folded.text):
        return 1
    caption = _IN_THOUSANDS.search(folded.lower)
    return _SCALES[caption[1]] if caption else scale


def _release_sentences(filing: Filing, release: Release, registrant: Registrant) -> Iterator[Sentence]:
    for zone, spans in ((Zone.HEADLINE, (release.headline,)), (Zone.SUBHEAD, release.subheads)):
        for index, span in enumerate(spans):
            if span is not None:
                folded = fold(filing.text, span.start, span.end)
                yield Sentence(folded, 0, len(folded.text), zone, index, 0)
    end = min(release.span.end, release.body + _PROSE_LIMIT)
    about = False
    scale = 1
    for index, (first, last) in enumerate(paragraphs(filing.text, release.body, end)):
        folded = fold(filing.text, first, last)
        scale = _table_scale(folded, scale)
        zone = Zone.LEAD if index == 0 else _paragraph_zone(folded, registrant)
        if index and _ABOUT.match(folded.text):
            about = True
        if about and zone in (Zone.BODY, Zone.QUOTE):
            zone = Zone.ABOUT
        if scale != 1:
            yield from _rows(filing.text, (first, last), zone, index, "", scale)
            continue
        for sentence in _sentences(folded, zone, index):
            late = zone is Zone.LEAD and sentence.order >= _LEAD_SENTENCES
            yield replace(sentence, zone=Zone.BODY) if late else sentence


def _paragraph_zone(folded: Folded, registrant: Registrant) -> Zone:
    text = folded.text
    if _ABOUT.match(text):
        return Zone.ABOUT
    if any(map(folded.lower.__contains__, BOILERPLATE)):
        return Zone.BOILERPLATE
    if _QUOTE.search(text) and _SAID.search(text):
        return Zone.QUOTE
    if _describes_itself(text, registrant):
        return Zone.ABOUT
    return Zone.BODY


def _describes_itself(text: str, registrant: Registrant) -> bool:
    """Whether a paragraph is the company's standing description of itself, printed without a heading."""
    for name in registrant.names:
        opening = re.match(rf"(?i:(?:the )?{re.escape(name[0])})(?: [A-Z][\w&'-]*){{0,4}}", text)
        if opening and "today" not in text[:200].lower() and _SELF.match(text, opening.end()):
            return True
    return False
