"""Tables without rules whose cells wrap over several printed lines."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.layout.lines import TextLine
from parsers.layout.tables.column_grid import Partial, columns_to_grid, rows_to_edges
from parsers.layout.tables.head_lines import head_rules
from parsers.layout.tables.page_table import Grid
from parsers.layout.tables.record_rows import lines_to_records
from parsers.layout.tables.white_columns import Columns
from parsers.layout.tables.wrapped_runs import find_runs
from parsers.layout.tables.wrapped_signs import reads_as_table


def find_record_tables(lines: Sequence[TextLine], *, wrapped: bool) -> list[Grid]:
    """Tables without rules; if ``wrapped``, those in which some row has two lines or more."""
    grids = []
    for run in find_runs(lines):
        records = lines_to_records(run.lines, run.columns)
        rows = records.rows
        if wrapped and not _some_wrap(rows, run.columns):
            continue
        if not reads_as_table(records, run.columns):
            continue
        grid = records_to_grid(rows, run.columns)
        if grid is not None:
            grids.append(grid)
    return grids


def _some_wrap(rows: Sequence[Sequence[TextLine]], columns: Columns) -> bool:
    """Whether a row has several lines, and not only a head of two levels."""
    if any(len(row) > 1 for row in rows[1:]):
        return True
    return bool(rows) and len(rows[0]) > 1 and not head_rules(rows[0], columns)


def records_to_grid(rows: Sequence[Sequence[TextLine]], columns: Columns) -> Grid | None:
    """The grid of rows of lines that stand in columns."""
    top = min(line.bbox.top for line in rows[0])
    bottom = max(line.bbox.bottom for line in rows[-1])
    lines = [line for row in rows for line in row]
    edges = [top, *rows_to_edges(rows), bottom]
    return columns_to_grid(columns, edges, Partial(), lines, "none")
