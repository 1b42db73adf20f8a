"""Rings drawn round words."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from parsers.pages.ocr.ink.rings import find_ring_strokes
from parsers.pages.ocr.raster import InkMask

Draw = Callable[..., Any]
DPI = 200
EM_PX = 9 * DPI / 72


def ringed_word(
    page: Any, *, turn: float = 0, gap_deg: float = 0, width: float = 56, height: float = 38
) -> InkMask:
    """Two characters and a ring round them, in pixels."""
    page.blocks_of_text(100, 100, 2)
    mask = page.mask()
    middle = (round(109 * DPI / 72), round(104.5 * DPI / 72))
    axes = (round(width * 0.6), round(height * 0.6))
    cv2.ellipse(mask, middle, axes, turn, gap_deg, 360, (255,), 2)
    return np.asarray(mask, dtype=np.uint8)


@pytest.mark.parametrize("turn", [0, 8, -8])
def test_a_ring_that_leans_is_found(draw_page: Draw, turn: float) -> None:
    ((box, _),) = find_ring_strokes(ringed_word(draw_page(), turn=turn), EM_PX)
    assert box.width == pytest.approx(56 * 1.2, abs=6)


def test_a_ring_that_does_not_close_is_found(draw_page: Draw) -> None:
    assert len(find_ring_strokes(ringed_word(draw_page(), gap_deg=35), EM_PX)) == 1


def test_the_ends_of_a_ring_that_run_on_beside_it_are_taken_out_with_it(draw_page: Draw) -> None:
    mask = ringed_word(draw_page())
    middle = (round(109 * DPI / 72), round(104.5 * DPI / 72))
    tail = [(middle[0] - 20, middle[1] - 18), (middle[0] - 4, middle[1] - 27)]
    with_tail = np.asarray(cv2.line(mask.copy(), *tail, (255,), 2), dtype=np.uint8)
    ((_, ring),) = find_ring_strokes(with_tail, EM_PX)
    ((_, plain),) = find_ring_strokes(mask, EM_PX)
    assert np.count_nonzero(with_tail) > np.count_nonzero(mask)
    assert np.count_nonzero(ring) - np.count_nonzero(plain) == pytest.approx(
        np.count_nonzero(with_tail) - np.count_nonzero(mask), abs=8
    )


def test_two_ends_at_one_side_of_a_ring_are_strokes_of_a_character_in_it(draw_page: Draw) -> None:
    mask = ringed_word(draw_page())
    middle = (round(109 * DPI / 72), round(104.5 * DPI / 72))
    strokes = [((-22, 14), (-12, 17)), ((12, 17), (22, 14))]
    with_strokes = mask.copy()
    for start, end in strokes:
        places = [(middle[0] + x, middle[1] + y) for x, y in (start, end)]
        cv2.line(with_strokes, *places, (255,), 2)
    ((_, ring),) = find_ring_strokes(np.asarray(with_strokes, dtype=np.uint8), EM_PX)
    ((_, plain),) = find_ring_strokes(mask, EM_PX)
    added = np.count_nonzero(with_strokes) - np.count_nonzero(mask)
    assert np.count_nonzero(ring) - np.count_nonzero(plain) < added / 2


def test_bars_of_a_character_that_touch_the_ring_stay(draw_page: Draw) -> None:
    mask = ringed_word(draw_page())
    middle = (round(109 * DPI / 72), round(104.5 * DPI / 72))
    bar = [(middle[0] - 33, middle[1] + 1), (middle[0] - 26, middle[1] + 1)]
    with_bar = np.asarray(cv2.line(mask.copy(), *bar, (255,), 2), dtype=np.uint8)
    ((box, ring),) = find_ring_strokes(with_bar, EM_PX)
    assert not ring[middle[1] + 1 - box.top, middle[0] - 27 - box.left]


def test_a_ring_close_round_a_long_word_is_found(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 13)
    page.ellipse(92, 96, 226, 113)
    ((box, _),) = find_ring_strokes(page.mask(), EM_PX)
    assert box.width == pytest.approx(134 * DPI / 72, abs=14)


def test_a_flat_ring_round_a_line_is_found(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 14)
    page.ellipse(94, 98, 234, 111)
    assert len(find_ring_strokes(page.mask(), EM_PX)) == 1


def test_a_wide_figure_with_a_text_in_it_is_no_ring(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(110, 100, 11)
    page.ellipse(80, 88, 236, 118)
    assert find_ring_strokes(page.mask(), EM_PX) == []


def test_what_touches_a_ring_is_not_taken_out_with_it(draw_page: Draw) -> None:
    page = draw_page()
    mask = ringed_word(page)
    left = round(109 * DPI / 72)
    mask[:, left - 1 : left + 2] |= page_column(mask)
    ((box, ring),) = find_ring_strokes(mask, EM_PX)
    middle = box.crop(mask)[box.height // 2 - 8 : box.height // 2 + 8]
    taken = ring[box.height // 2 - 8 : box.height // 2 + 8]
    assert middle.any()
    assert not taken[:, 10:-10].any()


def page_column(mask: InkMask) -> InkMask:
    """A stroke from above the ring to its middle."""
    column = np.zeros((mask.shape[0], 3), np.uint8)
    top = round(104.5 * DPI / 72)
    column[top - 36 : top] = 255
    return column


def test_a_square_round_a_word_is_no_ring(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 1)
    page.square(96, 97, 17)
    assert find_ring_strokes(page.mask(), EM_PX) == []


def test_an_empty_circle_in_large_type_is_no_ring(draw_page: Draw) -> None:
    page = draw_page()
    page.ellipse(96, 97, 116, 117)
    assert find_ring_strokes(page.mask(), EM_PX) == []
