"""Skew, quarter turns, and the way back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.geometry import BBox
from parsers.pages.ocr.straighten import (
    Straightening,
    deskew,
    measure_skew,
    measure_spread_skews,
    source_to_upright,
    turn_upright,
    upright_to_source,
)


def _striped(height: int = 1100, width: int = 800) -> np.ndarray:
    page = np.full((height, width), 255, np.uint8)
    for top in range(100, height - 100, 24):
        page[top : top + 8, 90 : width - 90] = 0
    return page


def _mask(gray: np.ndarray) -> np.ndarray:
    return np.where(gray < 128, 255, 0).astype(np.uint8)


@pytest.mark.parametrize("skew_deg", [-3.0, -0.6, -0.1, 0.3, 1.7, 4.5])
def test_skew_is_measured_to_a_tenth_of_a_degree(skew_deg: float) -> None:
    turned = deskew(_striped(), -skew_deg)
    assert measure_skew(_mask(turned)) == pytest.approx(skew_deg, abs=0.1)


@pytest.mark.parametrize("skew_deg", [-1.37, -0.43, 0.58])
def test_two_short_lines_are_enough_for_a_tenth_of_a_degree(skew_deg: float) -> None:
    page = np.full((1754, 1240), 255, np.uint8)
    for top in (300, 330):
        for left in range(150, 650, 22):
            page[top : top + 18 : 5, left : left + 17] = 0
    assert measure_skew(_mask(deskew(page, -skew_deg))) == pytest.approx(skew_deg, abs=0.1)


def test_a_page_without_ink_has_no_skew() -> None:
    assert measure_skew(np.zeros((1000, 700), np.uint8)) == 0.0


def test_facing_pages_are_measured_each_by_itself() -> None:
    halves = [deskew(_striped(), -skew) for skew in (-0.9, 0.5)]
    skews = measure_spread_skews(_mask(np.concatenate(halves, axis=1)))
    assert skews == pytest.approx((-0.9, 0.5), abs=0.1)


def test_one_wide_sheet_is_not_taken_for_facing_pages() -> None:
    assert measure_spread_skews(_mask(_striped(800, 1200))) is None


@pytest.mark.parametrize("rotation_deg", [0, 90, 180, 270])
def test_a_quarter_turn_is_clockwise_and_its_map_follows_it(rotation_deg: int) -> None:
    source = np.full((60, 100), 255, np.uint8)
    source[10:20, 30:50] = 0
    upright = turn_upright(source, rotation_deg)
    ys, xs = np.nonzero(upright == 0)
    place = BBox(float(xs.min()), float(ys.min()), float(xs.max()) + 1, float(ys.max()) + 1)
    straightening = Straightening(100, 60, rotation_deg)
    assert upright_to_source(place, straightening) == pytest.approx((30, 10, 50, 20))


def test_a_box_is_found_again_after_deskewing() -> None:
    source = np.full((600, 800), 255, np.uint8)
    source[100:110, 600:610] = 0
    upright = deskew(source, 2.0)
    ys, xs = np.nonzero(upright < 128)
    place = BBox(float(xs.min()), float(ys.min()), float(xs.max()) + 1, float(ys.max()) + 1)
    back = upright_to_source(place, Straightening(800, 600, 0, 2.0))
    assert (back.x_mid, back.y_mid) == pytest.approx((605, 105), abs=1)


@given(
    x=st.floats(0, 500),
    y=st.floats(0, 500),
    rotation=st.sampled_from([0, 90, 180, 270]),
    skew=st.floats(-6, 6),
)
def test_there_and_back_is_where_it_was(x: float, y: float, rotation: int, skew: float) -> None:
    straightening = Straightening(595, 842, rotation, skew)
    point = BBox(x, y, x, y)
    there = source_to_upright(point, straightening)
    assert upright_to_source(there, straightening) == pytest.approx(point, abs=1e-6)
