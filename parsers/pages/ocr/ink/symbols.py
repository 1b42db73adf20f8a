"""Symbols read by their shape: ○ ◎ ● △ ▲ ▽ ▼ ▷ ▶ ◆ ◇ × ※ ＊ ／ － ～ ＝ 〃.

The engine reads them as O, A, x, 一, 三.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from parsers.pages.ocr.ink.circles import (
    HOLLOW_SHARE,
    MAX_SYMBOL_EM,
    MIN_CIRCLE_EM,
    OUTLINE_SHARE,
    SOLID_SHARE,
    Contour,
    area_of_pixels,
    fits_circle,
    holds_ring,
    is_empty_inside,
    largest_hole,
)
from parsers.pages.ocr.ink.crosses import is_asterisk, is_cross, is_cross_with_dots, is_stroke
from parsers.pages.ocr.ink.diamonds import fits_diamond
from parsers.pages.ocr.ink.triangles import direction_of, fits_triangle
from parsers.pages.ocr.pieces import InkPieces, ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox

BREAK_EM = 0.2
"""Breaks of a circle's thin stroke that are closed."""
MIN_DISC_EM = 0.6
"""● is set smaller than ○ in some fonts; a middle dot is half as large."""
MIN_TRIANGLE_EM = 0.5
"""△ before an amount is often set smaller than a kanji."""
ALONE_EM = 0.12
"""White round a solid triangle or a cross: strokes of one character lie nearer together."""
ROOF_GAP_EM = 0.15
"""White under the roof of a kanji at most; to the line below there is more."""
ROOF_OVER_LEG = 0.4
"""White between the bar of 六 and its leg, of the leg's height: 0.27 to 0.33; over ／, where lines
are set close, 0.42."""
CROSS_ALONE_EM = 0.5
"""White beside a ×: as a mark in a cell it stands alone, X in FAX does not."""
DOT_OVERHANG_EM = 0.05
"""How far the dots of ※ reach beyond the box of its cross."""
DASH_EM = (0.28, 0.88)
"""Width of a dash that stands alone in a cell (nothing to report); the kanji 一 is wider, the
hyphen of a half-width type narrower by half."""
MIN_DASH_ASPECT = 2.5
"""Width over height of a dash; specks of dirt are rounder."""
MAX_BAR_EM = 1.3
"""Width of a dash that fills its place (―); of this width 一 is a bar too."""
DASH_HEIGHT_EM = 0.22
MIN_BAR_FILL = 0.5
"""Of its box that a bar fills, one that leans by its thickness too; 二 and … fill less."""
TILDE_EM = (0.6, 1.2)
TILDE_HEIGHT_EM = (0.14, 0.42)
TILDE_HALF = 0.45
TILDE_SWING = 0.35
"""How much lower a ～ lies in its right half than in its left, as a share of its height: 0.42-0.5
in five fonts at 200 dpi; dashes with a serif reach 0.25."""
MIN_CROSS_EM = 0.3
"""× is set smaller than a kanji: half as high in some fonts."""
BARS_APART_EM, BAR_COVERED_SHARE = 0.75, 0.5
"""From one bar of 二 to the other, and how much of it the other covers."""
WAVE_ALONE_EM = 0.35
"""White above and below a ～, which fills the middle of its line."""
EQUAL_BAR_EM = (0.4, 1.15)
"""Width of the bars of ＝."""
EQUAL_STEP_EM = (0.15, 0.45)
"""From one bar to the other."""
MAX_EQUAL_OFF = 0.08
"""By how much of its width one of them is shorter; the upper bar of 二 is by a quarter."""
EQUAL_ALONE = 1.3
"""White above and below, of that step: 三 and parts of kanji have more strokes there."""
DITTO_HEIGHT_EM = (0.25, 0.75)
MAX_DITTO_STROKE = 0.9
"""Width over height of one stroke of 〃."""
DITTO_STEP_EM = (0.12, 0.5)
"""From one stroke to the other."""
DITTO_LEAN = (0.15, 0.9)
"""How far a stroke leans, of its height; those of the quote ″ stand upright, of リ too."""
MAX_DITTO_OFF = 0.16
"""And how far its ink lies off its middle."""
SHAPE_CONFIDENCE = 0.97
"""An estimate on the safe side: all of the 18 symbols were right in nine sample papers."""

