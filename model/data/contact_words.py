"""Words that press releases print around the people to ask."""

from __future__ import annotations

from typing import Final

from model.data.words import words

# Words that a heading over contacts is made of.
HEADING: Final = words(
    "contact contacts investor investors media press news relations relation inquiries enquiries inquiry company "
    "corporate "
    "financial public analyst analysts shareholder shareholders stockholder community communications for and or the of "
    "information further more additional please editorial business trade general agency at us u.s european to our & / "
    "desk team department medical professional scientific journalists reporters"
)
# One of these must stand in such a heading.
HEADING_CORE: Final = words(
    "contact contacts investor investors media press inquiries enquiries inquiry analysts analyst shareholders "
    "shareholder news relations information journalists reporters"
)

INVESTOR: Final = words("investor investors shareholder shareholders stockholder analyst analysts ir")
# Titles that are headings where a colon follows them: "Corporate Communications: Ann Lee, (301) 555-0105".
DEPARTMENTS: Final = frozenset({"corporate communications", "communications", "public affairs", "public relations"})
MEDIA: Final = words("media press news editorial journalists reporters trade communications affairs")

TITLE: Final = words(
    "director president vice chief officer manager treasurer secretary counsel controller chairman chairwoman chair "
    "senior executive assistant associate deputy general head interim principal founder partner specialist coordinator "
    "cfo ceo coo cmo cso cbo evp svp vp avp ir pr finance financial operations operating administration administrative "
    "accounting investor investors relations communications communication corporate public affairs media press "
    "marketing "
    "strategy strategic planning development business external internal global worldwide medical scientific science "
    "legal "
    "regulatory commercial product research clinical government policy commercialization and of for the & to"
)
TITLE_CORE: Final = words(
    "director president officer manager treasurer secretary counsel controller chairman chairwoman chair head founder "
    "specialist coordinator cfo ceo coo cmo cso cbo evp svp vp avp relations communications affairs marketing finance "
    "administration associate partner assistant development planning strategy operations"
)

# The last word of an agency's name that is not a usual business word.
AGENCY: Final = words(
    "pr advisory advisors advisers communications relations associates consulting consultants media agency strategies "
    "ir worldwide public group partners company assoc counsel"
)
MEDIA_AGENCY: Final = words("pr communications media public")

# Capitalised words that no person is called.
NOT_PEOPLE: Final = words(
    "logo "
    "immediate release news press announces reports results quarter year first second third fourth financial tables "
    "follow conference call exhibit contact contacts investor investors media relations street avenue road drive suite "
    "floor building boulevard plaza center centre square united states new "
    "york "
    "los angeles san santa diego francisco jose boston chicago houston dallas denver seattle kingdom england ireland "
    "germany france switzerland canada japan january february march july september october "
    "november "
    "december monday tuesday wednesday thursday friday nasdaq nyse amex symbol ticker tel fax phone telephone email "
    "e-mail mail web website internet business wire newswire globe for the and of to from in with source forward "
    "looking "
    "statements safe harbor about page table continued more end note editor editors attention time eastern pacific "
    "company corporation inc corp ltd llc phase trial study patient dosed milestone payment agreement license private "
    "securities litigation reform act item form report current date signature registrant"
)
DEGREES: Final = words("phd md jd cfa cpa mba esq pharmd dvm ms ma bs rn dds mph llb frcp facp dphil jr sr ii iii iv")
