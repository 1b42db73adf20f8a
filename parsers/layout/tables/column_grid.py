"""Columns and rows told by white, made into a lattice like a drawn one.

Merged headings come out as spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from parsers.layout.lines import TextLine
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.grid import Lattice, lattice_to_grid
from parsers.layout.tables.page_table import Grid, TableRuling
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.text_rows import is_amount_segment
from parsers.layout.tables.white_columns import Columns

TEXT_GAP_EM: Final = 0.3
"""Words of one line nearer than this are one text, which may span columns.

Columns that many lines show may stand nearer than texts of one line that are two.
"""


class Span(NamedTuple):
    """The columns from .. to that a text is known to span, in the rows from .. to a height."""

    top: float
    bottom: float
    first: int
    last: int


class Partial(NamedTuple):
    """What runs over some columns of a table.

    Attributes:
        rules: such rules, below headings or between the rows of groups.
        spans: texts that do.
    """

    rules: Sequence[Edge] = ()
    spans: Sequence[Span] = ()


def rows_to_edges(rows: Sequence[Sequence[TextLine]]) -> list[float]:
    """Heights in the middle between rows of lines."""
    return [
        (max(ln.bbox.bottom for ln in upper) + min(ln.bbox.top for ln in lower)) / 2
        for upper, lower in pairwise(rows)
    ]


def columns_to_grid(
    columns: Columns,
    ys: Sequence[float],
    partial: Partial,
    lines: Sequence[TextLine],
    ruling: TableRuling,
) -> Grid | None:
    """A lattice of the columns and rows, opened where a heading spans columns or rows."""
    row_edges = _distinct(ys)
    n_rows = len(row_edges) - 1
    h_drawn = np.ones((n_rows + 1, columns.count), dtype=bool)
    v_drawn = np.ones((n_rows, columns.count + 1), dtype=bool)
    spanned = [
        (int(np.abs(np.array(row_edges) - rule.at).argmin()), columns.range_of(*rule[1:]))
        for rule in partial.rules
    ]
    for edge in {edge for edge, _ in spanned}:
        h_drawn[edge] = False
    for edge, (first, last) in spanned:
        h_drawn[edge, first : last + 1] = True
    for row, segments in enumerate(_segments_by_row(lines, row_edges, TEXT_GAP_EM)):
        below = [span for edge, span in spanned if edge == row + 1]
        middle = (row_edges[row] + row_edges[row + 1]) / 2
        known = [span[2:] for span in partial.spans if span.top < middle < span.bottom]
        for first, last in _spans(segments, columns, below, known):
            v_drawn[row, first + 1 : last + 1] = False
    lattice = Lattice(np.array(columns.edges), np.array(row_edges), h_drawn, v_drawn)
    return lattice_to_grid(lattice, ruling)


def _distinct(ys: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for y in sorted(ys):
        if not edges or y - edges[-1] > 1.0:
            edges.append(y)
    return edges


def _segments_by_row(
    lines: Sequence[TextLine], row_edges: Sequence[float], gap_em: float
) -> list[list[Segment]]:
    rows: list[list[Segment]] = [[] for _ in range(len(row_edges) - 1)]
    for line in lines:
        row = int(np.searchsorted(row_edges, line.bbox.y_mid, side="right")) - 1
        if 0 <= row < len(rows):
            rows[row] += line_to_segments(line, gap_em)
    return rows


def _spans(
    segments: Sequence[Segment],
    columns: Columns,
    below: Sequence[tuple[int, int]],
    known: Sequence[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Columns from .. to that one text runs over, or that the rule below a heading spans."""
    spans = list(known)
    taken = {column for first, last in known for column in range(first, last + 1)}
    ranges = [columns.range_of(segment.x0, segment.x1) for segment in segments]
    for segment, (first, last) in zip(segments, ranges, strict=True):
        for ruled in below:
            if not is_amount_segment(segment) and _stands_alone((first, last), ruled, ranges):
                first, last = ruled
        if not taken & set(range(first, last + 1)):
            spans.append((first, last))
        taken |= set(range(first, last + 1))
    return spans


def _stands_alone(
    own: tuple[int, int], ruled: tuple[int, int], ranges: Sequence[tuple[int, int]]
) -> bool:
    """Whether a text is the heading over a rule, and no cell among others above it."""
    inside = [held for held in ranges if ruled[0] <= held[0] and held[1] <= ruled[1]]
    return own in inside and all(held[0] <= own[1] and own[0] <= held[1] for held in inside)
