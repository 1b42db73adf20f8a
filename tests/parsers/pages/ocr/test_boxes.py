"""Check boxes from ink."""

from collections.abc import Callable
from typing import Any

import pytest

from parsers.pages.ocr.boxes import find_boxes

Draw = Callable[..., Any]
SIDE = 9


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_an_empty_square_is_an_unchecked_box(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    page.square(50, 50, SIDE)
    (box,) = find_boxes(page.mask(), dpi)
    assert box.state == "unchecked"
    assert box.box.to_points(dpi).x0 == pytest.approx(50, abs=1)
    assert box.box.to_points(dpi).bottom == pytest.approx(50 + SIDE, abs=1)


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_a_filled_square_is_checked(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    page.block(50, 50, 50 + SIDE, 50 + SIDE)
    (box,) = find_boxes(page.mask(), dpi)
    assert box.state == "checked"


@pytest.mark.parametrize(
    "strokes",
    [
        [(2, 4.5, 4, 7), (4, 7, 7.5, 2)],  # ✓
        [(2, 2, 7, 7), (2, 7, 7, 2)],  # ×
    ],
)
@pytest.mark.parametrize("dpi", [200, 300])
def test_a_square_with_diagonal_strokes_is_checked(
    draw_page: Draw, strokes: list[tuple[float, ...]], dpi: int
) -> None:
    page = draw_page(dpi=dpi)
    page.square(50, 50, SIDE)
    for x0, y0, x1, y1 in strokes:
        page.line(50 + x0, 50 + y0, 50 + x1, 50 + y1, 0.9)
    (box,) = find_boxes(page.mask(), dpi)
    assert box.state == "checked"


def test_a_square_with_a_smaller_filled_square_is_checked(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.square(50, 50, SIDE)
    page.block(51.8, 51.8, 50 + SIDE - 1.8, 50 + SIDE - 1.8)
    (box,) = find_boxes(page.mask(), 300)
    assert box.state == "checked"


@pytest.mark.parametrize("dpi", [200, 300])
def test_a_frame_on_feet_is_a_kanji(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    page.square(50, 50, 7.5)
    for x in (50, 57.5):
        page.line(x, 57, x, 58.5, 0.9)
    assert find_boxes(page.mask(), dpi) == []


def test_a_frame_with_level_strokes_inside_is_a_kanji(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.square(50, 50, SIDE)
    page.line(50, 54.5, 59, 54.5, 0.9)
    assert find_boxes(page.mask(), 300) == []


def test_a_ring_is_no_box(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.ellipse(50, 50, 59, 59)
    assert find_boxes(page.mask(), 300) == []


@pytest.mark.parametrize("side", [3, 40])
def test_squares_of_other_sizes_are_no_boxes(draw_page: Draw, side: float) -> None:
    page = draw_page(dpi=300)
    page.square(50, 50, side)
    assert find_boxes(page.mask(), 300) == []


def test_a_box_with_broken_sides_is_found(draw_page: Draw) -> None:
    page = draw_page(dpi=150)
    page.square(50, 50, SIDE)
    mask = page.mask()
    mask[108, 109:111] = 0
    mask[112:114, 104] = 0
    (box,) = find_boxes(mask, 150)
    assert box.state == "unchecked"
