"""Fictional filings in short, with what their release and event fields are; no company in them exists.

Each story has a registrant, the text of its items, perhaps a release, and the values that a careful reader would note.
A field that is left out is not checked; an empty tuple says that there is no such value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from model.filing import Filing, Format, Section, SectionKind
from model.spans import Span


@dataclass(frozen=True)
class Case:
    """One story and the values wanted of it."""

    name: str
    registrant: str
    items: dict[str, str]
    release: str = ""
    wanted: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def filing(self) -> Filing:
        """The story as a filing with its sections."""
        text = f"FORM 8-K\n\nDate of Report: see below\n\n{self.registrant}\n(Exact name of registrant as specified in its charter)\n\n"
        sections = [Section(SectionKind.COVER, "Cover", Span(0, len(text)))]
        for number, words in self.items.items():
            start = len(text)
            heading = f"Item {number}. Heading of the item"
            text += f"{heading}\n\n{words.strip()}\n\n"
            sections.append(
                Section(SectionKind.ITEM, f"Item {number}", Span(start, len(text)), Span(start, start + len(heading)))
            )
        start = len(text)
        text += f"SIGNATURES\n\n{self.registrant}\n\nBy: /s/ A. Signer\n\n"
        sections.append(Section(SectionKind.SIGNATURE, "Signatures", Span(start, len(text))))
        if self.release:
            start = len(text)
            text += f"EXHIBIT 99.1\n\n{self.release.strip()}\n"
            sections.append(Section(SectionKind.EXHIBIT, "EX-99.1", Span(start, len(text))))
        return Filing(f"{self.name}.txt", "0" * 64, Format.TEXT, text, tuple(sections))


def pay(amount: float, kind: str, currency: str = "USD") -> dict[str, Any]:
    """A payment as JSON."""
    return {"amount": amount, "currency": currency, "kind": kind}


CASES: tuple[Case, ...] = (
    Case(
        "licence with equity and research funding", "Corvane Therapeutics, Inc.",
        {"1.01": """
On June 3, 2013, Corvane Therapeutics, Inc. (“Corvane”) entered into a Collaboration and License Agreement with Helmstadt
Pharma GmbH (“Helmstadt”), under which Helmstadt receives an exclusive license to CVT-88, Corvane’s complement inhibitor
for paroxysmal nocturnal hemoglobinuria, outside North America.

Helmstadt will make an upfront payment of €18 million and will fund research at Corvane with €9 million over three years.
Corvane is eligible for milestone payments of up to €210 million and for tiered royalties. Corvane retains all rights in
North America.
"""},
        """
Corvane and Helmstadt Form Alliance to Develop CVT-88

SAN CARLOS, Calif., June 4, 2013 /PRNewswire/ -- Corvane Therapeutics, Inc. (Nasdaq: CVTX) and Helmstadt Pharma GmbH
today announced a collaboration to develop and sell CVT-88 for paroxysmal nocturnal hemoglobinuria, a rare blood disease.

Helmstadt pays €18 million upfront. A Phase 2 trial is to start next year. In 2011 Corvane raised $40 million in its
initial public offering.

About Corvane
Corvane Therapeutics, Inc. works on CVT-90, a candidate for asthma in Phase 1.

Contact:
Ines Palomar, Corvane, (650) 555-0144
""",
        {"event_type": ("license_or_collaboration",), "counterparty": ("Helmstadt Pharma GmbH",),
         "product_candidate": ("CVT-88",), "indication": ("paroxysmal nocturnal hemoglobinuria",),
         "payment": (pay(18_000_000, "upfront", "EUR"), pay(9_000_000, "research_support", "EUR")),
         "headline": ("Corvane and Helmstadt Form Alliance to Develop CVT-88",), "release_date": ("2013-06-04",)},
    ),
    Case(
        "licence in yen", "Alderpoint Oncology, Inc.",
        {"5": """
