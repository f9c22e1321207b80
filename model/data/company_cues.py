"""Phrases that tell of companies: acquisitions, financings, debt, results, people, meetings, auditors."""

from __future__ import annotations

from typing import Final

from model.data.cue import Cue

_ROLE = (
    r"(?:chief (?:\w+ ){1,2}officer|\bceo\b|\bcfo\b|\bcoo\b|president|chairman|chairwoman|chair\b|directors?\b|board\b|"
    r"officers?\b|treasurer|controller|general counsel|general manager|head of|secretary)"
)
_SECURITIES = (
    r"(?:shares|units|common stock|preferred stock|ordinary shares|american depositary|warrants|debentures|"
    r"convertible (?:\w+ ){0,2}notes|series [a-z]\b|securities|stock\b)"
)
COMPANY_CUES: Final[tuple[Cue, ...]] = (
    # --- acquisitions
    Cue(
        "acquisition_or_disposition",
        "merger agreement",
        ("merger", "purchase agreement", "tender", "combination", "arrangement", "sale agreement"),
        r"\b(?:agreement and plan of (?:merger|reorgani[sz]ation|share exchange)|merger agreement|asset purchase "
        r"agreement|(?<!common )(?<!preferred )(?:stock|share|equity|interest|unit|membership interests?) "
        r"(?:purchase|exchange) agreement|tender offer|business combination|"
        r"plan of arrangement|purchase and sale agreement|asset sale agreement|share sale)\b",
        guard="paper",
        sure=0.88,
    ),
    Cue(
        "acquisition_or_disposition",
        "acquires",
        ("acqui", "merge", "buy", "bought", "takeover"),
        r"\b(?:to acquire|acquires|acquired|acquiring|acquisition (?:of|by)|to be acquired|to merge|merges?|merged|"
        r"merger (?:with(?! the state)|of|between)|buys|to buy|bought|takes over|completes? (?:\S+ "
        r"){0,5}?(?:acquisition|merger))\b(?!.{0,110}\b(?:sole|exclusive) (?:\S+ ){0,3}?rights?\b)"
        r"(?!.{0,50}\b(?:(?:worldwide|marketing|commercial|development|co-?promotion|\w+an) (?:\S+ ){0,3}?rights|"
        r"licen[sc]e|"
        r"shares of (?:the company|its))\b)(?! rights to\b)(?! (?:a |an |one )?(?:[\d,.]+|(?:hundred|thousand|"
        r"million)\b)"
        r"(?: (?:million|thousand|new|newly|additional|\w+ued))* shares\b)",
        guard="paper",
        sure=0.8,
    ),
    Cue(
        "acquisition_or_disposition",
        "businesses combined",
        ("combin",),
        r"\bcombin(?:e|es|ed|ing)\b (?:\S+ ){0,7}?(?:business(?:es)?|operations|companies|firms?|with)\b|"
        r"\bannounces? combination\b|\bcombination (?:of|with)\b(?!.{0,40}\b(?:drug|therapy|treatment))",
        guard="medical",
        sure=0.75,
    ),
    Cue(
        "acquisition_or_disposition",
        "purchase completed",
        ("purchase", "sale", "sold", "sell", "divest", "dispos"),
        r"\b(?:(?:completed|completes|closed|consummated|announced) (?:\S+ ){0,4}?(?:purchase|"
        r"(?<!commercial )(?<!first )sale|divestiture|disposition)|agree[sd] to (?:\S+ ){0,4}?(?:sell|divest|purchase)|"
        r"(?:completed|closed|consummated) (?:\S+ ){0,4}?(?:sell|divest))\b(?!.{0,80}\b(?:[\d.,]+ (?:million )?"
        r"(?:\S+ )?shares|common stock|"
        r"preferred stock|notes|debentures|principal amount|shares of (?:the company|its)|units|securities|offering|"
        r"private placement)\b)",
        sure=0.78,
    ),
    Cue(
        "acquisition_or_disposition",
        "sells a business",
        ("sold", "sells", "sell", "sale of", "divest", "spin"),
        r"\b(?:sold|sells|to sell|sale of|divest(?:s|ed|iture)?|purchased?|spin-?off of)\b (?:\S+ ){0,9}?(?:business|"
        r"division|subsidiary|assets|unit\b|operations|plant|facility|building|product line|royalt(?:y|ies)|patents|"
        r"stake|brand|portfolio|segment|"
        r"headquarters|all (?:of the )?(?:outstanding|issued))\b",
        guard="paper",
        sure=0.75,
    ),
    # --- financings
    Cue(
        "financing",
        "securities sold",
        ("sold", "sale", "sell", "issu", "offer", "plac", "subscri"),
        rf"\b(?:sold|sells|sale(?: and issuance)? of|issu(?:ed|e|ance)(?: and s(?:old|ell|ale))? (?:of )?|to sell|"
        rf"agreed to (?:sell|purchase|issue)|offering of)\b (?:(?!\bthat\b)\S+ ){{0,14}}?{_SECURITIES}"
        r"|\bpurchased? [\d,]+ (?:newly issued |new )(?:shares|units)\b",
        guard="acquired",
        sure=0.75,
    ),
    Cue(
        "financing",
        "offering",
        (
            "placement",
            "offering",
            "underwrit",
            "subscription agreement",
            "securities purchase",
            "at-the-market",
            "at the market",
            "proceeds",
            "equity line",
            "financing",
            "rights issue",
            "stock purchase agreement",
            "equity purchase",
        ),
        r"\b(?:private placement|(?:public|registered direct|follow-on|secondary|rights|convertible|notes?|stock|"
        r"share|equity|underwritten|direct|shelf|unit) offering|underwriting agreement|placement agency|"
        r"securities purchase agreement|subscription agreements?|at[- ]the[- ]market|gross proceeds|equity (?:line|"
        r"distribution|financing)|sales agreement|equity purchase agreement|(?:prices|pricing of|closes|completes) "
        r"(?:\S+ ){0,6}?(?:offering|financing|placement)|pipe financing|stock purchase agreements? with (?:\S+ "
        r"){0,4}?investors|(?:common|preferred) stock purchase agreement|raises? \$)\b",
        guard="acquired",
        sure=0.82,
    ),
    # --- debt
    Cue(
        "debt_obligation",
        "credit",
        ("credit", "loan", "borrow", "indenture", "notes", "note ", "debt", "lend", "lease line"),
        r"\b(?:(?:revolving |senior |secured |unsecured |term |amended |bank )*(?:credit (?:agreement|facility|line)|"
        r"line of credit|loan (?:agreement|facility|and security agreement)|term loans?|bridge loan|mortgage loan)|"
        r"credit and security agreement|indenture|promissory notes?|"
        r"senior (?:subordinated |secured |unsecured )?notes|note purchase agreement|debt (?:financing|facility|"
        r"obligation)|venture debt|borrow(?:s|ed|ing|ings)?)\b",
        guard="convertible",  # such notes are sold to investors
        sure=0.8,
    ),
    # --- results, people, meetings, auditors
    Cue(
        "financial_results",
        "results announced",
        ("results", "earnings", "revenue", "sales", "income", "loss", "guidance", "outlook"),
        r"\b(?:(?:financial|operating|quarterly|year-?end|annual|fiscal|preliminary|record|interim financial|"
        r"full[- ]year|half[- ]year) (?:\S+ ){0,4}?(?:results|earnings|revenues?|sales)|(?:first|second|third|fourth|"
        r"1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter\b.{0,60}?\b(?:results|earnings|sales|revenues?|loss|income|"
        r"profit)|"
        r"(?:results|earnings)\b.{0,60}?\b(?:for|in|of) (?:the |its )?(?:\S+ ){0,3}?(?:quarter|fiscal year|full year|"
        r"year ended|months ended|half)|results of operations|(?:rais(?:es|ed)|lower(?:s|ed)|updat(?:es|ed)|revis"
        r"(?:es|ed)|"
        r"(?:re)?affirm(?:s|ed)|provid(?:es|ed)|withdr(?:aws|ew)|cuts?) (?:\S+ ){0,4}?(?:guidance|outlook|forecast))\b",
        sure=0.85,
    ),
    Cue(
        "executive_change",
        "appointment",
        ("appoint", "name", "elect", "hire", "promot", "join", "succeed"),
        rf"\b(?:appoint(?:s|ed|ment of)?|nam(?:es|ed)|elect(?:s|ed|ion of)|hir(?:es|ed)|promot(?:es|ed|ion of)|joins|"
        rf"joined|will succeed|succeeds)\b(?!.{{0,40}}\b(?:auditor|accountant|accounting firm|trustee|"
        rf"agent)\b).{{0,110}}?\b{_ROLE}",
        sure=0.8,
    ),
    Cue(
        "executive_change",
        "employment agreement",
        ("agreement",),
        r"\b(?:employment|severance|separation|retention|retirement|transition) agreement\b",
        guard="deal",
        sure=0.6,
    ),
    Cue(
        "executive_change",
        "departure",
        ("resign", "retire", "step", "depart", "leav", "terminat", "death", "died", "passed away"),
        rf"\b(?:resign(?:s|ed|ation)?|retir(?:es|ed|e|ement|ing)|step(?:s|ped|ping)? down|depart(?:s|ed|ure)|"
        rf"leav(?:es|ing)|death of|died|passed away)\b.{{0,120}}?\b{_ROLE}|\b{_ROLE}\b.{{0,90}}?\b(?:resign(?:s|ed|"
        rf"ation)|retir(?:es|ed|ing|ement|e)|step(?:s|ped|ping)? down|depart(?:s|ed|ure)|to leave)\b",
        sure=0.8,
    ),
    Cue(
        "shareholder_vote",
        "meeting",
        ("meeting", "vote", "voting"),
        r"\b(?:annual|special|extraordinary|general)(?: general)? meeting\b.{0,200}?\b(?:voted|votes|elected|"
        r"approved|ratified|adopted|results of)\b|\b(?:stockholders|shareholders) (?:\S+ ){0,8}?(?:voted|approved|"
        r"approve|elected|adopted|ratified|reject\w*)\b",
        sure=0.8,
    ),
    Cue(
        "auditor_change",
        "auditor",
        ("account", "audit"),
        r"\b(?:dismiss\w*|engag\w*|resign\w*|appoint\w*|replac\w*|select\w*|retain\w*|"
        r"declin\w+)\b.{0,140}?\b(?:certifying accountants?|independent (?:registered )?(?:public )?(?:accountants?|"
        r"auditors?|accounting firm|accounting)|registered public accounting firm|principal accountants?)\b",
        sure=0.85,
    ),
)
