"""Words struck out by a stroke through their middle (取消線)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

import msgspec

from corpus.geometry import BBox
from corpus.page import Ruling, Word

_MIDDLE_BAND = (0.28, 0.75)
"""Part of a word's height, from its top, in which a stroke strikes it out; underlines lie below,
rulings of a cell above or below."""

_STRIKE_OVERHANG_EM = 0.6
"""How far a stroke may stand over the ends of what it strikes out; rulings go on much farther."""

_SHORTEST_EM = 0.9
"""A strike is at least about as long as one character; shorter strokes are parts of letters."""

_THICKEST_EM = 0.14
"""A double strike with the gap in it; thicker bars are parts of heavy letters."""

_REACH_PT = 12.0
"""Half the height of the largest text that is looked at for strikes (24 pt, a poster's title)."""

_STRUCK_SHARE = 0.7
"""Share of a strike that lies over text; the rest are the spaces between words."""


def split_off_strikes(
    rulings: Sequence[Ruling], words: Sequence[Word]
) -> tuple[list[BBox], list[Ruling]]:
    """Rulings that strike out words (取消線), and those that remain rulings.

    A stroke strikes out when it lies in the middle band of words and stands over their ends by
    no more than `_STRIKE_OVERHANG_EM`.
    """
    strikes: list[BBox] = []
    kept: list[Ruling] = []
    flat = sorted(
        (word for word in words if not word.vertical and word.size_pt),
        key=lambda word: word.bbox.y_mid,
    )
    middles = [word.bbox.y_mid for word in flat]
    for ruling in rulings:
        y = ruling.bbox.y_mid
        first, last = bisect_left(middles, y - _REACH_PT), bisect_right(middles, y + _REACH_PT)
        if ruling.orientation == "horizontal" and _strikes_out(ruling.bbox, flat[first:last]):
            strikes.append(ruling.bbox)
        else:
            kept.append(ruling)
    return strikes, kept


def _strikes_out(stroke: BBox, words: Iterable[Word]) -> bool:
    under = [word for word in words if _in_middle(word, stroke)]
    if not under:
        return False
    size = max(word.size_pt for word in under)
    if stroke.width < _SHORTEST_EM * size or stroke.height > _THICKEST_EM * size:
        return False
    overhang = _STRIKE_OVERHANG_EM * size
    covered = sum(min(word.bbox.x1, stroke.x1) - max(word.bbox.x0, stroke.x0) for word in under)
    return (
        stroke.x0 >= min(word.bbox.x0 for word in under) - overhang
        and stroke.x1 <= max(word.bbox.x1 for word in under) + overhang
        and covered >= _STRUCK_SHARE * stroke.width
    )


def strike_words(words: Sequence[Word], strikes: Sequence[BBox]) -> list[Word]:
    """Flag what the strikes run through; a word struck in part is cut at the strike's ends."""
    if not strikes:
        return list(words)
    return [part for word in words for part in _parts(word, strikes)]


def _parts(word: Word, strikes: Sequence[BBox]) -> list[Word]:
    spans = [(stroke.x0, stroke.x1) for stroke in strikes if _in_middle(word, stroke)]
    if not spans:
        return [word]
    if not word.char_edges:
        return [msgspec.structs.replace(word, struck=True)]
    middles = [(start + end) / 2 for start, end in pairwise(word.char_edges)]
    struck = [any(x0 <= middle <= x1 for x0, x1 in spans) for middle in middles]
    return [
        _slice(word, [index for index, _ in members], flag)
        for flag, members in groupby(enumerate(struck), key=lambda pair: pair[1])
    ]


def _slice(word: Word, indexes: list[int], struck: bool) -> Word:
    first, last = indexes[0], indexes[-1] + 1
    edges = word.char_edges[first : last + 1]
    return msgspec.structs.replace(
        word,
        text=word.text[first:last],
        bbox=word.bbox._replace(x0=edges[0], x1=edges[-1]),
        char_edges=edges,
        struck=struck,
    )


def _in_middle(word: Word, stroke: BBox) -> bool:
    low, high = _MIDDLE_BAND
    top, height = word.bbox.top, word.bbox.height
    return (
        not word.vertical
        and top + low * height < stroke.y_mid < top + high * height
        and word.bbox.x0 < stroke.x1
        and stroke.x0 < word.bbox.x1
    )
