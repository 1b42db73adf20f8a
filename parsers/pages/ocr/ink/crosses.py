"""Signs of crossing strokes: × ※ ＊, and the single stroke ／."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask, PxBox

CROSS_ARM_SHARE = 0.17
"""Of its size: ink of a × lies this near to one of its diagonals."""
MIN_CROSS_SHARE = 0.92
"""Share of the ink of a × that lies on its arms."""
DOT_SHARE, DOT_FROM_MIDDLE = 0.14, 0.22
"""How far the dots of ※ lie off its axes, and from its middle, of its size."""
DOTTED_ARM_SHARE, MAX_DOTTED_FILL = 0.1, 0.55
"""Its arms are thinner than those of a × alone, and it fills less of its box than a kanji."""
TINY_PX = 9
"""A × no larger is a blot, in which arms cannot be told."""
MIN_GAPS = 3
"""Dots of ※ with white between them and its middle; the strokes of 米 come from there."""
MAX_CROSS_FILL = 0.7
"""Of its box that the ink of a × fills, at most: 0.62 in a small one, blurred."""
MIN_STROKE_EM = 0.5
"""Of the stroke ／: its height and its width. The slash of 1/3 is half as wide, ヽ is shorter."""
MAX_STROKE_OFF = 0.07
"""How far its ink lies off a straight line, of its length; ノ is bent by 0.1 and more."""
MIN_STROKE_OFF_PX = 2
"""Half the stroke's own thickness and a pixel, which is more than that share of a short one."""
MAX_STROKE_FILL = 0.3
"""Of its box that it fills; ▲ and ▼ fill half."""
N_TURNS = 120
"""Directions in which the arms of ＊ are sought."""
ARMS_AT, N_ARMS = (0.62, 0.72, 0.82), (5, 6)
"""How far from its middle, of its radius (thick arms part farther out), and how many it has; 米 has
eight strokes."""
MAX_ASTERISK_EM = 0.8
"""It is set smaller than a kanji: 0.65 to 0.75 at 200 dpi; 木 and 大 are 0.85 and more."""
ARM_SHARE = 0.13
"""Half the thickness of an arm, of the size of ＊."""
MAX_ARM_TURN, MAX_TURN_OFF = 40.0, 18.0
"""Degrees that an arm takes there, and that two of them are nearer or farther than all are."""


def is_cross_with_dots(box: PxBox, ink: InkMask) -> bool:
    """Whether the ink lies on both diagonals of its box, and in a dot between each two arms."""
    part = box.crop(ink) > 0
    ys, xs = np.nonzero(part)
    u, v = (xs + 0.5) / box.width - 0.5, (ys + 0.5) / box.height - 0.5
    arm = max(DOTTED_ARM_SHARE, 2 / max(box.width, box.height))
    on_arms = np.minimum(np.abs(u - v), np.abs(u + v)) <= arm
    off = np.maximum(np.abs(u), np.abs(v)) >= DOT_FROM_MIDDLE
    dots = [
        off & (np.abs(side) <= DOT_SHARE) & (sign * along > 0)
        for side, along in ((u, v), (v, u))
        for sign in (-1, 1)
    ]
    corners = [np.any((s * u > 0.3) & (t * v > 0.3)) for s in (-1, 1) for t in (-1, 1)]
    known = on_arms | np.logical_or.reduce(dots)
    is_thin = known.mean() >= MIN_CROSS_SHARE and part.mean() <= MAX_DOTTED_FILL
    is_made = bool(is_thin and all(map(np.any, dots)) and all(corners))
    return is_made and sum(map(_has_gap, _half_axes(part))) >= MIN_GAPS


def _half_axes(part: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], ...]:
    """What is inked from the middle of a box to the middle of each of its sides."""
    middle_y, middle_x = part.shape[0] // 2, part.shape[1] // 2
    row, column = part[middle_y], part[:, middle_x]
    return row[middle_x:], row[middle_x::-1], column[middle_y:], column[middle_y::-1]


def _has_gap(ray: NDArray[np.bool_]) -> bool:
    """Whether ink begins again behind white: a dot, and no stroke from the middle."""
    return bool(np.count_nonzero(np.diff(ray.astype(np.int8)) == 1) > 0)


