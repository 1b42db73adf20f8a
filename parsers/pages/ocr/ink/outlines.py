"""Square outlines in ink, and what is measured on them: sides, corners, feet, what is inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.pieces import InkPieces, ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox

MIN_SIDE_IN = 0.065
"""4.7 pt: the box of a 6-pt form. Smaller squares are parts of characters."""
MAX_SIDE_IN = 0.26
"""19 pt: larger squares are table cells."""
MIN_EDGE_IN = 0.05
"""Straight ink this long can be the side of a box; diagonals of ticks are not that straight."""
EDGE_BREAKS_IN = (0.007, 0.02)
"""Breaks closed before the sides are measured, 1 to 3 px at 150 dpi: closing more mends broken
sides, closing less keeps a box apart from the text beside it, so each is tried."""
COARSE_DPI = 170.0
COARSE_EDGE_BREAKS_IN = (0.007, 0.013, 0.02)
"""Below `COARSE_DPI` sides break often and every width of break is tried (recall .87 to .95)."""
STEP_IN = 0.006
"""A side may be out of line by this much, 1 px at 150 dpi."""
MAX_ASPECT = 1.12
"""A box is square; 日 and 目 are higher than wide by more."""
MAX_SPUR_SHARE = 0.18
"""How far the end of a tick runs over a side of its box, of the side."""
MAX_SPUR_INK = 0.3
"""Of a side's length, its ink there; a side that leans steps by a pixel and has more."""
MIN_BOTTOM_COVER = 0.75
"""Of the bottom of a box with spurs of `MAX_SPUR_SHARE` at both sides, less a tenth."""
MIN_SIDE_COVER = 0.6
"""Share of each side that has to be inked: thin sides break in a 150-dpi bilevel scan."""
MIN_MEAN_COVER = 0.88
"""Share of all four sides together."""
MAX_HAIRLINE_COVER = 0.8
"""Of the sides of an outline that is seen in the palest strokes only."""
MIN_HAIRLINE_SHARE = 0.1
"""Of a side's length, what of it is so pale and stands off all ink."""
MAX_LOST_COVER = 0.3
"""Of the side that an open outline has lost."""
EDGE_SHARE = 0.12
"""Ink this near to the edge, of the side, is the stroke of the side."""
CORNER_SHARE = 0.12
"""A square this share of the side in each corner holds ink; the corners of O and 〇 are empty."""
SMALL_SIDE_PX = 22
"""Sides shorter than this (150 dpi) are measured to one pixel only."""
BESIDE_SHARE = 0.05
"""Looked at round an outline, of its side."""
MAX_BESIDE_INK = 0.2
MIN_FREE_SIDES = 3
"""Sides of a box with white beside them; squares between strokes of a character have fewer."""
DOT_DEPTH_SHARE = 0.16
"""Of its side: a dot of a ※ lies nearer to it, the arms of its cross beside the dot farther in."""
MOAT_INSETS = (0.1, 0.14, 0.18, 0.22)
MIN_TICKED_COVER = 0.9
"""Sides of a ticked box: with ink inside, broken sides are no longer evidence."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A square outline with what was measured on it; ``whole`` has the end of its tick too."""

    box: PxBox
    whole: PxBox
    cover: float
    mean_cover: float
    foot_share: float
    ink_share: float
    filled_share: float
    ring_share: float
    core_share: float
    moat_share: float
    is_open: bool = False


def square_outlines(ink: InkMask, dpi: float, faint: InkMask) -> list[Outline]:
    """Outlines from the ink as it is and from its straight edges."""
    breaks = COARSE_EDGE_BREAKS_IN if dpi < COARSE_DPI else EDGE_BREAKS_IN
    found = list(_outlines_in(ink_pieces(ink), ink, dpi, is_ink=True))
    for gap in breaks:
        found += _outlines_in(ink_pieces(_straight_edges(ink, dpi, gap)), ink, dpi)
    pale = ink_pieces(faint)
    likely = _have_hairlines(pale, faint, ink)
    hairlines = _outlines_in(pale, ink, dpi, likely=likely)
    return [*found, *(outline for outline in hairlines if _is_hairline(outline.box, ink))]


