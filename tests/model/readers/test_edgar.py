import base64
import textwrap

from model.config import Limits
from model.filing import Filing, Format
from model.readers.detect import read_bytes

SUBMISSION = """\
-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: webmaster@example.org
MIC-Info: RSA-MD5,RSA,
 EgEMYgU5QzqMk

<SEC-DOCUMENT>0000000000-01-000001.txt : 20010504
<SEC-HEADER>0000000000-01-000001.hdr.sgml : 20010504
ACCESSION NUMBER:\t\t0000000000-01-000001
CONFORMED SUBMISSION TYPE:\t8-K
CONFORMED PERIOD OF REPORT:\t20010503
ITEM INFORMATION:\t\t
ITEM INFORMATION:\t\tOther events

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tARDENT TURBINES INC
\t\tIRS NUMBER:\t\t\t\t999999901
\t\tSTATE OF INCORPORATION:\t\t\tDE

\tFILING VALUES:
\t\tSEC ACT:\t\t
\t\tSEC FILE NUMBER:\t001-99901

\tBUSINESS ADDRESS:\t
\t\tSTREET 1:\t\t1 MILL ROAD
\t\tSTREET 2:\t\t
\t\tCITY:\t\t\tBOSTON

\tMAIL ADDRESS:\t
\t\tCITY:\t\t\tSALEM

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tARDENT FINANCE LLC
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>a.txt
<DESCRIPTION>CURRENT REPORT
<TEXT>
<PAGE>   1
                 FORM 8-K
- -----------------------------------------
<TABLE>
<CAPTION>
<S>                 <C>
Delaware            001-99901
</TABLE>
AT&T owns 5 < 6.
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<DESCRIPTION>PRESS RELEASE
<TEXT>
<HTML><BODY><P>Ardent <B>wins</B></P></BODY></HTML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<SEQUENCE>3
<FILENAME>logo.jpg
<TEXT>
begin 644 logo.jpg
M_]C_X``02D9)1@`!
end
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
-----END PRIVACY-ENHANCED MESSAGE-----
"""


def read(text: str) -> Filing:
    return read_bytes(text.encode(), "a.txt", Limits())


def test_the_parts_of_a_submission() -> None:
    filing = read(SUBMISSION)
    assert filing.format is Format.EDGAR
    assert "MIC-Info" not in filing.text
    assert "PRIVACY" not in filing.text
    assert filing.text.startswith("ACCESSION NUMBER:               0000000000-01-000001\n")
    assert "[GRAPHIC logo.jpg, not shown]" in filing.text
    assert "M_]C" not in filing.text
    labels = [(section.label, section.span.of(filing.text).strip()[:12]) for section in filing.sections]
    assert ("EX-99.1", "Ardent wins") in labels
    assert ("Header", "ACCESSION NU") in labels


def test_text_documents_lose_the_tags_of_edgar_and_keep_their_columns() -> None:
    text = read(SUBMISSION).text
    assert (
        "                 FORM 8-K\n-----------------------------------------\nDelaware            001-99901\n" in text
    )
    assert "AT&T owns 5 < 6." in text


def test_tags_beside_words_leave_their_width() -> None:
    text = read("<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n<S>Net     <C>1,000\nx<PAGE>y\n</TEXT>\n</DOCUMENT>").text
    assert text.splitlines()[:2] == ["   Net        1,000", "x      y"]


def test_header_lines_are_facts_with_their_places() -> None:
    filing = read(SUBMISSION)
    facts = {(fact.name, fact.context): fact for fact in filing.facts}
    assert facts["sgml:IRS NUMBER", "1"].value == "999999901"
    assert facts["sgml:SEC FILE NUMBER", "1"].value == "001-99901"
    assert facts["sgml:COMPANY CONFORMED NAME", "2"].value == "ARDENT FINANCE LLC"
    assert facts["sgml:BUSINESS ADDRESS/CITY", "1"].value == "BOSTON"
    assert facts["sgml:MAIL ADDRESS/CITY", "1"].value == "SALEM"
    assert facts["sgml:ITEM INFORMATION", ""].value == "Other events"
    for fact in filing.facts:
        assert fact.span
        assert fact.span.of(filing.text) == fact.value


def test_tags_of_an_exhibit_are_moved_to_where_it_stands() -> None:
    filing = read(SUBMISSION)
    assert [span.of(filing.text) for span in filing.emphasis] == ["wins"]


def test_inline_xbrl_inside_a_submission() -> None:
    page = (
        "<XBRL>\n<?xml version='1.0' encoding='ASCII'?>\n<html xmlns:ix='x'><body><p>Date "
        "<ix:nonNumeric name='dei:DocumentPeriodEndDate' contextRef='c'>May 3, 2021</ix:nonNumeric></p></body></html>\n"
        "</XBRL>"
    )
    filing = read(SUBMISSION.replace("<HTML><BODY><P>Ardent <B>wins</B></P></BODY></HTML>", page))
    fact = filing.facts[-1]
    assert fact.span
    assert fact.span.of(filing.text) == "May 3, 2021" == fact.value


def test_a_submission_cut_to_its_documents() -> None:
    filing = read(SUBMISSION[SUBMISSION.index("<DOCUMENT>") :])
    assert filing.format is Format.EDGAR
    assert filing.text.startswith("                 FORM 8-K")
    assert filing.facts == ()


def test_attachments_that_are_no_text_are_passed_over() -> None:
    encoded = textwrap.fill(base64.b64encode(bytes(range(256)) * 4).decode(), 76)
    for kind, body in (
        ("EX-99.2", encoded),
        ("EX-99.3", "<PDF>\nbegin 644 a.pdf\nM12\n</PDF>"),
        ("EX-101.INS", "<xbrl>"),
        ("XML", "x"),
    ):
        attachment = f"<DOCUMENT>\n<TYPE>{kind}\n<FILENAME>f.x\n<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>\n"
        text = read(f"{SUBMISSION}\n{attachment}").text
        assert text.rstrip().endswith(f"[{kind} f.x, not shown]")


def test_a_truncated_submission_is_read_as_far_as_it_goes() -> None:
    for cut in range(0, len(SUBMISSION), 37):
        part = SUBMISSION[: len(SUBMISSION) - cut]
        if "COMPANY CONFORMED NAME" in part:
            filing = read(part)
            assert all(fact.span is None or fact.span.of(filing.text) for fact in filing.facts)


def test_a_document_without_text_tags() -> None:
    assert read("<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\nItem 5. Other Events\n").text.strip() == "Item 5. Other Events"