On March 2, 1999, the Registrant and Kitayama Yakuhin Co., Ltd. signed an agreement that gives Kitayama the right to
develop and market the Registrant's anticancer drug ALP-301 in Japan, Korea and Taiwan. Kitayama will pay a signing fee of
yen 600 million. Further payments of as much as yen 2.4 billion depend on the progress of development.
"""},
        """
FOR IMMEDIATE RELEASE

ALDERPOINT LICENSES ALP-301 TO KITAYAMA FOR JAPAN

SEATTLE, March 3, 1999 -- Alderpoint Oncology, Inc. (Nasdaq: ALDR) said today that it has licensed ALP-301 to Kitayama
Yakuhin Co., Ltd. of Osaka for development in pancreatic cancer.

Contact: Morris Tveit (206) 555-0160
""",
        {"event_type": ("license_or_collaboration",), "counterparty": ("Kitayama Yakuhin Co., Ltd.",),
         "product_candidate": ("ALP-301",), "indication": ("pancreatic cancer",),
         "payment": (pay(600_000_000, "upfront", "JPY"),)},
    ),
    Case(
        "phase 3 misses its endpoint", "Marlowe Neurosciences, Inc.",
        {"8.01": """
On October 11, 2016, Marlowe Neurosciences, Inc. announced that BEACON, its Phase 3 clinical trial of dorvagabine in adults
with partial-onset seizures, did not meet its primary endpoint. The press release is filed as Exhibit 99.1.
"""},
        """
Marlowe Announces Top-Line Results of Phase 3 BEACON Trial of Dorvagabine

CAMBRIDGE, Mass., Oct. 11, 2016 (GLOBE NEWSWIRE) -- Marlowe Neurosciences, Inc. (Nasdaq: MRLW) today announced that
dorvagabine (MN-2021) did not reduce the number of seizures significantly more than placebo in a Phase 3 trial in 412 adults
with partial-onset seizures.

The company ends the program. A Phase 1 study of MN-3100 in essential tremor goes on. Marlowe had cash of $88.1 million at
September 30, 2016.

Investor contact:
Della Winthrop
(617) 555-0190
dwinthrop@marlowe.example
""",
        {"event_type": ("clinical_results",), "counterparty": (), "product_candidate": ("dorvagabine", "MN-2021"),
         "indication": ("partial-onset seizures",), "clinical_phase": ("3",), "payment": ()},
    ),
    Case(
        "first patient, no payment", "Tarrowby Bio, Inc.",
        {"8.01": """
On February 5, 2019, Tarrowby Bio, Inc. issued a press release announcing that it has dosed the first patient in a Phase 2b
trial of TWB-412 for the treatment of moderate to severe atopic dermatitis. A copy is attached as Exhibit 99.1.
"""},
        """
Tarrowby Bio Doses First Patient in Phase 2b Trial of TWB-412 in Atopic Dermatitis

NEW HAVEN, Conn. – February 5, 2019 – Tarrowby Bio, Inc. (Nasdaq: TARO) today announced that the first patient has been
dosed in STILLWATER, a Phase 2b study of TWB-412, a topical JAK1 inhibitor, in atopic dermatitis.

"Patients need something better," said Nora Vance, M.D., chief executive officer.

Previously, a Phase 1 trial in 60 volunteers showed good tolerability.
""",
        {"event_type": ("clinical_trial_start",), "counterparty": (), "product_candidate": ("TWB-412",),
         "indication": ("atopic dermatitis",), "clinical_phase": ("2",), "payment": (), "contacts": ()},
    ),
    Case(
        "approval by the FDA", "Osterling Pharma Corp.",
        {"8.01": """
On May 22, 2012, the United States Food and Drug Administration approved Veltrisan® (amurelixib) capsules for the treatment of
chronic lymphocytic leukemia in patients who have received at least one prior therapy. Osterling Pharma Corp. expects to
begin sales in July.
"""},
        """
FDA APPROVES OSTERLING’S VELTRISAN FOR CHRONIC LYMPHOCYTIC LEUKEMIA

