"""Words put into the cells of a grid."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from corpus.geometry import BBox, union_of
from corpus.page import FilledArea, Word
from parsers.layout.tables.edges import WHITE
from parsers.layout.tables.page_table import Grid, GridCell, PageCell
from parsers.layout.text import words_to_lines

CENTRED_TOLERANCE = 0.12
"""Text is centred where its margins differ by less than this share of the cell's width."""

CENTRED_MARGIN_PT = 3.0
"""A text that fills its cell has no position; margins below this tell nothing."""


def fill_cells(
    grid: Grid, words: Iterable[Word], fills: Sequence[FilledArea]
) -> tuple[PageCell, ...]:
    """The grid's cells with the words whose middle lies in them."""
    owners = _owners(grid)
    contents: dict[int, list[Word]] = {}
    for word in words:
        owner = _cell_at(grid, owners, word.bbox.x_mid, word.bbox.y_mid)
        if owner is not None:
            contents.setdefault(owner, []).append(word)
    shades = [fill.bbox for fill in fills if fill.gray < WHITE]
    return tuple(
        _fill_cell(cell, contents.get(index, []), shades) for index, cell in enumerate(grid.cells)
    )


def _owners(grid: Grid) -> list[list[int]]:
    """``[row][column]``: index of the cell that covers it."""
    owners = [[-1] * grid.n_columns for _ in range(grid.n_rows)]
    for index, cell in enumerate(grid.cells):
        for row in range(cell.row, cell.row + cell.row_span):
            owners[row][cell.column : cell.column + cell.column_span] = [index] * cell.column_span
    return owners


def _cell_at(grid: Grid, owners: list[list[int]], x: float, y: float) -> int | None:
    if not grid.bbox.contains_point(x, y):
        return None
    column = min(bisect_right(grid.column_edges, x) - 1, grid.n_columns - 1)
    row = min(bisect_right(grid.row_edges, y) - 1, grid.n_rows - 1)
    return owners[row][column]


def _fill_cell(cell: GridCell, words: list[Word], shades: Sequence[BBox]) -> PageCell:
    known = [word.confidence for word in words if word.confidence is not None]
    return PageCell(
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        bbox=cell.bbox,
        raw_text=words_to_lines(words) if words else "",
        confidence=min(known) if known else None,
        shaded=any(shade.contains_point(cell.bbox.x_mid, cell.bbox.y_mid) for shade in shades),
        centred=_is_centred(cell.bbox, words),
        bold=bool(words) and all(word.bold for word in words),
    )


def _is_centred(box: BBox, words: Sequence[Word]) -> bool:
    if not words:
        return False
    text = union_of(word.bbox for word in words)
    left, right = text.x0 - box.x0, box.x1 - text.x1
    return min(left, right) > CENTRED_MARGIN_PT and abs(left - right) <= max(
        CENTRED_TOLERANCE * box.width, CENTRED_MARGIN_PT
    )
