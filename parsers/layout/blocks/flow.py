"""Printed lines brought into reading order: columns, facing pages, tiers of vertical writing.

Everything is reckoned along the writing direction, so that two columns of horizontal text and
two tiers (段) of vertical text are the same case.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise
from typing import Final, NamedTuple

from corpus.geometry import BBox, union_of
from corpus.page import Word
from parsers.layout.lines import TextLine, word_size

GUTTER_EM: Final = 0.5
"""The narrowest strip between columns; spaces between words do not line up."""

TIER_GUTTER_EM: Final = 0.25
"""Tiers of a gazette stand half an em apart, parted by a rule; the bins take some of it."""

MIN_COLUMN_LINES: Final = 6
"""Fewer lines side by side are a letterhead or a list with tabs."""

MIN_COLUMN_SHARE: Final = 0.25
"""A column's median line fills at least this share of the text's measure; the labels of a
list (日　時　…) are narrower."""

FULL_SHARE: Final = 0.4
"""Two fifths of a column's lines reach its end; the entries of a list end anywhere."""

TABLE_PITCH: Final = 2.0
"""Depth of a table's row, in ems of the text around it."""

BASELINE_EM: Final = 0.12
"""Entries of one row stand on one baseline, to a tenth of the type size."""

MIN_TEXTS: Final = 3
TEXT_GAP_EM: Final = 0.8
"""Seat, family and given name are texts of their own, with a full-width space between them;
running text is one."""

MIN_OFF_LINES: Final = 4
"""Lines off the other column's baselines before it counts as set on its own."""

CROSSING_SHARE: Final = 0.34
"""Lines running across the gutter, headings and tables, stay under a third of its lines."""

STRIP_CROSSING_SHARE: Final = 0.12
"""How many of the lines may cross a strip for it to count as white."""

BIN_PT: Final = 2.0
"""Resolution in which white strips are looked for."""

MAX_TRIALS: Final = 4
"""White strips tried, the widest first."""

MAX_DEPTH: Final = 3
"""Facing pages of two columns in two tiers; nothing is set deeper."""


class _Split(NamedTuple):
    """A line's parts on both sides of a gutter; both None where it runs across."""

    before: TextLine | None
    after: TextLine | None


def lines_to_columns(lines: Sequence[TextLine], depth: int = 0) -> list[list[TextLine]]:
    """Lines in reading order, grouped by the column they stand in.

    Lines across all columns end the columns above them and are a group of their own.
    """
    gutter = _find_gutter(lines) if depth < MAX_DEPTH else None
    if gutter is None:
        return [list(lines)] if lines else []
    groups: list[list[TextLine]] = []
    splits = [(line, _split_at(line, gutter)) for line in lines]
    for is_across, band in groupby(splits, key=lambda item: item[1] == (None, None)):
        if is_across:
            groups.append([line for line, _ in band])
            continue
        parts = [split for _, split in band]
        before = [split.before for split in parts if split.before is not None]
        after = [split.after for split in parts if split.after is not None]
        groups.extend(lines_to_columns(before, depth + 1))
        groups.extend(lines_to_columns(after, depth + 1))
    return groups


def split_beside(lines: Sequence[TextLine], boxes: Sequence[BBox]) -> list[TextLine]:
    """Lines cut where a box (a table) stands between two of their words."""
    pieces = list(lines)
    for box in boxes:
        cut: list[TextLine] = []
        for line in pieces:
            position = box.y_mid if line.vertical else box.x_mid
            split = _split_at(line, position) if _reaches_beside(line, box) else _Split(line, None)
            parts = [part for part in split if part is not None]
            cut.extend(parts or [line])
        pieces = cut
    return pieces


def _reaches_beside(line: TextLine, box: BBox) -> bool:
    if line.vertical:
        return box.x0 < line.bbox.x_mid < box.x1
    return box.top < line.bbox.y_mid < box.bottom