First new oral treatment in ten years

SAN DIEGO, May 22, 2012 – Osterling Pharma Corp. (Nasdaq: OSTR) announced today that the FDA has approved Veltrisan®
(amurelixib), formerly OST-17, for chronic lymphocytic leukemia.

Approval was based on a Phase 3 trial in 380 patients. Osterling will pay a royalty to Bramwell University. Under its loan
agreement it may now draw a further $20 million.
""",
        {"event_type": ("regulatory",), "counterparty": (), "product_candidate": ("Veltrisan", "amurelixib", "OST-17"),
         "indication": ("chronic lymphocytic leukemia",), "clinical_phase": (), "payment": ()},
    ),
    Case(
        "complete response letter", "Fennimore Biosciences, Inc.",
        {"8.01": """
On January 14, 2021, Fennimore Biosciences, Inc. (the “Company”) received a complete response letter from the FDA regarding
its Biologics License Application for FBX-101 (tesovalimab) for the treatment of neuromyelitis optica spectrum disorder.
The letter asks for additional data on manufacturing. It raises no question about safety or efficacy.
"""},
        "",
        {"event_type": ("regulatory",), "product_candidate": ("FBX-101", "tesovalimab"), "headline": (), "release_date": (),
         "indication": ("neuromyelitis optica spectrum disorder",), "clinical_phase": (), "payment": (), "counterparty": ()},
    ),
    Case(
        "milestone for acceptance of an application", "Pellworth Drug Delivery, Inc.",
        {"8.01": """
On August 8, 2006, Pellworth Drug Delivery, Inc. announced that its partner, Quennell Laboratories plc, submitted a New Drug
Application to the FDA for PDX-20, a once-weekly patch for the treatment of hypertension. The submission entitles Pellworth to
a milestone payment of $7.5 million.
"""},
        """
Pellworth Earns $7.5 Million Milestone on Filing of NDA for Hypertension Patch

MENLO PARK, Calif., August 9, 2006 – Pellworth Drug Delivery, Inc. (Nasdaq: PELL) today reported that Quennell Laboratories
plc has submitted a New Drug Application for PDX-20 to the U.S. Food and Drug Administration. Pellworth will receive a
milestone payment of $7.5 million within thirty days. To date Quennell has paid Pellworth $21 million in milestones.
""",
        {"event_type": ("regulatory", "milestone_payment"), "counterparty": ("Quennell Laboratories plc",),
         "product_candidate": ("PDX-20",), "indication": ("hypertension",), "payment": (pay(7_500_000, "milestone"),),
         "clinical_phase": ()},
    ),
    Case(
        "partner returns rights without payment", "Drayhurst Pharmaceuticals, Inc.",
        {"1.02": """
On November 30, 2011, Drayhurst Pharmaceuticals, Inc. (“Drayhurst”) received written notice from Castellane S.A.
(“Castellane”) that Castellane is terminating the Development and Commercialization Agreement dated May 4, 2008, relating to
DRY-77 for gout. The termination is effective on May 30, 2012, when all rights to DRY-77 revert to Drayhurst. No termination
payment is due. Castellane paid $25 million upfront in 2008.
"""},
        "",
        {"event_type": ("rights_returned",), "counterparty": ("Castellane S.A.",), "product_candidate": ("DRY-77",),
         "indication": ("gout",), "payment": ()},
    ),
    Case(
        "cash merger", "Lindenau Systems, Inc.",
        {"1.01": """
On April 7, 2014, Lindenau Systems, Inc. (the “Company”) entered into an Agreement and Plan of Merger with Harcourt Global
Holdings, Inc. (“Parent”) and HGH Acquisition Sub, Inc., a wholly owned subsidiary of Parent (“Merger Sub”). Each share of
common stock will be converted into the right to receive $24.50 in cash, for an aggregate consideration of approximately
$1.1 billion. The Company must pay a termination fee of $33 million in certain circumstances. Brackley Stone & Co. is acting
as financial advisor to the Company.
""", "8.01": "On April 7, 2014, the Company issued a press release. A copy is attached as Exhibit 99.1."},
        """
