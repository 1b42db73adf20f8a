"""Painted subpaths and what kind of shape their points make."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from corpus.geometry import BBox

Point = tuple[float, float]
ShapeKind = Literal["stroke", "rectangle", "curve", "polyline"]

_AXIS_SLACK_PT = 0.4
"""How far the ends of a stroke along an axis may differ across it."""

_CURVE_SHARE = 0.75
"""Share of points from Béziers above which a subpath is a curve: an ellipse has 12 of 13, a
rectangle with rounded corners 12 of 17."""


class Paint(NamedTuple):
    """How a path is painted.

    Attributes:
        stroke_gray, fill_gray: lightness, 0 black .. 1 white; None if not painted.
        width_pt: of the stroke; 0 where it is only filled.
        opaque: whether its fill hides what was painted before.
        order: position among the page's objects; later ones are painted over earlier ones.
    """

    stroke_gray: float | None
    fill_gray: float | None
    width_pt: float
    dashed: bool
    opaque: bool
    order: int


class Shape(NamedTuple):
    """One painted subpath.

    Attributes:
        kind: ``stroke`` one straight segment, along an axis or not; ``rectangle`` along the
            axes; ``curve`` made of Béziers for the most part; ``polyline`` the rest.
        bbox: of its points; for a stroke along an axis, of its ink.
        points: its corners (of Béziers also the control points).
    """

    kind: ShapeKind
    bbox: BBox
    points: tuple[Point, ...]
    paint: Paint

    def is_seen(self, white: float) -> bool:
        """Whether any of its paint is darker than ``white``."""
        stroke, fill = self.paint.stroke_gray, self.paint.fill_gray
        return (stroke is not None and stroke < white) or (fill is not None and fill < white)


def subpath_to_shapes(
    points: Sequence[Point], n_curve_points: int, paint: Paint, limit: BBox
) -> list[Shape]:
    """The shapes of a subpath: one, or each stroke of an open run along the axes.

    ``points`` are in page space, the first repeated at the end of a closed subpath;
    ``n_curve_points`` of them belong to Béziers. ``limit`` is what the clip path leaves.
    """
    if len(points) < 2:
        return []
    if n_curve_points:
        kind: ShapeKind = (
            "curve" if n_curve_points >= _CURVE_SHARE * (len(points) - 1) else "polyline"
        )
        return [_shape(kind, points, paint, limit)]
    if is_rectangle(points):
        return [_shape("rectangle", points, paint, limit)]
    if paint.fill_gray is None and all(_along_axis(a, b) for a, b in pairwise(points)):
        return [_shape("stroke", pair, paint, limit) for pair in pairwise(points)]
    return [_shape("stroke" if len(points) == 2 else "polyline", points, paint, limit)]


def _shape(kind: ShapeKind, points: Sequence[Point], paint: Paint, limit: BBox) -> Shape:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = BBox(min(xs), min(ys), max(xs), max(ys))
    if kind == "stroke" and min(box.width, box.height) <= _AXIS_SLACK_PT:
        half = paint.width_pt / 2
        if box.width <= box.height:
            box = box._replace(x0=box.x0 - half, x1=box.x1 + half)
        else:
            box = box._replace(top=box.top - half, bottom=box.bottom + half)
    return Shape(kind, clipped(box, limit), tuple(points), paint)


def is_rectangle(points: Sequence[Point]) -> bool:
    """Whether the points are the corners of a closed rectangle along the axes."""
    corners = list(points)
    while len(corners) > 4 and _near(corners[0], corners[-1]):
        corners.pop()
    if len(corners) != 4:
        return False
    turns = [_is_level(a, b) for a, b in pairwise([*corners, corners[0]])]
    return turns in ([True, False, True, False], [False, True, False, True])


def _near(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= _AXIS_SLACK_PT and abs(a[1] - b[1]) <= _AXIS_SLACK_PT


def _along_axis(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= _AXIS_SLACK_PT or abs(a[1] - b[1]) <= _AXIS_SLACK_PT


def _is_level(a: Point, b: Point) -> bool | None:
    """True for a side along x, False along y, None for one aslant or without length."""
    dx, dy = abs(a[0] - b[0]), abs(a[1] - b[1])
    if dy <= _AXIS_SLACK_PT < dx:
        return True
    return False if dx <= _AXIS_SLACK_PT < dy else None


def clipped(box: BBox, limit: BBox) -> BBox:
    """The part of a box within a limit; a box without area at its edge if there is none."""
    x0, top = min(max(box.x0, limit.x0), limit.x1), min(max(box.top, limit.top), limit.bottom)
    return BBox(x0, top, max(min(box.x1, limit.x1), x0), max(min(box.bottom, limit.bottom), top))
