"""Rulings (罫線) from ink: solid, broken, dotted, doubled and faint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np

from parsers.pages.ocr.raster import GrayImage, InkMask, PxBox

Orientation = Literal["horizontal", "vertical"]
ORIENTATIONS: tuple[Orientation, ...] = ("horizontal", "vertical")

MIN_RULING_IN = 0.33
"""A stroke this long is a ruling; the strokes of 20-pt characters are shorter."""
MAX_THICKNESS_IN = 0.06
"""Thicker straight ink is a filled area or a picture."""
STEP_IN = 0.006
"""A ruling may drift by this much within `MIN_RULING_IN`: 1 px at 150 dpi, 2 px at 300."""
SOFT_EDGE_IN = 0.008
"""Gray edge of a stroke beside its ink."""
JOIN_GAP_IN = 0.12
"""Pieces of one ruling with a gap up to this were broken by the scan."""
LONG_GAP_SHARE = 0.25
"""Of the length of the piece before it, a gap may be larger still, up to `LONG_GAP_FACTOR`."""
LONG_GAP_FACTOR = 2.5
CORNER_IN = 0.02
"""Rulings that end this near to another end at it."""
MIN_WHITE_IN = 0.05
"""Two tables are farther apart than this; the strokes of a double ruling are not."""
JOIN_OFFSET_IN = 0.02
"""How far pieces of one ruling may lie apart across it (residual skew, warped paper)."""
DOUBLE_GAP_IN = 0.035
"""Two rulings nearer than this are one double ruling (二重線)."""


@dataclass(frozen=True, slots=True)
class InkRuling:
    """A ruling in pixels, straight between its two ends; it may lean a little.

    Attributes:
        start, end: where it begins and ends along its axis.
        across_start, across_end: its middle across its axis at both ends.
        thickness: how thick its stroke is (both strokes and the white of a double ruling).
    """

    orientation: Orientation
    start: float
    end: float
    across_start: float
    across_end: float
    thickness: float
    dashed: bool = False

    @property
    def length_px(self) -> float:
        """Its extent along itself."""
        return self.end - self.start

    @property
    def across_mid(self) -> float:
        """Its middle across its axis, halfway along."""
        return (self.across_start + self.across_end) / 2

    def across_at(self, along: float) -> float:
        """Its middle across its axis at a place along it (also beyond its ends)."""
        if self.length_px < 1:
            return self.across_mid
        slope = (self.across_end - self.across_start) / self.length_px
        return self.across_start + slope * (along - self.start)

    def turned_clockwise(self, height_px: float) -> InkRuling:
        """The ruling after a quarter turn of its page, which was as high as that."""
        if self.orientation == "horizontal":
            across = (height_px - self.across_start, height_px - self.across_end)
            along = (self.start, self.end)
        else:
            across = (self.across_end, self.across_start)
            along = (height_px - self.end, height_px - self.start)
        return InkRuling(
            "vertical" if self.orientation == "horizontal" else "horizontal",
            *along,
            *across,
            self.thickness,
            self.dashed,
        )

    @property
    def box(self) -> PxBox:
        """Its stroke as an upright box: a leaning ruling is set upright about its middle."""
        half = max(1.0, self.thickness) / 2
        near, far = round(self.across_mid - half), round(self.across_mid + half)
        first, last = round(self.start), round(self.end)
        if self.orientation == "horizontal":
            return PxBox(first, near, last, max(far, near + 1))
        return PxBox(near, first, max(far, near + 1), last)


@dataclass(frozen=True, slots=True)
class RulingInk:
    """The rulings of a page and the ink that makes them (leader dots too)."""

    rulings: tuple[InkRuling, ...]
    mask: InkMask


def find_rulings(ink: InkMask, dpi: float) -> RulingInk:
    """The rulings of a straightened page, from its ink."""
    mask = np.zeros_like(ink)
    pieces_by_axis: dict[Orientation, list[InkRuling]] = {}
    for orientation in ORIENTATIONS:
        straight = straight_ink(ink, dpi, orientation)
        mask |= straight
        pieces_by_axis[orientation] = mask_to_rulings(straight, dpi, orientation)
        mask |= _remains(straight, ink, dpi, orientation)
    horizontal, vertical = (pieces_by_axis[orientation] for orientation in ORIENTATIONS)
    rulings = [
        *join_pieces(horizontal, dpi, vertical),
        *join_pieces(vertical, dpi, horizontal),
    ]
    return RulingInk(tuple(rulings), mask)


def ink_of_rulings(rulings: Iterable[InkRuling], ink: InkMask, spread_px: int = 2) -> InkMask:
    """The ink that lies in the strokes of rulings, each drawn thicker by a spread."""
    strokes = np.zeros_like(ink)
    for ruling in rulings:
        ends = [
            (round(ruling.start), round(ruling.across_start - 0.5)),
            (round(ruling.end), round(ruling.across_end - 0.5)),
        ]
        if ruling.orientation == "vertical":
            ends = [(across, along) for along, across in ends]
        cv2.line(strokes, ends[0], ends[1], 255, int(ruling.thickness) + spread_px)
    return np.asarray(cv2.bitwise_and(strokes, ink), dtype=np.uint8)


def erase_ink(gray: GrayImage, mask: InkMask, dpi: float) -> None:
    """Whiten in place the pixels under a mask and their soft edges."""
    reach = max(1, round(dpi * SOFT_EDGE_IN))
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    cv2.bitwise_or(gray, cv2.dilate(mask, kernel), dst=gray)


def straight_ink(
    ink: InkMask, dpi: float, orientation: Orientation, min_length_in: float = MIN_RULING_IN
) -> InkMask:
    """The ink that runs straight along an axis for a length, and is thin."""
    # Thickened by a step, a ruling that drifts by a pixel or breaks at it stays straight.
    step = 1 + max(1, round(STEP_IN * dpi))
    thick = cv2.dilate(ink, across_kernel(step, orientation))
    straight = cv2.morphologyEx(
        thick, cv2.MORPH_OPEN, along_kernel(round(min_length_in * dpi), orientation)
    )
    return thin_only(np.asarray(cv2.bitwise_and(straight, ink), dtype=np.uint8), dpi, orientation)


def thin_only(straight: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    """Straight ink without filled areas."""
    solid = cv2.morphologyEx(
        straight, cv2.MORPH_OPEN, across_kernel(round(MAX_THICKNESS_IN * dpi), orientation)
    )
    return np.asarray(cv2.subtract(straight, solid), dtype=np.uint8)


def along_kernel(length: int, orientation: Orientation) -> InkMask:
    """A kernel that reaches along an axis."""
    length |= 1  # an even kernel has no middle: what it opens is shifted by a pixel
    return np.ones((1, length) if orientation == "horizontal" else (length, 1), np.uint8)


def across_kernel(length: int, orientation: Orientation) -> InkMask:
    """A kernel that reaches across an axis."""
    length |= 1
    return np.ones((length, 1) if orientation == "horizontal" else (1, length), np.uint8)


def _remains(straight: InkMask, ink: InkMask, dpi: float, orientation: Orientation) -> InkMask:
    """The specks of a broken ruling between its straight pieces."""
    along = along_kernel(round(JOIN_GAP_IN * dpi) | 1, orientation)
    closed = cv2.morphologyEx(straight, cv2.MORPH_CLOSE, along)
    thick = cv2.dilate(closed, across_kernel(2 * max(1, round(STEP_IN * dpi)) + 1, orientation))
    return np.asarray(cv2.bitwise_and(thick, ink), dtype=np.uint8)


def mask_to_rulings(
    mask: InkMask,
    dpi: float,
    orientation: Orientation,
    *,
    dashed: bool = False,
    min_length_in: float = MIN_RULING_IN,
) -> list[InkRuling]:
    """The strokes that the connected pieces of a mask are, but for those too short."""
    is_horizontal = orientation == "horizontal"
    rulings = []
    for box, own in _strokes(mask):
        if (box.width if is_horizontal else box.height) < min_length_in * dpi * 0.9:
            continue
        part = own if is_horizontal else own.T
        start, across = (box.left, box.top) if is_horizontal else (box.top, box.left)
        length = part.shape[1]
        tenth = max(1, length // 10)
        ends = [float(np.nonzero(end)[0].mean()) for end in (part[:, :tenth], part[:, -tenth:])]
        rulings.append(
            InkRuling(
                orientation,
                start=start,
                end=start + length,
                across_start=across + ends[0] + 0.5,
                across_end=across + ends[1] + 0.5,
                thickness=int(np.count_nonzero(own)) / length,
                dashed=dashed,
            )
        )
    return rulings


def _strokes(mask: InkMask) -> Iterator[tuple[PxBox, InkMask]]:
    """The connected pieces of a mask with little in it, each with its ink over its box."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for contour in contours:
        left, top, width, height = cv2.boundingRect(contour)
        box = PxBox(left, top, left + width, top + height)
        within = np.zeros((height, width), np.uint8)
        cv2.drawContours(within, [contour], 0, (255,), cv2.FILLED, offset=(-left, -top))
        yield box, np.asarray(cv2.bitwise_and(within, box.crop(mask)), dtype=np.uint8)


