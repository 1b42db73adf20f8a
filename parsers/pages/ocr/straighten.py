"""Skew measured and taken out, and the way back from the upright page to the source image."""

from __future__ import annotations

import math

import cv2
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from corpus.geometry import BBox
from parsers.pages.ocr.raster import GrayImage, InkMask

SKEW_DPI = 150.0
"""Resolution at which skew is measured. Of 48 pages 95 in 100 come out within 0.02°, the worst
within 0.04°; coarser, pages with three lines have too few pixels."""
MAX_SKEW_DEG = 6.0
COARSE_STEP_DEG = 0.25
FINE_STEP_DEG = 0.02
MIN_SKEW_DEG = 0.04
"""Below it turning blurs more than it straightens."""
MIN_INK_PX = 450
"""With fewer pixels of ink (at `SKEW_DPI`) there is nothing to measure."""
MAX_SAMPLED_INK_PX = 40_000
COARSE_INK_PX = 15_000
"""Enough of them to find the coarse angle, since the fine ones reach to the next."""
MIN_SPREAD_ASPECT = 1.25
"""Wider pages may be two facing pages (A4 twice: 1.41)."""
MIN_SPREAD_SKEW_DEG = 0.15
"""Halves that differ by less are one sheet."""


class Straightening(Struct, frozen=True):
    """What was done to a source image to set the page upright.

    The order is: turned clockwise by ``rotation_deg``, then turned by ``-skew_deg`` about
    its middle (a positive skew means the lines of the source run downhill).

    Attributes:
        source_width_pt, source_height_pt: size of the image before anything was done.
        rotation_deg: 0, 90, 180 or 270, clockwise.
        skew_deg: skew found after that turn, and taken out.
    """

    source_width_pt: float
    source_height_pt: float
    rotation_deg: int = 0
    skew_deg: float = 0.0

    @property
    def upright_size_pt(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        if self.rotation_deg % 180:
            return self.source_height_pt, self.source_width_pt
        return self.source_width_pt, self.source_height_pt


def upright_to_source(bbox: BBox, straightening: Straightening) -> BBox:
    """The place on the source image of a box on the upright page, both in points.

    A box that was turned back is given as the upright box around it.
    """
    corners = [
        _point_to_source(x, y, straightening)
        for x in (bbox.x0, bbox.x1)
        for y in (bbox.top, bbox.bottom)
    ]
    xs, ys = zip(*corners, strict=True)
    return BBox(min(xs), min(ys), max(xs), max(ys))


def source_to_upright(bbox: BBox, straightening: Straightening) -> BBox:
    """The place on the upright page of a box on the source image; see `upright_to_source`."""
    corners = [
        _point_to_upright(x, y, straightening)
        for x in (bbox.x0, bbox.x1)
        for y in (bbox.top, bbox.bottom)
    ]
    xs, ys = zip(*corners, strict=True)
    return BBox(min(xs), min(ys), max(xs), max(ys))


def _point_to_upright(x: float, y: float, straightening: Straightening) -> tuple[float, float]:
    match straightening.rotation_deg:
        case 90:
            x, y = straightening.source_height_pt - y, x
        case 180:
            x, y = straightening.source_width_pt - x, straightening.source_height_pt - y
        case 270:
            x, y = y, straightening.source_width_pt - x
    return _turned(x, y, straightening, -straightening.skew_deg)


def _turned(
    x: float, y: float, straightening: Straightening, angle_deg: float
) -> tuple[float, float]:
    """A point turned about the middle of the upright page."""
    width, height = straightening.upright_size_pt
    angle = math.radians(angle_deg)
    dx, dy = x - width / 2, y - height / 2
    return (
        width / 2 + dx * math.cos(angle) - dy * math.sin(angle),
        height / 2 + dx * math.sin(angle) + dy * math.cos(angle),
    )


def _point_to_source(x: float, y: float, straightening: Straightening) -> tuple[float, float]:
    x, y = _turned(x, y, straightening, straightening.skew_deg)
    match straightening.rotation_deg:
        case 90:
            return y, straightening.source_height_pt - x
        case 180:
            return straightening.source_width_pt - x, straightening.source_height_pt - y
        case 270:
            return straightening.source_width_pt - y, x
        case _:
            return x, y


def turn_upright(image: GrayImage, rotation_deg: int) -> GrayImage:
    """The image turned clockwise by 0, 90, 180 or 270 degrees."""
    quarter_turns = (-rotation_deg // 90) % 4
    return np.ascontiguousarray(np.rot90(image, quarter_turns))


def deskew(image: GrayImage, skew_deg: float) -> GrayImage:
    """The image with ``skew_deg`` taken out, same size, white where nothing was."""
    if abs(skew_deg) < MIN_SKEW_DEG:
        return image
    height, width = image.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), skew_deg, 1.0)
    turned = cv2.warpAffine(
        image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255,)
    )
    return np.asarray(turned, dtype=np.uint8)


