"""pdfium's functions as foreign functions that take addresses as plain integers.

The generated bindings check and convert every argument. That costs 0.6-1.1 µs a call, these
0.3-0.4 µs, and a page takes tens of thousands of calls. Out-parameters are passed as the address
of a buffer that the caller keeps.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium_c

BareCall = Callable[..., Any]

_P, _I = ctypes.c_void_p, ctypes.c_int


def address_of(handle: object) -> int:
    """The address that a handle of the generated bindings stands for; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


class Buffer:
    """Values that pdfium writes into: ``values[i]`` after a call given ``addresses[i]``."""

    def __init__(self, kind: Any, count: int) -> None:
        """Room for ``count`` values of a ctypes ``kind``."""
        self.values = (kind * count)()
        first = ctypes.addressof(self.values)
        self.addresses = [first + ctypes.sizeof(kind) * index for index in range(count)]


def _bare(function: object, result: Any, *arguments: Any) -> BareCall:
    foreign: BareCall = ctypes.CFUNCTYPE(result, *arguments)(address_of(function))
    return foreign


text_unicode = _bare(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint, _P, _I)
text_object_at = _bare(pdfium_c.FPDFText_GetTextObject, _P, _P, _I)
text_loose_box = _bare(pdfium_c.FPDFText_GetLooseCharBox, _I, _P, _I, _P)
text_matrix = _bare(pdfium_c.FPDFText_GetMatrix, _I, _P, _I, _P)
text_origin = _bare(pdfium_c.FPDFText_GetCharOrigin, _I, _P, _I, _P, _P)
text_font_size = _bare(pdfium_c.FPDFText_GetFontSize, ctypes.c_double, _P, _I)
text_map_error = _bare(pdfium_c.FPDFText_HasUnicodeMapError, _I, _P, _I)
text_fill_color = _bare(pdfium_c.FPDFText_GetFillColor, _I, _P, _I, _P, _P, _P, _P)
text_stroke_color = _bare(pdfium_c.FPDFText_GetStrokeColor, _I, _P, _I, _P, _P, _P, _P)
text_object_font = _bare(pdfium_c.FPDFTextObj_GetFont, _P, _P)
text_object_mode = _bare(pdfium_c.FPDFTextObj_GetTextRenderMode, _I, _P)

page_count_objects = _bare(pdfium_c.FPDFPage_CountObjects, _I, _P)
page_object = _bare(pdfium_c.FPDFPage_GetObject, _P, _P, _I)
form_count_objects = _bare(pdfium_c.FPDFFormObj_CountObjects, _I, _P)
form_object = _bare(pdfium_c.FPDFFormObj_GetObject, _P, _P, ctypes.c_ulong)
object_type = _bare(pdfium_c.FPDFPageObj_GetType, _I, _P)
object_matrix = _bare(pdfium_c.FPDFPageObj_GetMatrix, _I, _P, _P)
object_bounds = _bare(pdfium_c.FPDFPageObj_GetBounds, _I, _P, _P, _P, _P, _P)
object_fill_color = _bare(pdfium_c.FPDFPageObj_GetFillColor, _I, _P, _P, _P, _P, _P)
object_stroke_color = _bare(pdfium_c.FPDFPageObj_GetStrokeColor, _I, _P, _P, _P, _P, _P)
object_stroke_width = _bare(pdfium_c.FPDFPageObj_GetStrokeWidth, _I, _P, _P)
object_dash_count = _bare(pdfium_c.FPDFPageObj_GetDashCount, _I, _P)
object_has_transparency = _bare(pdfium_c.FPDFPageObj_HasTransparency, _I, _P)
object_clip_path = _bare(pdfium_c.FPDFPageObj_GetClipPath, _P, _P)
path_draw_mode = _bare(pdfium_c.FPDFPath_GetDrawMode, _I, _P, _P, _P)
path_count_segments = _bare(pdfium_c.FPDFPath_CountSegments, _I, _P)
path_segment = _bare(pdfium_c.FPDFPath_GetPathSegment, _P, _P, _I)
clip_count_paths = _bare(pdfium_c.FPDFClipPath_CountPaths, _I, _P)
clip_count_segments = _bare(pdfium_c.FPDFClipPath_CountPathSegments, _I, _P, _I)
clip_segment = _bare(pdfium_c.FPDFClipPath_GetPathSegment, _P, _P, _I, _I)
segment_point = _bare(pdfium_c.FPDFPathSegment_GetPoint, _I, _P, _P, _P)
segment_type = _bare(pdfium_c.FPDFPathSegment_GetType, _I, _P)
segment_closes = _bare(pdfium_c.FPDFPathSegment_GetClose, _I, _P)
image_pixel_size = _bare(pdfium_c.FPDFImageObj_GetImagePixelSize, _I, _P, _P, _P)
