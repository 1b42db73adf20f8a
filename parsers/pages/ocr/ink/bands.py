"""Rows between horizontal rules closed at their ends, like the cells of a drawn grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from parsers.pages.ocr.ink.rulings import InkRuling
from parsers.pages.ocr.raster import InkMask

MIN_RULES = 3
"""Top, below the head, bottom: fewer equal rules are underlines."""
MIN_RULE_IN = 1.1
"""A shorter rule is an underline or the blank of a form (80 pt)."""
SAME_END_IN = 0.08
"""Rules of one table begin and end together, give or take this (6 pt)."""
WALL_PX = 1
"""Ink this near to an end means that text runs over it: that row stays open there."""


def rows_to_side_walls(
    rulings: Sequence[InkRuling], ink: InkMask, dpi: float
) -> tuple[InkRuling, ...]:
    """Walls from rule to rule at both ends of a table with horizontal rules only.

    Without them all rows of such a table are one area, in which the text of a row is cut
    together with the rows above and below it.

    Args:
        rulings: of the page.
        ink: the text's.
        dpi: resolution of the ink.
    """
    walls: list[InkRuling] = []
    for stack in _stacks(_lone_rules(rulings, dpi), SAME_END_IN * dpi):
        for upper, lower in pairwise(stack):
            for ends in ((upper.start, lower.start), (upper.end, lower.end)):
                wall = _wall(sum(ends) / 2, upper, lower)
                if not _runs_through_ink(wall, ink):
                    walls.append(wall)
    return tuple(walls)


def _lone_rules(rulings: Iterable[InkRuling], dpi: float) -> list[InkRuling]:
    """Long horizontal rules that no upright one meets, from the top."""
    rulings = list(rulings)
    reach = SAME_END_IN * dpi
    uprights = [ruling for ruling in rulings if ruling.orientation == "vertical"]
    lone = [
        rule
        for rule in rulings
        if rule.orientation == "horizontal"
        and rule.length_px >= MIN_RULE_IN * dpi
        and not any(_meet(upright, rule, reach) for upright in uprights)
    ]
    return sorted(lone, key=lambda rule: rule.across_mid)


def _meet(upright: InkRuling, rule: InkRuling, reach_px: float) -> bool:
    return (
        rule.start - reach_px <= upright.across_mid <= rule.end + reach_px
        and upright.start - reach_px <= rule.across_mid <= upright.end + reach_px
    )


def _stacks(rules: Iterable[InkRuling], reach_px: float) -> list[list[InkRuling]]:
    stacks: list[list[InkRuling]] = []
    for rule in rules:
        for stack in stacks:
            same_start = abs(stack[-1].start - rule.start) <= reach_px
            if same_start and abs(stack[-1].end - rule.end) <= reach_px:
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= MIN_RULES]


def _wall(x: float, upper: InkRuling, lower: InkRuling) -> InkRuling:
    return InkRuling("vertical", upper.across_at(x), lower.across_at(x), x, x, 1.0)


def _runs_through_ink(wall: InkRuling, ink: InkMask) -> bool:
    box = wall.box.expanded(WALL_PX, ink.shape[1], ink.shape[0])
    # The rules themselves are not text, but their frayed ends may be left in it.
    inset = min(4, box.height // 4)
    return bool(ink[box.top + inset : box.bottom - inset, box.left : box.right].any())
