"""Where one table ends and the next begins among rules that begin and end together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from parsers.layout.lines import TextLine, line_text
from parsers.layout.tables.band_rows import RULED_GAP_EM, Band, bands_to_texts
from parsers.layout.tables.captions import names_unit, opens_caption
from parsers.layout.tables.cell_kinds import compact, is_item_mark, is_serial, is_year
from parsers.layout.tables.edges import Edge
from parsers.layout.tables.record_rows import is_date
from parsers.layout.tables.segments import Segment, line_to_segments
from parsers.layout.tables.text_rows import is_amount_segment
from parsers.layout.tables.white_columns import Columns, find_columns, median_size

MIN_ENDS: Final = 2
"""Top and bottom, where rules that part the rows of groups lie between them."""

MAX_CAPTION_TEXTS: Final = 2
"""A number and the title behind it."""

MARK_REACH_EM: Final = 4.0
"""The mark of a heading stands near its text."""

MIN_ROWS: Final = 2
"""A head and a row are a table."""

WHITE_PT: Final = 5.0
"""White between two tables; the two strokes of a double rule stand nearer together."""

VALUE_SHARE: Final = 0.5
"""Of a column of values, words are at most as many as signs and values."""


def cut_at_captions(stack: Sequence[Edge], lines: Sequence[TextLine]) -> list[Sequence[Edge]]:
    """A stack cut where a next table begins: with a caption between rules, or behind white."""
    bands = [
        Band(
            upper.at,
            lower.at,
            tuple(line for line in lines if upper.at <= line.bbox.y_mid < lower.at),
        )
        for upper, lower in pairwise(stack)
    ]
    head = next((band.lines for band in bands if band.lines), ())
    cut: list[Sequence[Edge]] = []
    start = 0
    for index, band in enumerate(bands):
        below = bands[index + 1].lines if index + 1 < len(bands) else ()
        above, next_rows = bands[start:index], _until_next_text(bands[index + 1 :])
        is_caption = band.lines and (
            _is_caption(band.lines) or _stands_over_head(band.lines, below, head)
        )
        if is_caption or _parts_tables(band, above, next_rows):
            cut.append(stack[start : index + 1])
            start = index + 1
    cut.append(stack[start:])
    return [stack for stack in cut if len(stack) >= MIN_ENDS]


def _until_next_text(bands: Sequence[Band]) -> Sequence[Band]:
    """The bands before the next one that is white or holds running text only."""
    ends = (i for i, band in enumerate(bands) if _is_single(band) or _is_white(band))
    end = next(ends, len(bands))
    return bands[:end]


def _parts_tables(band: Band, above: Sequence[Band], below: Sequence[Band]) -> bool:
    """Whether white or lines of one text each are between two tables, not between rows of one.

    What follows is a head of words, over other columns or over such that held values.
    """
    if not (_is_single(band) or _is_white(band)) or min(len(above), len(below)) < MIN_ROWS:
        return False
    rows, others = bands_to_texts(above), bands_to_texts(below)
    if not _reads_as_head(others[0]):
        return False
    size_pt = median_size(band.lines)
    upper, lower, both = (_columns_of(texts, size_pt) for texts in (rows, others, rows + others))
    if upper is None or lower is None or both is None:
        return True
    if both.count != max(upper.count, lower.count):
        return True
    return _stands_over_values(others[0], rows[1:] + others[1:], both)


def _is_white(band: Band) -> bool:
    return not band.lines and band.bottom - band.top >= WHITE_PT


def _is_single(band: Band) -> bool:
    """Whether each line between two rules is one text, or a mark with its text."""
    lines = band.lines
    return bool(lines) and _are_few_texts(lines) and all(map(_is_one_text, lines))


def _is_one_text(line: TextLine) -> bool:
    texts = line_to_segments(line)
    return len(texts) == 1 or (_stands_together(line) and is_item_mark(compact(texts[0].text)))


def _reads_as_head(texts: Sequence[Segment]) -> bool:
    """Whether a row is of words, none of them a value."""
    return len(texts) > 1 and not any(map(_is_value, texts))


def _is_value(text: Segment) -> bool:
    said = compact(text.text)
    return not is_year(said) and (is_amount_segment(text) or is_date(said) or is_serial(said))


def _columns_of(rows: Sequence[Sequence[Segment]], size_pt: float) -> Columns | None:
    texts = [text for row in rows for text in row]
    left, right = min(text.x0 for text in texts), max(text.x1 for text in texts)
    gap_pt = RULED_GAP_EM * size_pt
    return find_columns(rows, left, right, (gap_pt, gap_pt))


def _stands_over_values(
    head: Sequence[Segment], rows: Sequence[Sequence[Segment]], columns: Columns
) -> bool:
    """Whether two words of a row at least stand in columns that hold values elsewhere."""
    held: dict[int, list[bool]] = {}
    for text in (text for row in rows for text in row):
        held.setdefault(columns.range_of(text.x0, text.x1)[0], []).append(_is_value(text))
    of_values = {column for column, flags in held.items() if sum(flags) > VALUE_SHARE * len(flags)}
    return len({columns.range_of(t.x0, t.x1)[0] for t in head} & of_values) >= MIN_ROWS


def _is_caption(lines: Sequence[TextLine]) -> bool:
    """Whether the lines between two rules are nothing but a caption, no row with empty cells."""
    return (
        _are_few_texts(lines)
        and any(opens_caption(ln) for ln in lines)
        and all(_stands_together(ln) or names_unit(ln) for ln in lines)
    )


def _stands_together(line: TextLine) -> bool:
    """Whether the texts of a line are one heading: its mark, and near it what it says."""
    texts = line_to_segments(line)
    return all(b.x0 - a.x1 <= MARK_REACH_EM * line.size_pt for a, b in pairwise(texts))


def _stands_over_head(
    lines: Sequence[TextLine], below: Sequence[TextLine], head: Sequence[TextLine]
) -> bool:
    """Whether a few texts between two rules stand above the first table's head again."""
    if lines is head or not _are_few_texts(lines):
        return False
    return [line_text(line) for line in below] == [line_text(line) for line in head]


def _are_few_texts(lines: Sequence[TextLine]) -> bool:
    return all(len(line_to_segments(line)) <= MAX_CAPTION_TEXTS for line in lines)
