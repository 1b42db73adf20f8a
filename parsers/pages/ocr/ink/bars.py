"""Flat bars: a 一 too thin for ink, of which its heavy end alone would stay; those of 二 and 三."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np

from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox, Raster

FAINT_GRAY = 215
"""A hairline is darker than this at 200 dpi (170 to 210); the grain of white paper is not."""
BREAK_IN = 0.02
"""White between two parts of a bar that fell apart."""
LENGTH_IN = (0.08, 0.2)
"""一 from 7-pt to 14-pt type."""
MAX_HEIGHT_IN = 0.025
"""With the triangle at its end."""
MIN_FILL = 0.6
"""Of its length that is seen."""
ALONE_IN = 0.02
"""White above and below; strokes of one character lie nearer together."""
NUMERALS = {2: "二", 3: "三"}
BAR_WIDTH_EM, BAR_HEIGHT_EM = (0.4, 1.2), 0.22
"""Width of the bars of 二 and 三, and their height at most."""
MIN_STEP_EM = 0.12
"""White from one to the next."""
EQUAL_SHARE = 0.9
"""The upper bar of 二 is shorter than that of its lower one; those of ＝ are as long."""
TEXT_IN = 0.3
"""Text is as near as this; a bar far from it is dirt."""


def faint_bars(raster: Raster, ink: InkMask) -> InkMask:
    """The bars that stand alone and are no ink, or not as a whole.

    Args:
        raster: a page with white paper.
        ink: its ink.
    """
    dpi = raster.dpi
    dark = np.asarray(cv2.inRange(raster.gray, 0, FAINT_GRAY - 1), dtype=np.uint8)
    gap = round(BREAK_IN * dpi)
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, gap + 1), np.uint8))
    pieces = ink_pieces(np.asarray(closed, dtype=np.uint8))
    low, high = (length * dpi for length in LENGTH_IN)
    is_bar = (pieces.width >= low) & (pieces.width <= high)
    is_bar &= pieces.height <= MAX_HEIGHT_IN * dpi
    found = np.zeros_like(ink)
    reach = round(ALONE_IN * dpi)
    for number in pieces.those(is_bar):
        box = pieces.box(number)
        around = box.expanded(reach, raster.width_px, raster.height_px)
        n_own = np.count_nonzero(box.crop(dark))
        is_seen = np.count_nonzero(box.crop(dark).any(axis=0)) >= MIN_FILL * box.width
        column = dark[around.top : around.bottom, box.left : box.right]
        text = box.expanded(round(TEXT_IN * dpi), raster.width_px, raster.height_px)
        if is_seen and np.count_nonzero(column) == n_own and text.crop(ink).any():
            box.crop(found)[:] |= pieces.own(number)
    return found


def numeral_of_bars(ink: InkMask, em_px: float) -> str:
    """二 or 三 if a line's ink is flat bars one below the other and nothing else; else nothing."""
    pieces = ink_pieces(np.ascontiguousarray(ink))
    numbers = sorted(range(1, len(pieces.area)), key=lambda number: pieces.box(number).top)
    boxes = [pieces.box(number) for number in numbers]
    if len(boxes) not in NUMERALS or not all(_is_flat(box, em_px) for box in boxes):
        return ""
    gaps = [lower.top - upper.bottom for upper, lower in pairwise(boxes)]
    if min(gaps) < MIN_STEP_EM * em_px or boxes[-1].width < max(box.width for box in boxes):
        return ""
    is_even = len(boxes) == 2 and boxes[0].width > EQUAL_SHARE * boxes[1].width  # ＝
    return "" if is_even else NUMERALS[len(boxes)]


def _is_flat(box: PxBox, em_px: float) -> bool:
    is_wide = BAR_WIDTH_EM[0] * em_px <= box.width <= BAR_WIDTH_EM[1] * em_px
    return is_wide and box.height <= BAR_HEIGHT_EM * em_px
