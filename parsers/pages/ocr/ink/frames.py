"""Squares that turn out to be the kanji 口, from the characters beside them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.pages.ocr.ink.boxes import InkBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

AFTER_MOUTH = frozenset("座頭述径答腔蹄")
"""Kanji that begin no label but follow 口 in a word: 口座, 口頭, 口述, 口径, 口答, 口腔, 口蹄疫."""
BEFORE_MOUTH = frozenset("人窓入出川河戸山蛇開利間")
"""Kanji before 口 at the end of a word: 人口, 窓口, 入口, 出口, 河口 …"""
ALWAYS_BEFORE_MOUTH = frozenset("窓蛇")
"""Kanji that end no label: what is behind them is 口 wherever the word goes on (窓口係)."""
NO_LABEL_STARTS = frozenset("のをにへがはもでとや、。）)」・市町村")
"""After 口 at the end of a word; no label begins with them."""
TIGHT_EM = 0.45
"""Characters of a word lie nearer than this."""
ROUGH_EM = 0.6
"""The engine's place for a character that is sought by itself may be off by this."""


def is_mouth(box: InkBox, strip: TextStrip, glyphs: Sequence[Glyph]) -> bool:
    """Whether an empty square in a line is the kanji 口 by its neighbours.

    Fonts without feet (UD Gothic) draw 口 exactly as a box.
    """
    if box.state != "unchecked":
        return False
    low, high = _extent(box, strip)
    if strip.characters and strip.box.top < low and high < strip.box.bottom:
        return True  # between the characters of a name that runs downwards
    if any(
        glyph.text in AFTER_MOUTH and abs(glyph.start - high) <= ROUGH_EM * strip.em_px
        for glyph in glyphs
    ):
        return True
    before = _nearest(glyphs, (low, high), strip.em_px, after=False)
    if before in ALWAYS_BEFORE_MOUTH:
        return True
    after = _nearest(glyphs, (low, high), strip.em_px, after=True)
    ends = strip.vertical or after == "" or after in NO_LABEL_STARTS
    return before in BEFORE_MOUTH and ends


def _extent(box: InkBox, strip: TextStrip) -> tuple[int, int]:
    """Where a box begins and ends along a line."""
    if strip.vertical:
        return box.box.top, box.box.bottom
    return box.box.left, box.box.right


def _nearest(glyphs: Sequence[Glyph], extent: tuple[int, int], em_px: float, *, after: bool) -> str:
    """The character that stands tight before or after a box; empty if there is none."""
    low, high = extent
    side = [glyph for glyph in glyphs if (glyph.start + glyph.end > low + high) == after]
    if not side:
        return ""
    nearest = side[0] if after else side[-1]
    gap = nearest.start - high if after else low - nearest.end
    return nearest.text if gap <= TIGHT_EM * em_px else ""
