"""More fictional filings, told in other words than the first ones."""

from __future__ import annotations

from tests.model.extractors.stories import Case, pay

MORE_CASES: tuple[Case, ...] = (
    Case(
        "payment told plainly", "Corby Biopharma Inc.",
        {"5": """
On October 1, 2001, Halden Pharma AS informed Corby Biopharma Inc. that the first subject had received CB-12 in a Phase I
study. Under the license of 1998 Corby receives four million dollars for this step.
"""},
        """
CORBY TO RECEIVE $4 MILLION FROM HALDEN AS CB-12 ENTERS THE CLINIC

PORTLAND, Oregon, October 2, 2001 -- Corby Biopharma Inc. (Nasdaq: CRBY) reported today that its licensee Halden Pharma AS has
begun a Phase I study of CB-12, which is meant for the treatment of osteoporosis. The step brings Corby a milestone payment
of $4 million. In 1998 Halden paid $6 million on signing.

For more information: Ulla Berg, Corby Biopharma, 503-555-0121
""",
        {"event_type": ("milestone_payment", "clinical_trial_start"), "counterparty": ("Halden Pharma AS",),
         "product_candidate": ("CB-12",), "payment": (pay(4_000_000, "milestone"),), "indication": ("osteoporosis",),
         "clinical_phase": ("1",), "release_date": ("2001-10-02",),
         "headline": ("CORBY TO RECEIVE $4 MILLION FROM HALDEN AS CB-12 ENTERS THE CLINIC",),
         "contacts": ({"name": "Ulla Berg", "phone": "503-555-0121", "email": None},)},
    ),
    Case(
        "rights handed back", "Vexley Therapeutics, Inc.",
        {"8.01": """
On June 12, 2014, Vexley Therapeutics, Inc. announced that Montrose Healthcare plc hands back the rights to VXL-7, a drug
candidate for Crohn’s disease, because it is closing its work in immunology. Vexley pays nothing for the return.
"""},
        """
Vexley Gets Back All Rights to VXL-7 From Montrose

NEWARK, Del., June 12, 2014 – Vexley Therapeutics, Inc. (Nasdaq: VXLY) said today that it will again own all rights to VXL-7
(once called MH-330) for Crohn’s disease. Montrose has spent about $60 million on the program.
""",
        {"event_type": ("rights_returned",), "counterparty": ("Montrose Healthcare plc",),
         "product_candidate": ("VXL-7", "MH-330"), "indication": ("Crohn’s disease",), "payment": ()},
    ),
    Case(
        "collaboration ended", "Amberley Genetics, Inc.",
        {"1.02": """
On January 7, 2010, Amberley Genetics, Inc. and Sorrento-Vidal S.p.A. ended their Collaboration Agreement of June 2006 by mutual
consent. Amberley takes over the development of AMB-19 in cystic fibrosis and pays Sorrento-Vidal $2.2 million for its stock
of drug substance.
"""},
        "",
        {"event_type": ("rights_returned",), "counterparty": ("Sorrento-Vidal S.p.A.",), "product_candidate": ("AMB-19",),
         "indication": ("cystic fibrosis",), "payment": (pay(2_200_000, "other"),)},
    ),
    Case(
        "trial reached its goal", "Bellhaven Pharmaceuticals plc",
        {"8.01": """
On September 3, 2020, Bellhaven Pharmaceuticals plc announced that a Phase 3 trial of lorvatinib in advanced hepatocellular
carcinoma reached its main goal: patients who took lorvatinib lived a median of 14.1 months, against 10.9 months with placebo.
"""},
        """
Bellhaven’s Lorvatinib Prolongs Survival in Phase 3 Trial in Liver Cancer

LONDON, 3 September 2020 – Bellhaven Pharmaceuticals plc (Nasdaq: BELL) today announced results of the Phase 3 HORIZON trial of
lorvatinib (BLH-88) in patients with advanced hepatocellular carcinoma.

A milestone of $10 million will be due to its licensor, Pacific Rim Biotech Ltd., upon filing.

Enquiries:
Bellhaven Pharmaceuticals plc
Rory Macklin, Investor Relations
+44 (0)20 7946 0123
""",
        {"event_type": ("clinical_results",), "counterparty": (), "product_candidate": ("lorvatinib", "BLH-88"),
         "indication": ("advanced hepatocellular carcinoma",), "clinical_phase": ("3",), "payment": (),
         "release_date": ("2020-09-03",),
         "contacts": ({"name": "Rory Macklin", "phone": "+44 (0)20 7946 0123", "email": None, "role": "investor"},)},
    ),
    Case(
        "no better than placebo", "Dunmore Sciences Corp.",
        {"8.01": """
On April 19, 2005, Dunmore Sciences Corp. said that its compound DS-405 did no better than placebo in a Phase IIb study in
patients with chronic low back pain. The Company will stop work on DS-405.
"""},
        """
DUNMORE'S DS-405 FAILS IN PHASE IIb STUDY

RALEIGH, N.C., April 19, 2005 -- Dunmore Sciences Corp. (Nasdaq: DUNS) today said that DS-405 did not relieve chronic low back
pain better than placebo.

CONTACT: Investors - Sharon Keble, 919/555-0166; Media - Raj Patel, 919/555-0167
""",
        {"event_type": ("clinical_results",), "product_candidate": ("DS-405",), "clinical_phase": ("2",),
         "indication": ("chronic low back pain",), "payment": (), "counterparty": (),
         "contacts": ({"name": "Sharon Keble", "phone": "919/555-0166", "email": None, "role": "investor"},
                      {"name": "Raj Patel", "phone": "919/555-0167", "email": None, "role": "media"})},
    ),
    Case(
        "panel votes against", "Stallworth Medica, Inc.",
        {"8.01": """
On March 8, 2011, an advisory committee of the FDA voted 9 to 4 against approval of Somnexa (zalpidone) for the treatment of
insomnia. Stallworth Medica, Inc. expects the decision of the FDA by June 30, 2011.
"""},
        """
FDA Panel Votes Against Approval of Somnexa

ORLANDO, Fla., March 8, 2011 – Stallworth Medica, Inc. (Nasdaq: STMD) said today that an advisory committee of the U.S. Food and
Drug Administration did not recommend Somnexa™ (zalpidone) for insomnia.
""",
        {"event_type": ("regulatory",), "product_candidate": ("Somnexa", "zalpidone"), "indication": ("insomnia",),
         "clinical_phase": (), "payment": (), "counterparty": ()},
    ),
    Case(
        "filing accepted, priority review", "Ashgrove Biotherapeutics, Inc.",
        {"8.01": """
On August 30, 2019, Ashgrove Biotherapeutics, Inc. announced that the U.S. Food and Drug Administration accepted for review
its Biologics License Application for irvocabtagene leucel in relapsed or refractory mantle cell lymphoma and granted
priority review. The FDA is to decide by February 28, 2020.
"""},
        "",
        {"event_type": ("regulatory",), "product_candidate": ("irvocabtagene leucel",),
         "indication": ("relapsed or refractory mantle cell lymphoma",), "payment": (), "headline": ()},
    ),
    Case(
        "first sale brings a milestone", "Polwarth Delivery Sciences, Inc.",
        {"8.01": """
On November 17, 2008, Polwarth Delivery Sciences, Inc. announced that the first commercial sale of Avenza® tablets in Japan by
its licensee Nishikata Pharma Co., Ltd. has earned it a milestone payment of €5 million. Avenza is used against overactive
bladder.
"""},
        "",
        {"event_type": ("milestone_payment",), "counterparty": ("Nishikata Pharma Co., Ltd.",),
         "product_candidate": ("Avenza",), "payment": (pay(5_000_000, "milestone", "EUR"),),
         "indication": ("overactive bladder",), "clinical_phase": ()},
    ),
    Case(
        "shares to the public", "Farrier Robotics, Inc.",
        {"8.01": """
On May 5, 2004, Farrier Robotics, Inc. sold 3,200,000 shares of its common stock to the public at $15.00 per share, for gross
proceeds of $48.0 million. Maddox Pryor & Co. and Keystone Securities Inc. were the underwriters.
"""},
        """
FARRIER ROBOTICS PRICES PUBLIC OFFERING

PITTSBURGH, Pa., April 30, 2004 -- Farrier Robotics, Inc. (Nasdaq: FRBT) today priced its public offering.
""",
        {"event_type": ("financing",), "payment": (pay(48_000_000, "offering"),), "product_candidate": (),
         "headline": ("FARRIER ROBOTICS PRICES PUBLIC OFFERING",)},
    ),
    Case(
        "loan from a bank", "Oakhurst Dairy Products Company",
        {"2.03": """
On July 14, 2006, Oakhurst Dairy Products Company borrowed $10.5 million from First Prairie Bank to build a warehouse. The loan
is repaid in monthly installments until 2016 and bears interest of 7.1 percent a year.
"""},
        "",
        {"event_type": ("debt_obligation",), "counterparty": ("First Prairie Bank",), "payment": (pay(10_500_000, "other"),)},
    ),
    Case(
        "purchase of a company in pounds", "Trevelyan Group plc",
        {"2.01": """
On February 2, 2017, Trevelyan Group plc bought all of the shares of Moorland Diagnostics Limited from its founders for £22.4
million in cash. A further £4 million may become payable, depending on sales in 2017 and 2018.
""", "9.01": "(d) Exhibits. 99.1 Press release"},
        """
Trevelyan Buys Moorland Diagnostics

Bristol, England, February 3, 2017 – Trevelyan Group plc (NYSE American: TVG) announced today that it has bought Moorland
Diagnostics Limited, a maker of rapid tests, for £22.4 million.

Trevelyan Group plc
Harriet Bloom
Head of Communications
Tel: +44 117 496 0111
harriet.bloom@trevelyan.example
""",
        {"event_type": ("acquisition_or_disposition",), "counterparty": ("Moorland Diagnostics Limited",),
         "payment": (pay(22_400_000, "purchase_price", "GBP"),), "headline": ("Trevelyan Buys Moorland Diagnostics",),
         "contacts": ({"name": "Harriet Bloom", "phone": "+44 117 496 0111", "email": "harriet.bloom@trevelyan.example"},)},
    ),
    Case(
        "director leaves", "Sandringham Mills, Inc.",
        {"5.02": """
On December 4, 2012, Leopold Ashe told the Board of Directors of Sandringham Mills, Inc. that he will leave the Board at the end
of the year. He is the chief executive of Barlow Chemical Company, which bought goods for $3.1 million from us in 2012.
"""},
        "",
        {"event_type": ("executive_change",), "counterparty": (), "payment": ()},
    ),
    Case(
        "voted on three proposals", "Lattimore Semiconductor Corporation",
        {"5.07": """
At the annual meeting of June 9, 2011, the stockholders of Lattimore Semiconductor Corporation voted on three proposals.
Proposal 1. Elsa Grant and Hugo Marsden were elected directors.
Proposal 2. The stockholders ratified Coburn & Tate LLP as auditors.
Proposal 3. The stockholders approved an increase of 2,000,000 shares in the 2008 stock plan.
"""},
        "",
        {"event_type": ("shareholder_vote",), "counterparty": (), "payment": (), "product_candidate": ()},
    ),
    Case(
        "new auditor", "Whitcombe Labs, Inc.",
        {"4.01": """
(a) On October 10, 2013, the audit committee of Whitcombe Labs, Inc. dismissed Farrow & Lyle LLP as the independent registered
public accounting firm. (b) On the same day it engaged Denton Marsh LLP.
""", "9.01": "(d) Exhibits. 16.1 Letter of Farrow & Lyle LLP"},
        "",
        {"event_type": ("auditor_change",), "counterparty": (), "payment": (), "indication": ()},
    ),
    Case(
        "contract with a customer", "Copperline Aerospace, Inc.",
        {"1.01": """
On March 15, 2010, Copperline Aerospace, Inc. (the “Company”) signed a Supply Agreement with Jetstream Airways Holdings Ltd. for the
delivery of forty landing gear sets between 2011 and 2014.
"""},
        "",
        {"event_type": ("other",), "counterparty": ("Jetstream Airways Holdings Ltd.",), "payment": ()},
    ),
    Case(
        "clinical trial of a device", "Hollins Vascular, Inc.",
        {"7.01": """
On May 2, 2016, Hollins Vascular, Inc. announced that the first patient has been enrolled in the CLEARPATH study of its Solace
stent for the treatment of peripheral artery disease.
"""},
        """
Hollins Vascular Enrolls First Patient in CLEARPATH Study

MINNEAPOLIS, May 2, 2016 (BUSINESS WIRE) -- Hollins Vascular, Inc. (Nasdaq: HVAS) today announced that the first patient has been
enrolled in CLEARPATH.

Company Contact:               Investor Contact:
Ruth Amsel                     Glenn Tao
Hollins Vascular, Inc.         Westbrook Partners LLC
763-555-0133                   212-555-0170
ramsel@hollins.example         gtao@westbrook.example
""",
        {"event_type": ("clinical_trial_start",), "indication": ("peripheral artery disease",), "payment": (),
         "headline": ("Hollins Vascular Enrolls First Patient in CLEARPATH Study",), "clinical_phase": (),
         "contacts": ({"name": "Ruth Amsel", "phone": "763-555-0133", "email": "ramsel@hollins.example", "role": "company"},
                      {"name": "Glenn Tao", "phone": "212-555-0170", "email": "gtao@westbrook.example", "role": "investor"})},
    ),
    Case(
        "results and quarter together", "Vantry Therapeutics, Inc.",
        {"2.02": """
On November 6, 2014, Vantry Therapeutics, Inc. reported its financial results for the quarter ended September 30, 2014.
""", "8.01": """
On the same day the Company said that it has begun a Phase 3 trial of VNT-61 in chronic cough.
"""},
        """
Vantry Reports Third Quarter 2014 Results and Starts Phase 3 Trial of VNT-61

SAN MATEO, Calif., Nov. 6, 2014 (GLOBE NEWSWIRE) -- Vantry Therapeutics, Inc. (Nasdaq: VNTR) today reported financial results for
the third quarter of 2014 and the start of a Phase 3 trial of VNT-61 in patients with chronic cough.

Revenue was $4.1 million, from a milestone payment received in July from Osaka Yakult K.K.
""",
        {"event_type": ("financial_results", "clinical_trial_start"), "product_candidate": ("VNT-61",), "payment": (),
         "indication": ("chronic cough",), "clinical_phase": ("3",), "counterparty": ()},
    ),
    Case(
        "merger of two biotechs in stock", "Tidewell Immunology, Inc.",
        {"1.01": """
On June 20, 2018, Tidewell Immunology, Inc. (“Tidewell”) and Crestmark Oncology Ltd., a company organized under the laws of
Israel (“Crestmark”), agreed to merge. Holders of Crestmark will receive 0.41 of a share of Tidewell for each share.
"""},
        """
Tidewell and Crestmark to Merge

PHILADELPHIA and HAIFA, Israel, June 20, 2018 – Tidewell Immunology, Inc. (Nasdaq: TIDE) and Crestmark Oncology Ltd. today
announced a merger. The combined company will test CRM-8 in a Phase 2 trial in bladder cancer.

Contacts:
Tidewell: Lena Arvid, (215) 555-0119, lena@tidewell.example
Crestmark: Avi Doron, +972 4 555 0182
""",
        {"event_type": ("acquisition_or_disposition",), "counterparty": ("Crestmark Oncology Ltd.",), "payment": (),
         "contacts": ({"name": "Lena Arvid", "phone": "(215) 555-0119", "email": "lena@tidewell.example"},
                      {"name": "Avi Doron", "phone": "+972 4 555 0182", "email": None})},
    ),
    Case(
        "bankruptcy", "Ironbridge Steel Corporation",
        {"3": """
On August 1, 2003, Ironbridge Steel Corporation filed a petition under Chapter 11 of the Bankruptcy Code in the United States
Bankruptcy Court for the District of Delaware. It has arranged financing of $50 million from Lakeshore Capital LLC.
"""},
        "",
        {"event_type": ("other",)},
    ),
    Case(
        "rights plan", "Culver Paper Co.",
        {"5": """
On January 20, 1997, the Board of Directors of Culver Paper Co. adopted a shareholder rights plan and declared a dividend of one
right for each share.
"""},
        "",
        {"event_type": ("other",), "counterparty": (), "payment": ()},
    ),
    Case(
        "licence from a university", "Northvale Vaccines, Inc.",
        {"8.01": """
On May 11, 2009, Northvale Vaccines, Inc. acquired an exclusive worldwide license to a dengue vaccine from the University of
Aarsted. Northvale pays a license fee of $750,000 and royalties on sales.
"""},
        """
Northvale Licenses Dengue Vaccine From University of Aarsted

ROCKVILLE, Md., May 12, 2009 — Northvale Vaccines, Inc. (NYSE Alternext: NVV) today announced that it has obtained an exclusive
license to NVX-2, a vaccine against dengue fever, from the University of Aarsted.
""",
        {"event_type": ("license_or_collaboration",), "counterparty": ("University of Aarsted",), "product_candidate": ("NVX-2",),
         "payment": (pay(750_000, "upfront"),)},
    ),
    Case(
        "research collaboration, no product", "Kepler Discovery, Inc.",
        {"5": """
On February 1, 2000, Kepler Discovery, Inc. and Brandis AG began a three-year research collaboration to find inhibitors of
kinases. Brandis will provide research funding of $12 million and make an equity investment of $5 million in Kepler's common
stock.
"""},
        """
KEPLER AND BRANDIS SIGN RESEARCH COLLABORATION

SOUTH SAN FRANCISCO, CA, February 2, 2000 -- Kepler Discovery, Inc. (Nasdaq: KPLR) and Brandis AG announced today that they have
signed an agreement to discover kinase inhibitors. Brandis will provide research funding of $12 million over three years.
""",
        {"event_type": ("license_or_collaboration",), "counterparty": ("Brandis AG",), "product_candidate": ()},
    ),
    Case(
        "amended credit agreement", "Tessler Manufacturing Company",
        {"1.01": """
On March 31, 2009, Tessler Manufacturing Company (the “Company”) and Midland Commerce Bank amended their Credit Agreement. The
amendment reduces the commitment from $30 million to $22 million and changes two covenants.
""", "2.03": "See Item 1.01."},
        "",
        {"event_type": ("debt_obligation",), "counterparty": ("Midland Commerce Bank",)},
    ),
    Case(
        "phase 2 begins with partner's help", "Everly Ophthalmics, Inc.",
        {"8.01": """
On January 30, 2013, Everly Ophthalmics, Inc. announced the initiation of a Phase II clinical trial of EVR-3 for wet age-related
macular degeneration.
"""},
        """
Everly Ophthalmics Initiates Phase II Trial of EVR-3 for Wet AMD

FORT WORTH, Texas, Jan. 30, 2013 (GLOBE NEWSWIRE) -- Everly Ophthalmics, Inc. (Nasdaq: EVRY) announced today that it has initiated
a Phase II trial of EVR-3 in patients with wet age-related macular degeneration. A Phase I/II trial of EVR-8 in uveitis was
completed in 2012.
""",
        {"event_type": ("clinical_trial_start",), "product_candidate": ("EVR-3",), "clinical_phase": ("2",),
         "indication": ("wet age-related macular degeneration",), "payment": (), "counterparty": ()},
    ),
    Case(
        "release within the item's words only", "Quayle Networks, Inc.",
        {"8.01": "On May 1, 2008, Quayle Networks, Inc. announced that it will move its headquarters to Reston, Virginia."},
        "",
        {"event_type": ("other",), "headline": (), "release_date": (), "contacts": ()},
    ),
    Case(
        "headline over three lines", "Sorensen Biologics, Inc.",
        {"8.01": "On May 1, 2003, Sorensen Biologics, Inc. issued the press release that is attached."},
        """
For Immediate Release

SORENSEN BIOLOGICS RECEIVES APPROVAL
IN CANADA FOR HEMASTAT,
ITS FIBRIN SEALANT

- Sales to Begin in July -

TORONTO, Ontario, May 1, 2003 - Sorensen Biologics, Inc. (Nasdaq: SRNS) announced today that Health Canada has approved
Hemastat(R), a fibrin sealant for bleeding in surgery.
""",
        {"event_type": ("regulatory",), "product_candidate": ("Hemastat",), "counterparty": (),
         "headline": ("SORENSEN BIOLOGICS RECEIVES APPROVAL IN CANADA FOR HEMASTAT, ITS FIBRIN SEALANT",)},
    ),
    Case(
        "date on a line of its own", "Penrith Software, Inc.",
        {"2.02": "On July 20, 2004, Penrith Software, Inc. announced its results for the second quarter."},
        """
NEWS RELEASE
Contact: Bill Oates, Chief Financial Officer
(408) 555-0147

July 20, 2004

PENRITH SOFTWARE ANNOUNCES SECOND QUARTER RESULTS

SAN JOSE, CA -- Penrith Software, Inc. today announced revenues of $22.4 million for the second quarter.
""",
        {"event_type": ("financial_results",), "release_date": ("2004-07-20",), "payment": (),
         "headline": ("PENRITH SOFTWARE ANNOUNCES SECOND QUARTER RESULTS",),
         "contacts": ({"name": "Bill Oates", "phone": "(408) 555-0147", "email": None, "role": "company"},)},
    ),
)  # fmt: skip
