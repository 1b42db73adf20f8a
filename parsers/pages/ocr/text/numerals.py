"""Digits that the engine mixes up: the slashed zero by its ink, 1, 0 and 日 by what is beside.

Roman numerals and the dash before a number too: the engine knows neither Ⅱ nor －.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

LIKE_DIGITS = str.maketrans("lIi|][!Oo", "111111100")
"""What the engine reads for 1 and 0 in sans-serif type."""
LIKE_ORDINALS = str.maketrans("lI|][!?", "1111117")
"""And between 第 and 号, where no letter stands either."""
LIKE_UNITS = {"晶": "日", "昌": "日", "曰": "日", "征": "年", "隼": "年"}
"""What the engine reads for the unit behind a number; none of these stands behind one."""
BARS = frozenset("lI|")
"""What the engine reads for the bars of Ⅱ and Ⅲ where they stand apart."""
ROMAN_OF_BARS = {2: "Ⅱ", 3: "Ⅲ"}
MAX_BAR_EM = 0.3
"""Width of a bar, and of the white between two; down a column, how thick a 一 is."""
LIKE_SLASH = frozenset("ノ丿")
LIKE_DASH = frozenset("一ー")
DASH = "－"
_NUMBER = re.compile(r"[0-9lIi|\]\[!Oo,.]*[0-9][0-9lIi|\]\[!Oo,.]*")
_JOINED_COMMA = re.compile(r"(?P<lead>[0-9]{0,3})L[0-9]{3}")
"""L230, 1L217: the engine reads L for the 1 and the comma, or for the comma with its 1."""
_ORDINAL = re.compile(r"第(?P<number>[0-9lI|\]\[!?]+)(?=[号回条項章期次])")
LIKE_SLASHED_ZERO = frozenset("0689@Øø")
"""What the engine makes of a slashed zero; fonts for programs have one, forms are set in them."""
DIGIT_EM = (0.5, 1.1)
"""Height of a digit."""
MAX_DIGIT_ASPECT = 0.7
"""Width over height: 0.6 for a zero; parts of kanji (個) with such holes are wider."""
REACH_EM = 0.3
"""How far the engine's place for a digit may be from its ink."""
FAR_EM = 1.0
"""A zero with no likely character as near as this was dropped by the engine."""
MIN_HOLE_OVERLAP = 0.1
"""The halves of a slashed zero lie beside each other over this share of its height and more
(0.2-0.5 in two fonts at 200 dpi); the holes of 8 lie one above the other."""
MIN_HOLE_PX = 3.0
"""A smaller hole is noise."""
INK_CONFIDENCE = 0.99
"""The engine's figure given to a zero that its ink shows."""


