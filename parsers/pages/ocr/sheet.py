"""The ink of an upright page sorted: rulings, boxes, symbols, figures, and the text left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from corpus.page import Word
from parsers.pages.ocr.ink.arcs import without_arcs
from parsers.pages.ocr.ink.bars import faint_bars
from parsers.pages.ocr.ink.boxes import InkBox, find_boxes
from parsers.pages.ocr.ink.brackets import Brackets, find_brackets
from parsers.pages.ocr.ink.cell_sides import with_cell_sides
from parsers.pages.ocr.ink.dash_rows import dashes_to_words, rows_of_dashes
from parsers.pages.ocr.ink.dashed import with_dashed
from parsers.pages.ocr.ink.dashes import pale_dots
from parsers.pages.ocr.ink.diagonals import find_diagonals
from parsers.pages.ocr.ink.enclosed import find_circles
from parsers.pages.ocr.ink.figures import find_dense_areas, is_reversed_text, reverse
from parsers.pages.ocr.ink.marks import STRIKE_CONFIDENCE, InkMark, find_rings, is_strike
from parsers.pages.ocr.ink.rulings import InkRuling, RulingInk, erase_ink, find_rulings
from parsers.pages.ocr.ink.symbols import InkSymbol, find_symbols
from parsers.pages.ocr.paper import ink_mask, strengthen_strokes
from parsers.pages.ocr.pieces import InkPieces, ink_pieces
from parsers.pages.ocr.raster import INK_DPI, InkMask, PxBox, Raster, reduce_to_dpi
from parsers.pages.ocr.text.lines import measure_em

BIG_INK_IN = 0.04
"""A piece of ink this long can be a character's stroke; what is smaller belongs to one near it."""
CHARACTER_IN = 0.07
"""Most ink of printed characters is in pieces this long (5 pt)."""
MIN_CHARACTER_SHARE = 0.3
"""Of the ink of a page, what is in such pieces: 0.88 and more on pages with text, bilevel ones at
150 dpi too, and 0.03 at most where there are specks alone."""
SPECK_REACH_IN = 0.12
"""Full stops and middle dots lie this near to a stroke along x; specks farther off are dirt."""
SPECK_REACH_ACROSS_IN = 0.045
"""And this near along y."""
MIDDLE_DOT_IN = (0.014, 0.045)
"""Size of a middle dot: 0.1 em of 10 pt in Gothic type, 0.25 em of 12 pt in Mincho."""
MAX_DOT_ASPECT = 1.4
PARTED_WORDS_IN = 0.33
"""Words parted by a middle dot with white around it (紙　・　光ディスク) end this near to the dot:
two em of 12 pt."""
MIN_SPECKS_PER_IN2 = 0.4
"""So many lonely specks a square inch (40 on A4) are a dirty copy."""
DIRT_PERCENTILE = 90
MAX_DIRT_IN = 0.025
"""Dirt is not taken for larger than this: a middle dot is 0.03 in."""
DIRT_REACH_IN = 0.03
"""What is as small as the dirt belongs to a character this near to it: points in numbers, voicing
marks."""
FAINT_GRAY = 250
"""What is darker than this is no paper: `flatten_paper` has made all paper white."""
STROKE_EDGE_IN = 0.008
"""Gray edge of a ring's stroke."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An upright page with its ink sorted.

    Attributes:
        raster: the page at `INK_DPI`, in whose pixels all places are; only text is left in it.
        legible: the same at the resolution at which the engine reads it.
        text_ink: the ink of the text, symbols included, so that lines are cut with them.
        engine_ink: the same without symbols, which are read by their shape.
        em_px: the usual height of a character.
        circles: places of circles that were taken off the character in them.
        brackets: [　] and [○], read by their shape.
        dashes: rows of dashes that are text, as words.
    """

    raster: Raster
    legible: Raster
    text_ink: InkMask
    engine_ink: InkMask
    em_px: float
    rulings: tuple[InkRuling, ...]
    boxes: tuple[InkBox, ...]
    symbols: tuple[InkSymbol, ...]
    marks: tuple[InkMark, ...]
    figures: tuple[PxBox, ...]
    circles: tuple[PxBox, ...] = ()
    brackets: tuple[Brackets, ...] = ()
    dashes: tuple[Word, ...] = ()


