"""Counts printed over a table against the table itself (一部承諾（34件）)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from corpus.document import Issue
from corpus.layout import Table, TextBlock
from parsers.values.numbers.parse import parse_number

# Lines above a table among which its heading with the count stands.
HEADING_REACH = 2
MAX_HEADING_LENGTH = 40  # characters

_COUNT = re.compile(
    r"(?:[(（]\s*(?P<bracketed>[0-9,]+)\s*(?:件|人|名)\s*[)）]|(?P<of>[0-9,]+)\s*件の?内訳)$"
)
_COUNT_COLUMN = re.compile(r"件数|人数")
_TOTAL = re.compile(r"^(合計|総計|計|小計)$")


def count_issues(tables: Sequence[Table], blocks: Sequence[TextBlock]) -> Iterator[Issue]:
    """Headings whose count is neither the table's number of rows nor the sum of its 件数."""
    by_number = {table.table_no: table for table in tables}
    for index, block in enumerate(blocks):
        table = by_number.get(block.table_no) if block.table_no is not None else None
        if block.kind != "table" or table is None:
            continue
        for heading in blocks[max(0, index - HEADING_REACH) : index]:
            stated = _stated_count(heading)
            if stated is not None and stated not in _counts_of(table):
                yield Issue(
                    code="count_mismatch",
                    severity="warning",
                    message=f"{heading.text}: the table has neither so many rows nor that sum",
                    page_number=heading.page_number,
                    bbox=heading.bbox,
                )


def _stated_count(heading: TextBlock) -> int | None:
    text = unicodedata.normalize("NFKC", heading.text).strip()
    match = _COUNT.search(text) if len(text) <= MAX_HEADING_LENGTH else None
    if match is None or heading.kind == "table":
        return None
    return int((match["bracketed"] or match["of"]).replace(",", ""))


def _counts_of(table: Table) -> set[int]:
    """What a table counts: its body rows, and the sums of its 件数 columns.

    A list without a head may set its entries side by side: each a cell, or two (post, name).
    """
    grid = table.grid()[table.n_header_rows :]
    body = [row for row in grid if not any(_TOTAL.match(cell.text.strip()) for cell in row)]
    counts = {len(body), len(grid)}
    if table.n_header_rows == 0:
        filled = len({id(cell) for row in grid for cell in row if cell.text.strip()})
        counts |= {filled, filled // 2} if filled % 2 == 0 else {filled}
    for column in range(table.n_columns):
        cells = {id(row[column]): row[column] for row in body}.values()
        labels = {cell.column_label or "" for cell in cells}
        if any(_COUNT_COLUMN.search(label) for label in labels) or column == table.n_columns - 1:
            numbers = [parse_number(cell.text) for cell in cells]
            counts.add(int(sum(n.value for n in numbers if n is not None and n.value is not None)))
    return counts
