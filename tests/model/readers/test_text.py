import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import RefusedFileError
from model.readers.canonical import canonical, without_controls
from model.readers.text import decode

WORDS = "Registrant’s “Report” – café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_by_the_bytes(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a.txt") == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a.txt") == WORDS


def test_latin_1() -> None:
    assert decode("Société Générale".encode("latin-1"), "a.txt") == "Société Générale"
    assert decode("naïveté".encode("latin-1"), "a.txt") == "naïveté"


def test_a_character_cut_at_the_end_is_dropped() -> None:
    assert decode((WORDS + "’").encode()[:-1], "a.txt") == WORDS


def test_a_foreign_byte_in_utf_8_is_a_windows_character() -> None:
    assert decode(WORDS.encode() + b" the Company\x92s", "a.txt") == WORDS + " the Company’s"


def test_a_byte_that_windows_lacks_does_not_spoil_the_others() -> None:
    assert decode(b"The \x93Company\x94 \x81 said", "a.txt") == "The “Company” \ufffd said"


def test_other_alphabets_are_guessed_from_all_bytes() -> None:
    text = "これは年次報告書ではありません。臨時報告書です。" * 20
    assert decode(text.encode("shift_jis"), "a.txt") == text


@pytest.mark.parametrize("data", [b"", b"  \r\n\t "])
def test_empty_files_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedFileError, match="empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00" * 500 + b"x", b"\x01\x02\x03\x04" * 9])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedFileError, match="not text"):
        decode(data, "a.txt")


def test_nul_padding_of_old_files_is_text() -> None:
    assert canonical(decode(b"FORM 8-K\x00\x00\r\nItem 5" + b"\x1a", "a.txt")) == "FORM 8-K\nItem 5"


def test_line_ends() -> None:
    assert canonical("a\r\nb\rc\x0cd\x0be\x85f\u2028g\u2029h\r\x00\ni") == "a\nb\nc\nd\ne\nf\ng\nh\ni"


@given(st.text(st.characters(exclude_categories=())))
def test_canonical_text_holds_nothing_that_would_not_come_back(text: str) -> None:
    made = canonical(text)
    assert made.encode("utf-8").decode("utf-8") == made
    assert not any(char in made for char in "\r\f\v\x00\x85\u2028\u2029\ufdd0\ufeff\ufffe\uffff\U0010ffff")
    assert canonical(made) == made
    assert len(without_controls(text)) == len(text)
    assert without_controls(made) == made


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_reads_back(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff"):
        assert decode(text.encode(), "a.txt") == text
