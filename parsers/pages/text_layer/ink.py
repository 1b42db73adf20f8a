"""What a page paints besides characters: shapes and images, in page space.

pdfium's page objects are walked once, forms inside forms included. What the shapes mean (ruling,
box, ring) is decided elsewhere.
"""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from corpus.geometry import BBox
from corpus.page import PageImage
from parsers.pages.text_layer import bare
from parsers.pages.text_layer.paint import lightness
from parsers.pages.text_layer.shapes import (
    Paint,
    Point,
    Shape,
    clipped,
    filled_frame,
    subpath_to_shapes,
)
from parsers.pages.text_layer.space import Affine

MAX_OBJECTS = 60_000
"""Page objects looked at. Ruled tables of a page seen have up to 8,000; maps and charts have
hundreds of thousands, and their strokes are no rulings."""

MAX_SEGMENTS = 400
"""Segments read of one path; contours of maps have more ..."""

MAX_GRID_SEGMENTS = 20_000
"""... and so has a grid whose borders are all thin rectangles of one path (960 on a page seen): a
path goes on being read to here where its first segments are short straight figures only."""

_GRID_FIGURE_SEGMENTS = 6
"""A rectangle with its way back and a repeated corner; contours go on."""

MAX_FORM_DEPTH = 6
"""Forms inside forms followed; deeper nesting on real pages was never more than three."""

_TINY_PT = 3.0
"""A path no thicker than this is a stroke along its longer side, whatever it is made of ..."""

_FLAT_PT = 0.8
"""... unless it is thicker than its pen by more than this: then it runs aslant."""

_CLIP_SEGMENTS = 256
"""What a clip path shows lies in its box, be it a rectangle or cut line by line, as the corners
of frames are in some word processors; longer ones are outlines of pictures."""

_CLIP_SLACK_PT = 1.0
"""Half the width of a ruling may lie outside the clip path that bounds its cell."""


class PlacedImage(NamedTuple):
    """A raster image and its position among the page's objects."""

    image: PageImage
    order: int


class Ink(NamedTuple):
    """All that a page paints besides characters.

    Attributes:
        text_orders: position of each text object, by its address.
        truncated: whether `MAX_OBJECTS` cut the page short.
    """

    shapes: list[Shape]
    images: list[PlacedImage]
    text_orders: dict[int, int]
    truncated: bool


def read_ink(page: pdfium.PdfPage, to_page: Affine, visible: BBox) -> Ink:
    """Read what a page paints besides characters, as far as it lies in ``visible``."""
    reader = _InkReader(visible)
    address = bare.address_of(page.raw)
    reader.walk(address, bare.page_count_objects, bare.page_object, to_page, 0)
    return Ink(reader.shapes, reader.images, reader.text_orders, reader.order >= MAX_OBJECTS)


