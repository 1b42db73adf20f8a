"""Marks made by hand or by stamp: rings round a word, strokes through it, seals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from parsers.pages.ocr.raster import InkMask, PxBox, Raster

MarkKind = Literal["ring", "strike", "stamp"]

RING_EM = (1.25, 8.0)
"""Size of a ring round one to a few characters, in ems of the text."""
MAX_RING_ASPECT = 5.0
RING_FIT = 0.82
"""Hull of the ring over the ellipse of its moments' box: a rectangle has 1.27, a ring about 1."""
RING_INK_SHARE = 0.35
"""The stroke of a ring covers less than this of its hull."""
N_SECTORS = 48
MIN_SECTORS = 0.92
"""A ring has ink all the way round, in this share of its sectors."""
MAX_RING_STROKE = 0.12
"""Thickness of a ring that touches characters, over its shorter side."""
RING_DEVIATION = 0.04
"""How far inside its ellipse the outline of such a ring may lie, over its shorter side: kanji in
the type of a heading are round to a tenth."""
STAMP_RED = 40
"""How much redder than green or blue a pixel of a red seal is, in gray levels."""
STAMP_GAP_IN = 0.03
"""White between the strokes of a seal."""
MIN_STAMP_IN = 0.25
MAX_STAMP_IN = 1.6
STRIKE_OVER_TEXT_SHARE = 0.6
"""Along this share of a stroke there is text right above and right below it."""
MIN_STRIKE_EM = 1.5
CROSSED_SHARE = 0.05
"""A ruling between two close lines is not crossed by their characters; a strike is."""
NEAR_PX = 3
"""Looked at on both sides of a stroke: its soft edge was erased with it."""
RING_CONFIDENCE = 0.85
STRIKE_CONFIDENCE = 0.8
STAMP_CONFIDENCE = 0.9
"""Estimates on the safe side, not measured: sample papers hold too few marks of each kind."""


@dataclass(frozen=True, slots=True)
class InkMark:
    """A mark in pixels."""

    kind: MarkKind
    box: PxBox
    confidence: float


def find_rings(ink: InkMask, em_px: float) -> list[tuple[InkMark, InkMask]]:
    """Rings round words, each with its own ink (over its box), which is no text."""
    low, high = (size * em_px for size in RING_EM)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    shorter, longer = np.minimum(width, height), np.maximum(width, height)
    likely = (shorter >= low) & (longer <= high) & (longer <= MAX_RING_ASPECT * shorter)
    likely[0] = False
    found = []
    for index in np.flatnonzero(likely[:count]).tolist():
        left, top = int(stats[index, cv2.CC_STAT_LEFT]), int(stats[index, cv2.CC_STAT_TOP])
        box = PxBox(left, top, left + int(width[index]), top + int(height[index]))
        part = labels[box.top : box.bottom, box.left : box.right]
        own = np.where(part == index, 255, 0).astype(np.uint8)
        ring = _ring_in(own)
        # With nothing in it, it is ○ in the type of a heading.
        if ring is not None and np.any(cv2.subtract(box.crop(ink), ring)):
            found.append((InkMark("ring", box, RING_CONFIDENCE), ring))
    return found


def _ring_in(own: InkMask) -> InkMask | None:
    """The ring that a piece of ink is, or is with the characters that touch it."""
    contours, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(contours, key=cv2.contourArea)
    area = cv2.contourArea(cv2.convexHull(outline))
    height, width = own.shape
    ellipse = np.pi / 4 * width * height
    if not RING_FIT <= area / ellipse <= 1.12:
        return None
    ys, xs = np.nonzero(own)
    x, y = (xs + 0.5) / width * 2 - 1, (ys + 0.5) / height * 2 - 1
    radius = np.hypot(x, y)
    sector = np.floor((np.arctan2(y, x) + np.pi) / (2 * np.pi) * N_SECTORS)
    if np.count_nonzero(own) <= RING_INK_SHARE * area and float(np.mean(radius > 0.7)) >= 0.9:
        return own if len(np.unique(sector)) >= MIN_SECTORS * N_SECTORS else None
    # How far inside the ellipse: its equation over the length of its gradient.
    steepness = 2 * np.hypot(x / (width / 2), y / (height / 2))
    depth_px = (1 - radius**2) / np.maximum(steepness, 1e-6)
    stroke_px = _stroke_px(own)
    on_ring = depth_px <= stroke_px + 1
    outline_px = max(1.5, RING_DEVIATION * min(width, height))
    round_it = len(np.unique(sector[depth_px <= outline_px]))
    thin = stroke_px <= MAX_RING_STROKE * min(width, height)
    if not thin or round_it < MIN_SECTORS * N_SECTORS:
        return None
    ring = np.zeros_like(own)
    ring[ys[on_ring], xs[on_ring]] = 255
    return ring


