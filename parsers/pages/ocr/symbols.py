"""Symbols read by their shape: ○ ◎ ● △ ▲ ▽ ▼, which the engine takes for 〇, O, 人 or A."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from parsers.pages.ocr.raster import InkMask, PxBox

MIN_CIRCLE_EM = 0.87
"""Of the usual character height: ○ is as large as a kanji, the letter O and the digit 0 smaller."""
MIN_TRIANGLE_EM = 0.5
"""△ before an amount is often set smaller than a kanji."""
MIN_SOLID_TRIANGLE_EM = 0.65
"""Smaller solid wedges are strokes of characters."""
MAX_SYMBOL_EM = 1.5
"""A larger ring is drawn round something."""
CIRCLE_FIT = 0.9
"""Area of the shape's hull over that of the least circle around it; 0.64 for a square."""
TRIANGLE_FIT = 0.86
"""Area of the hull over that of the least triangle around it; 0.6 for a circle."""
SOLID_SHARE = 0.88
"""Ink over hull of ● and ▲."""
HOLLOW_SHARE = 0.28
"""Hole over hull of ○ and △, at least; the hole of A is 0.15."""
OUTLINE_SHARE = 0.9
"""Outline and hole together fill the hull; the strokes of 4 and の leave corners of it white."""
SHAPE_CONFIDENCE = 0.97
"""Share of shapes so found that were right on our own scans."""

_TRIANGLES = {("up", True): "▲", ("up", False): "△", ("down", True): "▼", ("down", False): "▽"}


@dataclass(frozen=True, slots=True)
class InkSymbol:
    """A symbol and its place in pixels."""

    text: str
    box: PxBox


def find_symbols(ink: InkMask, em_px: float) -> list[InkSymbol]:
    """Circles and triangles that stand alone in the ink of a page's text."""
    contours, hierarchy = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if hierarchy is None:
        return []
    links = np.asarray(hierarchy)[0]
    return [
        symbol
        for index, contour in enumerate(contours)
        if links[index][3] < 0
        for symbol in _contour_to_symbol(index, contour, contours, links, ink, em_px)
    ]


def _contour_to_symbol(  # noqa: PLR0913  one contour in its tree, as OpenCV gives it
    index: int,
    contour: np.ndarray,
    contours: tuple[np.ndarray, ...],
    links: np.ndarray,
    ink: InkMask,
    em_px: float,
) -> Iterator[InkSymbol]:
    left, top, width, height = cv2.boundingRect(contour)
    size = max(width, height)
    if not (MIN_TRIANGLE_EM * em_px <= size <= MAX_SYMBOL_EM * em_px):
        return
    if min(width, height) < 0.72 * size:
        return
    box = PxBox(left, top, left + width, top + height)
    hull = cv2.convexHull(contour)
    hull_area = cv2.contourArea(hull) + cv2.arcLength(hull, True) / 2
    hole = _largest_hole(index, contours, links) / hull_area
    ink_share = float(np.count_nonzero(box.crop(ink))) / hull_area
    solid = ink_share > SOLID_SHARE
    if not solid and (hole < HOLLOW_SHARE or ink_share + hole < OUTLINE_SHARE):
        return
    if size >= MIN_CIRCLE_EM * em_px and _fits_circle(hull, hull_area):
        if not solid and not _is_empty_inside(box, ink):
            return
        yield InkSymbol("●" if solid else "○", box)
    elif (not solid or size >= MIN_SOLID_TRIANGLE_EM * em_px) and _fits_triangle(hull, hull_area):
        yield InkSymbol(_TRIANGLES[_direction(hull, box), solid], box)


def _largest_hole(index: int, contours: tuple[np.ndarray, ...], links: np.ndarray) -> float:
    areas = [0.0]
    child = int(links[index][2])
    while child >= 0:
        areas.append(cv2.contourArea(contours[child]))
        child = int(links[child][0])
    return max(areas)


def _is_empty_inside(box: PxBox, ink: InkMask) -> bool:
    """Whether nothing stands inside: ① and ㊞ are circles with something in them."""
    dx, dy = round(box.width * 0.3), round(box.height * 0.3)
    return not box.crop(ink)[dy:-dy, dx:-dx].any()


def _fits_circle(hull: np.ndarray, hull_area: float) -> bool:
    _, radius = cv2.minEnclosingCircle(hull)
    return hull_area / (math.pi * (radius + 0.5) ** 2) >= CIRCLE_FIT


def _fits_triangle(hull: np.ndarray, hull_area: float) -> bool:
    area, _ = cv2.minEnclosingTriangle(hull)
    _, _, width, height = cv2.boundingRect(hull)
    return (
        area > 0
        and hull_area / area >= TRIANGLE_FIT
        and cv2.contourArea(hull) < 0.6 * width * height
    )


def _direction(hull: np.ndarray, box: PxBox) -> str:
    moments = cv2.moments(hull)
    middle = moments["m01"] / max(moments["m00"], 1e-6)
    return "up" if middle > (box.top + box.bottom) / 2 else "down"
