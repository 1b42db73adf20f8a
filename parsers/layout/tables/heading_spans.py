"""Which columns the headings and labels of a table with horizontal rules span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations, pairwise
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.band_rows import Band
from parsers.layout.tables.column_grid import Span
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.head_lines import CENTRE_TOLERANCE_EM
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.white_columns import Columns

WIDE_SET_EM: Final = 3.0
"""Letters of a heading that is set wide stand no farther apart."""

MAX_PARTED: Final = 12
"""Columns below one rule among which its headings are shared out; more cost too much time."""


def part_head_rules(rules: Sequence[Edge], band: Band, columns: Columns) -> list[Edge]:
    """The rules below headings, one that runs below several cut between their columns."""
    parted: list[Edge] = []
    for rule in rules:
        above = [
            text
            for line in band.lines
            if line.bbox.y_mid < rule.at < band.bottom
            for text in _headings(line)
            if rule.start <= (text.x0 + text.x1) / 2 <= rule.end
        ]
        first, last = columns.range_of(rule.start, rule.end)
        if 1 < len(above) <= last - first < MAX_PARTED:
            ends = _shared_out(sorted(above, key=lambda text: text.x0), first, last, columns)
            parted += [
                Edge(rule.at, columns.extents[a][0], columns.extents[b - 1][1])
                for a, b in pairwise(ends)
            ]
        else:
            parted.append(rule)
    return parted


def _shared_out(
    headings: Sequence[Segment], first: int, last: int, columns: Columns
) -> tuple[int, ...]:
    """The first column of each heading, and the one behind the last.

    Each begins where its columns do, or stands in the middle over them.
    """
    cuts = combinations(range(first + 1, last + 1), len(headings) - 1)
    ends = ((first, *inner, last + 1) for inner in cuts)

    def off(shared: tuple[int, ...]) -> float:
        spans = pairwise(shared)
        return sum(
            min(
                abs(heading.x0 - columns.extents[a][0]),
                abs(_off_middle(heading, (a, b - 1), columns)),
            )
            for heading, (a, b) in zip(headings, spans, strict=True)
        )

    return min(ends, key=off)


def heads_over_empty(band: Band, columns: Columns) -> list[Span]:
    """The columns from .. to of headings that stand in the middle over some without a heading.

    So stands 区分 over the names of groups and those of their rows.
    """
    texts = [text for line in band.lines for text in _headings(line)]
    owners = [columns.range_of(text.x0, text.x1) for text in texts]
    headed = {column for first, last in owners for column in range(first, last + 1)}
    spans = []
    for text, (first, last) in zip(texts, owners, strict=True):
        tolerance = CENTRE_TOLERANCE_EM * band.lines[0].size_pt
        wider = [
            (abs(_off_middle(text, span, columns)), span)
            for span in _widened((first, last), headed, columns.count)
        ]
        off, span = min(wider, default=(tolerance, None))
        if span is not None and off < tolerance < abs(_off_middle(text, (first, last), columns)):
            spans.append(Span(band.top, band.bottom, *span))
    return spans


def _headings(line: TextLine) -> list[Segment]:
    """The texts of a line, the letters of one that is set wide (区　分) taken together."""
    texts: list[Segment] = []
    for text in line_to_segments(line):
        if texts and len(text.text) == 1 and len(texts[-1].words) == len(texts[-1].text):
            wide = text.x0 - texts[-1].x1 <= WIDE_SET_EM * line.size_pt
            if wide:
                text = Segment((*texts[-1].words, *text.words), texts.pop().x0, text.x1)
        texts.append(text)
    return texts


def _widened(own: tuple[int, int], headed: Set[int], count: int) -> list[tuple[int, int]]:
    """Stretches of columns round a heading's own, all others of them without one."""
    first, last = own
    firsts = [first]
    while firsts[-1] > 0 and firsts[-1] - 1 not in headed:
        firsts.append(firsts[-1] - 1)
    lasts = [last]
    while lasts[-1] + 1 < count and lasts[-1] + 1 not in headed:
        lasts.append(lasts[-1] + 1)
    return [(a, b) for a in firsts for b in lasts if (a, b) != own]


def _off_middle(text: Segment, span: tuple[int, int], columns: Columns) -> float:
    """How far a text stands from the middle of some columns, in points."""
    left, right = columns.edges[span[0]], columns.edges[span[1] + 1]
    return (text.x0 + text.x1 - left - right) / 2


def labels_over_names(bands: Sequence[Band], columns: Columns) -> Iterator[Span]:
    """The labels of rows of no group (合計) that stand in the middle over those of groups."""
    last = max((band.n_names for band in bands), default=0)
    for band in bands[1:]:
        texts = [text for line in band.lines for text in _headings(line)]
        labels = [t for t in texts if columns.range_of(t.x0, t.x1)[0] <= last]
        if band.n_names or not last or len(labels) != 1:
            continue
        tolerance = CENTRE_TOLERANCE_EM * band.lines[0].size_pt
        own = columns.range_of(labels[0].x0, labels[0].x1)
        is_over_all = abs(_off_middle(labels[0], (0, last), columns)) < tolerance
        if own != (0, last) and is_over_all:
            yield Span(band.top, band.bottom, 0, last)
