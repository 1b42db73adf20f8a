"""What a page paints besides characters: strokes, rectangles, curves and images, in page space.

pdfium's page objects are walked once, forms inside forms included. A path becomes one `Shape` for
each of its subpaths; what these mean (ruling, box, ring) is decided elsewhere.
"""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import Literal, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from corpus.geometry import BBox
from corpus.page import PageImage
from parsers.pages.text_layer.space import Affine

Point = tuple[float, float]
ShapeKind = Literal["stroke", "rectangle", "curve", "polyline"]

MAX_OBJECTS = 60_000
"""Page objects looked at. Ruled tables of a page seen have up to 8,000; maps and charts have
hundreds of thousands, and their strokes are no rulings."""

MAX_SEGMENTS = 400
"""Segments read of one path. A grid drawn as one path has fewer; contours of maps have more."""

MAX_FORM_DEPTH = 6
"""Forms inside forms followed; deeper nesting on real pages was never more than three."""

WHITE = 0.97
"""Paint lighter than this is not seen on paper."""

_AXIS_SLACK_PT = 0.4
"""How far the ends of a stroke along an axis may differ across it."""

_TINY_PT = 3.0
"""A path no thicker than this is a stroke along its longer side, whatever it is made of ..."""

_FLAT_PT = 0.8
"""... unless it is thicker than its pen by more than this: then it runs aslant."""


class Shape(NamedTuple):
    """One painted subpath.

    Attributes:
        kind: ``stroke`` one straight segment, along an axis or not; ``rectangle`` along the
            axes; ``curve`` closed and made of Béziers for the most part; ``polyline`` the rest.
        bbox: of its points; for a stroke along an axis, of its ink.
        points: its corners (end points of Béziers).
        width_pt: of the stroke; 0 where it is only filled.
        stroke_gray, fill_gray: lightness of the paint, 0 black .. 1 white; None if not painted.
        opaque: whether its fill hides what was painted before.
        order: position among the page's objects; later ones are painted over earlier ones.
    """

    kind: ShapeKind
    bbox: BBox
    points: tuple[Point, ...]
    width_pt: float
    stroke_gray: float | None
    fill_gray: float | None
    dashed: bool
    opaque: bool
    order: int


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
    n_paths: int
    text_orders: dict[int, int]
    truncated: bool


class _Paint(NamedTuple):
    """How a path is painted."""

    stroke_gray: float | None
    fill_gray: float | None
    width_pt: float
    dashed: bool
    opaque: bool


def read_ink(page: pdfium.PdfPage, to_page: Affine, visible: BBox) -> Ink:
    """Read what a page paints besides characters, as far as it lies in ``visible``."""
    reader = _InkReader(visible)
    raw = page.raw
    reader.walk(raw, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject, to_page, 0)
    return Ink(
        reader.shapes,
        reader.images,
        reader.n_paths,
        reader.text_orders,
        reader.order >= MAX_OBJECTS,
    )


