"""Tables with horizontal rules only.

Columns are told by white between texts, rows by rules and printed lines. What is found
becomes a lattice like a drawn one, so that merged headings and the names of groups come out
as spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from corpus.geometry import BBox, covered_share, union_of
from corpus.page import Word
from parsers.layout.lines import TextLine
from parsers.layout.tables.band_rows import (
    RULED_GAP_EM,
    Band,
    bands_to_texts,
    cut_at_group_rules,
    join_unheaded_columns,
    lowest_headings,
)
from parsers.layout.tables.column_grid import Partial, columns_to_grid, rows_to_edges
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.fill_cells import split_at
from parsers.layout.tables.head_lines import head_rules
from parsers.layout.tables.heading_spans import (
    heads_over_empty,
    labels_over_names,
    part_head_rules,
)
from parsers.layout.tables.open_ends import with_open_rows
from parsers.layout.tables.page_table import Grid
from parsers.layout.tables.record_rows import MAX_COST, lines_to_records
from parsers.layout.tables.rule_stacks import MIN_RULES, RuleStack, rules_to_stacks, stack_round
from parsers.layout.tables.segments import line_to_segments
from parsers.layout.tables.text_rows import lines_to_rows
from parsers.layout.tables.white_columns import Columns, find_columns, median_size

OVERHANG_PT: Final = 6.0
"""Words of a table keep between the ends of its rules, hanging marks apart."""

ROW_SHARE: Final = 0.5
"""More than half of the bands between the rules of a table are rows."""

FINE_GAP_EM: Final = 0.1
"""Columns whose headings say that they are two may stand nearer than others between rules."""

INSIDE_SHARE: Final = 0.9
"""Rules between the rows of a table's groups make no table of their own."""


def find_ruled_rows(rules: Sequence[Edge], lines: Sequence[TextLine]) -> list[Grid]:
    """Tables between stacks of horizontal rules."""
    grids: list[Grid] = []
    for stack in rules_to_stacks(rules, lines):
        if any(covered_share(stack.bbox, grid.bbox) >= INSIDE_SHARE for grid in grids):
            continue
        closed = with_open_rows(stack, lines, lambda own: _columns_between(own, lines))
        grid = _stack_to_grid(closed, lines)
        if grid is not None:
            grids.append(grid)
    return grids


def rule_bare_tables(
    grids: Sequence[Grid], rules: Sequence[Edge], lines: Sequence[TextLine]
) -> list[Grid]:
    """Tables told by white alone, read again where a rule below their head shows more of it.

    Args:
        grids: of such tables.
        rules: that no other table has.
        lines: of the texts that no other table has.
    """
    return [_ruled_again(grid, rules, lines) or grid for grid in grids]


def _ruled_again(grid: Grid, rules: Sequence[Edge], lines: Sequence[TextLine]) -> Grid | None:
    stack = stack_round(grid.bbox, rules)
    if stack is None:
        return None
    closed = with_open_rows(stack, lines, lambda own: _columns_between(own, lines))
    if len(closed.whole) < MIN_RULES:
        return None
    ruled = _stack_to_grid(closed, lines)
    is_more = ruled is not None and ruled.n_columns >= grid.n_columns
    return ruled if is_more else None


def _stack_to_grid(stack: RuleStack, lines: Sequence[TextLine]) -> Grid | None:
    box = stack.bbox
    inside = [line for line in lines if box.contains_point(line.bbox.x_mid, line.bbox.y_mid)]
    if any(_runs_over(line, box) for line in lines if box.top < line.bbox.y_mid < box.bottom):
        return None
    columns = _columns_between(stack, lines)
    if columns is None:
        return None
    inside = [piece for line in inside for piece in _part_line(line, columns)]
    bands = _to_bands(stack, inside, columns)
    if not _bands_are_rows(bands, columns):
        return None
    partial = part_head_rules(stack.partial, bands[0], columns)
    if not any(rule.at < bands[0].bottom for rule in partial):
        partial += head_rules(bands[0].lines, columns)
    ys = _row_edges(bands, partial, columns)
    spans = [*heads_over_empty(bands[0], columns), *labels_over_names(bands, columns)]
    return columns_to_grid(columns, ys, Partial(partial, spans), inside, "rows")


