"""Runs of printed lines that may be the rows of a table without rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.captions import names_unit
from parsers.layout.tables.text_rows import is_amount_segment
from parsers.layout.tables.white_columns import line_to_segments

BARE_GAP_EM: Final = 1.4
"""Without rules, columns of few lines stand farther apart than a full-width space parts words.

That is one em, and up to 1.35 times the height of the ink.
"""

MAX_LINE_PITCH_EM: Final = 3.2
"""Lines farther apart than this many times their size do not belong to one table."""

MAX_ROWS_SET_APART: Final = 2
"""So few lines at a distance are sums; more are a table of their own."""

FIGURES_END_PT: Final = 3.0
"""Figures of one column end within this of each other."""


def lines_to_runs(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Neighbouring lines that hold two texts each, with the sums that stand apart below them."""
    return _with_rows_set_apart(_neighbours(lines))


def _neighbours(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Runs of neighbouring lines, each of which holds two texts or stands within the run."""
    ordered = sorted((ln for ln in lines if not ln.vertical), key=lambda ln: ln.bbox.y_mid)
    runs: list[list[TextLine]] = []
    for line in ordered:
        if (
            runs
            and line.bbox.y_mid - runs[-1][-1].bbox.y_mid
            <= MAX_LINE_PITCH_EM * max(line.size_pt, runs[-1][-1].size_pt)
            and _holds_two_texts(line) == _holds_two_texts(runs[-1][0])
        ):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _with_rows_set_apart(runs: Sequence[list[TextLine]]) -> list[list[TextLine]]:
    """Runs of lines of two texts, each with the few rows below that its figures go on in.

    A sum stands apart from what it sums up; its figures end where theirs do.
    """
    joined: list[list[TextLine]] = []
    goes_on = False
    for run in runs:
        if not _holds_two_texts(run[0]):
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


def _holds_two_texts(line: TextLine) -> bool:
    """Whether a line may be a table's row; a unit at its right is none (（単位　件）)."""
    return len(line_to_segments(line, BARE_GAP_EM)) > 1 and not names_unit(line)
