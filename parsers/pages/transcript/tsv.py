"""Tab-separated rows made tables again: merged cells, and tables that a page break cut.

A TSV transcript writes a merged cell once and leaves the other places it covers empty.
Two rules read that back, and nothing else is merged: in the head, an empty place belongs to
the cell on its left; in a row that begins with empty places, these belong to the cells above.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.pages.transcript.content import CellContent, Flow, Line, TableContent

Rows = Sequence[Sequence[CellContent]]


def spans_read_back(table: TableContent) -> TableContent:
    """Read merged cells back from the empty places of a table whose form has no spans."""
    rows = table.rows
    width = max(sum(cell.column_span for cell in row) for row in rows)
    if any(len(row) not in (1, width) for row in rows) or len(rows) < 2:
        return table
    owners = _owners(rows, width)
    return TableContent(tuple(_row_with_spans(rows, owners, index) for index in range(len(rows))))


def _owners(rows: Rows, width: int) -> list[list[tuple[int, int]]]:
    """For each grid place, the place of the cell that covers it."""
    owners = [
        [(row, column if len(cells) == width else 0) for column in range(width)]
        for row, cells in enumerate(rows)
    ]
    if len(rows[0]) == width:
        for column in range(1, width):
            follows_text = (
                owners[0][column - 1] != (0, column - 1) or not rows[0][column - 1].is_blank
            )
            if rows[0][column].is_blank and follows_text:
                owners[0][column] = owners[0][column - 1]
    for row in range(1, len(rows)):
        if len(rows[row - 1]) == width:
            for column in range(_leading_blanks(rows[row])):
                owners[row][column] = owners[row - 1][column]
    return _rectangular(owners)


def _leading_blanks(row: Sequence[CellContent]) -> int:
    """How many empty places a row begins with; none for a row that is empty throughout."""
    count = 0
    while count < len(row) and row[count].is_blank:
        count += 1
    return 0 if count == len(row) else count


def _rectangular(owners: list[list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """Give back every place of a merged region that is no rectangle."""
    places: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row, row_owners in enumerate(owners):
        for column, owner in enumerate(row_owners):
            places.setdefault(owner, []).append((row, column))
    for owner, covered in places.items():
        last_row, last_column = max(r for r, _ in covered), max(c for _, c in covered)
        if len(covered) != (last_row - owner[0] + 1) * (last_column - owner[1] + 1):
            for row, column in covered:
                owners[row][column] = (row, column)
    return owners


def _row_with_spans(
    rows: Rows, owners: list[list[tuple[int, int]]], row: int
) -> tuple[CellContent, ...]:
    cells = []
    for column, owner in enumerate(owners[row]):
        if owner != (row, column):
            continue
        row_span = sum(1 for below in range(row, len(rows)) if owners[below][column] == owner)
        column_span = sum(1 for right in owners[row] if right == owner)
        cells.append(CellContent(rows[row][column].blocks, row_span, column_span))
    return tuple(cells)


def tables_rejoined(flow: list[Flow]) -> list[Flow]:
    """Join tables that only blank lines part, where the second goes on with the first.

    It goes on if it repeats the first one's head row, which is then dropped, or if it has as
    many columns and begins with empty places: its first row is then the rest of a row.
    """
    joined: list[Flow] = []
    for item in flow:
        before = _table_before(joined)
        if isinstance(item, TableContent) and before is not None:
            table = joined[before]
            if isinstance(table, TableContent) and _repeats_head(table, item):
                joined[before:] = [TableContent(table.rows + item.rows[1:], table.spans_lost)]
                continue
            if isinstance(table, TableContent) and _continues_last_row(table, item):
                joined[before:] = [_with_row_continued(table, item)]
                continue
        joined.append(item)
    return joined


def _table_before(flow: list[Flow]) -> int | None:
    for index in range(len(flow) - 1, -1, -1):
        item = flow[index]
        if isinstance(item, TableContent):
            return index
        if not isinstance(item, Line) or (item.inlines and item.text.strip()):
            return None
    return None


def _repeats_head(first: TableContent, second: TableContent) -> bool:
    if len(second.rows) < 2:
        return False
    head, again = _head_texts(first), _head_texts(second)
    return len(head) > 1 and head == again


def _head_texts(table: TableContent) -> list[tuple[str, int]]:
    return [
        ("".join(b.text for b in cell.blocks if isinstance(b, Line)), cell.column_span)
        for cell in table.rows[0]
    ]


def _continues_last_row(first: TableContent, second: TableContent) -> bool:
    last, rest = first.rows[-1], second.rows[0]
    return (
        first.spans_lost
        and second.spans_lost
        and len(first.rows) > 1
        and len(last) == len(rest)
        and rest[0].is_blank
        and not all(cell.is_blank for cell in rest)
        and all(cell.column_span == 1 for cell in (*last, *rest))
    )


def _with_row_continued(first: TableContent, second: TableContent) -> TableContent:
    row = tuple(
        CellContent(cell.blocks + rest.blocks, cell.row_span)
        for cell, rest in zip(first.rows[-1], second.rows[0], strict=True)
    )
    return TableContent((*first.rows[:-1], row, *second.rows[1:]), first.spans_lost)
