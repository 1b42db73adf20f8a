"""What the shape of a character is, as numbers: in which directions its edges run, and where.

Gradient directions pooled over a grid, as in Kimura's directional element feature, which has been
the usual one for printed and written kanji; it does not mind how bold a font is.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import GrayImage

SIDE_PX = 48
"""A character is drawn this large, whatever its size on the page."""
MARGIN_PX = 4
"""White round it: more than the blur reaches, so that many can be blurred as one image."""
BLUR_PX = 1.0
N_DIRECTIONS = 8
GRID = 8
"""The square is pooled into this many places each way."""
POOL_SPREAD = 0.7
"""Standard deviation of a place's window, in widths of a place."""
MIN_CONTRAST = 0.2
"""The palest stroke that is stretched to full ink."""
AT_ONCE = 16
"""Characters pooled together: as many as stay in a processor's cache, for twice the speed."""
EXTENT_WEIGHT = 0.35
"""Of width, height and middle in ems beside the directions, which are of length one: enough to tell
っ from つ and 一 from a dash."""
N_FEATURES = N_DIRECTIONS * GRID * GRID + 3

Features = NDArray[np.float32]
"""Characters by `N_FEATURES`."""


def shapes_to_features(crops: Sequence[GrayImage], extents: NDArray[np.float32]) -> Features:
    """The features of characters.

    Args:
        crops: gray images cut along the ink of each character, dark on white.
        extents: width, height and distance of the middle below the middle of the line, in ems.
    """
    ink = np.concatenate([_drawn_in_square(crop) for crop in crops]).astype(np.float32) / 255.0
    cells = ink.reshape(len(crops), SIDE_PX, SIDE_PX)
    cells /= np.maximum(cells.max(axis=(1, 2)), MIN_CONTRAST)[:, None, None]
    soft = cv2.GaussianBlur(ink, (0, 0), BLUR_PX)
    dx = cv2.filter2D(soft, cv2.CV_32F, np.array([[-1, 0, 1]], np.float32))
    dy = cv2.filter2D(soft, cv2.CV_32F, np.array([[-1], [0], [1]], np.float32))
    strength, angle = (
        np.asarray(part, dtype=np.float32).reshape(cells.shape) for part in cv2.cartToPolar(dx, dy)
    )
    pooled = np.concatenate(
        [
            _pooled(strength[first : first + AT_ONCE], angle[first : first + AT_ONCE])
            for first in range(0, len(crops), AT_ONCE)
        ]
    )
    # Square roots even out strong and weak strokes.
    directions = np.sqrt(pooled)
    length = np.linalg.norm(directions, axis=1, keepdims=True)
    return np.concatenate(
        [directions / np.maximum(length, 1e-6), extents * EXTENT_WEIGHT], axis=1, dtype=np.float32
    )


def _drawn_in_square(crop: GrayImage) -> NDArray[np.uint8]:
    """The ink of a crop in the middle of a square, its proportions kept."""
    height, width = crop.shape
    scale = (SIDE_PX - 2 * MARGIN_PX) / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    square = np.zeros((SIDE_PX, SIDE_PX), np.uint8)
    left, top = (SIDE_PX - size[0]) // 2, (SIDE_PX - size[1]) // 2
    drawn = cv2.resize(crop, size, interpolation=way)
    square[top : top + size[1], left : left + size[0]] = 255 - np.asarray(drawn, dtype=np.uint8)
    return square


def _pooled(strength: NDArray[np.float32], angle: NDArray[np.float32]) -> NDArray[np.float32]:
    """The strength of edges by direction and place, each shared by the two nearest directions."""
    turn = angle * np.float32(N_DIRECTIONS / (2 * np.pi))
    lower = np.floor(turn)
    upper_part = strength * (turn - lower)
    lower_part = strength - upper_part
    direction = lower.astype(np.uint8) % N_DIRECTIONS
    planes = np.empty((N_DIRECTIONS, *strength.shape), np.float32)
    for index in range(N_DIRECTIONS):
        np.multiply(lower_part, direction == index, out=planes[index])
    for index in range(N_DIRECTIONS):
        planes[index] += upper_part * (direction == (index - 1) % N_DIRECTIONS)
    across = (planes.reshape(-1, SIDE_PX) @ _WINDOWS.T).reshape(-1, SIDE_PX, GRID)
    pooled = (_WINDOWS @ across).reshape(N_DIRECTIONS, len(strength), -1)
    return np.ascontiguousarray(pooled.swapaxes(0, 1)).reshape(len(strength), -1)


def _windows() -> NDArray[np.float32]:
    """For each place of the grid, how much each pixel counts along an axis."""
    width = SIDE_PX / GRID
    middles = (np.arange(GRID) + 0.5) * width
    away = np.arange(SIDE_PX)[None, :] + 0.5 - middles[:, None]
    weights = np.exp(-(away**2) / (2 * (POOL_SPREAD * width) ** 2))
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), dtype=np.float32)


_WINDOWS = _windows()
