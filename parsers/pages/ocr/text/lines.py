"""Text lines cut out of a page: inside each cell, and outside tables column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.ink.bands import rows_to_side_walls
from parsers.pages.ocr.ink.rulings import InkRuling
from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.large_type import joined_as_beside, large_characters
from parsers.pages.ocr.text.stacks import pieces_to_stack

MIN_TEXT_IN = 0.045
"""Height of the smallest printed characters that can be read (3.2 pt); lower ink is dirt."""
COLUMN_GAP_EM = 1.8
"""White wider than this many ems parts columns; letter-spacing (担　当　課) is narrower."""
MIN_STROKES_IN2 = 0.0004
"""Ink of the lightest character, a 7-pt 一 or 1, in square inches (6 px by 6 at 300 dpi)."""
MAX_CHARACTER_IN = 0.5
"""Ink taller than this is a picture, not a character."""
CORNER_GAP_IN = 0.01
"""Rulings that end this near to each other meet."""
WALL_SHARE = 0.6
"""A ruling beside a line of text parts it if it covers most of its height."""
THICK_EM = 1.5
"""A row higher than this may be two lines that touch."""
LARGE_SHARE = 0.7
"""Of a row's height that the larger pieces of its characters take in one line of large type; of
two lines that stand side by side, one lower than the other, none takes as much."""
NARROW_GAP_EM = 0.4
"""White narrower than this lies between any two characters, one above the other."""
MIN_COLUMN_EM = 2.5
"""A narrower column may be the numbers of a list, better read with their lines."""
SAME_LINE_EM = 0.3
"""Middles of one line's pieces differ by less; a number set between two lines by half an em."""
DEEP_LINES = 3
SHALLOW_GAP_EM = 0.8
"""White past three lines of both is no chance be it narrow; past two it is half an em by chance,
where marks of punctuation stand one above the other."""
MIN_LINE_EM = 0.65
"""Neither of them is lower than this."""
HALF_EM, HALVES_GAP_EM, WHOLE_EM = 0.62, 0.15, 1.2
"""Height of the halves of 青 or 票 at most, the white between them, and the height of both."""
VALLEY_SHARE = 0.3
"""Between them there is at most this share of the ink of their densest rows."""
DEFAULT_EM_IN = 0.145
"""10.5 pt, the usual size, where a page has too little ink to measure it."""


@dataclass(frozen=True, slots=True)
class TextStrip:
    """One line of text as ink.

    Attributes:
        box: the ink's box.
        em_px: the height of its characters.
        vertical: whether it runs downwards.
        characters: the places of characters set upright one below the other; empty for others.
    """

    box: PxBox
    em_px: float
    vertical: bool = False
    characters: tuple[PxBox, ...] = ()

    @property
    def length_px(self) -> int:
        """Extent along the text."""
        return self.box.height if self.vertical else self.box.width

    @property
    def thickness_px(self) -> int:
        """Extent across the text."""
        return self.box.width if self.vertical else self.box.height


def find_text_strips(
    ink: InkMask,
    rulings: Sequence[InkRuling],
    dpi: float,
    em_px: float,
    *,
    vertical: bool = False,
) -> list[TextStrip]:
    """Cut the ink of a page (rulings and boxes taken out) into lines of text.

    No strip crosses a ruling: the areas between rulings are cut one by one.

    Args:
        ink: the ink of text alone.
        rulings: what parts it.
        dpi: resolution of the ink.
        em_px: the usual height of its characters (`measure_em`).
        vertical: whether the text runs downwards.
    """
    side_walls = rows_to_side_walls(rulings, ink, dpi)
    walls = _draw_walls(ink.shape, (*rulings, *side_walls), dpi)
    _, regions = cv2.connectedComponents(cv2.bitwise_not(walls), connectivity=4, ltype=cv2.CV_32S)
    strips: list[TextStrip] = []
    for label, box in _region_boxes(np.asarray(regions, dtype=np.int32), ink):
        inside = regions[box.top : box.bottom, box.left : box.right] == label
        part = box.crop(ink) & np.where(inside, 255, 0).astype(np.uint8)
        cut = _cut_vertical if vertical else _cut
        pieces = [piece.moved(box.left, box.top) for piece in cut(part, box.crop(walls), em_px)]
        stack = None if vertical else pieces_to_stack(pieces, em_px)
        if stack is not None:
            strips.append(_stack_to_strip(stack))
            continue
        for piece in pieces:
            strip = TextStrip(piece, min(float(_thickness(piece, vertical)), em_px * 3), vertical)
            if _is_text(strip, piece.crop(ink), dpi):
                strips.append(strip)
    return strips


def _stack_to_strip(characters: tuple[PxBox, ...]) -> TextStrip:
    left, right = min(box.left for box in characters), max(box.right for box in characters)
    box = PxBox(left, characters[0].top, right, max(box.bottom for box in characters))
    return TextStrip(box, float(box.width), vertical=True, characters=characters)


