"""Registrants and offices outside the United States; every company is invented."""

import pytest

from model.extractors.cover_address import parse_address
from model.spans import Span
from tests.model.extractors.covers import read


def test_england() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): September 30, 2019

    HALLAMSHIRE THERAPEUTICS PLC
    (Exact name of registrant as specified in its charter)

    England and Wales  001-38999  Not Applicable
    (State or other jurisdiction of incorporation)  (Commission File Number)  (IRS Employer Identification No.)

    Fen Science Park, 12 Causey Court
    Cambridge CB21 6XX
    United Kingdom
    (Address of principal executive offices, including zip code)

    +44 (0)1223 555 0150
    (Registrant’s telephone number, including area code)
    """
    assert read(test_england) == {
        "form": "8-K", "date": "2019-09-30", "name": "HALLAMSHIRE THERAPEUTICS PLC", "state": "England and Wales",
        "file": "001-38999", "street": "Fen Science Park, 12 Causey Court", "city": "Cambridge", "zip": "CB21 6XX",
        "phone": "+44 (0)1223 555 0150",
    }  # fmt: skip


def test_ontario() -> None:
    """
                                 AMENDMENT NO. 1
                                       TO
                                    FORM 8-K
    Date of Report (Date of earliest event reported): July 30, 2001

                         LAURENTIDE DRUGS LTD.
    - ----------------------------------------------------------------------
              (Exact name of registrant as specified in its charter)

         Ontario, Canada              000-30999               Not Applicable
    - -------------------------   ---------------------   ---------------------
    (State or other jurisdiction   (Commission File         (IRS Employer
         of incorporation)              Number)           Identification No.)

        6850 Moose Meadow Drive, Mississauga, Ontario, Canada  L4V 1P1
    - ----------------------------------------------------------------------
                    (Address of principal executive offices)

         Registrant's telephone number, including area code: 905.555.0157
    """
    assert read(test_ontario) == {
        "form": "8-K/A", "date": "2001-07-30", "name": "LAURENTIDE DRUGS LTD.", "state": "Ontario, Canada",
        "file": "000-30999", "street": "6850 Moose Meadow Drive", "city": "Mississauga", "in": "Ontario",
        "zip": "L4V 1P1", "phone": "905.555.0157",
    }  # fmt: skip


def test_an_unknown_place_of_incorporation() -> None:
    """
    FORM 8-K
    Date of Report: January 5, 2005
    SHEARWATER SHIPPING S.A.
    (Exact name of registrant as specified in its charter)
    Republic of Ruritania          0-50999          00-0000000
    (State or other jurisdiction   (Commission      (IRS Employer
    of incorporation)              File Number)     Identification No.)
    14 Hamayan Street, Modiin 7177871 Israel
    (Address of principal executive offices)
    972-8-555-1234
    (Registrant's telephone number)
    """
    assert read(test_an_unknown_place_of_incorporation) == {
        "form": "8-K", "date": "2005-01-05", "name": "SHEARWATER SHIPPING S.A.", "state": "Republic of Ruritania",
        "file": "0-50999", "street": "14 Hamayan Street", "city": "Modiin", "zip": "7177871",
        "phone": "972-8-555-1234",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        ("1 Ferry Road|Burlington, Massachusetts 01803", "1 Ferry Road|Burlington|MA|01803"),
        ("12 Morgan, Irvine, CA 92618", "12 Morgan|Irvine|CA|92618"),
        ("401 Congress Ave. Suite 1650, Austin, Texas|78701", "401 Congress Ave. Suite 1650|Austin|TX|78701"),
        (
            "601 13th Street, N.W., Suite 9, Washington, D.C.|20005",
            "601 13th Street, N.W., Suite 9|Washington|DC|20005",
        ),
        ("1600 Dale Road Wayne New Jersey 07470", "1600 Dale Road|Wayne|NJ|07470"),
        ("One Tower Center Atlanta, Georgia 30303", "One Tower Center|Atlanta|GA|30303"),
        ("4400 Main Street Overland Park, Kansas 66211-1234", "4400 Main Street|Overland Park|KS|66211-1234"),
        ("P.O. Box 1234 Columbus, Georgia 31902", "P.O. Box 1234|Columbus|GA|31902"),
        ("345 Park Avenue|New York, New York 10154 U.S.A.", "345 Park Avenue|New York|NY|10154"),
        ("1234 Low Road, Princeton, N.J. 08540", "1234 Low Road|Princeton|NJ|08540"),
        ("500 N. Ash Street 14th Floor Dallas TX 75201", "500 N. Ash Street 14th Floor|Dallas|TX|75201"),
        ("12400 Coit Road, Dallas, Texas", "12400 Coit Road|Dallas|TX|"),
        ("Box House, 2 Church Street, Hamilton HM 11, Bermuda", "Box House, 2 Church Street|Hamilton||HM 11"),
        ("P.O. Box 309, Grand Cayman, KY1-1104, Cayman Islands", "P.O. Box 309|Grand Cayman||KY1-1104"),
        ("46A, Avenue Kahn|L-1855 Luxembourg, Grand Duchy of Luxembourg", "46A, Avenue Kahn|Luxembourg||L-1855"),
        ("1-7-1 Konan, Minato-ku, Tokyo 108-0075, Japan", "1-7-1 Konan, Minato-ku|Tokyo||108-0075"),
        ("18 Harbour Road, Hong Kong", "18 Harbour Road|Hong Kong||"),
        ("70 Quay Row, Dublin 2, Ireland", "70 Quay Row|Dublin||"),
        ("Suite 2000, 355 Alder Street, Vancouver, BC V6C 2G8", "Suite 2000, 355 Alder Street|Vancouver|BC|V6C 2G8"),
        ("Nova Campus|CH-4056 Basel|Switzerland", "Nova Campus|Basel||CH-4056"),
        ("Delaware", ""),
        ("to be held at the offices of the registrant", ""),
    ],
)
def test_addresses(lines: str, parts: str) -> None:
    text, spans, at = lines.replace("|", "\n"), [], 0
    for line in lines.split("|"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    address = parse_address(text, spans)
    found = [address.street, address.city, address.state, address.postal] if address else []
    assert "|".join(part.value if part else "" for part in found) == parts
    for part in found:
        assert part is None or part.span.of(text)


def test_office_and_post_box_under_one_caption() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): June 6, 2005
    PALLISTER RE HOLDINGS LTD.
    (Exact name of registrant as specified in its charter)
    Cedarwood House
    41 Reidmont Terrace
    Hamilton HM 12 Bermuda
    P.O. Box HM 2079
    Hamilton HM HX Bermuda
    (Address of principal executive offices) (Zip Code)
    """
    found = read(test_office_and_post_box_under_one_caption)
    assert (found["street"], found["city"], found["zip"]) == (
        "Cedarwood House, 41 Reidmont Terrace",
        "Hamilton",
        "HM 12",
    )


def test_a_number_of_a_unit_is_no_file_number() -> None:
    """
    FORM 8-K
    Date of Report (Date of earliest event reported): June 6, 2008
    KOOTENVALE BIOSCIENCES INC.
    (Exact name of registrant as specified in its charter)
    BRITISH COLUMBIA, CANADA           0-30755            98-0412345
    (State or other jurisdiction)   (Commission File Number)   (IRS Employer Identification No.)
    UNIT 210 - 4475 WAYBOURNE HOLLOW, BURNABY, BRITISH COLUMBIA V5G 4X4
    (Address of principal executive offices)
    011 (972) 8 555-0144
    (Registrant's telephone number, including area code)
    """
    found = read(test_a_number_of_a_unit_is_no_file_number)
    assert (found["file"], found["street"]) == ("0-30755", "UNIT 210 - 4475 WAYBOURNE HOLLOW")
    assert found["phone"] == "011 (972) 8 555-0144"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("(86) 22-5555 8509", "(86) 22-5555 8509"),
        ("(8620) 5555-1718 and (8620) 5555-8212", "(8620) 5555-1718"),
        ("+44 151 555 9477", "+44 151 555 9477"),
        ("+1 (617) 555-0101", "+1 (617) 555-0101"),
    ],
)
def test_telephone_numbers_of_other_countries(printed: str, value: str) -> None:
    cover = (
        "FORM 8-K\nDate of Report: August 4, 2011\n\nQUARRY INNOVATIONS, INC.\n"
        "(Exact name of registrant as specified in its charter)\n\n"
        f"Florida\n(State of incorporation)\n\n{printed}\n(Registrant's telephone number, including area code)\n"
    )
    assert read(cover)["phone"] == value


def test_a_country_over_two_rows() -> None:
    """
    FORM 8-K
    Date of Report: August 3, 2010
    IRONGATE BULK LIMITED
    (Exact name of registrant as specified in its charter)

    Republic of the Marshall
    Islands                               001-33399                      98-0439799
    (State or other jurisdiction of       (Commission file number)       (I.R.S. employer
    incorporation or organization)                                       identification no.)
    """
    assert read(test_a_country_over_two_rows)["state"] == "Republic of the Marshall Islands"
