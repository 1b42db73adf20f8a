"""Circles and rings of the size of a character: ○ ● ◎, whole, filled, or broken into arcs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask, PxBox

MIN_CIRCLE_EM = 0.87
"""Of the usual character height: ○ is as large as a kanji, the letter O and the digit 0 smaller."""
MAX_SYMBOL_EM = 1.5
"""A larger ring is drawn round something."""
CIRCLE_FIT = 0.9
"""Area of the shape's hull over that of the least circle around it; 0.64 for a square."""
ROUGH_PX = 0.8
"""Pixels make an octagon of a small circle: 0.86-0.91 at 19 px (150 dpi, bilevel)."""
MIN_INNER_SHARE = 0.35
MAX_OFF_SHARE = 0.08
"""Of the diameter of a ◎: that of its inner circle (0.5-0.65 in six fonts), and how far its middle
may be off; the loop of a 9 or 6 in a circle is smaller and off."""
SOLID_SHARE = 0.88
"""Ink over hull of ● and ▲."""
HOLLOW_SHARE = 0.28
"""Hole over hull of ○ and △, at least; the hole of A is 0.15."""
CIRCLE_STROKE_SHARE = 0.2
"""Of its radius that the stroke of a lone circle lies within."""
MIN_CIRCLE_ASPECT = 0.85
"""Of a lone circle; the digit 0 is half as wide as high."""
MIN_ON_OUTLINE = 0.95
INNER_RING, BETWEEN_RINGS, OUTER_RING = (0.4, 0.68), (0.55, 0.88), (0.8, 1.0)
"""Where the strokes of ◎ lie, of its radius, and the white between them."""
MIN_RING_INK, MAX_BETWEEN_RINGS = 0.5, 0.65
"""Share of its darkest circle that a stroke inks, and how much less the lightest between them."""
N_SECTORS = 24
MIN_SECTORS = 0.7
"""Share of the directions in which its stroke is met, where it is pale and broken."""
OUTLINE_SHARE = 0.9
"""What the outline encloses fills its hull; the strokes of 4 and の leave corners of it white."""
Contour = NDArray[Any]
"""Points as OpenCV gives them."""


def area_of_pixels(contour: Contour) -> float:
    """Area of the pixels a contour runs through and encloses; OpenCV joins their middles."""
    return cv2.contourArea(contour) + cv2.arcLength(contour, closed=True) / 2


def round_outline(contour: Contour) -> float:
    """Area that a circle's outline encloses, in pixels; 0 for any other shape."""
    hull = np.asarray(cv2.convexHull(contour))
    area = area_of_pixels(hull)
    is_round = fits_circle(hull, area) and area_of_pixels(contour) >= OUTLINE_SHARE * area
    return area if is_round else 0.0


def ring_or_disc(piece: InkMask) -> str:
    """○ or ● if a single piece of ink is one, of any size; else nothing."""
    contours, hierarchy = cv2.findContours(piece, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    links = np.asarray(hierarchy)[0]
    outer = max(range(len(contours)), key=lambda index: cv2.contourArea(contours[index]))
    area = round_outline(np.asarray(contours[outer]))
    if not area:
        return ""
    hole = largest_hole(outer, contours, links)
    if hole >= HOLLOW_SHARE * area:
        return "○"
    return "●" if np.count_nonzero(piece) > SOLID_SHARE * area else ""


def largest_hole(index: int, contours: Sequence[Contour], links: Contour) -> float:
    """Area of the largest hole in a piece of ink, by the links that OpenCV gives."""
    areas = [0.0]
    child = int(links[index][2])
    while child >= 0:
        areas.append(cv2.contourArea(contours[child]))
        child = int(links[child][0])
    return max(areas)


def is_empty_inside(box: PxBox, ink: InkMask) -> bool:
    """Whether nothing stands inside: ① and ㊞ are circles with something in them."""
    dx, dy = round(box.width * 0.3), round(box.height * 0.3)
    return not box.crop(ink)[dy:-dy, dx:-dx].any()


def holds_ring(box: PxBox, ink: InkMask) -> bool:
    """Whether all that stands inside a circle is a smaller one about the same middle."""
    found = cv2.connectedComponentsWithStats(np.ascontiguousarray(box.crop(ink)), connectivity=8)
    stats = np.asarray(found[2], dtype=np.int32)
    inner = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_WIDTH] < box.width]
    if len(inner) != 1:
        return False
    left, top, width, height, _ = stats[inner[0]].tolist()
    off = max(abs(2 * left + width - box.width), abs(2 * top + height - box.height)) / 2
    is_sized = min(width, height) >= MIN_INNER_SHARE * box.width
    piece = np.where(np.asarray(found[1]) == inner[0], 255, 0).astype(np.uint8)
    return bool(is_sized and off <= MAX_OFF_SHARE * box.width and ring_or_disc(piece) == "○")