def best_outlines(outlines: Iterable[Outline]) -> list[Outline]:
    """The best outline at each place."""
    best: list[Outline] = []
    for outline in sorted(outlines, key=lambda outline: (outline.is_open, -outline.mean_cover)):
        if not any(outline.box.overlaps(other.box) for other in best):
            best.append(outline)
    return best


def _have_hairlines(pieces: InkPieces, faint: InkMask, ink: InkMask) -> NDArray[np.bool_]:
    """Which pieces have a stroke, or a part of one, that is too pale to be ink."""
    near = cv2.dilate(ink, np.ones((5, 5), np.uint8))
    hairlines = np.asarray(cv2.subtract(faint, near), dtype=np.uint8)
    n_pale = np.bincount(pieces.labels[hairlines > 0], minlength=len(pieces.area))
    return np.asarray(n_pale >= MIN_HAIRLINE_SHARE * pieces.longer)


def _is_hairline(box: PxBox, ink: InkMask) -> bool:
    """Whether the sides of an outline are too pale to be ink: kanji have no strokes so thin."""
    covers = _covers(box.crop(ink))
    return sum(covers) / 4 < MAX_HAIRLINE_COVER


def _outlines_in(
    pieces: InkPieces,
    ink: InkMask,
    dpi: float,
    *,
    is_ink: bool = False,
    likely: NDArray[np.bool_] | None = None,
) -> Iterator[Outline]:
    """The outlines among the pieces of a mask, or among those that are likely to be one."""
    low, high = MIN_SIDE_IN * dpi, MAX_SIDE_IN * dpi
    shorter, longer = pieces.shorter, pieces.longer
    # One pixel of rounding must not make a small box oblong.
    square = (shorter >= low) & (longer <= high)
    square &= longer - 1 <= (MAX_ASPECT + MAX_SPUR_SHARE) * shorter
    for number in pieces.those(square if likely is None else square & likely):
        whole, piece = pieces.box(number), pieces.own(number)
        yield from _outline_of(piece, whole, PxBox(0, 0, *piece.shape[::-1]), ink, is_ink=is_ink)
        inner = _without_spurs(piece) if _has_bottom(piece) else whole
        if inner.width < whole.width or inner.height < whole.height:
            yield from _outline_of(piece, whole, inner, ink, is_ink=False)


def _outline_of(
    piece: InkMask, whole: PxBox, inner: PxBox, ink: InkMask, *, is_ink: bool
) -> Iterator[Outline]:
    """The outline that a piece is, or a part of it, if that is a square; an open one of ink."""
    box, own = inner.moved(whole.left, whole.top), inner.crop(piece)
    if max(own.shape) - 1 > MAX_ASPECT * min(own.shape) or not _has_uprights(own):
        return
    covers = _covers(own)
    covered = min(covers) >= MIN_SIDE_COVER and sum(covers) / 4 >= MIN_MEAN_COVER
    is_whole = covered and _has_corners(own)
    is_open = not is_whole and is_ink and _is_open(covers)
    if not (is_whole or is_open):
        return
    if _stands_free(box, ink) and not _is_reference_mark(box, ink):
        yield replace(_measure(box, whole, own, ink), is_open=is_open)


def _without_spurs(piece: InkMask) -> PxBox:
    """The part of a piece that is square: without the end of a tick that runs over its corner.

    What reaches below its bottom are the feet of a kanji, and stays.
    """
    inked = piece > 0
    limit = round(MAX_SPUR_SHARE * min(piece.shape))
    box = PxBox(0, 0, piece.shape[1], piece.shape[0])
    if min(piece.shape) <= 4 * limit:
        return box
    rows, columns = np.count_nonzero(inked, axis=1), np.count_nonzero(inked, axis=0)
    top = _n_thin(rows, piece.shape[1], limit)
    left, right = (_n_thin(side, piece.shape[0], limit) for side in (columns, columns[::-1]))
    return PxBox(left, top, piece.shape[1] - right, piece.shape[0])


