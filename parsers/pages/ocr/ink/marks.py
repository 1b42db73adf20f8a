"""Marks made by hand or by stamp: rings round a word, strokes through it, seals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from parsers.pages.ocr.ink.rings import find_ring_strokes
from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox, Raster

MarkKind = Literal["ring", "strike", "stamp"]

STAMP_RED = 40
"""How much redder than green or blue a pixel of a red seal is, in gray levels."""
STAMP_GAP_IN = 0.03
"""White between the strokes of a seal."""
MIN_STAMP_IN = 0.25
MAX_STAMP_IN = 1.6
PAPER_PERCENTILE = 75
"""Of the light around the strokes of a seal, which text covers by less than half."""
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


def find_rings(
    ink: InkMask, em_px: float, rulings: InkMask | None = None
) -> list[tuple[InkMark, InkMask]]:
    """Rings round words, each with its own ink (over its box), which is no text.

    Args:
        ink: the ink of the text.
        em_px: the usual height of a character.
        rulings: the ink of rulings that was taken out of it.
    """
    return [
        (InkMark("ring", box, RING_CONFIDENCE), own)
        for box, own in find_ring_strokes(ink, em_px, rulings)
    ]


def take_out_stamps(image: Image.Image, raster: Raster) -> list[InkMark]:
    """Find the seals (印影) of a colour scan and whiten their red ink in the raster, in place.

    What is printed under a seal stays: red light shows it, and hardly the seal.

    Args:
        image: the colour image; one without colour has no red ink.
        raster: the same page in gray.
    """
    if image.mode not in ("RGB", "RGBA", "P", "CMYK", "YCbCr"):
        return []
    size = (raster.width_px, raster.height_px)
    rgb = np.asarray(image.convert("RGB").resize(size, Image.Resampling.BOX))
    red = _red_ink(rgb)
    if not red.any():
        return []
    marks = _red_ink_to_stamps(red, raster.dpi)
    for mark in marks:
        place = mark.box.expanded(raster.px(STAMP_GAP_IN), *size)
        gray, light = place.crop(raster.gray), place.crop(rgb[:, :, 0])
        gray[:] = np.maximum(gray, _without_red(light, place.crop(red) > 0))
    return marks


def _without_red(light: NDArray[np.uint8], red: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """The red light of a seal's place, with the seal's own ink as light as the paper."""
    paper, seal = np.percentile(light[~red], PAPER_PERCENTILE), np.median(light[red])
    brightened = np.minimum(light * (paper / max(float(seal), 1.0)), paper)
    soft = cv2.dilate(red.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return np.where(soft, brightened, light).astype(np.uint8)


def _red_ink(rgb: NDArray[np.uint8]) -> InkMask:
    red, others = rgb[:, :, 0], np.maximum(rgb[:, :, 1], rgb[:, :, 2])
    redder = cv2.subtract(np.ascontiguousarray(red), others)
    return np.where(redder > STAMP_RED, 255, 0).astype(np.uint8)


def _red_ink_to_stamps(red: InkMask, dpi: float) -> list[InkMark]:
    """Seals are red all over an area the size of a seal; red text is lower than that."""
    reach = max(3, round(STAMP_GAP_IN * dpi))
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    pieces = ink_pieces(np.asarray(joined, dtype=np.uint8))
    is_sized = (MIN_STAMP_IN * dpi <= pieces.shorter) & (pieces.longer <= MAX_STAMP_IN * dpi)
    return [
        InkMark("stamp", pieces.box(number), STAMP_CONFIDENCE) for number in pieces.those(is_sized)
    ]


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
