"""What the content holds but the paper does not show: white, covered and off-page ink."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpus.geometry import BBox
from parsers.pages.text_layer.characters import Glyph
from parsers.pages.text_layer.ink import WHITE, Ink, Shape

_MIN_COVER_AREA_PT2 = 60.0
"""Fills smaller than a character of 8 pt cover nothing that would be missed."""

_COVER_MARGIN_PT = 1.5
"""A ruling within this of a fill's edge is the fill's own border, not covered by it."""

_MIN_LEFT_PT = 2.0
"""What is left of a stroke beside a cover counts from this length on."""

MAX_COMPARISONS = 150_000
"""Covers times strokes compared on a page (about 50 ms); the largest covers come first."""


class GlyphsSeen(NamedTuple):
    """The glyphs that the paper shows.

    Attributes:
        n_hidden: those it does not: white on white, under a fill or image, off the page.
    """

    glyphs: list[Glyph]
    n_hidden: int


def covers_of(shapes: Sequence[Shape]) -> list[Shape]:
    """Opaque filled rectangles that may hide what was painted before them."""
    return [
        shape
        for shape in shapes
        if shape.kind == "rectangle" and shape.opaque and shape.bbox.area >= _MIN_COVER_AREA_PT2
    ]


def glyphs_seen(glyphs: Sequence[Glyph], ink: Ink, visible: BBox) -> GlyphsSeen:
    """Leave out glyphs that the paper does not show; spaces stay, they show nothing anyway."""
    covers = covers_of(ink.shapes)
    backgrounds = [shape for shape in ink.shapes if shape.fill_gray is not None]
    pictures = [placed.image.bbox for placed in ink.images]
    shown_by_object: dict[int, list[Shape]] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        middle = ((glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2)
        if glyph.text.isspace():
            kept.append(glyph)
            continue
        if not visible.contains_point(*middle):
            continue
        if glyph.style.gray >= WHITE and not _on_dark(middle, backgrounds, pictures):
            continue
        later = shown_by_object.get(glyph.style.text_object)
        if later is None:
            later = _later_covers(covers, ink.text_orders, glyph.style.text_object)
            shown_by_object[glyph.style.text_object] = later
        if later and any(cover.bbox.contains_point(*middle) for cover in later):
            continue
        kept.append(glyph)
    return GlyphsSeen(kept, len(glyphs) - len(kept))


def _later_covers(
    covers: Sequence[Shape], text_orders: Mapping[int, int], text_object: int
) -> list[Shape]:
    order = text_orders.get(text_object)
    return [] if order is None else [cover for cover in covers if cover.order > order]


def _on_dark(
    middle: tuple[float, float], backgrounds: Sequence[Shape], pictures: Sequence[BBox]
) -> bool:
    """Whether white ink would be seen: over a picture or a fill that is not white itself."""
    if any(picture.contains_point(*middle) for picture in pictures):
        return True
    under = [shape for shape in backgrounds if shape.bbox.contains_point(*middle)]
    return any((shape.fill_gray or 0.0) < WHITE for shape in under)


def shapes_seen(shapes: Sequence[Shape]) -> list[Shape]:
    """Cut off the parts of strokes and frames over which an opaque fill was painted later."""
    covers = sorted(covers_of(shapes), key=lambda shape: -shape.bbox.area)
    covers = covers[: MAX_COMPARISONS // max(len(shapes), 1)]
    if not covers:
        return list(shapes)
    latest = max(cover.order for cover in covers)
    seen: list[Shape] = []
    for shape in shapes:
        if shape.order >= latest or shape.kind not in ("stroke", "rectangle"):
            seen.append(shape)
            continue
        later = [cover.bbox for cover in covers if cover.order > shape.order]
        seen += _left_of(shape, later)
    return seen


def _left_of(shape: Shape, covers: Sequence[BBox]) -> list[Shape]:
    """What the covers leave of a shape: pieces of a stroke, a frame whole or not at all."""
    pieces = [shape]
    for cover in covers:
        inner = cover.expanded(-_COVER_MARGIN_PT)
        if inner.width <= 0 or inner.height <= 0:
            continue
        pieces = [left for piece in pieces for left in _cut(piece, inner)]
    return pieces


def _cut(shape: Shape, cover: BBox) -> list[Shape]:
    box = shape.bbox
    if not cover.overlaps(box):
        return [shape]
    within_x = cover.x0 <= box.x0 and box.x1 <= cover.x1
    within_y = cover.top <= box.top and box.bottom <= cover.bottom
    if within_x and within_y:
        return []
    if shape.kind != "stroke":
        return [shape]
    if within_y and box.width >= box.height:
        ends = [box._replace(x1=cover.x0), box._replace(x0=cover.x1)]
        return [shape._replace(bbox=end) for end in ends if end.width >= _MIN_LEFT_PT]
    if within_x and box.height > box.width:
        ends = [box._replace(bottom=cover.top), box._replace(top=cover.bottom)]
        return [shape._replace(bbox=end) for end in ends if end.height >= _MIN_LEFT_PT]
    return [shape]
