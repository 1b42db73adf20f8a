"""From painted shapes to rulings and shaded areas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from corpus.geometry import BBox
from corpus.page import FilledArea, PageImage, Ruling
from parsers.pages.text_layer.paint import WHITE
from parsers.pages.text_layer.shapes import Shape

Orientation = Literal["horizontal", "vertical"]

MAX_THICKNESS_PT = 3.0
"""A filled rectangle thinner than this is a ruling; thicker ones are bars or shading. The heaviest
frame (太枠) of the forms seen is 2.25 pt."""

MIN_LENGTH_PT = 3.0
"""A joined stroke shorter than this is a dot, not a ruling."""

_ASPECT = 2.0
"""A single stroke counts as a ruling when it is this many times as long as it is thick; shorter
ones are dots of dotted lines and count where they join up."""

_SAME_PLACE_PT = 1.0
"""Strokes whose middles differ less than this across lie on one ruling (a cell's and its
neighbour's border)."""

_DOUBLE_PT = 2.6
"""Two rulings closer than this are one double line (二重線): no text fits between."""

_JOIN_PT = 1.2
"""Gap along a ruling that is closed: borders drawn cell by cell stop short of each other."""

_DASH_GAP_PT = 4.0
"""Gap between dashes or dots of one dashed line."""

_DASH_PT = 14.0
"""Longest dash."""

_MIN_DASHES = 3

_ASLANT_PT = 0.4
"""Dashes that move to one side by more than this, step by step, are an arrow's shaft."""


class _Stroke(NamedTuple):
    """Ink along an axis: its extent across (low, high) and along (start, end)."""

    low: float
    high: float
    start: float
    end: float
    dashed: bool = False
    dashes: int = 1

    @property
    def place(self) -> float:
        return (self.low + self.high) / 2

    @property
    def length(self) -> float:
        return self.end - self.start


def shapes_to_rulings(shapes: Iterable[Shape], images: Iterable[PageImage] = ()) -> list[Ruling]:
    """The rulings that shapes and images of a pixel's height draw, joined where they go on."""
    strokes: dict[Orientation, list[_Stroke]] = {"horizontal": [], "vertical": []}
    for shape in shapes:
        _collect(shape, strokes)
    for image in images:
        if min(image.bbox.width, image.bbox.height) <= MAX_THICKNESS_PT:
            _add_box(image.bbox, False, strokes)
    return [
        _ruling(stroke, orientation)
        for orientation, members in strokes.items()
        for stroke in join_strokes(members)
    ]


def shapes_to_fills(shapes: Iterable[Shape]) -> list[FilledArea]:
    """Shaded rectangles, in the order of painting; white ones are kept only over darker ones."""
    fills: list[FilledArea] = []
    for shape in shapes:
        if shape.kind != "rectangle" or shape.paint.fill_gray is None:
            continue
        if min(shape.bbox.width, shape.bbox.height) <= MAX_THICKNESS_PT:
            continue
        if shape.paint.fill_gray < WHITE:
            fills.append(FilledArea(shape.bbox, round(shape.paint.fill_gray, 3)))
    return fills


def _collect(shape: Shape, strokes: dict[Orientation, list[_Stroke]]) -> None:
    """Add what a shape contributes: a stroke, a thin rectangle, or the four sides of a frame."""
    stroked = shape.paint.stroke_gray is not None and shape.paint.stroke_gray < WHITE
    if not shape.is_seen(WHITE):
        return
    box = shape.bbox
    if shape.kind == "stroke" or min(box.width, box.height) <= MAX_THICKNESS_PT:
        if min(box.width, box.height) <= MAX_THICKNESS_PT:
            _add_box(box, shape.paint.dashed, strokes)
    elif shape.kind == "rectangle" and stroked:
        _add_frame(shape, strokes)


def _add_box(box: BBox, dashed: bool, strokes: dict[Orientation, list[_Stroke]]) -> None:
    """A thin box is a stroke along its longer side; a dot may belong to a line either way."""
    dot = max(box.width, box.height) < _ASPECT * min(box.width, box.height)
    if box.width >= box.height or dot:
        strokes["horizontal"].append(_Stroke(box.top, box.bottom, box.x0, box.x1, dashed))
    if box.height > box.width or dot:
        strokes["vertical"].append(_Stroke(box.x0, box.x1, box.top, box.bottom, dashed))


def _add_frame(shape: Shape, strokes: dict[Orientation, list[_Stroke]]) -> None:
    x0, top, x1, bottom = shape.bbox
    half = shape.paint.width_pt / 2
    for y in (top, bottom):
        strokes["horizontal"].append(_Stroke(y - half, y + half, x0, x1, shape.paint.dashed))
    for x in (x0, x1):
        strokes["vertical"].append(_Stroke(x - half, x + half, top, bottom, shape.paint.dashed))


def join_strokes(strokes: Sequence[_Stroke]) -> list[_Stroke]:
    """Join strokes of one orientation that go on on the same line; drop what stays a dot."""
    joined: list[_Stroke] = []
    for level in _levels(sorted(strokes), _SAME_PLACE_PT):
        joined += _join_level(level)
    lines = [stroke for stroke in joined if _is_line(stroke)]
    return _merge_doubles(lines)


def _levels(strokes: Sequence[_Stroke], reach: float) -> list[list[_Stroke]]:
    """Groups of strokes at the same place across; a group is never wider than ``reach``."""
    levels: list[list[_Stroke]] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.place):
        if levels and stroke.place - levels[-1][0].place <= reach:
            levels[-1].append(stroke)
        else:
            levels.append([stroke])
    return levels