def _n_thin(counts: NDArray[np.intp], length: int, limit: int) -> int:
    """How many rows from the rim on hold too little ink for a side; 0 if more than a limit do."""
    full = np.flatnonzero(counts[: limit + 1] > MAX_SPUR_INK * length)
    return int(full[0]) if len(full) else 0


def _has_uprights(own: InkMask) -> bool:
    """Whether the left or the right side is inked: most characters are told from boxes by it."""
    reach = _edge_px(own)
    return any(_cover(side) >= MIN_SIDE_COVER for side in (own[:, :reach], own[:, -reach:]))


def _has_bottom(own: InkMask) -> bool:
    """Whether the bottom is inked as that of a box is, over which a tick runs at both sides."""
    return _cover(own[-_edge_px(own) :].T) >= MIN_BOTTOM_COVER


def _is_reference_mark(box: PxBox, ink: InkMask) -> bool:
    """Whether a box is made of a ※: dots in the middle of its sides, white beside each dot."""
    part = box.crop(ink)
    turned = [np.ascontiguousarray(np.rot90(part, turns)) for turns in range(4)]
    return all(_is_dotted_side(_depths(side) / max(side.shape)) for side in turned)


def _is_dotted_side(depths: NDArray[np.float64]) -> bool:
    """Whether ink touches a side in its middle and draws back from it on both sides of that."""
    middle, reach = len(depths) // 2, max(1, len(depths) // 12)
    dot = depths[middle - reach : middle + reach + 1].min()
    corner = max(1, len(depths) // 8)
    beside = min(depths[corner:middle].max(), depths[middle:-corner].max())
    return bool(dot < DOT_DEPTH_SHARE <= beside)


def _is_open(covers: Sequence[float]) -> bool:
    """Whether one side is lost, as a thin one is in a bilevel scan. コ has none on its left."""
    least = min(covers)
    others = sorted(covers)[1:]
    return covers[0] > least and least <= MAX_LOST_COVER and min(others) >= MIN_TICKED_COVER


def _straight_edges(ink: InkMask, dpi: float, break_in: float) -> InkMask:
    """Ink that runs straight along an axis for `MIN_EDGE_IN`, breaks up to a length closed."""
    length, gap = round(MIN_EDGE_IN * dpi), max(1, round(break_in * dpi)) + 1
    step = 1 + max(1, round(STEP_IN * dpi))
    out = np.zeros_like(ink)
    for horizontal in (True, False):
        close = np.ones((1, gap) if horizontal else (gap, 1), np.uint8)
        keep = np.ones((1, length) if horizontal else (length, 1), np.uint8)
        # A side may step by a pixel (slight skew, bilevel noise): thickened, it stays straight.
        thick = cv2.dilate(ink, np.ones((step, 1) if horizontal else (1, step), np.uint8))
        straight = cv2.morphologyEx(
            cv2.morphologyEx(thick, cv2.MORPH_CLOSE, close), cv2.MORPH_OPEN, keep
        )
        closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, close)
        out |= np.asarray(cv2.bitwise_and(straight, closed), dtype=np.uint8)
    return out


def _measure(box: PxBox, whole: PxBox, own: InkMask, ink: InkMask) -> Outline:
    side = min(box.width, box.height)
    covers = _covers(own)
    edge = max(2, round(0.24 * side))
    inside = box.crop(ink)[edge:-edge, edge:-edge]
    return Outline(
        box=box,
        whole=whole,
        cover=min(covers),
        mean_cover=sum(covers) / 4,
        foot_share=_foot_share(own),
        ink_share=float(np.mean(box.crop(ink) > 0)),
        filled_share=float(np.mean(inside > 0)) if inside.size else 0.0,
        ring_share=_ring_share(box.crop(ink)),
        core_share=_core_share(box.crop(ink)),
        moat_share=min(_ring_share(box.crop(ink), inset) for inset in MOAT_INSETS),
    )


