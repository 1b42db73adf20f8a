"""Letters of titles that are set wide, each read as one character."""

from __future__ import annotations

import numpy as np
import pytest

from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.text.large_type import joined_as_beside, large_characters
from parsers.pages.ocr.text.lines import find_text_strips

EM = 20.0


def _title(height: int, *, is_whole: bool) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """Three letters far apart; the first and the last have white across them."""
    ink = np.zeros((100, 300), np.uint8)
    for left in (20, 120, 220):
        ink[30 : 30 + height, left : left + height] = 255
    for left in (20, 220) if is_whole else (20, 120, 220):
        ink[30 + height // 2 : 32 + height // 2, left : left + height] = 0
    return ink


def test_a_letter_with_white_across_it_is_one_beside_a_whole_one_as_high() -> None:
    ink = _title(28, is_whole=True)
    strips = find_text_strips(ink, (), 200.0, EM)
    assert sorted(strip.box.height for strip in strips) == [28, 28, 28]


@pytest.mark.parametrize(("height", "is_whole"), [(28, False), (22, True)])
def test_two_lines_stay_two_where_no_large_letter_is_beside(height: int, is_whole: bool) -> None:
    ink = _title(height, is_whole=is_whole)
    columns = [PxBox(left, 0, left + height, 100) for left in (20, 120, 220)]
    assert large_characters(columns, ink, EM) == {}


def test_a_wide_column_beside_a_large_letter_is_no_character() -> None:
    ink = _title(28, is_whole=True)
    ink[30:44, 200:290] = 255
    columns = [PxBox(120, 0, 148, 100), PxBox(200, 0, 290, 100)]
    assert large_characters(columns, ink, EM) == {}


def test_rows_are_joined_where_one_stands_beside_them() -> None:
    assert joined_as_beside([(30, 43), (45, 58), (90, 110)], [(30, 58)], EM) == [
        (30, 58),
        (90, 110),
    ]
    assert joined_as_beside([(30, 43), (45, 58)], [(30, 44)], EM) == [(30, 43), (45, 58)]