def deskew_spread(image: GrayImage, skews_deg: tuple[float, float]) -> GrayImage:
    """The image with the skew of its left and right half taken out, each about its middle."""
    middle = image.shape[1] // 2
    halves = (image[:, :middle], image[:, middle:])
    turned = [deskew(half, skew) for half, skew in zip(halves, skews_deg, strict=True)]
    return np.ascontiguousarray(np.concatenate(turned, axis=1))


def measure_spread_skews(ink: InkMask) -> tuple[float, float] | None:
    """The skews of both halves of a facing-page spread, where they differ; else None.

    Two pages of an opened book lie askew each in its own way.
    """
    height, width = ink.shape
    if width < MIN_SPREAD_ASPECT * height:
        return None
    middle = width // 2
    halves = [np.ascontiguousarray(half) for half in (ink[:, :middle], ink[:, middle:])]
    if any(np.count_nonzero(half) < 5 * MIN_INK_PX for half in halves):
        return None
    left, right = (measure_skew(half) for half in halves)
    return (left, right) if abs(left - right) >= MIN_SPREAD_SKEW_DEG else None


def measure_skew(ink: InkMask) -> float:
    """The skew of a page in degrees, positive where lines run downhill to the right.

    Text lines and rulings, along both axes, pile up in few rows (or columns) at the true
    angle: the sum of the squared differences of neighbouring rows is largest there.

    Args:
        ink: the page's ink at about `SKEW_DPI`.
    """
    if cv2.countNonZero(ink) < MIN_INK_PX:
        return 0.0
    places = np.asarray(cv2.findNonZero(ink)).reshape(-1, 2)
    random = np.random.default_rng(0)
    picked = random.permutation(len(places))[:MAX_SAMPLED_INK_PX]
    points = np.ascontiguousarray(places[picked].T, dtype=np.float32)
    # Whole numbers would pile up at angles at which they stay whole, at 0° above all.
    points += random.random(points.shape, dtype=np.float32)
    coarse = np.arange(-MAX_SKEW_DEG, MAX_SKEW_DEG + 1e-6, COARSE_STEP_DEG)
    best = _best_angle(np.ascontiguousarray(points[:, :COARSE_INK_PX]), coarse)
    fine = np.arange(best - COARSE_STEP_DEG, best + COARSE_STEP_DEG + 1e-6, FINE_STEP_DEG)
    return round(_best_angle(points, fine), 2)


def _best_angle(points: NDArray[np.float32], angles_deg: NDArray[np.float64]) -> float:
    scores = [_alignment(points, float(angle)) for angle in angles_deg]
    return float(angles_deg[int(np.argmax(scores))])


def _alignment(points: NDArray[np.float32], angle_deg: float) -> float:
    """How sharply the ink piles up in rows and columns when turned by an angle."""
    angle = math.radians(angle_deg)
    xs, ys = points
    rows = ys * math.cos(angle) - xs * math.sin(angle)
    columns = xs * math.cos(angle) + ys * math.sin(angle)
    return _sharpness(rows) + _sharpness(columns)


def _sharpness(positions: NDArray[np.float32]) -> float:
    """How steeply the count of points rises and falls along an axis.

    Each point is shared out to the two rows it lies between: rounded, the few points of a page
    with little text would favour the angles at which their rows happen to round alike.
    """
    places = positions - positions.min()
    rows = places.astype(np.int32)
    beyond = places - rows
    size = int(rows.max()) + 2
    shared = np.bincount(rows, beyond, size)
    profile = np.bincount(rows, minlength=size) - shared
    profile[1:] += shared[:-1]
    return float(np.sum(np.diff(profile) ** 2))
