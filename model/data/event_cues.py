"""Phrases that tell what kind of event a Form 8-K reports, and what each item number says by itself.

Patterns are matched against lower-case sentences whose gaps are single blanks; repeats are bounded.  `needs` are words
of which one must occur at all, so that most patterns never run; a pattern with § (a sum of money) is tried only where a
sum stands.  `guard` names a pattern of `GUARDS` that, found in the same sentence, takes the cue back; `early` marks
cues that count only where a story begins: in the headline, the first sentences of the release and of an item.
"""

from __future__ import annotations

from typing import Final

from model.data.company_cues import COMPANY_CUES
from model.data.cue import Cue
from model.data.product_cues import PRODUCT_CUES
from model.data.rights_cues import RIGHTS_CUES

# What an item's number says by itself (Form 8-K, General Instruction B; before 23 August 2004 items 1 to 12).
ITEM_EVENTS: Final[dict[str, str]] = {
    "2.02": "financial_results", "12": "financial_results", "4.01": "auditor_change", "4": "auditor_change",
    "5.02": "executive_change", "6": "executive_change", "5.07": "shareholder_vote", "2.03": "debt_obligation",
    "2.04": "debt_obligation", "2.01": "acquisition_or_disposition", "2": "acquisition_or_disposition",
    "5.01": "acquisition_or_disposition", "1": "acquisition_or_disposition",
}  # fmt: skip

# Items whose text tells of the item's own event and of nothing else.
CLOSED_ITEMS: Final = frozenset(
    {"2.02", "12", "4.01", "4", "5.02", "6", "5.07", "5.03", "3.01", "3.03", "4.02", "5.05"}
)

GUARDS: Final[dict[str, str]] = {
    # Sums and steps that may come, or that came long ago.
    "potential": (
        r"\bif\b.{0,60}?\b(?:approved|successful|achieved|reached|exercised|met)\b|\b(?:eligible|up to|"
        r"as much as|could|potential\w*|contingent|would|no longer|may (?:also )?(?:receive|earn|"
        r"owe|have|bring|be (?:entitled|eligible|paid|earned|due|required|received|payable|able))|"
        r"might|further milestones|additional milestones|future milestones?|subsequent milestones|if and when|"
        r"provided for|"
        r"entitled to (?:receive )?(?:further|additional|certain|milestone payments)|milestones of up|various "
        r"milestones|exclude\w*)\b"
    ),
    "shares": r"\b(?:shares|stock options?|over-?allotment|underwriters)\b",
    "undone": r"\b(?:terminat\w+|expir\w+|cancel\w+|regain\w*|reacquir\w*|return of|reverts?|revert\w+)\b",
    "conditional": r"\balleg\w+\b|\b(?:unless|may (?:be )?terminat\w*|may be ended|either party may|right to "
    r"terminate|until "
    r"terminated|upon termination|if \w+ terminates|terminable|earlier terminat\w+|event of termination|"
    r"automatically terminate[sd]?|country by country|royalty term)\b",
    "money": r"\b(?:financial results|results of operations|operating results|quarter(?:ly)? results|year results)\b",
    "antitrust": r"\b(?:antitrust|hart-scott|hsr|stockholder approval|shareholder approval|upon (?:fda |regulatory |"
    r"the )?approval|if approved|subject to (?:fda|regulatory)|if (?:\S+ ){0,3}?(?:fda|food and drug|agency|"
    r"authorit\w+))\b",
    "paper": r"\boffers? to (?:buy|sell)\b|\bentitles? (?:its |the |each )?holders? to (?:buy|purchase)\b|\b(?:a|"
    r"any) person (?:or group )?(?:has |who |that )?(?:acquire|become)|\b(?:purchase(?:s|d|r|rs)? .{0,60}(?:common "
    r"stock|preferred stock|"
    "warrants|notes|units|shares of "
    r"(?:the company|its))|repurchase|stock options?|purchase orders?|over-?allot\w*|underwrit\w+)\b",
    "deal": r"\b(?:merger|acqui|purchase agreement|licen[sc]|credit)",
    "convertible": r"\bconvertible\b",
    "animals": r"\b(?:in animals|in mice|in rats|preclinical)\b",
    "medical": r"\b(?:patients|dose|doses|therapy|trial|study|drug|treatment)\b",
    "acquired": r"\bimpossible\b|\bnot be able to\b|\b(?:merger|acquisition of|acquire[sd]?|purchase of (?:all|"
    r"substantially))\b",
}

CUES: Final[tuple[Cue, ...]] = (*PRODUCT_CUES, *RIGHTS_CUES, *COMPANY_CUES)