def is_cross(box: PxBox, ink: InkMask) -> bool:
    """Whether the ink lies on both diagonals of its box and nowhere else."""
    part = box.crop(ink) > 0
    if max(part.shape) <= TINY_PX:
        return _has_notches(part)
    ys, xs = np.nonzero(part)
    u, v = (xs + 0.5) / box.width, (ys + 0.5) / box.height
    falling, rising = np.abs(u - v), np.abs(u + v - 1)
    # Two pixels are the stroke of a small × and not less than its share of a large one.
    arm = max(CROSS_ARM_SHARE, 2 / max(box.width, box.height))
    on_arms = np.minimum(falling, rising) <= arm
    if on_arms.mean() < MIN_CROSS_SHARE or part.mean() > MAX_CROSS_FILL:
        return False
    ends = [
        np.any((np.abs(u - x) < 0.2) & (np.abs(v - y) < 0.2))
        for x in (0.1, 0.9)
        for y in (0.1, 0.9)
    ]
    return bool(all(ends))


def _has_notches(part: NDArray[np.bool_]) -> bool:
    """Whether a blot has a notch in each side, four corners and a middle: a × of a few pixels."""
    height, width = part.shape
    rows, columns = (slice(n // 3 + 1, n - n // 3 - 1) for n in (height, width))
    notches = (part[0, columns], part[-1, columns], part[rows, 0], part[rows, -1])
    corners = [
        part[at]
        for at in (
            (slice(0, 2), slice(0, 2)),
            (slice(0, 2), slice(-2, None)),
            (slice(-2, None), slice(0, 2)),
            (slice(-2, None), slice(-2, None)),
        )
    ]
    is_whole = bool(part[height // 2, width // 2]) and all(corner.any() for corner in corners)
    return is_whole and all(notch.size and not notch.any() for notch in notches)


def is_stroke(box: PxBox, ink: InkMask, em_px: float) -> bool:
    """Whether the ink is one straight stroke that rises from corner to corner of its box."""
    part = box.crop(ink)
    if min(box.width, box.height) < MIN_STROKE_EM * em_px or np.mean(part > 0) > MAX_STROKE_FILL:
        return False
    ys, xs = np.nonzero(part)
    u, v = (xs + 0.5) / box.width, (ys + 0.5) / box.height
    off = np.abs(u + v - 1) * min(box.width, box.height) / math.sqrt(2)
    length = math.hypot(box.width, box.height)
    return bool(off.max() <= max(MAX_STROKE_OFF * length, MIN_STROKE_OFF_PX))


def is_asterisk(box: PxBox, ink: InkMask, em_px: float) -> bool:
    """Whether five or six thin arms meet in the middle of a box, all as far from the next.

    木 and 大 have as many strokes, but at uneven turns, and are as large as a character.
    """
    if max(box.width, box.height) > MAX_ASTERISK_EM * em_px:
        return False
    part = box.crop(ink) > 0
    middle = round((part.shape[0] - 1) / 2), round((part.shape[1] - 1) / 2)
    return bool(part[middle]) and any(_has_even_arms(part, share) for share in ARMS_AT)


def _has_even_arms(part: NDArray[np.bool_], share: float) -> bool:
    """Whether so far from the middle, of the radius, arms are met one by one, and little else."""
    middle_y, middle_x = (part.shape[0] - 1) / 2, (part.shape[1] - 1) / 2
    turns = np.arange(N_TURNS) * 2 * np.pi / N_TURNS
    ys = np.rint(middle_y + share * middle_y * np.sin(turns)).astype(int)
    xs = np.rint(middle_x + share * middle_x * np.cos(turns)).astype(int)
    met = part[ys, xs]
    starts = np.flatnonzero(met & ~np.roll(met, 1))
    if len(starts) not in N_ARMS:
        return False
    rolled = np.roll(met, -starts[0])
    lengths = np.array([arm.sum() for arm in np.split(rolled, starts[1:] - starts[0])])
    degrees = 360 / N_TURNS
    arms = (starts + (lengths - 1) / 2) * degrees
    apart = np.diff(np.append(arms, arms[0] + 360))
    is_even = np.abs(apart - 360 / len(arms)) <= MAX_TURN_OFF
    is_thin = lengths.max() * degrees <= MAX_ARM_TURN
    return bool(is_thin and is_even.all() and _lies_on_arms(part, arms))


def _lies_on_arms(part: NDArray[np.bool_], arms: NDArray[np.float64]) -> bool:
    """Whether nearly all ink is near to one of the arms, given by their turns in degrees."""
    ys, xs = np.nonzero(part)
    dy, dx = ys - (part.shape[0] - 1) / 2, xs - (part.shape[1] - 1) / 2
    turns = np.radians(arms)[:, None]
    ahead = dx * np.cos(turns) + dy * np.sin(turns) >= -1
    aside = np.abs(dx * np.sin(turns) - dy * np.cos(turns))
    off = np.where(ahead, aside, np.inf).min(axis=0)
    return bool(np.mean(off <= max(ARM_SHARE * max(part.shape), 1.5)) >= MIN_CROSS_SHARE)
