"""Characters of a line that the engine passed over, though it read the line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask, PxBox, runs_of
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.touched import TOUCHED_FIGURE, touches
from parsers.pages.ocr.text.words import Glyph

WIDEST_EM = 1.35
"""Extent of a character set wide; the engine's place for one beside which it passed over another
takes in both."""
MIN_WIDTH_EM = 0.2
MIN_HEIGHT_EM = 0.55
"""Ink without a character is one from this size on: a bracket; what is smaller may be a dot of
punctuation, or what a ring left of itself."""
GAP_EM = 0.08
"""White within a stroke that a ring was taken out of."""
BRACKET_EM = 0.45
"""Width of a bracket's ink at most."""
READ_FOR_BRACKET = frozenset("7/／＞><＜ノヵ1lI|」』｝}{")
"""What the engine makes of a bracket that lost strokes with a ring."""
_PARTNERS = (("(（", ")）"), ("[［", "]］"), ("「", "」"))


def unread_runs(glyphs: Sequence[Glyph], strip: TextStrip, ink: InkMask) -> list[tuple[int, int]]:
    """Where a horizontal line has ink of the size of a character in no character's place.

    Args:
        glyphs: read in the strip, in their order; nothing is unread where there are none.
        strip: the line.
        ink: what the engine was given to read.
    """
    if strip.vertical or not glyphs:
        return []
    part = strip.box.crop(ink)
    is_free: NDArray[np.bool_] = np.asarray(part.any(axis=0))
    followed = [glyph.start for glyph in glyphs[1:]] + [float(strip.box.right)]
    for glyph, following in zip(glyphs, followed, strict=True):
        end = min(glyph.end, max(following, glyph.start), glyph.start + WIDEST_EM * strip.em_px)
        low, high = (round(place) - strip.box.left for place in (glyph.start, end))
        is_free[max(0, low - 1) : max(0, high + 1)] = False
    return [
        (strip.box.left + left, strip.box.left + right)
        for left, right in _runs(is_free, round(GAP_EM * strip.em_px))
        if right - left >= MIN_WIDTH_EM * strip.em_px
        and _height(part[:, left:right]) >= MIN_HEIGHT_EM * strip.em_px
    ]


def with_inserted(glyphs: Sequence[Glyph], found: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs of a line with others in the places where there were none."""
    out = list(glyphs)
    for glyph in found:
        middle = (glyph.start + glyph.end) / 2
        out.insert(sum((each.start + each.end) / 2 < middle for each in out), glyph)
    return out


def brackets_on_rings(
    glyphs: Sequence[Glyph], rings: Sequence[PxBox], strip: TextStrip
) -> list[Glyph]:
    """The glyphs of a line, what stands for a bracket in the stroke of a ring being one."""
    out = list(glyphs)
    for place, glyph in enumerate(glyphs):
        if glyph.text in READ_FOR_BRACKET and any(touches(ring, glyph, strip) for ring in rings):
            others = [*glyphs[:place], *glyphs[place + 1 :]]
            run = round(glyph.start), round(glyph.end)
            out[place] = lost_bracket(others, run, strip) or glyph
    return out


def lost_bracket(glyphs: Sequence[Glyph], run: tuple[int, int], strip: TextStrip) -> Glyph | None:
    """The bracket that unread ink must be: narrow, where one before or behind lacks its partner."""
    start, end = run
    if end - start > BRACKET_EM * strip.em_px:
        return None
    middle = (start + end) / 2
    before = "".join(glyph.text for glyph in glyphs if (glyph.start + glyph.end) / 2 < middle)
    behind = "".join(glyph.text for glyph in glyphs if (glyph.start + glyph.end) / 2 >= middle)
    for opening, closing in _PARTNERS:
        if _last_of(before, opening) > _last_of(before, closing) and not behind:
            return Glyph(closing[0], float(start), float(end), TOUCHED_FIGURE)
        if _first_of(behind, closing) < _first_of(behind, opening):
            return Glyph(opening[0], float(start), float(end), TOUCHED_FIGURE)
    return None


def _last_of(text: str, characters: str) -> int:
    return max(map(text.rfind, characters))


def _first_of(text: str, characters: str) -> int:
    places = [place for place in map(text.find, characters) if place >= 0]
    return min(places, default=len(text))


def _runs(is_ink: NDArray[np.bool_], gap: int) -> list[list[int]]:
    """Where there is ink along a line, small gaps in it closed."""
    starts, ends = runs_of(is_ink)
    runs: list[list[int]] = []
    for left, right in zip(starts.tolist(), ends.tolist(), strict=True):
        if runs and left - runs[-1][1] <= gap:
            runs[-1][1] = right
        else:
            runs.append([left, right])
    return runs


def _height(ink: InkMask) -> int:
    rows = np.flatnonzero(ink.any(axis=1))
    return int(rows[-1] - rows[0] + 1) if len(rows) else 0
