"""Diamonds: ◆ ◇."""

from __future__ import annotations

import cv2

from parsers.pages.ocr.ink.circles import Contour

DIAMOND_FILL = (0.44, 0.6)
"""Area of its hull over that of its box: a half, and half a pixel's rim."""
MAX_TIP_OFF = 0.15
"""How far its corners lie off the middles of the sides of its box, of their length."""


def fits_diamond(hull: Contour, hull_area: float) -> bool:
    """Whether a hull is a square that stands on a corner."""
    left, top, width, height = cv2.boundingRect(hull)
    if not DIAMOND_FILL[0] <= hull_area / (width * height) <= DIAMOND_FILL[1]:
        return False
    points = hull.reshape(-1, 2)
    tips = [
        (points[points[:, 0].argmin()][1] - top) / height,
        (points[points[:, 0].argmax()][1] - top) / height,
        (points[points[:, 1].argmin()][0] - left) / width,
        (points[points[:, 1].argmax()][0] - left) / width,
    ]
    return all(abs(tip - 0.5) <= MAX_TIP_OFF + 1 / max(width, height) for tip in tips)
