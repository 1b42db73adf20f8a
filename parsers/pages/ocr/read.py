"""From an image of a page to a `Page`: straightened, its ink sorted, its text read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from corpus.page import DrawnMark, Page, PageOrigin, Ruling, Word
from parsers.pages.ocr.boxes import InkBox, find_boxes
from parsers.pages.ocr.composite import GAP_IN, stack_strips, words_by_strip
from parsers.pages.ocr.engine import Engine, TesseractEngine
from parsers.pages.ocr.lines import TextStrip, find_text_strips
from parsers.pages.ocr.paper import flatten_paper, ink_mask
from parsers.pages.ocr.raster import (
    POINTS_PER_INCH,
    InkMask,
    Raster,
    image_to_raster,
    reduce_to_dpi,
)
from parsers.pages.ocr.rulings import InkRuling, erase_ink, find_rulings
from parsers.pages.ocr.straighten import SKEW_DPI, deskew, measure_skew
from parsers.pages.ocr.words import engine_words_to_glyphs, glyphs_to_words

if TYPE_CHECKING:
    from parsers.pages.read import PageSettings


def read_page_image(
    image: Image.Image,
    page_number: int,
    dpi: float,
    settings: PageSettings,
    reasons: tuple[str, ...],
    engine: Engine | None = None,
) -> Page:
    """Read a scanned page.

    The page's coordinates are those of the upright page: the image after it was turned by
    ``rotation_deg`` and straightened by ``skew_deg`` about its middle, in points; see
    `parsers.pages.ocr.straighten.upright_to_source` for the way back.

    Args:
        image: the page, any mode.
        page_number: 1-based.
        dpi: resolution of the image.
        settings: where Tesseract's models are.
        reasons: codes for why the page is read by OCR, kept in its origin.
        engine: another engine than Tesseract.

    Raises:
        OcrFailedError: if the engine fails; the page is lost, not the file.
    """
    engine = engine or TesseractEngine(settings.tessdata)
    raster = flatten_paper(image_to_raster(image, dpi))
    small = reduce_to_dpi(raster, SKEW_DPI)
    skew_deg = measure_skew(ink_mask(small))
    raster = raster.with_gray(deskew(raster.gray, skew_deg))
    ink = ink_mask(raster)
    ruled = find_rulings(ink, raster.dpi)
    text_gray = raster.gray.copy()
    erase_ink(text_gray, ruled.mask, raster.dpi)
    text_ink = ink.copy()
    text_ink[ruled.mask > 0] = 0
    boxes = find_boxes(text_ink, raster.dpi)
    for box in boxes:
        box.reach.crop(text_ink)[:] = 0
        box.reach.crop(text_gray)[:] = 255
    strips = find_text_strips(text_ink, ruled.rulings, raster.dpi)
    words = _read_strips(raster.with_gray(text_gray), text_ink, strips, engine)
    scale = POINTS_PER_INCH / raster.dpi
    return Page(
        page_number=page_number,
        width_pt=raster.width_px * scale,
        height_pt=raster.height_px * scale,
        origin=PageOrigin(
            kind="ocr",
            engine=engine.name,
            version=engine.version,
            dpi=dpi,
            reasons=reasons,
            languages=("jpn",),
        ),
        words=tuple(words),
        rulings=tuple(_to_ruling(ruling, raster.dpi) for ruling in ruled.rulings),
        marks=tuple(_to_mark(box, raster.dpi) for box in boxes),
        rotation_deg=0,
        skew_deg=skew_deg,
        confidence=_mean_confidence(words),
    )


def _read_strips(
    raster: Raster, ink: InkMask, strips: list[TextStrip], engine: Engine
) -> list[Word]:
    words: list[Word] = []
    gap = round(GAP_IN * raster.dpi)
    for composite in stack_strips(raster.gray, strips, raster.dpi):
        read = engine.read(composite.image, raster.dpi, "jpn")
        for placed, engine_words in words_by_strip(composite, read):
            glyphs = engine_words_to_glyphs(engine_words, placed.crop.left - gap)
            words += glyphs_to_words(glyphs, placed.strip, ink, raster.dpi)
    return words


def _to_ruling(ruling: InkRuling, dpi: float) -> Ruling:
    return Ruling(ruling.box.to_points(dpi), ruling.orientation, ruling.dashed)


def _to_mark(box: InkBox, dpi: float) -> DrawnMark:
    return DrawnMark("square", box.box.to_points(dpi), box.state, confidence=box.confidence)


def _mean_confidence(words: list[Word]) -> float | None:
    count = sum(len(word.text) for word in words)
    if count == 0:
        return None
    return sum((word.confidence or 0.0) * len(word.text) for word in words) / count
