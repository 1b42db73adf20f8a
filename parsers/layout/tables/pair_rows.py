"""Forms that put several labelled values into a line, and others over the whole width.

案件名 | (over all the rest) above 諮問する課 | 税務課 | 対象事務 | 課税事務: the first lines are no
heads, though they are merged and divided as heads are. What tells is that lines of one label and
one value over the whole width come again further down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.layout.tables.cell_kinds import MAX_HEADING_CHARACTERS, is_amount
from parsers.layout.tables.page_table import PageCell

MIN_WIDE_VALUES: Final = 2
"""One value over the whole width may be a note set into a table."""

WIDE_SHARE: Final = 0.2
"""Of a form's rows so many have a value over the whole width: one in four is common, while a
table of records has such a row only where there is nothing to record."""


def is_form_of_pairs(cells: Sequence[PageCell], texts: Sequence[str], n_rows: int) -> bool:
    """Whether rows of one label and one value over all other columns come again and again.

    Args:
        cells: of a table.
        texts: their compact texts.
        n_rows: of the table.
    """
    n_columns = max((cell.column + cell.column_span for cell in cells), default=0)
    wide = [
        text
        for cell, text in zip(cells, texts, strict=True)
        if cell.row_span == 1
        and cell.column > 0
        and cell.column_span > 1
        and cell.column + cell.column_span == n_columns
        and not is_amount(text)
        and _label_before(cell, cells, texts)
    ]
    return len(set(wide)) >= MIN_WIDE_VALUES and len(wide) >= WIDE_SHARE * n_rows


def _label_before(value: PageCell, cells: Sequence[PageCell], texts: Sequence[str]) -> str:
    """The label that is alone in its row with a value; labels of groups run over several rows."""
    before = [
        text
        for cell, text in zip(cells, texts, strict=True)
        if cell.row == value.row and cell.column < value.column and cell.row_span == 1
    ]
    is_label = len(before) == 1 and len(before[0]) <= MAX_HEADING_CHARACTERS
    return before[0] if is_label and not is_amount(before[0]) else ""
