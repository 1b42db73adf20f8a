"""Strokes across empty cells."""

from collections.abc import Callable
from typing import Any

import pytest

from parsers.pages.ocr.ink.diagonals import find_diagonals

Draw = Callable[..., Any]
EM_PX = 25.0


@pytest.mark.parametrize("ends", [(60, 100, 140, 80), (60, 80, 110, 120)])
def test_a_stroke_from_corner_to_corner_is_found(draw_page: Draw, ends: tuple[float, ...]) -> None:
    page = draw_page()
    page.line(*ends)
    page.blocks_of_text(60, 150, 6)
    ((box, _),) = find_diagonals(page.mask(), EM_PX)
    assert box.width == pytest.approx((ends[2] - ends[0]) * 200 / 72, abs=4)


def test_a_ring_a_level_ruling_and_short_strokes_are_none(draw_page: Draw) -> None:
    page = draw_page()
    page.ellipse(60, 60, 120, 90)
    page.line(60, 120, 200, 121)
    page.line(60, 160, 70, 170)
    assert find_diagonals(page.mask(), EM_PX) == []
