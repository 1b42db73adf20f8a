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
"""How far the tip lies off the middle, of the width; that of a stroke of 公 lies at its side."""
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
    """Whether a hull is a triangle that stands on a side or on its tip."""
    area, _ = cv2.minEnclosingTriangle(hull)
    _, _, width, height = cv2.boundingRect(hull)
    return (
        area > 0
        and hull_area / area >= TRIANGLE_FIT
        and cv2.contourArea(hull) < 0.6 * width * height
        and _has_tip_in_middle(hull)
    )


def direction_of(hull: Contour) -> str:
    """Whether the tip of a triangle points ``up`` or ``down``."""
    _, top, _, height = cv2.boundingRect(hull)
    moments = cv2.moments(hull)
    middle = moments["m01"] / max(moments["m00"], 1e-6)
    return "up" if middle > top + height / 2 else "down"


def _has_tip_in_middle(hull: Contour) -> bool:
    """Whether the highest or lowest pixels of a triangle, where its tip is, lie in its middle."""
    left, _, width, _ = cv2.boundingRect(hull)
    xs, ys = hull[:, 0, 0], hull[:, 0, 1]
    tip = xs[ys == (ys.min() if direction_of(hull) == "up" else ys.max())]
    return bool(abs((tip.min() + tip.max() - width + 1) / 2 - left) <= MAX_TIP_OFF * width)


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
