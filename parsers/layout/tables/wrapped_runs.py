"""Runs of printed lines that may be a table without rules, and the columns they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from parsers.layout.lines import TextLine
from parsers.layout.tables.captions import names_unit, opens_caption
from parsers.layout.tables.line_runs import are_neighbours
from parsers.layout.tables.segments import line_to_segments
from parsers.layout.tables.white_columns import Columns, find_columns, median_size

BARE_GAP_EM: Final = 1.0
"""Without rules, columns stand at least one character apart."""

LONG_RUN_LINES: Final = 6
LONG_RUN_GAP_EM: Final = 0.4
HEADED_GAP_EM: Final = 0.25
"""White that goes down through six lines is no chance, be it narrow; less so between headings."""

LOOSE_LINE_EM: Final = 0.5
"""A heading stands this far from the lines above it; lines of one cell are nearer."""

ALONE_ABOVE_EM: Final = 1.0
"""… and a heading within a run of lines farther."""

EVEN_PITCH: Final = 1.1
"""Lines of wrapped texts stand evenly, give or take a pixel of a scan."""

TIGHT_PITCH: Final = 0.75
"""Lines nearer than this share of the distance of rows are of one cell."""

SAME_START_EM: Final = 0.3
"""A text and what it goes on with begin at one place."""

PROSE_SHARE: Final = 0.6
"""One text that takes this share of the width of all lines around it is no cell."""

MAX_CAPTION_TEXTS: Final = 2
MARK_REACH_EM: Final = 3.0
"""The mark of a heading stands near its text."""

LARGER_TYPE: Final = 1.08
"""Headings are set larger than the table by this at least."""


class Run(NamedTuple):
    """Lines from the top, and the columns that their texts stand in."""

    lines: list[TextLine]
    columns: Columns


def find_runs(lines: Sequence[TextLine]) -> list[Run]:
    """Runs of neighbouring lines whose texts stand in common columns, two at least."""
    ordered = sorted((ln for ln in lines if not ln.vertical), key=lambda ln: ln.bbox.y_mid)
    return [
        run
        for chunk in _neighbours(ordered)
        for part in _without_headings(chunk)
        for run in _in_columns(part)
    ]


def _neighbours(ordered: Sequence[TextLine]) -> list[list[TextLine]]:
    chunks: list[list[TextLine]] = []
    for line in ordered:
        if chunks and are_neighbours(chunks[-1][-1], line):
            chunks[-1].append(line)
        else:
            chunks.append([line])
    return chunks


def _without_headings(chunk: Sequence[TextLine]) -> list[list[TextLine]]:
    """A chunk cut at headings, captions, units and full lines of prose."""
    width = max(ln.bbox.x1 for ln in chunk) - min(ln.bbox.x0 for ln in chunk)
    size_pt = median_size(chunk)
    parts: list[list[TextLine]] = [[]]
    for index, line in enumerate(chunk):
        above = chunk[index - 1] if index else None
        if _is_prose(line, width) or names_unit(line) or _is_heading(line, above, size_pt):
            parts.append([])
        else:
            parts[-1].append(line)
    return [part for part in parts if part]


def _is_prose(line: TextLine, width: float) -> bool:
    return line.bbox.width > PROSE_SHARE * width and len(line_to_segments(line, BARE_GAP_EM)) == 1


def _is_heading(line: TextLine, above: TextLine | None, size_pt: float) -> bool:
    if above is not None and line.bbox.top - above.bbox.bottom < LOOSE_LINE_EM * line.size_pt:
        return False
    texts = line_to_segments(line, BARE_GAP_EM)
    together = all(b.x0 - a.x1 <= MARK_REACH_EM * line.size_pt for a, b in pairwise(texts))
    if len(texts) > MAX_CAPTION_TEXTS or not together:
        return False
    return opens_caption(line) or line.size_pt > LARGER_TYPE * size_pt


def _in_columns(part: Sequence[TextLine]) -> list[Run]:
    """The part as a run, or cut at the lines that stand across its columns."""
    lines = _between_full_lines(part)
    if len(lines) < 2:
        return []
    columns = _columns_of(lines)
    if columns is None:
        return []
    for index, line in enumerate(lines):
        if _stands_across(line, columns) or _stands_alone(index, lines):
            return _in_columns(lines[:index]) + _in_columns(lines[index + 1 :])
    return [Run(lines, columns)]


def _between_full_lines(part: Sequence[TextLine]) -> list[TextLine]:
    """The lines from the first to the last with several texts, and those that touch them."""
    full = [i for i, ln in enumerate(part) if len(line_to_segments(ln, BARE_GAP_EM)) > 1]
    if not full:
        return []
    first, last = full[0], full[-1]
    while first > 0 and _touch(part[first - 1], part[first]):
        first -= 1
    wrap_pt = _pitch_of_wraps(part[first : last + 1])
    row_pt = min((_pitch(part[a], part[b]) for a, b in pairwise(full)), default=0.0)
    while last + 1 < len(part):
        upper, lower = part[last], part[last + 1]
        reach_pt = wrap_pt
        if _goes_on_below(upper, lower):
            reach_pt = max(wrap_pt, TIGHT_PITCH * row_pt)
        if not _touch(upper, lower) and _pitch(upper, lower) > reach_pt:
            break
        last += 1
    return list(part[first : last + 1])


def _pitch_of_wraps(lines: Sequence[TextLine]) -> float:
    """How far below the line above it a text goes on, at most; 0 where none of them wraps.

    Boxes of scanned lines are of ink: between them there is more white than between letters.
    """
    pitches = [
        _pitch(upper, lower)
        for upper, lower in pairwise(lines)
        if len(line_to_segments(lower, BARE_GAP_EM)) == 1
    ]
    return EVEN_PITCH * min(pitches, default=0.0)


def _goes_on_below(upper: TextLine, lower: TextLine) -> bool:
    """Whether a line begins under a text of the line above that is not its first."""
    starts = [text.x0 for text in line_to_segments(upper, LONG_RUN_GAP_EM)[1:]]
    return any(abs(lower.bbox.x0 - start) <= SAME_START_EM * lower.size_pt for start in starts)


def _pitch(upper: TextLine, lower: TextLine) -> float:
    return lower.bbox.y_mid - upper.bbox.y_mid


def _touch(upper: TextLine, lower: TextLine) -> bool:
    return lower.bbox.top - upper.bbox.bottom < LOOSE_LINE_EM * lower.size_pt


def _columns_of(lines: Sequence[TextLine]) -> Columns | None:
    full = [ln for ln in lines if len(line_to_segments(ln, BARE_GAP_EM)) > 1]
    gap_em = LONG_RUN_GAP_EM if len(full) >= LONG_RUN_LINES else BARE_GAP_EM
    fine_em = HEADED_GAP_EM if len(full) >= LONG_RUN_LINES else LONG_RUN_GAP_EM
    size_pt = median_size(lines)
    return find_columns(
        [line_to_segments(line, LONG_RUN_GAP_EM) for line in lines],
        min(line.bbox.x0 for line in lines),
        max(line.bbox.x1 for line in lines),
        (gap_em * size_pt, fine_em * size_pt),
    )


def _stands_across(line: TextLine, columns: Columns) -> bool:
    """Whether a line is a text or two over several columns."""
    n_texts = len(line_to_segments(line, BARE_GAP_EM))
    if n_texts > min(MAX_CAPTION_TEXTS, columns.count - 1):
        return False
    spans = [columns.range_of(s.x0, s.x1) for s in line_to_segments(line, LONG_RUN_GAP_EM)]
    return any(first != last for first, last in spans)


def _stands_alone(index: int, lines: Sequence[TextLine]) -> bool:
    """Whether a line is one text at the left, far from the lines above and below: a heading."""
    line = lines[index]
    if not 0 < index < len(lines) - 1 or len(line_to_segments(line, BARE_GAP_EM)) > 1:
        return False
    above = line.bbox.top - lines[index - 1].bbox.bottom
    below = lines[index + 1].bbox.top - line.bbox.bottom
    left = min(other.bbox.x0 for other in lines)
    return (
        line.bbox.x0 - left <= MARK_REACH_EM * line.size_pt
        and above >= ALONE_ABOVE_EM * line.size_pt
        and below >= LOOSE_LINE_EM * line.size_pt
    )
