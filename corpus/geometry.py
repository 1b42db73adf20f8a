"""Boxes on a page.

One coordinate space everywhere: PDF points (1/72 in), origin top left, x to the right, y
downwards, after /Rotate and the crop box have been applied. A page source converts into it;
nobody else converts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class BBox(NamedTuple):
    """A box in points: left, top, right, bottom; ``x0 <= x1`` and ``top <= bottom``."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Area in square points."""
        return self.width * self.height

    @property
    def x_mid(self) -> float:
        """Horizontal middle in points."""
        return (self.x0 + self.x1) / 2

    @property
    def y_mid(self) -> float:
        """Vertical middle in points."""
        return (self.top + self.bottom) / 2

    def contains_point(self, x: float, y: float) -> bool:
        """Whether the point lies in the box, its edges included."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def overlaps(self, other: BBox) -> bool:
        """Whether the two boxes share an area greater than nothing."""
        return (
            self.x0 < other.x1
            and other.x0 < self.x1
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def expanded(self, margin_pt: float) -> BBox:
        """The box grown by ``margin_pt`` on every side (shrunk where negative)."""
        return BBox(
            self.x0 - margin_pt, self.top - margin_pt, self.x1 + margin_pt, self.bottom + margin_pt
        )


def overlap_area(a: BBox, b: BBox) -> float:
    """Area that two boxes share, in square points; 0 when they do not meet."""
    width = min(a.x1, b.x1) - max(a.x0, b.x0)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    return width * height if width > 0 and height > 0 else 0.0


def covered_share(inner: BBox, outer: BBox) -> float:
    """The share (0..1) of ``inner`` that lies in ``outer``; 0 for a box without area."""
    return overlap_area(inner, outer) / inner.area if inner.area > 0 else 0.0


def union_of(boxes: Iterable[BBox]) -> BBox:
    """The smallest box around all of ``boxes``.

    Raises:
        ValueError: if there is no box.
    """
    all_boxes = list(boxes)
    if not all_boxes:
        raise ValueError("union of no boxes")
    return BBox(
        min(box.x0 for box in all_boxes),
        min(box.top for box in all_boxes),
        max(box.x1 for box in all_boxes),
        max(box.bottom for box in all_boxes),
    )
