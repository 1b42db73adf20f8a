"""Dashed and dotted rulings (破線, 点線), and solid ones that a scan broke into short pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.ink.dashes import (
    FINE_PX,
    MIN_DASHES,
    SURE_CHAIN_IN,
    dash_middles,
    dash_spans,
    find_dashes,
    rows_of,
)
from parsers.pages.ocr.ink.rulings import (
    CORNER_IN,
    JOIN_OFFSET_IN,
    ORIENTATIONS,
    STEP_IN,
    InkRuling,
    Orientation,
    RulingInk,
    ink_of_rulings,
    join_pieces,
)
from parsers.pages.ocr.raster import InkMask

MIN_FREE_IN = 0.6
"""A row of dashes that does not run from ruling to ruling is punctuation (……) if shorter."""
MIN_REGULAR_SHARE = 0.7
"""Of the dashes of a shorter row, those that follow at the usual distance."""
MAX_SIDE_PERIOD_IN = 0.1
"""From dash to dash of a short side: characters of a column are farther apart."""
MIN_FINE_DOTS = 6
"""Dots of a side that are as fine as specks."""
MAX_LENGTH_RATIO = 2.0
"""Of the longest dash of a side over its usual one."""
MIN_CELL_WHITE_IN = 0.03
"""Above and below a line of text in a cell there is more white than this (2.2 pt)."""
WIDER_WHITE = 1.5
"""And more than between the strokes of its characters, by this."""
MAX_PERIOD_RATIO = 1.7
"""Of one distance from dash to dash to another, by pixels more or less; strokes vary more."""
MIN_DOTS = 8
"""So many dots in line from ruling to ruling are a ruling though some were too pale for ink."""
MAX_LOST = 3
STEP_DOUBT = 0.25
MIN_NEAR_SHARE = 0.8
MAX_LEAN = 0.02
"""Dashes that run askew by more (1.1°) are an arrow; warped paper is straighter."""
END_PERIODS = 1.5
"""A row of dashes ends this near to the ruling that it meets."""
BESIDE_IN = 0.025
"""The other strokes of a character are this near to one of them (1.8 pt); text keeps farther from
the ruling beside it."""
MAX_STROKES_SHARE = 0.5
"""Of the dashes of a ruling, those with other ink that near."""
MAX_THIN_IN = 0.025
"""Thickness of a dashed ruling (1.8 pt); strokes of characters side by side lie over more."""
LEADER_REACH_IN = 0.2
"""Leader dots begin and end this near to text at most."""


def with_dashed(
    ruled: RulingInk, ink: InkMask, dpi: float, pale: InkMask | None = None
) -> RulingInk:
    """The rulings of a page with the dashed and dotted ones among what is left of its ink.

    Args:
        ruled: its solid rulings.
        ink: all its ink.
        dpi: resolution of the ink.
        pale: what may be dots of a ruling besides (`pale_dots`).
    """
    rest = np.asarray(cv2.subtract(ink, ruled.mask), dtype=np.uint8)
    dashes = find_dashes(rest if pale is None else rest | pale, dpi)
    solid = {axis: [r for r in ruled.rulings if r.orientation == axis] for axis in ORIENTATIONS}
    chains = {axis: rows_of(dashes[axis], dpi, axis) for axis in ORIENTATIONS}
    dashed: list[InkRuling] = []
    crossing: dict[Orientation, list[InkRuling]] = {}
    for axis, other in zip(ORIENTATIONS, reversed(ORIENTATIONS), strict=True):
        crossing[axis] = [*solid[other], *chains[other]]
        found = _to_rulings(chains[axis], solid[axis], crossing[axis], dashes[axis], dpi)
        dashed += [ruling for ruling in found if not _is_of_text(ruling, dashes[axis], rest, dpi)]
    mask = ink_of_rulings(dashed, rest)
    text = np.asarray(cv2.subtract(rest, mask), dtype=np.uint8)
    rulings = []
    for axis in ORIENTATIONS:
        own = [
            ruling
            for ruling in dashed
            if ruling.orientation == axis and not _is_leader(ruling, crossing[axis], text, dpi)
        ]
        rulings += join_pieces([*solid[axis], *own], dpi, crossing[axis]) if own else solid[axis]
    return RulingInk(tuple(rulings), np.asarray(ruled.mask | mask, dtype=np.uint8))


def _to_rulings(
    chains: Sequence[InkRuling],
    solid: Sequence[InkRuling],
    crossing: Sequence[InkRuling],
    dashes: InkMask,
    dpi: float,
) -> list[InkRuling]:
    """Chains joined, drawn on to the rulings that they meet; without those that are text."""
    rulings = []
    for chain in join_pieces(chains, dpi, crossing):
        periods = np.diff(dash_middles(chain, dashes))
        lean_px = abs(chain.across_end - chain.across_start)
        if len(periods) == 0 or lean_px > MAX_LEAN * chain.length_px + STEP_IN * dpi:
            continue
        if _is_text_of_cells(chain, crossing, dashes, dpi):
            continue
        reach = END_PERIODS * float(periods.mean()) + STEP_IN * dpi
        start, end = (_met(chain, place, crossing, reach) for place in (chain.start, chain.end))
        is_free = chain.length_px >= MIN_FREE_IN * dpi and _is_regular(periods)
        is_sure = chain.length_px >= SURE_CHAIN_IN * dpi
        is_side = _is_side(chain, (start, end), dashes, dpi)
        if is_sure or is_free or is_side or _fills_gap(chain, (start, end), solid, reach, dpi):
            rulings.append(_drawn_to(chain, start, end))
    return rulings


def _is_text_of_cells(
    chain: InkRuling, crossing: Sequence[InkRuling], dashes: InkMask, dpi: float
) -> bool:
    """Whether a row is strokes of characters, cell by cell: 1 below 1, 決 below 決, － beside －.

    At both ends of most cells that it runs through there is more white than between its dashes.
    """
    places = sorted(
        ruling.across_at(chain.across_mid) - chain.start
        for ruling in crossing
        if ruling.length_px >= MIN_FREE_IN * dpi
        and ruling.start <= chain.across_mid <= ruling.end
        and chain.start <= ruling.across_at(chain.across_mid) <= chain.end
    )
    spans = dash_spans(chain, dashes)
    near = CORNER_IN * dpi / 2
    cells = [_white_and_dashes(low, high, spans, near) for low, high in pairwise(places)]
    inner = [gap for _, gaps in cells for gap in gaps]
    white = max(MIN_CELL_WHITE_IN * dpi, WIDER_WHITE * float(np.median(inner)) if inner else 0.0)
    is_text = [ends >= white for ends, _ in cells if ends > 0]
    return len(is_text) >= MIN_DASHES and sum(is_text) > len(is_text) / 2


def _white_and_dashes(
    low: float, high: float, spans: Sequence[tuple[float, float]], near: float
) -> tuple[float, list[float]]:
    """The lesser white at the two ends of a cell, 0 if no dash is in it; and between its dashes.

    Dashes that touch the rulings at its ends are not in it, but white begins behind them.
    """
    own = [span for span in spans if low + near < span[0] and span[1] < high - near]
    if not own:
        return 0.0, []
    first = max([low, *(end for start, end in spans if start <= low + near <= end + 2 * near)])
    last = min([high, *(start for start, end in spans if start <= high + near <= end + 2 * near)])
    gaps = [later[0] - earlier[1] for earlier, later in pairwise(own)]
    return min(own[0][0] - first, last - own[-1][1]), gaps


def _fills_gap(
    chain: InkRuling,
    ends: tuple[float | None, float | None],
    solid: Sequence[InkRuling],
    reach_px: float,
    dpi: float,
) -> bool:
    """Whether dashes lead on from a solid ruling to another, or to one that they meet.

    Of a dashed ruling that is drawn twice, for the cells on both sides, parts come out solid.
    """
    offset = JOIN_OFFSET_IN * dpi
    leads_on = [
        any(
            abs(ruling.across_at(place) - chain.across_at(place)) <= offset
            and ruling.start - reach_px <= place <= ruling.end + reach_px
            for ruling in solid
        )
        for place in (chain.start, chain.end)
    ]
    is_held = all(end is not None or led for end, led in zip(ends, leads_on, strict=True))
    return is_held and any(leads_on)


def _is_of_text(ruling: InkRuling, dashes: InkMask, ink: InkMask, dpi: float) -> bool:
    """Whether dashes are strokes of characters in line after line: with other strokes at them.

    Where they follow closely it is only asked of what no ruling holds up, tops of a few characters,
    and of what is too thick for one.
    """
    middles = dash_middles(ruling, dashes)
    is_held = ruling.orientation == "vertical" or (
        ruling.length_px >= SURE_CHAIN_IN * dpi and ruling.thickness <= MAX_THIN_IN * dpi
    )
    if is_held and np.diff(middles).mean() <= MAX_SIDE_PERIOD_IN * dpi:
        return False
    reach = max(1, round(BESIDE_IN * dpi))
    own = ruling.box.expanded(1, ink.shape[1], ink.shape[0])
    around = ruling.box.expanded(1 + reach, ink.shape[1], ink.shape[0])
    others = around.crop(ink).copy()
    own.moved(-around.left, -around.top).crop(others)[:] = 0
    is_horizontal = ruling.orientation == "horizontal"
    beside = np.asarray(others.any(axis=0 if is_horizontal else 1))
    start = own.left - around.left if is_horizontal else own.top - around.top
    places = [start + round(middle) for middle in middles]
    near = [beside[max(0, place - reach) : place + reach + 1].any() for place in places]
    return bool(np.mean(near) > MAX_STROKES_SHARE)


def _is_regular(periods: NDArray[np.float64]) -> bool:
    """Whether most dashes follow each other at one distance."""
    usual = np.median(periods)
    is_usual = (periods <= MAX_PERIOD_RATIO * usual) & (periods * MAX_PERIOD_RATIO >= usual)
    return bool(np.mean(is_usual) >= MIN_REGULAR_SHARE)


def _is_side(
    chain: InkRuling, ends: tuple[float | None, float | None], dashes: InkMask, dpi: float
) -> bool:
    """Whether dashes run down a low row from ruling to ruling, evenly and close together.

    Only upright ones: dots between two upright rulings are an ellipsis (……) in a cell.
    """
    start, end = ends
    if chain.orientation == "horizontal" or start is None or end is None:
        return False
    stroke = CORNER_IN * dpi  # the dashes of the rulings at its ends are not its own
    own = replace(chain, start=start + stroke, end=end - stroke)
    spans = dash_spans(own, dashes) if own.length_px > 0 else []
    lengths = [end - start for start, end in spans]
    if len(spans) < MIN_DASHES or max(lengths) > MAX_LENGTH_RATIO * np.median(lengths) + FINE_PX:
        return False  # specks in line with a stroke of a character
    if max(lengths) <= FINE_PX and len(spans) < MIN_FINE_DOTS:
        return False  # what is left of a hairline
    middles = [(start + end) / 2 for start, end in spans]
    periods = np.diff(middles)
    is_regular = periods.max() <= MAX_PERIOD_RATIO * periods.min() or _has_lost_dots(periods)
    near_px = periods.max() + stroke
    reaches_ends = middles[0] <= near_px and own.length_px - middles[-1] <= near_px
    return bool(is_regular and reaches_ends and near_px <= MAX_SIDE_PERIOD_IN * dpi)


def _has_lost_dots(periods: NDArray[np.float64]) -> bool:
    """Whether many dots follow at one distance, or at two or three times it where some are lost."""
    if len(periods) < MIN_DOTS:
        return False
    step = float(np.percentile(periods, 25))
    steps = np.clip(np.rint(periods / step), 1, MAX_LOST)
    is_near = np.abs(periods - steps * step) <= max(1.0, STEP_DOUBT * step)
    return bool(np.mean(is_near) >= MIN_NEAR_SHARE and periods.max() <= (MAX_LOST + 0.5) * step)


def _met(
    chain: InkRuling, end: float, crossing: Iterable[InkRuling], reach_px: float
) -> float | None:
    """Where along a chain the ruling is that it meets at one of its ends."""
    places = [
        ruling.across_at(chain.across_mid)
        for ruling in crossing
        if ruling.start - reach_px <= chain.across_mid <= ruling.end + reach_px
    ]
    near = [place for place in places if abs(place - end) <= reach_px]
    return min(near, key=lambda place: abs(place - end), default=None)


def _drawn_to(chain: InkRuling, start: float | None, end: float | None) -> InkRuling:
    first = chain.start if start is None else min(start, chain.start)
    last = chain.end if end is None else max(end, chain.end)
    return replace(
        chain,
        start=first,
        end=last,
        across_start=chain.across_at(first),
        across_end=chain.across_at(last),
    )


def _is_leader(ruling: InkRuling, crossing: Iterable[InkRuling], text: InkMask, dpi: float) -> bool:
    """Whether dots lead from text to a page number: text stands at their height on both ends."""
    if ruling.orientation != "horizontal":
        return False
    box, reach = ruling.box, round(LEADER_REACH_IN * dpi)
    if any(_met(ruling, end, crossing, 1.0) for end in (ruling.start, ruling.end)):
        return False
    rows = slice(max(0, box.top - 2), box.bottom + 2)
    before = text[rows, max(0, box.left - reach) : box.left]
    after = text[rows, box.right : box.right + reach]
    return bool(before.any() and after.any())
