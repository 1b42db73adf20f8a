"""What a copier adds at a sheet's margins, made white: dark edges, and punch holes."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.paper import ink_mask
from parsers.pages.ocr.pieces import InkPieces, ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox, Raster, runs_of

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
    reach = round(SHADE_REACH_IN * dpi)
    for turns in range(4):
        side = np.rot90(found, turns)[:reach]  # a view: the side looked at is its first row
        side |= _edge_above(np.ascontiguousarray(np.rot90(ink, turns)[:reach]), dpi)
    return found


def _edge_above(ink: InkMask, dpi: float) -> NDArray[np.bool_]:
    """The dark edge along the first row of a mask."""
    is_paper = ink == 0
    depths = np.where(is_paper.any(axis=0), is_paper.argmax(axis=0), 0)
    gap = np.ones(max(1, round(SHADE_BREAK_IN * dpi)), np.uint8)
    touches = np.where(depths > 0, 255, 0).astype(np.uint8)[None]
    closed = cv2.morphologyEx(touches, cv2.MORPH_CLOSE, gap[None])[0] > 0
    depths = cv2.dilate(depths.astype(np.float32)[None], gap[None])[0]
    is_edge = np.zeros(len(depths), dtype=bool)
    for start, end in zip(*runs_of(closed), strict=True):
        is_deep = np.median(depths[start:end]) >= MIN_SHADE_DEPTH_IN * dpi
        is_edge[start:end] = is_deep and end - start >= MIN_SHADE_LENGTH_IN * dpi
    rows = np.arange(ink.shape[0])[:, None]
    return np.asarray((rows < depths) & is_edge & (ink > 0))


def _punch_holes(ink: InkMask, dpi: float) -> NDArray[np.bool_]:
    """Discs of a punch hole's size near a side, with nothing beside them."""
    pieces = ink_pieces(ink)
    found = np.zeros(ink.shape, dtype=bool)
    free = round(HOLE_FREE_IN * dpi)
    for number in pieces.those(_is_round(pieces, dpi)):
        box = pieces.box(number)
        around = box.expanded(free, ink.shape[1], ink.shape[0])
        own = pieces.own(number) > 0
        is_alone = np.count_nonzero(around.crop(ink)) == np.count_nonzero(own)
        if is_alone and _from_side(box, own, ink.shape) <= HOLE_MARGIN_IN * dpi:
            found[box.top : box.bottom, box.left : box.right] |= own
    return found


def _is_round(pieces: InkPieces, dpi: float) -> NDArray[np.bool_]:
    """Which pieces of ink are discs of a hole's size."""
    is_sized = (HOLE_IN[0] * dpi <= pieces.shorter) & (pieces.longer <= HOLE_IN[1] * dpi)
    fill = pieces.area / (pieces.width * pieces.height)
    is_full = (fill >= HOLE_FILL[0]) & (fill <= HOLE_FILL[1])
    return np.asarray(is_sized & is_full & (pieces.longer <= MAX_HOLE_ASPECT * pieces.shorter))


def _from_side(box: PxBox, own: NDArray[np.bool_], shape: tuple[int, ...]) -> float:
    """How far the middle of a piece lies from the nearest side of its image, in pixels."""
    ys, xs = np.nonzero(own)
    x, y = box.left + float(xs.mean()), box.top + float(ys.mean())
    return min(x, y, shape[1] - x, shape[0] - y)
