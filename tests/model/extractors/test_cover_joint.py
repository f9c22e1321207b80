"""Several registrants on one cover; every company is invented."""

from tests.model.extractors.covers import read


def test_a_table_of_utilities() -> None:
    """
                                   FORM 8-K
    Date of Report (Date of earliest event reported)     March 9, 2004

    Commission     Registrant; State of Incorporation;        I.R.S. Employer
    File Number    Address; and Telephone Number              Identification No.
    -----------    ---------------------------------------    ------------------

    333-21099      NORTHLIGHT ENERGY CORP.                        34-1843999
                   (An Ohio Corporation)
                   76 South Main Street
                   Akron, Ohio  44308
                   Telephone (800)555-3402

    1-2599         NORTHLIGHT EDISON COMPANY                      34-0437999
                   (An Ohio Corporation)
                   c/o Northlight Energy Corp.
                   76 South Main Street
                   Akron, OH  44308
                   Telephone (800)555-3402

    1-3599         KEYSTONE LIGHT COMPANY                         25-0718999
                   (A Pennsylvania Corporation)
                   c/o Northlight Energy Corp.
                   76 South Main Street
                   Akron, OH  44308
                   Telephone (800)555-3402
    """
    assert read(test_a_table_of_utilities) == {
        "form": "8-K", "date": "2004-03-09",
        "name": "NORTHLIGHT ENERGY CORP. | NORTHLIGHT EDISON COMPANY | KEYSTONE LIGHT COMPANY",
        "state": "OH | PA", "file": "333-21099 | 1-2599 | 1-3599", "ein": "34-1843999 | 34-0437999 | 25-0718999",
        "street": "76 South Main Street", "city": "Akron", "in": "OH", "zip": "44308", "phone": "(800)555-3402",
    }  # fmt: skip


def test_a_table_from_html() -> None:
    """
    FORM 8-K
    CURRENT REPORT
    June 8, 2017
    Date of Report (Date of earliest event reported)

    Commission
    File Number
    Exact Name of Registrant as Specified in Its Charter; State of Incorporation; Address of Principal Executive Offices; and Telephone Number
    IRS Employer
    Identification Number
    1-16999  LAKESHORE POWER CORPORATION
    (a Pennsylvania corporation)
    10 South Dearing Street
    P.O. Box 805379
    Chicago, Illinois 60680-5379
    (800) 555-2220
    23-2990999
    333-85999  LAKESHORE GENERATION COMPANY, LLC
    (a Pennsylvania limited liability company)
    300 Exchange Way
    Kennett Square, Pennsylvania 19348-2473
    (610) 555-5900
    23-3064999
    """  # noqa: E501
    assert read(test_a_table_from_html) == {
        "form": "8-K", "date": "2017-06-08", "name": "LAKESHORE POWER CORPORATION | LAKESHORE GENERATION COMPANY, LLC",
        "state": "PA", "file": "1-16999 | 333-85999", "ein": "23-2990999 | 23-3064999",
        "street": "10 South Dearing Street, P.O. Box 805379", "city": "Chicago", "in": "IL", "zip": "60680-5379",
        "phone": "(800) 555-2220",
    }  # fmt: skip


def test_two_blocks_one_below_the_other() -> None:
    """
    Form 8-K
    Date of Report (Date of earliest event reported): May 3, 2013

    BRAMBLEWOOD RESIDENTIAL TRUST
    (Exact name of registrant as specified in its charter)
    Maryland  1-12999  13-3675999
    (State or other jurisdiction  (Commission  (I.R.S. Employer
    of incorporation)  File Number)  Identification No.)

    BRAMBLEWOOD OPERATING LIMITED PARTNERSHIP
    (Exact name of registrant as specified in its charter)
    Illinois  0-24999  36-3894999
    (State or other jurisdiction  (Commission  (I.R.S. Employer
    of incorporation)  File Number)  Identification No.)

    Two North Riverbank Plaza, Suite 400
    Chicago, Illinois  60606
    (Address of principal executive offices)  (Zip Code)

    Registrant’s telephone number, including area code: (312) 555-1300
    """
    assert read(test_two_blocks_one_below_the_other) == {
        "form": "8-K", "date": "2013-05-03",
        "name": "BRAMBLEWOOD RESIDENTIAL TRUST | BRAMBLEWOOD OPERATING LIMITED PARTNERSHIP", "state": "MD | IL",
        "file": "1-12999 | 0-24999", "ein": "13-3675999 | 36-3894999",
        "street": "Two North Riverbank Plaza, Suite 400", "city": "Chicago", "in": "IL", "zip": "60606",
        "phone": "(312) 555-1300",
    }  # fmt: skip