def is_circle(ink: InkMask, em_px: float) -> bool:
    """Whether a line's ink is one circle and nothing else, be its thin stroke broken: ○ or 〇."""
    ys, xs = np.nonzero(ink)
    if len(ys) == 0:
        return False
    width, height = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    size = max(width, height)
    if not MIN_CIRCLE_EM * em_px - 2 <= size <= MAX_SYMBOL_EM * em_px:
        return False
    if min(width, height) < MIN_CIRCLE_ASPECT * size:
        return False
    dx, dy = xs - (xs.min() + xs.max()) / 2, ys - (ys.min() + ys.max()) / 2
    share = np.hypot(dx / width, dy / height) * 2
    on_outline = np.abs(share - 1) <= max(CIRCLE_STROKE_SHARE, 3 / size)
    turns = np.floor((np.arctan2(dy, dx) / (2 * np.pi) % 1.0) * N_SECTORS).astype(int)
    n_met = len(np.unique(turns[on_outline]))
    return bool(on_outline.mean() >= MIN_ON_OUTLINE and n_met >= MIN_SECTORS * N_SECTORS)


def is_double_circle(ink: InkMask, em_px: float) -> bool:
    """Whether a line's ink is a circle in a circle and nothing else, broken or touching: ◎.

    From its middle outwards it is white, then dark, lighter, and dark again.
    """
    ys, xs = np.nonzero(ink)
    if len(ys) == 0:
        return False
    width, height = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    size = max(width, height)
    if not MIN_CIRCLE_EM * em_px - 2 <= size <= MAX_SYMBOL_EM * em_px:
        return False
    if min(width, height) < MIN_CIRCLE_ASPECT * size:
        return False
    part = ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1] > 0
    across, along = np.indices(part.shape)
    dy, dx = across - (height - 1) / 2, along - (width - 1) / 2
    share = np.hypot(dx / width, dy / height) * 2
    if part[share < INNER_RING[0] - 0.1].any():
        return False
    dark = {
        zone: _darkest_or_lightest(part, share, *zone, lightest=zone == BETWEEN_RINGS)
        for zone in (INNER_RING, BETWEEN_RINGS, OUTER_RING)
    }
    turns = np.floor((np.arctan2(dy, dx) / (2 * np.pi) % 1.0) * N_SECTORS).astype(int)
    n_met = min(
        len(np.unique(turns[part & (share >= low) & (share <= high)]))
        for low, high in (INNER_RING, OUTER_RING)
    )
    peak = min(dark[INNER_RING], dark[OUTER_RING])
    is_parted = peak >= MIN_RING_INK and dark[BETWEEN_RINGS] <= MAX_BETWEEN_RINGS * peak
    return bool(is_parted and n_met >= MIN_SECTORS * N_SECTORS)


def _darkest_or_lightest(
    part: NDArray[np.bool_], share: NDArray[np.float64], low: float, high: float, *, lightest: bool
) -> float:
    """The share of ink on the darkest (or lightest) circle of a pixel's width in a zone."""
    step = 2 / max(part.shape)
    inked = [
        float(part[on].mean())
        for radius in np.arange(low + step / 2, high + step / 2, step / 2)
        if (on := np.abs(share - radius) <= step / 2).any()
    ]
    return min(inked) if lightest else max(inked)


def fits_circle(hull: Contour, hull_area: float) -> bool:
    """Whether a hull fills the least circle around it, but for the corners of its pixels."""
    _, radius = cv2.minEnclosingCircle(hull)
    fit = hull_area / (math.pi * (radius + 0.5) ** 2)
    return fit >= CIRCLE_FIT - ROUGH_PX / (2 * radius + 1)