MIN_ASPECT = 0.72
"""Shorter over longer side of a circle, triangle or cross."""


_CROSSES = {"×": is_cross, "※": is_cross_with_dots}
_TRIANGLES: Mapping[tuple[str | None, bool], str] = {
    ("up", True): "▲",
    ("up", False): "△",
    ("down", True): "▼",
    ("down", False): "▽",
    ("right", True): "▶",
    ("right", False): "▷",
    ("left", True): "◀",
    ("left", False): "◁",
}


@dataclass(frozen=True, slots=True)
class InkSymbol:
    """A symbol and its place in pixels."""

    text: str
    box: PxBox


def find_symbols(ink: InkMask, em_px: float) -> list[InkSymbol]:
    """Circles, triangles, crosses, dashes and waves in the ink of a page's text."""
    found = _symbols_in(ink, em_px)
    # Pale thin strokes break: a circle falls into arcs.
    size = max(3, round(BREAK_EM * em_px) | 1)
    mended = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))
    circles = [
        symbol
        for symbol in _symbols_in(np.asarray(mended, dtype=np.uint8), em_px)
        if symbol.text == "○"
    ]
    new = [
        circle
        for circle in circles
        if not any(circle.text == other.text and circle.box.overlaps(other.box) for other in found)
    ]
    found = [each for each in found if not any(each.box.overlaps(one.box) for one in new)]
    pieces = ink_pieces(ink)
    return found + new + _dittos(pieces, ink, em_px) + _equals(pieces, ink, em_px)


def _equals(pieces: InkPieces, ink: InkMask, em_px: float) -> list[InkSymbol]:
    """The signs ＝: two flat bars of one width, one right above the other, and nothing else."""
    low, high = (share * em_px for share in EQUAL_BAR_EM)
    is_bar = (pieces.width >= low) & (pieces.width <= high)
    is_bar &= pieces.height <= DASH_HEIGHT_EM * em_px
    bars = sorted((box.top, box) for box in map(pieces.box, pieces.those(is_bar)))
    signs = []
    for place, (top, upper) in enumerate(bars):
        for lower_top, lower in bars[place + 1 :]:
            if lower_top - top > EQUAL_STEP_EM[1] * em_px:
                break
            off = max(abs(upper.left - lower.left), abs(upper.right - lower.right))
            is_even = off <= MAX_EQUAL_OFF * upper.width + 1
            if is_even and lower_top - top >= EQUAL_STEP_EM[0] * em_px:
                box = PxBox(
                    min(upper.left, lower.left), top, max(upper.right, lower.right), lower.bottom
                )
                if _has_only_bars(box, upper, lower, ink):
                    signs.append(InkSymbol("＝", box))
    return signs


def _has_only_bars(box: PxBox, upper: PxBox, lower: PxBox, ink: InkMask) -> bool:
    """Whether there is no other ink between two bars, above or below them."""
    reach = round(EQUAL_ALONE * (lower.top - upper.top))
    column = ink[max(0, box.top - reach) : box.bottom + reach, box.left : box.right]
    own = sum(np.count_nonzero(bar.crop(ink)) for bar in (upper, lower))
    return bool(np.count_nonzero(column) - own <= 2)


def _dittos(pieces: InkPieces, ink: InkMask, em_px: float) -> list[InkSymbol]:
    """The signs 〃 (the same as above): two short strokes side by side that lean alike."""
    low, high = (share * em_px for share in DITTO_HEIGHT_EM)
    height, width = pieces.height, pieces.width
    is_stroke = (height >= low) & (height <= high) & (width <= MAX_DITTO_STROKE * height)
    strokes = [(pieces.box(i), i) for i in pieces.those(is_stroke)]
    strokes.sort()
    dittos = []
    for place, (box, number) in enumerate(strokes):
        for other, other_number in strokes[place + 1 :]:
            if other.left - box.left > DITTO_STEP_EM[1] * em_px:
                break
            whole = PxBox(
                box.left, min(box.top, other.top), other.right, max(box.bottom, other.bottom)
            )
            if (
                _are_alike(box, other, em_px)
                and _stands_alone(whole, ink, em_px, CROSS_ALONE_EM)
                and all(_leans(pieces.own(each)) for each in (number, other_number))
            ):
                dittos.append(InkSymbol("〃", whole))
    return dittos


