"""Dashed and dotted rulings (破線, 点線), and solid ones that a scan broke into short pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.ink.rulings import (
    CORNER_IN,
    MIN_RULING_IN,
    ORIENTATIONS,
    STEP_IN,
    InkRuling,
    Orientation,
    RulingInk,
    across_kernel,
    along_kernel,
    ink_of_rulings,
    join_pieces,
    mask_to_rulings,
    thin_only,
)
from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, Raster, runs_of

MAX_DOT_IN = 0.03
"""Dots and dashes are thinner than this; a full stop is as large."""
PALE_GRAY = 220
"""Dots of a fine dotted ruling are no darker than this at 200 dpi; between them it is paper."""
PAPER_GRAY = 250
SHADE_IN = 0.15
MAX_TINTED_SHARE = 0.2
"""Where more than this is no white paper, what is pale is the grain of a shaded field (0.35 to
0.45); a dotted ruling covers 0.1."""
MAX_DOT_ASPECT = 2.0
"""What is wider than long by more is a dash of a ruling that runs the other way."""
MIN_FILL = 0.4
"""Of its box that a dash fills; strokes of characters bend, or taper."""
FINE_PX = 3
"""A bar this thin steps from row to row of pixels; how full its box is says nothing."""
MIN_SHAPED_IN = 0.06
"""A bar this long has a shape: brackets, 1 and l, one below another, are no dashes."""
MAX_BEND_PX = 0.75
MAX_UNEVEN_SHARE = 0.1
"""Of a dash's length that may lie off its middle, or be thicker than it."""
GAP_IN = 0.08
"""White between two dashes, at most (2 mm)."""
MIN_DASHES = 3
"""In a row; two are punctuation."""
MIN_CHAIN_IN = 0.15
"""Dashes in a row this long may be the side of a cell: the lowest row that is set, less the
dashes that cross or touch other rulings at its corners."""
MIN_FREE_IN = 0.6
"""A row of dashes that does not run from ruling to ruling is punctuation (……) if shorter."""
SURE_CHAIN_IN = 1.2
"""A row this long is a ruling even if its dashes are uneven (drawn twice, broken by the scan)."""
MIN_REGULAR_SHARE = 0.7
"""Of the dashes of a shorter row, those that follow at the usual distance."""
MAX_SIDE_PERIOD_IN = 0.1
"""From dash to dash of a short side: characters of a column are farther apart."""
MIN_FINE_DOTS = 6
"""Dots of a side that are as fine as specks."""
MAX_LENGTH_RATIO = 2.0
"""Of the longest dash of a side over its usual one."""
MAX_PERIOD_RATIO = 1.7
"""Of one distance from dash to dash to another, by pixels more or less; strokes vary more."""
MIN_DOTS = 8
"""So many dots in line from ruling to ruling are a ruling though some were too pale for ink."""
MAX_LOST = 3
STEP_DOUBT = 0.25
MIN_NEAR_SHARE = 0.8
MAX_LEAN = 0.02
"""Dashes that run askew by more (1.1°) are an arrow; warped paper is straighter."""
END_PERIODS = 1.5
"""A row of dashes ends this near to the ruling that it meets."""
MAX_BESIDE_SHARE = 0.1
"""Of the ink of two dashes that cross, what may lie beside them."""
BESIDE_IN = 0.025
"""The other strokes of a character are this near to one of them (1.8 pt); text keeps farther from
the ruling beside it."""
MAX_STROKES_SHARE = 0.5
"""Of the dashes of a ruling, those with other ink that near."""
LEADER_REACH_IN = 0.2
"""Leader dots begin and end this near to text at most."""


def pale_dots(raster: Raster, ink: InkMask) -> InkMask:
    """What is too pale for ink and stands off all ink: fine dots, which a scan blurs."""
    near = cv2.dilate(ink, np.ones((5, 5), np.uint8))
    tinted = cv2.subtract(cv2.inRange(raster.gray, 0, PAPER_GRAY - 1), near)
    window = round(SHADE_IN * raster.dpi) | 1
    share = cv2.blur(tinted, (window, window))
    shaded = cv2.threshold(share, MAX_TINTED_SHARE * 255, 255, cv2.THRESH_BINARY)[1]
    # As far as the window reaches: at the edge of a field half of it is white.
    around = cv2.dilate(shaded, np.ones((window, window), np.uint8))
    pale = cv2.subtract(cv2.inRange(raster.gray, 0, PALE_GRAY - 1), near)
    return np.asarray(cv2.subtract(pale, around), dtype=np.uint8)


