"""Which ink of a line belongs to which character that the engine read: a cheapest path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.shapes.pieces import InkGroup

Costs = NDArray[np.float64]


class Step(NamedTuple):
    """A character and its ink: the number of either, None where there is no such."""

    character: int | None
    group: int | None


class _Way(NamedTuple):
    cost: float
    character: int
    piece: int
    step: Step


def align_ink(
    matched: Costs, no_ink: Costs, no_character: Costs, groups: Sequence[InkGroup]
) -> list[Step]:
    """The cheapest way to give each character of a line its ink, in order; nothing if none fits.

    Args:
        matched: characters by groups, what it costs to give one to the other; infinite for ink
            out of a character's reach.
        no_ink: by character, what it costs to leave it without ink.
        no_character: by group, what it costs to leave it without a character.
        groups: of pieces of ink, all that may be a character.
    """
    n_characters, n_pieces = len(no_ink), groups[-1].last
    ending: list[list[int]] = [[] for _ in range(n_pieces + 1)]
    for number, group in enumerate(groups):
        ending[group.last].append(number)
    best = np.full((n_characters + 1, n_pieces + 1), np.inf)
    best[0, 0] = 0.0
    came: dict[tuple[int, int], _Way] = {}
    for done, pieces in enumerate(_within_reach(matched, groups)):
        for piece in pieces:
            ways = []
            if done:
                cost = best[done - 1, piece] + no_ink[done - 1]
                ways.append(_Way(cost, done - 1, piece, Step(done - 1, None)))
            for number in ending[piece]:
                first = groups[number].first
                cost = best[done, first] + no_character[number]
                ways.append(_Way(cost, done, first, Step(None, number)))
                if done:
                    cost = best[done - 1, first] + matched[done - 1, number]
                    ways.append(_Way(cost, done - 1, first, Step(done - 1, number)))
            cheapest = min(ways, key=lambda way: way.cost, default=None)
            if cheapest is not None and cheapest.cost < np.inf:
                best[done, piece] = cheapest.cost
                came[done, piece] = cheapest
    return _steps_to(n_characters, n_pieces, came)


def _within_reach(matched: Costs, groups: Sequence[InkGroup]) -> list[range]:
    """For each number of characters done, the numbers of pieces that may be done then."""
    firsts = np.array([group.first for group in groups])
    lasts = np.array([group.last for group in groups])
    spans = [range(groups[-1].last + 1)]
    for costs in matched:
        reached = np.isfinite(costs)
        if reached.any():
            spans.append(range(int(firsts[reached].min()), int(lasts[reached].max()) + 1))
        else:
            spans.append(range(groups[-1].last + 1))
    # Behind the last character there may be any ink.
    spans[-1] = range(spans[-1].start, groups[-1].last + 1)
    return spans


def _steps_to(character: int, piece: int, came: dict[tuple[int, int], _Way]) -> list[Step]:
    steps = []
    while (character, piece) != (0, 0):
        if (character, piece) not in came:
            return []
        _, character, piece, step = came[character, piece]
        steps.append(step)
    return steps[::-1]