def _stroke_px(own: InkMask) -> float:
    """How thick a ring is at its top and bottom, where no character of a line touches it."""
    middle = own.shape[1] // 2
    columns = slice(max(0, middle - own.shape[1] // 10), middle + own.shape[1] // 10 + 1)
    runs: list[int] = []
    for part in (own[:, columns], own[::-1, columns]):
        filled = part > 0
        starts = filled.argmax(axis=0)
        for column, start in enumerate(starts.tolist()):
            below = ~filled[start:, column]
            runs.append(int(below.argmax()) if below.any() else len(below))
    return float(np.median(runs))


def take_out_stamps(image: Image.Image, raster: Raster) -> list[InkMark]:
    """Find the seals (印影) of a colour scan and whiten their red ink in the raster, in place.

    Args:
        image: the colour image; one without colour has no red ink.
        raster: the same page in gray.
    """
    if image.mode not in ("RGB", "RGBA", "P", "CMYK", "YCbCr"):
        return []
    size = (raster.width_px, raster.height_px)
    red = _red_ink(np.asarray(image.convert("RGB").resize(size, Image.Resampling.BOX)))
    if not red.any():
        return []
    marks = _red_ink_to_stamps(red, raster.dpi)
    for mark in marks:
        reach = cv2.dilate(mark.box.crop(red), np.ones((3, 3), np.uint8))
        mark.box.crop(raster.gray)[reach > 0] = 255
    return marks


def _red_ink(rgb: NDArray[np.uint8]) -> InkMask:
    red, others = rgb[:, :, 0], np.maximum(rgb[:, :, 1], rgb[:, :, 2])
    redder = cv2.subtract(np.ascontiguousarray(red), others)
    return np.where(redder > STAMP_RED, 255, 0).astype(np.uint8)


def _red_ink_to_stamps(red: InkMask, dpi: float) -> list[InkMark]:
    """Seals are red all over an area the size of a seal; red text is lower than that."""
    reach = max(3, round(STAMP_GAP_IN * dpi))
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    low, high = MIN_STAMP_IN * dpi, MAX_STAMP_IN * dpi
    marks = []
    for left, top, width, height, _ in stats[1:count].tolist():
        if low <= min(width, height) and max(width, height) <= high:
            box = PxBox(left, top, left + width, top + height)
            marks.append(InkMark("stamp", box, STAMP_CONFIDENCE))
    return marks


def is_strike(box: PxBox, text_ink: InkMask, em_px: float) -> bool:
    """Whether a horizontal stroke runs through text: there is ink above and below along it."""
    if box.width < MIN_STRIKE_EM * em_px:
        return False
    reach = max(2, round(0.4 * em_px))
    above = text_ink[max(0, box.top - reach) : box.top, box.left : box.right]
    below = text_ink[box.bottom : box.bottom + reach, box.left : box.right]
    if above.size == 0 or below.size == 0:
        return False
    window = np.ones((1, max(3, round(em_px))), np.uint8)
    both = [cv2.dilate(part.max(axis=0, keepdims=True), window)[0] > 0 for part in (above, below)]
    crossed = _crossed_share(text_ink, box)
    return bool(np.mean(both[0] & both[1]) >= STRIKE_OVER_TEXT_SHARE) and crossed > CROSSED_SHARE


def _crossed_share(text_ink: InkMask, box: PxBox) -> float:
    """Share of a stroke where strokes of characters meet it from both sides at once."""
    above = text_ink[max(0, box.top - NEAR_PX) : box.top, box.left : box.right].any(axis=0)
    below = text_ink[box.bottom : box.bottom + NEAR_PX, box.left : box.right].any(axis=0)
    return float(np.mean(above & below))
