"""The parts of a Form 8-K in its canonical text: header, cover, items, signature, exhibit index, exhibits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from model.filing import DocumentPart, Section, SectionKind
from model.first_look import first
from model.headings import find_headings
from model.spans import Span

SIGNATURE_WORDS: Final = re.compile(
    rf"{first('pi', then='un')}"
    r"(?:pursuant\s{1,20}to|in\s{1,20}accordance\s{1,20}with)\s{1,20}the\s{1,20}requirements?\s{1,20}of\s{1,20}(?:the\s{1,20})?(?:securities|section)",
    re.IGNORECASE,
)
_REQUIREMENT: Final = re.compile(r"[rR][eE][qQ][uU][iI][rR][eE][mM][eE][nN][tT]")
_OPENING_REACH: Final = 120  # characters: more than SIGNATURE_WORDS can have before and behind that word
_SIGNATURE_LINE: Final = re.compile(r"^[ \t>*_]{0,80}SIGNATURES?[ \t*_:]{0,40}$", re.MULTILINE | re.IGNORECASE)
_SIGNED: Final = re.compile(r"/s/", re.IGNORECASE)
_INDEX: Final = re.compile(
    r"^[ \t>*_]{0,80}(?:EXHIBITS?[ \t]{1,3}INDEX|INDEX[ \t]{1,3}(?:TO|OF)[ \t]{1,3}EXHIBITS?|"
    r"EXHIBIT[ \t]{1,3}LIST)[ \t*_:]{0,40}$",
    re.MULTILINE | re.IGNORECASE,
)
_EXHIBIT_LINE: Final = re.compile(
    r"^[ \t>*_]{0,120}(?:\(?EXHIBIT|EX\b)[ \t.\-]{0,4}(?:NO\.?[ \t]{0,3}|NUMBER[ \t]{0,3})?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?(?:\([a-z\d]\)|-\d|[A-Z]\b)?)\)?[ \t*_.:]{0,40}$",
    re.MULTILINE | re.IGNORECASE,
)
# Where a release begins in a flat text that names no exhibit.
_RELEASE_LINE: Final = re.compile(
    r"^[ \t>*_]{0,120}(?:FOR[ \t]{1,3}IMMEDIATE[ \t]{1,3}(?:PRESS[ \t]{1,3})?RELEASE|(?:PRESS|NEWS)[ \t]{1,3}RELEASE|"
    r"CONTACTS?[ \t]{0,3}:?)[ \t*_:.]{0,40}$",
    re.MULTILINE | re.IGNORECASE,
)
# A release's contacts printed over its "For immediate release".
_REACH: Final = re.compile(r"@\w|\(?\b\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}\b")
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n\s*")
_SIGNATURE_ROOM: Final = 3000  # a signature block with several signers
_FORM: Final = re.compile(r"8-K", re.IGNORECASE)


def find_sections(text: str, documents: Sequence[DocumentPart] = ()) -> tuple[Section, ...]:
    """The sections, in the order of the text; `documents` are the parts of an EDGAR submission."""
    main = main_document(text, documents)
    sections = [Section(SectionKind.HEADER, "Header", part.span) for part in documents if part.type == "HEADER"]
    sections += _of_main(text, main)
    for part in documents:
        if part.type != "HEADER" and part.span != main:
            sections.append(Section(SectionKind.EXHIBIT, part.type or "Document", part.span))
    return tuple(sorted(sections, key=lambda section: (section.span.start, -section.span.end)))


def main_document(text: str, documents: Sequence[DocumentPart] = ()) -> Span:
    """The 8-K itself: the first document of that type, else the first document at all, else the whole text."""
    parts = [part for part in documents if part.type != "HEADER"]
    chosen = next((part for part in parts if _FORM.match(part.type)), parts[0] if parts else None)
    return chosen.span if chosen else Span(0, max(1, len(text)))


def _of_main(text: str, main: Span) -> Iterator[Section]:
    signature = signature_start(text, main)
    body_end = signature.start if signature else main.end
    headings = find_headings(text, Span(main.start, body_end)) if body_end > main.start else ()
    cover_end = headings[0].span.start if headings else min(body_end, main.start + 6000)
    if cover_end > main.start:
        yield Section(SectionKind.COVER, "Cover", Span(main.start, cover_end))
    for n, heading in enumerate(headings):
        end = next((other.span.start for other in headings[n + 1 :] if other.span.start > heading.span.start), body_end)
        yield Section(SectionKind.ITEM, f"Item {heading.number}", Span(heading.span.start, end), heading.span)
    if signature is None:
        return
    index = _INDEX.search(text, signature.end, main.end)
    exhibits = list(_flat_exhibits(text, signature.end, main.end))
    stops = [place for place in (index.start() if index else None, exhibits[0][1] if exhibits else None) if place]
    signature_end = min([main.end, *stops])
    yield Section(SectionKind.SIGNATURE, "Signature", Span(signature.start, signature_end), signature)
    if index:
        end = min([main.end, *(start for _, start in exhibits if start > index.start())])
        yield Section(SectionKind.EXHIBIT_INDEX, "Exhibit index", Span(index.start(), end), Span(*index.span()))
    for n, (label, start) in enumerate(exhibits):
        end = exhibits[n + 1][1] if n + 1 < len(exhibits) else main.end
        yield Section(SectionKind.EXHIBIT, label, Span(start, end))


def signature_start(text: str, main: Span) -> Span | None:
    """The heading of the signature, or the sentence that opens it."""
    opening = None
    for opening in _openings(text, main):
        # The cover speaks of Section 13 in like words; a signature is signed.
        signed = _SIGNED.search(text, opening.end(), min(main.end, opening.end() + _SIGNATURE_ROOM))
        caused = "signed" in text[opening.end() : opening.end() + 400].lower()
        if signed or caused:
            break
    else:
        headings = list(_SIGNATURE_LINE.finditer(text, main.start, main.end))
        return Span(*headings[-1].span()).trimmed(text) if headings else None
    lines = list(_SIGNATURE_LINE.finditer(text, max(main.start, opening.start() - 300), opening.start()))
    return Span(*lines[-1].span()).trimmed(text) if lines else Span(*opening.span())


def _openings(text: str, main: Span) -> Iterator[re.Match[str]]:
    """Where the words that open a signature stand: looked for around the longest of them, which is seldom met."""
    behind = main.start
    for hint in _REQUIREMENT.finditer(text, main.start, main.end):
        start, end = max(behind, hint.start() - _OPENING_REACH), min(main.end, hint.end() + _OPENING_REACH)
        if found := SIGNATURE_WORDS.search(text, start, end):
            yield found
            behind = found.end()


def _flat_exhibits(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Exhibits that follow the signature in one flat text: their label and where they start."""
    found = [(f"EX-{line['number']}", line.start()) for line in _EXHIBIT_LINE.finditer(text, start, end)]
    release = _RELEASE_LINE.search(text, start, end)
    signed = _SIGNED.search(text, start, end)
    # Text far behind the last signature is an attachment, even where nothing says so.
    if (
        release
        and (signed is None or release.start() > signed.end())
        and not any(at <= release.start() for _, at in found)
    ):
        yield "EX-99", _contacts_above(text, signed.end() if signed else start, release.start())
    seen: set[str] = set()
    for label, at in found:
        if label not in seen:
            seen.add(label)
            yield label, at


def _contacts_above(text: str, signed: int, release: int) -> int:
    """Where a release begins: at the first paragraph behind the signer's own that says how to reach somebody."""
    starts = [gap.end() for gap in _PARAGRAPH.finditer(text, signed, release)]
    for start, end in pairwise([*starts, release]):
        if _REACH.search(text, start, end):
            return start
    return release
