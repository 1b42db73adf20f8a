"""From PDF user space (origin bottom left, unrotated) to the page space of `corpus.geometry`."""

from __future__ import annotations

import math
from typing import NamedTuple

from corpus.geometry import BBox


class Affine(NamedTuple):
    """An affine map in PDF's order: ``x' = a·x + c·y + e``, ``y' = b·x + d·y + f``."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, after: Affine) -> Affine:
        """The map that applies this one first and ``after`` second."""
        return Affine(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            self.e * after.a + self.f * after.c + after.e,
            self.e * after.b + self.f * after.d + after.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def vector(self, x: float, y: float) -> tuple[float, float]:
        """Where a direction goes, the shift left out."""
        return self.a * x + self.c * y, self.b * x + self.d * y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> BBox:
        """The box around where a box given by two opposite corners goes."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        if self.b or self.c:
            cx, cy = self.point(x0, y1)
            dx, dy = self.point(x1, y0)
            return BBox(
                min(ax, bx, cx, dx), min(ay, by, cy, dy), max(ax, bx, cx, dx), max(ay, by, cy, dy)
            )
        return BBox(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    @property
    def scale(self) -> float:
        """How much lengths grow, as the geometric mean over directions."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


class PageSpace(NamedTuple):
    """Size of an upright page in points and the map that leads there."""

    width_pt: float
    height_pt: float
    rotation_deg: int
    to_page: Affine


def page_space(
    left: float, bottom: float, right: float, top: float, rotation_deg: int
) -> PageSpace:
    """The space of a page whose visible box (crop box) is given, turned clockwise by /Rotate."""
    width, height = right - left, top - bottom
    if rotation_deg == 90:
        return PageSpace(height, width, 90, Affine(0, 1, 1, 0, -bottom, -left))
    if rotation_deg == 180:
        return PageSpace(width, height, 180, Affine(-1, 0, 0, 1, right, -bottom))
    if rotation_deg == 270:
        return PageSpace(height, width, 270, Affine(0, -1, -1, 0, top, right))
    return PageSpace(width, height, 0, Affine(1, 0, 0, -1, -left, top))
