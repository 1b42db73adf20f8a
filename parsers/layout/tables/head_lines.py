"""Heads of two levels that no rule parts: a heading centred over the headings it covers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.white_columns import Columns

CENTRE_TOLERANCE_EM: Final = 1.2
"""A heading stands this close to the middle of the headings below it."""

MAX_HEADING_LETTERS: Final = 16

MAX_HEAD_LINES: Final = 4


def head_rules(lines: Sequence[TextLine], columns: Columns) -> list[Edge]:
    """The rules that would stand below the upper headings of a head, one for each.

    Args:
        lines: of the head, from the top.
        columns: of the table.
    """
    ordered = sorted(lines, key=lambda line: line.bbox.y_mid)
    for upper_end in range(1, len(ordered)):
        lowest = line_to_segments(ordered[-1])
        rules = []
        for line in ordered[:upper_end]:
            at = (line.bbox.bottom + ordered[-1].bbox.top) / 2
            for segment in line_to_segments(line):
                span = _covered_columns(segment, lowest, columns, line.size_pt)
                if span is not None and not _stands_among(segment, span, ordered[:-1], columns):
                    first, last = span
                    rules.append(Edge(at, columns.extents[first][0], columns.extents[last][1]))
        if rules:
            return rules
    return []


def _stands_among(
    heading: Segment, span: tuple[int, int], upper: Sequence[TextLine], columns: Columns
) -> bool:
    """Whether others, beside it or above, begin in the columns that a heading would cover.

    It stands in the middle between wrapped headings then, and is as tall as they are.
    """
    return any(
        span[0] <= columns.range_of(s.x0, s.x1)[0] <= span[1]
        for other in upper
        if other.bbox.y_mid <= heading.words[0].bbox.y_mid
        for s in line_to_segments(other)
        if s != heading
    )


def heads_columns(line: TextLine, below: TextLine, columns: Columns) -> bool:
    """Whether all texts of a line are headings over several columns of the line below."""
    lowest = line_to_segments(below)
    return all(
        _covered_columns(segment, lowest, columns, line.size_pt) is not None
        for segment in line_to_segments(line)
    )


def _covered_columns(
    heading: Segment, below: Sequence[Segment], columns: Columns, size_pt: float
) -> tuple[int, int] | None:
    """First and last column of the headings below whose middle the heading stands over."""
    if len(heading.text) > MAX_HEADING_LETTERS:
        return None
    middle = (heading.x0 + heading.x1) / 2
    tolerance = CENTRE_TOLERANCE_EM * size_pt
    centres = [(columns.range_of(s.x0, s.x1)[0], (s.x0 + s.x1) / 2) for s in below]
    if any(abs(centre - middle) <= tolerance / 2 for _, centre in centres):
        first, last = columns.range_of(heading.x0, heading.x1)
        return (first, last) if last > first and len(centres) > 1 else None
    best: tuple[float, tuple[int, int]] | None = None
    for i, (first, left) in enumerate(centres):
        for last, right in centres[i + 1 :]:
            off = abs((left + right) / 2 - middle)
            covers = left <= middle <= right and last > first
            if covers and off <= tolerance and (best is None or off < best[0]):
                best = (off, (first, last))
    return best[1] if best else None
