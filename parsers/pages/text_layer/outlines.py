"""Strokes that are parts of letters: some producers paint glyphs as paths over or beside text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpus.page import Ruling
from parsers.pages.text_layer.characters import Glyph

_LONGEST_STROKE_EM = 0.95
"""The longest straight stroke of a letter, as of 一; rulings beside one letter are longer."""

_TILE_PT = 24.0
"""Tiles in which letters are looked up; letters larger than this are titles, seldom outlined."""


def drop_letter_strokes(rulings: Sequence[Ruling], glyphs: Sequence[Glyph]) -> list[Ruling]:
    """Leave out rulings that are shorter than the letter in whose em box their middle lies."""
    short = [ruling for ruling in rulings if _length(ruling) <= _TILE_PT]
    if not short:
        return list(rulings)
    tiles: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        if not glyph.text.isspace():
            tiles[_tile(glyph.x0, glyph.top)].append(glyph)
    return [
        ruling
        for ruling in rulings
        if _length(ruling) > _TILE_PT or not _is_letter_stroke(ruling, tiles)
    ]


def _length(ruling: Ruling) -> float:
    return max(ruling.bbox.width, ruling.bbox.height)


def _tile(x: float, y: float) -> tuple[int, int]:
    return int(x // _TILE_PT), int(y // _TILE_PT)


def _is_letter_stroke(ruling: Ruling, tiles: dict[tuple[int, int], list[Glyph]]) -> bool:
    x, y = ruling.bbox.x_mid, ruling.bbox.y_mid
    column, row = _tile(x, y)
    length = _length(ruling)
    return any(
        glyph.x0 <= x <= glyph.x1
        and glyph.top <= y <= glyph.bottom
        and length <= _LONGEST_STROKE_EM * glyph.style.size_pt
        for step_x in (-1, 0)
        for step_y in (-1, 0)
        for glyph in tiles.get((column + step_x, row + step_y), ())
    )
