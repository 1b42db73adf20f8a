"""Middle dots read by their ink: the engine drops them, or takes them for * and quotes."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

MIDDLE_DOT = "・"
READ_FOR_DOT = frozenset("・･·•*'\"’‘”“°。、.,-~_`´")
"""What the engine makes of a middle dot."""
BARS = frozenset("一ー－―")
"""The heavy end of one in light type, whose hairline is too pale for ink, looks like a dot."""
DOT_EM = (0.07, 0.26)
"""Size of a middle dot."""
MAX_DOT_ASPECT = 1.4
MIDDLE_BAND = (0.35, 0.65)
"""Its middle lies in this part of the line's height."""
ALONE_EM = (0.22, 0.5)
"""White beside it and above it: dots of characters have strokes nearer, … and ： other dots."""
LEADER_EM = 0.6
"""Dots nearer to each other than this are those of … (three in an em), not two middle dots."""
MIN_LINE_EM = 0.75
"""Only a line as high as its characters says where their middle is, in ems of the page."""
DOT_REACH_EM = 1.1
"""How far the engine's place for a dot may be from its ink."""
REACH_EM = 0.4
"""And for what it took a dot for."""
INK_CONFIDENCE = 0.99
"""The engine's figure given to a dot that its ink shows."""


def middle_dots_from_ink(
    glyphs: Sequence[Glyph], strip: TextStrip, ink: InkMask, em_px: float
) -> list[Glyph]:
    """The glyphs of a horizontal strip with its middle dots as its ink has them.

    Args:
        glyphs: read in the strip.
        strip: the line.
        ink: of the page's text.
        em_px: the usual height of the page's characters.
    """
    out = list(glyphs)
    if strip.vertical or strip.box.height < MIN_LINE_EM * em_px:
        return out
    for dot in _middle_dots(strip, ink):
        middle = (dot.left + dot.right) / 2
        if any(glyph.start <= middle <= glyph.end for glyph in out if glyph.text in BARS):
            continue
        found = Glyph(MIDDLE_DOT, float(dot.left), float(dot.right), INK_CONFIDENCE)
        place = _place_read(out, middle, strip.em_px)
        if place is not None:
            out[place] = found
        else:
            out.insert(sum((glyph.start + glyph.end) / 2 < middle for glyph in out), found)
    return out


def _place_read(glyphs: Sequence[Glyph], middle: float, em_px: float) -> int | None:
    """Where the engine read a dot, or took it for something else; None if it dropped it."""
    for readings, reach_em in ((MIDDLE_DOT, DOT_REACH_EM), (READ_FOR_DOT, REACH_EM)):
        near = [
            (abs((glyph.start + glyph.end) / 2 - middle), place)
            for place, glyph in enumerate(glyphs)
            if glyph.text in readings
        ]
        if near and min(near)[0] <= reach_em * em_px:
            return min(near)[1]
    return None


def _middle_dots(strip: TextStrip, ink: InkMask) -> list[PxBox]:
    part = np.ascontiguousarray(strip.box.crop(ink))
    count, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    low, high = (share * strip.em_px for share in DOT_EM)
    dots = []
    for left, top, width, height, _ in stats[1:count].tolist():
        box = PxBox(left, top, left + width, top + height)
        sized = low <= min(width, height) and max(width, height) <= high
        round_ = max(width, height) <= MAX_DOT_ASPECT * min(width, height) + 1
        place = (top + height / 2) / part.shape[0]
        central = MIDDLE_BAND[0] <= place <= MIDDLE_BAND[1]
        if sized and round_ and central and _stands_alone(box, part, strip.em_px):
            dots.append(box.moved(strip.box.left, strip.box.top))
    return [dot for dot in dots if not _is_of_leader(dot, dots, strip.em_px)]


def _is_of_leader(dot: PxBox, dots: Sequence[PxBox], em_px: float) -> bool:
    return any(0 < abs(dot.left - other.left) < LEADER_EM * em_px for other in dots)


def _stands_alone(dot: PxBox, ink: InkMask, em_px: float) -> bool:
    beside, above = (round(share * em_px) for share in ALONE_EM)
    around = ink[
        max(0, dot.top - above) : dot.bottom + above, max(0, dot.left - beside) : dot.right + beside
    ]
    return int(np.count_nonzero(around)) == int(np.count_nonzero(dot.crop(ink)))
