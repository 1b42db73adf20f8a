"""A page as an image: for OCR, and to see whether its text layer can be true."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import PIL.Image
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from parsers.pages.text_layer.characters import Glyph

OCR_DPI = 300.0
"""Resolution of renderings for OCR. Measured on scans: character errors .0058 at 200, .0065 at
300 and .0079 at 400 dpi; small print of 7 pt and bilevel scans need 300."""

MAX_PIXELS = 36_000_000
"""Pixels of one rendering: A2 at 300 dpi, 36 MB in gray. Larger pages get fewer dots an inch."""

MIN_OCR_DPI = 200.0
"""A coarser scan is rendered at this: smoothed bilevel edges are read better than stairs."""
SIZE_ROUNDING = 1e-5
"""Share by which the size of a page may be off: a fiftieth of a pixel of A4 at 200 dpi."""
MIN_SCAN_SHARE = 0.8
"""A picture that covers this much of the page is the scan of it."""

_LOOK_DPI = 40.0
_INK_GRAY = 200
"""Darker pixels are ink at `_LOOK_DPI`, at which thin strokes have become gray."""

COLOUR_SPREAD = 40
"""Gray levels between the channels of a coloured stroke at `_LOOK_DPI`; the tint of yellowed paper
stays under 30."""

_GLYPH_DPI = 100.0
_LETTER_CONTRAST = 30
"""Gray levels between a letter and its ground at `_GLYPH_DPI`: 53 for orange on yellow, next to
none for a bar or bare paper."""

BLANK_INK_SHARE = 0.0002
"""A page with less ink than this (about a comma on A4) is blank."""


def render_for_ocr(page: pdfium.PdfPage) -> tuple[PIL.Image.Image, float]:
    """The page and its resolution in dpi: a scan's own, or what its size allowed.

    It is in gray where nothing on it is coloured; a red seal over text shows in colour only.
    """
    width, height = page.get_size()
    dpi = dpi_within(width, height, OCR_DPI)
    own_dpi = scan_dpi(page)
    if own_dpi is not None:
        # Finer than it was scanned a page shows no more, and is blurred twice.
        dpi = min(dpi, max(own_dpi, MIN_OCR_DPI))
    # A page's size is rounded: 1654.0001 pixels of a scan must not become 1655 blurred ones.
    return _render(page, dpi * (1 - SIZE_ROUNDING), in_colour=_is_coloured(page)), dpi


def _is_coloured(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    small = _render(page, dpi_within(width, height, _LOOK_DPI), in_colour=True)
    channels = np.asarray(small, dtype=np.int16)
    return bool((channels.max(axis=2) - channels.min(axis=2) >= COLOUR_SPREAD).any())


def scan_dpi(page: pdfium.PdfPage) -> float | None:
    """The finest resolution of the pictures that cover the page; None if none does."""
    width, height = page.get_size()
    dpis = []
    for picture in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) >= MIN_SCAN_SHARE * width * height:
            metadata = picture.get_metadata()
            dpis.append(max(metadata.horizontal_dpi, metadata.vertical_dpi))
    return max(dpis) if dpis else None


def dpi_within(width_pt: float, height_pt: float, dpi: float) -> float:
    """The wanted resolution, or the highest that keeps within `MAX_PIXELS`."""
    pixels = (width_pt * dpi / 72) * (height_pt * dpi / 72)
    return dpi if pixels <= MAX_PIXELS else dpi * (MAX_PIXELS / pixels) ** 0.5


def ink_share(page: pdfium.PdfPage) -> float:
    """Share of the page that is not paper, from a small rendering."""
    width, height = page.get_size()
    image = _render(page, dpi_within(width, height, _LOOK_DPI))
    return float(np.mean(np.asarray(image) < _INK_GRAY))


def glyphs_with_ink(page: pdfium.PdfPage, glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Those glyphs in whose box the rendering shows light and dark, as a letter does."""
    width, height = page.get_size()
    dpi = dpi_within(width, height, _GLYPH_DPI)
    gray = np.asarray(_render(page, dpi))
    scale = dpi / 72
    inked = []
    for glyph in glyphs:
        box = gray[
            max(int(glyph.top * scale), 0) : int(glyph.bottom * scale) + 1,
            max(int(glyph.x0 * scale), 0) : int(glyph.x1 * scale) + 1,
        ]
        if box.size and int(box.max()) - int(box.min()) >= _LETTER_CONTRAST:
            inked.append(glyph)
    return inked


def _render(page: pdfium.PdfPage, dpi: float, *, in_colour: bool = False) -> PIL.Image.Image:
    bitmap = page.render(scale=dpi / 72, grayscale=not in_colour, may_draw_forms=True)
    try:
        mode = "RGB" if in_colour else "L"
        image: PIL.Image.Image = bitmap.to_pil().convert(mode).copy()
        return image
    finally:
        bitmap.close()
