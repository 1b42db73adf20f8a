"""Which drawn grids are tables, and which are frames, charts, diagrams or blanks."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.page import Word
from parsers.layout.tables.fill_cells import words_to_cells
from parsers.layout.tables.page_table import Grid

MIN_WORDED_CELLS = 2
"""Fewer cells with words are a frame around text, or a blank."""


def is_table(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether a drawn grid is a table: two cells at least, and words in two of them."""
    if len(grid.cells) < 2:
        return False
    return len(words_to_cells(grid, words)) >= MIN_WORDED_CELLS
