"""Squares that turn out to be the kanji 口, from the characters beside them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.pages.ocr.boxes import InkBox
from parsers.pages.ocr.lines import TextStrip
from parsers.pages.ocr.words import Glyph

AFTER_MOUTH = frozenset("座頭述径答腔蹄")
"""Kanji that begin no label but follow 口 in a word: 口座, 口頭, 口述, 口径, 口答, 口腔, 口蹄疫."""
BEFORE_MOUTH = frozenset("人窓入出川河戸山蛇開利間")
"""Kanji before 口 at the end of a word: 人口, 窓口, 入口, 出口, 河口 …"""
NO_LABEL_STARTS = frozenset("のをにへがはもでとや、。）)」・市町村")
"""After 口 at the end of a word; no label begins with them."""
TIGHT_EM = 0.45
"""Characters of a word lie nearer than this."""


def is_mouth(box: InkBox, strip: TextStrip, glyphs: Sequence[Glyph]) -> bool:
    """Whether an empty square in a line is the kanji 口 by its neighbours.

    Fonts without feet (UD Gothic) draw 口 exactly as a box.
    """
    if box.state != "unchecked" or strip.vertical:
        return False
    before = _nearest(glyphs, box, strip, after=False)
    after = _nearest(glyphs, box, strip, after=True)
    if after in AFTER_MOUTH:
        return True
    return before in BEFORE_MOUTH and (after == "" or after in NO_LABEL_STARTS)


def _nearest(glyphs: Sequence[Glyph], box: InkBox, strip: TextStrip, *, after: bool) -> str:
    """The character that stands tight before or after a box; empty if there is none."""
    middle = (box.box.left + box.box.right) / 2
    side = [glyph for glyph in glyphs if (glyph.start + glyph.end > 2 * middle) == after]
    if not side:
        return ""
    nearest = side[0] if after else side[-1]
    gap = nearest.start - box.box.right if after else box.box.left - nearest.end
    return nearest.text if gap <= TIGHT_EM * strip.em_px else ""
