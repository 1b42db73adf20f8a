"""Columns of text told by the white between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from msgspec import Struct

from parsers.layout.lines import TextLine
from parsers.layout.tables.segments import Segment
from parsers.layout.tables.spaced_words import merge_parted_names, spaced_heads_joined

FULL_LINE_SHARE: Final = 0.6
"""Lines with this share of the most texts on a line show the columns; others may span them."""

LINES_TO_A_BRIDGE: Final = 3
"""Of so many lines one may run over the white between two columns."""

_DATE_OPENER: Final = re.compile(r"\d*[年月第]")
_DATE_CLOSER: Final = re.compile(r"[年月日号]\d*")
"""Signs of a date set in columns of its own (２０ 年 ７ 月 ８ 日) belong to their numbers."""

COMMAS: Final = ("、", "，")
COMMA_SHARE: Final = 0.5
"""Lines of a cell end with a comma where they wrap there; most of a column's do not."""

MAX_HEAD_LINES: Final = 3
"""Lines of a heading."""


class Columns(Struct, frozen=True):
    """Columns of text.

    Attributes:
        edges: ``n + 1`` positions in points; inner ones in the middle of the white.
        extents: left and right end of the text of each column.
    """

    edges: tuple[float, ...]
    extents: tuple[tuple[float, float], ...]

    @property
    def count(self) -> int:
        """Number of columns."""
        return len(self.extents)

    def range_of(self, x0: float, x1: float) -> tuple[int, int]:
        """First and last column whose text a stretch overlaps, or the nearest column."""
        touched = [i for i, (left, right) in enumerate(self.extents) if x0 < right and left < x1]
        if touched:
            return touched[0], touched[-1]
        middle = (x0 + x1) / 2
        inner = self.edges[1:-1]
        nearest = sum(edge <= middle for edge in inner)
        return nearest, nearest


def find_columns(
    rows: Sequence[Sequence[Segment]],
    left: float,
    right: float,
    gaps_pt: tuple[float, float],
) -> Columns | None:
    """Columns from ``left`` to ``right``, parted by what is white in all full lines.

    Args:
        rows: the texts of each line, from the top; headings first.
        left: left end of the table in points.
        right: right end of the table in points.
        gaps_pt: width of white that parts columns, and of white that does so where the
            headings on both its sides are two.
    """
    most = max((len(row) for row in rows), default=0)
    full = [row for row in rows if len(row) >= max(2, FULL_LINE_SHARE * most)]
    if not full or right <= left:
        return None
    if full[0] is rows[0]:
        head = spaced_heads_joined(rows[0])
        full, rows = [head, *full[1:]], [head, *rows[1:]]
    wide, fine = gaps_pt
    strict = _ink_stretches(full, left, right, fine)
    extents = _close_fine_gaps(strict, full[0], wide)
    extents = _open_bridged_gaps(extents, full, wide)
    extents = _merge_letter_spaced(extents, full)
    extents = _merge_parted_sentences(extents, full)
    extents = _merge_heads_with_bodies(extents, rows)
    extents = merge_parted_names(extents, full)
    extents = _grow_by_single_texts(extents, rows)
    return extents_to_columns(extents, left, right)


def extents_to_columns(
    extents: Sequence[tuple[float, float]], left: float, right: float
) -> Columns | None:
    """Columns with these extents, parted in the middle between them; None for a single one."""
    if len(extents) < 2:
        return None
    edges = (left, *((a[1] + b[0]) / 2 for a, b in pairwise(extents)), right)
    return Columns(edges, tuple(extents))


def _ink_stretches(
    rows: Sequence[Sequence[Segment]], left: float, right: float, min_gap_pt: float
) -> list[tuple[float, float]]:
    """Stretches in which some row has text, parted by at least ``min_gap_pt`` of white."""
    spans = sorted(
        (max(word.bbox.x0, left), min(word.bbox.x1, right))
        for row in rows
        for segment in row
        for word in segment.words
        if word.bbox.x0 < right and word.bbox.x1 > left
    )
    if not spans:
        return [(left, right)]
    stretches = [spans[0]]
    for x0, x1 in spans[1:]:
        if x0 - stretches[-1][1] < min_gap_pt:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], x1))
        else:
            stretches.append((x0, x1))
    return stretches


