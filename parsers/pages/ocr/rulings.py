"""Rulings (罫線) from ink: solid, broken, dotted, doubled and faint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from parsers.pages.ocr.raster import GrayImage, InkMask, PxBox

Orientation = Literal["horizontal", "vertical"]
ORIENTATIONS: tuple[Orientation, ...] = ("horizontal", "vertical")

MIN_RULING_IN = 0.33
"""A stroke this long is a ruling; the strokes of 20-pt characters are shorter."""
MAX_THICKNESS_IN = 0.06
"""Thicker straight ink is a filled area or a picture."""
STEP_IN = 0.006
"""A ruling may drift by this much within `MIN_RULING_IN`: 1 px at 150 dpi, 2 px at 300."""
SOFT_EDGE_IN = 0.008
"""Gray edge of a stroke beside its ink."""
MAX_DOT_IN = 0.03
"""Dots and dashes of a dotted ruling are thinner than this; a full stop is as large."""
DOT_GAP_IN = 0.07
"""White between the dots of a dotted ruling, at most."""
DOT_CLEAR_IN = 0.02
"""A dotted ruling has this much white on both sides; strokes of characters have not."""
MIN_DOTTED_IN = 0.6
"""Shorter rows of dots are punctuation (……)."""
LEADER_REACH_IN = 0.2
"""Leader dots begin and end this near to text at most."""
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
    """The rulings of a page and the ink that makes them (leader dots too)."""

    rulings: tuple[InkRuling, ...]
    mask: InkMask


def find_rulings(ink: InkMask, dpi: float) -> RulingInk:
    """The rulings of a straightened page, from its ink."""
    mask = np.zeros_like(ink)
    rulings: list[InkRuling] = []
    for orientation in ORIENTATIONS:
        straight = _straight_ink(ink, dpi, orientation)
        mask |= straight
        rulings += _join(_mask_to_rulings(straight, dpi, orientation), dpi)
    for ruling in rulings:
        _mark_ink_of(ruling, ink, mask, dpi)
    rest = cv2.subtract(ink, mask)
    for orientation in ORIENTATIONS:
        dotted = _dotted_ink(np.asarray(rest, dtype=np.uint8), dpi, orientation)
        found = _join(_mask_to_rulings(dotted, dpi, orientation, dashed=True), dpi)
        for ruling in found:
            _mark_ink_of(ruling, ink, mask, dpi)
        rulings += [ruling for ruling in found if not _is_leader(ruling, rest, dpi)]
    return RulingInk(tuple(rulings), mask)


def erase_ink(gray: GrayImage, mask: InkMask, dpi: float) -> None:
    """Whiten in place the pixels under a mask and their soft edges."""
    reach = max(1, round(dpi * SOFT_EDGE_IN))
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    gray[cv2.dilate(mask, kernel) > 0] = 255


def _straight_ink(ink: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    """The ink that runs straight along an axis for `MIN_RULING_IN`, and is thin."""
    # Thickened by a step, a ruling that drifts by a pixel or breaks at it stays straight.
    step = 1 + max(1, round(STEP_IN * dpi))
    thick = cv2.dilate(ink, _across_kernel(step, orientation))
    straight = cv2.morphologyEx(
        thick, cv2.MORPH_OPEN, _along_kernel(round(MIN_RULING_IN * dpi), orientation)
    )
    return _thin_only(np.asarray(straight & ink, dtype=np.uint8), dpi, orientation)


def _dotted_ink(ink: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    """Rows of small dots or dashes as solid strokes: closed along them, thin, and isolated."""
    small = _small_pieces(ink, dpi, orientation)
    gap = round(DOT_GAP_IN * dpi)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, _along_kernel(gap, orientation))
    straight = cv2.morphologyEx(
        closed, cv2.MORPH_OPEN, _along_kernel(round(MIN_DOTTED_IN * dpi), orientation)
    )
    return _thin_only(np.asarray(straight, dtype=np.uint8), dpi, orientation)


def _small_pieces(ink: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    """Ink that is thin across the axis and short along it, with nothing near it across."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    across = height if orientation == "horizontal" else width
    keep = np.where(across <= MAX_DOT_IN * dpi, 255, 0).astype(np.uint8)
    keep[0] = 0
    small = np.asarray(keep[labels], dtype=np.uint8)
    other = cv2.subtract(ink, small)
    near = cv2.dilate(other, _across_kernel(2 * round(DOT_CLEAR_IN * dpi) + 1, orientation))
    return np.asarray(cv2.subtract(small, near), dtype=np.uint8)


def _thin_only(straight: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    solid = cv2.morphologyEx(
        straight, cv2.MORPH_OPEN, _across_kernel(round(MAX_THICKNESS_IN * dpi), orientation)
    )
    return np.asarray(cv2.subtract(straight, solid), dtype=np.uint8)


def _along_kernel(length: int, orientation: Orientation) -> InkMask:
    return np.ones((1, length) if orientation == "horizontal" else (length, 1), np.uint8)


def _across_kernel(length: int, orientation: Orientation) -> InkMask:
    return np.ones((length, 1) if orientation == "horizontal" else (1, length), np.uint8)


def _mark_ink_of(ruling: InkRuling, ink: InkMask, mask: InkMask, dpi: float) -> None:
    """Mark the ink under a joined ruling too: where it is broken, specks of it are left."""
    box = ruling.box.expanded(max(1, round(STEP_IN * dpi)), ink.shape[1], ink.shape[0])
    if min(box.width, box.height) <= 1.5 * MAX_THICKNESS_IN * dpi:
        box.crop(mask)[:] |= box.crop(ink)


def _is_leader(ruling: InkRuling, text: np.ndarray, dpi: float) -> bool:
    """Whether dots lead from text to a page number: text stands at their height on both ends."""
    if ruling.orientation != "horizontal":
        return False
    box, reach = ruling.box, round(LEADER_REACH_IN * dpi)
    rows = slice(max(0, box.top - 2), box.bottom + 2)
    before = text[rows, max(0, box.left - reach) : box.left]
    after = text[rows, box.right : box.right + reach]
    return bool(before.any() and after.any())


def _mask_to_rulings(
    mask: InkMask, dpi: float, orientation: Orientation, *, dashed: bool = False
) -> list[InkRuling]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    rulings = []
    for left, top, width, height, _ in stats[1:count].tolist():
        ruling = InkRuling(PxBox(left, top, left + width, top + height), orientation, dashed)
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