def with_dashed(
    ruled: RulingInk, ink: InkMask, dpi: float, pale: InkMask | None = None
) -> RulingInk:
    """The rulings of a page with the dashed and dotted ones among what is left of its ink.

    Args:
        ruled: its solid rulings.
        ink: all its ink.
        dpi: resolution of the ink.
        pale: what may be dots of a ruling besides (`pale_dots`).
    """
    rest = np.asarray(cv2.subtract(ink, ruled.mask), dtype=np.uint8)
    dashes = _find_dashes(rest if pale is None else rest | pale, dpi)
    solid = {axis: [r for r in ruled.rulings if r.orientation == axis] for axis in ORIENTATIONS}
    chains = {axis: _chains(dashes[axis], dpi, axis) for axis in ORIENTATIONS}
    dashed: list[InkRuling] = []
    crossing: dict[Orientation, list[InkRuling]] = {}
    for axis, other in zip(ORIENTATIONS, reversed(ORIENTATIONS), strict=True):
        crossing[axis] = [*solid[other], *chains[other]]
        found = _to_rulings(chains[axis], crossing[axis], dashes[axis], dpi)
        dashed += [ruling for ruling in found if not _is_of_text(ruling, dashes[axis], rest, dpi)]
    mask = ink_of_rulings(dashed, rest)
    text = np.asarray(cv2.subtract(rest, mask), dtype=np.uint8)
    rulings = []
    for axis in ORIENTATIONS:
        own = [
            ruling
            for ruling in dashed
            if ruling.orientation == axis and not _is_leader(ruling, crossing[axis], text, dpi)
        ]
        rulings += join_pieces([*solid[axis], *own], dpi, crossing[axis]) if own else solid[axis]
    return RulingInk(tuple(rulings), np.asarray(ruled.mask | mask, dtype=np.uint8))


def _find_dashes(ink: InkMask, dpi: float) -> dict[Orientation, InkMask]:
    """Small bars of ink along each axis, also where two cross or meet at a corner."""
    pieces = ink_pieces(ink)
    width, height, area = pieces.width, pieces.height, pieces.area
    longer, shorter = pieces.longer, pieces.shorter
    dot_px, dash_px = MAX_DOT_IN * dpi, MIN_RULING_IN * dpi
    is_bar = (shorter <= dot_px) & (longer <= dash_px)
    is_bar &= (area >= MIN_FILL * width * height) | (shorter <= FINE_PX)
    for number in pieces.those(is_bar & (longer >= MIN_SHAPED_IN * dpi)):
        is_bar[number] = _is_even(pieces.own(number) > 0)
    masks: dict[Orientation, InkMask] = {}
    for axis in ORIENTATIONS:
        along, across = (width, height) if axis == "horizontal" else (height, width)
        runs_along = (across <= dot_px) & (across <= MAX_DOT_ASPECT * along)
        masks[axis] = pieces.mask(is_bar & runs_along)
    may_cross = (shorter > dot_px / 2) & (longer <= 2 * dash_px)
    may_cross &= area <= dot_px * (width + height)
    for number in pieces.those(may_cross):
        place, bar = pieces.box(number), pieces.own(number)
        bars = _crossing_bars(bar > 0, dot_px)
        if bars is not None:
            rows, columns = bars
            place.crop(masks["horizontal"])[rows] |= bar[rows]
            place.crop(masks["vertical"])[:, columns] |= bar[:, columns]
    return masks


def _is_even(piece: NDArray[np.bool_]) -> bool:
    """Whether a bar is straight and as thick at its ends as in its middle: no bracket, no 1."""
    bar = piece if piece.shape[1] >= piece.shape[0] else piece.T
    rows = np.arange(len(bar))[:, None]
    thickness = bar.sum(axis=0)
    middle = (bar * rows).sum(axis=0) / thickness
    along = np.arange(bar.shape[1])
    off = np.abs(middle - np.polyval(np.polyfit(along, middle, 1), along)) > MAX_BEND_PX
    thick = thickness > np.median(thickness) + 1
    return bool(np.mean(off) <= MAX_UNEVEN_SHARE and np.mean(thick) <= MAX_UNEVEN_SHARE)


