"""What a hand or a font puts into a box, ✓ レ ／ ×, told from the strokes inside 国 因 図 囚 田.

Thresholds stand between what both came to in seven fonts at 8 to 12 pt and 150 to 300 dpi.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask

FRAME_REST_SHARE = 0.45
"""A row or column at the rim with more ink than this is what is left of the frame."""
MAX_RIM_PX = 2
"""It is left over by a pixel or two, where the frame leans."""
MAX_REST_SHARE = 0.06
"""Ink beside the one stroke or cross: 図 has two dots beside its cross, 国 one."""
MIN_EXTENT = 0.55
"""A mark fills this much of the inside both ways; the stroke of 日 does so only along."""
MIN_SINGLE = 0.8
"""Share of its columns in which a tick has one run of ink (0.85 and more; 大 and 木 have two)."""
MIN_HEAD = 0.72
"""A tick ends up right: where its top lies, from left to right (0.85-0.94); that of 人 and 十 lies
in the middle."""
CLEAR_SINGLE = 0.95
CLEAR_HEAD = 0.86
"""Of ticks that run over their box 1.0 and 0.89 at least; of 法 in bold type 0.85 and 0.81."""
MAX_FOOT = 0.55
"""And has its lowest point left of that (0.23-0.5)."""
END_BAND = 0.2
"""Top and bottom of a tick, of its height."""
ARM_SHARE = 0.17
"""Ink of a cross lies this near to one of its diagonals."""
ARM_PX = 1.5
MIN_ON_ARMS = 0.85
"""Share of it that does, in a thick cross in a small box."""
MID_SIDE = (0.35, 0.65)
MAX_MID_SIDE_INK = 0.2
"""Ink in the middles of its four sides, a quarter deep: a cross leaves them white."""
MIN_ARM_BALANCE = 0.37
"""Of the ink, the share on the thinner arm."""
CORNER = 0.3
"""A cross has ink in the corners of its box, squares of this share of it."""


def is_tick_or_cross(inside: InkMask) -> bool:
    """Whether the ink inside a frame is one tick or one cross and nothing else."""
    mark = _mark_in(inside)
    return mark is not None and (_is_tick(mark) or _is_cross(mark))


def is_clear_tick(inside: InkMask) -> bool:
    """Whether it is a tick beyond doubt; a frame with ends over it may be a kanji (法)."""
    mark = _mark_in(inside)
    return mark is not None and _is_tick(mark, CLEAR_SINGLE, CLEAR_HEAD)


def _mark_in(inside: InkMask) -> NDArray[np.bool_] | None:
    """The one piece of ink inside a frame, over its box; None if it is small, or not alone."""
    mark = _largest_piece(_without_rim(inside))
    if mark is None:
        return None
    ys, xs = np.nonzero(mark)
    height, width = int(np.ptp(ys)) + 1, int(np.ptp(xs)) + 1
    if height < MIN_EXTENT * mark.shape[0] or width < MIN_EXTENT * mark.shape[1]:
        return None
    return mark[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1] > 0


def _without_rim(inside: InkMask) -> InkMask:
    """The inside without what is left of the frame around it."""
    for _ in range(MAX_RIM_PX):
        if min(inside.shape) <= 2 * MAX_RIM_PX + 1:
            break
        top, bottom, left, right = (
            int(np.mean(rim > 0) > FRAME_REST_SHARE)
            for rim in (inside[0], inside[-1], inside[:, 0], inside[:, -1])
        )
        inside = inside[top : inside.shape[0] - bottom, left : inside.shape[1] - right]
    return inside


def _largest_piece(inside: InkMask) -> InkMask | None:
    """The largest piece of ink; None if there is none, or too much beside it."""
    image = np.ascontiguousarray(inside)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(image, connectivity=8)
    if count <= 1:
        return None
    areas = stats[1:count, cv2.CC_STAT_AREA]
    if areas.max() < (1 - MAX_REST_SHARE) * areas.sum():
        return None
    return np.where(labels == int(areas.argmax()) + 1, 255, 0).astype(np.uint8)


def _is_tick(
    mark: NDArray[np.bool_], min_single: float = MIN_SINGLE, min_head: float = MIN_HEAD
) -> bool:
    """One stroke from left to right that ends high up: ✓, レ or ／."""
    padded = np.pad(mark.astype(np.int8), ((1, 0), (0, 0)))
    runs = (np.diff(padded, axis=0) == 1).sum(axis=0)
    band = max(1, round(END_BAND * mark.shape[0]))
    head, foot = (
        (float(np.nonzero(part)[1].mean()) + 0.5) / mark.shape[1]
        for part in (mark[:band], mark[-band:])
    )
    return bool(np.mean(runs == 1) >= min_single) and head >= min_head and foot <= MAX_FOOT


def _is_cross(mark: NDArray[np.bool_]) -> bool:
    """Two strokes along the diagonals."""
    height, width = mark.shape
    ys, xs = np.nonzero(mark)
    u, v = (xs + 0.5) / width, (ys + 0.5) / height
    falling, rising = np.abs(u - v), np.abs(u + v - 1)
    arm = max(ARM_SHARE, ARM_PX / min(width, height))
    on_arms = float(np.mean(np.minimum(falling, rising) <= arm))
    balance = min(float(np.mean(falling <= arm)), float(np.mean(rising <= arm)))
    dy, dx = max(1, round(CORNER * height)), max(1, round(CORNER * width))
    corners = (mark[:dy, :dx], mark[:dy, -dx:], mark[-dy:, :dx], mark[-dy:, -dx:])
    has_corners = all(bool(corner.any()) for corner in corners)
    is_crossed = on_arms >= MIN_ON_ARMS and balance >= MIN_ARM_BALANCE
    return is_crossed and has_corners and _has_white_sides(mark)


def _has_white_sides(mark: NDArray[np.bool_]) -> bool:
    sides = (mark, mark[::-1], mark.T, mark.T[::-1])
    for side in sides:
        depth = max(1, round(0.2 * side.shape[0]))
        first, last = (round(share * side.shape[1]) for share in MID_SIDE)
        if float(np.mean(side[:depth, first : max(first + 1, last)])) > MAX_MID_SIDE_INK:
            return False
    return True
