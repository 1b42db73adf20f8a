"""What a copier adds at a sheet's margins, made white: dark edges, and punch holes."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.paper import ink_mask
from parsers.pages.ocr.raster import InkMask, Raster

SHADE_REACH_IN = 1.0
"""A dark edge reaches in less far; what is dark farther in is a picture."""
MIN_SHADE_LENGTH_IN = 0.5
"""A dark edge runs along the side of the image for this long; a ruling that ends there does not."""
MIN_SHADE_DEPTH_IN = 0.02
"""Thicker than the frame of a table that was cut out at its rulings (1 pt is 0.014 in)."""
SHADE_BREAK_IN = 0.1
"""Dust and grain break a dark edge for less than this."""
RAGGED_IN = 0.03
"""Specks of a dark edge's grain lie this near to it."""
HOLE_IN = (0.18, 0.36)
"""Diameter of a punch hole (5 to 8 mm, more or less the copy's scale); a bullet ● of 16 pt is
smaller."""
HOLE_FILL = (0.7, 0.88)
"""Share of its box that a disc fills (0.79); a square fills all of it."""
MAX_HOLE_ASPECT = 1.2
HOLE_MARGIN_IN = 1.2
"""Holes lie this near to a side (their middle 12 mm, on a larger sheet that was cut 30 mm)."""
HOLE_FREE_IN = 0.1
"""White around a hole; behind a bullet its text follows nearer."""


def clear_margins(raster: Raster) -> Raster:
    """The page without its dark edges and punch holes; the raster itself if it has none.

    Args:
        raster: a page as it was scanned, before it is set straight, its paper white.
    """
    ink = ink_mask(raster)
    added = np.asarray(_dark_edges(ink, raster.dpi) | _punch_holes(ink, raster.dpi))
    if not added.any():
        return raster
    reach = 2 * raster.px(RAGGED_IN) + 1
    soft = cv2.dilate(added.astype(np.uint8), np.ones((reach, reach), np.uint8))
    return raster.with_gray(np.where(soft > 0, 255, raster.gray).astype(np.uint8))


def _dark_edges(ink: InkMask, dpi: float) -> NDArray[np.bool_]:
    """The ink that lies without a break between a side of the image and its paper."""
    found = np.zeros(ink.shape, dtype=bool)
    for turns in range(4):
        side = np.rot90(found, turns)  # a view: the side looked at is its first row
        side |= _edge_above(np.rot90(ink, turns), dpi)
    return found


def _edge_above(ink: InkMask, dpi: float) -> NDArray[np.bool_]:
    """The dark edge along the first row of a mask."""
    reach = min(round(SHADE_REACH_IN * dpi), ink.shape[0])
    is_paper = ink[:reach] == 0
    depths = np.where(is_paper.any(axis=0), is_paper.argmax(axis=0), 0)
    gap = np.ones(max(1, round(SHADE_BREAK_IN * dpi)), np.uint8)
    touches = np.where(depths > 0, 255, 0).astype(np.uint8)[None]
    closed = cv2.morphologyEx(touches, cv2.MORPH_CLOSE, gap[None])[0] > 0
    depths = cv2.dilate(depths.astype(np.float32)[None], gap[None])[0]
    is_edge = np.zeros(len(depths), dtype=bool)
    bounds = np.flatnonzero(np.diff(closed.astype(np.int8), prepend=0, append=0))
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        is_deep = np.median(depths[start:end]) >= MIN_SHADE_DEPTH_IN * dpi
        is_edge[start:end] = is_deep and end - start >= MIN_SHADE_LENGTH_IN * dpi
    rows = np.arange(ink.shape[0])[:, None]
    return np.asarray((rows < depths) & is_edge & (ink > 0))


def _punch_holes(ink: InkMask, dpi: float) -> NDArray[np.bool_]:
    """Discs of a punch hole's size near a side, with nothing beside them."""
    _, labels, sizes, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    stats = np.asarray(sizes, dtype=np.int32)
    found = np.zeros(ink.shape, dtype=bool)
    for index in np.flatnonzero(_is_hole(stats, np.asarray(centres), ink.shape, dpi)):
        left, top, w, h, _ = stats[index].tolist()
        free = round(HOLE_FREE_IN * dpi)
        place = np.s_[max(0, top - free) : top + h + free, max(0, left - free) : left + w + free]
        is_own = labels[place] == index
        if not (ink[place].astype(bool) & ~is_own).any():
            found[place] |= is_own
    return found


def _is_hole(
    stats: NDArray[np.int32], centres: NDArray[Any], shape: tuple[int, ...], dpi: float
) -> NDArray[np.bool_]:
    """Which pieces of ink are, by their size, shape and place, holes; the first is the paper."""
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    longer, shorter = np.maximum(width, height), np.minimum(width, height)
    is_sized = (HOLE_IN[0] * dpi <= shorter) & (longer <= HOLE_IN[1] * dpi)
    fill = stats[:, cv2.CC_STAT_AREA] / (width * height)
    is_round = (longer <= MAX_HOLE_ASPECT * shorter) & (fill >= HOLE_FILL[0])
    is_round &= fill <= HOLE_FILL[1]
    from_side = np.minimum(centres, np.array(shape)[::-1] - centres).min(axis=1)
    is_hole = is_sized & is_round & (from_side <= HOLE_MARGIN_IN * dpi)
    is_hole[0] = False
    return np.asarray(is_hole)