def join_pieces(
    rulings: Iterable[InkRuling], dpi: float, crossing: Sequence[InkRuling] = ()
) -> list[InkRuling]:
    """Join pieces of one ruling along it, then the two strokes of a double ruling.

    Pieces that both end at a ruling of ``crossing`` are the sides of two tables, one below or
    beside the other.
    """
    gap, offset = JOIN_GAP_IN * dpi, JOIN_OFFSET_IN * dpi
    pieces = sorted(rulings, key=lambda ruling: (ruling.start, ruling.across_mid))
    joined = _merge(
        pieces,
        lambda a, b: _continues(a, b, gap, offset) and not _both_end(a, b, crossing, dpi),
        _joined,
    )
    return _merge(joined, lambda a, b: _doubles(a, b, DOUBLE_GAP_IN * dpi), _doubled)


def _merge(
    rulings: Iterable[InkRuling],
    belong: Callable[[InkRuling, InkRuling], bool],
    union: Callable[[InkRuling, InkRuling], InkRuling],
) -> list[InkRuling]:
    out: list[InkRuling] = []
    for ruling in rulings:
        for index, earlier in enumerate(out):
            if belong(earlier, ruling):
                out[index] = union(earlier, ruling)
                break
        else:
            out.append(ruling)
    return out


def _continues(earlier: InkRuling, later: InkRuling, gap_px: float, offset_px: float) -> bool:
    gap = later.start - earlier.end
    if later.end <= earlier.end or abs(earlier.across_end - later.across_start) > offset_px:
        return False
    # Long pieces in one row belong together over more white than short ones.
    return gap <= max(gap_px, min(LONG_GAP_SHARE * earlier.length_px, LONG_GAP_FACTOR * gap_px))


