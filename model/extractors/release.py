"""The headline and the date of the press release that the filing carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from model.extractors.registry import extracts
from model.extractors.suggest import suggestion
from model.filing import Filing
from model.record import Suggestion
from model.spans import Span
from model.story.dates import dates
from model.story.folded import fold
from model.story.story import Story, story_of

NAME: Final = "release"
_SURE: Final = {"dateline": 0.97, "above": 0.85}
_HEADLINE = (15, 220)  # characters of a usual headline, at least and at most
_RELEASED: Final = re.compile(
    r"\b(?:press|news|earnings) release\b.{0,60}?\b(?:dated|of|issued(?: on)?|on)\b ?$|\bissued (?:a|its) (?:joint "
    r")?(?:press|news) release",
    re.IGNORECASE,
)


@extracts(NAME, "headline", "release_date")
def release(filing: Filing) -> Iterator[Suggestion]:
    """Headline and date; the sub-headlines and the dates that the items give the release are next-best candidates."""
    story = story_of(filing)
    if story.release is None:
        return
    yield from _headlines(filing, story)
    yield from _dates(filing, story)


def _headlines(filing: Filing, story: Story) -> Iterator[Suggestion]:
    assert story.release is not None
    spans = [span for span in (story.release.headline, *story.release.subheads) if span is not None]
    for rank, span in enumerate(spans):
        words = _words(filing, span)
        sure = 0.9 if story.release.date_rule == "dateline" and _HEADLINE[0] <= len(words) <= _HEADLINE[1] else 0.6
        yield suggestion(
            filing, "headline", words, span, confidence=sure if rank == 0 else 0.2, extractor=NAME,
            rule="headline" if rank == 0 else "subhead", rank=rank,
        )  # fmt: skip


def _words(filing: Filing, span: Span) -> str:
    return fold(filing.text, span.start, span.end).text


def _dates(filing: Filing, story: Story) -> Iterator[Suggestion]:
    assert story.release is not None
    rank = 0
    chosen = story.release.date
    if chosen is not None:
        rule = story.release.date_rule
        yield suggestion(
            filing,
            "release_date",
            chosen.day,
            Span(chosen.start, chosen.end),
            confidence=_SURE[rule],
            extractor=NAME,
            rule=rule,
        )
        rank = 1
    told = {chosen.day} if chosen else set()
    for sentence in story.core:
        if not sentence.item or "release" not in sentence.lower:
            continue
        for date in dates(sentence.text):
            near = _RELEASED.search(sentence.text, max(0, date.start - 90), date.start) or _RELEASED.search(
                sentence.text, date.end
            )
            if near and date.day not in told:
                told.add(date.day)
                yield suggestion(
                    filing, "release_date", date.day, sentence.span(date.start, date.end),
                    confidence=0.6 if rank == 0 else 0.1, extractor=NAME, rule="item", rank=rank,
                )  # fmt: skip
                rank += 1
