"""The text of a sheet: its lines read in one call, and put back in their places as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.page import Word
from parsers.pages.ocr.boxes import InkBox
from parsers.pages.ocr.composite import GAP_IN, stack_strips, words_by_strip
from parsers.pages.ocr.engine import Engine
from parsers.pages.ocr.frames import is_mouth
from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.lines import TextStrip, find_text_strips
from parsers.pages.ocr.orientation import Orientation, sure_share
from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.separators import separators_from_ink
from parsers.pages.ocr.sheet import Sheet
from parsers.pages.ocr.symbols import InkSymbol
from parsers.pages.ocr.words import engine_words_to_glyphs, glyphs_to_words, with_symbols

NEIGHBOUR_EM = 0.6
"""A box this near to the end of a line belongs to it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a sheet in one orientation.

    Attributes:
        boxes: the sheet's check boxes without those that turned out to be characters.
        unread: where there is ink like text of which the engine read nothing, even alone.
        sure_share: share of characters the engine is sure of; None if there are too few.
    """

    sheet: Sheet
    words: tuple[Word, ...]
    boxes: tuple[InkBox, ...]
    unread: tuple[PxBox, ...]
    sure_share: float | None


def read_sheet(sheet: Sheet, orientation: Orientation, engine: Engine) -> Reading:
    """Read the text of a sheet.

    Raises:
        OcrFailedError: if the engine fails.
    """
    raster = sheet.raster
    strips = find_text_strips(
        sheet.text_ink,
        sheet.rulings,
        raster.dpi,
        sheet.em_px,
        vertical=orientation.vertical,
    )
    found = _read_strips(sheet, strips, orientation, engine)
    unread = [strip for strip, words in found if not words and not _only_symbols(sheet, strip)]
    again = _read_strips(sheet, unread, orientation, engine) if unread else []
    words: list[Word] = []
    mouths: set[InkBox] = set()
    for strip, engine_words in (*found, *again):
        strip_words, strip_mouths = _strip_words(sheet, strip, engine_words)
        words += strip_words
        mouths |= strip_mouths
    return Reading(
        sheet=sheet,
        words=tuple(words),
        boxes=tuple(box for box in sheet.boxes if box not in mouths),
        unread=tuple(strip.box for strip, engine_words in again if not engine_words),
        sure_share=sure_share(word for _, line in found for word in line),
    )


def _read_strips(
    sheet: Sheet, strips: Sequence[TextStrip], orientation: Orientation, engine: Engine
) -> list[tuple[TextStrip, list[EngineWord]]]:
    """Each strip with what the engine read in it, places along it being those of the page."""
    legible, dpi = sheet.legible, sheet.raster.dpi
    gap, scale = round(GAP_IN * legible.dpi), dpi / legible.dpi
    found = []
    for composite in stack_strips(legible, strips, dpi):
        read = engine.read(composite.image, legible.dpi, orientation.language)
        for placed, words in words_by_strip(composite, read):
            shift = placed.offset_px - gap
            found.append((placed.strip, [word.placed(shift, scale) for word in words]))
    return found


def _only_symbols(sheet: Sheet, strip: TextStrip) -> bool:
    """Whether the engine was given nothing of a strip: all its ink was read by its shape."""
    margin = 2
    part = strip.box.crop(sheet.text_ink).copy()
    for symbol in sheet.symbols:
        if symbol.box.overlaps(strip.box):
            box = symbol.box.moved(-strip.box.left, -strip.box.top)
            top, left = max(0, box.top - margin), max(0, box.left - margin)
            part[top : box.bottom + margin, left : box.right + margin] = 0
    return not part.any()


def _strip_words(
    sheet: Sheet, strip: TextStrip, engine_words: Sequence[EngineWord]
) -> tuple[list[Word], set[InkBox]]:
    """The words of a strip, and the boxes that are the kanji 口 in it."""
    glyphs = engine_words_to_glyphs(engine_words)
    glyphs = separators_from_ink(glyphs, strip, sheet.text_ink)
    mouths = {
        box for box in sheet.boxes if _beside(box.box, strip) and is_mouth(box, strip, glyphs)
    }
    for box in mouths:
        strip = replace(strip, box=_around(strip.box, box.box))
        box.box.crop(sheet.text_ink)[:] = 255
    symbols = (*sheet.symbols, *(InkSymbol("口", box.box) for box in mouths))
    glyphs = with_symbols(glyphs, symbols, strip)
    return glyphs_to_words(glyphs, strip, sheet.text_ink, sheet.raster.dpi), mouths


def _beside(box: PxBox, strip: TextStrip) -> bool:
    """Whether a box stands in a line or at its end."""
    reach = NEIGHBOUR_EM * strip.em_px
    return (
        strip.box.top <= (box.top + box.bottom) / 2 < strip.box.bottom
        and box.right > strip.box.left - reach
        and box.left < strip.box.right + reach
    )


def _around(a: PxBox, b: PxBox) -> PxBox:
    return PxBox(
        min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom)
    )
