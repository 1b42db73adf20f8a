"""The ink of a page sorted: dirt told from the small parts of characters."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.sheet import without_lonely_specks

Draw = Callable[..., Any]
DPI = 200


def _specks(shape: tuple[int, ...], n: int) -> Any:
    """Specks of three pixels all over a page."""
    ink = np.zeros(shape, np.uint8)
    places = np.random.default_rng(5).random((n, 2)) * (np.array(shape) - 3)
    for y, x in places.astype(int).tolist():
        ink[y : y + 3, x : x + 3] = 255
    return ink


@pytest.mark.parametrize(("n_specks", "stays"), [(0, True), (60, False)])
def test_on_a_dirty_copy_a_speck_must_be_near_a_character(
    draw_page: Draw, n_specks: int, stays: bool
) -> None:
    """It stands as far from a character as a full stop may."""
    page = draw_page()
    page.blocks_of_text(100, 100, 2)
    ink = page.mask()
    ink[150:] |= _specks(ink[150:].shape, 0)
    right = int(np.flatnonzero(ink.any(axis=0)).max()) + round(0.08 * DPI)
    row = round(104 * DPI / 72)
    ink[row : row + 3, right : right + 3] = 255
    dirt = _specks(ink.shape, n_specks)
    dirt[:400] = 0
    left = without_lonely_specks(ink | dirt, DPI)
    assert left[row : row + 3, right : right + 3].any() == stays
    assert not left[400:].any()


def test_a_middle_dot_with_white_around_it_stays_between_words(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(100, 100, 2)
    page.blocks_of_text(145, 100, 2)
    ink = page.mask()
    gap = np.flatnonzero(~ink.any(axis=0) & (np.arange(ink.shape[1]) > round(101 * DPI / 72)))
    right = int(np.flatnonzero(ink[:, : round(140 * DPI / 72)].any(axis=0)).max())
    row, dot = round(104 * DPI / 72), right + round(0.17 * DPI)
    assert dot in gap
    beside = int(np.flatnonzero(ink.any(axis=0)).max()) + round(0.25 * DPI)
    for place in (dot, beside):
        ink[row : row + 5, place : place + 5] = 255
    left = without_lonely_specks(ink, DPI)
    assert left[row : row + 5, dot : dot + 5].all()
    assert not left[row : row + 5, beside : beside + 5].any()
