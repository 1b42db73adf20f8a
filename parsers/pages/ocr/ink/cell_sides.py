"""Sides of low or narrow cells: strokes too short for a ruling that run from ruling to ruling."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from parsers.pages.ocr.ink.rulings import (
    MIN_RULING_IN,
    ORIENTATIONS,
    InkRuling,
    RulingInk,
    mask_to_rulings,
    straight_ink,
)
from parsers.pages.ocr.raster import InkMask

MIN_SIDE_IN = 0.13
"""9.4 pt, the lowest row that is set; strokes of 9-pt characters are shorter."""
MAX_SIDE_THICKNESS_IN = 0.025
TOUCH_IN = 0.014
"""A side ends this near to the rulings it joins (1 pt); characters keep more white."""
CLEAR_IN = 0.02
"""Beside a side there is white; strokes of a character have others beside them."""
MAX_BESIDE_SHARE = 0.1
"""Of its length where ink stands that near all the same: specks, a character that touches."""


def with_cell_sides(ruled: RulingInk, ink: InkMask, dpi: float) -> RulingInk:
    """The rulings of a page with the short sides of cells between them."""
    rest = np.asarray(cv2.subtract(ink, ruled.mask), dtype=np.uint8)
    mask = ruled.mask
    sides: list[InkRuling] = []
    for orientation in ORIENTATIONS:
        across = [ruling for ruling in ruled.rulings if ruling.orientation != orientation]
        if not across:
            continue  # a side runs from ruling to ruling
        straight = straight_ink(rest, dpi, orientation, MIN_SIDE_IN)
        for side in mask_to_rulings(straight, dpi, orientation, min_length_in=MIN_SIDE_IN):
            if _is_side(side, across, rest, dpi):
                sides.append(side)
                part = side.box.expanded(1, ink.shape[1], ink.shape[0])
                mask = mask.copy()
                part.crop(mask)[:] |= part.crop(straight)
    return RulingInk((*ruled.rulings, *sides), mask) if sides else ruled


def _is_side(side: InkRuling, across: Sequence[InkRuling], ink: InkMask, dpi: float) -> bool:
    is_short = side.length_px < MIN_RULING_IN * dpi
    is_thin = side.thickness <= MAX_SIDE_THICKNESS_IN * dpi
    if not (is_short and is_thin):
        return False
    ends = (side.start, side.end)
    if not all(any(_touches(end, side, ruling, dpi) for ruling in across) for end in ends):
        return False
    return _beside_share(side, ink, dpi) <= MAX_BESIDE_SHARE


def _touches(end: float, side: InkRuling, ruling: InkRuling, dpi: float) -> bool:
    reach = TOUCH_IN * dpi
    if not ruling.start - reach <= side.across_mid <= ruling.end + reach:
        return False
    return abs(ruling.across_at(side.across_mid) - end) <= reach + ruling.thickness / 2


def _beside_share(side: InkRuling, ink: InkMask, dpi: float) -> float:
    """Share of a side's length where other ink stands close to it."""
    reach = max(2, round(CLEAR_IN * dpi))
    soft = max(1, round(side.thickness / 2))
    along = ink.T if side.orientation == "vertical" else ink
    middle, half = round(side.across_mid), round(side.thickness / 2) + soft
    columns = along[:, round(side.start) : round(side.end)]
    before = columns[max(0, middle - half - reach) : max(0, middle - half)]
    after = columns[middle + half : middle + half + reach]
    beside = before.any(axis=0) | after.any(axis=0)
    return float(np.mean(beside)) if beside.size else 1.0
