"""The image of a page as the OCR road works on it: gray, flat paper, a known resolution."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from corpus.geometry import BBox

GrayImage = NDArray[np.uint8]
"""Rows by columns; 0 is black, 255 is white."""
InkMask = NDArray[np.uint8]
"""Rows by columns; 255 where there is ink, 0 on paper."""

READING_DPI = 250.0
"""What the engine is given is reduced to this. Order-free errors on four clean papers set in light
type of 9 pt (5,460 characters): 145 at 200 dpi, 97 at 250, 120 at 300."""
INK_DPI = 200.0
"""Rulings, boxes and lines are sought at this: they need no more, at half the cost of 300 dpi."""
POINTS_PER_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Raster:
    """A gray image and its resolution."""

    gray: GrayImage
    dpi: float

    @property
    def height_px(self) -> int:
        """Rows."""
        return int(self.gray.shape[0])

    @property
    def width_px(self) -> int:
        """Columns."""
        return int(self.gray.shape[1])

    def px(self, inches: float) -> int:
        """A length in whole pixels, at least one."""
        return max(1, round(inches * self.dpi))

    def with_gray(self, gray: GrayImage) -> Raster:
        """The same resolution with other pixels."""
        return Raster(gray, self.dpi)


@dataclass(frozen=True, slots=True, order=True)
class PxBox:
    """A box in pixels: ``left <= x < right`` and ``top <= y < bottom``."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.bottom - self.top

    def crop(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The part of an image under the box (a view)."""
        return image[self.top : self.bottom, self.left : self.right]

    def expanded(self, margin_px: int, width_px: int, height_px: int) -> PxBox:
        """The box grown on every side, kept inside an image of the given size."""
        return PxBox(
            max(0, self.left - margin_px),
            max(0, self.top - margin_px),
            min(width_px, self.right + margin_px),
            min(height_px, self.bottom + margin_px),
        )

    def moved(self, dx: int, dy: int) -> PxBox:
        """The box at another place."""
        return PxBox(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def scaled(self, scale: float) -> PxBox:
        """The box on a copy of its image that is larger by ``scale``; never without extent."""
        left, top = math.floor(self.left * scale), math.floor(self.top * scale)
        right, bottom = math.ceil(self.right * scale), math.ceil(self.bottom * scale)
        return PxBox(left, top, right, bottom)

    def overlaps(self, other: PxBox) -> bool:
        """Whether the boxes share a pixel."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def to_points(self, dpi: float) -> BBox:
        """The box in points."""
        scale = POINTS_PER_INCH / dpi
        return BBox(self.left * scale, self.top * scale, self.right * scale, self.bottom * scale)


def image_to_raster(image: Image.Image, dpi: float) -> Raster:
    """A page image as gray at no more than `READING_DPI`.

    Transparency is laid on white. A 600-dpi page is reduced before anything else touches it,
    so that the memory of one page stays near 100 MB.
    """
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)
    gray_image = image.convert("L")
    return reduce_to_dpi(Raster(np.array(gray_image, dtype=np.uint8), dpi), READING_DPI)


def reduce_to_dpi(raster: Raster, dpi: float) -> Raster:
    """A smaller copy; the raster itself if it is no finer than ``dpi``."""
    if raster.dpi <= dpi:
        return raster
    scale = dpi / raster.dpi
    size = (max(1, round(raster.width_px * scale)), max(1, round(raster.height_px * scale)))
    gray = cv2.resize(raster.gray, size, interpolation=cv2.INTER_AREA)
    return Raster(np.asarray(gray, dtype=np.uint8), dpi)


def runs_of(is_ink: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where the stretches of ink along a profile start, and where they end (exclusive)."""
    steps = np.diff(is_ink.astype(np.int8), prepend=0, append=0)
    return np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
