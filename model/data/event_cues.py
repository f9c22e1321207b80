"""Phrases that tell what kind of event a Form 8-K reports, and what each item number says by itself.

Patterns are matched against lower-case sentences whose gaps are single blanks; repeats are bounded.  `needs` are words
of which one must occur at all, so that most patterns never run.  `guard` names a pattern of `GUARDS` that, found in the
same sentence, takes the cue back; `early` marks cues that count only where a story begins: in the headline, the first
sentences of the release and of an item.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase and the event that it tells; `sure` is how often it is right, 0 to 1."""

    event: str
    rule: str
    needs: tuple[str, ...]
    pattern: str
    guard: str = ""
    early: bool = True
    sure: float = 0.85


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

AGENCY: Final = (
    r"(?:fda|food (?:and|&) drug administration|european medicines|emea|\bema\b|european commission|health canada|mhra|pmda|"
    r"ministry of health|chmp|cpmp|swissmedic|therapeutic goods|medicines control|health authorit\w+|regulatory authorit\w+|"
    r"regulatory agenc\w+|medicines agency|nmpa|cfda|bfarm|paul[- ]ehrlich|notified body|drug controller)"
)
_APPLICATION = (
    r"(?:new drug application|\bs?nda\b|\bs?bla\b|biologics licen[sc]e|\banda\b|marketing authori[sz]ation|\bmaa\b|"
    r"investigational new drug|\bind\b|\bpma\b|premarket|510\(k\)|investigational device|product licen[sc]e application|\bpla\b|"
    r"clinical trial application|\bcta\b|humanitarian device)"
)
_TRIAL = r"(?:phase|clinical|trials?|stud(?:y|ies)|human|patients?|pivotal|testing|dosing)"
_PERSON = r"(?:patients?|subjects?|volunteers?|participants?|humans?|adults?|child|children|cohort|person)"
_ROLE = (
    r"(?:chief (?:\w+ ){1,2}officer|\bceo\b|\bcfo\b|\bcoo\b|president|chairman|chairwoman|chair\b|directors?\b|board\b|"
    r"officers?\b|treasurer|controller|general counsel|general manager|head of|secretary)"
)
_SECURITIES = (
    r"(?:shares|units|common stock|preferred stock|ordinary shares|american depositary|warrants|debentures|"
    r"convertible (?:\w+ ){0,2}notes|series [a-z]\b|securities|stock\b)"
)
_ALLIANCE = (
    r"(?:licen[sc]\w{0,4}|sublicen[sc]\w{0,3}|collaborati\w+|alliance|co-?promot\w+|co-?develop\w+|co-?market\w+|"
    r"commerciali[sz]ation|distribution|partnering|partnership|joint venture|joint development|research and development|"
    r"research and option|research|option|development|marketing|supply and distribution|technology access|evaluation)"
)

GUARDS: Final[dict[str, str]] = {
    # Sums and steps that may come, or that came long ago.
    "potential": (
        r"\b(?:eligible|up to|as much as|could|potential\w*|contingent|would|no longer|may (?:also )?(?:receive|earn|owe|have|bring|be)|"
        r"might|further milestones|additional milestones|future milestones?|subsequent milestones|if and when|provided for|"
        r"entitled to (?:receive )?(?:further|additional|certain|milestone payments)|milestones of up|various milestones|exclude\w*)\b"
    ),
    "undone": r"\b(?:terminat\w+|expir\w+|cancel\w+|regain\w*|reacquir\w*|return of|reverts?|revert\w+)\b",
    "conditional": r"\b(?:unless|may (?:be )?terminat\w*|may be ended|either party may|right to terminate|until terminated|upon termination|if \w+ terminates|terminable|earlier terminat\w+|event of termination|automatically terminate[sd]?)\b",
    "money": r"\b(?:financial results|results of operations|operating results|quarter(?:ly)? results|year results)\b",
    "antitrust": r"\b(?:antitrust|hart-scott|hsr|stockholder approval|shareholder approval|upon (?:fda |regulatory |the )?approval|if approved|subject to (?:fda|regulatory))\b",
    "paper": r"\b(?:purchase(?:s|d|r|rs)? .{0,60}(?:common stock|preferred stock|warrants|notes|units|shares of (?:the company|its))|repurchase|stock options?|purchase orders?)\b",
    "wages": r"\b(?:employment|severance|compensation|salary|indemnification|change[- ](?:in|of)[- ]control) agreement",
    "medical": r"\b(?:patients|dose|doses|therapy|trial|study|drug|treatment)\b",
    "acquired": r"\b(?:merger|acquisition of|acquire[sd]?|purchase of (?:all|substantially))\b",
}

