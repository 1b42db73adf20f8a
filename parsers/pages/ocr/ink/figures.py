"""Photographs and drawings, and headings white on black, found by how dense their ink is."""

from __future__ import annotations

import cv2
import numpy as np

from parsers.pages.ocr.raster import InkMask, PxBox, Raster

DENSITY_WINDOW_IN = 0.2
"""Ink is averaged over this: more than a line of text, so that text stays below the limit."""
DENSE_SHARE = 0.58
"""Bold kanji text reaches 0.4 over the window, photographs and black bands lie above."""
MIN_FIGURE_IN = 0.5
"""Smaller dense areas are stamps or bold characters."""
BAND_HEIGHT_IN = 0.7
"""Black bands up to this height are headings with white text."""
BAND_INK_SHARE = (0.6, 0.97)
"""Ink in a band with white text in it; without text it is a bar."""


def find_dense_areas(ink: InkMask, dpi: float) -> list[PxBox]:
    """Boxes of the areas whose ink is too dense for text."""
    scale = min(1.0, 75.0 / dpi)
    size = (max(1, round(ink.shape[1] * scale)), max(1, round(ink.shape[0] * scale)))
    small = cv2.resize(ink, size, interpolation=cv2.INTER_AREA)
    window = max(3, round(DENSITY_WINDOW_IN * dpi * scale)) | 1
    density = cv2.blur(small, (window, window))
    dense = np.where(density > 255 * DENSE_SHARE, 255, 0).astype(np.uint8)
    dense = np.asarray(cv2.dilate(dense, np.ones((window, window), np.uint8)), dtype=np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(dense, connectivity=8)
    boxes = []
    for left, top, width, height, _ in stats[1:count].tolist():
        if max(width, height) < MIN_FIGURE_IN * dpi * scale:
            continue
        box = PxBox(
            int(left / scale),
            int(top / scale),
            min(ink.shape[1], int((left + width) / scale) + 1),
            min(ink.shape[0], int((top + height) / scale) + 1),
        )
        boxes.append(_shrunk_to_ink(box, ink))
    return boxes


def is_reversed_text(box: PxBox, ink: InkMask, dpi: float) -> bool:
    """Whether a dense area is a band with white text."""
    if box.height > BAND_HEIGHT_IN * dpi:
        return False
    share = float(np.mean(box.crop(ink) > 0))
    return BAND_INK_SHARE[0] <= share <= BAND_INK_SHARE[1]


def reverse(raster: Raster, ink: InkMask, box: PxBox) -> None:
    """Turn a band's white text dark, in place."""
    gray = box.crop(raster.gray)
    gray[:] = 255 - gray
    part = box.crop(ink)
    part[:] = np.where(part > 0, 0, 255)
    # The band's soft edge would be a frame of ink now.
    edge = max(2, round(0.015 * raster.dpi))
    for image, white in ((gray, 255), (part, 0)):
        image[:edge] = image[-edge:] = white
        image[:, :edge] = image[:, -edge:] = white


def _shrunk_to_ink(box: PxBox, ink: InkMask) -> PxBox:
    part = box.crop(ink) > 0
    rows = np.flatnonzero(part.mean(axis=1) > 0.2)
    columns = np.flatnonzero(part.mean(axis=0) > 0.2)
    if len(rows) == 0 or len(columns) == 0:
        return box
    return PxBox(
        box.left + int(columns[0]),
        box.top + int(rows[0]),
        box.left + int(columns[-1]) + 1,
        box.top + int(rows[-1]) + 1,
    )
