"""Brackets to be filled in, read by their shape."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.ink.brackets import brackets_to_words, find_brackets
from parsers.pages.ocr.raster import Raster
from parsers.pages.ocr.sheet import sort_ink

Draw = Callable[..., Any]
EM_PT = 10.0


def draw_bracket(page: Any, x: float, y: float, *, opening: bool) -> None:
    arm = 2.2 if opening else -2.2
    page.line(x, y, x, y + 10)
    page.line(x, y, x + arm, y)
    page.line(x, y + 10, x + arm, y + 10)


def em_px(dpi: float) -> float:
    return EM_PT * dpi / 72


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_a_pair_with_white_between_is_an_empty_bracket(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    draw_bracket(page, 50, 50, opening=True)
    draw_bracket(page, 68, 50, opening=False)
    (pair,) = find_brackets(page.mask(), em_px(dpi))
    words = brackets_to_words([pair], em_px(dpi), dpi)
    assert [word.text for word in words] == ["[", "]"]
    assert words[1].bbox.x1 == pytest.approx(68, abs=1.2)


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_a_pair_with_a_ring_between_is_one_word(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    draw_bracket(page, 50, 50, opening=True)
    page.ellipse(54, 50.5, 63, 59.5)
    draw_bracket(page, 67, 50, opening=False)
    (pair,) = find_brackets(page.mask(), em_px(dpi))
    (word,) = brackets_to_words([pair], em_px(dpi), dpi)
    assert word.text == "[○]"
    assert len(word.char_edges) == len(word.text) + 1


def test_a_pair_around_words_is_left_to_the_engine(draw_page: Draw) -> None:
    page = draw_page()
    draw_bracket(page, 50, 50, opening=True)
    page.blocks_of_text(55, 51, 1)
    draw_bracket(page, 70, 50, opening=False)
    assert find_brackets(page.mask(), em_px(200)) == []


def test_round_brackets_are_no_square_ones(draw_page: Draw) -> None:
    page = draw_page()
    page.ellipse(50, 48, 76, 62)
    mask = page.mask()
    mask[:, round(54 * 200 / 72) : round(72 * 200 / 72)] = 0
    assert find_brackets(mask, em_px(200)) == []


def test_a_column_of_brackets_is_no_dashed_ruling(draw_page: Draw) -> None:
    page = draw_page(height_pt=300)
    for row in range(8):
        draw_bracket(page, 50, 50 + 13 * row, opening=True)
        draw_bracket(page, 66, 50 + 13 * row, opening=False)
        page.blocks_of_text(70, 50.5 + 13 * row, 8)
    sheet = sort_ink(Raster(np.asarray(page.image).copy(), page.dpi))
    assert len(sheet.brackets) == 8
    assert sheet.rulings == ()
