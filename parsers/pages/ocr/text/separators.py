"""Commas and points between digits told apart by their ink: the engine mixes them up."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from parsers.pages.ocr.raster import InkMask
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

SEPARATORS = ",."
MAX_MARK_EM = 0.4
"""A comma or point is smaller than this both ways."""
MIN_COMMA_RATIO = 1.45
"""A comma is this much higher than wide; a point is as high as wide (up to 1.3 at 150 dpi)."""
MAX_POINT_RATIO = 1.3
FINE_MARK_PX = 3
"""The shape of a mark no wider than this is chance: its digits say what it is."""
DIGITS_OF_THOUSANDS = 3
_THOUSANDS = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:[.,]{1,2}[0-9]{3}){2,}(?![0-9.,])|"
    r"(?<![0-9.,])[0-9]{1,3}(?:,\.|\.,)[0-9]{3}(?![0-9.,])"
)
MAX_WHITE_EM = 0.45
"""White inside a number; between two it is wider."""
_ELSE = "_"
_MARKS = re.compile(r"[.,]+")
REACH_EM = 0.45
"""How far the engine's place for a mark may be from its ink."""
INK_CONFIDENCE = 0.99
"""The engine's figure given to a mark that its ink confirms or corrects."""


def separators_from_ink(glyphs: Sequence[Glyph], strip: TextStrip, ink: InkMask) -> list[Glyph]:
    """The glyphs of a horizontal strip, each comma or point between digits as its ink has it."""
    places = [place for place in range(1, len(glyphs) - 1) if _parts_digits(glyphs, place)]
    if not places or strip.vertical:
        return list(glyphs)
    marks = _low_marks(strip, ink)
    out = list(glyphs)
    for place in places:
        glyph = glyphs[place]
        middle = (glyph.start + glyph.end) / 2
        near = [mark for mark in marks if abs(mark[0] - middle) <= REACH_EM * strip.em_px]
        if len(near) == 1:
            _, ratio, width = near[0]
            text = _ratio_to_mark(ratio)
            if text == "," and width <= FINE_MARK_PX:
                text = _digits_to_mark(glyphs, place)
            if text is not None:
                out[place] = glyph._replace(text=text, confidence=INK_CONFIDENCE)
    return out


def commas_of_thousands(glyphs: Sequence[Glyph], em_px: float) -> list[Glyph]:
    """The glyphs with , in each place of a number that has two marks and more, all of thousands.

    8.922.624 and 9,793.619 are no numbers; what is read twice (108,.842) stands once.
    """
    out: list[Glyph] = []
    first = 0
    for place in range(1, len(glyphs) + 1):
        is_end = place == len(glyphs)
        if is_end or glyphs[place].start - glyphs[place - 1].end > MAX_WHITE_EM * em_px:
            out += _with_commas(glyphs[first:place])
            first = place
    return out


def _with_commas(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Characters without white between them, the marks of thousands among them commas."""
    text = "".join(glyph.text if len(glyph.text) == 1 else _ELSE for glyph in glyphs)
    out = list(glyphs)
    for number in reversed(list(_THOUSANDS.finditer(text))):
        for mark in reversed(list(_MARKS.finditer(text, *number.span()))):
            out[mark.start() : mark.end()] = [out[mark.start()]._replace(text=",")]
    return out


def _parts_digits(glyphs: Sequence[Glyph], place: int) -> bool:
    before, glyph, after = (glyphs[place + step].text for step in (-1, 0, 1))
    return glyph in SEPARATORS and before.isdecimal() and after.isdecimal()


def _low_marks(strip: TextStrip, ink: InkMask) -> list[tuple[float, float, int]]:
    """Middle, height-to-width ratio and width of the small pieces of ink at the foot of a line."""
    part = np.ascontiguousarray(strip.box.crop(ink))
    count, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    limit = MAX_MARK_EM * strip.em_px
    return [
        (strip.box.left + left + width / 2, height / width, width)
        for left, top, width, height, _ in stats[1:count].tolist()
        if width <= limit and height <= limit and top + height / 2 > 0.6 * part.shape[0]
    ]


def _digits_to_mark(glyphs: Sequence[Glyph], place: int) -> str:
    """What a mark between digits must be: a comma parts thousands, three digits follow it."""
    after = 0
    for glyph in glyphs[place + 1 :]:
        if not glyph.text.isdecimal():
            break
        after += 1
    return "," if after == DIGITS_OF_THOUSANDS else "."


def _ratio_to_mark(ratio: float) -> str | None:
    if ratio >= MIN_COMMA_RATIO:
        return ","
    if ratio <= MAX_POINT_RATIO:
        return "."
    return None