def _join_level(level: list[_Stroke]) -> list[_Stroke]:
    level.sort(key=lambda stroke: stroke.start)
    joined = [level[0]]
    runs = [[level[0]]]
    for stroke in level[1:]:
        last = joined[-1]
        gap = stroke.start - last.end
        dash = _dashlike(last) and _dashlike(stroke)
        if gap > (_DASH_GAP_PT if dash else _JOIN_PT):
            joined.append(stroke)
            runs.append([stroke])
            continue
        runs[-1].append(stroke)
        apart = gap > _JOIN_PT
        joined[-1] = _Stroke(
            min(last.low, stroke.low),
            max(last.high, stroke.high),
            last.start,
            max(last.end, stroke.end),
            (last.dashed and stroke.dashed) or apart or (last.dashes > 1 and dash),
            last.dashes + 1 if apart else last.dashes,
        )
    return [stroke for stroke, run in zip(joined, runs, strict=True) if not _runs_aslant(run)]


def _runs_aslant(run: Sequence[_Stroke]) -> bool:
    """Whether the dashes of a run all step to the same side."""
    if len(run) < _MIN_DASHES:
        return False
    steps = [after.place - before.place for before, after in pairwise(run)]
    one_way = all(step > 0 for step in steps) or all(step < 0 for step in steps)
    return one_way and abs(sum(steps)) > _ASLANT_PT


def _dashlike(stroke: _Stroke) -> bool:
    return stroke.dashes > 1 or stroke.length <= _DASH_PT


def _is_line(stroke: _Stroke) -> bool:
    thickness = stroke.high - stroke.low
    if stroke.dashes > 1 and stroke.dashes < _MIN_DASHES:
        return False
    return stroke.length >= max(MIN_LENGTH_PT, _ASPECT * min(thickness, MAX_THICKNESS_PT))


def _merge_doubles(lines: list[_Stroke]) -> list[_Stroke]:
    """Two lines side by side of nearly the same length become one that covers both."""
    lines = sorted(lines, key=lambda stroke: stroke.place)
    merged: list[_Stroke] = []
    for line in lines:
        twin = next(
            (index for index in _near_below(merged, line) if _side_by_side(merged[index], line)),
            None,
        )
        if twin is None:
            merged.append(line)
        else:
            other = merged[twin]
            merged[twin] = _Stroke(
                min(other.low, line.low),
                max(other.high, line.high),
                min(other.start, line.start),
                max(other.end, line.end),
                other.dashed and line.dashed,
            )
    return merged


def _near_below(merged: list[_Stroke], line: _Stroke) -> Iterable[int]:
    for index in range(len(merged) - 1, -1, -1):
        if line.place - merged[index].place > _DOUBLE_PT:
            return
        yield index


def _side_by_side(a: _Stroke, b: _Stroke) -> bool:
    if max(a.high, b.high) - min(a.low, b.low) > 2 * MAX_THICKNESS_PT:
        return False
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared >= 0.8 * max(a.length, b.length)


def _ruling(stroke: _Stroke, orientation: Orientation) -> Ruling:
    if orientation == "horizontal":
        box = BBox(stroke.start, stroke.low, stroke.end, stroke.high)
    else:
        box = BBox(stroke.low, stroke.start, stroke.high, stroke.end)
    return Ruling(box, orientation, stroke.dashed)
