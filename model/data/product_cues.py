"""Phrases that tell of medicines: trials, their results, authorities, milestones."""

from __future__ import annotations

from typing import Final

from model.data.cue import Cue

AGENCY: Final = (
    r"(?:fda|food (?:and|&) drug administration|european medicines|emea|\bema\b|european commission|health canada|"
    r"mhra|pmda|"
    r"ministry of health|chmp|cpmp|swissmedic|therapeutic goods|medicines control|health authorit\w+|regulatory "
    r"authorit\w+|"
    r"regulatory agenc\w+|medicines agency|medical products agency|nmpa|cfda|bfarm|paul[- ]ehrlich|notified body|"
    r"drug controller)"
)

_APPLICATION = (
    r"(?:new drug application|\bs?nda\b|\bs?bla\b|biologics licen[sc]e|\banda\b|marketing authori[sz]ation|\bmaa\b|"
    r"investigational new drug|\bind\b|\bpma\b|premarket|510\(k\)|investigational device|product licen[sc]e "
    r"application|\bpla\b|"
    r"clinical trial application|\bcta\b|humanitarian device|applications? for (?:\S+ ){0,2}?(?:approval|"
    r"authori[sz]ation|"
    r"registration|clearance))"
)

_TRIAL = r"(?:phase|clinical|trials?|stud(?:y|ies)|human|patients?|pivotal|testing|dosing)"

