"""Printed lines gathered into the rows of a table, and the question whether they are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.cell_kinds import are_list, are_people, compact, is_amount
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.white_columns import Columns

TIGHT_PITCH: Final = 0.75
"""Lines nearer than this share of the usual pitch are lines of one cell."""

MIN_ROWS: Final = 3
"""Fewer aligned lines are chance: a date beside a number, a name beside a post."""

MIN_COLUMNS: Final = 3
"""Two columns without figures are a list with its marks, a label and its text, or prose."""

ALIGNED_TOLERANCE_PT: Final = 2.5
"""Texts of a column begin, end or centre within this of each other."""

ALIGNED_SHARE: Final = 0.7

MAX_TEXT_CHARACTERS: Final = 12
"""Texts of most columns of a table without rules are this short; prose set in columns is not."""

AMOUNT_SHARE: Final = 0.5

_LEADER: Final = re.compile(r"[.．・…‥·]{3,}")


def is_amount_segment(segment: Segment) -> bool:
    """Whether a text is a counted value."""
    return is_amount(compact(segment.text))


def lines_to_rows(
    lines: Sequence[TextLine], columns: Columns, *, ruled: bool
) -> list[list[TextLine]]:
    """Lines gathered to rows.

    Between rules (``ruled``) all lines are one row unless several of them hold amounts in one
    column. Otherwise a line begins a row unless it stands tight below the one before, or only
    carries on texts of it while its first column is empty.
    """
    ordered = sorted(lines, key=lambda line: line.bbox.y_mid)
    if not ordered:
        return []
    if ruled and not _amounts_repeat(ordered, columns):
        return [ordered]
    pitches = [b.bbox.y_mid - a.bbox.y_mid for a, b in pairwise(ordered)]
    usual = median(pitches) if pitches else 0.0
    rows = [[ordered[0]]]
    for line, pitch in zip(ordered[1:], pitches, strict=True):
        if pitch < TIGHT_PITCH * usual or _carries_on(line, rows[-1], columns):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _filled(line: TextLine, columns: Columns) -> dict[int, Segment]:
    return {columns.range_of(s.x0, s.x1)[0]: s for s in line_to_segments(line)}


def _amounts_repeat(lines: Sequence[TextLine], columns: Columns) -> bool:
    """Whether two lines hold an amount in the same column: they are two rows."""
    seen: set[int] = set()
    for line in lines:
        here = {c for c, s in _filled(line, columns).items() if c > 0 and is_amount_segment(s)}
        if here & seen:
            return True
        seen |= here
    return False


def _carries_on(line: TextLine, row: Sequence[TextLine], columns: Columns) -> bool:
    """Whether a line only goes on with texts of the row above it."""
    filled = _filled(line, columns)
    if 0 in filled or any(is_amount_segment(segment) for segment in filled.values()):
        return False
    above = {column for upper in row for column in _filled(upper, columns)}
    return set(filled) <= above


def rows_are_a_table(rows: Sequence[Sequence[Segment]], columns: Columns) -> bool:
    """Whether lines of texts in columns are a table, not prose, lists, or a table of contents."""
    placed = [{columns.range_of(s.x0, s.x1)[0]: s for s in row} for row in rows]
    full = [row for row in placed if len(row) >= 2]
    if len(full) < MIN_ROWS or len(full) < ALIGNED_SHARE * len(placed):
        return False
    by_column = [[row[c] for row in placed if c in row] for c in range(columns.count)]
    if any(len(texts) < 2 for texts in by_column):
        return False
    if not all(_are_aligned(texts) for texts in by_column):
        return False
    if any(_LEADER.search(s.text) for texts in by_column for s in texts):
        return False
    return _reads_as_table(by_column)


def _reads_as_table(by_column: Sequence[Sequence[Segment]]) -> bool:
    amounts = [_share([is_amount_segment(s) for s in texts]) for texts in by_column]
    counted = sum(share >= AMOUNT_SHARE for share in amounts[1:])
    texts = [[compact(s.text) for s in column] for column in by_column]
    if are_list(texts) or are_people(texts):
        return False
    if counted:
        return True
    long = [median(map(len, column)) > MAX_TEXT_CHARACTERS for column in texts]
    if _share([text.endswith(":") for text in texts[0]]) > AMOUNT_SHARE:
        return False
    return len(by_column) >= MIN_COLUMNS and sum(long) <= 1


def _are_aligned(texts: Sequence[Segment]) -> bool:
    """Whether most texts of a column begin, end or centre at one position."""
    return any(
        _share([abs(v - median(values)) <= ALIGNED_TOLERANCE_PT for v in values]) >= ALIGNED_SHARE
        for values in (
            [s.x0 for s in texts],
            [s.x1 for s in texts],
            [(s.x0 + s.x1) / 2 for s in texts],
        )
    )


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