def _thickness(box: PxBox, vertical: bool) -> int:
    return box.width if vertical else box.height


def _cut_vertical(ink: InkMask, walls: InkMask, em_px: float) -> Iterator[PxBox]:
    """Columns of vertical text: cut as rows of the page turned to the left."""
    width = ink.shape[1]
    turned_ink, turned_walls = (np.ascontiguousarray(np.rot90(mask)) for mask in (ink, walls))
    for piece in _cut(turned_ink, turned_walls, em_px):
        yield PxBox(width - piece.bottom, piece.left, width - piece.top, piece.right)


def _is_text(strip: TextStrip, ink: InkMask, dpi: float) -> bool:
    """Whether the ink can be characters: large enough, and not the remains of a ruling."""
    low = MIN_TEXT_IN * dpi
    if max(strip.length_px, strip.thickness_px) < low:
        return False
    if strip.thickness_px < low / 2 and strip.length_px < 1.3 * low:
        return False
    return float(np.count_nonzero(ink)) >= MIN_STROKES_IN2 * dpi * dpi


def measure_em(ink: InkMask, dpi: float) -> float:
    """The usual height of the page's characters in pixels."""
    sizes = ink_pieces(ink).longer[1:]
    likely = sizes[(sizes > MIN_TEXT_IN * dpi) & (sizes < MAX_CHARACTER_IN * dpi)]
    if len(likely) < 10:
        return DEFAULT_EM_IN * dpi
    # Parts of characters drag the median down: whole characters are the upper half.
    return float(np.percentile(likely, 75))


def _draw_walls(shape: tuple[int, ...], rulings: Iterable[InkRuling], dpi: float) -> InkMask:
    """The rulings as walls, drawn a little longer so that corners close."""
    walls = np.zeros(shape, np.uint8)
    reach = dpi * CORNER_GAP_IN
    for ruling in rulings:
        ends = [
            (round(along), round(ruling.across_at(along)))
            for along in (ruling.start - reach, ruling.end + reach)
        ]
        if ruling.orientation == "vertical":
            ends = [(across, along) for along, across in ends]
        # An even thickness keeps a leaning wall closed for 4-connected neighbours.
        cv2.line(walls, ends[0], ends[1], 255, max(2, round(ruling.thickness)))
    return walls


def _region_boxes(regions: NDArray[np.int32], ink: InkMask) -> Iterator[tuple[int, PxBox]]:
    """Regions that hold ink, with the box around their ink."""
    if not ink.any():
        return
    places = np.asarray(cv2.findNonZero(ink)).reshape(-1, 2)  # three times as fast as NumPy's
    xs, ys = np.ascontiguousarray(places.T, dtype=np.intp)
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


def _cut(ink: InkMask, walls: InkMask, em_px: float) -> Iterator[PxBox]:
    """Cut by walls, wide white columns and white rows in turn, until nothing can be cut."""
    pending = [PxBox(0, 0, ink.shape[1], ink.shape[0])]
    while pending:
        box = pending.pop()
        part = box.crop(ink)
        columns = _runs(np.asarray(part.any(axis=0)), gap=COLUMN_GAP_EM * em_px)
        rows = _merge_thin(_runs(np.asarray(part.any(axis=1)), gap=1), em_px)
        if len(columns) > 1:
            pieces = [PxBox(box.left + a, box.top, box.left + b, box.bottom) for a, b in columns]
            large = large_characters(pieces, ink, em_px)
            yield from large.values()
            pieces = [piece for piece in pieces if piece not in large]
        elif len(rows) > 1 and len(beside := _part_beside(box, ink, em_px)) > 1:
            pieces = beside
        elif len(rows) > 1:
            pieces = [PxBox(box.left, box.top + a, box.right, box.top + b) for a, b in rows]
        elif columns and rows:
            (left, right), (top, bottom) = columns[0], rows[0]
            tight = PxBox(box.left + left, box.top + top, box.left + right, box.top + bottom)
            pieces = _part_at_walls(tight, ink, walls)
            if len(pieces) == 1 and tight.height >= THICK_EM * em_px:
                pieces = _part_at_steps(tight, ink, em_px)
            if len(pieces) == 1:
                pieces = _part_thick(tight, ink, em_px)
            if len(pieces) == 1:
                yield tight
                continue
        else:
            continue
        pending += pieces


