"""Which ink of a line belongs to which character that the engine read: a cheapest path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.shapes.pieces import InkGroup

UNLIKE_CAP = 12.0
"""A character costs no more than this however unlike its ink is: it may be misread."""
PLACE_COST_EM = 0.6
"""What it costs to lie an em from the engine's place; its places are off by half an em."""
MAX_PLACE_EM = 3.0
NO_INK_COST = (3.0, 6.0)
"""What a character without ink costs: at least, and more by the engine's figure for it."""
NO_CHARACTER_COST = 6.0
"""What ink costs that the engine read nothing of."""
REACH_EM = 4.0
"""No character's ink is farther than this from the engine's place for it."""


class Step(NamedTuple):
    """A character and its ink: the number of either, None where there is no such."""

    character: int | None
    group: int | None


def align_ink(
    unlike: NDArray[np.float32],
    odd: NDArray[np.float32],
    places_px: Sequence[float],
    sure: Sequence[float],
    groups: Sequence[InkGroup],
    em_px: float,
) -> list[Step]:
    """The cheapest way to give each character of a line its ink, in order; nothing if none fits.

    Args:
        unlike: characters by groups, what it costs to take one for the other.
        odd: by group, what it costs in any case: ink that looks like no character.
        places_px: where the engine saw the middle of each character along the line.
        sure: the engine's figure for each character.
        groups: of pieces of ink, all that may be a character.
        em_px: the size of the characters.
    """
    n_characters, n_pieces = len(places_px), groups[-1].last
    middles = np.array([group.middle for group in groups])
    away = np.abs(middles[None, :] - np.asarray(places_px, dtype=float)[:, None]) / em_px
    cost = np.minimum(unlike, UNLIKE_CAP) + PLACE_COST_EM * np.minimum(away, MAX_PLACE_EM) + odd
    ending: list[list[int]] = [[] for _ in range(n_pieces + 1)]
    for number, group in enumerate(groups):
        ending[group.last].append(number)
    ends = _within_reach(places_px, groups, em_px)
    best = np.full((n_characters + 1, n_pieces + 1), np.inf)
    best[0, 0] = 0.0
    came: dict[tuple[int, int], tuple[int, int, Step]] = {}
    for done in range(n_characters + 1):
        for piece in ends[done]:
            ways = []
            if done:
                without = NO_INK_COST[0] + NO_INK_COST[1] * sure[done - 1]
                ways.append((best[done - 1, piece] + without, done - 1, piece, done - 1, None))
            for number in ending[piece]:
                first = groups[number].first
                if done:
                    matched = best[done - 1, first] + cost[done - 1, number]
                    ways.append((matched, done - 1, first, done - 1, number))
                left = best[done, first] + NO_CHARACTER_COST + odd[number]
                ways.append((left, done, first, None, number))
            if ways:
                cheapest = min(ways, key=lambda way: way[0])
                if cheapest[0] < np.inf:
                    best[done, piece] = cheapest[0]
                    came[done, piece] = (cheapest[1], cheapest[2], Step(cheapest[3], cheapest[4]))
    return _steps_to(n_characters, n_pieces, came)


def _within_reach(
    places_px: Sequence[float], groups: Sequence[InkGroup], em_px: float
) -> list[range]:
    """For each number of characters done, the numbers of pieces that may be done then."""
    ends_px = [-np.inf] + [np.inf] * groups[-1].last
    for group in groups:
        ends_px[group.last] = group.end
    reach = REACH_EM * em_px
    spans = [range(1)]
    for place in places_px:
        low = int(np.searchsorted(ends_px, place - reach))
        high = int(np.searchsorted(ends_px, place + reach, side="right"))
        spans.append(range(max(0, low - 1), max(high, 1)))
    # Before the first character and after the last there may be any ink.
    spans[0] = range(spans[1].stop)
    spans[-1] = range(spans[-1].start, len(ends_px))
    return spans


def _steps_to(
    character: int, piece: int, came: dict[tuple[int, int], tuple[int, int, Step]]
) -> list[Step]:
    steps = []
    while (character, piece) != (0, 0):
        if (character, piece) not in came:
            return []
        character, piece, step = came[character, piece]
        steps.append(step)
    return steps[::-1]
