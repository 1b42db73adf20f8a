"""Horizontal rules gathered into the stacks that tables are made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from corpus.geometry import BBox
from parsers.layout.lines import TextLine
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.stack_cuts import MIN_ENDS, cut_at_captions

RULE_EXTENT_TOLERANCE_PT: Final = 6.0
"""Rules of one table begin and end together, give or take this."""

MIN_RULE_LENGTH_PT: Final = 80.0
"""A shorter rule is an underline or the blank of a form."""

MIN_HEAD_RULE_PT: Final = 20.0
"""A rule below a heading is as long as two columns; letters drawn as outlines give short ones."""

MIN_RULES: Final = 3
"""Top, below the head, bottom."""

HEAD_REACH_PT: Final = 15.0
"""A rule stands this near to the first and the last row, padding included."""

MAX_PITCH_SHARE: Final = 4.0
"""The highest row of a group is this many times as high as its lowest, at most."""


class RuleStack(Struct, frozen=True):
    """The horizontal rules of a table.

    Attributes:
        whole: the rules that run from its left end to its right end, from the top.
        partial: the shorter ones between them: below a heading over several columns, or
            between the rows of a group, whose name stands once at the left.
    """

    whole: tuple[Edge, ...]
    partial: tuple[Edge, ...] = ()

    @property
    def bbox(self) -> BBox:
        """The box between its first and its last rule."""
        left = min(rule.start for rule in self.whole)
        right = max(rule.end for rule in self.whole)
        return BBox(left, self.whole[0].at, right, self.whole[-1].at)

    @property
    def groups(self) -> tuple[Edge, ...]:
        """The rules below the head that reach to the right end: those between rows of a group."""
        head = self.whole[1] if len(self.whole) >= MIN_RULES else self.whole[0]
        right = self.bbox.x1
        return tuple(r for r in self.partial if r.at > head.at and _ends_at(r, right))

    @property
    def rows(self) -> list[Edge]:
        """The rules that part rows."""
        return sorted(self.whole + self.groups)


def rules_to_stacks(rules: Sequence[Edge], lines: Sequence[TextLine]) -> list[RuleStack]:
    """The stacks of rules that may be tables, wide ones first; captions part them."""
    gathered = [
        RuleStack(tuple(whole))
        for stack in _stack_rules(rules)
        for whole in cut_at_captions(stack, lines)
    ]
    stacks = [RuleStack(stack.whole, tuple(_within(stack, rules))) for stack in gathered]
    stacks = [stack for stack in stacks if _is_whole(stack) or _is_one_group(stack, lines)]
    return sorted(stacks, key=lambda stack: -stack.bbox.width)


def stack_round(table: BBox, rules: Sequence[Edge]) -> RuleStack | None:
    """The stack of a rule below the head of a table that has hardly another.

    Its bottom is the table's where no rule stands there.
    """
    margin, reach = RULE_EXTENT_TOLERANCE_PT, HEAD_REACH_PT
    whole = sorted(
        rule
        for rule in rules
        if rule.start <= table.x0 + margin
        and rule.end >= table.x1 - margin
        and table.top - reach <= rule.at <= table.bottom + reach
    )
    if not whole or len({(round(r.start), round(r.end)) for r in whole}) > 1:
        return None
    if whole[-1].at < table.bottom - margin:
        whole.append(whole[-1]._replace(at=table.bottom + margin / 2))
    stack = RuleStack(tuple(whole))
    return RuleStack(stack.whole, tuple(_within(stack, rules)))


def _stack_rules(rules: Sequence[Edge]) -> list[list[Edge]]:
    """Rules that begin and end together."""
    stacks: list[list[Edge]] = []
    for rule in sorted(rules):
        if rule.length < MIN_RULE_LENGTH_PT:
            continue
        for stack in stacks:
            if (
                abs(stack[0].start - rule.start) <= RULE_EXTENT_TOLERANCE_PT
                and abs(stack[0].end - rule.end) <= RULE_EXTENT_TOLERANCE_PT
            ):
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= MIN_ENDS]


def _within(stack: RuleStack, rules: Sequence[Edge]) -> list[Edge]:
    """The rules inside a stack that are shorter than its own."""
    box, margin = stack.bbox, RULE_EXTENT_TOLERANCE_PT
    return [
        rule
        for rule in rules
        if rule not in stack.whole
        and box.top < rule.at < box.bottom
        and rule.length >= MIN_HEAD_RULE_PT
        and rule.start >= box.x0 - margin
        and rule.end <= box.x1 + margin
    ]


def _is_whole(stack: RuleStack) -> bool:
    return len(stack.whole) >= MIN_RULES


def _is_one_group(stack: RuleStack, lines: Sequence[TextLine]) -> bool:
    """Whether two rules hold the rows of one group: its name, and shorter rules beside that.

    A page's own rules, at its head and at its foot, hold text that no rule keeps to its right.
    """
    if len(stack.rows) < MIN_RULES:
        return False
    pitches = [lower.at - upper.at for upper, lower in pairwise(stack.rows)]
    if max(pitches) > MAX_PITCH_SHARE * min(pitches):
        return False
    box, start = stack.bbox, min(rule.start for rule in stack.groups)
    words = [
        word.bbox for line in lines for word in line.words if box.top < word.bbox.y_mid < box.bottom
    ]
    return any(word.x1 <= start for word in words) and not any(
        word.x0 < start < word.x1 for word in words
    )


def _ends_at(rule: Edge, right: float) -> bool:
    return abs(rule.end - right) <= RULE_EXTENT_TOLERANCE_PT
