"""A network of edges made into a grid: every position covered by exactly one cell.

The edges' positions span a lattice. Lattice boxes that no drawn border separates are one
cell; that is a connected-components labelling of a small picture in which lattice boxes are
white, drawn borders black and open borders white.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from corpus.geometry import BBox
from parsers.layout.tables.edges import SNAP_TOLERANCE_PT, Edge, EdgeNetwork
from parsers.layout.tables.page_table import Grid, GridCell, TableRuling

DRAWN_SHARE = 0.5
"""A border is drawn where ink covers half of it: scans lose pieces, cells share lines."""

MIN_CLOSED_SHARE = 0.6
"""Cells fill a table; the boxes of an organisation chart and the lines between them do not."""

MIN_OPEN_SIDE_PT = 10.0
"""Rules that end together this far beyond the last vertical ruling enclose an open column;
nearer, they overshoot."""

Array = np.ndarray[Any, Any]


def network_to_grids(network: EdgeNetwork) -> list[Grid]:
    """The grids that a network of edges encloses: none, one, or several that hang together."""
    lattice = _with_closed_corners(_pruned(Lattice.of(network)))
    return [
        grid
        for part in _cut_at_open_strips(lattice)
        if _closed_share(part) >= MIN_CLOSED_SHARE and (grid := lattice_to_grid(part))
    ]


class Lattice:
    """Positions of edges, and which borders between lattice boxes are drawn.

    Attributes:
        h_drawn: ``[n_rows + 1, n_columns]``, the horizontal borders.
        v_drawn: ``[n_rows, n_columns + 1]``, the vertical borders.
    """

    def __init__(self, xs: Array, ys: Array, h_drawn: Array, v_drawn: Array) -> None:
        """``xs`` and ``ys`` are positions in points, ascending."""
        self.xs, self.ys = xs, ys
        self.h_drawn, self.v_drawn = h_drawn, v_drawn

    @classmethod
    def of(cls, network: EdgeNetwork) -> Lattice:
        """The lattice that a network of edges spans."""
        verticals, horizontals = _with_open_sides(network)
        xs = _positions(verticals)
        ys = _positions(horizontals)
        return cls(xs, ys, _drawn(horizontals, ys, xs), _drawn(verticals, xs, ys).T)

    def part(self, rows: slice, columns: slice) -> Lattice:
        """The lattice of some rows and columns."""
        row_edges = slice(rows.start, rows.stop + 1)
        column_edges = slice(columns.start, columns.stop + 1)
        return Lattice(
            self.xs[column_edges],
            self.ys[row_edges],
            self.h_drawn[row_edges, columns],
            self.v_drawn[rows, column_edges],
        )


def _positions(edges: Sequence[Edge]) -> Array:
    """The distinct positions of edges, nearer ones than the snapping distance taken as one."""
    positions: list[float] = []
    for at in sorted({edge.at for edge in edges}):
        if not positions or at - positions[-1] > SNAP_TOLERANCE_PT / 2:
            positions.append(at)
    return np.array(positions)


def _drawn(edges: Sequence[Edge], positions: Array, crossings: Array) -> Array:
    """``[position, interval]``: whether the interval between two crossings is drawn."""
    cover = np.zeros((len(positions), max(len(crossings) - 1, 0)))
    if cover.size == 0:
        return cover.astype(bool)
    lower, upper = crossings[:-1], crossings[1:]
    for edge in edges:
        index = int(np.abs(positions - edge.at).argmin())
        overlap = np.minimum(edge.end, upper) - np.maximum(edge.start, lower)
        cover[index] += np.clip(overlap, 0, None)
    drawn: Array = cover >= DRAWN_SHARE * (upper - lower)
    return drawn


def _with_open_sides(network: EdgeNetwork) -> tuple[list[Edge], list[Edge]]:
    """The edges, and the outer edges that many tables leave out (左右の罫線がない表)."""
    verticals, horizontals = list(network.verticals), list(network.horizontals)
    left = min(edge.at for edge in verticals)
    right = max(edge.at for edge in verticals)
    top = min(edge.at for edge in horizontals)
    bottom = max(edge.at for edge in horizontals)
    open_v = [
        _open_side(horizontals, "start", lambda at: at < left - MIN_OPEN_SIDE_PT),
        _open_side(horizontals, "end", lambda at: at > right + MIN_OPEN_SIDE_PT),
    ]
    open_h = [
        _open_side(verticals, "start", lambda at: at < top - MIN_OPEN_SIDE_PT),
        _open_side(verticals, "end", lambda at: at > bottom + MIN_OPEN_SIDE_PT),
    ]
    return verticals + [e for e in open_v if e], horizontals + [e for e in open_h if e]


def _open_side(edges: Sequence[Edge], end: str, beyond: Any) -> Edge | None:
    """The edge that would close a side where at least two edges end together beyond it."""
    reaching = sorted((getattr(edge, end), edge.at) for edge in edges if beyond(getattr(edge, end)))
    if len(reaching) < 2:
        return None
    ends = [position for position, _ in reaching]
    common = float(np.median(ends))
    together = [at for position, at in reaching if abs(position - common) <= SNAP_TOLERANCE_PT]
    if len(together) < 2:
        return None
    return Edge(common, min(together), max(together))


def _pruned(lattice: Lattice) -> Lattice:
    """The lattice without positions at which no border is drawn."""
    while True:
        keep_y = np.logical_or.reduce(lattice.h_drawn, axis=1)
        keep_x = np.logical_or.reduce(lattice.v_drawn, axis=0)
        if keep_x.all() and keep_y.all():
            return lattice
        lattice = _keep_positions(lattice, keep_x, keep_y)


def _with_closed_corners(lattice: Lattice) -> Lattice:
    """Close outer columns that only lack their top or bottom edge.

    So drawn is a group's cell that goes on over a page break.
    """
    h_drawn, v_drawn = lattice.h_drawn.copy(), lattice.v_drawn
    if min(h_drawn.shape) < 2 or min(v_drawn.shape) < 2:
        return lattice
    for edge, row in ((0, 0), (-1, -1)):
        for run in _runs(~h_drawn[edge]):
            at_side = (run.start == 0) != (run.stop == h_drawn.shape[1])
            if at_side and v_drawn[row, run.start] and v_drawn[row, run.stop]:
                h_drawn[edge, run] = True
    return Lattice(lattice.xs, lattice.ys, h_drawn, v_drawn)


def _keep_positions(lattice: Lattice, keep_x: Array, keep_y: Array) -> Lattice:
    """Merge the intervals on both sides of dropped positions; drawn where its longer part is."""
    xs, ys = lattice.xs[keep_x], lattice.ys[keep_y]
    return Lattice(
        xs,
        ys,
        _merged_intervals(lattice.h_drawn[keep_y], lattice.xs, xs),
        _merged_intervals(lattice.v_drawn[:, keep_x].T, lattice.ys, ys).T,
    )


def _merged_intervals(drawn: Array, old: Array, new: Array) -> Array:
    """``drawn`` over intervals between ``old`` positions, told for ``new`` intervals."""
    if len(new) < 2:
        return np.zeros((drawn.shape[0], 0), dtype=bool)
    lengths = np.diff(old)
    owner = np.searchsorted(new, old[:-1], side="right") - 1
    inside = (owner >= 0) & (owner < len(new) - 1)
    cover = np.zeros((drawn.shape[0], len(new) - 1))
    np.add.at(cover.T, owner[inside], (drawn * lengths).T[inside])
    merged: Array = cover >= DRAWN_SHARE * np.diff(new)
    return merged


def _picture(lattice: Lattice) -> Array:
    """Lattice boxes and the open borders between them as ones, within a rim of ones."""
    n_rows, n_columns = len(lattice.ys) - 1, len(lattice.xs) - 1
    h_open, v_open = ~lattice.h_drawn, ~lattice.v_drawn
    picture = np.zeros((2 * n_rows + 3, 2 * n_columns + 3), dtype=np.uint8)
    picture[[0, -1], :] = 1
    picture[:, [0, -1]] = 1
    picture[2:-1:2, 2:-1:2] = 1
    picture[1:-1:2, 2:-1:2] = h_open
    picture[2:-1:2, 1:-1:2] = v_open
    open_beside = h_open[1:-1, :-1] & h_open[1:-1, 1:]
    open_above = v_open[:-1, 1:-1] & v_open[1:, 1:-1]
    picture[3:-3:2, 3:-3:2] = open_beside & open_above
    return picture


def _closed_boxes(lattice: Lattice) -> Array:
    """``[row, column]``: whether drawn borders part the lattice box from the outside."""
    _, labels = cv2.connectedComponents(_picture(lattice), connectivity=4)
    closed: Array = labels[2:-1:2, 2:-1:2] != labels[0, 0]
    return closed


def _closed_share(lattice: Lattice) -> float:
    """The share of the lattice's area that lies in closed boxes."""
    areas = np.outer(np.diff(lattice.ys), np.diff(lattice.xs))
    total = float(areas.sum())
    return float(areas[_closed_boxes(lattice)].sum()) / total if total > 0 else 0.0


