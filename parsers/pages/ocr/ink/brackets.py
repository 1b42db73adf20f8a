"""Brackets to be filled in, [　] and [○], read by their shape: the engine takes [ for 1, i or L.

They stand one below the other in forms; left in the ink, a column of them is cut off its labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.geometry import BBox
from corpus.page import Word
from parsers.pages.ocr.ink.circles import ring_or_disc
from parsers.pages.ocr.ink.symbols import SHAPE_CONFIDENCE
from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import POINTS_PER_INCH, InkMask, PxBox

HEIGHT_EM = (0.75, 1.5)
"""Brackets are as high as a kanji or a little higher."""
MAX_WIDTH_SHARE = 0.45
"""Of its height; コ and 匚 are nearly as wide as high."""
MIN_WIDTH_PX = 3
"""A spine and an arm; a narrower piece is a mere stroke."""
SPINE_SHARE = 0.6
"""The spine keeps to this share of the width: between the arms there is nothing else."""
MIN_SPINE_COVER = 0.9
"""Share of the rows that the spine has ink in: it is one stroke."""
LEAN_SHARE = 0.06
"""How far the spine may lean, of its height; the curve of ( comes to a tenth and more."""
ARM_SHARE = 0.15
"""Each arm lies in this share of the height, at its end."""
INNER_EM = (0.35, 2.5)
"""White or a mark between the brackets; wider ones are for words."""
LEVEL_EM = 0.15
"""Both brackets begin and end at the same height, but for this."""
MIN_MARK_EM = 0.4
"""A ring is larger than this; a smaller piece is dirt or the dot of a word."""
SPECK_EM = 0.1


@dataclass(frozen=True, slots=True)
class Brackets:
    """A pair of brackets in pixels: its two pieces, and the ring between them if there is one."""

    opening: PxBox
    closing: PxBox
    inner: str

    @property
    def box(self) -> PxBox:
        """The place of both and of what is between."""
        return PxBox(
            self.opening.left,
            min(self.opening.top, self.closing.top),
            self.closing.right,
            max(self.opening.bottom, self.closing.bottom),
        )


def find_brackets(ink: InkMask, em_px: float) -> list[Brackets]:
    """Pairs of square brackets with nothing or a ring between them."""
    low, high = (size * em_px for size in HEIGHT_EM)
    pieces = ink_pieces(ink)
    width, height = pieces.width, pieces.height
    likely = (height >= low) & (height <= high) & (width >= MIN_WIDTH_PX)
    likely &= width <= MAX_WIDTH_SHARE * height
    openings, closings = [], []
    for number in pieces.those(likely):
        own = pieces.own(number)
        if _is_opening(own):
            openings.append(pieces.box(number))
        elif _is_opening(np.ascontiguousarray(own[:, ::-1])):
            closings.append(pieces.box(number))
    pairs = (_pair(opening, closings, ink, em_px) for opening in openings)
    return [pair for pair in pairs if pair is not None]


def brackets_to_words(brackets: Sequence[Brackets], em_px: float, dpi: float) -> list[Word]:
    """The words that pairs of brackets are: one with its ring, or two around the white."""
    words = []
    for pair in brackets:
        if pair.inner:
            inner_edges = (pair.opening.right, pair.closing.left)
            words.append(_word(f"[{pair.inner}]", pair.box, inner_edges, em_px, dpi))
        else:
            words.append(_word("[", pair.opening, (), em_px, dpi))
            words.append(_word("]", pair.closing, (), em_px, dpi))
    return words


def _is_opening(own: InkMask) -> bool:
    """Whether a piece is [: an upright spine, an arm to the right at each end."""
    height, width = own.shape
    filled = own > 0
    rows = filled.any(axis=1)
    starts = np.where(rows, filled.argmax(axis=1), width)
    ends = np.where(rows, width - filled[:, ::-1].argmax(axis=1), 0)
    arm = max(2, round(ARM_SHARE * height))
    spine_ends = ends[arm:-arm]
    lean = max(1.0, LEAN_SHARE * height)
    upright = float(np.mean(starts[1:-1] <= lean)) >= MIN_SPINE_COVER
    thin = bool(np.all(spine_ends <= max(lean + 2, SPINE_SHARE * width)))
    has_corners = bool(np.any(starts[:2] <= 1) and np.any(starts[-2:] <= 1))
    reach = width - max(1, round(0.2 * width))
    has_arms = bool(np.any(ends[:arm] >= reach) and np.any(ends[-arm:] >= reach))
    has_room = float(np.max(spine_ends, initial=0)) < reach
    return upright and thin and has_corners and has_arms and has_room


def _pair(opening: PxBox, closings: Sequence[PxBox], ink: InkMask, em_px: float) -> Brackets | None:
    """An opening bracket with its closing one; None if it has none or there are words between."""
    level = LEVEL_EM * em_px
    beside = [
        closing
        for closing in closings
        if INNER_EM[0] * em_px <= closing.left - opening.right <= INNER_EM[1] * em_px
        and abs(closing.top - opening.top) <= level
        and abs(closing.bottom - opening.bottom) <= level
    ]
    if not beside:
        return None
    closing = min(beside, key=lambda box: box.left)
    between = PxBox(opening.right, opening.top, closing.left, opening.bottom)
    inner = _mark_in(between.crop(ink), em_px)
    return None if inner is None else Brackets(opening, closing, inner)


def _mark_in(ink: InkMask, em_px: float) -> str | None:
    """What stands alone in a piece of ink: ○, ● or nothing (""); None for anything else."""
    pieces = ink_pieces(ink)
    marks = list(pieces.those(pieces.longer > SPECK_EM * em_px))
    if not marks:
        return ""
    if len(marks) > 1 or pieces.longer[marks[0]] < MIN_MARK_EM * em_px:
        return None
    return ring_or_disc(pieces.own(marks[0])) or None


def _word(text: str, box: PxBox, inner_edges: tuple[int, ...], em_px: float, dpi: float) -> Word:
    scale = POINTS_PER_INCH / dpi
    place: BBox = box.to_points(dpi)
    return Word(
        text=text,
        bbox=place,
        confidence=SHAPE_CONFIDENCE ** len(text),
        size_pt=round(em_px * scale, 1),
        char_edges=(place.x0, *(edge * scale for edge in inner_edges), place.x1),
    )
