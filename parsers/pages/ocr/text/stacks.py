"""Characters set one below the other in a narrow cell, read as the line that they are.

The names of members over the columns of a vote are printed so. One by one they are hard to
read; turned to lie on their side (`jpn_vert`) a single short column is too. Set side by side,
each upright, they are an ordinary line for the engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import numpy as np

from parsers.pages.ocr.raster import GrayImage, PxBox

MIN_CHARACTERS = 2
STACK_SIZE_EM = (0.55, 1.8)
"""Size of the characters of a stack, in ems of the page."""
MAX_WIDTH = 1.3
"""Of the usual width of its characters: a piece as wide as two of them is a line."""
MIN_HEIGHT = 0.78
"""Kanji and kana are about as high as wide; pairs of digits are lower."""
MAX_BAR_HEIGHT = 0.3
"""Over its width: 一 in a name (一 誠) is no line lower than its characters."""
MAX_HEIGHT = 1.4
"""A higher piece is more than one character."""
MAX_OFFSET = 0.3
"""Middles of the characters of a stack stand this near to one upright."""
MARGIN_PX = 2
"""Soft edge of a character beside its ink."""


def pieces_to_stack(pieces: Sequence[PxBox], em_px: float) -> tuple[PxBox, ...] | None:
    """The characters of a stack from the top, if all the ink of a cell is one; else None.

    Args:
        pieces: the lines that the cell was cut into.
        em_px: the usual height of the page's characters.
    """
    if len(pieces) < MIN_CHARACTERS:
        return None
    size = median(max(piece.width, piece.height) for piece in pieces)
    low, high = (share * em_px for share in STACK_SIZE_EM)
    heights = [piece.height for piece in pieces if piece.height > MAX_BAR_HEIGHT * piece.width]
    if not low <= size <= high or not heights or median(heights) < MIN_HEIGHT * size:
        return None
    if any(piece.width > MAX_WIDTH * size or piece.height > MAX_HEIGHT * size for piece in pieces):
        return None
    middles = [(piece.left + piece.right) / 2 for piece in pieces]
    if any(abs(middle - median(middles)) > MAX_OFFSET * size for middle in middles):
        return None
    return tuple(sorted(pieces, key=lambda piece: piece.top))


def stack_to_line(gray: GrayImage, crop: PxBox, characters: Sequence[PxBox]) -> GrayImage:
    """The characters of a stack side by side: what is below in the page is behind in the line.

    Args:
        gray: the page.
        crop: the stack's place with a margin; the line is as long as it is high, so that places
            along both are the same.
        characters: their places.
    """
    line = np.full((crop.width, crop.height), 255, np.uint8)
    for character in characters:
        box = character.expanded(MARGIN_PX, gray.shape[1], gray.shape[0])
        part = box.crop(gray)
        middle = (character.top + character.bottom) / 2 - crop.top
        left = min(max(0, round(middle - box.width / 2)), max(0, crop.height - box.width))
        top = max(0, (crop.width - box.height) // 2)
        place = line[top : top + box.height, left : left + box.width]
        np.minimum(place, part[: place.shape[0], : place.shape[1]], out=place)
    return line
