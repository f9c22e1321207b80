from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.config import Limits
from model.errors import RefusedFileError
from model.filing import Filing, Format, SectionKind
from model.readers.detect import read_bytes

LIMITS = Limits()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"FORM 8-K\r\nItem 5.", Format.TEXT),
        (b"<HTML><BODY><P>FORM 8-K", Format.HTML),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html><body>x", Format.HTML),
        ("<html><body>x</body></html>".encode("utf-16"), Format.HTML),
        (b"<html xmlns:ix='x'><body><ix:nonNumeric name='n'>x</ix:nonNumeric>", Format.IXBRL),
        (b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>", Format.EDGAR),
        (b"<SEC-DOCUMENT>x\n<SEC-HEADER>y\nFORM: 8-K\n</SEC-HEADER>", Format.EDGAR),
    ],
)
def test_the_content_tells_the_format(data: bytes, kind: Format) -> None:
    for name in ("a.txt", "a.htm", "a.pdf", "noname"):
        assert read_bytes(data, name, LIMITS).format is kind


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\r\n \t\n", "empty"),
        (b"<html><body><script>x</script></body></html>", "no words"),
        (b"PK\x03\x04rest", "archive or an Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Office document"),
        (b"{\\rtf1 x}", "Rich Text"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x7fELF\x02", "program"),
        (b"%PDF-1.4 and nothing more", "PDF"),
        (bytes(range(256)) * 20, "not text"),
        (b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n</TEXT>\n</DOCUMENT>", "no words"),
    ],
)
def test_refusals_are_sentences_with_advice(data: bytes, words: str) -> None:
    with pytest.raises(RefusedFileError, match=words) as caught:
        read_bytes(data, "a.txt", LIMITS)
    assert caught.value.message.startswith("a.txt ")
    assert caught.value.message.endswith(".")
    assert caught.value.advice.endswith(".")


def test_a_file_over_the_limit() -> None:
    with pytest.raises(RefusedFileError, match=r"limits\.file_megabytes"):
        read_bytes(b"x" * 2_000_000, "a.txt", Limits(file_megabytes=1))


def _sound(filing: Filing) -> None:
    text = filing.text
    assert text.strip()
    assert text.encode().decode() == text
    assert not any(char in text for char in "\r\f\v\x00\u2028\u2029\ufeff")
    for fact in filing.facts:
        if fact.span:
            assert fact.span.of(text).strip() == fact.span.of(text)
    for span in filing.emphasis:
        assert span.of(text).strip()
    for section in filing.sections:
        assert section.span.end <= len(text)
    for word in filing.words:
        assert text[word.start : word.end].strip()


PIECES = st.sampled_from(
    b"""<DOCUMENT>|<TYPE>8-K|<TEXT>|</TEXT>|</DOCUMENT>|<SEC-HEADER>x|</SEC-HEADER>|FILER:
    \tCITY:\tBOSTON|IRS NUMBER:|<html>|<p>
    <ix:nonNumeric name='n'>|</ix:nonNumeric>|Item 5.|<table><tr><td>|\xff\xfe|\xef\xbb\xbf|\x00|\x92|\r|\x0c|<PAGE>
    <S> <C>|- --|%PDF-|-----BEGIN PRIVACY-ENHANCED MESSAGE-----|begin 644 x""".replace(b"\n    ", b"|").split(b"|")
)
LINES = PIECES.map(lambda piece: piece + b"\n")


def _read(data: bytes, name: str) -> Filing | None:
    """The filing, or None where it was refused with advice; any other failure is a bug."""
    try:
        return read_bytes(data, name, LIMITS)
    except RefusedFileError as refusal:
        return None if refusal.advice else pytest.fail(str(refusal))


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | LINES | st.binary(max_size=20), max_size=30).map(b"".join))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    filing = _read(data, "a.txt")
    assert filing == _read(data, "a.txt")
    if filing:
        _sound(filing)


@pytest.mark.parametrize("name", ["2012-acquisition.pdf", "2021-trial-start.htm", "2001-earnings.txt"])
def test_a_damaged_sample_is_read_or_refused(samples: Path, name: str) -> None:
    data = (samples / name).read_bytes()
    for n in range(40):
        cut = len(data) * n // 40
        broken = data[:cut] + bytes([n * 6 % 256]) + data[cut + 1 + n % 3 :]
        if filing := _read(broken, name):
            _sound(filing)


def test_the_samples_and_the_development_filings_are_sound(samples: Path, shared: Path) -> None:
    paths = [path for path in (*samples.iterdir(), *(shared / "filings").rglob("*")) if path.is_file()]
    assert len(paths) > 300
    for path in paths:
        filing = read_bytes(path.read_bytes(), path.name, LIMITS)
        _sound(filing)
        for fact in filing.facts:
            if fact.span and fact.name.startswith("sgml:"):
                assert fact.span.of(filing.text) == fact.value


def test_blanks_and_hyphens_of_a_text_file_are_plain_so_that_headings_are_found() -> None:
    data = "FORM 8\u2011K\n\nITEM\u00a05.\u2003\u00a0OTHER\u200b EVENTS\n\nSomething hap\u00adpened.\n"
    filing = read_bytes(data.encode(), "a.txt", LIMITS)
    assert filing.text == "FORM 8-K\n\nITEM 5.  OTHER EVENTS\n\nSomething happened.\n"
    assert [section.label for section in filing.sections if section.kind is SectionKind.ITEM] == ["Item 5"]