def _find_gutter(lines: Sequence[TextLine]) -> float | None:
    """The position of a white strip with columns of text on both its sides."""
    if len(lines) < MIN_COLUMN_LINES:
        return None
    low = min(line.start for line in lines)
    high = max(line.end for line in lines)
    strips = _white_strips(lines, low, high)
    em = sorted(line.size_pt for line in lines)[len(lines) // 2]
    narrowest = em * (TIER_GUTTER_EM if lines[0].vertical else GUTTER_EM)
    wide = [strip for strip in strips if strip[1] - strip[0] >= narrowest]
    wide.sort(key=lambda strip: strip[0] - strip[1])
    middles = ((start + end) / 2 for start, end in wide[:MAX_TRIALS])
    return next((middle for middle in middles if _is_gutter(lines, middle, high - low)), None)


def _white_strips(lines: Sequence[TextLine], low: float, high: float) -> list[tuple[float, float]]:
    """Intervals in the middle of the measure that hardly any word covers."""
    n_bins = int((high - low) / BIN_PT) + 2
    steps = [0] * (n_bins + 1)
    weights = _weights(lines)
    for line, weight in zip(lines, weights, strict=True):
        for start, end in _extents(line):
            steps[max(0, int((start - low) / BIN_PT))] += weight
            steps[min(n_bins, int((end - low) / BIN_PT) + 1)] -= weight
    allowed = STRIP_CROSSING_SHARE * sum(weights)
    first, last = int(0.2 * n_bins), int(0.8 * n_bins)
    covered = list(accumulate(steps))[first:last]
    strips: list[tuple[float, float]] = []
    position = first
    for is_white, run in groupby(covered, key=lambda count: count <= allowed):
        length = len(list(run))
        if is_white:
            strips.append((low + position * BIN_PT, low + (position + length) * BIN_PT))
        position += length
    return strips


def _extents(line: TextLine) -> list[tuple[float, float]]:
    if not line.words:
        return [(line.start, line.end)]
    if line.vertical:
        return [(word.bbox.top, word.bbox.bottom) for word in line.words]
    return [(word.bbox.x0, word.bbox.x1) for word in line.words]


def _is_gutter(lines: Sequence[TextLine], position: float, measure: float) -> bool:
    splits = [_split_at(line, position) for line in lines]
    crossing = sum(split == (None, None) for split in splits)
    if crossing > CROSSING_SHARE * len(lines):
        return False
    before = [split.before for split in splits if split.before is not None]
    after = [split.after for split in splits if split.after is not None]
    is_independent = _stand_apart(splits)
    if not is_independent and _are_entries(before) and _are_entries(after):
        return False
    return all(
        _is_column(column, measure, is_independent=is_independent) for column in (before, after)
    )


def _are_entries(column: Sequence[TextLine]) -> bool:
    """Whether most lines are several texts with white between them: a list (２番　河野　由紀)."""
    n_listed = sum(_n_texts(line) >= MIN_TEXTS for line in column)
    return 2 * n_listed > len(column)


def _n_texts(line: TextLine) -> int:
    white = TEXT_GAP_EM * line.size_pt
    return 1 + sum(b[0] - a[1] >= white for a, b in pairwise(_extents(line)))


def _stand_apart(splits: Sequence[_Split]) -> bool:
    """Whether the lines of two columns do not stand on the same baselines (panes of a slide)."""
    pairs = [(a, b) for a, b in splits if a is not None and b is not None]
    n_off = sum(
        abs(_baseline(a) - _baseline(b)) > BASELINE_EM * min(a.size_pt, b.size_pt) for a, b in pairs
    )
    return n_off >= MIN_OFF_LINES and 2 * n_off >= len(pairs)


def _baseline(line: TextLine) -> float:
    return line.bbox.x_mid if line.vertical else line.bbox.bottom


def _is_column(lines: Sequence[TextLine], measure: float, *, is_independent: bool) -> bool:
    if len(lines) < MIN_COLUMN_LINES:
        return False
    if lines[0].vertical:
        return True  # nobody tabulates downwards: tiers need no further proof
    lengths = sorted(
        length
        for line, weight in zip(lines, _weights(lines), strict=True)
        for length in [line.end - line.start] * weight
    )
    if lengths[len(lengths) // 2] < MIN_COLUMN_SHARE * measure:
        return False
    if is_independent:
        return True
    end = max(line.end for line in lines)
    n_full = sum(end - line.end <= 2 * line.size_pt for line in lines)
    return n_full >= FULL_SHARE * len(lines)


def _weights(lines: Sequence[TextLine]) -> list[int]:
    """1 for a line; for a table as many as rows of text would stand in its place."""
    sizes = sorted(line.size_pt for line in lines if line.words)
    row_pt = TABLE_PITCH * sizes[len(sizes) // 2] if sizes else 0.0
    return [
        1 if line.words or not row_pt else max(1, round(_depth(line) / row_pt)) for line in lines
    ]


def _depth(line: TextLine) -> float:
    """The extent of a line or table across the writing direction."""
    return line.bbox.width if line.vertical else line.bbox.height


def _split_at(line: TextLine, position: float) -> _Split:
    if line.end <= position:
        return _Split(line, None)
    if line.start >= position:
        return _Split(None, line)
    if any(start < position < end for start, end in _extents(line)):
        return _Split(None, None)
    before = [word for word in line.words if _end(line, word) <= position]
    after = [word for word in line.words if _end(line, word) > position]
    return _Split(_part(line, before), _part(line, after))


def _end(line: TextLine, word: Word) -> float:
    return word.bbox.bottom if line.vertical else word.bbox.x1


def _part(line: TextLine, words: Sequence[Word]) -> TextLine | None:
    if not words:
        return None
    size_pt = max(word_size(word) for word in words)
    return TextLine(tuple(words), union_of(word.bbox for word in words), line.vertical, size_pt)