CUES: Final[tuple[Cue, ...]] = (
    # --- clinical trials begin
    Cue("clinical_trial_start", "first patient", ("first", "initial"),
        rf"\b(?:first|initial)(?: \S+){{0,3}}? {_PERSON}\b(?!.{{0,80}}\b(?:to be|will be|expected|would be|may be)\b).{{0,90}}?\b(?:dosed|treated|enrol+ed|"
        r"randomi[sz]ed|infused|received|receives|injected|vaccinated|inoculated|implanted|screened|dosing)\b", early=False, sure=0.92),
    Cue("clinical_trial_start", "dosing of the first", ("first",),
        rf"\b(?:dos(?:ing|es?|ed)|treat(?:ment|ing|s|ed)?|enrol+(?:ment|ing|s|ed)?|randomi[sz](?:ation|ing|ed)|infus(?:ion|ed)|vaccinat\w+|inject\w+)"
        rf"(?: of)?(?: the| its| a)? first(?: \S+){{0,3}}? {_PERSON}\b", early=False, sure=0.9),
    Cue("clinical_trial_start", "trial begins", ("initiat", "beg", "start", "commenc", "launch", "open"),
        rf"(?<!to )(?<!will )(?<!may )(?<!could )(?<!should )(?<!which )(?<!that )(?<!be )(?<!not )\b(?:initiat(?:ed|es)|beg(?:un|an|ins)|start(?:ed|s)|commenc(?:ed|es)|launch(?:ed|es)|opened|opens)\b"
        rf"(?! (?:in|on) (?:19|20)\d\d).{{0,70}}?\b{_TRIAL}\b", sure=0.85),
    Cue("clinical_trial_start", "trial has begun", ("trial", "stud", "testing", "dosing", "enrol"),
        r"\b(?:trials?|study|studies|testing|dosing|enrol+ment|treatment)\b(?:(?! (?:that|which) ).){0,120}?\b(?:(?:had|has|have) been "
        r"(?:initiated|begun|started|commenced|opened)|(?:was|were) (?:initiated|commenced|started)|begins|has begun|have begun|has started|"
        r"starts|commences|has commenced|is now (?:under ?way|enrolling)|gets under ?way)\b(?! (?:in|on) (?:19|20)\d\d)", sure=0.82),
    Cue("clinical_trial_start", "trial initiation", ("initiation", "start", "commencement", "beginning", "launch"),
        r"(?<!upon )(?<!upon the )(?<!before the )(?<!until the )(?<!before )(?<!for the )(?<!planned )(?<!to the )(?<!prior to )(?<!timing of )(?<!expects )(?<!expected )"
        r"\b(?:initiation|start|commencement|beginning|launch) of (?:\S+ ){0,5}?(?:clinical|phase|human|pivotal|trials?|study|dosing|enrol+ment|patient)\b", sure=0.8),
    Cue("clinical_trial_start", "enters the clinic", ("enter", "advance", "move"),
        r"(?<!to )(?<!will )(?<!may )\b(?:enter(?:s|ed)|advances?d?|moves?d?)\b(?: \S+){0,3}? (?:into |to )?(?:(?:phase|human|clinical) (?:\S+ ){0,3}?(?:trials?|testing|stud(?:y|ies)|development)|(?:the )?clinic\b|phase (?:[i1-4]+))", sure=0.75),
    # --- and give results
    Cue("clinical_results", "results of a trial", ("results", "data", "findings", "outcome", "readout"),
        rf"\b(?:announc\w+|report\w*|present\w*|releas\w+|disclos\w+|publish\w*|unveil\w*|show\w*)\b(?:(?!\b(?:quarter|financial|fiscal|operating|year|record)\b).){{0,100}}?\b(?:results?|data|findings|outcome)\b"
        rf".{{0,120}}?\b(?:trials?|stud(?:y|ies)|phase|patients|clinical)\b", guard="money", sure=0.85),
    Cue("clinical_results", "trial results", ("results", "data", "findings"),
        r"\b(?:phase \S+|clinical|pivotal|trial|study|top-?line|interim|efficacy|survival|follow-up)(?: [a-z0-9/-]+){0,4}? (?:results|data|findings)\b(?! of operations)(?! monitoring)(?! safety)"
        r"(?=.{0,140}\b(?:trial|study|phase|patients|clinical|in [a-z]+)\b)", guard="money", sure=0.8),
    Cue("clinical_results", "endpoint", ("endpoint", "end point", "end-point", "statistical", "placebo", "efficacy", "futil"),
        r"\b(?:met|meets|achiev\w+|fail\w*|miss\w*|reach\w*|not meet|not achieve|not reach|show\w*|demonstrat\w+)\b.{0,60}?\b(?:end-? ?points?|statistical(?:ly)? significan\w+|efficacy|superiority|non-?inferiority)\b", sure=0.88),
    Cue("clinical_results", "against placebo", ("placebo",),
        r"\b(?:than|compared (?:with|to)|versus|vs\.?|against|over|and) (?:\S+ ){0,5}?placebo\b", sure=0.75),
    Cue("clinical_results", "trial stopped", ("trial", "study"),
        r"\b(?:stop(?:s|ped)?|halt(?:s|ed)?|discontinu\w+|suspend\w*|futility)\b.{0,60}?\b(?:trials?|study|dosing|enrol+ment)\b", sure=0.6),
    # --- authorities
    Cue("regulatory", "authority acts", ("fda", "food and drug", "european", "health", "ema", "authorit", "agency", "mhra", "pmda", "chmp", "ministry", "body"),
        rf"{AGENCY}\b.{{0,90}}?\b(?:approv(?:ed|es)|clear(?:ed|s)|accept(?:ed|s)|grant(?:ed|s)|designated|lift(?:ed|s)|plac(?:ed|es)|issu(?:ed|es)|notified|informed|"
        r"reject(?:ed|s)|refus(?:ed|es)|recommend(?:ed|s)|voted|adopted|authori[sz](?:ed|es)|states|stated|removed|determined|extend(?:ed|s)|requested|requests|"
        r"confirmed|has (?:said|asked|agreed|begun|completed|not)|will not|may begin|denied)\b", guard="antitrust", sure=0.85),
    Cue("regulatory", "word from an authority", ("receiv", "receipt", "obtain", "win", "gain", "secur", "grant", "approv", "clear", "respon"),
        rf"\b(?:receiv(?:ed|es|ing)|receipt of|obtain(?:ed|s)|w[io]ns?|gain(?:ed|s)|secured?|granted|announc\w+)\b.{{0,110}}?(?:{AGENCY}\b|marketing (?:approval|authori[sz]ation|clearance)|orphan[- ]drug|"
        r"fast[- ]track|breakthrough therapy|510\(k\)|complete response letter|approvable|warning letter|priority review|ce mark|regulatory approval|import alert|clinical hold|refus\w+ to file)", guard="antitrust", sure=0.8),
    Cue("regulatory", "application", ("submi", "fil", "accept", "approv", "clear", "withdr"),
        rf"\b(?:submit(?:s|ted)|submission of|files|filed|filing of|accept\w*|approv(?:al|es|ed)|clear(?:s|ed|ance)|withdr[ae]w\w*|resubmi\w+)\b.{{0,80}}?{_APPLICATION}", guard="antitrust", sure=0.75),
    Cue("regulatory", "decision on an application", ("application", "nda", "bla", "ind", "pma", "510(k)", "maa"),
        rf"{_APPLICATION}.{{0,90}}?\b(?:is|was|has been|have been) (?:now )?(?:approved|approvable|accepted|cleared|submitted|filed|not approvable|allowed|in effect|effective|placed|withdrawn|granted)\b", guard="antitrust", sure=0.8),
    Cue("regulatory", "clinical hold", ("clinical hold", "fda", "advisory committee"),
        r"\bclinical hold\b|\bfda(?:['’]s)? (?:\S+ ){0,3}?(?:approval|clearance|letter|designation|decision|warning|panel|acceptance|hold|approves|clears|accepts|grants|advisory)\b|\badvisory committee\b.{0,60}\b(?:vot|recommend|review|meeting)", guard="antitrust", sure=0.75),
    # --- milestones
    Cue("milestone_payment", "milestone earned", ("milestone",),
        r"\b(?:earn(?:s|ed)?|trigger(?:s|ed|ing)?|receiv(?:e|es|ed)|receipt|entitle[sd]?|oblig\w+|achiev\w+|pay(?:s|able)?|paid|due|owes?|makes?|made|recogni[sz]e[sd]?|reach\w*|met|meets|results? in|generat\w+|collect\w*|invoice\w*|requir\w+)\b.{0,110}?\bmilestones?\b", guard="potential", early=False, sure=0.9),
    Cue("milestone_payment", "milestone paid", ("milestone",),
        r"\bmilestones?\b(?: payments?| fee)?.{0,90}?\b(?:earned|triggered|received|paid|achieved|payable|due|reached|met|entitles?|triggers?|from|to be paid)\b", guard="potential", early=False, sure=0.85),
    Cue("milestone_payment", "milestone sum", ("milestone",),
        r"\bmilestones?(?: payments?| fee)?(?: \S+){0,3}? of (?:\S+ ){0,2}?(?:[$€£¥]|\w+ (?:million|thousand))|[$€£¥] ?[\d.,]+(?: [mb]illion)?(?: \([^)]{1,30}\))? (?:\S+ ){0,2}?milestone", guard="potential", early=False, sure=0.8),
    Cue("milestone_payment", "sum earned", ("$", "€", "£", "¥", "dollars", "million", "yen", "euro"),
        r"\b(?:earns|earned|entitles|obliges|obligates|triggers|is entitled to|are entitled to|becomes entitled|requires)\b.{0,80}?(?:[$€£¥]|\b(?:million|dollars|euros?|yen)\b)", guard="potential", early=False, sure=0.8),
    # --- rights come back (before licences, which it takes back)
    Cue("rights_returned", "rights regained", ("right", "licen", "return", "regain", "reacquir", " back", "again", "once more"),
        r"(?<!may )(?<!will not )\b(?:regain(?:s|ed|ing)?|re-?acquir(?:e|es|ed|ing)|reclaim(?:s|ed)?|retak(?:e|es|ing)|return(?:s|ed|ing)?|retriev(?:e|es|ed)|recover(?:s|ed)?|(?:buy(?:s|ing)?|bought|hand(?:s|ed|ing)?|g[eo]ts?|gives?|gave|given|giving|takes?|took|taking|wins?|won) back|again (?:own|hold|control)s?|once more (?:owns|holds))\b.{0,90}?\b(?:rights?|licen[sc]es?|programs?|products?|compounds?|gene therapy|[a-z]{1,4}-\d+)\b", sure=0.88),
    Cue("rights_returned", "rights revert", ("right", "licen"),
        r"\b(?:rights?|licen[sc]es?)\b.{0,100}?\b(?:revert(?:s|ed|ing)?|come back|comes back|go back|will return|have returned|return to|returned to|are being returned|were returned)\b", early=False, sure=0.88),
    Cue("rights_returned", "agreement ended", ("terminat", "end", "cancel", "exit", "discontinu", "withdraw"),
        rf"(?<!may )(?<!to )\b(?:terminat(?:e|es|ed|ing|ion)|end(?:s|ed|ing)|cancel\w*|discontinu\w+|exit\w*|withdraw\w*)\b.{{0,140}}?\b{_ALLIANCE}(?: and \w+| & \w+)?(?: \w+)?(?: agreements?| alliance| collaboration| partnership| deal)\b", guard="conditional", sure=0.85),
    Cue("rights_returned", "agreement agreed to end", ("terminat",),
        rf"\bagree[sd]? to terminate\b.{{0,80}}?\b{_ALLIANCE}\b", sure=0.88),
    # --- licences and collaborations
    Cue("license_or_collaboration", "alliance entered", ("enter", "sign", "execut", "conclud", "form", "establish", "expand", "extend", "agree", "announce"),
        rf"\b(?:enter(?:s|ed|ing)?(?: into)?|sign(?:s|ed|ing)?|execut(?:e|es|ed)|conclud(?:e|es|ed)|form(?:s|ed)?|establish(?:es|ed)?|expand(?:s|ed)?|extend(?:s|ed)?|announce[sd]?(?: today)?(?: an?| the)|reach(?:es|ed)?|complete[sd]?|begin|agree[sd]? to)\b"
        rf"(?:(?!\bthat\b|\bpursuant\b).){{0,150}}?\b{_ALLIANCE}(?: (?:and|&) [\w-]+| [\w-]+){{0,3}}? (?:agreements?|alliance|collaboration|partnership|deal|licen[sc]e|venture|program|amendment|pact)\b", guard="undone", sure=0.85),
    Cue("license_or_collaboration", "rights licensed", ("licens", "licenc", "right", "option"),
        r"\b(?:has|have|had) (?:exclusively |also )?(?:out-?|in-?|sub-?)?licen[sc]ed\b|^(?:\S+ ){1,6}?(?:in-?|out-?)?licen[sc]es\b|\b(?:grant(?:s|ed)?|acquire[sd]?|obtain(?:s|ed)?|licen[sc]e[sd]?)\b(?:(?! that ).){0,80}?\b(?:exclusive|worldwide|co-?exclusive|non-?exclusive|marketing|commercial|development|north american|european|global|u\.s\.) (?:\S+ ){0,5}?(?:rights?|licen[sc]e|option)\b|\bexclusive licen[sc]e\b", guard="undone", sure=0.78),
    Cue("license_or_collaboration", "option exercised", ("option",),
        r"\bexercis(?:e|es|ed|ing) (?:its |the |an |their )?(?:exclusive )?option\b(?!.{0,30}\b(?:shares|over-?allotment|overallotment|additional|underwriters))|\bexercise of (?:its |the |an )?(?:exclusive )?(?:licen[sc]e )?option to (?:licen|develop)", sure=0.8),
    Cue("license_or_collaboration", "collaborates", ("collaborat", "partner", "team", "alliance", "co-develop", "codevelop", "license", "licence"),
        r"^(?:\S+ ){1,9}?(?:collaborate|partner|team up|join forces|to co-?develop|to codevelop|to jointly|in alliance|form alliance|ink)\b|\b(?:strategic|research|global|exclusive|worldwide|clinical|new|multi-?year|multi-?target|broad|discovery) (?:\S+ ){0,3}?(?:collaboration|alliance|partnership)\b", guard="undone", sure=0.7),
    # --- acquisitions
    Cue("acquisition_or_disposition", "merger agreement", ("merger", "purchase agreement", "tender", "combination", "arrangement", "sale agreement"),
        r"\b(?:agreement and plan of (?:merger|reorgani[sz]ation|share exchange)|merger agreement|asset purchase agreement|(?:stock|share|equity|interest|unit|membership interests?) (?:purchase|exchange) agreement|tender offer|business combination|"
        r"plan of arrangement|purchase and sale agreement|asset sale agreement|share sale)\b", guard="paper", sure=0.88),
    Cue("acquisition_or_disposition", "acquires", ("acqui", "merge", "buy", "bought", "takeover"),
        r"\b(?:to acquire|acquires|acquired|acquiring|acquisition (?:of|by)|to be acquired|to merge|merges?|merged|merger (?:with(?! the state)|of|between)|buys|to buy|bought|takes over|completes? (?:\S+ ){0,5}?(?:acquisition|merger))\b(?!.{0,50}\b(?:rights|licen[sc]e|license to|shares of (?:the company|its))\b)", guard="paper", sure=0.8),
    Cue("acquisition_or_disposition", "businesses combined", ("combin",),
        r"\bcombin(?:e|es|ed|ing)\b (?:\S+ ){0,7}?(?:business(?:es)?|operations|companies|firms?|with)\b|\bannounces? combination\b|\bcombination (?:of|with)\b(?!.{0,40}\b(?:drug|therapy|treatment))", guard="medical", sure=0.75),
    Cue("acquisition_or_disposition", "purchase completed", ("purchase", "sale", "sold", "sell", "divest", "dispos"),
        r"\b(?:completed|completes|closed|consummated|agreed to|agrees to|announced) (?:\S+ ){0,4}?(?:purchase|(?<!commercial )(?<!first )sale|divestiture|disposition|sell|divest)\b(?!.{0,80}\b(?:common stock|preferred stock|notes|debentures|principal amount|shares of (?:the company|its)|units|securities|offering|private placement)\b)", sure=0.78),
    Cue("acquisition_or_disposition", "sells a business", ("sold", "sells", "sell", "sale of", "divest", "spin"),
        r"\b(?:sold|sells|to sell|sale of|divest(?:s|ed|iture)?|purchased?|spin-?off of)\b (?:\S+ ){0,9}?(?:business|division|subsidiary|assets|unit\b|operations|plant|facility|building|product line|portfolio|segment|headquarters|all (?:of the )?(?:outstanding|issued))\b", guard="paper", sure=0.75),
    # --- financings
    Cue("financing", "securities sold", ("sold", "sale", "sell", "issu", "offer", "plac", "subscri"),
        rf"\b(?:sold|sells|sale(?: and issuance)? of|issu(?:ed|e|ance)(?: and s(?:old|ell|ale))? (?:of )?|to sell|agreed to (?:sell|purchase|issue)|offering of)\b (?:(?!\bthat\b)\S+ ){{0,14}}?{_SECURITIES}", guard="acquired", sure=0.75),
    Cue("financing", "offering", ("placement", "offering", "underwrit", "subscription agreement", "securities purchase", "at-the-market", "at the market", "proceeds", "equity line", "financing", "rights issue"),
        r"\b(?:private placement|(?:public|registered direct|follow-on|secondary|rights|convertible|notes?|stock|share|equity|underwritten|direct|shelf|unit) offering|underwriting agreement|placement agency|"
        r"securities purchase agreement|subscription agreements?|at[- ]the[- ]market|gross proceeds|equity (?:line|distribution|financing)|sales agreement|equity purchase agreement|(?:prices|pricing of|closes|completes) (?:\S+ ){0,6}?(?:offering|financing|placement)|pipe financing|stock purchase agreements? with (?:\S+ ){0,4}?investors|raises? \$)\b", guard="acquired", sure=0.82),
    # --- debt
    Cue("debt_obligation", "credit", ("credit", "loan", "borrow", "indenture", "notes", "note ", "debt", "lend", "lease line"),
        r"\b(?:(?:revolving |senior |secured |unsecured |term |amended |bank )*(?:credit (?:agreement|facility|line)|line of credit|loan (?:agreement|facility|and security agreement)|term loans?|bridge loan|mortgage loan)|credit and security agreement|indenture|promissory notes?|"
        r"senior (?:subordinated |secured |unsecured )?notes|note purchase agreement|debt (?:financing|facility|obligation)|venture debt|borrow(?:s|ed|ing|ings)?)\b", sure=0.8),
    # --- results, people, meetings, auditors
    Cue("financial_results", "results announced", ("results", "earnings", "revenue", "sales", "income", "loss", "guidance", "outlook"),
        r"\b(?:(?:financial|operating|quarterly|year-?end|annual|fiscal|preliminary|record|interim financial|full[- ]year|half[- ]year) (?:\S+ ){0,4}?(?:results|earnings|revenues?|sales)|(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter\b.{0,60}?\b(?:results|earnings|sales|revenues?|loss|income|profit)|"
        r"(?:results|earnings)\b.{0,60}?\b(?:for|in|of) (?:the |its )?(?:\S+ ){0,3}?(?:quarter|fiscal year|full year|year ended|months ended|half)|results of operations|(?:raises|lowers|updates|revises|reaffirms|affirms|provides) (?:\S+ ){0,4}?(?:guidance|outlook|forecast))\b", sure=0.85),
    Cue("executive_change", "appointment", ("appoint", "name", "elect", "hire", "promot", "join", "succeed"),
        rf"\b(?:appoint(?:s|ed|ment of)?|nam(?:es|ed)|elect(?:s|ed|ion of)|hir(?:es|ed)|promot(?:es|ed|ion of)|joins|joined|will succeed|succeeds)\b(?!.{{0,40}}\b(?:auditor|accountant|accounting firm|trustee|agent)\b).{{0,110}}?\b{_ROLE}", sure=0.8),
    Cue("executive_change", "departure", ("resign", "retire", "step", "depart", "leav", "terminat", "death", "died", "passed away"),
        rf"\b(?:resign(?:s|ed|ation)?|retir(?:es|ed|e|ement|ing)|step(?:s|ped|ping)? down|depart(?:s|ed|ure)|leav(?:es|ing)|death of|died|passed away)\b.{{0,120}}?\b{_ROLE}|\b{_ROLE}\b.{{0,90}}?\b(?:resign(?:s|ed|ation)|retir(?:es|ed|ing|ement|e)|step(?:s|ped|ping)? down|depart(?:s|ed|ure)|to leave)\b", sure=0.8),
    Cue("shareholder_vote", "meeting", ("meeting", "vote", "voting"),
        r"\b(?:annual|special|extraordinary|general)(?: general)? meeting\b.{0,200}?\b(?:voted|votes|elected|approved|ratified|adopted|results of)\b|\b(?:stockholders|shareholders) (?:\S+ ){0,3}?(?:voted|approved|approve|elected|adopted|ratified|reject\w*)\b", sure=0.8),
    Cue("auditor_change", "auditor", ("account", "audit"),
        r"\b(?:dismiss\w*|engag\w*|resign\w*|appoint\w*|replac\w*|select\w*|retain\w*|declin\w+)\b.{0,140}?\b(?:certifying accountants?|independent (?:registered )?(?:public )?(?:accountants?|auditors?|accounting firm|accounting)|registered public accounting firm|principal accountants?)\b", sure=0.85),
)  # fmt: skip
