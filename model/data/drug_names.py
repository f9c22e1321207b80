"""How names of medicines are made: stems of nonproprietary names, code letters, and words that look alike."""

from __future__ import annotations

from typing import Final

from model.data.words import words

# Endings of international nonproprietary names (WHO stem book), five letters or more where shorter ones are ambiguous.
STEMS: Final = words(
    "actocog afil altrexone amide anib anide anserin apine asvir atine azepam azoline azone bacestrocel "
    "bactam bamate barbital bart bendazole buvir caftor caine calcet calcitol capone cept ciclib ciguat "
    "ciguate cillin citabine clax clone cogene conazole coxib crelin cromil curium curonium cycline degib denoson "
    "deruxtecan dipine dopa dronate dronic dustat enib entan entine epine erant ermin ersen estrant etidine etrol "
    "exant fenac fenamate fibrate fungin fusp fylline gabalin galsidase ganide gatran gene gepant giline gliflozin "
    "glinide gliptin gliptine glitazone glucosidase glutide govitecan grastim grel grelin grelor ib idine idone ifene "
    "iguat imide imod inib inine inirole inostat isirsen itant ivacaftor kinra lamer lanser leucel limus lisib "
    "lukast lutamide mab mantine melteon meran mertansine metinib micin modafinil morelin mulin mycin mycophenolate "
    "nabilone nabinol nalone natide nersen nicline nidazole nide olide olol onib onide oprim oquine orexant orphine "
    "otine ovir oxacin oxetine oxifene ozine ozogamicin pamil parib parin parinux parvovec penem peridone pexole pezil "
    "pidem piprazole pitant plase plasmin platin plermin poetin pramine prazole pressin previr pril prim profen prost "
    "prostol quimod quinavir quine rabine racetam rafenib relin relix relone reotide repvec retin ridone rotene "
    "rotigotine roxadustat rubicin sartan semide semtide serin sertib setron sidase siran solone sone sparsentan "
    "steride stigmine stim sulfase tabine tadine tansine taxel tecan tegravir teplase terol terone thiazide "
    "tiazem tide tidine tinib tocin tocog toin traline trexate trexed trexone triptan trombopag tropin trozole ulin "
    "unib vaptan vastatin vec vedotin vir virsen vudine xaban ynib zepam zine zolam zolid zomib zoxanide"
)

# English and scientific words with such endings.
NOT_DRUGS: Final = words(
    "gene oncogene transgene antigene autogene collagene hygiene peptide polypeptide oligopeptide nucleotide "
    "oligonucleotide polynucleotide dinucleotide glycopeptide neuropeptide lipopeptide accept except concept intercept "
    "precept percept inception april label vaccine medicine machine routine discipline examine determine combine "
    "decline "
    "online pipeline baseline guideline timeline outline deadline headline airline airlines gasoline crystalline "
    "alkaline "
    "vivid provide decide outside inside beside aside worldwide nationwide statewide divide guide side wide oxide "
    "dioxide "
    "chloride hydrochloride bromide hydrobromide fluoride sulfide peroxide amide imide anhydride hydride saccharide "
    "polysaccharide lipopolysaccharide glyceride triglyceride triglycerides pesticide insecticide fungicide herbicide "
    "suicide homicide nuclide radionuclide glucocorticoid stat thermostat state estate vasectomy constant assistant "
    "resistant important significant relevant consultant instant distant participant applicant tenant defendant "
    "warrant grant infant elephant covenant accountant registrant restaurant pollutant mutant reluctant concomitant "
    "militant inhabitant irritant exact impact transact contact collect protein insulin skin akin within begin margin "
    "origin main remain certain contain obtain retain maintain sustain captain mountain britain bargain again domain "
    "phase base case database release increase decrease purchase lease please disease diseases increase ease cease "
    "lease "
    "erase chase phrase protease kinase polymerase transferase reductase synthase hydrolase oxidase peptidase lipase "
    "amylase cyclase phosphatase caspase helicase ligase nuclease transcriptase integrase telomerase esterase "
    "cyclooxygenase lipoxygenase dehydrogenase decarboxylase enzyme napkin pumpkin cytokine chemokine lymphokine kin "
    "interleukin catkin beta alfa alpha parcel cancel excel travel level model novel channel panel label parallel "
    "personnel counsel fuel vessel hotel cruel duel towel barrel gospel chapel camel kernel nickel "
    "time prime crime regime lime dime chime sublime maritime overtime lifetime analog catalog dialog prolog frog log "
    "dog fog smog control protocol alcohol cholesterol sterol patrol petrol enrol stroll pool tool school symbol idol "
    "console capitol carol glycerol phenol ethanol methanol estradiol pistol victim maxim claim aim reclaim interim "
    "verbatim swim trim brim denim rim slim him zone ozone bone tone stone alone phone telephone milestone "
    "hormone cortisone someone everyone anyone cyclone drone clone monoclone throne prone postpone headphone "
    "microphone "
    "backbone cornerstone limestone keystone testosterone progesterone prednisone ketone silicone heparin aspirin "
    "magazine fuzine bulldozine zine quarantine valentine argentine byzantine adamantine clementine serpentine "
    "libertine "
    "sardine iodine sidine chlorine fluorine bromine histamine antihistamine dopamine amine melamine vitamine "
    "examine doctrine marine submarine mine fine nine line wine vine define refine shrine pristine genuine feminine "
    "masculine canine feline bovine porcine equine murine urine saline caffeine nicotine morphine codeine adenosine "
    "cytosine tyrosine serine lysine glycine cysteine arginine alanine valine proline leucine isoleucine histidine "
    "pyridine pyrimidine purine thymidine cytidine guanidine dine jardine undine medicines vaccines machines "
    "primate climate estimate ultimate legitimate animate proximate approximate intimate senate donate alternate "
    "prominate coordinate subordinate dominate eliminate contaminate terminate originate destinate termin determin "
    "vermin ermin pomerian vec lex apart apartment depart smart chart heart part start bart art dart cart mart "
    "heparins "
    "profile volatile mobile textile agile fragile reptile versatile hostile fertile sterile automobile domicile "
    "substantial basin cabin robin ruin coin join bulletin cousin raisin resin toxin rosin tobin justin martin austin "
    "berlin dublin franklin harlin merlin penicillin amoxicillin statin statins antibiotic placebo lapse collapse "
    "relapse "
    "elapse synapse perhaps prolapse fulfil until april tranquil council pencil civil evil devil anvil gerbil stencil "
    "tonsil fossil basil nostril utensil prolific beneficial aim axiom victims biosimilar prim grim skim urim optim "
    "rapidly vivid void avoid android steroid thyroid opioid"
)

