"""Glyphs and shapes made by hand, in page space."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from corpus.geometry import BBox
from parsers.pages.text_layer.characters import Direction, Glyph, GlyphStyle
from parsers.pages.text_layer.shapes import Paint, Point, Shape, subpath_to_shapes

PAGE = BBox(0, 0, 600, 800)

GlyphMaker = Callable[..., list[Glyph]]
ShapeMaker = Callable[..., list[Shape]]


@pytest.fixture
def set_text() -> GlyphMaker:
    """Sets a text as glyphs of one em each, one behind the other."""

    def make(  # noqa: PLR0913  every test sets one or two of these
        text: str,
        x: float = 100.0,
        y: float = 100.0,
        size: float = 10.0,
        direction: Direction = "right",
        pitch: float | None = None,
        gray: float = 0.0,
        text_object: int = 1,
        invisible: bool = False,
    ) -> list[Glyph]:
        style = GlyphStyle("Mincho", size, direction, False, invisible, gray, None)
        step = size if pitch is None else pitch
        dx, dy = (step, 0.0) if direction == "right" else (0.0, step)
        return [
            Glyph(
                char,
                x + dx * index,
                y + dy * index,
                x + dx * index + size,
                y + dy * index + size,
                style,
                text_object,
            )
            for index, char in enumerate(text)
        ]

    return make


@pytest.fixture
def paint_path() -> ShapeMaker:
    """Paints a subpath through the given points."""

    def make(  # noqa: PLR0913  every test sets one or two of these
        points: Sequence[Point],
        stroke: float | None = 0.0,
        fill: float | None = None,
        width: float = 0.5,
        dashed: bool = False,
        order: int = 1,
        curves: bool = False,
    ) -> list[Shape]:
        paint = Paint(stroke, fill, width if stroke is not None else 0.0, dashed, True, order)
        return subpath_to_shapes(list(points), curves, paint, PAGE)

    return make
