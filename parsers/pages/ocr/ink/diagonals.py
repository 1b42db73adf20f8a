"""Strokes drawn across an empty cell (斜線): nothing is to be written there, and nothing read."""

from __future__ import annotations

import numpy as np

from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox

MIN_WIDTH_EM = 1.8
"""No stroke of a character is as long."""
MIN_HEIGHT_EM = 0.5
"""Flatter ones are rulings that lean."""
MAX_OFF_PX = 3.0
"""How far the ink lies off a straight line from corner to corner."""
MIN_STRAIGHT_SHARE = 0.97
MIN_MET_SHARE = 0.9
"""Of its columns that have ink."""


def find_diagonals(ink: InkMask, em_px: float) -> list[tuple[PxBox, InkMask]]:
    """The places of straight strokes from corner to corner, each with its own ink."""
    pieces = ink_pieces(ink)
    likely = (pieces.width >= MIN_WIDTH_EM * em_px) & (pieces.height >= MIN_HEIGHT_EM * em_px)
    # A line fills little of its box.
    likely &= pieces.area <= 2 * MAX_OFF_PX * (pieces.width + pieces.height)
    found = [(pieces.box(number), pieces.own(number)) for number in pieces.those(likely)]
    return [(box, own) for box, own in found if _is_straight(own)]


def _is_straight(own: InkMask) -> bool:
    ys, xs = np.nonzero(own)
    slope, start = np.polyfit(xs, ys, 1)
    off = np.abs(ys - (slope * xs + start)) / np.hypot(1.0, slope)
    height, width = own.shape
    rises = abs(slope) * width
    return bool(
        np.mean(off <= MAX_OFF_PX) >= MIN_STRAIGHT_SHARE
        and np.mean(own.any(axis=0)) >= MIN_MET_SHARE
        and rises >= 0.8 * height
    )
