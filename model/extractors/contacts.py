"""The people whom a press release names for questions: role, name, organisation, telephone, e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from model.extractors.registry import extracts
from model.extractors.suggest import cell, compound
from model.filing import Filing
from model.record import Suggestion
from model.story.contact_cells import Piece, pieces
from model.story.lines import Line, lines_of
from model.story.people import Person, people
from model.story.story import Story, story_of
from model.values import Compound

_TRIGGER: Final = re.compile(
    r"\b(?:contacts?|inquiries|enquiries|inquiry|investors?|investor relations|media|press|journalists|"
    r"(?:for|more|further|additional) information"
    r"|further details|(?:tele)?phone|tel)\b",
    re.IGNORECASE,
)
# A switchboard of the conference call is no contact.
_CALL: Final = re.compile(
    r"\b(?:dial|dialing|conference|webcast|replay|passcode|pass code|conference id|toll.?free|teleconference)\b",
    re.IGNORECASE,
)
# Between two contacts of one paragraph; an address that ends one, then a name.
_NEXT_CONTACT: Final = re.compile(
    r" \| (?=[A-Z][\w ]{2,30}:)|[,;] or (?=for |[A-Z])|; (?:and )?(?=[A-Z])|(?<=\w\.) (?=[A-Z])"
)
_INNER_HEADING: Final = re.compile(r"; (?:or |and )?(?=(?:investors?|media|press|analysts)\b)", re.IGNORECASE)
_HEADING = 60  # characters at whose beginning a paragraph says that it is about contacts
_PROSE = 160  # characters of a line that is a paragraph
_LIMIT = 40_000  # characters of a release in which contacts are looked for, from either end


@extracts("contacts", "contacts")
def contacts(filing: Filing) -> Iterator[Suggestion]:
    """The contacts of the press release, in the order of the text."""
    story = story_of(filing)
    if story.release is None:
        return
    seen: set[tuple[str, str]] = set()
    for lines in contact_blocks(filing.text, story):
        for person in people(pieces(lines, story.registrant.words), story.registrant.words):
            for found in _suggestions(filing, person):
                assert isinstance(found.value, Compound)
                key = (str(found.value.get("name")), str(found.value.get("phone")))
                if key not in seen:
                    seen.add(key)
                    yield found


def contact_blocks(text: str, story: Story) -> Iterator[list[Line]]:
    """The runs of lines of the release, outside its prose, that may hold contacts."""
    assert story.release is not None
    span = story.release.span
    body = story.release.body
    top = [line for line in lines_of(text, span.start, body) if not _inside_title(line, story)]
    yield from _runs(top, near_top=True)
    tail_start = max(body, span.end - _LIMIT)
    yield from _runs(lines_of(text, tail_start, span.end), near_top=False)


def _inside_title(line: Line, story: Story) -> bool:
    assert story.release is not None
    titles = [s for s in (story.release.headline, *story.release.subheads) if s is not None]
    return any(title.start < line.end and line.start < title.end for title in titles)


def _runs(lines: Sequence[Line], *, near_top: bool) -> Iterator[list[Line]]:
    """Lines around telephone numbers and addresses, cut at paragraphs of prose."""
    run: list[Line] = []
    for line in [*(part for printed in lines for part in _parted(printed)), None]:
        prose = line is None or len(line.text) > _PROSE or _CALL.search(line.text) is not None
        if prose:
            if run and _promising(run, near_top=near_top):
                yield run
            run = []
            if line is not None and len(line.text) > _PROSE and (last := _last_sentence(line)):
                run = [last]
        elif line is not None:
            run.append(line)


def _parted(line: Line) -> Iterator[Line]:
    """A paragraph of contacts as lines: "For further information contact: …, or for journalists, …"."""
    cuts = list(_INNER_HEADING.finditer(line.text))
    if len(line.text) > _PROSE and "@" in line.text and _TRIGGER.search(line.text, 0, _HEADING):
        cuts = list(_NEXT_CONTACT.finditer(line.text))
    at = 0
    for cut in [*cuts, None]:
        stop = cut.start() if cut else len(line.text)
        yield Line(line.text[at:stop], line.start + at, line.start + stop, line.column, line.gap if at == 0 else 0)
        at = cut.end() if cut else stop


def _last_sentence(line: Line) -> Line | None:
    """The end of a paragraph that names whom to ask ("For more information, contact Ann Lee at (617) 555-0101")."""
    at = max(line.text.lower().rfind(word) for word in ("contact ", "contact: ", "contacts: "))
    if at < 0 or len(line.text) - at > _PROSE:
        return None
    return Line(line.text[at:], line.start + at, line.end, line.column, 1)


def _promising(run: list[Line], *, near_top: bool) -> bool:
    joined = "\n".join(line.text for line in run)
    reach = "@" in joined or re.search(r"\d{3}[-. )/]{1,3}\d{3,4}", joined) or "+" in joined
    return bool(reach) and (near_top or _TRIGGER.search(joined) is not None)


def _suggestions(filing: Filing, person: Person) -> Iterator[Suggestion]:
    """One suggestion for each name; a telephone without a name is a contact too, but a doubtful one."""
    names: list[Piece | None] = [*person.names] or [None]
    for name in names:
        columns = (
            ("name", name),
            ("organisation", person.organisation),
            ("phone", person.phone),
            ("email", person.email),
        )
        values = {column: " ".join(piece.text.split()) if piece else None for column, piece in columns}
        evidence = tuple(c for column, piece in columns if piece for c in cell(filing, column, piece.span))
        both = person.phone is not None and person.email is not None
        rule = "nameless" if name is None else "headed" if person.headed else "unheaded"
        sure = {"nameless": 0.4, "headed": 0.9 if both else 0.85, "unheaded": 0.75}[rule]
        yield compound(
            filing, "contacts", Compound.of(role=person.role, **values), evidence,
            confidence=sure, extractor="contacts", rule=rule,
        )  # fmt: skip
