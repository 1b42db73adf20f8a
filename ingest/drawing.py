"""What was read, drawn over the page: tables, cells, check boxes, blocks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from corpus.document import SourceFile
from corpus.geometry import BBox
from corpus.page import Page
from ingest.page_view import PageView

DRAWING_DPI = 150  # small print stays readable, an A3 page stays under 3,000 pixels
_POINTS_PER_INCH = 72
_SIZE_TOLERANCE = 0.02  # a rendering that differs more in width or height is not of this page

Colour = tuple[int, int, int]

_CELL: Final[Colour] = (30, 90, 220)
_HEADER_FILL: Final = (30, 90, 220, 40)
_SPAN_FILL: Final = (240, 180, 0, 50)
_STATES: Final[Mapping[str, Colour]] = {
    "checked": (0, 150, 60),
    "unchecked": (210, 40, 40),
    "unknown": (230, 140, 0),
}
_BLOCKS: Final[Mapping[str, Colour]] = {
    "heading": (160, 30, 160),
    "paragraph": (90, 90, 90),
    "list_item": (140, 90, 30),
    "caption": (0, 130, 130),
    "note": (0, 130, 130),
    "running_head": (180, 180, 180),
    "page_number": (180, 180, 180),
}
_WORD: Final[Colour] = (200, 200, 200)
_INK: Final[Colour] = (0, 0, 0)

# Free Japanese fonts where Debian, Fedora and macOS keep them; the first that is there is used.
_FONTS: Final = (
    "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
)


def draw_page(source: SourceFile, view: PageView) -> Image.Image:
    """Draw what was read over the page, or over its words on white where it cannot be rendered."""
    picture = _page_picture(source, view.page)
    canvas = ImageDraw.Draw(picture, "RGBA")
    for block in view.blocks:
        if block.kind != "table":
            _outline(canvas, block.bbox, _BLOCKS[block.kind], width_px=1)
    for table in view.tables:
        for cell in table.cells:
            if cell.is_header:
                canvas.rectangle(_pixels(cell.bbox), fill=_HEADER_FILL)
            if cell.row_span > 1 or cell.column_span > 1:
                canvas.rectangle(_pixels(cell.bbox), fill=_SPAN_FILL)
            _outline(canvas, cell.bbox, _CELL, width_px=2)
    for checkbox in view.checkboxes:
        _outline(canvas, checkbox.bbox.expanded(1), _STATES[checkbox.state], width_px=3)
    return picture


def _page_picture(source: SourceFile, page: Page) -> Image.Image:
    """The page's rendering, set upright and straight as its words are; else its words on white."""
    rendering = _rendered(source, page) if source.media_type == "application/pdf" else None
    return rendering if rendering is not None else _words_on_white(page)


def _rendered(source: SourceFile, page: Page) -> Image.Image | None:
    try:
        document = pypdfium2.PdfDocument(source.path)
    except pypdfium2.PdfiumError:
        return None  # a file that was repaired or decrypted for reading has no rendering of its own
    with document:
        if page.page_number > len(document):
            return None
        pdf_page = document[page.page_number - 1]
        added_deg = (page.rotation_deg - pdf_page.get_rotation()) % 360
        picture = pdf_page.render(scale=DRAWING_DPI / _POINTS_PER_INCH).to_pil().convert("RGB")
    picture = picture.rotate(-added_deg, expand=True)
    if page.skew_deg:
        picture = picture.rotate(
            page.skew_deg, fillcolor="white", resample=Image.Resampling.BICUBIC
        )
    expected = _picture_size(page)
    same = all(
        math.isclose(a, b, rel_tol=_SIZE_TOLERANCE)
        for a, b in zip(picture.size, expected, strict=True)
    )
    return picture.resize(expected) if same else None


def _words_on_white(page: Page) -> Image.Image:
    picture = Image.new("RGB", _picture_size(page), "white")
    canvas = ImageDraw.Draw(picture)
    for ruling in page.rulings:
        canvas.rectangle(_pixels(ruling.bbox), fill=_INK)
    font_path = next((path for path in _FONTS if Path(path).exists()), None)
    for word in page.words:
        if font_path is None:
            _outline(canvas, word.bbox, _WORD, width_px=1)
            continue
        size_pt = word.size_pt or (word.bbox.width if word.vertical else word.bbox.height)
        font = ImageFont.truetype(font_path, max(6, round(_to_pixels(size_pt))))
        text = "\n".join(word.text) if word.vertical else word.text
        canvas.text((_to_pixels(word.bbox.x0), _to_pixels(word.bbox.top)), text, _INK, font)
    return picture


def _outline(canvas: ImageDraw.ImageDraw, bbox: BBox, colour: Colour, width_px: int) -> None:
    canvas.rectangle(_pixels(bbox), outline=colour, width=width_px)


def _pixels(bbox: BBox) -> tuple[float, float, float, float]:
    return (
        _to_pixels(bbox.x0),
        _to_pixels(bbox.top),
        _to_pixels(max(bbox.x1, bbox.x0)),
        _to_pixels(max(bbox.bottom, bbox.top)),
    )


def _to_pixels(length_pt: float) -> float:
    return length_pt * DRAWING_DPI / _POINTS_PER_INCH


def _picture_size(page: Page) -> tuple[int, int]:
    return max(1, round(_to_pixels(page.width_pt))), max(1, round(_to_pixels(page.height_pt)))
