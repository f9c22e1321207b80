"""Places outside the United States where registrants of the SEC are organised or have their offices.

Names as Form 8-K covers print them, in lower case and without "the"; after the EDGAR list of state and country codes
(EDGAR Filer Manual, volume II, appendix), with the usual short forms.
"""

from __future__ import annotations

from typing import Final

PROVINCES: Final[frozenset[str]] = frozenset({
    "alberta", "british columbia", "manitoba", "new brunswick", "newfoundland", "newfoundland and labrador",
    "northwest territories", "nova scotia", "nunavut", "ontario", "prince edward island", "quebec", "québec",
    "saskatchewan", "yukon", "yukon territory",
    "new south wales", "queensland", "south australia", "tasmania", "victoria", "western australia",
})  # fmt: skip

PROVINCE_CODES: Final[frozenset[str]] = frozenset({
    "AB", "BC", "MB", "NB", "NL", "NF", "NS", "NT", "ON", "PE", "PEI", "PQ", "QC", "SK", "YT", "NSW", "VIC", "QLD",
})  # fmt: skip

COUNTRIES: Final[frozenset[str]] = frozenset({
    "antigua and barbuda", "argentina", "aruba", "australia", "austria", "bahamas", "bahrain", "bangladesh",
    "barbados", "belgium", "belize", "bermuda", "bolivia", "brazil", "british virgin islands", "bvi", "brunei",
    "bulgaria", "cambodia", "canada", "cayman islands", "cayman island", "channel islands", "chile", "china",
    "colombia", "commonwealth of bahamas", "cook islands", "costa rica", "croatia", "curacao", "curaçao", "cyprus",
    "czech republic", "denmark", "dominican republic", "ecuador", "egypt", "el salvador", "england",
    "england and wales", "england & wales", "estonia", "federal", "federally chartered",
    "federal republic of germany", "finland", "france", "germany",
    "ghana", "gibraltar", "great britain", "greece", "guatemala", "guernsey", "honduras", "hong kong",
    "hong kong sar", "hungary", "iceland", "india", "indonesia", "ireland", "isle of man", "israel", "italy",
    "jamaica", "japan", "jersey", "jersey channel islands", "jordan", "kazakhstan", "kenya", "korea", "kuwait",
    "latvia", "lebanon", "liberia", "liechtenstein", "lithuania", "luxembourg", "grand duchy of luxembourg", "macau",
    "malaysia", "malta", "marshall islands", "mauritius", "mexico", "monaco", "mongolia", "morocco", "netherlands",
    "netherlands antilles", "new zealand", "nicaragua", "nigeria", "northern ireland", "norway", "oman", "pakistan",
    "panama", "papua new guinea", "paraguay", "people's republic of china", "peoples republic of china", "peru",
    "philippines", "poland", "portugal", "prc", "pr china", "qatar", "republic of china", "republic of ireland",
    "republic of korea", "republic of liberia", "republic of marshall islands", "republic of panama",
    "republic of singapore", "romania", "russia", "russian federation", "saudi arabia", "scotland", "serbia",
    "seychelles", "singapore", "slovakia", "slovenia", "south africa", "south korea", "spain", "sri lanka",
    "state of israel", "sweden", "switzerland", "taiwan", "taiwan roc", "thailand", "trinidad and tobago", "tunisia",
    "turkey", "turks and caicos islands", "ukraine", "united arab emirates", "uae", "united kingdom", "uk",
    "united mexican states", "united states", "united states of america", "uruguay", "us", "usa", "venezuela",
    "viet nam", "vietnam", "wales", "west indies", "zambia", "zimbabwe",
})  # fmt: skip
