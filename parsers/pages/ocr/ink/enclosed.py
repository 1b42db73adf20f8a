"""Characters in a small circle (① ㋐ ㊞): the circle taken off, what is in it read, and put back.

With its circle the engine takes ① for two characters (14, 23) or for a bracket.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

import cv2
import numpy as np

from parsers.pages.ocr.ink.circles import holds_ring, largest_hole, round_outline
from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

SIZE_EM = (0.8, 1.25)
"""Circled characters are as large as others; a larger ring is drawn round a word."""
MIN_HOLE_SHARE = 0.6
"""Of the circle: its stroke is thin and what is in it does not touch it (0.78 at 200 dpi)."""
MIN_INSIDE_SHARE = 0.05
"""Ink in the inner half; an empty circle is ○."""
REACH_EM = 1.2
"""How far the engine's place for a character may be from the circle it was in."""

_CIRCLED = {
    unicodedata.normalize("NFKC", circled): circled
    for circled in (*map(chr, range(0x2460, 0x2474)), *map(chr, range(0x32D0, 0x32FF)), "㊞")
}


def find_circles(ink: InkMask, em_px: float) -> list[tuple[PxBox, InkMask]]:
    """Small circles with something in them (◎ is a sign of its own), each with its own ink."""
    contours, hierarchy = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if len(contours) == 0:
        return []
    links = np.asarray(hierarchy)[0]
    low, high = (size * em_px for size in SIZE_EM)
    found = []
    for index, contour in enumerate(contours):
        left, top, width, height = cv2.boundingRect(contour)
        if links[index][3] >= 0 or not low <= max(width, height) <= high:
            continue
        area = round_outline(np.asarray(contour))
        if not area or largest_hole(index, contours, links) < MIN_HOLE_SHARE * area:
            continue
        box = PxBox(left, top, left + width, top + height)
        if _inside_share(box, ink) >= MIN_INSIDE_SHARE and not holds_ring(box, ink):
            own = np.zeros((height, width), np.uint8)
            cv2.drawContours(
                own, contours, index, (255,), cv2.FILLED, 8, hierarchy, 1, (-left, -top)
            )
            found.append((box, own))
    return found


def with_circles(
    glyphs: Sequence[Glyph], circles: Iterable[PxBox], strip: TextStrip
) -> list[Glyph]:
    """The glyphs of a strip, those that stood in a circle as circled characters."""
    out = list(glyphs)
    for box in circles:
        if not box.overlaps(strip.box):
            continue
        start, end = (box.top, box.bottom) if strip.vertical else (box.left, box.right)
        near = [
            (abs(glyph.start + glyph.end - start - end) / 2, index)
            for index, glyph in enumerate(out)
            if glyph.text in _CIRCLED
        ]
        distance, index = min(near, default=(np.inf, 0))
        if distance <= REACH_EM * strip.em_px:
            first, last = _number_around(out, index)
            text = "".join(glyph.text for glyph in out[first:last])
            if text in _CIRCLED:
                out[first:last] = [Glyph(_CIRCLED[text], start, end, _least_sure(out[first:last]))]
    return out


def _number_around(glyphs: Sequence[Glyph], index: int) -> tuple[int, int]:
    """Where the number begins and ends that a digit belongs to."""
    first, last = index, index + 1
    if glyphs[index].text.isdecimal():
        while first > 0 and glyphs[first - 1].text.isdecimal():
            first -= 1
        while last < len(glyphs) and glyphs[last].text.isdecimal():
            last += 1
    return first, last


def _least_sure(glyphs: Sequence[Glyph]) -> float | None:
    """The least of the engine's figures; None where it gives none."""
    return min((g.confidence for g in glyphs if g.confidence is not None), default=None)


def _inside_share(box: PxBox, ink: InkMask) -> float:
    dx, dy = round(box.width * 0.25), round(box.height * 0.25)
    return float(np.mean(box.crop(ink)[dy:-dy, dx:-dx] > 0))
