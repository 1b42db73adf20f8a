"""Check boxes from ink: squares, empty, filled or ticked, told from kanji like 口 and 国."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from corpus.page import MarkState
from parsers.pages.ocr.raster import InkMask, PxBox

MIN_SIDE_IN = 0.065
"""4.7 pt: the box of a 6-pt form. Smaller squares are parts of characters."""
MAX_SIDE_IN = 0.26
"""19 pt: larger squares are table cells."""
MIN_EDGE_IN = 0.05
"""Straight ink this long can be the side of a box; diagonals of ticks are not that straight."""
EDGE_BREAKS_IN = (0.007, 0.02)
"""Breaks closed before the sides are measured, 1 to 3 px at 150 dpi: closing more mends broken
sides, closing less keeps a box apart from the text beside it, so each is tried."""
COARSE_DPI = 170.0
COARSE_EDGE_BREAKS_IN = (0.007, 0.013, 0.02)
"""Below `COARSE_DPI` sides break often and every width of break is tried (recall .87 to .95)."""
STEP_IN = 0.006
"""A side may be out of line by this much, 1 px at 150 dpi."""
MAX_ASPECT = 1.12
"""A box is square; 日 and 目 are higher than wide by more."""
MIN_SIDE_COVER = 0.6
"""Share of each side that has to be inked: thin sides break in a 150-dpi bilevel scan."""
MIN_MEAN_COVER = 0.88
"""Share of all four sides together."""
CORNER_SHARE = 0.12
"""A square this share of the side in each corner holds ink; the corners of O and 〇 are empty."""
MAX_PLAIN_RING_SHARE = 0.25
"""The sides of a box are thin; the heavy frame of a Gothic 口 reaches a fifth inwards."""
MAX_FOOT_SHARE = 0.055
"""Kanji frames stand on feet: uprights reach below the bottom stroke by 5-10 % of the side."""
MIN_DIAGONAL_SHARE = 0.3
"""And in any case some of it does: 日 and 目 have no diagonals."""
MAX_TICKED_FOOT_SHARE = 0.025
"""Stricter with ink inside: the feet of 国 and 回 in light fonts are 3 % of the side."""
SMALL_SIDE_PX = 22
"""Sides shorter than this (150 dpi) are measured to one pixel only."""
FILLED_SHARE = 0.84
"""Ink of a filled square, corners and all; the densest kanji at 150 dpi reaches 0.79."""
TICK_SHARE = 0.05
"""Ink inside an outline from which on it is ticked; a speck of dirt stays below 0.02."""
FILLED_INSIDE_SHARE = 0.985
"""And of its inside alone; 園 in bold small print reaches 0.96."""
MAX_TICK_SHARE = 0.45
"""More ink than this inside an outline is a kanji."""
SOLID_CORE_SHARE = 0.97
"""▣ is solid in its middle; the densest kanji in a frame (国 at 200 dpi) reaches 0.7 there."""
MOAT_INSETS = (0.1, 0.14, 0.18, 0.22)
MAX_MOAT_SHARE = 0.6
"""Between outline and core of ▣ there is white all round; in 園 strokes cross it everywhere."""
MIN_CORED_SHARE = 0.4
MAX_CORED_SHARE = 0.76
"""And has this much ink in all, 0.62-0.69 at 200 dpi: the bold 園 of small print has 0.82."""
MAX_RING_SHARE = 0.35
"""Just inside its outline a ticked box is white, but where the tick crosses."""
MIN_TICKED_COVER = 0.9
"""Sides of a ticked box: with ink inside, broken sides are no longer evidence."""
SPECK_SHARE = 0.015
"""Up to this much ink inside is dirt: between it and `TICK_SHARE` the state is unknown."""
SAME_SIZE = 0.12
"""A ticked outline is believed if an empty or filled box of its size (±12 %) is on the page."""
DIAGONAL_SHARE = 0.55
"""Otherwise its inside has to be strokes that run diagonally: ✓ and × do, 国 and 回 do not."""


@dataclass(frozen=True, slots=True)
class InkBox:
    """A check box in pixels.

    Attributes:
        box: its outline.
        reach: the outline and the tick that runs over it: what is whitened before OCR.
        filled_share: ink inside, 0..1.
    """

    box: PxBox
    reach: PxBox
    state: MarkState
    filled_share: float
    confidence: float


@dataclass(frozen=True, slots=True)
class _Outline:
    """A square outline with what was measured on it."""

    box: PxBox
    cover: float
    mean_cover: float
    foot_share: float
    ink_share: float
    filled_share: float
    ring_share: float
    core_share: float
    moat_share: float
    diagonal_share: float


def find_boxes(ink: InkMask, dpi: float) -> list[InkBox]:
    """The check boxes in the ink of a page whose rulings were taken out."""
    outlines = _square_outlines(ink, dpi)
    plain = [outline for outline in outlines if _is_plain(outline)]
    sizes = [max(outline.box.width, outline.box.height) for outline in plain]
    ticked = [outline for outline in outlines if _is_ticked(outline, sizes)]
    return [_to_box(outline, ink, dpi) for outline in (*plain, *ticked)]


def _is_plain(outline: _Outline) -> bool:
    """Empty or filled, and square to its corners."""
    if _is_filled(outline) or _is_filled_inside(outline):
        return True
    return (
        outline.filled_share <= SPECK_SHARE
        and outline.ring_share <= MAX_PLAIN_RING_SHARE
        and outline.foot_share <= MAX_FOOT_SHARE
    )


def _is_filled(outline: _Outline) -> bool:
    return outline.ink_share > FILLED_SHARE and outline.filled_share > FILLED_INSIDE_SHARE


def _is_filled_inside(outline: _Outline) -> bool:
    """Whether a smaller filled square stands in the outline (▣)."""
    return (
        outline.core_share >= SOLID_CORE_SHARE
        and outline.moat_share <= MAX_MOAT_SHARE
        and outline.cover >= MIN_TICKED_COVER
        and outline.foot_share <= MAX_FOOT_SHARE
        and MIN_CORED_SHARE <= outline.ink_share <= MAX_CORED_SHARE
    )


def _is_ticked(outline: _Outline, plain_sizes: Sequence[int]) -> bool:
    if outline.filled_share <= SPECK_SHARE or _is_filled(outline):
        return False
    if outline.foot_share > MAX_TICKED_FOOT_SHARE or outline.cover < MIN_TICKED_COVER:
        return False
    if outline.ring_share > MAX_RING_SHARE or outline.filled_share > MAX_TICK_SHARE:
        return False
    size = max(outline.box.width, outline.box.height)
    alike = any(abs(size - other) <= max(1.0, SAME_SIZE * other) for other in plain_sizes)
    if outline.diagonal_share < MIN_DIAGONAL_SHARE:
        return False
    return alike or outline.diagonal_share >= DIAGONAL_SHARE


def _square_outlines(ink: InkMask, dpi: float) -> list[_Outline]:
    """Outlines from the ink as it is and from its straight edges; the best one at each place."""
    breaks = COARSE_EDGE_BREAKS_IN if dpi < COARSE_DPI else EDGE_BREAKS_IN
    masks = [ink, *(_straight_edges(ink, dpi, gap) for gap in breaks)]
    found = [outline for mask in masks for outline in _outlines_in(mask, ink, dpi)]
    best: list[_Outline] = []
    for outline in sorted(found, key=lambda outline: -outline.mean_cover):
        if not any(outline.box.overlaps(other.box) for other in best):
            best.append(outline)
    return best


def _outlines_in(mask: InkMask, ink: InkMask, dpi: float) -> Iterator[_Outline]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    low, high = MIN_SIDE_IN * dpi, MAX_SIDE_IN * dpi
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    shorter, longer = np.minimum(width, height), np.maximum(width, height)
    # One pixel of rounding must not make a small box oblong.
    square = (shorter >= low) & (longer <= high) & (longer - 1 <= MAX_ASPECT * shorter)
    for index in np.flatnonzero(square[:count]).tolist():
        if index == 0:
            continue
        left, top = int(stats[index, cv2.CC_STAT_LEFT]), int(stats[index, cv2.CC_STAT_TOP])
        box = PxBox(left, top, left + int(width[index]), top + int(height[index]))
        own = np.where(labels[box.top : box.bottom, box.left : box.right] == index, 255, 0).astype(
            np.uint8
        )
        outline = _measure(box, own, ink)
        covered = outline.cover >= MIN_SIDE_COVER and outline.mean_cover >= MIN_MEAN_COVER
        if covered and _has_corners(own):
            yield outline


def _straight_edges(ink: InkMask, dpi: float, break_in: float) -> InkMask:
    """Ink that runs straight along an axis for `MIN_EDGE_IN`, breaks up to a length closed."""
    length, gap = round(MIN_EDGE_IN * dpi), max(1, round(break_in * dpi)) + 1
    step = 1 + max(1, round(STEP_IN * dpi))
    out = np.zeros_like(ink)
    for horizontal in (True, False):
        close = np.ones((1, gap) if horizontal else (gap, 1), np.uint8)
        keep = np.ones((1, length) if horizontal else (length, 1), np.uint8)
        # A side may step by a pixel (slight skew, bilevel noise): thickened, it stays straight.
        thick = cv2.dilate(ink, np.ones((step, 1) if horizontal else (1, step), np.uint8))
        straight = cv2.morphologyEx(
            cv2.morphologyEx(thick, cv2.MORPH_CLOSE, close), cv2.MORPH_OPEN, keep
        )
        closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, close)
        out |= np.asarray(cv2.bitwise_and(straight, closed), dtype=np.uint8)
    return out


def _measure(box: PxBox, own: InkMask, ink: InkMask) -> _Outline:
    depths = [
        _depths(own),
        _depths(own[:, ::-1]),
        _depths(np.ascontiguousarray(own.T)),
        _depths(np.ascontiguousarray(own[::-1].T)),
    ]
    side = min(box.width, box.height)
    covers = [_cover(depth, side) for depth in depths]
    edge = max(2, round(0.24 * side))
    inside = box.crop(ink)[edge:-edge, edge:-edge]
    return _Outline(
        box=box,
        cover=min(covers),
        mean_cover=sum(covers) / 4,
        # A foot of one pixel is the rounding of a small box.
        foot_share=max(0.0, _foot(depths[3]) - (1.0 if side < SMALL_SIDE_PX else 0.0)) / side,
        ink_share=float(np.mean(box.crop(ink) > 0)),
        filled_share=float(np.mean(inside > 0)) if inside.size else 0.0,
        ring_share=_ring_share(box.crop(ink)),
        core_share=_core_share(box.crop(ink)),
        moat_share=min(_ring_share(box.crop(ink), inset) for inset in MOAT_INSETS),
        diagonal_share=_diagonal_share(inside),
    )


def _depths(ink: InkMask) -> NDArray[np.intp]:
    """For each row, how far in from the left its first ink lies."""
    filled = ink > 0
    depths = np.where(filled.any(axis=1), filled.argmax(axis=1), ink.shape[1])
    return np.asarray(depths, dtype=np.intp)


def _cover(depths: NDArray[np.intp], side: int) -> float:
    """Share of a side (its corners left out) where the ink is at the edge."""
    corner = max(1, len(depths) // 8)
    return float(np.mean(depths[corner:-corner] <= max(1.01, 0.12 * side)))


def _foot(depths: NDArray[np.intp]) -> float:
    """How far both corners of the bottom reach below its middle, in pixels."""
    fifth = max(1, len(depths) // 5)
    middle = float(np.median(depths[fifth:-fifth]))
    # Not the deepest place: a single speck at a corner is no foot.
    left, right = (
        float(np.sort(part)[len(part) // 4]) for part in (depths[:fifth], depths[-fifth:])
    )
    return middle - (left + right) / 2


def _has_corners(own: InkMask) -> bool:
    reach = max(2, round(CORNER_SHARE * min(own.shape)))
    ends = (slice(None, reach), slice(-reach, None))
    return all(bool(own[rows, columns].any()) for rows in ends for columns in ends)


def _ring_share(ink: InkMask, inset_share: float = 0.2) -> float:
    """Share of ink on the square a fifth of the side (or another share) inside the outline."""
    height, width = ink.shape
    inset = max(2, round(inset_share * min(height, width)))
    inner = ink[inset : height - inset, inset : width - inset] > 0
    if inner.size == 0:
        return 1.0
    ring = np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]])
    return float(ring.mean())


def _core_share(ink: InkMask) -> float:
    """Share of ink in the inner two fifths."""
    dy, dx = (round(0.3 * length) for length in ink.shape)
    return float(np.mean(ink[dy:-dy, dx:-dx] > 0))


def _diagonal_share(inside: InkMask) -> float:
    """Share of the contours inside that run nearer a diagonal than an axis."""
    if inside.size == 0 or not inside.any():
        return 0.0
    image = cv2.GaussianBlur(inside, (0, 0), max(0.6, inside.shape[0] / 16)).astype(np.float32)
    dx = np.abs(cv2.Sobel(image, cv2.CV_32F, 1, 0))
    dy = np.abs(cv2.Sobel(image, cv2.CV_32F, 0, 1))
    strength = np.hypot(dx, dy)
    angle = np.arctan2(dy, dx)
    diagonal = np.abs(angle - np.pi / 4) < np.pi / 8
    return float(strength[diagonal].sum() / max(strength.sum(), 1e-6))


def _to_box(outline: _Outline, ink: InkMask, dpi: float) -> InkBox:
    filled = outline.filled_share
    state: MarkState = "unknown"
    if filled > TICK_SHARE:
        state = "checked"
    elif filled <= SPECK_SHARE:
        state = "unchecked"
    # Sides fully inked and nothing or everything inside: no doubt about either.
    clear = _is_plain(outline)
    confidence = (0.99 if clear else 0.9) * min(1.0, 0.5 + outline.mean_cover / 2)
    return InkBox(outline.box, _reach(outline.box, ink, dpi), state, filled, round(confidence, 3))


def _reach(box: PxBox, ink: InkMask, dpi: float) -> PxBox:
    """The box and its soft edge."""
    height, width = ink.shape
    return box.expanded(max(1, round(0.01 * dpi)), width, height)
