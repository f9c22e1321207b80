import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.spans import Span


@given(st.text(), st.data())
def test_a_span_reads_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(0, len(text)))
    if start < end:
        span = Span(start, end)
        assert span.of(text) == text[start:end]
        assert len(span) == len(span.of(text))
        trimmed = span.trimmed(text)
        assert (trimmed.of(text) if trimmed else "") == text[start:end].strip()
    else:
        with pytest.raises(ValueError, match="not a span"):
            Span(start, end)


def test_a_span_outside_the_text_is_an_error() -> None:
    with pytest.raises(ValueError, match="outside a text of 3 characters"):
        Span(1, 4).of("abc")


def test_overlap_and_containment() -> None:
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(0, 3))
    assert Span(2, 5).shifted(-2) == Span(0, 3)
