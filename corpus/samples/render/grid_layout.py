"""Where the rows of a table fall on pages: pure arithmetic, no PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from corpus.samples.model import GridCell, GridTable

HeightOf = Callable[[GridCell, float], float]
"""Height in points that a cell needs at a width in points, padding included."""

MIN_LINES_OF_A_PART = 2
"""A row that breaks over pages leaves at least so many lines on the first."""


class RowSlice(Struct, frozen=True):
    """A row, or the part of it that stands on one page.

    Attributes:
        page: 0 for the page that the table begins on.
        top_pt: from the top of the page's usable area.
        is_repeat: a head printed again.
    """

    row: int
    page: int
    top_pt: float
    height_pt: float
    is_repeat: bool = False


def column_edges(table: GridTable, width_pt: float) -> tuple[float, ...]:
    """The ``n_columns + 1`` positions of the columns' edges."""
    unit = width_pt / sum(table.widths)
    edges = [0.0]
    for width in table.widths:
        edges.append(edges[-1] + width * unit)
    return tuple(edges)


def row_heights(table: GridTable, edges: Sequence[float], height_of: HeightOf) -> list[float]:
    """Height of each row so that every cell has room; a spanning cell stretches its last row."""
    heights = [0.0] * table.n_rows
    for cell in sorted(table.cells, key=lambda c: c.row_span):
        width = edges[cell.column + cell.column_span] - edges[cell.column]
        last = cell.row + cell.row_span - 1
        lacking = height_of(cell, width) - sum(heights[cell.row : last + 1])
        heights[last] += max(lacking, 0.0)
    return heights


class PageRoom(Struct, frozen=True):
    """The room that rows flow into, in points; tops are counted from the page's usable top."""

    first_top_pt: float
    height_pt: float
    leading_pt: float
    padding_pt: float

    def lines_below(self, top_pt: float) -> int:
        """How many lines of a cell fit between ``top_pt`` and the page's end."""
        return int((self.height_pt - top_pt - 2 * self.padding_pt) / self.leading_pt)


def slice_rows(table: GridTable, heights: Sequence[float], room: PageRoom) -> list[RowSlice]:
    """Let the rows flow over pages, breaking those that may break or are too tall for one."""
    slices: list[RowSlice] = []
    page, top = 0, room.first_top_pt
    head_height = sum(heights[: table.n_header_rows])
    for row, height in enumerate(heights):
        rest, is_body = height, row >= table.n_header_rows
        while top + rest > room.height_pt:
            n_lines = room.lines_below(top)
            is_too_tall = rest > room.height_pt - head_height
            if is_body and (table.break_rows or is_too_tall) and n_lines >= MIN_LINES_OF_A_PART:
                part = n_lines * room.leading_pt + 2 * room.padding_pt
                slices.append(RowSlice(row, page, top, part))
                rest -= n_lines * room.leading_pt
            page, top = page + 1, 0.0
            if table.repeat_header and is_body:
                slices += _repeated_head(table, heights, page)
                top = head_height
        slices.append(RowSlice(row, page, top, rest))
        top += rest
    return slices


def _repeated_head(table: GridTable, heights: Sequence[float], page: int) -> list[RowSlice]:
    tops = [sum(heights[:row]) for row in range(table.n_header_rows)]
    return [
        RowSlice(row, page, tops[row], heights[row], is_repeat=True)
        for row in range(table.n_header_rows)
    ]