def _are_alike(left: PxBox, right: PxBox, em_px: float) -> bool:
    """Whether two strokes stand at one height, are as high, and no nearer than those of 〃."""
    is_level = abs(left.top - right.top) <= 0.1 * em_px + 1
    is_as_high = abs(left.height - right.height) <= 0.25 * max(left.height, right.height)
    return is_level and is_as_high and right.left - left.left >= DITTO_STEP_EM[0] * em_px


def _leans(stroke: InkMask) -> bool:
    """Whether a piece is one straight stroke that leans to the right, thin and without a bend."""
    ys, xs = np.nonzero(stroke)
    slope, start = np.polyfit(ys, xs, 1)
    off = np.abs(xs - (slope * ys + start))
    limit = MAX_DITTO_OFF * len(stroke) + 1
    return bool(DITTO_LEAN[0] <= -slope <= DITTO_LEAN[1] and off.max() <= limit)


def _symbols_in(ink: InkMask, em_px: float) -> list[InkSymbol]:
    contours, hierarchy = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if len(contours) == 0:
        return []
    links = np.asarray(hierarchy)[0]
    symbols = []
    for index, contour in enumerate(contours):
        if links[index][3] >= 0:
            continue
        left, top, width, height = cv2.boundingRect(contour)
        box = PxBox(left, top, left + width, top + height)
        text = _flat_text(box, ink, em_px) if height * 2 <= width else ""
        if not text and _is_even(box, em_px):
            hole = largest_hole(index, contours, links)
            text = _even_text(box, np.asarray(contour), hole, ink, em_px)
            box = _with_dots(box, ink, em_px) if text == "※" else box
        if text:
            symbols.append(InkSymbol(text, box))
    return symbols


def _is_even(box: PxBox, em_px: float) -> bool:
    """Whether a piece is about as high as wide, and of the size of a character."""
    size = max(box.width, box.height)
    fits = MIN_CROSS_EM * em_px <= size <= MAX_SYMBOL_EM * em_px
    return fits and min(box.width, box.height) >= MIN_ASPECT * size


def _flat_text(box: PxBox, ink: InkMask, em_px: float) -> str:
    if _is_dash(box, em_px) and _stands_alone(box, ink, em_px, CROSS_ALONE_EM):
        return "" if _has_bar_above_or_below(box, ink, em_px) else "－"
    is_wave = _is_tilde(box, ink, em_px) and not _has_ink_in_column(box, ink, em_px)
    return "～" if is_wave else ""


def _even_text(box: PxBox, contour: Contour, hole_area: float, ink: InkMask, em_px: float) -> str:
    cross = _cross_text(box, ink, em_px)
    if cross:
        return cross
    size = max(box.width, box.height)
    if size < MIN_TRIANGLE_EM * em_px:
        return ""
    hull = np.asarray(cv2.convexHull(contour))
    hull_area = area_of_pixels(hull)
    filled, hole = area_of_pixels(contour) / hull_area, hole_area / hull_area
    solid = filled - hole > SOLID_SHARE
    if filled < OUTLINE_SHARE or not (solid or hole >= HOLLOW_SHARE):
        return ""
    if fits_diamond(hull, hull_area) and _stands_alone(box, ink, em_px):
        return "◆" if solid else "◇" if is_empty_inside(box, ink) else ""
    return _round_or_triangle(box, hull, ink, em_px, solid=solid)


def _cross_text(box: PxBox, ink: InkMask, em_px: float) -> str:
    """The sign of crossing strokes, or the stroke, that stands alone in a box."""
    if _stands_alone(_with_dots(box, ink, em_px), ink, em_px, CROSS_ALONE_EM):
        for sign, is_sign in _CROSSES.items():
            if is_sign(box, ink):
                return sign
        if is_asterisk(box, ink, em_px):
            return "＊"
    is_alone = is_stroke(box, ink, em_px) and _stands_alone(box, ink, em_px)
    return "／" if is_alone and not _has_roof(box, ink) else ""


def _round_or_triangle(
    box: PxBox, hull: Contour, ink: InkMask, em_px: float, *, solid: bool
) -> str:
    """The circle or triangle that an outline is, by its hull."""
    size, hull_area = max(box.width, box.height), area_of_pixels(hull)
    if solid and size >= MIN_DISC_EM * em_px and fits_circle(hull, hull_area):
        return "●" if _stands_alone(box, ink, em_px) else ""
    if size >= MIN_CIRCLE_EM * em_px and fits_circle(hull, hull_area):
        return "◎" if holds_ring(box, ink) else "○" if is_empty_inside(box, ink) else ""
    if fits_triangle(hull, hull_area) and (
        _stands_alone(box, ink, em_px) if solid else not _has_ink_below(box, ink, em_px)
    ):
        return _TRIANGLES.get((direction_of(hull), solid), "")
    return ""


