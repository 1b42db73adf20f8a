"""The question whether rows of texts without rules are a table: prose and lists are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from parsers.layout.lines import TextLine
from parsers.layout.tables.cell_kinds import (
    are_list,
    are_people,
    ends_with_heading_word,
    is_amount,
    is_item_mark,
    is_serial,
)
from parsers.layout.tables.record_rows import MAX_COST, Piece, Records, is_date, line_to_pieces
from parsers.layout.tables.white_columns import Columns

MIN_ROWS: Final = 3
"""Fewer aligned rows are chance: a date beside a number, a name beside a post."""

MIN_WRAPPED_ROWS: Final = 4
"""… and where lines had to be put together, or cells hold no values, one row more."""

MIN_ROWS_BELOW_HEAD: Final = 1
"""Below a head that names what columns of tables hold, one row is a table."""

LOW_COST: Final = 0.15
"""Rows that explain the page this well are a table, whatever its cells hold."""

MIN_COLUMNS: Final = 3
"""Two columns without figures are a list with its marks, a label and its text, or prose."""

MANY_COLUMNS: Final = 4
"""Over fewer columns all headings end with words that headings of tables end with."""

ALIGNED_TOLERANCE_PT: Final = 2.5
"""Texts of a column begin, end or centre within this of each other."""

ALIGNED_SHARE: Final = 0.7

FILLED_SHARE: Final = 0.85
"""A table without rules or usual headings has text in so many of its cells; a chart has not."""

MAX_TEXT_EM: Final = 12
"""Texts of most columns of a table without rules are this short; prose set in columns is not."""

MAX_NAME_EM: Final = 20
"""The first column names what its rows are about; longer texts are prose beside a table."""

VALUE_SHARE: Final = 0.5
"""A column holds values of a kind where half of its cells are such."""

HEADING_SHARE: Final = 0.5
"""So many headings end with words that headings of tables end with."""

LAST_NARROW: Final = "\u1fff"
"""Latin letters and digits are half as wide as Japanese ones."""

_LEADER: Final = re.compile(r"[.．・…‥·]{3,}")

CellPieces = list[Piece]


def reads_as_table(records: Records, columns: Columns) -> bool:
    """Whether rows in columns are a table, not prose, lists, or a table of contents."""
    if records.cost > MAX_COST:
        return False
    held = [_hold(row, columns) for row in records.rows]
    by_column = [[row[c] for row in held if c in row] for c in range(columns.count)]
    if any(len(cells) < 2 for cells in by_column) or not _are_filled(held):
        return False
    body = [[row[c] for row in held[1:] if c in row] for c in range(columns.count)]
    if not all(_are_aligned(cells) for cells in body):
        return False
    if any(_LEADER.search(_text_of(cell)) for cells in body for cell in cells):
        return False
    heads = [_text_of(held[0][c]) for c in sorted(held[0])]
    if len(held) > MIN_ROWS_BELOW_HEAD and _is_head(heads, columns.count):
        return True
    texts = [[_text_of(cell) for cell in cells] for cells in by_column]
    if are_people(texts):
        return False
    needed = MIN_WRAPPED_ROWS if any(len(row) > 1 for row in records.rows) else MIN_ROWS
    if sum(len(row) > 1 for row in held) < needed or _share_filled(held) < FILLED_SHARE:
        return False
    return _hold_values(texts) or (records.cost <= LOW_COST and _are_named(texts, len(held)))


def _hold(row: Sequence[TextLine], columns: Columns) -> dict[int, CellPieces]:
    held: dict[int, CellPieces] = {}
    for line in row:
        for column, piece in line_to_pieces(line, columns).items():
            held.setdefault(column, []).append(piece)
    return held


def _text_of(cell: CellPieces) -> str:
    return "".join(piece.text for piece in cell)


def _are_filled(held: Sequence[dict[int, CellPieces]]) -> bool:
    """Whether most rows hold two texts or more."""
    return sum(len(row) > 1 for row in held) >= ALIGNED_SHARE * len(held)


def _share_filled(held: Sequence[dict[int, CellPieces]]) -> float:
    n_columns = len({column for row in held for column in row})
    return sum(len(row) for row in held) / (len(held) * n_columns)


def _is_head(heads: Sequence[str], n_columns: int) -> bool:
    """Whether each column has a short heading, and most are usual ones."""
    if n_columns < MIN_COLUMNS or len(heads) < n_columns:
        return False
    if any(_width_em(text) > MAX_TEXT_EM or is_amount(text) for text in heads):
        return False
    needed = HEADING_SHARE if n_columns >= MANY_COLUMNS else 1.0
    return _share([ends_with_heading_word(text) for text in heads]) >= needed


def _hold_values(texts: Sequence[Sequence[str]]) -> bool:
    """Whether the columns hold figures, dates or short texts."""
    counted = sum(_share([is_amount(t) for t in cells]) >= VALUE_SHARE for cells in texts[1:])
    if are_list(texts):
        return False
    if counted:
        return True
    if median(map(_width_em, texts[0])) > MAX_NAME_EM:
        return False
    if _share([text.endswith((":", "：")) for text in texts[0]]) > VALUE_SHARE:
        return False
    if len(texts) < MIN_COLUMNS:
        return False
    long = [median(map(_width_em, cells)) > MAX_TEXT_EM for cells in texts]
    if sum(long) <= 1:
        return True
    dated = any(_share([is_date(t) for t in cells]) >= VALUE_SHARE for cells in texts)
    return dated and _share([is_serial(t) for t in texts[0]]) >= VALUE_SHARE


def _are_named(texts: Sequence[Sequence[str]], n_rows: int) -> bool:
    """Whether each of many rows has a short name, no mark of a list, and something in all cells."""
    names = texts[0]
    if n_rows < MIN_WRAPPED_ROWS or any(len(cells) < n_rows for cells in texts):
        return False
    if len(texts) < MIN_COLUMNS or any(map(is_item_mark, names)):
        return False
    return all(_width_em(name) <= MAX_TEXT_EM for name in names)


def _are_aligned(cells: Sequence[CellPieces]) -> bool:
    """Whether most cells of a column begin, end or centre at one position."""
    lefts = [min(piece.x0 for piece in cell) for cell in cells]
    rights = [max(piece.x1 for piece in cell) for cell in cells]
    middles = [(a + b) / 2 for a, b in zip(lefts, rights, strict=True)]
    return any(
        _share([abs(v - median(ends)) <= ALIGNED_TOLERANCE_PT for v in ends]) >= ALIGNED_SHARE
        for ends in (lefts, rights, middles)
    )


def _width_em(text: str) -> float:
    """Width of a text in full-width characters."""
    return sum(1.0 if character > LAST_NARROW else 0.5 for character in text)


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
