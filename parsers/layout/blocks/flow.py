"""Printed lines brought into reading order: columns, facing pages, tiers of vertical writing.

Everything is reckoned along the writing direction, so that two columns of horizontal text and
two tiers (段) of vertical text are the same case.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from corpus.geometry import BBox, union_of
from corpus.page import Word
from parsers.layout.lines import TextLine, word_size

GUTTER_EM: Final = 1.2
"""Columns stand further apart than a full-width space; justified text stays closer."""

MIN_GUTTER_LINES: Final = 6
"""Fewer lines side by side are a list with tabs, or a letterhead."""

MIN_COLUMN_SHARE: Final = 0.25
"""A column's median line fills at least this share of the text's measure; the labels of a
list (日　時　…) are narrower."""

CROSSING_SHARE: Final = 0.34
"""Lines running across the gutter, headings and tables, stay under a third of its lines."""

MAX_DEPTH: Final = 3
"""Facing pages of two columns in two tiers; nothing is set deeper."""


def lines_to_columns(lines: Sequence[TextLine], depth: int = 0) -> list[list[TextLine]]:
    """Lines in reading order, grouped by the column they stand in.

    A line across all columns ends the columns above it and stands in a group of its own
    kind between them.
    """
    gutter = _find_gutter(lines) if depth < MAX_DEPTH else None
    if gutter is None:
        return [list(lines)] if lines else []
    groups: list[list[TextLine]] = []
    across: list[TextLine] = []
    first: list[TextLine] = []
    second: list[TextLine] = []

    def close_band() -> None:
        groups.extend(lines_to_columns(first, depth + 1))
        groups.extend(lines_to_columns(second, depth + 1))
        first.clear()
        second.clear()

    for line in lines:
        before, after = _split_at(line, gutter)
        if before is not None and before is after:
            close_band()
            across.append(line)
            continue
        if across:
            groups.append(list(across))
            across.clear()
        if before is not None:
            first.append(before)
        if after is not None:
            second.append(after)
    close_band()
    if across:
        groups.append(across)
    return groups


def _find_gutter(lines: Sequence[TextLine]) -> float | None:
    """The position of a white strip with text on both its sides, line after line."""
    with_words = [line for line in lines if line.words]
    if len(with_words) < MIN_GUTTER_LINES:
        return None
    low = min(line.start for line in with_words)
    high = max(line.end for line in with_words)
    candidates = sorted(
        (gap[0] + gap[1]) / 2
        for line in with_words
        for gap in _gaps(line)
        if low + 0.2 * (high - low) < (gap[0] + gap[1]) / 2 < low + 0.8 * (high - low)
    )
    if len(candidates) < MIN_GUTTER_LINES:
        return None
    step = max(1, len(candidates) // 16)
    best = max(candidates[::step], key=lambda position: _score(with_words, position))
    return best if _is_gutter(with_words, best, high - low) else None


def _gaps(line: TextLine) -> list[tuple[float, float]]:
    """White gaps inside a line wide enough to part columns."""
    gaps = []
    for left, right in pairwise(line.words):
        start, end = (
            (left.bbox.bottom, right.bbox.top) if line.vertical else (left.bbox.x1, right.bbox.x0)
        )
        if end - start >= GUTTER_EM * min(word_size(left), word_size(right)):
            gaps.append((start, end))
    return gaps


def _score(lines: Sequence[TextLine], position: float) -> int:
    score = 0
    for line in lines:
        if line.end <= position or line.start >= position:
            continue
        score += 1 if any(a <= position <= b for a, b in _gaps(line)) else -2
    return score


def _is_gutter(lines: Sequence[TextLine], position: float, measure: float) -> bool:
    firsts: list[float] = []
    seconds: list[float] = []
    crossing = 0
    for line in lines:
        before, after = _split_at(line, position)
        if before is not None and before is after:
            crossing += 1
            continue
        if before is not None and after is not None:
            firsts.append(before.end - before.start)
            seconds.append(after.end - after.start)
    if len(firsts) < MIN_GUTTER_LINES or crossing > CROSSING_SHARE * len(lines):
        return False
    narrower = min(_median(firsts), _median(seconds))
    return narrower >= MIN_COLUMN_SHARE * measure


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _split_at(line: TextLine, position: float) -> tuple[TextLine | None, TextLine | None]:
    """The two parts of a line; the line twice where it crosses the position."""
    if line.end <= position:
        return line, None
    if line.start >= position:
        return None, line
    if not any(a <= position <= b for a, b in _gaps(line)):
        return line, line
    before = [word for word in line.words if _middle(line, word.bbox) < position]
    after = [word for word in line.words if _middle(line, word.bbox) >= position]
    return _part(line, before), _part(line, after)


def _middle(line: TextLine, box: BBox) -> float:
    return box.y_mid if line.vertical else box.x_mid


def _part(line: TextLine, words: Sequence[Word]) -> TextLine:
    size_pt = max(word_size(word) for word in words)
    return TextLine(tuple(words), union_of(word.bbox for word in words), line.vertical, size_pt)
