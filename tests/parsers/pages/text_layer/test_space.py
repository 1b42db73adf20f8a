from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages.text_layer.space import Affine, page_space

numbers = st.floats(-1000, 1000, allow_nan=False)


@pytest.mark.parametrize(
    ("rotation", "where"),
    [(0, (10, 780)), (90, (20, 10)), (180, (590, 20)), (270, (780, 590))],
)
def test_a_point_goes_where_a_viewer_shows_it(rotation, where):
    space = page_space(0, 0, 600, 800, rotation)
    assert space.to_page.point(10, 20) == pytest.approx(where)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_visible_box_fills_the_page(rotation):
    space = page_space(30, 40, 430, 640, rotation)
    box = space.to_page.box(30, 40, 430, 640)
    assert box == pytest.approx((0, 0, space.width_pt, space.height_pt))
    assert {space.width_pt, space.height_pt} == {400, 600}


@given(numbers, numbers, st.tuples(*[numbers] * 6), st.tuples(*[numbers] * 6))
def test_maps_in_a_row_are_one_map(x, y, first, second):
    one, other = Affine(*first), Affine(*second)
    ax, ay = other.point(*one.point(x, y))
    assert one.then(other).point(x, y) == pytest.approx((ax, ay), rel=1e-6, abs=1e-3)
