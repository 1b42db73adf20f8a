"""Squares that turn out to be the kanji 口 or the kana ロ, from the characters beside them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from corpus.tokens import tokenize
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
AFTER_RO = frozenset("ーッンァィゥェォャュョ")
"""After ロ; no label begins with them."""
NAME_OF_LABEL = 3
"""Letters from which on a known word in kana before a square can be a label of its own (メール□);
one of two (メモ□) may as well be the beginning of a longer word (ユーロ)."""
TIGHT_EM = 0.45
"""Characters of a word lie nearer than this."""
ROUGH_EM = 0.6
"""The engine's place for a character that is sought by itself may be off by this."""


_KANA_BEFORE = re.compile(r"[ァ-ヺー]+$")
_KANA_AFTER = re.compile(r"[ァ-ヺー]*")


def letter_of_square(box: InkBox, strip: TextStrip, glyphs: Sequence[Glyph]) -> str | None:
    """The letter that an empty square in a line is by its neighbours: 口, ロ, or None for a box.

    Fonts without feet (UD Gothic) draw both exactly as a box.
    """
    if box.state != "unchecked":
        return None
    extent = _extent(box, strip)
    if _is_ro(*(_run_beside(glyphs, extent, strip.em_px, after=after) for after in (False, True))):
        return "ロ"
    return "口" if _is_mouth(extent, strip, glyphs) else None


def _is_ro(before: str, after: str) -> bool:
    """Whether a square within kana is one of them: プ□モーション, but メール□ and □メール."""
    if after[:1] in AFTER_RO and after:
        return True
    kana, following = _KANA_BEFORE.search(before), _KANA_AFTER.match(after)
    if kana is None or following is None or (len(before) == 1 and not following[0]):
        return False
    *_, word = tokenize(kana[0])
    if not word.in_dictionary or len(word.surface) == 1:
        return True
    whole = tokenize(f"{kana[0]}ロ{following[0]}")
    return len(word.surface) < NAME_OF_LABEL and all(token.in_dictionary for token in whole)


def _is_mouth(extent: tuple[int, int], strip: TextStrip, glyphs: Sequence[Glyph]) -> bool:
    low, high = extent
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
    run = _run_beside(glyphs, extent, em_px, after=after)
    return (run[0] if after else run[-1]) if run else ""


def _run_beside(
    glyphs: Sequence[Glyph], extent: tuple[int, int], em_px: float, *, after: bool
) -> str:
    """The characters that follow one another tight before or after a box, as they are read."""
    low, high = extent
    side = [glyph for glyph in glyphs if (glyph.start + glyph.end > low + high) == after]
    side = side if after else side[::-1]
    edges = [high if after else low, *(glyph.end if after else glyph.start for glyph in side)]
    gaps = [
        glyph.start - edge if after else edge - glyph.end
        for glyph, edge in zip(side, edges, strict=False)
    ]
    tight = list(itertools.takewhile(lambda gap: gap <= TIGHT_EM * em_px, gaps))
    run = [glyph.text for glyph in side[: len(tight)]]
    return "".join(run if after else run[::-1])
