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
from corpus.page import Page, Word
from ingest.page_view import PageView

DRAWING_DPI = 150  # small print stays readable, an A3 page stays under 3,000 pixels
_LONGEST_SIDE_PX = 10_000  # a transcript's page has no paper's size and may be very long
_POINTS_PER_INCH = 72
_SMALLEST_FONT_PX = 6
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
    scale = _pixels_per_point(view.page)
    rendering = _rendered(source, view.page, scale)
    picture = rendering if rendering is not None else _words_on_white(view.page, scale)
    sheet = _Sheet(picture, scale)
    for block in view.blocks:
        if block.kind != "table":
            sheet.outline(block.bbox, _BLOCKS[block.kind], width_px=1)
    for table in view.tables:
        for cell in table.cells:
            if cell.is_header:
                sheet.fill(cell.bbox, _HEADER_FILL)
            if cell.row_span > 1 or cell.column_span > 1:
                sheet.fill(cell.bbox, _SPAN_FILL)
            sheet.outline(cell.bbox, _CELL, width_px=2)
    for checkbox in view.checkboxes:
        sheet.outline(checkbox.bbox.expanded(1), _STATES[checkbox.state], width_px=3)
    return picture


class _Sheet:
    """A picture that is drawn on in points."""

    def __init__(self, picture: Image.Image, scale: float) -> None:
        self._canvas = ImageDraw.Draw(picture, "RGBA")
        self._scale = scale

    def outline(self, bbox: BBox, colour: Colour, width_px: int) -> None:
        self._canvas.rectangle(self._pixels(bbox), outline=colour, width=width_px)

    def fill(self, bbox: BBox, colour: Colour | tuple[int, int, int, int]) -> None:
        self._canvas.rectangle(self._pixels(bbox), fill=colour)

    def write(self, word: Word, font_path: str) -> None:
        size_pt = word.size_pt or (word.bbox.width if word.vertical else word.bbox.height)
        font = ImageFont.truetype(font_path, max(_SMALLEST_FONT_PX, round(size_pt * self._scale)))
        text = "\n".join(word.text) if word.vertical else word.text
        x0, top, _, _ = self._pixels(word.bbox)
        self._canvas.text((x0, top), text, _INK, font)

    def _pixels(self, bbox: BBox) -> tuple[float, float, float, float]:
        scale = self._scale
        return bbox.x0 * scale, bbox.top * scale, bbox.x1 * scale, bbox.bottom * scale


def _pixels_per_point(page: Page) -> float:
    longest_pt = max(page.width_pt, page.height_pt, 1.0)
    return min(DRAWING_DPI / _POINTS_PER_INCH, _LONGEST_SIDE_PX / longest_pt)


def _rendered(source: SourceFile, page: Page, scale: float) -> Image.Image | None:
    """The page's rendering, set upright and straight as its words are; None if there is none."""
    if source.media_type != "application/pdf":
        return None
    try:
        document = pypdfium2.PdfDocument(source.path)
    except pypdfium2.PdfiumError:
        return None  # a file that was repaired or decrypted for reading has no rendering of its own
    with document:
        if page.page_number > len(document):
            return None
        pdf_page = document[page.page_number - 1]
        added_deg = (page.rotation_deg - pdf_page.get_rotation()) % 360
        picture = pdf_page.render(scale=scale).to_pil().convert("RGB")
    picture = picture.rotate(-added_deg, expand=True)
    if page.skew_deg:
        picture = picture.rotate(
            page.skew_deg, fillcolor="white", resample=Image.Resampling.BICUBIC
        )
    expected = _picture_size(page, scale)
    same = all(
        math.isclose(a, b, rel_tol=_SIZE_TOLERANCE)
        for a, b in zip(picture.size, expected, strict=True)
    )
    return picture.resize(expected) if same else None


def _words_on_white(page: Page, scale: float) -> Image.Image:
    picture = Image.new("RGB", _picture_size(page, scale), "white")
    sheet = _Sheet(picture, scale)
    for ruling in page.rulings:
        sheet.fill(ruling.bbox, _INK)
    font_path = next((path for path in _FONTS if Path(path).exists()), None)
    for word in page.words:
        if font_path is None:
            sheet.outline(word.bbox, _WORD, width_px=1)
        else:
            sheet.write(word, font_path)
    return picture


def _picture_size(page: Page, scale: float) -> tuple[int, int]:
    return max(1, round(page.width_pt * scale)), max(1, round(page.height_pt * scale))
