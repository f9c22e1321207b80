"""Seven ways to lay out a cover, filled with values that look like something else; every company is invented."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.extractors.covers import read

NAMES = (
    "ACME CORP", "The June Department Emporium Company", "First State Bancorporation", "Washington Thrift Savings",
    "U.S. Physical Fitness, Inc.", "3-D Print Systems, Inc.", "A.B. Quill & Sons", "PRINCIPAL HARBOR GROUP, INC.",
    "State Avenue Corporation", "Commission Crossing, Inc.", "United States Chalk & Brick Corp", "Penn Virginia Tar Co",
    "Delaware Ferry Lines", "Executive Peril Holdings", "AT&S Latin America LP", "eAmber Corporation",
    "Zip Homes Two, Inc.", "Area Bank Corp", "24/7 Rest Media, Inc.", "Registrar Data Trust", "Issuer Services Corp",
    "Tel-Store Holdings", "Number Nine Visual Corp", "Charter Oak Bancshares", "REPORT OF THE WORLD LTD",
    "None Such Corp", "N/A Holdings",
)  # fmt: skip
ADDRESSES = (
    ("100 Park Avenue", "New York", "New York", "NY", "10017"),
    ("One State Street", "Boston", "MA", "MA", "02109"),
    ("12th Floor, Two Houston Center, 909 Elm Street", "Houston", "Texas", "TX", "77010-1001"),
    ("P.O. Box 655474, M.S. 8656", "Dallas", "Texas", "TX", "75265"),
    ("1300 Pennsylvania Avenue, N.W., Suite 200", "Washington", "D.C.", "DC", "20004"),
    ("55555 Zip City Road", "St. Louis", "Missouri", "MO", "63101"),
    ("c/o First Trust Company, 1 Wall Street", "King of Prussia", "PA", "PA", "19406"),
    ("The Ormolu Building, One Kaiser Plaza", "Oakland", "Calif.", "CA", "94612"),
    ("10 S. State Street", "Winston-Salem", "North Carolina", "NC", "27101"),
    ("Highway 20 West", "Idaho Falls", "Idaho", "ID", "83401"),
    ("333 Washington Avenue North, Suite 300", "Minneapolis", "Minnesota", "MN", "55401"),
    ("Rural Route 3, Box 97B", "Van Buren", "Arkansas", "AR", "72956"),
)
STATES = (
    ("Delaware", "DE"), ("WASHINGTON", "WA"), ("Commonwealth of Pennsylvania", "PA"), ("State of New York", "NY"),
    ("N.J.", "NJ"), ("District of Columbia", "DC"), ("Bermuda", "Bermuda"), ("Georgia", "GA"), ("Maryland.", "MD"),
    ("The Netherlands", "The Netherlands"), ("British Columbia, Canada", "British Columbia, Canada"),
    ("Republic of the Marshall Islands", "Republic of the Marshall Islands"), ("New York Corporation", "NY"),
)  # fmt: skip
FILES = ("1-1234", "0-12345", "000-27038", "333-12345-01", "001-36056", "33-98765", "1-88", "2-90000-D")
EINS = ("13-1234567", "04-2726691", "00-1234567")
PHONES = (
    "(212) 555-0100", "212-555-0100", "212/555-0100", "(800)555-0100", "713.555.0100", "1-617-555-0100",
    "(617)  555-0100", "(617) 555 - 0100", "(212) 555-0100 Ext. 22", "011-44-20-7555-1234", "(441) 295-1422",
)  # fmt: skip
DATES = (
    ("March 3, 1998", "1998-03-03"), ("MARCH 5, 1998 (MARCH 3, 1998)", "1998-03-03"), ("3/3/1998", "1998-03-03"),
    ("3 March 1998", "1998-03-03"), ("Sept. 9, 2004", "2004-09-09"), ("October 1-3, 1997", "1997-10-01"),
)  # fmt: skip
COVERS = (
    """
                FORM 8-K
             CURRENT REPORT
  Pursuant to Section 13 or 15(d) of the
     Securities Exchange Act of 1934

Date of Report (Date of earliest event reported): {date}

                {name}
- ----------------------------------------------
   (Exact name of registrant as specified in its charter)

   {state}              {file}            {ein}
