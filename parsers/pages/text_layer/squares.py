"""Small drawn squares that are check boxes, and what is drawn in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.geometry import BBox, covered_share, union_of
from corpus.page import DrawnMark, MarkState, Ruling
from parsers.pages.text_layer.paint import WHITE
from parsers.pages.text_layer.shapes import Shape

MIN_SIDE_PT = 4.5
MAX_SIDE_PT = 20.0
"""Check boxes on forms are set between 6 and 16 pt; smaller squares are dots, larger ones cells."""

_MAX_ASPECT = 1.3
"""Drawn boxes are square up to rounding; columns of a narrow table are not."""

_DARK = 0.5
"""Fill darker than this is a tick or a blackened box; lighter is shading."""

_TOUCH_PT = 1.2
"""A square whose side lies this near a longer ruling or another square's side is a table cell."""

_OVERHANG_PT = 2.0
"""How far a ruling has to go on beyond the square to make it a cell."""

_INNER_SHARE = 0.06
"""Share of the box that a dark inner fill covers at least to be a tick rather than a speck."""

_TOUCHING_CELLS = 1
"""Neighbours touching a square from which on it is a cell of a row of them (郵便番号, 個人番号)."""


def find_squares(
    shapes: Sequence[Shape], rulings: Sequence[Ruling]
) -> tuple[list[DrawnMark], list[Ruling]]:
    """Check boxes among the shapes, and the rulings that are not their sides.

    ``rulings`` are those that the shapes draw; squares drawn as four strokes are found in them.
    """
    drawn = [shape for shape in shapes if _is_square(shape)]
    boxes = _merged([*(shape.bbox for shape in drawn), *_closed_by(rulings)])
    longer = [ruling for ruling in rulings if _length(ruling) > MIN_SIDE_PT]
    alone = [box for box in boxes if not _is_cell(box, longer) and not _has_neighbours(box, boxes)]
    marks = [DrawnMark("square", box, _state_of(box, shapes)) for box in alone]
    kept = [ruling for ruling in rulings if not _belongs_to_any(ruling, alone)]
    return marks, kept


def _is_square(shape: Shape) -> bool:
    if shape.kind != "rectangle" or not _has_size(shape.bbox):
        return False
    stroked = shape.paint.stroke_gray is not None and shape.paint.stroke_gray < WHITE
    return stroked or (shape.paint.fill_gray is not None and shape.paint.fill_gray < _DARK)


def _has_size(box: BBox) -> bool:
    short, long = sorted((box.width, box.height))
    return short >= MIN_SIDE_PT and long <= MAX_SIDE_PT and long <= _MAX_ASPECT * short


def _closed_by(rulings: Iterable[Ruling]) -> list[BBox]:
    """Squares that two short horizontal and two short vertical rulings close."""
    short = [ruling for ruling in rulings if MIN_SIDE_PT <= _length(ruling) <= MAX_SIDE_PT + 2]
    uprights = [ruling.bbox for ruling in short if ruling.orientation == "vertical"]
    boxes: list[BBox] = []
    for index, left in enumerate(uprights):
        for right in uprights[index + 1 :]:
            box = union_of((left, right))
            level = abs(left.top - right.top) <= 1 and abs(left.bottom - right.bottom) <= 1
            if level and _has_size(box) and _has_lids(box, short):
                boxes.append(box)
    return boxes


def _has_lids(box: BBox, short: Sequence[Ruling]) -> bool:
    return all(
        any(
            ruling.orientation == "horizontal"
            and abs(ruling.bbox.y_mid - y) <= _TOUCH_PT
            and abs(ruling.bbox.x0 - box.x0) <= _TOUCH_PT
            and abs(ruling.bbox.x1 - box.x1) <= _TOUCH_PT
            for ruling in short
        )
        for y in (box.top, box.bottom)
    )


def _length(ruling: Ruling) -> float:
    return max(ruling.bbox.width, ruling.bbox.height)


def _merged(boxes: Iterable[BBox]) -> list[BBox]:
    """Squares drawn twice (fill and stroke, double frame) become one, the outer one."""
    merged: list[BBox] = []
    for box in sorted(boxes, key=lambda box: -box.area):
        if not any(covered_share(box, other) > _SAME_SQUARE for other in merged):
            merged.append(box)
    return merged


_SAME_SQUARE = 0.6
"""Share of a square inside a larger one above which both are one box."""


def _is_cell(box: BBox, rulings: Iterable[Ruling]) -> bool:
    """Whether a ruling runs along a side of the square and on beyond it."""
    for ruling in rulings:
        line = ruling.bbox
        if ruling.orientation == "horizontal":
            near = min(abs(line.y_mid - box.top), abs(line.y_mid - box.bottom)) <= _TOUCH_PT
            meets = line.x0 <= box.x1 and line.x1 >= box.x0
            beyond = line.x0 < box.x0 - _OVERHANG_PT or line.x1 > box.x1 + _OVERHANG_PT
        else:
            near = min(abs(line.x_mid - box.x0), abs(line.x_mid - box.x1)) <= _TOUCH_PT
            meets = line.top <= box.bottom and line.bottom >= box.top
            beyond = line.top < box.top - _OVERHANG_PT or line.bottom > box.bottom + _OVERHANG_PT
        if near and meets and beyond:
            return True
    return False


def _has_neighbours(box: BBox, boxes: Iterable[BBox]) -> bool:
    reach = box.expanded(_TOUCH_PT)
    touching = sum(1 for other in boxes if other is not box and reach.overlaps(other))
    return touching >= _TOUCHING_CELLS


def _state_of(box: BBox, shapes: Iterable[Shape]) -> MarkState:
    """Ticked if something dark is painted inside last, unticked if paper is."""
    state: MarkState = "unchecked"
    reach = box.expanded(box.width * 0.3)
    for shape in shapes:
        inner = shape.bbox
        if not reach.overlaps(inner) or inner.area > 2.5 * box.area:
            continue
        if shape.kind == "rectangle":
            state = _state_of_fill(shape, box, state)
        elif _crosses_inside(shape, box):
            state = "checked"
    return state


def _state_of_fill(shape: Shape, box: BBox, before: MarkState) -> MarkState:
    if shape.paint.fill_gray is None or covered_share(shape.bbox, box.expanded(1.0)) < 0.9:
        return before
    share = shape.bbox.area / box.area
    if shape.paint.fill_gray < _DARK and share >= _INNER_SHARE:
        return "checked"
    if shape.paint.fill_gray >= _DARK and share >= 0.3:
        return "unchecked"
    return before


def _crosses_inside(shape: Shape, box: BBox) -> bool:
    """A tick or cross: dark, not one of the sides, with its middle in the box."""
    dark = min(_gray(shape.paint.stroke_gray), _gray(shape.paint.fill_gray)) < WHITE
    inner = shape.bbox
    return (
        dark
        and box.contains_point(inner.x_mid, inner.y_mid)
        and min(inner.width, inner.height) >= 0.25 * min(box.width, box.height)
    )


def _gray(gray: float | None) -> float:
    return 1.0 if gray is None else gray


def _belongs_to_any(ruling: Ruling, boxes: Iterable[BBox]) -> bool:
    line = ruling.bbox
    return any(
        _length(ruling) <= MAX_SIDE_PT + 2 and covered_share(line, box.expanded(_TOUCH_PT)) > 0.9
        for box in boxes
    )
