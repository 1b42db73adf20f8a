"""Dashes in ink, and the rows that they stand in; which of these are rulings tells `dashed`."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.ink.rulings import (
    JOIN_OFFSET_IN,
    MIN_RULING_IN,
    ORIENTATIONS,
    STEP_IN,
    InkRuling,
    Orientation,
    across_kernel,
    along_kernel,
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
SURE_CHAIN_IN = 1.2
"""A row this long is a ruling even if its dashes are uneven (drawn twice, broken by the scan)."""
MAX_BESIDE_SHARE = 0.1
"""Of the ink of two dashes that cross, what may lie beside them."""


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


def find_dashes(ink: InkMask, dpi: float) -> dict[Orientation, InkMask]:
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


def rows_of(dashes: InkMask, dpi: float, orientation: Orientation) -> list[InkRuling]:
    """Rows of dashes, each near to the next and in line with it."""
    step = (1 + max(1, round(STEP_IN * dpi))) | 1
    thick = cv2.dilate(dashes, across_kernel(step, orientation))
    gap, shortest = round(GAP_IN * dpi), round(MIN_CHAIN_IN * dpi)
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, along_kernel(gap, orientation))
    row = cv2.morphologyEx(closed, cv2.MORPH_OPEN, along_kernel(shortest, orientation))
    thin = thin_only(np.asarray(row, dtype=np.uint8), dpi, orientation)
    found = mask_to_rulings(thin, dpi, orientation, dashed=True, min_length_in=MIN_CHAIN_IN)
    chains = [replace(chain, thickness=max(1.0, chain.thickness - step + 1)) for chain in found]
    in_line = [_without_strokes(chain, dashes, dpi) for chain in chains]
    return [chain for chain in in_line if len(dash_middles(chain, dashes)) >= MIN_DASHES]


def _without_strokes(chain: InkRuling, dashes: InkMask, dpi: float) -> InkRuling:
    """A long row of dashes without what stands beside its line at an end: a stroke of し or 1."""
    if chain.length_px < SURE_CHAIN_IN * dpi:
        return chain
    reach = round(JOIN_OFFSET_IN * dpi)
    box = chain.box.expanded(reach, dashes.shape[1], dashes.shape[0])
    is_horizontal = chain.orientation == "horizontal"
    part = box.crop(dashes) if is_horizontal else box.crop(dashes).T
    across, along = np.nonzero(part)
    on_line = np.ones(len(along), dtype=bool)
    for doubt in (reach, reach / 2, STEP_IN * dpi + 1):
        line = np.polyfit(along[on_line], across[on_line], 1)
        on_line = np.abs(across - np.polyval(line, along)) <= doubt
        if not on_line.any():
            return chain
    inked = np.unique(along[on_line])
    rows = np.split(inked, np.flatnonzero(np.diff(inked) > 2 * GAP_IN * dpi) + 1)
    longest = max(rows, key=lambda row: row[-1] - row[0])
    first, last = int(longest[0]), int(longest[-1]) + 1
    start, top = (box.left, box.top) if is_horizontal else (box.top, box.left)
    if start + first <= chain.start + reach and start + last >= chain.end - reach:
        return chain
    begins, ends = (top + float(np.polyval(line, place)) + 0.5 for place in (first, last))
    return replace(
        chain,
        start=start + first,
        end=start + last,
        across_start=begins,
        across_end=ends,
    )


def dash_middles(ruling: InkRuling, dashes: InkMask) -> list[float]:
    """Where the dashes in a ruling's stroke are, from its start."""
    return [(start + end) / 2 for start, end in dash_spans(ruling, dashes)]


def dash_spans(ruling: InkRuling, dashes: InkMask) -> list[tuple[float, float]]:
    """From where to where the dashes in a ruling's stroke are, from its start."""
    box = ruling.box.expanded(1, dashes.shape[1], dashes.shape[0])
    profile = box.crop(dashes).any(axis=0 if ruling.orientation == "horizontal" else 1)
    return [
        (float(start), float(end)) for start, end in zip(*runs_of(np.asarray(profile)), strict=True)
    ]
