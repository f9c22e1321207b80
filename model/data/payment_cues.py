"""Words around a sum that tell what it is.

Patterns see the lower-case words before the sum and those behind it.
"""

from __future__ import annotations

from typing import Final

# Before the sum, up to its own place: it may come, came long ago, adds up others, or measures something else.
NOT_BEFORE: Final[dict[str, str]] = {
    "potential": (
        r"\b(?:up to|as much as|as many as|maximum of|not (?:to )?exceed(?:ing)?|could (?:\w+ ){0,4}|eligible (?:for|"
        r"to)(?: \S+){0,10}|potential(?:ly)?(?: \S+){0,6}|"
        r"may (?:also |then |have to |be required to |be entitled to |ultimately )?(?:receive|earn|owe|pay|be|bring|"
        r"reach|become|draw|borrow|exceed|total)(?: \S+){0,8}|might(?: \S+){0,8}|"
        r"would (?:receive|pay|be|have)(?: \S+){0,8}|contingent(?: \S+){0,8}|upon (?:the )?(?:achievement|approval|"
        r"reaching)(?: \S+){0,10}|if(?: \S+){1,16}|"
        r"additional(?: \S+){0,5} of up to|in excess of|more than|between|in the range of|"
        r"further (?:milestone|payment|sum|amount|instal)\w*(?: \S+){0,3})(?: "
        r"an? (?:additional|aggregate|further|total)(?: of)?)?[ (]*$"
    ),
    "part": r"\b(?:of which|including|includes?|consisting of|comprised of|composed of|made up of|thereof)(?: an?| "
    r"approximately| about| up to)* $",
    # "took the price from its credit line of $25,000,000"
    "source": r"\b(?:from|out of) (?:its|the|an?) (?:\S+ ){0,2}?(?:credit (?:line|facility)|line of credit) of $",
    "total": (
        r"\b(?:(?<!for a )(?<!for an )total(?:s|ing|ed|ling|led)?(?: of)?|(?<!that )(?<!which )amount(?:s|ed|ing)? "
        r"(?:now )?to|in all|"
        r"altogether|brings?(?: "
        r"\S+){0,8} to|now (?:received|paid)|cumulative(?:ly)?|to date(?: \S+){0,3})"
        r" (?:about |approximately |nearly |some |over )?$|\btogether (?:\S+ ){0,3}?(?:equal(?: to)?|come to|make|"
        r"amount "
        r"to|are worth|worth|reach)(?: about| some| approximately)? $"
    ),
    "past": (
        r"\b(?:(?:has|have|had) (?:so far|already|previously|now|since|also|thus far|to date) (?:paid|received|spent|"
        r"invested|raised|earned|contributed|provided|borrowed|drawn|sold)|"
        r"had (?:paid|received|spent|invested|raised|earned|contributed|provided|borrowed|drawn|sold)|"
        r"so far|previously|already|formerly|last year|prior year|earlier|in the past|since (?:19|20)\d\d|to date|"
        r"until now|historically)\b(?: \S+){0,14} $"
    ),
    # Of the news itself "has received" may be said; below it, it is history.
    "perfect": (
        r"\b(?:has|have) (?:paid|received|spent|invested|raised|earned|contributed|provided|borrowed|drawn|"
        r"sold)\b(?!,? (?:up)?on (?:signing|signature|execution|closing))(?: \S+){0,14} $"
    ),
    "converted": r"\b(?:which|that) (?:is|was) (?:about|approximately|roughly|some|equal to|worth) $",
    "commission": r"\b(?:commissions?|underwriting discounts?)(?: (?:of|to|about|approximately|an?)){0,3} $",
    "repaid": r"\brepa(?:id|y(?:ment|ing|s)?)\b(?: \S+){0,6} $|\b(?:monthly|quarterly) (?:\S+ ){0,2}?installments of $",
    "cost": (
        r"\b(?:fees?(?! payment)|cost(?:s|ing)?|expens\w+|estimated at|revenues?|sales|net income|net loss|"
        r"losses|earnings|(?<!in )cash(?: \S+){0,6}|assets|liabilities|budget|spend\w*|spent|used|charges?|"
        r"salary|bonus|severance|retainer|dividends?|reserve|backlog|contract worth|market (?:value|capitalization)|"
        r"savings|premium|interest|taxes|"
        r"deductible|penalt\w+|fine|discounts?|commissions?|break-?up fee|termination fee|stated value|"
        r"par value|liquidation preference|exercise price|conversion price|price per \w+)"
        r"(?: (?:of|to|was|were|is|are|will be|came to|at|for|and|in|the|company|fee|about|approximately|estimated|"
        r"equal|amounting|totaling|totalling|has|had|per|share|a|an|from|this|these|such|be|or|payable|paid|shares?|"
        r"rate|annual|basis)){0,6} $"
    ),
}

