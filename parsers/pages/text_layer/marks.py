"""Rings, ticks and diagonal strikes that are drawn over or beside text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from corpus.geometry import BBox, covered_share
from corpus.page import DrawnMark, Word
from parsers.pages.text_layer.paint import WHITE
from parsers.pages.text_layer.shapes import Shape

MAX_MARKS = 300
"""Marks kept of a page; more of them are the symbols of a chart or map."""

_RING_SIDE_PT = (7.0, 130.0)
"""Sides of a ring around one to six characters of 7 to 20 pt."""

_RING_MAX_CHARACTERS = 6
_RING_FLATTEST = 7.0
"""Longer side over shorter of the flattest ring: six characters side by side."""

_LONG_RING_EM = 2.2
_LONG_RING_CHARACTERS = 20
"""Around more characters a ring is drawn close to its line; one that is not this near to it, or
around still more, is a figure with a text in it."""

_TICK_SIDE_PT = (3.5, 26.0)
_STRIKE_LENGTH_PT = (5.0, 200.0)


def find_marks(shapes: Sequence[Shape], words: Sequence[Word]) -> list[DrawnMark]:
    """Rings around words, diagonal strikes through them, and ticks and crosses."""
    marks: list[DrawnMark] = []
    diagonals: list[Shape] = []
    ellipses = [shape for shape in shapes if shape.kind == "ellipse"]
    for shape in shapes:
        if not shape.is_seen(WHITE):
            continue
        if shape.kind == "ellipse" and _is_ring(shape, _is_hollow(shape, ellipses), words):
            marks.append(DrawnMark("ring", shape.bbox, "checked"))
        elif shape.kind == "polyline" and _is_tick(shape):
            marks.append(DrawnMark("tick", shape.bbox, "checked"))
        elif shape.kind == "stroke" and _is_diagonal(shape):
            diagonals.append(shape)
    marks += _crosses_and_strikes(diagonals, words)
    return _distinct(marks)[:MAX_MARKS]


def _is_ring(shape: Shape, hollow: bool, words: Sequence[Word]) -> bool:
    """A hollow ellipse around the middles of one to six characters, or close around a word."""
    short, long = sorted((shape.bbox.width, shape.bbox.height))
    if not hollow or short < _RING_SIDE_PT[0]:
        return False
    counts = [(word, _characters_inside(word, shape.bbox)) for word in words]
    inside = sum(count for _, count in counts)
    if 1 <= inside <= _RING_MAX_CHARACTERS:
        return long <= min(_RING_FLATTEST * short, _RING_SIDE_PT[1])
    size = min((word.size_pt for word, count in counts if count), default=0.0)
    is_close = short <= _LONG_RING_EM * size and long <= (inside + 2) * size
    return _RING_MAX_CHARACTERS < inside <= _LONG_RING_CHARACTERS and is_close


def _is_hollow(shape: Shape, ellipses: Iterable[Shape]) -> bool:
    """Drawn as an outline, or as the area between two ellipses of one path."""
    if shape.paint.fill_gray is None or shape.paint.fill_gray >= WHITE:
        return True
    return any(
        other is not shape
        and other.paint.order == shape.paint.order
        and covered_share(other.bbox, shape.bbox) > _INNER_COVERED
        and other.bbox.area >= _INNER_AREA * shape.bbox.area
        for other in ellipses
    )


_INNER_COVERED, _INNER_AREA = 0.95, 0.6
"""The inner edge of an outline lies in the outer one and leaves a thin band only."""


def _characters_inside(word: Word, box: BBox) -> int:
    if not box.overlaps(word.bbox):
        return 0
    if not word.char_edges:
        return len(word.text) * box.contains_point(word.bbox.x_mid, word.bbox.y_mid)
    edges = word.char_edges
    middles = [(start + end) / 2 for start, end in pairwise(edges)]
    if word.vertical:
        return sum(box.contains_point(word.bbox.x_mid, middle) for middle in middles)
    return sum(box.contains_point(middle, word.bbox.y_mid) for middle in middles)


def _is_tick(shape: Shape) -> bool:
    """✓ or レ: an open path of three points whose middle one is the lowest."""
    low, high = _TICK_SIDE_PT
    if len(shape.points) != 3 or shape.paint.fill_gray is not None:
        return False
    if not (low <= shape.bbox.width <= high and low <= shape.bbox.height <= high):
        return False
    (x0, y0), (x1, y1), (x2, y2) = shape.points
    return y1 > y0 and y1 > y2 and (x0 <= x1 < x2 or x2 < x1 <= x0)


def _is_diagonal(shape: Shape) -> bool:
    low, high = _STRIKE_LENGTH_PT
    length = (shape.bbox.width**2 + shape.bbox.height**2) ** 0.5
    return low <= length <= high and min(shape.bbox.width, shape.bbox.height) > 1.5


def _crosses_and_strikes(diagonals: Sequence[Shape], words: Sequence[Word]) -> list[DrawnMark]:
    marks: list[DrawnMark] = []
    crossed: set[int] = set()
    numbered = list(enumerate(diagonals[:MAX_MARKS]))
    for (index, one), (other_index, other) in combinations(numbered, 2):
        if not crossed & {index, other_index} and _is_cross(one, other):
            crossed |= {index, other_index}
            marks.append(DrawnMark("tick", one.bbox, "checked"))
    marks += [
        DrawnMark("strike", shape.bbox)
        for index, shape in numbered
        if index not in crossed and any(_runs_through(shape, word) for word in words)
    ]
    return marks


def _is_cross(one: Shape, other: Shape) -> bool:
    low, high = _TICK_SIDE_PT
    a, b = one.bbox, other.bbox
    return (
        low <= a.width <= high
        and low <= a.height <= high
        and abs(a.x_mid - b.x_mid) <= 0.15 * a.width
        and abs(a.y_mid - b.y_mid) <= 0.15 * a.height
        and _slope(one) * _slope(other) < 0
    )


def _slope(shape: Shape) -> float:
    (x0, y0), (x1, y1) = shape.points[0], shape.points[-1]
    return (x1 - x0) * (y1 - y0)


def _runs_through(shape: Shape, word: Word) -> bool:
    """Whether the stroke passes the middle of a word and is longer than its letters' strokes."""
    box = word.bbox
    if (shape.bbox.width**2 + shape.bbox.height**2) ** 0.5 < word.size_pt:
        return False
    (x0, y0), (x1, y1) = shape.points[0], shape.points[-1]
    core = BBox(box.x0, box.top + 0.25 * box.height, box.x1, box.bottom - 0.25 * box.height)
    steps = [index / 10 for index in range(11)]
    inside = sum(core.contains_point(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in steps)
    return inside >= _STEPS_INSIDE


_STEPS_INSIDE = 3
"""Of eleven points along a stroke, those that lie in the middle of the word it strikes out."""


def _distinct(marks: Iterable[DrawnMark]) -> list[DrawnMark]:
    """Marks painted twice at the same place (fill, then stroke) count once."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[DrawnMark] = []
    for mark in marks:
        key = (mark.kind, round(mark.bbox.x_mid / 2), round(mark.bbox.y_mid / 2))
        if key not in seen:
            seen.add(key)
            kept.append(mark)
    return kept