def _cut_at_open_strips(lattice: Lattice) -> list[Lattice]:
    """Cut where a whole row or column lies outside: tables that one stroke holds together."""
    if len(lattice.xs) < 2 or len(lattice.ys) < 2:
        return []
    closed = _closed_boxes(lattice)
    row_runs = _runs(np.logical_or.reduce(closed, axis=1))
    column_runs = _runs(np.logical_or.reduce(closed, axis=0))
    if len(row_runs) == 1 and len(column_runs) == 1:
        whole = lattice.part(row_runs[0], column_runs[0])
        return [
            whole
            if whole.xs.size == lattice.xs.size and whole.ys.size == lattice.ys.size
            else _pruned(whole)
        ]
    return [
        grid
        for rows in row_runs
        for columns in column_runs
        for grid in _cut_at_open_strips(_pruned(lattice.part(rows, columns)))
    ]


def _runs(flags: Array) -> list[slice]:
    """The stretches of True in ``flags``."""
    steps = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [slice(int(a), int(b)) for a, b in zip(steps[::2], steps[1::2], strict=True)]


def lattice_to_grid(lattice: Lattice, ruling: TableRuling = "grid") -> Grid | None:
    """The lattice's cells as a grid; None for a lattice without area."""
    if len(lattice.xs) < 2 or len(lattice.ys) < 2:
        return None
    xs, ys = lattice.xs.tolist(), lattice.ys.tolist()
    cells = tuple(
        GridCell(
            row,
            column,
            row_span,
            column_span,
            BBox(xs[column], ys[row], xs[column + column_span], ys[row + row_span]),
        )
        for row, column, row_span, column_span in lattice_to_spans(lattice)
    )
    return Grid(tuple(xs), tuple(ys), cells, ruling)


