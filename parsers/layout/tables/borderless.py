"""Tables without any rule: columns told by white between texts, rows by printed lines.

What is found becomes a lattice like a drawn one, so that merged headings come out as spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.column_grid import Partial, columns_to_grid, rows_to_edges
from parsers.layout.tables.head_lines import MAX_HEAD_LINES, head_rules, heads_columns
from parsers.layout.tables.line_runs import BARE_GAP_EM, lines_to_runs
from parsers.layout.tables.page_table import Grid
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.text_rows import is_amount_segment, lines_to_rows, rows_are_a_table
from parsers.layout.tables.white_columns import Columns, find_columns, median_size
from parsers.layout.tables.wrapped_tables import find_record_tables

HEAD_GAP_EM: Final = 1.0
"""Lines of a head stand closer than the rows of the body."""

LONG_RUN_LINES: Final = 6
LONG_RUN_GAP_EM: Final = 0.4
HEADED_GAP_EM: Final = 0.25
"""White that goes down through six lines is no chance, be it narrow; less so between headings."""


def find_bare_tables(lines: Sequence[TextLine]) -> list[Grid]:
    """Tables of aligned texts without any rule: those whose cells wrap, then the others."""
    grids = find_record_tables(lines, wrapped=True)
    lines = _outside(lines, grids)
    plain = []
    for run in lines_to_runs(lines):
        top = run[0].bbox.y_mid
        grid = _run_to_grid(run, [ln for ln in lines if ln.bbox.y_mid < top and not ln.vertical])
        if grid is not None:
            plain.append(grid)
    return grids + plain + find_record_tables(_outside(lines, plain), wrapped=False)


def _outside(lines: Sequence[TextLine], grids: Sequence[Grid]) -> list[TextLine]:
    boxes = [grid.bbox for grid in grids]
    return [
        line
        for line in lines
        if not any(box.contains_point(line.bbox.x_mid, line.bbox.y_mid) for box in boxes)
    ]


def _run_to_grid(run: Sequence[TextLine], above: Sequence[TextLine]) -> Grid | None:
    columns, segments = _columns_of_run(run)
    if columns is None or not rows_are_a_table(segments, columns):
        return None
    head = _head_of(run, above, columns)
    body = [line for line in run if line not in head]
    rules = head_rules(head, columns)
    rows = lines_to_rows(body if rules else run, columns, ruled=False)
    if rules:
        rows.insert(0, head)
    top = min(line.bbox.top for line in rows[0])
    bottom = max(line.bbox.bottom for line in rows[-1])
    edges = [top, *(rule.at for rule in rules), *rows_to_edges(rows), bottom]
    return columns_to_grid(columns, edges, Partial(rules), [*head, *body], "none")


def _columns_of_run(run: Sequence[TextLine]) -> tuple[Columns | None, list[list[Segment]]]:
    """The columns of neighbouring lines, and the texts of each line."""
    is_long = len(run) >= LONG_RUN_LINES
    gap_em = LONG_RUN_GAP_EM if is_long else BARE_GAP_EM
    left = min(line.bbox.x0 for line in run)
    right = max(line.bbox.x1 for line in run)
    gap_pt = gap_em * median_size(run)
    segments = [line_to_segments(line, gap_em) for line in run]
    columns = find_columns(segments, left, right, (gap_pt, gap_pt))
    if columns is None or not is_long:
        return columns, segments
    fine_pt = HEADED_GAP_EM * median_size(run)
    finer = find_columns(segments, left, right, (gap_pt, fine_pt))
    if finer is None or finer.count <= columns.count:
        return columns, segments
    return finer, [line_to_segments(line, HEADED_GAP_EM) for line in run]


def _head_of(
    run: Sequence[TextLine], above: Sequence[TextLine], columns: Columns
) -> list[TextLine]:
    """The lines of a run before its first figures, and those above it that head its columns.

    A few lines without any figures are rows, and no head over nothing.
    """
    head = []
    for line in run[: MAX_HEAD_LINES + 1]:
        segments = line_to_segments(line, BARE_GAP_EM)
        if any(is_amount_segment(s) and columns.range_of(s.x0, s.x1)[0] > 0 for s in segments):
            break
        head.append(line)
    if not head or len(head) > MAX_HEAD_LINES or len(head) == len(run):
        return []
    for line in reversed(above):
        near = head[0].bbox.top - line.bbox.bottom < HEAD_GAP_EM * line.size_pt
        if not near or not heads_columns(line, head[-1], columns):
            break
        head.insert(0, line)
    return head
