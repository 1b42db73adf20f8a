"""Runs of printed lines that may be the rows of a table without rules."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.captions import names_unit
from parsers.layout.tables.cell_kinds import is_item_mark
from parsers.layout.tables.segments import line_to_segments
from parsers.layout.tables.text_rows import is_amount_segment
from parsers.layout.tables.white_columns import median_size

BARE_GAP_EM: Final = 1.4
"""Without rules, columns of few lines stand farther apart than a full-width space parts words.

That is one em, and up to 1.35 times the height of the ink.
"""

MAX_LINE_PITCH_EM: Final = 3.2
"""Lines farther apart than this many times their size do not belong to one table."""

ALIKE_PITCH_EM: Final = 4.5
"""… but for those whose texts all begin at the same places: a line between them was not read."""

FULL_GAP_EM: Final = 0.4
"""A text that fills its column leaves so little white before the next one."""

SAME_START_PT: Final = 2.5
MIN_SAME_STARTS: Final = 3

MAX_ROWS_SET_APART: Final = 2
"""So few lines at a distance are sums; more are a table of their own."""

LARGER_TYPE: Final = 1.15
"""A heading between two tables is set so much larger; sizes of scanned lines differ by less."""

MARK_REACH_EM: Final = 3.0
"""The mark of a heading (イ, (2)) stands near its text."""

FIGURES_END_PT: Final = 3.0
"""Figures of one column end within this of each other."""


def lines_to_runs(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Neighbouring lines that hold two texts each, with the sums that stand apart below them."""
    across = [line for line in lines if not line.vertical]
    usual_pt = median_size(across) if across else 0.0
    rows = frozenset(line for line in across if _may_be_row(line, usual_pt))
    return _with_rows_set_apart(_neighbours(across, rows), rows)


def _neighbours(lines: Sequence[TextLine], rows: AbstractSet[TextLine]) -> list[list[TextLine]]:
    """Runs of neighbouring lines, all of which may be rows or none."""
    ordered = sorted(lines, key=lambda line: line.bbox.y_mid)
    runs: list[list[TextLine]] = []
    for line in ordered:
        if runs and are_neighbours(runs[-1][-1], line) and (line in rows) == (runs[-1][0] in rows):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def are_neighbours(upper: TextLine, lower: TextLine) -> bool:
    """Whether two lines stand near enough for one table."""
    pitch_em = (lower.bbox.y_mid - upper.bbox.y_mid) / max(lower.size_pt, upper.size_pt)
    if pitch_em <= MAX_LINE_PITCH_EM:
        return True
    return pitch_em <= ALIKE_PITCH_EM and _begin_alike(upper, lower)


def _begin_alike(upper: TextLine, lower: TextLine) -> bool:
    starts = [[text.x0 for text in line_to_segments(line, FULL_GAP_EM)] for line in (upper, lower)]
    return len(starts[0]) == len(starts[1]) >= MIN_SAME_STARTS and all(
        abs(a - b) <= SAME_START_PT for a, b in zip(*starts, strict=True)
    )


def _with_rows_set_apart(
    runs: Sequence[list[TextLine]], rows: AbstractSet[TextLine]
) -> list[list[TextLine]]:
    """Runs of lines of two texts, each with the few rows below that its figures go on in.

    A sum stands apart from what it sums up; its figures end where theirs do.
    """
    joined: list[list[TextLine]] = []
    goes_on = False
    for run in runs:
        if run[0] not in rows:
            goes_on = False
            continue
        if goes_on and len(run) <= MAX_ROWS_SET_APART and _figures_go_on(joined[-1], run):
            joined[-1] = [*joined[-1], *run]
        else:
            joined.append(run)
        goes_on = True
    return joined


def _figures_go_on(upper: Sequence[TextLine], lower: Sequence[TextLine]) -> bool:
    """Whether each lower line is a name and figures that end where upper figures end."""
    ends = [s.x1 for line in upper for s in line_to_segments(line) if is_amount_segment(s)]
    for line in lower:
        first, *others = line_to_segments(line, BARE_GAP_EM)
        figures = [s.x1 for s in others if is_amount_segment(s)]
        if is_amount_segment(first) or not figures:
            return False
        if any(sum(abs(end - x1) <= FIGURES_END_PT for end in ends) < 2 for x1 in figures):
            return False
    return True


def _may_be_row(line: TextLine, usual_pt: float) -> bool:
    """Whether a line holds two texts; a unit at its right is none (（単位　件）), nor a mark."""
    texts = line_to_segments(line, BARE_GAP_EM)
    if len(texts) < 2 or names_unit(line):
        return False
    is_near = texts[1].x0 - texts[0].x1 <= MARK_REACH_EM * line.size_pt
    is_large = line.size_pt > LARGER_TYPE * usual_pt
    return not (len(texts) == 2 and is_near and is_large and is_item_mark(texts[0].text))