def _with_dots(box: PxBox, ink: InkMask, em_px: float) -> PxBox:
    """The box of a cross with the dots between its arms, which may lie a little beside it."""
    return box.expanded(max(1, round(DOT_OVERHANG_EM * em_px)), ink.shape[1], ink.shape[0])


def _stands_alone(box: PxBox, ink: InkMask, em_px: float, reach_em: float = ALONE_EM) -> bool:
    height, width = ink.shape
    round_it = box.expanded(max(2, round(reach_em * em_px)), width, height)
    around = np.count_nonzero(round_it.crop(ink)) - np.count_nonzero(box.crop(ink))
    return bool(around <= 2)


def _has_roof(box: PxBox, ink: InkMask) -> bool:
    """Whether a stroke lies right over a piece: it is a leg of 六 or 穴, not ／."""
    reach = round(ROOF_OVER_LEG * box.height)
    return bool(PxBox(box.left, max(0, box.top - reach), box.right, box.top).crop(ink).any())


def _has_ink_below(box: PxBox, ink: InkMask, em_px: float) -> bool:
    """Whether strokes follow right under a piece: it is the roof of a kanji (給), not △."""
    below = PxBox(box.left, box.bottom, box.right, box.bottom + round(ROOF_GAP_EM * em_px))
    return bool(below.crop(ink).any())


def _is_dash(box: PxBox, em_px: float) -> bool:
    low, high = DASH_EM
    is_flat = box.height <= min(DASH_HEIGHT_EM * em_px, box.width / MIN_DASH_ASPECT)
    return is_flat and low * em_px <= box.width <= high * em_px


def is_bar(ink: InkMask, em_px: float) -> bool:
    """Whether a line's ink is one flat bar and nothing else: a dash of any width, or 一."""
    ys, xs = np.nonzero(ink)
    if len(ys) == 0:
        return False
    width, height = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    is_flat = height <= DASH_HEIGHT_EM * em_px and 3 * height <= width
    is_whole = len(ys) >= MIN_BAR_FILL * width * height
    return is_flat and is_whole and DASH_EM[0] * em_px <= width <= MAX_BAR_EM * em_px


def _is_tilde(box: PxBox, ink: InkMask, em_px: float) -> bool:
    """Whether a flat piece of ink is a wave: high in its left half, low in its right half."""
    low, high = TILDE_EM
    if not (low * em_px <= box.width <= high * em_px):
        return False
    if not (TILDE_HEIGHT_EM[0] * em_px <= box.height <= TILDE_HEIGHT_EM[1] * em_px):
        return False
    ys, xs = np.nonzero(box.crop(ink))
    u, v = (xs + 0.5) / box.width, (ys + 0.5) / box.height
    left, right = v[u < TILDE_HALF], v[u > 1 - TILDE_HALF]
    if len(left) == 0 or len(right) == 0:
        return False
    return bool(right.mean() - left.mean() >= TILDE_SWING)


def _has_bar_above_or_below(box: PxBox, ink: InkMask, em_px: float) -> bool:
    """Whether another bar lies so near that both are 二 in a name set downwards."""
    reach = round(BARS_APART_EM * em_px)
    above = PxBox(box.left, max(0, box.top - reach), box.right, box.top)
    below = PxBox(box.left, box.bottom, box.right, box.bottom + reach)
    rows = [part.crop(ink).any(axis=0) for part in (above, below)]
    return any(float(np.mean(row)) >= BAR_COVERED_SHARE for row in rows if row.size)


def _has_ink_in_column(box: PxBox, ink: InkMask, em_px: float) -> bool:
    """Whether strokes lie right above or below a piece: it is the foot of a kanji, no ～."""
    reach = round(WAVE_ALONE_EM * em_px)
    over = PxBox(box.left, max(0, box.top - reach), box.right, box.bottom + reach)
    return bool(np.count_nonzero(over.crop(ink)) > np.count_nonzero(box.crop(ink)))