_PERSON = r"(?:patients?|subjects?|volunteers?|participants?|humans?|adults?|child|children|cohort|person)"
PRODUCT_CUES: Final[tuple[Cue, ...]] = (
    # --- clinical trials begin
    Cue(
        "clinical_trial_start",
        "first patient",
        ("first", "initial"),
        rf"\b(?:first|initial)(?: \S+){{0,3}}? {_PERSON}\b(?!.{{0,80}}\b(?:to be|will be|expected|would be|may "
        rf"be)\b).{{0,90}}?\b(?:dosed|treated|admitted|entered|enrol+ed|"
        r"randomi[sz]ed|infused|received|receives|injected|vaccinated|inoculated|implanted|screened|dosing)\b",
        early=False,
        sure=0.92,
    ),
    Cue(
        "clinical_trial_start",
        "somebody was the first",
        ("first",),
        rf"\b(?:{_PERSON[3:-1]}|woman|man|girl|boy)\b.{{0,120}}?\b(?:became|becomes|is|"
        rf"was)\b.{{0,60}}?\bthe first\b.{{0,60}}?"
        r"\b(?:random\w+|treated|dosed|enrol\w+|receive|of (?:an?|the|some|about|up to)? ?(?:planned )?\d)"
        r"|\bfor the first time\b.{0,30}\bpatient\b.{0,20}\breceiv|\b(?:trial|"
        r"study)\b.{0,40}\bwas given\b.{0,40}\bfor the first time"
        r"|\bas a consequence of the first (?:injection|infusion|dose|administration)",
        early=False,
        sure=0.85,
    ),
    Cue(
        "clinical_trial_start",
        "trial is open",
        ("open", "under way", "underway", "dosing"),
        r"\b(?:opened|opens)\b.{0,12}\b(?:phase|clinical|pivotal)\b|\b(?:trials?|stud(?:y|ies)|"
        r"program)\b.{0,80}?\b(?:(?:is|are) now open"
        r" to patients|got under ?way|gets under ?way|under way)\b|\bdosing\b.{0,80}?\b(?:trial|"
        r"study)\b.{0,90}?\b(?:began|begun|started|"
        r"commenced)\b",
        sure=0.85,
    ),
    Cue(
        "clinical_trial_start",
        "dosing of the first",
        ("first",),
        rf"\b(?:administered\b.{{0,60}} to|dos(?:ing|es?|ed)|treat(?:ment|ing|s|ed)?|enrol+(?:ment|ing|s|ed)?|"
        rf"entry|inclusion|admission|"
        rf"randomi[sz](?:ation|ing|ed)|infus(?:ion|ed)|vaccinat\w+|inject\w+)"
        rf"(?: of)?(?: the| its| a)? first(?: \S+){{0,3}}? {_PERSON}\b",
        early=False,
        sure=0.9,
    ),
    Cue(
        "clinical_trial_start",
        "trial begins",
        ("initiat", "beg", "start", "commenc", "launch", "open"),
        rf"(?<!to )(?<!will )(?<!may )(?<!could )(?<!should )(?<!which )(?<!that )(?<!be )(?<!not )\b(?:initiat(?:ed|"
        rf"es)|beg(?:un|an|ins)|start(?:ed|s)|commenc(?:ed|es)|launch(?:ed|es)|opened|opens)\b"
        rf"(?! (?:in|on) (?:19|20)\d\d).{{0,70}}?\b{_TRIAL}\b",
        sure=0.85,
    ),
    Cue(
        "clinical_trial_start",
        "trial has begun",
        ("trial", "stud", "testing", "dosing", "enrol"),
        r"\b(?:trials?|study|studies|testing|dosing|enrol+ment|treatment)\b(?:(?! (?:that|which) "
        r").){0,120}?\b(?:(?:had|has|have) been "
        r"(?:initiated|begun|started|commenced|opened)|(?:was|were) (?:initiated|commenced|started)|begins|has begun|"
        r"have begun|has started|"
        r"starts|commences|has commenced|is now (?:under ?way|enrolling)|gets under ?way)\b(?! (?:in|on) (?:19|"
        r"20)\d\d)",
        sure=0.82,
    ),
    Cue(
        "clinical_trial_start",
        "trial initiation",
        ("initiation", "start", "commencement", "beginning", "launch"),
        r"(?<!upon )(?<!upon the )(?<!before the )(?<!until the )(?<!before )(?<!for the )(?<!planned )(?<!to the "
        r")(?<!prior to )(?<!timing of )(?<!expects )(?<!expected )"
        r"\b(?:initiation|start|commencement|beginning|launch) of (?:\S+ ){0,5}?(?:clinical|phase|human|pivotal|"
        r"trials?|study|dosing|enrol+ment|patient)\b",
        sure=0.8,
    ),
    Cue(
        "clinical_trial_start",
        "enters the clinic",
        ("enter", "advance", "move"),
        r"(?<!to )(?<!will )(?<!may )\b(?:enter(?:s|ed)|advances?d?|moves?d?)\b(?: \S+){0,3}? (?:into |to "
        r")?(?:(?:phase|human|clinical) (?:\S+ ){0,3}?(?:trials?|testing|stud(?:y|ies)|development)|(?:the "
        r")?clinic\b|phase (?:[i1-4]+))",
        sure=0.75,
    ),
    # --- and give results
    Cue(
        "clinical_results",
        "results of a trial",
        ("results", "data", "findings", "outcome", "readout"),
        r"\b(?:announc\w+|report\w*|present\w*|releas\w+|disclos\w+|publish\w*|unveil\w*|"
        r"show\w*)\b(?:(?!\b(?:quarter|financial|fiscal|operating|year|record)\b).){0,100}?\b(?:results?|data|"
        r"findings|outcome)\b"
        r".{0,120}?\b(?:trials?|stud(?:y|ies)|phase|patients|clinical)\b",
        guard="money",
        sure=0.85,
    ),
    Cue(
        "clinical_results",
        "trial results",
        ("results", "data", "findings"),
        r"\b(?:phase \S+|clinical|pivotal|trial|study|top-?line|interim|efficacy|survival|follow-up)(?: "
        r"[a-z0-9/-]+){0,4}? (?:results|data|findings)\b(?! of operations)(?! monitoring)(?! safety)"
        r"(?=.{0,140}\b(?:trial|study|phase|patients|clinical|in [a-z]+)\b)",
        guard="money",
        sure=0.8,
    ),
    Cue(
        "clinical_results",
        "endpoint",
        ("endpoint", "end point", "end-point", "statistical", "placebo", "efficacy", "futil"),
        r"\b(?:met|meets|achiev\w+|fail\w*|miss\w*|reach\w*|not meet|not achieve|not reach|show\w*|"
        r"demonstrat\w+)\b.{0,60}?\b(?:end-? ?points?|statistical(?:ly)? significan\w+|efficacy|superiority|"
        r"non-?inferiority)\b",
        sure=0.88,
    ),
    Cue(
        "clinical_results",
        "trial succeeded",
        ("trial", "study", "studies"),
        r"\b(?:trials?|study|studies)\b.{0,70}?\b(?:succeeded|failed|(?:was|were|is) (?:a success|a failure|"
        r"successful|positive|"
        r"negative|inconclusive))\b|\b(?:met|meets|miss\w*|achiev\w+|reach\w*|fail\w* to (?:meet|reach|achieve)|not "
        r"(?:meet|reach|"
        r"achieve))\b.{0,30}?\b(?:primary|main|principal|secondary|chief) (?:\S+ )?(?:goals?|objectives?|aims?|"
        r"measures?|targets?)\b",
        sure=0.75,
    ),
    Cue(
        "clinical_results",
        "against placebo",
        ("placebo",),
        r"\b(?:than|compared (?:with|to)|versus|vs\.?|against|over|and) (?:\S+ ){0,5}?placebo\b",
        sure=0.75,
    ),
    Cue(
        "clinical_results",
        "trial stopped",
        ("trial", "study", "enrol"),
        r"\b(?:stop(?:s|ped)?|halt(?:s|ed)?|discontinu\w+|suspend\w*|futility)\b.{0,60}?\b(?:trials?|study|dosing|"
        r"enrol+ment)\b|\b(?:trials?|study|dosing|enrol+ment)\b.{0,70}?\b(?:be|been|was|were|is) (?:stopped|halted|"
        r"discontinued|terminated|suspended)\b",
        sure=0.65,
    ),
    Cue(
        "clinical_results",
        "effect in a trial",
        ("trial", "study", "phase", "studies"),
        r"\b(?:lowered|reduced|improved|increased|slowed|prolonged|extended|relieved|cured|shrank|prevented|delayed|"
        r"decreased|raised|lengthened|showed|produced|failed|demonstrated|was (?:well tolerated|safe|effective|"
        r"superior)|"
        r"had (?:an|no) effect|led to|responded)\b.{0,110}?\bin (?:an?|its|the|two|three) (?:\S+ ){0,5}?(?:phase|"
        r"clinical|"
        r"trials?|study|studies)\b",
        guard="animals",
        sure=0.75,
    ),
    # --- authorities
    Cue(
        "regulatory",
        "authority acts",
        (
            "fda",
            "food and drug",
            "european",
            "health",
            "ema",
            "authorit",
            "agency",
            "mhra",
            "pmda",
            "chmp",
            "ministry",
            "body",
        ),
        rf"{AGENCY}\b.{{0,90}}?\b(?:approv(?:ed|es)|clear(?:ed|s)|accept(?:ed|s)|grant(?:ed|s)|designated|validat"
        rf"(?:ed|es)|lift(?:ed|"
        rf"s)|plac(?:ed|es)|issu(?:ed|es)|notified|informed|"
        r"reject(?:ed|s)|refus(?:ed|es)|recommend(?:ed|s)|voted|adopted|authori[sz](?:ed|es)|states|stated|removed|"
        r"determined|extend(?:ed|s)|requested|requests|"
        r"confirmed|has (?:said|asked|agreed|begun|completed|not)|will not|may begin|denied|named|names|gave|gives|"
        r"endorsed|awarded|approves)\b",
        guard="antitrust",
        sure=0.85,
    ),
    Cue(
        "regulatory",
        "word from an authority",
        ("receiv", "receipt", "obtain", "win", "gain", "secur", "grant", "approv", "clear", "respon"),
        rf"\b(?:receiv(?:ed|es|ing)|receipt of|obtain(?:ed|s)|w[io]ns?|gain(?:ed|s)|secured?|granted|"
        rf"announc\w+)\b.{{0,110}}?(?:{AGENCY}\b|marketing (?:approval|authori[sz]ation|clearance)|orphan[- ]drug|"
        r"fast[- ]track|breakthrough therapy|510\(k\)|complete response letter|approvable|warning letter|priority "
        r"review|ce mark|regulatory approval|import alert|clinical hold|refus\w+ to file)",
        guard="antitrust",
        sure=0.8,
    ),
    Cue(
        "regulatory",
        "application",
        ("submi", "fil", "accept", "approv", "clear", "withdr"),
        rf"\b(?:submit(?:s|ted)|submission of|files|filed|filing of|accept\w*|approv(?:al|es|ed)|clear(?:s|ed|ance)|"
        rf"withdr[ae]w\w*|resubmi\w+)\b.{{0,80}}?{_APPLICATION}",
        guard="antitrust",
        sure=0.75,
    ),
    Cue(
        "regulatory",
        "status granted",
        ("approved", "cleared", "granted", "orphan", "fast track", "fast-track", "breakthrough", "priority review"),
        r"\b(?:was|were|has been|is|been) (?:approved|cleared) (?:in|by|for|as)\b|\b(?:granted|given|receives?|"
        r"awarded|gains?|wins?)"
        r" (?:\S+ ){0,2}?(?:orphan|fast[- ]track|breakthrough|priority review|accelerated|marketing approval|"
        r"approval)\b",
        guard="antitrust",
        sure=0.7,
    ),
    Cue(
        "regulatory",
        "decision on an application",
        ("application", "nda", "bla", "ind", "pma", "510(k)", "maa"),
        rf"{_APPLICATION}.{{0,90}}?\b(?:is|was|has been|have been) (?:now )?(?:approved|approvable|accepted|cleared|"
        rf"submitted|filed|not approvable|allowed|in effect|effective|placed|withdrawn|granted)\b",
        guard="antitrust",
        sure=0.8,
    ),
    Cue(
        "regulatory",
        "clinical hold",
        ("clinical hold", "fda", "advisory committee"),
        r"\bclinical hold\b|\bfda(?:['’]s)? (?:\S+ ){0,3}?(?:approval|clearance|letter|designation|decision|warning|"
        r"panel|acceptance|hold|approves|clears|accepts|grants|advisory)\b|\badvisory committee\b.{0,60}\b(?:vot|"
        r"recommend|review|meeting)",
        guard="antitrust",
        sure=0.75,
    ),
    # --- milestones
    Cue(
        "milestone_payment",
        "milestone earned",
        ("milestone",),
        r"\b(?:earn(?:s|ed)?|trigger(?:s|ed|ing)?|receiv(?:e|es|ed)|receipt|entitle[sd]?|oblig\w+|achiev\w+|pay(?:s|"
        r"able)?|paid|due|owes?|makes?|made|recogni[sz]e[sd]?|reach\w*|met|meets|results? in|generat\w+|collect\w*|"
        r"invoice\w*|requir\w+)\b.{0,110}?\bmilestones?\b",
        guard="potential",
        early=False,
        sure=0.9,
    ),
    Cue(
        "milestone_payment",
        "milestone paid",
        ("milestone",),
        r"\bmilestones?\b(?: payments?| fee)?.{0,90}?\b(?:earned|triggered|received|paid|achieved|payable|due|"
        r"reached|met|entitles?|triggers?|from|to be paid)\b",
        guard="potential",
        early=False,
        sure=0.85,
    ),
    Cue(
        "milestone_payment",
        "milestone sum",
        ("milestone",),
        r"\bmilestones?(?: payments?| fee)?(?: \S+){0,3}? of (?:\S+ ){0,2}?§|§ (?:\([^)]{1,30}\) )?(?:\S+ "
        r"){0,2}?milestone",
        guard="potential",
        early=False,
        sure=0.8,
    ),
    Cue(
        "milestone_payment",
        "payment due under a licence",
        ("due", "payable"),
        r"§.{0,60}?\b(?:became|becomes|has become|fell|falls) (?:now )?(?:due|payable)\b.{0,90}?\b(?:licen[cs]e|"
        r"licen[cs]ing|"
        r"collaboration|development|research|option)\b.{0,40}?\bagreement\b",
        guard="potential",
        early=False,
        sure=0.8,
    ),
    Cue(
        "milestone_payment",
        "sum earned",
        (
            "earn",
            "receive",
            "gets",
            "pay",
            "entitle",
            "oblig",
            "trigger",
            "require",
            "owe",
            "due",
            "bring",
            "payable",
            "collect",
            "calls for",
            "attach",
        ),
        r"\b(?:became entitled to (?:receive )?|attach\w* to this (?:\S+ ){1,3}?a payment of )§|"
        r"\b(?:earns|earned|receives|gets|will receive|pays(?! for)|entitles|obliges|obligates|triggers|"
        r"is entitled to|are "
        r"entitled to|becomes entitled|"
        r"requires|(?:required|obliged|obligated|bound|has|have) to pay|must pay|to collect|"
        r"owes?|brings)\b.{0,80}?§|§ (?:\S+ ){0,3}?(?:became|becomes|is|falls|fell|is now) (?:now )?(?:due|"
        r"payable)|\bcalls for a payment of §|\bpayment of (?:\S+ ){0,3}?§.{0,60}?\bdue\b",
        guard="potential",
        early=False,
        sure=0.8,
    ),
)
