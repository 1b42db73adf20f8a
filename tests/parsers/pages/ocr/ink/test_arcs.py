"""Rings whose flat sides look like rulings, and rings that meet rulings."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from parsers.pages.ocr.ink.arcs import without_arcs
from parsers.pages.ocr.ink.rings import find_ring_strokes
from parsers.pages.ocr.ink.rulings import RulingInk, find_rulings

Draw = Callable[..., Any]
DPI = 200
EM_PX = 9 * DPI / 72


def sorted_rulings(mask: Any) -> RulingInk:
    return without_arcs(find_rulings(mask, DPI), mask, EM_PX)


def test_the_flat_sides_of_a_long_ring_are_no_rulings(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 6)
    page.ellipse(94, 97, 164, 115)
    mask = page.mask()
    assert find_rulings(mask, DPI).rulings
    ruled = sorted_rulings(mask)
    assert ruled.rulings == ()
    assert not ruled.mask.any()


def test_the_sides_of_a_ring_close_round_a_long_word_are_no_rulings(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 13)
    page.ellipse(92, 96, 226, 113)
    mask = page.mask()
    assert find_rulings(mask, DPI).rulings
    assert sorted_rulings(mask).rulings == ()


def test_a_short_ruling_round_which_no_ring_runs_stays(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 4)
    page.line(100, 114, 138, 114)
    mask = page.mask()
    assert sorted_rulings(mask).rulings == find_rulings(mask, DPI).rulings


@pytest.mark.parametrize("x", [97, 124])
def test_a_ring_that_meets_a_ruling_is_found(draw_page: Draw, x: float) -> None:
    """One that runs along its end, and one that runs across it."""
    page = draw_page()
    page.blocks_of_text(100, 100, 2)
    page.ellipse(96, 96, 125, 116)
    page.line(x, 40, x, 260)
    mask = page.mask()
    ruled = sorted_rulings(mask)
    (ruling,) = ruled.rulings
    assert ruling.orientation == "vertical"
    text = np.asarray(cv2.subtract(mask, ruled.mask), dtype=np.uint8)
    ((box, _),) = find_ring_strokes(text, EM_PX, ruled.mask)
    assert box.width == pytest.approx(29 * DPI / 72, abs=8)