def numbers_as_digits(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs of a strip; a number that is all of it, or stands in an ordinal, is of digits."""
    text = "".join(glyph.text[:1] for glyph in glyphs)
    joined = _JOINED_COMMA.fullmatch(text)
    if joined is not None:
        place = joined.end("lead")
        comma = glyphs[place]._replace(text=",")
        one = [] if joined["lead"] else [glyphs[place]._replace(text="1")]
        return [*glyphs[:place], *one, comma, *glyphs[place + 1 :]]
    if _NUMBER.fullmatch(text) is not None:
        return [glyph._replace(text=glyph.text.translate(LIKE_DIGITS)) for glyph in glyphs]
    out = list(glyphs)
    for match in _ORDINAL.finditer(text):
        for place in range(*match.span("number")):
            out[place] = out[place]._replace(text=text[place].translate(LIKE_ORDINALS))
    return out


def slashes_between_numbers(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs with /, not ノ, between two digits (1/3): no word begins or ends there."""
    return [
        glyph._replace(text="/")
        if glyph.text in LIKE_SLASH
        and 0 < place < len(glyphs) - 1
        and glyphs[place - 1].text.isdecimal()
        and glyphs[place + 1].text.isdecimal()
        else glyph
        for place, glyph in enumerate(glyphs)
    ]


def units_behind_numbers(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs with 日 and 年 behind digits in the place of characters of their shape."""
    return [
        glyph._replace(text=LIKE_UNITS.get(glyph.text, glyph.text))
        if place > 0 and glyphs[place - 1].text.isdecimal()
        else glyph
        for place, glyph in enumerate(glyphs)
    ]


def dashes_before_numbers(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs with －, not 一 or ー, before a digit (Ⅱ－2－③); エレベーター1 keeps its ー."""
    return [
        glyph._replace(text=DASH)
        if glyph.text in LIKE_DASH
        and place + 1 < len(glyphs)
        and glyphs[place + 1].text.isdigit()
        and not (place > 0 and _is_katakana(glyphs[place - 1].text))
        else glyph
        for place, glyph in enumerate(glyphs)
    ]


def roman_numerals_from_bars(glyphs: Sequence[Glyph], em_px: float) -> list[Glyph]:
    """The glyphs with bars that stand close together as one Roman numeral, except in words."""
    out: list[Glyph] = []
    place = 0
    while place < len(glyphs):
        last = _end_of_bars(glyphs, place, MAX_BAR_EM * em_px)
        bars = glyphs[place:last]
        beside = [glyphs[other].text for other in (place - 1, last) if 0 <= other < len(glyphs)]
        if len(bars) in ROMAN_OF_BARS and not any(text.isascii() for text in beside):
            sure = min(bar.confidence or 0.0 for bar in bars)
            roman = ROMAN_OF_BARS[len(bars)]
            out.append(Glyph(roman, bars[0].start, bars[-1].end, sure))
            place = last
        else:
            out.append(glyphs[place])
            place += 1
    return out


def _end_of_bars(glyphs: Sequence[Glyph], first: int, white_px: float) -> int:
    """Where a run of bars ends that begins at a place; there, if no bar stands there."""
    last = first
    while (
        last < len(glyphs)
        and glyphs[last].text in BARS
        and glyphs[last].end - glyphs[last].start <= white_px
        and (last == first or glyphs[last].start - glyphs[last - 1].end <= white_px)
    ):
        last += 1
    return last


def ones_in_columns(glyphs: Sequence[Glyph], strip: TextStrip) -> list[Glyph]:
    """The glyphs of a line that runs down, where a bar across it is 一: dashes run along it."""
    return [
        glyph._replace(text="一")
        if strip.vertical
        and glyph.text in "-－‐"
        and glyph.end - glyph.start <= MAX_BAR_EM * strip.em_px
        else glyph
        for glyph in glyphs
    ]


def _is_katakana(text: str) -> bool:
    return "ァ" <= text <= "ー"


def slashed_zeros_from_ink(glyphs: Sequence[Glyph], strip: TextStrip, ink: InkMask) -> list[Glyph]:
    """The glyphs of a horizontal strip, each digit whose ink is a slashed zero being 0.

    One that the engine dropped behind another digit is put back.
    """
    if strip.vertical or not any(glyph.text.isdecimal() for glyph in glyphs):
        return list(glyphs)
    out = list(glyphs)
    matched: set[int] = set()
    dropped: list[PxBox] = []
    for zero in sorted(_slashed_zeros(strip, ink)):
        near = [
            (_distance(glyph, zero), place)
            for place, glyph in enumerate(glyphs)
            if glyph.text in LIKE_SLASHED_ZERO and place not in matched
        ]
        if near and min(near)[0] <= REACH_EM * strip.em_px:
            place = min(near)[1]
            matched.add(place)
            out[place] = out[place]._replace(text="0", confidence=INK_CONFIDENCE)
        elif _is_of_a_letter(zero, glyphs):
            continue
        elif not near or min(near)[0] > FAR_EM * strip.em_px:
            dropped.append(zero)
    for zero in dropped:
        place = sum(glyph.start < zero.left for glyph in out)
        if place > 0 and out[place - 1].text.isdecimal():
            found = Glyph("0", float(zero.left), float(zero.right), INK_CONFIDENCE)
            out.insert(place, found)
    return out


def _is_of_a_letter(zero: PxBox, glyphs: Sequence[Glyph]) -> bool:
    """Whether a zero's ink is a part of a character that is no digit: 田 of 町 without its bar."""
    return any(
        not glyph.text.isdecimal() and glyph.start - 1 <= zero.left and zero.right <= glyph.end + 1
        for glyph in glyphs
    )


def _distance(glyph: Glyph, zero: PxBox) -> float:
    """How far a character's place is from a zero's; the engine's box may reach on too far."""
    middles = abs((glyph.start + glyph.end) - (zero.left + zero.right)) / 2
    return min(middles, abs(glyph.start - zero.left))


def _slashed_zeros(strip: TextStrip, ink: InkMask) -> list[PxBox]:
    part = np.ascontiguousarray(strip.box.crop(ink))
    found, hierarchy = cv2.findContours(part, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    holes: dict[int, list[PxBox]] = {}
    for index, contour in enumerate(found):
        parent = int(hierarchy[0][index][3])
        if parent >= 0 and cv2.contourArea(contour) >= MIN_HOLE_PX:
            holes.setdefault(parent, []).append(_box_of(contour))
    low, high = (share * strip.em_px for share in DIGIT_EM)
    zeros = []
    for index, inside in holes.items():
        box = _box_of(found[index])
        upright = low <= box.height <= high and box.width <= MAX_DIGIT_ASPECT * box.height
        if upright and _are_halves(inside, box):
            zeros.append(box.moved(strip.box.left, strip.box.top))
    return zeros


def _are_halves(holes: Sequence[PxBox], digit: PxBox) -> bool:
    """Whether the holes of a digit are two that lie beside each other."""
    if len(holes) != 2:
        return False
    overlap = min(hole.bottom for hole in holes) - max(hole.top for hole in holes)
    return overlap >= MIN_HOLE_OVERLAP * digit.height


def _box_of(contour: NDArray[Any]) -> PxBox:
    left, top, width, height = cv2.boundingRect(contour)
    return PxBox(left, top, left + width, top + height)
