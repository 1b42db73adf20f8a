"""Tables with horizontal rules only, and tables without any rule.

Columns are told by white between texts, rows by rules and printed lines. What is found
becomes a lattice like a drawn one, so that merged headings come out as spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from corpus.geometry import BBox, union_of
from corpus.page import Word
from parsers.layout.lines import TextLine, line_text
from parsers.layout.tables.captions import names_unit, opens_caption
from parsers.layout.tables.column_grid import columns_to_grid, rows_to_edges
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.fill_cells import split_at
from parsers.layout.tables.head_lines import MAX_HEAD_LINES, head_rules, heads_columns
from parsers.layout.tables.line_runs import BARE_GAP_EM, lines_to_runs
from parsers.layout.tables.page_table import Grid
from parsers.layout.tables.record_rows import MAX_COST, lines_to_records
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.text_rows import is_amount_segment, lines_to_rows, rows_are_a_table
from parsers.layout.tables.white_columns import Columns, find_columns, median_size
from parsers.layout.tables.wrapped_tables import find_record_tables

RULE_EXTENT_TOLERANCE_PT: Final = 6.0
"""Rules of one table begin and end together, give or take this."""

MIN_RULE_LENGTH_PT: Final = 80.0
"""A shorter rule is an underline or the blank of a form."""

MIN_HEAD_RULE_PT: Final = 20.0
"""A rule below a heading is as long as two columns; letters drawn as outlines give short ones."""

OVERHANG_PT: Final = 6.0
"""Words of a table keep between the ends of its rules, hanging marks apart."""

ROW_SHARE: Final = 0.5
"""More than half of the bands between the rules of a table are rows."""

MIN_RULES: Final = 3
"""Top, below the head, bottom."""

MAX_CAPTION_TEXTS: Final = 2
"""A number and the title behind it."""

MARK_REACH_EM: Final = 4.0
"""The mark of a heading stands near its text."""

RULED_GAP_EM: Final = 0.5
"""Between rules that show a table, columns may stand this near to each other."""

FINE_GAP_EM: Final = 0.1
"""… and nearer still where the headings say that they are two columns."""

HEAD_GAP_EM: Final = 1.0
"""Lines of a head stand closer than the rows of the body."""

LONG_RUN_LINES: Final = 6
LONG_RUN_GAP_EM: Final = 0.4
HEADED_GAP_EM: Final = 0.25
"""White that goes down through six lines is no chance, be it narrow; less so between headings."""


class Band(Struct, frozen=True):
    """The lines between two rules."""

    top: float
    bottom: float
    lines: tuple[TextLine, ...]


def find_ruled_rows(rules: Sequence[Edge], lines: Sequence[TextLine]) -> list[Grid]:
    """Tables between stacks of horizontal rules."""
    grids = []
    for stack in _cut_at_captions(_stack_rules(rules), lines):
        grid = _stack_to_grid(stack, [rule for rule in rules if rule not in stack], lines)
        if grid is not None:
            grids.append(grid)
    return grids


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


def _stack_rules(rules: Sequence[Edge]) -> list[list[Edge]]:
    """Rules that begin and end together, at least three in a stack."""
    stacks: list[list[Edge]] = []
    for rule in sorted(rules):
        if rule.length < MIN_RULE_LENGTH_PT:
            continue
        for stack in stacks:
            if (
                abs(stack[0].start - rule.start) <= RULE_EXTENT_TOLERANCE_PT
                and abs(stack[0].end - rule.end) <= RULE_EXTENT_TOLERANCE_PT
            ):
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= MIN_RULES]


def _cut_at_captions(
    stacks: Sequence[Sequence[Edge]], lines: Sequence[TextLine]
) -> list[Sequence[Edge]]:
    """Stacks cut where the caption of a next table stands between two rules."""
    cut: list[Sequence[Edge]] = []
    for stack in stacks:
        bands = [
            [ln for ln in lines if upper.at <= ln.bbox.y_mid < lower.at]
            for upper, lower in pairwise(stack)
        ]
        head = next((band for band in bands if band), [])
        start = 0
        for index, band in enumerate(bands):
            below = bands[index + 1] if index + 1 < len(bands) else []
            if band and (_is_caption(band) or _stands_over_head(band, below, head)):
                cut.append(stack[start : index + 1])
                start = index + 1
        cut.append(stack[start:])
    return [stack for stack in cut if len(stack) >= MIN_RULES]


def _is_caption(lines: Sequence[TextLine]) -> bool:
    """Whether the lines between two rules are nothing but a caption, no row with empty cells."""
    return (
        _are_few_texts(lines)
        and any(opens_caption(ln) for ln in lines)
        and all(_stands_together(ln) or names_unit(ln) for ln in lines)
    )


def _stands_together(line: TextLine) -> bool:
    """Whether the texts of a line are one heading: its mark, and near it what it says."""
    texts = line_to_segments(line)
    return all(b.x0 - a.x1 <= MARK_REACH_EM * line.size_pt for a, b in pairwise(texts))


def _stands_over_head(
    lines: Sequence[TextLine], below: Sequence[TextLine], head: Sequence[TextLine]
) -> bool:
    """Whether a few texts between two rules stand above the first table's head again."""
    if lines is head or not _are_few_texts(lines):
        return False
    return [line_text(line) for line in below] == [line_text(line) for line in head]


