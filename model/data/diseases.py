"""Words by which the name of a disease is known, and words at which such a name begins or ends."""

from __future__ import annotations

from typing import Final

from model.data.words import words

# The last word of a disease's name; plurals are listed where they are usual.
HEADS: Final = words(
    "spasms spasm "
    "cancer cancers carcinoma carcinomas leukemia leukemias leukaemia lymphoma lymphomas melanoma myeloma sarcoma "
    "glioma "
    "neuroblastoma glioblastoma tumor tumors tumour tumours malignancy malignancies neoplasm neoplasms metastases "
    "disease diseases disorder disorders syndrome syndromes deficiency dystrophy atrophy failure infection infections "
    "diabetes asthma psoriasis eczema acne rosacea influenza flu hiv aids malaria tuberculosis pneumonia bronchitis "
    "copd "
    "sepsis anthrax smallpox herpes shingles zoster hepatitis hcv hbv covid-19 rsv cytomegalovirus cmv "
    "papillomavirus hpv "
    "ulcer ulcers wound wounds burns pain headache headaches migraine migraines obesity overweight hypertension "
    "hypotension "
    "stroke ischemia infarction angina thrombosis embolism epilepsy seizures seizure depression schizophrenia "
    "anxiety mania "
    "autism adhd insomnia narcolepsy dementia alzheimer’s alzheimer's parkinson’s parkinson's palsy sclerosis als "
    "chorea "
    "ataxia neuropathy retinopathy nephropathy cardiomyopathy myopathy encephalopathy dependence addiction alcoholism "
    "withdrawal blindness glaucoma degeneration edema oedema cataract cataracts uveitis presbyopia myopia amblyopia "
    "anemia "
    "anaemia hemophilia haemophilia thalassemia neutropenia thrombocytopenia hypercholesterolemia hyperlipidemia "
    "dyslipidemia hyperkalemia hyponatremia hypoglycemia gout lupus arthritis osteoarthritis osteoporosis fibrosis "
    "cirrhosis "
    "colitis gastroparesis dyspepsia constipation diarrhea nausea vomiting reflux incontinence bladder dysfunction "
    "infertility endometriosis fibroids menopause hypogonadism acromegaly hyperparathyroidism hypothyroidism "
    "hyperthyroidism rhinitis allergy allergies cough sinusitis urticaria dermatitis alopecia baldness vitiligo "
    "keratosis "
    "hyperhidrosis warts onychomycosis candidiasis aspergillosis mycosis scleroderma sarcoidosis mucositis cachexia "
    "emphysema "
    "mesothelioma amyloidosis hypophosphatasia phenylketonuria cystinosis hyperoxaluria porphyria albinism progeria "
    "neuralgia fibromyalgia tinnitus vertigo deafness anaphylaxis psychosis tourette’s tourette's dyskinesia "
    "dystonia spasticity tremor "
    "lipodystrophy nash nafld hyperplasia bph preeclampsia eclampsia flashes vasculitis nephritis pancreatitis "
    "cholangitis "
    "lymphangioleiomyomatosis hemangioma bronchiectasis pneumonitis botulism cholera plague ebola dengue chikungunya "
    "zika "
    "rabies measles mumps pertussis meningitis toxicity injury fracture fractures rejection aneurysm fibrillation "
    "arrhythmia "
    "impetigo syncytial arrhythmias tachycardia claudication restenosis atherosclerosis caries periodontitis colic eye"
)
# Endings of other names of diseases.
ENDINGS: Final = (
    r"(?:oma|omas|emia|aemia|itis|opathy|algia|plegia|paresis|penia|uria|plasia|dystonia|rrhea|trophy|"
    r"phobia|opia|osis|iasis|ismus)"
)
# Who has given a name to a disease: in capitals "OAKLEY'S ASTHMA DRUG" looks like it.
EPONYMS: Final = words(
    "parkinson alzheimer crohn hodgkin huntington cushing graves raynaud sjogren sjögren wilson peyronie barrett "
    "behcet "
    "behçet burkitt ewing kaposi hashimoto meniere ménière addison paget bell tourette wegener waldenstrom waldenström "
    "castleman dupuytren gehrig leber still takayasu athlete farmer tennis"
)
NOT_DISEASES: Final = words(
    "diagnosis prognosis hypnosis osmosis mitosis meiosis apoptosis symbiosis metamorphosis aroma diploma coma roma "
    "paloma sonoma tacoma oklahoma genoma "
    "academia bohemia utopia photopia biopsia genoma dosis synopsis analysis hybridoma emphasis basis stenopia kinosis "
    "phagocytosis exocytosis endocytosis neurosis hypothesis thesis synthesis biosynthesis psychotherapia"
)

# Alone these name no disease: "disease", "failure"; they need a word before them.
NEED_MORE: Final = words(
    "disease diseases disorder disorders syndrome syndromes deficiency failure infection infections tumor tumors "
    "tumour "
    "tumours injury rejection dysfunction atrophy degeneration dependence withdrawal toxicity malignancy malignancies "
    "neoplasm neoplasms metastases eye bladder wound wounds ulcer ulcers fracture fractures flashes burns dystrophy "
    "lesions "
    "sclerosis palsy edema hyperplasia symptoms fibrosis"
)
# Before such a word these say nothing: "a rare disease".
VAGUE: Final = words(
    "rare serious chronic severe common inherited genetic new deadly fatal devastating debilitating progressive "
    "life-threatening orphan related infectious known complex painful same similar"
)
# Alone these name one only where the words say so ("for the treatment of cancer").
NEED_CUE: Final = words(
    "cancer cancers pain depression anxiety nausea vomiting diarrhea cough headache flu stroke "
    "allergy allergies diabetes als aids hiv"
)

