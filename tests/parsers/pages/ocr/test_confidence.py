"""Confidence as the chance of being right."""

from hypothesis import given
from hypothesis import strategies as st

from parsers.pages.ocr.confidence import calibrate


@given(a=st.floats(0, 1), b=st.floats(0, 1))
def test_a_higher_figure_is_never_a_lower_chance(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert calibrate(low) <= calibrate(high)


@given(figure=st.floats(0, 1))
def test_nothing_is_certain(figure: float) -> None:
    assert 0 < calibrate(figure) < 1