def _part_at_walls(box: PxBox, ink: InkMask, walls: InkMask) -> list[PxBox]:
    """A line of text parted by the upright rulings beside it that do not close a cell."""
    beside = box.crop(walls)
    if not beside.any():
        return [box]
    wall = np.mean(beside > 0, axis=0) > WALL_SHARE
    if not wall.any():
        return [box]
    starts = [0, *(np.flatnonzero(np.diff(wall.astype(np.int8))) + 1).tolist(), len(wall)]
    pieces = [
        PxBox(box.left + start, box.top, box.left + end, box.bottom)
        for start, end in pairwise(starts)
        if not wall[start]
    ]
    with_ink = [piece for piece in pieces if piece.crop(ink).any()]
    return with_ink or [box]


def _part_beside(box: PxBox, ink: InkMask, em_px: float) -> list[PxBox]:
    """Columns side by side, told by heights of their own or by white past several lines of both.

    A narrow column is told by its heights alone: the numbers of a list stand beside a text too.
    """
    for min_column_em in (MIN_COLUMN_EM, 0.0):
        pieces = _part_at_widest_white(box, ink, em_px, min_column_em)
        if len(pieces) < 2:
            continue
        left, right = (
            _merge_thin(_runs(np.asarray(piece.crop(ink).any(axis=1)), gap=1), em_px)
            for piece in pieces
        )
        left, right = joined_as_beside(left, right, em_px), joined_as_beside(right, left, em_px)
        if not _stand_at_one_height(left, right, em_px):
            return pieces
        white_em = (pieces[1].left - pieces[0].right) / em_px
        n_lines = min(len(left), len(right))
        is_deep = n_lines >= DEEP_LINES or (n_lines > 1 and white_em >= SHALLOW_GAP_EM)
        if min_column_em > 0 and is_deep:
            return pieces
    return [box]


def _stand_at_one_height(
    left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]], em_px: float
) -> bool:
    """Whether each line of the piece with fewer of them has one of the other at its side."""
    fewer, more = sorted((left, right), key=len)
    middles = [(top + bottom) / 2 for top, bottom in more]
    reach = SAME_LINE_EM * em_px
    return all(
        any(abs((top + bottom) / 2 - middle) <= reach for middle in middles)
        for top, bottom in fewer
    )


def _part_at_widest_white(
    box: PxBox, ink: InkMask, em_px: float, min_column_em: float = 0.0
) -> list[PxBox]:
    """Neighbouring columns whose lines do not stand at one height, parted between them.

    White that runs down past two lines is the space between columns even where it is narrow.
    """
    runs = _runs(np.asarray(box.crop(ink).any(axis=0)), gap=NARROW_GAP_EM * em_px)
    if len(runs) < 2:
        return [box]
    low = runs[0][0] + min_column_em * em_px
    high = runs[-1][1] - min_column_em * em_px
    gaps = [
        (after[0] - before[1], before[1], after[0])
        for before, after in pairwise(runs)
        if before[1] >= low and after[0] <= high
    ]
    if not gaps:
        return [box]
    _, left, right = max(gaps)
    return [
        PxBox(box.left, box.top, box.left + left, box.bottom),
        PxBox(box.left + right, box.top, box.right, box.bottom),
    ]


def _part_at_steps(box: PxBox, ink: InkMask, em_px: float) -> list[PxBox]:
    """Columns whose lines close each other's gaps; a line of large characters stays whole."""
    heights = ink_pieces(np.ascontiguousarray(box.crop(ink))).height[1:]
    is_large = float(np.percentile(heights, 80)) >= LARGE_SHARE * box.height
    return [box] if is_large else _part_at_widest_white(box, ink, em_px)


def _part_thick(box: PxBox, ink: InkMask, em_px: float) -> list[PxBox]:
    """Lines so close that they touch parted where their ink is thinnest."""
    if box.height < THICK_EM * em_px or box.width < 2 * em_px:
        return [box]
    profile = np.count_nonzero(box.crop(ink), axis=1).astype(np.float64)
    low, high = round(MIN_LINE_EM * em_px), box.height - round(MIN_LINE_EM * em_px)
    if high <= low:
        return [box]
    valley = low + int(np.argmin(profile[low:high]))
    peaks = min(profile[:valley].max(), profile[valley:].max())
    if profile[valley] > VALLEY_SHARE * peaks:
        return [box]
    cut = box.top + valley
    return [
        PxBox(box.left, box.top, box.right, cut),
        PxBox(box.left, cut + 1, box.right, box.bottom),
    ]


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
            thinner, thicker = sorted((bottom - top, out[-1][1] - out[-1][0]))
            reach = 0.6 if thicker < 0.25 * em_px else 0.4  # two bars are 二
            is_line = thinner < 0.45 * em_px and gap < reach * em_px and both < 1.35 * em_px
            are_halves = thicker <= HALF_EM * em_px and gap <= HALVES_GAP_EM * em_px
            if is_line or (are_halves and both <= WHOLE_EM * em_px):
                out[-1] = (out[-1][0], bottom)
                continue
        out.append((top, bottom))
    return out
