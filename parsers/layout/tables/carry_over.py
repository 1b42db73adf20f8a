"""Rows of a table without rules that go on at the top of the next page.

Two rows alone would not be told from chance; below the columns of the page before they are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import structs

from corpus.page import Page, Word
from parsers.layout.lines import TextLine, words_to_text_lines
from parsers.layout.tables.fill_cells import fill_cells
from parsers.layout.tables.furniture import PageText
from parsers.layout.tables.line_runs import MAX_LINE_PITCH_EM
from parsers.layout.tables.page_table import Grid, PageTable
from parsers.layout.tables.record_rows import lines_to_records
from parsers.layout.tables.segments import line_to_segments
from parsers.layout.tables.white_columns import Columns
from parsers.layout.tables.wrapped_tables import records_to_grid

FIT_TOLERANCE_PT: Final = 3.0
"""A text may reach this far over the edge of its column."""

RAGGED_PT: Final = 30.0
"""The last column ends with the longest text of a page; another page's may be so much longer."""


def carried_rows(last: PageTable, pages: tuple[Page, Page], text: PageText) -> PageTable | None:
    """The rows at the top of a page that stand in the columns of ``last``, if there are any.

    Args:
        last: a table without rules at the end of the page before.
        pages: that page, and the one that may carry it on.
        text: the latter's lines outside tables.
    """
    page = pages[1]
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
    extents = _text_extents(last, pages[0])
    widths = structs.replace(columns, extents=extents)
    rows = lines_to_records(lines, widths if all(a < b for a, b in extents) else columns).rows
    grid = records_to_grid(rows, columns)
    if grid is None:
        return None
    return PageTable(
        page_number=page.page_number,
        grid=grid,
        cells=fill_cells(grid, page.words, page.fills),
        n_header_columns=last.n_header_columns,
    )


def in_columns_of(last: PageTable, part: PageTable, pages: tuple[Page, Page]) -> PageTable:
    """A table without rules with the column edges of the one it may go on from.

    Without rules an edge is the middle of the white between the texts of a page, and differs
    from page to page; where the white is narrow, a page may not show it. Where texts of one
    table stand across columns of the other, ``part`` stays as it is.

    Args:
        last: a table without rules at the end of the page before.
        part: a table at the top of a page.
        pages: that both stand on.
    """
    if part.grid.ruling != "none" or part.grid.n_columns > last.grid.n_columns:
        return part
    if part.grid.n_columns < last.grid.n_columns:
        return _parted_as(last, part, pages)
    ours, theirs = _text_extents(last, pages[0]), _text_extents(part, pages[1])
    for (a, b), (c, d) in zip(pairwise(ours), pairwise(theirs), strict=True):
        if max(a[1], c[1]) > min(b[0], d[0]) + FIT_TOLERANCE_PT:
            return part
    grid = structs.replace(part.grid, column_edges=last.grid.column_edges)
    return structs.replace(part, grid=grid)


def _parted_as(last: PageTable, part: PageTable, pages: tuple[Page, Page]) -> PageTable:
    """A table read again in the columns of ``last``, if each of its words lies in one of them."""
    words = [w for w in pages[1].words if part.bbox.contains_point(w.bbox.x_mid, w.bbox.y_mid)]
    columns = _shared_columns(Columns(last.grid.column_edges, _text_extents(last, pages[0])), words)
    if columns is None:
        return part
    lines = words_to_text_lines(words)
    rows = [
        [line for line in lines if a <= line.bbox.y_mid < b]
        for a, b in pairwise(part.grid.row_edges)
    ]
    grid = records_to_grid([row for row in rows if row], columns)
    if grid is None or grid.n_rows != part.grid.n_rows:
        return part
    cells = fill_cells(grid, words, pages[1].fills)
    grid = structs.replace(grid, column_edges=last.grid.column_edges)
    return structs.replace(part, grid=grid, cells=cells)


def _shared_columns(columns: Columns, words: Sequence[Word]) -> Columns | None:
    """Columns widened by words that each lie in one of them; None if they do not."""
    extents = list(columns.extents)
    left, right = columns.edges[0] - FIT_TOLERANCE_PT, columns.edges[-1] + RAGGED_PT
    for box in (word.bbox for word in words):
        first, final = columns.range_of(box.x0, box.x1)
        if first != final or box.x0 < left or box.x1 > right:
            return None
        extents[first] = (min(extents[first][0], box.x0), max(extents[first][1], box.x1))
    if any(a[1] > b[0] for a, b in pairwise(extents)):
        return None
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(extents)]
    return Columns((extents[0][0], *inner, extents[-1][1]), tuple(extents))


def _text_extents(table: PageTable, page: Page) -> tuple[tuple[float, float], ...]:
    """Left and right end of the words of each column, merged cells apart."""
    extents = [(math.inf, -math.inf)] * table.grid.n_columns
    single = [cell for cell in table.grid.cells if cell.column_span == 1]
    for word in page.words:
        x, y = word.bbox.x_mid, word.bbox.y_mid
        cell = next((cell for cell in single if cell.bbox.contains_point(x, y)), None)
        if cell is not None:
            left, right = extents[cell.column]
            extents[cell.column] = (min(left, word.bbox.x0), max(right, word.bbox.x1))
    return tuple(extents)


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
        if segment.x1 > columns.edges[-1] + RAGGED_PT:
            return False
        first, last = columns.range_of(segment.x0, segment.x1)
        if first != last:
            return False
        taken.add(first)
    return bool(taken)


def _is_far_below(upper: TextLine, lower: TextLine) -> bool:
    pitch = lower.bbox.y_mid - upper.bbox.y_mid
    return pitch > MAX_LINE_PITCH_EM * max(lower.size_pt, upper.size_pt)
