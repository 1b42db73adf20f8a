"""Ink made into edges.

Rulings are snapped to common positions, their pieces joined, and what touches is gathered
into networks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from pdfplumber.table import merge_edges

from corpus.geometry import BBox
from corpus.page import FilledArea, Page, Ruling

SNAP_TOLERANCE_PT = 3.0
"""Strokes nearer than this are one ruling: both strokes of a double rule (二重線) lie about
2 pt apart, and the lowest rows that are set in print are twice as high."""

JOIN_TOLERANCE_PT = 3.0
"""Pieces of a ruling with a smaller gap are joined: dashes, and cells that draw their own
borders. pdfplumber's default."""

TOUCH_TOLERANCE_PT = 3.0
"""An edge that ends this far from a crossing edge still meets it."""

MARK_MARGIN_PT = 1.5
"""Strokes of a check box may lie this far outside the box reported for it."""

MIN_FILL_SIDE_PT = 6.0
"""A thinner fill is a stroke or an underline, no cell."""

MAX_EDGES = 2000
"""Per direction. Tables of a page have some hundred; hatched maps would take the memory."""

WHITE = 0.985
"""Fills lighter than this are paper."""


class Edge(NamedTuple):
    """A straight edge along an axis: at ``at`` (x, or y), from ``start`` to ``end``."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Length in points."""
        return self.end - self.start


class EdgeNetwork(NamedTuple):
    """Edges that touch each other."""

    verticals: tuple[Edge, ...]
    horizontals: tuple[Edge, ...]

    @property
    def bbox(self) -> BBox:
        """The box around all its edges."""
        lefts = [e.at for e in self.verticals] + [e.start for e in self.horizontals]
        rights = [e.at for e in self.verticals] + [e.end for e in self.horizontals]
        tops = [e.at for e in self.horizontals] + [e.start for e in self.verticals]
        bottoms = [e.at for e in self.horizontals] + [e.end for e in self.verticals]
        return BBox(min(lefts), min(tops), max(rights), max(bottoms))


def rulings_of_page(page: Page) -> list[Ruling]:
    """The page's rulings without the strokes of its check boxes and other drawn marks."""
    boxes = [mark.bbox.expanded(MARK_MARGIN_PT) for mark in page.marks]
    if not boxes:
        return list(page.rulings)
    bounds = np.array(boxes)
    strokes = np.array([ruling.bbox for ruling in page.rulings]).reshape(-1, 4)
    starts_inside = (strokes[:, None, :2] >= bounds[None, :, :2]).all(axis=2)
    ends_inside = (strokes[:, None, 2:] <= bounds[None, :, 2:]).all(axis=2)
    inside = np.logical_or.reduce(starts_inside & ends_inside, axis=1)
    return [ruling for ruling, drop in zip(page.rulings, inside, strict=True) if not drop]


def rulings_to_networks(rulings: Sequence[Ruling]) -> tuple[list[EdgeNetwork], list[Edge]]:
    """Networks of rulings that touch, and the horizontal rulings that meet no vertical one."""
    return _edges_to_networks([_ruling_to_edge(ruling) for ruling in rulings])


def fills_to_networks(fills: Sequence[FilledArea], taken: Sequence[BBox]) -> list[EdgeNetwork]:
    """Networks of the edges of shaded rectangles, for cells that shade alone bounds.

    Args:
        fills: of the page.
        taken: boxes of tables that rulings bound; fills in them only colour their cells.
    """
    edges = []
    for fill in fills:
        box = fill.bbox
        if fill.gray >= WHITE or min(box.width, box.height) < MIN_FILL_SIDE_PT:
            continue
        if any(box.overlaps(table) for table in taken):
            continue
        edges += [
            _edge_dict("h", box.x0, box.x1, box.top, box.top),
            _edge_dict("h", box.x0, box.x1, box.bottom, box.bottom),
            _edge_dict("v", box.x0, box.x0, box.top, box.bottom),
            _edge_dict("v", box.x1, box.x1, box.top, box.bottom),
        ]
    return _edges_to_networks(edges)[0]


def _ruling_to_edge(ruling: Ruling) -> dict[str, Any]:
    box = ruling.bbox
    if ruling.orientation == "horizontal":
        return _edge_dict("h", box.x0, box.x1, box.y_mid, box.y_mid)
    return _edge_dict("v", box.x_mid, box.x_mid, box.top, box.bottom)


def _edge_dict(orientation: str, x0: float, x1: float, top: float, bottom: float) -> dict[str, Any]:
    """An edge in the form that pdfplumber's geometry functions take."""
    return {
        "orientation": orientation,
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "doctop": top,
    }


def _edges_to_networks(
    edges: list[dict[str, Any]],
) -> tuple[list[EdgeNetwork], list[Edge]]:
    merged = merge_edges(
        edges, SNAP_TOLERANCE_PT, SNAP_TOLERANCE_PT, JOIN_TOLERANCE_PT, JOIN_TOLERANCE_PT
    )
    verticals = _longest(
        [Edge(e["x0"], e["top"], e["bottom"]) for e in merged if e["orientation"] == "v"]
    )
    horizontals = _longest(
        [Edge(e["top"], e["x0"], e["x1"]) for e in merged if e["orientation"] == "h"]
    )
    touching = _touching(verticals, horizontals)
    networks = [
        EdgeNetwork(
            tuple(verticals[i] for i in sorted(v_members)),
            tuple(horizontals[i] for i in sorted(h_members)),
        )
        for v_members, h_members in _connected(touching)
    ]
    meets_vertical = np.logical_or.reduce(touching, axis=0)
    lone = [edge for edge, meets in zip(horizontals, meets_vertical, strict=True) if not meets]
    return networks, lone


def _longest(edges: list[Edge]) -> list[Edge]:
    """The edges, the longest of them where a drawing has more than any table."""
    if len(edges) <= MAX_EDGES:
        return edges
    return sorted(sorted(edges, key=lambda edge: -edge.length)[:MAX_EDGES])


def _touching(verticals: Sequence[Edge], horizontals: Sequence[Edge]) -> np.ndarray[Any, Any]:
    """Which vertical (row) meets which horizontal (column)."""
    v = np.array(verticals).reshape(-1, 3)
    h = np.array(horizontals).reshape(-1, 3)
    across = (v[:, None, 0] >= h[None, :, 1] - TOUCH_TOLERANCE_PT) & (
        v[:, None, 0] <= h[None, :, 2] + TOUCH_TOLERANCE_PT
    )
    along = (h[None, :, 0] >= v[:, None, 1] - TOUCH_TOLERANCE_PT) & (
        h[None, :, 0] <= v[:, None, 2] + TOUCH_TOLERANCE_PT
    )
    touching: np.ndarray[Any, Any] = across & along
    return touching


def _connected(touching: np.ndarray[Any, Any]) -> list[tuple[set[int], set[int]]]:
    """Connected sets of (verticals, horizontals), both sides present."""
    unseen = set(range(touching.shape[0]))
    networks = []
    while unseen:
        fresh_v = {unseen.pop()}
        members_v, members_h = set(fresh_v), set[int]()
        while fresh_v:
            fresh_h = (
                set(np.flatnonzero(touching[sorted(fresh_v)].any(axis=0)).tolist()) - members_h
            )
            members_h |= fresh_h
            reached = set(np.flatnonzero(touching[:, sorted(fresh_h)].any(axis=1)).tolist())
            fresh_v = reached - members_v
            members_v |= fresh_v
        unseen -= members_v
        if members_h:
            networks.append((members_v, members_h))
    return networks