- ----------------   ---------------  ---------------
(State or other        (Commission      (IRS Employer
 jurisdiction of       File Number)    Identification No.)
 incorporation)

   {street}, {city}, {region}        {zip}
- ---------------------------------------------------
 (Address of principal executive offices)     (Zip Code)

Registrant's telephone number, including area code   {phone}

   Item 5. Other Events
""",
    """FORM 8-K
PURSUANT TO SECTION 13 OR 15(d) OF THE
SECURITIES EXCHANGE ACT OF 1934
Date of report (Date of earliest event reported)
{date}
{name}
(Exact name of registrant as specified in its charter)
{state}
(State or other jurisdiction
of incorporation)
{file}
(Commission
File Number)
{ein}
(IRS Employer
Identification No.)
{street}
{city}, {region}
{zip}
(Address of principal executive offices)
(Zip Code)
Registrant’s telephone number, including area code: {phone}
Not Applicable
(Former name or former address, if changed since last report)
Check the appropriate box below
""",
    """FORM 8-K

{date}
Date of Report (Date of earliest event reported)

{name}

(Exact name of registrant as specified in its charter)

{state}  {file}  {ein}
(State or other jurisdiction  (Commission  (IRS Employer
of incorporation)  File Number)  Identification No.)

{street}
{city}, {region} {zip}
(Address of principal executive offices, including zip code)

{phone}
(Registrant's telephone number, including area code)

(Former name or former address, if changed since last report)

Item 5. Other
""",
    """FORM 8-K CURRENT REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934 Date of Report
(Date of earliest event reported): {date} {name} (Exact name of registrant as specified in its charter) {state} {file}
{ein} (State or other (Commission (IRS Employer jurisdiction of File Number) Identification No.) incorporation)
{street}, {city}, {region} {zip} (Address of principal executive offices) (Zip Code) Registrant's telephone number,
including area code: {phone} Item 5. Other Events""".replace("\n", " "),
    """Form 8-K
Commission file number {file}
Date of Report (Date of earliest event reported) {date}
{name}
(Exact name of registrant as specified in its charter)
State of incorporation: {state}
I.R.S. Employer Identification Number: {ein}
Address of principal executive offices:
{street}
{city}, {region} {zip}
Telephone number, including area code: {phone}
Item 5. Other
""",
    """FORM 8-K
Date of Report (Date of earliest event reported): {date}
Commission File Number: {file}

{name}
_______________________________
(Exact Name of Registrant as Specified in Its Charter)

{state}
_______________________________
(State or Other Jurisdiction of Incorporation or Organization)

{ein}
_______________________________
(I.R.S. Employer Identification Number)

{street}, {city}, {region} {zip}
_______________________________
(Address of Principal Executive Offices, including Zip Code)

{phone}
_______________________________
(Registrant's Telephone Number, including Area Code)
Item 5.
""",
    """FORM 8-K
Date of Report (Date of earliest event reported): {date}

{name}
(Exact name of registrant as specified in its charter)

{state}                                   {ein}
(State or other jurisdiction of       (I.R.S. Employer
incorporation or organization)        Identification Number)

                    Commission File Number: {file}

{street}
{city}, {region}                             {zip}
(Address of principal executive offices)   (Zip Code)

Registrant's telephone number, including area code {phone}
Item 9.
""",
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    cover=st.sampled_from(COVERS), name=st.sampled_from(NAMES), address=st.sampled_from(ADDRESSES),
    state=st.sampled_from(STATES), file=st.sampled_from(FILES), ein=st.sampled_from(EINS),
    phone=st.sampled_from(PHONES), date=st.sampled_from(DATES),
)  # fmt: skip
def test_every_value_in_every_layout(
    cover: str, name: str, address: tuple[str, ...], state: tuple[str, str], file: str, ein: str, phone: str,
    date: tuple[str, str],
) -> None:  # fmt: skip
    street, city, region, code, postal = address
    text = cover.format(
        date=date[0], name=name, state=state[0], file=file, ein=ein, street=street, city=city, region=region,
        zip=postal, phone=phone,
    )  # fmt: skip
    assert read(text) == {
        "form": "8-K", "date": date[1], "name": name, "state": state[1], "file": file, "ein": ein, "street": street,
        "city": city, "in": code, "zip": postal, "phone": " ".join(phone.split()),
    }  # fmt: skip