# What may follow the last word: hepatitis C, diabetes type 2, cancer of the pancreas.
TAIL: Final = (
    r"(?: (?:(?-i:[A-E])(?!\w|\.\w)|multiforme|mellitus|erythematosus|pectoris|vulgaris|simplex|vera|gravis|nervosa|"
    r"insipidus|congenita|suppurativa|pigmentosa|bullosa|herpetiformis|ossificans|planus|areata|fulminans|capitis|"
    r"obliterans|rubra(?: pilaris)?|lateralis|neonatorum|foliaceus|versicolor|and vomiting|"
    r"type (?:[1-4]|(?-i:[IV]{1,3}|[A-D]))(?!\w)|virus(?: infections?)?|infections?|of the (?:\w+ "
    r"){0,2}?(?:pancreas|ovary|ovaries|breast|lung|lungs|liver|kidney|bladder|prostate|"
    r"colon|rectum|stomach|esophagus|skin|brain|eye|heart|nose|foot|feet|bone|head and neck|cervix|uterus|knee|hand|"
    r"hip|blood|spine)))"
)

# Words at which a disease's name, read backwards from its last word, has begun.
STOPS: Final = words(
    "a an the of in for with from to and or by on at against as is are was were be been has have had that which who "
    "whom "
    "this these those its their his her our your all any other certain various several many some most more each both "
    "such including include includes caused cause causes causing treat treats treated treating treatment treatments "
    "prevent "
    "prevents preventing prevention manage managing management reduce reduces reducing relieve relief reverse "
    "therapy therapies "
    "patient patients people adults children men women subjects volunteers persons individuals infants adolescents "
    "having "
    "trial trials study studies phase program programs candidate candidates drug drugs compound compounds agent agents "
    "vaccine medicine medicines product products potential novel new first second third approved use used useful "
    "begin begins start starts initiates results data test testing tests suffering suffer diagnosed-with about over "
    "than "
    "between after before during while when if not no into under without within per via like also may can could will "
    "would "
    "one two three four five six seven eight nine ten affects affect fight fights combat target targets targeting "
    "inhibitor antibody oral topical intravenous injectable investigational experimental indicated indication "
    "indications "
    "market markets unmet need area areas field forms form types type stage stages dosed milestone announces reports "
    "evaluating evaluate evaluates developing develops development lead leading sells sell only especially "
    "particularly "
    "due resulting associated related linked pivotal interim positive top-line topline sufferers either whose across "
    "given "
    "symptoms signs behind genes gene risk progression worsening attack attacks episode episodes flare flares "
    "flare-ups outbreaks"
)
# Words that reach over "or" into the name: "relapsed or refractory lymphoma".
PAIRED: Final = (
    r"(?:relapsed|recurrent|advanced|metastatic|locally advanced|unresectable|inoperable|persistent|"
    r"active|severe|acute|type (?:1|2|I|II))(?:/| or | and/or | and |, | )$"
)
# A range of severity before the name.
SEVERITY: Final = (
    r"(?:mild|moderate|moderately|mildly)(?:[- ]to[- ]| to | or |-to-)(?:moderate|severe|severely|"
    r"moderately)(?: active)? |relapsed(?: or |/|, | and/or )refractory |(?:relapsed|recurrent|refractory) "
)

# Behind these any words name the disease, known or not.
CUES: Final = (
    r"\b(?:(?:for|in) the (?:treatment|prevention|management|relief|therapy|cure|reduction) of|for (?:treating|"
    r"treatment of|use in)|"
    r"(?:patients|adults|children|men|women|people|subjects|adolescents|infants|persons|individuals|boys|girls|"
    r"volunteers|sufferers) (?:\w+ ){0,3}?(?:with|who have|suffering from)|"
    r"to (?:treat|prevent)|(?:treatment|therapy|therapies|remedy|cure|vaccine|drug|medicine|candidate|inhibitor|"
    r"antibody|compound|agonist|antagonist|peptide|protein|molecule|product|patch|tablets?|gel|cream|spray|foam|"
    r"ointment|lotion|implant|device|inhaler|drops|capsules?|pill) (?:for|"
    r"against)|"
    r"(?:indicated|intended|meant) (?:for|in)(?: people with)?|"
    r"useful (?:in|for|against)|treatment of|prevention of|efficacy in|(?:trial|study|testing|"
    r"trials|studies|results|data) in)(?: (?:the|a|an))? "
)
# At these words what a cue introduced has ended.
CUE_STOPS: Final = words(
    "in who which that and at from by on with is are was were has have had after before under to as for when using "
    "whose due "
    "will can could may about over than between during while if not into without within per via because since until "
    "where "
    "all each by their its our the this these caused through following despite including or but a an"
)
NOT_INDICATIONS: Final = words(
    "patients patient humans human volunteers adults children animals mice rats healthy subjects people trials trial "
    "study studies clinical "
    "which that this these those it them use commercial sale marketing development approval research patent january "
    "february march "
    "april may june july august september october november december early late the europe japan canada china "
    "australia germany france "
    "combination addition phase several various diseases disease disorders cells cancer-cells part order fact "
    "general its one two three four five "
    "more least up serious rare unmet many other such certain both"
)
