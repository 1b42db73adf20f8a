"""What the content holds but the paper does not show: white, covered and off-page ink."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.geometry import BBox
from parsers.pages.text_layer.characters import Glyph
from parsers.pages.text_layer.ink import Ink
from parsers.pages.text_layer.paint import WHITE
from parsers.pages.text_layer.shapes import Shape

_MIN_COVER_AREA_PT2 = 60.0
"""Fills smaller than a character of 8 pt cover nothing that would be missed."""

_COVER_MARGIN_PT = 1.5
"""A ruling within this of a fill's edge is the fill's own border, not covered by it."""

_MIN_LEFT_PT = 2.0
"""What is left of a stroke beside a cover counts from this length on."""

MAX_COMPARISONS = 150_000
"""Covers times strokes compared on a page (about 50 ms); the largest covers come first."""


class GlyphsSeen(NamedTuple):
    """The glyphs of a page by whether the paper shows them.

    Attributes:
        shown: in the order of the content, spaces included.
        covered: those over which something opaque was painted later. Most often that is the
            same text again as paths, so a rendering has to decide.
        n_white: characters in white on white.
        n_under_images: those of ``covered`` that lie under an image, as the text of scanners
            that put theirs below the scan.
    """

    shown: list[Glyph]
    covered: list[Glyph]
    n_white: int
    n_under_images: int


def covers_of(shapes: Sequence[Shape]) -> list[Shape]:
    """Opaque filled rectangles that may hide what was painted before them."""
    return [
        shape
        for shape in shapes
        if shape.kind == "rectangle"
        and shape.paint.opaque
        and shape.bbox.area >= _MIN_COVER_AREA_PT2
    ]


def glyphs_seen(glyphs: Sequence[Glyph], ink: Ink, visible: BBox) -> GlyphsSeen:
    """Sort out glyphs that the paper does not show: white, covered, off the page."""
    white = _WhiteInk(ink)
    fills = _Covers(
        [(shape.bbox, shape.paint.order) for shape in covers_of(ink.shapes)], ink, visible
    )
    images = _Covers([(placed.image.bbox, placed.order) for placed in ink.images], ink, visible)
    x0, top, x1, bottom = visible
    shown: list[Glyph] = []
    covered: list[Glyph] = []
    n_white = n_under_images = 0
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        if not (x0 <= x <= x1 and top <= y <= bottom):
            continue
        style = glyph.style
        if style.gray >= WHITE and not style.invisible and not white.is_seen(x, y):
            n_white += not glyph.text.isspace()
        elif images and not style.invisible and images.hide(x, y, glyph.text_object):
            covered.append(glyph)
            n_under_images += not glyph.text.isspace()
        elif fills and fills.hide(x, y, glyph.text_object):
            covered.append(glyph)
        else:
            shown.append(glyph)
    return GlyphsSeen(shown, covered, n_white, n_under_images)


def in_content_order(glyphs: Sequence[Glyph], kept: Sequence[Glyph]) -> list[Glyph]:
    """Those of ``glyphs`` that are among ``kept``."""
    identities = {id(glyph) for glyph in kept}
    return [glyph for glyph in glyphs if id(glyph) in identities]


_TILE_WIDTH_PT, _TILE_HEIGHT_PT = 48.0, 16.0
"""Tiles of about a cell of a dense table, so that few covers share one ..."""

_MAX_TILES = 120
"""... but no more than this a side, however large the page."""


class _WhiteInk:
    """Where white characters are seen: over a picture or a fill that is not white itself."""

    def __init__(self, ink: Ink) -> None:
        self._dark = [placed.image.bbox for placed in ink.images]
        self._dark += [
            shape.bbox
            for shape in ink.shapes
            if shape.paint.fill_gray is not None and shape.paint.fill_gray < WHITE
        ]

    def is_seen(self, x: float, y: float) -> bool:
        return any(box.contains_point(x, y) for box in self._dark)


class _Covers:
    """Boxes painted after text, each with its order, by the tiles that they reach into."""

    def __init__(self, boxes: Sequence[tuple[BBox, int]], ink: Ink, visible: BBox) -> None:
        self._tile_width = max(_TILE_WIDTH_PT, visible.width / _MAX_TILES)
        self._tile_height = max(_TILE_HEIGHT_PT, visible.height / _MAX_TILES)
        self._text_orders = ink.text_orders
        self._tiles: dict[tuple[int, int], list[tuple[BBox, int]]] = defaultdict(list)
        first_text = min(ink.text_orders.values(), default=0)
        for box, order in boxes:
            if order > first_text:
                for tile in self._tiles_of(box):
                    self._tiles[tile].append((box, order))

    def __bool__(self) -> bool:
        return bool(self._tiles)

    def hide(self, x: float, y: float, text_object: int) -> bool:
        text_order = self._text_orders.get(text_object)
        covers = self._tiles.get((int(x // self._tile_width), int(y // self._tile_height)))
        if covers is None or text_order is None:
            return False
        return any(order > text_order and box.contains_point(x, y) for box, order in covers)

    def _tiles_of(self, box: BBox) -> Iterator[tuple[int, int]]:
        rows = range(int(box.top // self._tile_height), int(box.bottom // self._tile_height) + 1)
        for column in range(int(box.x0 // self._tile_width), int(box.x1 // self._tile_width) + 1):
            for row in rows:
                yield column, row


def shapes_seen(shapes: Sequence[Shape]) -> list[Shape]:
    """Cut off the parts of strokes and frames over which an opaque fill was painted later."""
    covers = sorted(covers_of(shapes), key=lambda shape: -shape.bbox.area)
    covers = covers[: MAX_COMPARISONS // max(len(shapes), 1)]
    if not covers:
        return list(shapes)
    latest = max(cover.paint.order for cover in covers)
    seen: list[Shape] = []
    for shape in shapes:
        if shape.paint.order >= latest or shape.kind not in ("stroke", "rectangle"):
            seen.append(shape)
            continue
        later = [cover.bbox for cover in covers if cover.paint.order > shape.paint.order]
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
