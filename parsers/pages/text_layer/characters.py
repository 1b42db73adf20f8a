"""Characters of a page, from pdfium's text page.

Measured (2 cores, 28,383 characters): the helper classes' call per character and property costs
0.6-1.1 µs, a bare prototype that hands plain addresses over 0.3-0.4 µs. Three calls a character are
made here; what belongs to a text object (font, size, direction, colour) is asked once an object.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Literal, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from parsers.pages.text_layer.space import Affine
from parsers.pages.text_layer.symbols import unicode_of_symbol

Direction = Literal["right", "down", "up", "left"]

MAX_CHARACTERS = 200_000
"""Characters read of one page. The densest paper page seen holds 6,000; a page with a hundred
times as many is an attack on the memory of the worker."""

_VERTICAL_ORIGIN_EM = 0.2
"""In vertical writing pdfium's origin of a glyph lies half an em left of the text object's."""

_BOLD_NAMES = ("bold", "heavy", "black", "-db", "-eb", "-ub", "w6", "w7", "w8", "w9", "太")
_BOLD_WEIGHT = 600
_LINE_END_HYPHEN = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""

_FILL_AND_STROKE = 2
_INVISIBLE_MODES = (3, 7)


class GlyphStyle(NamedTuple):
    """What the glyphs of one text object share.

    Attributes:
        size_pt: height of the em box on the page.
        direction: where the next glyph stands on the upright page.
        invisible: text render mode 3 or 7, as OCR layers have.
        gray: lightness of the fill, 0 black .. 1 white.
        text_object: address of pdfium's object, by which `Ink` knows its position.
    """

    font: str
    size_pt: float
    direction: Direction
    bold: bool
    invisible: bool
    gray: float
    text_object: int


class Glyph(NamedTuple):
    """A printed character with its em box in page space, spaces included."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    style: GlyphStyle


class GlyphsRead(NamedTuple):
    """The glyphs of a page in the order of its content.

    Attributes:
        unmapped: glyphs whose font has no mapping to Unicode.
        truncated: whether `MAX_CHARACTERS` cut the page short.
    """

    glyphs: list[Glyph]
    unmapped: int
    truncated: bool


def read_glyphs(textpage: pdfium.PdfTextPage, to_page: Affine) -> GlyphsRead:
    """Read the characters that the page prints; what pdfium made up (line ends) is left out."""
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value or 0
    total = max(pdfium_c.FPDFText_CountChars(textpage.raw), 0)
    styles = _StyleReader(textpage, to_page)
    glyphs: list[Glyph] = []
    unmapped = 0
    for index, text in _characters(handle, min(total, MAX_CHARACTERS)):
        style = styles.of(_GET_TEXT_OBJECT(handle, index), index)
        if style is None:  # made up by pdfium between text objects
            continue
        if _HAS_MAP_ERROR(handle, index):
            unmapped += 1
        _GET_LOOSE_BOX(handle, index, styles.box_address)
        box = styles.box
        shown = "-" if text == _LINE_END_HYPHEN else unicode_of_symbol(text, style.font)
        x0, top, x1, bottom = to_page.box(box.left, box.top, box.right, box.bottom)
        glyphs.append(Glyph(shown, x0, top, x1, bottom, style))
    return GlyphsRead(glyphs, unmapped, total > MAX_CHARACTERS)


def _prototype(function: object, restype: object, *argtypes: object) -> ctypes._FuncPointer:
    """A pdfium function as one that takes addresses as plain integers."""
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(restype, *argtypes)(address)  # type: ignore[call-overload,arg-type]


_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_GET_UNICODE = _prototype(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INT)
_GET_TEXT_OBJECT = _prototype(pdfium_c.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
_GET_LOOSE_BOX = _prototype(pdfium_c.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
_HAS_MAP_ERROR = _prototype(pdfium_c.FPDFText_HasUnicodeMapError, _INT, _POINTER, _INT)


def _characters(handle: int, total: int) -> Iterator[tuple[int, str]]:
    """Index and text of each character; the two halves of a surrogate pair are one."""
    high = 0
    for index in range(total):
        code = _GET_UNICODE(handle, index)
        if 0xD800 <= code < 0xDC00:
            high = code
        elif 0xDC00 <= code < 0xE000 and high:
            yield index, chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
            high = 0
        elif code not in (0, 10, 13):
            yield index, chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"


class _StyleReader:
    """Asks each text object once for what its glyphs share."""

    def __init__(self, textpage: pdfium.PdfTextPage, to_page: Affine) -> None:
        self._raw = textpage.raw
        self._to_page = to_page
        self._styles: dict[int, GlyphStyle] = {}
        self._fonts: dict[int, tuple[str, bool]] = {}
        self.box = pdfium_c.FS_RECTF()
        self.box_address = ctypes.addressof(self.box)

    def of(self, text_object: int | None, index: int) -> GlyphStyle | None:
        if not text_object:
            return None
        style = self._styles.get(text_object)
        if style is None:
            style = self._styles[text_object] = self._read(text_object, index)
        return style

    def _read(self, address: int, index: int) -> GlyphStyle:
        text_object = ctypes.cast(address, pdfium_c.FPDF_PAGEOBJECT)
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self._raw, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(self._raw, index)
        em_height = size * (matrix.c**2 + matrix.d**2) ** 0.5
        font, bold = self._font(text_object)
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(text_object)
        return GlyphStyle(
            font=font,
            size_pt=round(em_height * self._to_page.scale, 2),
            direction=self._direction(matrix, index, em_height),
            bold=bold or mode == _FILL_AND_STROKE,
            invisible=mode in _INVISIBLE_MODES,
            gray=self._gray(index),
            text_object=address,
        )

    def _font(self, text_object: object) -> tuple[str, bool]:
        font = pdfium_c.FPDFTextObj_GetFont(text_object)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._fonts:
            name = ctypes.create_string_buffer(256)
            pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
            text = name.value.decode("utf-8", "replace")
            bold = any(part in text.lower() for part in _BOLD_NAMES)
            bold = bold or pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            self._fonts[address] = (text, bold)
        return self._fonts[address]

    def _direction(self, matrix: pdfium_c.FS_MATRIX, index: int, em_height: float) -> Direction:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(self._raw, index, x, y)
        along = (matrix.a**2 + matrix.b**2) ** 0.5 or 1.0
        shift = ((x.value - matrix.e) * matrix.a + (y.value - matrix.f) * matrix.b) / along
        vertical = shift < -_VERTICAL_ORIGIN_EM * em_height
        dx, dy = self._to_page.vector(matrix.a, matrix.b)
        if vertical:  # the next glyph stands a quarter turn clockwise from the baseline
            dx, dy = -dy, dx
        if abs(dx) >= abs(dy):
            return "right" if dx >= 0 else "left"
        return "down" if dy > 0 else "up"

    def _gray(self, index: int) -> float:
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not pdfium_c.FPDFText_GetFillColor(self._raw, index, red, green, blue, alpha):
            return 0.0
        light = (0.299 * red.value + 0.587 * green.value + 0.114 * blue.value) / 255
        return 1.0 - (1.0 - light) * alpha.value / 255
