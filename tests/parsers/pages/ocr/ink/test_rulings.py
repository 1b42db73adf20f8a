"""Rulings from ink."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.ink.rulings import find_rulings

Draw = Callable[..., Any]


def _spans(page: Any) -> list[tuple[str, int, int, bool]]:
    found = find_rulings(page.mask(), page.dpi).rulings
    scale = 72 / page.dpi
    return sorted(
        (r.orientation, round(r.start * scale), round(r.end * scale), r.dashed) for r in found
    )


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_lines_along_both_axes_are_rulings(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    page.line(50, 50, 350, 50)
    page.line(50, 50, 50, 250)
    assert [r[0] for r in _spans(page)] == ["horizontal", "vertical"]


def test_pieces_of_a_broken_ruling_are_joined(draw_page: Draw) -> None:
    page = draw_page()
    page.line(50, 50, 180, 50)
    page.line(185, 50, 350, 50)
    assert _spans(page) == [("horizontal", 50, 350, False)]


def test_a_double_ruling_is_one(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.line(50, 50, 350, 50)
    page.line(50, 52, 350, 52)
    assert _spans(page) == [("horizontal", 50, 350, False)]


def test_a_leaning_ruling_keeps_its_thickness(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.line(50, 50, 350, 53)
    (ruling,) = find_rulings(page.mask(), 300).rulings
    assert ruling.box.height <= 8
    assert ruling.across_end - ruling.across_start == pytest.approx(3 * 300 / 72, abs=2)


def test_strokes_of_characters_and_black_areas_are_no_rulings(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(50, 50, 10)
    page.block(50, 100, 200, 160)
    assert _spans(page) == []


def test_rulings_turn_with_their_page(draw_page: Draw) -> None:
    page = draw_page()
    page.line(50, 60, 350, 62)
    page.line(200, 60, 198, 250)
    ink = page.mask()
    turned = np.ascontiguousarray(np.rot90(ink, -1))
    expected = {ruling.orientation: ruling for ruling in find_rulings(turned, page.dpi).rulings}
    for ruling in find_rulings(ink, page.dpi).rulings:
        quarter = ruling.turned_clockwise(ink.shape[0])
        other = expected[quarter.orientation]
        assert (quarter.start, quarter.end) == pytest.approx((other.start, other.end), abs=1)
        ends = (quarter.across_start, quarter.across_end)
        assert ends == pytest.approx((other.across_start, other.across_end), abs=1)