Lindenau Systems to Be Acquired by Harcourt Global for $24.50 per Share in Cash

AUSTIN, Texas--(BUSINESS WIRE)--April 7, 2014--Lindenau Systems, Inc. (NYSE: LIN) today announced that it has entered into a
definitive agreement to be acquired by Harcourt Global Holdings, Inc. in a transaction valued at approximately $1.1 billion.

Contacts:
Lindenau Systems, Inc.
Investors: Paul Ekberg, 512-555-0102, pekberg@lindenau.example
Media: Tess Calloway, 512-555-0103
""",
        {"event_type": ("acquisition_or_disposition",),
         "counterparty": ("Harcourt Global Holdings, Inc.", "HGH Acquisition Sub, Inc."),
         "payment": (pay(1_100_000_000, "purchase_price"),), "product_candidate": (), "indication": (), "clinical_phase": (),
         "headline": ("Lindenau Systems to Be Acquired by Harcourt Global for $24.50 per Share in Cash",),
         "release_date": ("2014-04-07",),
         "contacts": ({"name": "Paul Ekberg", "phone": "512-555-0102", "email": "pekberg@lindenau.example", "role": "investor"},
                      {"name": "Tess Calloway", "phone": "512-555-0103", "email": None, "role": "media"})},
    ),
    Case(
        "sale of a business", "Norvane Industries, Inc.",
        {"2.01": """
On July 1, 2008, Norvane Industries, Inc. completed the sale of its Precision Castings division to Ferrand Metals Ltd. for
$86.4 million in cash, subject to adjustment for working capital, pursuant to the Asset Purchase Agreement dated May 12, 2008.
""", "9.01": "(b) Pro forma financial information."},
        "",
        {"event_type": ("acquisition_or_disposition",), "counterparty": ("Ferrand Metals Ltd.",),
         "payment": (pay(86_400_000, "purchase_price"),), "product_candidate": (), "indication": ()},
    ),
    Case(
        "registered direct offering", "Galloway Genomics, Inc.",
        {"1.01": """
On December 9, 2010, Galloway Genomics, Inc. (the “Company”) entered into securities purchase agreements with several
institutional investors for the sale of 5,000,000 shares of common stock at a price of $4.00 per share in a registered direct
offering. The gross proceeds will be $20.0 million; after placement agent fees and expenses the Company expects net proceeds
of about $18.7 million. Tolland Securities LLC acted as placement agent and will receive a fee of $1.2 million.
""", "9.01": "(d) Exhibits"},
        """
GALLOWAY GENOMICS ANNOUNCES $20 MILLION REGISTERED DIRECT OFFERING

MADISON, Wis., December 9, 2010 – Galloway Genomics, Inc. (Nasdaq: GALW) announced today that it has agreed to sell
5,000,000 shares at $4.00 per share. The offering is expected to close on December 14, 2010.
""",
        {"event_type": ("financing",), "payment": (pay(20_000_000, "offering"),), "product_candidate": (), "indication": ()},
    ),
    Case(
        "term loan", "Brightwell Logistics Corp.",
        {"1.01": """
On September 18, 2015, Brightwell Logistics Corp. (the “Company”) entered into a Credit Agreement with Union Harbor Bank,
N.A., which provides for a term loan of $40 million, drawn in full at closing, and a revolving credit facility of up to $15
million, of which nothing has been drawn. The loans bear interest at LIBOR plus 2.25% and mature in 2020.
""", "2.03": "The information in Item 1.01 is incorporated by reference."},
        "",
        {"event_type": ("debt_obligation",), "counterparty": ("Union Harbor Bank, N.A.",), "payment": (pay(40_000_000, "other"),),
         "product_candidate": ()},
    ),
    Case(
        "earnings with background", "Stannard Tools, Inc.",
        {"2.02": """
