"""The items of Form 8-K, in both numberings, with their printed titles and the days from which they were in force.

Sources: Form 8-K as in force before and from 23 August 2004 (Release 33-8400), with the items added since.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

TITLES: Final[dict[str, str]] = {
    "1": "Changes in Control of Registrant",
    "2": "Acquisition or Disposition of Assets",
    "3": "Bankruptcy or Receivership",
    "4": "Changes in Registrant's Certifying Accountant",
    "5": "Other Events and Regulation FD Disclosure",
    "6": "Resignations of Registrant's Directors",
    "7": "Financial Statements, Pro Forma Financial Information and Exhibits",
    "8": "Change in Fiscal Year",
    "9": "Regulation FD Disclosure; Sales of Equity Securities Pursuant to Regulation S",
    "10": "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics",
    "11": "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans",
    "12": "Results of Operations and Financial Condition",
    "1.01": "Entry into a Material Definitive Agreement",
    "1.02": "Termination of a Material Definitive Agreement",
    "1.03": "Bankruptcy or Receivership",
    "1.04": "Mine Safety - Reporting of Shutdowns and Patterns of Violations",
    "1.05": "Material Cybersecurity Incidents",
    "2.01": "Completion of Acquisition or Disposition of Assets",
    "2.02": "Results of Operations and Financial Condition",
    "2.03": "Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement",
    "2.04": "Triggering Events That Accelerate or Increase a Direct Financial Obligation",
    "2.05": "Costs Associated with Exit or Disposal Activities",
    "2.06": "Material Impairments",
    "3.01": "Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing",
    "3.02": "Unregistered Sales of Equity Securities",
    "3.03": "Material Modification to Rights of Security Holders",
    "4.01": "Changes in Registrant's Certifying Accountant",
    "4.02": "Non-Reliance on Previously Issued Financial Statements or a Related Audit Report",
    "5.01": "Changes in Control of Registrant",
    "5.02": "Departure of Directors or Certain Officers; Election of Directors; Appointment of Principal Officers; "
    "Compensatory Arrangements",
    "5.03": "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year",
    "5.04": "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans",
    "5.05": "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics",
    "5.06": "Change in Shell Company Status",
    "5.07": "Submission of Matters to a Vote of Security Holders",
    "5.08": "Shareholder Director Nominations",
    "6.01": "ABS Informational and Computational Material",
    "6.02": "Change of Servicer or Trustee",
    "6.03": "Change in Credit Enhancement or Other External Support",
    "6.04": "Failure to Make a Required Distribution",
    "6.05": "Securities Act Updating Disclosure",
    "6.06": "Static Pool",
    "7.01": "Regulation FD Disclosure",
    "8.01": "Other Events",
    "9.01": "Financial Statements and Exhibits",
}

# Numbers that a few old reports spell out.
SPELT: Final[dict[str, str]] = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6",
    "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12",
}  # fmt: skip

NEW_NUMBERING: Final = dt.date(2004, 8, 23)  # Release 33-8400
# Items that are younger than their numbering, by effective day.
ADDED: Final[dict[str, dt.date]] = {
    "9": dt.date(1996, 11, 18),  # Release 33-7355, sales under Regulation S; Regulation FD since October 2000
    "10": dt.date(2003, 3, 3),  # Release 33-8177
    "11": dt.date(2003, 1, 26),  # Release 34-47225
    "12": dt.date(2003, 3, 28),  # Release 33-8176
    "1.04": dt.date(2012, 1, 27),  # Release 33-9286
    "1.05": dt.date(2023, 9, 5),  # Release 33-11216
    "5.06": dt.date(2005, 8, 22),  # Release 33-8587
    "5.07": dt.date(2010, 2, 28),  # Release 33-9089
    "5.08": dt.date(2010, 11, 15),  # Release 33-9136
    "6.01": dt.date(2005, 3, 8),  # 6.01 to 6.05: Release 33-8518
    "6.02": dt.date(2005, 3, 8),
    "6.03": dt.date(2005, 3, 8),
    "6.04": dt.date(2005, 3, 8),
    "6.05": dt.date(2005, 3, 8),
    "6.06": dt.date(2014, 11, 24),  # Release 33-9638
}

# Words that filers print in an item's title beside those of the form.
ALSO_PRINTED: Final[dict[str, str]] = {
    "4": "Change of Accountants or Auditors",
    "5": "Other Matters, Information, Items; Materially Important Events",
    "7": "Proforma Exhibit List",
    "8.01": "Other Matters, Information, Items; Materially Important Events",
    "9": "Item 12 Furnished Information",
    "12": "Disclosure of Operating Results",
    "4.01": "Change of Accountants or Auditors",
    "5.02": "Resignation of Officers; Executive Compensation",
    "9.01": "Pro Forma Financial Information; Exhibit List",
}

# How titles of items of other forms begin (10-K, 10-Q, Schedule 13D, a proxy's proposals), which reports quote.
FOREIGN: Final[tuple[str, ...]] = (
    "business", "properties", "legal proceedings", "mine safety", "market for", "selected ", "management's discussion",
    "management’s discussion", "quantitative and", "financial statements and supplementary", "controls and procedures",
    "changes in and disagreements", "directors", "executive compensation", "executive officers", "security ownership",
    "certain relationships", "principal account", "exhibits, financial", "exhibits and reports",
    "exhibits and financial",
    "risk factors", "unresolved staff", "submission of matters", "defaults upon", "changes in securities",
    "unregistered sales", "election of", "ratification", "approval of", "proposal", "advisory vote",
    "security and issuer", "identity and background", "source and amount", "purpose of",
    "interest in securities", "contracts, arrangements",
    "description of", "form 10-k", "indemnification", "cybersecurity",
)  # fmt: skip


def in_force(number: str, day: dt.date) -> bool:
    """Whether Form 8-K had an item of this number on `day`; False for a number that it never had."""
    if number not in TITLES:
        return False
    new = "." in number
    return (day >= ADDED.get(number, NEW_NUMBERING)) if new else (ADDED.get(number, dt.date.min) <= day < NEW_NUMBERING)
