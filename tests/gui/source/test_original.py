"""The original beside the text: nothing is loaded, boxes stand on their words, evidence and selection keep in step."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.highlights import EvidenceMark
from gui.html_page import HtmlPage
from gui.pdf_pages import PdfPages
from gui.safe_markup import safe_markup
from gui.source_view import SourceView
from gui.theme import LIGHT
from model.config import Limits
from model.filing import Filing, Format
from model.readers.detect import read_bytes
from model.spans import Span
from tests.gui.source.conftest import LEFT, NONE, span_of

View = Callable[..., SourceView]

PAGE = """<html><head><title>t</title><script>window.x = 1</script><link rel="stylesheet" href="file:///a.css">
<style>@import url(http://example.invalid/b.css);</style></head><body background="http://example.invalid/c.png">
<p>Date of Report: <b>May 4, 2006</b></p><p>Northgate&nbsp;Tin,
Inc.</p><p onclick="run()"><a href="http://example.invalid/">Ada Pell</a><img src="{image}"><img src="r.png"></p>
<p style="background-image: u\\72l(http://example.invalid/d.png)">Treasurer</p><iframe src="file:///e"></iframe>
<ix:header><ix:hidden>secret</ix:hidden></ix:header><form><input value="typed"></form></body></html>"""


def red_image(folder: Path) -> Path:
    path = folder / "r.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(path))
    return path


def reds(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).name() == "#ff0000"
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def read(markup: str) -> Filing:
    return read_bytes(markup.encode(), "page.htm", Limits())


def test_cleaned_markup_names_no_address() -> None:
    clean = safe_markup(PAGE.format(image="file:///r.png"))
    for sign in ("example.invalid", "file:", "src", "href", "script", "secret", "onclick", "typed", "import", "r.png"):
        assert sign not in clean, sign
    for words in ("May 4, 2006", "Ada Pell", "Treasurer"):
        assert words in clean


def test_cleaned_markup_keeps_words_in_order_and_flattens_deep_tables() -> None:
    assert "one two three" in safe_markup("<p>one <script>x</script>two <img src=a>three</p>")
    deep = safe_markup("<table><tr><td>" * 40 + "x" + "</td></tr></table>" * 40)
    assert deep.count("<table") <= 8
    assert "x" in deep
    assert safe_markup("") == ""
    assert "☒" in safe_markup('<p><font face="Wingdings">x</font> Yes</p>')


def test_nothing_is_loaded(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even markup that was not cleaned gets no picture: Qt looks for a file itself where `loadResource` gives none."""
    path = red_image(tmp_path)
    monkeypatch.chdir(tmp_path)
    page = HtmlPage()
    qtbot.addWidget(page)
    page.resize(300, 300)
    page.setHtml(f'<body background="{path.as_uri()}"><img src="{path.as_uri()}"><img src="r.png"><img src="{path}">')
    assert reds(page.grab().toImage()) == 0
    for address in ("http://example.invalid/x.png", path.as_uri(), "r.png", "qrc:/x.png"):
        picture = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
        assert isinstance(picture, QImage)
        assert (picture.width(), picture.pixelColor(0, 0).alpha()) == (1, 0)
        for kind in (QTextDocument.ResourceType.StyleSheetResource, QTextDocument.ResourceType.HtmlResource):
            assert page.loadResource(kind.value, QUrl(address)).isEmpty()
    assert not page.openLinks()
    assert not page.openExternalLinks()


def test_html_in_step_with_the_text(make_pane: View, tmp_path: Path, qtbot: QtBot) -> None:
    markup = PAGE.format(image=red_image(tmp_path).as_uri())
    shown = read(markup)
    marks = [EvidenceMark("date", span_of("May 4, 2006", shown.text), 0, "")]
    pane = make_pane(shown, marks, markup.encode())
    pane.original_button.click()
    page = pane.original.page
    assert reds(page.grab().toImage()) == 0
    built = [made.cursor.selectedText() for made in page.extraSelections()]
    assert built == ["May 4, 2006"]
    pane.focus_evidence(span_of("Treasurer", shown.text))
    assert [made.cursor.selectedText() for made in page.extraSelections()][-1] == "Treasurer"
    cursor = page.textCursor()
    start = page.toPlainText().index("Northgate")
    cursor.setPosition(start + 2)
    cursor.setPosition(start + 12, cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    with qtbot.waitSignal(pane.selection_made) as heard:
        QTest.mouseRelease(page.viewport(), LEFT, NONE, QPoint(2, 2))
    assert heard.args is not None
    assert heard.args[0].of(shown.text).split() == ["Northgate", "Tin"]
    assert pane.selection() == heard.args[0]


def test_a_click_on_the_page_names_the_evidence(make_pane: View, qtbot: QtBot) -> None:
    markup = PAGE.format(image="x")
    shown = read(markup)
    pane = make_pane(shown, [EvidenceMark("date", span_of("May 4, 2006", shown.text), 0, "")], markup.encode())
    pane.original_button.click()
    page = pane.original.page
    cursor = page.textCursor()
    cursor.setPosition(page.toPlainText().index("May") + 2)
    with qtbot.waitSignal(pane.evidence_clicked) as heard:
        QTest.mouseClick(page.viewport(), LEFT, NONE, page.cursorRect(cursor).center())
    assert heard.args == ["date"]


def test_text_filings_show_their_source(make_pane: View) -> None:
    source = "FORM 8-K\r\n\r\nAda Pell\r\n"
    shown = read_bytes(source.encode(), "a.txt", Limits())
    assert shown.format is Format.TEXT
    pane = make_pane(shown, [EvidenceMark("a", span_of("Ada Pell", shown.text), 0, "")], source.encode())
    pane.original_button.click()
    assert [made.cursor.selectedText() for made in pane.original.page.extraSelections()] == ["Ada Pell"]


SUBMISSION = """<DOCUMENT>
<TYPE>8-K
<FILENAME>a.htm
<TEXT>
<HTML><HEAD><TITLE>a</TITLE></HEAD><BODY bgcolor="#000000">
<P><B>Ada Pell</B> left on <I>May 4, 2006</I></P></BODY></HTML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<FILENAME>b.txt
<TEXT>
  A    <table>  of    figures
  1              2
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<FILENAME>logo.jpg
<TEXT>
begin 644 logo.jpg
M_]C_X
end
</TEXT>
</DOCUMENT>
"""


def test_a_submission_shows_its_documents_as_pages(make_pane: View) -> None:
    shown = read_bytes(SUBMISSION.encode(), "a.txt", Limits())
    assert shown.format is Format.EDGAR
    marks = [EvidenceMark("a", span_of("May 4, 2006", shown.text), 0, "")]
    pane = make_pane(shown, marks, SUBMISSION.encode())
    pane.original_button.click()
    page = pane.original.page
    words = page.toPlainText()
    assert "<P>" not in words
    assert "Ada Pell left on May 4, 2006" in words
    assert "  1              2" in words.replace("\u00a0", " ")
    assert "[GRAPHIC logo.jpg, not shown]" in words
    assert [made.cursor.selectedText() for made in page.extraSelections()] == ["May 4, 2006"]


def test_a_filing_whose_file_was_not_kept(make_pane: View) -> None:
    pane = make_pane(read("<html><body><p>Words</p></body></html>"), (), None)
    pane.original_button.click()
    assert pane.original.currentWidget() is pane.original._missing
    pane.focus_evidence(Span(0, 5))


# PDF


def made_pdf(*lines: tuple[str, int, int], origin: int = 0) -> bytes:
    """One page, 300 x 200 points; each line is its words and the place of its baseline, from the bottom left."""
    box = f"{origin} {origin} {origin + 300} {origin + 200}"
    shown = "\n".join(f"BT /F1 12 Tf {x + origin} {y + origin} Td ({words}) Tj ET" for words, x, y in lines)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + f"xref\n0 6\n0000000000 65535 f \n{table}".encode() + trailer.encode()


def ink_of(image: QImage) -> QRectF:
    """The box around all that is dark."""
    dark = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 120
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def painted(pages: PdfPages, qtbot: QtBot) -> QImage:
    with qtbot.waitSignal(pages._renderer.painted, timeout=10_000):
        pages.grab()
    return pages.grab().toImage()


@pytest.mark.parametrize("origin", [0, 50])
def test_boxes_stand_on_their_words(qtbot: QtBot, origin: int) -> None:
    source = made_pdf(("Northgate", 100, 60), origin=origin)
    shown = read_bytes(source, "a.pdf", Limits())
    pages = PdfPages()
    qtbot.addWidget(pages)
    pages.resize(624, 500)
    pages.show_pdf(shown, source)
    pages.fit(624)
    assert pages.scale == 2.0
    ink = ink_of(painted(pages, qtbot))
    (box,) = pages.boxes(span_of("Northgate", shown.text))
    assert box.adjusted(-3, -3, 3, 3).contains(ink)
    assert abs(box.left() - ink.left()) < 4
    assert abs(box.width() - ink.width()) < 6
    pages.show_pdf(None, None)
    pages._renderer.wait()


def test_evidence_is_boxed_and_words_are_selected_on_the_page(make_pane: View, qtbot: QtBot) -> None:
    source = made_pdf(("Date of Report: May 4, 2006", 20, 150), ("Northgate Tin, Inc.", 20, 100))
    shown = read_bytes(source, "a.pdf", Limits())
    date = span_of("May 4, 2006", shown.text)
    pane = make_pane(shown, [EvidenceMark("date", date, 0, "")], source)
    pages = pane.original.pages
    with qtbot.waitSignal(pages._renderer.painted, timeout=10_000):
        pane.original_button.click()
        qtbot.waitUntil(pages.isVisible)
    (box,) = pages.boxes(date)
    image = pages.grab().toImage()
    ratio = image.devicePixelRatio()
    corner = image.pixelColor(int((box.left() - 0.5) * ratio), int((box.bottom()) * ratio))
    assert corner.name() != "#ffffff"
    pane.focus_evidence(date)
    image = pages.grab().toImage()
    ground = image.pixelColor(int(box.left() * ratio), int((box.top() + 1) * ratio))
    assert QColor(LIGHT.focus).hue() - 20 < ground.hue() < QColor(LIGHT.focus).hue() + 20

    first, last = (
        pages.word_box(word).center().toPoint() for word in pages.words(span_of("Northgate Tin", shown.text))
    )
    with qtbot.waitSignal(pane.selection_made) as heard:
        QTest.mousePress(pages, LEFT, NONE, first)
        QTest.mouseMove(pages, QPoint((first.x() + last.x()) // 2, first.y()))
        QTest.mouseRelease(pages, LEFT, NONE, last)
    assert heard.args is not None
    assert heard.args[0].of(shown.text) == "Northgate Tin,"
    assert pane.selection() == heard.args[0]
    with qtbot.waitSignal(pane.evidence_clicked) as clicked:
        QTest.mouseClick(pages, LEFT, NONE, box.center().toPoint())
    assert clicked.args == ["date"]
    assert pages.word_at(QPointF(1, 1)) is None
    pane.original_button.click()
    pages._renderer.wait()


def test_a_damaged_pdf_stays_white(qtbot: QtBot) -> None:
    good = made_pdf(("Words", 20, 150))
    shown = read_bytes(good, "a.pdf", Limits())
    pages = PdfPages()
    qtbot.addWidget(pages)
    pages.resize(400, 300)
    pages.show_pdf(shown, b"%PDF-1.4 nothing")
    pages.grab()
    qtbot.waitUntil(lambda: not pages._renderer.busy)
    assert pages._images == {}
    assert hashlib.sha256(good).hexdigest() == shown.source_sha256


def test_narrow_panes_put_the_original_below(make_pane: View) -> None:
    pane = make_pane(read("<html><body><p>Words</p></body></html>"), (), b"<p>Words")
    assert pane._split.orientation() is Qt.Orientation.Vertical
    pane.resize(1200, 500)
    assert pane._split.orientation() is Qt.Orientation.Horizontal