def sort_ink(upright: Raster) -> Sheet:
    """Sort the ink of a straightened page."""
    whole = reduce_to_dpi(upright, INK_DPI)
    raster = whole.with_gray(whole.gray.copy())
    ink = without_dirt(ink_mask(raster), raster.dpi)
    ink |= faint_bars(raster, ink)
    figures, bands = _take_out_figures(raster, ink)
    # Before the rulings: a column of brackets looks like a dashed one.
    rough_em_px = measure_em(ink, raster.dpi)
    brackets = find_brackets(ink, rough_em_px)
    margin = max(1, round(0.01 * raster.dpi))
    for pair in brackets:
        _whiten(pair.box.expanded(margin, raster.width_px, raster.height_px), raster, ink)
    ruled = _find_ruling_ink(raster, ink, rough_em_px)
    erase_ink(raster.gray, ruled.mask, raster.dpi)
    text_ink = without_lonely_specks(np.asarray(cv2.subtract(ink, ruled.mask)), raster.dpi)
    faint = cv2.threshold(raster.gray, FAINT_GRAY - 1, 255, cv2.THRESH_BINARY_INV)[1]
    for diagonal, own in find_diagonals(text_ink, rough_em_px):
        _take_out_stroke(raster, text_ink, diagonal, own)
    boxes = find_boxes(text_ink, raster.dpi, np.asarray(faint, dtype=np.uint8))
    for box in boxes:
        _whiten(box.reach, raster, text_ink)
    em_px = measure_em(text_ink, raster.dpi)
    circles = find_circles(text_ink, em_px)
    for circle, own in circles:
        _take_out_stroke(raster, text_ink, circle, own)
    rings = _take_out_rings(raster, text_ink, em_px, ruled.mask)
    strikes = _find_strikes(ruled.rulings, text_ink, em_px)
    rows = rows_of_dashes(ruled.rulings, ink, em_px)
    no_rulings = {strike.box for strike in strikes} | {row.box for row in rows}
    rulings = tuple(ruling for ruling in ruled.rulings if ruling.box not in no_rulings)
    symbols = find_symbols(text_ink, em_px)
    engine_ink = text_ink.copy()
    for symbol in symbols:
        _whiten(symbol.box.expanded(margin, raster.width_px, raster.height_px), raster, engine_ink)
    return Sheet(
        raster,
        strengthen_strokes(_with_taken_out(upright, whole, raster, bands)),
        text_ink,
        engine_ink,
        em_px,
        rulings,
        tuple(boxes),
        tuple(symbols),
        (*rings, *strikes),
        tuple(figures),
        tuple(circle for circle, _ in circles),
        tuple(brackets),
        tuple(dashes_to_words(rows, ink, em_px, raster.dpi)),
    )


def _find_ruling_ink(raster: Raster, ink: InkMask, em_px: float) -> RulingInk:
    """The rulings of every kind, without the sides of rings."""
    solid = find_rulings(ink, raster.dpi)
    ruled = with_dashed(solid, ink, raster.dpi, pale_dots(raster, ink))
    return without_arcs(with_cell_sides(ruled, ink, raster.dpi), ink, em_px)


def _find_strikes(
    rulings: Sequence[InkRuling], text_ink: InkMask, em_px: float
) -> tuple[InkMark, ...]:
    """The rulings that are strokes through text."""
    return tuple(
        InkMark("strike", ruling.box, STRIKE_CONFIDENCE)
        for ruling in rulings
        if ruling.orientation == "horizontal" and is_strike(ruling.box, text_ink, em_px)
    )


def without_dirt(ink: InkMask, dpi: float) -> InkMask:
    """The ink of a page; of one covered with specks, what is a character or near to one."""
    pieces = ink_pieces(ink)
    is_large = pieces.longer >= CHARACTER_IN * dpi
    if pieces.area[1:][is_large[1:]].sum() >= MIN_CHARACTER_SHARE * pieces.area[1:].sum():
        return ink
    return _near(pieces.mask(is_large), ink, dpi)