class _InkReader:
    """Walks page objects; the buffers that pdfium writes into are made once."""

    def __init__(self, visible: BBox) -> None:
        self.shapes: list[Shape] = []
        self.images: list[PlacedImage] = []
        self.n_paths = 0
        self.order = 0
        self.text_orders: dict[int, int] = {}
        self._visible = visible
        self._matrix = pdfium_c.FS_MATRIX()
        self._bounds = tuple(ctypes.c_float() for _ in range(4))
        self._rgba = tuple(ctypes.c_uint() for _ in range(4))
        self._float = ctypes.c_float()
        self._xy = (ctypes.c_float(), ctypes.c_float())
        self._fill_mode, self._stroked = ctypes.c_int(), ctypes.c_int()

    def walk(self, owner: object, count, get, outer: Affine, depth: int) -> None:
        """Read the objects of a page or form."""
        for index in range(count(owner)):
            if self.order >= MAX_OBJECTS:
                return
            self.order += 1
            handle = get(owner, index)
            kind = pdfium_c.FPDFPageObj_GetType(handle)
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._read_path(handle, outer)
            elif kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self.text_orders[ctypes.cast(handle, ctypes.c_void_p).value or 0] = self.order
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                self._read_image(handle, outer)
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
                inner = self._matrix_of(handle).then(outer)
                self.walk(
                    handle,
                    pdfium_c.FPDFFormObj_CountObjects,
                    pdfium_c.FPDFFormObj_GetObject,
                    inner,
                    depth + 1,
                )

    def _matrix_of(self, handle: object) -> Affine:
        matrix = self._matrix
        if not pdfium_c.FPDFPageObj_GetMatrix(handle, matrix):
            return Affine(1, 0, 0, 1, 0, 0)
        return Affine(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)

    def _box_of(self, handle: object, outer: Affine) -> BBox | None:
        """The part of an object's box that lies on the visible page."""
        left, bottom, right, top = self._bounds
        if not pdfium_c.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
            return None
        box = outer.box(left.value, bottom.value, right.value, top.value)
        visible = self._visible
        if (
            box.x1 < visible.x0
            or box.x0 > visible.x1
            or box.bottom < visible.top
            or box.top > visible.bottom
        ):
            return None
        return box

    def _read_image(self, handle: object, outer: Affine) -> None:
        box = self._box_of(handle, outer)
        if box is None:
            return
        width, height = ctypes.c_uint(), ctypes.c_uint()
        pdfium_c.FPDFImageObj_GetImagePixelSize(handle, width, height)
        image = PageImage(_clipped(box, self._visible), width.value, height.value)
        self.images.append(PlacedImage(image, self.order))

    def _read_path(self, handle: object, outer: Affine) -> None:
        self.n_paths += 1
        box = self._box_of(handle, outer)
        if box is None:
            return
        paint = self._paint_of(handle, outer)
        if paint is None:
            return
        box = self._clip(handle, outer, box)
        if box is None:
            return
        self.shapes += self._shapes_of(handle, outer, paint, box)

    def _paint_of(self, handle: object, outer: Affine) -> _Paint | None:
        """How a path is painted; None where nothing of it is seen on white paper."""
        if not pdfium_c.FPDFPath_GetDrawMode(handle, self._fill_mode, self._stroked):
            return None
        fill = stroke = None
        if self._fill_mode.value:
            fill = self._gray(handle, pdfium_c.FPDFPageObj_GetFillColor)
        width, dashed = 0.0, False
        if self._stroked.value:
            stroke = self._gray(handle, pdfium_c.FPDFPageObj_GetStrokeColor)
            pdfium_c.FPDFPageObj_GetStrokeWidth(handle, self._float)
            width = self._float.value * outer.scale
            dashed = pdfium_c.FPDFPageObj_GetDashCount(handle) > 0
        if fill is None and stroke is None:
            return None
        opaque = fill is not None and not pdfium_c.FPDFPageObj_HasTransparency(handle)
        return _Paint(stroke, fill, width, dashed, opaque)

    def _gray(self, handle: object, get) -> float | None:
        """Lightness of a colour; None where it is wholly transparent."""
        red, green, blue, alpha = self._rgba
        if not get(handle, red, green, blue, alpha):
            return 0.0
        if alpha.value == 0:
            return None
        light = (0.299 * red.value + 0.587 * green.value + 0.114 * blue.value) / 255
        return 1.0 - (1.0 - light) * alpha.value / 255

    def _clip(self, handle: object, outer: Affine, box: BBox) -> BBox | None:
        """What the clip path leaves of a box; None where nothing is left."""
        clip = pdfium_c.FPDFPageObj_GetClipPath(handle)
        for path in range(max(pdfium_c.FPDFClipPath_CountPaths(clip), 0)):
            count = pdfium_c.FPDFClipPath_CountPathSegments(clip, path)
            if not 2 <= count <= _CLIP_SEGMENTS:
                continue
            points = [
                self._segment_point(pdfium_c.FPDFClipPath_GetPathSegment(clip, path, index))
                for index in range(count)
            ]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            limit = outer.box(min(xs), min(ys), max(xs), max(ys)).expanded(_CLIP_SLACK_PT)
            if not _touch(box, limit):
                return None
            box = _clipped(box, limit)
        return box

    def _segment_point(self, segment: object) -> Point:
        x, y = self._xy
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        return x.value, y.value

    def _shapes_of(self, handle: object, outer: Affine, paint: _Paint, box: BBox) -> list[Shape]:
        count = pdfium_c.FPDFPath_CountSegments(handle)
        thickness = min(box.width, box.height)
        if thickness <= max(_FLAT_PT, paint.width_pt + _FLAT_PT) and thickness <= _TINY_PT:
            return [self._shape("stroke", box, ((box.x0, box.top), (box.x1, box.bottom)), paint)]
        if count > MAX_SEGMENTS:
            return [self._shape("polyline", box, ((box.x0, box.top), (box.x1, box.bottom)), paint)]
        matrix = self._matrix_of(handle).then(outer)
        shapes: list[Shape] = []
        points: list[Point] = []
        curves = 0
        for index in range(count):
            segment = pdfium_c.FPDFPath_GetPathSegment(handle, index)
            kind_of_segment = pdfium_c.FPDFPathSegment_GetType(segment)
            point = matrix.point(*self._segment_point(segment))
            if kind_of_segment == pdfium_c.FPDF_SEGMENT_MOVETO:
                shapes += self._close(points, curves, paint, box)
                points, curves = [], 0
            elif kind_of_segment == pdfium_c.FPDF_SEGMENT_BEZIERTO:
                curves += 1
            points.append(point)
            if pdfium_c.FPDFPathSegment_GetClose(segment) and points:
                points.append(points[0])
        return shapes + self._close(points, curves, paint, box)

    def _close(self, points: list[Point], curves: int, paint: _Paint, box: BBox) -> list[Shape]:
        """The shapes of a finished subpath: one, or each stroke of an open run along the axes."""
        if len(points) < 2:
            return []
        if curves:
            bezier = curves >= _CURVE_SHARE * (len(points) - 1)
            return [self._bounded("curve" if bezier else "polyline", points, paint, box)]
        if is_rectangle(points):
            return [self._bounded("rectangle", points, paint, box)]
        if paint.fill_gray is None and all(_along_axis(a, b) for a, b in pairwise(points)):
            pairs = pairwise(points)
            return [self._bounded("stroke", list(pair), paint, box) for pair in pairs]
        kind: ShapeKind = "stroke" if len(points) == 2 else "polyline"
        return [self._bounded(kind, points, paint, box)]

    def _bounded(self, kind: ShapeKind, points: list[Point], paint: _Paint, box: BBox) -> Shape:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        own = BBox(min(xs), min(ys), max(xs), max(ys))
        if kind == "stroke" and (own.width <= _AXIS_SLACK_PT or own.height <= _AXIS_SLACK_PT):
            half = paint.width_pt / 2
            across = own.width <= own.height
            own = BBox(
                own.x0 - half * across,
                own.top - half * (not across),
                own.x1 + half * across,
                own.bottom + half * (not across),
            )
        return self._shape(kind, _clipped(own, box), tuple(points), paint)

    def _shape(self, kind: ShapeKind, box: BBox, points: tuple[Point, ...], paint: _Paint) -> Shape:
        return Shape(
            kind,
            box,
            points,
            paint.width_pt,
            paint.stroke_gray,
            paint.fill_gray,
            paint.dashed,
            paint.opaque,
            self.order,
        )