def lattice_to_spans(lattice: Lattice) -> list[tuple[int, int, int, int]]:
    """(row, column, row_span, column_span) of each cell, row by row.

    What is open to the outside is closed at the lattice's rim. A region that is no rectangle
    (L-shaped) is cut into as few as its rows or columns allow.
    """
    h_drawn, v_drawn = lattice.h_drawn.copy(), lattice.v_drawn.copy()
    h_drawn[[0, -1], :] = True
    v_drawn[:, [0, -1]] = True
    inside = _picture(Lattice(lattice.xs, lattice.ys, h_drawn, v_drawn))[1:-1, 1:-1]
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inside, connectivity=4)
    spans = []
    for number, (left, top, width, height, area) in enumerate(stats.tolist()):
        if number == 0:
            continue
        row, column, row_span, column_span = top // 2, left // 2, height // 2 + 1, width // 2 + 1
        if area == width * height:
            spans.append((row, column, row_span, column_span))
        else:
            mask = labels[1::2, 1::2][row : row + row_span, column : column + column_span] == number
            spans += [(row + r, column + c, h, w) for r, c, h, w in _cut_region(mask)]
    return sorted(spans)


def _cut_region(mask: Array) -> list[tuple[int, int, int, int]]:
    """Rectangles of a region that is none itself, by rows or by columns, whichever is fewer."""
    by_rows = _stacked_runs(mask)
    by_columns = [(r, c, h, w) for c, r, w, h in _stacked_runs(mask.T)]
    return by_rows if len(by_rows) <= len(by_columns) else by_columns


def _stacked_runs(mask: Array) -> list[tuple[int, int, int, int]]:
    """Runs of each row, equal runs of following rows taken together."""
    done: list[tuple[int, int, int, int]] = []
    growing: dict[tuple[int, int], int] = {}
    for row in range(mask.shape[0] + 1):
        spans = (
            {(run.start, run.stop) for run in _runs(mask[row])} if row < mask.shape[0] else set()
        )
        for span in [span for span in growing if span not in spans]:
            first = growing.pop(span)
            done.append((first, span[0], row - first, span[1] - span[0]))
        for span in spans:
            growing.setdefault(span, row)
    return done
