"""Rows of a table without rules that go on at the top of the next page.

Two rows alone would not be told from chance; below the columns of the page before they are.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from corpus.page import Page
from parsers.layout.lines import TextLine
from parsers.layout.tables.borderless import lines_to_grid
from parsers.layout.tables.fill_cells import fill_cells
from parsers.layout.tables.furniture import PageText
from parsers.layout.tables.line_runs import MAX_LINE_PITCH_EM
from parsers.layout.tables.page_table import Grid, PageTable
from parsers.layout.tables.white_columns import Columns, line_to_segments

FIT_TOLERANCE_PT: Final = 3.0
"""A text may reach this far over the edge of its column."""


def carried_rows(last: PageTable, page: Page, text: PageText) -> PageTable | None:
    """The rows at the top of ``page`` that stand in the columns of ``last``, if there are any.

    Args:
        last: a table without rules at the end of the page before.
        page: the page that may carry it on.
        text: that page's lines outside tables.
    """
    columns = _columns_of(last.grid)
    lines: list[TextLine] = []
    for line in sorted(text.lines, key=lambda line: line.bbox.y_mid):
        if line.vertical or not _fits(line, columns):
            break
        if lines and _is_far_below(lines[-1], line):
            break
        lines.append(line)
    filled = [line for line in lines if len(line_to_segments(line)) > 1]
    if not filled:
        return None
    grid = lines_to_grid(columns, lines)
    if grid is None:
        return None
    return PageTable(
        page_number=page.page_number,
        grid=grid,
        cells=fill_cells(grid, page.words, page.fills),
        n_header_columns=last.n_header_columns,
    )


def _columns_of(grid: Grid) -> Columns:
    extents = tuple(
        (a + FIT_TOLERANCE_PT, b - FIT_TOLERANCE_PT) for a, b in pairwise(grid.column_edges)
    )
    return Columns(grid.column_edges, extents)


def _fits(line: TextLine, columns: Columns) -> bool:
    """Whether each text of a line lies in one column, no two in the same."""
    taken = set()
    for segment in line_to_segments(line):
        if segment.x0 < columns.edges[0] - FIT_TOLERANCE_PT:
            return False
        if segment.x1 > columns.edges[-1] + FIT_TOLERANCE_PT:
            return False
        first, last = columns.range_of(segment.x0, segment.x1)
        if first != last:
            return False
        taken.add(first)
    return bool(taken)


def _is_far_below(upper: TextLine, lower: TextLine) -> bool:
    pitch = lower.bbox.y_mid - upper.bbox.y_mid
    return pitch > MAX_LINE_PITCH_EM * max(lower.size_pt, upper.size_pt)
