"""Words put into the cells of a grid, in the order they are read."""

from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.tables.fill_cells import fill_cells
from parsers.layout.tables.page_table import Grid, GridCell

CELL = BBox(0, 0, 100, 40)


def word(text: str, x: float, top: float) -> Word:
    return Word(text, BBox(x, top, x + 10 * len(text), top + 10), size_pt=10)


def text_of(*words: Word) -> str:
    grid = Grid((0, 100), (0, 40), (GridCell(0, 0, 1, 1, CELL),))
    (cell,) = fill_cells(grid, words, [])
    return cell.raw_text


def test_a_number_between_two_lines_goes_before_the_first() -> None:
    label = (word("下水道", 30, 8), word("事業収益", 30, 21))
    assert text_of(word("１", 5, 14), *label) == "１ 下水道\n事業収益"


@pytest.mark.parametrize("top", [8, 21])
def test_a_number_beside_a_line_stays_with_it(top: float) -> None:
    label = (word("下水道", 30, 8), word("事業収益", 30, 21))
    lines = text_of(word("１", 5, top), *label).split("\n")
    assert [line.startswith("１") for line in lines] == [top == 8, top == 21]
