"""Which ink of a line belongs to which character that the engine read: a cheapest path."""

from __future__ import annotations

import math
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


_Way = tuple[int, int, int | None, int | None]
"""How many characters and pieces were done before a step, and the step."""


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
    ending: list[list[tuple[int, int, float]]] = [[] for _ in range(n_pieces + 1)]
    for number, (group, cost) in enumerate(zip(groups, no_character.tolist(), strict=True)):
        ending[group.last].append((number, group.first, cost))
    # Python's own numbers: NumPy takes ten times as long over one at a time.
    leaving, matching = no_ink.tolist(), matched.tolist()
    before: list[float] = []
    came: dict[tuple[int, int], _Way] = {}
    for done, pieces in enumerate(_within_reach(matched, groups)):
        best = [math.inf] * (n_pieces + 1)
        if not done:
            best[0] = 0.0
        for piece in pieces:
            cheapest: float = best[piece]
            way: _Way | None = None
            if done and (cost := before[piece] + leaving[done - 1]) < cheapest:
                cheapest, way = cost, (done - 1, piece, done - 1, None)
            for number, first, alone in ending[piece]:
                if (cost := best[first] + alone) < cheapest:
                    cheapest, way = cost, (done, first, None, number)
                if done and (cost := before[first] + matching[done - 1][number]) < cheapest:
                    cheapest, way = cost, (done - 1, first, done - 1, number)
            if way is not None:
                best[piece], came[done, piece] = cheapest, way
        before = best
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
        character, piece, *step = came[character, piece]
        steps.append(Step(*step))
    return steps[::-1]
