"""Phrases by which the parts of a press release are known."""

from __future__ import annotations

from typing import Final

# Lines above a headline that are not the headline; matched against the whole lower-case line.
FURNITURE: Final = (
    (
        r"(?:\(?page \d+|\W*exhibit\s+[\d.]+|ex-?[\d.]+|for (?:immediate |general )?(?:release|distribution)|immediate "
        r"release)\b.{0,80}"
    ),
    (
        r"\W*(?:(?:press|news|earnings|media|corporate) (?:release|announcement|information)|news|press release text|"
        r"text of press release)\W*"
    ),
    r".{0,60}\b(?:news|press) release\W*",
    r"\W*(?:the )?(?:latest )?news from (?:\S+ ?){1,4}",
    r"(?:news|press) release\b.{0,20}\bsource\b.{0,80}",
    r"\W*(?:not )?for (?:release|publication|distribution)\b.{0,80}",
    r"\W*(?:release date|date|dated|released|filed by|subject company|commission file)\b.{0,80}",
    r".{0,60}\blogo\b.{0,20}",
    r"\W*(?:contacts?|for (?:further|more|additional) information|for further details)\b.{0,100}",
    r"\W*(?:nasdaq|nyse|amex|otc|tsx?|lse|symbol|ticker|traded)\b.{0,60}",
    r".{0,60}\((?:nasdaq|nyse|amex|otc|tsx|tse)\b[^)]{0,40}\)\W*",
    r"\W*(?:tel|telephone|phone|fax|web ?site|www|http|e-?mail)\b.{0,120}",
    r".{0,30}\b(?:p\.? ?o\.? box|\d{5}(?:-\d{4})?)\W*",
    (
        r"\d{1,6} .{0,50}\b(?:street|avenue|road|drive|boulevard|blvd|parkway|lane|way|suite|court|plaza|place|square|"
        r"st\.|ave\.|rd\.|dr\.).{0,60}"
    ),
    r"\W*(?:draft|confidential|approved|final|more|end|continued|source:.{0,80}|\W{0,5})\W*",
    r"\W*(?:at the company|at the financial relations board|from|to|company contacts?|agency contacts?)\W*:?",
    r"\d{1,6} .{0,60}, ?[a-z]{2} \d{5}(?:-\d{4})?\W*",  # an address on one line
    r"\d{1,2}:\d\d.{0,40}",
)

# How a paragraph that warns, disclaims or invites is known; searched in its lower-case words.
BOILERPLATE: Final = (
    "forward-looking", "forward looking", "safe harbor", "litigation reform act", "historical facts in it",
    "historical information contained", "looks ahead", "certain matters discussed", "cautionary note",
    "cautionary statement", "risk factors", "undue reliance", "deemed “filed”", 'deemed "filed"', "deemed to be filed",
    "not deemed filed", "be deemed incorporated", "liabilities of that section", "neither an offer to sell",
    "shall not constitute an offer", "not constitute an offer", "solicitation of an offer", "conference call",
    "webcast", "live audio", "participants in the solicitation", "proxy statement when it becomes",
    "trademark of", "trademarks of", "filed with the securities and exchange commission and may be",
    "statements in this release", "statements in this press release", "non-gaap", "may be accessed",
    "could cause actual results", "no duty to update", "undertakes no",
)  # fmt: skip

# What the verb of a company's description of itself is: "Oakley Pharmaceuticals is engaged in …".
SELF_DESCRIPTION: Final = (
    r"(?:, (?:inc|ltd|corp|llc|plc|co)\.?)?(?:,? \([^)]{1,80}\))?,? (?:(?:founded|based|headquartered|located|"
    r"established|"
    r"incorporated)\b[^.]{0,80}, )?(?:is (?:a|an|the|engaged|focused|dedicated|developing|committed|headquartered|"
    r"one of)|"
    r"develops|discovers|designs|makes|manufactures|markets|provides|operates|turns|specializes|sells|researches|"
    r"studies|"
    r"was founded|employs|owns|offers|applies|focuses)\b"
)

# How the paragraph that tells the news begins or goes on.
ANNOUNCES: Final = (
    r"\b(?:today|this (?:morning|afternoon))\b.{0,40}\b(?:announce|report|said|say|disclos|confirm|gave|give|declare|"
    r"issue|launch)"
    r"|\b(?:announce|report|sai|disclose|confirm)[a-z]{0,3} (?:\w+ )?today\b"
    r"|\b(?:announces|announced|is pleased to announce|are pleased to announce|reported|reports)\b"
)
