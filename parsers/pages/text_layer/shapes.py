"""Painted subpaths and what kind of shape their points make."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from corpus.geometry import BBox, covered_share

Point = tuple[float, float]
ShapeKind = Literal["stroke", "rectangle", "ellipse", "polyline"]

_AXIS_SLACK_PT = 0.4
"""How far the ends of a stroke along an axis may differ across it."""

_ELLIPSE_POINTS = 12
"""Points of four Bézier arcs; polygons that stand for an ellipse have more."""

_ELLIPSE_RANGE = (0.7, 1.4)
"""(x/a)² + (y/b)² of the points of an ellipse with half axes a and b: 1, and 1.3 at the control
points of its arcs. The corners of a rounded rectangle come to 1.5 and more."""

_OPEN_TURN = (math.radians(330), math.radians(450))
"""How far an open path turns that is a ring by hand: its ends miss each other or overlap."""

_OPEN_STEP = math.radians(60)
"""From point to point of it; the corners of what is no curve lie further apart."""


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
        kind: ``stroke`` one straight segment, along an axis or not; ``rectangle`` and
            ``ellipse`` along the axes; ``polyline`` the rest, open or closed.
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
    points: Sequence[Point], has_curves: bool, paint: Paint, limit: BBox
) -> list[Shape]:
    """The shapes of a subpath: one, or each stroke of an open run along the axes.

    ``points`` are in page space, the first repeated at the end of a closed subpath;
    ``limit`` is what the clip path leaves.
    """
    if len(points) < 2:
        return []
    if is_ellipse(points):
        return [_shape("ellipse", points, paint, limit)]
    if has_curves:
        return [_shape("polyline", points, paint, limit)]
    if is_rectangle(points):
        return [_shape("rectangle", points, paint, limit)]
    if paint.fill_gray is None and all(_along_axis(a, b) for a, b in pairwise(points)):
        return [_shape("stroke", pair, paint, limit) for pair in pairwise(points)]
    return [_shape("stroke" if len(points) == 2 else "polyline", points, paint, limit)]


def filled_frame(shapes: Sequence[Shape], *, even_odd: bool) -> Shape | None:
    """The frame that a path fills between two rectangles, as one that is stroked; else None.

    Browsers draw a border like that. The inner rectangle is left white by the even-odd rule, or
    where it runs the other way round.
    """
    if len(shapes) != 2 or any(shape.kind != "rectangle" for shape in shapes):
        return None
    inner, outer = sorted(shapes, key=lambda shape: shape.bbox.area)
    paint = outer.paint
    if paint.stroke_gray is not None or covered_share(inner.bbox, outer.bbox) < 1:
        return None
    if not even_odd and _turn(inner.points) * _turn(outer.points) > 0:
        return None
    width = (outer.bbox.width - inner.bbox.width + outer.bbox.height - inner.bbox.height) / 4
    stroked = paint._replace(
        stroke_gray=paint.fill_gray, fill_gray=None, width_pt=width, opaque=False
    )
    return outer._replace(paint=stroked)


def _turn(points: Sequence[Point]) -> float:
    """Twice the area that points go round, negative the other way round."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*points, points[0])))


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


def is_ellipse(points: Sequence[Point]) -> bool:
    """Whether the points run all around an ellipse with axes along x and y.

    A ring drawn by hand is one whose ends miss each other.
    """
    if len(points) < _ELLIPSE_POINTS:
        return False
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x_mid, y_mid = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    half_width, half_height = max(xs) - x_mid, max(ys) - y_mid
    if min(half_width, half_height) <= _AXIS_SLACK_PT:
        return False
    low, high = _ELLIPSE_RANGE
    around = [((x - x_mid) / half_width, (y - y_mid) / half_height) for x, y in points]
    if not all(low <= x**2 + y**2 <= high for x, y in around):
        return False
    return _near(points[0], points[-1]) or _turns_once(around)


def _turns_once(around: Sequence[Point]) -> bool:
    """Whether points about an origin go round it once, always the same way and no step far."""
    angles = [math.atan2(y, x) for x, y in around]
    steps = [math.remainder(b - a, math.tau) for a, b in pairwise(angles)]
    low, high = _OPEN_TURN
    return low <= abs(sum(steps)) <= high and max(map(abs, steps)) <= _OPEN_STEP


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