# Behind the sum.
NOT_BEHIND: Final[dict[str, str]] = {
    "unit": (
        r"^ ?(?:\(\w{1,12}\) )?(?:per|a|an|each|for each|in cash per|for every) (?:\S+ ){0,2}?(?:share|unit|warrant|"
        r"note|ads|ads?s|year|month|week|annum|quarter|day|patient|dose|barrel|ton|hour|point|holder|common|"
        r"ordinary)\b"
    ),
    "standing": (
        r"^(?: \S+){0,3}? (?:(?:was|were|is|are|remain\w*) (?:then |still )?outstanding|outstanding|had been issued)\b"
        r"|^ (?:less|more|lower|higher|fewer) than\b|^ (?:below|above|short of)\b"
    ),
    "part": r"^ of (?:it\b|this|that|these|which|the (?:price|sum|amount|proceeds))\b",
    "total": r"^,? (?:altogether|to date|so far|in all|before (?:the |any )?adjust)",
    "past": (
        r"^(?: \S+){0,12}? (?:last year|previously|so far|to date|in (?:the )?(?:prior|previous|last|same) (?:\w+ "
        r")?(?:year|quarter|period)|at that time|when (?:the|this) (?:\S+ ){1,4}?(?:"
        r"was begun|began|started)|at the (?:start|beginning|outset|signing) of the "
        r"(?:agreement|collaboration)|"
        r"a year (?:ago|earlier)|(?:was|were|had been) (?:paid|received|made) "
        r"(?:in|on) (?:\w+ )?(?:19|20)\d\d)\b"
    ),
    "cost": (
        r"^ ?(?:\([^)]{1,40}\) )?(?:in|of) (?:annual |net |total |cash and |the |its |gross )*(?:revenues?|sales|"
        r"cash (?:and (?!stock|shares|the assum|took|assum|will|agreed|issued|gave|\d|a )|in the bank|position|"
        r"at (?:the end|year)|(?:at|on|as of) "
        r"(?:[a-z]+ \d|year))|expenses|costs|income|earnings|loss(?:es)?|assets|debt|indebtedness|losses|savings|"
        r"charges|fees|royalt\w+|"
        r"quarterly|orders|backlog)\b"
    ),
    "potential": (
        r"^ (?:\S+ ){0,5}?(?:milestones?(?: payments?)?,? (?:that |which )?(?:may|could|if)|on approval|upon "
        r"(?:approval|achievement|the achievement|fda|regulatory|completion of the trial)|if |will fall due if|would|"
        r"more (?:if|will be due)|in (?:potential|future|contingent|additional contingent|possible))"
    ),
}