_CLIP_SEGMENTS = 8
"""Clip paths with more segments are no rectangles; their box would say little."""
_CLIP_SLACK_PT = 1.0
"""Half the width of a ruling may lie outside the clip path that bounds its cell."""
_CURVE_SHARE = 0.75
"""Share of points from Béziers above which a subpath is a curve: an ellipse has 12 of 13,
a rectangle with rounded corners 12 of 17."""


def is_rectangle(points: list[Point] | tuple[Point, ...]) -> bool:
    """Whether the points are the corners of a closed rectangle along the axes."""
    corners = points[:-1] if len(points) >= 5 and _near(points[0], points[-1]) else points
    if len(corners) == 5 and _near(corners[0], corners[4]):
        corners = corners[:4]
    if len(corners) != 4:
        return False
    closed = [*corners, corners[0]]
    return all(_along_axis(a, b) for a, b in pairwise(closed))


def _near(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= _AXIS_SLACK_PT and abs(a[1] - b[1]) <= _AXIS_SLACK_PT


def _along_axis(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= _AXIS_SLACK_PT or abs(a[1] - b[1]) <= _AXIS_SLACK_PT


def _touch(a: BBox, b: BBox) -> bool:
    return a.x0 <= b.x1 and b.x0 <= a.x1 and a.top <= b.bottom and b.top <= a.bottom


def _clipped(box: BBox, limit: BBox) -> BBox:
    x0, top = max(box.x0, limit.x0), max(box.top, limit.top)
    return BBox(
        min(x0, limit.x1),
        min(top, limit.bottom),
        max(min(box.x1, limit.x1), min(x0, limit.x1)),
        max(min(box.bottom, limit.bottom), min(top, limit.bottom)),
    )
