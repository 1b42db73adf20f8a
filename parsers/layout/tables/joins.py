"""One logical table over pages."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layout import Cell, PageBox, Table
from corpus.page import Page
from parsers.layout.tables.page_table import PageCell, PageTable
from parsers.layout.text import mend


def join_tables(
    page_tables: Sequence[Sequence[PageTable]], pages: Sequence[Page]
) -> tuple[Table, ...]:
    """Final tables in reading order over all pages, a table that goes on joined into one."""
    del pages
    tables: list[Table] = []
    for found in page_tables:
        first_no = len(tables) + 1
        for part in found:
            parent_no = None if part.parent is None else first_no + part.parent
            tables.append(_to_table(part, len(tables) + 1, parent_no))
    return tuple(tables)


def _to_table(part: PageTable, table_no: int, parent_no: int | None) -> Table:
    return Table(
        table_no=table_no,
        parts=(PageBox(part.page_number, part.bbox),),
        n_rows=part.grid.n_rows,
        n_columns=part.grid.n_columns,
        n_header_rows=part.n_header_rows,
        cells=tuple(_to_cell(cell, part.page_number) for cell in part.cells),
        ruling=part.grid.ruling,
        title=part.title,
        unit=part.unit,
        parent_table_no=parent_no,
    )


def _to_cell(cell: PageCell, page_number: int) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        page_number=page_number,
        bbox=cell.bbox,
        text=mend(cell.raw_text),
        raw_text=cell.raw_text,
        row_span=cell.row_span,
        column_span=cell.column_span,
        confidence=cell.confidence,
    )