def _covers(own: InkMask) -> tuple[float, float, float, float]:
    """Share of the left, right, top and bottom side that is inked."""
    reach = _edge_px(own)
    return (
        _cover(own[:, :reach]),
        _cover(own[:, -reach:]),
        _cover(own[:reach].T),
        _cover(own[-reach:].T),
    )


def _depths(ink: InkMask) -> NDArray[np.intp]:
    """For each row, how far in from the left its first ink lies."""
    filled = ink > 0
    depths = np.where(filled.any(axis=1), filled.argmax(axis=1), ink.shape[1])
    return np.asarray(depths, dtype=np.intp)


def _edge_px(own: InkMask) -> int:
    return 1 + int(max(1.01, EDGE_SHARE * min(own.shape)))


def _cover(side: InkMask) -> float:
    """Share of a side along its rows that is inked, its corners left out."""
    inked = np.asarray(side.any(axis=1))
    corner = max(1, len(inked) // 8)
    return _share(inked[corner:-corner])


def _foot_share(own: InkMask) -> float:
    """How far its feet reach below its bottom stroke, of its side."""
    side = min(own.shape)
    # A foot of one pixel is the rounding of a small box.
    rounding = 1.0 if side < SMALL_SIDE_PX else 0.0
    return float(max(0.0, _foot(_depths(np.ascontiguousarray(own[::-1].T))) - rounding) / side)


def _foot(depths: NDArray[np.intp]) -> float:
    """How far both corners of the bottom reach below its middle, in pixels."""
    fifth = max(1, len(depths) // 5)
    middle = float(np.median(depths[fifth:-fifth]))
    # Not the deepest place: a single speck at a corner is no foot.
    left, right = (
        float(np.sort(part)[len(part) // 4]) for part in (depths[:fifth], depths[-fifth:])
    )
    return middle - (left + right) / 2


def _has_corners(own: InkMask) -> bool:
    reach = max(2, round(CORNER_SHARE * min(own.shape)))
    ends = (slice(None, reach), slice(-reach, None))
    return all(bool(own[rows, columns].any()) for rows in ends for columns in ends)


def _stands_free(box: PxBox, ink: InkMask) -> bool:
    """Whether there is white beside a square, as there is between characters."""
    reach = max(2, round(BESIDE_SHARE * min(box.width, box.height)))
    height, width = ink.shape
    top, bottom = max(0, box.top - 1 - reach), min(height, box.bottom + 1 + reach)
    left, right = max(0, box.left - 1 - reach), min(width, box.right + 1 + reach)
    rows, columns = slice(box.top, box.bottom), slice(box.left, box.right)
    sides = (
        ink[top : top + reach, columns],
        ink[bottom - reach : bottom, columns],
        ink[rows, left : left + reach],
        ink[rows, right - reach : right],
    )
    return sum(_share(side) <= MAX_BESIDE_INK for side in sides) >= MIN_FREE_SIDES


def _share(part: NDArray[np.uint8] | NDArray[np.bool_]) -> float:
    """The share that is inked; NumPy's mean takes ten times as long over so few pixels."""
    return float(np.count_nonzero(part) / max(1, part.size))


def _ring_share(ink: InkMask, inset_share: float = 0.2) -> float:
    """Share of ink on the square a fifth of the side (or another share) inside the outline."""
    height, width = ink.shape
    inset = max(2, round(inset_share * min(height, width)))
    inner = ink[inset : height - inset, inset : width - inset] > 0
    if inner.size == 0:
        return 1.0
    ring = np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]])
    return float(ring.mean())


def _core_share(ink: InkMask) -> float:
    """Share of ink in the inner two fifths."""
    dy, dx = (round(0.3 * length) for length in ink.shape)
    return float(np.mean(ink[dy:-dy, dx:-dx] > 0))
