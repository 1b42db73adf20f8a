"""Rows of dashes that are text, told from dashed rulings."""

import numpy as np
import pytest

from parsers.pages.ocr.ink.dash_rows import dashes_to_words, rows_of_dashes
from parsers.pages.ocr.ink.rulings import InkRuling

EM_PX = 24.0


def _row(pitch: int, dash: int, n_dashes: int = 20) -> tuple[InkRuling, np.ndarray]:
    ink = np.zeros((60, 40 + pitch * n_dashes), np.uint8)
    for place in range(n_dashes):
        ink[30:32, 20 + pitch * place : 20 + pitch * place + dash] = 255
    end = 20 + pitch * (n_dashes - 1) + dash
    return InkRuling("horizontal", 20, end, 31, 31, 2, dashed=True), ink


@pytest.mark.parametrize(
    ("pitch", "dash", "is_text"), [(27, 24, True), (27, 10, False), (12, 8, False), (60, 50, False)]
)
def test_dashes_an_em_apart_are_text(pitch: int, dash: int, is_text: bool) -> None:
    row, ink = _row(pitch, dash)
    assert bool(rows_of_dashes([row], ink, EM_PX)) is is_text


def test_a_row_that_meets_another_ruling_is_a_ruling() -> None:
    row, ink = _row(27, 24)
    side = InkRuling("vertical", 10, 50, 18, 18, 2)
    assert rows_of_dashes([row, side], ink, EM_PX) == []


def test_a_row_is_a_word_of_as_many_dashes() -> None:
    row, ink = _row(27, 24, 9)
    (word,) = dashes_to_words([row], ink, EM_PX, 200)
    assert word.text == "－" * 9
    assert len(word.char_edges) == 10
