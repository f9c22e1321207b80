"""Covers as filers have laid them out from 1993 on; every company is invented."""

import pytest

from model.extractors.cover_words import caption_words
from tests.model.extractors.covers import read


def test_date_above_its_caption_and_wide_columns() -> None:
    """
                        SECURITIES AND EXCHANGE COMMISSION
                              WASHINGTON, D.C. 20549

                                     FORM 8-K

                  CURRENT REPORT PURSUANT TO SECTION 13 OR 15(d) OF
                        THE SECURITIES EXCHANGE ACT OF 1934

                                   April 22, 1997
                        ----------------------------------
                                   Date of Report
                         (Date of earliest event reported)

                               HARROWGATE CORPORATION
                        ----------------------------------
               (Exact name of registrant as specified in its charter)

        WASHINGTON                0-14278               91-1144442
    ---------------------   --------------------   ----------------------
     (State or other           (Commission             (IRS Employer
     jurisdiction of           File Number)          Identification No.)
     incorporation)

             One Harrow Way, Redmond, Washington     98052-6399
    -------------------------------------------------------------------
          (Address of principal executive offices)     (Zip Code)

        Registrant's telephone number, including area code   (206) 555-8080
                                                            ----------------
                                      NONE
    -------------------------------------------------------------------
       (Former name or former address, if changed since last report)
    """
    assert read(test_date_above_its_caption_and_wide_columns) == {
        "form": "8-K", "date": "1997-04-22", "name": "HARROWGATE CORPORATION", "state": "WA", "file": "0-14278",
        "ein": "91-1144442", "street": "One Harrow Way", "city": "Redmond", "in": "WA", "zip": "98052-6399",
        "phone": "(206) 555-8080",
    }  # fmt: skip


def test_labels_before_their_values() -> None:
    """
    FORM 8-K
    CURRENT REPORT

    Date of Report (Date of earliest event reported): June 3, 1998
    Commission File Number:  1-9876

    OLD LODE MINING & SMELTING COMPANY
    (Exact name of registrant as specified in its charter)

    State of Incorporation: Idaho     IRS Employer Identification No.: 82-0126240
    Address of principal executive offices: 505 Front Avenue, P.O. Box I, Coeur d'Alene, Idaho   Zip Code: 83816
    Registrant's telephone number, including area code: (208) 555-1511   Fax: (208) 555-1512
    """
    assert read(test_labels_before_their_values) == {
        "form": "8-K", "date": "1998-06-03", "name": "OLD LODE MINING & SMELTING COMPANY", "state": "ID",
        "file": "1-9876", "ein": "82-0126240", "street": "505 Front Avenue, P.O. Box I", "city": "Coeur d'Alene",
        "in": "ID", "zip": "83816", "phone": "(208) 555-1511",
    }  # fmt: skip


def test_captions_in_a_row_above_the_values() -> None:
    """
    Form 8-K
    Date of Report (Date of Earliest Event Reported)
    March 4, 2003

    Exact name of registrant as specified in its charter
    Larkmoor Bancorp, Inc.

    State of incorporation      Commission File Number      IRS Employer ID No.
    Pennsylvania                0-23456                     23-2345678

    Address of principal executive offices
    14 North Main Street
    Souderton, PA 18964

    Registrant's telephone number
    215-555-6000
    """
    assert read(test_captions_in_a_row_above_the_values) == {
        "form": "8-K", "date": "2003-03-04", "name": "Larkmoor Bancorp, Inc.", "state": "PA", "file": "0-23456",
        "ein": "23-2345678", "street": "14 North Main Street", "city": "Souderton", "in": "PA", "zip": "18964",
        "phone": "215-555-6000",
    }  # fmt: skip


def test_everything_run_together_on_one_line() -> None:
    """
    SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 FORM 8-K CURRENT REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934 Date of Report (Date of earliest event reported): SEPTEMBER 13, 1999 SANDERLING CLINICS, LTD. ----------------------------------- (Exact name of registrant as specified in its charter) DELAWARE 000-27999 65-0617999 ---------------------------- --------------- --------------------- (State or other jurisdiction (Commission (IRS Employer of incorporation) File Number) Identification No.) 10 WICKENDEN STREET, SUITE 400, PROVIDENCE, RHODE ISLAND 02903 ------------------------------------------------------------- (Address of principal executive offices) (Zip Code) Registrant's telephone number, including area code: (401) 555-6755 -------------- N/A -------------------------------------------------------------- (Former name or former address, if changed since last report.)
    """  # noqa: E501
    assert read(test_everything_run_together_on_one_line) == {
        "form": "8-K", "date": "1999-09-13", "name": "SANDERLING CLINICS, LTD.", "state": "DE", "file": "000-27999",
        "ein": "65-0617999", "street": "10 WICKENDEN STREET, SUITE 400", "city": "PROVIDENCE", "in": "RI",
        "zip": "02903", "phone": "(401) 555-6755",
    }  # fmt: skip


