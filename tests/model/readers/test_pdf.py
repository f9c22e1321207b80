import pytest

from model.config import Limits
from model.errors import RefusedFileError
from model.filing import Format
from model.readers.detect import read_bytes
from tests.model.readers.made_pdfs import assembled, pdf

LIMITS = Limits()
COVER = [
    (200, 700, "FORM 8-K"),
    (72, 650, "Delaware"),
    (300, 650, "001-12345"),
    (72, 638, "(State of"),
    (300, 638, "(Commission"),
    (300, 626, "File Number)"),
    (72, 560, "Item 8.01 Other Events."),
]


def test_columns_stand_below_each_other() -> None:
    text = read_bytes(pdf(COVER), "a.pdf", LIMITS).text
    lines = text.splitlines()
    assert lines[0] == "FORM 8-K"
    row = lines.index(next(line for line in lines if line.startswith("Delaware")))
    assert lines[row].index("001-12345") == lines[row + 1].index("(Commission") == lines[row + 2].index("File Number)")
    assert "\n\nItem 8.01 Other Events." in text


def test_every_word_has_its_box_and_page() -> None:
    filing = read_bytes(pdf(COVER, [(72, 700, "Second page")]), "misnamed.txt", LIMITS)
    assert filing.format is Format.PDF
    assert [filing.text[word.start : word.end] for word in filing.words[:2]] == ["FORM", "8-K"]
    assert filing.words[0].x0 == pytest.approx(200, abs=1)
    assert filing.words[0].bottom == pytest.approx(92, abs=6)
    assert [page.number for page in filing.pages] == [1, 2]
    second = filing.text.index("Second")
    assert filing.page_of(second) == 2
    assert (filing.pages[0].width, filing.pages[0].height) == (612, 792)
    assert all(a.end == b.start for a, b in zip(filing.pages, filing.pages[1:], strict=False))


def _refusal(data: bytes, limits: Limits = LIMITS) -> RefusedFileError:
    with pytest.raises(RefusedFileError) as caught:
        read_bytes(data, "a.pdf", limits)
    assert caught.value.advice
    return caught.value


def test_too_many_pages() -> None:
    refusal = _refusal(pdf(*[[(72, 700, "page")]] * 4), Limits(pdf_pages=3))
    assert "4 pages" in refusal.message
    assert "limits.pdf_pages" in refusal.advice


def test_a_scan_without_text_is_told_to_run_text_recognition() -> None:
    assert "OCR" in _refusal(pdf([], [])).advice


def test_a_page_that_is_a_picture_is_named() -> None:
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
        b"\nstream\n0\nendstream"
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << %s >> >>"
    data = assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
            page % (5, b"/Font << /F1 3 0 R >>"),
            b"<< /Length 38 >>\nstream\nBT /F1 10 Tf 72 700 Td (words) Tj ET  \nendstream",
            page % (7, b"/XObject << /I 8 0 R >>"),
            b"<< /Length 30 >>\nstream\nq 100 0 0 100 72 600 cm /I Do Q\nendstream",
            picture,
        ]
    )
    assert read_bytes(data, "a.pdf", LIMITS).text.strip() == "words\n\n[Page 2 is a picture, not shown]"


def test_an_encrypted_file() -> None:
    key = b"<" + b"41" * 32 + b">"
    lock = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >>" % (key, key)
    data = pdf([(72, 700, "secret")], trailer=b"/ID [<00> <00>] /Encrypt 6 0 R", extra=[lock])
    assert "encrypted" in _refusal(data).message


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.97])
def test_a_truncated_file(share: float) -> None:
    data = pdf(*[[(72, 700, f"page {n}")] for n in range(20)])
    assert "damaged or truncated" in _refusal(data[: int(len(data) * share)]).message


def test_page_trees_that_run_in_circles_end() -> None:
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    _refusal(assembled([catalogue, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]))
    _refusal(
        assembled(
            [
                catalogue,
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
                b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
            ]
        )
    )


def test_references_that_run_in_circles_end() -> None:
    _refusal(assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"2 0 R"]))
    data = pdf([(72, 700, "words")])
    looped = data.replace(b"trailer\n<<", b"trailer\n<< /Prev %d" % data.rindex(b"xref\n0 "))
    _refusal(looped)


def test_references_in_a_long_row_are_followed_once() -> None:
    row = [b"%d 0 R" % (number + 1) for number in range(6, 3000)]
    data = pdf([(72, 700, "words")], extra=[*row, b"(end)"])
    assert read_bytes(data, "a.pdf", LIMITS).text.strip() == "words"


def test_forms_that_draw_themselves_end() -> None:
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 6 0 R >> >> /Length 6 >>"
        b"\nstream\n/X Do \nendstream"
    )
    data = pdf([(72, 700, "words")], extra=[form])
    looped = data.replace(b"/Font << /F1 3 0 R >> >>", b"/Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >>").replace(
        b"(words) Tj ET\n", b"(words) Tj ET\n/X Do\n"
    )
    assert "words" in read_bytes(looped, "a.pdf", LIMITS).text