class _InkReader:
    """Walks page objects; the buffers that pdfium writes into are made once."""

    def __init__(self, visible: BBox) -> None:
        self.shapes: list[Shape] = []
        self.images: list[PlacedImage] = []
        self.text_orders: dict[int, int] = {}
        self.order = 0
        self._visible = visible
        self._floats = bare.Buffer(ctypes.c_float, 6)
        self._ints = bare.Buffer(ctypes.c_uint, 4)

    def walk(
        self, owner: int, count: bare.BareCall, get: bare.BareCall, outer: Affine, depth: int
    ) -> None:
        """Read the objects of a page or form."""
        for index in range(count(owner)):
            if self.order >= MAX_OBJECTS:
                return
            self.order += 1
            handle = get(owner, index)
            kind = bare.object_type(handle)
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self.text_orders[handle] = self.order
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._read_path(handle, outer)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                self._read_image(handle, outer)
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
                inner = self._matrix_of(handle).then(outer)
                self.walk(handle, bare.form_count_objects, bare.form_object, inner, depth + 1)

    def _matrix_of(self, handle: int) -> Affine:
        if not bare.object_matrix(handle, self._floats.addresses[0]):
            return Affine(1, 0, 0, 1, 0, 0)
        return Affine(*self._floats.values)

    def _box_of(self, handle: int, outer: Affine) -> BBox | None:
        """The box of an object; None where it does not touch the visible page."""
        if not bare.object_bounds(handle, *self._floats.addresses[:4]):
            return None
        box = outer.box(*self._floats.values[:4])
        return box if _touch(box, self._visible) else None

    def _read_image(self, handle: int, outer: Affine) -> None:
        box = self._box_of(handle, outer)
        if box is not None:
            bare.image_pixel_size(handle, *self._ints.addresses[:2])
            width, height = self._ints.values[:2]
            image = PageImage(clipped(box, self._visible), width, height)
            self.images.append(PlacedImage(image, self.order))

    def _read_path(self, handle: int, outer: Affine) -> None:
        box = self._box_of(handle, outer)
        paint = self._paint_of(handle, outer) if box is not None else None
        if box is None or paint is None:
            return
        box = self._clip(handle, outer, box)
        if box is not None:
            self.shapes += self._shapes_of(handle, outer, paint, box)

    def _paint_of(self, handle: int, outer: Affine) -> Paint | None:
        """How a path is painted; None where it is not."""
        if not bare.path_draw_mode(handle, *self._ints.addresses[:2]):
            return None
        fill_mode, stroked = self._ints.values[:2]
        fill = self._gray(handle, bare.object_fill_color) if fill_mode else None
        stroke, width, dashed = None, 0.0, False
        if stroked:
            stroke = self._gray(handle, bare.object_stroke_color)
            bare.object_stroke_width(handle, self._floats.addresses[0])
            width = self._floats.values[0] * outer.scale
            dashed = bare.object_dash_count(handle) > 0
        if fill is None and stroke is None:
            return None
        opaque = fill is not None and not bare.object_has_transparency(handle)
        return Paint(stroke, fill, width, dashed, opaque, self.order)

    def _gray(self, handle: int, get: bare.BareCall) -> float | None:
        """Lightness of a colour; None where it is wholly transparent."""
        if not get(handle, *self._ints.addresses):
            return 0.0
        red, green, blue, alpha = self._ints.values
        return lightness(red, green, blue, alpha) if alpha else None

    def _clip(self, handle: int, outer: Affine, box: BBox) -> BBox | None:
        """What the clip path leaves of a box; None where nothing is left."""
        clip = bare.object_clip_path(handle)
        for path in range(max(bare.clip_count_paths(clip), 0) if clip else 0):
            count = bare.clip_count_segments(clip, path)
            if not 2 <= count <= _CLIP_SEGMENTS:
                continue
            points = [self._point(bare.clip_segment(clip, path, index)) for index in range(count)]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            limit = outer.box(min(xs), min(ys), max(xs), max(ys)).expanded(_CLIP_SLACK_PT)
            if not _touch(box, limit):
                return None
            box = clipped(box, limit)
        return box

    def _point(self, segment: int) -> Point:
        bare.segment_point(segment, *self._floats.addresses[:2])
        return self._floats.values[0], self._floats.values[1]

    def _shapes_of(self, handle: int, outer: Affine, paint: Paint, box: BBox) -> list[Shape]:
        thickness = min(box.width, box.height)
        box = clipped(box, self._visible)
        ends = ((box.x0, box.top), (box.x1, box.bottom))
        if thickness <= min(_TINY_PT, paint.width_pt + _FLAT_PT):
            return [Shape("stroke", box, ends, paint)]
        count = bare.path_count_segments(handle)
        if count > MAX_SEGMENTS and not _begins_as_grid(handle, count):
            return [Shape("polyline", box, ends, paint)]
        matrix = self._matrix_of(handle).then(outer)
        shapes: list[Shape] = []
        points: list[Point] = []
        has_curves = False
        for index in range(count):
            segment = bare.path_segment(handle, index)
            kind = bare.segment_type(segment)
            if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
                shapes += subpath_to_shapes(points, has_curves, paint, box)
                points, has_curves = [], False
            has_curves = has_curves or kind == pdfium_c.FPDF_SEGMENT_BEZIERTO
            points.append(matrix.point(*self._point(segment)))
            if bare.segment_closes(segment):
                points.append(points[0])
        shapes += subpath_to_shapes(points, has_curves, paint, box)
        frame = filled_frame(shapes, even_odd=self._fills_even_odd(handle))
        return shapes if frame is None else [frame]

    def _fills_even_odd(self, handle: int) -> bool:
        """Whether what two subpaths both enclose is left out of a path's fill."""
        bare.path_draw_mode(handle, *self._ints.addresses[:2])
        return bool(self._ints.values[0] == pdfium_c.FPDF_FILLMODE_ALTERNATE)


def _begins_as_grid(handle: int, count: int) -> bool:
    """Whether the first segments of a long path are short straight figures, one after another."""
    if count > MAX_GRID_SEGMENTS:
        return False
    length = 0
    for index in range(MAX_SEGMENTS):
        kind = bare.segment_type(bare.path_segment(handle, index))
        length = 1 if kind == pdfium_c.FPDF_SEGMENT_MOVETO else length + 1
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO or length > _GRID_FIGURE_SEGMENTS:
            return False
    return True


def _touch(a: BBox, b: BBox) -> bool:
    return a.x0 <= b.x1 and b.x0 <= a.x1 and a.top <= b.bottom and b.top <= a.bottom