def _both_end(
    earlier: InkRuling, later: InkRuling, crossing: Sequence[InkRuling], dpi: float
) -> bool:
    """Whether there is white between two pieces and each ends at a ruling across it."""
    reach = CORNER_IN * dpi
    if later.start - earlier.end <= MIN_WHITE_IN * dpi:
        return False
    return all(
        any(
            abs(ruling.across_at(piece.across_mid) - end) <= reach
            and ruling.start - reach <= piece.across_mid <= ruling.end + reach
            for ruling in crossing
        )
        for piece, end in ((earlier, earlier.end), (later, later.start))
    )


def _joined(earlier: InkRuling, later: InkRuling) -> InkRuling:
    length = earlier.length_px + later.length_px
    thickness = earlier.thickness * earlier.length_px + later.thickness * later.length_px
    return replace(
        earlier, end=later.end, across_end=later.across_end, thickness=thickness / length
    )


def _doubles(a: InkRuling, b: InkRuling, gap_px: float) -> bool:
    overlap = min(a.end, b.end) - max(a.start, b.start)
    near = abs(a.across_mid - b.across_mid) <= gap_px
    return near and overlap > 0.8 * min(a.length_px, b.length_px)


def _doubled(a: InkRuling, b: InkRuling) -> InkRuling:
    longer = a if a.length_px >= b.length_px else b
    apart = abs(a.across_mid - b.across_mid)
    shift = (a.across_mid + b.across_mid) / 2 - longer.across_mid
    return replace(
        longer,
        start=min(a.start, b.start),
        end=max(a.end, b.end),
        across_start=longer.across_start + shift,
        across_end=longer.across_end + shift,
        thickness=apart + (a.thickness + b.thickness) / 2,
    )