def test_one_caption_for_two_names_and_what_each_is() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): October 30, 2019

    FERNDALE REALTY, INC.
    FERNDALE REALTY, L.P.
    (Exact name of registrant as specified in its charter)

    Maryland (Ferndale Realty, Inc.)  1-9999  31-1389999
    Delaware (Ferndale Realty, L.P.)  333-26999-01  34-1599999
    (State or other jurisdiction of incorporation)  (Commission File Number)  (IRS Employer Identification No.)

    3300 Enterprise Parkway, Beachwood, Ohio  44122
    (Address of principal executive offices)  (Zip Code)
    Registrant’s telephone number, including area code: (216) 555-5500
    """
    assert read(test_one_caption_for_two_names_and_what_each_is) == {
        "form": "8-K", "date": "2019-10-30", "name": "FERNDALE REALTY, INC. | FERNDALE REALTY, L.P.",
        "state": "MD | DE", "file": "1-9999 | 333-26999-01", "ein": "31-1389999 | 34-1599999",
        "street": "3300 Enterprise Parkway", "city": "Beachwood", "in": "OH", "zip": "44122",
        "phone": "(216) 555-5500",
    }  # fmt: skip


def test_a_single_registrant_in_a_table() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): May 1, 2002

    Commission     Registrant, State of Incorporation,        IRS Employer
    File Number    Address and Telephone Number               Identification No.

    1-3140         COPSE WATER COMPANY                        39-0508999
                   (A Wisconsin Corporation)
                   100 North Barstow Street
                   Eau Claire, Wisconsin 54703
                   Telephone 715-555-1223
    """
    assert read(test_a_single_registrant_in_a_table) == {
        "form": "8-K", "date": "2002-05-01", "name": "COPSE WATER COMPANY", "state": "WI", "file": "1-3140",
        "ein": "39-0508999", "street": "100 North Barstow Street", "city": "Eau Claire", "in": "WI", "zip": "54703",
        "phone": "715-555-1223",
    }  # fmt: skip


def test_a_table_of_names_that_do_not_all_look_like_companies() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): November 25, 2019

    Commission      Exact Name of Registrant              State or Other Jurisdiction of       IRS Employer
    File Number     as specified in its charter           Incorporation or Organization        Identification Number

    1-9999          LANTERN INTERNATIONAL                 California                           95-4137999
    1-2399          SOUTHERN LANTERN COMPANY              California                           95-1240999

    2244 Grove Avenue                              2244 Grove Avenue
    Rosemead, California 91770                     Rosemead, California 91770
    (Address of principal executive offices)       (Address of principal executive offices)

    (626) 555-0122                                 (626) 555-0112
    (Registrant's telephone number,                (Registrant's telephone number,
    including area code)                           including area code)
    """
    assert read(test_a_table_of_names_that_do_not_all_look_like_companies) == {
        "form": "8-K", "date": "2019-11-25", "name": "LANTERN INTERNATIONAL | SOUTHERN LANTERN COMPANY",
        "state": "CA", "file": "1-9999 | 1-2399", "ein": "95-4137999 | 95-1240999",
        "street": "2244 Grove Avenue", "city": "Rosemead", "in": "CA", "zip": "91770", "phone": "(626) 555-0122",
    }  # fmt: skip


def test_a_trust_reports_through_its_bank() -> None:
    """
    FORM 8-K
    Date of Report:  August 18th, 2003
    (Date of earliest event reported)

                  LANTERN BANK (SOUTH DAKOTA), NATIONAL ASSOCIATION
                                 ON BEHALF OF
                        LANTERN CARD MASTER NOTE TRUST
            (Exact name of registrant as specified in its charter)

    South Dakota                    333-94899                46-0358999
    (State or other jurisdiction    (Commission            (I.R.S. Employer
    of incorporation)               File Numbers)         Identification No.)
    """
    assert read(test_a_trust_reports_through_its_bank)["name"] == "LANTERN CARD MASTER NOTE TRUST"


def test_names_that_a_blank_line_parts() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported)         NOVEMBER 20, 1997

                           LANTERN GAMING, L.P.

                       LANTERN CAPITAL CORPORATION
             (Exact name of registrants as specified in their charters)

          MISSISSIPPI                 33-90299                    64-0852199
           DELAWARE                   33-90298                    64-0858998
        (State or other             (Commission                 (IRS Employer
        jurisdiction of             File Number)              Identification Nos.)
         incorporation)
    """
    assert read(test_names_that_a_blank_line_parts)["name"] == "LANTERN GAMING, L.P. | LANTERN CAPITAL CORPORATION"


def test_asset_backed_issuers_name_depositor_and_sponsor() -> None:
    """
    FORM 8-K
    Date of Report: February 28, 2008 (Date of earliest event reported)

    Commission File Number of issuing entity: 333-140299-05
    Lantern Mortgage Trust 2008-AR1
    (Exact name of issuing entity)

    Commission File Number of depositor: 333-140299
    Lantern Asset Securities Corporation
    (Exact name of depositor and registrant as specified in its charter)

    Lantern Bank, FSB
    (Exact name of sponsor as specified in its charter)

    Delaware                                                   20-8221099
    (State or other jurisdiction of incorporation of depositor)   (IRS Employer Identification No. of depositor)

    1400 Erieview Drive, Cleveland, Ohio      44114-2512
    (Address of principal executive offices of depositor)    (Zip Code)
    """
    found = read(test_asset_backed_issuers_name_depositor_and_sponsor)
    assert found["name"] == "Lantern Mortgage Trust 2008-AR1 | Lantern Asset Securities Corporation"
    assert found["street"] == "1400 Erieview Drive"
