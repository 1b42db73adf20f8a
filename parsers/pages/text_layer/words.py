"""From glyphs to words: runs are joined, stacked, cut at rulings, and become a `Word` each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from corpus.geometry import BBox
from corpus.page import Ruling, Word
from parsers.pages.text_layer.characters import Glyph
from parsers.pages.text_layer.runs import (
    Run,
    drop_reprinted_runs,
    glyphs_to_runs,
    join_runs,
    span_along,
)
from parsers.pages.text_layer.stacks import (
    join_upright_digits,
    stack_in_content_order,
    stack_single_glyphs,
)

_RULING_REACH = 0.8
"""A ruling cuts a word when it covers this share of the word across the reading direction."""

_EDGE_SLACK_PT = 0.5
"""Ink of a ruling may overlap the em box of a glyph by this much without cutting it off."""


def glyphs_to_words(glyphs: Sequence[Glyph], rulings: Sequence[Ruling]) -> list[Word]:
    """Make the words of a page from its glyphs in content order."""
    runs = stack_in_content_order(drop_reprinted_runs(glyphs_to_runs(glyphs)))
    runs = join_upright_digits(stack_single_glyphs(join_runs(runs)))
    cutter = _RulingCutter(rulings)
    return [_word(part) for run in runs for part in cutter.cut(run)]


class _RulingCutter:
    """Cuts runs where a ruling crosses them, so that a word lies in one cell."""

    def __init__(self, rulings: Sequence[Ruling]) -> None:
        self._across_right = _strokes(rulings, "vertical")
        self._across_down = _strokes(rulings, "horizontal")

    def cut(self, run: Run) -> list[Run]:
        """The run in pieces; each glyph goes to the side on which its middle lies."""
        if len(run.glyphs) < 2:
            return [run]
        horizontal = run.direction in ("right", "left")
        strokes, places = self._across_right if horizontal else self._across_down
        box = _box_of(run)
        low, high = (box.x0, box.x1) if horizontal else (box.top, box.bottom)
        first = bisect_right(places, low + _EDGE_SLACK_PT)
        last = bisect_left(places, high - _EDGE_SLACK_PT)
        cuts = [
            place
            for place, start, end in strokes[first:last]
            if _covers(start, end, (box.top, box.bottom) if horizontal else (box.x0, box.x1))
        ]
        return _pieces(run, cuts, horizontal) if cuts else [run]


def _strokes(
    rulings: Sequence[Ruling], orientation: str
) -> tuple[list[tuple[float, float, float]], list[float]]:
    """Place, start and end of the rulings of an orientation by place, and the places alone."""
    strokes = sorted(
        (ruling.bbox.x_mid, ruling.bbox.top, ruling.bbox.bottom)
        if orientation == "vertical"
        else (ruling.bbox.y_mid, ruling.bbox.x0, ruling.bbox.x1)
        for ruling in rulings
        if ruling.orientation == orientation
    )
    return strokes, list(map(itemgetter(0), strokes))


def _covers(start: float, end: float, span: tuple[float, float]) -> bool:
    low, high = span
    return min(end, high) - max(start, low) >= _RULING_REACH * (high - low)


def _pieces(run: Run, cuts: list[float], horizontal: bool) -> list[Run]:
    pieces: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in run.glyphs:
        middle = (glyph.x0 + glyph.x1) / 2 if horizontal else (glyph.top + glyph.bottom) / 2
        pieces[bisect_left(cuts, middle)].append(glyph)
    return [run._replace(glyphs=glyphs) for glyphs in pieces.values()]


def _box_of(run: Run) -> BBox:
    glyphs = run.glyphs
    if run.direction == "right":
        first, last = glyphs[0], glyphs[-1]
        return BBox(
            min(first.x0, last.x0),
            min(glyph.top for glyph in glyphs),
            max(first.x1, last.x1),
            max(glyph.bottom for glyph in glyphs),
        )
    return BBox(
        min(glyph.x0 for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
    )


def _word(run: Run) -> Word:
    glyphs = run.glyphs
    return Word(
        text="".join(glyph.text for glyph in glyphs),
        bbox=_box_of(run),
        vertical=run.direction in ("down", "up"),
        size_pt=max(glyph.style.size_pt for glyph in glyphs),
        char_edges=_char_edges(run),
        bold=run.doubled or glyphs[0].style.bold,
    )


def _char_edges(run: Run) -> tuple[float, ...]:
    """Positions between characters; none for text that runs against the axes (up or left)."""
    if run.direction not in ("right", "down") or any(len(glyph.text) != 1 for glyph in run.glyphs):
        return ()
    spans = [span_along(glyph, run.direction) for glyph in run.glyphs]
    edges = [spans[0][0]]
    for before, after in pairwise(spans):
        edges.append(max((before[1] + after[0]) / 2, edges[-1]))
    edges.append(max(spans[-1][1], edges[-1]))
    return tuple(round(edge, 2) for edge in edges)
