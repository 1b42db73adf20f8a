"""Letters painted as paths, over or under the text that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from parsers.pages.text_layer.characters import Glyph
from parsers.pages.text_layer.shapes import Shape

_LARGEST_PART_EM = 0.95
"""Strokes of a letter, as of 一, are shorter than its em box; rulings beside it are longer."""

_MIN_POLYGONS = 20
"""Filled polygons on a page with outlined letters; a form with drawn ticks has fewer."""

_TILE_PT = 24.0
"""Tiles in which letters are looked up; larger letters are titles, which are long polygons."""


def drop_letter_shapes(shapes: Sequence[Shape], glyphs: Sequence[Glyph]) -> list[Shape]:
    """Leave out shapes in the em box of a character that are no larger than its strokes.

    Left in, the bars of outlined digits join up to dashed rulings and strike out their own text.
    """
    small = [shape for shape in shapes if _size(shape) <= _TILE_PT]
    polygons = sum(shape.kind == "polyline" and bool(shape.paint.opaque) for shape in small)
    if polygons < _MIN_POLYGONS:
        return list(shapes)
    tiles: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        if not glyph.text.isspace():
            tiles[_tile(glyph.x0, glyph.top)].append(glyph)
    return [shape for shape in shapes if _size(shape) > _TILE_PT or not _is_in_letter(shape, tiles)]


def _size(shape: Shape) -> float:
    return max(shape.bbox.width, shape.bbox.height)


def _tile(x: float, y: float) -> tuple[int, int]:
    return int(x // _TILE_PT), int(y // _TILE_PT)


def _is_in_letter(shape: Shape, tiles: dict[tuple[int, int], list[Glyph]]) -> bool:
    x, y = shape.bbox.x_mid, shape.bbox.y_mid
    column, row = _tile(x, y)
    size = _size(shape)
    return any(
        glyph.x0 <= x <= glyph.x1
        and glyph.top <= y <= glyph.bottom
        and size <= _LARGEST_PART_EM * glyph.style.size_pt
        for step_x in (-1, 0)
        for step_y in (-1, 0)
        for glyph in tiles.get((column + step_x, row + step_y), ())
    )