def _are_few_texts(lines: Sequence[TextLine]) -> bool:
    return all(len(line_to_segments(line)) <= MAX_CAPTION_TEXTS for line in lines)


def _stack_to_grid(
    stack: Sequence[Edge], others: Sequence[Edge], lines: Sequence[TextLine]
) -> Grid | None:
    left = min(rule.start for rule in stack)
    right = max(rule.end for rule in stack)
    box = BBox(left, stack[0].at, right, stack[-1].at)
    inside = [line for line in lines if box.contains_point(line.bbox.x_mid, line.bbox.y_mid)]
    if any(_runs_over(line, box) for line in lines if box.top < line.bbox.y_mid < box.bottom):
        return None
    segments = [line_to_segments(line, RULED_GAP_EM) for line in inside]
    size_pt = median_size(inside)
    columns = find_columns(segments, left, right, (RULED_GAP_EM * size_pt, FINE_GAP_EM * size_pt))
    if columns is None:
        return None
    inside = [piece for line in inside for piece in _part_line(line, columns)]
    bands = [
        Band(a.at, b.at, tuple(ln for ln in inside if a.at <= ln.bbox.y_mid < b.at))
        for a, b in pairwise(stack)
    ]
    if not _bands_are_rows(bands, columns):
        return None
    partial = [rule for rule in others if _parts_heads(rule, box)]
    if not any(rule.at < bands[0].bottom for rule in partial):
        partial += head_rules(bands[0].lines, columns)
    ys = _row_edges(bands, partial, columns)
    return columns_to_grid(columns, ys, partial, inside, "rows")


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


def _parts_heads(rule: Edge, box: BBox) -> bool:
    """Whether a rule inside a table may stand below one of its headings."""
    margin = RULE_EXTENT_TOLERANCE_PT
    if not box.top < rule.at < box.bottom or rule.length < MIN_HEAD_RULE_PT:
        return False
    return rule.start >= box.x0 - margin and rule.end <= box.x1 + margin


def _bands_are_rows(bands: Sequence[Band], columns: Columns) -> bool:
    """Whether most bands that have words have them in two columns, one of them the first.

    Bars of fractions and underlines have not.
    """
    filled = [
        {
            column
            for line in band.lines
            for segment in line_to_segments(line, RULED_GAP_EM)
            for column in columns.range_of(segment.x0, segment.x1)
        }
        for band in bands
        if band.lines
    ]
    rows = [columns_of_band for columns_of_band in filled if len(columns_of_band) > 1]
    named = [columns_of_band for columns_of_band in filled if 0 in columns_of_band]
    return min(len(rows), len(named)) > ROW_SHARE * len(filled)


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
    return columns_to_grid(columns, edges, rules, [*head, *body], "none")


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
