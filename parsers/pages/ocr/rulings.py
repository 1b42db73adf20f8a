"""Rulings (罫線) from ink: solid, broken, dotted, doubled and faint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from parsers.pages.ocr.raster import InkMask, PxBox

Orientation = Literal["horizontal", "vertical"]

MIN_RULING_IN = 0.33
"""A stroke this long is a ruling; the strokes of 20-pt characters are shorter."""
MAX_THICKNESS_IN = 0.06
"""Thicker straight ink is a filled area or a picture."""
JOIN_GAP_IN = 0.12
"""Pieces of one ruling with a gap up to this were broken by the scan."""
JOIN_OFFSET_IN = 0.02
"""How far pieces of one ruling may lie apart across it (residual skew, warped paper)."""
DOUBLE_GAP_IN = 0.035
"""Two rulings nearer than this are one double ruling (二重線)."""


@dataclass(frozen=True, slots=True)
class InkRuling:
    """A ruling in pixels."""

    box: PxBox
    orientation: Orientation
    dashed: bool = False

    @property
    def length_px(self) -> int:
        """Its extent along itself."""
        return self.box.width if self.orientation == "horizontal" else self.box.height


@dataclass(frozen=True, slots=True)
class RulingInk:
    """The rulings of a page and the ink that makes them."""

    rulings: tuple[InkRuling, ...]
    mask: InkMask


def find_rulings(ink: InkMask, dpi: float) -> RulingInk:
    """The rulings of a straightened page, from its ink."""
    horizontal = _straight_ink(ink, dpi, "horizontal")
    vertical = _straight_ink(ink, dpi, "vertical")
    rulings = (
        *_join(_mask_to_rulings(horizontal, dpi, "horizontal"), dpi),
        *_join(_mask_to_rulings(vertical, dpi, "vertical"), dpi),
    )
    return RulingInk(rulings, np.asarray(cv2.bitwise_or(horizontal, vertical), dtype=np.uint8))


def erase_ink(gray: np.ndarray, mask: InkMask, dpi: float) -> None:
    """Whiten in place the pixels under a mask and their soft edges."""
    reach = max(1, round(dpi * 0.008))
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    gray[cv2.dilate(mask, kernel) > 0] = 255


def _straight_ink(ink: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    """The ink that runs straight along an axis for `MIN_RULING_IN`, and is thin."""
    length = round(MIN_RULING_IN * dpi)
    thick = round(MAX_THICKNESS_IN * dpi)
    along = (length, 1) if orientation == "horizontal" else (1, length)
    across = (1, thick) if orientation == "horizontal" else (thick, 1)
    straight = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(along[::-1], np.uint8))
    solid = cv2.morphologyEx(straight, cv2.MORPH_OPEN, np.ones(across[::-1], np.uint8))
    return np.asarray(cv2.subtract(straight, solid), dtype=np.uint8)


def _mask_to_rulings(mask: InkMask, dpi: float, orientation: Orientation) -> list[InkRuling]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    rulings = []
    for left, top, width, height, _ in stats[1:count].tolist():
        ruling = InkRuling(PxBox(left, top, left + width, top + height), orientation)
        if ruling.length_px >= MIN_RULING_IN * dpi * 0.9:
            rulings.append(ruling)
    return rulings


def _join(rulings: Iterable[InkRuling], dpi: float) -> list[InkRuling]:
    """Join pieces of one ruling along it, then the two strokes of a double ruling."""
    joined = _join_once(list(rulings), JOIN_GAP_IN * dpi, JOIN_OFFSET_IN * dpi)
    return _join_once(joined, 0.0, DOUBLE_GAP_IN * dpi)


def _join_once(rulings: list[InkRuling], gap_px: float, offset_px: float) -> list[InkRuling]:
    ordered = sorted(rulings, key=lambda ruling: (_span(ruling)[0], _across(ruling)))
    out: list[InkRuling] = []
    for ruling in ordered:
        for index, earlier in enumerate(out):
            if _belongs(earlier, ruling, gap_px, offset_px):
                out[index] = _union(earlier, ruling)
                break
        else:
            out.append(ruling)
    return out


def _span(ruling: InkRuling) -> tuple[int, int]:
    box = ruling.box
    horizontal = ruling.orientation == "horizontal"
    return (box.left, box.right) if horizontal else (box.top, box.bottom)


def _across(ruling: InkRuling) -> float:
    box = ruling.box
    if ruling.orientation == "horizontal":
        return (box.top + box.bottom) / 2
    return (box.left + box.right) / 2


def _belongs(earlier: InkRuling, later: InkRuling, gap_px: float, offset_px: float) -> bool:
    start, end = _span(earlier)
    later_start, later_end = _span(later)
    if abs(_across(earlier) - _across(later)) > offset_px:
        return False
    if gap_px > 0:
        return later_start - end <= gap_px
    overlap = min(end, later_end) - max(start, later_start)
    return overlap > 0.8 * min(end - start, later_end - later_start)


def _union(a: InkRuling, b: InkRuling) -> InkRuling:
    box = PxBox(
        min(a.box.left, b.box.left),
        min(a.box.top, b.box.top),
        max(a.box.right, b.box.right),
        max(a.box.bottom, b.box.bottom),
    )
    return InkRuling(box, a.orientation, a.dashed or b.dashed)