def _crossing_bars(piece: NDArray[np.bool_], dot_px: float) -> tuple[slice, slice] | None:
    """The rows and the columns of the two bars that a piece of ink consists of, if it does."""
    bars = []
    for axis in (1, 0):
        profile = np.count_nonzero(piece, axis=axis)
        full = np.flatnonzero(profile >= (profile.max() + _median(profile)) / 2)
        bars.append(slice(max(0, int(full[0]) - 1), int(full[-1]) + 2))  # its ragged edge too
        if full[-1] + 1 - full[0] > dot_px:
            return None
    rows, columns = bars
    outside = piece.copy()
    outside[rows] = False
    outside[:, columns] = False
    return (rows, columns) if outside.sum() <= MAX_BESIDE_SHARE * piece.sum() else None


def _median(counts: NDArray[np.intp]) -> float:
    """The median of a few numbers, for which NumPy's own takes ten times as long."""
    ordered: list[int] = np.sort(counts).tolist()
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[-1 - middle]) / 2


def _chains(dashes: InkMask, dpi: float, orientation: Orientation) -> list[InkRuling]:
    """Rows of dashes, each near to the next and in line with it."""
    step = (1 + max(1, round(STEP_IN * dpi))) | 1
    thick = cv2.dilate(dashes, across_kernel(step, orientation))
    gap, shortest = round(GAP_IN * dpi), round(MIN_CHAIN_IN * dpi)
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, along_kernel(gap, orientation))
    row = cv2.morphologyEx(closed, cv2.MORPH_OPEN, along_kernel(shortest, orientation))
    thin = thin_only(np.asarray(row, dtype=np.uint8), dpi, orientation)
    found = mask_to_rulings(thin, dpi, orientation, dashed=True, min_length_in=MIN_CHAIN_IN)
    chains = [replace(chain, thickness=max(1.0, chain.thickness - step + 1)) for chain in found]
    return [chain for chain in chains if len(_dash_middles(chain, dashes)) >= MIN_DASHES]


def _dash_middles(ruling: InkRuling, dashes: InkMask) -> list[float]:
    """Where the dashes in a ruling's stroke are, from its start."""
    return [(start + end) / 2 for start, end in _dash_spans(ruling, dashes)]


def _dash_spans(ruling: InkRuling, dashes: InkMask) -> list[tuple[float, float]]:
    """From where to where the dashes in a ruling's stroke are, from its start."""
    box = ruling.box.expanded(1, dashes.shape[1], dashes.shape[0])
    profile = box.crop(dashes).any(axis=0 if ruling.orientation == "horizontal" else 1)
    return [
        (float(start), float(end)) for start, end in zip(*runs_of(np.asarray(profile)), strict=True)
    ]


def _to_rulings(
    chains: Iterable[InkRuling], crossing: Sequence[InkRuling], dashes: InkMask, dpi: float
) -> list[InkRuling]:
    """Chains joined, drawn on to the rulings that they meet; without those that are text."""
    rulings = []
    for chain in join_pieces(chains, dpi, crossing):
        periods = np.diff(_dash_middles(chain, dashes))
        lean_px = abs(chain.across_end - chain.across_start)
        if len(periods) == 0 or lean_px > MAX_LEAN * chain.length_px + STEP_IN * dpi:
            continue
        reach = END_PERIODS * float(periods.mean()) + STEP_IN * dpi
        start, end = (_met(chain, place, crossing, reach) for place in (chain.start, chain.end))
        is_free = chain.length_px >= MIN_FREE_IN * dpi and _is_regular(periods)
        is_sure = chain.length_px >= SURE_CHAIN_IN * dpi
        if is_sure or is_free or _is_side(chain, (start, end), dashes, dpi):
            rulings.append(_drawn_to(chain, start, end))
    return rulings


def _is_of_text(ruling: InkRuling, dashes: InkMask, ink: InkMask, dpi: float) -> bool:
    """Whether dashes are strokes of characters in line after line: with other strokes at them.

    Where they follow closely it is only asked of what no ruling holds up: tops of a few characters.
    """
    middles = _dash_middles(ruling, dashes)
    is_held = ruling.orientation == "vertical" or ruling.length_px >= SURE_CHAIN_IN * dpi
    if is_held and np.diff(middles).mean() <= MAX_SIDE_PERIOD_IN * dpi:
        return False
    reach = max(1, round(BESIDE_IN * dpi))
    own = ruling.box.expanded(1, ink.shape[1], ink.shape[0])
    around = ruling.box.expanded(1 + reach, ink.shape[1], ink.shape[0])
    others = around.crop(ink).copy()
    own.moved(-around.left, -around.top).crop(others)[:] = 0
    is_horizontal = ruling.orientation == "horizontal"
    beside = np.asarray(others.any(axis=0 if is_horizontal else 1))
    start = own.left - around.left if is_horizontal else own.top - around.top
    places = [start + round(middle) for middle in middles]
    near = [beside[max(0, place - reach) : place + reach + 1].any() for place in places]
    return bool(np.mean(near) > MAX_STROKES_SHARE)


