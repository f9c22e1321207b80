"""Puts the pieces of contact lines together: who is asked, for whom, and how they are reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from model.data.contact_words import INVESTOR, MEDIA, MEDIA_AGENCY
from model.spans import Span
from model.story.contact_cells import Kind, Piece
from model.story.organisations import core_words

_FAR = 60  # characters of an unknown line that ends a block of contacts


@dataclass
class Person:
    """A contact while its lines are read; several names share one telephone where they are printed together."""

    role: str
    headed: bool
    names: list[Piece] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    organisation: Piece | None = None
    phone: Piece | None = None
    email: Piece | None = None

    @property
    def reachable(self) -> bool:
        """Whether a telephone number or an address is known."""
        return self.phone is not None or self.email is not None


def role_of(text: str) -> str:
    """What a heading or a hint says about the role: investor, media, or nothing."""
    words = {word.strip(".,:()").lower() for word in text.replace("/", " ").split()}
    return "investor" if words & INVESTOR else "media" if words & MEDIA else ""


def people(found: Sequence[Piece], registrant: frozenset[str]) -> Iterator[Person]:
    """The contacts of a run of pieces in reading order; those that nobody can reach are left out."""
    reader = _Reader(registrant)
    for index, piece in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        yield from reader.read(piece, following)
    yield from reader.finish()


_REACH: Final = frozenset({Kind.PHONE, Kind.EMAIL})


class _Reader:
    """Remembers under which heading and organisation the next name stands."""

    def __init__(self, registrant: frozenset[str]) -> None:
        self.registrant = registrant
        self.person: Person | None = None
        self.role = ""
        self.headed = False
        self.owner: Piece | None = None  # an organisation printed over its people
        self.owner_role = ""
        self.owner_under_role = False
        self.last: Piece | None = None

    def finish(self) -> Iterator[Person]:
        """The contact that was being read, if it can be reached."""
        person, self.person = self.person, None
        if person is not None and person.reachable:
            yield self._settled(person)

    def read(self, piece: Piece, following: Piece | None) -> Iterator[Person]:
        """Takes one piece; gives the contact that it closes."""
        if piece.kind is Kind.HEADING and not self._is_title(piece):
            yield from self._heading(piece)
        elif piece.kind is Kind.NAME:
            if not self._is_place(piece, following):
                yield from self._name(piece, following)
        elif piece.kind is Kind.ORGANISATION:
            yield from self._organisation(piece, following)
        elif piece.kind in _REACH:
            self._reach(piece)
        elif piece.kind in (Kind.TITLE, Kind.HEADING) and self.person:
            self.person.titles.append(piece.text)
        elif piece.kind is Kind.HINT:
            self._hint(piece)
        elif piece.kind is Kind.UNKNOWN and piece.alone and len(piece.text) > _FAR:
            yield from self.finish()
            self.role, self.headed, self.owner = "", False, None
        self.last = piece

    def _is_place(self, piece: Piece, following: Piece | None) -> bool:
        """Whether a "name" is where an organisation sits: "Contact: Oakley, Inc., Brooklyn Park", a name below."""
        beside = self.last is not None and self.last.kind is Kind.ORGANISATION and self.last.line == piece.line
        below = following is not None and following.kind is Kind.NAME and following.line > piece.line
        return beside and below

    def _is_title(self, piece: Piece) -> bool:
        """Whether words of a heading ("Investor Relations") are a title, as behind a name still without a telephone."""
        person = self.person
        if person is None or not person.names or piece.marked:
            return False
        # "Director, Investor Relations", wherever it stands.
        if self.last is not None and self.last.kind is Kind.TITLE and self.last.line == piece.line:
            return True
        beside = not piece.alone or "relations" in piece.text.lower() or person.names[-1].line == piece.line
        return beside and not person.reachable

    def _heading(self, piece: Piece) -> Iterator[Person]:
        yield from self.finish()
        self.role = role_of(piece.text)
        self.headed = True
        first = piece.text.split()[0]
        if self.owner_under_role:
            self.owner, self.owner_under_role, self.owner_role = None, False, ""
        core = core_words(first)
        if core and core[0] in self.registrant:
            end = piece.span.start + len(first.removesuffix("’s").removesuffix("'s"))
            self.owner = Piece(
                Kind.ORGANISATION, first[: end - piece.span.start], Span(piece.span.start, end), piece.line
            )
            self.owner_under_role = True

    def _name(self, piece: Piece, following: Piece | None) -> Iterator[Person]:
        person = self.person
        hinted = self.last is not None and self.last.kind is Kind.HINT
        if (
            person is not None
            and person.names
            and not person.reachable
            and hinted
            and piece.line > person.names[-1].line
        ):
            # "Corrigan Shaw (media)", and below it who works there.
            person.organisation, person.names = person.names[-1], [piece]
            return
        if person is not None and person.names and not person.reachable:
            together = person.names[-1].line == piece.line or person.titles or (
                following is not None and following.line == piece.line and following.kind is not Kind.NAME
            )  # fmt: skip
            # An agency may bear its founder's name: "Ann Pell, Pell Oakes, (212) 555-0101".
            kin = set(person.names[-1].text.lower().split()) & set(piece.text.lower().split())
            if together and not kin:
                person.names.append(piece)
            elif person.organisation is None:
                # An agency that is called after its founders, on the line below a name.
                person.organisation = piece
            return
        yield from self.finish()
        self.person = Person(self.role or self.owner_role, self.headed, names=[piece])

    def _organisation(self, piece: Piece, following: Piece | None) -> Iterator[Person]:
        person = self.person
        same_line = self.last is not None and self.last.line == piece.line
        if person is not None and person.organisation is None and person.names and (not person.reachable or same_line):
            person.organisation = piece
            return
        yield from self.finish()
        beside = following is not None and following.line == piece.line and following.kind is Kind.UNKNOWN
        if beside and not (same_line and self.last is not None and self.last.kind is Kind.HEADING):
            return  # the subject of a sentence: "Oakley, Inc. is a company."
        under_heading = self.last is not None and self.last.kind is Kind.HEADING and bool(self.role)
        self.owner, self.owner_role, self.owner_under_role = piece, "", under_heading

    def _reach(self, piece: Piece) -> None:
        if self.person is None:
            if not (self.last and self.last.kind in (Kind.HEADING, Kind.ORGANISATION) and self.headed):
                return
            self.person = Person(self.role or self.owner_role, self.headed)
        person = self.person
        if piece.kind is Kind.PHONE and person.phone is None:
            person.phone = piece
        elif piece.kind is Kind.EMAIL and person.email is None:
            person.email = piece
        if person.organisation is None:
            person.organisation = self.owner

    def _hint(self, piece: Piece) -> None:
        role = role_of(piece.text)
        if self.person is not None:
            self.person.role = role or self.person.role
        elif self.owner is not None:
            self.owner_role = role

    def _settled(self, person: Person) -> Person:
        domain = person.email.text.rpartition("@")[2].lower() if person.email else ""
        if len(person.names) == 2 and person.names[1].text.split(maxsplit=1)[0].lower() in domain:  # noqa: PLR2004
            # "Ann Lee, Halfpenny Strategic, (212) 555-0101, al@halfpenny.example"
            person.names, person.organisation = person.names[:1], person.names[1]
        if not person.role:
            titles = " ".join(person.titles).lower()
            agency = core_words(person.organisation.text) if person.organisation else ()
            outside = bool(agency) and agency[0] not in self.registrant
            if "investor" in titles or "shareholder" in titles:
                person.role = "investor"
            elif "media" in titles or "press" in titles or (outside and agency[-1] in MEDIA_AGENCY):
                person.role = "media"
            else:
                person.role = "company"
        return person