def _open_bridged_gaps(
    extents: list[tuple[float, float]], rows: Sequence[Sequence[Segment]], wide_pt: float
) -> list[tuple[float, float]]:
    """Columns parted where but few lines run over the white between two headings.

    A text that fills its column touches the next one, and OCR reads both as one word. Columns
    that stand near, and headings alone, are looked at together with their neighbours: what runs
    over may be made of what belongs to that heading.
    """
    parted = []
    for near in _near_extents(extents, rows, wide_pt):
        left, right = near[0][0], near[-1][1]
        for few in range(1, len(rows) // LINES_TO_A_BRIDGE + 1):
            found = _stretches_in_many_rows(rows, left, right, few, wide_pt)
            found = _merge_heads_with_bodies(found, rows) if found else near
            if len(found) >= len(near) and _have_own_heads(found, rows[0]):
                near = found
                break
        parted += near
    return parted


def _near_extents(
    extents: Sequence[tuple[float, float]], rows: Sequence[Sequence[Segment]], wide_pt: float
) -> list[list[tuple[float, float]]]:
    """Extents in groups, headings alone with what follows, unless what they follow is nearer.

    The groups are parted by white that is wide enough for any two columns.
    """
    groups = [[extents[0]]]
    ends = [float("-inf"), *(right for _, right in extents)]
    for end, (before, extent) in zip(ends, pairwise(extents), strict=False):
        gap_pt = extent[0] - before[1]
        is_heading = len(_row_texts_in(before, rows)) == 1 and _is_headed(before, rows[0])
        if gap_pt < wide_pt or (is_heading and gap_pt <= before[0] - end):
            groups[-1].append(extent)
        else:
            groups.append([extent])
    return groups


def _have_own_heads(pieces: Sequence[tuple[float, float]], heads: Sequence[Segment]) -> bool:
    """Whether there are two stretches or more, and over each a heading over no other."""
    over = [
        {i for i, (left, right) in enumerate(pieces) if head.x0 < right and head.x1 > left}
        for head in heads
    ]
    return len(pieces) > 1 and all({i} in over for i in range(len(pieces)))


def _stretches_in_many_rows(
    rows: Sequence[Sequence[Segment]], left: float, right: float, few: int, min_gap_pt: float
) -> list[tuple[float, float]]:
    """Stretches in which more than ``few`` rows, or the first, have text.

    ``min_gap_pt`` at least is between them.
    """
    words = [
        (max(word.bbox.x0, left), min(word.bbox.x1, right), few + 1 if row is rows[0] else 1)
        for row in rows
        for segment in row
        for word in segment.words
        if word.bbox.x0 < right and word.bbox.x1 > left
    ]
    ends = sorted({end for word in words for end in word[:2]})
    stretches: list[tuple[float, float]] = []
    for x0, x1 in pairwise(ends):
        if sum(weight for a, b, weight in words if a <= x0 and x1 <= b) <= few:
            continue
        if stretches and x0 - stretches[-1][1] < min_gap_pt:
            stretches[-1] = (stretches[-1][0], x1)
        else:
            stretches.append((x0, x1))
    return stretches


def _close_fine_gaps(
    extents: list[tuple[float, float]], heads: Sequence[Segment], wide_pt: float
) -> list[tuple[float, float]]:
    """Columns put together over narrow white unless each has a heading of its own."""
    merged = [extents[0]]
    for extent in extents[1:]:
        apart = extent[0] - merged[-1][1] >= wide_pt
        if apart or (_is_headed(merged[-1], heads) and _is_headed(extent, heads)):
            merged.append(extent)
        else:
            merged[-1] = (merged[-1][0], extent[1])
    return merged


def _is_headed(extent: tuple[float, float], heads: Sequence[Segment]) -> bool:
    return any(extent[0] <= (head.x0 + head.x1) / 2 <= extent[1] for head in heads)


def _grow_by_single_texts(
    extents: list[tuple[float, float]], rows: Sequence[Sequence[Segment]]
) -> list[tuple[float, float]]:
    """Columns widened by the texts of other lines that stand in one column alone."""
    grown = list(extents)
    for segment in (segment for row in rows for segment in row):
        touched = [
            i for i, (left, right) in enumerate(grown) if segment.x0 < right and left < segment.x1
        ]
        if len(touched) == 1:
            left, right = grown[touched[0]]
            grown[touched[0]] = (min(left, segment.x0), max(right, segment.x1))
    return grown


def _merge_letter_spaced(
    extents: list[tuple[float, float]], rows: Sequence[Sequence[Segment]]
) -> list[tuple[float, float]]:
    """Columns put together that hold the single letters of labels (合　計) or parts of dates."""
    merged = [extents[0]]
    for before, extent in pairwise(extents):
        left, right = _texts_in(before, rows), _texts_in(extent, rows)
        if (
            (_all_single_letters(left) and _all_single_letters(right))
            or all(map(_DATE_OPENER.fullmatch, _row_texts_in(before, rows)))
            or all(map(_DATE_CLOSER.fullmatch, _row_texts_in(extent, rows)))
        ):
            merged[-1] = (merged[-1][0], extent[1])
        else:
            merged.append(extent)
    return merged


def _merge_parted_sentences(
    extents: list[tuple[float, float]], rows: Sequence[Sequence[Segment]]
) -> list[tuple[float, float]]:
    """Columns put together of which the left one ends with a comma: what follows goes on.

    The white of a comma belongs to it; where one stands below the other (第１条　受託者は、) it
    looks like that between two columns.
    """
    merged = [extents[0]]
    for before, extent in pairwise(extents):
        ends = [text.endswith(COMMAS) for text in _row_texts_in(before, rows)]
        if sum(ends) > COMMA_SHARE * len(ends):
            merged[-1] = (merged[-1][0], extent[1])
        else:
            merged.append(extent)
    return merged


def _merge_heads_with_bodies(
    extents: list[tuple[float, float]], rows: Sequence[Sequence[Segment]]
) -> list[tuple[float, float]]:
    """Columns put together of which one holds a heading and its neighbour what belongs to it.

    A centred heading need not stand above the figures that are set to the right of its column.
    """
    held = [
        {i for i, row in enumerate(rows) if any(s.x0 < right and s.x1 > left for s in row)}
        for left, right in extents
    ]
    merged, held_by = [extents[0]], [held[0]]
    for extent, rows_held in zip(extents[1:], held[1:], strict=True):
        if _is_head_and_body(held_by[-1], rows_held):
            merged[-1] = (merged[-1][0], extent[1])
            held_by[-1] = held_by[-1] | rows_held
        else:
            merged.append(extent)
            held_by.append(rows_held)
    return merged


def _is_head_and_body(a: set[int], b: set[int]) -> bool:
    if not a or not b:
        return False
    first, other = (a, b) if min(a) < min(b) else (b, a)
    return len(first) <= MAX_HEAD_LINES and max(first) < min(other)


def _texts_in(extent: tuple[float, float], rows: Sequence[Sequence[Segment]]) -> set[str]:
    words = (word for row in rows for segment in row for word in segment.words)
    return {w.text for w in words if w.bbox.x0 < extent[1] and w.bbox.x1 > extent[0]}


def _row_texts_in(extent: tuple[float, float], rows: Sequence[Sequence[Segment]]) -> list[str]:
    """The text of each row that has some in a stretch."""
    texts = (
        "".join(
            word.text
            for segment in row
            for word in segment.words
            if word.bbox.x0 < extent[1] and word.bbox.x1 > extent[0]
        )
        for row in rows
    )
    return [text for text in texts if text]


def _all_single_letters(texts: set[str]) -> bool:
    return all(len(text) == 1 and text > "\u3040" for text in texts)


def median_size(lines: Sequence[TextLine]) -> float:
    """Median font size of lines, in points."""
    return median(line.size_pt for line in lines) if lines else 0.0
