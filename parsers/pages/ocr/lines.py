"""Text lines cut out of a page: inside each cell, and outside tables column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.rulings import InkRuling

MIN_TEXT_IN = 0.045
"""Height of the smallest printed characters that can be read (3.2 pt); lower ink is dirt."""
COLUMN_GAP_EM = 1.8
"""White wider than this many ems parts columns; letter-spacing (担　当　課) is narrower."""
MAX_CHARACTER_IN = 0.5
"""Ink taller than this is a picture, not a character."""
DEFAULT_EM_IN = 0.145
"""10.5 pt, the usual size, where a page has too little ink to measure it."""


@dataclass(frozen=True, slots=True)
class TextStrip:
    """One line of text as ink.

    Attributes:
        box: the ink's box.
        em_px: the height of its characters.
        vertical: whether it runs downwards.
    """

    box: PxBox
    em_px: float
    vertical: bool = False


def find_text_strips(ink: InkMask, rulings: Iterable[InkRuling], dpi: float) -> list[TextStrip]:
    """Cut the ink of a page (rulings and boxes taken out) into lines of text.

    No strip crosses a ruling: the areas between rulings are cut one by one.
    """
    regions = _label_regions(ink.shape, rulings, dpi)
    em_px = measure_em(ink, dpi)
    strips: list[TextStrip] = []
    for label, box in _region_boxes(regions, ink):
        part = box.crop(ink) & np.where(box.crop(regions) == label, 255, 0).astype(np.uint8)
        for piece in _cut(part, em_px):
            moved = PxBox(
                piece.left + box.left,
                piece.top + box.top,
                piece.right + box.left,
                piece.bottom + box.top,
            )
            if moved.height >= MIN_TEXT_IN * dpi or moved.width >= MIN_TEXT_IN * dpi * 2:
                strips.append(TextStrip(moved, min(moved.height, em_px * 3)))
    return strips


def measure_em(ink: InkMask, dpi: float) -> float:
    """The usual height of the page's characters in pixels."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    heights = stats[1:count, cv2.CC_STAT_HEIGHT]
    widths = stats[1:count, cv2.CC_STAT_WIDTH]
    sizes = np.maximum(heights, widths)
    likely = sizes[(sizes > MIN_TEXT_IN * dpi) & (sizes < MAX_CHARACTER_IN * dpi)]
    if len(likely) < 10:
        return DEFAULT_EM_IN * dpi
    # Parts of characters drag the median down: whole characters are the upper half.
    return float(np.percentile(likely, 75))


def _label_regions(
    shape: tuple[int, ...], rulings: Iterable[InkRuling], dpi: float
) -> NDArray[np.int32]:
    free = np.full(shape, 255, np.uint8)
    reach = max(1, round(dpi * 0.01))
    for ruling in rulings:
        box = ruling.box
        if ruling.orientation == "horizontal":
            free[box.top : box.bottom, max(0, box.left - reach) : box.right + reach] = 0
        else:
            free[max(0, box.top - reach) : box.bottom + reach, box.left : box.right] = 0
    _, labels = cv2.connectedComponents(free, connectivity=4, ltype=cv2.CV_32S)
    return np.asarray(labels, dtype=np.int32)


def _region_boxes(regions: NDArray[np.int32], ink: InkMask) -> Iterator[tuple[int, PxBox]]:
    """Regions that hold ink, with the box around their ink."""
    ys, xs = np.nonzero(ink)
    labels = regions[ys, xs]
    count = int(regions.max()) + 1
    left = np.full(count, regions.shape[1])
    top = np.full(count, regions.shape[0])
    right, bottom = np.zeros(count, int), np.zeros(count, int)
    np.minimum.at(left, labels, xs)
    np.maximum.at(right, labels, xs)
    np.minimum.at(top, labels, ys)
    np.maximum.at(bottom, labels, ys)
    for label in range(1, count):
        if right[label] > 0 or bottom[label] > 0:
            yield (
                label,
                PxBox(
                    int(left[label]), int(top[label]), int(right[label]) + 1, int(bottom[label]) + 1
                ),
            )


def _cut(ink: InkMask, em_px: float) -> Iterator[PxBox]:
    """Cut by white rows and wide white columns in turn, until nothing can be cut."""
    pending = [PxBox(0, 0, ink.shape[1], ink.shape[0])]
    while pending:
        box = pending.pop()
        part = box.crop(ink)
        columns = _runs(part.any(axis=0), gap=COLUMN_GAP_EM * em_px)
        if len(columns) > 1:
            pending += [PxBox(box.left + a, box.top, box.left + b, box.bottom) for a, b in columns]
            continue
        rows = _merge_thin(_runs(part.any(axis=1), gap=1), em_px)
        if len(rows) > 1:
            pending += [PxBox(box.left, box.top + a, box.right, box.top + b) for a, b in rows]
            continue
        if columns and rows:
            (left, right), (top, bottom) = columns[0], rows[0]
            yield PxBox(box.left + left, box.top + top, box.left + right, box.top + bottom)


def _runs(filled: NDArray[np.bool_], gap: float) -> list[tuple[int, int]]:
    """Runs of True, those nearer than ``gap`` joined."""
    places = np.flatnonzero(filled)
    if len(places) == 0:
        return []
    breaks = np.flatnonzero(np.diff(places) > gap)
    starts = [places[0], *places[breaks + 1]]
    ends = [*places[breaks], places[-1]]
    return [(int(a), int(b) + 1) for a, b in zip(starts, ends, strict=True)]


def _merge_thin(rows: list[tuple[int, int]], em_px: float) -> list[tuple[int, int]]:
    """Rows of a line that fell apart (二, ー, dots, underlines) joined with their nearest."""
    out: list[tuple[int, int]] = []
    for top, bottom in rows:
        if out:
            gap = top - out[-1][1]
            both = bottom - out[-1][0]
            thin = min(bottom - top, out[-1][1] - out[-1][0]) < 0.45 * em_px
            if thin and gap < 0.4 * em_px and both < 1.35 * em_px:
                out[-1] = (out[-1][0], bottom)
                continue
        out.append((top, bottom))
    return out