def _is_regular(periods: NDArray[np.float64]) -> bool:
    """Whether most dashes follow each other at one distance."""
    usual = np.median(periods)
    is_usual = (periods <= MAX_PERIOD_RATIO * usual) & (periods * MAX_PERIOD_RATIO >= usual)
    return bool(np.mean(is_usual) >= MIN_REGULAR_SHARE)


def _is_side(
    chain: InkRuling, ends: tuple[float | None, float | None], dashes: InkMask, dpi: float
) -> bool:
    """Whether dashes run down a low row from ruling to ruling, evenly and close together.

    Only upright ones: dots between two upright rulings are an ellipsis (……) in a cell.
    """
    start, end = ends
    if chain.orientation == "horizontal" or start is None or end is None:
        return False
    stroke = CORNER_IN * dpi  # the dashes of the rulings at its ends are not its own
    own = replace(chain, start=start + stroke, end=end - stroke)
    spans = _dash_spans(own, dashes) if own.length_px > 0 else []
    lengths = [end - start for start, end in spans]
    if len(spans) < MIN_DASHES or max(lengths) > MAX_LENGTH_RATIO * np.median(lengths) + FINE_PX:
        return False  # specks in line with a stroke of a character
    if max(lengths) <= FINE_PX and len(spans) < MIN_FINE_DOTS:
        return False  # what is left of a hairline
    middles = [(start + end) / 2 for start, end in spans]
    periods = np.diff(middles)
    is_regular = periods.max() <= MAX_PERIOD_RATIO * periods.min() or _has_lost_dots(periods)
    near_px = periods.max() + stroke
    reaches_ends = middles[0] <= near_px and own.length_px - middles[-1] <= near_px
    return bool(is_regular and reaches_ends and near_px <= MAX_SIDE_PERIOD_IN * dpi)


def _has_lost_dots(periods: NDArray[np.float64]) -> bool:
    """Whether many dots follow at one distance, or at two or three times it where some are lost."""
    if len(periods) < MIN_DOTS:
        return False
    step = float(np.percentile(periods, 25))
    steps = np.clip(np.rint(periods / step), 1, MAX_LOST)
    is_near = np.abs(periods - steps * step) <= max(1.0, STEP_DOUBT * step)
    return bool(np.mean(is_near) >= MIN_NEAR_SHARE and periods.max() <= (MAX_LOST + 0.5) * step)


def _met(
    chain: InkRuling, end: float, crossing: Iterable[InkRuling], reach_px: float
) -> float | None:
    """Where along a chain the ruling is that it meets at one of its ends."""
    places = [
        ruling.across_at(chain.across_mid)
        for ruling in crossing
        if ruling.start - reach_px <= chain.across_mid <= ruling.end + reach_px
    ]
    near = [place for place in places if abs(place - end) <= reach_px]
    return min(near, key=lambda place: abs(place - end), default=None)


def _drawn_to(chain: InkRuling, start: float | None, end: float | None) -> InkRuling:
    first = chain.start if start is None else min(start, chain.start)
    last = chain.end if end is None else max(end, chain.end)
    return replace(
        chain,
        start=first,
        end=last,
        across_start=chain.across_at(first),
        across_end=chain.across_at(last),
    )


def _is_leader(ruling: InkRuling, crossing: Iterable[InkRuling], text: InkMask, dpi: float) -> bool:
    """Whether dots lead from text to a page number: text stands at their height on both ends."""
    if ruling.orientation != "horizontal":
        return False
    box, reach = ruling.box, round(LEADER_REACH_IN * dpi)
    if any(_met(ruling, end, crossing, 1.0) for end in (ruling.start, ruling.end)):
        return False
    rows = slice(max(0, box.top - 2), box.bottom + 2)
    before = text[rows, max(0, box.left - reach) : box.left]
    after = text[rows, box.right : box.right + reach]
    return bool(before.any() and after.any())