On April 25, 2017, Stannard Tools, Inc. issued a press release announcing its financial results for the first quarter of 2017.
""", "9.01": "(d) Exhibits"},
        """
Stannard Tools Reports First Quarter 2017 Results

Sales up 6 percent; dividend raised

CLEVELAND, April 25, 2017 /PRNewswire/ -- Stannard Tools, Inc. (NYSE: STN) today reported sales of $214 million for the first
quarter of 2017. Net income was $18.2 million.

In February the company completed the acquisition of Pohl Werkzeuge GmbH for $31 million and repaid a loan of $12 million.
The board named Anna Birk to the post of treasurer.

Contact: Glen Aylward, Director of Investor Relations, 216-555-0177
""",
        {"event_type": ("financial_results",), "counterparty": (), "payment": (), "product_candidate": (),
         "headline": ("Stannard Tools Reports First Quarter 2017 Results",), "release_date": ("2017-04-25",),
         "contacts": ({"name": "Glen Aylward", "phone": "216-555-0177", "email": None, "role": "investor"},)},
    ),
    Case(
        "new chief executive with pay", "Ravensworth Medical, Inc.",
        {"5.02": """
On March 1, 2016, Ravensworth Medical, Inc. (the “Company”) appointed Julia Benning as President and Chief Executive Officer.
Ms. Benning, 52, was previously with Cordova Instruments, Inc. Her base salary will be $475,000 and she will receive a signing
bonus of $150,000. Mr. Alan Pruitt, who has retired, will receive severance of $620,000.
""", "9.01": "(d) Exhibits"},
        """
RAVENSWORTH NAMES JULIA BENNING CHIEF EXECUTIVE

BOULDER, Colo. (March 2, 2016) – Ravensworth Medical, Inc. (Nasdaq: RVM) today announced the appointment of Julia Benning as
president and chief executive officer. Ms. Benning led the launch of the PulseRight® catheter at Cordova Instruments, Inc.

Media contact: Otto Brill, Brill & Partners, 303.555.0186, otto@brill.example
""",
        {"event_type": ("executive_change",), "counterparty": (), "payment": (), "product_candidate": (), "indication": (),
         "contacts": ({"name": "Otto Brill", "phone": "303.555.0186", "email": "otto@brill.example", "role": "media"},)},
    ),
    Case(
        "votes at the annual meeting", "Kingsdale Bancorp",
        {"5.07": """
The annual meeting of shareholders of Kingsdale Bancorp was held on May 17, 2018. The shareholders elected all nine directors,
approved the compensation of the named executive officers, and ratified the appointment of Marsh, Tull & Co. LLP as auditors.

For  Against  Abstain
3,211,045  102,331  12,008
"""},
        "",
        {"event_type": ("shareholder_vote",), "counterparty": (), "payment": ()},
    ),
    Case(
        "auditor dismissed", "Tolliver Foods, Inc.",
        {"4": """
On June 20, 2002, Tolliver Foods, Inc. dismissed Hargreave Dunn LLP as its independent public accountants and engaged Peabody
Lowell LLP. The audit committee approved the change. There were no disagreements. The cost of the last audit was $310,000.
""", "7": "(c) Exhibits. 16 Letter"},
        "",
        {"event_type": ("auditor_change",), "counterparty": (), "payment": (), "headline": ()},
    ),
    Case(
        "slides under Regulation FD", "Wolverton Energy Partners",
        {"7.01": """
Wolverton Energy Partners will present at an investor conference on June 6, 2019. The slides to be used are furnished as
Exhibit 99.1 and are available on its website. They mention the $120 million that was spent on new pipelines in 2018.
"""},
        "",
        {"event_type": ("other",), "counterparty": (), "payment": (), "product_candidate": ()},
    ),
    Case(
        "settlement of a lawsuit", "Cresswell Devices, Inc.",
        {"8.01": """
