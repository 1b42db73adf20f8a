"""From runs of glyphs to words: vertical stacks, cuts at rulings, and the `Word` itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
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

STACK_PITCH_EM = 1.15
"""Single glyphs standing one below the other at most this far apart are vertical writing; text
lines set horizontally keep 1.2 em and more."""

_STACK_SHIFT_EM = 0.2
"""How far the middles of stacked glyphs may differ sideways."""

_UPRIGHT_RUN_EM = 1.3
"""Widest run of digits set upright in a vertical line (縦中横)."""

_RULING_REACH = 0.8
"""A ruling cuts a word when it covers this share of the word across the reading direction."""

_EDGE_SLACK_PT = 0.5
"""Ink of a ruling may overlap the em box of a glyph by this much without cutting it off."""


def glyphs_to_words(glyphs: Sequence[Glyph], rulings: Sequence[Ruling]) -> list[Word]:
    """Make the words of a page from its glyphs in content order."""
    runs = join_runs(drop_reprinted_runs(glyphs_to_runs(glyphs)))
    runs = join_upright_digits(stack_single_glyphs(runs))
    cutter = _RulingCutter(rulings)
    return [_word(part) for run in runs for part in cutter.cut(run)]


def stack_single_glyphs(runs: Sequence[Run]) -> list[Run]:
    """Make vertical runs of single glyphs that were placed one below the other.

    Newspapers and some word processors set vertical writing with a horizontal font, every
    glyph placed by itself.
    """
    singles = [run for run in runs if _may_stack(run)]
    if len(singles) < 2:
        return list(runs)
    columns: dict[int, list[Run]] = defaultdict(list)
    for run in sorted(singles, key=lambda run: run.glyphs[0].top):
        columns[round(_x_mid(run.glyphs[0]))].append(run)
    stacked: set[int] = set()
    stacks: list[Run] = []
    for run in sorted(singles, key=lambda run: run.glyphs[0].top):
        if id(run) in stacked:
            continue
        stack = _stack_from(run, columns, stacked)
        if len(stack) > 1:
            stacked.update(id(member) for member in stack)
            glyphs = [member.glyphs[0] for member in stack]
            stacks.append(Run(glyphs, "down", run.spaced, any(one.doubled for one in stack)))
    return [run for run in runs if id(run) not in stacked] + stacks


def _may_stack(run: Run) -> bool:
    """Kana, kanji and brackets stand in vertical stacks; digits and marks (○ ×) do in columns."""
    text = run.glyphs[0].text
    return len(run.glyphs) == 1 and run.direction == "right" and _is_japanese_letter(text)


def _is_japanese_letter(text: str) -> bool:
    code = ord(text[0])
    return (
        0x3041 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or code >= 0x20000
        or text in "（）「」、。｜︵︶﹁﹂"
    )


def _x_mid(glyph: Glyph) -> float:
    return (glyph.x0 + glyph.x1) / 2


def _stack_from(run: Run, columns: dict[int, list[Run]], taken: set[int]) -> list[Run]:
    stack = [run]
    while True:
        last = stack[-1].glyphs[0]
        key = round(_x_mid(last))
        below = next(
            (
                other
                for step in (0, -1, 1)
                for other in columns[key + step]
                if id(other) not in taken and _stands_below(last, other.glyphs[0])
            ),
            None,
        )
        if below is None:
            return stack
        stack.append(below)


def _stands_below(upper: Glyph, lower: Glyph) -> bool:
    size = upper.style.size_pt
    pitch = lower.bottom - upper.bottom
    return (
        0.5 * size < pitch <= STACK_PITCH_EM * size
        and abs(_x_mid(upper) - _x_mid(lower)) <= _STACK_SHIFT_EM * size
        and abs(lower.style.size_pt - size) <= 0.1 * size
    )


def join_upright_digits(runs: Sequence[Run]) -> list[Run]:
    """Put digits set upright (縦中横) into the vertical run that they stand in."""
    vertical = [run for run in runs if run.direction == "down"]
    if not vertical:
        return list(runs)
    result: list[Run] = []
    for run in runs:
        host = _host_of(run, vertical) if run.direction == "right" else None
        if host is None:
            result.append(run)
        else:
            host.glyphs.extend(_spread_downwards(run))
            host.glyphs.sort(key=lambda glyph: glyph.top)
    return [run for run in result if run.direction != "down"] + _rejoin(vertical)


def _host_of(run: Run, vertical: Sequence[Run]) -> Run | None:
    text = "".join(glyph.text for glyph in run.glyphs)
    first, last = run.glyphs[0], run.glyphs[-1]
    x_mid, y_mid = (first.x0 + last.x1) / 2, (first.top + first.bottom) / 2
    for host in vertical:
        size = host.glyphs[0].style.size_pt
        if not (text.isascii() and text.isalnum() and last.x1 - first.x0 <= _UPRIGHT_RUN_EM * size):
            continue
        near = host.glyphs[0].top - size <= y_mid <= host.glyphs[-1].bottom + size
        if near and abs(x_mid - _x_mid(host.glyphs[0])) <= _STACK_SHIFT_EM * size:
            return host
    return None


def _spread_downwards(run: Run) -> list[Glyph]:
    """Digits standing side by side get boxes one below the other, so that edges keep growing."""
    first, last = run.glyphs[0], run.glyphs[-1]
    step = (first.bottom - first.top) / len(run.glyphs)
    return [
        glyph._replace(
            x0=first.x0,
            x1=last.x1,
            top=first.top + step * index,
            bottom=first.top + step * (index + 1),
        )
        for index, glyph in enumerate(run.glyphs)
    ]


def _rejoin(vertical: list[Run]) -> list[Run]:
    return join_runs([run._replace(glyphs=list(run.glyphs)) for run in vertical])


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
        middle = _x_mid(glyph) if horizontal else (glyph.top + glyph.bottom) / 2
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
    for before, after in zip(spans, spans[1:], strict=False):
        edges.append(max((before[1] + after[0]) / 2, edges[-1]))
    edges.append(max(spans[-1][1], edges[-1]))
    return tuple(round(edge, 2) for edge in edges)
