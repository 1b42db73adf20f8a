"""Characters of a page, from pdfium's text page.

Three calls a character are made; what belongs to a text object (font, size, direction, colour) is
asked once an object.

Compared with pdfplumber on the first pages of 71 real papers: it had no printed character that
pdfium had not (fonts that are not embedded, vertical ones and surrogates included), so there is no
second road beside this one.
"""

from __future__ import annotations

import ctypes
from itertools import repeat
from typing import Literal, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from parsers.pages.text_layer import bare
from parsers.pages.text_layer.paint import lightness
from parsers.pages.text_layer.space import Affine
from parsers.pages.text_layer.symbols import SymbolTable, symbols_of_font, unicode_of_symbol

Direction = Literal["right", "down", "up", "left"]

MAX_CHARACTERS = 200_000
"""Characters read of one page. The densest paper page seen holds 6,000; a page with a hundred
times as many is an attack on the memory of the worker."""

_VERTICAL_ORIGIN_EM = 0.2
"""In vertical writing pdfium's origin of a glyph lies half an em left of the text object's."""

_BOLD_NAMES = ("bold", "heavy", "black", "-db", "-eb", "-ub", "w6", "w7", "w8", "w9", "太")
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2
_STROKED_MODES = (1, 2, 5, 6)
_INVISIBLE_MODES = (3, 7)


class GlyphStyle(NamedTuple):
    """What the glyphs of one text object share.

    Attributes:
        size_pt: height of the em box on the page.
        direction: where the next glyph stands on the upright page.
        invisible: text render mode 3 or 7, as OCR layers have.
        gray: lightness of its outline if it has one, else of its fill, 0 black .. 1 white.
        symbols: what its font prints where it is a symbol font; None for others.
    """

    font: str
    size_pt: float
    direction: Direction
    bold: bool
    invisible: bool
    gray: float
    symbols: SymbolTable | None