On May 3, 2007, Cresswell Devices, Inc. and Abbotsford Surgical, Inc. settled the patent lawsuit between them. Abbotsford will
pay Cresswell $9.5 million within ten days. The suits are dismissed with prejudice.
"""},
        "",
        {"event_type": ("other",), "payment": (pay(9_500_000, "other"),), "headline": ()},
    ),
    Case(
        "dividend and split", "Hatherley Stores, Inc.",
        {"5": """
On May 14, 1998, the Board of Directors of Hatherley Stores, Inc. declared a three-for-two stock split and a quarterly
dividend of $.06 per share.
"""},
        """
HATHERLEY STORES DECLARES STOCK SPLIT

COLUMBUS, Ohio, May 14, 1998 -- Hatherley Stores, Inc. (NYSE: HAT) announced today that its Board of Directors has declared a
three-for-two split of its common stock.
""",
        {"event_type": ("other",), "payment": (), "counterparty": (), "headline": ("HATHERLEY STORES DECLARES STOCK SPLIT",)},
    ),
    Case(
        "phase 1/2 gene therapy with alias", "Estervale Gene Medicine plc",
        {"8.01": """
On May 16, 2022, Estervale Gene Medicine plc announced that treatment of the first patient in its Phase 1/2 clinical trial of
EGM-105, now called etravec, for hemophilia B has begun. Under the agreement with Sakamori Pharma K.K. this event
triggers a payment of ¥500 million to the Company.
"""},
        """
Estervale Treats First Patient in Phase 1/2 Trial of Etravec for Hemophilia B

DUBLIN, May 16, 2022 (GLOBE NEWSWIRE) -- Estervale Gene Medicine plc (Nasdaq: EGMP) announced today that the first patient
has been treated with etravec in the Phase 1/2 AURORA trial in adult men with hemophilia B. The start of the trial triggers a
milestone payment of ¥500 million from Sakamori Pharma K.K.
""",
        {"event_type": ("clinical_trial_start", "milestone_payment"), "counterparty": ("Sakamori Pharma K.K.",),
         "product_candidate": ("EGM-105", "etravec"), "indication": ("hemophilia B",), "clinical_phase": ("1/2",),
         "payment": (pay(500_000_000, "milestone", "JPY"),)},
    ),
    Case(
        "purchase of a product", "Whitlock Specialty Pharma, Inc.",
        {"2.01": """
On October 3, 2013, Whitlock Specialty Pharma, Inc. completed the acquisition of the U.S. rights to Dermolin® cream from
Beauregard Labs, Inc. for $52.5 million. Whitlock will pay up to $10 million more upon the achievement of sales targets.
"""},
        "",
        {"event_type": ("acquisition_or_disposition",), "counterparty": ("Beauregard Labs, Inc.",),
         "payment": (pay(52_500_000, "purchase_price"),)},
    ),
    Case(
        "convertible notes", "Danforth Semiconductor, Inc.",
        {"1.01": """
On August 12, 2009, Danforth Semiconductor, Inc. entered into a purchase agreement to sell $150 million aggregate principal
amount of 3.00% Convertible Senior Notes due 2014 to qualified institutional buyers.
""", "2.03": "The information set forth in Item 1.01 is incorporated herein by reference."},
        "",
        {"event_type": ("financing", "debt_obligation"), "payment": (pay(150_000_000, "offering"),)},
    ),
    Case(
        "private placement in words", "Marrow Creek Minerals Ltd.",
        {"3.02": """
On July 9, 2012, Marrow Creek Minerals Ltd. sold 12,500,000 units to accredited investors in a private placement for gross
proceeds of two million five hundred thousand dollars. Each unit consists of one share and one-half of one warrant.
"""},
        "",
        {"event_type": ("financing",), "payment": (pay(2_500_000, "offering"),)},
    ),
    Case(
        "clinical hold lifted", "Pemberly Cell Therapies, Inc.",
        {"8.01": """
