"""The first and the last row of tables that are ruled between their rows only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from corpus.geometry import BBox
from parsers.layout.lines import TextLine
from parsers.layout.tables.captions import opens_caption
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.rule_stacks import RULE_EXTENT_TOLERANCE_PT, RuleStack
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.white_columns import FULL_LINE_SHARE, Columns, median_size

REACH_EM: Final = 2.0
"""So near to the last rule the line of a row begins, padding and centred cells included."""

INTERLEAVED_EM: Final = 1.25
"""Lines of cells that are centred beside each other stand nearer than lines of one text."""

FULL_EM: Final = 2.0
"""A line that leaves less than two characters free is full: 禁則 moves one, padding takes one."""

MIN_COLUMNS: Final = 3
"""Over two columns also stand a title and, at the right, a note."""

PADDING_EM: Final = 0.3
"""Room between the text of a row and where its rule would be."""


def with_open_rows(
    stack: RuleStack,
    lines: Sequence[TextLine],
    columns_of: Callable[[RuleStack], Columns | None],
) -> RuleStack:
    """A stack with rules where the first row's top and the last one's bottom would have them.

    Args:
        stack: of rules.
        lines: of the page.
        columns_of: tells the columns between the rules of a stack.
    """
    box = stack.bbox
    beside = [line for line in lines if _is_within(line, box)]
    above = sorted((ln for ln in beside if ln.bbox.y_mid < box.top), key=lambda ln: -ln.bbox.y_mid)
    below = sorted(
        (ln for ln in beside if ln.bbox.y_mid > box.bottom), key=lambda ln: ln.bbox.y_mid
    )
    near = [edge for edge in (above[:1], below[:1]) if edge]
    columns = columns_of(stack) if near else None
    if columns is None or columns.count < MIN_COLUMNS:
        return stack
    whole = list(stack.whole)
    first, last = _row_at(box.top, above, columns), _row_at(box.bottom, below, columns)
    if first:
        top = min(line.bbox.top for line in first) - PADDING_EM * median_size(first)
        whole.insert(0, Edge(top, box.x0, box.x1))
    if last:
        bottom = max(line.bbox.bottom for line in last) + PADDING_EM * median_size(last)
        whole.append(Edge(bottom, box.x0, box.x1))
    return RuleStack(tuple(whole), stack.partial)


def _is_within(line: TextLine, box: BBox) -> bool:
    margin = RULE_EXTENT_TOLERANCE_PT
    return line.bbox.x0 >= box.x0 - margin and line.bbox.x1 <= box.x1 + margin


def _row_at(rule_at: float, lines: Sequence[TextLine], columns: Columns) -> list[TextLine]:
    """The lines of a row beside an outer rule, the nearest first; empty where there is none.

    One of them has texts in most columns; the others stand between its own and the rule, or so
    near that they are of cells centred beside it, or go on with texts that wrap.
    """
    row: list[TextLine] = []
    has_full = False
    for line in lines:
        before = row[-1].bbox.y_mid if row else rule_at
        reach = INTERLEAVED_EM if has_full and not _goes_on(row, line, columns) else REACH_EM
        if abs(line.bbox.y_mid - before) > reach * line.size_pt or opens_caption(line):
            break
        row.append(line)
        has_full = has_full or _is_row(line, columns)
    return row if has_full else []


def _goes_on(row: Sequence[TextLine], line: TextLine, columns: Columns) -> bool:
    """Whether a line is of texts that the last line of a row broke at the end of their columns."""
    broken = {
        columns.range_of(text.x0, text.x1)[0]
        for text in line_to_segments(row[-1])
        if _is_full(text, columns, line.size_pt)
    }
    held = [columns.range_of(text.x0, text.x1) for text in line_to_segments(line)]
    is_below = line.bbox.y_mid > row[-1].bbox.y_mid
    return is_below and all(first == last and first in broken for first, last in held)


def _is_full(text: Segment, columns: Columns, size_pt: float) -> bool:
    first, last = columns.range_of(text.x0, text.x1)
    return first == last and columns.extents[first][1] - text.x1 <= FULL_EM * size_pt


def _is_row(line: TextLine, columns: Columns) -> bool:
    """Whether a line has a text of their own in most of the columns."""
    held = [columns.range_of(text.x0, text.x1) for text in line_to_segments(line)]
    own = {first for first, last in held if first == last}
    return len(own) >= FULL_LINE_SHARE * columns.count and len(own) == len(held)
