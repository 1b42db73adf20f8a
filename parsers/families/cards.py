"""Cards of registers: an entry in a table of its own, in a block of its rows, in a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from msgspec import structs

from corpus.characters import squeezed
from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.layout import Cell, Table, TextBlock
from parsers.forms.labels import index_of
from parsers.forms.pairs import LabelledValue

MIN_REPEATED_LABELS = 4
"""Labels that come again at the same place of each block of rows; values do so by chance."""

LABEL_SHARE = 0.5
"""Of a first column so many must be known labels; a list's first column has one at its head."""

MIN_ENTRIES_IN_COLUMNS = 2
"""Behind the labels; a single column is a card as any."""

MAX_NAME = 40
"""Characters of the name of an operation over its card."""

NAMED_ABOVE_SCORE = 0.5

# 登録番号 1　〇〇事務, 第3号 〇〇業務: the number of an entry before its name.
_NUMBERED = re.compile(
    r"^(?:[^\s0-9０-９]{0,4}番号|第|No\.?)?\s*(?P<number>[0-9０-９]{1,4})号?[\s.．:：)）]+(?P<name>\S.*)$"
)


def cut_into_cards(table: Table, forms: Iterable[FormDefinition]) -> list[Table]:
    """The blocks of rows with the same labels at the same places, or columns behind labels.

    Each is a card; a table of neither kind comes back whole.
    """
    if _has_entries_in_columns(table, forms):
        return [_column_of(table, column) for column in range(1, table.n_columns)]
    if table.n_header_rows:
        return [table]
    for height in range(2, table.n_rows // 2 + 1):
        if table.n_rows % height == 0 and _repeats(table, height):
            return [
                _rows_of(table, first, first + height) for first in range(0, table.n_rows, height)
            ]
    return [table]


def _repeats(table: Table, height: int) -> bool:
    """Whether a table is made of blocks of so many rows, alike in their labels."""
    if any(_block(cell, height) != _block_of_end(cell, height) for cell in table.cells):
        return False
    places = sorted((cell.row % height, cell.column, squeezed(cell.text)) for cell in table.cells)
    n_blocks = table.n_rows // height
    runs = [(key, len(list(run))) for key, run in groupby(places)]
    repeated = [key for key, count in runs if key[2] and count == n_blocks]
    return len(repeated) >= MIN_REPEATED_LABELS


def _has_entries_in_columns(table: Table, forms: Iterable[FormDefinition]) -> bool:
    """Whether the labels stand in the first column alone, before the values of several entries.

    A form of pairs has labels behind values too.
    """
    is_regular = all(cell.row_span == cell.column_span == 1 for cell in table.cells)
    if not is_regular or table.n_columns < MIN_ENTRIES_IN_COLUMNS + 1:
        return False
    first = [cell.text for cell in table.cells if cell.column == 0]
    for labels in map(index_of, forms):
        known = sum(labels.match(text) is not None for text in first)
        if known >= max(MIN_REPEATED_LABELS, LABEL_SHARE * len(first)):
            return not any(labels.match(cell.text) for cell in table.cells if cell.column)
    return False


def _column_of(table: Table, column: int) -> Table:
    """The labels of a table with one of the columns behind them."""
    labels = {cell.row: cell.text for cell in table.cells if cell.column == 0}
    cells = tuple(
        structs.replace(
            cell,
            column=min(cell.column, 1),
            row_label=labels.get(cell.row) if cell.column else None,
            column_label=None,
        )
        for cell in table.cells
        if cell.column in (0, column)
    )
    return structs.replace(table, n_columns=2, n_header_rows=0, cells=cells)


def _block(cell: Cell, height: int) -> int:
    return cell.row // height


def _block_of_end(cell: Cell, height: int) -> int:
    return (cell.row + cell.row_span - 1) // height


def _rows_of(table: Table, first: int, end: int) -> Table:
    """Some rows of a table as a table."""
    cells = tuple(
        structs.replace(cell, row=cell.row - first)
        for cell in table.cells
        if first <= cell.row < end
    )
    return structs.replace(table, n_rows=end - first, cells=cells)


def named_above(
    table: Table, blocks: Sequence[TextBlock], form: FormDefinition
) -> list[LabelledValue]:
    """The number and the name of an entry that are printed over its card, and not on it."""
    fields = {field.column: field for field in form.fields}
    operation, row_label = fields.get("operation"), fields.get("row_label")
    block = next((a for a, b in pairwise(blocks) if b.table_no == table.table_no), None)
    if block is None or operation is None or block.kind == "table":
        return []
    match = _NUMBERED.match(block.text.strip())
    if match is None or len(match["name"]) > MAX_NAME:
        return []
    if not re.search(operation.values or r"(?!)", squeezed(match["name"])):
        return []
    found = [_in_heading(operation, match["name"], block)]
    return [*found, _in_heading(row_label, match["number"], block)] if row_label else found


def _in_heading(field: FieldDefinition, text: str, block: TextBlock) -> LabelledValue:
    return LabelledValue(
        field=field,
        score=NAMED_ABOVE_SCORE,
        path=(block.text,),
        text=text,
        raw_text=text,
        page_number=block.page_number,
        bbox=block.bbox,
        confidence=block.confidence,
    )