On February 20, 2018, Pemberly Cell Therapies, Inc. announced that the U.S. Food and Drug Administration has lifted the
clinical hold on its Phase 2 trial of PCT-9 in patients with relapsed or refractory multiple myeloma. Enrollment will resume.
"""},
        """
FDA Lifts Clinical Hold on Pemberly’s Trial of PCT-9

HOUSTON, Feb. 20, 2018 — Pemberly Cell Therapies, Inc. (Nasdaq: PEMB) today announced that the U.S. Food and Drug
Administration (FDA) has lifted the hold on its Phase 2 trial of PCT-9.
""",
        {"event_type": ("regulatory",), "product_candidate": ("PCT-9",), "counterparty": (), "payment": (),
         "indication": ("relapsed or refractory multiple myeloma",)},
    ),
    Case(
        "orphan designation", "Quarles Therapeutics Inc.",
        {"8.01": """
On April 4, 2011, Quarles Therapeutics Inc. announced that the European Commission has granted orphan drug designation to
QRL-6 for the treatment of systemic sclerosis.
"""},
        "",
        {"event_type": ("regulatory",), "product_candidate": ("QRL-6",), "indication": ("systemic sclerosis",), "payment": ()},
    ),
    Case(
        "option exercised", "Summerbee Biologics, Inc.",
        {"8.01": """
On May 9, 2017, Lorrimer Pharma Inc. notified Summerbee Biologics, Inc. that it exercises its option to license SUM-40, an
antibody for the treatment of idiopathic pulmonary fibrosis. Upon exercise Lorrimer pays an option fee of $30 million.
"""},
        """
Summerbee to Receive $30 Million as Lorrimer Exercises Option to License SUM-40

PRINCETON, N.J., May 10, 2017 -- Summerbee Biologics, Inc. (Nasdaq: SUMB) today announced that Lorrimer Pharma Inc. has
exercised its exclusive option to license SUM-40.
""",
        {"event_type": ("license_or_collaboration",), "counterparty": ("Lorrimer Pharma Inc.",), "product_candidate": ("SUM-40",),
         "payment": (pay(30_000_000, "upfront"),), "indication": ("idiopathic pulmonary fibrosis",)},
    ),
    Case(
        "two drugs, two diseases", "Hexworth Pharma, Inc.",
        {"8.01": """
On June 14, 2004, Hexworth Pharma, Inc. announced results of a Phase II trial of HX-410 in rheumatoid arthritis and psoriasis.
"""},
        """
HEXWORTH REPORTS POSITIVE PHASE II DATA FOR HX-410

BERLIN, N.J., June 14, 2004 - Hexworth Pharma, Inc. (Nasdaq: HEXP) today announced positive results from a Phase II
trial of HX-410 in 240 patients with rheumatoid arthritis and psoriasis.
""",
        {"event_type": ("clinical_results",), "product_candidate": ("HX-410",), "clinical_phase": ("2",),
         "indication": ("rheumatoid arthritis", "psoriasis"), "payment": (), "counterparty": ()},
    ),
    Case(
        "officers and bylaws", "Ferris Holdings, Inc.",
        {"5.02": "On May 1, 2013, Carla Monroe resigned from the Board of Directors of Ferris Holdings, Inc.",
         "5.03": "On May 1, 2013, the Board amended the bylaws to reduce the number of directors to six."},
        "",
        {"event_type": ("executive_change",), "counterparty": (), "payment": ()},
    ),
    Case(
        "bylaws only", "Ferris Holdings, Inc.",
        {"5.03": "On June 1, 2013, the Board of Directors amended Section 2.3 of the bylaws to permit virtual meetings."},
        "",
        {"event_type": ("other",), "counterparty": (), "payment": ()},
    ),
    Case(
        "delisting notice", "Petrov Mining Corp.",
        {"3.01": "On June 1, 2013, the Company received a letter from The Nasdaq Stock Market stating that its bid price was below $1.00."},
        "",
        {"event_type": ("other",), "counterparty": (), "payment": ()},
    ),
)  # fmt: skip