def _columns_between(stack: RuleStack, lines: Sequence[TextLine]) -> Columns | None:
    """The columns of a table, told by the white in all its rows."""
    box = stack.bbox
    lines = [line for line in lines if box.contains_point(line.bbox.x_mid, line.bbox.y_mid)]
    size_pt = median_size(lines)
    bands = _to_bands(stack, lines)
    gaps_pt = (RULED_GAP_EM * size_pt, FINE_GAP_EM * size_pt)
    heads = lowest_headings(bands[0], stack.partial) if len(bands) > 1 else []
    rows = bands_to_texts(bands[1:] or bands)
    columns = find_columns([heads, *rows] if heads else rows, box.x0, box.x1, gaps_pt)
    if columns is None:
        return None
    columns = join_unheaded_columns(columns, heads, bands[1:])
    return cut_at_group_rules(columns, stack.groups, rows)


def _to_bands(
    stack: RuleStack, lines: Sequence[TextLine], columns: Columns | None = None
) -> list[Band]:
    """What stands between the rules that part the rows."""
    return [
        Band(
            upper.at,
            lower.at,
            tuple(line for line in lines if upper.at <= line.bbox.y_mid < lower.at),
            0
            if columns is None
            else max(columns.range_of(*rule[1:])[0] for rule in (upper, lower)),
        )
        for upper, lower in pairwise(stack.rows)
    ]


def _part_line(line: TextLine, columns: Columns) -> list[TextLine]:
    """A line cut where its words run over column edges, if most columns have their own text."""
    if len(line_to_segments(line, RULED_GAP_EM)) < ROW_SHARE * columns.count:
        return [line]
    runs: list[list[Word]] = [[]]
    for word in line.words:
        first, *others = split_at(word, columns.edges[1:-1])
        runs[-1].append(first)
        runs += [[piece] for piece in others]
    return [
        TextLine(tuple(run), union_of(word.bbox for word in run), line.vertical, line.size_pt)
        for run in runs
    ]


def _runs_over(line: TextLine, box: BBox) -> bool:
    """Whether a word crosses the end of the rules: they are bars of fractions or underlines."""
    return any(
        word.bbox.x0 < end - OVERHANG_PT and word.bbox.x1 > end + OVERHANG_PT
        for word in line.words
        for end in (box.x0, box.x1)
    )


def _bands_are_rows(bands: Sequence[Band], columns: Columns) -> bool:
    """Whether most bands that have words have them in two columns, one of them that of their names.

    Bars of fractions and underlines have not.
    """
    filled = [
        (
            band,
            {
                column
                for texts in band.texts
                for text in texts
                for column in columns.range_of(text.x0, text.x1)
            },
        )
        for band in bands
        if band.lines
    ]
    rows = sum(len(held) > 1 for _, held in filled)
    named = sum(min(held) <= band.n_names for band, held in filled)
    return min(rows, named) > ROW_SHARE * len(filled)


def _row_edges(bands: Sequence[Band], partial: Sequence[Edge], columns: Columns) -> list[float]:
    """Tops of all rows: the rules, and between them the lines that begin rows."""
    edges = [bands[0].top]
    for index, band in enumerate(bands):
        parted = [rule for rule in partial if band.top < rule.at < band.bottom]
        if not parted and index > 0:
            edges += rows_to_edges(_band_to_rows(band, columns, alone=len(bands) < MIN_RULES))
        edges.append(band.bottom)
    edges += [rule.at for rule in partial]
    return sorted(edges)


def _band_to_rows(band: Band, columns: Columns, *, alone: bool) -> list[list[TextLine]]:
    """The rows between two rules: one, unless there are no other rules or amounts repeat."""
    if alone:
        records = lines_to_records(band.lines, columns)
        if records.cost <= MAX_COST:
            return records.rows
    return lines_to_rows(band.lines, columns, ruled=not alone)
