"""The texts between two rules looked at as one row, however its cells wrap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from msgspec import Struct

from parsers.layout.lines import TextLine
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.head_lines import CENTRE_TOLERANCE_EM
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.text_rows import is_amount_segment
from parsers.layout.tables.white_columns import FULL_LINE_SHARE, Columns, extents_to_columns

RULED_GAP_EM: Final = 0.5
"""Between rules that show a table, columns may stand this near to each other."""


TEXT_GAP_EM: Final = 1.0
"""White within a text, or before its unit, is narrower."""


class Band(Struct, frozen=True):
    """The lines between two rules.

    Attributes:
        n_names: columns before those that its rules part, which hold names of groups.
    """

    top: float
    bottom: float
    lines: tuple[TextLine, ...]
    n_names: int = 0

    @property
    def texts(self) -> list[list[Segment]]:
        """The texts of each line."""
        return [line_to_segments(line, RULED_GAP_EM) for line in self.lines]


def bands_to_texts(bands: Sequence[Band]) -> list[list[Segment]]:
    """The texts of each row: of a band where it is one row, else of its lines.

    Cells that wrap, or are centred beside such, leave few texts to each printed line. A band
    with two lines that are full is of several rows.
    """
    most = max((len(texts) for band in bands for texts in band.texts), default=0)
    rows: list[list[Segment]] = []
    for band in bands:
        full = [texts for texts in band.texts if len(texts) >= max(2, FULL_LINE_SHARE * most)]
        rows += band.texts if len(full) > 1 else _as_one_row(band.texts)
    return rows


def lowest_headings(band: Band, rules: Sequence[Edge]) -> list[Segment]:
    """The headings of single columns, without those that stand over several of them.

    Args:
        band: of the head.
        rules: that run below some headings.
    """
    inside = [rule for rule in rules if band.top < rule.at < band.bottom]
    placed = [
        _Heading(line.bbox.y_mid, line.size_pt, text)
        for line, texts in zip(band.lines, band.texts, strict=True)
        for text in texts
    ]
    upper = [
        heading
        for heading in placed
        if (_is_above_rule(heading, inside, placed) if inside else _is_over_two(heading, placed))
    ]
    lowest: list[Segment] = []
    for heading in placed:
        if heading not in upper:
            lowest = _merged(lowest, [heading.text])
    return lowest


class _Heading(NamedTuple):
    """A text of a head, the height it stands at and its size."""

    y: float
    size_pt: float
    text: Segment

    @property
    def x_mid(self) -> float:
        return (self.text.x0 + self.text.x1) / 2


def _is_above_rule(heading: _Heading, rules: Sequence[Edge], others: Sequence[_Heading]) -> bool:
    """Whether a heading has a rule below it, and under that rule other headings."""
    return any(
        heading.y < rule.at
        and rule.start <= heading.x_mid <= rule.end
        and any(other.y > rule.at and rule.start < other.x_mid < rule.end for other in others)
        for rule in rules
    )


def _is_over_two(heading: _Heading, others: Sequence[_Heading]) -> bool:
    """Whether a heading stands in the middle over two below, and no other over these."""
    tolerance = CENTRE_TOLERANCE_EM * heading.size_pt
    below = sorted((other for other in others if other.y > heading.y), key=lambda o: o.x_mid)
    above = [other for other in others if other.y <= heading.y and other is not heading]
    if any(abs(other.x_mid - heading.x_mid) <= tolerance / 2 for other in below):
        return False
    return any(
        left.x_mid < heading.x_mid < right.x_mid
        and left.y == right.y
        and abs((left.x_mid + right.x_mid) / 2 - heading.x_mid) <= tolerance
        and not any(o.text.x1 > left.text.x0 and o.text.x0 < right.text.x1 for o in above)
        for left, right in combinations(below, 2)
    )


def _as_one_row(lines: Sequence[list[Segment]]) -> list[list[Segment]]:
    """Lines put into the fullest of them; those with texts over two of its own stay apart."""
    if not lines:
        return []
    fullest = max(lines, key=len)
    row, rows = fullest, []
    for texts in lines:
        if texts is fullest or any(len(_touched(text, row)) > 1 for text in texts):
            rows.append(texts)
        else:
            row = _merged(row, texts)
    return [row if texts is fullest else texts for texts in rows]


def _touched(text: Segment, row: Sequence[Segment]) -> list[Segment]:
    return [other for other in row if text.x0 < other.x1 and other.x0 < text.x1]


def _merged(row: Sequence[Segment], texts: Sequence[Segment]) -> list[Segment]:
    """A row with the texts of another of its lines, those of one cell as one."""
    merged = list(row)
    for text in texts:
        for other in _touched(text, merged):
            merged.remove(other)
            text = Segment(
                (*other.words, *text.words), min(other.x0, text.x0), max(other.x1, text.x1)
            )
        merged.append(text)
    return sorted(merged, key=lambda segment: segment.x0)


def join_unheaded_columns(
    columns: Columns, heads: Sequence[Segment], bands: Sequence[Band]
) -> Columns:
    """Columns put together of which one has no heading, and no row has text in both.

    Texts that begin at the left, and a dash in the middle below the heading, stand apart.
    What always stands right behind a text of the column before goes on with it.
    """
    if not all(map(_is_word, heads)):
        return columns
    held = [_bands_with_text(extent, bands) for extent in columns.extents]
    headed = [any(h.x0 < right and left < h.x1 for h in heads) for left, right in columns.extents]
    joints = [
        (right[0] - left[1], index)
        for index, (left, right) in enumerate(pairwise(columns.extents))
        if headed[index] != headed[index + 1]
        and (not held[index] & held[index + 1] or (headed[index] and _goes_on(left, right, bands)))
    ]
    extents, joined = list(columns.extents), set[int]()
    for _, index in sorted(joints):
        if not joined & {index, index + 1}:
            joined |= {index, index + 1}
            extents[index] = extents[index + 1] = (extents[index][0], extents[index + 1][1])
    distinct = tuple(dict.fromkeys(extents))
    return extents_to_columns(distinct, columns.edges[0], columns.edges[-1]) or columns


def _goes_on(left: tuple[float, float], right: tuple[float, float], bands: Sequence[Band]) -> bool:
    """Whether all texts of a column stand right behind one of the column before."""
    lines = [line for band in bands for line in band.lines]
    gaps_em = [_gap_before(line, left, right) / line.size_pt for line in lines]
    held = [gap for gap in gaps_em if gap >= 0]
    return bool(held) and max(held) < TEXT_GAP_EM


def _gap_before(line: TextLine, left: tuple[float, float], right: tuple[float, float]) -> float:
    """The white before a line's text in a column; negative where it has none there."""
    behind = [word.bbox.x0 for word in line.words if right[0] <= word.bbox.x0 < right[1]]
    before = [word.bbox.x1 for word in line.words if left[0] <= word.bbox.x0 < left[1]]
    if not behind:
        return -1.0
    return max(0.0, min(behind) - max(before, default=-math.inf))


def cut_at_group_rules(
    columns: Columns, rules: Sequence[Edge], rows: Sequence[Sequence[Segment]]
) -> Columns:
    """Columns that end where the rules between the rows of groups begin.

    A heading over the names of groups and those of their rows reaches over that place.
    """
    extents = list(columns.extents)
    for start in {rule.start for rule in rules}:
        for left, right in [extent for extent in extents if extent[0] < start < extent[1]]:
            here = [t for row in rows for t in row if t.x0 < right and left < t.x1]
            sides = [(left, start)] if any(text.x1 <= start for text in here) else []
            sides += [(start, right)] if any(text.x0 >= start for text in here) else []
            at = extents.index((left, right))
            extents[at : at + 1] = sides or [(left, right)]
    return extents_to_columns(extents, columns.edges[0], columns.edges[-1]) or columns


def _bands_with_text(extent: tuple[float, float], bands: Sequence[Band]) -> set[int]:
    left, right = extent
    return {
        index
        for index, band in enumerate(bands)
        for texts in band.texts
        for text in texts
        if text.x0 < right and left < text.x1
    }


def _is_word(text: Segment) -> bool:
    """Whether a text may be a heading: no count, and no sign."""
    return not is_amount_segment(text) and any(map(str.isalpha, text.text))
