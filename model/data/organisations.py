"""Words by which an organisation's name is known: legal forms, kinds of business, words that begin no name."""

from __future__ import annotations

from typing import Final

from model.data.words import words

# Legal forms, without their points and in lower case.
LEGAL_FORMS: Final = words(
    "inc incorporated corp corporation co company cos companies ltd limited llc llp lllp lp plc ag a/s as sa nv bv "
    "gmbh "
    "kgaa kg se oy oyj ab asa spa srl sarl sas kk pty pte bhd berhad aps ans sicav ulc na sl slu lda zrt ehf hf ltda "
    "aktiengesellschaft aktiebolag pjsc jsc kft doo sro spzoo "
    "lc pc pllc trust bancorp bancorporation s/a"
)
# Forms that are also words: they count only in this spelling.
CASED_FORMS: Final = frozenset(
    {"AG", "AS", "SA", "NV", "BV", "SE", "AB", "KG", "NA", "LP", "LC", "PC", "KK", "SL", "HF", "SAS"}
)
# Forms that companies also print small; "a Delaware corporation" is no name.
SMALL_FORMS: Final = words("plc inc ltd llc lp gmbh ag asa spa sa nv bv kgaa aps pty")
# What may follow a legal form and still belongs to the name.
AFTER_FORM: Final = words("incorporated inc ltd limited llc lp plc na co ag kgaa kg corp corporation company bv sa")

# The last word of a name that is printed without its legal form.
HEADS: Final = words(
    "laboratories laboratory labs pharmaceuticals pharmaceutical pharma pharmaceutica pharmacal therapeutics "
    "biosciences "
    "bioscience biotherapeutics biopharma biopharmaceuticals biologics biotech biotechnologies biotechnology "
    "biosystems "
    "biomedical biomedicine sciences healthcare health medical medicines medicine genetics genomics immunotherapeutics "
    "oncology diagnostics devices vaccines group groupe gruppe holdings holding university institute institut hospital "
    "hospitals clinic foundation bank bancshares savings ventures capital partners associates industries enterprises "
    "technologies technology systems software networks communications international securities college school centre "
    "center council consortium society seiyaku yakuhin chemicals chemical chemie ophthalmics neurosciences surgical "
    "association agency authority brothers sons properties realty resources energy airlines insurance financial "
    "advisors management "
    "investments investors fund funds stores foods electronics semiconductor semiconductors"
)

# Names of these kinds are printed with "of": Bank of Oakley, University of Lund.
# First words that make a name one of an organisation, in other languages than English.
FIRST_HEADS: Final = words(
    "stichting stiftung fundación fundacion fondazione fondation université universite universität universitaet "
    "universidad universidade università universita universiteit universitet institut istituto instituto institutet "
    "instytut banco banque banca sociedad société societe"
)
OF_HEADS: Final = words(
    "bank university institute college hospital school department government trustees regents state city "
    "corporation company ministry republic commonwealth province board governors rector"
)

# Capitalised words that begin a sentence or a heading and never a name.
NOT_NAMES: Final = words(
    "a an the this that these those on in at by to from for with of and or but as if when while after before since "
    "under "
    "upon pursuant during between both each such all any no not its his her their our your we he it she they there "
    "here "
    "also although because concurrently effective following further however including until whereas where which who "
    "mr mrs ms dr prof messrs sir january february march april may june july august september october november "
    "december "
    "jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday item "
    "items "
    "form section rule exhibit exhibits page phase chief president vice chairman director officer board executive "
    "senior "
    "date today subsidiary parent according additionally accordingly through into shareholders stockholders holders "
    "borrower lender seller buyer purchaser licensor licensee other another next per plus about former formerly "
    "neither "
    "either immediately previously subsequently unless once then thus therefore simultaneously together"
)

# Words that are capitalised only because a heading capitalises all its words: no name goes over one of them.
HEADING_WORDS: Final = words(
    "a an the on in at by to from for with or as into and its plan agreement agreements merger letter "
    "announces announce announced acquires acquire acquired completes complete completed earns earn earned signs sign "
    "signed enters enter entered reports report reported receives receive received grants grant granted begins begin "
    "began initiates initiate initiated starts start started licenses license licensed regains regain regained returns "
    "return returned reacquires exercises exercise closes close closed sells sell sold buys buy bought pays pay paid "
    "names named appoints appointed extends extend expands expand forms form collaborate collaborates partner "
    "approves approve approved clears cleared halts halted recovers recovered agrees agree terminates terminate "
    "terminated ends end advances advance triggers trigger achieves achieve "
    "selects select doses dosed dose treats treated is are was were will has have had files file files filed "
    "moves moved gains gained seeks sought "
    "licensing collaboration rights milestone payment payments phase trial study patient"
)

# Short defined words that stand for the registrant or for nobody in particular.
ROLE_WORDS: Final = words(
    "company companies registrant corporation bank issuer parent merger sub seller buyer purchaser purchasers borrower "
    "lender lenders agent investor investors holder holders trustee guarantor guarantors agreement licensee licensor "
    "subsidiary holdings partnership trust fund firm group bancorp we us our"
)

# Words that alone before a legal form name nobody: "Acquisition Co.", "Interim Surviving Corporation".
GENERIC: Final = HEADS | words(
    "acquisition acquisitions merger sub surviving interim control controlling professional operating parent new "
    "buyer seller "
    "company corporation selling existing initial american first national class series general limited private"
)

# Bodies that are never the other side of a deal.
AUTHORITIES: Final = (
    "food and drug administration",
    "fda",
    "securities and exchange commission",
    "nasdaq",
    "new york stock exchange",
    "nyse",
    "american stock exchange",
    "european medicines",
    "medical products agency",
    "medicines agency",
    "european commission",
    "health canada",
    "federal trade",
    "department of justice",
    "internal revenue",
    "federal reserve",
    "patent and trademark",
    "european patent",
    "pharmaceuticals and medical devices agency",
    "medicines and healthcare",
    "institutional review",
    "european union",
    "national institutes of health",
    "world health",
    "public company accounting",
    "financial industry regulatory",
    "accounting standards",
    "new drug",
    "business wire",
    "pr newswire",
    "prnewswire",
    "globe newswire",
    "globenewswire",
    "stock market",
    "global market",
    "capital market",
    "stock exchange",
    "united states",
    "district court",
    "court of",
    "superior court",
    "bankruptcy court",
    "congress",
    "cede & co",
    "depository trust",
    "investor protection corp",
    "investors protection corp",
    "u.s. securities",
    "representative",
    "ministry of",
    "department of health",
    "state of ",
    "commonwealth of ",
    "republic of ",
    "province of ",
)
