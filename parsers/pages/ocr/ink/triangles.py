"""Triangles: △ ▲ ▽ ▼ by their outline, and hollow ones whose thin sides are broken."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.ink.circles import Contour
from parsers.pages.ocr.raster import InkMask

TRIANGLE_FIT = 0.88
"""Area of the hull over that of the least triangle around it; 0.6 for a circle."""
MAX_TIP_OFF = 0.2
"""How far the tip lies off the middle, of the side; that of a stroke of 公 lies at its end."""
MAX_TIP_WIDTH, MIN_SIDE_WIDTH, SIDE_REACH = 0.45, 0.7, 0.15
"""Width of a blunt tip at most, of the side opposite at least, and how near to it that counts."""
MIN_SIDES_EM, MAX_SIDES_EM = 0.6, 1.3
"""Size of a lone hollow triangle."""
SIDE_PX = 2.0
"""Half the thickness of its sides, and a pixel for their steps."""
MIN_ON_SIDES = 0.93
"""Share of its ink that lies on its sides; specks beside a pale one are the rest."""
MIN_SIDE_COVER = 0.7
"""Share of each side that is inked: V has no third one, A has it in its middle."""
MIN_FILL = 0.9
"""Of the area of a solid one that is inked."""


def fits_triangle(hull: Contour, hull_area: float) -> bool:
    """Whether a hull is a triangle one of whose sides is upright or level."""
    area, _ = cv2.minEnclosingTriangle(hull)
    _, _, width, height = cv2.boundingRect(hull)
    return (
        area > 0
        and hull_area / area >= TRIANGLE_FIT
        and cv2.contourArea(hull) < 0.6 * width * height
        and direction_of(hull) is not None
    )


def direction_of(hull: Contour) -> str | None:
    """Where the tip of a triangle points (up, down, left, right).

    None where no side lies opposite a tip in its middle: a stroke that leans.
    """
    left, top, width, height = cv2.boundingRect(hull)
    xs = (hull[:, 0, 0] - left) / max(width - 1, 1)
    ys = (hull[:, 0, 1] - top) / max(height - 1, 1)
    ways = {"up": (ys, xs), "down": (1 - ys, xs), "left": (xs, ys), "right": (1 - xs, ys)}
    for direction, (along, across) in ways.items():
        tip, side = across[along == 0], across[along >= 1 - SIDE_REACH]
        is_tip = abs((tip.min() + tip.max()) / 2 - 0.5) <= MAX_TIP_OFF
        if is_tip and np.ptp(tip) <= MAX_TIP_WIDTH and np.ptp(side) >= MIN_SIDE_WIDTH:
            return direction
    return None


def lone_triangle(ink: InkMask, em_px: float) -> str:
    """△, ▽, ▲ or ▼ if a line's ink is one triangle and nothing else; else nothing."""
    ys, xs = np.nonzero(ink)
    if len(ys) == 0:
        return ""
    width, height = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    if not all(MIN_SIDES_EM * em_px <= size <= MAX_SIDES_EM * em_px for size in (width, height)):
        return ""
    xs, ys = xs - xs.min(), ys - ys.min()
    for hollow, solid, down in (("▽", "▼", ys), ("△", "▲", height - 1 - ys)):
        if _lies_on_sides(xs, down, width, height):
            return hollow
        if _fills(xs, down, width, height):
            return solid
    return ""


def _fills(xs: NDArray[np.intp], ys: NDArray[np.intp], width: int, height: int) -> bool:
    """Whether ink fills the triangle from the top of its box to the middle of its foot."""
    half = (width - 1) / 2
    inside = np.abs(xs - half) <= half * (1 - ys / max(height - 1, 1)) + SIDE_PX
    return bool(inside.mean() >= MIN_ON_SIDES and inside.sum() >= MIN_FILL * width * height / 2)


def _lies_on_sides(xs: NDArray[np.intp], ys: NDArray[np.intp], width: int, height: int) -> bool:
    """Whether ink lies along the top of a box and along two lines from its corners to its foot."""
    tip = (width - 1) / 2
    lean = tip / max(height - 1, 1)
    narrow = float(np.cos(np.arctan(lean)))
    sides = [
        (ys, xs, width),
        (np.abs(xs - lean * ys) * narrow, ys, height),
        (np.abs(xs - (width - 1 - lean * ys)) * narrow, ys, height),
    ]
    near = [away <= SIDE_PX for away, _, _ in sides]
    covers = [
        len(np.unique(along[on])) / length
        for on, (_, along, length) in zip(near, sides, strict=True)
    ]
    return bool(np.logical_or.reduce(near).mean() >= MIN_ON_SIDES and min(covers) >= MIN_SIDE_COVER)