# What makes a sum a payment of some kind; searched in the clause before and behind the sum, the sum itself being "§".
# (kind, rule, pattern, how sure)
POSITIVE: Final[tuple[tuple[str, str, str, float], ...]] = (
    (
        "milestone",
        "milestone of",
        (
            r"\bmilestone(?:s)?(?: payments?| fee| award)?(?: \S+){0,6}? (?:of|in the amount "
            r"of|equal to|amounting to|is|was|totaling|:|at|worth) (?:approximately |about )?§"
        ),
        0.92,
    ),
    (
        "milestone",
        "sum milestone",
        (
            r"§(?: [(][^)]{1,30}[)])?(?: \S+){0,3}? (?:development |clinical |regulatory |"
            r"first |second |third |cash |non-refundable |additional |sales |commercial |research )*milestone"
        ),
        0.92,
    ),
    ("milestone", "as a milestone", r"§(?: \S+){0,8}? (?:as|for|in) (?:\S+ ){0,4}?milestone", 0.85),
    (
        "upfront",
        "upfront of",
        (
            r"\b(?:up-?front|upfront|initial|signing|signature|initiation|license|licence|access|"
            r"execution|option|technology access|non-?refundable|one-time|up front)(?: \S+){0,3}? (?:payments?|fees?|"
            r"sum|"
            r"consideration|cash)(?: \S+){0,6}? (?:of|in the amount of|equal to|totaling|amounting to|is|:) "
            r"(?:approximately |about )?§"
        ),
        0.9,
    ),
    (
        "upfront",
        "sum upfront",
        (
            r"§(?: [(][^)]{1,30}[)])?(?: \S+){0,4}? (?:(?:up-?front|upfront)(?! and (?:research|milestone|equity|"
            r"other|near))|initial (?:cash "
            r")?(?:payment|fee|license)|signing (?:fee|payment)|license fee|licence fee|access fee|option fee|at once|"
            r"immediately|on signing|on signature|upon signing|upon signature|upon execution|at signing|on "
            r"execution|at closing of the license)"
        ),
        0.88,
    ),
    (
        "upfront",
        "sum on signing",
        (
            r"\b(?:up)?on (?:signing|signature|execution)\b,?(?:(?! and (?:will|to|has|is)\b) \S+){0,10}? §|"
            r"\bprice (?:of|for) (?:this|the|"
            r"these) (?:exclusive |sole )?"
            r"(?:rights?|licen[cs]e|option)\b(?: \S+){0,3}? §"
        ),
        0.85,
    ),
    # Rows of a table: what the sum is stands at the beginning.
    (
        "upfront",
        "row of a fee",
        r"^(?:license|licence|upfront|up-front|signing|access|initial) (?:fee|payment)\b[^§]{0,140} §$",
        0.85,
    ),
    (
        "research_support",
        "row of research",
        r"^research (?:and development )?(?:funding|support)\b[^§]{0,140} §$",
        0.85,
    ),
    ("purchase_price", "row of a price", r"^purchase price\b[^§]{0,140} §$", 0.85),
    (
        "other",
        "in consideration",
        r"\bin (?:consideration|return|exchange) (?:of|for) (?:this|these|the return|the rights)\b.{0,60}? §",
        0.85,
    ),
    ("other", "lump sum", r"\b(?:lump sum|final payment|closing payment|wind-down payment) of §", 0.85),
    (
        "research_support",
        "research support",
        (
            r"\b(?:research|r&d|development|research and development)(?: \S+){0,3}? "
            r"(?:support|funding|payments?|fund|grant)(?: \S+){0,8}? (?:of|totaling|amounting to|that amounts to|"
            r"amounts to|at least|equal to) (?:at "
            r"least |a minimum of |not less than |about |approximately |a total of )?§"
        ),
        0.85,
    ),
    (
        "research_support",
        "funds research",
        (
            r"\b(?:fund|funds|provide|provides|pay|pays|commit|commits|committed|"
            r"contribute)\b(?: \S+){0,4}? §(?: \S+){0,5}? (?:of |in |for |toward |to fund |to support )(?:\S+ "
            r"){0,3}?(?:research|development) ?(?:funding|support|costs|program|work|over|during|at|and|,|\.|$)"
        ),
        0.82,
    ),
    (
        "research_support",
        "funds with",
        (
            r"\b(?:fund|funds|support|supports|sponsor|sponsors|finance|finances)\b(?: "
            r"\S+){0,3}? (?:research|development|work|studies|scientists),?(?: \S+){0,8}? "
            r"(?:with|of|in the amount of|by paying|paying|at) (?:at least |about |approximately )?§"
        ),
        0.82,
    ),
    (
        "research_support",
        "sum of funding",
        (
            r"§(?: \S+){0,3}? (?:of|in|for) (?:\S+ ){0,3}?(?:research (?:and "
            r"development )?(?:funding|support|payments?))|"
            r"§ (?:(?:in|to) support(?: of)?|for|toward) (?:\S+ ){0,2}?research\b"
        ),
        0.85,
    ),
    (
        "offering",
        "principal of securities",
        (
            r"\b(?:notes|debentures|securities|bonds)\b(?: \S+){0,10}? (?:principal|face|aggregate) amount of "
            r"(?:approximately |about )?§"
        ),
        0.8,
    ),
    (
        "offering",
        "net proceeds",
        r"\bnet proceeds(?: \S+){0,8}? (?:of|were|are|is|be|was) (?:approximately |about )?§",
        0.55,
    ),
    (
        "offering",
        "gross proceeds",
        (
            r"\b(?:gross|aggregate|total) proceeds(?: \S+){0,8}? (?:of|were|are|is|be|was|to "
            r"be|approximately|about) (?:approximately |about )?§"
        ),
        0.9,
    ),
    ("offering", "sum of proceeds", r"§(?: \S+){0,3}? (?:in|of) (?:\S+ ){0,2}?(?:gross proceeds|proceeds before)", 0.9),
    ("offering", "brought in", r"\bbrought (?:\S+ ){0,3}?§ of (?:fresh|new) (?:capital|money)", 0.85),
    ("offering", "raised", r"\b(?:raise[sd]?|raising)(?: \S+){0,3}? §", 0.75),
    (
        "offering",
        "offering of sum",
        (
            r"(?:§ (?:million )?(?:\S+ ){0,8}?(?:private placement|public offering|offering|"
            r"equity financing|financing|registered direct|placement|aggregate principal amount|principal amount)\b)"
        ),
        0.8,
    ),
    (
        "offering",
        "securities for sum",
        (
            r"\b(?:shares|units|stock|securities|warrants|notes|debentures|placement|"
            r"investors?)\b(?: \S+){0,40}? (?:for|at) (?:an? |the )?(?:aggregate |total |gross |cash )*(?:purchase |"
            r"offering |subscription |sale )?(?:price|consideration|proceeds|amount)(?: \S+){0,3}? of "
            r"(?:approximately |"
            r"about )?§"
        ),
        0.9,
    ),
    (
        "offering",
        "securities sold for",
        (
            r"\b(?:sold|sells?|sale of|issu(?:ed|es|ance of)|placed|placement of)\b(?: "
            r"\S+){0,30}? (?:shares|units|stock|securities|warrants|notes|debentures|interests)\b(?: \S+){0,20}? for "
            r"(?:approximately |about |a total of |an aggregate of |cash of )?§"
        ),
        0.82,
    ),
    (
        "offering",
        "sum of securities",
        (
            r"\b(?:shares|units|common stock)\b(?: \S+){0,14} (?:a|per) (?:share|unit),? (?:or|for)(?: \S+){0,3}? §"
            r"|\b(?:shares|units|common stock)\b(?: \S+){0,16} at \$?[\d.]+,? or §|"
            r"\bshares (?:\S+ ){0,3}?(?:brought in|yielded|fetched) §"
        ),
        0.82,
    ),
    (
        "offering",
        "sum of securities",
        (
            r"\b(?:sold|sell|sells|sale of|purchase[sd]?|issue[sd]?|invest(?:s|ed)?|buys?|"
            r"bought|offering of|placement of)\b(?: \S+){0,5}? §(?: \S+){0,4}? (?:of|in|worth of) (?:\S+ "
            r"){0,6}?(?:shares|common stock|preferred stock|units|notes|debentures|stock|securities|equity)\b"
        ),
        0.82,
    ),
    (
        "purchase_price",
        "price of",
        (
            r"\b(?:purchase price|consideration|merger consideration|price|transaction|deal|"
            r"acquisition|equity value|value),?(?: \S+){0,8}? (?:of|is|was|equal to|at|worth|valued at|totaling) "
            r"(?:approximately |about |cash of |cash consideration of |an aggregate of )?§"
        ),
        0.85,
    ),
    (
        "purchase_price",
        "acquired for",
        (
            r"\b(?:acquire[sd]?|acquiring|purchase[sd]?|buys?|bought|acquisition of|"
            r"purchase of|sold|sell|sells|sale of|divest\w*|merger)\b(?: \S+){0,40}? (?:for|in exchange for)(?: "
            r"\S+){0,8}? §"
        ),
        0.85,
    ),
    (
        "purchase_price",
        "sum at closing",
        (
            r"\b(?:pa(?:y|ys|id)|received|receive)\b(?: \S+){0,4}? §(?: \S+){0,6}? "
            r"(?:in cash|at (?:the )?closing|cash at closing|at closing)"
        ),
        0.82,
    ),
    (
        "purchase_price",
        "sum in cash and stock",
        (
            r"§(?: \S+){0,2}? (?:in cash|in stock|cash and stock|in a "
            r"combination of cash|purchase price|all-cash|acquisition|transaction|deal|merger|in total)\b"
        ),
        0.75,
    ),
    (
        "other",
        "principal",
        (
            r"\b(?:term loans?|loans?|borrow(?:s|ed|ing)?|drew|drew down|drawn|promissory notes?|"
            r"notes?|principal amount|advance[sd]?|mortgage|facility|credit)\b(?: \S+){0,14}? (?:of|in the amount of|"
            r"for|"
            r"totaling|equal to|amount of|down|borrowed) (?:approximately |about )?§"
        ),
        0.75,
    ),
    (
        "other",
        "sum drawn",
        r"§ (?:\S+ ){0,3}?(?:was|were|has been|have been) (?:drawn|borrowed|funded|advanced)\b",
        0.8,
    ),
    (
        "other",
        "borrowed",
        (
            r"\b(?:borrow(?:s|ed|ing)?|drew|drew down|drawn down|received an advance of|lent|lends)(?: "
            r"\S+){0,3}? §"
        ),
        0.8,
    ),
    (
        "other",
        "sum of debt",
        (
            r"§ (?:\S+ ){0,4}?(?:term loan|credit facility|revolving|loan|line of credit|senior "
            r"notes|notes|credit agreement|credit line|mortgage)\b"
        ),
        0.7,
    ),
    (
        "other",
        "settlement",
        (
            r"\b(?:settle[sd]?|settlement|judgment|award(?:ed)?|damages|termination (?:fee|"
            r"payment))\b(?: \S+){0,16}? §"
        ),
        0.78,
    ),
    (
        "other",
        "pays",
        (
            r"\b(?:pa(?:y|ys|id|ying)|payments? of|will pay|agreed to pay|receives?|received|"
            r"reimburse[sd]?)\b(?: \S+){0,8}? §"
        ),
        0.72,
    ),
)

# A sum that this event earns without the word milestone: "entitles the company to $2 million".
EARNED: Final = (
    r"\b(?:earn(?:s|ed)?|entitle[sd]?|obliges?|obligates?|trigger(?:s|ed|ing)?|requires?|results in|receiv(?:e|es|"
    r"ed)|gets?|"
    r"owes?|brings?|due|pa(?:y|ys|id)|remits?|transfers?|collects?|calls for)\b(?: \S+){0,10}? §"
    r"|§ (?:\S+ ){0,3}?(?:became|becomes|is|falls|fell) (?:now )?(?:due|payable)"
)
