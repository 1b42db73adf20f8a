"""The connected pieces of a mask of ink: their places, their sizes, and masks of some of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask, PxBox

_MAX_SHORT_LABEL = np.iinfo(np.uint16).max


@dataclass(frozen=True, slots=True)
class InkPieces:
    """The pieces of a mask by number; number 0 is the paper around them.

    Attributes:
        labels: the number of each pixel's piece, in 16 or 32 bits.
    """

    labels: NDArray[Any]
    _stats: NDArray[np.int32]

    @property
    def width(self) -> NDArray[np.int32]:
        """Extent of each piece along x; the paper is as wide as the page."""
        return self._stats[:, cv2.CC_STAT_WIDTH]

    @property
    def height(self) -> NDArray[np.int32]:
        """Extent of each piece along y."""
        return self._stats[:, cv2.CC_STAT_HEIGHT]

    @property
    def shorter(self) -> NDArray[np.int32]:
        """The lesser extent of each."""
        return np.minimum(self.width, self.height)

    @property
    def longer(self) -> NDArray[np.int32]:
        """The greater extent of each."""
        return np.maximum(self.width, self.height)

    @property
    def area(self) -> NDArray[np.int32]:
        """Pixels of each."""
        return self._stats[:, cv2.CC_STAT_AREA]

    def box(self, number: int) -> PxBox:
        """The place of a piece."""
        left, top, width, height, _ = self._stats[number].tolist()
        return PxBox(left, top, left + width, top + height)

    def own(self, number: int, over: PxBox | None = None) -> InkMask:
        """The ink of a piece over its box (or over another), without that of others."""
        box = over or self.box(number)
        part = self.labels[box.top : box.bottom, box.left : box.right]
        return np.where(part == number, np.uint8(255), np.uint8(0))

    def those(self, likely: NDArray[np.bool_]) -> Iterator[int]:
        """The numbers of the pieces for which something holds, the paper left out."""
        return iter((np.flatnonzero(likely[1:]) + 1).tolist())

    def touched_by(self, mask: NDArray[Any]) -> NDArray[np.bool_]:
        """Of which pieces a mask has a pixel; the paper counts as touched."""
        met = np.bincount(self.labels[mask > 0].ravel(), minlength=len(self._stats)) > 0
        met[0] = True
        return np.asarray(met)

    def mask(self, kept: NDArray[np.bool_]) -> InkMask:
        """The ink of the pieces that are kept."""
        values = np.where(kept, 255, 0).astype(np.uint8)
        values[0] = 0
        if self.labels.dtype != np.uint16:
            return np.asarray(np.take(values, self.labels), dtype=np.uint8)
        table = np.zeros(_MAX_SHORT_LABEL + 1, np.uint8)
        table[: len(values)] = values
        return np.asarray(cv2.LUT(self.labels, table), dtype=np.uint8)


def ink_pieces(mask: InkMask) -> InkPieces:
    """The pieces of a mask, each joined along sides and corners."""
    try:
        # Short labels take a third of the time; only a page of specks has too many pieces.
        found = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
    except cv2.error:
        found = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_32S)
    labels: NDArray[Any] = np.asarray(found[1])
    return InkPieces(labels, np.asarray(found[2], dtype=np.int32))
