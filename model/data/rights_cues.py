"""Phrases that tell of rights: those that come back, licences, collaborations."""

from __future__ import annotations

from typing import Final

from model.data.cue import Cue

_ALLIANCE = (
    r"(?:licen[sc]\w{0,4}|sublicen[sc]\w{0,3}|collaborati\w+|alliance|co-?promot\w+|co-?develop\w+|co-?market\w+|"
    r"commerciali[sz]ation|distribution|partnering|partnership|joint venture|joint development|research and "
    r"development|"
    r"research and option|research|option|development|marketing|supply and distribution|technology access|evaluation)"
)

RIGHTS_CUES: Final[tuple[Cue, ...]] = (
    # --- rights come back (before licences, which it takes back)
    Cue(
        "rights_returned",
        "rights regained",
        ("right", "licen", "return", "regain", "reacquir", " back", "again", "once more"),
        r"(?<!may )(?<!will not )\b(?:regain(?:s|ed|ing)?|re-?acquir(?:e|es|ed|ing)|reclaim(?:s|ed)?|retak(?:e|es|"
        r"ing)|return(?:s|ed|ing)?|retriev(?:e|es|ed)|recover(?:s|ed)?|(?:buy(?:s|ing)?|bought|hand(?:s|ed|ing)?|"
        r"g[eo]ts?|gives?|gave|given|giving|takes?|took|taken|taking|wins?|won) back|again (?:own|hold|control)s?|once "
        r"more (?:owns|holds))\b.{0,90}?\b(?:rights?|licen[sc]es?|programs?|products?|compounds?|gene therapy|"
        r"[a-z]{1,4}-\d+)\b",
        sure=0.88,
    ),
    Cue(
        "rights_returned",
        "rights revert",
        ("right", "licen"),
        r"\b(?:rights?|licen[sc]es?)\b.{0,150}?\b(?:fall back|falls back|fell back|revert(?:s|ed|ing)?|come back|"
        r"comes back|go back|will return|"
        r"have returned|return to|returned to|are being returned|were returned)\b",
        early=False,
        sure=0.88,
    ),
    Cue(
        "rights_returned",
        "agreement ended",
        ("terminat", "end", "cancel", "exit", "discontinu", "withdraw"),
        rf"(?<!may )(?<!to )\b(?:terminat(?:e|es|ed|ing|ion)|end(?:s|ed|ing)|cancel\w*|discontinu\w+|exit\w*|"
        rf"put(?:s|ting)? an end|withdraw\w*)\b.{{0,140}}?\b{_ALLIANCE}(?: and \w+|"
        rf" & \w+)?(?: \w+)?(?: agreements?| alliance| "
        rf"collaboration| partnership| deal)\b",
        guard="conditional",
        sure=0.85,
    ),
    Cue(
        "rights_returned",
        "election to end",
        ("terminate", "to end", "withdraw", "discontinue"),
        rf"\b(?:notice|notified|election|elected|elects|decision|decided|decides|chosen|"
        rf"chose)\b.{{0,80}}?\bto (?:terminate|end|"
        rf"discontinue|withdraw from)\b.{{0,100}}?\b{_ALLIANCE}",
        guard="conditional",
        sure=0.85,
    ),
    Cue(
        "rights_returned",
        "option declined",
        ("option",),
        r"\b(?:not (?:to )?exercis\w+|declin\w+ to exercise|let)\b.{0,40}?\boption\b",
        guard="shares",
        sure=0.7,
    ),
    Cue(
        "rights_returned",
        "agreement ends",
        ("agreement", "collaboration", "alliance", "partnership"),
        rf"\b{_ALLIANCE}(?: (?:and|&) \w+)?(?: \w+)? (?:agreement|alliance|collaboration|partnership)\b.{{0,110}}?\b"
        rf"(?:ends|ended|terminates|terminated|(?:is|was|will be|has been|were|are) (?:hereby )?(?:terminated|ended|"
        rf"cancel+ed)|comes to an end|came to an end|will end|will terminate)\b",
        guard="conditional",
        sure=0.8,
    ),
    Cue(
        "rights_returned",
        "agreement agreed to end",
        ("terminat",),
        rf"\bagree[sd]? to terminate\b.{{0,80}}?\b{_ALLIANCE}\b",
        sure=0.88,
    ),
    # --- licences and collaborations
    Cue(
        "license_or_collaboration",
        "alliance entered",
        ("enter", "sign", "execut", "conclud", "form", "establish", "expand", "extend", "agree", "announce"),
        rf"\b(?:enter(?:s|ed|ing)?(?: into)?|sign(?:s|ed|ing)?|execut(?:e|es|ed)|conclud(?:e|es|ed)|form(?:s|ed)?|"
        rf"establish(?:es|ed)?|expand(?:s|ed)?|extend(?:s|ed)?|amend(?:s|ed)?|announce[sd]?(?: today)?(?: an?| the)|"
        rf"reach(?:es|ed)?|"
        rf"complete[sd]?|begin|agree[sd]? to)\b"
        rf"(?:(?!\bthat\b|\bpursuant\b).){{0,150}}?\b{_ALLIANCE}(?: (?:and|&) [\w-]+| [\w-]+){{0,3}}? (?:agreements?|"
        rf"alliance|collaboration|partnership|deal|licen[sc]e|venture|program|amendment|pact)\b",
        guard="undone",
        sure=0.85,
    ),
    Cue(
        "license_or_collaboration",
        "licence widened",
        ("licens", "licenc"),
        r"\b(?:amend(?:s|ed)?|extend(?:s|ed)?|widen(?:s|ed)?|broaden(?:s|ed)?|expand(?:s|ed)?|enlarge[sd]?)\b "
        r"(?:\S+ ){0,5}?licen[sc]e\b(?! agreement)",
        guard="undone",
        sure=0.8,
    ),
    Cue(
        "license_or_collaboration",
        "rights licensed",
        ("licens", "licenc", "right", "option"),
        r"\b(?:has|have|had) (?:exclusively |also )?(?:out-?|in-?|sub-?)?licen[sc]ed\b|^(?:\S+ ){1,6}?(?:in-?|"
        r"out-?)?licen[sc]es\b|\b(?:grant(?:s|ed)?|acquire[sd]?|obtain(?:s|ed)?|licen[sc]e[sd]?)\b(?:(?! that "
        r").){0,120}?\b(?:sole|exclusive|worldwide|co-?exclusive|non-?exclusive|marketing|commercial|development|north "
        r"american|european|global|u\.s\.) (?:\S+ ){0,5}?(?:rights?|licen[sc]e|option)\b|\bexclusive licen[sc]e\b",
        guard="undone",
        sure=0.78,
    ),
    Cue(
        "license_or_collaboration",
        "agreement to sell",
        (
            "agreement",
            "licensed",
            "jointly",
            "together",
            "develop",
            "operate",
            "promote",
            "collaborate",
            "venture",
            "alliance",
            "partnership",
            "collaboration",
        ),
        r"\bagreement\b.{0,40}?\b(?:under|by|in|through) which (?:\S+ ){1,4}?(?:will|may|can|shall|is to|has|"
        r"obtains?|receives?|"
        r"gets?|licenses?) (?:\S+ ){0,6}?(?:market|sell|develop|distribute|commerciali[sz]e|promote|licen[sc]e|"
        r"rights?)\b|"
        r"\bexclusively licensed\b|\bagreed that (?:\S+ ){1,3}?will (?:\S+ ){0,2}?(?:develop|market|sell|distribute|"
        r"promote)\b|\bjointly (?:develop|market|sell|discover|commerciali[sz]e)|\bwill (?:co-?develop|"
        r"co-?promote|co-?operate|"
        r"collaborate|work together)\b|\bto develop .{0,60}? together\b|\b(?:form(?:s|ed)?|creat(?:es|ed)|"
        r"establish(?:es|ed)|set up|enter(?:s|ed) into) "
        r"(?:\S+ "
        r"){0,3}?(?:joint venture|alliance|partnership|collaboration)\b",
        guard="undone",
        sure=0.75,
    ),
    Cue(
        "license_or_collaboration",
        "option exercised",
        ("option", "opt", "opt-"),
        r"\bopt(?:s|ed|ing)?[- ]in\b|\bexercis(?:e|es|ed|ing) (?:its |the |an |their )?(?:exclusive )?option\b"
        r"(?!.{0,30}\b(?:shares|"
        r"over-?allotment|overallotment|additional|underwriters))|\bexercise of (?:its |the |an )?(?:exclusive "
        r")?(?:licen[sc]e )?option to (?:licen|develop)",
        sure=0.8,
    ),
    Cue(
        "license_or_collaboration",
        "collaborates",
        ("collaborat", "partner", "team", "alliance", "co-develop", "codevelop", "license", "licence"),
        r"^(?:\S+ ){1,9}?(?:collaborate|partners? (?:with|to|on|for)|team up|join forces|to co-?develop|to codevelop|"
        r"to jointly|in "
        r"alliance|form alliance|ink)\b|\b(?:strategic|research|global|exclusive|worldwide|clinical|new|multi-?year|"
        r"multi-?target|broad|discovery) (?:\S+ ){0,3}?(?:collaboration|alliance|partnership)\b",
        guard="undone",
        sure=0.7,
    ),
)
