"""Check boxes from ink."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.ink.boxes import find_boxes

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


@pytest.mark.parametrize(
    "strokes",
    [
        [(4.5, 2, 2, 7), (4.5, 2, 7, 7)],  # 囚
        [(4.5, 0, 4.5, 9), (0, 4.5, 9, 4.5)],  # 田
        [(2, 3.5, 7, 3.5), (4.5, 2, 4.5, 4), (4.5, 4, 2, 7), (4.5, 4, 7, 7)],  # 因
        [(2, 2, 7, 7), (7, 2, 2, 7), (2, 4.2, 2.8, 5), (6.4, 4.2, 7.2, 5)],  # 図
    ],
)
@pytest.mark.parametrize("dpi", [200, 300])
def test_strokes_of_a_framed_kanji_are_no_tick(
    draw_page: Draw, strokes: list[tuple[float, ...]], dpi: int
) -> None:
    page = draw_page(dpi=dpi)
    page.square(20, 50, SIDE)
    page.square(50, 50, SIDE)
    for x0, y0, x1, y1 in strokes:
        page.line(50 + x0, 50 + y0, 50 + x1, 50 + y1, 0.7)
    (box,) = find_boxes(page.mask(), dpi)
    assert box.state == "unchecked"
    assert box.box.to_points(dpi).x1 < 40


def test_a_square_among_the_strokes_of_a_character_is_no_box(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.square(50, 50, SIDE)
    for x in (49.2, 59.8):
        page.line(x, 48, x, 62, 0.9)
    assert find_boxes(page.mask(), 300) == []


def test_a_box_that_lost_its_upper_side_is_known_by_another(draw_page: Draw) -> None:
    page = draw_page(dpi=150)
    page.square(20, 50, SIDE)
    page.square(50, 50, SIDE)
    mask = page.mask()
    top = round(50 * 150 / 72)
    mask[top - 1 : top + 1, round(46 * 150 / 72) :] = 0
    assert len(find_boxes(mask, 150)) == 2
    mask[:, : round(40 * 150 / 72)] = 0
    assert find_boxes(mask, 150) == []


def test_a_box_of_hairlines_is_found_in_the_palest_ink(draw_page: Draw) -> None:
    page = draw_page(dpi=200)
    page.square(50, 50, SIDE)
    faint = page.mask()
    ink = np.zeros_like(faint)
    ink[::6, ::6] = faint[::6, ::6]
    assert find_boxes(ink, 200) == []
    (box,) = find_boxes(ink, 200, faint)
    assert box.state == "unchecked"


@pytest.mark.parametrize(("dpi", "side", "dot"), [(150, 5.4, 1.3), (200, 7, 1.3), (300, 6, 1)])
def test_a_reference_mark_is_no_ticked_box(
    draw_page: Draw, dpi: int, side: float, dot: float
) -> None:
    page = draw_page(dpi=dpi)
    page.line(50, 50, 50 + side, 50 + side, 0.7)
    page.line(50, 50 + side, 50 + side, 50, 0.7)
    near, middle, far = 50, 50 + (side - dot) / 2, 50 + side - dot
    for x, y in ((middle, near), (middle, far), (near, middle), (far, middle)):
        page.block(x, y, x + dot, y + dot)
    assert find_boxes(page.mask(), dpi) == []


def test_a_tick_may_run_over_the_corner_of_its_box(draw_page: Draw) -> None:
    page = draw_page()
    page.square(100, 100, 9)
    page.line(102, 104, 104, 107.5, 1.0)
    page.line(104, 107.5, 110.5, 97.5, 1.0)
    (box,) = find_boxes(page.mask(), 200)
    assert box.state == "checked"
    assert box.box.width == pytest.approx(9 * 200 / 72, abs=2)
    assert box.reach.top < box.box.top