def test_address_left_and_telephone_right() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported)  December 1, 1995

                        PEREGRINE TYPE FOUNDERS CORP.
             (Exact name of registrant as specified in its charter)

       New York                     1-7654                    13-1234999
    (State or other             (Commission File            (IRS Employer
    jurisdiction of                 Number)               Identification No.)
    incorporation)

    100 Park Avenue                              (212) 555-0100
    New York, New York  10017        (Registrant's telephone number,
    (Address of principal                  including area code)
    executive offices)
    """
    assert read(test_address_left_and_telephone_right) == {
        "form": "8-K", "date": "1995-12-01", "name": "PEREGRINE TYPE FOUNDERS CORP.", "state": "NY", "file": "1-7654",
        "ein": "13-1234999", "street": "100 Park Avenue", "city": "New York", "in": "NY", "zip": "10017",
        "phone": "(212) 555-0100",
    }  # fmt: skip


def test_each_value_followed_by_its_caption_on_one_line() -> None:
    """
    FORM 8-K
    Date of report: 3/5/98
    MOONRAKER ENERGY INC (Exact name of registrant as specified in charter)
    Delaware (State of incorporation)  0-12345-D (Commission File Number)  76-0123456 (IRS Employer ID No.)
    1400 Smith Street, Suite 1200 Houston, Texas 77002 (Address of principal executive offices)
    713/555-7000 (Registrant's telephone number)
    """
    assert read(test_each_value_followed_by_its_caption_on_one_line) == {
        "form": "8-K", "date": "1998-03-05", "name": "MOONRAKER ENERGY INC", "state": "DE", "file": "0-12345-D",
        "ein": "76-0123456", "street": "1400 Smith Street, Suite 1200", "city": "Houston", "in": "TX",
        "zip": "77002", "phone": "713/555-7000",
    }  # fmt: skip


def test_name_over_two_lines_and_a_former_address() -> None:
    """
    As filed with the Commission on May 20, 1998
                                   FORM 8-K
    Date of Report (Date of earliest event reported): May 14, 1998

                    AMALGAMATED BRUSHES AND
                    BROOMS HOLDINGS, INC.
    --------------------------------------------------------
    (Exact name of registrant as specified in its charter)

    Nevada              0-11111          88-0101010
    (State of           (Commission      (I.R.S. Employer
    Incorporation)      File Number)     Identification Number)

    2300 West Sahara Avenue
    Suite 800
    Las Vegas, Nevada 89102
    (Address of principal executive offices)

    (702) 555-4411
    (Registrant's telephone number)

    77 Bristle Lane, Reno, Nevada 89501
    (Former name or former address, if changed since last report)
    """
    assert read(test_name_over_two_lines_and_a_former_address) == {
        "form": "8-K", "date": "1998-05-14", "name": "AMALGAMATED BRUSHES AND BROOMS HOLDINGS, INC.", "state": "NV",
        "file": "0-11111", "ein": "88-0101010", "street": "2300 West Sahara Avenue, Suite 800", "city": "Las Vegas",
        "in": "NV", "zip": "89102", "phone": "(702) 555-4411",
    }  # fmt: skip


def test_two_addresses_and_a_fax_number() -> None:
    """
    FORM 8-K
    Date of Report (date of earliest event reported) - February 10, 2004
    ORBITER MODULES, Incorporated
    (Exact name of registrant as specified in its charter)
    Washington  0-27777  91-1277777
    (State or other jurisdiction of incorporation)  (Commission File Number)  (IRS Employer Identification No.)
    12130 Gulf Road (Hwy 3), Building 1, Webster, Texas  77598
    (Address of principal executive offices)  (Zip Code)

    Fax (713) 555-5001
    Tel. (713) 555-5000
    (Registrant's telephone number, including area code)
    601 13th Street, NW, Suite 900 South, Washington, DC  20005
    (Address of principal executive offices)  (Zip Code)
    """
    assert read(test_two_addresses_and_a_fax_number) == {
        "form": "8-K", "date": "2004-02-10", "name": "ORBITER MODULES, Incorporated", "state": "WA",
        "file": "0-27777", "ein": "91-1277777", "street": "12130 Gulf Road (Hwy 3), Building 1", "city": "Webster",
        "in": "TX", "zip": "77598", "phone": "(713) 555-5000",
    }  # fmt: skip


def test_address_and_telephone_share_a_caption() -> None:
    """
    Form 8-K
    Date of Report: November 21, 2022
    The Larkfield Companies, Inc.
    (Exact name of registrant as specified in its charter)

    Nevada  000-29999  90-1133999
    (state of incorporation)  (Commission File Number)  (IRS Employer I.D. Number)

    120 Calle Vista

    Unit B

    San Clemente, CA 92672
    Tel. (949) 555-5370

    Fax. (888) 555-0124

    (Address and telephone number of registrant's principal
    executive offices and principal place of business)
    """
    assert read(test_address_and_telephone_share_a_caption) == {
        "form": "8-K", "date": "2022-11-21", "name": "The Larkfield Companies, Inc.", "state": "NV",
        "file": "000-29999", "ein": "90-1133999", "street": "120 Calle Vista, Unit B", "city": "San Clemente",
        "in": "CA", "zip": "92672", "phone": "(949) 555-5370",
    }  # fmt: skip


def test_cells_printed_one_below_the_other() -> None:
    """
    FORM 8-K

    Date of report (Date of earliest event reported) October 2, 2001

    Waterwheel Group, Inc.
    (Exact Name of Registrant as Specified in Its Charter)
    Minnesota
    (State or Other Jurisdiction)
    0-22222
    (Commission File Number)
    of Incorporation)
    41-1756999
    (IRS Employer
    Identification No.)
    5500 Excelsior Boulevard, Suite 800, Minneapolis, Minnesota
    (Address of Principal Executive Offices)
    55416
    (Zip Code)

    763.555.6000
    (Registrant’s Telephone Number, Including Area Code)
    """
    assert read(test_cells_printed_one_below_the_other) == {
        "form": "8-K", "date": "2001-10-02", "name": "Waterwheel Group, Inc.", "state": "MN", "file": "0-22222",
        "ein": "41-1756999", "street": "5500 Excelsior Boulevard, Suite 800", "city": "Minneapolis", "in": "MN",
        "zip": "55416", "phone": "763.555.6000",
    }  # fmt: skip


def test_captions_without_parentheses_under_rules() -> None:
    """
    FORM 8-K

         Date of Report (date of earliest event reported): June 28, 1999

                         GOSHAWK DIAGNOSTICS, LTD
                         ------------------------
           (Exact name of registrant as specified in its charter)

           DELAWARE                         0-27568               65-0617076
           --------                         -------               ----------
    State or other jurisdiction of      Commission File Number   IRS Employer
    incorporation                                             Identification No.

                      777 SOUTH FLAG DRIVE, SUITE 1000E
                           WEST PALM BEACH, FL 33401
                           -------------------------
                    (Address of principal executive offices)

                                 (561) 555-6755
                                 --------------
                         (Registrant's telephone number,
                              including area code)
    """
    assert read(test_captions_without_parentheses_under_rules) == {
        "form": "8-K", "date": "1999-06-28", "name": "GOSHAWK DIAGNOSTICS, LTD", "state": "DE", "file": "0-27568",
        "ein": "65-0617076", "street": "777 SOUTH FLAG DRIVE, SUITE 1000E", "city": "WEST PALM BEACH", "in": "FL",
        "zip": "33401", "phone": "(561) 555-6755",
    }  # fmt: skip


def test_bars_between_columns_and_markdown() -> None:
    """
    **FORM 8-K**

    Date of Report (Date of earliest event reported)
    January 8, 2018

    **Stonecrop Health, Inc.**
    (Exact name of registrant as specified in its charter)

    | Delaware | 001-38999 | 81-2906999 |
    | (State or other jurisdiction of incorporation) | (Commission File Number) | (IRS Employer Identification No.) |

    > 1550 Wazee Crossing, 6th Floor
    > Denver, CO 80202
    (Address of principal executive offices, including Zip Code)

    (720) 555-0184
    (Registrant’s telephone number, including area code)
    """
    assert read(test_bars_between_columns_and_markdown) == {
        "form": "8-K", "date": "2018-01-08", "name": "Stonecrop Health, Inc.", "state": "DE", "file": "001-38999",
        "ein": "81-2906999", "street": "1550 Wazee Crossing, 6th Floor", "city": "Denver", "in": "CO",
        "zip": "80202", "phone": "(720) 555-0184",
    }  # fmt: skip


def test_a_toll_free_number_behind_its_caption_and_no_number_of_employer() -> None:
    """
    FORM 8-K/A
    (Amendment No. 2)
    Date of Report (Date of earliest event reported) April 16, 1999

                         WILLOWELL TECHNOLOGIES, INC.
    - --------------------------------------------------------------------------------
             (Exact name of registrant as specified in its charter)

        Delaware                     0-27266                  Applied for
        --------                     -------                  -----------
    (State or other          (Commission File Number)        (IRS Employer
    jurisdiction of                                        Identification No.)
    incorporation)

    750 N. Commons Drive, Aurora, Illinois                          60504
    - --------------------------------------------------------------------------------
    (Address of principal executive offices)                     (Zip code)

    (Registrant's telephone number, including area code)       800-555-6883
    """
    assert read(test_a_toll_free_number_behind_its_caption_and_no_number_of_employer) == {
        "form": "8-K/A", "date": "1999-04-16", "name": "WILLOWELL TECHNOLOGIES, INC.", "state": "DE",
        "file": "0-27266", "street": "750 N. Commons Drive", "city": "Aurora", "in": "IL", "zip": "60504",
        "phone": "800-555-6883",
    }  # fmt: skip


def test_words_run_together_where_a_converter_dropped_the_line_ends() -> None:
    """
    FORM
    8-K
    CURRENT REPORT
    December 26, 2024
    Date of Report (Date of earliest event reported)
    Quillfeather Blades, Inc.
    (Exact name of registrant as specified in itscharter)
    Delaware\t001-37991\t20-1590999
    (State or other jurisdictionof incorporation)\t(CommissionFile Number)\t(I.R.S. EmployerIdentification No.)
    9200 E. Sandgrouse Parkway
    ,
    Suite 250
    Scottsdale
    Arizona
    85258
    (Address of principal executiveoffices) (ZipCode)
    480
    -
    555-8910
    (Registrant's telephone number, includingarea code)
    """
    assert read(test_words_run_together_where_a_converter_dropped_the_line_ends) == {
        "form": "8-K", "date": "2024-12-26", "name": "Quillfeather Blades, Inc.", "state": "DE", "file": "001-37991",
        "ein": "20-1590999", "street": "9200 E. Sandgrouse Parkway, Suite 250", "city": "Scottsdale", "in": "AZ",
        "zip": "85258", "phone": "480 - 555-8910",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Telephonics Corp", "Executivetrain Inc", "Principality Foods", "Incorporationist Ltd"]
)
def test_a_name_that_begins_like_a_caption_is_none(name: str) -> None:
    assert caption_words(name.split(maxsplit=1)[0]) == ()


def test_leaders_of_dots_and_a_name_that_goes_on_below() -> None:
    """
    FORM 8-K
    Date of report (date of earliest event reported) . . . . . . .  February 28, 1995

    Exact name of registrant as
    specified in its charter . . . . . . . . . . . . . . . . . . .  NORTH TINE & PECOS
                                                                    RAILWAY COMPANY

    State or other jurisdiction
    of incorporation . . . . . . . . . . . . . . . . . . . . . . .  New Mexico

    Commission file number . . . . . . . . . . . . . . . . . . . .  1-2094
    """
    found = read(test_leaders_of_dots_and_a_name_that_goes_on_below)
    assert (found["name"], found["state"], found["file"]) == ("NORTH TINE & PECOS RAILWAY COMPANY", "NM", "1-2094")


def test_a_state_broken_by_a_hyphen_and_a_zip_level_with_the_street() -> None:
    assert (
        read("""
        FORM 8-K
        OAKLEY MILLS, INC.
        (Exact name of registrant as specified in its charter)
           5600 Telegraph Mill Road, Building 9, City of Commerce, Cali-
                                    fornia 90040-1412
                  (Address of principal executive offices)  (Zip Code)
    """)["city"]
        == "City of Commerce"
    )
    found = read("""
        FORM 8-K
        OAKLEY MILLS, INC.
        (Exact name of registrant as specified in its charter)
         12 STEAMBOAT WHARF                                   04421
         CASTINE, MAINE                                     (ZIP CODE)
         (ADDRESS OF PRINCIPAL
           EXECUTIVE OFFICES)
    """)
    assert (found["street"], found["city"], found["zip"]) == ("12 STEAMBOAT WHARF", "CASTINE", "04421")
