"""Flat sides of rings round words, which run straight enough to be taken for rulings."""

from __future__ import annotations

import cv2
import numpy as np

from parsers.pages.ocr.ink.rings import RING_EM, find_ring_strokes
from parsers.pages.ocr.ink.rulings import InkRuling, RulingInk, ink_of_rulings
from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask

MAX_ARC_EM = 12.0
"""Of the longest ring (16 em, 1.8 em high), two thirds run within 3 px of a straight line."""
MIN_ARC_EM = 0.5
"""What is shorter is a remainder of a ruling."""
SPREAD_PX = 3
"""What a leaning or uneven ruling has beside the stroke that it is said to be."""
ON_RING_SHARE = 0.5
"""Of the ink of a ruling, what lies on the ring that it is a side of; where it meets a character
the ring is thinner."""


def without_arcs(ruled: RulingInk, ink: InkMask, em_px: float) -> RulingInk:
    """The rulings of a page without those that are the side of a ring."""
    long_ones = [ruling for ruling in ruled.rulings if not _may_be_arc(ruling, em_px)]
    of_long = cv2.bitwise_and(ink_of_rulings(long_ones, ink, SPREAD_PX), ruled.mask)
    rest = np.asarray(cv2.subtract(ruled.mask, of_long), dtype=np.uint8)
    rings = _rings_over(rest, ink, np.asarray(of_long, dtype=np.uint8), em_px)
    if not rings.any():
        return ruled
    kept = [ruling for ruling in ruled.rulings if ruling in long_ones or not _is_on(ruling, rings)]
    return RulingInk(tuple(kept), np.asarray(cv2.subtract(ruled.mask, rings), dtype=np.uint8))


def _may_be_arc(ruling: InkRuling, em_px: float) -> bool:
    return not ruling.dashed and ruling.length_px <= MAX_ARC_EM * em_px


def _rings_over(strokes: InkMask, ink: InkMask, rulings: InkMask, em_px: float) -> InkMask:
    """The ink of the rings that straight strokes are part of."""
    found = np.zeros_like(ink)
    pieces = ink_pieces(strokes)
    is_arc = (pieces.longer >= MIN_ARC_EM * em_px) & (pieces.longer <= MAX_ARC_EM * em_px)
    for number in pieces.those(is_arc):
        stroke = pieces.box(number)
        if stroke.crop(found).any():
            continue
        around = stroke.expanded(round(RING_EM[1] * em_px), ink.shape[1], ink.shape[0])
        hidden = around.crop(rulings)
        part = np.asarray(cv2.subtract(around.crop(ink), hidden), dtype=np.uint8)
        for place, ring in find_ring_strokes(part, em_px, hidden):
            place.crop(around.crop(found))[:] |= ring
    return found


def _is_on(ruling: InkRuling, rings: InkMask) -> bool:
    """Whether a ruling's stroke lies on a ring."""
    part = ruling.box.crop(rings)
    along = part.any(axis=0 if ruling.orientation == "horizontal" else 1)
    return bool(along.size and np.mean(along) > ON_RING_SHARE)