class Glyph(NamedTuple):
    """A printed character with its em box in page space, spaces included.

    Attributes:
        text_object: address of pdfium's object, by which `Ink` knows its position.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    style: GlyphStyle
    text_object: int


class GlyphsRead(NamedTuple):
    """The glyphs of a page in the order of its content.

    Attributes:
        unmapped: glyphs of text objects whose font has no mapping to Unicode.
        truncated: whether `MAX_CHARACTERS` cut the page short.
    """

    glyphs: list[Glyph]
    unmapped: int
    truncated: bool


def read_glyphs(textpage: pdfium.PdfTextPage, to_page: Affine) -> GlyphsRead:
    """Read the characters that the page prints; what pdfium made up (line ends) is left out."""
    handle = bare.address_of(textpage.raw)
    total = max(pdfium_c.FPDFText_CountChars(textpage.raw), 0)
    count = min(total, MAX_CHARACTERS)
    indexes = range(count)
    codes = list(map(bare.text_unicode, repeat(handle), indexes))
    objects = list(map(bare.text_object_at, repeat(handle), indexes))
    boxes = _boxes(handle, count, to_page)
    styles = _StyleReader(handle, to_page)
    glyphs: list[Glyph] = []
    for index, code, text_object, (x0, top, x1, bottom) in zip(
        indexes, codes, objects, boxes, strict=True
    ):
        if text_object is None or code in _NOT_PRINTED:  # made up by pdfium between objects
            continue
        style = styles.of(text_object, index)
        if code < _SURROGATES or code >= _AFTER_SURROGATES:
            text = chr(code) if code != _LINE_END_HYPHEN else "-"
        else:
            text = _of_surrogates(codes, index)
            if not text:
                continue
        if style.symbols is not None:
            text = unicode_of_symbol(text, style.symbols)
        glyphs.append(Glyph(text, x0, top, x1, bottom, style, text_object))
    unmapped = sum(glyph.text_object in styles.unmapped for glyph in glyphs)
    return GlyphsRead(glyphs, unmapped, total > MAX_CHARACTERS)


def _boxes(handle: int, count: int, to_page: Affine) -> list[list[float]]:
    """The em boxes of all characters in page space: left, top, right, bottom."""
    buffer = (ctypes.c_float * (4 * count))()  # FS_RECTF: left, top, right, bottom
    first = ctypes.addressof(buffer)
    for index in range(count):
        bare.text_loose_box(handle, index, first + _RECT_BYTES * index)
    rects = np.frombuffer(bytes(buffer), dtype=np.float32).reshape(-1, 4).astype(np.float64)
    x, y = rects[:, 0::2], rects[:, 1::2]
    xs = to_page.a * x + to_page.c * y + to_page.e
    ys = to_page.b * x + to_page.d * y + to_page.f
    corners = np.stack([xs.min(1), ys.min(1), xs.max(1), ys.max(1)], axis=1)
    boxes: list[list[float]] = corners.round(_BOX_DECIMALS).tolist()
    return boxes


def _of_surrogates(codes: list[int], index: int) -> str:
    """The character of a surrogate pair, at its second half; nothing at its first."""
    code = codes[index]
    if code < _LOW_SURROGATES:
        paired = index + 1 < len(codes) and _LOW_SURROGATES <= codes[index + 1] < _AFTER_SURROGATES
        return "" if paired else "\ufffd"
    high = codes[index - 1] if index else 0
    if _SURROGATES <= high < _LOW_SURROGATES:
        return chr(0x10000 + ((high - _SURROGATES) << 10) + (code - _LOW_SURROGATES))
    return "\ufffd"


_NOT_PRINTED = frozenset((0, 0x0A, 0x0D))
_LINE_END_HYPHEN = 2
"""What pdfium gives for a hyphen at the end of a line."""

_SURROGATES, _LOW_SURROGATES, _AFTER_SURROGATES = 0xD800, 0xDC00, 0xE000
_RECT_BYTES = 16
_BOX_DECIMALS = 3
"""pdfium computes in single precision; a thousandth of a point is what it knows."""


class _Font(NamedTuple):
    """What is asked of a font once."""

    name: str
    bold: bool
    vertical: bool
    symbols: SymbolTable | None


class _StyleReader:
    """Asks each text object once for what its glyphs share.

    Some producers make a text object of every glyph, so what is computed is kept by what pdfium
    says of the object, not by the object.
    """

    def __init__(self, handle: int, to_page: Affine) -> None:
        self.unmapped: set[int] = set()
        self._handle = handle
        self._to_page = to_page
        self._by_object: dict[int, GlyphStyle] = {}
        self._by_facts: dict[tuple[object, ...], GlyphStyle] = {}
        self._fonts: dict[int, _Font] = {}
        self._matrix = (ctypes.c_float * 6)()
        self._matrix_address = ctypes.addressof(self._matrix)
        self._rgba = (ctypes.c_uint * 4)()
        self._rgba_addresses = [ctypes.addressof(self._rgba) + 4 * index for index in range(4)]

    def of(self, text_object: int, index: int) -> GlyphStyle:
        """The style of a text object, of which ``index`` is the first character seen."""
        style = self._by_object.get(text_object)
        if style is None:
            style = self._by_object[text_object] = self._read(text_object, index)
        return style

    def _read(self, text_object: int, index: int) -> GlyphStyle:
        handle = self._handle
        if bare.text_map_error(handle, index):
            self.unmapped.add(text_object)
        bare.text_matrix(handle, index, self._matrix_address)
        size = bare.text_font_size(handle, index)
        font = bare.text_object_font(text_object) or 0
        mode = bare.text_object_mode(text_object)
        ask_color = bare.text_stroke_color if mode in _STROKED_MODES else bare.text_fill_color
        ask_color(handle, index, *self._rgba_addresses)
        facts = (*self._matrix[:4], size, font, mode, *self._rgba)
        style = self._by_facts.get(facts)
        if style is None:
            style = self._by_facts[facts] = self._style(index, size, font, mode)
        return style

    def _style(self, index: int, size: float, font_address: int, mode: int) -> GlyphStyle:
        matrix = Affine(*self._matrix)
        em_height = size * (matrix.c**2 + matrix.d**2) ** 0.5
        if font_address not in self._fonts:
            vertical = self._is_vertical(matrix, index, em_height)
            self._fonts[font_address] = _read_font(font_address, vertical)
        font = self._fonts[font_address]
        return GlyphStyle(
            font=font.name,
            size_pt=round(em_height * self._to_page.scale, 2),
            direction=self._direction(matrix, font.vertical),
            bold=font.bold or mode == _FILL_AND_STROKE,
            invisible=mode in _INVISIBLE_MODES,
            gray=lightness(*self._rgba),
            symbols=font.symbols,
        )

    def _is_vertical(self, matrix: Affine, index: int, em_height: float) -> bool:
        origin = (ctypes.c_double * 2)()
        first = ctypes.addressof(origin)
        bare.text_origin(self._handle, index, first, first + 8)
        along = (matrix.a**2 + matrix.b**2) ** 0.5 or 1.0
        x, y = origin[0] - matrix.e, origin[1] - matrix.f
        return (x * matrix.a + y * matrix.b) / along < -_VERTICAL_ORIGIN_EM * em_height

    def _direction(self, matrix: Affine, vertical: bool) -> Direction:
        dx, dy = self._to_page.vector(matrix.a, matrix.b)
        if vertical:  # the next glyph stands a quarter turn clockwise from the baseline
            dx, dy = -dy, dx
        if abs(dx) >= abs(dy):
            return "right" if dx >= 0 else "left"
        return "down" if dy > 0 else "up"


def _read_font(address: int, vertical: bool) -> _Font:
    font = ctypes.cast(address, pdfium_c.FPDF_FONT)
    name = ctypes.create_string_buffer(256)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    text = name.value.decode("utf-8", "replace")
    bold = any(part in text.lower() for part in _BOLD_NAMES)
    bold = bold or pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    return _Font(text, bold, vertical, symbols_of_font(text))
