"""Asides, misprints and other oddities on covers; every company is invented."""

from tests.model.extractors.covers import read


def test_a_depositor_speaks_for_a_trust() -> None:
    """
    FORM 8-K

    Date of Report (Date of earliest event reported): February 28, 2002

    KITTIWAKE ASSETS, INC. (as depositor under the Pooling and Servicing
    Agreement, dated as of February 1, 2002, providing for the issuance of
    Kittiwake Asset-Backed Certificates, Series 2002-1)

                             KITTIWAKE ASSETS, INC.
             (Exact name of registrant as specified in its charter)

         Delaware                   333-73999                 95-4596999
     (State or Other            (Commission File           (I.R.S. Employer
     Jurisdiction of                Number)               Identification No.)
     Incorporation)

     4500 Park Granada
     Calabasas, California                                       91302
     (Address of Principal Executive Offices)                  (Zip Code)

     Registrant's telephone number, including area code (818) 555-3237
    """
    assert read(test_a_depositor_speaks_for_a_trust) == {
        "form": "8-K", "date": "2002-02-28", "name": "KITTIWAKE ASSETS, INC.", "state": "DE", "file": "333-73999",
        "ein": "95-4596999", "street": "4500 Park Granada", "city": "Calabasas", "in": "CA", "zip": "91302",
        "phone": "(818) 555-3237",
    }  # fmt: skip


def test_an_aside_about_the_name() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): July 1, 2011
    SPINDRIFT MEDIA CORP. (formerly known as Driftwood Radio, Inc.)
    (Exact name of registrant as specified in its charter)
    Florida 333-99999 20-1234567
    (State or other jurisdiction of incorporation) (Commission File Number) (I.R.S. Employer Identification No.)
    P.O. Box 1234 Boca Raton, Florida 33432
    (Address of principal executive offices) (Zip Code)
    (561) 555-0101
    (Issuer's telephone number)
    """
    assert read(test_an_aside_about_the_name) == {
        "form": "8-K", "date": "2011-07-01", "name": "SPINDRIFT MEDIA CORP.", "state": "FL", "file": "333-99999",
        "ein": "20-1234567", "street": "P.O. Box 1234", "city": "Boca Raton", "in": "FL", "zip": "33432",
        "phone": "(561) 555-0101",
    }  # fmt: skip


def test_an_aside_between_the_name_and_its_caption() -> None:
    """
    PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES
    EXCHANGE ACT OF 1934
    FORM 8-K
    Date of Report (Date of earliest event reported): Febuary 28, 2002
    RAZORBILL FUNDING CORPORATION
    (as depositor under the Pooling and Servicing Agreement (the "Agreement"),
    dated as of February 1, 2002, providing for the issuance of
    Razorbill Asset-Backed Certificates, Series 2002-1)
    (Exact name of registrant as specified in its charter)
    Delaware corporation   333-73999-01   95-4596999
    (State of Incorporation)   (Commission File Number)   (I.R.S. Employer Identification No.)
    """
    assert read(test_an_aside_between_the_name_and_its_caption) == {
        "form": "8-K", "date": "2002-02-28", "name": "RAZORBILL FUNDING CORPORATION", "state": "DE",
        "file": "333-73999-01", "ein": "95-4596999",
    }  # fmt: skip


def test_title_and_name_without_a_gap() -> None:
    """
    SECURITIES AND EXCHANGE COMMISSION
    FORM 8-K
    Date of Report: May 1, 2001
    Pursuant to Section 13 or 15(d) of the Securities
    Exchange Act of 1934
    CURLEW HOLDING CO.
    (a New York corporation)
    (Exact name of registrant as specified in charter)
    A New York Corporation  1-1234  13 1234567
    (Jurisdiction)  (Commission File No.)  (IRS Employer I.D. No.)
    """
    assert read(test_title_and_name_without_a_gap) == {
        "form": "8-K", "date": "2001-05-01", "name": "CURLEW HOLDING CO.", "state": "NY", "file": "1-1234",
        "ein": "13 1234567",
    }  # fmt: skip


def test_label_above_a_name_that_does_not_say_what_it_is() -> None:
    """
    FORM 8-K
    Date of Report: May 1, 2001

    Exact name of registrant as specified in its charter:
    Bank of the Salt Meadows

    Commission file number: 0 - 27062
    """
    assert read(test_label_above_a_name_that_does_not_say_what_it_is) == {
        "form": "8-K", "date": "2001-05-01", "name": "Bank of the Salt Meadows", "file": "0-27062",
    }  # fmt: skip


def test_a_name_of_digits_and_a_town_without_a_street() -> None:
    """
    Form8-K
    Date of Report (Date of earliest event reported)   October 21, 1996

                     1-800-TULIPS.COM, Inc.
       (Exact name(s) of registrant(s) as specified in its (their) charter(s))
    New York                      1-2360                    13-0871999
    (State or other              (Commision                 (I.R.S. Employer
    juridiction of               File Number(s))            Indentification No.)
    incorporation)

    Armonk, New York                                           10504
    {Address of principle executive offices}                   {Zip Code}

    (Telephone)   914-555-1900
    """
    assert read(test_a_name_of_digits_and_a_town_without_a_street) == {
        "form": "8-K", "date": "1996-10-21", "name": "1-800-TULIPS.COM, Inc.", "state": "NY", "file": "1-2360",
        "ein": "13-0871999", "city": "Armonk", "in": "NY", "zip": "10504", "phone": "914-555-1900",
    }  # fmt: skip


def test_one_row_for_address_zip_and_telephone() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported)   October 21, 1996
    DUNLIN STEEL
    COMPANY OF OHIO
    (Exact name of registrant as specified in its charter)
    Ohio  1-999  34-0000123
    (State of Incorporation)  (File No.)  (Tax ID No.)
    Rt. 7 & County Rd. 12, Shadyside, Ohio    43947      (740) 555-1234
    (Address)    (Zip)    (Telephone)
    """
    assert read(test_one_row_for_address_zip_and_telephone) == {
        "form": "8-K", "date": "1996-10-21", "name": "DUNLIN STEEL COMPANY OF OHIO", "state": "OH", "file": "1-999",
        "ein": "34-0000123", "street": "Rt. 7 & County Rd. 12", "city": "Shadyside", "in": "OH", "zip": "43947",
        "phone": "(740) 555-1234",
    }  # fmt: skip