def without_lonely_specks(ink: InkMask, dpi: float) -> InkMask:
    """The ink without small pieces that have no stroke of a character near them.

    On a page with dirt all over it what is as small as the dirt has to be nearer.
    """
    pieces = ink_pieces(ink)
    strokes = pieces.mask(pieces.longer >= BIG_INK_IN * dpi)
    is_dot = _are_between_words(pieces, strokes, dpi)
    kept = cv2.bitwise_or(_near(strokes, ink, dpi), pieces.mask(is_dot))
    is_lonely = ~pieces.touched_by(kept)
    if np.count_nonzero(is_lonely) < MIN_SPECKS_PER_IN2 * ink.size / dpi**2:
        return np.asarray(kept, dtype=np.uint8)
    sizes = pieces.longer
    dirt_px = min(float(np.percentile(sizes[is_lonely], DIRT_PERCENTILE)), MAX_DIRT_IN * dpi)
    reach = round(DIRT_REACH_IN * dpi)
    close = cv2.dilate(strokes, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    is_dirt = (sizes <= dirt_px) & ~pieces.touched_by(cv2.bitwise_and(ink, close))
    return np.asarray(cv2.subtract(kept, pieces.mask(is_dirt)), dtype=np.uint8)


def _are_between_words(pieces: InkPieces, strokes: InkMask, dpi: float) -> NDArray[np.bool_]:
    """Which pieces are round as a middle dot, with words at both sides at their height."""
    low, high = (size * dpi for size in MIDDLE_DOT_IN)
    round_ = pieces.longer <= MAX_DOT_ASPECT * pieces.shorter + 1
    is_dot = (pieces.shorter >= low) & (pieces.longer <= high) & round_
    reach = round(PARTED_WORDS_IN * dpi)
    if not is_dot[1:].any():
        return is_dot
    for end in (0, reach):
        beside = cv2.dilate(strokes, np.ones((1, reach + 1), np.uint8), anchor=(end, 0))
        is_dot &= pieces.touched_by(beside)
    is_dot[0] = False
    return is_dot


def _near(strokes: InkMask, ink: InkMask, dpi: float) -> InkMask:
    """The ink that is as near to strokes as full stops and middle dots are."""
    along, across = round(SPECK_REACH_IN * dpi), round(SPECK_REACH_ACROSS_IN * dpi)
    near = cv2.dilate(strokes, np.ones((2 * across + 1, 2 * along + 1), np.uint8))
    return np.asarray(cv2.bitwise_and(ink, near), dtype=np.uint8)


def _take_out_rings(
    raster: Raster, text_ink: InkMask, em_px: float, rulings: InkMask
) -> list[InkMark]:
    """Whiten the ink of rings drawn round words, in place; the words stay."""
    marks = []
    for mark, own in find_rings(text_ink, em_px, rulings):
        _take_out_stroke(raster, text_ink, mark.box, own)
        marks.append(mark)
    return marks


def _take_out_stroke(raster: Raster, text_ink: InkMask, box: PxBox, own: InkMask) -> None:
    """Whiten a stroke and its soft edge, in place; ``own`` is its ink over its box.

    The edge of the strokes that it touches stays.
    """
    reach = max(1, round(STROKE_EDGE_IN * raster.dpi))
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    box.crop(text_ink)[own > 0] = 0
    around = box.expanded(reach, raster.width_px, raster.height_px)
    stroke = np.zeros((around.height, around.width), np.uint8)
    box.moved(-around.left, -around.top).crop(stroke)[:] = own
    beside = cv2.dilate(around.crop(text_ink), np.ones((3, 3), np.uint8))
    soft = (cv2.dilate(stroke, kernel) > 0) & ((beside == 0) | (stroke > 0))
    around.crop(raster.gray)[soft] = 255


def _with_taken_out(
    upright: Raster, whole: Raster, cleaned: Raster, bands: Sequence[PxBox]
) -> Raster:
    """The page at full resolution without what was taken out of its reduced copy.

    Args:
        upright: the page.
        whole: its reduced copy.
        cleaned: that copy with only text left in it.
        bands: white-on-black headings that were turned dark in it.
    """
    if upright is whole:
        return cleaned
    gray, scale = upright.gray.copy(), upright.dpi / whole.dpi
    for band in bands:
        part = band.scaled(scale).crop(gray)
        part[:] = 255 - part
    taken = cv2.bitwise_and(cv2.inRange(cleaned.gray, 255, 255), cv2.inRange(whole.gray, 0, 254))
    size = (upright.width_px, upright.height_px)
    white = cv2.resize(taken, size, interpolation=cv2.INTER_NEAREST)
    return upright.with_gray(np.asarray(cv2.bitwise_or(gray, white), dtype=np.uint8))


def _take_out_figures(raster: Raster, ink: InkMask) -> tuple[list[PxBox], list[PxBox]]:
    """Whiten figures and turn white-on-black headings dark, in place; the boxes of both."""
    figures, bands = [], []
    for box in find_dense_areas(ink, raster.dpi):
        if is_reversed_text(box, ink, raster.dpi):
            reverse(raster, ink, box)
            bands.append(box)
        else:
            _whiten(box, raster, ink)
            figures.append(box)
    return figures, bands


def _whiten(box: PxBox, raster: Raster, ink: InkMask) -> None:
    box.crop(raster.gray)[:] = 255
    box.crop(ink)[:] = 0