# Words before which a trade-marked name is a method, not a medicine.
PLATFORMS: Final = words(
    "technology technologies platform platforms process system systems library engine software method methods program "
    "programme trial study studies approach chemistry network service services device website "
    "instrument instruments analyzer"
)

# Words behind a code that name a part or a target rather than a medicine.
PARTS: Final = words(
    "antibody antibodies effector linker receptor receptors antigen antigens target targets protein proteins enzyme "
    "gene "
    "genes mutation mutations molecule pathway pathways cell cells cells-expressing positive negative expression "
    "expressing agonist antagonist subtype subunit inhibitor inhibitors kinase ligand domain payload toxin technology "
    "platform virus strain expressing-cells"
)

# Codes that name cells, genes, viruses, forms, rules and measures.
NOT_CODES: Final = (
    r"(?:covid|sars|mers|h\d{1,2}n\d{1,2}|her-?[1-4]|pd-?l?[12]|cd-?\d{1,3}[a-z]?|il-?\d{1,2}[a-z]?|tnf|vegf|egfr|"
    r"fgfr?|glp-?[12]|"
    r"jak-?\d|braf|kras|cyp\w+|hla|p53|q[1-4]|[1-4]q\d*|fy\d+|[sfn]-?\d{1,2}[a-z]?|10-?[kq]\w*|8-?k\w*|6-k|"
    r"ex-?\d+\S*|iso-?\d*|icd-?\d+|"
    r"sfas|fas|asc|fin|eitf|sab|sop|g-?\d{1,2}|b2b|b2c|m&a|h1|h2|t-?1|mp3|mp4|ca-?\d{2,3}|hba1c|a1c|cox-?[12]|ace-?2|"
    r"brca-?\d|ctla-?\d|nk-?1|"
    r"5-?ht\w*|wnt\d*|c[35]a?|factor-?\w+|p-?\d{2}|vla-?\d|pge?-?\d|ige|igg\d?|cb[12]|mmp-?\d+|pde-?\d\w?|hdac-?\d+|"
    r"parp-?\d?|stat\d|"
    r"bcl-?\d|cdk-?\d+|alk\d?|ros1|ntrk\d|mek-?\d?|fev1|vo2|omega-?3|vitamin-?\w+|co2|h2o|b12|u2|y2k|web-?2|"
    r"windows-?\w+|r2|x-?86|"
    r"\w{0,3}\d{4,5}-\d{4}|401\(?k\)?|a-?1|i-?9|w-?[24]|d-?\d{1,2}|rule\w*|iii?-?[ab]|v-?\d|r-?\d|l-?\d|[a-z]\d)"
)

# Letters before a number with a blank between that are no drug code.
NOT_CODE_LETTERS: Final = words(
    "rule item form sfas fas asc no nos page ex part sec act usc cfr may june july phase type class series room "
    "suite box "
    "fin sab fsp eitf bldg apt unit tel fax ext nw sw ne se st rd al ak az ar ca co ct de fl ga hi id il in ia ks ky "
    "la me "
    "md ma mi mn ms mo mt nb nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc us uk eu top "
    "title "
    "isin cusip ii iii iv eur usd gbp jpy chf dkk sek nok cad aud aim sop fy in of at on to the by for and since until "
    "over about under"
)

# Words that often stand for what a product is, behind a comma or before its name.
PRODUCT_NOUNS: Final = (
    r"(?:drug|drugs|product|products|candidate|candidates|compound|compounds|medicine|therapy|therapeutic|treatment|"
    r"vaccine|antibody|inhibitor|"
    r"agonist|antagonist|molecule|peptide|protein|formulation|agent|antibiotic|antiviral|analgesic|tablets?|capsules?|"
    r"injection|cream|gel|patch|ointment|drops|inhaler|spray|suspension|biologic|biosimilar|conjugate|modulator|"
    r"blocker)"
)

# What may stand behind an alias.
DOSAGE: Final = words(
    "tablets tablet capsules capsule injection cream gel patch foam lotion implant ointment drops inhaler spray "
    "suspension solution "
    "hydrochloride hcl sodium potassium mesylate maleate tartrate citrate acetate phosphate sulfate besylate tosylate "
    "ophthalmic topical nasal oral extended-release delayed-release"
)
