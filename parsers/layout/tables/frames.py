"""Which drawn grids are tables, and which are frames, charts, diagrams or blanks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from corpus.page import Word
from parsers.layout.tables.cell_kinds import compact
from parsers.layout.tables.fill_cells import words_to_cells
from parsers.layout.tables.page_table import Grid

MIN_WORDED_CELLS: Final = 2
"""Fewer cells with words are a frame around text, or a blank."""

MIN_SCALE_MARKS: Final = 2
"""So many figures beside as many grid lines are the scale of a chart."""

ON_LINE_SHARE: Final = 0.6
"""The middle of a scale's figure lies within this share of its height from its grid line."""

SCALE_REACH_PT: Final = 60.0
"""The figures of a scale stand this near to the plot."""

CHART_WORDED_SHARE: Final = 0.5
"""In a plot most fields are empty."""


def is_table(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether a drawn grid is a table.

    It has two cells with words at least; it is no row of boxes for single characters
    (マス目), and no chart, whose scale stands outside at the height of its grid lines.
    """
    if len(grid.cells) < MIN_WORDED_CELLS:
        return False
    contents = words_to_cells(grid, words)
    if len(contents) < MIN_WORDED_CELLS:
        return False
    if grid.n_rows == 1 and all(_length(found) <= 1 for found in contents.values()):
        return False
    is_sparse = len(contents) < CHART_WORDED_SHARE * len(grid.cells) + 1
    return not (is_sparse and _has_scale(grid, words))


def _length(words: Sequence[Word]) -> int:
    return sum(len(compact(word.text)) for word in words)


def _has_scale(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether figures stand left of the grid, each at the height of one of its lines."""
    box = grid.bbox
    beside = [
        word.bbox
        for word in words
        if box.x0 - SCALE_REACH_PT <= word.bbox.x0 <= word.bbox.x1 <= box.x0 + word.bbox.height
        and any(character.isdigit() for character in word.text)
    ]
    marked = [
        y
        for y in grid.row_edges
        if any(abs(y - figure.y_mid) <= ON_LINE_SHARE * figure.height for figure in beside)
    ]
    return len(marked) >= MIN_SCALE_MARKS
